"""Reads what the model sent, believing nothing: one message of plain words comes out of it, or a refusal."""

import json
import re

import msgspec

from wasl.foundation.polishing import refusals
from wasl.foundation.polishing.leaving import Leaving

TIMES_LONGER, LETTERS_MORE = 2, 200
"""A polished message has about the letters of the draft; a short one may grow by a greeting's worth."""

_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
"""Models that think aloud do so before they answer."""
_FENCE = re.compile(r"\A```\w*\n(.*)\n```\Z", re.DOTALL)
_MARKUP = re.compile(r"<\s*[/!?]?\s*[A-Za-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot|nbsp);", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Controls, and signs that would turn the direction of what stands around them."""
_QUOTES = {'"': '"', "“": "”", "«": "»", "'": "'"}


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Answer(msgspec.Struct):
    choices: list[_Choice]


def answer_in(body: bytes, leaving: Leaving) -> str:
    """Raises AnswerUnreadableError, AnswerCutError, AnswerEmptyError, AnswerMarkedUpError, AnswerIsAnotherTextError."""
    try:
        choices = msgspec.json.decode(body, type=_Answer).choices
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise refusals.AnswerUnreadableError(host=leaving.endpoint.host) from error
    if not choices:
        raise refusals.AnswerUnreadableError(host=leaving.endpoint.host)
    if choices[0].finish_reason == "length":
        raise refusals.AnswerCutError
    return _words(choices[0].message.content or "", _draft(leaving))


def _draft(leaving: Leaving) -> str:
    draft: str = json.loads(leaving.body)["messages"][-1]["content"]
    return draft


def _words(answer: str, draft: str) -> str:
    words = _UNSEEN.sub("", _THOUGHTS.sub("", answer.replace("\r\n", "\n"))).strip()
    fenced = _FENCE.match(words)
    words = _unquoted(fenced.group(1).strip() if fenced else words, draft)
    if not words:
        raise refusals.AnswerEmptyError
    if set(_MARKUP.findall(words)) - set(_MARKUP.findall(draft)):
        raise refusals.AnswerMarkedUpError
    if len(words) > TIMES_LONGER * len(draft) + LETTERS_MORE:
        raise refusals.AnswerIsAnotherTextError
    return words


def _unquoted(words: str, draft: str) -> str:
    """Without the quotation marks that models like to put around a message."""
    closing = _QUOTES.get(words[:1])
    if closing and len(words) > 1 and words.endswith(closing) and not draft.startswith(words[0]):
        inner = words[1:-1].strip()
        return words if words[0] in inner or closing in inner else inner
    return words
