"""The request that a view gets once its owner is signed in; accounts, below, have pages of their own too."""

from wasl.foundation.accounts.requests import SignedInRequest, page_of_ours

__all__ = ["SignedInRequest", "page_of_ours"]
