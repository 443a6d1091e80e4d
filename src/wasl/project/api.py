"""The API: every word's addresses in one. Imported when one of them is asked for, not when the program starts."""

from ninja import NinjaAPI

from wasl.foundation.api.assembling import new_api
from wasl.overviews.directory.api import belonging, people
from wasl.overviews.duplicates import api as duplicates
from wasl.overviews.etiquette import api as etiquette
from wasl.overviews.note_box import api as notes
from wasl.overviews.person_page.api import belonging as belonging_of_person
from wasl.overviews.person_page.api import persons as person
from wasl.overviews.search import api as search
from wasl.overviews.today import api as today
from wasl.relations.exchange import api as exchange
from wasl.relations.interactions.api import contacts as interactions
from wasl.relations.interactions.api import rhythms
from wasl.relations.network import api as network
from wasl.relations.occasions import api as occasions
from wasl.relations.trust.api import promises, statements

ROUTERS = (
    ("/people", people.router),
    ("/people", person.router),
    ("/people", belonging_of_person.router),
    ("/people", rhythms.people_router),
    ("/circles", belonging.circles_router),
    ("/circles", rhythms.circles_router),
    ("/tags", belonging.tags_router),
    ("/organisations", belonging.organisations_router),
    ("/interactions", interactions.router),
    ("/promises", promises.router),
    ("/statements", statements.router),
    ("/favours", exchange.router),
    ("/occasions", occasions.router),
    ("/today", today.router),
    ("/search", search.router),
    ("/notes", notes.router),
    ("/check-text", etiquette.router),
    ("/warmth", network.warmth_router),
    ("/introductions", network.introductions_router),
    ("/duplicates", duplicates.duplicates_router),
    ("/merges", duplicates.merges_router),
)


def assembled() -> NinjaAPI:
    api = new_api()
    for prefix, router in ROUTERS:
        api.add_router(prefix, router)
    return api


api = assembled()
