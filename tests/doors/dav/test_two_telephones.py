"""Two telephones, the pages and crashes between them: no change is lost without a 412, and nobody comes back or goes by mistake.

How many sequences are tried is `WASL_SEQUENCES`; `python -m proofs telephones` asks for many.
"""

import itertools
import os
from dataclasses import dataclass, field

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.doors.dav.telephone import Telephone, card, unfolded
from tests.personas import make_user
from wasl.doors.dav import collections as within
from wasl.relations.people.actions import create_person, delete_people, edit_person, mark_person, restore_people
from wasl.relations.people.models import Person

SEQUENCES = int(os.environ.get("WASL_SEQUENCES", "15"))
STEPS = 30
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # a step takes its time: what was found is told as it was found
NUMBERS = itertools.count()


@dataclass
class Pocket:
    """What one telephone believes: of each card its ETag and its note; and the token it has."""

    telephone: Telephone
    token: str = ""
    etags: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def sync(self):
        self.token, told = self.telephone.sync(self.token)
        gone = [name for name, etag in told.items() if etag is None]
        fetched = self.telephone.cards([name for name in told if name not in gone]) if len(told) > len(gone) else {}
        for name in told:
            for kept in (self.etags, self.notes, self.texts):
                kept.pop(name, None)
        for name, (etag, text) in fetched.items():
            self.etags[name], self.texts[name], self.notes[name] = etag, text, note_in(text)


def note_in(text: str) -> str:
    return next(line[5:] for line in unfolded(text).splitlines() if line.startswith("NOTE:"))


class CrashedError(Exception):
    """The program died within its transaction."""


class TwoTelephones(RuleBasedStateMachine):
    people = Bundle("people")

    def __init__(self):
        super().__init__()
        number = next(NUMBERS)
        self.owner = make_user(f"owner{number}-{timezone.now().timestamp()}@example.com", "منى", "f")
        self.pockets = [Pocket(Telephone(self.owner)) for _ in range(2)]
        self.notes: dict[int, str] = {}  # of everybody whom telephones may know of
        self.away: dict[int, str] = {}  # of those in the bin
        self.hidden: dict[int, str] = {}

    def fresh(self) -> str:
        return f"note {next(NUMBERS)}"

    @rule(target=people)
    def somebody_comes_on_a_page(self):
        note = self.fresh()
        person = create_person(self.owner, display_name=f"فلان {note}", notes=note, at=timezone.now())
        self.notes[person.pk] = note
        return person.pk

    @rule(person=people)
    def a_page_changes(self, person):
        if person in self.notes:
            for pocket in self.pockets:  # what is changed now was seen just before
                pocket.sync()
            self.notes[person] = self.fresh()
            edit_person(self.owner, person, notes=self.notes[person], at=timezone.now())

    @rule(person=people)
    def a_page_deletes(self, person):
        if person in self.notes:
            delete_people(self.owner, [person], at=timezone.now())
            self.away[person] = self.notes.pop(person)

    @rule(person=people)
    def a_page_brings_back(self, person):
        if person in self.away:
            restore_people(self.owner, person_ids=[person], at=timezone.now())
            self.notes[person] = self.away.pop(person)

    @rule(person=people)
    def a_page_hides_or_shows(self, person):
        if person in self.notes:
            mark_person(self.owner, person, is_private=True, at=timezone.now())
            self.hidden[person] = self.notes.pop(person)
        elif person in self.hidden:
            mark_person(self.owner, person, is_private=False, at=timezone.now())
            self.notes[person] = self.hidden.pop(person)

    @rule(which=st.integers(0, 1))
    def a_telephone_asks(self, which):
        pocket = self.pockets[which]
        pocket.sync()
        assert sorted(pocket.notes.values()) == sorted(self.notes.values())

    @rule(which=st.integers(0, 1), data=st.data(), fate=st.sampled_from(["heard", "heard", "died", "unheard"]))
    def a_telephone_changes(self, which, data, fate):
        pocket = self.pockets[which]
        if not pocket.etags:
            return
        name = data.draw(st.sampled_from(sorted(pocket.etags)))
        person, note = self.person_of(pocket, name), self.fresh()
        seen = pocket.notes[name]
        status = self.send(
            pocket, fate, "PUT", name, unfolded(pocket.texts[name]).replace(f"NOTE:{seen}", f"NOTE:{note}")
        )
        if fate == "died":
            return
        assert status in {201, 204, 412}
        assert (status == 412) is (person is None), "a change was overwritten, or refused though it was seen"
        if person is not None:
            self.notes[person] = note

    @rule(which=st.integers(0, 1), data=st.data(), fate=st.sampled_from(["heard", "heard", "died", "unheard"]))
    def a_telephone_deletes(self, which, data, fate):
        pocket = self.pockets[which]
        if not pocket.etags:
            return
        name = data.draw(st.sampled_from(sorted(pocket.etags)))
        person = self.person_of(pocket, name)
        status = self.send(pocket, fate, "DELETE", name)
        if fate == "died":
            return
        assert status in {200, 404, 412}
        assert (status == 200) is (person is not None), "somebody was deleted whose change had not been seen"
        if person is not None:
            self.away[person] = self.notes.pop(person)

    @rule(target=people, which=st.integers(0, 1), fate=st.sampled_from(["heard", "died", "unheard"]))
    def a_telephone_adds(self, which, fate):
        note = self.fresh()
        name, uid = f"{note.replace(' ', '-')}.vcf", f"uid of {note}"
        status = self.send(self.pockets[which], fate, "PUT", name, card(f"فلان {note}", f"NOTE:{note}", uid=uid))
        if fate == "died":
            return 0
        assert status == 201
        person = Person.objects.of(self.owner).get(notes=note)
        self.notes[person.pk] = note
        return person.pk

    @rule(which=st.integers(0, 1))
    def a_telephone_forgets_its_token(self, which):
        pocket = self.pockets[which]
        pocket.token = ""
        for kept in (pocket.etags, pocket.notes, pocket.texts):
            kept.clear()

    @precondition(lambda self: self.notes)
    @invariant()
    def what_was_acknowledged_is_there(self):
        kept = dict(Person.objects.of(self.owner).shareable().values_list("pk", "notes"))
        assert kept == self.notes

    def person_of(self, pocket, name):
        """Whom the card is of, where the telephone has seen the last of them."""
        seen = pocket.notes[name]
        return next((person for person, note in self.notes.items() if note == seen), None)

    def send(self, pocket, fate, method, name, text=""):
        """`died`: within its transaction. `unheard`: after it, and the telephone does not know."""
        headers = {"if_match": pocket.etags[name]} if name in pocket.etags else {"if_none_match": "*"}
        if fate != "died":
            answer = pocket.telephone.ask(method, name, text, **headers)
            if fate == "heard" and answer.status_code < 300:
                pocket.sync()
            return answer.status_code
        whole = {"PUT": "put_card", "DELETE": "take_card_away"}[method]
        done = getattr(within, whole)

        def dies(*told, **more):
            done(*told, **more)
            raise CrashedError

        setattr(within, whole, dies)
        try:
            pocket.telephone.client.raise_request_exception = False
            return pocket.telephone.ask(method, name, text, **headers).status_code
        finally:
            setattr(within, whole, done)


@pytest.mark.django_db
def test_nothing_is_lost_between_two_telephones_pages_and_crashes():
    run_state_machine_as_test(
        TwoTelephones,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
        ),
    )
    with connection.cursor() as cursor:  # no transaction was left broken
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
