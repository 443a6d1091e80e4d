"""Saves what a platform says of the owner herself."""

from collections.abc import Sequence
from hashlib import blake2b

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.records import OwnFact
from wasl.foundation.readers.wire import encode
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Source
from wasl.relations.presence.models import ProfileFact


def save_facts(owner: User, facts: Sequence[OwnFact], source: Source) -> int:
    """Save rows of the owner's own profile, each once; gives how many of them this source told of first."""
    rows = {
        blake2b(encode((fact.platform, fact.kind, sorted(fact.fields.items()))), digest_size=16).hexdigest(): fact
        for fact in facts
    }
    ProfileFact.objects.bulk_create(
        [
            ProfileFact(
                owner=owner, source=source, platform=fact.platform[:24], kind=fact.kind[:32], fields=fact.fields,
                fingerprint=fingerprint,
            )
            for fingerprint, fact in rows.items()
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    here = ProfileFact.objects.of(owner).filter(fingerprint__in=rows).values_list("pk", "source_id")
    tell_again(source, ProfileFact, [pk for pk, source_id in here if source_id not in {None, source.pk}])
    return sum(source_id == source.pk for _, source_id in here)
