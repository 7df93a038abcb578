"""Standing pairs told by the frame of a sentence: who is tied to whom, whatever the verb and whatever the order.

A sentence is written anew (written.py) with one mark for each group of coordinate places, without times
and adverbs. The frames of the edge file are matched against that: ``P由P帮``, ``帮P的是P``, ``P背后站着P``,
``P之于P``. So a frame is a matter of word classes, and holds for lists and pronouns as for one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate
from loaders.facts.counted_rows import counted_rows
from loaders.facts.coupled import counterpart, pairs_of, with_other
from loaders.facts.frames import TO_SIGN, any_told, each_of, frames, planned, single
from loaders.facts.one_and_row import one_and_row
from loaders.facts.parallel import parallel
from loaders.facts.patterns import Pattern
from loaders.facts.plain_ties import plain_ties
from loaders.facts.plans import MEANT
from loaders.facts.relieved import relieved
from loaders.facts.role_clauses import role_clauses
from loaders.facts.scene import Scene
from loaders.facts.succession import handed_on, replaced, successors
from loaders.facts.told import ENDS
from loaders.facts.turns import by_turns
from loaders.facts.written import MARK, Group, Written, written
from loaders.mentions.regions import within
from loaders.mentions.tiewords import OF_BODY


def standing(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The pairs that the frames tell."""
    if not scene.sides.known:
        return
    concerned = CONCERNED.search(scene.text) and p.trigger.search(scene.text)
    if not concerned and not _PLAIN_WORDS.search(scene.text):
        return
    for s in scene.sentences:
        if not scene.places_in(s):
            continue
        here = scene.ends_of_ties(s)
        acting = any(m.kind in ENDS and scene.institution(m) for m in scene.places_in(s))
        if len(here) < (2 if acting else 1):
            continue
        w = written(scene, s, here)
        if not concerned and not any_told(w, p.rule, "plain"):
            continue
        if not acting and len({scene.sides.side(g.code) for g in w.groups}) == 1:
            yield from _alone(scene, p, s, w)
        if len(w.groups) > 1:
            found = list(_framed(scene, p, s, w))
            found += parallel(scene, p, s, w, found)
            found, more = by_turns(scene, p, s, w, found)
            found += more
            yield from found
            if concerned:
                yield from plain_ties(scene, p, s, w, found)
                told = {frozenset((c.subject.key, c.object.key)) for c in found}
                more = [*role_clauses(scene, p, s, w), *one_and_row(scene, p, s, w)]
                yield from (c for c in more if frozenset((c.subject.key, c.object.key)) not in told)
                yield from counted_rows(scene, p, s, w)
                yield from relieved(scene, p, s, w)


# In a report without any word of cooperation only a sentence is asked in which such a word stands between places.
_PLAIN_WORDS = re.compile("[帮援管归靠牵由包认领接挑担扛对结搭亲拴捆连握拉划分交派配排拨托轮缘姐协互绑捆伴负]")


def _framed(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """The pairs of a sentence with two groups of places and more."""
    yield from _couples(scene, p, s, w)
    for row in single(p.rule, "members")[0].finditer(w.text):
        if not planned(w, row):
            yield from pairs_of(scene, p, s, w, w.groups_in(*row.span()), row.span(), True)
    over: list[re.Match[str]] = []
    if len(w.groups) > 2 and any_told(w, p.rule, "over"):
        over = [m for f in single(p.rule, "over") if (m := f.search(w.text))]
    handed = [m.span() for m in over]
    if over:
        yield from handed_on(scene, p, s, w, over[0])
    if len(w.groups) > 2 and any_told(w, p.rule, "contrast"):
        for m in (m for f in single(p.rule, "contrast") if (m := f.search(w.text))):
            handed.append(m.span())
            ends = tuple(w.groups[w.text.count(MARK, 0, m.start(x))] for x in ("for", "new"))
            yield from pairs_of(scene, p, s, w, ends, m.span(), False)
    for m in _ITS_HELPER.finditer(w.text) if len(w.groups) > 2 else ():
        *_, it, helper = w.groups_in(m.start(), m.end())
        handed.append((m.end() - 2, m.end()))
        yield from pairs_of(scene, p, s, w, (it, helper), m.span(), False)
    for m in _CHAIN.finditer(w.text):  # 甲帮扶乙、丙帮扶丁、…: couples of one verb, and nothing across them
        groups = w.groups_in(m.start(), m.end())
        if not _HELPS.fullmatch(m[1]) or planned(w, m):
            continue
        handed.append(m.span())
        for a, b in zip(groups[::2], groups[1::2], strict=True):
            yield from pairs_of(scene, p, s, w, (a, b), (m.start(), m.end()), True)
    for kind in ("named", "called", "carried") if any_told(w, p.rule, "named", "called", "carried") else ():
        for m in (m for frame in single(p.rule, kind) for m in frame.finditer(w.text)):
            (group,) = w.groups_in(m.start(), m.end())
            if any(a < m.end() and m.start() < b for a, b in handed):
                continue
            if kind == "called" and scene.sides.side(group.code) != "helped":
                continue  # 甲市对口的区县 are others than 甲市
            other = nearest(scene, w, group, m.start(), after=kind == "named")
            if other and not planned(w, m):
                yield from pairs_of(scene, p, s, w, (other, group), m.span(), False)
    first = len(w.text)
    for frame, told in frames(p.rule):
        for m in frame.finditer(w.text):
            if any(a < m.end() and m.start() < b for a, b in handed) or planned(w, m):
                continue
            ends = w.groups_in(m.start(), m.end())
            if len(ends) == 3 and within(ends[2].code, ends[1].code):
                ends = ends[::2]  # 甲县的上海亲戚是徐汇区: what it lies in only qualifies it
            if len(ends) == 3 and within(ends[1].code, ends[0].code):
                ends = ends[::2]  # 甲市率乙区、丙县赴丁县签约
            if len(ends) == 2:
                yield from pairs_of(scene, p, s, w, ends, (m.start(), m.end()), told)
                first = min(first, m.end())
                yield from successors(scene, p, s, w, ends, m.end())
                for more, at in more_of(scene, w, m.end(), ends[1]):
                    yield from pairs_of(scene, p, s, w, (ends[0], more), (m.start(), m.end()), told, at=at)
    for m in single(p.rule, "chain")[0].finditer(w.text):
        if (subject := _subject(w, m.start())) and not planned(w, m):
            ends = (subject, w.groups_in(m.start(), m.end())[0])
            yield from pairs_of(scene, p, s, w, ends, (m.start(), m.end()), True, at=ends[1].start)
    for frame in single(p.rule, "mutual"):
        for m in frame.finditer(w.text):
            if not planned(w, m) and not any(a < m.end() and m.start() < b for a, b in handed):
                ends = w.groups_in(m.start(), m.end())[:2]
                yield from pairs_of(scene, p, s, w, ends, (m.start(), m.end()), True, mutual=True)
    for m in single(p.rule, "through")[0].finditer(w.text):
        first_end, *rest = w.groups_in(m.start(), m.end())
        for whole, part in zip(rest[::2], rest[1::2], strict=False):
            if within(part.code, whole.code) and not planned(w, m):
                yield from pairs_of(scene, p, s, w, (first_end, part), m.span(), True)
    for m in single(p.rule, "paper")[0].finditer(w.text):
        begins = max(w.text.rfind(c, 0, m.start() + 1) for c in ";:。") + 1
        signs = m.start() + m[0].rindex(MARK) + _VERB
        meant = MEANT.search(w.text, begins, signs) or TO_SIGN.search(w.text, begins, m.end())
        if _LABOUR.search(m[0]) and not meant:  # …签了用工计划 is done
            subject, *others = w.groups_in(m.start(), m.end())
            for other in others:
                yield from pairs_of(scene, p, s, w, (subject, other), (m.start(), m.end()), True, signed=True)
    for frame in single(p.rule, "again"):
        for m in frame.finditer(w.text, min(first, len(w.text))):
            yield from pairs_of(scene, p, s, w, w.groups_in(m.start(), m.end()), (m.start(), m.end()), False)


_CHAIN = re.compile(rf"{MARK}([^,;:。!?、{MARK}]{{1,8}}){MARK}(?:[、,;和及]{MARK}\1{MARK})+")
_VERB = 4  # so near after who signs stands the verb
_LABOUR = re.compile(r"劳务|用工|招工|务工|人力资源")
_HELPS = re.compile(
    r"(?:对口|结对)?(?:帮扶|支援|协作|援建|帮助|支持|扶贫|联系|合作|帮|援|扶|配|对|管|包|带|跟|牵手?|盯|认?领|认)[到着了上]?"
)
# …对口帮扶甲县、乙县,丙县; …承担支援甲州的任务,1999年又增加了乙州
_NEXT = re.compile(
    rf"[,、](?:(?:对口|结对)?(?:帮扶|支援|援建|协作)|结对|[帮管包带])?[着了]?{MARK}(?=[,、。;]|$|是[^,。;]{{0,4}}的事)"
    rf"|(?P<added>[^,;:。{MARK}]{{0,8}}[,;][^,;:。{MARK}]{{0,4}}(?:增加|新增|增添|增派|加上|添上?)了?(?:对|一个)?{MARK})"
    rf"(?=[,、。;()]|的?(?:任务|对口|$))"
)


def more_of(scene: Scene, w: Written, at: int, last: Group) -> Iterator[tuple[Group, int | None]]:
    """What a list goes on with after a comma where its first part ends a frame: …对口帮扶甲县、乙县,丙县; and where its
    time is told, if it was added later."""
    while w.text[at - 1 : at] == MARK and (m := _NEXT.match(w.text, at)):
        (group,) = w.groups_in(m.start(), m.end())
        if scene.sides.side(group.code) != scene.sides.side(last.code):
            return
        yield group, group.start if m["added"] else None
        at = m.end()


_ITS_HELPER = re.compile(
    rf"(?:^|[;。])[^,;:。{MARK}]{{0,8}}(?:{MARK}[^,;。{MARK}]{{0,4}}的)?{MARK}[^,;。{MARK}]*[,;]"
    rf"[^,;。{MARK}]{{0,4}}(?:对口|结对)?(?:帮扶|支援|帮助|帮)着?(?:[它他]们?|其)的(?:就|正)?是[^,;。{MARK}]{{0,8}}{MARK}"
)
"""德化县反倒成了受帮的,帮它的是丙区: 它 is whom the clause before is about, whatever side the report has it on."""


def nearest(scene: Scene, w: Written, group: Group, at: int, *, after: bool) -> Group | None:
    """The place of the other side told last before ``at``, else the first told ``after`` it."""
    want = {"helper": "helped", "helped": "helper"}.get(scene.sides.side(group.code) or "")
    k = w.groups.index(group)
    there = [g for g in w.groups if any(scene.sides.side(m.code) == want for m in g.members)]
    before = [g for g in reversed(w.groups[:k]) if g in there]
    others = before or [g for g in w.groups[k + 1 :] if after and g in there]
    return others[0] if want and others and len({g.code for g in others}) == 1 else None


def _subject(w: Written, at: int) -> Group | None:
    """Of A与B协作,|与C协作: A, with which the sentence begins."""
    m = _WITH_FIRST.match(w.text)
    return w.groups[0] if m and m.end() <= at else None


_WITH_FIRST = re.compile(rf",?[^{MARK},;。]{{0,16}}{MARK}(?:[^{MARK},;。]{{0,6}}[与和跟同]|既?[是为]){MARK}")


# 南京、淮安,无锡、徐州 and 昆山和沭阳、常熟和泗洪: two and more couples of one build say that each is a pair
_COUPLES = re.compile(
    rf"{MARK}(?:(、){MARK}(?:[,;]{MARK}、{MARK})+|([和与同跟对:结帮配带领管归由是·×↔—-]{{1,2}}){MARK}(?:[,、;]{MARK}\2{MARK})+"
    rf"|\({MARK}\)(?:[,、;和]{MARK}\({MARK}\))+)"
)


# 对口合作的有6对:…,以及省内的甲与乙、丙与丁
_LISTED = re.compile(r"(?:对口|结对|协作|帮扶|合作)(?!社)[^。;]*[:有是为内]的?$")
_SIGN = re.compile(r"[^,;:。]{0,10}签[订署了下][^,;:。]{0,10}(?:协作|对口|结对|帮扶|山海)")


def _couples(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    for m in _COUPLES.finditer(w.text):
        if planned(w, m):
            continue
        groups = w.groups_in(m.start(), m.end())
        mutual = bool(each_of(p.rule).match(w.text, m.end()))
        for a, b in zip(groups[::2], groups[1::2], strict=True):
            if mutual:
                yield from pairs_of(scene, p, s, w, (a, b), (m.start(), m.end()), True, mutual=True)
            elif {scene.sides.side(a.code), scene.sides.side(b.code)} == {"helper", "helped"}:
                yield from pairs_of(scene, p, s, w, (a, b), (m.start(), m.end()), False)
            elif {scene.sides.side(g.code) for g in groups} == {"helper", "helped"} and a.code[:2] != b.code[:2]:
                yield from pairs_of(scene, p, s, w, (a, b), (m.start(), m.end()), True)  # 大连 among others' helpers
            # within one province the words say it where no table does
            elif _SIGN.match(w.text, m.end()) or _LISTED.search(w.text, 0, m.start()):
                yield from pairs_of(scene, p, s, w, (a, b), (m.start(), m.end()), True)


def _alone(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """A tie of which the sentence names one end: the other is the place told last before, or the report's own."""
    if not any_told(w, p.rule, "lone", "named", "called") or OF_BODY.search(scene.text, s.start, s.end):
        return  # 丁集团2019年起帮扶乙县
    letters = any(m.kind == "compound" for m in scene.inside("regions", s.start, s.end))  # 京津对口帮扶甲市
    for kind, frame in ((k, frame) for k in ("lone", "named", "called") for frame in single(p.rule, k)):
        for m in frame.finditer(w.text):
            if planned(w, m) or letters or _among_themselves(scene, s):
                continue
            group = w.groups_in(m.start(), m.end())[0]  # 甲县从乙省来结对帮扶: of the one that comes
            if kind == "called" and scene.sides.side(group.code) != "helped":
                continue
            if m[0][0] in "与和跟同" and _HOUSE.match(scene.text, group.members[-1].stop):
                continue  # 甲医院与乙县医院结成对子
            if other := counterpart(scene, s, group):
                yield from with_other(scene, p, s, w, group, other, m.span())
                yield from replaced(scene, p, s, w, group, other, m)


_EACH_OTHER = re.compile(r"[省市县区州旗镇乡]?(?:[\d年月日从自于起在已就也还]{0,12})[与和同跟]")
_TIED = re.compile(r"[省市县区州旗镇乡]?(?:[^,。;、]{0,6}?)(?:结对|结成|结为|牵手|携手|签)")


def _among_themselves(scene: Scene, s: Sentence) -> bool:
    """丙区与丁区结对: whether two places of one side are tied to each other, and nobody of the other is told."""
    here = [m for m in scene.inside("regions", s.start, s.end) if m.kind == "name"]
    if len({scene.sides.side(m.code) for m in here}) != 1:
        return False
    return any(
        _EACH_OTHER.fullmatch(scene.text, a.stop, b.start) and _TIED.match(scene.text, b.stop)
        for a, b in pairwise(here)
    )


_HOUSE = re.compile(
    r"[^,。;、的与和同跟]{0,8}?(?:小学|中学|[一二三四五六七八九]中|学校|职专|技校|职教中心|学院|大学|幼儿园|医院|卫生院|公司|商会|合作社)"
)
