"""Django's entry for importers."""

from django.apps import AppConfig


class ImportersConfig(AppConfig):
    name = "wasl.doors.importers"
    label = "importers"
