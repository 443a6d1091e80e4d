"""Names across Arabic and Latin script: their units, how alike two of them are, and an index that finds them."""
