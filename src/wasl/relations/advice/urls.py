"""Addresses of advice."""

from django.urls import path

from wasl.relations.advice.views import advice, answers

app_name = "advice"
urlpatterns = [
    path("", advice.listed, name="all"),
    path("new/", advice.new, name="advice_new"),
    path("<int:advice_id>/", advice.advice, name="advice"),
    path("<int:advice_id>/edit/", advice.edit, name="advice_edit"),
    path("<int:advice_id>/as-before/", answers.as_before, name="advice_as_before"),
    path("<int:advice_id>/went/", answers.went, name="advice_went"),
    path("<int:advice_id>/ask-no-more/", answers.ask_no_more, name="advice_ask_no_more"),
    path("<int:advice_id>/remove/", advice.remove, name="advice_remove"),
    path("<int:advice_id>/restore/", advice.restore, name="advice_restore"),
]
