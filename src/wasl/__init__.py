"""Wasl keeps a professional's relationships."""

__version__ = "0.1.0"
