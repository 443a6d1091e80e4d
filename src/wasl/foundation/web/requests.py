"""The request that a view gets once its owner is signed in; accounts, below, have pages of their own too."""

from wasl.foundation.accounts.requests import SignedInRequest

__all__ = ["SignedInRequest"]
