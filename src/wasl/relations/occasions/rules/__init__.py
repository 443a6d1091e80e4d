"""Which days return, what follows a joy or a hardship, and which words are whose turn: pure."""
