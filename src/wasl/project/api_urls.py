"""The addresses of the API; its own description among them."""

from typing import Any

from django.http import HttpResponse
from ninja.responses import Response

from wasl.foundation.api.assembling import with_problems
from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.middleware import PREFIX
from wasl.project.api import api


@api.get("/openapi.json", summary="This description", include_in_schema=False)
def description(request: ApiRequest) -> HttpResponse:  # noqa: ARG001 - who asks was looked at
    return description_answer()


def description_answer() -> HttpResponse:
    return Response(described())


def described() -> dict[str, Any]:  # Any: JSON
    """The OpenAPI document, the same for everybody."""
    return with_problems(dict(api.get_openapi_schema(path_prefix=PREFIX)))


urlpatterns = [one for one in api.urls[0] if getattr(one, "name", "") != "api-root"]
