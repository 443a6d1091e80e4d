"""How REST shows promises and what was said to whom. Confidences have no address."""
