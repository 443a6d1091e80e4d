"""Addresses of the scorecard."""

from django.urls import path

from wasl.overviews.scorecard import views

app_name = "scorecard"
urlpatterns = [
    path("", views.page, name="scorecard"),
    path("scorecard.pdf", views.paper, name="paper"),
]
