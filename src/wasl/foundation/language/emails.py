"""Mail addresses in one form, and which of them belong to no person."""

from __future__ import annotations

import re
import unicodedata

from .script import clean_text

LONGEST_ADDRESS = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
LONGEST_LOCAL_PART = 64  # RFC 5321 4.5.3.1.1
LONGEST_LABEL = 63  # RFC 1035 2.3.4
SCHEME = re.compile(r"^mailto:", re.IGNORECASE)
LOCAL_PART = re.compile(r"[^\s@<>(),;:\\\"\[\].]+(?:\.[^\s@<>(),;:\\\"\[\].]+)*")
LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

ROLES = frozenset({
    "abuse", "account", "accounts", "admin", "administrator", "alert", "alerts", "all-staff", "automailer",
    "billing", "bounce", "bounces", "calendar", "careers", "community", "complaints", "compliance", "contact",
    "contactus", "customer", "customercare", "customerservice", "daemon", "do-not-reply", "donotreply", "editor",
    "enquiries", "enquiry", "events", "everyone", "feedback", "finance", "hello", "help", "helpdesk", "hostmaster",
    "hr", "info", "information", "inquiries", "invitations", "invoice", "invoices", "it", "jobs", "list",
    "listserv", "mail", "mailer", "mailer-daemon", "mailman", "marketing", "media", "member", "members",
    "membership", "messages", "news", "newsletter", "newsletters", "no-reply", "no_reply", "noreply", "noreplies",
    "notification", "notifications", "notify", "office", "operations", "order", "orders", "owner", "password",
    "payments", "postmaster", "press", "privacy", "promo", "promotions", "purchasing", "reception", "receipts",
    "recruitment", "registration", "reply", "root", "sales", "security", "service", "services", "sms", "spam",
    "staff", "subscribe", "subscriptions", "support", "survey", "surveys", "system", "team", "tech", "ticket",
    "tickets", "undisclosed-recipients", "unsubscribe", "update", "updates", "verify", "webmaster", "welcome",
})  # fmt: skip
ROLE_BEGINNINGS = ("noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply",
                   "bounce", "mailer-daemon", "notification", "newsletter", "unsubscribe", "reply+", "notify-")  # fmt: skip


# ASCII alone, and of the usual signs: nothing of it has to be taken away or turned back.
PLAIN = re.compile(r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9]*")


def normalise_email(text: str) -> str | None:
    """`khalid@example.com`: lower case, without `mailto:` and angle brackets; None when it is no address.

    Dots and plus tags stay, since only some hosts pass over them. A domain in Arabic or with accents is kept
    readable, in NFC; its ASCII form is turned back to it, so that both are one address.
    """
    if len(text) <= LONGEST_LOCAL_PART and "xn--" not in text and PLAIN.fullmatch(lowered := text.lower()):
        return lowered
    text = SCHEME.sub("", UNSEEN.sub("", text[: 2 * LONGEST_ADDRESS]).strip().strip("<>;,").strip())
    local_part, at, domain = clean_text(text).lower().partition("?")[0].rpartition("@")
    domain = _readable(domain.rstrip("."))
    address = f"{local_part}@{domain}"
    if not at or len(address) > LONGEST_ADDRESS or len(local_part) > LONGEST_LOCAL_PART:
        return None
    return address if LOCAL_PART.fullmatch(local_part) and _is_domain(domain) else None


def is_role_address(address: str) -> bool:
    """Whether it stands for a desk or a machine (info@, no-reply@, support@) rather than for somebody."""
    local_part = address.lower().partition("@")[0].partition("+")[0]
    return local_part in ROLES or address.lower().startswith(ROLE_BEGINNINGS)


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    return len(labels) > 1 and all(len(label) <= LONGEST_LABEL and LABEL.fullmatch(label) for label in labels)


def _readable(domain: str) -> str:
    """Punycode labels in their own letters, when they are well formed."""
    return ".".join(map(_readable_label, domain.split("."))) if "xn--" in domain else domain


def _readable_label(label: str) -> str:
    if not label.startswith("xn--") or len(label) > LONGEST_LABEL:
        return label
    try:
        return unicodedata.normalize("NFC", label[4:].encode("ascii").decode("punycode")).lower()
    except UnicodeError:
        return label
