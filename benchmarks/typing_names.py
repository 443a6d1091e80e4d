"""Types names letter by letter into a filled data folder: `python -m benchmarks.typing_names` prints JSON."""

import json
import os
from statistics import median

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from benchmarks.measuring import of_call  # noqa: E402 - Django comes first
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.search.queries import find  # noqa: E402

TYPED = ("خالد الحربي", "نورة", "عبد الرحمن", "الغامدي", "Khalid Al-Harbi", "التحكيم", "عرض سعر", "zzz")
KINDS = ("person", "interaction", "event")
TIMES = 5


def main() -> None:
    """The seconds of every beginning of every query, the slowest of them, and with which letters that was."""
    owner = User.objects.get()
    beginnings = dict.fromkeys(text[:length] for text in TYPED for length in range(1, len(text) + 1))
    taken = {text: of_call(lambda text=text: find(owner, text, KINDS), TIMES) for text in beginnings}
    slowest = max(taken, key=lambda text: taken[text])
    print(
        json.dumps(
            {"median": median(taken.values()), "slowest": taken[slowest], "letters": slowest, "count": len(taken)}
        )
    )


if __name__ == "__main__":
    main()
