"""`wasl content …`."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.moments import day_or_today, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.content import actions, queries, telling
from wasl.relations.content.actions import PostGiven, TopicGiven
from wasl.relations.content.errors import NoPostsInTableError
from wasl.relations.content.queries.posts import follower_courses
from wasl.relations.content.rules.table import read_posts
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.content.rules.worked import Figures
from wasl.relations.content.wording import GROUP_NAMES, reason_words, unread_words

content_app = typer.Typer(help="Plan what you publish, note what went out and how it went.", no_args_is_help=True)

TopicArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl content list`.", min=1)]
PostArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl content posts`.", min=1)]
WordsArgument = Annotated[str, typer.Argument(metavar="WORDS", help="What it is about.")]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
PlatformOption = Annotated[str, typer.Option(help="The platform, such as LinkedIn.")]
LanguageOption = Annotated[str, typer.Option(metavar="ar|en|other", help="The language.")]
FigureOption = Annotated[int | None, typer.Option(min=0, max=2_000_000_000)]
Things = Annotated[str, typer.Argument(metavar="KIND", help="topic, post, reading or followers.")]


def enter(app: typer.Typer) -> None:
    app.add_typer(content_app, name="content")


@content_app.command("list")
def listed(
    everything: Annotated[bool, typer.Option("--all", help="Also what went out or is set aside.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the topics of your plan, those with a day first."""
    acting = acting_owner(owner)
    lines = [one for one in queries.topic_lines(acting) if everything or one.is_waiting]
    if as_json:
        print_json(telling.topics_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("What it is about"), _("Platform"), _("State"), _("Planned day")]
        rows = [
            [one.id, one.words, one.platform, one.state_label, say_day(one.planned_on, style) if one.planned_on else ""]
            for one in lines
        ]
        print_table(headings, rows)
    else:
        aside.print(_("Nothing is planned."))


@content_app.command("proposed")
def proposed(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say what is worth writing about, and why."""
    acting = acting_owner(owner)
    found = queries.proposed_topics(acting, timezone.localdate())
    if as_json:
        print_json(telling.proposed_told(found, acting.preferences))
    elif found:
        rows = [[one.words, reason_words(one, acting.preferences)] for one in found]
        print_table([_("What it is about"), _("Why")], rows)
    else:
        aside.print(_("Nothing now. Topics come here from what you learn, and from what your people ask about."))


@content_app.command("take")
def take(words: WordsArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Take a topic that is proposed into your plan."""
    acting = acting_owner(owner)
    made = actions.take_proposed(acting, _key(words), on=timezone.localdate(), at=timezone.now())
    _tell_topic(acting, made.pk, as_json=as_json)


@content_app.command("not-this")
def not_this(words: WordsArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Do not propose this topic any more."""
    acting = acting_owner(owner)
    row = actions.decline(acting, _key(words), on=timezone.localdate())
    if as_json:
        print_json({"id": row.pk, "words": row.words})
    else:
        say(_("It will not be proposed again."))


@content_app.command("again")
def again(
    declined_id: Annotated[int, typer.Argument(metavar="ID", help="The number that `not-this` gave.", min=1)],
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Let a topic be proposed again."""
    words = actions.want_again(acting_owner(owner), declined_id)
    if as_json:
        print_json({"words": words})
    else:
        say(words)


@content_app.command("add")
def add(
    words: WordsArgument,
    why: Annotated[str, typer.Option(help="Why it is useful.")] = "",
    people: Annotated[list[str] | None, typer.Option("--for", metavar="PERSON", help="Whom it would serve.")] = None,
    platform: PlatformOption = "",
    language: LanguageOption = "",
    planned: Annotated[str, typer.Option(metavar="DATE", help="On which day you want to publish it.")] = "",
    question: Annotated[str, typer.Option(help="The question that it answers.")] = "",
    asked_by: Annotated[str, typer.Option(metavar="PERSON", help="Who asked it.")] = "",
    draft: Annotated[str, typer.Option(help="Notes or a draft; - reads standard input.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Add a topic to your plan."""
    acting = acting_owner(owner)
    given = TopicGiven(
        words, why, [person_named(acting, name) for name in people or []], platform=platform, language=_language(language),
        planned_on=read_day(acting, planned) if planned else None, question=question,
        asked_by=person_named(acting, asked_by) if asked_by else None,
        draft=sys.stdin.read() if draft == "-" else draft,
    )  # fmt: skip
    made = actions.add_topic(acting, given, on=timezone.localdate(), at=timezone.now())
    _tell_topic(acting, made.pk, as_json=as_json)


@content_app.command("show")
def show(topic_id: TopicArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show a topic with its draft and what went out about it."""
    _tell_topic(acting_owner(owner), topic_id, as_json=as_json)


@content_app.command("aside")
def set_aside(
    topic_id: TopicArgument,
    back: Annotated[bool, typer.Option("--back", help="Into the plan again.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Set a topic aside."""
    acting = acting_owner(owner)
    actions.set_state(acting, topic_id, "idea" if back else "set-aside", on=timezone.localdate())
    _tell_topic(acting, topic_id, as_json=as_json)


@content_app.command("publish")
def publish(
    title: Annotated[
        str, typer.Argument(metavar="TITLE", help="The title or the first words; empty: those of the topic.")
    ] = "",
    topic: Annotated[int, typer.Option(metavar="ID", help="The topic that it is about.", min=0)] = 0,
    link: Annotated[str, typer.Option(help="Its address.")] = "",
    platform: PlatformOption = "",
    language: LanguageOption = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note what went out."""
    acting = acting_owner(owner)
    about = actions.present_topic(acting, topic) if topic else None
    given = PostGiven(
        title or (about.words if about else ""), day_or_today(acting, on), link, platform or (about.platform if about else ""),
        _language(language) or (about.language if about else ""), about,
    )  # fmt: skip
    made = actions.publish(acting, given, at=timezone.now())
    _tell_post(acting, made.pk, as_json=as_json)


@content_app.command("posts")
def posts(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List what went out, the latest first, with what was last known of it."""
    acting = acting_owner(owner)
    lines = queries.post_lines(acting)
    if as_json:
        print_json([telling.post_line_told(line) for line in lines])
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("Title or first words"), _("Platform"), _("On which day"), _("Reactions"), _("Comments")]
        rows = [
            [one.id, one.title, one.platform, say_day(one.on, style), _known(one.figures.reactions), _known(one.figures.comments)]
            for one in lines
        ]  # fmt: skip
        print_table(headings, rows)
    else:
        aside.print(_("Nothing is noted as published."))


@content_app.command("reading")
def reading(
    post_id: PostArgument,
    reactions: FigureOption = None,
    comments: FigureOption = None,
    shares: FigureOption = None,
    views: FigureOption = None,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note how a post stands; what is not given is not known."""
    acting = acting_owner(owner)
    figures = Figures(reactions, comments, shares, views)
    actions.note_reading(acting, post_id, figures, on=day_or_today(acting, on), at=timezone.now())
    _tell_post(acting, post_id, as_json=as_json)


@content_app.command("wrote")
def wrote(
    post_id: PostArgument,
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Who wrote because of it.")],
    remove: Annotated[bool, typer.Option("--not", help="They did not.")] = False,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say who of your people wrote because of a post; no contact is logged."""
    acting = acting_owner(owner)
    one = person_named(acting, person)
    if remove:
        actions.remove_echo(acting, post_id, one.pk)
    else:
        actions.add_echo(acting, post_id, one, on=day_or_today(acting, on))
    _tell_post(acting, post_id, as_json=as_json)


@content_app.command("followers")
def followers(
    platform: Annotated[str, typer.Argument(metavar="PLATFORM", help="Where they follow you; empty lists all.")] = "",
    count: Annotated[int, typer.Argument(metavar="COUNT", help="How many they are.", min=-1, max=2_000_000_000)] = -1,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note how many follow you on a platform, or list what was noted."""
    acting = acting_owner(owner)
    if platform and count >= 0:
        actions.note_followers(acting, platform, count, on=day_or_today(acting, on), at=timezone.now())
    courses = follower_courses(acting)
    if as_json:
        print_json(telling.followers_told(courses))
        return
    style = date_style(acting.preferences)
    for course in courses:
        say(f"{course.name}: {course.now.count} · {say_day(course.now.on, style)}")


@content_app.command("table")
def table(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A CSV file, or - for standard input.")],
    platform: PlatformOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Read the table of posts that a platform gives; reading it again doubles nothing. Exit 1 where a line was not read."""
    acting, today = acting_owner(owner), timezone.localdate()
    content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    read = read_posts(content, today, acting.preferences.country)
    if read is None:
        raise NoPostsInTableError
    brought = actions.bring_posts(acting, read.posts, platform, on=today, at=timezone.now())
    unread = [{"line": line, "why": why} for line, why in read.unread]
    if as_json:
        told = {
            "posts": len(brought.posts),
            "readings": len(brought.readings),
            "known": brought.known,
            "unread": unread,
        }
        print_json(told)
    else:
        count = len(brought.readings)
        say(ngettext("One post was read anew.", "%(figure)s posts were read anew.", count) % {"figure": count})
        for line, why in read.unread:
            aside.print(f"{line}: {unread_words(why)}")
    if unread:
        raise typer.Exit(1)


@content_app.command("worked")
def worked(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say what worked: the median of the reactions by topic, platform, weekday and language."""
    acting = acting_owner(owner)
    page = queries.worked_page(acting)
    if as_json:
        print_json(telling.worked_told(page))
        return
    for name, some in page.groups:
        if some:
            rows = [[one.name, "–" if one.middle is None else f"{one.middle:g}", one.posts] for one in some]
            print_table([str(GROUP_NAMES[name]), _("Reactions in the middle"), _("Posts")], rows)


@content_app.command("remove")
def remove(
    thing: Things,
    row_id: Annotated[int, typer.Argument(metavar="ID", min=1)],
    back: Annotated[bool, typer.Option("--back", help="Bring back what was removed.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Remove a topic, a post, a reading or a number of followers; it lies in the bin for thirty days."""
    acting = acting_owner(owner)
    if back:
        actions.bring_back(acting, thing, row_id)
    else:
        actions.put_away(acting, thing, row_id, at=timezone.now())
    if as_json:
        print_json({"id": row_id, "kind": thing, "removed": not back})
    else:
        say(_("It is back.") if back else _("Deleted."))


def _key(words: str) -> str:
    return Candidate("goal", 0, words).key


def _language(given: str) -> str:
    if given not in {"", "ar", "en", "other"}:
        raise typer.BadParameter("ar, en, other")
    return given


def _known(figure: int | None) -> str:
    return "–" if figure is None else str(figure)


def _tell_topic(owner: User, topic_id: int, *, as_json: bool) -> None:
    page = queries.topic_page(owner, topic_id)
    if as_json:
        print_json(telling.topic_told(page))
        return
    say(" · ".join(filter(None, (page.line.words, page.line.state_label, page.line.platform))))
    if page.topic.draft:
        say(page.topic.draft)


def _tell_post(owner: User, post_id: int, *, as_json: bool) -> None:
    page = queries.post_page(owner, post_id)
    if as_json:
        print_json(telling.post_told(page))
        return
    line = page.line
    say(" · ".join(filter(None, (line.title, line.platform, line.link))))
    say(f"  {_('Reactions')} {_known(line.figures.reactions)} · {_('Comments')} {_known(line.figures.comments)}")
    for one in page.echoes:
        say(f"  {one.person.display_name}")
