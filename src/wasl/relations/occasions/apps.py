"""Django's entry for occasions."""

from django.apps import AppConfig


class OccasionsConfig(AppConfig):
    name = "wasl.relations.occasions"
    label = "occasions"
