"""Addresses of discussions."""

from django.urls import path

from wasl.relations.discussions.views import discussions, inside, things

app_name = "discussions"
urlpatterns = [
    path("", discussions.discussions, name="discussions"),
    path("new/", discussions.new, name="discussion_new"),
    path("calendar.ics", discussions.calendar, name="calendar"),
    path("<int:discussion_id>/", discussions.discussion, name="discussion"),
    path("<int:discussion_id>/edit/", discussions.edit, name="discussion_edit"),
    path("<int:discussion_id>/as-before/", discussions.as_before, name="discussion_as_before"),
    path("<int:discussion_id>/close/", discussions.close, name="discussion_close"),
    path("<int:discussion_id>/step/", discussions.step, name="discussion_step"),
    path("<int:discussion_id>/later/", discussions.later, name="discussion_later"),
    path("<int:discussion_id>/view/", inside.view, name="view_note"),
    path("<int:discussion_id>/own/", inside.own, name="own_note"),
    path("<int:discussion_id>/met/", inside.met, name="met_note"),
    path("met/<int:encounter_id>/add/", inside.add, name="met_add"),
    path("met/<int:encounter_id>/is/<int:person_id>/", inside.known, name="met_is"),
    path("met/<int:encounter_id>/take-back/", inside.take_back, name="met_take_back"),
    path("things/<slug:part>/<int:part_id>/remove/", things.remove, name="remove"),
    path("things/<slug:part>/<int:part_id>/restore/", things.restore, name="restore"),
]
