"""Django's entry for people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "wasl.relations.people"
    label = "people"
