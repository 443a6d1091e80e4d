"""Django's entry for the demo network."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "wasl.doors.demo"
    label = "demo"
