"""What an owner may do with her people: each one verb, one transaction."""

from wasl.relations.people.actions.affiliations import add_affiliation, edit_affiliation, remove_affiliation
from wasl.relations.people.actions.circles import (
    create_circle,
    put_in_circle,
    remove_circle,
    rename_circle,
    restore_circle,
    take_out_of_circle,
)
from wasl.relations.people.actions.elsewhere import call_elsewhere, keep_lines
from wasl.relations.people.actions.merges import merge_people, no_longer_tell_apart, tell_apart, unmerge_people
from wasl.relations.people.actions.persons import (
    add_spelling,
    create_person,
    delete_people,
    edit_person,
    mark_person,
    restore_people,
    set_photo,
    set_spellings,
)
from wasl.relations.people.actions.tags import set_tags, tag_people, untag_people
from wasl.relations.people.actions.ways import (
    WayGiven,
    add_way_to_reach,
    prefer_way_to_reach,
    remove_way_to_reach,
)

__all__ = [
    "WayGiven",
    "add_affiliation",
    "add_spelling",
    "add_way_to_reach",
    "call_elsewhere",
    "create_circle",
    "create_person",
    "delete_people",
    "edit_affiliation",
    "edit_person",
    "keep_lines",
    "mark_person",
    "merge_people",
    "no_longer_tell_apart",
    "prefer_way_to_reach",
    "put_in_circle",
    "remove_affiliation",
    "remove_circle",
    "remove_way_to_reach",
    "rename_circle",
    "restore_circle",
    "restore_people",
    "set_photo",
    "set_spellings",
    "set_tags",
    "tag_people",
    "take_out_of_circle",
    "tell_apart",
    "unmerge_people",
    "untag_people",
]
