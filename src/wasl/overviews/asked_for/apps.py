"""Django's entry for what is asked for."""

from django.apps import AppConfig


class AskedForConfig(AppConfig):
    name = "wasl.overviews.asked_for"
    label = "asked_for"
