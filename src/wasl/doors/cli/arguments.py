"""What several commands ask for in the same words."""

from typing import Annotated

import typer

PersonArgument = Annotated[
    str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")
]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
WithOption = Annotated[list[str] | None, typer.Option("--with", metavar="PERSON", help="With whom; may be said again.")]
CommunityOption = Annotated[
    int | None, typer.Option("--community", metavar="COMMUNITY", min=1, help="Its number in `wasl communities`.")
]
NoteOption = Annotated[str | None, typer.Option("--note", help="A word about it.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="In which place.")]
LinkOption = Annotated[str | None, typer.Option("--link", help="Its address.")]
