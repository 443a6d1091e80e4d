"""People over the API: persons, the circles and tags they are in, organisations; by the actions of the directory."""
