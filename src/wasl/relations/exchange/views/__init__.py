"""Pages and answers of exchange."""
