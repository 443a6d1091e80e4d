"""Addresses of the owner's own presence."""

from django.urls import path

from wasl.relations.presence.views import archive, outputs, platforms, profiles, record

app_name = "presence"
urlpatterns = [
    path("", record.record, name="record"),
    path("edit/", record.edit, name="record_edit"),
    path("picture/", record.picture, name="picture"),
    path("picture/set/", record.picture_set, name="picture_set"),
    path("picture/remove/", record.picture_remove, name="picture_remove"),
    path("lines/<slug:line_kind>/add/", record.line_add, name="line_add"),
    path("lines/<int:line_id>/", record.line_edit, name="line_edit"),
    path("lines/<int:line_id>/remove/", record.line_remove, name="line_remove"),
    path("lines/<int:line_id>/restore/", record.line_restore, name="line_restore"),
    path("archive/", archive.archive, name="archive"),
    path("archive/take/", archive.take, name="archive_take"),
    path("archive/back/", archive.take_back, name="archive_back"),
    path("platforms/", platforms.platforms, name="platforms"),
    path("platforms/<slug:platform>/choose/", platforms.choose, name="platform_choose"),
    path("platforms/<slug:platform>/leave/", platforms.leave, name="platform_leave"),
    path("profiles/", profiles.profiles, name="profiles"),
    path("profiles/add/", profiles.add, name="profile_add"),
    path("profiles/<slug:platform>/", profiles.profile, name="profile"),
    path("profiles/<slug:platform>/read/", profiles.read, name="profile_read"),
    path("profiles/<slug:platform>/archive/", profiles.read_archive, name="profile_archive"),
    path("profiles/<slug:platform>/picture/", profiles.picture, name="profile_picture"),
    path("profiles/<int:profile_id>/remove/", profiles.remove, name="profile_remove"),
    path("profiles/<int:profile_id>/restore/", profiles.restore, name="profile_restore"),
    path("faults/<int:fault_id>/", profiles.fault, name="fault"),
    path("faults/<int:fault_id>/as/<slug:state>/", profiles.settle, name="fault_settle"),
    path("faults/<int:fault_id>/later/", profiles.put_off, name="fault_later"),
    path("faults/<int:fault_id>/back/", profiles.put_back, name="fault_back"),
    path("card/", outputs.card, name="card"),
    path("card/page/", outputs.page_open, name="page_open"),
    path("card/page/close/", outputs.page_close, name="page_close"),
    path("card/card.vcf", outputs.vcard, name="vcard"),
    path("card/code.svg", outputs.qr_code, name="qr_code"),
    path("card/cards.pdf", outputs.sheet, name="sheet"),
    path("card/resume.json", outputs.resume, name="resume"),
]
