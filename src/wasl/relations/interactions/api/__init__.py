"""How REST shows contacts and rhythms."""
