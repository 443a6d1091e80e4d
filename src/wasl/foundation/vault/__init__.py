"""Keeps texts that only their owner's passphrase opens: keys made, wrapped and used; knows no database."""
