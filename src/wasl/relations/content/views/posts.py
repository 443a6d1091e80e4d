"""A post: its page, noted, corrected, how it stood, who wrote because of it; and who follows. Each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.content import actions, queries
from wasl.relations.content.errors import ReadingWithoutFiguresError
from wasl.relations.content.forms import PLATFORMS, EchoForm, FollowersForm, PostForm, ReadingForm
from wasl.relations.content.models import Post
from wasl.relations.content.views.things import way_to_remove
from wasl.relations.people.models import Person
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names


@login_required
@require_GET
def post(request: SignedInRequest, post_id: int) -> HttpResponse:
    page = queries.post_page(request.user, post_id)
    context = {
        "page": page,
        "line": page.line,
        "reading_form": ReadingForm(),
        "echo_form": EchoForm(),
        "recent_names": recent_names(request.user),
    }
    return render(request, "content/post.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = PostForm(request.user, data, initial={"on": timezone.localdate()})
    if form.is_bound and form.is_valid():
        made = actions.publish(request.user, form.given, at=timezone.now())
        messages.success(request, _("Noted. Add later how it went."), extra_tags=way_to_remove("post", made.pk))
        return redirect("content:post", made.pk)
    return _edited(request, form, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, post_id: int) -> HttpResponse:
    row = actions.present_post(request.user, post_id)
    form = PostForm(request.user, request.POST if request.method == "POST" else None, row=row)
    if form.is_bound and form.is_valid():
        keep_before(request, "post", post_id, actions.edit_post(request.user, post_id, form.given))
        messages.success(request, _("Saved."), extra_tags=reverse("content:post_as_before", args=[post_id]))
        return redirect("content:post", post_id)
    return _edited(request, form, row)


@login_required
@require_POST
def as_before(request: SignedInRequest, post_id: int) -> HttpResponse:
    actions.set_post_back(request.user, post_id, take_before(request, "post", post_id))
    messages.success(request, _("Taken back."))
    return redirect("content:post", post_id)


@login_required
@require_POST
def reading(request: SignedInRequest, post_id: int) -> HttpResponse:
    actions.present_post(request.user, post_id)  # another's is not found, whatever is written
    form = ReadingForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was kept: write whole numbers; what is not known stays empty."))
        return _page(post_id, "readings")
    on = form.cleaned_data["on"] or timezone.localdate()
    try:
        made = actions.note_reading(request.user, post_id, form.figures, on=on, at=timezone.now())
    except ReadingWithoutFiguresError as refusal:
        messages.error(request, str(refusal))
        return _page(post_id, "readings")
    messages.success(request, _("Noted."), extra_tags=way_to_remove("reading", made.pk))
    return _page(post_id, "readings")


@login_required
@require_POST
def echo(request: SignedInRequest, post_id: int) -> HttpResponse:
    """Somebody named, or by number where a removal is taken back."""
    actions.present_post(request.user, post_id)
    form = EchoForm(request.POST)
    people = people_of(request.user, ids_given([request.GET.get("person", "")]))
    if not people and form.is_valid():
        people = _named(request, form.cleaned_data["name"])
    if len(people) != 1:
        messages.error(
            request, _("Nothing was noted: this name is not that of exactly one of your people. Write it in full.")
        )
        return _page(post_id, "wrote")
    actions.add_echo(request.user, post_id, people[0], on=timezone.localdate())
    undo_url = reverse("content:echo_remove", args=[post_id, people[0].pk])
    messages.success(request, _("Noted. No contact was logged."), extra_tags=undo_url)
    return _page(post_id, "wrote")


@login_required
@require_POST
def echo_remove(request: SignedInRequest, post_id: int, person_id: int) -> HttpResponse:
    actions.remove_echo(request.user, post_id, person_id)
    undo_url = f"{reverse('content:echo', args=[post_id])}?person={person_id}"
    messages.success(request, _("Removed."), extra_tags=undo_url)
    return _page(post_id, "wrote")


@login_required
@require_POST
def followers(request: SignedInRequest) -> HttpResponse:
    form = FollowersForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was kept: write the platform and a whole number."))
        return redirect(reverse("content:published") + "#followers")
    given = form.cleaned_data
    on = given["on"] or timezone.localdate()
    made = actions.note_followers(request.user, given["platform"], given["count"], on=on, at=timezone.now())
    messages.success(request, _("Noted."), extra_tags=way_to_remove("followers", made.pk))
    return redirect(reverse("content:published") + "#followers")


def _named(request: SignedInRequest, name: str) -> list[Person]:
    named = people_named(request.user, [], name)
    return [] if named.unclear or named.unknown else named.people


def _page(post_id: int, place: str) -> HttpResponse:
    return redirect(f"{reverse('content:post', args=[post_id])}#{place}")


def _edited(request: SignedInRequest, form: PostForm, row: Post | None) -> HttpResponse:
    context = {"form": form, "row": row, "platforms": PLATFORMS}
    return render(request, "content/post_edit.html", context, status=422 if form.errors else 200)
