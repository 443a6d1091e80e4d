"""What every part of the API shares: who is asked for, how refusals are told, pages of a list, creating once.

Only the modules that words import for their `api.py` need django-ninja: the program starts without it.
"""
