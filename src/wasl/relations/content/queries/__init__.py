"""What is asked of content: read-only, the owner first."""

from wasl.relations.content.queries.due import ContentDue, actions_due
from wasl.relations.content.queries.plan import PlanPage, TopicLine, TopicPage, plan_page, topic_lines, topic_page
from wasl.relations.content.queries.posts import (
    PostLine,
    PostPage,
    PublishedPage,
    post_lines,
    post_page,
    posts_of_person,
    published_page,
)
from wasl.relations.content.queries.proposing import proposed_topics
from wasl.relations.content.queries.worked import WorkedPage, worked_page

__all__ = [
    "ContentDue",
    "PlanPage",
    "PostLine",
    "PostPage",
    "PublishedPage",
    "TopicLine",
    "TopicPage",
    "WorkedPage",
    "actions_due",
    "plan_page",
    "post_lines",
    "post_page",
    "posts_of_person",
    "proposed_topics",
    "published_page",
    "topic_lines",
    "topic_page",
    "worked_page",
]
