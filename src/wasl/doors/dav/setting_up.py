"""What the page says that helps to set up a telephone."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from wasl.foundation.accounts.models import AccessToken, User
from wasl.foundation.accounts.tokens.queries import ShownToken, tokens_shown

QR_SCALE = 4  # pixels of a square


@dataclass(frozen=True)
class TelephonePage:
    """`server` is what an iPhone asks for, `address` what DAVx5 does; `code` opens this page on the telephone itself."""

    server: str
    address: str
    user_name: str
    is_encrypted: bool
    is_this_machine: bool
    code: str
    telephones: list[ShownToken]


def telephone_page(owner: User, moment: datetime, *, base_url: str, mount: str, page_address: str) -> TelephonePage:
    """One query."""
    import segno  # for this page alone

    parts = urlsplit(base_url)
    return TelephonePage(
        server=parts.netloc,
        address=f"{base_url}{mount}/",
        user_name=owner.email,
        is_encrypted=parts.scheme == "https",
        is_this_machine=parts.hostname in {"localhost", "127.0.0.1", "::1"},
        code=segno.make_qr(page_address, error="m").svg_data_uri(scale=QR_SCALE, dark="#000", light="#fff"),
        telephones=[token for token in tokens_shown(owner, moment) if token.scope == AccessToken.Scope.PHONES],
    )
