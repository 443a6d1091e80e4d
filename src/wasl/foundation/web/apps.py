"""Django's entry for web."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "wasl.foundation.web"
    label = "web"
