"""Django's entry for organisations that are followed."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "wasl.relations.organisations"
    label = "organisations"
