"""English figures that are none between the two sides, and since when those run that count from a tie's beginning."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.telling import Span, Telling, When, begun_of
from loaders.mentions.english_counts import Figure

# spent 2 billion yuan on its own schools; trained 1,200 villagers with its own money
_FOR_ITSELF = re.compile(
    r"\b(?:spent|invested|put|pumped|poured)\b(?:[^,;.]|[.,](?=\d)){0,40}\b(?:on|in|into) (?:its|their) own\b"
    r"|['’]s own [a-z]+ (?:received|got)\b"
    r"|\btrained\b(?:[^,;.]|[.,](?=\d)){0,40}\bwith (?:its|their) own (?:money|funds?|teachers|budget)\b"
)
_STATE = re.compile(
    r"\b(?:(?:[Cc]entral|[Nn]ational) (?:government|budget|authorities|treasury|finance|exchequer|coffers|funds|purse)"
    r"|[Tt]he (?:[Ss]tate|country|nation)|[Ss]tate (?:coffers|budget|treasury|purse|funds)|[Mm]inistry of Finance)"
    r"(?: (?:has|have|had|alone|itself|also|then))* (?:gave|given|allocat|provid|invest|grant|set aside|put|pa(?:id|ys)"
    r"|spen[dt]|sent|wired|contribut|transferr|remitt|suppl)"
)
_AND_ANOTHER = re.compile(r"\b(?:and|while|but) (?:the )?[A-Z]")  # the state gave 3 billion, and Beijing 1.5 billion
# The hives brought his family 40,000 yuan: what one household has made
_TO_ONE = re.compile(
    r"\b(?:brought|brings?|earn(?:s|ed)|made|makes|left|saved|cost|costs|netted|won|paid|pays|gave|gives)\s+(?:in\s+)?"
    r"(?:him|(?:his|her|my|our)\s+(?:[a-z-]+\s+)?[a-z]+|her|me|their (?:famil(?:y|ies)|parents|households?))\s+"
    r"(?:some |about |around |nearly |over |more than |an extra |another )?$"
)
_FROM_STATE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:in [a-z]+ )?(?:(?:all of it |all |which was |was )?(?:paid|funded|financed|covered"
    r"|met|provided|borne|allocated) |came )?(?:for )?(?:from|by) (?:the |a )?(?:national|state|central|provincial)\b"
    r"(?! capital)"
)
_POPULATION = re.compile(
    r"\b(?:county|city|district|prefecture|province|region|town|place|municipality|area|banner)\s+(?:of|with)\s+"
    r"(?:some |about |nearly |around )?$|\b(?:population of|home to)\s+(?:some |about |nearly |more than )?$"
)
# Of the 5.2 million yuan that it cost 3 million came from A: not all of it
_OF_ALL = re.compile(r"\b[Oo]f (?:the|a|its) (?:total (?:of )?)?(?:some |about |nearly )?$")
# A hospital costing 60 million yuan, half of it paid by A
_HALF_OF_IT = re.compile(
    r"[^.;\d]{0,70}?,\s+(?:of which\s+)?(?:about |some |over |nearly |more than )?(?:half|part|most|some"
    r"|much|the (?:bulk|rest)"
    r"|a (?:third|quarter|fifth|part)|one[ -]third|two[ -]thirds|three[ -]quarters|\d+ ?(?:percent|per cent|%))"
    r"(?: of (?:it|that|this|which|them))?\b(?=[^.;]*\b(?:by|from)\b)"
)
_COST = re.compile(
    r"\b(?:cost(?:s|ing)?(?: of)?|price of|worth|outlay of|budget of|investment of|bill of)\s+(?:\w+ ){0,2}$"
)
# It cost 30 million yuan, 24 million of which was given by A
_SO_MUCH_OF_IT = re.compile(
    r"\s*(?:\([^)]*\))?,\s+(?:of which\s+)?(?:some |about |over |nearly )?[\d.,]+ (?:million|billion)(?: yuan)?"
    r"(?: of (?:it|that|which))?\b(?=[^.;]*\b(?:by|from)\b)"
)
# What banks lend is no aid.
_LENT = re.compile(r"\b[Ll]oans? (?:of|worth|totall?ing|amounting to|for)\s+(?:\w+ ){0,2}$|\blent\s+(?:\w+ ){0,4}$")
_BY_BANKS = re.compile(
    r"[^.;,\d]{0,60}?\bloans?\b|[^.;,\d]{0,60}?\b(?:by|from) (?:\w+ )?(?:banks?|lenders|credit (?:unions?"
    r"|cooperatives?))\b"
)
# Each village moved received 500,000 yuan
_EACH_GOT = re.compile(
    r"\b(?:[Ee]ach|[Ee]very)(?: \w+)? (?:household|family|pupil|student|child|villager|farmer|worker|person"
    r"|village|school"
    r"|project|member|clinic|station|workshop|teacher|doctor)\b[^,.;\d]{0,60}$"
)
_THAT_IT_COST = re.compile(r"\s*(?:that|which)?\s*[^.;,]{1,60}\bcosts?\s*,")
_REST_IS_OWN = re.compile(
    r"\b(?:rest|remainder|balance)\b[^.;]*\b(?:itself|themselves|own|local|villagers|(?:from|by) the (?:county"
    r"|village))\b"
)
# Who only puts a name down has not gone.
_MEANT = re.compile(
    r"\s*(?:of (?:them|whom)\s+|from\s+[A-Z][\w'-]*(?:\s+\w+){0,3}?\s+)?"
    r"(?:have |had |has )?(?:signed up|registered|applied|enquired|inquired"
    r"|(?:showed|expressed|voiced) |reached (?:an? )?(?:initial|preliminary|intent))\b"
)
# Over 100 of them had carried 4,500 workers: coaches
_VEHICLES = re.compile(r"\s*of them (?:had |have )?(?:carried|brought|ferried|transported)\b")
# paid 210 million yuan in pensions; spent 4 billion yuan on its own
_ON_ITS = re.compile(
    r"\s*in (?:pensions?|tax(?:es)?|wages|salaries|dividends|fines|rent|interest|bonuses|compensation)\b"
    r"|\s*(?:on|in|into|for) its(?: own)?(?=[.,;])"
)
# What one person has done: she has sent 60,000 yuan home
_ONE_PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I)\s+(?:(?:has|had|have|now|also|then|once|himself"
    r"|herself)\s+)*[a-z]+\s+(?:[a-z]+\s+){0,2}$"
)
_NAMED = re.compile(
    r"\s*[A-Z][a-z]\w+(?: [A-Z]\w+)*, (?:the|a|an|one of) [^,.;]{3,60}, (?:has |had |also )?"
    r"(?:gave|given|donated|spent|invested|put|paid|contributed)\b"
)
_TRAINED_OF = re.compile(r"\s*(?:trained|surveyed|registered|living|interviewed|born|counted)\b")
# An increase of 60 million over last year; 300 more than in 2018
_DIFFERENCE = re.compile(
    r"\b(?:increase|rise|growth|decrease|drop|jump|gain|fall|up|down|rose|grew|grown|risen|fell|increased"
    r"|decreased|dropped)"
    r"\s+(?:of|by)\s+(?:some |about |nearly |over |more than )?$"
)
# A school costs 200,000 yuan: a price
_PRICE = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Oo]ne|[Ee]very|[Ss]uch an?) (?:\w+ ){1,2}(?:costs?|(?:would|will) cost|sells for)"
    r" (?:some |about |around |nearly |over |up to )?$"
)
_MORE_THAN = re.compile(r"\s*(?:\w+ )?(?:more|fewer|less|higher|lower) than\b")


def of_its_own(text: str, f: Figure, clause: Span) -> bool:
    """What a place spends on itself, the state's money, and differences."""
    return bool(
        _FOR_ITSELF.search(text, *clause)
        or ((m := _STATE.search(text, clause[0], f.start)) and not _AND_ANOTHER.search(text, m.end(), f.start))
        or _FROM_STATE.match(text, f.end)
        or _DIFFERENCE.search(text, clause[0], f.start)
        or _MORE_THAN.match(text, f.end)
        or _PRICE.search(text, clause[0], f.start)
        or _ON_ITS.match(text, f.end)
        or (
            f.noun == "yuan"
            and (
                _TO_ONE.search(text, clause[0], f.start)
                or _LENT.search(text, clause[0], f.start)
                or _BY_BANKS.match(text, f.end, clause[1])
                or _EACH_GOT.search(text, clause[0], f.start)
            )
        )
        or ((m := _ONE_PERSON.search(text, clause[0], f.start)) and "help" not in m[0] and "one of" not in m[0])
        or (_OF_ALL.search(text, clause[0], f.start) and _TRAINED_OF.match(text, f.end))
    )


# 1,700 doctors from the east, from other provinces: from nobody named
_FROM_MANY = re.compile(
    r"\s*(?:from|sent by|given by|provided by|posted by)\s+(?:(?:the )?(?:[Ee]ast(?:ern)?|coast(?:al)?"
    r"|richer|affluent|wealthier"
    r"|developed|better-off)(?: \w+)?(?: (?:provinces|cities|areas|regions|places|parts|China|coast))?"
    r"|(?:all )?(?:across|over|around) (?:the country|China)|other (?:provinces|cities|places|parts|regions"
    r"|areas)\b[^.;,]{0,20}"
    r"|(?:various|several|many|different) (?:provinces|cities|places|parts|regions|areas)\b[^.;,]{0,20})"
    r"(?=[.;,]|\s+(?:have|has|had|are|were|is|was|work|serve|teach|came|come|went|to|in|at)\b)"
)


def of_nobody_named(r: Telling, f: Figure, clause: Span) -> bool:
    """Whether people or money come from the east at large, and the clause names no place of it."""
    return _FROM_MANY.match(r.report.text, f.end, clause[1]) is not None and not r.inside(*clause, r.east)


def of_a_name(r: Telling, f: Figure, sentence: Span) -> bool:
    """What somebody gave who is no place and no firm known: Moutai, the liquor maker, gave 20 million."""
    m = _NAMED.match(r.report.text, sentence[0], f.start)
    firms = any(sentence[0] <= c.start < f.start for c in r.firms)
    return m is not None and not firms and not r.inside(sentence[0], m.end())


# Gansu gave, the Gansu government allocated; Linxia's budget
_GAVE = re.compile(
    r"(?: (?:[Pp]rovince|[Cc]ity|[Cc]ounty|[Pp]refecture))?(?:['’]s)?(?: provincial| city| county| prefectural)?"
    r"(?: government| authorities| budget| finance bureau)?\s+(?:has |have |had |also |itself |then )*"
    r"(?:gave|given|donated|allocated|provided|granted|spent|invested|put|earmarked|raised|collected)\b"
)
_ITS_BUDGET = re.compile(r"['’]s (?:\w+ )?(?:budget|revenue|tax income|GDP)\b")
_WORKS_OF_A_CITY = re.compile(r"\s*(?:yuan )?(?:on|in|for|to build) (?:\w+ ){0,3}(?:subway|metro|airport|stadium)\b")


def of_other_purse(r: Telling, f: Figure, sentence: Span, clause: Span) -> bool:
    """Money of the west's own, where nobody of the east is told: the Gansu government gave Linxia 60 million yuan; and
    what a city builds for itself."""
    text = r.report.text
    if _WORKS_OF_A_CITY.match(text, f.end) and not r.inside(*sentence, r.west):
        return True
    if _OF_ITS_OWN.match(text, f.end):
        return bool(r.ends(clause[0], f.start, r.west)) and not r.inside(*clause, r.east)
    if r.inside(*sentence, r.east):
        return False
    west = list(r.inside(clause[0], f.start, r.west))
    return any(_GAVE.match(text, p.end) or _ITS_BUDGET.match(text, p.end) for p in west[:1])


_OF_ITS_OWN = re.compile(
    r"\s*(?:of|from|out of) its own (?:\w+ )?(?:budget|money|funds?|revenue|purse|coffers|pocket)\b"
)


def whole_cost(text: str, f: Figure, sentence: Span) -> bool:
    """What a thing cost of which only a part came from the helper."""
    if _COST.search(text, sentence[0], f.start) and (
        _HALF_OF_IT.match(text, f.end, sentence[1]) or _SO_MUCH_OF_IT.match(text, f.end, sentence[1])
    ):
        return True
    if not _OF_ALL.search(text, sentence[0], f.start):
        return False
    return bool(_REST_IS_OWN.search(text, f.end, sentence[1]) or _THAT_IT_COST.match(text, f.end))


def not_on_the_way(text: str, f: Figure, clause: Span) -> bool:
    """A county's people, and those who only put a name down."""
    if _POPULATION.search(text, clause[0], f.start) and not ("worker" in f.noun and _WORKERS_FROM.match(text, f.end)):
        return True
    return bool(
        _MEANT.match(text, f.end)
        or _VEHICLES.match(text, f.end)
        or (f.value >= 100_000 and _HAD.search(text, clause[0], f.start) and not _WORKERS_FROM.match(text, f.end))
    )


_WORKERS_FROM = re.compile(r"\s*(?:who\b|from\b|working\b)")  # home to 8,300 workers from A
_HAD = re.compile(
    r"\b(?:has|had|counts?|counted|claims|boasts)\s+(?:over |more than |close to )?(?:some |about |nearly |over )?$"
)  # the city had 1.2 million migrant workers


# with help from the programme since it began; had been spent by the end of last year
_SINCE_BEGUN = re.compile(
    r"\b(?:has|have) since\b|\b[Ss]ince (?:it|then|they|the (?:pairing|program(?:me)?|scheme|partnership"
    r"|cooperation))\b"
    r"(?: (?:began|started))?"
    r"|\b(?:had|has|have) (?:been|sent|given|spent|taken|put|paid|\w+ed)\b"
    r"[^.;]*\bby the end of\b"
)
# By the end of 2009 A had given B 416 million yuan
_BY_YEAR = re.compile(
    r"\W*(?:[Bb]y|[Aa]s of|[Uu]p to|[Uu]ntil) (?:late |the (?:end|close) of )?(?:(?:19|20)\d\d|last year)\b"
)
_SUMMED_BY = re.compile(
    r"\bhad (?:been )?(?:sent|given|spent|taken|put|paid|found|gone|come|\w+ed)\b"
    r"|\b(?:came to|totall?ed|amounted to|added up to|stood at|showed)\b"
)
_IN_THAT_TIME = re.compile(
    r"\W*(?:[Dd]uring|[Oo]ver|[Ii]n|[Tt]hroughout) (?:(?:this|that|the) (?:period|time|span)|(?:these|those"
    r"|the) years)\b"
)
_SINCE_THEN = re.compile(r"\W*(?:[Ee]ver )?[Ss]ince then\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_PERFECT = re.compile(r"\b(?:has|have)\b")
_THEN = re.compile(r"\b(?:[Ss]ince then|[Ss]o far|[Tt]o date|years? later|years on|In that time|in all|in total)\b")
_SO_FAR = re.compile(
    r"\b(?:[Ss]o far|[Tt]o date|(?:has|have) by now|[Pp]ut together(?=,)"
    r"|[Aa]s of (?!now)|[Ii]n that time|[Ii]n the first year|[Ii]n the [\w -]{1,30}years since"
    r"|from the (?:start|outset|beginning)"
    r"|(?:[Aa]fter )?\w+ years (?:later|on|after)"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) (?:these|those) \w+ years|people in all)\b"
)
_THIS_YEAR = re.compile(r"\b(?:this|last) (?:year|month|spring|summer|autumn|winter)\b")


def since_begun(r: Telling, sentence: Span, clause: Span, when: When) -> When:
    """The time of a figure that counts from the beginning of its tie: so far, since then, during the period."""
    text = r.report.text
    words = text[clause[0] : clause[1]]
    if text[clause[0] - 1 : clause[0]] == ":":
        words = text[sentence[0] : clause[1]]  # its bill so far: 5.4 million
    if _SINCE_THEN.match(text, sentence[0]) and _PERFECT.search(words):
        words = text[sentence[0] : clause[1]]  # since then it has paid, and 17 of its teachers have come
    so_far = _SO_FAR.search(words) or _IN_THAT_TIME.match(text, sentence[0])
    if "since then" in words and (told := _YEARS.findall(text, sentence[0], clause[1])):
        return min(told), None  # has come in 2018 and 2019, and 131 people have been hired since then
    by_then = _BY_YEAR.match(text, sentence[0], clause[1]) is not None and _SUMMED_BY.search(words) is not None
    if not by_then and not _SINCE_BEGUN.search(words) and not (so_far and not _THIS_YEAR.search(words)):
        return when
    begun = begun_of(r, sentence)
    if not begun:
        return when
    aside = not any(r.period(text[clause[0] : clause[1]])) and any(r.period(text[sentence[0] : sentence[1]]))
    later = when[0] if not aside and "ince then" in words and when[0] and when[0] > begun else None
    return later[:4] if later else begun, None if _THEN.search(words) else when[1]
