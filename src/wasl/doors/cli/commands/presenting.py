"""`wasl presence`, `wasl audit`, `wasl mend` and `wasl card`."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, plain, print_json, print_table, say
from wasl.doors.exports.files import write_file
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, style_of
from wasl.overviews.today.wording import unmarked
from wasl.relations.presence import actions, outputs, queries
from wasl.relations.presence.actions.profiles import LARGEST_PAGE
from wasl.relations.presence.queries.faults import FaultLine
from wasl.relations.presence.queries.record import lines_of, shown_record
from wasl.relations.presence.telling import fault_told, platforms_told, presence_told, profile_told
from wasl.relations.presence.views.outputs import EVERYTHING, ON_CARDS


def enter(app: typer.Typer) -> None:
    app.command("presence")(presence)
    app.command("audit")(audit)
    app.command("mend")(mend)
    app.command("card")(card)
    app.command("platforms")(platforms)


def presence(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Tell your own record, your profiles on platforms, and what is to mend in them."""
    acting, day = acting_owner(owner), timezone.localdate()
    if as_json:
        print_json(presence_told(acting, day))
        return
    record, page = queries.record_of(acting), queries.profiles_page(acting, day)
    say(str(record) or _("Nothing is written of you yet"))
    headings, style = [_("Platform"), _("Parts"), _("Read on"), _("To mend")], style_of(acting.preferences)
    if page.lines:
        rows = [
            [
                line.name,
                f"{line.have}/{line.whole}",
                say_short(line.read_on, style) if line.read_on else "",
                line.open_faults,
            ]
            for line in page.lines
        ]
        print_table(headings, rows)
    _print_faults([one for one in page.faults if one.is_open])


def audit(
    platform: Annotated[str, typer.Argument(help="The platform, such as linkedin, bayt, x or github.")],
    file: Annotated[
        str,
        typer.Argument(
            help="The text that was copied from the profile or its saved page; - for standard input. Without: the archive that was brought."
        ),
    ] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read one of your profiles, and say what is to mend in it."""
    acting, now = acting_owner(owner), timezone.now()
    day = timezone.localdate()
    if file:
        read = sys.stdin.buffer.read(LARGEST_PAGE) if file == "-" else Path(file).read_bytes()[:LARGEST_PAGE]
        actions.read_profile(acting, platform, read.decode("utf-8", "replace"), on=day, at=now)
    else:
        actions.read_archive(acting, platform, on=day, at=now)
    page = queries.profile_page(acting, platform, day)
    if as_json:
        print_json(profile_told(page.line) | {"faults": [fault_told(one) for one in page.faults]})
    else:
        _print_faults([one for one in page.faults if one.is_open])


def mend(
    fault: Annotated[int, typer.Argument(metavar="ID", help="The number of what is to mend.")],
    state: Annotated[Literal["done", "dismissed", "open"], typer.Option("--as", help="What became of it.")] = "done",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that something is mended, or may stay as it is."""
    acting = acting_owner(owner)
    before = actions.settle_fault(acting, fault, state, on=timezone.localdate())
    if as_json:
        print_json({"id": fault, "state": state, "before": before})
    else:
        say(_("Noted."))


def card(
    file: Annotated[
        str, typer.Argument(help="Where to; its ending says what: .vcf, .pdf, .svg (a QR code) or .json (JSON Resume).")
    ],
    language: Annotated[str, typer.Option(help="ar or en; yours if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write your card: vCard, ten cards to print, a QR code, or JSON Resume."""
    acting, path = acting_owner(owner), Path(file)
    make = WAYS.get(path.suffix.lower())
    if make is None:
        raise typer.BadParameter(f"the ending is none of {', '.join(WAYS)}")
    content = make(acting, language if language in {"ar", "en"} else acting.preferences.written)
    write_file(path, [content], is_forced=True)
    if as_json:
        print_json({"file": file, "bytes": len(content)})
    else:
        say(_("The card is in %(file)s.") % {"file": file})


def platforms(
    choose: Annotated[str, typer.Option(metavar="PLATFORM", help="Keep to this one, such as linkedin.")] = "",
    minutes: Annotated[int, typer.Option(min=1, help="With --choose: minutes a week.")] = 60,
    leave: Annotated[str, typer.Option(metavar="PLATFORM", help="Keep to this one no more.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Compare platforms by your field and your own people, and choose with a time a week."""
    acting = acting_owner(owner)
    if choose:
        actions.choose_platform(acting, choose, weekly_minutes=minutes, at=timezone.now())
    if leave:
        actions.leave_platform(acting, leave)
    page = queries.platforms_page(acting)
    if as_json:
        print_json(platforms_told(page))
        return
    headings = [_("Platform"), _("Your people there"), _("To meet"), _("Minutes a week")]
    rows = [[one.name, one.people, one.targets, one.weekly_minutes if one.is_chosen else ""] for one in page.lines]
    print_table(headings, rows)


def _vcard(owner: User, language: str) -> bytes:
    record = queries.record_of(owner)
    return outputs.vcard(shown_record(record, lines_of(owner), ON_CARDS, language), bytes(record.picture))


def _sheet(owner: User, language: str) -> bytes:
    shown = shown_record(queries.record_of(owner), lines_of(owner), ON_CARDS, language)
    return outputs.card_sheet(shown, outputs.short_card(shown), written_at=timezone.now())


def _code(owner: User, language: str) -> bytes:
    shown = shown_record(queries.record_of(owner), lines_of(owner), ON_CARDS, language)
    return outputs.qr_picture(outputs.short_card(shown))


def _resume(owner: User, language: str) -> bytes:
    shown = shown_record(queries.record_of(owner), lines_of(owner), EVERYTHING, language)
    return json.dumps(outputs.json_resume(shown), ensure_ascii=False, indent=2).encode()


WAYS: Mapping[str, Callable[[User, str], bytes]] = {".vcf": _vcard, ".pdf": _sheet, ".svg": _code, ".json": _resume}


def _print_faults(faults: list[FaultLine]) -> None:
    if not faults:
        aside.print(_("Nothing is to mend."))
        return
    rows = [[one.id, one.where or _("My record"), plain(unmarked(one.words))] for one in faults]
    print_table([_("Id"), _("Where"), _("What")], rows)
