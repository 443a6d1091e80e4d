"""Django's entry for directory."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "wasl.overviews.directory"
    label = "directory"
