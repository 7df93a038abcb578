"""Lists that go together over the end of a sentence: 出山的有甲、乙两区。按顺序,对面是丙、丁两县."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, tie
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import LISTED

# 东边是甲、乙,西边是丙、丁,前后一一对应
_MATCHED = r"一一(?:对应|相对|配对)|(?:次序|顺序)(?:照此|相同|一致|不变)"
_ORDER = re.compile(
    _MATCHED + r"|(?:[照按依循]|跟着)[^,。;\d]{0,8}(?:次序|顺序|先后|排序|排列|座次)|顺次|依次"
    r"|分别(?:就|都)?(?:是|为|对着|落在|停在|[:：])"
)
# What two lists have to do with each other: a tie, or a word for who stands on the other side.
_TIED = re.compile(
    r"结[对成为]|[来受]帮|帮手|后盾|[认攀结]了?亲|亲[家戚]|帮扶|对口|支援|协作|协议|签|牵手|搭档|伙伴|靠山|娘家|婆家|另一[方头边]|对[面方家象子手]"
)
# …,来帮的依次是丙、丁; …,由丙、丁依次对口帮扶
_BEFORE = re.compile(r"(?:顺次|依次|分别|顺序|次序|排列|先后)[^,。;\d到去来往进赴入走看]{0,4}$")
_AFTER = re.compile(r"(?:等?[两三四五六七八九十]?个?(?:[市县区州旗家方]|地))?(?:顺次|依次|分别|一一|逐一)")
_SO_MATCHED = re.compile(_MATCHED)
_RANKED = re.compile(r"得分|排名|名次|发言|停靠|表彰|摘帽|座次|笔画|前[一二三四五六七八九十\d]+名|最[多少高低]")
_BACK = 2
"""Sentences back to the other list."""
_FEWEST = 2


def in_order(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The pairs of a list and of one as long, of the other side, a sentence or two before, where the words say that
    the one follows the order of the other."""
    if not _ORDER.search(scene.text):
        return
    for n, s in enumerate(scene.sentences):
        said = _ORDER.search(scene.text, s.start, s.end) if n and s.kind == "body" else None
        if said is None:
            continue
        rows = listed(scene, s.start, s.end)
        if len(rows) == _FEWEST:  # 受帮的是甲、乙两县,来帮的依次是丙、丁两区
            before, here = (rows[0], rows[1:]) if _go_together(scene, s, *rows) else ([], rows)
        else:
            here = [r for r in rows if r[0].start >= said.start()]
            before = _before(scene, n, here[0]) if len(here) == len(rows) == 1 else []
        if before and _TIED.search(scene.text, s.start, s.end) and not _RANKED.search(scene.text, s.start, s.end):
            span = before[0].start, s.end
            for a, b in zip(before, here[0], strict=True):
                one, two = (a, b) if scene.sides.side(a.code) == "helper" else (b, a)
                yield tie(p.predicate, one.code, two.code, span, f"{p.rule}-in-order", p.weight - 0.06)


def listed(scene: Scene, start: int, end: int) -> list[list[RegionMention]]:
    """The lists of two places or more of one side that a stretch tells."""
    out: list[list[RegionMention]] = []
    for m in scene.inside("regions", start, end):
        if m.kind != "name" or len(m.codes) != 1:
            continue
        side = scene.sides.side(m.code)
        last = out[-1][-1] if out else None
        if last and LISTED.fullmatch(scene.text, last.stop, m.start) and scene.sides.side(last.code) == side:
            out[-1].append(m)
        elif side:
            out.append([m])
    return [x for x in out if len(x) >= _FEWEST and len({m.code for m in x}) == len(x)]


def _go_together(scene: Scene, s: Sentence, a: list[RegionMention], b: list[RegionMention]) -> bool:
    """Whether two lists of one sentence are as long and of different sides, with the word of order beside the second,
    and it has no figures."""
    beside = _BEFORE.search(scene.text, a[-1].end, b[0].start) or _AFTER.match(scene.text, b[-1].stop)
    if not beside and not _SO_MATCHED.search(scene.text, b[-1].stop, s.end):
        return False
    return (
        len(a) == len(b)
        and scene.sides.side(a[0].code) != scene.sides.side(b[0].code)
        and all(q.unit == "company" for q in scene.inside("quantities", s.start, s.end))  # 结对的三家
    )


def _before(scene: Scene, n: int, row: list[RegionMention]) -> list[RegionMention]:
    """The one list of the other side, as long, in the sentences before."""
    side = scene.sides.side(row[0].code)
    for k in range(n - 1, max(-1, n - 1 - _BACK), -1):
        p = scene.sentences[k]
        if p.kind != "body" or scene.sentences[n].para - p.para > 1:
            break
        told = listed(scene, p.start, p.end)
        if fits := [r for r in told if len(r) == len(row) and scene.sides.side(r[0].code) != side]:
            return fits[0] if len(fits) == 1 and len(told) == 1 else []
    return []


def couples_before(scene: Scene, n: int, count: int) -> tuple[tuple[str, str], ...]:
    """Just so many couples that one sentence told, here or shortly before, in its order; helpers first."""
    ties: list[Candidate] = scene.memo.get("relations") or []
    for k in range(n, max(-1, n - 1 - _BACK), -1):
        p = scene.sentences[k]
        if p.kind != "body" or scene.sentences[n].para - p.para > 1:
            break
        told = [c for c in ties if c.predicate == "pairs_with" and p.start <= c.start and c.end <= p.end]
        couples = list(dict.fromkeys((c.subject.key, c.object.key) for c in told))
        if len(couples) == count and len({a for a, _ in couples}) == len({b for _, b in couples}) == count:
            at = {m.code: m.start for m in reversed(scene.inside("regions", p.start, p.end))}
            return tuple(sorted(couples, key=lambda x: at.get(x[0], at.get(x[1], 0))))
    return ()
