"""Django's entry for project."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "wasl.project"
    label = "project"
