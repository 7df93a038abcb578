"""Lines of a couple and its labelled figures: 甲区—乙县 资金3200万元 务工410人; or it is a heading over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists.counting import HELPS, OWN_PURSE, bare
from loaders.facts.lists.headings import is_heading, is_note, is_time
from loaders.facts.lists.items import in_order, items
from loaders.facts.lists.lines import Figure, head_places
from loaders.facts.lists.said import Couple, couple_told, labelled, of_all, said
from loaders.facts.lists.units import unit_noted, with_unit
from loaders.facts.scene import Scene, Span
from loaders.records import record

_BULLET = re.compile(
    r"[\s|·•*●■◆▲○▶→>【\[-]*(?:第\d{1,2}[名位]?[\s:]+|(?:TOP|No\.?)\s?\d{1,2}[\s:.、]+|\d{1,2}\s+|[①-⑳])?(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.](?!\d))?[\s|·•*【\[—-]*(?:结对|对子|双方|一对)?[::]?\s*"
)
_GAP = re.compile(r"[\s|::,—-]*")
_FORM = re.compile(r"[市县区州旗]?(?:的?(?:对子|结对|这一对|一对|组合))?[】\]]?")
_NOTE = re.compile(r"\([^()]{0,40}\)|(?:19|20)\d\d年[^,。;\d]{0,6}(?:结对|起|结[成为]对子)")
_OPENS = re.compile(r"\s*(?:[::,|]|—{1,2}|-{1,2}|\s)\s*")
_LONGEST_ITEM = 30
_FEWEST = 2
# Nothing, or a sentence with its figure: the list goes on after it
_GOES_ON = re.compile(r"(?:\s|:)(?:[-—/]+|无|0人?|\d[\d.,]*[余多]?[万亿]?(?:元|人|名|个|场)次?)$")


@record
class Entry:
    """A couple, where it is told, what is noted beside it, and its labelled figures (label and figure)."""

    couple: Couple
    told: int  # places named
    line: Span
    note: Span
    items: tuple[tuple[Span, Figure], ...]
    top: int = 0  # where the list begins
    heading: Span | None = None
    when: Span | None = None


def entries(scene: Scene, told: list[Span]) -> list[Entry]:
    """The entries of every list of couples with at least two of them, or of one that counts three things or more."""
    found: list[Entry] = []
    heading: Entry | None = None
    below: list[tuple[Span, Figure]] = []
    end = 0
    over: Span | None = None  # what heads the lines, and says what their figures count
    when: Span | None = None  # the time that heads them
    for line in told:
        opened = _head(scene, line, over)
        summed = opened is None and _TOTAL.match(scene.text, *line)
        if opened is None and not summed:
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
        if summed and found and (total := _total(scene, line, found, over)):
            found.append(replace(total, when=when))
            continue
        if opened is None:
            if is_time(scene, line):
                when = line
            elif not is_note(scene, line):
                over = line if is_heading(scene, line) else None
                when = when if over else None
            continue
        opened = replace(opened, when=when)
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


_TOTAL = re.compile(r"(?:合\s*计|总\s*计|共\s*计)[::\s]\s*")


def _total(scene: Scene, line: Span, found: list[Entry], over: Span | None) -> Entry | None:
    """合计:资金1.1亿元,务工1521人: of all couples of the list, where these are all of the report's two sides."""
    m = _TOTAL.match(scene.text, *line)
    codes = {c for e in found for c in (e.couple.helper, e.couple.helped) if c}
    if m is None or not of_all(scene, codes):
        return None
    stop = scene.text.find("。", m.end(), line[1]) + 1 or line[1]
    got = items(scene, m.end(), stop, _LONGEST_ITEM)
    return Entry(Couple("", ""), 0, (line[0], stop), (0, 0), tuple(got), 0, over) if got else None


def _head(scene: Scene, line: Span, over: Span | None = None) -> Entry | None:
    """What a line opens with, if that is a couple or a place and nothing but figures with their labels follows."""
    text = scene.text
    opens = _BULLET.match(text, *line)
    start = opens.end() if opens else line[0]
    dated = next((d for d in scene.inside("dates", start, start + 1) if d.specific), None)
    if dated and (gap := _GAP.match(text, dated.end)):  # 3月5日 乙县 岗位560个
        start = gap.end()
    places = head_places(scene, start, line[1])
    if not places:
        return None
    couple = couple_told(scene, places)
    if couple is None:
        return None
    form = _FORM.match(text, places[-1].stop, line[1])
    at = form.end() if form else places[-1].stop
    if text[at : at + 1] == "(" and (closed := text.find(")", at, line[1])) > 0 and (len(places) > 1 or over):
        within_it = items(scene, at + 1, closed, _LONGEST_ITEM, couple)  # 甲区—乙县(资金80万元,务工40人)
        least = 1 if _headed(scene, within_it, over) else _FEWEST
        if within_it and len(within_it) >= least and not text[closed + 1 : line[1]].strip(" 。;,、"):
            return Entry(couple, len(places), line, (0, 0), tuple(within_it), 0, over)
    note = _NOTE.match(text, at + (text[at : at + 1] == " "), line[1])
    at = note.end() if note else at
    noted = note.span() if note else (0, 0)
    if at >= line[1] or not text[at : line[1]].strip(" :|—-"):
        return Entry(couple, len(places), line, noted, ())
    sep = _OPENS.match(text, at, line[1]) or (re.compile("").match(text, at) if over and text[at].isdigit() else None)
    if sep is None:
        return None
    stop = text.find("。", sep.end(), line[1]) + 1 or line[1]
    got = in_order(scene, sep.end(), stop) or items(scene, sep.end(), stop, _LONGEST_ITEM, couple)
    line = line[0], stop
    least = 1 if dated or len(places) > 1 or (got and over and bare(scene.text[slice(*got[0][0])])) else _FEWEST
    return Entry(couple, len(places), line, noted, tuple(got), 0, over) if got and len(got) >= least else None


def _headed(scene: Scene, got: list[tuple[Span, Figure]] | None, over: Span | None) -> bool:
    """Whether what heads a line says what its bare figure counts."""
    if not got or not over or not bare(scene.text[slice(*got[0][0])]):
        return False
    figure = _counted(scene, got[0][0], got[0][1], over, line_top=got[0][0][0])
    return bool(figure and labelled(scene, got[0][0], figure.unit, (), over).heading)


def _counted(scene: Scene, label: Span, figure: Figure, over: Span | None, line_top: int) -> Figure | None:
    """A figure with its unit, be it only told by the heading."""
    if figure.unit or not over or not bare(scene.text[slice(*label)]):
        return figure
    return with_unit(scene, (label, over), unit_noted(scene, line_top, label[1]), figure)


def facts(scene: Scene, e: Entry) -> Iterator[Candidate]:
    """What the figures of an entry say."""
    before: tuple[Span, ...] = ()
    for label, bare_figure in e.items:
        figure = _counted(scene, label, bare_figure, e.heading, e.line[0])
        if figure:
            told = labelled(scene, label, figure.unit, before, e.heading)
            told = replace(told, spans=(e.when, *told.spans)) if e.when else told
            yield from said(scene, told, figure, e.couple, e.line, e.top, e.note)
        before = before if bare(scene.text[slice(*label)]) else (label,)


def of_others(scene: Scene, e: Entry) -> set[Span]:
    """The figures of an entry that are of something else if they say nothing known: what a heading counts that stands
    over bare figures (来杭旅游人数), and what one place spends itself (教育投入2.3亿元)."""
    alone = not (e.couple.helper and e.couple.helped)
    return {
        (f.start, f.end)
        for label, f in e.items
        if (words := scene.text[slice(*label)])
        and ((e.heading and bare(words)) or (alone and OWN_PURSE.search(words) and not HELPS.search(words)))
    }


def since(scene: Scene, e: Entry) -> str | None:
    """The time noted beside a couple: since when it is one."""
    return next((d.begin for d in scene.inside("dates", *e.note) if d.begin), None)
