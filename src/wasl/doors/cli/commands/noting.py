"""`wasl note`: one sentence in."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, plain, print_json, say
from wasl.doors.cli.refusals import DONE, REJECTED, UnknownChangeError
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.errors import NotFoundError
from wasl.overviews.note_box.actions import save_note, take_back_note
from wasl.overviews.note_box.forms import IntroductionTold
from wasl.overviews.note_box.reading import NoteRead, Whom, read_note
from wasl.overviews.note_box.sure import sure_part
from wasl.overviews.note_box.telling import note_told
from wasl.overviews.note_box.undo import saved_by, word_of
from wasl.overviews.person_page.wording import date_style
from wasl.relations.interactions.models import Channel
from wasl.relations.occasions.models import Invitation, LifeEvent, Occasion
from wasl.relations.trust.models.promises import Side


def enter(app: typer.Typer) -> None:
    app.command("note")(note)


def note(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="What happened, in Arabic or English.")] = "",
    add: Annotated[bool, typer.Option("--add", help="Add whoever has a name that nobody of yours has.")] = False,
    back: Annotated[str, typer.Option(metavar="WORD", help="Instead take a note back, by the word that it told.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what is understood, and save nothing.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write what happened in one sentence: who, when, what was promised. What is sure is saved; the rest is asked."""
    acting, today = acting_owner(owner), timezone.localdate()
    if back:
        _take_back(acting, back, as_json=as_json)
        return
    if not sentence:
        raise typer.BadParameter("say what happened", param_hint="SENTENCE")
    read = read_note(acting, sentence, today)
    adding = {one.text for one in read.people if add and one.sureness == "new"}
    given = sure_part(read, today, adding)
    saved = None if dry_run or given.is_empty else save_note(acting, given, at=timezone.now(), key="")
    if saved and saved.people:
        read = read_note(acting, sentence, today)  # now they have a number
    if as_json:
        print_json({**note_told(read), "saved": saved is not None} | ({"back": word_of(saved)} if saved else {}))
    else:
        _print(acting, read, is_saved=not dry_run)
        if saved:
            aside.print(
                _("To take it back: %(command)s") % {"command": f"wasl note --back {word_of(saved)}"}, soft_wrap=True
            )
    raise typer.Exit(DONE if not any(not one.is_sure for one in read.people) and not read.is_empty else REJECTED)


def _take_back(owner: User, word: str, *, as_json: bool) -> None:
    """Raises UnknownChangeError."""
    try:
        saved = saved_by(word)
    except NotFoundError as error:
        raise UnknownChangeError from error
    take_back_note(owner, saved, at=timezone.now())
    if as_json:
        print_json({"taken_back": saved.told()})
    else:
        say(_("All of it is taken back."))


def _print(owner: User, read: NoteRead, *, is_saved: bool) -> None:
    style = date_style(owner.preferences)
    for contact in read.contacts:
        words = [
            _("%(channel)s, as usual") % {"channel": Channel(contact.channel).label}
            if contact.is_assumed
            else str(Channel(contact.channel).label),
            _names(read, contact.whom),
            say_day(contact.on, style),
            contact.matter,
        ]
        _line(words, is_saved=is_saved and read.sure(contact.whom) is not None)
    for promise in read.promises:
        due = _("by %(day)s") % {"day": say_day(promise.due_on, style)} if promise.due_on else ""
        words = [str(Side(promise.side).label), _names(read, promise.whom), promise.wording, due]
        _line(words, is_saved=is_saved and read.sure(promise.whom) is not None)
    for occasion in read.occasions:
        kinds = dict([*LifeEvent.Kind.choices, *Occasion.Kind.choices])
        words = [
            str(kinds[occasion.kind]),
            _names(read, occasion.whom),
            say_day(occasion.on, style) if occasion.on else "",
        ]
        _line(words, is_saved=is_saved and read.sure(occasion.whom) is not None)
    for invitation in read.invitations:
        words = [
            _("An invitation"),
            str(Invitation.Kind(invitation.kind).label),
            _names(read, invitation.whom),
            say_day(invitation.on, style) if invitation.on else _("on a day that was not said"),
        ]
        _line(words, is_saved=is_saved and bool(invitation.on) and read.sure(invitation.whom) is not None)
    for introduction in read.introductions:
        pair = (introduction.one, introduction.other)
        how = dict(IntroductionTold.HOW)[introduction.how]
        words = [_("An introduction"), _names(read, pair), str(how), say_day(introduction.on, style)]
        _line(words, is_saved=is_saved and read.sure(pair) is not None)
    if read.is_empty:
        aside.print(_("Nothing was understood. Say who, and what happened: called, met, wrote, promised."))
    for one in read.people:
        if not one.is_sure:
            aside.print(plain(_doubt(one)), soft_wrap=True)


def _line(words: list[str], *, is_saved: bool) -> None:
    said = " · ".join(filter(None, words))
    say(_("Saved: %(what)s") % {"what": said} if is_saved else _("Understood: %(what)s") % {"what": said})


def _names(read: NoteRead, places: tuple[int, ...]) -> str:
    people = [read.people[place] for place in places]
    return _(", ").join(one.candidates[0].name if one.is_sure else one.text for one in people if one.text)


def _doubt(one: Whom) -> str:
    if not one.text:
        return _("With whom? It was not said, so this was not saved.")
    if one.sureness == "which":
        names = _(", ").join(f"{found.id} {found.name}" for found in one.candidates)
        return _("“%(name)s” may be any of these: %(names)s. Write more of the name.") % {
            "name": one.text,
            "names": names,
        }
    return _("You have nobody called “%(name)s”. Correct the name, or add them: wasl note --add …") % {"name": one.text}
