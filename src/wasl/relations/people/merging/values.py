"""Values of columns as JSON keeps them, and back: exactly, so that what is undone is what was."""

from base64 import b64decode, b64encode
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models


def told(value: Any) -> Any:  # Any: a value of any column
    """The value as JSON."""
    if isinstance(value, memoryview | bytes):
        return b64encode(bytes(value)).decode("ascii")
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def read(field: "models.Field[Any, Any]", value: Any) -> Any:  # Any: as above
    """The value that was told of that column."""
    if value is None:
        return None
    if isinstance(field, models.BinaryField):
        return b64decode(value)
    return (field.target_field if isinstance(field, models.ForeignKey) else field).to_python(value)
