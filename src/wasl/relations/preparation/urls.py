"""Addresses of people to meet."""

from django.urls import path

from wasl.relations.preparation.views import checklist, suggestions, targets

app_name = "preparation"
urlpatterns = [
    path("", targets.targets, name="targets"),
    path("new/", targets.new, name="target_new"),
    path("suggestions/", suggestions.suggested, name="suggestions"),
    path("suggestions/<int:person_id>/add/", suggestions.add, name="suggestion_add"),
    path("suggestions/<int:person_id>/pass-over/", suggestions.not_this_one, name="suggestion_pass"),
    path("suggestions/again/<int:passed_over_id>/", suggestions.again, name="suggestion_again"),
    path("<int:wanted_id>/", targets.target, name="target"),
    path("<int:wanted_id>/edit/", targets.edit, name="target_edit"),
    path("<int:wanted_id>/state/", targets.state, name="target_state"),
    path("<int:wanted_id>/outcome/", targets.outcome, name="target_outcome"),
    path("<int:wanted_id>/known/", targets.link, name="target_link"),
    path("<int:wanted_id>/remove/", targets.remove, name="target_remove"),
    path("<int:wanted_id>/ask/", checklist.add, name="question_add"),
    path("questions/<int:question_id>/tick/", checklist.tick, name="question_tick"),
    path("questions/<int:question_id>/drop/", checklist.drop, name="question_drop"),
    path("changes/<int:target_change_id>/undo/", targets.undo, name="change_undo"),
]
