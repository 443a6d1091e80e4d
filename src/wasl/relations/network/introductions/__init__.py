"""Who can introduce the owner to whom: found, asked for, thanked for."""
