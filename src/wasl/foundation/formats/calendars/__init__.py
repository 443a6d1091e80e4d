"""Calendars and their rules of repetition."""
