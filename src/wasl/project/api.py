"""The API: every word's addresses in one. Imported when one of them is asked for, not when the program starts."""

from ninja import NinjaAPI

from wasl.foundation.api.assembling import new_api
from wasl.overviews.directory.api import belonging, people
from wasl.overviews.etiquette import api as etiquette
from wasl.overviews.note_box import api as notes
from wasl.overviews.person_page import api as person
from wasl.overviews.search import api as search
from wasl.overviews.today import api as today
from wasl.relations.interactions import api as interactions
from wasl.relations.network import api as network
from wasl.relations.occasions import api as occasions
from wasl.relations.trust import api as trust

ROUTERS = (
    ("/people", people.router),
    ("/people", person.router),
    ("/circles", belonging.circles_router),
    ("/tags", belonging.tags_router),
    ("/organisations", belonging.organisations_router),
    ("/interactions", interactions.router),
    ("/promises", trust.router),
    ("/occasions", occasions.router),
    ("/today", today.router),
    ("/search", search.router),
    ("/notes", notes.router),
    ("/check-text", etiquette.router),
    ("/warmth", network.warmth_router),
    ("/introductions", network.introductions_router),
)


def assembled() -> NinjaAPI:
    api = new_api()
    for prefix, router in ROUTERS:
        api.add_router(prefix, router)
    return api


api = assembled()
