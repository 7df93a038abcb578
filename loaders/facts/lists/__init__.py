"""Lists and tables of a page: what their figures say, by the words that head or label them."""

from __future__ import annotations

from itertools import islice

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.lists import grids, labelled, measures, posts, singly, table_rows
from loaders.facts.lists.lines import lines
from loaders.facts.lists.said import Couple, plain, said
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import within
from loaders.records import record

# What a line of a list has: a figure with its unit, two bare ones or one at its end, or nothing else.
_LISTED = re.compile(r"\d[余多]?[万亿]?[余多]?(?:元|人|名|位|个|场)|\d[\s|/、,]+\d|[\s|:]\d[\d,.]*$|\d\([^()]*\)$")
# 甲区—乙县3200万元、丙区—丁县5100万元 in one line; :乙县410人、丁县620人、…
_COUPLES = re.compile(
    r"(?:[—→-][\u4e00-\u9fff]{2,12}[\s:(]*\d[^。—→-]{0,40}){2}"
    r"|:(?:[\u4e00-\u9fff]{1,10}[市县区州旗][\s:(]*\d[\d,.]*[余多]?[万亿]?[元人名个场]\)?[、,;]){2}"
)
_NUMBER = re.compile(r"[\d,.]+")
_SENTENCES = 2
"""Full stops of a line of a list, at most."""
_FEWEST = 2


@record
class Told:
    """A couple that a line puts side by side, the heads of its columns, and since when it is one, if that is noted."""

    couple: Couple
    line: Span
    heads: Span
    since: str | None = None


@record
class Lists:
    """``facts`` of the figures; ``couples``; ``owners``: whose the figures of a line are, so that nobody else's they
    can be; ``others``: figures that a list tells of something else."""

    facts: tuple[Candidate, ...] = ()
    couples: tuple[Told, ...] = ()
    owners: tuple[tuple[Span, Couple], ...] = ()
    others: frozenset[Span] = frozenset()


def lists(scene: Scene) -> Lists:
    """What the lists and tables of a page say; read once."""
    found: Lists | None = scene.memo.get("lists")
    if found is None:
        found = scene.memo["lists"] = _read(scene)
    return found


def _read(scene: Scene) -> Lists:
    if not scene.sides.known:
        return Lists()
    told = lines(scene.text)
    like_lists = (x for x in told if _like_a_list(scene.text, *x))
    if sum(1 for _ in islice(like_lists, _FEWEST)) < _FEWEST and not _COUPLES.search(scene.text):
        return Lists()
    facts: list[Candidate] = []
    couples: list[Told] = []
    owners: list[tuple[Span, Couple]] = []
    split = grids.rows_of(scene, told)
    facts += posts.posts(scene, told, split)
    for g in grids.grids(scene, told, split):
        for couple, line, got in table_rows.rows(scene, g):
            facts += got
            couples += [Told(couple, line, (g.head[0].start, g.head[-1].end))]
    taken = {c.figure for c in facts}
    entries = labelled.entries(scene, told)
    others: set[Span] = set()
    for e in entries:
        got = list(labelled.facts(scene, e))
        others |= labelled.of_others(scene, e) - {c.figure for c in got if c.figure}
        facts += [c for c in got if c.figure not in taken]
        couples += [Told(e.couple, e.line, (e.top, e.top), labelled.since(scene, e))]
        owners += [((f.start, f.end), e.couple) for _, f in e.items]
    for couple, label, figure, line in measures.by_measure(scene, told):
        facts += said(scene, plain(scene, label), figure, couple, line, line[0])
        couples += [Told(couple, line, (line[0], line[0]))]
        owners += [((figure.start, figure.end), couple)]
    held = [e.line for e in entries]
    taken = {c.figure for c in facts}
    facts += [c for c in singly.facts(scene, told, held) if c.figure not in taken]
    lines_told = {(c.start, c.end) for c in facts}  # a programme's numbers put places side by side, too
    both = [x for x in couples if x.couple.helper and x.couple.helped and x.line in lines_told]
    return Lists(tuple(facts), tuple(both), tuple(owners), frozenset(others))


def _like_a_list(text: str, start: int, end: int) -> bool:
    """Whether a line may be one of a list; most pages have none, and are asked nothing more."""
    if text.count("。", start, end) > _SENTENCES:
        return False
    return bool(_LISTED.search(text, start, end) or _NUMBER.fullmatch(text, start, end))


def owned(scene: Scene, facts: list[Candidate]) -> list[Candidate]:
    """The facts told otherwise of the page, without those whose figure a list tells, or tells of another couple."""
    told = lists(scene)
    if not told.facts and not told.owners:
        return facts
    taken = {c.figure for c in told.facts} | told.others
    owners = dict(told.owners)
    return [c for c in facts if c.figure not in taken and not _of_others(c, owners)]


def _of_others(c: Candidate, owners: dict[Span, Couple]) -> bool:
    """Whether a fact of a figure that a line gives to a couple is of none of the two, or of the whole of one."""
    owner = owners.get(c.figure) if c.figure else None
    own = {owner.helper, owner.helped} - {""} if owner else set()
    ends = {c.subject.key, c.object.key}
    if len(own) < _FEWEST:
        return False
    wholes = {e for e in ends - own for o in own if within(o, e)}
    return not own & ends or bool(wholes and c.predicate != "sends_workers_to")


def apart(scene: Scene, ties: list[Candidate]) -> list[Candidate]:
    """Ties without those of places that the page's lists give to others, where one sentence ties all of a list to all
    of another: of 甲、乙两区帮扶五县 the lines tell whose each county is."""
    found = lists(scene)
    couples = [{x.couple.helper, x.couple.helped} for x in found.couples]
    if len(couples) < _FEWEST or not found.facts:
        return ties
    known = set().union(*couples)
    sides: dict[Span, tuple[set[str], set[str]]] = {}
    for c in ties:
        a, b = sides.setdefault((c.start, c.end), (set(), set()))
        a.add(c.subject.key)
        b.add(c.object.key)
    return [
        c
        for c in ties
        if min(map(len, sides[c.start, c.end])) < _FEWEST
        or not (ends := {c.subject.key, c.object.key}) <= known
        or ends in couples
    ]
