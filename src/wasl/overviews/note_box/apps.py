"""Django's entry for note_box."""

from django.apps import AppConfig


class NoteBoxConfig(AppConfig):
    name = "wasl.overviews.note_box"
    label = "note_box"
