"""The one place that decides which candidates are facts, and how sure each is.

Confidence is learned: the share of facts proposed in the same way that careful readers found right, at the level of
reports that no rule was written on (loaders/learned/trust.py). Below ``KEEP`` a candidate is dropped: it is right
less than one time in four.
"""

from __future__ import annotations

from graph.ontology import edge_types
from loaders import fastre as re
from loaders.discourse.cases import cases
from loaders.discourse.sides import CONCERNED, COOPERATION
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.learned.trust import confidence
from loaders.mentions.regions import within

KEEP = 0.25
MOST = 0.99
"""Nothing read by a program is surer."""
# The tie itself, not an event under it.
_TIE = re.compile(
    r"结对|结成|结为|结亲|对子|对口(?:帮扶|支援|协作|合作)|帮扶(?:关系|对子|方)|接替|接力|关系|缘分|[搭牵]上"
)
# How long it has lasted, or from when.
_BOTH = re.compile(r"两[地省市区县州]|双方")
_LASTS = re.compile(r"个年头|算起|算来|[满走]了?\d+年|周年|起步于|始于|开始于|由来已久")


_TIES = ("sends_workers_to", "pairs_with")  # have words of their own that say so
_SAID = 2
"""A giver told in the sentence."""
_TIED = "pair-standing"  # a frame that says who helps whom is a word of cooperation itself
# A course that one place holds for another's people is organised work by itself, unless a firm or college may hold it.
_OTHERS_TEACH = re.compile(r"大学|学院|研究院|公司|集团|企业|协会|商会|机构|门店|经销|加盟|旅游")
_POSTED = re.compile(r"选派|选送|派驻|挂职|支教|支医|签")


def judge(scene: Scene, candidates: list[Candidate]) -> list[Candidate]:
    """Facts to keep, each said once, in the order of the text."""
    kept: dict[tuple[object, ...], Candidate] = {}
    surest: dict[tuple[object, ...], float] = {}
    for c in candidates:
        c.confidence = round(min(MOST, confidence(scene, c)), 3)
        if c.joint:
            surest[c.predicate, c.figure] = max(c.confidence, surest.get((c.predicate, c.figure), 0))
    _one_way_round(candidates)
    for c in candidates:
        # a joint figure is of all its places or of none
        if (surest[c.predicate, c.figure] if c.joint else c.confidence) < KEEP:
            continue
        key = (c.predicate, c.subject, c.object, c.value, c.unit, c.begin if c.value is not None else None)
        old = kept.get(key)
        if old is None or _better(scene, c, old):
            if old is not None and old.of_which and not c.of_which:
                c.of_which = old.of_which
            if old is not None:
                _ended(c, old)
            kept[key] = c
        else:
            _ended(old, c)
    facts = _without_echo(list(kept.values()))
    _group(facts)
    return sorted(facts, key=lambda c: (c.start, c.end, c.predicate, c.subject.key, c.object.key))


def _one_way_round(candidates: list[Candidate]) -> None:
    """Turn what means the same either way round the way it was first told: 甲与乙, 乙与甲 are one couple."""
    first: dict[tuple[str, frozenset[object]], Candidate] = {}
    for c in candidates:
        if edge_types()[c.predicate].symmetric:
            one = first.setdefault((c.predicate, frozenset((c.subject, c.object))), c)
            if one.subject != c.subject:
                c.subject, c.object, c.told = c.object, c.subject, (c.told[1], c.told[0])


def on_topic(scene: Scene, facts: list[Candidate]) -> list[Candidate]:
    """A report without a word or frame of cooperation or organised work tells no core fact, and others only where
    someone is posted, signs or is taught; one without a word of help between places none of one named in passing."""
    passing = {c for c in (*scene.sides.helper[:1], *scene.sides.helped[:1]) if _named(scene, c) < 2}
    held = _fair_between(scene) if not (CONCERNED if not passing else COOPERATION).search(scene.text) else False
    if passing and not COOPERATION.search(scene.text):
        kept = (*_TIES, "offers_jobs_to") if held else _TIES
        facts = [c for c in facts if c.predicate in kept or min(c.told) >= 2]
    facts = _but_of_goals(scene, facts)
    if CONCERNED.search(scene.text) or any(c.rule.startswith(_TIED) for c in facts):
        return facts
    if held:
        return [c for c in facts if c.predicate == "offers_jobs_to"]
    if _POSTED.search(scene.text):
        return [c for c in facts if edge_types()[c.predicate].tier != "core"]
    taught = [c for c in facts if c.predicate == "trains" and min(c.told) > 1]
    return [] if taught and _OTHERS_TEACH.search(scene.text) else taught


_HIRES = re.compile(
    r"招聘(?:[会专团队活]|大集)|招工|专场(?!演|培训)|双选会|对接会|洽谈会|送岗|带岗|(?:企业|厂子?)[^,。;、]{0,6}招人"
)


def _but_of_goals(scene: Scene, facts: list[Candidate]) -> list[Candidate]:
    """Without what a place is said to give, in another sentence than names it, of which the report tells nothing but
    that people went there to work: 县里组织300人到乙市务工。全年培训900人."""
    tied = {r.key for c in facts if c.predicate == "pairs_with" and c.rule not in _SHOWN for r in (c.subject, c.object)}
    goals: dict[str, bool] = {}
    out = []
    for c in facts:
        code = c.subject.key
        if c.predicate not in _TIES and c.subject.type == "Region" and c.told[0] < _SAID:
            if code not in goals:
                goals[code] = not any(x == code or within(x, code) for x in tied) and _only_goal(scene, code)
            if goals[code]:
                continue
        out.append(c)
    kept = {(c.subject, c.object) for c in out if c.value is not None}
    return [c for c in out if c.rule not in _SHOWN or (c.subject, c.object) in kept]


def _only_goal(scene: Scene, code: str) -> bool:
    told = [m for m in scene.regions if code in m.codes]
    return bool(told) and all(
        m.kind == "name" and _GOAL & cases(scene.text, m.start, m.end) and _AT_WORK.match(scene.text, m.stop)
        for m in told
    )


_GOAL = frozenset(("to", "toward"))
_SHOWN = ("pair-implied", "pair-prominent")
_AT_WORK = re.compile(r"[省市县区州]?[^,。;、]{0,8}?(?:[务打做]工|就业|上岗|上班|干活|[采拾摘]|挣钱|的?\d)")


def _fair_between(scene: Scene) -> bool:
    """Whether a sentence tells of hiring between the two: 甲区组织企业到乙县开展“送岗下乡”活动."""
    if not scene.sides.known:
        return False
    both = {scene.sides.helper[0], scene.sides.helped[0]}
    return any(
        both <= {c for m in scene.inside("regions", s.start, s.end) for c in m.codes}
        for s in scene.sentences
        if s.kind == "body" and _HIRES.search(scene.text, s.start, s.end)
    )


def _named(scene: Scene, code: str) -> int:
    return sum(code in m.codes for m in scene.regions)


def _ended(c: Candidate, other: Candidate) -> None:
    """A lasting state that one statement begins and another, near by, ends has both."""
    if c.value is not None or c.finish or not other.finish or (c.begin and c.begin >= other.finish):
        return
    c.finish = other.finish
    if max(c.start, other.start) - min(c.end, other.end) < 160:
        c.start, c.end = min(c.start, other.start), max(c.end, other.end)


_HEADED = 2


def _better(scene: Scene, c: Candidate, old: Candidate) -> bool:
    """Of two statements of one fact: the dated one (of a lasting state the earliest), the one that says the tie itself
    rather than what came of it (of a figure: that names whose it is), the surer, the first told."""
    if c.value is None and c.begin and old.begin and c.begin[:4] != old.begin[:4]:
        return c.begin < old.begin
    here, there = (_tie(scene, x) if x.value is None else _named_ends(scene, x) for x in (c, old))
    return (c.begin is not None, here, c.confidence, -c.start) > (
        old.begin is not None,
        there,
        old.confidence,
        -old.start,
    )


def _tie(scene: Scene, c: Candidate) -> int:
    """How plainly the words say a tie: both ends named, as two, and a noun or verb of the tie; less in a headline."""
    lasting = bool(_LASTS.search(scene.text, c.start, c.end))
    named = _named_ends(scene, c) + bool(_BOTH.search(scene.text, c.start, c.end))
    return named + 2 * bool(_TIE.search(scene.text, c.start, c.end)) + 2 * lasting


def _named_ends(scene: Scene, c: Candidate) -> int:
    """How many of its ends the words name; in a headline fewer than in any sentence."""
    told = {code for m in scene.inside("regions", c.start, c.end) for code in m.codes}
    return sum(r.key in told for r in (c.subject, c.object)) - _HEADED * _headline(scene, c)


def _headline(scene: Scene, c: Candidate) -> bool:
    return scene.sentences[max(0, scene.sentence_at(c.start))].kind != "body"


def _without_echo(facts: list[Candidate]) -> list[Candidate]:
    """Drop a bare statement where the same ends have a figure, and a figure told again with another date precision."""
    figured = {(c.predicate, c.subject, c.object) for c in facts if c.value is not None}
    out: list[Candidate] = []
    seen: dict[tuple[object, ...], Candidate] = {}
    for c in facts:
        if c.value is None:
            if (c.predicate, c.subject, c.object) in figured and not c.rule.endswith("-rest"):
                continue
            out.append(c)
            continue
        key = (c.predicate, c.subject, c.object, c.value, c.unit)
        old = seen.get(key)
        if old is None:
            seen[key] = c
            out.append(c)
        elif _apart(c, old):
            out.append(c)
        elif c.begin != old.begin and (c.confidence, len(c.begin or "")) > (old.confidence, len(old.begin or "")):
            out[out.index(old)] = c
            seen[key] = c
    return out


_DAY, _MONTH = 10, 7


def _apart(c: Candidate, old: Candidate) -> bool:
    """2月7日530人抵达;去年2月19日,同样是530人: as many on two days of different months; 1500万元,同去年一个数: one sum
    told of two years."""
    a, b = c.begin or "", old.begin or ""
    if c.figure and c.figure == old.figure:
        return a[:4] != b[:4]
    return len(a) == len(b) == _DAY and a[:_MONTH] != b[:_MONTH]


def _group(facts: list[Candidate]) -> None:
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for c in facts:
        if c.value is not None and c.joint and c.figure:
            groups.setdefault((c.predicate, c.figure), []).append(c)
    for (predicate, figure), members in groups.items():
        for c in members:
            c.joint = len(members) > 1
            c.group = f"{predicate}@{figure[0]}" if len(members) > 1 else None  # type: ignore[index]
