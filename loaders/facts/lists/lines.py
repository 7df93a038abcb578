"""The lines of a page as they are printed: cells by blanks or bars, each a place, couple, figure or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention, within
from loaders.records import record

_MULTIPLES = {"万": 1e4, "亿": 1e8, "": 1.0}
_COUNTED = {
    "元": "CNY", "人次": "person_time", "人": "person", "名": "person", "位": "person", "个": "", "个岗": "job",
    "个岗位": "job", "场": "fair", "场次": "fair",
}  # fmt: skip
UNITS = {
    "万元": ("CNY", 1e4), "亿元": ("CNY", 1e8), "元": ("CNY", 1.0), "人次": ("person_time", 1.0),
    "万人次": ("person_time", 1e4), "人": ("person", 1.0), "名": ("person", 1.0), "万人": ("person", 1e4),
    "个": ("job", 1.0), "场": ("fair", 1.0), "场次": ("fair", 1.0),
}  # fmt: skip
"""What the unit of a column or label counts, and how many times its figures."""
MONEY = re.compile(r"资金|援助|到位|捐|款|投入|拨付|到账|经费")
"""Words of a label that counts money."""
_FIGURE = re.compile(
    r"(?P<about>约|近|超)?(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<more>[余多])?(?P<mag>万|亿)?[余多]?"
    r"(?P<unit>元|人次|人|名|位|个岗位?|个|场次?)?(?:左右|上下)?"
)
_OF_WHICH = re.compile(r"(?:其中|另)[::]?\s*")
_NONE = re.compile(r"[-—–/]+|无|—{2}|\.{2,}|…+")
_ORDINAL = re.compile(r"\d{1,3}[.、)]?|[(]?[一二三四五六七八九十]{1,3}[)、.]?")
_TIED = re.compile(
    r"\s*(?:[—–=-]{1,2}>|[—–-]{1,2}|[→➡⇒➔➜]|←|↔|⇄|×|~|[&＆]|·|[对与和]|对口(?:帮扶|支援|协作)|结对(?:帮扶)?|帮扶?|支援)\s*"
)
_ARROW = re.compile(r"[>→➡⇒➔➜]")
_TOTAL = re.compile(r"合\s*计|总\s*计|共\s*计|小\s*计|全[市州省区盟地]|总数")
_DATE = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\d{1,2}日)?|(?:19|20)\d\d年度?|第?[一二三四]季度?|[上下]半年"
)
_BAR = re.compile(r"\|")
_NOTED = re.compile(r"(?<=[\d元人名个场])\((?:计划|任务|目标|其中|含|同比|较|比|累计|占)[^()]{0,14}\)$")
_BLANK = re.compile(r"\s*\|\s*|\s+")
_EACH_BLANK = re.compile(r" ")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER_PLACE = re.compile(r"(?:\([^()]{0,20}\))?[:]?")
_LONGEST = 20
"""Characters of a cell."""


@record
class Figure:
    """A number of a cell. ``unit`` is "" where only the head of its column tells it."""

    start: int
    end: int
    value: float
    unit: str
    approx: bool


@record
class Cell:
    """``kind``: r a place, p a couple, d a time, f a figure, ``-`` nothing, t a total's name, n the number of a line,
    x words."""

    start: int
    end: int
    kind: str
    places: tuple[RegionMention, ...] = ()
    figure: Figure | None = None


def lines(text: str) -> list[Span]:
    """The lines that hold anything, without the blanks around them and the bars that frame a table."""
    out = []
    at = 0
    for line in text.split("\n"):
        start, end = at + len(line) - len(line.lstrip(" ")), at + len(line.rstrip(" "))
        at += len(line) + 1
        framed = text[start : start + 1] == "|"
        start += framed
        end -= framed and end > start and text[end - 1] == "|"
        if text[start:end].strip(" |"):
            out.append((start, end))
    return out


def cells(scene: Scene, line: Span, single: bool = False) -> list[Cell]:
    """The cells of a line, from left to right; ``single``: each blank parts two, be it of nothing."""
    text = scene.text
    out = []
    at = line[0]
    bars = "|" in text[line[0] : line[1]]
    for m in (_BAR if bars else _EACH_BLANK if single else _BLANK).finditer(text, *line):
        out.append((at, m.start()))
        at = m.end()
    out.append((at, line[1]))
    for k in range(len(out) - 1, 0, -1):  # 合 计
        if text[slice(*out[k])] == "计" and text[slice(*out[k - 1])] in ("合", "总", "小", "共"):
            out[k - 1 : k + 1] = [(out[k - 1][0], out[k][1])]
    trimmed = (_trimmed(text, a, b) for a, b in out)
    return [cell(scene, a, b, not k) for k, (a, b) in enumerate(trimmed) if a < b or bars or single]


def years_as_times(scene: Scene, row: list[Cell]) -> list[Cell]:
    """A line with the years it has as bare figures (2019 | 2020 | 2021; 2019 | 3200 | 410) as times: in a head of at
    least two of them, and where one stands first."""
    years = [c.kind == "f" and bool(_BARE_YEAR.fullmatch(scene.text, c.start, c.end)) for c in row]
    figures = sum(c.kind == "f" for c in row)
    head = 1 < sum(years) == figures and not years[0]
    return [
        replace(c, kind="d", figure=None) if y and (head or not k) else c
        for k, (c, y) in enumerate(zip(row, years, strict=True))
    ]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \n":
        start += 1
    while start < end and text[end - 1] in " \n":
        end -= 1
    return start, end


def cell(scene: Scene, start: int, end: int, first: bool = False) -> Cell:
    """The cell that a span is; ``first`` of its line it may be the line's number."""
    text = scene.text
    if start == end or _NONE.fullmatch(text, start, end):
        return Cell(start, end, "-")
    if first and _ORDINAL.fullmatch(text, start, end):
        return Cell(start, end, "n")
    if _DATE.fullmatch(text, start, end):
        return Cell(start, end, "d")
    noted = _NOTED.search(text, start, end)  # 3200(计划3100)
    if figure := figure_in(text, start, noted.start() if noted else end):
        return Cell(start, end, "f", (), figure)
    if _TOTAL.fullmatch(text, start, end):
        return Cell(start, end, "t")
    if of := _OF_WHICH.match(text, start, end):
        start = of.end()
    if end - start <= _LONGEST and (told := head_places(scene, start, end)):
        at = told[-1].stop
        if _AFTER_PLACE.fullmatch(text, at, end):
            return Cell(start, end, "r" if len(told) == 1 else "p", told)
    return Cell(start, end, "x")


def figure_in(text: str, start: int, end: int) -> Figure | None:
    """The figure that a span is, if it is nothing else."""
    m = _FIGURE.fullmatch(text, start, end)
    if m is None:
        return None
    value = float(m["num"].replace(",", "")) * _MULTIPLES[m["mag"] or ""]
    unit = _COUNTED[m["unit"]] if m["unit"] else ""
    return Figure(start, end, round(value, 6), unit, bool(m["about"] or m["more"]))


def pointed_at(text: str, places: Sequence[RegionMention]) -> RegionMention | None:
    """The place of a couple that an arrow between the two points to."""
    return places[1] if len(places) > 1 and _ARROW.search(text, places[0].stop, places[1].start) else None


def head_places(scene: Scene, start: int, end: int) -> tuple[RegionMention, ...]:
    """The place that a span begins with, or the couple; a place after its whole (青岛市黄岛区) is one."""
    found: list[RegionMention] = []
    told: Sequence[RegionMention] = scene.inside("regions", start, end)
    for m in told:
        if m.kind not in ("name", "abbr") or len(m.codes) != 1:
            break
        at = found[-1].stop if found else start
        gap = scene.text[at : m.start]
        if not gap or (found and not gap.strip() and within(m.code, found[-1].code)):
            found[-1:] = [m]
        elif len(found) == 1 and (not gap.strip() or _TIED.fullmatch(gap)):
            found.append(m)
        else:
            break
        if len(found) > 1 and found[0].code == found[1].code:
            return ()
    return tuple(found)
