"""Addresses that telephones know, and the page that says how."""

from django.urls import path, re_path

from wasl.doors.dav import views

app_name = "dav"
urlpatterns = [
    path(".well-known/carddav", views.well_known, name="well_known_carddav"),
    path(".well-known/caldav", views.well_known, name="well_known_caldav"),
    path("settings/telephone/", views.telephone, name="telephone"),
    path("settings/telephone/<int:token_id>/end/", views.end, name="telephone_end"),
    re_path(r"^dav(?:/.*)?$", views.dav, name="dav"),
]
