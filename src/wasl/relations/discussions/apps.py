"""Django's entry for discussions."""

from django.apps import AppConfig


class DiscussionsConfig(AppConfig):
    name = "wasl.relations.discussions"
    label = "discussions"
