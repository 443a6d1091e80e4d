"""Folders and archives, opened safely."""
