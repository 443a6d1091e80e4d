"""How probable it is that two entries of an address book are one person: pure.

Each thing that two entries share multiplies the odds by how much oftener it is shared by two entries of one person
than by two people (Fellegi and Sunter 1969). What a name says follows from how many of the owner's people one would
expect to bear it by chance: مريم زعبلاوي twice is hardly chance, محمد العتيبي twice often is.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Literal

Birthday = Literal["", "full", "day", "other"]
Ends = Literal["", "same", "near"]

SHARE_OF_DUPLICATES = 0.05
"""Of a usual address book, entries that stand in it again; between 2 and 15 of 100 in books of telephones."""

FEWEST_NAMESAKES = 0.01
"""Below this the estimate says nothing more: even the rarest name runs in a family."""

COMMONEST_FULL_NAME = 0.001
"""Not more than one of a thousand bears one name of two parts, however few of a small book bear each part."""

COME_TOGETHER = 3.0
"""Parts of a name are met together so much oftener than their own counts say: given names and families of a country."""

SMALL_BOOK, SMALL_FOR_BOTH = 500, 20_000
"""People of a book from which on its own counts say more of how usual a part is than what is usual everywhere, and
how many bear two parts together: in a small book those are rather one person, written again and again."""

INITIALS, LEAST_OF_INITIALS = 0.2, 0.7
"""Share of the people whose given name begins with the same letter, and what such a name counts for where it is about as
likely the same as not: how many others may be written so is counted among its namesakes already."""

PROBABLE = 0.4

NAME_ALONE_AT_MOST = 0.85
"""Below what an identical number with the same name comes to: a name is no identifier."""

NAME_AND_MORE_AT_MOST = {"full": 0.96, "day": 0.93, "other": 0.5, "": 0.9}
"""By the birthday; the last also where work or shared contacts stand beside the name."""

AMBIGUOUS_NAME_AT_MOST, AMBIGUOUS_NAME_ALONE_AT_MOST = 0.6, 0.4
"""سامر and سمير are both Samer: then the name needs something else beside it, and is not proposed without."""

DIFFERENT_NAMES_AT_MOST = 0.3
"""A family's number, a switchboard, a couple's address: the same to reach, and two people."""

SAME_NAME, OTHER_NAME = 0.5, 0.12
"""Likeness from which two names are taken for one, and below which for two."""

IDENTIFIED = {"phone": 3.0, "email": 6.0}
"""Odds that the only two entries with one number or address are one person, before their names are looked at."""

SAME_ENDS: dict[Ends, float] = {"same": 30.0, "near": 8.0, "": 0.0}
"""Odds of one person where an identifier is shared and the first and the last part of the names are the same, or one
slip away: who shares a number at home has another first name, who shares it at work another last."""

LEAST_OF_ENDS: dict[Ends, float] = {"same": 0.7, "near": 0.5, "": 0.0}
"""What the likeness of such names counts for beside a birthday."""

BY_PROFILE, FURTHER = 30.0, 5.0
NAMELESS = 2.0  # what no name says: rather a number kept twice than somebody else's
LIKENESS_BOUNDS = (0.005, 0.985)
A_PAIR = 2
DESK_ADDRESS = 3.0  # info@ is shared by whoever sits there
BIRTHDAY, OTHER_BIRTHDAY = 30.0, 0.02
BORN_ALIKE = 1 / 15_000
"""Chance that two people were born on one day: some forty years of them in a usual book."""

RIGHTLY_KEPT = 0.9  # of birthdays
SAME_WORK, OTHER_GENDER, SAME_CITY = 12.0, 0.03, 1.3
EACH_SHARED_CONTACT, SHARED_CONTACTS_AT_MOST = 1.5, 20.0
OTHER_THINGS = {"linkedin": 0.05, "phone": 0.35, "email": 0.5, "work": 0.6}
"""Where both have one, and not the same. Many have two numbers and two addresses, few two profiles."""


@dataclass(frozen=True, slots=True)
class Held:
    """Something to reach both by, and how many entries have it in all."""

    scheme: str
    value: str
    holders: int
    is_desk: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """What two entries show of each other. `name` is None where one of them has none.

    `namesakes`: people expected to bear the shorter of the two names by chance. `is_shortened`:
    the given name of one is but an initial. `ends`: how the first and the last
    part of the names agree. `born_alike`: the chance that two of the book share the birthday. `work_size`: entries of
    the place of work that both have, 0 for none.
    """

    name: float | None
    namesakes: float
    is_ambiguous: bool = False
    is_shortened: bool = False
    held: tuple[Held, ...] = ()
    ends: Ends = ""
    birthday: Birthday = ""
    born_alike: float = BORN_ALIKE
    work_size: int = 0
    contacts: int = 0
    is_same_city: bool = False
    is_other_gender: bool = False
    differing: tuple[str, ...] = ()
    """Of what `OTHER_THINGS` names, that of which both have some and nothing in common."""


def probability(shared: Shared) -> float:
    """From 0 to 1, that the two are one."""
    rest = _rest(shared)
    by_name = min(_chance(_by_name(shared) * rest), _most_by_name(shared))
    by_identifiers = _chance(_by_identifiers(shared.held) * _nameless_or(shared) * rest)
    if _are_other_names(shared) and not _share_a_profile(shared.held):
        by_identifiers = min(by_identifiers, DIFFERENT_NAMES_AT_MOST)
    return round(min(max(by_name, by_identifiers), 0.999), 4)


def most_by_name(namesakes: float, rest: float) -> float:
    """What a perfectly equal name would come to: where it is too little, the names need not be compared."""
    return _chance(SHARE_OF_DUPLICATES / max(namesakes, FEWEST_NAMESAKES) * rest)


def share_of(people: int, bearers: int, usual: float) -> float:
    """Of the people, those who bear a part of a name that so many of the book bear, the two themselves being one."""
    return min((max(bearers - 1, 1) + SMALL_BOOK * usual) / (max(people, 1) + SMALL_BOOK), 1.0)


def expected_namesakes(people: int, shares: tuple[float, ...]) -> float:
    """People that bear all these parts of a name by chance, where such shares of them bear each."""
    share = prod(shares)
    return people * (min(share * COME_TOGETHER, COMMONEST_FULL_NAME) if len(shares) > 1 else share)


def namesakes_seen(people: int, bearers: int) -> float:
    """Of those who bear the same parts together, besides the two, how many are likelier others than the same again."""
    return max(bearers - A_PAIR, 0) * people / (people + SMALL_FOR_BOTH)


def rest_at_most(*, has_birthday: bool, has_work: bool) -> float:
    """The most that what is neither name nor identifier can add."""
    return (
        SHARED_CONTACTS_AT_MOST
        * SAME_CITY
        * (RIGHTLY_KEPT / BORN_ALIKE if has_birthday else 1.0)
        * (SAME_WORK if has_work else 1.0)
    )


def _chance(odds: float) -> float:
    return odds / (1 + odds)


def _by_name(shared: Shared) -> float:
    if shared.name is None:
        return 0.0
    return (
        SHARE_OF_DUPLICATES
        / max(shared.namesakes, FEWEST_NAMESAKES)
        * max(_counted(shared), LEAST_OF_ENDS[shared.ends]) ** 2
    )


def _counted(shared: Shared) -> float:
    name = shared.name or 0.0
    return max(name, LEAST_OF_INITIALS) if shared.is_shortened and name >= PROBABLE else name


def _by_identifiers(held: tuple[Held, ...]) -> float:
    """The surest decides, the others add; one that many have says little."""
    odds = sorted(
        (IDENTIFIED.get(one.scheme, BY_PROFILE) / (one.holders - 1) ** 2 for one in held if not one.is_desk),
        reverse=True,
    )
    if not odds:
        return 0.0
    return odds[0] * prod(max(min(one, FURTHER), 1.0) for one in odds[1:])


def _share_a_profile(held: tuple[Held, ...]) -> bool:
    """A number or an address may be a couple's; a profile is one person's, whatever the name is written like."""
    return any(one.scheme not in IDENTIFIED and one.holders == A_PAIR for one in held)


def _nameless_or(shared: Shared) -> float:
    return NAMELESS if shared.name is None else max(_likeness_odds(shared.name), SAME_ENDS[shared.ends])


def _are_other_names(shared: Shared) -> bool:
    return shared.name is not None and shared.name < OTHER_NAME and not shared.ends


def _likeness_odds(likeness: float) -> float:
    least, most = LIKENESS_BOUNDS
    bounded = min(max(likeness, least), most)
    return bounded / (1 - bounded)


def _rest(shared: Shared) -> float:
    full = RIGHTLY_KEPT / max(shared.born_alike, BORN_ALIKE)
    birthday = {"full": full, "day": BIRTHDAY, "other": OTHER_BIRTHDAY, "": 1.0}[shared.birthday]
    work = max(SAME_WORK / max(shared.work_size, A_PAIR) * A_PAIR, 1.5) if shared.work_size else 1.0
    contacts = min(EACH_SHARED_CONTACT**shared.contacts, SHARED_CONTACTS_AT_MOST)
    city = SAME_CITY if shared.is_same_city else 1.0
    gender = OTHER_GENDER if shared.is_other_gender else 1.0
    desk = DESK_ADDRESS if any(held.is_desk for held in shared.held) else 1.0
    others = prod(OTHER_THINGS[thing] for thing in shared.differing)
    return birthday * work * contacts * city * gender * desk * others


def _most_by_name(shared: Shared) -> float:
    """What no product of weights may pass: a name is no identifier."""
    if _are_other_names(shared):
        return DIFFERENT_NAMES_AT_MOST
    has_more = shared.birthday or shared.work_size or shared.contacts
    if shared.is_ambiguous and shared.birthday != "full":
        return AMBIGUOUS_NAME_AT_MOST if has_more else AMBIGUOUS_NAME_ALONE_AT_MOST
    return NAME_AND_MORE_AT_MOST[shared.birthday] if has_more else NAME_ALONE_AT_MOST
