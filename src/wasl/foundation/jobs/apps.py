"""Django's entry for jobs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "wasl.foundation.jobs"
    label = "jobs"
