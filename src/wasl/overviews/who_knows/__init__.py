"""Who has been through this? People by what they know, did, or advised."""
