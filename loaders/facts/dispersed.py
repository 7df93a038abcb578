"""Where those told of a sentence or two before went on to: 1012人上了车。…到站以后,他们分头进甲市、乙市的工厂."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import level

_THEY = re.compile(
    r"(?:[他她]们|这[些批]?(?:乘客|老乡|工人|人)|大家|[这全一]车人|一行人|(?:乡亲|老乡|工人|姐妹)们)(?:[就便都也会要将还]|随后|接着|先后|下车后?)*"
    r"(?:分头|分别|分批|各自|陆续)?(?:进入?|[前去]往|去|到|赴|分[到赴往去]|奔[赴向]?)了?$"
)
_LONGEST = 18
"""Characters of who went and the verb."""
_FARTHEST = 5
"""Sentences after the figure."""


def dispersed(scene: Scene, n: int, frame: list[Candidate], q: QuantityMention | None) -> list[Candidate]:
    """What the figure ``q`` told last of people on their way says of the places that sentence ``n`` names as theirs."""
    s = scene.sentences[n]
    if q is None or not q.value or not 0 < n - scene.sentence_at(q.start) <= _FARTHEST:
        return []
    frame = [c for c in frame if c.object.type == "Region"]
    if not frame or len({c.subject for c in frame}) != 1 or ("们" not in scene.text[s.start : s.end] and (
        "人" not in scene.text[s.start : s.end]
    )):  # fmt: skip
        return []
    for m in scene.inside("regions", s.start, s.end):
        if m.kind != "name" or not _THEY.search(scene.text, max(s.start, m.start - _LONGEST), m.start):
            continue
        clause = s.clause_at(m.start)
        if any(x.unit in ("person", "person_time") for x in scene.inside("quantities", *clause)):
            return []
        side = scene.sides.side(frame[0].object.key)
        codes = dict.fromkeys(c for x in scene.listed(m) for c in x.codes if scene.sides.side(c) == side)
        known = {c.object.key for c in frame}
        return [
            replace(frame[0], object=Ref("Region", code), end=max(frame[0].end, clause[1]), joint=len(codes) > 1,
                    rule=f"{frame[0].predicate}-onward", told=(1, 3), of_which={}, sure=None)
            for code in codes if code not in known and level(code) != "province"
        ]  # fmt: skip
    return []
