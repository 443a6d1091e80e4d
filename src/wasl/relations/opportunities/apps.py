"""Django's entry for opportunities."""

from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    name = "wasl.relations.opportunities"
    label = "opportunities"
