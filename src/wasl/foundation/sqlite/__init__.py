"""Django's SQLite with a patient beginning of transactions."""
