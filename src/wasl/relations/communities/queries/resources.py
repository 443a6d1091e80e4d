"""The shelf, and one thing on it with when it was used and with whom it was shared."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q

from wasl.foundation.accounts.models import BinnedQuerySet, User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.communities import rules
from wasl.relations.communities.documents import RESOURCE
from wasl.relations.communities.models import Resource, ResourceShare, ResourceUse

MOST, FOUND, SHOWN = 500, 200, 50


@dataclass(frozen=True, slots=True)
class ResourceLine:
    id: int
    title: str
    kind: str
    kind_label: str
    place: str
    link: str
    what_for: str
    community: tuple[int, str] | None
    person: tuple[int, str] | None
    used_on: date | None
    uses: int
    shares: int

    @property
    def opens(self) -> str:
        """The link, where it may be opened."""
        return self.link if rules.is_link(self.link) else ""


@dataclass(frozen=True)
class ResourcePage:
    resource: Resource
    line: ResourceLine
    uses: list[ResourceUse]
    shares: list[ResourceShare]


def resource_by_id(owner: User, resource_id: int) -> Resource:
    """Raises NotFoundError, also for one in the bin."""
    rows = Resource.objects.of(owner).present().select_related("community", "person")
    resource: Resource | None = rows.filter(pk=resource_id).first()
    if resource is None:
        raise NotFoundError
    return resource


def resource_list(owner: User, q: str = "") -> list[ResourceLine]:
    """By title; with words asked for, the best found first. One or two queries."""
    rows = Resource.objects.of(owner).present()
    if not q:
        return _lines(rows.order_by("title", "id")[:MOST])
    ids = [hit.row_id for hit in find(owner, q, kinds=[RESOURCE], limit=FOUND)]
    known = {line.id: line for line in _lines(rows.filter(pk__in=ids))}
    return [known[pk] for pk in ids if pk in known]


def resource_page(owner: User, resource_id: int) -> ResourcePage:
    """Four queries. Raises NotFoundError."""
    resource = resource_by_id(owner, resource_id)
    shares = resource.shares.filter(person__deleted_at=None).select_related("person")
    return ResourcePage(
        resource=resource,
        line=_lines(Resource.objects.filter(pk=resource.pk))[0],
        uses=list(resource.uses.all()[:SHOWN]),
        shares=list(shares[:SHOWN]),
    )


def _lines(rows: BinnedQuerySet) -> list[ResourceLine]:
    here = Q(shares__person__deleted_at=None)
    counted = rows.select_related("community", "person").annotate(
        used_on=Max("uses__on"),
        use_count=Count("uses", distinct=True),
        share_count=Count("shares__person", filter=here, distinct=True),
    )
    return [_line(row) for row in counted]


def _line(row: Resource) -> ResourceLine:
    community = row.community if row.community and row.community.deleted_at is None else None
    person = row.person if row.person and row.person.deleted_at is None else None
    return ResourceLine(
        id=row.pk,
        title=row.title,
        kind=row.kind,
        kind_label=str(row.get_kind_display()),
        place=row.place,
        link=row.link,
        what_for=row.what_for,
        community=(community.pk, community.name) if community else None,
        person=(person.pk, person.display_name) if person else None,
        used_on=row.used_on,  # type: ignore[attr-defined]  # annotated
        uses=row.use_count,  # type: ignore[attr-defined]  # annotated
        shares=row.share_count,  # type: ignore[attr-defined]  # annotated
    )
