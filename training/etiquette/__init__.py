"""Learns the weights by which a sentence is taken for abuse, from sets that may ship and from texts of our own."""
