"""A program with a token, asking the API in this process."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from tests.access import make_token


class Program:
    """Asks under `/api/1/` with the token it was given; none where that is empty."""

    def __init__(self, written=""):
        self._client = Client()
        self._headers = {"authorization": f"Bearer {written}"} if written else {}

    def __call__(self, method, path, body=None, **headers):
        data = "" if body is None else body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
        return self._client.generic(
            method, f"/api/1/{path}", data, content_type="application/json", headers=self._headers | headers
        )

    def get(self, path, **headers):
        return self("GET", path, **headers)

    def post(self, path, body=None, **headers):
        return self("POST", path, body, **headers)


@pytest.fixture(autouse=True)
def no_earlier_tries():
    cache.clear()


@pytest.fixture
def program_of():
    return lambda owner, kind="write": Program(make_token(owner, kind).written)


@pytest.fixture
def program(owner, program_of):
    return program_of(owner)


@pytest.fixture
def nobody():
    return Program()
