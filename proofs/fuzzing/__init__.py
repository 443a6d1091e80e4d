"""Inputs that nobody would write, to every part of the program that reads what strangers made."""
