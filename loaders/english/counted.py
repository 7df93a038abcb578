"""Figures in English become facts: money, workers, staff, trainees, vacancies, job fairs."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.apart import (
    not_on_the_way,
    of_a_name,
    of_its_own,
    of_nobody_named,
    of_other_purse,
    since_begun,
    whole_cost,
)
from loaders.english.bare import more_of_the_same, next_party, posted_bare
from loaders.english.courses import taught, trained
from loaders.english.journey import departure
from loaders.english.labels import THERE, with_label
from loaders.english.money import FROM, money
from loaders.english.next_sentence import counted_next, dated_next
from loaders.english.nobodys import nobodys
from loaders.english.offers import offer
from loaders.english.parts import OF_THIS, SAME, for_another_time, of_the_same
from loaders.english.passers_by import AT_WORK_THERE, of_passers_by
from loaders.english.roles import agent
from loaders.english.seconded import staff
from loaders.english.takers import for_whom
from loaders.english.telling import Span, Telling, When, from_next
from loaders.english.uses import used_for
from loaders.english.words import (
    AT_WORK,
    MONEY,
    OFFER,
    PEOPLE,
    POSTED,
    SENT,
    STAFF,
    TAKEN,
    TRADE,
    VISIT,
    WORK,
)
from loaders.english.workers import LISTED_AFTER, workers
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
    clause = with_label(text, sentence, clause)
    words = text[clause[0] : clause[1]]
    if of_its_own(text, f, clause) or of_nobody_named(r, f, clause) or of_a_name(r, f, sentence):
        return None
    whole = text[sentence[0] : sentence[1]]
    if (
        of_passers_by(f, text, words, whole)
        or nobodys(f, text, words, whole)
        or _EACH_OF.search(text, clause[0], f.start)
        or (not f.noun and f.value <= 31 and _DAY_OF.search(text, clause[0], f.start))
    ):
        return None
    when = since_begun(r, sentence, clause, when)
    if _FROM_THEN_TO.search(text, clause[0], f.start) and r.published:  # from 340 in 2017 to 2,900: by now
        by_then = r.period(text[f.end : clause[1]])
        when = by_then if any(by_then) else (str(r.published.year), None)
    if f.noun and f.noun != "yuan" and (later := dated_next(r, sentence)):
        when = later
    if not any(when) and r.published:
        when = str(r.published.year), None
    whom = for_whom(r, sentence, f) if f.noun == "yuan" else None
    if not whom and SAME.search(text, clause[0], f.start) and (same := for_another_time(r, f, sentence, when)):
        return same
    bare = not f.noun and f.value >= 100_000 and f.value % 1000 == 0 and "yuan" in text
    bare = bare and _ALONE.match(text, f.end) is not None and ("yuan" in whole or not _OF_PEOPLE.search(whole))
    if (f.noun == "yuan" or bare) and (used := used_for(r, f, sentence, when)):
        return used
    if f.noun == "yuan" or (bare and (before == "money" or MONEY.search(words))):
        of_money: object = (
            MONEY.search(words) or (MONEY.search(whole) and not TRADE.search(whole)) or "assistance" in whole
        )
        of_money = (
            of_money
            or agent(r, *sentence)
            or agent(r, f.end, sentence[1])
            or whom
            or _LABELLED.search(text, sentence[0], f.start)
            or (_HELP_GIVEN.search(whole) and r.ends(*sentence, r.east) and r.ends(*sentence, r.west))
            or (_ITS_MONEY.match(text, f.end, sentence[1]) and r.inside(f.end, sentence[1], r.east))
            or (text.endswith(": ", 0, f.start) and r.inside(*clause, r.east) and r.inside(*clause, r.west))
        )
        if not of_money or TRADE.search(words) or of_other_purse(r, f, sentence, clause):
            return None
        if whole_cost(text, f, sentence):
            return "money"
        part = _PART.match(text, f.end) or _REST.search(text, clause[0], f.start)
        part = part or OF_THIS.match(text, sentence[0], f.start)
        again = of_the_same(r, f, sentence, clause, when) if part else None
        return again or money(r, f, sentence, clause, when)
    if "scheduled" in whole and re.search(r"fair|job|position|vacanc|opening|post", f.noun):
        return None
    if re.search(r"fair", f.noun):
        return offer(r, f.value, "fair", f.approx, sentence, clause, f.end, when)
    if re.search(r"job(?![- ]?seeker)|position|vacanc|opening|post", f.noun):
        return offer(r, f.value, "job", f.approx, sentence, clause, f.end, when) if OFFER.search(whole) else None
    if (PEOPLE.search(f.noun) or not f.noun) and (told := counted_next(r, f, sentence, when)):
        return told
    if told := next_party(r, f, sentence, when):
        return told
    if not_on_the_way(text, f, clause):
        return None
    if again := more_of_the_same(r, f, sentence, clause, when, before):
        return again
    if taught(r, f, sentence, clause):
        return trained(r, f, sentence, clause, when)
    if PEOPLE.search(f.noun) and _STUDY.search(text, f.end, clause[1]) and not AT_WORK_THERE.search(whole):
        return None
    if STAFF.search(f.noun) and (m := _TRAINED_THERE.match(text, f.end)) and r.inside(m.end(), m.end() + 1, r.east):
        return trained(r, f, sentence, clause, when)
    if STAFF.search(f.noun):
        if VISIT.search(words) and not _STAYS.search(words):
            return None
        beside = FROM.match(text, f.end) and r.inside(f.end, clause[1], r.west) and not r.inside(*sentence, r.east)
        if beside and not SENT.search(words):
            return None  # in A, 22 doctors from the next county
        went: object = SENT.search(whole) or AT_WORK.search(whole) or _FROM_THERE.match(text, f.end)
        went = went or re.search(r"\bpaired|\bpartner", whole) or r.inside(f.start, f.end, r.east)
        went = went or _SPARED.search(text, clause[0], f.start)
        went = went or THERE.search(text, clause[0], f.start)  # there are 14 of them: told before
        went = went or from_next(r, sentence, r.east) or _MEANT.search(text, sentence[0], f.start)
        went = went or (not VISIT.search(whole) and r.inside(*sentence, r.east) and r.inside(*sentence, r.west))
        return staff(r, f, sentence, clause, when) if went else None
    if not f.noun and _TEAM.search(text, clause[0], f.start) and _from_helper(r, f, clause):
        return staff(r, f, sentence, clause, when)
    if not f.noun and f.value < 10_000 and _COME_TOO.search(text, sentence[0], f.start):
        return staff(r, f, sentence, clause, when)
    if not f.noun and (f.value >= 10 or before == "staff") and posted_bare(text, f, sentence[0], clause[1], before):
        return staff(r, f, sentence, clause, when)
    if (
        PEOPLE.search(f.noun)
        and before != "workers"
        and POSTED.search(_RIDES_SENT.sub(" ", whole))
        and not re.match(r"\s*from\b", text[f.end :])
    ):
        return staff(r, f, sentence, clause, when)
    listed = (
        not f.noun
        and f.value >= 10
        and (
            (before == "workers" and _ALONE.match(text, f.end) is not None)
            or bool(LISTED_AFTER.match(text, f.end))
            or _TOOK.search(text, clause[0], f.start) is not None
            or (text.endswith("took ", 0, f.start) and _ALONE.match(text, f.end) is not None)
        )
    )
    number = None
    counted = not f.noun and (
        _ARE_PEOPLE.match(text, f.end)
        or (number := re.search(rf"\bnumber of [^.;]{{0,120}}?(?:{PEOPLE.pattern})", text[sentence[0] : f.start]))
        or (number := _FORCE.search(text, sentence[0], f.start))
    )
    told = words if not (m := _WHO.match(text, f.end, sentence[1])) else words + m[0]
    if VISIT.search(told) and not (listed and WORK.search(told)):
        return None
    if re.search(r"\bof (?:whom|them)\s+$", text[clause[0] : f.start]) and _WERE.match(text, f.end):
        return None  # who they are, not where they went
    if (
        (PEOPLE.search(f.noun) or counted)
        and (
            WORK.search(told)
            or _RIDE.search(whole)
            or (_SHOP.search(whole) and r.ends(*sentence, r.east) and r.ends(*sentence, r.west))
            or _THERE.match(text, f.end)
            or TAKEN.search(words)
            or (not r.inside(*sentence) and departure(r, sentence))
            or _HANDS.search(f.noun)
            or (counted and number and _HANDS.search(number[0]))
        )
    ) or listed:
        return workers(r, f, sentence, clause, when)
    return None


# A's doctors make the trip: 213 of them since 2017; teachers come too, 356 so far
_COME_TOO = re.compile(
    rf"\b(?:{STAFF.pattern})\w*\b[^.;:\d]{{0,60}}\b(?:come|came|gone?|went|make it|made it|make the (?:trip|journey)"
    r"|made the (?:trip|journey)|go|travel+ed|follow(?:ed)?|sent|there)\b[^.;:\d]{0,30}[:,—–]\s+$",
    re.I,
)
_DAY_OF = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*$")
# The help comes to 85 doctors; classrooms got 549 teachers
_MEANT = re.compile(
    r"\b(?:tie|ties|help|aid|pairing|partnership|program(?:me)?|scheme|support|assistance|cooperation)\b(?: has| have)?"
    r" (?:meant|brought|includes?|included|comes? to|came to|amounts? to|consists? of|takes? the form of)\b"
    r"|\b(?i:classrooms?|schools?|wards?|clinics?|hospitals?|villages|offices|fields)\b (?:got|received|gained"
    r"|welcomed|were given)\b"
)
_TEAM = re.compile(
    r"\b(?:teams?|groups?|crews?|contingents?|part(?:y|ies)|delegations?)\s+(?:of|with|numbering)\s+(?:some |about )?$"
)


def _from_helper(r: Telling, f: Figure, clause: Span) -> bool:
    """Whether those counted are from the helping side and went to the other: a team of 12 from A moved to B."""
    m = FROM.match(r.report.text, f.end)
    return m is not None and bool(r.inside(m.end(), m.end() + 1, r.east) and r.ends(m.end(), clause[1], r.west))


_FROM_THEN_TO = re.compile(
    r"\bfrom (?:some |about )?[\d,.]+(?: million| billion)?(?: yuan| people| workers)?,? (?:in|at the end of)"
    r" (?:19|20)\d\d,? to (?:some |about |over |nearly |more than )?$"
)
# It dispatched 41 chartered trains, carrying 32,000: no staff
_RIDES_SENT = re.compile(
    r"\bdispatched\s+(?:[\w,-]+\s+){0,4}?(?:trains?|buses|bus|flights?|planes?|coach(?:es)?|cars|vehicles)\b"
)
# In people it gave 31 officials
_SPARED = re.compile(
    r"\b(?:gave|given|contributed|furnished|released|spared|loaned|added)\s+(?:(?!of\b|by\b)[\w-]+\s+){0,4}$"
)
# 28 courses, each with 100 officials
_EACH_OF = re.compile(
    r"\b[Ee]ach (?:\w+ )?(?:involving|with|of|for|attended by|taking|seating|carrying)\s+(?:some |about |over )?$"
)
# Who came for a look, a ride or a holiday
_STAYS = re.compile(
    r"\b(?:post|second|station|assign|dispatch|deploy|serv|teach|taught|sent|work(?!shop))\w*|\bin (?:post|office)\b"
)
_STUDY = re.compile(r"\bstud(?:y|ies|ied|ying) (?:at|in) (?:\w+ )?(?:colleges?|universit\w+|schools?|vocational)\b")
_TRAINED_THERE = re.compile(
    r"\s*from (?:[A-Z][\w'’-]+ ){1,3}(?:have |had |were |are )?(?:trained|studied|training|studying)"
    r" (?:in|at) (?:the )?"
)


# roughly 110,000 are Zhenxiong people
_ARE_PEOPLE = re.compile(
    r"\s*(?:of them )?(?:are|were|come from|came from) (?:[A-Z]\w+ )+(?:people|natives|villagers|residents)\b"
)
_FORCE = re.compile(
    r"['’]s workforce\b[^.;\d]{0,60}\b(?:numbers|numbered|stands at|stood at|reached)\s+(?:about |some )?$"
)
_HANDS = re.compile(r"\b(?:workforce|workers?|labou?rers?|hands|migrants?|pickers?)\b")
# A's factories are short of hands, and 783 people from B have stepped in
_SHOP = re.compile(
    r"\b(?:factor(?:y|ies)|plants|workshops|assembly lines?|employers|payrolls?|short of (?:hands|workers|labou?r))\b"
)
_WERE = re.compile(
    r"\s*(?:had|have|has|were|was|are|came from (?:poor|registered|poverty))\b(?! (?:gone|moved|found|left"
    r"|taken|come)|"
    r" (?:\w+ )?(?:in|at) [A-Z])"
)
_TOOK = re.compile(
    r"\b(?:took in|took on|taken on|hired|recruited|absorbed|carried|sent off)\s+(?:some |about |over |another )?$"
)
_RIDE = re.compile(
    r"\b(?:coach(?:es)?|bus(?:es)?|trains?|flights?|planes?|aircraft|minibuses|convoys?|vehicles) (?:\w+ )?(?:came"
    r"|arrived"
    r"|pulled in|pulled out|brought|left|took off|departed|set off|set out|carried|carrying|rolled|drove|headed"
    r"|reached)\b"
    r"|\b(?:train|bus|plane|coach)loads?\b"
)
# What a bare sum is followed by; 232,000 affordable homes is none.
_ALONE = re.compile(
    r"\s*(?:$|[.,;:)\"”—–-]|(?:in|for|from|to|this|last|went|was|were|came|come|of (?:it|that|which|this|these"
    r"|those|its|their)|and|more"
    r"|into|on|by|is|had|has|the|a|each|respectively|over|during|since|under|so|as|while|with|at|between|up|down)\b)"
)
# 52 million of it; the other 28 million
_PART = re.compile(r"\s*of (?:it|this|that|which|the (?:sum|total|money|amount))\b")
_REST = re.compile(r"\b(?:[Tt]he (?:other|remaining|rest)|the balance)\s*,?\s*$")
# Dinghai district, the county's partner: 1.8 million yuan
_LABELLED = re.compile(r"\b(?:partner|helper|twin|aid|help|pairing|counterpart|gifts?)\b[^.;:]*:")
# Behind the new clinics of A stands B, with 84 million yuan
_HELP_GIVEN = re.compile(
    r"\b(?:[Hh]elp(?:s|ed|ing)?|[Aa]ssistance|owe[sd]?\b[^.;]*\bof its|[Bb]ehind [^.;]{2,60} stands?|stands? behind"
    r"|(?:took|takes) [^.;]{0,30}yuan to (?:mend|build|rebuild|repair|equip|save)|[Cc]heques?|[Tt]axpayers?"
    r"|let\b[^.;]{1,40}\bhave|(?i:financed by|funded by|paid for by)|[Mm]oney is|[Nn]o small change"
    r"|[Ww]hat (?:reached|went to)"
    r"|the size of)\b|\?\s+From (?=[A-Z])"
)
_ITS_MONEY = re.compile(r"[^.;\d]{0,40}?,\s+(?:all|most|every yuan|the whole) of it [A-Z][\w ]{1,30}['’]s\b")
_OF_PEOPLE = re.compile(
    r"\b(?:number of|labou?r transfers?|lift(?:s|ed)?|workers|people|population|visits?|visitors|tourists|trips)\b"
)
# 11 doctors from Huangpu district
_FROM_THERE = re.compile(r"\s*(?:and (?:\w+ )?\w+ )?from\s+(?:the\s+)?(?:[A-Z]|eastern|coastal|city|district)")
# 418 workers from Minhe county, Qinghai, to Wuxi
_THERE = re.compile(r"\s*from\s+[A-Z][^.;:\d]{0,60}?\b(?:to|in|at)\s+(?:[a-z]+\s+){0,3}[A-Z]")
# one of 126 villagers from Ceheng county, Guizhou province, who had come to work
_WHO = re.compile(r"[^.;\d]{0,60}?,\s+who\b[^.;]*")
