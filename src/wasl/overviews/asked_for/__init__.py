"""What openings ask for against what the owner can."""
