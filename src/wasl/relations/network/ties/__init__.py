"""Ties between the owner's people: what the evidence for each comes to."""
