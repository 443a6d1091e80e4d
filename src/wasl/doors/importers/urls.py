"""Addresses of imports."""

from django.urls import path

from wasl.doors.importers import feed_views, views

app_name = "importers"
urlpatterns = [
    path("", views.start, name="start"),
    path("<int:import_id>/", views.import_page, name="import"),
    path("<int:import_id>/progress/", views.progress, name="progress"),
    path("<int:import_id>/write/", views.import_write, name="write"),
    path("<int:import_id>/stop/", views.import_cancel, name="cancel"),
    path("<int:import_id>/undo/", views.import_undo, name="undo"),
    path("<int:import_id>/again/", views.import_retry, name="retry"),
    path("<int:import_id>/files/<int:position>/rejected.csv", views.rejected, name="rejected"),
    path("<int:import_id>/files/<int:position>/columns/", views.columns, name="columns"),
    path("feeds/mailbox/", feed_views.mailbox_add, name="mailbox_add"),
    path("feeds/calendar/", feed_views.calendar_add, name="calendar_add"),
    path("feeds/<int:feed_id>/read/", feed_views.feed_read, name="feed_read"),
    path("feeds/<int:feed_id>/pause/", feed_views.feed_pause, name="feed_pause"),
    path("feeds/<int:feed_id>/remove/", feed_views.feed_remove, name="feed_remove"),
]
