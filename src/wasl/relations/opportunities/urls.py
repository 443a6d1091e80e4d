"""Addresses of opportunities."""

from django.urls import path

from wasl.relations.opportunities.views import attachments, belonging, boards, openings

app_name = "opportunities"
urlpatterns = [
    path("", boards.board, name="board"),
    path("list/", boards.listed, name="list"),
    path("through-whom/", boards.came, name="came"),
    path("dates.ics", boards.calendar, name="calendar"),
    path("new/", openings.new, name="opening_new"),
    path("<int:opening_id>/", openings.opening, name="opening"),
    path("<int:opening_id>/edit/", openings.edit, name="opening_edit"),
    path("<int:opening_id>/move/", openings.move, name="opening_move"),
    path("<int:opening_id>/later/", openings.later, name="opening_later"),
    path("<int:opening_id>/remove/", openings.remove, name="opening_remove"),
    path("<int:opening_id>/interviews/", belonging.interview, name="interview_set"),
    path("interviews/<int:interview_id>/went/", belonging.went, name="interview_went"),
    path("interviews/<int:interview_id>/off/", belonging.off, name="interview_off"),
    path("<int:opening_id>/ask/<int:person_id>/", belonging.ask, name="referral_ask"),
    path("referrals/<int:referral_id>/answer/", belonging.answer, name="referral_answer"),
    path("referrals/<int:referral_id>/thanked/", belonging.thanked, name="referral_thanked"),
    path("<int:opening_id>/contacts/", belonging.contact, name="contact_log"),
    path("<int:opening_id>/contacts/<int:interaction_id>/link/", belonging.link, name="contact_link"),
    path("<int:opening_id>/contacts/<int:interaction_id>/unlink/", belonging.unlink, name="contact_unlink"),
    *attachments.PAGES.urls(),
    path("changes/<int:opening_change_id>/undo/", openings.undo, name="change_undo"),
]
