"""Addresses of polishing a draft; none of them is there for an owner who has not turned it on."""

from django.urls import path

from wasl.overviews.polishing import views

app_name = "polishing"
urlpatterns = [
    path("", views.polish, name="polish"),
    path("send/", views.send, name="send"),
    path("take/", views.take, name="take"),
]
