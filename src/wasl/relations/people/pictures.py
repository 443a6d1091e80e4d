"""Pictures of people: decoded within bounds, turned upright, written anew, small."""

import io
import struct
import zlib

from PIL import Image, ImageOps

from wasl.relations.people.errors import PictureRefusedError, PictureTooLargeError

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
WIDTH_PIXELS = 256
LARGEST_MEGABYTES = 10
LARGEST_MEGAPIXELS = 40  # a telephone's photograph; decoded it takes 160 MB
MEDIA_TYPE = "image/webp"

UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, struct.error, zlib.error, MemoryError)


def small_picture(content: bytes) -> bytes:
    """The picture as WebP, at most 256 pixels a side, without its metadata.

    Raises PictureTooLargeError before anything is decoded, PictureRefusedError for what is no picture.
    """
    if len(content) > LARGEST_MEGABYTES * 1_000_000:
        raise _too_large()
    try:
        return _written_anew(content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except UNREADABLE as error:  # what Pillow's readers raise for broken files is not declared anywhere
        raise PictureRefusedError from error


def _written_anew(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        if picture.width * picture.height > LARGEST_MEGAPIXELS * 1_000_000:
            raise _too_large()
        picture.draft("RGB", (2 * WIDTH_PIXELS, 2 * WIDTH_PIXELS))  # a JPEG is decoded small at once
        upright = ImageOps.exif_transpose(picture)
        plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    plain.thumbnail((WIDTH_PIXELS, WIDTH_PIXELS))
    written = io.BytesIO()
    plain.save(written, "WEBP", quality=82, method=4)
    return written.getvalue()


def _too_large() -> PictureTooLargeError:
    return PictureTooLargeError(megabytes=LARGEST_MEGABYTES, megapixels=LARGEST_MEGAPIXELS)
