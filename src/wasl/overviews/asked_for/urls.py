"""Addresses of what openings ask for."""

from django.urls import path

from wasl.overviews.asked_for import views

app_name = "asked_for"
urlpatterns = [
    path("asked/", views.openings, name="openings"),
    path("<int:opening_id>/asked/", views.opening, name="opening"),
]
