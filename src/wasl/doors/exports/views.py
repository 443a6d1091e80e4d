"""The page of leaving, and its files: written while they are sent, of the owner alone."""

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.doors.exports.archive_write import write_archive
from wasl.doors.exports.automatic.queries import backup_state
from wasl.doors.exports.contacts import contacts_of
from wasl.doors.exports.queries import leaving_page
from wasl.doors.exports.spreadsheets import interactions_table, people_table
from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry
from wasl.foundation.formats.vcard.writing import write_cards
from wasl.foundation.web.requests import SignedInRequest


@login_required
@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    return render(
        request, "exports/start.html", {"page": leaving_page(request.user), "backups": backup_state(timezone.now())}
    )


@login_required
@require_GET
def archive(request: SignedInRequest) -> StreamingHttpResponse:
    """Everything; another Wasl takes it in without loss."""
    with_confidences = request.GET.get("confidences") == "sealed"
    return _file(request, write_archive(request.user, with_confidences=with_confidences), "zip", "application/zip")


@login_required
@require_GET
def cards(request: SignedInRequest) -> StreamingHttpResponse:
    """The address book as vCard 4.0."""
    return _file(request, write_cards(contacts_of(request.user), "4.0"), "vcf", "text/vcard; charset=utf-8")


@login_required
@require_GET
def telephone_cards(request: SignedInRequest) -> StreamingHttpResponse:
    """The address book as vCard 3.0, which telephones read best."""
    return _file(
        request, write_cards(contacts_of(request.user), "3.0"), "vcf", "text/vcard; charset=utf-8", "telephone"
    )


@login_required
@require_GET
def people_sheet(request: SignedInRequest) -> StreamingHttpResponse:
    return _file(request, people_table(request.user), "csv", "text/csv; charset=utf-8", "people")


@login_required
@require_GET
def interactions_sheet(request: SignedInRequest) -> StreamingHttpResponse:
    return _file(request, interactions_table(request.user), "csv", "text/csv; charset=utf-8", "interactions")


def _file(
    request: SignedInRequest, pieces: Iterator[bytes], ending: str, media_type: str, what: str = ""
) -> StreamingHttpResponse:
    """A download whose name is ours: no word of a user is in it. That it was taken is noted."""
    note_event(request.user, AuditEntry.What.EXPORTED, request)
    name = "-".join(filter(None, ("wasl", what, f"{timezone.localdate():%Y-%m-%d}")))
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(pieces, content_type=media_type, headers=headers)
