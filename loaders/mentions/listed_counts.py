"""Counts of people without a unit of their own: parts of a total, and nouns of people told with bare numerals."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.mentions.numbers import QuantityMention, value
from loaders.mentions.spans import scan

# 647人:广南291,丘北208,富宁148; 其中 may stand before the list, or nothing but a comma where the parts make it up.
_OPENS = re.compile(r"(?:\([^()]{0,12}\))?(?:[:,]其中:?|:|\(|(?P<bare>[,;。]))")
_NUMERAL = (
    r"(?P<num>\d{1,3}(?:,\d{3})+|\d+"
    r"|[二两三四五六七八九十百][一二三四五六七八九十百千零]*|一[十百千][一二三四五六七八九十百千零]*)"
)
_ITEM = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:占了?|分[到得]了?|去了?|[来得拿]了|有|是|为)?"
    + _NUMERAL
    + r"(?P<close>[,、;)。]|和|及|\n|$)"
)
# 医生六十一,教师104: a noun of people, a numeral, and the end of the item
_NOUN = (
    r"(?:干部|教师|老师|校长|园长|教研员|班主任|医生|大夫|医师|护士|专家|工程师|技术员|农技员|特派员|教练|人才|村医|书记|带头人|学员|绣娘|月嫂|厨师|保姆"
    r"|家政|[电焊瓦木护绣技]工)"
)
_LINK = r"(?:的|有|是|[占就]?了|[,、]?共|计|约|达){0,2}"
_OF_PEOPLE = re.compile(_NOUN + _LINK + _NUMERAL + r"(?=[,、;。!?)”\n]|$)")
_NOUN_FIRST = re.compile(_NOUN)
_NEAR = 60
"""Characters between two items of one list, or between an item and a figure with its unit."""
_MOST_BARE = 1900
"""Beyond it a bare numeral is as likely a year."""


def with_listed(text: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """The figures of a text, with those that a list tells without a unit."""
    items = [*_parts(text, found)]
    items += _of_people(text, [*found, *items])
    if not items:
        return found
    spans = [(i.start, i.end) for i in items]
    apart = [q for q in found if not any(q.start < e and s < q.end for s, e in spans)]
    return sorted([*apart, *items], key=lambda q: q.start)


def _parts(text: str, found: list[QuantityMention]) -> Iterator[QuantityMention]:
    """The items of a list that a total with its unit opens, where they have no unit and add up to it."""
    for q in found:
        opened = _OPENS.match(text, q.end) if q.unit in ("person", "job", "person_time") else None
        if opened is None:
            continue
        got: list[QuantityMention] = []
        at = opened.end()
        while m := _ITEM.match(text, at):
            v = value(m["num"])
            got += [QuantityMention(*m.span("num"), v, q.unit, q.approx)] if v else []
            at = m.end()
            if m["close"] not in ",、;和及":
                break
        slip = 0.1 * q.value if q.approx and not opened["bare"] else 0.5
        if len(got) > 1 and abs(sum(i.value for i in got) - q.value) <= slip:
            yield from got


def _of_people(text: str, known: list[QuantityMention]) -> Iterator[QuantityMention]:
    """Bare numerals after nouns of people, where another such item or a figure of people is near: 医生六十一,教师九."""
    taken = [(q.start, q.end) for q in known]
    items = []
    for m in scan(_NOUN_FIRST, _OF_PEOPLE, text):
        v, (start, end) = value(m["num"]), m.span("num")
        if v and 0 < v <= _MOST_BARE and not any(a < end and start < b for a, b in taken):
            items.append(QuantityMention(start, end, v, "person", False))
    people = [q for q in known if q.unit in ("person", "person_time")]
    for i in items:
        near = (q for q in (*items, *people) if q is not i and abs(q.start - i.start) <= _NEAR)
        if any("。" not in text[min(q.end, i.end) : max(q.start, i.start)] for q in near):
            yield i
