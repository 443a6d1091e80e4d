"""Django's entry for search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "wasl.foundation.search"
    label = "search"
