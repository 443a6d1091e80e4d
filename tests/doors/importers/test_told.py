"""What was told before is known, however long ago."""

from wasl.doors.importers import told
from wasl.doors.importers.told import ToldBefore


def test_what_was_told_before_is_not_new(monkeypatch):
    monkeypatch.setattr(told, "RECENT_AT_MOST", 3)  # so that the older ones are put away
    before = ToldBefore()

    assert before.count_new(["a", "b", "a"]) == 2
    assert before.count_new(["c", "d", "b"]) == 2
    assert before.count_new(["a", "b", "c", "d", "e"]) == 1
    assert before.count_new(["f", "e", "d", "g", "a"]) == 2
    assert before.count_new(list("abcdefg")) == 0
    assert before.count_new([]) == 0
