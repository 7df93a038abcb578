"""Ends of a journey told by sentences of their own: 184 workers set out. Home is Dingxi. Their jobs are in Fuzhou."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.parts import narrow
from loaders.english.telling import Span, Telling
from loaders.english.words import DENIED, JOIN, SENTENCE, UNREAL, VISIT
from loaders.mentions.english import Place

_ENDS = tuple[str | None, str | None]
# Who is meant are those just counted, or what is asked of them.
_THEM = re.compile(
    r"\b(?:[Tt]hey|[Tt]hem|[Tt]heirs?|[Aa]ll(?: of (?:them|the|these))?|[Ee]ach(?: of them| one)?"
    r"|[Ee]very(?: single)? one"
    r"|[Ee]veryone|[Nn]one|[Mm]ost|[Ww]here (?:to|from)|[Tt]hese (?:people|men|women|workers)|[Tt]he (?:workers|group"
    r"|passengers|travel+ers|newcomers|recruits|villagers|job ?seekers)|[Hh]ome(?: for them)?|[Dd]estination|[Oo]rigin"
    r"|[Bb]ound|[Aa]t the other end|[Tt]he (?:journey|trip|ride|road|trains?|bus(?:es)?|coach(?:es)?|planes?"
    r"|flights?))\b"
)
# What they have there: work and what belongs to it, or the end of the way.
_THERE = re.compile(
    r"\b(?:[Ww]ork(?:s|ed|ing|places?|shops?|benches)?|[Jj]obs?|[Pp]osts?|[Ee]mploy\w*|[Ee]arn(?:s|ed|ing)?|[Ww]ages?"
    r"|[Pp]ay(?:s|checks?|rolls?|days?|ing)?|paid|living|livelihood|[Ff]actor(?:y|ies)|plants?|mills?|assembly lines?"
    r"|production lines?|machines?|shipyards?|docks|(?:building|construction) sites?|dormitor(?:y|ies)|bound"
    r"|head(?:ed|ing)"
    r"|[Dd]estination|goal|went|gone|going|go|came|travel+ed|moved|arriv(?:ed?|ing)|reach(?:ed)?|land(?:ed|ing)|got off"
    r"|stepped (?:off|out|down)|set(?:tled)? down|ended up|pulled in(?:to)?|[Ww]here to|other end|new (?:home"
    r"|address|life)"
    r"|settled|lives?|found|took them (?:on|in)|taken (?:on|in)|taken them (?:on|in)|hired|recruited|welcomed|received"
    r"|signed|contracts?|next stop|terminus|(?:are|were) (?:now |all )?(?:in|at))\b"
)
# What they have left: a home and those in it.
_LEFT = re.compile(
    r"\b(?:from|[Hh]ome(?:s|towns?|land)?|born|bred|raised|brought up|gr[eo]wn? up|roots?|natives?|[Oo]rigins?"
    r"|hail(?:ed)?"
    r"|left|leav(?:e|ing)|behind|goodbye|farewell|depart(?:ed|ure)|set (?:out|off)|boarded|got on|start(?:ed|ing)"
    r"|famil(?:y|ies)|parents|children|villages?|fields?|farms?|land|houses?|belong(?:ed)?|sent (?:off|out)|saw them"
    r"|sons and daughters|locals|residents|villagers|(?:are|were) (?:all )?[A-Z][\w'’-]+ (?:people|natives|men"
    r"|women|folk))\b"
)
# What is no journey to work
_NO_WORK = re.compile(
    r"\b(?:train(?:ed|ing)\b|taught|course|class|school|stud(?:y|ied|ents?)|hospital|holidays? in"
    r"|for an? (?:holiday|visit|look|wedding|day)|match|game|tour"
    r"|bought|sold|sell|buy|goods|market for|teachers?|doctors?|cadres?|officials?|experts?|paid for|funds?|yuan)\b",
    re.I,
)
# What those do who do not set out for work
_SETS_OUT = re.compile(
    r"\b(?:set (?:out|off)|left (?:home|for)|left\b(?=[^.;]{0,60}\bwork)|(?:took|taken|found|got|landed|started"
    r"|hold|held|have|had)"
    r" (?:up )?(?:new |steady |good )?(?:jobs|work|posts)(?! in workshops)|went (?:out|away|off|east|to work)"
    r"|(?:became|turned) (?:\w+ )?workers|all (?:of them )?workers"
    r"|travel+ed (?:out|east|far|to work)|boarded|on board|aboard|(?:trains?|bus(?:es)?|planes?|coach(?:es)?|flights?)"
    r" (?:\w+ )?(?:carried|took|brought|left|set off)|far from home|on (?:it|them) were)\b",
    re.I,
)
_FROM_THERE = re.compile(r"\b(?:from|of|left|leaving|For)\s+(?:the\s+)?$")
_THAT_PLACE_IS_WHERE = re.compile(
    r"\W*[A-Z][^.;,]{1,40} (?:is|was) where (?:they|all of them|most of them)\b|\W*(?:Work|Jobs)\b[^.;]*\bthem\b"
)
_OPENS = r"\W*(?:(?:And|But|So|Now|Today|There|Then|By then),? )?"
_BY_WAY = re.compile(r"\b(?:by way of|via|through|past)\b|[,;] (?:while|where|whose)\b|;")
_ELSE = re.compile(
    r"\b(?:close to home|(?:bus(?:es)?|trains?|planes?) home|(?:their|its|[A-Z]\w+['’]s) own|nearby|strike|owed"
    r"|missing|trapped|rescued?|cheated"
    r"|quarantined"
    r"|fell (?:ill|sick)|came back|poisoned)\b|"
    r"\b(?:tours?|trip to see|holidays?(?! (?:is|was|were) over)|races?|marathon|match|games?|festival|fairs?|weddings?"
    r"|concert|exams?|congress|meeting|conference|lost (?:their|his|her) jobs?|laid off|retired|injured|died|killed"
    r"|pilgrim\w*|came home|went home|return(?:ed|ing)? home|back home|vaccinated|survey(?:ed)?|polled|asked)\b"
)


_OPENED = re.compile(_OPENS + _THEM.pattern)


def _around(text: str, sentence: Span) -> list[list[Span]]:
    """What is told right after a sentence in its paragraph, and what right before it, each nearest first; a question
    with its answer is one."""
    begin = text.rfind("\n", 0, sentence[0]) + 1
    stop = text.find("\n", sentence[1])
    stop = stop if stop >= 0 else len(text)
    out: list[list[Span]] = []
    for a, b in ((sentence[1], stop), (begin, sentence[0])):
        spans: list[Span] = []
        at = a
        for end in [*(m.end() for m in SENTENCE.finditer(text, a, b)), b]:
            if text[at:end].rstrip().endswith("?"):
                continue
            if text[at:end].strip():
                spans.append((at, end))
            at = end
        out.append(spans[:3] if a >= sentence[1] else spans[::-1][:2])
    return out


def ends_beside(r: Telling, sentence: Span) -> _ENDS:
    """Where those counted in a sentence are from and where they went to work, as the sentences beside it tell."""
    text = r.report.text
    home: str | None = None
    there: str | None = None
    if _ELSE.search(text, *sentence) or not _SETS_OUT.search(text, *sentence):
        return None, None
    if not all(_FROM_THERE.search(text, max(sentence[0], p.start - 16), p.start) for p in r.ends(*sentence)):
        return None, None
    for spans in _around(text, sentence):
        for a, b in spans:
            here = r.ends(a, b)
            if any(f.noun or f.value > 31 for f in r.figures(a, b)) or UNREAL.search(text, a, b):
                break
            if not here:
                continue
            west, east = ({p.code for p in narrow(r.ends(a, b, side))} for side in (r.west, r.east))
            m = _OPENED.match(text, a, b) or _THAT_PLACE_IS_WHERE.match(text, a, b)
            told = (
                m
                and not _BY_WAY.search(text, a, b)
                and not _NO_WORK.search(text, a, b)
                and not VISIT.search(text, a, b)
            )
            if not told or DENIED.search(text, a, b) or max(len(west), len(east)) > 1:
                break
            if west and _LEFT.search(text, a, b):
                home = home or west.pop()
            came_from = any(text.endswith("from ", a, p.start) for p in r.ends(a, b, r.east))
            if east and not came_from and _THERE.search(text, a, b):
                there = there or east.pop()
    return home, there


_ON_IT = re.compile(r"\b[Oo]n (?:it|them|board(?: it)?) (?:were|was|are|is|sat|travel+ed|rode)\b")


def ride_from(r: Telling, sentence: Span) -> str | None:
    """Whose ride it was that the sentence before tells of: For Bijie it was D2811. On it were 600 workers."""
    text = r.report.text
    if not _ON_IT.match(text, sentence[0], sentence[1]):
        return None
    begin = max(text.rfind("\n", 0, sentence[0]) + 1, sentence[0] - 200)
    told = narrow(r.ends(begin, sentence[0], r.west))
    return told[-1].code if told else None


def named_after(r: Telling, colon: int, end: int) -> list[Place]:
    """The list of places after a colon: bound for three Guangdong cities: Guangzhou, Foshan and Dongguan."""
    out: list[Place] = []
    for p in r.inside(colon, end, r.east):
        if not (JOIN.fullmatch(r.report.text, out[-1].end, p.start) if out else p.start - colon < 3):
            break
        out.append(p)
    return out
