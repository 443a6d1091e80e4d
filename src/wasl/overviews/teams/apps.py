"""Django's entry for teams."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "wasl.overviews.teams"
    label = "teams"
