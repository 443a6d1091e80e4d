"""What a folder or label of a mailbox means: sent, draft or spam, in the languages people use."""

from __future__ import annotations

from functools import lru_cache

from wasl.foundation.formats.mail.gathering import FolderKind

_SENT = {
    "sent", "sent mail", "sent items", "sent messages", "outbox",
    "مرسل", "المرسل", "المرسلة", "بريد مرسل", "البريد المرسل", "الرسائل المرسلة", "رسائل مرسلة", "العناصر المرسلة",
    "صندوق الصادر", "الصادر", "البريد الصادر",
    "envoyés", "messages envoyés", "éléments envoyés", "gesendet", "gesendete elemente", "gesendete objekte",
    "enviados", "elementos enviados", "correo enviado", "itens enviados", "inviata", "posta inviata",
    "gönderilmiş", "gönderilmiş postalar", "gönderilmiş öğeler", "отправленные", "verzonden", "verzonden items",
    "terkirim", "ارسال شده", "ارسال‌شده", "بھیجا گیا",
}  # fmt: skip
_DRAFT = {
    "draft", "drafts", "مسودة", "مسودات", "المسودات", "brouillons", "brouillon", "entwürfe", "borradores", "rascunhos",
    "bozze", "taslaklar", "черновики", "concepten", "draf", "پیش‌نویس", "پیش نویس",
}  # fmt: skip
_SPAM = {
    "spam", "junk", "junk mail", "junk email", "junk e-mail", "bulk mail",
    "غير مرغوب", "غير مرغوب فيه", "بريد غير مرغوب فيه", "البريد غير المرغوب فيه", "البريد العشوائي", "بريد عشوائي",
    "الرسائل غير المرغوب فيها", "رسائل غير مرغوب فيها", "بريد مزعج", "البريد المزعج",
    "courrier indésirable", "indésirables", "pourriel", "correo no deseado", "lixo eletrônico",
    "posta indesiderata", "önemsiz", "спам", "ongewenst", "هرزنامه",
}  # fmt: skip
_SYSTEM_PREFIXES = ("[gmail]/", "[google mail]/", "inbox.", "inbox/")


@lru_cache(maxsize=512)
def folder_kind(name: str) -> FolderKind:
    """What a folder's or label's name means, "" for one that means nothing to us."""
    plain = name.strip(" .\"'").lower()
    for prefix in _SYSTEM_PREFIXES:
        plain = plain.removeprefix(prefix)
    if plain in _SENT:
        return "sent"
    if plain in _DRAFT:
        return "draft"
    return "spam" if plain in _SPAM else ""


@lru_cache(maxsize=512)
def kind_of_labels(labels: str) -> FolderKind:
    """What the comma list of `X-Gmail-Labels` means: spam before draft before sent."""
    kinds = {folder_kind(label) for label in labels[:2000].split(",")}
    return "spam" if "spam" in kinds else "draft" if "draft" in kinds else "sent" if "sent" in kinds else ""
