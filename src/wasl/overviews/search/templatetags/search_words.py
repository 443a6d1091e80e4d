"""What the search page needs: texts in which the words that were asked for stand out."""

from collections.abc import Iterable

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from wasl.overviews.search.highlighting import Piece

register = template.Library()


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """The pieces of a text one after the other, those that match in <mark>."""
    said = (f"<mark>{escape(piece.text)}</mark>" if piece.is_match else escape(piece.text) for piece in pieces)
    return SafeString("".join(said))
