"""Addresses that belong to no word: the components page."""

from django.urls import path

from wasl.foundation.web import views

app_name = "web"
urlpatterns = [path("components/", views.components, name="components")]
