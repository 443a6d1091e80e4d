"""The page itself, its timeline, the messages of a day, and the picture."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.person_page import history, queries
from wasl.overviews.person_page.common import common_with
from wasl.overviews.person_page.forms import OccasionForm, RhythmForm
from wasl.relations.advice.queries import advice_from
from wasl.relations.communities.queries import in_common
from wasl.relations.content.queries import posts_of_person
from wasl.relations.discussions.queries import discussions_of_person
from wasl.relations.exchange.queries import person_exchange
from wasl.relations.exchange.wording import of_balance
from wasl.relations.interactions.models import Channel
from wasl.relations.network.introductions.forms import TieForm, WillingnessForm
from wasl.relations.opportunities.queries import openings_of
from wasl.relations.organisations.queries import news_of_person
from wasl.relations.people.queries import person_by_id, standing_ids
from wasl.relations.preparation.queries import targets_of
from wasl.relations.promotion.queries import promotion_of
from wasl.relations.trust.queries import between

OPENINGS_SHOWN, ADVICE_SHOWN = 5, 5
MAIN_CHANNELS = (Channel.CALL, Channel.WHATSAPP, Channel.MEETING, Channel.EMAIL)


@login_required
@require_GET
def person(request: SignedInRequest, person_id: int) -> HttpResponse:
    channel = request.GET.get("channel", "")
    page = queries.person_page(
        request.user,
        person_id,
        get_language() or "ar",
        timezone.localtime(),
        channel=channel if channel in Channel.values else "",
    )
    if page.person.merged_into_id:  # an old address of somebody who became part of another
        return redirect("person_page:person", standing_ids(request.user, [person_id])[person_id])
    exchange = person_exchange(request.user, page.person, timezone.localdate())
    context = {
        "page": page,
        "person": page.person,
        "occasion_form": OccasionForm(request.user),
        "rhythm_form": RhythmForm(initial={"every_days": page.rhythm_days}),
        "between": between(request.user, page.person, timezone.localdate()),
        "exchange": exchange,
        "common": common_with(request.user, page.person, [shown.tie for shown in page.ties]),
        "balance_words": of_balance(exchange.balance),
        "openings": openings_of(request.user, page.person, timezone.localtime())[:OPENINGS_SHOWN],
        "advice": advice_from(request.user, page.person)[:ADVICE_SHOWN],
        "promotion": promotion_of(request.user, page.person),
        "posts": posts_of_person(request.user, page.person)[:OPENINGS_SHOWN],
        "discussions": discussions_of_person(request.user, page.person)[:OPENINGS_SHOWN],
        "news": news_of_person(request.user, page.person),
        "wish": next(iter(targets_of(request.user, page.person)), None),
        "in_common": in_common(request.user, page.person.pk, timezone.now()),
        "tie_form": TieForm(),
        "willingness_form": WillingnessForm(),
        "main_channels": MAIN_CHANNELS,
        "other_channels": [channel for channel in Channel if channel not in MAIN_CHANNELS],
    }
    return render(request, "person_page/person.html", context)


@login_required
@require_GET
def timeline(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Earlier days: `before` is the day that is not shown any more."""
    person = person_by_id(request.user, person_id)
    channel = request.GET.get("channel", "")
    found = history.timeline_of(
        request.user,
        person,
        channel=channel if channel in Channel.values else "",
        before=_day(request.GET.get("before", "")),
    )
    return render(request, "person_page/timeline.html", {"person": person, "timeline": found})


@login_required
@require_GET
def day(request: SignedInRequest, person_id: int, on: str, channel: str) -> HttpResponse:
    """The messages that the timeline shows as one line."""
    person, the_day = person_by_id(request.user, person_id), _day(on)
    if the_day is None or channel not in Channel.values:
        raise Http404
    found = history.contacts_of_day(request.user, person, the_day, channel)
    template = "person_page/parts/day.html" if request.htmx else "person_page/day.html"
    return render(request, template, {"person": person, "lines": found, "on": the_day})


@login_required
@require_GET
def photo(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Only the owner sees it; kept by her browser for a day, asked for again after a change by its address."""
    picture = queries.photo_of(request.user, person_id)
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "inline",
        "Content-Security-Policy": "default-src 'none'",
        "Cache-Control": "private, no-cache",
    }
    return HttpResponse(bytes(picture.content), content_type=picture.media_type, headers=headers)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
