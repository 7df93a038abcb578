"""The labelled figures of a stretch of a line: 资金3200万元、务工410人."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.lists.lines import UNITS, Figure, figure_in
from loaders.facts.lists.said import Couple
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_PARTS = re.compile(r"[、,;。|/]|\s+")
# A sentence that tells what was done is no item of a list: 向乙县拨付了…
_PROSE = re.compile(r"[了过](?!起|渡)|[为向给由从把将]|(?<![来赴到在往])[他她我它]|这|那|因|但|而")
_BARE_NUMBER = re.compile(r"(?<![\d.,第年月])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=$|[)\s])")
_COUNTED = re.compile(
    r"(?<![\d.,第])(?:约|近|超)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?)(?=[()\s]|$)"
)
_BEFORE_UNIT = re.compile(r"\d[\d,.]*(?=\()")
_UNIT_AFTER = re.compile(r"\((?P<unit>万元|亿元|元|人次|人|名|个|场次?)\)")


def items(
    scene: Scene, start: int, end: int, longest: int, own: Couple | None = None
) -> list[tuple[Span, Figure]] | None:
    """The labelled figures of a stretch that holds nothing else; None where it tells more than that, or names places
    that are not those of its ``own`` couple."""
    out: list[tuple[Span, Figure]] = []
    text = scene.text
    label_before: Span | None = None
    for a, b in _pieces(text, start, end):
        if b - a > longest or _PROSE.search(text, a, b):
            return None
        told = [q for q in scene.inside("quantities", a, b) if q.unit != "company"]
        if len(told) > 1 or _named(scene, a, b, own):
            return None
        figure = _figure(text, a, b, told[0] if told else None)
        if figure is None:
            label_before = (a, b)
            continue
        label = (a, b)
        words = text[a : figure.start] + text[figure.end : b]
        if label_before and not any("\u4e00" <= c <= "\u9fff" for c in words.strip(":约近超计共余多人名个场元次")):
            label = label_before[0], b  # 资金 3200万元
        out.append((label, figure))
        label_before = None
    return out or None


def _named(scene: Scene, a: int, b: int, own: Couple | None) -> bool:
    """Whether an item names both of its places, or another than where somebody goes: then it is a sentence."""
    here = [m for m in scene.inside("regions", a, b) if m.kind == "name"]
    known = {own.helper, own.helped} if own and own.helper and own.helped else set()
    if len({m.code for m in here} & known) > 1:
        return True
    others = (m for m in here if m.code not in known)
    return any(scene.text[m.start - 1] not in "来赴到在往去" or scene.sides.side(m.code) != "helper" for m in others)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    depth = 0
    for k in range(start, end):
        depth += {"(": 1, ")": -1}.get(text[k], 0)
        if depth <= 0 and _PARTS.match(text, k) and not _in_number(text, k):
            if at < k:
                yield at, k
            at = k + 1
    if at < end:
        yield at, end


def _in_number(text: str, k: int) -> bool:
    return (
        text[k] == "," and text[k - 1].isdigit() and text[k + 1 : k + 4].isdigit() and not text[k + 4 : k + 5].isdigit()
    )


def _figure(text: str, a: int, b: int, told: QuantityMention | None) -> Figure | None:
    """The one figure of an item: read with its unit, or bare before a unit in brackets (资金:3200(万元))."""
    if told:
        return Figure(told.start, told.end, told.value, told.unit, told.approx)
    if counted := _COUNTED.search(text, a, b):
        return figure_in(text, *counted.span())
    m = _BARE_NUMBER.search(text, a, b) or _BEFORE_UNIT.search(text, a, b)
    if m is None:
        return None
    unit = _UNIT_AFTER.search(text, a, b)
    name, times = UNITS[unit["unit"]] if unit else ("", 1.0)
    return Figure(m.start(), m.end(), round(float(m[0].replace(",", "")) * times, 2), name, False)


_ORDER = re.compile(
    r"(?:依次|分别|顺序|按序|各栏|每行)[^。;\n]{0,10}?[是为:](?P<labels>[\u4e00-\u9fff()万亿]{2,16}(?:[、/,][\u4e00-\u9fff()万亿]{2,16}){1,8})"
)
_NUMBERS = re.compile(r"[\d.,]+(?:\s*[/、|,]\s*[\d.]+|\s+[\d.,]+)+")
_LABEL = re.compile(r"[^、/,]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ORDER_ABOVE = 400
"""Characters above a line in which the order of its figures is told."""


def in_order(scene: Scene, start: int, end: int) -> list[tuple[Span, Figure]]:
    """甲区—乙县 3200/410/1500 under 依次为:资金万元/务工人数/岗位数: each figure with its label."""
    text = scene.text
    m = _NUMBERS.match(text, start, end)
    if m is None or text[m.end() : end].strip(" 。;,|"):
        return []
    orders = list(_ORDER.finditer(text, max(0, start - _ORDER_ABOVE), start))
    if not orders:
        return []
    labels = [x.span() for x in _LABEL.finditer(text, *orders[-1].span("labels"))]
    numbers = [x.span() for x in _NUMBER.finditer(text, *m.span())]
    if len(labels) != len(numbers):
        return []
    out = []
    for label, (a, b) in zip(labels, numbers, strict=True):
        unit = _UNIT_LAST.search(text, *label)
        name, times = UNITS[unit["unit"]] if unit else ("", 1.0)
        out.append((label, Figure(a, b, round(float(text[a:b]) * times, 2), name, False)))
    return out


_UNIT_LAST = re.compile(r"\(?(?P<unit>万元|亿元|元|人次|场次?)\)?$")
