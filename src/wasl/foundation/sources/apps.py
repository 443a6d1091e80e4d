"""Django's entry for sources."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "wasl.foundation.sources"
    label = "sources"
