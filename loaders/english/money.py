"""Money in English becomes facts: who gave, spent or put in what sum, and for whom."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.jointly import givers
from loaders.english.parts import narrow
from loaders.english.roles import against, agent, at_home
from loaders.english.skeleton import tokens
from loaders.english.takers import at_large, firms_place, taker, these, with_list, with_others
from loaders.english.telling import Span, Telling, When, giver
from loaders.english.words import BOTH
from loaders.mentions.english_counts import Figure

FROM = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:was|came|coming)\s+)?from\s+(?:the\s+)?")  # 150 million from Longgang


def money(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    text = r.report.text
    whole = text[sentence[0] : sentence[1]]
    firm = [c for c in r.firms if clause[0] <= c.start < f.start]
    if not firm and re.match(r"\s*(?:which|that|who)\b", text[clause[0] : clause[1]]):  # B Co, which has spent …
        firm = [c for c in r.firms if sentence[0] <= c.start and 0 <= clause[0] - c.end <= 3]
    by_firm = firm[-1] if firm and not r.inside(firm[-1].end, f.start, r.east) else None
    if by_firm is None and (_EACH.search(text, *clause) and f.value < 100_000):
        return "money"
    if by_firm is None and _WEST_AT_LARGE.search(text, f.end, sentence[1]) and not r.inside(*sentence, r.west):
        return "money"
    if by_firm is None and (m := _OTHER_GIVER.match(text, clause[0], f.start)) and not r.inside(clause[0], m.end()):
        return "money"
    firms = re.search(
        r"(?<!\d )(?<!residents and )(?<!people and )(?<!citizens and )\b(?:compan(?:y|ies)|enterprises?|firms?"
        r"|businesses|investors|entrepreneurs|merchants)\b",
        text[clause[0] : f.start],
    )
    if by_firm is None and firms and "onation" not in text[clause[0] : clause[1]]:
        return "money"
    if by_firm is None and (m := _A_FIRM.match(text, sentence[0], f.start)) and not r.ends(m.end(), f.start, r.east):
        return "money"
    if _LOCALS_PAY.match(text, sentence[0], f.start) and not r.inside(*sentence, r.east):
        return "money"
    if _PUT_IN_PLACE.search(text, f.end, clause[1]) and _FIRMS_ACT.search(text, sentence[0], f.start):
        return "money"
    if back := against(r, (f.start, f.end), clause):
        q = Quantity(f.value, "CNY", f.approx)
        r.say(Fact("funds", r.region(back[0]), r.region(back[1]), Period.of(*when), q), sentence, "money")
        return "money"
    if _MADE_OF.match(text, sentence[0], f.start) and not r.inside(*sentence, r.east):
        return "money"
    if (_MANY.search(text, f.end, clause[1]) or _SO_MANY.search(text, f.end, sentence[1])) and not r.inside(
        *sentence, r.west
    ):
        return "money"
    gives = agent(r, f.end, clause[1]) or giver(r, sentence, clause, f.start)
    told = tokens(text, r.inside(f.end, clause[1], r.east), f.end)
    if given := [t for t in told if FROM.fullmatch(text, f.end, t.start)]:
        gives = given[0].code
    target = taker(r, sentence, clause, f, gives)
    if (near_by := at_home(r, f, sentence, clause, gives)) is not None:
        if not near_by:
            return "money"
        gives, target = near_by
    if at_large(r, sentence, gives):
        return "money"
    if given and not r.ends(*sentence, r.west):
        target = r.partner.get(gives, target)
    if re.search(
        r"\b(?:received"
        r"|got)\b",
        text[clause[0] : f.start],
    ) and (got := narrow(r.ends(clause[0], f.start, r.west))):
        target = got[-1].code
    several = [gives] if by_firm or given else givers(r, sentence, clause, f.start, gives)
    joint = len(several) == 1 and (
        (not given and bool(BOTH.search(whole)))
        or bool(re.search(r"[A-Z]\w+ and [A-Z]\w+ (?:have |had )?(?:spen|invest|put)", whole))
    )
    if by_firm:
        target = firms_place(r, sentence) or target
        by = [r.named("Company", by_firm.name)]
    else:
        by = [r.region(c) for c in ([r.helper, r.helped] if joint and target != r.helped else several)]
    takers = (
        its_partners(r, f, clause, gives) or these(r, *clause) or with_others(r, target, with_list(r, sentence, clause))
    )
    shared = joint or len(by) * len(takers) > 1
    q = Quantity(f.value, "CNY", f.approx, shared)
    for one in by:
        for takes in takers:
            group = f"{r.report.id}/funds@{f.start}" if shared else None
            r.say(Fact("funds", one, r.region(takes), Period.of(*when), q, group), sentence, "money")
    return "money"


_ITS_PARTNERS = re.compile(
    r"\b(?:its|the (?:city|province|district|county)['’]s)(?: \w+)? (?:partners|wards|counterparts)\b"
)


def its_partners(r: Telling, f: Figure, clause: Span, gives: str) -> list[str]:
    """Whom a giver's partners are, where a sum is for all of them: those it is told to be paired with."""
    if not _ITS_PARTNERS.search(r.report.text, f.end, clause[1]) or r.ends(f.end, clause[1], r.west):
        return []
    ends = [
        {x.removeprefix("Region:") for x in (a.subject, a.object)} for a, _ in r.facts if a.predicate == "pairs_with"
    ]
    told = list(dict.fromkeys(c for pair in ends if gives in pair for c in pair if c != gives))
    return [c for c in told if not any(o != c and gazetteer().is_within(o, c) for o in told)]


# Spent on other cities and regions: on whom is told later, if at all
_MANY = re.compile(
    r"\b(?:for|with|to|into?|among|across|on|of) (?:other|several|various|many|a number of|some) (?:\w+ )?"
    r"(?:cities|regions|provinces|places|areas|counties|prefectures)\b"
)
# Helping a total of 72 counties
_SO_MANY = re.compile(
    r"\b(?:helping|for|to|in|among|benefiting|covering) (?:a total of )?\d+ (?:[a-z-]+ )?(?:cities|regions"
    r"|provinces|counties"
    r"|prefectures)\b(?! (?:of|in|under))"
)
# With an investment of 200 million, the farm covers: whose money it is nobody says
_MADE_OF = re.compile(r"\W*With an? (?:[a-z]+ ){0,2}(?:investment|outlay|budget|cost) of ")
# Companies have signed 90 projects, and 3 billion has been put in place: not the helper's
_FIRMS_ACT = re.compile(
    r"\b(?:[Cc]ompanies|[Ff]irms|[Ee]nterprises|[Ii]nvestors)\b[^.;]*\b(?:signed|invested"
    r"|agreed|set up)\b"
)
_PUT_IN_PLACE = re.compile(r"\b(?:has|have|had) been (?:put in place|invested|paid in|realized)\b")
# What each of many gets is no sum between places.
_EACH = re.compile(
    r"\b(?:each|apiece|allowance|per (?:person|head|household|capita)|a (?:month|day|head)|wages?|salary)\b"
    r"|\b(?:[Ee]ach|[Ee]very) (?:household|family|pupil|student|child|villager|farmer|worker|person|village)\b"
    r"|\bEach (?:had|has|got|received|was|gets|of them)\b"
)
# The poor areas in western China: nobody named
_WEST_AT_LARGE = re.compile(
    r"\b(?:in|of|to|for) (?:the )?(?:(?:[Ww]est(?:ern)?|central|inland|northwestern"
    r"|southwestern)(?: and [a-z]+)? (?:China|regions|provinces|areas)"
    r"|west of the country|China['’]s west)\b"
)
# The hotel chain spent: a firm by its kind
_A_FIRM = re.compile(
    r"\W*(?:The|An?|One) (?:[\w-]+ ){0,4}?(?:chain|maker|manufacturer|bank|developer|retailer|brand|airline|corporation"
    r"|conglomerate|investor|producer|brewery|builder|start-?up|tycoon|billionaire|businessman|entrepreneur)"
    r"(?: has| have| had| also| which| that)* (?:spent|invested|put|donated|gave|given|paid|poured|pumped)\b"
)
# Villagers raised 2 million for the road
_LOCALS_PAY = re.compile(
    r"\W*(?:The |Local )?(?:[Vv]illagers|[Ff]amilies|[Hh]ouseholds|[Pp]arents|[Ff]armers|[Rr]esidents|[Ll]ocals"
    r"|[Hh]erders)"
    r" (?:themselves )?(?:have |had )?(?:raised|paid|put|gave|given|spent|invested|borrowed|saved|chipped|collected"
    r"|contributed|scraped)\b"
)
# The State Grid spent: a giver of its own that is no place
_OTHER_GIVER = re.compile(
    r"(?:\w+ )?[Tt]he\s+(?:[A-Z][\w'’-]+\s+){1,4}(?:has |have |had |also )?(?:spent|invested|put|donated|gave|given"
    r"|allocated)\b"
)
