"""Pairs told by the lines of a list or a table: ``黄岛区—武都区``, ``东莞市 巴宜区 8,150 16`` under words of a tie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, tie
from loaders.facts.founding import founded
from loaders.facts.lists import lists
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, within

_NUMBER = re.compile(r"[\s|(]*(?:第?[\d一二三四五六七八九十]{1,3}[、.)\s|]\s*)?[\s|·•*-]*")
_CELLS = re.compile(r"\s+|\s*[|:]\s*")
_TIED = re.compile(r"\s*(?:—{1,2}|-{1,2}>?|→|↔|×|~|[对与和]|对口(?:帮扶|支援|协作)|结对(?:帮扶)?|帮扶|支援)\s*")
# A member of a list that is no division: 农十三师, 八县一市.
_OTHER = re.compile(r"(?:兵团|农)?第?[一二三四五六七八九十]+师|(?:[一二两三四五六七八九十]+|\d+)个?[县市区旗]")
_LIST = ("、", ",", "和", "及", "与", "")
# What may follow in the other cells: figures, years, dashes where nothing is told.
_REST = re.compile(r"(?:[\s|:,;。、]*(?:[\d.,%]+(?:年(?:\d{1,2}月)?(?:起|至今)?)?|[-—/]+))*[\s|。;,、]*")
_HEAD = re.compile(r"结对|支援|受援|帮扶|对口|协作(?!站)|对子|挂钩")
# The heads of two columns: who helps and who is helped
_SIDES = re.compile(r"(?:支援|帮扶|受援|受帮扶?|结对)(?:方|地|市|县|区|双方|单位|县区|城市|地区|关系)|对子")
_FLOW = re.compile(
    r"输出|输入|输送|流入|流出|流向|去向|来源地|就业地|务工地|户籍|招聘|航线|航班|始发|到达|里程|车次|班次"
)
_WHEN = re.compile(r"时间|年份|起始|起于|始于|建立")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that begins with a place and its partners, and ends in nothing but figures."""

    n: int  # of its sentence
    first: RegionMention
    others: tuple[RegionMention, ...]
    cells: bool  # parted by blanks or bars, as in a table
    mark: str  # between the first two


def rows(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The pairs of at least two such lines, or of one right under the head of a table, and those that the page's lists
    give figures to, where the words above tell of a tie and not of journeys."""
    title = next((scene.text[s.start : s.end] for s in scene.sentences if s.kind == "title"), "")
    yield from _of_lines(scene, p, title)
    for told in lists(scene).couples:
        couple = told.couple
        words = " ".join(scene.text[s.start : s.end] for s in _above(scene, scene.sentence_at(told.heads[0])))
        words += scene.text[slice(*told.heads)]
        if _SIDES.search(words) or (_HEAD.search(words or title) and not _FLOW.search(words)):
            yield tie(
                p.predicate, couple.helper, couple.helped, told.line, f"{p.rule}-row", p.weight - 0.04, told.since
            )  # fmt: skip


def _of_lines(scene: Scene, p: Pattern, title: str) -> Iterator[Candidate]:
    found = [r for n, s in enumerate(scene.sentences) if (r := _row(scene, n, s))]
    for run in _runs(found):
        above = _above(scene, run[0].n)
        words = " ".join(scene.text[s.start : s.end] for s in above)
        if not _HEAD.search(words or title) or _FLOW.search(words):
            continue
        if len(run) == 1 and len(found) == 1 and not (run[0].cells and above and above[-1].kind == "heading"):
            continue
        dated = bool(_WHEN.search(words))
        begin = next((b for s in reversed(above) if s.kind == "body" and (b := founded(scene, s)[0])), None)
        for r in run:
            s = scene.sentences[r.n]
            own = [d for d in scene.inside("dates", s.start, s.end) if d.begin] if dated or len(run[0].others) else []
            for o in r.others:
                one, two = (r.first, o) if scene.sides.side(r.first.code) == "helper" else (o, r.first)
                since, span = own[0].begin if own else begin, (s.start, s.end)
                yield tie(p.predicate, one.code, two.code, span, f"{p.rule}-row", p.weight - 0.04, since)


def _row(scene: Scene, n: int, s: Sentence) -> Row | None:
    if s.end - s.start > 90 or len(scene.places_in(s)) < 2:
        return None
    here = [m for m in scene.places_in(s) if m.kind == "name"]
    if len(here) < 2 or not _NUMBER.fullmatch(scene.text, s.start, here[0].start):
        return None
    cells = False
    line: list[RegionMention] = [here[0]]
    for m in here[1:]:
        gap = _OTHER.sub("", told := scene.text[line[-1].end : m.start])
        cell = bool(_CELLS.fullmatch(told))
        if cell and within(m.code, line[-1].code) and m.code != line[-1].code:
            line[-1] = m  # 青岛市 黄岛区: a place after its whole
        elif cell or (len(line) == 1 and _TIED.fullmatch(gap)) or (len(line) > 1 and gap in _LIST and told):
            line.append(m)
            cells = cells or cell
        else:
            return None
    if len(line) < 2 or not _REST.fullmatch(_OTHER.sub("", scene.text[line[-1].end : s.end])):
        return None
    side = scene.sides.side(line[0].code)
    if side is None or any(scene.sides.side(m.code) in (None, side) for m in line[1:]):
        return None
    return Row(n, line[0], tuple(line[1:]), cells, scene.text[line[0].end : line[1].start].strip())


def _runs(found: list[Row]) -> list[list[Row]]:
    """Rows that follow each other; after a colon notes may stand between them, else what stands there parts them."""
    out: list[list[Row]] = []
    for r in found:
        last = out[-1][-1] if out else None
        if last and (r.n - last.n == 1 or (r.n - last.n < 5 and last.mark == r.mark == ":")):
            out[-1].append(r)
        else:
            out.append([r])
    return out


def _above(scene: Scene, n: int) -> list[Sentence]:
    """The lines over a table: its head and what announces it."""
    return [s for s in scene.sentences[max(0, n - 3) : n] if s.kind != "body" or scene.text[s.end - 1] in ":。"]
