"""Addresses of learning."""

from django.urls import path

from wasl.relations.learning.views import goals, skills, things

app_name = "learning"
urlpatterns = [
    path("", goals.goals, name="goals"),
    path("new/", goals.new, name="goal_new"),
    path("<int:goal_id>/", goals.goal, name="goal"),
    path("<int:goal_id>/edit/", goals.edit, name="goal_edit"),
    path("<int:goal_id>/as-before/", goals.as_before, name="goal_as_before"),
    path("<int:goal_id>/state/", goals.state, name="goal_state"),
    path("<int:goal_id>/material/", goals.material, name="material_add"),
    path("<int:goal_id>/hour/", goals.study, name="study_log"),
    path("<int:goal_id>/share/<int:person_id>/", goals.share, name="share"),
    path("<int:goal_id>/share/", goals.share_named, name="share_named"),
    path("skills/", skills.skills, name="skills"),
    path("skills/add/", skills.add, name="skill_add"),
    path("skills/asked/", skills.asked, name="demands_add"),
    path("things/<slug:thing>/<int:learned_id>/remove/", things.remove, name="remove"),
    path("things/<slug:thing>/<int:learned_id>/restore/", things.restore, name="restore"),
]
