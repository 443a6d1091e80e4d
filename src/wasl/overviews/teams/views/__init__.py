"""Pages and answers of teams."""
