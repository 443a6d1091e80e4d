"""Addresses of the brief before a meeting: as a page, and as a file to print or to send to oneself."""

from django.urls import path

from wasl.overviews.brief import views

app_name = "brief"
urlpatterns = [
    path("person/<int:person_id>/", views.person, name="person"),
    path("person/<int:person_id>/brief.pdf", views.person_paper, name="person_paper"),
    path("target/<int:wanted_id>/", views.target, name="target"),
    path("target/<int:wanted_id>/brief.pdf", views.target_paper, name="target_paper"),
]
