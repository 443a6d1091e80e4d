"""Names that people are called by: short and fond forms, and the kunya that goes with a name. By hand, far from complete.

A kunya says whose father somebody is; in some countries one goes with the name before there is a son: a Husain is Abu Ali
after the Prophet's family, an Ibrahim Abu Khalil, a Mahmud in Egypt Abu Hanafi. It is weaker evidence than a fond form.
"""

from __future__ import annotations

# Forms of one script and of both; on the right whose they are.
_FOND = """
حمودي حموده حماده حمو ميدو مودي: محمد احمد محمود
حموده حوده: محمود
حميد حمدي: احمد عبدحميد
عبود عبودي بودي: عبدله عبدرحمن
دحمان دحيم دحوم: عبدرحمن
عزوز عزوزي زيزو عزيز: عبدعزيز
قدور قويدر: عبدقادر
سلوم سلومي: سالم سليمان سلمان
علاوي علوش: علي
عمور عموري: عمر
برهوم هيما: ابراهيم
درش صاصا: مصطفي
خلودي خلود: خالد
نصور: ناصر
فهودي: فهد
جسوم: جاسم
سعودي: سعود
سمسم: سمير سمر
كرومي: كريم
فطوم فطومه بطه: فاطمه
عيوش عواش عيشه: عايشه
خدوج خدوجه: خديجه
زنوب زنوبه: زينب
نوير نويره نونو: نوره نور
مريوم مريومه ميمي: مريم
لطوف لطوفه: لطيفه
هنوده: هند
طوني توني: انطوان انطونيوس
جو: يوسف جوزيف
mo moe med mhd mido: محمد mohammed mohamed mohamad muhammad
hamoudi hamouda hamada: محمد احمد محمود mohammed mohamed ahmed ahmad mahmoud
abboud aboud abboudi: عبدله عبدرحمن abdlah abdrahman
azouz azzouz aziz zizo: عبدعزيز abdaziz
kaddour gaddour: عبدقادر abdkader
allawi alloush: علي ali
barhoum hima: ابراهيم ibrahim brahim
fattoum fatoum: فاطمه fatima fatma
youss: يوسف youssef yousef yusuf
sam sammy: سامي سمير صموييل sami samir samuel samantha
joe jo jojo: يوسف جوزيف youssef joseph josef
tony toni: طوني انطوان انطونيوس antoine anthony antonios
mike micky mick: ميشال ميشيل مايكل مخايل michael michel mikhail
bob bobby rob robbie: روبرت روبير robert
bill billy will willy: وليم ويليام william
jim jimmy jamie: جيمس james
jack johnny: جون john
dick rick ricky richie: ريتشارد richard
ted teddy eddie: ادوارد ادوار edward edouard theodore
alex alec sandy: الكسندر alexander alexandre alexandra alexandros
nick nico nicky: نقولا نيكولا nicholas nicolas
tom tommy: توماس thomas
dan danny: دانيال daniel
dave davy: ديفيد دافيد david
chris: كريستوفر كريستيان christopher christophe christian christine christina
steve stevie: ستيفن stephen steven stefan
andy drew: اندرو andrew
matt: ماثيو matthew mathew
greg: غريغوري gregory
jeff: جيفري jeffrey geoffrey
ken kenny: كينيث kenneth
phil: فيليب philip philippe phillip
pete: بيتر بيار peter pierre
tim timmy: تيموثي timothy
max: مكسيم ماكسيم maximilian maxime maxim
fred freddy: فريديريك الفريد frederick frederic alfred
charlie chuck: شارل تشارلز charles
larry: لورنس lawrence laurence
ron ronnie: رونالد ronald
liz lizzie beth betty eliza: اليزابيث elizabeth elisabeth
kate katie kathy cathy kitty: كاثرين كاترين catherine katherine kathryn
jenny jen: جنيفر jennifer
maggie meg peggy: مارغريت margaret
sue susie suzy: سوزان susan suzanne
becky: ريبيكا rebecca
vicky: فيكتوريا victoria
"""

_KUNYAS = """
ابوعلي abuali aboali abouali: حسين حسن hussein hussain husain hussien hassan hasan
ابوحسين ابوحسن abuhussein abuhussain abuhassan: علي ali
ابوجاسم abujassim abujasim: محمد mohammed mohamed
ابوخليل abukhalil aboukhalil: ابراهيم ibrahim
ابوداود abudawood abudaoud: سليمان sulaiman suleiman
ابويعقوب abuyaqoub abuyacoub: يوسف yousef youssef yusuf
ابويوسف abuyousef abouyoussef: يعقوب yaqoub yacoub
ابوحجاج abuhaggag abouhaggag: يوسف youssef yousef
ابودرويش abudarwish: مصطفي mostafa mustafa
ابوحنفي abuhanafi: محمود mahmoud
ابوزكريا abuzakaria: يحيي yahya yehia
ابواسماعيل abuismail: ابراهيم ibrahim
ابوحفص abuhafs: عمر omar umar
ابوحميد abuhamid: محمد احمد mohammed ahmed
ابوعوف abuauf abouauf: عبدرحمن abdrahman
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in table.strip().splitlines():
        called, _, whose = line.partition(":")
        for form in called.split():
            found[form] = found.get(form, frozenset()) | frozenset(whose.split())
    return found


FOND, KUNYAS = _read(_FOND), _read(_KUNYAS)
FOND_SO, KUNYA_SO = -4.0, -7.0  # natural logarithms: how rarely somebody of that name is written so


def names_called(form: str) -> tuple[str, ...]:
    """Whose the form may be, in the order of their letters."""
    return tuple(sorted(FOND.get(form, frozenset()) | KUNYAS.get(form, frozenset())))


def called_name(one: str, other: str) -> tuple[str, float] | None:
    """The one of the two that people of the other name are called, and how rarely; None when neither is."""
    for form, whose in ((one, other), (other, one)):
        if whose in FOND.get(form, ()):
            return form, FOND_SO
        if whose in KUNYAS.get(form, ()):
            return form, KUNYA_SO
    return None
