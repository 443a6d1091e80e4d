"""Persons and what is known of them; and of two, whether they are one."""

from wasl.relations.people.models.likeness import Distinction, Likeness, LookedThrough, Merge, MergeQuerySet
from wasl.relations.people.models.persons import (
    Affiliation,
    Circle,
    ExternalId,
    Membership,
    Organisation,
    Person,
    PersonQuerySet,
    Photo,
    Spelling,
    Tag,
    Tagging,
    WayToReach,
)
from wasl.relations.people.name_index.models import FormKey, KeptName, NameBearer, NameForm

__all__ = [
    "Affiliation", "Circle", "Distinction", "ExternalId", "FormKey", "KeptName", "Likeness", "LookedThrough", "Membership", "Merge", "MergeQuerySet", "NameBearer",
    "NameForm", "Organisation", "Person",
    "PersonQuerySet", "Photo", "Spelling", "Tag", "Tagging", "WayToReach",
]  # fmt: skip
