"""Telephone numbers in one form, E.164, from the many ways people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneMetadata, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from .figures import digits_to_ascii

LONGEST_TEXT = 80  # characters; a number with its extension takes half of it
REMEMBERED = 50_000  # an address book's numbers come again with every import and every message
SIGNS = re.compile(r"[\s()./\-_\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u2010-\u2015\ufeff]+")
PLAIN = re.compile(r"(?P<plus>\+|00)?(?P<digits>[0-9]{5,15})")
WITH_CODE = re.compile(r"[1-9][0-9]{10,14}")
WITH_PREFIX = re.compile(r"\+|00[1-9]")  # no country's code begins with 0
SCHEME = re.compile(r"\s*(?:tel|callto|sms|whatsapp)\s*:\s*", re.IGNORECASE)
MOBILE = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})  # North America tells them not apart
SIMPLE_TRUNKS = (None, "0", "1")
LONGEST_CODE = 3


@dataclass(frozen=True, slots=True)
class NumberPlan:
    """How a country numbers its telephones, for the plain case that the quick way answers."""

    code: str
    trunk: str
    possible: re.Pattern[str]
    valid: re.Pattern[str]


@lru_cache(maxsize=REMEMBERED)
def normalise_phone(text: str, country: str = "") -> str | None:
    """`+966501234567`, or None when it is no telephone number.

    Reads Arabic and Persian digits, direction marks, 00, and a country code without its plus. A number without
    any country code belongs to `country` (ISO code) and has to be valid there; with its code it need only be
    possible, because numbering plans change faster than tables of them. Extensions are left out.
    """
    if len(text) > LONGEST_TEXT:
        return None
    plain = digits_to_ascii(text)
    if ":" in plain:
        plain = SCHEME.sub("", plain, count=1)
    return _quickly(SIGNS.sub("", plain), country) or _thoroughly(SIGNS.sub(" ", plain).strip(), country)


@lru_cache(maxsize=REMEMBERED)
def show_phone(e164: str) -> str:
    """`+966 50 123 4567`; a text that is no number comes back as it is."""
    number = _parsed(e164, None)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL) if number else e164


@lru_cache(maxsize=REMEMBERED)
def phone_country(e164: str) -> str | None:
    """ISO code of the country that the number belongs to."""
    number = _parsed(e164, None)
    return phonenumbers.region_code_for_number(number) if number else None


@lru_cache(maxsize=REMEMBERED)
def may_be_mobile(e164: str) -> bool:
    """Whether messages may reach the number. A plan that does not tell mobile numbers apart may have one."""
    number = _parsed(e164, None)
    return number is not None and phonenumbers.number_type(number) in MOBILE


def _thoroughly(text: str, country: str) -> str | None:
    number = _parsed(text, country.upper() or None)
    if number and _is_acceptable(number, text):
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if WITH_CODE.fullmatch(joined := text.replace(" ", "")):  # 962791234567 in a Saudi address book
        number = _parsed("+" + joined, None)
        if number and phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return None


def _parsed(text: str, country: str | None) -> PhoneNumber | None:
    international = re.sub(r"^00(?=[1-9])", "+", text) if country is None else text
    try:
        return phonenumbers.parse(international, country)
    except NumberParseException:
        return None


def _is_acceptable(number: PhoneNumber, text: str) -> bool:
    if (
        number.italian_leading_zero
        and _parsed(phonenumbers.format_number(number, PhoneNumberFormat.E164), None) != number
    ):
        return False  # each reading would take another 0 for the trunk's, and give another number
    if WITH_PREFIX.match(text):
        return phonenumbers.is_possible_number(number)
    return phonenumbers.is_valid_number(number)


def _quickly(plain: str, country: str) -> str | None:
    """The answer for the plain case, ten times as fast as parsing; None when it takes a closer look."""
    found = PLAIN.fullmatch(plain)
    if found is None:
        return None
    number = found["digits"]
    if found["plus"]:
        return _with_code(number)
    plan = _plan_of(country.upper())
    return _within(plan, number) if plan else None


def _with_code(number: str) -> str | None:
    for length in range(1, LONGEST_CODE + 1):
        plan = _plan_of_code(number[:length])
        if plan:
            national = number[length:]
            return f"+{number}" if not national.startswith("0") and plan.valid.fullmatch(national) else None
    return None


def _within(plan: NumberPlan, number: str) -> str | None:
    """The number read in the one way that fits the plan: as it is, after its 0, or after the country's code."""
    readings = [number]
    readings += [number.removeprefix(mark) for mark in (plan.trunk, plan.code) if mark and number.startswith(mark)]
    fitting = [reading for reading in readings if plan.possible.fullmatch(reading)]
    if len(fitting) == 1 and plan.valid.fullmatch(fitting[0]):
        return f"+{plan.code}{fitting[0]}"
    return None


@cache
def _plan_of_code(code: str) -> NumberPlan | None:
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    return _plan_of(regions[0]) if regions else None


@lru_cache(maxsize=512)
def _plan_of(country: str) -> NumberPlan | None:
    if country not in phonenumbers.SUPPORTED_REGIONS:
        return None
    plan = PhoneMetadata.metadata_for_region(country)
    if plan is None or plan.national_prefix_for_parsing not in SIMPLE_TRUNKS or plan.leading_digits:
        return None
    kinds = (kind.national_number_pattern for kind in (plan.mobile, plan.fixed_line) if kind)
    valid = "|".join(pattern for pattern in kinds if pattern)
    possible = plan.general_desc.national_number_pattern if plan.general_desc else None
    if not valid or not possible:
        return None
    return NumberPlan(
        str(plan.country_code), plan.national_prefix_for_parsing or "", re.compile(possible), re.compile(valid)
    )
