from django.urls import path

from wasl.overviews.directory.views import circles, new, people, together

app_name = "directory"
urlpatterns = [
    path("", people.people, name="people"),
    path("narrow/", people.narrow, name="narrow"),
    path("new/", new.new, name="new"),
    path("new/parts/", new.parts, name="parts"),
    path("together/", together.together, name="together"),
    path("undo/<str:token>/", together.undo, name="undo"),
    path("bin/<int:microseconds>/restore/", together.restore, name="restore"),
    path("circles/", circles.circles, name="circles"),
    path("circles/<int:circle_id>/edit/", circles.edit, name="circle_edit"),
    path("circles/<int:circle_id>/remove/", circles.remove, name="circle_remove"),
    path("circles/<int:circle_id>/restore/<int:every_days>/", circles.restore, name="circle_restore"),
]
