"""Short cuts of reading leave nothing out: what they skip would have given the same."""

from __future__ import annotations

import re

import opencc
import pytest

from loaders.clean import _CHANGING, clean
from loaders.discourse.levels import _TOLD, PRONOUN, pronouns_in
from loaders.extract import extract
from loaders.facts import figures, reading, rosters, standing
from loaders.facts.told import Told
from loaders.learned import counts, model
from loaders.mentions import bare_firms, datewords, english_counts, organs, quantities
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import scan
from tests.extraction.helpers import REPO, corpus_reports


def _texts() -> list[str]:
    groups = sorted(p.name for p in (REPO / "corpus").glob("write*"))
    return [clean(r.text).text for group in groups for r in corpus_reports(group)]


def test_the_first_character_hides_no_quantity() -> None:
    texts = _texts()
    assert texts
    for text in texts:
        told = [m.span() for m in scan(quantities._FIRST, quantities._QUANTITY, text)]
        assert told == [m.span() for m in quantities._QUANTITY.finditer(text) if m[0]]


def test_times_are_looked_for_wherever_one_begins() -> None:
    for text in map(datewords.plain_years, [*_texts(), "上星期五到了。本星期又来了。这星期还有。"]):
        assert [m.span() for m in datewords.TIMES.finditer(text)] == [m.span() for m in datewords.DATE.finditer(text)]


@pytest.mark.parametrize(
    ("tried", "whole"),
    [(english_counts._TIMES, english_counts._WHEN), (english_counts._FIGURES, english_counts._FIGURE)],
    ids=["times", "figures"],
)
def test_english_is_looked_at_wherever_something_begins(tried: re.Pattern[str], whole: re.Pattern[str]) -> None:
    texts = [r.text for g in sorted(p.name for p in (REPO / "corpus").glob("write*")) for r in corpus_reports(g)]
    texts = [t for t in texts if not clean(t).chinese]
    assert texts
    for text in [*texts, "Since 2016 about 1,200 and nearly two million yuan; by May 3, as of March, ten years ago."]:
        assert [m.span() for m in tried.finditer(text)] == [m.span() for m in whole.finditer(text)]


def test_places_meant_are_looked_for_wherever_a_word_for_them_begins() -> None:
    """The words that begin here are those of all alternatives, the rare ones too."""
    rare = (
        "该两县、贵省、俺县,咱两地。省里、县上有人。我自治区这一市两县;这片热土,受援地,此处。"
        "前者好伙伴,四兄弟,三个好伙伴,12个县,四川两省(区)。"
    )
    for text in [*_texts(), rare]:
        assert [m.span() for m in _TOLD.finditer(text)] == [m.span() for m in PRONOUN.finditer(text)]


def test_every_organ_ends_in_what_is_looked_for_first() -> None:
    for text in _texts():
        assert all(organs._ENDS.search(m[0]) for m in organs._ORGAN.finditer(text))
    assert all(organs._ENDS.search(name) for name in organs._FIXED)


def test_every_frame_of_a_firm_has_a_word_that_is_looked_for_first() -> None:
    found = 0
    for text in _texts():
        for words, frame in bare_firms._FRAMES:
            told = [text[m.start() : m.end() + 8] for m in frame.finditer(text)]  # 要人最多 is only looked ahead at
            assert all(any(w in x for w in words) for x in told)
            found += len(told)
    assert found


def test_every_english_time_has_what_is_looked_for_first() -> None:
    texts = [r.text for g in sorted(p.name for p in (REPO / "corpus").glob("write*")) for r in corpus_reports(g)]
    told = "Last autumn, on the 8th; in the past two decades; yesterday; so far; nowadays; at present; in May."
    for text in [*(t for t in texts if not clean(t).chinese), told]:
        assert all(english_counts._ANY_TIME.search(m[0]) for m in english_counts._WHEN.finditer(text))


def test_a_span_of_a_text_has_the_matches_that_begin_in_it() -> None:
    text = "A市与我市结对,两地协作,上述三县和该县受益。"
    whole = [m.span() for m in PRONOUN.finditer(text)]
    assert len(whole) == 4
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            told = [m.span() for m in pronouns_in(text, start, end)]
            assert told == [(a, b) for a, b in whole if start <= a < end]


def test_characters_taken_for_simplified_are() -> None:
    codes = bytes(x for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF) for x in (high, low))
    plain = [c for c in codes.decode("gb2312", "ignore") if c not in _CHANGING]
    assert len(plain) > 6_000
    done = opencc.OpenCC("t2s").convert("\n".join(plain)).split("\n")
    assert done == plain


@pytest.mark.parametrize("text", ["机器被打坏了,已答覆。", "沈船\n乾隆與後勤", "广东省与广西壮族自治区\n對口幫扶"])
def test_lines_are_simplified_as_opencc_does(text: str) -> None:
    assert clean(text).text == opencc.OpenCC("t2s").convert(text).replace(",", ",")


def test_features_left_out_have_no_weight() -> None:
    """Of the words that patterns look for only those are tested that count for something."""
    known = model.weighed("counts")
    for unit in ("person", "CNY", "job"):
        every, some = (
            {name for tests in counts._tests(unit, e) for _, names in tests for name in names} for e in (True, False)
        )
        assert some == every & known


def test_what_is_not_asked_would_have_said_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Companies' patterns where no company is told, units that no pattern counts, words that the report has nowhere,
    frames that are in no sentence: asked all the same, they give the same facts."""
    groups = sorted(p.name for p in (REPO / "corpus").glob("write*"))
    reports = [r for group in groups for r in corpus_reports(group)[::4]]
    assert len(reports) > 40
    quick = [extract(r) for r in reports]
    every = reading._for_unit
    monkeypatch.setattr(reading, "_for_unit", lambda unit, firms: every(unit, True))
    monkeypatch.setattr(figures, "any_pattern", lambda q: True)
    monkeypatch.setattr(Told, "tells", lambda scene, words: True)
    monkeypatch.setattr(standing, "any_told", lambda w, rule, *kinds: True)
    monkeypatch.setattr(rosters, "any_told", lambda w, rule, *kinds: True)
    assert [extract(r) for r in reports] == quick


def test_records_are_known_by_what_they_hold() -> None:
    place = RegionMention(0, 2, ("110000",), text="北京")
    assert place == RegionMention(0, 2, ("110000",), text="京城") != RegionMention(0, 3, ("110000",))
    assert len({place, RegionMention(0, 2, ("110000",))}) == 1
    assert (place.code, place.stop) == ("110000", 2)
