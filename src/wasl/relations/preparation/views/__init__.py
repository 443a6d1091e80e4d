"""Pages of people to meet."""
