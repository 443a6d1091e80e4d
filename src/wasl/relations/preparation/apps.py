"""Django's entry for preparation."""

from django.apps import AppConfig


class PreparationConfig(AppConfig):
    name = "wasl.relations.preparation"
    label = "preparation"
