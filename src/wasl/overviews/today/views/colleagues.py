"""Time that was set aside for colleagues: a few people handed over one by one, and none of it left behind."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.accounts.models import User
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.today.finding import ids_given
from wasl.overviews.today.queries import people_for_colleagues
from wasl.relations.exchange.queries.reserved import reserved_now
from wasl.relations.interactions.models import Answer

USUAL_COUNT = 3


@dataclass(frozen=True)
class Session:
    """How far it is: `after` is the last answer before it began, `skipped` who was left for another time."""

    after: int
    skipped: list[int]

    def address(self, *more: int) -> str:
        asked = {"after": self.after, "skip": [*self.skipped, *more]}
        return f"{reverse('today:colleagues')}?{urlencode(asked, doseq=True)}"


@login_required
@require_GET
def colleagues(request: SignedInRequest) -> HttpResponse:
    """The next of them. The address alone says how far it is, so that nothing is kept and nothing piles up."""
    now = timezone.now()
    if not request.GET.get("after", "").isdecimal():
        return redirect(Session(_last_answer(request.user), []).address())
    after = next(iter(ids_given([request.GET["after"]])), 0)
    session = Session(after, ids_given(request.GET.getlist("skip")))
    reserved = reserved_now(request.user, now)
    count = reserved.people if reserved else USUAL_COUNT
    answered = Answer.objects.of(request.user).filter(pk__gt=after).count()
    left = max(count - answered - len(session.skipped), 0)
    found = people_for_colleagues(request.user, now, session.skipped, left) if left else []
    action = found[0] if found else None
    context = {
        "action": action,
        "left": len(found),
        "answered": answered,
        "here": session.address(),
        "next_url": session.address(action.person.id) if action else "",
    }
    return render(request, "today/colleagues.html", context)


def _last_answer(owner: User) -> int:
    return Answer.objects.of(owner).order_by("-pk").values_list("pk", flat=True).first() or 0
