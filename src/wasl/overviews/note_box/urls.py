from django.urls import path

from wasl.overviews.note_box import views

app_name = "note_box"
urlpatterns = [
    path("", views.note, name="note"),
    path("save/", views.save, name="save"),
    path("undo/<str:token>/", views.undo, name="undo"),
]
