"""One sentence in: what it says is understood, shown, corrected and kept."""
