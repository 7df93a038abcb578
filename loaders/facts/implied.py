"""Pairs that a report takes for granted: under a scheme of standing help, money and staff go between partners."""

from __future__ import annotations

from collections import Counter

from loaders import fastre as re
from loaders.discourse.sides import HELPED, HELPER
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.prominent import between_sides, covers, prominent
from loaders.facts.scene import Scene
from loaders.facts.sole import sole
from loaders.mentions.regions import level

SIDES = (HELPER, HELPED)
# 按对口单位分: the givers are called partners, each of them
_PARTNERS = re.compile(r"(?:对口|结对|援[藏疆青])(?:支援|帮扶|协作)?的?(?:单位|省市|省区|省份|城市|区县|县区|市区)")


def implied(scene: Scene, facts: list[Candidate]) -> list[Candidate]:
    """The pairs shown by facts of the kinds that a pattern names (``shown_by``), where none that covers them is told.

    One helper's gifts to several places show no pair of each: they may be parts of the one it is paired with.
    """
    out: list[Candidate] = []
    if not scene.sides.known:
        return out
    facts = [c for c in facts if c.predicate != "funds" or not _private(scene, c)]
    for p in patterns():
        if p.kind != "implied":
            continue
        if p.raw.get("prominent"):
            out += prominent(scene, p, [*facts, *out])
            continue
        if p.raw.get("sole"):
            out += sole(scene, p, [*facts, *out])
            continue
        if not p.trigger.search(scene.text):
            continue
        told = [(c.subject.key, c.object.key) for c in facts if c.predicate == p.predicate]
        shown = [c for c in facts if c.predicate in p.raw["shown_by"] and between_sides(scene, c)]
        joint = Counter(c.group for c in shown if c.group)
        partners = Counter(a for a, _ in {(c.subject.key, c.object.key) for c in shown})
        rows = _rows(scene, shown) if not told else set()
        for c in shown:
            a, b = c.subject, c.object
            if scene.sides.side(a.key) == "helped":
                a, b = b, a
            main = a.key == scene.sides.helper[0] and b.key == scene.sides.helped[0]
            if c.group in rows:
                out.append(_shown(p, a, b, c, None))
                told.append((a.key, b.key))
                continue
            if c.group and joint[c.group] > 1:  # what several give together founds no pairing
                continue
            if level(b.key) == "province" and level(a.key) != "province":
                continue
            if any(covers(a.key, b.key, x, y) or covers(a.key, b.key, y, x) for x, y in told):
                continue
            named = _partners(scene, c)
            if not main and not named and (partners[a.key] > 1 or partners[b.key] > 1):
                continue
            if not main and not named and (not _named(scene, c) or any(a.key in pair for pair in told)):
                continue
            told.append((a.key, b.key))
            begin = _since(facts, c) if named else None
            out.append(_shown(p, a, b, c, begin))
    return out


def _shown(p: Pattern, a: Ref, b: Ref, c: Candidate, begin: str | None) -> Candidate:
    one = Candidate(p.predicate, a, b, c.start, c.end, p.rule, p.weight, begin)
    one.confidence = p.weight
    return one


# 甲市老板投下去的钱, 老乡会捐资, 学生众筹: money of people shows no tie of places
_PRIVATELY = re.compile(
    r"老板|商会|同乡会|老乡会|商人|客商|[浙闽粤苏徽温]商|合伙|众筹|旅行社|自驾|车友|游客|驴友|网友|品牌方|联名|自掏|自己凑|铺面|开店|开[了的]?(?:分|酒|饭|民)[店号宿]"
    r"|生意|市场(?:行为|招商|运作)|不愿留名|好心人|校友"
)


def _private(scene: Scene, c: Candidate) -> bool:
    """Whether a sum is of people or shops, by the words of its sentence and the one before it."""
    n = scene.sentence_at(c.start)
    s = scene.sentences[n]
    before = scene.sentences[n - 1] if n and scene.sentences[n - 1].para == s.para else s
    return bool(_PRIVATELY.search(scene.text, before.start, max(c.end, s.end)))


def _rows(scene: Scene, shown: list[Candidate]) -> set[str]:
    """The figures told of a row with its helper (甲区向乙、丙两县选派干部12名), where the report has no other couples:
    all of the row are partners."""
    sides = [{x.key for c in shown for x in (c.subject, c.object) if scene.sides.side(x.key) == y} for y in SIDES]
    groups: dict[str, set[tuple[str, str]]] = {}
    for c in shown:
        if c.group and _named(scene, c):
            groups.setdefault(c.group, set()).add((c.subject.key, c.object.key))
    every, alone = len(sides[0]) * len(sides[1]), min(len(sides[0]), len(sides[1])) == 1
    return {g for g, pairs in groups.items() if alone and len(pairs) == every > 1}


def _partners(scene: Scene, c: Candidate) -> bool:
    """Whether the paragraph calls those whose shares it lists the partners."""
    n = scene.sentence_at(c.start)
    para = [s for s in scene.sentences[max(0, n - 8) : n + 1] if s.para == scene.sentences[n].para]
    first = next(
        (s for s in para if scene.text[s.end - 1] in ":—" or scene.text[s.end : s.end + 1] in (":", "—")), None
    )
    return bool(first and _PARTNERS.search(scene.text, first.start, first.end))


def _since(facts: list[Candidate], c: Candidate) -> str | None:
    """Since when the two have worked together by the facts that run on."""
    ends = {c.subject.key, c.object.key}
    return min(
        (f.begin for f in facts if f.begin and not f.finish and {f.subject.key, f.object.key} == ends), default=None
    )


def _named(scene: Scene, c: Candidate) -> bool:
    """Whether both ends are told by their names in the words quoted."""
    here = {code for m in scene.inside("regions", c.start, c.end) if m.kind == "name" for code in m.codes}
    return min(c.told) > 1 and {c.subject.key, c.object.key} <= here
