"""What a search finds besides people: contacts, events, organisations."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.foundation.search.queries import find
from wasl.overviews.search.queries import hits_of_kind
from wasl.relations.advice.models import Advice
from wasl.relations.advice.telling import advice_told
from wasl.relations.communities.models import Community, Contribution, Event, Resource
from wasl.relations.content.queries import post_lines, topic_lines
from wasl.relations.content.telling import post_line_told, topic_line_told
from wasl.relations.discussions.queries import discussion_lines
from wasl.relations.discussions.telling import line_told as discussion_line_told
from wasl.relations.exchange.models import Favour
from wasl.relations.exchange.queries import favour_lines
from wasl.relations.exchange.telling import favour_told
from wasl.relations.interactions.models import Interaction
from wasl.relations.learning.models import Goal
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.opportunities.models import Opening
from wasl.relations.opportunities.queries import opening_lines
from wasl.relations.opportunities.telling import opening_told
from wasl.relations.organisations.queries import followed_lines
from wasl.relations.organisations.telling import line_told
from wasl.relations.people.workplaces import organisations_found
from wasl.relations.preparation.models import Target
from wasl.relations.preparation.queries.targets import target_lines
from wasl.relations.preparation.telling import target_told
from wasl.relations.presence.models import Line, Record
from wasl.relations.promotion.models import Achievement
from wasl.relations.promotion.queries import achievement_lines
from wasl.relations.promotion.telling import achievement_told
from wasl.relations.trust.models import Promise
from wasl.relations.trust.queries import disagreement_list, promise_lines, statement_list
from wasl.relations.trust.telling import disagreements_told, promise_told, said_told

Row = dict[str, Any]  # Any: JSON


def found_contacts(owner: User, query: str, limit: int) -> list[Row]:
    """Contacts whose subject, note or kept text holds the words, with their people; three queries."""
    scores = _scores(owner, query, "interaction", limit)
    rows = Interaction.objects.of(owner).filter(pk__in=scores).prefetch_related("people")
    found = [
        {
            "id": row.pk,
            "name": row.subject or row.note or str(row.get_channel_display()),
            "channel": row.channel,
            "at": _told(row.at),
            "people": [{"id": person.pk, "name": person.display_name} for person in row.people.all()],
            "score": scores[row.pk],
        }
        for row in rows
    ]
    return _best_first(found)


def found_events(owner: User, query: str, limit: int) -> list[Row]:
    """Events whose title or place holds the words; two or three queries."""
    scores = _scores(owner, query, "event", limit)
    rows = Event.objects.of(owner).present().filter(pk__in=scores)
    found = [
        {"id": row.pk, "name": row.title, "at": _told(row.starts_at), "place": row.place, "score": scores[row.pk]}
        for row in rows
    ]
    return _best_first(found)


def found_communities(owner: User, query: str, limit: int) -> list[Row]:
    """Communities whose name, place, role or words hold these; two or three queries."""
    scores = _scores(owner, query, "community", limit)
    rows = Community.objects.of(owner).present().filter(pk__in=scores)
    found = [{"id": row.pk, "name": row.name, "kind": row.kind, "score": scores[row.pk]} for row in rows]
    return _best_first(found)


def found_resources(owner: User, query: str, limit: int) -> list[Row]:
    """Resources whose title, purpose or words hold these; two or three queries."""
    scores = _scores(owner, query, "resource", limit)
    rows = Resource.objects.of(owner).present().filter(pk__in=scores)
    found = [{"id": row.pk, "name": row.title, "kind": row.kind, "score": scores[row.pk]} for row in rows]
    return _best_first(found)


def found_organisations(owner: User, query: str, limit: int) -> list[Row]:
    """Organisations whose folded name holds the folded words, and those that are written otherwise."""
    return [{"id": row.pk, "name": row.name} for row in organisations_found(owner, query, limit)]


def found_promises(owner: User, query: str, limit: int) -> list[Row]:
    """Promises whose words hold these, with their people; three queries."""
    scores = _scores(owner, query, "promise", limit)
    rows = Promise.objects.of(owner).present().filter(pk__in=scores).with_people()
    lines = {line.id: line for line in promise_lines(rows, timezone.localdate())}
    found = [promise_told(line) | {"name": line.wording, "score": scores[line.id]} for line in lines.values()]
    return _best_first(found)


def found_statements(owner: User, query: str, limit: int) -> list[Row]:
    """What was said, by its matter or its words; three queries."""
    found = said_told(statement_list(owner, q=query).lines[:limit])
    return [row | {"name": row["matter"]} for row in found]


def found_disagreements(owner: User, query: str, limit: int) -> list[Row]:
    """What was seen differently, by its matter or the views; three queries."""
    found = disagreements_told(disagreement_list(owner, q=query).lines[:limit])
    return [row | {"name": row["matter"]} for row in found]


def found_favours(owner: User, query: str, limit: int) -> list[Row]:
    """What was given or received, by its words; three queries."""
    scores = _scores(owner, query, "favour", limit)
    lines = favour_lines(Favour.objects.of(owner).present().filter(pk__in=scores).with_people())
    found = [favour_told(line) | {"name": line.words, "score": scores[line.id]} for line in lines]
    return _best_first(found)


def found_targets(owner: User, query: str, limit: int) -> list[Row]:
    """People to meet, by their names or by what is noted of them; four queries."""
    scores = _scores(owner, query, "target", limit)
    rows = Target.objects.of(owner).present().filter(pk__in=scores).select_related("person")
    found = [target_told(line) | {"score": scores[line.id]} for line in target_lines(owner, rows)]
    return _best_first(found)


def found_openings(owner: User, query: str, limit: int) -> list[Row]:
    """Openings, by their title or by what is written of them; four queries."""
    scores = _scores(owner, query, "opening", limit)
    rows = Opening.objects.of(owner).present().filter(pk__in=scores).select_related("told_by", "community", "event")
    lines = opening_lines(list(rows), timezone.localtime())
    found = [opening_told(line) | {"name": line.title, "score": scores[line.id]} for line in lines]
    return _best_first(found)


def found_advice(owner: User, query: str, limit: int) -> list[Row]:
    """Advice and lessons, by their matter, their words or who gave them; two or three queries."""
    scores = _scores(owner, query, "advice", limit)
    rows = Advice.objects.of(owner).present().filter(pk__in=scores).select_related("giver")
    found = [advice_told(row) | {"name": row.matter, "score": scores[row.pk]} for row in rows]
    return _best_first(found)


def found_achievements(owner: User, query: str, limit: int) -> list[Row]:
    """Achievements, by their title, their result, their skills or who saw them; four or five queries."""
    scores = _scores(owner, query, "achievement", limit)
    lines = achievement_lines(list(Achievement.objects.of(owner).present().filter(pk__in=scores)))
    found = [achievement_told(line) | {"name": line.title, "score": scores[line.id]} for line in lines]
    return _best_first(found)


def found_goals(owner: User, query: str, limit: int) -> list[Row]:
    """What is learned, by its title, its reason, its sources or its notes; two or three queries."""
    scores = _scores(owner, query, "goal", limit)
    rows = Goal.objects.of(owner).present().filter(pk__in=scores)
    found = [{"id": row.pk, "name": row.title, "state": row.state, "score": scores[row.pk]} for row in rows]
    return _best_first(found)


def found_followed(owner: User, query: str, limit: int) -> list[Row]:
    """Followed organisations, by their name or by what they published; four queries."""
    scores = _scores(owner, query, "followed", limit)
    found = [line_told(line) | {"score": scores[line.id]} for line in followed_lines(owner, scores)]
    return _best_first(found)


def found_discussions(owner: User, query: str, limit: int) -> list[Row]:
    """Discussions, by their topic, by what was said in them or by whom one met; three queries."""
    scores = _scores(owner, query, "discussion", limit)
    lines = discussion_lines(owner, scores)
    found = [discussion_line_told(line) | {"name": line.topic, "score": scores[line.id]} for line in lines]
    return _best_first(found)


def found_topics(owner: User, query: str, limit: int) -> list[Row]:
    """Topics to write about, by their words, their draft or the question; two queries."""
    scores = _scores(owner, query, "topic", limit)
    lines = topic_lines(owner, scores)
    return _best_first([topic_line_told(line) | {"name": line.words, "score": scores[line.id]} for line in lines])


def found_posts(owner: User, query: str, limit: int) -> list[Row]:
    """What was published, by its title, platform or topic; three queries."""
    scores = _scores(owner, query, "post", limit)
    lines = post_lines(owner, scores)
    return _best_first([post_line_told(line) | {"name": line.title, "score": scores[line.id]} for line in lines])


def found_contributions(owner: User, query: str, limit: int) -> list[Row]:
    """What the owner volunteered for, by its words; two or three queries."""
    scores = _scores(owner, query, "contribution", limit)
    rows = Contribution.objects.of(owner).present().filter(pk__in=scores)
    found = [
        {"id": row.pk, "name": row.what, "at": row.first_on.isoformat(), "role": row.role, "score": scores[row.pk]}
        for row in rows
    ]
    return _best_first(found)


def found_life_events(owner: User, query: str, limit: int) -> list[Row]:
    """Joys and hard times, by what happened or whose it was; two or three queries."""
    scores = _scores(owner, query, "life", limit)
    rows = LifeEvent.objects.of(owner).present().filter(pk__in=scores, person__deleted_at=None)
    found = [
        {
            "id": row.pk,
            "name": " · ".join(filter(None, (str(row.get_kind_display()), row.about, row.person.display_name))),
            "kind": row.kind,
            "about": row.about,
            "at": row.on.isoformat(),
            "person": {"id": row.person_id, "name": row.person.display_name},
            "score": scores[row.pk],
        }
        for row in rows.select_related("person")
    ]
    return _best_first(found)


def found_invitations(owner: User, query: str, limit: int) -> list[Row]:
    """Invitations, by to what they are, their words and place; two or three queries."""
    scores = _scores(owner, query, "invitation", limit)
    rows = Invitation.objects.of(owner).present().filter(pk__in=scores, person__deleted_at=None)
    found = [
        {
            "id": row.pk,
            "name": " · ".join(filter(None, (str(row.get_kind_display()), row.what, row.person.display_name))),
            "kind": row.kind,
            "at": row.on.isoformat(),
            "answer": row.answer,
            "person": {"id": row.person_id, "name": row.person.display_name},
            "score": scores[row.pk],
        }
        for row in rows.select_related("person")
    ]
    return _best_first(found)


def found_of_record(owner: User, query: str, limit: int) -> list[Row]:
    """What is true of the owner herself: the record by its words, and its lines; three queries at most."""
    hits = find(owner, query, kinds=["record", "record-line"], limit=limit)
    scores = {(hit.kind, hit.row_id): hit.score for hit in hits}
    lines = Line.objects.of(owner).present().filter(pk__in=[pk for kind, pk in scores if kind == "record-line"])
    records = Record.objects.of(owner).filter(pk__in=[pk for kind, pk in scores if kind == "record"])
    found = [
        *({"id": row.pk, "name": row.title, "kind": row.kind, "score": scores["record-line", row.pk]} for row in lines),
        *({"id": row.pk, "name": str(row), "kind": "record", "score": scores["record", row.pk]} for row in records),
    ]
    return _best_first(found)


def _best_first(found: list[Row]) -> list[Row]:
    return sorted(found, key=lambda row: (-row["score"], row["id"]))


def _scores(owner: User, query: str, kind: str, limit: int) -> dict[int, float]:
    """The rows that hold the words within the filters typed among them; within filters alone, the newest."""
    return {hit.row_id: hit.score for hit in hits_of_kind(owner, query, kind, limit)}


def _told(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="minutes")
