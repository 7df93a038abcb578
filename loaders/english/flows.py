"""People told as sent without their number: since 2020 A has been sending its people to B."""

from __future__ import annotations

from graph.model import Fact, Period
from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.telling import Span, Telling, When
from loaders.english.words import DENIED, JOIN, UNREAL

_SENDS = re.compile(
    r"(?:['’]s (?:\w+ )?government)?\s+(?:has|have)\s+(?:\w+ly\s+)?(?:been\s+)?(?:sending|sent|transferring"
    r"|dispatching|flying|bussing"
    r"|organizing|taking)\s+(?:off\s+|out\s+)?(?:(?:its|their|the|many|rural|poor|young|surplus|migrant|own"
    r"|local|batches of"
    r"|groups of)\s+){0,3}(?:people|workers|villagers|laborers|labourers|farmers|herders|residents|hands"
    r"|job ?seekers)\s+"
    r"(?:(?:east|south|off|by \w+|on \w+ \w+)\s+)?(?:to|for)\s+(?:(?:work|jobs)\s+(?:in|to)\s+)?(?:the\s+)?"
)


def flows(r: Telling, s: int, e: int, when: When) -> None:
    """Facts without a quantity, where a sentence says that workers have been sent and gives no figure of them."""
    text = r.report.text
    m = _SENDS.search(text, s, e)
    if m is None or UNREAL.search(text, s, m.end()) or DENIED.search(text, s, e):
        return
    if r.figures(m.start(), e):
        return
    home = next((p for p in r.ends(s, m.end(), r.west) if p.end == m.start()), None)
    there = narrow(r.ends(m.end() - 1, e, r.east))
    if home is None or not there or there[0].start > m.end() + 30:
        return
    out = [there[0]]
    for p in there[1:]:
        if not JOIN.fullmatch(text, out[-1].end, p.start):
            break
        out.append(p)
    span: Span = (s, e)
    for p in out:
        r.say(Fact("sends_workers_to", r.region(home.code), r.region(p.code), Period.of(*when)), span, "workers", 0.6)
