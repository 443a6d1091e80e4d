"""Django's entry for polishing."""

from django.apps import AppConfig


class PolishingConfig(AppConfig):
    name = "wasl.overviews.polishing"
    label = "polishing"
