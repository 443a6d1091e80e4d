"""Django's entry for exchange."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "wasl.relations.exchange"
    label = "exchange"
