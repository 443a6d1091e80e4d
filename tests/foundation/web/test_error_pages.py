"""What a reader sees when something went wrong: what happened, and what to do now."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.web import views

pytestmark = pytest.mark.urls(__name__)


def bad(request: HttpRequest) -> HttpResponse:
    raise BadRequest("the reader never sees this")


def shut(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("the reader never sees this")


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("the reader never sees this")


def gone(request: HttpRequest) -> HttpResponse:
    raise NotFoundError


def refused(request: HttpRequest) -> HttpResponse:
    raise WaslError


urlpatterns = [
    path("bad/", bad),
    path("shut/", shut),
    path("broken/", broken),
    path("gone/", gone),
    path("refused/", refused),
    path("expired/", views.form_expired),
    path("", include("wasl.foundation.web.urls")),
]
handler400, handler403, handler404, handler500 = views.bad_request, views.forbidden, views.not_found, views.fault


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/bad/", 400, "This request could not be read"),
        ("/shut/", 403, "This is not open to you"),
        ("/expired/", 403, "This form stood open too long"),
        ("/nowhere/", 404, "There is nothing here"),
        ("/gone/", 404, "There is nothing here"),
        ("/refused/", 400, "Not done"),
        ("/broken/", 500, "Something broke on our side"),
    ],
)
def test_each_trouble_has_its_page(address, status, title):
    answer = Client(raise_request_exception=False).get(address, headers={"Accept-Language": "en"})

    page = answer.content.decode()
    assert answer.status_code == status
    assert f"<h1>{title}</h1>" in page
    assert "the reader never sees this" not in page
    assert "button-main" in page
