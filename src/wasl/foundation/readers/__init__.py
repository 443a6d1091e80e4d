"""Readers of foreign files, run apart from the program: a process of their own, under limits."""
