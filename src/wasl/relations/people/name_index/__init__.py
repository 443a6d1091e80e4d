"""The index that finds people by their names, in either script: its tables, how they are filled, and how they are asked."""
