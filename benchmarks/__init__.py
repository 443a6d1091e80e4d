"""Measures Wasl against its peers and its limits, on data made from seeds: `python -m benchmarks`."""
