from django.urls import path

from wasl.doors.demo import views

app_name = "demo"
urlpatterns = [
    path("open/", views.open_network, name="open"),
    path("close/", views.close_network, name="close"),
]
