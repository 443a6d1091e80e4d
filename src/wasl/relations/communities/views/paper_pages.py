"""What a browser does with kept papers of any kind: brought in, opened by their owner alone, to the bin and back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.accounts.models import User
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.errors import PaperRefusedError, PaperTooLargeError
from wasl.relations.communities.kept_papers import LARGEST_PAPER, Adds, Removes
from wasl.relations.communities.models import KeptPaper


@dataclass(frozen=True)
class PaperPages:
    """The addresses of papers of one kind.

    `paper` is their word in addresses (`paper` gives `paper_id`, and `papers/` beside the `holder`, whose page is
    `page`, in the part `#papers` of it).
    """

    paper: str
    holder: str
    page: str
    add: Adds
    remove: Removes
    restore: Callable[[User, int], KeptPaper]
    by_id: Callable[[User, int], KeptPaper]
    holder_by_id: Callable[[User, int], object]

    def urls(self) -> list[URLPattern]:
        word, kind = self.paper, f"{self.paper}s"
        return [
            path(f"<int:{self.holder}_id>/{kind}/", login_required(require_POST(self._added)), name=f"{word}_add"),
            path(f"{kind}/<int:{word}_id>/", login_required(require_GET(self._opened)), name=word),
            path(f"{kind}/<int:{word}_id>/remove/", login_required(require_POST(self._removed)), name=f"{word}_remove"),
            path(
                f"{kind}/<int:{word}_id>/restore/", login_required(require_POST(self._restored)), name=f"{word}_restore"
            ),
        ]

    def _added(self, request: SignedInRequest, **ids: int) -> HttpResponse:
        (holder_id,) = ids.values()
        self.holder_by_id(request.user, holder_id)
        file = request.FILES.get("file")
        if file is None:
            messages.error(request, _("Choose a file first."))
            return self._page(holder_id)
        try:
            if file.size and file.size > LARGEST_PAPER:
                raise PaperTooLargeError
            made = self.add(request.user, holder_id, name=file.name or "", content=file.read(), at=timezone.now())
            messages.success(request, _("The paper is kept."), extra_tags=self._url("remove", made))
        except PaperRefusedError as error:
            messages.error(request, str(error))
        return self._page(holder_id)

    def _opened(self, request: SignedInRequest, **ids: int) -> HttpResponse:
        (paper_id,) = ids.values()
        found = self.by_id(request.user, paper_id)
        return as_file(found.name, found.media_type, bytes(found.content))

    def _removed(self, request: SignedInRequest, **ids: int) -> HttpResponse:
        (paper_id,) = ids.values()
        gone = self.remove(request.user, paper_id, at=timezone.now())
        messages.success(request, _("Deleted."), extra_tags=self._url("restore", gone))
        return self._page(self._holder_of(gone))

    def _restored(self, request: SignedInRequest, **ids: int) -> HttpResponse:
        (paper_id,) = ids.values()
        back = self.restore(request.user, paper_id)
        messages.success(request, _("Back again."))
        return self._page(self._holder_of(back))

    def _url(self, doing: str, paper: KeptPaper) -> str:
        namespace = self.page.partition(":")[0]
        return reverse(f"{namespace}:{self.paper}_{doing}", args=[paper.pk])

    def _holder_of(self, paper: KeptPaper) -> int:
        holder_id: Any = getattr(paper, f"{self.holder}_id")
        return int(holder_id)

    def _page(self, holder_id: int) -> HttpResponse:
        return redirect(f"{reverse(self.page, args=[holder_id])}#{self.paper}s")


def as_file(name: str, media_type: str, content: bytes) -> HttpResponse:
    """A file to keep: nothing that was brought in is ever run or shown as a page of ours."""
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "attachment",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=media_type, headers=headers)
