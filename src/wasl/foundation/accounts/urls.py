"""Addresses of owners: the way in, the welcome, settings, what is hers, leaving."""

from django.urls import path

from wasl.foundation.accounts.views import (
    access,
    identities,
    leaving,
    others,
    polishing,
    preferences,
    shown,
    start,
    tokens,
)

app_name = "accounts"
urlpatterns = [
    path("", start.home, name="home"),
    path("welcome/", start.welcome, name="welcome"),
    path("language/", shown.language, name="language"),
    path("theme/", shown.theme, name="theme"),
    path("settings/", preferences.preferences, name="preferences"),
    path("settings/example/", preferences.example, name="example"),
    path("settings/country/", preferences.country, name="country"),
    path("settings/mine/add/", identities.add, name="identity_add"),
    path("settings/mine/<int:identity_id>/remove/", identities.remove, name="identity_remove"),
    path("settings/mine/again/<str:token>/", identities.again, name="identity_again"),
    path("settings/polishing/", polishing.polishing, name="polishing"),
    path("settings/access/", access.access, name="access"),
    path("settings/access/<int:browser_id>/end/", access.end, name="session_end"),
    path("settings/access/others/end/", access.end_others, name="sessions_end_others"),
    path("settings/tokens/", tokens.tokens, name="tokens"),
    path("settings/tokens/<int:token_id>/revoke/", tokens.revoke, name="token_revoke"),
    path("settings/owners/new/", others.new, name="owner_new"),
    path("settings/leave/", leaving.leave, name="leave"),
]
