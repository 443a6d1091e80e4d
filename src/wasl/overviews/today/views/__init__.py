"""Pages and answers of Today."""
