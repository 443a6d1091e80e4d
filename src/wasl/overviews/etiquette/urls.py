"""Addresses of the check of a draft: a page for any text, and the part that stands beside a draft."""

from django.urls import path

from wasl.overviews.etiquette import views

app_name = "etiquette"
urlpatterns = [
    path("", views.check, name="check"),
    path("beside/", views.beside, name="beside"),
]
