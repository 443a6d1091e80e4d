"""How rows that point to a person are told to be one when two people become one: said by each model of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AsOne:
    """A model that points to people may have one of these as `as_one`. Names are names of its fields.

    Rows are the same where a unique constraint says so, or where they agree in `same`, letters folded. Of two that
    are the same, the row of the person who stays takes over from the other: `fills` where it is blank, `adds` to its
    number, the `least` and the `greatest`, and `chosen` where the owner wanted the other's.
    """

    same: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    """Two fields that point to two people, the smaller key first."""

    fills: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    greatest: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    is_derived: bool = False
    """Follows from other rows, and is made anew from them."""

    @property
    def taken_over(self) -> tuple[str, ...]:
        """Every field that may change on the row that stays."""
        return (*self.fills, *self.adds, *self.least, *self.greatest, *self.chosen)


PLAIN = AsOne()
