"""Addresses of duplicates."""

from django.urls import path

from wasl.overviews.duplicates import views

app_name = "duplicates"
urlpatterns = [
    path("", views.review, name="review"),
    path("look/", views.look, name="look"),
    path("<int:person_id>/with/", views.choose, name="choose"),
    path("<int:person_id>/<int:other_id>/", views.compare, name="compare"),
    path("<int:person_id>/<int:other_id>/merge/", views.merge, name="merge"),
    path("<int:person_id>/<int:other_id>/apart/", views.apart, name="apart"),
    path("apart/<int:distinction_id>/undo/", views.not_apart, name="not_apart"),
    path("merges/<int:merge_id>/undo/", views.unmerge, name="unmerge"),
]
