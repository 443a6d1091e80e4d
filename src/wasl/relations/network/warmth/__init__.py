"""How likely the next contact with somebody is, when nobody does anything for it."""
