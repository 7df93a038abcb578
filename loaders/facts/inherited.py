"""Beginnings that pairs take from others: of the pair of the wholes, or of the one partner, told elsewhere."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.mentions.regions import within
from loaders.mentions.tiewords import OF_BODY


def inherit(scene: Scene, pairs: list[Candidate]) -> list[Candidate]:
    """2021年起A省对口B省。A1区结对B1县,A2区结对B2县: the pairs of parts told next in the paragraph, or in the list that
    follows it, began with the pair of the whole where they tell no time of their own."""
    _since(scene, pairs)
    whole: tuple[Candidate, int] | None = None
    for c in pairs:
        s = scene.sentences[scene.sentence_at(c.start)]
        if c.begin:
            whole = (c, s.para + scene.text[s.end - 1 : s.end + 1].count(":"))
        elif whole and (s.para <= whole[1] or (s.para == whole[1] + 1 and _opens(scene, s))):
            w = whole[0]
            if w.subject.key.endswith("0000") and str(w.begin) < "2016":
                continue  # counties were not paired before 2016: an old tie of provinces is not theirs
            if within(c.subject.key, w.subject.key) and within(c.object.key, w.object.key):
                c.begin = w.begin
    return pairs


def _opens(scene: Scene, s: Sentence) -> bool:
    """Whether a sentence opens its paragraph."""
    n = scene.sentence_at(s.start)
    return n == 0 or scene.sentences[n - 1].para != s.para


_TIE = re.compile(r"(?:对口|结对)(?:支援|帮扶|协作|合作)?|帮扶|支援|援建")


def _since(scene: Scene, pairs: list[Candidate]) -> None:
    """自2010年起对口支援B: the beginning of the one pair of B, wherever else the report tells of it."""
    partners: dict[str, set[str]] = {}
    for c in pairs:
        for one, other in ((c.subject.key, c.object.key), (c.object.key, c.subject.key)):
            partners.setdefault(one, set()).add(other)
    for d in scene.dates:
        if not d.open or d.rough or d.vague or not d.begin:
            continue
        m = _TIE.match(scene.text, d.end)
        here = [x for x in scene.inside("regions", m.end(), m.end() + 4) if x.kind == "name"] if m else []
        if not here or len(partners.get(here[0].code, ())) != 1:
            continue
        opens = scene.sentences[scene.sentence_at(d.start)].clause_at(d.start)[0]
        if scene.inside("companies", opens, d.start) or OF_BODY.search(scene.text, opens, here[0].end):
            continue  # 丁集团2019年起帮扶B
        for c in pairs:
            if here[0].code in (c.subject.key, c.object.key) and (c.begin is None or c.begin > d.begin):
                c.begin = d.begin
