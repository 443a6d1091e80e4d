"""What a network measures, on arrays: pure, with the definition of each measure beside it."""
