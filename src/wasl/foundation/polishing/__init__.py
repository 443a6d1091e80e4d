"""A draft's wording, polished by a language model that the administrator named: what leaves, how it is asked, what is believed."""
