"""Addresses of what was given and received."""

from django.urls import path

from wasl.relations.exchange.views import common, favours, gatherings, quick, reserved

app_name = "exchange"
urlpatterns = [
    path("", favours.favours, name="favours"),
    path("common/", common.common, name="common"),
    path("common/own/", common.own, name="own"),
    path("common/interest/", common.interest, name="interest"),
    path("gatherings/", gatherings.listed, name="gatherings"),
    path("gatherings/new/", gatherings.new, name="gathering_new"),
    path("gatherings/<int:interaction_id>/remove/", gatherings.remove, name="gathering_remove"),
    path("gatherings/<int:interaction_id>/edit/", gatherings.edit, name="gathering_edit"),
    path("gatherings/<int:interaction_id>/as-before/", gatherings.as_before, name="gathering_as_before"),
    path("gatherings/<int:binned_id>/restore/", gatherings.restore, name="gathering_restore"),
    path("time/", reserved.reserved, name="reserved"),
    path("time/add/", reserved.add, name="reserved_add"),
    path("time/<int:reserved_id>/remove/", reserved.remove, name="reserved_remove"),
    path("time/calendar.ics", reserved.calendar, name="reserved_calendar"),
    path("new/", favours.new, name="favour_new"),
    path("<int:favour_id>/edit/", favours.edit, name="favour_edit"),
    path("<int:favour_id>/as-before/", favours.as_before, name="favour_as_before"),
    path("<int:favour_id>/remove/", favours.remove, name="favour_remove"),
    path("<int:favour_id>/restore/", favours.restore, name="favour_restore"),
    path("<int:favour_id>/with/<int:person_id>/", quick.share, name="favour_share"),
    path("<int:favour_id>/without/<int:person_id>/", quick.unshare, name="favour_unshare"),
    path("with/<int:person_id>/", quick.note, name="favour_note"),
    path("with/<int:person_id>/thanked/", quick.thanked, name="thanked"),
    path("with/<int:person_id>/not-thanked/", quick.not_thanked, name="not_thanked"),
]
