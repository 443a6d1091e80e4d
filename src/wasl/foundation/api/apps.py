"""Django's entry for what the API keeps."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "wasl.foundation.api"
    label = "api"
