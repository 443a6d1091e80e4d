"""What could not be read, in words: each code of the readers has its sentence, here and nowhere else."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wasl.foundation.formats.records import Rejected
from wasl.foundation.language.script import isolated

Words = Mapping[str, Promise | str]

FORMATS: Words = {
    "vcard": "vCard",
    "csv-google": _("Google contacts"),
    "csv-outlook": _("Outlook contacts"),
    "csv-linkedin": _("LinkedIn"),
    "csv-other": _("Table"),
    "csv-plain": _("Wasl's own table"),
    "whatsapp": _("WhatsApp"),
    "telegram": "Telegram",
    "mail-mbox": _("Mailbox"),
    "mail-eml": _("E-mail message"),
    "mail-emlx": _("Apple Mail"),
    "maildir": _("Mail folder"),
    "imap": _("Mailbox"),
    "ics": _("Calendar"),
    "mixed": _("Several kinds"),
    "wasl": _("Export of Wasl"),
}

IDENTIFIERS: Words = {
    "email": _("the same e-mail address: %(value)s"),
    "phone": _("the same number: %(value)s"),
    "linkedin": _("the same LinkedIn profile"),
    "telegram": _("the same Telegram name"),
    "telegram-id": _("the same Telegram account"),
    "x": _("the same profile on X"),
    "vcard": _("the same card, brought before"),
    "record": _("the same row, brought before"),
    "whatsapp-name": _("the same name in your WhatsApp, brought before"),
    "decision": _("you said so"),
}

REFUSALS: Words = {
    # what the file is
    "file-empty": _("The file is empty. Export it again."),
    "empty": _("The file is empty. Export it again."),
    "file-missing": _("There is no such file. Check its name, or bring it again."),
    "file-unreadable": _("The file could not be opened. Check that it may be read, and bring it again."),
    "file-is-folder": _("This is a folder. Bring the files in it, or a zip of them."),
    "file-not-regular": _("This is no ordinary file, so it was not opened."),
    "file-link-outside": _("This link leads out of the folder that you brought, so it was not followed."),
    "format-unknown": _("Wasl does not recognise this file. Bring an export of contacts, chats, mail or a calendar."),
    "format-not-supported": _("This is of the kind %(kind)s, which holds nothing that Wasl can read."),
    "format-no-such": _("There is no format called %(format)s."),
    "nothing-to-read": _("Wasl found nothing in it that it can read."),
    "not-vcard": _("There is no contact card in this file. Export the contacts again as vCard."),
    "not-a-calendar": _("This is no calendar file. Export the calendar again as iCalendar (.ics)."),
    "not-a-chat": _("There is no chat in this file. Export the chat again from WhatsApp, without media."),
    "not-telegram": _("This is no export of Telegram. In Telegram Desktop choose the format JSON."),
    "not-a-message": _("There is no e-mail message in this file."),
    "not-emlx": _("This is no message of Apple Mail."),
    "not-a-table": _("This file is no text that could be a table. Save it again as CSV in UTF-8."),
    "not-an-address-book": _(
        "This table holds no people that Wasl could recognise. Say what its columns are, or export it again."
    ),
    "not-a-linkedin-file": _("Of LinkedIn's archive, this file holds nothing that Wasl uses."),
    "not-an-interactions-table": _("The first row of this table is not the one that Wasl's own tables have."),
    "too-deep": _("The file is nested deeper than any real export. It was not read."),
    "too-large": _("The file is larger than %(megabytes)s megabytes. Bring it in parts."),
    "input-too-large": _("The file is larger than %(megabytes)s megabytes. Bring it in parts."),
    "value-too-large": _("One value in the file is larger than any real one. It was not read."),
    "folder-too-deep": _("The folder is nested too deep. Bring the inner folder."),
    "folder-too-many": _("There are more than %(most)s files in the folder. Bring it in parts."),
    # archives
    "archive-locked": _("The zip is locked by a password. Unlock it, and bring what is in it."),
    "archive-of-wasl": _("This zip within another is an export of Wasl. Unpack the outer one, and bring it by itself."),
    "archive-broken": _("The zip is damaged. Download or make it again."),
    "archive-bomb": _("Unpacked, this zip would be far larger than any real export. It was not opened."),
    "archive-too-many": _("There are more than %(most)s files in the zip. Bring it in parts."),
    "archive-unsafe-name": _("A file in the zip has a name that leads out of it. It was left out."),
    "archive-link": _("A file in the zip is only a link. It was left out."),
    "archive-nested-too-deep": _("A zip within a zip within a zip was left closed. Unpack it once, and bring it."),
    "archive-nested-too-large": _("A zip in the zip is larger than %(megabytes)s megabytes. Unpack it, and bring it."),
    # reading apart
    "reading-took-too-long": _("Reading took too long and was stopped. What was read until then is here."),
    "reading-needed-too-much-memory": _("Reading needed too much memory and was stopped. What was read is here."),
    "reading-gave-too-much": _("The file gives far more rows than its size allows. Reading was stopped."),
    "reading-given-up": _("Several parts of this archive could not be read. The rest was left."),
    "reader-failed": _("Wasl's reader failed on this part. What was read until then is here; please report it."),
    "record-too-large": _("One row is larger than any real one. It was left out."),
    "record-unwritable": _("One row holds signs that cannot be stored. It was left out."),
    # mailboxes and calendars
    "imap-unreachable": _("The mail server did not answer. Check its name and port; Wasl tries again by itself."),
    "imap-no-tls": _("The mail server offers no encrypted connection there. Try port 993."),
    "imap-certificate": _("The mail server's certificate is not valid for its name, so nothing was said to it."),
    "imap-login-refused": _("The mail server refused the password. Make an app password, and enter it anew."),
    "imap-broken-off": _("The mail server broke off. Wasl goes on where it stopped the next time."),
    "imap-folder-missing": _("The mailbox has no folder called %(folder)s."),
    "seal-broken": _("The password kept here cannot be opened any more. Remove this entry, and add it anew."),
    "host-unknown": _("There is no server of that name. Check the spelling."),
    "host-private": _("That address lies inside a private network, where Wasl does not look unless it is allowed to."),
    "address-not-web": _("The address begins with https:// or webcal://. Copy it whole."),
    "fetch-failed": _("The calendar could not be fetched. Check its address; Wasl tries again by itself."),
    "fetch-too-large": _("The calendar is larger than %(megabytes)s megabytes."),
    "fetch-too-slow": _("The calendar's server was too slow. Wasl tries again by itself."),
    "archive-refused": "%(why)s",
    "import-failed": _("Something in Wasl failed while it worked on this."),
}

REJECTIONS: Words = {
    # contact cards
    "card-not-closed": _("The card does not end; what stood in it was kept."),
    "card-empty": _("The card is empty."),
    "card-too-long": _("The card is longer than any real one."),
    "card-inside-card": _("A card within a card was left out."),
    "line-not-understood": _("The line could not be understood."),
    "text-outside-card": _("The text stands outside of any card."),
    "value-too-long": _("A value was cut, since it is longer than any real one."),
    "photo-too-large": _("The picture is too large and was left out."),
    # tables
    "quote-unclosed": _("A quotation mark is never closed; the row was read up to its end."),
    "cell-cut": _("A cell was cut, since it is longer than any real one."),
    "row-too-long": _("The row is longer than any real one."),
    "too-many-cards": _("The file has more than %(limit)s cards; those after them were not read."),
    "too-many-rows": _("The table has more than %(limit)s rows; those after them were not read."),
    "text-ruined": _("The letters of this row were lost (????) before it came here. Export it again in UTF-8."),
    "phone-ruined-by-spreadsheet": _(
        "The number was shortened by a spreadsheet (such as 9.66E+11) and left out; the person was kept."
    ),
    "date-unreadable": _("The date could not be read: %(value)s"),
    "closed-account": _("The account is closed: the row names nobody."),
    "channel-unknown": _("The channel is none that Wasl knows: %(value)s"),
    "direction-unknown": _("The direction is in, out or empty; here it is %(value)s"),
    "people-missing": _("The row names nobody."),
    "strength-unreadable": _("The strength is a number from 0 to 1; here it is %(value)s"),
    "tie-to-oneself": _("The row ties somebody to herself: %(value)s"),
    "tie-within-one": _("Both are one person here, so there is no tie between them: %(value)s"),
    "tie-with-nobody": _("One of the two is you, or nobody whom Wasl keeps as a person: %(value)s"),
    # messages
    "before-first-message": _("The line stands before the first message."),
    "text-cut": _("The text was cut, since it is longer than any real one."),
    "broken-json": _("From here on the file is damaged."),
    "no-date": _("The message has no date."),
    "no-headers": _("The message has no headers."),
    "headers-too-long": _("The message's headers are longer than any real ones, and were cut."),
    "event-without-time": _("The entry does not say when it is. It was left out."),
    "rule-refused": _("The entry's rule of repetition cannot be followed; the entry itself was kept."),
}

_UNWORDED = _("This could not be read (%(code)s).")


def refusal_in_words(code: str, values: Mapping[str, str]) -> str:
    """Why a file as a whole was not read, and what to do."""
    return _worded(code, values)


def rejection_in_words(rejected: Rejected) -> str:
    """Why a row was not read."""
    return _worded(rejected.code, rejected.values)


def _worded(code: str, values: Mapping[str, str]) -> str:
    sentence = str(REFUSALS.get(code) or REJECTIONS.get(code) or _UNWORDED)
    said = {name: isolated(str(value)) for name, value in values.items()}
    try:
        return sentence % {"code": code, "value": "", **said}
    except (KeyError, ValueError, TypeError):
        return gettext("This could not be read (%(code)s).") % {"code": code}
