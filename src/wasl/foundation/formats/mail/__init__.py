"""Mail in files and on servers."""
