"""Pages of promises and of what was told."""
