"""Addresses of the scorecard and of the weekly review."""

from django.urls import path

from wasl.overviews.scorecard import views

app_name = "scorecard"
urlpatterns = [
    path("", views.page, name="scorecard"),
    path("scorecard.pdf", views.paper, name="paper"),
    path("review/", views.review_page, name="review"),
    path("review/choose/", views.choose, name="choose"),
    path("review/review.pdf", views.review_paper, name="review_paper"),
]
