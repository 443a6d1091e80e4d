"""An address that only does something, opened like a page: one place answers for all of them."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_an_address_that_does_something_opened_as_a_page_says_so_and_leads_back(client_of, owner):
    client = client_of(owner)
    look = reverse("duplicates:look")

    answer = client.get(look, headers={"Referer": "http://testserver/people/duplicates/"})
    alone = client.get(look, headers={"Referer": "https://elsewhere.example/"})

    assert answer.status_code == alone.status_code == 405
    assert answer["Allow"] == "POST"
    assert 'href="http://testserver/people/duplicates/"' in answer.content.decode()
    assert "elsewhere" not in alone.content.decode()
    assert 'href="/"' in alone.content.decode()
    assert client.get(look, headers={"Accept": "application/json"}).content == b""
