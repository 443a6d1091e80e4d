"""Addresses of the question who has been through something."""

from django.urls import path

from wasl.overviews.who_knows import views

app_name = "who_knows"
urlpatterns = [path("", views.asked, name="asked")]
