from django.urls import path

from wasl.overviews.today.views import answers, colleagues, day, logging

app_name = "today"
urlpatterns = [
    path("", day.today, name="today"),
    path("near/", day.keep_near, name="keep_near"),
    path("colleagues/", colleagues.colleagues, name="colleagues"),
    path("log/", logging.log, name="log"),
    path("log/<int:interaction_id>/undo/", logging.undo, name="log_undo"),
    path("answers/<int:answer_id>/undo/", answers.undo, name="undo"),
    path("<slug:kind>/<int:person_id>/done/", answers.done, name="done"),
    path("<slug:kind>/<int:person_id>/later/", answers.later, name="later"),
    path("<slug:kind>/<int:person_id>/decline/", answers.decline, name="decline"),
]
