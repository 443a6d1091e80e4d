"""Addresses of occasions."""

from django.urls import path

from wasl.relations.occasions.views import coming, person, queue

app_name = "occasions"
urlpatterns = [
    path("", coming.coming, name="coming"),
    path("sighting/", coming.sighting, name="sighting"),
    path("sighting/<int:sighting_id>/remove/", coming.sighting_remove, name="sighting_remove"),
    path("greet/<slug:feast>/<str:falls_on>/", queue.queue, name="queue"),
    path("greet/<slug:feast>/<str:falls_on>/<int:person_id>/sent/", queue.send, name="send"),
    path("greet/<slug:feast>/<str:falls_on>/<int:person_id>/skip/", queue.skip, name="skip"),
    path("greetings/<int:greeting_id>/undo/", queue.undo, name="greeting_undo"),
    path("of/<int:person_id>/", person.person, name="person"),
    path("of/<int:person_id>/feasts/", person.feasts, name="feasts"),
    path("of/<int:person_id>/events/add/", person.event_add, name="event_add"),
    path("events/<int:event_id>/over/", person.event_over, name="event_over"),
    path("events/<int:event_id>/mourning/", person.event_mourning, name="event_mourning"),
    path("events/<int:event_id>/remove/", person.event_remove, name="event_remove"),
    path("events/<int:event_id>/restore/", person.event_restore, name="event_restore"),
    path("of/<int:person_id>/invitations/add/", person.invitation_add, name="invitation_add"),
    path("invitations/<int:invitation_id>/answer/", person.invitation_answer, name="invitation_answer"),
    path("invitations/<int:invitation_id>/attendance/", person.invitation_attendance, name="invitation_attendance"),
    path("invitations/<int:invitation_id>/made-good/", person.invitation_made_good, name="invitation_made_good"),
    path("invitations/<int:invitation_id>/remove/", person.invitation_remove, name="invitation_remove"),
    path("invitations/<int:invitation_id>/restore/", person.invitation_restore, name="invitation_restore"),
]
