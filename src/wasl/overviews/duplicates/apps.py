"""Django's entry for duplicates."""

from django.apps import AppConfig


class DuplicatesConfig(AppConfig):
    name = "wasl.overviews.duplicates"
    label = "duplicates"
