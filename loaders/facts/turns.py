"""Couples by the turns their places take: 甲区认下乙县;丙县归丁区,轮到戊区,是己县.

Whatever words of holding, giving and belonging each couple has: in a sentence that tells of ties, and in which places
of either side stand by twos with nothing else between them, each two are a couple, and nobody is tied across.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.regions.pairings import assigned
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.coupled import pairs_of
from loaders.facts.frames import planned
from loaders.facts.not_partners import OTHER_WORK
from loaders.facts.parallel import ELSE, TOLD, beside
from loaders.facts.patterns import Pattern
from loaders.facts.role_clauses import classes_in
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written

_WITHIN = re.compile(r"[^;:。!?、,]{0,8}(?:[,:]|——?)?[^;:。!?、,]{0,8}")
_ACROSS = re.compile(r"[^;:。!?,、]{0,6}[,;、][^;:。!?,、]{0,6}")
_END = re.compile(r"[^;:。!?,、]{0,8}[。!]?")
_LEAST, _SOME = 3, 2
"""Couples: of two the turns may be chance; so many that frames tell show what the others are, as one
that was assigned does in a text of ties."""
_NOT = re.compile(r"[不没未无非]|分别|依次")
_WHOLE = re.compile(r".*")
_MOVES = re.compile(r"[就再又]?[去来往到上下进][到了]?")
_MARKS = re.compile(r"[,:;、—]+")
Couple = tuple[Group, Group]


def by_turns(
    scene: Scene, p: Pattern, s: Sentence, w: Written, found: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """What was ``found`` but for ties across, and the couples that the turns tell beside it."""
    couples = _couples(scene, s, w, found) if len(w.groups) >= 2 * _LEAST else []
    if not couples:
        return found, []
    mine = {frozenset((x.code, y.code)) for a, b in couples for x in a.members for y in b.members}
    here = {c for x in mine for c in x}
    kept = [c for c in found if (k := _ends(c)) in mine or not k <= here]
    told = {_ends(c) for c in kept}
    return kept, list(_told(scene, p, s, w, [x for x in couples if frozenset((x[0].code, x[1].code)) not in told]))


def _told(scene: Scene, p: Pattern, s: Sentence, w: Written, couples: Iterable[Couple]) -> Iterator[Candidate]:
    at = [i for i, c in enumerate(w.text) if c == MARK]
    for a, b in couples:
        k = w.groups.index(a)
        yield from pairs_of(scene, p, s, w, (a, b), (at[k], at[k + 1] + 1), False, at=a.start)


def _ends(c: Candidate) -> frozenset[str]:
    return frozenset((c.subject.key, c.object.key))


def _couples(scene: Scene, s: Sentence, w: Written, found: Iterable[Candidate]) -> list[Couple]:
    """The places by twos, or none where they take no turns."""
    groups = w.groups
    if len(groups) % 2 or OTHER_WORK.search(w.text):
        return []
    at = [i for i, c in enumerate(w.text) if c == MARK]
    couples = list(zip(groups[::2], groups[1::2], strict=True))
    for k, (a, b) in enumerate(couples):
        if min(len(a.members), len(b.members)) > 1:
            return []  # 甲、乙对丙、丁: nobody knows who goes with whom
        first, second = at[2 * k], at[2 * k + 1]
        if not _fits(w, _WITHIN, first + 1, second) or _sides(scene, (a, b)) != {"helper", "helped"}:
            return []
        if k and not _fits(w, _ACROSS, at[2 * k - 1] + 1, first):
            return []
    last = at[-1] + 1
    if not _END.fullmatch(w.text, last) or classes_in(w.text[last:].rstrip("。!")) is None:
        return []
    known = {_ends(c) for c in found}
    told = sum(frozenset((a.code, b.code)) in known for a, b in couples) >= _SOME
    count = sum(frozenset((a.code, b.code)) in known or b.code in assigned().get(a.code, ()) for a, b in couples)
    lead = max(w.text.rfind(c, 0, at[0]) for c in ":,") + 1
    opened = TOLD.search(w.text, 0, at[0]) and not ELSE.search(w.text, lead, at[0])
    if not opened and not told and not (count and TOLD.search(scene.text, *beside(scene, s))):
        return []
    whole = _WHOLE.match(w.text)
    return [] if whole is None or planned(w, whole) else couples


def _fits(w: Written, frame: re.Pattern[str], start: int, end: int) -> bool:
    return bool(
        frame.fullmatch(w.text, start, end)
        and not _MOVES.fullmatch(w.text, start, end)
        and not _NOT.search(w.text, start, end)
        and all(classes_in(x) is not None for x in _MARKS.split(w.text[start:end]))
    )


def _sides(scene: Scene, couple: Couple) -> set[str | None]:
    return {scene.sides.side(g.code) for g in couple}
