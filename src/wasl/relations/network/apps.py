"""Django's entry for network."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "wasl.relations.network"
    label = "network"
