from django.urls import path

from wasl.relations.network.introductions import views

app_name = "introductions"
urlpatterns = [
    path("", views.start, name="start"),
    path("person/<int:person_id>/", views.to_person, name="to_person"),
    path("organisation/<int:organisation_id>/", views.to_organisation, name="to_organisation"),
    path("field/", views.to_field, name="to_field"),
    path("ask/<int:introducer_id>/<int:target_id>/", views.ask, name="ask"),
    path("requests/<int:request_id>/", views.request_edit, name="request_edit"),
    path("requests/<int:request_id>/remove/", views.request_remove, name="request_remove"),
    path("people/<int:person_id>/willing/", views.willing, name="willing"),
    path("people/<int:person_id>/knows/", views.tie_say, name="tie_say"),
    path("people/<int:person_id>/knows/<int:other_id>/take-back/", views.tie_take_back, name="tie_take_back"),
]
