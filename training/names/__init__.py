"""Learns the tables of `wasl.foundation.language.names` from names that people wrote in both scripts."""
