"""People who went to work, in English: the place told after ``in`` or ``to``, or whose firms took them on."""

from __future__ import annotations

from itertools import pairwise

from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.bound import bound_for, rode_to, stated, to_partner
from loaders.english.journey import arrival, departure, home_parts, sets_out
from loaders.english.parts import OF_THE, OF_THOSE, narrow, of_these, part_of, sent_by
from loaders.english.skeleton import tokens
from loaders.english.slots import ends_beside, named_after, ride_from
from loaders.english.takers import firms_place, taker, these, told_again, with_others
from loaders.english.telling import Span, Telling, When, east_again, giver, near
from loaders.english.words import AT_HOME, JOIN, TAKEN, UNREAL, WHERE, WORK
from loaders.mentions.english import Place
from loaders.mentions.english_counts import Figure

# What a bare number is followed by where it counts people on their way.
LISTED_AFTER = re.compile(
    r"\s*(?:more\s+)?(?:now\s+)?(?:work|are at work|are employed|(?:hold|held|have|had|kept|keep|landed|got)"
    r" (?:[a-z-]+ ){0,2}(?:jobs|work|posts|employment)|on board\b|aboard\b)\b"
    r"|\s*(?:(?:have|had|has|were|was|are)\s+)?(?:since\s+)?(?:been\s+)?(?:hired|employed|taken on|recruited|stayed"
    r"|(?:[A-Z]\w+ )+(?:people|natives|villagers|residents|locals)"
    r"|gone|moved"
    r"|found (?:work|jobs)|placed|given jobs)\b"
    r"|\s*that (?:took|went|left|boarded|flew|travel+ed|set off)\b"
    r"|\s*(?:of them )?(?:chose|picked|preferred|opted for|headed for|headed to|ended up in|landed in"
    r"|settled in|settled on"
    r"|boarded)\b"
    r"|\s*of (?:those|the (?:people|workers|villagers)) who (?:left|went|set out)\b"
    r"|\s*(?:more\s+)?who\b|\s*(?:(?:come|came|are|were|hail)\s+)?from\s+[A-Z]"
    r"|\s*\b(?:of them|found|went|left|moved|set off|travel+ed|in the whole)\b"
)
# Who they are: 438 of them from poor households
_AMONG_THEM = re.compile(
    r"(?!\s*(?:from|on) [^.;,\d]{0,70}\b(?:have|has|had|were|are|was) (?:\w+ )?(?:been )?(?:given|found"
    r"|taken|hired|gone"
    r"|moved|placed|sent|transferred|employed|recruited|helped)\b)"
    r"\s*(?:of (?:them|whom|those)\s+)?(?:were |are |being |had been |have been |come |came |hail )?(?:(?:from"
    r"|on) )?(?:\w+ly )?"
    r"(?:registered|poor|poverty|low-income|impoverished|destitute|badly off)\b(?! people (?:have|had|were|are"
    r"|went|found))"
)
# Away at large, on their own account
_AWAY = re.compile(
    r"\b(?:outside|beyond) (?:[A-Z]\w+|the|their|its)\b|\baway from home\b|\belsewhere\b|\bon their own account\b"
    r"|\b(?:across|throughout|all over) (?:the country|China)\b|\bnationwide\b|\bother (?:cities|provinces|parts)\b"
)
_DAY_OF = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*(?:\d{1,2}(?:,? (?:and|to|or)|[-–,])\s*)?$"
)
_EASTWARD = re.compile(r"\beast\b(?! of)|\b(?:to|for|on|by|at|along|towards?) the (?:[a-z]+ )?(?:coast|sea|seaside)\b")
_TO_ITS = re.compile(r"\b(?:to|in|into|at|for|by|with) (?:its|their|the city's|the district's)\b")
# A second group, 45 strong; 212 of them
_GOES_ON = re.compile(
    r"\b(?:[Aa]nother|second|third|fourth|next|further|of them|strong|followed|batch|group|trip|so did|did so)\b"
)
_CAME = re.compile(r"\b(?:came|arrived|pulled in|turned up)\b")
# On board were 83 workers: those of the bus told just before
_ABOARD = re.compile(
    r"\b(?:on board|aboard|passengers|(?:it|they|each)(?: has| have| had)? (?:carried|taken|brought)"
    r"|carrying)\b",
    re.I,
)
_BOUND = re.compile(r"\b(?:for|to|bound for|into|at|in)\s+(?:the\s+)?$")
_WENT_TO = re.compile(r"\b(?:moved|went|gone|travel+ed|left|headed|came|come|go|moving) (?:to|for)\s+(?:the\s+)?$")


_HIRED = re.compile(
    r"[^.;,\d]{0,50}?\s(?:(?:have|has|had) (?:since )?been|were|was) (?:hired|taken on|recruited|employed"
    r"|signed on)\b(?! by)"
)
_SO_MANY_OF_THEM = re.compile(
    r",\s+(?:some |about |over |nearly |more than )?[\d,]+ of (?:them|whom)\s+(?:to|into|for)\s+(?:the\s+)?$"
)
_HANDS = re.compile(r"\b(?:workers?|labou?rers?|migrants?)\b")
_NUMBER_OF = re.compile(r"\bnumber of (?:[\w-]+ )?(?:workers|labou?rers|migrants)\b|['’]s workforce\b")
_MOST_OF_THEM = re.compile(
    r"\b(?:most|many|half|some|part|the (?:majority|bulk|rest)) of (?:them|whom|it|which)\b"
    r"(?! (?:\w+ly )?(?:poor|young|women|men|farmers|from|registered|new|first|in their|aged|under|over)\b)"
)
# a factory that employs 110 villagers: where it stands
_ITS_PLANT = re.compile(
    r"\b(?:factory|plant|workshop|base|branch|farm|park|centre|center)s?\b[^.;]{0,40}?\b(?:employ(?:s|ing|ed)?"
    r"|gives? work to"
    r"|given jobs to|has hired|hires|with|jobs for|where)\s+(?:some |about |over |nearly |more than )?$"
)
_EMPLOYS_THERE = re.compile(r"\b(?:it|which|that|they) (?:now )?(?:employs?|gives? work to|has given work to)\b")
_SEAT = re.compile(
    r"(?:-based|['’]s)?\s+(?:[a-z-]+\s+){0,4}"
    r"|,\s+(?:[a-z-]+\s+){0,4}"
)  # Huangyan-based cup maker Xile
_BASED = re.compile(r",\s+(?:[a-z-]+\s+){0,6}(?:in|of|from)\s+")  # Hisense Group, the maker based in Qingdao


def _until_plan(text: str, a: int, b: int) -> int:
    """The end of what is told as done: many of whom work all over the country, and hoped that A would take more."""
    m = UNREAL.search(text, a, b)
    return m.start() if m else b


def _listed(text: str, to: list[Place], p: Place) -> bool:
    """Whether a place stands in a list that the first one opens: bound for factories in A and B."""
    run = to[: to.index(p) + 1]
    return all(JOIN.fullmatch(text, a.end, b.start) for a, b in pairwise(run))


def workers(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    """People who went east to work: the place told after ``in`` or ``to``, or whose firms took them on."""
    text = r.report.text
    words = text[clause[0] : clause[1]]
    if re.match(r"\s*(?:percent|%)", text[f.end :]) or (f.value < 10 and not f.noun):
        return None
    if _AMONG_THEM.match(text, f.end) or (
        _AWAY.search(text, f.end, clause[1]) and not r.inside(f.end, _until_plan(text, f.end, clause[1]), r.east)
    ):
        return "workers"
    if not f.noun and _DAY_OF.search(text, clause[0], f.start):
        return None
    if any(x.quantity and x.quantity.value == f.value and e.start == sentence[0] for x, e in r.facts):
        return "workers"  # read as a part with its own place
    if OF_THOSE.match(text, f.end, sentence[1]) and not r.inside(f.end, clause[1], r.east):
        return "workers"  # 12,300 left B, and of those 9,100 went to A
    if (those := of_these(r, f, sentence)) is not None:
        part_home, whole_fact = those
        q = Quantity(f.value, f.unit, f.approx)
        fact = Fact("sends_workers_to", r.region(part_home), whole_fact.object, whole_fact.period, q)
        r.say(fact, sentence, "workers")
        return "workers"
    plant = _ITS_PLANT.search(text, sentence[0], f.start)
    if plant and re.match(r"\w+ in [A-Z]", text[plant.start() :]) and r.ends(plant.start(), f.start, r.east):
        plant = None  # plants in A employ 340 people from B
    if (plant or _EMPLOYS_THERE.search(words)) and not r.inside(f.end, clause[1], r.east):
        return "workers"
    abroad = [p for p in r.inside(f.end, clause[1], r.east) if text[p.end : p.end + 1] not in "-'’"]
    if AT_HOME.search(text, f.end, sentence[1]) and not abroad:
        return "workers"
    if (ends_told := stated(r, f, sentence, clause)) and not any(clause[0] <= c.start < clause[1] for c in r.firms):
        source, reached = ends_told
        if reached:
            q = Quantity(f.value, f.unit, f.approx)
            away = Fact("sends_workers_to", r.region(source), r.region(reached), Period.of(*when), q)
            r.say(away, sentence, "workers")
        return "workers"
    firm = next((c for c in r.firms if clause[0] <= c.start < clause[1] and TAKEN.search(words)), None)
    if firm is None and TAKEN.search(words) and re.match(r"\s*,?\s*(?:which|that|who)\b", words):
        firm = next((c for c in r.firms if sentence[0] <= c.start and 0 <= clause[0] - c.end <= 3), None)
    if firm is None and not r.ends(f.end, clause[1], r.east) and _HIRED.match(text, f.end):
        begin = text.rfind("\n", 0, sentence[0]) + 1  # 44 people have been hired since then: by the firm told last
        firm = next((c for c in reversed(r.firms) if begin <= c.start < f.start), None)
    again = told_again(r, sentence[0], f.end, clause[1], r.west, "from")
    told_here = near(r, r.west, sentence, clause, f.end, first=False) or ride_from(r, sentence)
    origin = again or told_here or r.helped
    if firm and not r.inside(*sentence, r.west):
        origin = firms_place(r, sentence) or taker(r, sentence, clause, f, giver(r, sentence, clause, f.start))
    home = re.search(r"\blocals?\b", text[f.start : f.end + 12]) and not r.inside(f.end, clause[1], r.east)
    theirs = firm and [
        p
        for p in r.inside(clause[0], f.start, r.east)
        if not firm.start <= p.start < firm.end
        and not _SEAT.fullmatch(text, p.end, firm.start)
        and not _BASED.fullmatch(text, firm.end, p.start)
    ]
    if home or (firm and not theirs):
        if firm:
            q, company = Quantity(f.value, f.unit, f.approx), r.named("Company", firm.name)
            r.say(Fact("sends_workers_to", r.region(origin), company, Period.of(*when), q), sentence, "workers")
        return "workers"
    to: list[Place] = []
    opens = text[clause[1] - 1 : clause[1]] == ":"  # 1,530 have gone east: 820 to A, 410 to B
    spread = opens and re.search(r"\d", text[clause[1] : sentence[1]]) is not None
    for t in tokens(text, r.inside(f.end, clause[1], r.east), f.end):
        p = Place(t.start, t.end, t.code)
        if text[p.start : p.start + 4] == "the " and text.endswith("of ", 0, p.start):
            continue  # with the help of the district's bureau
        listed = bool(to) and JOIN.fullmatch(text, to[-1].end, p.start) is not None
        taken_in = re.match(r"(?:in|to|into|at|for)\s", text[p.start : p.end])  # for two cities in Guangdong
        if (
            listed
            or taken_in
            or re.search(
                r"\b(?:in|to|into|at|for|of|on|reached|chose|picked"
                r"|preferred)\s+(?:the\s+)?(?:(?:two|three|four|five|six)\s+)?$",
                text[max(0, p.start - 16) : p.start],
            )
        ):
            to.append(p)
    if opens and not spread and to:
        to = named_after(r, clause[1], sentence[1]) or to
    target = to[0].code if to else None
    eastward = _EASTWARD.search(words)
    if target is None and (
        TAKEN.search(text[sentence[0] : f.start]) or eastward or re.search(r"\bthere\b|back at", words)
    ):
        target = near(r, r.east, sentence, clause, f.start, first=True) or (r.helper if eastward else None)
        target = target or east_again(r, sentence[0], f.start)
        if target is None and re.search(r"\bthere\b", words) and not r.ends(*sentence, r.east):
            where = r.ends(max(0, sentence[0] - 250), sentence[0], r.east)  # took jobs there: where is told before
            target = where[-1].code if where else None
    target = target or east_again(r, f.end, sentence[1])
    target = target or to_partner(r, f, sentence, origin)
    if target is None and _TO_ITS.search(text, f.end, clause[1]):
        target = near(r, r.east, sentence, (sentence[0], f.start), f.start, first=True)
    whole = text[sentence[0] : f.start]
    if target is None and WORK.search(whole):  # Those who moved to Tianjin: 263 from Ningxian
        went = [p for p in r.inside(sentence[0], f.start, r.east) if _WENT_TO.search(text, p.start - 24, p.start)]
        target = went[-1].code if went else None
    if spread and not to:
        target = None
    elif (
        target is None
        and (not WHERE.search(whole) or re.search(r"\b(?:is|are|was) where\b", whole))
        and (got := r.ends(*sentence, r.east))
        and (
            WORK.search(words)
            or LISTED_AFTER.match(text, f.end)
            or _HANDS.search(f.noun)
            or _NUMBER_OF.search(text, sentence[0], f.start)
        )
    ):
        target = narrow(got)[-1].code if len({p.code for p in narrow(got)}) == 1 else None
    last = next(
        (x for x, e in reversed(r.facts) if x.predicate == "sends_workers_to" and sentence[0] - e.end < 300), None
    )
    goes_on = _GOES_ON.search(words) and not (r.inside(*sentence) and not re.search(r"\bof them\b", words))
    if (
        target is None
        and last
        and goes_on
        and not spread
        and not r.inside(*sentence, r.east)
        and last.object.startswith("Region:")
    ):
        target = last.object.removeprefix("Region:")
        if not r.inside(*sentence):
            origin = last.subject.removeprefix("Region:")
    whole = text[sentence[0] : sentence[1]]
    if (
        target is None
        and not spread
        and _CAME.search(whole)
        and r.inside(*clause, r.west)
        and not r.inside(*sentence, r.east)
    ):
        target = r.helper  # a coach came from Longnan with 53 people
    if target is None and not r.inside(*sentence) and _ABOARD.search(text, *sentence):
        ride = max(text.rfind("\n", 0, sentence[0]), sentence[0] - 300), sentence[0]
        there, left = (narrow(r.inside(*ride, side)) for side in (r.east, r.west))
        goal = [p for p in there if _BOUND.search(text, ride[0], p.start)]
        if goal and left:
            target, origin = goal[-1].code, left[-1].code
    elsewhere: list[str] = []  # where else their ride set people down
    if target is None and not r.ends(*sentence, r.east) and sets_out(text, sentence) and (came := arrival(r, sentence)):
        (target, *elsewhere), there_told = came
        if not r.inside(*sentence):
            origin = departure(r, sentence) or origin
        then = r.period(text[there_told[0] : there_told[1]])
        when = then if len(then[0] or "") > len(when[0] or "") else when  # arrived on February 13
    if target is None and not spread and not r.ends(*sentence, r.east):
        home_told, target = ends_beside(r, sentence)
        if home_told and not r.ends(*sentence, r.west):
            origin = home_told
    if target is None:
        target = bound_for(r, sentence, origin) or rode_to(r, sentence)
    if target is None:
        return "workers"
    if to and _SO_MANY_OF_THEM.search(text, f.end, to[0].start):
        return "workers"  # 640 moved east, 410 of them to A
    if to and _MOST_OF_THEM.search(text, f.end, to[0].start):
        return "workers"  # 8 million, most of them to A
    ends = [(code, target) for code in these(r, *clause) or with_others(r, origin, clause)]
    ends += [(origin, code) for code in elsewhere]
    ends += [(origin, p.code) for p in to[1:] if p.code != target and _listed(text, to, p)]
    ends += [(origin, p.code) for p in part_of(text, target, to) if (origin, p.code) not in ends]
    if OF_THE.fullmatch(text, sentence[0], f.start):  # Of the 900 who went to B, A1 sent 420, A2 130
        parts = sent_by(r, f.end, sentence[1])
        told = {p.code for p in r.places}
        around = [c for c in (r.helped, *gazetteer().ancestors(r.helped)) if c in told]
        whole_of = [c for c in around if all(gazetteer().is_within(p, c) for p, _ in parts)]
        ends = [(whole_of[0], target)] if whole_of and whole_of[0] not in dict(parts) else []
        for part, own in parts:
            fact = Fact("sends_workers_to", r.region(part), r.region(target), Period.of(*when), own)
            r.say(fact, sentence, "workers")
    q = Quantity(f.value, f.unit, f.approx, len(ends) > 1)
    group = f"{r.report.id}/sends_workers_to@{f.start}" if len(ends) > 1 else None
    for a, b in ends:
        r.say(Fact("sends_workers_to", r.region(a), r.region(b), Period.of(*when), q, group), sentence, "workers")
    if len(ends) == 1:
        parts_of_it = home_parts(r, sentence, origin)
        q = Quantity(f.value, f.unit, f.approx, len(parts_of_it) > 1)
        for code in parts_of_it:
            group = f"{r.report.id}/sends_workers_to@{f.start}-parts" if len(parts_of_it) > 1 else None
            fact = Fact("sends_workers_to", r.region(code), r.region(target), Period.of(*when), q, group)
            r.say(fact, sentence, "workers")
    return "workers"
