"""Django's entry for accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "wasl.foundation.accounts"
    label = "accounts"

    def ready(self) -> None:
        from wasl.foundation.accounts.auditing import listen

        listen()
