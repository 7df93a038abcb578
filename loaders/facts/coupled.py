"""The pairs of two groups of places at the ends of a frame, and who is meant where a sentence names one end."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.endings import NEXT, ended, held
from loaders.facts.frames import alike, fitting
from loaders.facts.loose_pairs import posted
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.written import Group, Written
from loaders.mentions.regions import level

_EACH = re.compile(r"分别|依次|各自|一一对应|逐一|分头")
_WHERE = re.compile(r"省?的(?:对口|结对|帮扶|支援|协作)")
_BESIDES = re.compile(r"[省市县区州]?(?:之外|以外|除外|的?(?:哪|什么))")


def with_other(
    scene: Scene, p: Pattern, s: Sentence, w: Written, group: Group, other: str, span: tuple[int, int]
) -> Iterator[Candidate]:
    """Each member of a group with the place of the other side that another sentence names."""
    if {scene.sides.side(group.code), scene.sides.side(other)} != {"helper", "helped"}:
        return
    start, stop = _clauses(s, w.origin(span[0]), w.origin(span[1] - 1) + 1)
    for x in group.members:
        begin, finish, _ = held(scene, s, _dated(scene, s, x.start, w.origin(span[1] - 1)))
        ends = (x.code, other) if scene.sides.side(x.code) == "helper" else (other, x.code)
        a, b = Ref("Region", ends[0]), Ref("Region", ends[1])
        yield Candidate(p.predicate, a, b, start, stop, f"{p.rule}-lone", p.weight - 0.1, begin, finish, told=(1, 3))


def counterpart(scene: Scene, s: Sentence, group: Group) -> str | None:
    """Who is meant at the other end: whom the paragraph names last on the other side, else the report's main."""
    want = "helped" if scene.sides.side(group.code) == "helper" else "helper"
    main = scene.sides.helped[0] if want == "helped" else scene.sides.helper[0]
    n = scene.sentence_at(s.start)
    for k in (n - 1, n - 2):
        if k < 0 or (scene.sentences[k].para != s.para and not _asks(scene, k, s.para)):
            break
        here = [
            m
            for m in scene.inside("regions", scene.sentences[k].start, scene.sentences[k].end)
            if m.kind in ("name", "pronoun") and scene.sides.side(m.code) == want
        ]
        if here:
            return here[-1].code if len({m.code for m in here}) == 1 else None
    return main if want in scene.sides.sure else None


def _asks(scene: Scene, k: int, para: int) -> bool:
    """记者:甲区有哪些帮扶任务? before what is answered: whom the question is about."""
    q = scene.sentences[k]
    return q.para == para - 1 and "?" in (scene.text[q.end - 1 : q.end], scene.text[q.end : q.end + 1])


def pairs_of(
    scene: Scene,
    p: Pattern,
    s: Sentence,
    w: Written,
    ends: tuple[Group, ...],
    span: tuple[int, int],
    told: bool,
    mutual: bool = False,
    signed: bool = False,
    at: int | None = None,
) -> Iterator[Candidate]:
    """Each place of the one group with each of the other, or in order where the words say so.

    ``told``: the words tell of a tie by themselves. ``mutual``: it holds of places alike whatever their sides, and of
    two prefectures that have ``signed`` a paper whatever their levels too. ``at``: where the time of the tie is told,
    if not with the first.
    """
    a, b = ends
    if scene.body(a.members[-1]) and scene.body(b.members[-1]):
        return  # schools, not places
    if posted(scene, b.members[-1]):
        return
    if scene.people_of(b.members[-1]) and scene.text[b.start - 1] in "与和同跟":
        return
    if _BESIDES.match(scene.text, b.members[-1].stop):
        return  # 搭档是甲区之外的另一家; 帮的是甲州的哪个县?
    inside = scene.text[b.start - 1] == "在" and _WHERE.match(scene.text, b.members[-1].stop)
    if inside and level(b.code) == "province" != level(a.code):
        return  # 甲区在乙省的结对帮扶: the province only says where
    if scene.counts_parts(a.members[0], b.members[0]) or scene.counts_parts(b.members[0], a.members[0]):
        return
    where = w.origin(span[0]), w.origin(span[1] - 1) + 1
    each = bool(_EACH.search(scene.text, where[0], where[1]))
    if len(a.members) > 1 and len(b.members) > 1:
        if not each or len(a.members) != len(b.members):
            return
        couples = list(zip(a.members, b.members, strict=True))
    else:
        couples = [(x, y) for x in a.members for y in b.members]
    start, stop = _clauses(s, min(a.start, where[0]), max(where[1], b.members[-1].end))
    for x, y in couples:
        weight = fitting(scene, x.code, y.code, told)
        if weight is None and ((mutual and alike(x.code, y.code)) or (signed and x.code[:4] != y.code[:4])):
            weight = -0.08
        if weight is None:
            continue
        begin, finish, also = held(scene, s, _dated(scene, s, x.start, y.start) if at is None else at)
        one, two = (x, y) if scene.sides.side(y.code) != "helper" else (y, x)
        yield Candidate(
            p.predicate,
            Ref("Region", scene.place(one)),
            Ref("Region", scene.place(two)),
            min(start, also[0]) if also else start,
            max(stop, also[1]) if also else stop,
            "pair-signed" if signed else f"{p.rule}-told" if told else f"{p.rule}-shown",
            p.weight + weight - (0.03 if s.kind != "body" else 0),
            begin,
            finish,
        )


def _dated(scene: Scene, s: Sentence, first: int, second: int) -> int:
    """Where the time of a tie is told: with the one told first, unless the other came after somebody: 甲区不再帮乙县,
    改为帮丙县."""
    own = s.clause_at(second)
    if first >= own[0]:
        return first
    if _topic(scene, s.clause_at(first)) and scene.inside("dates", *own):
        return second  # 乙、丙两个县,是去年才添到甲名下的
    part = scene.part(s, second, second)[0]
    if first < part and any(d.begin and not d.vague for d in scene.inside("dates", part, second)):
        return second  # 2013年,甲市开始帮扶乙州;2016年,开始帮扶丙市
    over = ended(scene, s, first)
    return second if NEXT.search(scene.text, own[0], second) or (over and over[1][1] <= own[0]) else first


def _topic(scene: Scene, clause: tuple[int, int]) -> bool:
    """Whether a clause names places and says nothing of them: 乙、丙两个县,…."""
    here = scene.inside("regions", *clause)
    return bool(here) and bool(_NAMED_ONLY.fullmatch(scene.text, here[-1].stop, clause[1]))


_NAMED_ONLY = re.compile(r"等?(?:[这那]?[两三四五六七八九十\d]+个?)?[^,。;、\d]{0,3}[省市县区州旗地处家]?[,:]?")


def _clauses(s: Sentence, start: int, end: int) -> tuple[int, int]:
    first = next((c[0] for c in s.clauses if c[0] <= start < c[1]), s.start)
    last = next((c[1] for c in s.clauses if c[0] <= end - 1 < c[1]), s.end)
    return first, max(last, end)
