"""Figures in English become facts: money, workers, staff, trainees, vacancies, job fairs."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.parts import OF_THE, SAME, for_another_time, narrow, part_of, sent_by
from loaders.english.telling import Span, Telling, When, east_again, giver, near, taker, these, told_again, with_others
from loaders.english.words import (
    AT_HOME,
    AT_WORK,
    ATTENDED,
    BOTH,
    HELD,
    JOIN,
    MONEY,
    OFFER,
    PEOPLE,
    POSTED,
    SENT,
    STAFF,
    TAKEN,
    TRADE,
    TRAIN,
    WHERE,
    WORK,
)
from loaders.mentions.english import Place
from loaders.mentions.english_counts import Figure


def figure(
    r: Telling,
    f: Figure,
    sentence: Span,
    clause: Span,
    when: When,
    before: str,
) -> str | None:
    """The facts of one figure; what it was read as, so that a bare figure after it (31 to Jinan) is read alike."""
    text = r.report.text
    words = text[clause[0] : clause[1]]
    whole = text[sentence[0] : sentence[1]]
    if _SINCE_BEGUN.search(words) and (begun := r.begun.get(r.helped) or r.begun.get(r.helper)):
        when = begun, None if _THEN.search(words) else when[1]
    if SAME.search(text, clause[0], f.start) and (same := for_another_time(r, f, sentence, when)):
        return same
    bare = not f.noun and f.value >= 100_000 and f.value % 1000 == 0 and "yuan" in text
    if f.noun == "yuan" or (bare and (before == "money" or MONEY.search(words))):
        money = MONEY.search(words) or (MONEY.search(whole) and not TRADE.search(whole)) or "assistance" in whole
        return _money(r, f, sentence, clause, when) if money and not TRADE.search(words) else None
    if "scheduled" in whole and re.search(r"fair|job|position|vacanc|opening|post", f.noun):
        return None
    if re.search(r"fair", f.noun):
        return _offer(r, f.value, "fair", f.approx, sentence, clause, f.end, when)
    if re.search(r"job|position|vacanc|opening|post", f.noun):
        return _offer(r, f.value, "job", f.approx, sentence, clause, f.end, when) if OFFER.search(whole) else None
    if _MEANT.match(text, f.end):
        return None
    if (
        ATTENDED.match(text, f.end)
        or TRAIN.search(text[max(clause[0], f.start - 25) : f.start])
        or re.match(
            r"\s*(?:\w+\s+){0,2}(?:were|was|have been) trained"
            r"|\s*(?:from\s+[A-Z]\w+\s+)?(?:have |had )?received training",
            text[f.end :],
        )
    ):
        return _trained(r, f, sentence, clause, when)
    if STAFF.search(f.noun):
        return _staff(r, f, sentence, clause, when) if SENT.search(whole) or AT_WORK.search(whole) else None
    if PEOPLE.search(f.noun) and POSTED.search(whole) and not re.match(r"\s*from\b", text[f.end :]):
        return _staff(r, f, sentence, clause, when)
    listed = (
        not f.noun
        and f.value >= 10
        and (
            before == "workers"
            or re.match(
                r"\s*(?:more\s+)?who\b|\s*from\s+[A-Z]"
                r"|\s*\b(?:of them|found|went|left|moved|set off|travel+ed|in the whole)\b",
                text[f.end :],
            )
        )
    )
    counted = not f.noun and re.search(
        r"\bnumber of [^.;]{0,120}?(?:people|workers|laborers)\b", text[sentence[0] : f.start]
    )
    told = words if not (m := _WHO.match(text, f.end, sentence[1])) else words + m[0]
    if ((PEOPLE.search(f.noun) or counted) and WORK.search(told)) or listed:
        return _workers(r, f, sentence, clause, when)
    return None


# one of 126 villagers from Ceheng county, Guizhou province, who had come to work
_WHO = re.compile(r"[^.;\d]{0,60}?,\s+who\b[^.;]*")
# Who only puts a name down has not gone.
_MEANT = re.compile(
    r"\s*(?:of (?:them|whom)\s+|from\s+[A-Z][\w'-]*(?:\s+\w+){0,3}?\s+)?"
    r"(?:have |had |has )?(?:signed up|registered|applied|enquired|inquired"
    r"|(?:showed|expressed|voiced) |reached (?:an? )?(?:initial|preliminary|intent))\b"
)
# with help from the programme since it began; had been spent by the end of last year
_SINCE_BEGUN = re.compile(
    r"\b[Ss]ince (?:it|then|they|the (?:pairing|program(?:me)?|scheme|partnership|cooperation))\b"
    r"(?: (?:began|started))?"
    r"|\b(?:had|has|have) been\b[^.;]*\bby the end of\b"
)


_THEN = re.compile(r"\b[Ss]ince then\b")


def _money(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    text = r.report.text
    whole = text[sentence[0] : sentence[1]]
    firm = [c for c in r.firms if clause[0] <= c.start < f.start]
    if not firm and re.match(r"\s*(?:which|that|who)\b", text[clause[0] : clause[1]]):  # B Co, which has spent …
        firm = [c for c in r.firms if sentence[0] <= c.start and 0 <= clause[0] - c.end <= 3]
    by_firm = firm[-1] if firm and not r.inside(firm[-1].end, f.start, r.east) else None
    firms = re.search(r"\b(?:compan(?:y|ies)|enterprises?|firms?)\b", text[clause[0] : f.start])
    if by_firm is None and firms and "onation" not in text[clause[0] : clause[1]]:
        return "money"
    gives = giver(r, sentence, clause, f.start)
    if given := [p for p in r.inside(f.end, clause[1], r.east) if _FROM.fullmatch(text, f.end, p.start)]:
        gives = given[0].code
    target = taker(r, sentence, clause, f, gives)
    if given:
        target = r.partner.get(gives, target)
    if re.search(r"\b(?:received|got)\b", text[clause[0] : f.start]) and (got := r.inside(clause[0], f.start, r.west)):
        target = got[-1].code
    joint = (not given and bool(BOTH.search(whole))) or bool(
        re.search(r"[A-Z]\w+ and [A-Z]\w+ (?:have |had )?(?:spen|invest|put)", whole)
    )
    if by_firm:
        givers = [r.named("Company", by_firm.name)]
    else:
        givers = [r.region(c) for c in ([r.helper, r.helped] if joint and target != r.helped else [gives])]
    takers = these(r, *clause) or with_others(r, target, clause)
    several = joint or len(givers) * len(takers) > 1
    q = Quantity(f.value, "CNY", f.approx, several)
    for gives in givers:
        for takes in takers:
            group = f"{r.report.id}/funds@{f.start}" if several else None
            r.say(Fact("funds", gives, r.region(takes), Period.of(*when), q, group), sentence, "money")
    return "money"


def _staff(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str:
    text = r.report.text
    subject = r.inside(clause[0], f.start)
    back = bool(re.search(r"\blocal\b|\bin turn\b|\bin return\b", text[clause[0] : f.start])) or bool(
        subject
        and subject[-1].code in r.west
        and re.search(r"\bsen[dt]|dispatch|east\b", text[clause[0] : clause[1]])
        and not r.inside(clause[0], f.start, r.east)
    )
    gives = giver(r, sentence, clause, f.start)
    takes = taker(r, sentence, clause, f, gives)
    takers = these(r, *clause) or with_others(r, takes, clause)
    q = Quantity(f.value, "person", f.approx, len(takers) > 1)
    group = f"{r.report.id}/sends_staff_to@{f.start}" if len(takers) > 1 else None
    for takes in takers:
        a, b = (takes, gives) if back else (gives, takes)
        r.say(Fact("sends_staff_to", r.region(a), r.region(b), Period.of(*when), q, group), sentence, "staff")
    return "staff"


def _trained(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str:
    gives = giver(r, sentence, clause, f.start)
    takes = taker(r, sentence, clause, f, gives)
    q = Quantity(f.value, "person", f.approx)
    r.say(Fact("trains", r.region(gives), r.region(takes), Period.of(*when), q), sentence, "trained")
    return "trained"


def _workers(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str | None:
    """People who went east to work: the place told after ``in`` or ``to``, or whose firms took them on."""
    text = r.report.text
    words = text[clause[0] : clause[1]]
    if re.match(r"\s*(?:percent|%)", text[f.end :]) or (f.value < 10 and not f.noun):
        return None
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
    for p in r.inside(f.end, clause[1], r.east):
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
    whole = text[sentence[0] : f.start]
    if target is None and WORK.search(whole):  # Those who moved to Tianjin: 263 from Ningxian
        went = [p for p in r.inside(sentence[0], f.start, r.east) if _WENT_TO.search(text, p.start - 24, p.start)]
        target = went[-1].code if went else None
    if (
        target is None
        and not WHERE.search(whole)
        and (got := r.inside(*sentence, r.east))
        and WORK.search(text[f.start : clause[1]])
    ):
        target = got[-1].code if len({p.code for p in got}) == 1 else None
    if target is None and not r.inside(*sentence) and _ABOARD.search(text, *sentence):
        ride = max(text.rfind("\n", 0, sentence[0]), sentence[0] - 300), sentence[0]
        there, left = (narrow(r.inside(*ride, side)) for side in (r.east, r.west))
        goal = [p for p in there if _BOUND.search(text, ride[0], p.start)]
        if goal and left:
            target, origin = goal[-1].code, left[-1].code
    if target is None:
        return None
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


_FROM = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:was|came|coming)\s+)?from\s+(?:the\s+)?")  # 150 million from Longgang
# On board were 83 workers: those of the bus told just before
_ABOARD = re.compile(r"\b(?:on board|aboard|passengers|(?:it|they|each) carried|carrying)\b", re.I)
_BOUND = re.compile(r"\b(?:for|to|bound for|into|at|in)\s+(?:the\s+)?$")
_WENT_TO = re.compile(r"\b(?:moved|went|gone|travel+ed|left|headed|came|come|go|moving) (?:to|for)\s+(?:the\s+)?$")


def _offer(
    r: Telling, value: float, unit: str, approx: bool, sentence: Span, clause: Span, at: int,
    when: When,
) -> str:  # fmt: skip
    gives = giver(r, sentence, (sentence[0], clause[1]), at)
    takes = near(r, r.west, sentence, clause, at, first=False) or r.helped
    q = Quantity(value, unit, approx)
    r.say(Fact("offers_jobs_to", r.region(gives), r.region(takes), Period.of(*when), q), sentence, "offer")
    return "offer"


def fair(r: Telling, sentence: Span, clause: Span, at: int, when: When) -> None:
    """A job fair brought to Xihai town: one was held."""
    if HELD.search(r.report.text, *sentence) and r.inside(*sentence, r.east):
        _offer(r, 1, "fair", False, sentence, clause, at, when)
