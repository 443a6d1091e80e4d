"""Breaks and burdens the real program, and counts what it lost: `python -m proofs`."""
