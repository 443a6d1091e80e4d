"""Django's entry for etiquette."""

from django.apps import AppConfig


class EtiquetteConfig(AppConfig):
    name = "wasl.overviews.etiquette"
    label = "etiquette"
