"""Addresses of communities and events."""

from django.urls import path

from wasl.relations.communities.views import communities, events, listing, meeting

app_name = "communities"
urlpatterns = [
    path("", communities.communities, name="communities"),
    path("new/", communities.new, name="community_new"),
    path("<int:community_id>/", communities.community, name="community"),
    path("<int:community_id>/edit/", communities.edit, name="community_edit"),
    path("<int:community_id>/renew/", communities.renew, name="community_renew"),
    path("<int:community_id>/ask/", communities.ask, name="community_ask"),
    path("<int:community_id>/people/", communities.fellow_add, name="fellow_add"),
    path("<int:community_id>/people/<int:person_id>/remove/", communities.fellow_remove, name="fellow_remove"),
    path("<int:community_id>/remove/", communities.remove, name="community_remove"),
    path("<int:community_id>/restore/", communities.restore, name="community_restore"),
    path("renewals/<int:renewal_id>/undo/", communities.renewal_undo, name="renewal_undo"),
    path("events/", events.events, name="events"),
    path("events/new/", events.new, name="event_new"),
    path("events/coming.ics", events.coming_calendar, name="events_calendar"),
    path("events/<int:calendar_event_id>/", events.event, name="event"),
    path("events/<int:calendar_event_id>/event.ics", events.calendar, name="event_calendar"),
    path("events/<int:calendar_event_id>/edit/", events.edit, name="event_edit"),
    path("events/<int:calendar_event_id>/answer/", events.reply, name="event_reply"),
    path("events/<int:calendar_event_id>/ask/", events.ask, name="event_ask"),
    path("events/<int:calendar_event_id>/remove/", events.remove, name="event_remove"),
    path("events/<int:calendar_event_id>/restore/", events.restore, name="event_restore"),
    path("events/<int:calendar_event_id>/list/", listing.add, name="event_list"),
    path("events/<int:calendar_event_id>/list/<int:microseconds>/undo/", listing.undo, name="event_list_undo"),
    path("events/<int:calendar_event_id>/met/", meeting.met, name="event_met"),
    path("events/<int:calendar_event_id>/met/undo/", meeting.undo, name="event_met_undo"),
    path("there/<int:attendance_id>/mark/", listing.mark, name="attendance_mark"),
    path("there/<int:attendance_id>/strike/", listing.strike, name="attendance_strike"),
    path("names/<int:listed_id>/mark/", listing.mark_name, name="name_mark"),
    path("names/<int:listed_id>/settle/", listing.settle, name="name_settle"),
    path("names/<int:listed_id>/strike/", listing.strike_name, name="name_strike"),
]
