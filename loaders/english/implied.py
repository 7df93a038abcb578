"""Pairs in English that money or staff between two places tell of, in a report on such ties."""

from __future__ import annotations

from graph.model import Fact, Period
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.telling import Telling
from loaders.english.ties import higher

# What a report on ties between places says somewhere; a gift alone shows no standing pair.
_SCHEME = re.compile(
    r"\b(?:[Pp]air(?:s|ed|ing|ings|-up)?\b|twin(?:s|ned|ning)\b|counterparts?\b|partner(?:s|ed|ship|ships)?\b"
    r"|[Ee]ast[- ][Ww]est\b|(?:assistance|aid) (?:program\w*|scheme|work|funds|mission|project))"
)
_SHOWS = ("funds", "sends_staff_to", "trains")


def implied(r: Telling) -> None:
    """A place that pays for another or lends it staff, in a report on such ties, is paired with it; not where the other
    has its partner told, or where several help it."""
    shown = [(f, e) for f, e in r.facts if f.predicate in _SHOWS and f.subject.startswith("Region:")]
    if not shown or not _SCHEME.search(r.report.text):
        return
    told = [(_code(f.subject), _code(f.object)) for f, _ in r.facts if f.predicate == "pairs_with"]
    for fact, evidence in shown:
        a, b = _code(fact.subject), _code(fact.object)
        if a not in r.east or b not in r.west or not _alike(a, b):
            continue
        if any(_same(b, x) or _same(b, y) for x, y in told if higher(x) == higher(b)):
            continue
        if any((_same(a, x) and _same(b, y)) or (_same(a, y) and _same(b, x)) for x, y in told):
            continue  # Changchun's team in a county that Jilin looks after
        group = {_code(f.subject) for f, _ in shown if f.joint_group and f.joint_group == fact.joint_group}
        if any(_code(f.subject) not in {a, *group} and f.object == fact.object for f, _ in shown):
            continue
        if fact.quantity and fact.quantity.joint and not _one_side(r, fact):
            continue  # whose of them is whose partner is not told
        r.say(Fact("pairs_with", fact.subject, fact.object, Period()), (evidence.start, evidence.end), "implied")


def _code(end: str) -> str:
    return end.removeprefix("Region:")


def _same(a: str, b: str) -> bool:
    """Whether two places are the same, or one lies in the other."""
    within = gazetteer().is_within
    return a == b or within(a, b) or within(b, a)


def _alike(a: str, b: str) -> bool:
    """Whether two places are of ranks that are paired: provinces also help prefectures of Tibet and Xinjiang."""
    return higher(a) == higher(b) or (b.startswith(("54", "65")) and b.endswith("00"))


def _one_side(r: Telling, fact: Fact) -> bool:
    """Whether one gave for several, or several for one."""
    group = [f for f, _ in r.facts if f.joint_group and f.joint_group == fact.joint_group]
    return len({f.subject for f in group}) == 1 or len({f.object for f in group}) == 1
