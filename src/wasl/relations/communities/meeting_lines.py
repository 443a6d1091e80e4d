"""What a form says of people met: lines, those ticked, and who was meant where a name fits several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wasl.foundation.accounts.models import User
from wasl.foundation.web.numbers import id_in
from wasl.relations.communities.actions import Met
from wasl.relations.communities.matching import match
from wasl.relations.communities.rules import Named, lines_of
from wasl.relations.people.models import Person
from wasl.relations.people.queries import present_work

NEW = "new"


@dataclass(frozen=True)
class Question:
    """A line that may mean one of these; `choices` are ids with names and what tells them apart."""

    number: int
    named: Named
    choices: list[tuple[int, str, str]]


@dataclass(frozen=True)
class Understood:
    """Who was met; while there are questions it is not all of them."""

    met: list[Met]
    questions: list[Question]


def understand(owner: User, text: str, answers: Mapping[int, str], ticked: Sequence[Person] = ()) -> Understood:
    """`answers`: by the number of the line, the id of the one who is meant, or "new"."""
    matched = match(owner, lines_of(text))
    asked = {one.person_id for one in matched if one.person_id} | {pk for one in matched for pk in one.may_be}
    people = Person.objects.of(owner).persons().in_bulk(list(asked))
    work = present_work(owner, list(people))
    met, questions = [Met(Named("", "", "", ""), person) for person in ticked], []
    for number, one in enumerate(matched):
        answer = answers.get(number, "")
        if one.person_id:
            met.append(Met(one.named, people[one.person_id]))
        elif not one.may_be or answer == NEW:
            met.append(Met(one.named))
        elif id_in(answer) in one.may_be:
            met.append(Met(one.named, people[int(answer)]))
        else:
            choices = [(pk, people[pk].display_name, str(work.get(pk, "")) or people[pk].city) for pk in one.may_be]
            questions.append(Question(number, one.named, choices))
    return Understood(met, questions)
