"""What an owner does about what she shares: each one verb, one transaction."""

from wasl.relations.content.actions.posts import (
    PostGiven,
    add_echo,
    edit_post,
    note_followers,
    note_reading,
    publish,
    remove_echo,
    set_post_back,
)
from wasl.relations.content.actions.proposed import decline, take_proposed, want_again
from wasl.relations.content.actions.removing import bring_back, present_post, present_topic, put_away
from wasl.relations.content.actions.tables import bring_posts, take_posts_back
from wasl.relations.content.actions.topics import (
    TopicGiven,
    add_topic,
    ask_from,
    edit_topic,
    keep_draft,
    set_state,
    set_topic_back,
)

__all__ = [
    "PostGiven",
    "TopicGiven",
    "add_echo",
    "add_topic",
    "ask_from",
    "bring_back",
    "bring_posts",
    "decline",
    "edit_post",
    "edit_topic",
    "keep_draft",
    "note_followers",
    "note_reading",
    "present_post",
    "present_topic",
    "publish",
    "put_away",
    "remove_echo",
    "set_post_back",
    "set_state",
    "set_topic_back",
    "take_posts_back",
    "take_proposed",
    "want_again",
]
