"""Makes the files and networks that are measured, the same from the same seed."""
