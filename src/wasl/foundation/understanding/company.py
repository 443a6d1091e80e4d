"""Whoever was in company with the owner: سافرت مع سارة, a mentoring session with Sara. Any verb will do, where a name follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from wasl.foundation.language.folded_line import listed

from .common_words import NOT, TITLES_SAID
from .found import Day, Sign
from .mentions import Mention
from .words import Line

WITH = listed("مع ويا وي ويه وياه عند لعند with alongside beside")
FAR = 6  # words between what was done and whom with
I_DID = re.compile(r"^[وف]?(?!ال)(?!م\w{1,3}نا$)\w{2,}(?<!ا)(?:ت|نا)$")
NO_DEED = listed(
    "بيت وقت بنت اخت صوت تحت سبت بعت زيت موت كنت كنا ليست ليت وكنت لست لسنا انا هنا لنا معنا عندنا علينا بيننا شغلنا مديرنا زميلنا وانا قلت وقلت اتفقت واتفقت"
    " وعدت ووعدت نسيت ونسيت وافقت ووافقت تعبت زعلت اختلفت تضايقت حبيت تمنيت قررت فكرت عرفت سمعت دريت طلبت وطلبت حجزت رتبت"
)
WENT = listed(
    "went had did ran sat ate drank took held spent drove flew rode swam hung made built sang led taught caught shot was were been got saw spoke"
)
ED = re.compile(r"^[a-z]{2,}ed$")
NO_COMPANY = listed(
    "agreed disagreed dealt helped impressed pleased decided wanted tried struggled replaced annoyed bored disappointed satisfied pissed delighted obsessed"
    " need needed registered signed compared filled promised charged faced blessed covered informed provided shared sent called emailed texted owed"
)
MEETINGS = listed(
    "mtg session sync standup stand-up review workshop training demo pitch kickoff kick-off handover retro brainstorm interview panel rehearsal game match round"
    " golf padel tennis squash football run hike ride trip drive flight visit tour gathering party bbq barbecue picnic appointment check-in one-to-one"
    " one-on-one huddle mentoring coaching class lesson brunch supper iftar suhoor shisha stroll catchup catch-up chinwag natter gym majlis lunch dinner breakfast"
    " coffee tea drinks meeting sit-down discussion debrief briefing negotiation consultation presentation dialogue"
    " اجتماع لقاء جلسه مقابله تدريب نقاش حوار غداء غدا عشاء عشا فطور سحور قهوه شاي مشي تمشيه طلعه سهره قعده زياره رحله مشوار كشته تمرين مباراه ورشه عرض ميتنج ميتينج ميتنغ ميتينغ ميتنق ميتينق ريونيون رونديفو رانديفو ديجوني افطار فطار كوفي"
)
NO_MEETING = frozenset(["no", "cancelled", "missed", "need", "want", "بدون"])
LETTERS = listed("email e-mail message text letter whatsapp voicemail call note reply")
WENT_TO = listed("رحت رحنا ذهبت ذهبنا مشيت")
PLACES = listed("office place house home desk shop flat studio clinic majlis")
CALLS = listed("call calls conversation chat phonecall telephone ring مكالمه اتصال كول تلفون تليفون")
I_OR_JOINT = listed("i we then and just also finally today yesterday so but we've i've had")


def company_signs(
    line: Line, signs: Sequence[Sign], mentions: Sequence[Mention], days: Sequence[Day]
) -> Iterator[Sign]:
    """Contacts that no verb of contact tells; where another sign stands between, it tells more."""
    taken = {place for sign in signs for place in range(sign.first, sign.last)}
    dated = {place for day in days for place in range(day.first, day.last)}
    names = {place for one in mentions for place in range(one.first, one.last)}
    seen: set[int] = set()
    for one in mentions:
        if letter := _letter(line, one, signs):
            yield letter
            continue
        with_at = _with(line, one, names)
        if with_at is None or with_at in taken or with_at in seen:
            continue
        deed = _deed(line, with_at, taken, dated, names)
        if deed is None:
            continue
        first, what = deed
        yield Sign("contact", first, with_at + 1, what, "", is_mutual=True, names_after=True)
        seen.add(with_at)


def _letter(line: Line, one: Mention, signs: Sequence[Sign]) -> Sign | None:
    """Hugo's email, where nothing else is told of it."""
    place = one.last
    if place >= len(line.words) or not line.words[place - 1].text.endswith(("'s", "’s")):
        return None
    is_letter = line.words[place].plain in LETTERS
    if not is_letter or any(sign.kind != "introduction" for sign in signs):
        return None
    return Sign("contact", place, place + 1, "other", "in", names_before=True)


def _with(line: Line, one: Mention, names: Collection[int]) -> int | None:
    """The place of the word before the name, over titles: with Dr. Sara; أنا وسارة."""
    place = one.first - 1
    while place >= 0 and (line.words[place].plain in TITLES_SAID or place in names):
        place -= 1
    if place < 0:
        return None
    word = line.words[place]
    is_listed = word.text == ":" and place and line.words[place - 1].plain in MEETINGS | CALLS
    goes_to = one.prefix == "ل" and word.plain in WENT_TO
    if word.plain in WITH or is_listed or goes_to or (one.prefix == "و" and word.plain == "انا"):
        return place
    after = line.words[one.last].plain if one.last < len(line.words) else ""
    if place == one.first - 1 and not place and word.plain in MEETINGS | CALLS and not word.text.isascii():
        return place  # مكالمة لطيفة
    if word.plain == "at" and line.words[one.last - 1].text.endswith(("'s", "’s")) and after in PLACES:
        return place
    is_short = word.text == "/" and place and line.words[place - 1].plain == "w"
    return place if is_short or word.plain == "w" else None


def _deed(
    line: Line, with_at: int, taken: Collection[int], dated: Collection[int], names: Collection[int]
) -> tuple[int, str] | None:
    """Where what was done is said, and whether it was a call. Nothing where something else was said between."""
    if line.words[with_at].plain in CALLS | MEETINGS | WENT_TO:
        return with_at, "call" if line.words[with_at].plain in CALLS else "meeting"
    for place in range(with_at - 1, max(-1, with_at - 1 - FAR), -1):
        if place in taken or line.words[place].is_strong:
            return None
        if place in dated or place in names:
            continue
        if what := _done(line, place, taken):
            return place, what
    return None


def _done(line: Line, place: int, taken: Collection[int]) -> str:
    """What the word says that was done: a call, a meeting, nothing."""
    word, before = line.words[place], line.words[place - 1].plain if place else ""
    if word.plain in CALLS | MEETINGS and _is_said(line, place, taken):
        return "call" if word.plain in CALLS else "meeting"
    is_deed = bool(I_DID.match(word.plain)) and word.plain not in NO_DEED
    is_done = (word.plain in WENT or bool(ED.match(word.plain))) and word.plain not in NO_COMPANY
    begins = not place or before in I_OR_JOINT or line.words[place - 1].is_break
    return "meeting" if (is_deed or (is_done and begins)) and before not in NOT else ""


def _is_said(line: Line, place: int, taken: Collection[int]) -> bool:
    """Whether the noun begins what is said, but for a few words."""
    words = line.words[max(0, place - 3) : place]
    before = range(max(0, place - 3), place)
    return not any(word.plain in NOT | NO_MEETING for word in words) and not any(at in taken for at in before)
