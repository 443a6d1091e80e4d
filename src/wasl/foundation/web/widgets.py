"""Fields of forms that browsers do not draw as the reader is used to."""

from collections.abc import Mapping

from django.forms import TextInput

from wasl.foundation.web import shown


class FigureInput(TextInput):
    """A whole number in the reader's digits. Browsers show `type=number` in the digits of their own language."""

    def __init__(self, reader: shown.Reader | None, attrs: Mapping[str, object] | None = None) -> None:
        kept = {name: value for name, value in (attrs or {}).items() if name not in {"min", "max", "step"}}
        super().__init__({**kept, "inputmode": "numeric", "autocomplete": "off"})
        self.reader = reader

    def format_value(self, value: object) -> str | None:
        said = super().format_value(value)
        return None if said is None else shown.style_of(self.reader).figures(said)
