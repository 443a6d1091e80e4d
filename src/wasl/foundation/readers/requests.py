"""What is asked of a reading, from what the caller named."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from wasl.foundation.formats.records import ReadOptions
from wasl.foundation.readers.outcomes import Source
from wasl.foundation.readers.wire import Request


def request_for(source: Source, path: str, options: ReadOptions, readers: Mapping[str, str]) -> Request:
    name = Path(source.path).name.encode("utf-8", "replace").decode()
    return Request(
        path=os.fsencode(path),
        name=name,
        options=options,
        readers=dict(readers),
        format=source.format,
    )
