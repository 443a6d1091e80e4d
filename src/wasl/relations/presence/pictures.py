"""The owner's own picture: what is seen in it, and a copy for cards. Everything here, without any network.

Faces are counted by the cascade that comes with OpenCV's package: it finds faces seen from the front. It does not say
whose they are, nothing of it is kept but their number.
"""

from __future__ import annotations

import io
from datetime import date, datetime
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from wasl.relations.people.errors import PictureRefusedError, PictureTooLargeError
from wasl.relations.people.pictures import FORMATS, LARGEST_MEGABYTES, LARGEST_MEGAPIXELS, UNREADABLE
from wasl.relations.presence.rules.facts import Picture

MEDIA_TYPE = "image/jpeg"  # every address book shows it
KEPT_PIXELS, QUALITY = 800, 88
MEASURED_PIXELS = 480  # faces and sharpness are measured at one size, so that pictures compare
SMALLEST_FACE = 0.12  # of the shorter side: a face further off is nobody's portrait
NEIGHBOURS = 6  # how many overlapping finds make a face
EXIF, TAKEN_AT = 0x8769, 0x9003  # where cameras write when a picture was taken: EXIF 2.32, 4.6.5


def look(content: bytes) -> tuple[Picture, bytes]:
    """What is seen in the picture, and a copy for cards, upright and without its metadata.

    Raises PictureTooLargeError before anything is decoded, PictureRefusedError for what is no picture.
    """
    if len(content) > LARGEST_MEGABYTES * 1_000_000:
        raise _too_large()
    try:
        return _seen(content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except UNREADABLE as error:  # as in `people.pictures`
        raise PictureRefusedError from error


def _seen(content: bytes) -> tuple[Picture, bytes]:
    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        if picture.width * picture.height > LARGEST_MEGAPIXELS * 1_000_000:
            raise _too_large()
        width, height = picture.size
        taken_on = _taken_on(picture)
        upright = ImageOps.exif_transpose(picture)
        if upright.size != picture.size:
            width, height = height, width
        rgba = upright.convert("RGBA")
    plain = Image.new("RGB", rgba.size, "white")
    plain.paste(rgba, mask=rgba.getchannel("A"))
    grey = plain.convert("L")
    grey.thumbnail((MEASURED_PIXELS, MEASURED_PIXELS), Image.Resampling.LANCZOS)
    seen = Picture(width, height, round(sharpness(np.asarray(grey)), 1), faces(_enlarged(grey)), taken_on)
    plain.thumbnail((KEPT_PIXELS, KEPT_PIXELS), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    plain.save(written, "JPEG", quality=QUALITY)
    return seen, written.getvalue()


def _enlarged(grey: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A small picture has its face too."""
    scale = MEASURED_PIXELS / max(grey.size)
    size = (round(grey.width * scale), round(grey.height * scale))
    return np.asarray(grey.resize(size, Image.Resampling.LANCZOS) if scale > 1 else grey)


def sharpness(grey: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> float:
    """The variance of the Laplacian: small where edges are soft (Pech-Pacheco et al. 2000)."""
    import cv2  # a tenth of a second, only where a picture is looked at

    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def faces(grey: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> int:
    """How many faces look at the reader."""
    import cv2

    side = max(int(min(grey.shape) * SMALLEST_FACE), 24)  # the cascade learned faces of 24 pixels
    found = _cascade().detectMultiScale(cv2.equalizeHist(grey), 1.1, NEIGHBOURS, minSize=(side, side))
    return len(found)


@cache
def _cascade() -> "cv2.CascadeClassifier":  # type: ignore[name-defined]  # noqa: F821, UP037 - imported late
    import cv2

    models = Path(cv2.__file__).parent / "data"  # `cv2.data` says the same, and is not in its types
    return cv2.CascadeClassifier(str(models / "haarcascade_frontalface_default.xml"))


def _taken_on(picture: Image.Image) -> date | None:
    told = picture.getexif().get_ifd(EXIF).get(TAKEN_AT)
    try:
        return datetime.strptime(str(told)[:10], "%Y:%m:%d").date()  # noqa: DTZ007 - a day as the camera had it
    except ValueError:
        return None


def _too_large() -> PictureTooLargeError:
    return PictureTooLargeError(megabytes=LARGEST_MEGABYTES, megapixels=LARGEST_MEGAPIXELS)
