"""Django's entry for trust."""

from django.apps import AppConfig


class TrustConfig(AppConfig):
    name = "wasl.relations.trust"
    label = "trust"
