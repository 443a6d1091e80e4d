"""Django's entry for search: its label tells it apart from the index in the foundation."""

from django.apps import AppConfig


class SearchPageConfig(AppConfig):
    name = "wasl.overviews.search"
    label = "search_page"
