"""Addresses of organisations."""

from django.urls import path

from wasl.relations.organisations.views import following, pages

app_name = "organisations"
urlpatterns = [
    path("", pages.organisations, name="organisations"),
    path("follow/", following.new, name="follow_new"),
    path("follow/<int:organisation_id>/", following.known, name="follow_known"),
    path("<int:followed_id>/", pages.organisation, name="organisation"),
    path("<int:followed_id>/edit/", following.edit, name="followed_edit"),
    path("<int:followed_id>/as-before/", following.as_before, name="followed_as_before"),
    path("<int:followed_id>/read/", following.read, name="followed_read"),
    path("<int:followed_id>/remove/", following.remove, name="followed_remove"),
    path("<int:followed_id>/restore/", following.restore, name="followed_restore"),
]
