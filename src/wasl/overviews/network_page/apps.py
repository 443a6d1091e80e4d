"""Django's entry for the pages of the network."""

from django.apps import AppConfig


class NetworkPageConfig(AppConfig):
    name = "wasl.overviews.network_page"
    label = "network_page"
