"""Facts without a figure: standing pairs, agreements signed, companies that took people on or came to a fair."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.after_others import after_others
from loaders.facts.agreements import agreements
from loaders.facts.candidates import Candidate
from loaders.facts.fairgoers import fairs
from loaders.facts.in_order import in_order
from loaders.facts.inherited import inherit
from loaders.facts.missions import missions, without_wholes
from loaders.facts.no_ties import real_ends
from loaders.facts.one_more import one_more
from loaders.facts.pairs import told_pairs
from loaders.facts.patterns import patterns
from loaders.facts.pointed import pointed
from loaders.facts.rosters import parts, rosters
from loaders.facts.rows import rows
from loaders.facts.scene import Scene
from loaders.facts.severally import severally
from loaders.facts.standing import standing
from loaders.facts.ties_to_come import to_come
from loaders.facts.told_on import told_on
from loaders.facts.unfigured import lists, plain
from loaders.facts.where_only import not_where
from loaders.mentions.regions import level, within


def relations(scene: Scene) -> list[Candidate]:
    """Candidates of every kind of pattern that needs no figure; found once a report."""
    out: list[Candidate] | None = scene.memo.get("relations")
    if out is None:
        out = scene.memo["relations"] = _relations(scene)
    return out


def _relations(scene: Scene) -> list[Candidate]:
    out: list[Candidate] = []
    pairs: list[Candidate] = []
    for p in patterns():
        if p.kind == "pair":
            pairs += told_pairs(scene, p)
            pairs += rows(scene, p)
            pairs += in_order(scene, p)
        elif p.kind == "standing":
            pairs += standing(scene, p)
            pairs += rosters(scene, p)
            pairs += told_on(scene, p)
            pairs += missions(scene, p)
            pairs += pointed(scene, p, pairs)
            pairs += list(one_more(scene, p, pairs))
        elif p.kind == "agreement":
            out += agreements(scene, p)
        elif p.kind == "list":
            out += lists(scene, p)
        elif p.kind == "fair":
            out += fairs(scene, p)
        elif p.kind == "plain":
            out += plain(scene, p)
    pairs = after_others(scene, pairs)
    pairs = not_where(scene, real_ends(scene, (c for c in pairs if not to_come(scene, c))))
    pairs = without_wholes(scene, _meant(scene, pairs))
    pairs += parts(scene, pairs)
    return [*severally(scene, inherit(scene, sorted(pairs, key=lambda c: c.start))), *out]


# 大连援黔工作队, 天津市对口支援甘肃工作前方指挥部: a name by the province that a place lies in
_NAMED = re.compile(r"[^,。;]{0,5}(?:工作[队组]|指挥部|前指|医疗队|干部|人才|专家|教师|办公室)")


def _meant(scene: Scene, pairs: list[Candidate]) -> list[Candidate]:
    """The pairs without those of a whole province that only a team's name tells, where its part is told to be meant."""
    told = {(c.subject.key, c.object.key) for c in pairs}
    over = {frozenset((c.subject, c.object)): c for c in pairs if c.finish and not c.begin and c.rule.endswith("over")}
    for c in pairs:
        end = over.get(frozenset((c.subject, c.object)))
        if end and end is not c and c.begin == end.finish:  # the year in which another took over is no beginning
            c.begin, c.finish = None, end.finish

    def only_a_name(c: Candidate) -> bool:
        if not any(a == c.subject.key and b != c.object.key and within(b, c.object.key) for a, b in told):
            return False
        here = [m for m in scene.inside("regions", c.start, c.end) if m.code == c.object.key]
        return bool(here) and all(_NAMED.match(scene.text, m.end) for m in here)

    return [c for c in pairs if not (level(c.object.key) == "province" and only_a_name(c))]
