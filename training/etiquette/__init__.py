"""Learns the weights by which a sentence is taken for abuse, or for harsh: from sets that may ship and from texts of our own."""
