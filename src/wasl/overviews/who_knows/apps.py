"""Django's entry for the question who has been through something."""

from django.apps import AppConfig


class WhoKnowsConfig(AppConfig):
    name = "wasl.overviews.who_knows"
    label = "who_knows"
