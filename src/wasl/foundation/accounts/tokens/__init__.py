"""Access tokens: made, shown once, told by their hash, ended."""
