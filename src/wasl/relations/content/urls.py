"""Addresses of content."""

from django.urls import path

from wasl.relations.content.views import plan, posts, proposed, tables, things, topics

app_name = "content"
urlpatterns = [
    path("", plan.plan, name="plan"),
    path("published/", plan.published, name="published"),
    path("worked/", plan.worked, name="worked"),
    path("proposed/take/", proposed.take, name="take"),
    path("proposed/decline/", proposed.decline, name="decline"),
    path("proposed/<int:declined_id>/again/", proposed.again, name="again"),
    path("learned/<int:goal_id>/take/", proposed.take_learned, name="learned_take"),
    path("learned/<int:goal_id>/later/", proposed.later, name="learned_later"),
    path("topics/new/", topics.new, name="topic_new"),
    path("topics/<int:topic_id>/", topics.topic, name="topic"),
    path("topics/<int:topic_id>/edit/", topics.edit, name="topic_edit"),
    path("topics/<int:topic_id>/draft/", topics.draft, name="topic_draft"),
    path("topics/<int:topic_id>/state/", topics.state, name="topic_state"),
    path("topics/<int:topic_id>/later/", topics.later, name="topic_later"),
    path("topics/<int:topic_id>/publish/", topics.publish, name="topic_publish"),
    path("topics/<int:topic_id>/as-before/", topics.as_before, name="topic_as_before"),
    path("posts/new/", posts.new, name="post_new"),
    path("posts/<int:post_id>/", posts.post, name="post"),
    path("posts/<int:post_id>/edit/", posts.edit, name="post_edit"),
    path("posts/<int:post_id>/as-before/", posts.as_before, name="post_as_before"),
    path("posts/<int:post_id>/reading/", posts.reading, name="reading_note"),
    path("posts/<int:post_id>/wrote/", posts.echo, name="echo"),
    path("posts/<int:post_id>/wrote/<int:person_id>/remove/", posts.echo_remove, name="echo_remove"),
    path("followers/", posts.followers, name="followers_note"),
    path("table/", tables.table, name="table"),
    path("table/take-back/", tables.take_back, name="table_take_back"),
    path("things/<slug:part>/<int:part_id>/remove/", things.remove, name="remove"),
    path("things/<slug:part>/<int:part_id>/restore/", things.restore, name="restore"),
]
