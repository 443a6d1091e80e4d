"""What the rules of the spoken kinds of Arabic hold to, by other sentences than those that they were made from."""

from datetime import date

import pytest

from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.reading import understand

NAMES = ("سارة العتيبي", "خالد المنصور", "محمد الأحمد", "محمد السالم", "علي الحمادي", "أبو راشد الكعبي")
TODAY = Today(date(2026, 10, 6))  # a Tuesday


@pytest.fixture(scope="module")
def read():
    store = MemoryStore((place, [name]) for place, name in enumerate(NAMES))
    return lambda text: understand(text, store, TODAY)


def names(people):
    return [NAMES[one.people[0]] for one in people if one.is_sure]


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("جانا إيميل طويل من سارة أمس", "email", "in"), ("وصلتنا رسالة رسمية من خالد", "other", "in"),
        ("رسالة انستقرام من سارة", "social", "in"), ("اجاني مسج من خالد", "sms", "in"),
        ("تيمز مع سارة عن الميزانية", "video", ""), ("درنا فيزيو مع خالد", "video", ""),
        ("رونديفو مع سارة على 9", "meeting", ""), ("حضرت ندوة الجودة مع خالد", "event", ""),
        ("حاجيت سارة", "call", "out"), ("سارة ضربت لي تلفون", "call", "in"), ("خالد تواصل معي", "other", "in"),
        ("كان معي خالد في السوق", "meeting", ""), ("مرق عليي خالد", "meeting", ""), ("خليت رسالة لسارة", "other", "out"),
        ("كنت بكلم سارة دلوقتي", "call", "out"), ("سبت لخالد رسالة", "other", "out"),
        ("مسجت سارة على التلجرام", "telegram", "out"), ("رحت باركت لخالد بالبيت", "meeting", ""),
    ],
)  # fmt: skip
def test_through_what_and_who_began(read, text, channel, direction):
    assert [(one.channel, one.direction) for one in read(text).contacts] == [(channel, direction)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("خالد يبي العقد، قلت له أبشر", "mine"), ("قلت لسارة من عيوني", "mine"), ("واعد خالد أزوره الجمعة", "mine"),
        ("نرسل لسارة الفاتورة غدوة", "mine"), ("واعدتو نشوفو الخميس خالد", "mine"), ("لا تنسين: ترسلين لخالد العقد", "mine"),
        ("خالد قال لي أبعث لك العرض", "theirs"), ("سارة قالتلي هبعتلك الملف", "theirs"),
        ("رح شوف سارة بكرا", "mine"), ("خالد بدو ياني إبعتلو العقد", "mine"), ("كلمت سارة وطلبت مني العقد قبل الأحد", "mine"),
        ("سارة واعداتني تجيب الكتاب", "theirs"), ("خالد قال بديني المبلغ بكره", "theirs"), ("باقي على سارة ترسل العقد", "theirs"),
        ("خالد كلي راح اجيك الخميس", "theirs"), ("وعدت خالد أمر عليه يوم الخميس", "mine"),
        ("سارة بتشوف الموضوع وبترد علي الأحد", "theirs"), ("ناطر جواب من سارة", "theirs"),
        ("قلت لسارة نجيك غدوة", "mine"), ("كنت بكلم سارة", None),
        ("سارة قالت بتديني الخبر بعد يومين", "theirs"), ("خالد رح يتجوز بالصيف", None), ("خالد عزمني على سبوع حفيده", None),
        ("نسافر بكرة مع الأهل", None),
        ("خالد بيدور على شقة", None), ("سارة راح تتأخر اليوم", None), ("ما حصل نصيب أقابل خالد بكرة", None),
        ("كلمت خالد ومازلت أنتظر", None),
    ],
)  # fmt: skip
def test_a_promise_is_told_from_what_is_none(read, text, side):
    assert [one.side for one in read(text).promises] == ([side] if side else [])


@pytest.mark.parametrize(
    "text",
    [
        "خالد عرفني على مدير المبيعات ماجد الحربي", "خالد قدمني لواحد المهندس سميتو ماجد الحربي",
        "طلبت من خالد يعرفني على ابن خاله ماجد الحربي", "خالد عرفني على محامي اسمو ماجد الحربي",
        "خالد قال لي أعرفك على صاحب المعرض ماجد الحربي", "عرفني خالد بالدكتور ماجد الحربي",
        "قدمني خالد للمدير التنفيذي ماجد الحربي", "تم تعريفي على ماجد الحربي من قبل خالد",
        "خالد عرفني على بنت عمو ماجد الحربي",
    ],
)  # fmt: skip
def test_a_name_is_found_behind_what_somebody_is(read, text):
    out = read(text)

    assert [one.text for one in out.new] == ["ماجد الحربي"]
    assert [(names([one.by]), one.to.text) for one in out.introductions] == [(["خالد المنصور"], "ماجد الحربي")]


@pytest.mark.parametrize("text", ["قابلت القاضي ماجد الوهيد", "كلمني زبون اسمه ماجد الوهيد"])
def test_a_family_that_nobody_has_met_is_one_where_a_name_surely_stands(read, text):
    assert [one.text for one in read(text).new] == ["ماجد الوهيد"]


def test_what_somebody_is_alone_is_nobodys_name(read):
    assert not read("خالد عرفني على مدير المبيعات الجديد").new


@pytest.mark.parametrize("text", ["بوراشد اتصل", "كلمت أبوراشد", "زرت بو راشد"])
def test_a_father_of_is_known_in_one_word(read, text):
    assert names(read(text).contacts[0].people) == ["أبو راشد الكعبي"]


def test_whom_one_was_led_to_is_meant_by_the_next_verb(read):
    out = read("خالد عرفني على مهندس اسمه ماجد الحربي كلمته بالتلفون")

    assert [one.text for one in out.contacts[0].people] == ["ماجد الحربي"]


def test_a_courtesy_and_the_call_through_which_it_was_said_are_one_contact(read):
    out = read("عزيت خالد في عمه، اتصلت عليه العصر")

    assert [(one.channel, names(one.people)) for one in out.contacts] == [("call", ["خالد المنصور"])]


@pytest.mark.parametrize("text", ["كلمت سارة وقالت الموعد تأجل للأحد", "كلمتني سارة وبلغتني ان الاجتماع انلغى"])
def test_what_was_told_was_put_off_and_not_the_telling(read, text):
    assert len(read(text).contacts) == 1


def test_the_meeting_that_was_put_off_has_not_been(read):
    assert not read("اجتماع مع سارة تأجل للأحد").contacts


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("وعدت سارة بالتقرير في أوائل الشهر الجاي", date(2026, 11, 1)), ("وعدني خالد بالرد من هنا لأسبوعين", date(2026, 10, 20)),
        ("وعدت سارة أزورها الأسبوع الجاي يوم الاثنين", date(2026, 10, 12)), ("كان واعدني خالد يسلم الأوراق أمس", date(2026, 10, 5)),
    ],
)  # fmt: skip
def test_by_when(read, text, due):
    assert [one.due_on for one in read(text).promises] == [due]


def test_a_day_of_what_is_told_is_not_the_day_of_the_message(read):
    assert [one.on for one in read("وصلني ايميل من سارة انه المقابلة يوم 3 نوفمبر").contacts] == [TODAY.on]


@pytest.mark.parametrize(
    ("text", "kind", "on"),
    [
        ("سارة خدات الماستر البارح", "graduation", date(2026, 10, 5)), ("خالد بإجازة مرضية", "illness", None),
        ("خالد ولده طلع الأول على الدفعة", "child-success", None), ("سارة ولدات بنية", "birth", None), ("خالد عرسو الجمعة", "wedding", date(2026, 10, 9)), ("خالد رقوه مدير", "promotion", None), ("سارة فتحت بوتيك", "new-business", None),
        ("خالد تقاعد هالشهر", "retirement", None), ("سارة لقت شغل جديد وبدها تنقل بعد شهر", "new-job", None),
    ],
)  # fmt: skip
def test_joys_and_hard_times(read, text, kind, on):
    assert [(one.kind, one.on) for one in read(text).occasions] == [(kind, on)]


def test_an_invitation_of_the_maghreb(read):
    out = read("عرضني خالد على عرس ولدو السيمانة الجاية نهار السبت")

    assert [(one.kind, one.on) for one in out.invitations] == [("wedding", date(2026, 10, 17))]


def test_waiting_for_an_answer_is_no_answer(read):
    assert not read("ناطر جواب من سارة").contacts


def test_a_day_before_which_something_is_wanted_is_not_the_day_of_the_call(read):
    out = read("كلمت سارة وطلبت مني العقد قبل الأحد")

    assert (out.contacts[0].on, out.promises[0].due_on) == (TODAY.on, date(2026, 10, 11))


@pytest.mark.parametrize("text", ["حجزت موعد مع سارة الأسبوع الجاي", "عندي اجتماع مع سارة يوم الأربعاء"])
def test_what_is_only_arranged_has_not_been(read, text):
    assert not read(text).contacts


def test_a_family_is_not_known_by_a_fond_name_that_is_like_it():
    out = understand("قابلت سليمان أمس", MemoryStore([(1, ["منيرة السلوم"])]), TODAY)

    assert [one.people for one in out.contacts[0].people] == [()]


@pytest.mark.parametrize(
    "text", ["قابلت مدير المشروع الجديد", "كلمني مدير البنك عن القرض", "خالد عرفني على فريق جديد", "يوم طويل ومتعب"]
)
def test_nobody_is_named_and_nothing_befell(read, text):
    out = read(text)

    assert (out.new, out.occasions) == ([], [])
