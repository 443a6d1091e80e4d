"""Writes PDF in Arabic and English: letters joined, each line laid out in its own direction."""

from wasl.foundation.pdf.paper import Paper

__all__ = ["Paper"]
