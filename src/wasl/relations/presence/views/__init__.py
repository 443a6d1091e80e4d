"""Pages of the owner's presence, and the one page that strangers may see."""
