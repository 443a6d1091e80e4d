"""A draft goes to the installation's language model and comes back polished: seen before it goes, taken or left after."""
