"""Addresses of promotion."""

from django.urls import path

from wasl.relations.promotion.views import achievements, deciders, proofs, review, witnesses

app_name = "promotion"
urlpatterns = [
    path("", achievements.achievements, name="achievements"),
    path("new/", achievements.new, name="achievement_new"),
    path("<int:achievement_id>/", achievements.achievement, name="achievement"),
    path("<int:achievement_id>/edit/", achievements.edit, name="achievement_edit"),
    path("<int:achievement_id>/as-before/", achievements.as_before, name="achievement_as_before"),
    path("<int:achievement_id>/remove/", achievements.remove, name="achievement_remove"),
    path("<int:achievement_id>/restore/", achievements.restore, name="achievement_restore"),
    *proofs.PAGES.urls(),
    path("<int:achievement_id>/seen/", witnesses.add, name="witness_add"),
    path("<int:achievement_id>/seen/<int:person_id>/", witnesses.note, name="witness_note"),
    path("<int:achievement_id>/seen/<int:person_id>/remove/", witnesses.remove, name="witness_remove"),
    path("deciders/", deciders.deciders, name="deciders"),
    path("deciders/add/", deciders.add, name="decider_add"),
    path("deciders/<int:person_id>/", deciders.decider, name="decider"),
    path("deciders/<int:person_id>/edit/", deciders.edit, name="decider_edit"),
    path("deciders/<int:person_id>/remove/", deciders.remove, name="decider_remove"),
    path("review/", review.review, name="review"),
    path("review.pdf", review.paper, name="review_paper"),
    path("review.docx", review.word_file, name="review_word_file"),
]
