"""People posted for a time become facts: who sent them, to whom, and which went the other way."""

from __future__ import annotations

from itertools import product

from graph.model import Fact, Period, Quantity
from loaders import fastre as re
from loaders.english.jointly import givers
from loaders.english.parts import OF_THE, whole_of
from loaders.english.roles import agent, goes_back
from loaders.english.takers import taker, these, with_list, with_others
from loaders.english.telling import Span, Telling, When, giver
from loaders.mentions.english_counts import Figure

_WHOM = re.compile(r"\s*(?:whom|that|who|sent|lent)\b")  # among the 12 teachers whom A has lent


def staff(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str:
    """The staff that a figure counts, from the giver to the taker; back where the clause says so."""
    text = r.report.text
    back = goes_back(r, (f.start, f.end), clause)
    if back is None:
        back = bool(re.search(r"\blocal\b|\bin turn\b|\bin return\b", text[clause[0] : f.start]))
    gives = (None if back else agent(r, f.end, clause[1])) or giver(r, sentence, clause, f.start)
    if OF_THE.fullmatch(text, sentence[0], f.start) and not (
        r.inside(sentence[0], f.end, r.east) or _WHOM.match(text, f.end)
    ):
        whole = whole_of(r, sentence)  # Of the 90 on secondment, 12 come from one of its districts
        if whole is None:
            return "staff"
        gives = whole
    takes = taker(r, sentence, clause, f, gives)
    takers = (
        these(r, *clause)
        or (these(r, *sentence) if not r.inside(*sentence, r.west) else [])
        or with_others(r, takes, with_list(r, sentence, clause))
    )
    several = [gives] if back else givers(r, sentence, clause, f.start, gives)
    shared = len(takers) * len(several) > 1
    q = Quantity(f.value, f.unit, f.approx, shared)
    group = f"{r.report.id}/sends_staff_to@{f.start}" if shared else None
    for one, takes in product(several, takers):
        a, b = (takes, one) if back else (one, takes)
        r.say(Fact("sends_staff_to", r.region(a), r.region(b), Period.of(*when), q, group), sentence, "staff")
    return "staff"
