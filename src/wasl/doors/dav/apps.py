"""Django's entry for the door of telephones."""

from django.apps import AppConfig


class DavConfig(AppConfig):
    name = "wasl.doors.dav"
    label = "dav"
