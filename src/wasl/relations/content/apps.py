"""Django's entry for content."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "wasl.relations.content"
    label = "content"
