"""The address of the public page: short, for a code on a card."""

from django.urls import path

from wasl.relations.presence.views import public

urlpatterns = [
    path("<str:page_key>/", public.page, name="public_page"),
    path("<str:page_key>/picture/", public.picture, name="public_picture"),
    path("<str:page_key>/card.vcf", public.vcard, name="public_vcard"),
]
