"""People who went to work, in English: the place told after ``in`` or ``to``, or whose firms took them on."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.parts import OF_THE, narrow, part_of, sent_by
from loaders.english.skeleton import tokens
from loaders.english.telling import Span, Telling, When, east_again, giver, near, taker, told_again, with_others
from loaders.english.words import AT_HOME, JOIN, TAKEN, WHERE, WORK
from loaders.mentions.english import Place
from loaders.mentions.english_counts import Figure

# What a bare number is followed by where it counts people on their way.
LISTED_AFTER = re.compile(
    r"\s*(?:more\s+)?who\b|\s*(?:(?:come|came|are|were|hail)\s+)?from\s+[A-Z]"
    r"|\s*\b(?:of them|found|went|left|moved|set off|travel+ed|in the whole)\b"
)
_DAY_OF = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*$")
_TO_ITS = re.compile(r"\b(?:to|in|into|at|for|by|with) (?:its|their|the city's|the district's)\b")
# A second group, 45 strong; 212 of them
_GOES_ON = re.compile(
    r"\b(?:[Aa]nother|second|third|fourth|next|further|of them|strong|followed|batch|group|trip|so did|did so)\b"
)
_CAME = re.compile(r"\b(?:came|arrived|pulled in|turned up)\b")
# On board were 83 workers: those of the bus told just before
_ABOARD = re.compile(
    r"\b(?:on board|aboard|passengers|(?:it|they|each)(?: has| have| had)? (?:carried|taken|brought)|carrying)\b", re.I
)
_BOUND = re.compile(r"\b(?:for|to|bound for|into|at|in)\s+(?:the\s+)?$")
_WENT_TO = re.compile(r"\b(?:moved|went|gone|travel+ed|left|headed|came|come|go|moving) (?:to|for)\s+(?:the\s+)?$")


def workers(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    """People who went east to work: the place told after ``in`` or ``to``, or whose firms took them on."""
    text = r.report.text
    words = text[clause[0] : clause[1]]
    if re.match(r"\s*(?:percent|%)", text[f.end :]) or (f.value < 10 and not f.noun):
        return None
    if not f.noun and _DAY_OF.search(text, clause[0], f.start):
        return None
    if any(x.quantity and x.quantity.value == f.value and e.start == sentence[0] for x, e in r.facts):
        return "workers"  # read as a part with its own place
    if AT_HOME.search(text, f.end, sentence[1]) and not r.inside(f.end, clause[1], r.east):
        return "workers"
    firm = next((c for c in r.firms if clause[0] <= c.start < clause[1] and TAKEN.search(words)), None)
    again = told_again(r, sentence[0], f.end, clause[1], r.west, "from")
    origin = again or near(r, r.west, sentence, clause, f.end, first=False) or r.helped
    if firm and not r.inside(*sentence, r.west):
        origin = taker(r, sentence, clause, f, giver(r, sentence, clause, f.start))
    home = re.search(r"\blocals?\b", text[f.start : f.end + 12]) and not r.inside(f.end, clause[1], r.east)
    if home or (firm and not r.inside(clause[0], f.start, r.east)):
        if firm:
            r.say(
                Fact(
                    "sends_workers_to",
                    r.region(origin),
                    r.named("Company", firm.name),
                    Period.of(*when),
                    Quantity(f.value, "person", f.approx),
                ),
                sentence,
                "workers",
            )
        return "workers"
    to: list[Place] = []
    for t in tokens(text, r.inside(f.end, clause[1], r.east), f.end):
        p = Place(t.start, t.end, t.code)
        if text[p.start : p.start + 4] == "the " and text.endswith("of ", 0, p.start):
            continue  # with the help of the district's bureau
        listed = bool(to) and JOIN.fullmatch(text, to[-1].end, p.start) is not None
        if listed or re.search(r"\b(?:in|to|into|at|for|of)\s+(?:the\s+)?$", text[max(0, p.start - 9) : p.start]):
            to.append(p)
    target = to[0].code if to else None
    if target is None and (
        TAKEN.search(text[sentence[0] : f.start]) or re.search(r"\beast\b|\bthere\b|back at", words)
    ):
        target = near(r, r.east, sentence, clause, f.start, first=True) or (r.helper if "east" in words else None)
        target = target or east_again(r, sentence[0], f.start)
    target = target or east_again(r, f.end, sentence[1])
    if target is None and _TO_ITS.search(text, f.end, clause[1]):
        target = near(r, r.east, sentence, (sentence[0], f.start), f.start, first=True)
    whole = text[sentence[0] : f.start]
    if target is None and WORK.search(whole):  # Those who moved to Tianjin: 263 from Ningxian
        went = [p for p in r.inside(sentence[0], f.start, r.east) if _WENT_TO.search(text, p.start - 24, p.start)]
        target = went[-1].code if went else None
    spread = text[clause[1] - 1 : clause[1]] == ":"  # 1,530 have gone east: 820 to A, 410 to B
    if spread and not to:
        target = None
    elif (
        target is None
        and (not WHERE.search(whole) or re.search(r"\b(?:is|are|was) where\b", whole))
        and (got := r.ends(*sentence, r.east))
        and (WORK.search(words) or LISTED_AFTER.match(text, f.end))
    ):
        target = got[-1].code if len({p.code for p in got}) == 1 else None
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
    if target is None:
        return "workers"
    ends = [(code, target) for code in with_others(r, origin, clause)]
    ends += [(origin, p.code) for p in part_of(text, target, to)]
    if OF_THE.fullmatch(text, sentence[0], f.start):  # Of the 900 who went to B, A1 sent 420, A2 130
        parts = sent_by(r, f.end, sentence[1])
        told = {p.code for p in r.places}
        around = [c for c in (r.helped, *gazetteer().ancestors(r.helped)) if c in told]
        whole_of = [c for c in around if all(gazetteer().is_within(p, c) for p, _ in parts)]
        ends = [(whole_of[0], target)] if whole_of and whole_of[0] not in dict(parts) else []
        for part, own in parts:
            fact = Fact("sends_workers_to", r.region(part), r.region(target), Period.of(*when), own)
            r.say(fact, sentence, "workers")
    q = Quantity(f.value, "person", f.approx, len(ends) > 1)
    group = f"{r.report.id}/sends_workers_to@{f.start}" if len(ends) > 1 else None
    for a, b in ends:
        r.say(Fact("sends_workers_to", r.region(a), r.region(b), Period.of(*when), q, group), sentence, "workers")
    return "workers"
