"""Django's entry for the scorecard."""

from django.apps import AppConfig


class ScorecardConfig(AppConfig):
    name = "wasl.overviews.scorecard"
    label = "scorecard"
