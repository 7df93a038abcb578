"""Pairs that no frame tells, by all that the report says of two places (loaders/learned/ties.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders import fastre as re
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, tie
from loaders.facts.endings import held
from loaders.facts.frames import NOT_SO
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene
from loaders.facts.ties_to_come import to_come
from loaders.learned.model import likely
from loaders.learned.ties import Couple, Place, Told, couples, expected
from loaders.mentions.regions import within

LEAST, LEAST_EXPECTED = 0.5, 0.1
"""Two places that are tied less often than this say nothing; less is asked of a couple that is ``expected``."""
RULE = "pair-learned"
_NONE = re.compile(r"没有?(?:什么|任何)?(?:关系|联系|任务|协作|结对|瓜葛)|无关|不[是在属]|并非|不算")
"""Words that say what is no tie, which frames look at one by one."""


def ties(scene: Scene, told: Iterable[Candidate]) -> set[Couple]:
    """The couples that frames tell, the helper first."""
    out = set()
    for c in told:
        if c.predicate == "pairs_with":
            a, b = c.subject.key, c.object.key
            out.add((a, b) if scene.sides.side(b) != "helper" else (b, a))
    return out


def _since(scene: Scene, places: list[Place]) -> tuple[str | None, str | None]:
    """Since when and until when, by the likeliest of the sentences that says so."""
    for n, a, _, _ in places:
        begin, finish, _ = held(scene, scene.sentences[n], a.start)
        if begin or finish:
            return begin, finish
    return None, None


def _spoken_of(scene: Scene, about: Told, gives: set[frozenset[str]], pair: Couple) -> bool:
    """Whether a report speaks of a couple as of one: in a headline, in two sentences, or of what goes between them; a
    graduate who works in the other place does not. What goes between two of 四个省市 is told where they are named.
    """
    where = [scene.sentences[n] for n, *_ in about.places]
    named = any(len(a.codes) == len(b.codes) == 1 for _, a, b, _ in about.places)
    return (
        (named and frozenset(pair) in gives)
        or any(s.kind != "body" for s in where)
        or len({scene.text[s.start : s.end] for s in where}) > 1
    )


def weighed_pairs(scene: Scene, told: Iterable[Candidate], figures: Iterable[Candidate]) -> Iterator[Candidate]:
    """The couples likely to be tied, but for those ``told``; quoted where it is likeliest.

    ``figures`` show which of the couples one gives the other something.
    """
    if not scene.sides.known or not CONCERNED.search(scene.text):
        return
    tied = ties(scene, told)
    gives = {frozenset((c.subject.key, c.object.key)) for c in figures}
    for (helper, helped), about in couples(scene, tied).items():
        sure = likely(about.features, "ties")
        known = sure < LEAST and expected(scene, (helper, helped), tied)
        if sure < (LEAST_EXPECTED if known and _spoken_of(scene, about, gives, (helper, helped)) else LEAST):
            continue
        if any(within(a, helper) and within(b, helped) for a, b in tied):
            continue  # the parts that are tied have been told
        places = sorted(about.places, key=lambda x: -likely(x[3], "ties"))
        n, a, b, _ = places[0]
        s = scene.sentences[n]
        start, end = s.clause_at(a.start)[0], max(b.end, s.clause_at(b.start)[1])
        if (
            MEANT.search(scene.text, start, end)
            or NOT_SO.search(scene.text, start, end)
            or _NONE.search(scene.text, s.start, s.end)
        ):
            continue
        begin, finish = _since(scene, places)
        c = tie("pairs_with", helper, helped, (start, end), RULE, sure, begin, finish)
        if to_come(scene, c):
            continue
        c.sure = round(sure, 3)
        yield c
