"""Addresses of promises, of what was told, and of what was confided."""

from django.urls import path

from wasl.relations.trust.views import confidences, disagreements, promises, settling, statements, vaults

app_name = "trust"
urlpatterns = [
    path("promises/", promises.promises, name="promises"),
    path("promises/new/", promises.new, name="promise_new"),
    path("promises/<int:promise_id>/", promises.promise, name="promise"),
    path("promises/<int:promise_id>/edit/", promises.edit, name="promise_edit"),
    path("promises/<int:promise_id>/keep/", settling.keep, name="promise_keep"),
    path("promises/<int:promise_id>/new-day/", settling.new_day, name="promise_new_day"),
    path("promises/<int:promise_id>/release/", settling.release, name="promise_release"),
    path("promises/<int:promise_id>/break/", settling.break_off, name="promise_break"),
    path("promises/<int:promise_id>/told/", settling.told, name="promise_told"),
    path("promises/<int:promise_id>/asked/", settling.asked, name="promise_asked"),
    path("promises/<int:promise_id>/remove/", promises.remove, name="promise_remove"),
    path("promises/<int:promise_id>/restore/", promises.restore, name="promise_restore"),
    path("promises/changes/<int:change_id>/undo/", settling.undo, name="promise_undo"),
    path("disagreements/", disagreements.disagreements, name="disagreements"),
    path("disagreements/new/", disagreements.new, name="disagreement_new"),
    path("disagreements/<int:disagreement_id>/", disagreements.disagreement, name="disagreement"),
    path("disagreements/<int:disagreement_id>/settle/", disagreements.settle, name="disagreement_settle"),
    path("disagreements/<int:disagreement_id>/reopen/", disagreements.reopen, name="disagreement_reopen"),
    path("disagreements/<int:disagreement_id>/edit/", disagreements.edit, name="disagreement_edit"),
    path("disagreements/<int:disagreement_id>/remove/", disagreements.remove, name="disagreement_remove"),
    path("disagreements/<int:disagreement_id>/restore/", disagreements.restore, name="disagreement_restore"),
    path("statements/", statements.statements, name="statements"),
    path("statements/new/", statements.new, name="statement_new"),
    path("statements/<int:statement_id>/", statements.statement, name="statement"),
    path("statements/<int:statement_id>/replace/", statements.replace, name="statement_replace"),
    path("statements/<int:statement_id>/edit/", statements.edit, name="statement_edit"),
    path("statements/<int:statement_id>/remove/", statements.remove, name="statement_remove"),
    path("statements/<int:statement_id>/restore/", statements.restore, name="statement_restore"),
    path("confidences/", confidences.confidences, name="confidences"),
    path("confidences/new/", confidences.new, name="confidence_new"),
    path("confidences/<int:confidence_id>/edit/", confidences.edit, name="confidence_edit"),
    path("confidences/<int:confidence_id>/remove/", confidences.remove, name="confidence_remove"),
    path("confidences/<int:confidence_id>/restore/", confidences.restore, name="confidence_restore"),
    path("vault/make/", vaults.make, name="vault_make"),
    path("vault/open/", vaults.open_vault, name="vault_open"),
    path("vault/close/", vaults.close, name="vault_close"),
    path("vault/passphrase/", vaults.change, name="vault_change"),
    path("vault/recover/", vaults.recover, name="vault_recover"),
]
