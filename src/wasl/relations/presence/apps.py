"""Django's entry for presence."""

from django.apps import AppConfig


class PresenceConfig(AppConfig):
    name = "wasl.relations.presence"
    label = "presence"
