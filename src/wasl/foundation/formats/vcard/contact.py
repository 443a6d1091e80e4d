"""A card that has been read to the record of its contact."""

from __future__ import annotations

from wasl.foundation.formats.records import Contact, Reach, Remembered, Role
from wasl.foundation.formats.vcard.draft import Draft, GivenDay
from wasl.foundation.formats.vcard.heads import Head
from wasl.foundation.formats.vcard.lines import escaped, plain
from wasl.foundation.formats.vcard.names import Naming

_ANNIVERSARY_LABELS = frozenset(("anniversary", "ذكرى سنوية", "الذكرى السنوية"))
_BIRTHDAY_LABELS = frozenset(("birthday", "عيد ميلاد", "تاريخ الميلاد"))


def contact_of(draft: Draft, line: int) -> Contact | None:
    """Put the contact together; None when the card says nothing of anybody."""
    naming = Naming(draft)
    reaches = _reaches(draft, naming)
    roles = _roles(draft)
    _keep_other_labels(draft)
    has_anything = (
        naming.full or reaches or roles or draft.days or draft.notes or draft.photo or draft.logo or draft.extras
    )
    if not (has_anything or draft.cities or naming.spellings or draft.groups or draft.interests or draft.languages):
        return None
    name = naming.parts
    return Contact(
        line=line,
        uid=draft.uid,
        is_organisation=naming.is_organisation,
        full=naming.full,
        prefix=name.prefix,
        given=name.given,
        middle=name.middle,
        family=name.family,
        suffix=name.suffix,
        nickname=naming.nickname,
        spellings=naming.spellings,
        gender=draft.gender or draft.grammatical_gender,
        reaches=reaches,
        roles=roles,
        days=tuple([_remembered(draft, day) for day in draft.days]),
        groups=tuple(draft.groups),
        interests=tuple(draft.interests),
        languages=tuple(draft.languages),
        city=_city(draft),
        note="\n".join(draft.notes),
        photo=draft.photo or draft.logo,
        met_on=draft.met_on,
        extras=tuple(draft.extras),
    )


def _reaches(draft: Draft, naming: Naming) -> tuple[Reach, ...]:
    found = {
        (kind, value): Reach(
            kind=kind,
            value=value,
            label=_label(draft, head) or label,
            is_preferred=head.is_preferred,
        )
        for kind, value, head, label in reversed(draft.addresses)
    }
    reaches = list(reversed(found.values()))
    address = naming.mistaken_address()
    if address and not any(address == reach.value for reach in reaches):
        reaches.append(Reach(kind="email" if "@" in address else "phone", value=address))
    return tuple(reaches)


def _label(draft: Draft, head: Head) -> str:
    """The person's own label for a line, or the inside of Apple's `_$!<HomePage>!$_`."""
    if not head.group:
        return ""
    return draft.group_labels.get(head.group, "").removeprefix("_$!<").removesuffix(">!$_")


def _roles(draft: Draft) -> tuple[Role, ...]:
    """Pair organisations and titles: those of one group (item1.) together, the others in their order."""
    titles = draft.titles or [(head.group, plain(value)) for head, value in draft.roles]
    if draft.titles:
        _keep_other_roles(draft)
    waiting = list(titles)
    roles = []
    for group, organisation, department in draft.organisations:
        title = next((said for said in waiting if said[0] == group), None)
        if title:
            waiting.remove(title)
        roles.append(Role(organisation=organisation, department=department, title=title[1] if title else ""))
    roles += [Role(title=said) for _, said in waiting]
    return tuple(roles)


def _keep_other_roles(draft: Draft) -> None:
    for head, value in draft.roles:
        if all(plain(value) != title for _, title in draft.titles):
            draft.keep(head, value)


def _remembered(draft: Draft, given: GivenDay) -> Remembered:
    kind, day, head, label = given
    label = (_label(draft, head) or label) if kind == "other" else ""
    if label.lower() in _ANNIVERSARY_LABELS:
        return Remembered(kind="anniversary", on=day)
    if label.lower() in _BIRTHDAY_LABELS:
        return Remembered(kind="birthday", on=day)
    return Remembered(kind=kind, on=day, label=label)


def _city(draft: Draft) -> str:
    return next(
        (city for is_preferred, city in draft.cities if is_preferred), draft.cities[0][1] if draft.cities else ""
    )


def _keep_other_labels(draft: Draft) -> None:
    """A kept line without its label (item5.X-ABRELATEDNAMES, _$!<Mother>!$_) would say less than it did."""
    if not draft.group_labels or not draft.extras:
        return
    groups = {
        extra.partition(":")[0].partition(".")[0].lower() for extra in draft.extras if "." in extra.partition(":")[0]
    }
    for group, label in draft.group_labels.items():
        if group in groups:
            draft.keep_line(f"{group}.X-ABLabel:{escaped(label)}")
