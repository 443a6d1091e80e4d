"""Django's entry for communities."""

from django.apps import AppConfig


class CommunitiesConfig(AppConfig):
    name = "wasl.relations.communities"
    label = "communities"
