"""Statements that are put together once, and asked again with other values.

Django puts the statement of a queryset together anew each time that it is asked. On a page of sixty statements this took
ten times as long as the database took to answer them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, KeysView, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Model, QuerySet, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import get_language

P = ParamSpec("P")
Row = TypeVar("Row")
Value = Any  # what the driver of a database takes

SHAPES_AT_MOST = 64  # of one question; each is a statement of some kilobytes
FARTHEST = timedelta(days=3300)  # a day is moved less
MANY = 60  # ids: of more, the answer takes longer than the question
COLLECTIONS = (list, tuple, set, frozenset, dict, KeysView)
FIRST_NUMBERS = (28_100, 30_300)
"""Of the numbers that nobody has. PostgreSQL answers without asking where one is too large for the smallest of columns."""

LARGEST = 2**63 - 1
"""A database takes no larger number; Django answers without asking."""

TRIES = len(FIRST_NUMBERS)
"""Once with some values and once with others: what stays the same belongs to the statement."""


def compiled(build: Callable[P, QuerySet[Any, Row]]) -> Callable[P, list[Row]]:
    """Give the rows of the queryset that a function builds, whose statement is compiled once for each shape of its arguments.

    Rows of other tables, whole numbers, days, moments, and collections of numbers are values: they go into the statement as
    they are, days and moments also moved by a fixed time. Whatever else is given is part of the shape, and so is what is given
    by name: a text, None, how many numbers a collection has, how many rows are wanted. Raises TypeError where the function
    makes something else of a value, leaves it out or fetches rows beside that depend on it, and DoesNotExist where it looks at more of a row
    than its key: then the caller looks and computes, and hands in what came out.
    """
    statements: dict[Hashable, Statement | None] = {}

    @wraps(build)
    def rows(*arguments: P.args, **named: P.kwargs) -> list[Row]:
        around = connections["default"].vendor, get_language(), timezone.get_current_timezone_name()
        shape = (*around, *map(_form, arguments), *sorted(named.items()))
        if shape not in statements:
            if len(statements) >= SHAPES_AT_MOST:
                statements.clear()
            statements[shape] = _put_together(build, arguments, named)
        statement, values = statements[shape], [value for one in arguments for value in _values(one)]
        if statement is None or any(isinstance(one, int) and abs(one) > LARGEST for one in values):
            return list(build(*arguments, **named))
        return statement.rows(values)

    return rows


@dataclass(frozen=True)
class Place:
    """Where the statement takes a value: which of them, of what type there, and moved by how much."""

    number: int
    kind: type
    moved: timedelta | None = None
    is_text: bool = False

    def filled(self, values: Sequence[Value], operations: Any) -> Value:  # Any: of a database
        value = values[self.number]
        if self.moved is None:
            return self.kind(value)  # psycopg says of a number how wide it is, by its type
        value += self.moved
        if not self.is_text:
            return value
        is_moment = self.kind is datetime
        return operations.adapt_datetimefield_value(value) if is_moment else operations.adapt_datefield_value(value)


@dataclass(eq=False)
class Statement:
    """What is asked, with a place or a constant for each parameter; `queryset` says what to make of a row."""

    queryset: Any  # the stubs know nothing of what these two keep to themselves
    compiler: Any
    text: str
    parameters: Sequence[Place | Value]

    def rows(self, values: Sequence[Value]) -> list[Any]:
        """Ask with those values."""
        query = _Instead(self.queryset.query, get_compiler=lambda *_, **__: self._asking(values))
        found = list(self.queryset._iterable_class(_Instead(self.queryset, query=query)))  # noqa: SLF001  # its own way to rows
        if beside := self.queryset._prefetch_related_lookups:  # noqa: SLF001  # as above
            prefetch_related_objects(found, *beside)
        return found

    def _asking(self, values: Sequence[Value]) -> Any:  # Any: a compiler
        """The compiler as it is after its work, with those values, on the connection of this thread."""
        connection = connections[self.compiler.using]
        parameters = [one.filled(values, connection.ops) if isinstance(one, Place) else one for one in self.parameters]
        compiler = object.__new__(self.compiler.__class__)  # `copy` first asks it how it is copied, sixty times a page
        vars(compiler).update(vars(self.compiler))
        compiler.connection = connection
        compiler.as_sql = lambda: (self.text, tuple(parameters))
        known = vars(connection).setdefault("converters_of_statements", WeakKeyDictionary())  # they know the connection
        converters = known.get(self)
        if converters is None:
            columns = [column[0] for column in compiler.select[: compiler.col_count]]
            converters = known[self] = compiler.get_converters(columns)
        compiler.get_converters = lambda _columns: converters
        return compiler


class _Instead:
    """Something as it is, but for what is named."""

    def __init__(self, thing: object, **named: object) -> None:
        self.__dict__.update(named)
        self._thing = thing

    def __getattr__(self, name: str) -> Any:  # Any: of another thing
        return getattr(self._thing, name)


def _form(argument: Value) -> Hashable:
    """What of an argument the statement depends on."""
    if isinstance(argument, Model):
        return argument.__class__
    if isinstance(argument, (bool, str)) or argument is None:
        return argument
    if isinstance(argument, (int, date)):
        return int if isinstance(argument, int) else datetime if isinstance(argument, datetime) else date
    if _is_of_numbers(argument):
        return list, len(argument) if len(argument) <= MANY else None
    return argument  # type: ignore[no-any-return]  # hashable, or else it is no argument of a question


def _values(argument: Value) -> Sequence[Value]:
    if isinstance(argument, Model):
        return [argument.pk]
    if isinstance(argument, (bool, str)):
        return []
    if isinstance(argument, (int, date)):
        return [argument]
    return list(argument) if _is_of_numbers(argument) else []


def _is_of_numbers(argument: Value) -> bool:
    return isinstance(argument, COLLECTIONS) and all(type(one) is int for one in argument)


def _put_together(
    build: Callable[..., QuerySet[Any, Any]], arguments: Sequence[Value], named: Mapping[str, Value]
) -> Statement | None:
    """None for what is better asked the usual way: of nobody, or of very many."""
    if any(_is_of_numbers(one) and not 0 < len(one) <= MANY for one in arguments):
        return None
    first, second = (_with_stand_ins(StandIns(number), build, arguments, named) for number in range(TRIES))
    if first is None or second is None:
        return None
    if (first.text, first.parameters) != (second.text, second.parameters):
        message = f"{build.__qualname__}: what it makes of a value would be kept for all others"
        raise TypeError(message)
    return first


def _with_stand_ins(
    stand_ins: StandIns,
    build: Callable[..., QuerySet[Any, Any]],
    arguments: Sequence[Value],
    named: Mapping[str, Value],
) -> Statement | None:
    """None where the database is not asked at all."""
    queryset: Any = build(*map(stand_ins.of, arguments), **named)  # Any: as of a statement
    compiler = queryset.query.get_compiler(queryset.db)
    try:
        text, parameters = compiler.as_sql()
        beside = [one for query in _queries_beside(queryset) for one in query.get_compiler(queryset.db).as_sql()[1]]
    except EmptyResultSet:
        return None
    compiler.connection = None  # it is of this thread
    if queryset._known_related_objects or any(isinstance(stand_ins.place(one), Place) for one in beside):  # noqa: SLF001  # as above
        message = f"{build.__qualname__}: its rows would know those that stood in while it was put together"
        raise TypeError(message)
    statement = Statement(queryset, compiler, text, [stand_ins.place(one) for one in parameters])
    if {one.number for one in statement.parameters if isinstance(one, Place)} != stand_ins.numbers:
        message = f"{build.__qualname__}: a value that the statement does not take would be lost"
        raise TypeError(message)
    return statement


def _queries_beside(queryset: Any) -> list[Any]:  # Any: as of a statement
    """Those that are chosen for rows fetched beside."""
    chosen = [getattr(one, "queryset", None) for one in queryset._prefetch_related_lookups]  # noqa: SLF001  # as above
    return [one.query for one in chosen if one is not None]


class StandIns:
    """Values that nobody has, by which the places of values are found in a statement."""

    def __init__(self, attempt: int) -> None:
        self._attempt = attempt
        self._made: list[Value] = []

    @property
    def numbers(self) -> set[int]:
        return set(range(len(self._made)))

    def of(self, argument: Value) -> Value:
        """What stands in for an argument while the statement is put together."""
        if isinstance(argument, Model):
            # Of a row that knows its key alone, more cannot be read.
            return argument.__class__.from_db(None, [argument._meta.pk.attname], [self._make(0)])  # noqa: SLF001  # Django's documented API
        if isinstance(argument, (bool, str)) or argument is None:
            return argument
        if isinstance(argument, (int, date)):
            return self._make(argument)
        return [self._make(one) for one in argument] if _is_of_numbers(argument) else argument

    def place(self, parameter: Value) -> Place | Value:
        """The place that a parameter is; one that is none stays as it is."""
        if isinstance(parameter, int):
            return Place(self._made.index(parameter), type(parameter)) if parameter in self._made else parameter
        said = _day_in(parameter)
        for number, one in enumerate(self._made):
            if type(one) is type(said) and abs(said - one) < FARTHEST:
                return Place(number, type(one), said - one, is_text=isinstance(parameter, str))
        return parameter

    def _make(self, like: Value) -> Value:
        number = len(self._made)
        if not isinstance(like, date):
            made: Value = FIRST_NUMBERS[self._attempt] + number
        else:
            # Another day of another month and week: what is not moved by so many days differs.
            year, month, day = 1010 + 500 * self._attempt + 20 * number, 2 + 5 * self._attempt, 3 + 14 * self._attempt
            is_moment = isinstance(like, datetime)
            made = datetime(year, month, day, 7, tzinfo=UTC) if is_moment else date(year, month, day)
        self._made.append(made)
        return made


def _day_in(parameter: Value) -> Value:
    """A day or moment, also where the database takes it as a text."""
    if not isinstance(parameter, str) or not parameter[:1].isdigit():
        return parameter
    try:
        if len(parameter) == len("2026-01-01"):
            return date.fromisoformat(parameter)
        return datetime.fromisoformat(parameter).replace(tzinfo=UTC)
    except ValueError:
        return parameter
