"""Scripts in the place of words, and every way by which words come in."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.test import Client
from django.utils import timezone
from typer.testing import CliRunner

from tests.access import make_token
from tests.attacks.whose_is_it.filled_forms import forms_in
from tests.doors.dav.telephone import Telephone, card
from wasl.doors.cli.main import app
from wasl.doors.importers import actions
from wasl.foundation.accounts.models import User
from wasl.relations.people.actions import create_person

FIRES = "window.__fired=1"
SCRIPTS = (
    f'"><img src=x onerror={FIRES}>',
    f"'><svg/onload={FIRES}>",
    f"</script><script>{FIRES}</script>",
    f"javascript:{FIRES}//",
    "{{7*191}}{% debug %}${7*191}",
)
COUNTED = "1337"
"""What a template would make of the last one."""


def bring_scripts(owner: User, folder: Path) -> None:
    """By files of each kind whose words are scripts, up to the preview, and again to the end."""
    files = [*_files(folder)]
    for is_written in (False, True):
        work = actions.start_import(owner, [actions.Brought(path.name, str(path)) for path in files])
        work.owner = owner
        for _ in actions.read_import(work, timezone.now()):
            pass
        actions.preview_import(work, timezone.now())
        if is_written:
            for _ in actions.write_import(work, timezone.now()):
                pass


def _files(folder: Path) -> Iterator[Path]:
    image, vector, closing, address, template = SCRIPTS
    cards = card(
        f"منى {image}", f"ORG:{vector}", f"TITLE:{closing}", f"NOTE:{template}", f"URL:{address}", f"NICKNAME:{image}", f"CATEGORIES:{vector}",
        f"ADR:;;{closing};جدة;;;", f"EMAIL;TYPE={image}:m@example.org", "TEL:+966501112233",
    )  # fmt: skip
    calendar = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{image}\r\nBEGIN:VEVENT\r\nUID:{closing}\r\nDTSTART:20261101T090000Z\r\nSUMMARY:{image}\r\n"
        f'LOCATION:{vector}\r\nDESCRIPTION:{closing}\r\nURL:{address}\r\nATTENDEE;CN="{vector.replace(chr(34), "")}":mailto:n@example.org\r\n'
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    mail = (
        f"From n@example.org Mon Nov  2 08:00:00 2026\nFrom: <n@example.org> ({vector})\nTo: =?utf-8?q?{image.replace(' ', '_').replace('=', '=3D')}?= <mona@example.com>\n"
        f"Subject: {closing}\nDate: Mon, 02 Nov 2026 08:00:00 +0300\nMessage-ID: <{vector}@example.org>\n\n{image}\n\n"
    )
    table = f'Name,Company,Job Title,Notes\n"هند {vector}","{vector}","{closing}","{template}"\n"????","{closing}",,\n'
    chat = f"12/31/24, 9:58 PM - {vector}: {closing}\n12/31/24, 9:59 PM - نورة: {closing}\n"
    written = {
        f"{vector.replace('/', ' ')}.vcf": cards, f"{image}.ics": calendar, "mail.mbox": mail, f"{image}.csv": table,
        f"WhatsApp Chat with {image}.txt": chat, f"{image}.bin": image,
    }  # fmt: skip
    for name, text in written.items():
        path = folder / name
        path.write_bytes(text.encode())
        yield path


def say_scripts(owner: User) -> list[tuple[str, object]]:
    """By the API, by a telephone and by the command line; gives what did not go well."""
    program = Client(headers=make_token(owner).header)
    telephone, wrong = Telephone(owner), []
    known = create_person(owner, display_name="زبيدة الشنقيطي", at=timezone.now()).display_name
    for n, script in enumerate(SCRIPTS):
        person = _post(program, "people", {"name": f"{script} {n}", "notes": script, "city": script})
        told = person.json().get("id")
        answers = [
            person,
            _post(program, "circles", {"name": f"{script} {n}"}),
            _post(
                program,
                "interactions",
                {"people": [told], "channel": "call", "at": "2026-11-20T10:00:00", "note": script},
            ),
            _post(program, "promises", {"people": [told], "wording": script}),
            _post(
                program, "occasions", {"person": told, "kind": "anniversary", "on": "--03-20", "label": script[:100]}
            ),
            telephone.put(
                f"{n}.vcf", card(f"{script} هاتف {n}", f"ORG:{script}", f"NOTE:{script}", uid=f"{script}-{n}")
            ),
        ]
        wrong += [(script, answer.content) for answer in answers if answer.status_code != 201]
        done = CliRunner().invoke(app, ["promise", "make", known, script, "--owner", owner.email])
        wrong += [(script, done.output)] if done.exit_code else []
    return wrong


def _post(program: Client, path: str, body: dict[str, object]):
    return program.post(f"/api/1/{path}", json.dumps(body), content_type="application/json")


def send_scripts(client: Client, pages: dict[str, str]) -> tuple[int, list[str]]:
    """Every form with room for words, filled with them; gives how many were sent, and at which the program broke."""
    sent, broken = 0, []
    free = {
        "name",
        "title",
        "words",
        "note",
        "text",
        "wording",
        "matter",
        "topic",
        "display_name",
        "why",
        "about",
        "label",
    }
    for form in forms_in(pages.items()):
        fields = dict(form.fields)
        if wanted := fields.keys() & free:
            answer = client.post(form.action, fields | dict.fromkeys(wanted, SCRIPTS[sent % len(SCRIPTS)]))
            broken += [form.action] if answer.status_code >= 500 else []
            sent += 1
    return sent, broken
