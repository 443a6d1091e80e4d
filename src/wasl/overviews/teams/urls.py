"""Addresses of teams."""

from django.urls import path

from wasl.overviews.teams.views import pages, team

app_name = "teams"
urlpatterns = [
    path("", pages.teams, name="teams"),
    path("new/", pages.new, name="new"),
    path("<int:circle_id>/", pages.team, name="team"),
    path("<int:circle_id>/mark/", team.mark, name="mark"),
    path("<int:circle_id>/unmark/", team.unmark, name="unmark"),
    path("<int:circle_id>/purpose/", team.purpose, name="purpose"),
    path("<int:circle_id>/people/", team.people_in, name="people_in"),
    path("<int:circle_id>/people/out/", team.people_out, name="people_out"),
]
