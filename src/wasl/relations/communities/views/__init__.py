"""Pages of communities and events."""
