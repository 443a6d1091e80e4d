"""Addresses of leaving."""

from django.urls import path

from wasl.doors.exports import views

app_name = "exports"
urlpatterns = [
    path("", views.start, name="start"),
    path("everything.zip", views.archive, name="archive"),
    path("address-book.vcf", views.cards, name="cards"),
    path("telephone.vcf", views.telephone_cards, name="telephone_cards"),
    path("people.csv", views.people_sheet, name="people_sheet"),
    path("interactions.csv", views.interactions_sheet, name="interactions_sheet"),
]
