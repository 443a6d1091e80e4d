"""One page and one palette that find everything."""
