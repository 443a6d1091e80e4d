"""The words WhatsApp itself writes into an exported chat, in the languages its users have.

The export is written in the language of the telephone, so every wording stands here once for each
language. Lists are in the order Arabic, English, then the rest. Comparisons are made on `folded` text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Directional marks and isolates that WhatsApp puts around names, placeholders and dates. The joiners
# U+200C and U+200D are not among them: they belong to Persian words and to emoji.
MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_MARK = re.compile(f"[{MARKS}]+")
_NO_MARKS = dict.fromkeys(map(ord, MARKS))
_QUIET = {**_NO_MARKS, **dict.fromkeys(map(ord, ".\"'״׳’`\u200c\u064b\u0651 \u00a0\u202f\u2009,،、"))}

# Halves of the day: CLDR's abbreviated and wide forms, dots and blanks removed.
_MORNING = (
    "ص|صباحا|قبل الظهر|فجرا|am|a|a m|dopoledne|dop|πμ|öö|قظ|قبلازظهر|ق|ਪੂਦੁ|pg|sa|ก่อนเที่ยง|오전|午前|上午|凌晨|清晨|早上|半夜|午夜|"
    "fm|ap|de|прoб|проб|дп|pd|e paradites|priekšp|priekšpusdienā|priešpiet|prp|կա|to|тң|таңкы|үө|ጥዋት|gh|sf|safiya|vm|bn|بن|غم|"
    "पूर्वाह्न|पू|පෙව|နံနက်|ກ່ອນທ່ຽງ|fh|rn|yb|претпл|prijepodne|goöň|da manhã|de la mañana|לפנהצ|ודפנהצ|בבוקר|sn|סהצ|matin|"
    "صبح|முற்பகல்"
)
_EVENING = (
    "م|مساء|بعد الظهر|ظهرا|عصرا|ليلا|pm|p|p m|odpoledne|odp|μμ|ös|بظ|بعدازظهر|ب|ਬਾਦੁ|ptg|ch|หลังเที่ยง|오후|午後|下午|傍晚|晚上|"
    "em|ip|du|слоб|пп|md|e pasdites|pēcp|pēcpusdienā|popiet|pop|կհ|tk|тк|түштөн кийинки|үх|ከሰዓት|gd|ym|yamma|nm|pn|دن|غو|"
    "अपराह्न|පව|ညနေ|ຫຼັງທ່ຽງ|eh|in|yh|попл|popodne|gosoň|da tarde|de la tarde|da noite|de la noche|אחהצ|בערב|בצהריים|gn|soir|"
    "دوپہر|شام|عصر|பிற்பகல்"
)
# Words between the day and the hour: "13.6.2018 klo 21.25", "15/09/2026 à 20:45".
_AT = "klo|kl|at|um|à|às|as|a las|alle|ore|ora|la|в|о|pukul|saat|om|o godz|الساعة|בשעה|ساعت|lúc|u|ob|kell"


def folded(text: str) -> str:
    """Compare wordings by this: no marks, no surrounding blanks, one case."""
    return unmarked(text).casefold()


def unmarked(text: str) -> str:
    """The text without directional marks at all, and without blanks around it."""
    return _MARK.sub("", text).strip()


def _quiet(word: str) -> str:
    return word.casefold().translate(_QUIET).strip("-–:;·")


HALVES: dict[str, str] = {"": "", "中午": "noon"}
HALVES.update((_quiet(word), "") for word in _AT.split("|"))
HALVES.update((_quiet(word), "am") for word in _MORNING.split("|"))
HALVES.update((_quiet(word), "pm") for word in _EVENING.split("|"))


@lru_cache(maxsize=256)
def half_of_day(word: str) -> str | None:
    """`am`, `pm`, `noon` (Chinese), empty for none, or None where the word is not known."""
    return HALVES.get(_quiet(word))


def _any(*stems: str) -> re.Pattern[str]:
    return re.compile("|".join(stems))


# The encryption notice. Newer iOS writes it as if the other person (or the group) had sent it.
ENCRYPTION = _any(
    r"مشف[ـ]?رة تمام", r"مشفّرة", r"التشفير (التام|بين الطرفين)", r"مشفرة بين الطرفين", r"end-to-end[ -]encrypt",
    r"מוצפנ\w* מקצה לקצה", r"הצפנה מקצה לקצה", r"cifrad\w+ de extremo a extremo", r"cifrado de extremo a extremo",
    r"chiffr\w+ de bout en bout", r"ende-zu-ende[ -]verschl", r"crittografi\w+ (con la crittografia )?end-to-end",
    r"crittografati end-to-end", r"criptograf\w+ de ponta a ponta", r"encripta\w+ (de )?ponta a ponta",
    r"сквозн\w+ шифрован", r"наскрізн\w+ шифруван", r"uçtan uca şifre", r"enkripsi (secara )?end-to-end",
    r"terenkripsi", r"disulitkan hujung", r"end-to-end[ -]versleutel", r"zaszyfrowan\w+|szyfrowani\w+",
    r"totalsträck", r"end-to-end-krypter", r"ende-til-ende", r"fra ende til anden", r"päästä päähän",
    r"koncov\w+ šifrov", r"végpontok közötti", r"criptat\w* integral", r"integral(ă)? criptat", r"πλήρη κρυπτογράφηση",
    r"端到端加密", r"端對端加密", r"エンドツーエンド", r"종단간 암호화", r"एंड-टू-एंड एन्क्रिप्ट", r"এন্ড-টু-এন্ড", r"اینڈ ٹو اینڈ",
    r"سرتاسر", r"mã hóa đầu cuối", r"เข้ารหัสตั้งแต่ต้นทาง", r"şifrələ", r"xifra\w+ d['’]extrem",
)  # fmt: skip

# What only a group's notices say. A bare "left" or "joined" counts because it is asked of notices alone.
GROUP_NOTICE = _any(
    r"المجموعة", r"مجموعة", r"غادر", r"انضم", r"أضاف", r"أضفت", r"تمت إضافت", r"أنشأ", r"أزال", r"\bgroup\b", r" left$",
    r" joined ", r" added", r" removed ", r"were added", r"הקבוצה", r"קבוצה", r"הצטרפ", r"הוסיף", r"הוספ", r"עזב", r"grupo",
    r"salió", r"añad", r"agreg", r"groupe", r"a quitté", r"a ajouté", r"gruppe", r"hinzugefügt", r"beigetreten",
    r"gruppo", r"ha aggiunto", r"è uscito", r"saiu", r"adicion", r"групп", r"добавил", r"вышел|вышла", r"груп", r"grub",
    r"ekledi", r"eklendi", r"ayrıldı", r"\bgrup", r"menambahkan", r"keluar$", r"groep", r"toegevoegd", r"skupin", r"csoport",
    r"ryhmä", r"gruppen", r"ομάδα", r"群", r"グループ", r"그룹", r"ग्रुप", r"গ্রুপ", r"گروپ", r"گروه", r"nhóm", r"กลุ่ม", r"kumpulan",
)  # fmt: skip

# Notices that may hold a colon or stand behind a sender, beyond encryption.
NOTICE = _any(
    r"الرسائل والمكالمات", r"غي?ّ?ر\w* (موضوع|اسم|وصف|أيقونة|صورة|رقم|إعدادات)", r"تغي?ّ?ر رمز الأمان", r"رمز الأمان",
    r"أنشأ\w* (هذه )?(ال)?مجموعة", r"تم إنشاء المجموعة", r"(انضم|انضممت)\w* (باستخدام|عبر)", r"أضاف\w* ", r"غادر",
    r"تمت إضافت", r"الرسائل ذاتية الاختفاء", r"الرسائل المختفية", r"حظرت", r"^messages (and calls|to this|you send)",
    r"created (this )?(group|community)", r"changed (the|this|their|to)\b", r"security code", r"joined using", r"^you('re| were) ",
    r" left$", r" added ", r"^you added", r" removed ", r"disappearing messages", r"tap to (learn|change|read)", r"pinned a message",
    r"you blocked|you unblocked", r"is a contact", r"this (chat|business)", r"group.s (icon|description|settings)",
    r"admin", r"cambi\w+ (el|la) (asunto|ícono|icono|descrip)", r"cre[óo] (el|este) grupo", r"código de seguridad", r"salió",
    r"añad\w+ a", r"a (créé|changé|quitté|ajouté|modifié)", r"code de sécurité", r"hat .*(erstellt|geändert|hinzugefügt|verlassen)",
    r"sicherheitsnummer", r"ha (creato|cambiato|modificato|aggiunto)", r"codice di sicurezza", r"(criou|mudou|alterou|adicionou) ",
    r"código de segurança", r"(создал|изменил|добавил|покинул)\w*", r"код безопасности", r"(oluşturdu|değiştirdi|ekledi|ayrıldı)",
    r"güvenlik kodu", r"(membuat|mengubah|mengganti|menambahkan) ", r"kode keamanan", r"(יצר|שינה|הוסיף|עזב|הצטרף)",
    r"קוד האבטחה", r"heeft (de )?groep", r"gewijzigd", r"beveiligingscode",
)  # fmt: skip

# One whole body that stands for a picture, a recording or a document left out of the export. Android
# writes it in angle brackets in every language, which `is_media` knows without words.
_LEFT_OUT = _any(
    r"لم يتم إدراج", r"تم استبعاد", r"تم حذف الملصقات", r"omitted$", r"הושמט", r"לא נכלל", r"omitid[oa]s?$", r"oculta$", r"ocultado$",
    r"absente?s?$", r"omise?s?$", r"weggelassen$", r"ausgeschlossen$", r"omess[oaie]$", r"esclus[oaie]$", r"пропущен[оаы]?$",
    r"отсутствует$", r"опущен[оаы]?$", r"пропущено$", r"dahil edilmedi$", r"tidak disertakan$", r"tidak dimasukkan$", r"weggelaten$",
    r"utelämnad\w*$", r"utelatt$", r"udeladt$", r"pominięt\w+$", r"jätetty pois$", r"vynechán\w*$", r"kihagyva$", r"omis\w?$",
    r"παραλείφθηκε$", r"已省略$", r"已略過$", r"除外$|省略", r"생략", r"नहीं शामिल|छोड़", r"شامل نہیں", r"حذف شد",
)  # fmt: skip
_IN_BRACKETS = re.compile(r"<[^<>\n]{3,200}>")
_FILE_NAME = r"[^\n]{1,150}\.[a-z0-9]{2,5}"
_FILE_ATTACHED = re.compile(rf"{_FILE_NAME} \([^()\n]{{3,40}}\)")
_LONGEST_FILE_LINE = 240
_ONE_LINE = 60
# Without WhatsApp's own mark before it, only the exact wordings count: people write "omitted" too.
_FEW_WORDS = 4
_LEFT_OUT_STARTS = ("لم يتم إدراج ", "تم استبعاد الوسائط", "تم حذف الملصقات")
_LEFT_OUT_ENDS = frozenset({
    "omitted", "הושמט", "הושמטה", "הושמטו", "omitido", "omitida", "omitidos", "oculta", "ocultado", "absente",
    "absent", "omis", "omise", "weggelassen", "ausgeschlossen", "omesso", "omessa", "omessi", "esclusi", "пропущен",
    "пропущена", "пропущено", "отсутствует", "опущен", "edilmedi", "disertakan", "weggelaten", "utelämnad",
    "utelatt", "udeladt", "pominięto", "vynecháno", "kihagyva", "παραλείφθηκε",
})  # fmt: skip

_DELETED = _any(
    r"تم حذف هذه الرسالة", r"حذفت هذه الرسالة", r"لقد حذفت هذه الرسالة", r"this message was deleted", r"you deleted this message",
    r"הודעה זו נמחקה", r"מחקת הודעה זו", r"se eliminó este mensaje", r"eliminaste este mensaje", r"este mensaje fue eliminado",
    r"ce message a été supprimé", r"vous avez supprimé ce message", r"diese nachricht wurde gelöscht", r"du hast diese nachricht gelöscht",
    r"questo messaggio è stato eliminato", r"hai eliminato questo messaggio", r"esta mensagem foi apagada", r"mensagem apagada",
    r"você apagou esta mensagem", r"данное сообщение удалено", r"это сообщение удалено", r"вы удалили", r"bu mesaj silindi",
    r"bu mesajı sildiniz", r"pesan ini (telah )?dihapus", r"anda menghapus pesan", r"dit bericht is verwijderd", r"这条消息已删除|此消息已删除",
)  # fmt: skip

_VIDEO = re.compile(r"فيديو|مرئية|video|vidéo|וידאו|видео|відео|görüntülü|vídeo|videollamada|视频|視訊|ビデオ|영상")
_CALL = _any(
    r"(مكالمة|لم يرد على مكالمة|فاتتك مكالمة)\b.*", r"(missed |silenced |no answer )?(group )?(voice|video) call\b.*",
    r"(שיחת|שיחה)( ה?(קולית|וידאו|קול))?\b.*", r"(llamada|videollamada) (perdida|de voz|de video|de vídeo|grupal)\b.*", r"(llamada|videollamada)$",
    r"appel (vocal|vidéo)( manqué)?\b.*", r"(verpasster? )?(sprachanruf|videoanruf)\b.*", r"(chiamata|videochiamata) (vocale )?(persa|vocale|video)\b.*",
    r"(chamada|ligação|videochamada)( de (voz|vídeo))?( perdida)?\b.*", r"(пропущенный )?(аудиозвонок|видеозвонок)\b.*",
    r"(cevapsız )?(sesli|görüntülü) arama\b.*", r"panggilan (suara|video)( tak terjawab)?\b.*", r"(gemiste )?(spraak|video)oproep\b.*",
)  # fmt: skip
_LENGTH_OF_CALL = re.compile(
    r"(\d{1,4})\s*(?:(?P<h>س|ساعة|ساعات|h|hr|hrs|hours?|std|ч|ore|sa|jam|שע\w*)|(?P<m>د|دقيقة|دقائق|min|mins|minutes?|minutos?|мин|dk|menit|דק\w*)"
    r"|(?P<s>ث|ثانية|ثوان|ثواني|s|sec|secs|seconds?|seg|segundos?|sek|сек|sn|detik|שנ\w*))\b"
)
_UNITS = {"h": 3600, "m": 60, "s": 1}

_OWNERS = {"you", "أنت", "انت", "você", "tú", "vous", "du", "tu", "вы", "siz", "sen", "anda", "אתה", "את", "jij", "u"}


def is_encryption(text: str) -> bool:
    return ENCRYPTION.search(folded(text[:400])) is not None


def is_notice(text: str) -> bool:
    """The application speaks. Ask it only of text that is marked or stands where no sender can."""
    plain = folded(text[:400])
    return ENCRYPTION.search(plain) is not None or NOTICE.search(plain) is not None


def is_group_notice(text: str) -> bool:
    plain = folded(text[:200])
    return ENCRYPTION.search(plain) is None and GROUP_NOTICE.search(plain) is not None


class Wordless(NamedTuple):
    """A body that is no text: "media", "deleted" or "call", with the channel and the length of a call."""

    kind: str
    channel: str = "whatsapp"
    seconds: int = 0


_MEDIA = Wordless("media")
_GONE = Wordless("deleted")


def wordless(text: str) -> Wordless | None:
    """What the body stands for where WhatsApp wrote it, or None where a person did."""
    first, line_end, _ = text.partition("\n")
    if not first or len(first) > _LONGEST_FILE_LINE:
        return None
    plain = folded(first)
    if _is_file(plain):
        return _MEDIA
    if line_end or len(plain) > _ONE_LINE * 2:
        return None
    if _DELETED.match(plain):
        return _GONE
    return _call(plain) or (_MEDIA if _is_left_out(plain, is_marked=text[0] in MARKS) else None)


def _is_file(plain: str) -> bool:
    """Named or left out in a shape that is the same in every language; a caption may follow."""
    if plain[:1] == "<":
        return _IN_BRACKETS.fullmatch(plain) is not None
    return plain[-1:] == ")" and _FILE_ATTACHED.fullmatch(plain) is not None


def _is_left_out(plain: str, *, is_marked: bool) -> bool:
    if is_marked:
        return len(plain) <= _ONE_LINE and _LEFT_OUT.search(plain) is not None
    words = plain.split(maxsplit=_FEW_WORDS)
    return plain.startswith(_LEFT_OUT_STARTS) or (0 < len(words) <= _FEW_WORDS and words[-1] in _LEFT_OUT_ENDS)


def _call(plain: str) -> Wordless | None:
    if not _CALL.fullmatch(plain):
        return None
    seconds = sum(int(found[1]) * _UNITS[str(found.lastgroup)] for found in _LENGTH_OF_CALL.finditer(plain))
    return Wordless("call", "video" if _VIDEO.search(plain) else "call", seconds)


def is_owner_word(sender: str) -> bool:
    """Some shapes name the owner of the telephone "You"."""
    return folded(sender) in _OWNERS
