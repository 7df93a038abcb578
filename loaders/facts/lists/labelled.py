"""Lines of a couple and its labelled figures: 甲区—乙县 资金3200万元 务工410人; or it is a heading over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists.lines import UNITS, Figure, figure_in, head_places
from loaders.facts.lists.said import Couple, couple_of, said
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.records import record

_BULLET = re.compile(
    r"[\s|·•*●■◆▲○▶→>【\[-]*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.](?!\d))?[\s|·•*【\[—-]*(?:结对|对子|双方|一对)?[::]?\s*"
)
_FORM = re.compile(r"[市县区州旗]?(?:的?(?:对子|结对|这一对|一对|组合))?[】\]]?")
_NOTE = re.compile(r"\([^()]{0,40}\)|(?:19|20)\d\d年[^,。;\d]{0,6}(?:结对|起|结[成为]对子)")
_OPENS = re.compile(r"\s*(?:[::,|]|—{1,2}|-{1,2}|\s)\s*")
_PARTS = re.compile(r"[、,;。|/]|\s+")
_LONGEST_ITEM = 30
_FEWEST = 2
# A sentence that tells what was done is no item of a list: 向乙县拨付了…
_PROSE = re.compile(r"[了过](?!起|渡)|[为向给由从把将]|(?<![来赴到在往])[他她我它]|这|那|因|但|而")
# Nothing, or a sentence with its figure: the list goes on after it
_GOES_ON = re.compile(r"(?:\s|:)(?:[-—/]+|无|0人?|\d[\d.,]*[余多]?[万亿]?(?:元|人|名|个|场)次?)$")
_BARE_NUMBER = re.compile(r"(?<![\d.,第年月])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=$|[)\s])")
_COUNTED = re.compile(
    r"(?<![\d.,第])(?:约|近|超)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?)(?=[()\s]|$)"
)
_BEFORE_UNIT = re.compile(r"\d[\d,.]*(?=\()")
_UNIT_AFTER = re.compile(r"\((?P<unit>万元|亿元|元|人次|人|名|个|场次?)\)")


@record
class Entry:
    """A couple, where it is told, what is noted beside it, and its labelled figures (label and figure)."""

    couple: Couple
    told: int  # places named
    line: Span
    note: Span
    items: tuple[tuple[Span, Figure], ...]
    top: int = 0  # where the list begins


def entries(scene: Scene, told: list[Span]) -> list[Entry]:
    """The entries of every list of couples with at least two of them, or of one that counts three things or more."""
    found: list[Entry] = []
    heading: Entry | None = None
    below: list[tuple[Span, Figure]] = []
    end = 0
    for line in told:
        opened = _head(scene, line)
        if opened is None:
            got = items(scene, line[0], line[1], _LONGEST_ITEM, heading.couple) if heading else None
            if got and heading:
                below += got
                end = line[1]
                continue
            if heading and line[1] - line[0] <= _LONGEST_ITEM and _GOES_ON.search(scene.text, *line):
                end = line[1]
                continue
        if heading and below:
            found.append(Entry(heading.couple, heading.told, (heading.line[0], end), heading.note, tuple(below)))
        heading, below = None, []
        if opened is None:
            continue
        if opened.items:
            found.append(opened)
        elif opened.line[1] - opened.line[0] <= _LONGEST_ITEM:
            heading = opened
    if heading and below:
        found.append(Entry(heading.couple, heading.told, (heading.line[0], end), heading.note, tuple(below)))
    if len(found) < _FEWEST:
        found = [e for e in found if e.told > 1 and len(e.items) > _FEWEST]
    top = found[0].line[0] if found else 0
    return [replace(e, top=top) for e in found]


def _head(scene: Scene, line: Span) -> Entry | None:
    """What a line opens with, if that is a couple or a place and nothing but figures with their labels follows."""
    text = scene.text
    opens = _BULLET.match(text, *line)
    start = opens.end() if opens else line[0]
    places = head_places(scene, start, line[1])
    if not places:
        return None
    couple = couple_of(scene, [m.code for m in places])
    if couple is None:
        return None
    form = _FORM.match(text, places[-1].stop, line[1])
    at = form.end() if form else places[-1].stop
    if text[at : at + 1] == "(" and (closed := text.find(")", at, line[1])) > 0 and len(places) > 1:
        within_it = items(scene, at + 1, closed, _LONGEST_ITEM, couple)  # 甲区—乙县(资金80万元,务工40人)
        if within_it and len(within_it) >= _FEWEST and not text[closed + 1 : line[1]].strip(" 。;,、"):
            return Entry(couple, len(places), line, (0, 0), tuple(within_it))
    note = _NOTE.match(text, at + (text[at : at + 1] == " "), line[1])
    at = note.end() if note else at
    noted = note.span() if note else (0, 0)
    if at >= line[1] or not text[at : line[1]].strip(" :|—-"):
        return Entry(couple, len(places), line, noted, ())
    sep = _OPENS.match(text, at, line[1])
    if sep is None:
        return None
    stop = text.find("。", sep.end(), line[1]) + 1 or line[1]
    got = _in_order(scene, sep.end(), stop) or items(scene, sep.end(), stop, _LONGEST_ITEM, couple)
    line = line[0], stop
    least = 1 if len(places) > 1 else _FEWEST
    return Entry(couple, len(places), line, noted, tuple(got)) if got and len(got) >= least else None


_ORDER = re.compile(
    r"(?:依次|分别|顺序|按序|各栏|每行)[^。;\n]{0,10}?[是为:](?P<labels>[\u4e00-\u9fff()万亿]{2,16}(?:[、/,][\u4e00-\u9fff()万亿]{2,16}){1,8})"
)
_NUMBERS = re.compile(r"[\d.,]+(?:\s*[/、|,]\s*[\d.]+|\s+[\d.,]+)+")
_LABEL = re.compile(r"[^、/,]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ORDER_ABOVE = 400
"""Characters above a line in which the order of its figures is told."""


def _in_order(scene: Scene, start: int, end: int) -> list[tuple[Span, Figure]]:
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


_MEASURE = re.compile(r"[^\u4e00-\u9fff]{0,6}(?P<label>[\u4e00-\u9fff()]{2,14}?)(?:分别|依次)?[是为有]?[::]\s*")
_COUNTED_HERE = re.compile(
    r"[市县区州旗]?[\s:(]*(?:有|达|为|是)?(?P<figure>(?:约|近|超)?[\d.,]*\d[余多]?[万亿]?[余多]?(?:元|人次|人|名|位|个|场次?))"
)
_NEXT_COUPLE = re.compile(r"\s*[、,;]\s*")


def by_measure(scene: Scene, line: Span) -> list[tuple[Couple, Span, Figure]]:
    """援助资金:甲区—乙县3200万元、丙区—丁县5100万元: the couples that a line gives one measure of, two at least."""
    text = scene.text
    head = _MEASURE.match(text, *line)
    out: list[tuple[Couple, Span, Figure]] = []
    at = head.end() if head else line[1]
    while head and at < line[1]:
        places = head_places(scene, at, line[1])
        couple = couple_of(scene, [m.code for m in places]) if len(places) > 1 else None
        m = _COUNTED_HERE.match(text, places[-1].stop, line[1]) if couple else None
        q = figure_in(text, *m.span("figure")) if m else None
        if couple is None or q is None:
            break
        out.append((couple, head.span("label"), q))
        gap = _NEXT_COUPLE.match(text, q.end + (text[q.end : q.end + 1] == ")"))
        if gap is None:
            break
        at = gap.end()
    return out if len(out) >= _FEWEST else []


def facts(scene: Scene, e: Entry) -> Iterator[Candidate]:
    """What the figures of an entry say."""
    for label, figure in e.items:
        yield from said(scene, label, figure, e.couple, e.line, e.top, e.note)


def since(scene: Scene, e: Entry) -> str | None:
    """The time noted beside a couple: since when it is one."""
    return next((d.begin for d in scene.inside("dates", *e.note) if d.begin), None)
