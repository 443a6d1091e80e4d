"""What a passphrase opens, nothing else opens; what was changed or moved opens no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.vault import keys
from wasl.foundation.vault.texts import PAD_TO, open_text, seal_text

CHEAP = keys.Cost(memory_kib=64, passes=1, lanes=1)
PLACE = b"here"


@pytest.fixture
def data_key():
    return keys.new_data_key()


def test_the_passphrase_opens_it_and_no_other(data_key):
    wrapped = keys.wrap(data_key, "أربع كلمات لا يعرفها أحد", PLACE, CHEAP)

    assert keys.unwrap(wrapped, "أربع كلمات لا يعرفها أحد", PLACE) == data_key
    for passphrase in ("أربع كلمات لا يعرفها احد", "", "أربع كلمات لا يعرفها أحد "):
        with pytest.raises(keys.WrongKeyError):
            keys.unwrap(wrapped, passphrase, PLACE)


def test_a_guess_costs_what_it_did_when_the_key_was_wrapped(data_key):
    cost = keys.wrap(data_key, "أربع كلمات لا يعرفها أحد", PLACE).cost

    assert (cost.memory_kib, cost.passes, cost.lanes) == (65_536, 3, 4)


def test_letters_of_two_signs_are_those_of_one(data_key):
    wrapped = keys.wrap(data_key, "\u0622 مدينة بعيدة", PLACE, CHEAP)

    assert keys.unwrap(wrapped, "\u0627\u0653 مدينة بعيدة", PLACE) == data_key


def test_a_recovery_code_opens_it_however_it_is_written(data_key):
    code = keys.new_recovery_code()
    wrapped = keys.wrap_for_recovery(data_key, code, PLACE)

    assert len(code.replace("-", "")) == 32
    for written in (code, code.lower(), code.replace("-", " "), f"  {code.replace('-', '')} "):
        assert keys.unwrap_by_recovery(wrapped, written, PLACE) == data_key
    with pytest.raises(keys.WrongKeyError):
        keys.unwrap_by_recovery(wrapped, keys.new_recovery_code(), PLACE)


def test_no_two_are_wrapped_alike(data_key):
    one, other = (keys.wrap(data_key, "أربع كلمات لا يعرفها أحد", PLACE, CHEAP) for _ in "ab")

    assert one.salt != other.salt
    assert one.key != other.key
    assert keys.new_recovery_code() != keys.new_recovery_code()


@given(text=st.binary(max_size=2000))
def test_whatever_is_sealed_comes_back(text):
    key = keys.new_data_key()

    assert open_text(key, seal_text(key, text, PLACE), PLACE) == text


def test_each_byte_that_is_changed_closes_it(data_key):
    sealed = seal_text(data_key, "سرّ".encode(), PLACE)

    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1
        with pytest.raises(keys.WrongKeyError):
            open_text(data_key, bytes(changed), PLACE)
    for length in range(len(sealed)):
        with pytest.raises(keys.WrongKeyError):
            open_text(data_key, sealed[:length], PLACE)


def test_it_opens_nowhere_but_in_its_place(data_key):
    sealed = seal_text(data_key, b"secret", b"row 1")

    with pytest.raises(keys.WrongKeyError):
        open_text(data_key, sealed, b"row 2")


def test_its_length_tells_little(data_key):
    lengths = {len(seal_text(data_key, b"x" * count, PLACE)) for count in range(PAD_TO)}

    assert len(lengths) == 1
