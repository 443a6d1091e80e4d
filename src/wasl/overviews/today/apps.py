"""Django's entry for today."""

from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "wasl.overviews.today"
    label = "today"
