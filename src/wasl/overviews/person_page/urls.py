from django.urls import path

from wasl.overviews.person_page.views import contacts, details, edit, page

app_name = "person_page"
urlpatterns = [
    path("<int:person_id>/", page.person, name="person"),
    path("<int:person_id>/timeline/", page.timeline, name="timeline"),
    path("<int:person_id>/day/<str:on>/<slug:channel>/", page.day, name="day"),
    path("<int:person_id>/photo/", page.photo, name="photo"),
    path("<int:person_id>/edit/", edit.edit, name="edit"),
    path("<int:person_id>/edit/name/", edit.name_again, name="name_again"),
    path("<int:person_id>/edit/photo/", edit.photo_set, name="photo_set"),
    path("<int:person_id>/edit/photo/remove/", edit.photo_remove, name="photo_remove"),
    path("<int:person_id>/spellings/keep/", details.spelling_keep, name="spelling_keep"),
    path("<int:person_id>/delete/", edit.delete, name="delete"),
    path("<int:person_id>/restore/", edit.restore, name="restore"),
    path("<int:person_id>/private/", edit.mark, {"is_private": True}, name="private"),
    path("<int:person_id>/not-private/", edit.mark, {"is_private": False}, name="not_private"),
    path("<int:person_id>/log/", contacts.log, name="log"),
    path("<int:person_id>/contacts/<int:interaction_id>/edit/", contacts.edit, name="contact_edit"),
    path("<int:person_id>/contacts/<int:interaction_id>/remove/", contacts.remove, name="contact_remove"),
    path("<int:person_id>/contacts/<int:binned_id>/restore/", contacts.restore, name="contact_restore"),
    path(
        "<int:person_id>/contacts/<int:interaction_id>/private/",
        contacts.mark,
        {"is_private": True},
        name="contact_private",
    ),
    path(
        "<int:person_id>/contacts/<int:interaction_id>/not-private/",
        contacts.mark,
        {"is_private": False},
        name="contact_not_private",
    ),
    path("<int:person_id>/rhythm/", contacts.rhythm, name="rhythm"),
    path("<int:person_id>/ways/add/", details.way_add, name="way_add"),
    path("<int:person_id>/ways/<int:way_id>/prefer/", details.way_prefer, name="way_prefer"),
    path("<int:person_id>/ways/<int:way_id>/remove/", details.way_remove, name="way_remove"),
    path("<int:person_id>/affiliations/add/", details.work_add, name="work_add"),
    path("<int:person_id>/affiliations/<int:affiliation_id>/edit/", details.work_edit, name="work_edit"),
    path("<int:person_id>/affiliations/<int:affiliation_id>/remove/", details.work_remove, name="work_remove"),
    path("<int:person_id>/occasions/add/", details.occasion_add, name="occasion_add"),
    path("<int:person_id>/occasions/<int:occasion_id>/remove/", details.occasion_remove, name="occasion_remove"),
    path("<int:person_id>/circles/", details.circles, name="circles"),
    path("<int:person_id>/again/<str:token>/", details.again, name="again"),
]
