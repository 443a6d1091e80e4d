"""Addresses of the owner's own presence."""

from django.urls import path

from wasl.relations.presence import views

app_name = "presence"
urlpatterns = [path("", views.profile, name="profile")]
