"""Opens a demo network beside whatever is here, and takes it away again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from wasl.doors.demo.advice import make_advice
from wasl.doors.demo.belonging import make_communities
from wasl.doors.demo.chance import Chance
from wasl.doors.demo.discussing import make_discussions
from wasl.doors.demo.exchange import make_exchange
from wasl.doors.demo.following import make_followed
from wasl.doors.demo.gatherings import make_events, make_meetings, make_ties
from wasl.doors.demo.heard import make_heard_of, who_mails_them
from wasl.doors.demo.history import History
from wasl.doors.demo.learning import make_learning
from wasl.doors.demo.occasions import make_occasions
from wasl.doors.demo.openings import make_openings
from wasl.doors.demo.people import DAYS_KNOWN, Somebody, make_people
from wasl.doors.demo.presence import make_presence
from wasl.doors.demo.promises import make_promises
from wasl.doors.demo.promotion import make_promotion
from wasl.doors.demo.publishing import make_content
from wasl.doors.demo.targets import make_targets
from wasl.doors.demo.words import CIRCLES
from wasl.doors.importers.models import Import
from wasl.doors.importers.spool import forget_folder
from wasl.foundation.accounts.actions import create_owner
from wasl.foundation.accounts.erasing import erase_owner
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import WaslError
from wasl.foundation.sources.models import Source
from wasl.foundation.statistics import refresh_statistics
from wasl.foundation.walls.scope import acting_for
from wasl.relations.communities.intake import save_entries
from wasl.relations.interactions.actions import mark_interaction, set_rhythm
from wasl.relations.interactions.intake import save_happenings
from wasl.relations.interactions.models import Interaction
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.intake import save_sightings
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.warmth.jobs import score_today
from wasl.relations.occasions.intake import save_days
from wasl.relations.people import actions as people_actions
from wasl.relations.people.intake import Arrival, Origin, save_arrivals
from wasl.relations.people.introductions import Introduction, save_introductions
from wasl.relations.people.models import Circle
from wasl.relations.people.rules import key_of

SEED = 1447
PEOPLE = 180
FEWEST_PEOPLE, MOST_PEOPLE = 10, 50_000
ROWS_AT_ONCE = 500
OWNER_NAMES = {"ar": "حسن اليماني", "en": "Hassan Al-Yamani"}


class NotADemoError(WaslError):
    code = "not-a-demo"
    status = 403
    message = _("Nothing was removed: this is a network of your own, not the demo. Settings has the way to delete it.")


class DemoSizeError(WaslError):
    code = "demo-size"
    message = _("The demo was not opened: choose between %(fewest)d and %(most)d people.")


@transaction.atomic
def open_demo(*, moment: datetime, seed: int = SEED, people: int = PEOPLE, language: str = "ar") -> User:
    """Make a demo owner with a network whose days are counted from the moment. The same seed and moment, the same network.

    Raises DemoSizeError.
    """
    if not FEWEST_PEOPLE <= people <= MOST_PEOPLE:
        raise DemoSizeError(fewest=FEWEST_PEOPLE, most=MOST_PEOPLE)
    owner = _make_owner(language)
    with acting_for(owner.pk):
        _fill(owner, Chance(seed), timezone.localtime(moment), people, language)
    refresh_statistics()
    return owner


def _fill(owner: User, chance: Chance, moment: datetime, people: int, language: str) -> None:
    made_up = make_people(chance, people, moment.date(), language)
    with override(language):
        source = Source.objects.create(owner=owner, kind="demo", label=str(_("the demo")), made_at=moment)
    ids = _save_people(owner, source, made_up, moment)
    known = list(zip(ids, made_up, strict=True))
    _tell_more(owner, known, moment)
    _wish_for_rhythms(owner, language)
    _save_what_happened(owner, source, chance, known, moment)
    heard = _save_who_is_heard_of(owner, source, known, moment)
    refresh_summaries(owner, ids)
    score_today(owner)
    make_promises(owner, chance, known, moment.date())
    make_exchange(owner, known, moment)
    _keep_to_oneself(owner, known, moment)
    rebuild_ties(owner, moment.date())
    make_occasions(chance, owner, known, moment.date())
    make_targets(owner, known, heard, moment)
    make_learning(owner, moment)
    make_presence(owner, moment)
    make_followed(owner, moment)
    make_discussions(owner, moment)
    make_communities(owner, known, moment)
    make_openings(owner, known, moment)
    make_promotion(owner, known, moment)
    make_advice(owner, known, moment)
    make_content(owner, moment)


def close_demo(owner: User) -> None:
    """Remove a demo owner and everything that is hers.

    Raises NotADemoError.
    """
    if not owner.is_demo:
        raise NotADemoError
    with acting_for(owner.pk):
        imports = [str(uid) for uid in Import.objects.of(owner).values_list("uid", flat=True)]
    erase_owner(owner)
    for uid in imports:
        forget_folder(uid)


def _make_owner(language: str) -> User:
    number = User.objects.filter(is_demo=True).order_by("-pk").values_list("pk", flat=True).first() or 0
    return create_owner(
        email=f"demo-{number + 1}@example.com", name=OWNER_NAMES.get(language, OWNER_NAMES["en"]), password=None,
        language=language, gender="m", is_demo=True,
    )  # fmt: skip


def _save_people(owner: User, source: Source, made_up: Sequence[Somebody], moment: datetime) -> list[int]:
    """Enter them in the season in which the owner came to know them; gives their ids in the order given."""
    ids: dict[int, int] = {}
    in_order = sorted(range(len(made_up)), key=lambda index: -_entered(made_up[index]))
    for days_ago, some in groupby(in_order, key=lambda index: _entered(made_up[index])):
        origin = Origin(owner, source, "SA", moment - timedelta(days=days_ago))
        arrivals = [Arrival(-1 - index, made_up[index].contact) for index in some]
        for start in range(0, len(arrivals), ROWS_AT_ONCE):
            made = save_arrivals(origin, arrivals[start : start + ROWS_AT_ONCE])
            ids |= {-1 - number: person_id for number, person_id in made.items()}
    save_days(owner, source, [(ids[index], day) for index, one in enumerate(made_up) for day in one.contact.days])
    return [ids[index] for index in range(len(made_up))]


def _entered(person: Somebody) -> int:
    """How many days ago: the new ones on their own day, the others some months at a time."""
    return person.known_days if person.tie == "new" else DAYS_KNOWN - (DAYS_KNOWN - person.known_days) // 120 * 120


def _tell_more(owner: User, known: Sequence[tuple[int, Somebody]], moment: datetime) -> None:
    """What only the owner knows: how they met, through whom, and words of her own about them."""
    told = {
        person_id: Introduction(
            person.how_met, None if person.introduced_by is None else known[person.introduced_by][0]
        )
        for person_id, person in known
        if person.how_met or person.introduced_by is not None
    }
    save_introductions(owner, told)
    tagged: dict[str, list[int]] = {}
    for person_id, person in known:
        for tag in person.tags:
            tagged.setdefault(tag, []).append(person_id)
    for tag, person_ids in tagged.items():
        people_actions.tag_people(owner, person_ids, name=tag, at=moment)


def _keep_to_oneself(owner: User, known: Sequence[tuple[int, Somebody]], moment: datetime) -> None:
    """The last person who became distant is private, and so is the latest contact with the first close one."""
    distant = [person_id for person_id, person in known if person.tie == "faded"]
    people_actions.mark_person(owner, distant[-1], is_private=True, at=moment)
    close = next(person_id for person_id, person in known if person.tie == "close")
    latest = Interaction.objects.of(owner).filter(participations__person=close, people_count=1).order_by("-at").first()
    if latest:
        mark_interaction(owner, latest.pk, is_private=True)


def _wish_for_rhythms(owner: User, language: str) -> None:
    circles = {circle.key: circle for circle in Circle.objects.of(owner)}
    for arabic, english, every_days in CIRCLES:
        circle = circles.get(key_of(arabic if language == "ar" else english, 100))
        if circle and every_days:
            set_rhythm(owner, circle=circle, every_days=every_days)


def _save_who_is_heard_of(
    owner: User, source: Source, known: Sequence[tuple[int, Somebody]], moment: datetime
) -> list[int]:
    """Gives their ids."""
    chance = Chance(SEED + len(known))  # one of its own, so that the others stay who they are
    heard = make_heard_of(chance, known, moment.date(), owner.preferences.language)
    ids = _save_people(owner, source, heard, moment)
    save_sightings(owner, source, list(who_mails_them(chance, known, list(zip(ids, heard, strict=True)), moment)))
    return ids


def _save_what_happened(
    owner: User, source: Source, chance: Chance, known: Sequence[tuple[int, Somebody]], moment: datetime
) -> None:
    meetings = make_meetings(chance, known, moment)
    happenings = [
        told for person_id, person in known for told in History(chance, person, person_id, moment).happenings()
    ]
    happenings = sorted([*happenings, *meetings], key=lambda told: (told.at, told.fingerprint))
    for start in range(0, len(happenings), ROWS_AT_ONCE):
        save_happenings(owner, happenings[start : start + ROWS_AT_ONCE], source)
    save_entries(owner, list(make_events(chance, known, moment, is_arabic=owner.preferences.language == "ar")), source)
    save_sightings(owner, source, make_ties(chance, known, meetings, moment))
