"""The pages of the network: figures, map, and the map as a table."""
