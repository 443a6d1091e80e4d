"""Pictures of people: small, upright, without metadata; what is no picture is refused."""

import io
import struct
import zlib
from datetime import UTC, datetime

import pytest
from PIL import Image

from wasl.relations.people import actions
from wasl.relations.people.errors import PictureRefusedError, PictureTooLargeError
from wasl.relations.people.models import Photo
from wasl.relations.people.pictures import small_picture

AT = datetime(2026, 11, 23, tzinfo=UTC)


def written(width=800, height=600, form="JPEG", **choices):
    picture = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(picture, form, **choices)
    return picture.getvalue()


def png_that_claims(width, height):
    """A few bytes whose header claims so many pixels."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_becomes_a_small_one(form):
    with Image.open(io.BytesIO(small_picture(written(form=form)))) as small:
        assert (small.format, small.size) == ("WEBP", (256, 192))


def test_a_picture_taken_sideways_stands_upright_and_forgets_where_it_was_taken():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "camera"

    with Image.open(io.BytesIO(small_picture(written(exif=exif)))) as small:
        assert small.size == (192, 256)
        assert not small.getexif()


@pytest.mark.parametrize(("width", "height"), [(10_000, 10_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_before_it_is_opened(width, height):
    with pytest.raises(PictureTooLargeError):
        small_picture(png_that_claims(width, height))


def test_a_heavy_file_is_refused():
    with pytest.raises(PictureTooLargeError):
        small_picture(b"\xff" * 10_000_001)


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"<svg/>", written()[:400], png_that_claims(0, 5), b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(PictureRefusedError):
        small_picture(content)


@pytest.mark.django_db
def test_a_person_has_one_picture(owner):
    person = actions.create_person(owner, display_name="نورة", at=AT)
    actions.set_photo(owner, person.pk, written(), at=AT)
    actions.set_photo(owner, person.pk, written(300, 300), at=AT)
    person.refresh_from_db()
    assert (person.photo.media_type, bytes(person.photo.content)[8:12]) == ("image/webp", b"WEBP")

    actions.set_photo(owner, person.pk, None, at=AT)

    assert not Photo.objects.exists()
