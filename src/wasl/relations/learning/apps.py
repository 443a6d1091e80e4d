"""Django's entry for learning."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "wasl.relations.learning"
    label = "learning"
