"""Where a name is due, and names that no book has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from wasl.foundation.dates.spellings import MONTHS
from wasl.foundation.language.folded_line import listed
from wasl.foundation.language.names.tables import spelling_model

from .common_words import NEVER, OFTEN_WORDS, SOMEBODY, TITLES_SAID
from .found import Day, Sign
from .mentions import JOINS, Mention, name_of, one_form
from .words import Line, Word

LEADS = listed("اقصد اعني قصدي مع من على الى عند وي ويا with to from and by for at & thank met")
SAYS_A_NAME = listed(
    "اسمه اسمها اسمو اسما اسمهم اسمهن واسمه واسمها واسمو سميتو سميتها سميته سميتهم يسمي تسمي المدعو المدعوه يدعي تدعي مسمي ينادونه ينادونها"
)
LEADS_TO_NEW = frozenset(
    ["مع", "من", "وي", "ويا", "with", "from", "named", *SAYS_A_NAME]
)  # after these somebody unknown may be named
TOWARDS = frozenset(["على", "ب", "ل", "الى", "مع", "to", "with", "في"])
POSSESSIVE = frozenset(["her", "his", "their", "my", "a", "the"])
ONE = frozenset(["a", "an", "one"])
OFTEN = 2e-5  # of all units of names that were met
OFTEN_FAMILY = 1e-4
LONGEST_NEW = 4
FAMILY_END = "ي"
NEVER_WITH_ENDING = listed(
    "صباح امل نور فجر سلام فرح شوق سرور ايمان امان وفاء رجاء دعاء ثناء سناء ضحى عصر مرح وداد هند"
)
"""Names of women, whom the grammar spares that ending, and words: أملًا is a hope."""

AFTER_WHOM = listed("كان كانت صار صارت قال قالت وعد وعدني وعدتني بدو بده بدها رح راح عنده عندها طلع طلعت")
"""What begins a sentence before these is its subject."""
DID_NOT = re.compile(r"^[وف]?م[اا]?\w{2,}ش$")
"""ماردش، ماجاش: whoever did not stands before it."""

ROLE = re.compile(
    r"^(?:[وبل]|ال|لل|بال)?(?:واحده?|وحده|مدير|مديره|رييس|رييسه|نايب|نايبه|مساعد|مساعده|سكرتير|سكرتيره|مسوول|مسووله|موظف|موظفه|مهندس|مهندسه|محامي|محاميه|خبير|خبيره"
    r"|مستشار|مستشاره|استشاري|طبيب|طبيبه|دكتور|دكتوره|مدرس|مدرسه|معلم|معلمه|مدرب|مدربه|مقاول|مورد|تاجر|تاجره|مصمم|مصممه|مبرمج|مبرمجه|محاسب|محاسبه|مصور|مصوره|صحفي|صحفيه|مستثمر|مستثمره"
    r"|شريك|شريكه|صاحب|صاحبه|صاحبي|صاحبتي|زميل|زميله|زميلي|زميلتي|زميله|صديق|صديقه|صديقي|صديقتي|جار|جاره|جاري|جارتي|عميل|عميله|زبون|زبونه|كليان|كليانه|موكل|موكله|مرشح|مرشحه|طالب|طالبه|ممثل|ممثله|مندوب|مندوبه|سمسار"
    r"|وكيل|وكيله|منسق|منسقه|مشرف|مشرفه|كاتب|كاتبه|باحث|باحثه|استاذ|استاذه|اخو|اخوه|اخوها|اخته|اختها|ابن|ابنه|ابنها|بنت|بنته|بنتها|ولد|ولده|ولدها|خو|خوه|ختو|زوج|زوجها|زوجته|مرته|مراته|قريبه|قريبها|قريبي|نسيبه|نسيبي|شخص|رجل|واحد|ربيع|ربيعه|رفيق|رفيقه|خوي|جوز|خطيب|خطيبه|سواق|سايق|فني|قايد|ضابط|مخرج|ناشر|كفيل|مالك|مالكه)(?:ه|ها|هم|نا|و|ي|ين|ته|تها|تهم|تنا|تو|تي)?$"
)
"""What somebody is to others or at work: her name may follow it, over a few words."""

TO_JOINED = re.compile(r"(?:بال|لل|ب|ل)(?=\w{3})")
NEAR = 3  # words after a verb that presents somebody
LONGEST_ROLE = 4
SAID_OF_ROLE = listed(
    "جديد جديده عقاري عقاريه قانوني قانونيه مالي ماليه واجهات هجره تسويق مبيعات ديكور تصميم برمجه عمو خالو عمتو خالتو عمه عمها عمي خاله خالها خالي عمته خالته عمتي خالتي عندنا عندهم عنده عندها متاعنا ديالنا حقنا بتاعنا تبعنا معروف معروفه كبير كبيره ممتاز ممتازه شاطر شاطره"
)

NOT_NEW = listed("السي السيفي السيفيهات الاوفر زمان جواب جوابا رساله ايميل medina madinah makkah mecca paris berlin rome madrid istanbul amman muscat manama kuwait oxford cambridge boston berlin munich geneva kerala india egypt jordan lebanon morocco germany france spain italy turkey difc leap ورد must need happy heard sent condolences congratulations congrats reminder note everyone everybody someone nobody please linkedin whatsapp telegram zoom teams google gitex friday hr ceo cto cfo it pr uk uae ksa dubai riyadh london cairo doha beirut jeddah the cv nda mou kpi i'll i'd i'm i've ai api q1 q2 q3 q4 phd mba gmail instagram twitter facebook arabic english french ministry bank university company school he'll she'll they'll he's she's okay ok eid ramadan christmas easter دبي الرياض جده القاهره عمان بيروت الكويت الدوحه تونس الرباط الدار البيضاء لندن مكه المدينه الدمام الجزائر بغداد دمشق ابوظبي الشارقه المنامه مسقط")  # fmt: skip


NO_FAMILY = listed(
    "الي اللي الان الحين الصبح الصباح الظهر العصر المغرب الليل اليوم الجديد القديم الكبير الصغير الاول الثاني الثالث التاني الاخير السابق الحالي الماضي القادم الجاي المقبل المحترم الفاضل العزيز الغالي الحبيب المشهور المعروف المسوول الموظف العقاري القانوني المالي الهندسي الفني الطبي"
)


TOLD = frozenset({"told", "assured", "said"})
NOBODY_NAMED = frozenset(["him", "her", "them", "that", "i", "we", "everybody", "everyone", "all", "both"])


def due_places(line: Line, signs: Sequence[Sign], days: Sequence[Day]) -> set[int]:
    """The words that are likely names: after a verb of contact, a preposition, a title; before such a verb."""
    due = {sign.first + 1 for sign in signs if sign.kind == "occasion" and sign.last - sign.first > 1}
    due |= {
        sign.last
        for sign in signs
        if sign.kind == "mine" and sign.last > 0 and not line.words[sign.last - 1].text.isascii()
    }
    due |= {place for sign in signs if sign.kind == "mine" for place in _told_within(line, sign)}
    due |= {0 for word in line.words[1:2] if word.plain in AFTER_WHOM}
    due |= {place - 1 for place, word in enumerate(line.words) if DID_NOT.match(word.plain)}
    due |= {sign.last for sign in signs if sign.names_after} | {sign.first - 1 for sign in signs if sign.names_before}
    ends = {one.first for one in days} | {len(line.words)}
    due |= {place for place, word in enumerate(line.words) if word.plain.startswith("ل") and place + 1 in ends}
    for place, word in enumerate(line.words):
        is_short = word.text == "/" and place > 0 and line.words[place - 1].plain == "w"
        if word.plain in LEADS or word.plain in TITLES_SAID or is_short:
            due.add(place + 1)
    return {place for place in due if 0 <= place < len(line.words)}


def _told_within(line: Line, sign: Sign) -> range:
    """Told Padraic I'd, said to Jen I would: whoever stands within is somebody."""
    words = [word.plain for word in line.words[sign.first : sign.last]]
    told = next((place for place, word in enumerate(words) if word in TOLD), None)
    if told is None:
        return range(0)
    first = told + (2 if words[told + 1 : told + 2] == ["to"] else 1)
    return range(sign.first + first, sign.first + max(first, len(words) - 1))


def closed_places(line: Line, days: Sequence[Day], signs: Sequence[Sign]) -> set[int]:
    """Words that are no names, since they say something else."""
    closed = {place for one in days for place in range(one.first, one.last)}
    for sign in signs:  # صار سلطان مديرًا, told Sara I'd: a name may stand within
        inside = range(sign.first + 1, sign.last - 1)
        may_name = {place for place in inside if sign.kind == "occasion" or _may_stand_within(line.words[place])}
        if sign.kind == "mine" and line.text_is_small:  # said to jen i would
            may_name |= {place for place in _told_within(line, sign) if line.words[place].plain not in NOBODY_NAMED}
        closed |= set(range(sign.first, sign.last)) - may_name
    return closed | {
        place for place, word in enumerate(line.words) if word.plain in TITLES_SAID and len(word.plain) <= len("dr")
    }


def _may_stand_within(word: Word) -> bool:
    if word.text.isascii():
        return _is_latin_family(word)
    return word.plain not in NEVER | OFTEN_WORDS and len(word.plain) > len("انه")


def with_new_names(
    line: Line, known: Sequence[Mention], closed: Collection[int], due: Collection[int], signs: Sequence[Sign]
) -> list[Mention]:
    """The mentions, and beside them names of nobody known; a known name with a family that it has not is a new one."""
    taken = set(closed) | {place for one in known for place in range(one.first, one.last)}
    found = [_with_its_family(line, one, taken) for one in known]
    taken |= {place for one in found for place in range(one.first, one.last)}
    expected = _expected(line, signs, found)
    for place in sorted({*due, *expected}):
        if place in taken or place >= len(line.words):
            continue
        if mention := _new_before(line, place, taken, signs) or (
            _new_at(line, place, taken) if place in expected else None
        ):
            family = next(
                (one for one in found if one.first == mention.last and not one.is_whole and not one.prefix), None
            )
            if family and (
                not family.text.isascii() or " " not in mention.text
            ):  # خالد الزهراني: nobody's family that is known
                found.remove(family)
                mention = Mention(mention.first, family.last, f"{mention.text} {family.text}", (), mention.prefix)
            found.append(mention)
            taken |= set(range(mention.first, mention.last))
    follow = {one.last for one in found}
    for place, word in enumerate(line.words):  # سارة ونجلاء: the second is new
        if place in taken or place not in follow or not word.plain.startswith("و") or word.text.isascii():
            continue
        if _is_likely_name(word.text[1:]) and _may_begin(word.plain[1:]):
            last = _end(line, place, taken, is_arabic=True)
            text = " ".join([name_of(word.text[1:]), *(name_of(one.text) for one in line.words[place + 1 : last])])
            found.append(Mention(place, last, text, prefix="و"))
            taken |= set(range(place, last))
    return sorted(found, key=lambda one: one.first)


def _expected(line: Line, signs: Sequence[Sign], known: Sequence[Mention]) -> set[int]:
    """Where somebody may be named whom the book lacks."""
    ends = {one.last for one in known}
    places = {
        place + 1
        for place, word in enumerate(line.words)
        if (word.plain in LEADS_TO_NEW and not _is_of_what(line, place, ends))
        or word.plain in TITLES_SAID
        or (word.plain == "called" and place and line.words[place - 1].plain in SOMEBODY)
    }
    places |= {place + 1 for place in places if _is_one(line, place)}
    for sign in signs:
        if sign.kind == "occasion" or not sign.names_after:
            continue
        toward = sign.last < len(line.words) and line.words[sign.last].plain in TOWARDS
        at = sign.last + toward
        if at < len(line.words) and line.words[at].plain in POSSESSIVE:  # to her boss Frank, to a Fergus Tully
            places.add(at + 1 if _is_one(line, at) else at + 2)
        places.add(at)
    begins = [sign.last for sign in signs if sign.kind == "introduction"]
    roles = places | {place for first in begins for place in range(first, first + NEAR)}
    places |= set(_after_roles(line, roles))
    return places | {place + 1 for place, word in enumerate(line.words) if word.plain in {"and", "&"} and place in ends}


def is_to_role(word: Word) -> bool:
    """بالدكتور، للمدير، بصاحب: what leads to somebody is joined to what she is."""
    joined = TO_JOINED.match(word.plain)
    if joined is None:
        return False
    rest = word.plain[joined.end() :]
    return bool(ROLE.match(rest)) or bool({rest, f"ال{rest}"} & TITLES_SAID)


def _after_roles(line: Line, places: Collection[int]) -> Iterator[int]:
    """على مدير الصندوق عبدالعزيز: what somebody is stands between the word that leads to her and her name."""
    for place in places:
        if place >= len(line.words) or not ROLE.match(line.words[place].plain):
            continue
        for at in range(place + 1, min(place + 1 + LONGEST_ROLE, len(line.words))):
            word = line.words[at]
            if word.is_break or word.plain in LEADS:
                break
            is_said_of_role = word.plain.startswith("ال") or word.plain in NEVER | SAID_OF_ROLE
            is_doubtful = word.plain in OFTEN_WORDS and not (
                at + 1 < len(line.words)
                and (_is_arabic_family(line.words[at + 1]) or _is_likely_name(line.words[at + 1].text))
            )
            if not is_said_of_role and not is_doubtful and _is_likely_name(word.text):
                yield at
                break


def _is_one(line: Line, place: int) -> bool:
    """With a Hannah Beaumont: the article of somebody whom one does not know."""
    return place + 1 < len(line.words) and line.words[place].plain in ONE and line.words[place + 1].text[:1].isupper()


def _is_of_what(line: Line, place: int, ends: Collection[int]) -> bool:
    """Bruno Keller from Siemens, a colleague from Shell: not whom, but of what."""
    if line.words[place].plain not in {"from", "of"} or not place:
        return False
    before = line.words[place - 1]
    return place in ends or before.plain in SOMEBODY or before.text[:1].isupper() or before.plain.startswith("ex-")


def _with_its_family(line: Line, one: Mention, taken: Collection[int]) -> Mention:
    """سارة الهاشمي, where the book has a سارة of another family only, is somebody else."""
    if one.last >= len(line.words) or one.last in taken:
        return one
    word = line.words[one.last]
    is_family = _is_latin_family(word) if word.text.isascii() else _is_arabic_family(word)
    if not is_family or one.text.endswith(("'s", "’s")):
        return one
    return Mention(one.first, one.last + 1, f"{one.text} {name_of(word.text)}", (), one.prefix)


def _is_latin_family(word: Word) -> bool:
    return (
        word.text[:1].isupper()
        and not word.text.isupper()
        and word.plain not in NEVER | NOT_NEW
        and word.text.replace("-", "").replace("'", "").isalpha()
    )


def _is_surely_named(line: Line, place: int) -> bool:
    """Whether what stands before says that a name follows: القاضي سليمان، اسمه ناصر، مدير الصندوق عبدالعزيز."""
    if place and line.words[place - 1].plain in SAYS_A_NAME | TITLES_SAID:
        return True
    before = line.words[max(0, place - LONGEST_ROLE) : place]
    return not any(word.is_break for word in before) and any(ROLE.match(word.plain) for word in before)


def _may_be_family(word: Word) -> bool:
    """An Arabic word with the article that is met nowhere: where a name surely stands, it is the family."""
    plain = word.plain
    return (
        len(plain) > len("ال") + 2
        and plain.startswith("ال")
        and plain not in NEVER | NOT_NEW | OFTEN_WORDS
        and not ROLE.match(plain)
        and plain not in NO_FAMILY
        and not plain.endswith("ه")
    )


def _is_arabic_family(word: Word) -> bool:
    plain = word.plain
    form = one_form(word.text)
    if plain in NEVER or plain in NOT_NEW or plain in OFTEN_WORDS or not form or not plain.startswith("ال"):
        return False
    share = spelling_model().known.share(form[0])
    return share > OFTEN_FAMILY or (plain.endswith(FAMILY_END) and share > 0)


def _new_at(line: Line, place: int, taken: Collection[int], *, is_subject: bool = False) -> Mention | None:
    word = line.words[place]
    if (
        not word.text[:1].isalpha()
        or word.plain in MONTHS
        or word.plain in NEVER
        or word.plain in NOT_NEW
        or word.plain in TITLES_SAID
        or ROLE.match(word.plain)
    ):
        return None
    if word.text.isascii():
        if (
            not word.text[:1].isupper()
            or (word.text.isupper() and len(word.text) > 1)
            or (not place and not is_subject)
        ):
            return None
        return _mention(line, place, _end(line, place, taken, is_arabic=False), "")
    for prefix in ("", "و", "ل", "ب") if is_subject else ("", "ل", "ب"):
        rest = word.text.removeprefix(prefix)
        is_name = word.text.startswith(prefix) and (_is_likely_name(rest) or (word.plain in JOINS and one_form(rest)))
        if is_name and _may_begin(word.plain.removeprefix(prefix)) and len(rest) > 2:  # noqa: PLR2004
            return _mention(line, place, _end(line, place, taken, is_arabic=True), prefix)
    return None


def _is_likely_name(text: str) -> bool:
    """An Arabic word that is met as a name. With the ending of an accusative it is oftener a word: شكرًا، صباحًا."""
    name = name_of(text)
    form = one_form(name)
    if not form:
        return False
    share = spelling_model().known.share(form[0])
    return share > OFTEN if name == text else share > OFTEN_FAMILY and form[0] not in NEVER_WITH_ENDING


def _may_begin(plain: str) -> bool:
    return not plain.startswith("ال") and plain not in NEVER


def _new_before(line: Line, place: int, taken: Collection[int], signs: Sequence[Sign]) -> Mention | None:
    """A subject in front of its verb, from the beginning of the sentence or of a part of it: خالد العمري كلمني."""
    if not any(sign.names_before and sign.first == place + 1 for sign in signs):
        return None
    first = place
    while first and first - 1 not in taken and not line.words[first - 1].is_break and place - first < LONGEST_NEW:
        first -= 1
    is_first = not first or line.words[first - 1].is_break or line.words[first - 1].plain in {"and", "و"}
    joined = next((at for at in range(first, place + 1) if line.words[at].plain.startswith("و")), None)
    if joined is not None and not line.words[joined].text.isascii():  # ونجلاء الهاشمي رزقت
        first, is_first = joined, True
    mention = _new_at(line, first, taken, is_subject=True) if is_first else None
    return mention if mention and mention.last == place + 1 else None


def _mention(line: Line, place: int, last: int, prefix: str) -> Mention:
    text = " ".join(name_of(word.text) for word in line.words[place:last]).removeprefix(prefix)
    return Mention(place, last, text.removesuffix("'s").removesuffix("’s"), (), prefix)


def _end(line: Line, place: int, taken: Collection[int], *, is_arabic: bool) -> int:
    last = place + 1
    while last < min(len(line.words), place + LONGEST_NEW) and last not in taken:
        word = line.words[last]
        before = line.words[last - 1].plain
        if is_arabic:
            form = one_form(name_of(word.text)) if word.text[:1].isalpha() else None
            seen = spelling_model().known.share(form[0]) if form else 0.0
            if not (
                before in JOINS
                or (last == place + 1 and _is_surely_named(line, place) and _may_be_family(word))
                or (seen and last == place + 1 and line.words[place - 1].plain in SAYS_A_NAME)
                or _is_arabic_family(word)
                or word.plain in {"بن", "ال"}
                or (seen > OFTEN and word.plain not in NEVER | OFTEN_WORDS | NOT_NEW)
            ):
                break
        elif not (_is_latin_family(word) or word.plain in JOINS):
            break
        last += 1
    return last
