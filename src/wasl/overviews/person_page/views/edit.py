"""The page with every field, the picture, and the bin."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.language.script import script_of
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.person_page.actions import delete_person, edit_person, restore_person
from wasl.overviews.person_page.forms import PersonForm, PhotoForm, SpellingForm, WayForm, WorkForm
from wasl.overviews.person_page.queries import spellings_to_propose
from wasl.relations.people import actions
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.actions.persons import split_name_again
from wasl.relations.people.errors import PictureRefusedError, PictureTooLargeError
from wasl.relations.people.models import Person, Photo, Tag
from wasl.relations.people.pictures import LARGEST_MEGABYTES, LARGEST_MEGAPIXELS
from wasl.relations.people.queries import person_by_id

COMMAS = re.compile(r"[,،;؛\n]")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, person_id: int) -> HttpResponse:
    person = present_person(request.user, person_id)
    form = PersonForm(
        request.user, request.POST if request.method == "POST" else None, instance=person, initial=_also_known(person)
    )
    if request.method == "POST" and form.is_valid():
        _save(request, person_id, form)
        messages.success(request, _("Saved."))
        return redirect("person_page:person", person_id)
    context = {"form": form, "person": person, **_forms(request, person)}
    return render(request, "person_page/edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def name_again(request: SignedInRequest, person_id: int) -> HttpResponse:
    split_name_again(request.user, person_id, at=timezone.now())
    messages.success(request, _("The parts were read from the name again."))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def photo_set(request: SignedInRequest, person_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    form = PhotoForm(request.POST, request.FILES)
    try:
        content = _uploaded(form)
        actions.set_photo(request.user, person_id, content, at=timezone.now())
        messages.success(request, _("The picture is kept."))
    except PictureRefusedError as error:
        messages.error(request, str(error))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def photo_remove(request: SignedInRequest, person_id: int) -> HttpResponse:
    actions.set_photo(request.user, person_id, None, at=timezone.now())
    messages.success(request, _("The picture is gone."))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def delete(request: SignedInRequest, person_id: int) -> HttpResponse:
    person, at = present_person(request.user, person_id), timezone.now()
    delete_person(request.user, person_id, at=at)
    way_back = reverse("person_page:restore", args=[person_id])
    messages.success(request, _("%(name)s is in the bin.") % {"name": person.display_name}, extra_tags=way_back)
    return redirect("directory:people")


@login_required
@require_POST
def restore(request: SignedInRequest, person_id: int) -> HttpResponse:
    person_by_id(request.user, person_id)
    restore_person(request.user, person_id, at=timezone.now())
    messages.success(request, _("Back again."))
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def mark(request: SignedInRequest, person_id: int, *, is_private: bool) -> HttpResponse:
    """Keep this person to oneself, or no longer; either takes the other back."""
    actions.mark_person(request.user, person_id, is_private=is_private, at=timezone.now())
    words = _("Private from now on.") if is_private else _("No longer private.")
    way_back = reverse(f"person_page:{'not_private' if is_private else 'private'}", args=[person_id])
    messages.success(request, words, extra_tags=way_back)
    return redirect("person_page:person", person_id)


def _also_known(person: Person) -> dict[str, str]:
    tags = list(Tag.objects.filter(taggings__person=person).order_by("name"))
    return {
        "through": str(person.met_through or ""),
        "spellings": "\n".join(person.spellings.values_list("text", flat=True)),
        "interests": _(", ").join(tag.name for tag in tags if tag.kind == Tag.Kind.INTEREST),
        "tags": _(", ").join(tag.name for tag in tags if tag.kind == Tag.Kind.TAG),
    }


def _forms(request: SignedInRequest, person: Person) -> dict[str, object]:
    """Ways and places of work, each place with its own form."""
    work = list(person.affiliations.select_related("organisation").order_by("-id"))
    columns = ("role", "department", "since", "until")
    said = [{"organisation": str(row.organisation or ""), **{c: getattr(row, c) for c in columns}} for row in work]
    ways = list(person.ways_to_reach.order_by("-is_preferred", "id"))
    spellings = list(person.spellings.values_list("text", flat=True))
    proposed = spellings_to_propose(request.user, person, spellings, [way.value for way in ways])
    return {
        "ways": ways,
        "proposed": proposed,
        "proposed_is_arabic": bool(proposed) and script_of(proposed[0]) == "arab",
        "spelling_form": SpellingForm(initial={"text": proposed[0]} if proposed else None, auto_id="spelling_%s"),
        "way_form": WayForm(),
        "work": [
            (row, WorkForm(request.user, initial=initial, auto_id=f"work_{row.pk}_%s"))
            for row, initial in zip(work, said, strict=True)
        ],
        "work_form": WorkForm(request.user, auto_id="work_new_%s"),
        "has_photo": Photo.objects.filter(person=person).exists(),
    }


@transaction.atomic
def _save(request: SignedInRequest, person_id: int, form: PersonForm) -> None:
    owner, given, at = request.user, form.cleaned_data, timezone.now()
    edit_person(owner, person_id, at=at, display_name=given["display_name"], **form.changes())
    actions.set_spellings(owner, person_id, given["spellings"].splitlines(), at=at)
    actions.set_tags(owner, person_id, COMMAS.split(given["interests"]), kind=Tag.Kind.INTEREST, at=at)
    actions.set_tags(owner, person_id, COMMAS.split(given["tags"]), kind=Tag.Kind.TAG, at=at)


def _uploaded(form: PhotoForm) -> bytes:
    """The file's bytes, read only when their number is bearable."""
    if not form.is_valid():
        raise PictureRefusedError
    photo = form.cleaned_data["photo"]
    if photo.size > LARGEST_MEGABYTES * 1_000_000:
        raise PictureTooLargeError(megabytes=LARGEST_MEGABYTES, megapixels=LARGEST_MEGAPIXELS)
    content: bytes = photo.read()
    return content
