"""Django's entry for person_page."""

from django.apps import AppConfig


class PersonPageConfig(AppConfig):
    name = "wasl.overviews.person_page"
    label = "person_page"
