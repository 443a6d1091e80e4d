"""Every address of the program: each word brings its own."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern
from django.views.decorators.http import require_GET

from wasl.foundation.web import views


@login_required
@require_GET
def api_description(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """For a browser, where no session opens the API itself."""
    from wasl.project.api_urls import description_answer

    return description_answer()


urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("wasl.foundation.accounts.urls")),
    path("", include("wasl.foundation.web.urls")),
    path("sign-in/", include("wasl.foundation.accounts.sign_in_urls")),
    path("today/", include("wasl.overviews.today.urls")),
    path("note/", include("wasl.overviews.note_box.urls")),
    path("check/", include("wasl.overviews.etiquette.urls")),
    path("polish/", include("wasl.overviews.polishing.urls")),
    path("scorecard/", include("wasl.overviews.scorecard.urls")),
    path("search/", include("wasl.overviews.search.urls")),
    path("bring/", include("wasl.doors.importers.urls")),
    path("", include("wasl.relations.trust.urls")),
    path("exchange/", include("wasl.relations.exchange.urls")),
    path("teams/", include("wasl.overviews.teams.urls")),
    path("learning/", include("wasl.relations.learning.urls")),
    path("opportunities/", include("wasl.relations.opportunities.urls")),
    path("opportunities/", include("wasl.overviews.asked_for.urls")),
    path("advice/who/", include("wasl.overviews.who_knows.urls")),
    path("advice/", include("wasl.relations.advice.urls")),
    path("promotion/", include("wasl.relations.promotion.urls")),
    path("to-meet/", include("wasl.relations.preparation.urls")),
    path("brief/", include("wasl.overviews.brief.urls")),
    path("communities/", include("wasl.relations.communities.urls")),
    path("occasions/", include("wasl.relations.occasions.urls")),
    path("presence/", include("wasl.relations.presence.urls")),
    path("discussions/", include("wasl.relations.discussions.urls")),
    path("content/", include("wasl.relations.content.urls")),
    path("organisations/", include("wasl.relations.organisations.urls")),
    path("p/", include("wasl.relations.presence.public_urls")),
    path("introductions/", include("wasl.relations.network.introductions.urls")),
    path("export/", include("wasl.doors.exports.urls")),
    path("", include("wasl.doors.dav.urls")),
    path("demo/", include("wasl.doors.demo.urls")),
    path("people/", include("wasl.overviews.directory.urls")),
    path("people/duplicates/", include("wasl.overviews.duplicates.urls")),
    path("people/", include("wasl.overviews.person_page.urls")),
    path("network/", include("wasl.overviews.network_page.urls")),
    path("api/openapi.json", api_description, name="api_description"),
    # Named, not included: the API and the packages that it stands on are loaded when one of its addresses is asked for.
    URLResolver(RoutePattern("api/1/"), "wasl.project.api_urls", app_name="api", namespace="api"),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.fault
