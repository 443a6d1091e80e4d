"""Two people become one, and two again: what is chosen, how rows go over, and what is remembered of it."""
