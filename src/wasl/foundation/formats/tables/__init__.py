"""Tables of people and contacts."""
