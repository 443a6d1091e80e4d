"""Django's entry for exports."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "wasl.doors.exports"
    label = "exports"
