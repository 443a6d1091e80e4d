"""One sentence of a diary, Arabic or English, read as contacts, promises, occasions and names. Knows no Django."""
