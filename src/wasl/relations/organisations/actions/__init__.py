"""What an owner does about organisations: each one verb, one transaction."""

from wasl.relations.organisations.actions.following import (
    edit_followed,
    follow,
    present_followed,
    restore_followed,
    set_followed_back,
    unfollow,
)
from wasl.relations.organisations.actions.reading import keep_news, read_news

__all__ = [
    "edit_followed",
    "follow",
    "keep_news",
    "present_followed",
    "read_news",
    "restore_followed",
    "set_followed_back",
    "unfollow",
]
