"""Turns what the index found into what the page shows: each kind by its own reader of rows."""
