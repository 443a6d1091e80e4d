from django.urls import path

from wasl.overviews.network_page.views import figures, maps, people

app_name = "network_page"
urlpatterns = [
    path("", figures.figures, name="figures"),
    path("measure/", figures.measure, name="measure"),
    path("map/", maps.network_map, name="map"),
    path("map/data/", maps.data, name="map_data"),
    path("map/picture.svg", maps.picture, name="map_picture"),
    path("people/", people.people, name="people"),
    path("people/find/", people.find, name="find"),
    path("people/<int:person_id>/", people.around, name="around"),
    path("people/<int:person_id>/to/<int:other_id>/", people.way, name="way"),
]
