"""Django's entry for advice."""

from django.apps import AppConfig


class AdviceConfig(AppConfig):
    name = "wasl.relations.advice"
    label = "advice"
