"""One person over the API: what is known of her, where she works, and the circles she is in."""
