"""Django's entry for promotion."""

from django.apps import AppConfig


class PromotionConfig(AppConfig):
    name = "wasl.relations.promotion"
    label = "promotion"
