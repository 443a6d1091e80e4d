"""Django's entry for the brief before a meeting."""

from django.apps import AppConfig


class BriefConfig(AppConfig):
    name = "wasl.overviews.brief"
    label = "brief"
