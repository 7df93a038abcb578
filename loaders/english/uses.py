"""What a sum already told was spent on: 2.59 billion yuan for 56 hospitals, 2 billion for 123 schools."""

from __future__ import annotations

from loaders import fastre as re
from loaders.english.parts import again
from loaders.english.telling import Span, Telling, When
from loaders.english.words import DENIED, TRADE, UNREAL
from loaders.mentions.english_counts import Figure

# What helpers build, buy and pay for.
_THINGS = re.compile(
    r"\b(?:roads?|streets?|bridges?|schools?|classrooms?|kindergartens?|nurser(?:y|ies)|dormitor(?:y|ies)|hospitals?"
    r"|clinics?|wards?|beds|ambulances?|equipment|computers|books|librar(?:y|ies)|homes?|hous(?:es?|ing)|villages?"
    r"|settlements?|townships?|resettlement|relocation|wells?|pipes?|pipelines?|reservoirs?|canals?|dams?|irrigation"
    r"|(?:drinking )?water|power|electricity|lamps|lights|toilets?|sewers?|sewage|greenhouses?|sheds?|barns?|orchards?"
    r"|saplings|livestock|cattle|sheep|farms?|farming|fields|workshops?|factor(?:y|ies)|parks?|plants?|markets?"
    r"|cold stores?|industr(?:y|ies)|tourism|education|teaching|health(?: ?care)?|medicine|welfare|culture|training"
    r"|courses?|scholarships?|infrastructure|projects?|livelihoods?|relief|labou?r|employment|nursing homes?|squares?"
    r"|cent(?:er|re)s?|stations?|bases?)\b",
    re.I,
)
_PART = re.compile(
    r"\b(?:of (?:it|this|that|which|the (?:sum|total|money|amount|pot))|the (?:rest|other|remaining)|[Tt]he rest"
    r"|account(?:s|ed|ing)? for|[Ii]ncludes|[Ff]rom (?:that|this)(?: (?:pot|sum|total|money|amount))?(?=,)"
    r"|[Oo]ut of (?:it|this|that))\b"
)
# A list of uses and nothing else: 90 million yuan for 56 hospitals, 120 million for 123 schools.
_LIST = re.compile(
    r"[^.;:]{0,120}\b(?:go(?:es)?|went|spent|list|paid for|bought)\b[^.;:\d]{0,60}:"
    r"(?:,?(?: and)? \d[\d.,]* (?:m|b)illion(?: yuan)? for (?:[^.;:,]|,(?=\d\d\d)){3,50}){2,}\W*$"
    r"|[^.;:]{0,60}\b(?:paid for|bought|went on)\b[^.;:\d]{0,20}: "
    r"(?![^.]*\b(?:is|are|was|were|be|has|have|had|took|stands?|needs?)\b)"
)
_SENT_ON = re.compile(
    r"\W*(?:[Aa]bout |[Ss]ome |[Nn]early |[Oo]ver |[Aa]nother |[Aa] further )?(?:¥\s?)?\d[\d.,]*(?: million"
    r"| billion)?(?: yuan)?"
    r" (?:more )?(?:went|was spent|was used|has gone|has been spent|was put)\b"
)
_SPENT_ON = re.compile(
    r"\s*(?:of (?:it|this|that)\s+)?(?:was |were |has been |have been )?(?:went|gone|spent|used|paid|put|set aside"
    r"|ploughed"
    r"|poured|built|bought|rebuilt|repaired|equipped)?\s*(?:(?:to )?(?:build|buy|repair)|for|on|in(?:to)?|towards?)\b"
)
# Others' money, and what things bring in or are said to cost
_ELSE = re.compile(
    r"\b(?:villagers|famil(?:y|ies)|households?|farmers|compan(?:y|ies)|firms?|business(?:es)?|investors?|deals?|banks?"
    r"|loans?|borrow\w*|raised|earn\w*|sav(?:ed|ings)|yield\w*|br(?:ing|ings|ought)|produc\w+|worth|profits?|rent"
    r"|turn(?:s"
    r"|ed)? over|generat\w+|annual(?:ly)?|yearly|a year|prizes?|fines?|tickets?|[Hh]e|[Ss]he|his|her|my|[Ss]tate"
    r"|central"
    r"|national|invest\w+|each|apiece|taxes|visitors|tourists|planned|to be (?:built|spent)|under construction)\b",
    re.I,
)
_COST = re.compile(r"\bcosts?\b")
# What befell a sum, or who took it or owes it
_LOST = re.compile(
    r"\b(?:thie(?:f|ves)|st[eo]le\w*|robb\w+|fires?|flood\w*|quakes?|landslides?|wash(?:ed|es)|destroy\w*"
    r"|bur(?:ied|nt|ned)"
    r"|damag\w+|debts?|ow(?:e|es|ed|ing)|needed|short(?:age|fall)?|miss(?:ed|ing)|wast\w+|lost|los(?:s|es)"
    r"|refus\w+"
    r"|promis\w+|reject\w+|salar\w+|upkeep|repairs to|insur\w+|lotter\w+|auditors?|contractors?|railways?|arm(?:y|ies)"
    r"|church\w*|friends?|UN)\b",
    re.I,
)


def used_for(r: Telling, f: Figure, sentence: Span, when: When) -> str | None:
    """A part of the sum told last in the paragraph, in a sentence without places that says what it went on."""
    told = [(x, e) for x, e in r.facts[-12:] if x.predicate == "funds" and x.quantity and x.quantity.value > f.value]
    if not told or r.inside(*sentence):
        return None
    text = r.report.text
    fact, evidence = told[-1]
    if "\n" in text[evidence.end : sentence[0]] or sentence[0] - evidence.end > 400:
        return None
    if any(sentence[0] <= c.start < sentence[1] for c in r.firms) or _ELSE.search(text, *sentence):
        return None
    if _LOST.search(text, *sentence):
        return None
    if (
        TRADE.search(text[sentence[0] : sentence[1]].replace("bought", ""))
        or UNREAL.search(text, *sentence)
        or DENIED.search(text, *sentence)
    ):
        return None
    sums = [x for x in r.figures(*sentence) if x.noun == "yuan" or x.value >= 100_000]
    part = _PART.search(text, *sentence)
    if not part and (
        _COST.search(text, *sentence)
        or not (_LIST.match(text, *sentence) or _SENT_ON.match(text, *sentence))
        or (len(sums) < 2 and not _SPENT_ON.match(text, f.end, sentence[1]))
    ):
        return None
    begin = max((x.end for x in sums if x.end <= f.start), default=sentence[0])
    stop = min((x.start for x in sums if x.start >= f.end), default=sentence[1])
    if not _THINGS.search(text, max(begin, f.start - 60), min(stop, f.end + 60)):
        return None
    own = r.period(text[sentence[0] : sentence[1]])
    start, end = (str(x) if x else None for x in (fact.period.start, fact.period.end))
    again(r, f, fact, evidence, sentence, when if any(own) else (start, end))
    return "money"
