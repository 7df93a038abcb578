"""A tie told by any word of its class, in a sentence that names one place of each side and counts nobody and no money.

The classes: what partners are called (helper, big brother, charge), being given to each other (matched, entrusted, fell
to, drew), care (under its wing, stands behind), what binds (tied, bound), and handing on (took the baton).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders import fastre as re
from loaders.english.sentences import ANSWERED, KIND, YEAR
from loaders.english.skeleton import Token, left_behind
from loaders.english.telling import Telling
from loaders.english.tie_words import COUNTED_AND
from loaders.english.ties import apart, holds
from loaders.english.words import JOIN

_ROLE = (
    r"(?:helper|benefactor|patron|godfather|godmother|godparent|mentor|sponsor|backer|supporter|guardian|protector"
    r"|partner|twin"
    r"|counterpart|ally|opposite number|(?:big|elder|older|little|younger|kid|sister|brother)[ -](?:brother"
    r"|sister|city"
    r"|county|district|province)|cousin|godchild|prot[eé]g[eé]|better half|helping hand)s?"
)
_GIVEN = (
    r"(?:(?:match|pair|twin|partner|coupl|link|team|tie|assign|entrust|allot+|allocat|hand|award|earmark|designat"
    r"|appoint|nam|attach|join|introduc|tasked|charg|commission|deput|delegat|detail|ask|order|instruct)(?:ed|d)?"
    r"|given|put|chosen|picked|drawn|told|bound|brought|made)"
)
_HELPING = (
    r"(?:help(?:ing)?|assist(?:ing)?|support(?:ing)?|aid(?:ing)?|back(?:ing)?|look(?:ing)? after|car(?:e|ing) for"
    r"|tak(?:e|ing) care of|lift(?:ing)?|pull(?:ing)?|stand(?:ing)? by)"
)
_TASK = r"(?:task|job|duty|duties|mission|assignment|responsibility|lot|brief|errand|role|business|charge|work|honou?r)"
_THE_TWO = (
    rf"[A-Z][\w-]+{KIND} and [A-Z][\w-]+{KIND} (?:are|were|have|had|know|knew|share|work|keep|kept|gr[eo]w|do|did"
    rf"|help|visit"
    r"|trade|meet|met|stand|go|went|now|both|still|remain|became|built|build|look|count)\b"
)
TIE = re.compile(
    rf"\b(?:(?:an?|its|their|the|of|as|[’']s|for|each other[’']s|another[’']s|it|them|[A-Z][\w'’-]+[’']s?)\s+"
    rf"(?:(?!not\b)[\w-]+\s+){{0,2}}?{_ROLE}(?!-)|are (?:now |long )?{_ROLE}|(?:been|become|became"
    rf"|were) (?:\w+ )?{_ROLE}"
    rf"|{_ROLE} (?:since|of|to|in|under|for)"
    r"|(?:a|the) (?:couple|pair|match|twosome|duo)(?! of\b)|(?:an? |the |their |its )?(?:[\w-]+ )?(?:partnership"
    r"|alliance|marriage|twinning|pairing(?:-up)?|tie-up|link-up) (?:between|that|with|has|was|dates|goes|of|on|is"
    r"|binds|began|came)"
    r"|has (?:found |had )?a (?:[a-z]+ )?friend|adopted (?=[A-Z])"
    r"|each ha(?:s|ve|d) an? (?:[a-z]+ )?(?:district|city|county|partner|helper)"
    r"|(?:put|set|listed|placed|written|entered|stands?) (?:beside|next to|against|alongside"
    r"|opposite)\b[^.;]{0,60}?\blist"
    rf"|(?:assigned|entrusted|allotted|handed|gave|awarded|matched|told|asked|put) [^.;:]{{2,40}}? (?:to"
    rf"|with) [^.;:]{{2,40}}? to {_HELPING}"
    rf"|(?:is|are|was|were|been|being|be|got|get|had been|has been)\s+(?:(?!not\b"
    rf"|never\b)[\w-]+\s+){{0,3}}?(?:paired|matched"
    rf"|twinned|partnered|coupled|linked|teamed|tied|bound|assigned to|entrusted|allotted|allocated to|handed to"
    rf"|given to"
    rf"|{_GIVEN} (?:[\w-]+ )?(?:to|with) {_HELPING}|{_GIVEN} together|{_GIVEN} (?:\w+ )?as (?:partners|its|the|a)"
    rf"|{_GIVEN}\b[^.;:]{{0,40}}? (?:for|as) (?:a|its|their) {_ROLE})"
    r"|(?:[Pp]aired|[Tt]winned|[Mm]atched|[Pp]artnered|[Ee]ntrusted|[Tt]eamed|[Cc]oupled)(?: up| off)?(?: by \w+)?"
    r" (?:with|to)"
    rf"|{_GIVEN}(?: the)? {_TASK} of {_HELPING}|{_TASK} (?:of|is|was|in)[^.;:]{{0,20}}? {_HELPING}"
    rf"|(?:[Hh]elping|[Aa]iding|[Ss]upporting|[Ll]ooking after|[Cc]aring for)\b[^.;:]{{2,40}}? (?:is|was|has been"
    rf"|became"
    rf"|fell|went)(?: to)?\b[^.;:]{{0,30}}?(?:{_TASK}|\bto\b)"
    rf"|[’']s? (?:[a-z-]+ )?(?:charge|task|assignment|ward|mission|brief)(?: in the \w+)?(?: is| was|,|:)"
    rf"|fell (?:the \w+ |to\b)|fall to|fell the {_TASK}"
    r"|under (?:its|the|their|one|[A-Z][\w'’-]+[’']s) (?:\w+ )?(?:wing|umbrella|care|tutelage|roof)"
    r"|in(?:to)? (?:the|its) (?:care|hands|charge|arms|custody|keeping) of|in [A-Z][\w'’-]+[’']s? (?:care|hands"
    r"|charge|keeping)"
    r"|stands? (?:behind|by)|stood (?:behind|by)|(?:[Bb]ehind|[Bb]eside|[Aa]longside) [A-Z][^.;:]{0,30} stands?"
    rf"|(?:was|were) to {_HELPING}|at (?:its|the) side of"
    rf"|(?:took|take|taken|takes|taking|picked up|inherited|passed|handed|received) (?:over )?(?:the )?(?:baton"
    rf"|torch|reins"
    rf"|relay|mantle|{_TASK})|took (?:\w+ )?over from|ha(?:s|d|ve) (?:helped|supported|assisted|backed|aided"
    rf"|stood by|looked"
    r" after) [^.;]{0,60}?(?:ever since|since (?:19|20)\d\d|all along|from the (?:first|start))"
    r"|(?:[Pp]aired|[Tt]winned|[Mm]atched|[Pp]artnered)(?: up)? (?:since|in|back in) (?:19|20)\d\d"
    rf"|[’']s (?:[a-z-]+ )?{_TASK} (?:since (?:19|20)\d\d )?to {_HELPING}|(?:began|begin|started?) (?:to )?{_HELPING}"
    r"|(?:[Tt]ied|[Bb]ound|[Ll]inked|[Mm]atched) (?:together|to (?:each other|one another)) since"
    r"|(?:Assigned|Allotted|Entrusted|Given|Matched|Paired|Tied) (?:to|with) [A-Z][\w-]+(?: (?:in"
    r"|since) [^.;:]{2,30}?)?"
    rf" (?:is|was|are|were) (?=[A-Z][\w-]+{KIND}(?:[.,;]|$))"
    rf"|[A-Z][\w'’-]+['’]s (?:\w+ )?(?:partner|helper|ally|twin|benefactor)\?|A (?:pair"
    rf"|couple) since {YEAR}, (?={_THE_TWO})"
    r"|Who (?:\w+ )?(?:helps|supports|assists|aids|backs|looks after|stands (?:by|behind)|cares for) [A-Z][\w-]+"
    rf"{KIND}\?"
    rf"|(?:put|placed|came|come|taken|given) (?:in(?:to)?|under) (?:the (?:care|charge|wing|hands"
    rf"|custody) of [A-Z][\w-]+"
    rf"{KIND}(?=[.,;]|$| in\b| since\b)|[A-Z][\w-]+{KIND}[’']s? (?:care|charge|wing|hands))"
    r"|(?:[Hh]elp|[Aa]id|[Ss]upport|[Aa]ssistance) (?:for|to) [^.;:]{2,40}? (?:comes?|came|has come) from"
    r"|(?:pairing|paired|twinning|counterpart|assistance|aid|east-west)[\w -]{0,24} (?:plan|scheme|program(?:me)?"
    r"|list|arrangement|system"
    r"|deal|drive|campaign)\b[^.;]{0,80}? (?:went to|fell to|drew|got|was handed|was given))"
)
_DENIED = re.compile(
    r"\b(?:(?i:never|no longer|nor|neither|without|hardly|no)|may|might|can|ha[sd] yet to|(?:is|was|were|are|has"
    r"|have|had|did|do|does)n['’]t"
    r"|(?<![Nn]ot only )(?<!Not )not(?! only| until| long| far))\b[^,.;]{0,30}$"
)
# Others are tied, or something else is: schools, firms, a match on a field.
_OTHERS = re.compile(
    r"\b(?:schools?|hospitals?|villages?|famil(?:y|ies)|households?|compan(?:y|ies)|firms?|enterprises?|universit\w+"
    r"|colleges?"
    r"|students?|pupils?|(?i:he|she|his|her|him)|[Aa]n? (?:[a-z]+ ){0,2}?(?:doctor|nurse|teacher"
    r"|farmer|villager|woman|man|worker|driver|owner|manager|boss|trader|headmaster|surgeon|official|cadre|reporter"
    r"|writer)"
    r"|football|basketball|team[’']?s?|tournament|final|wedding|married|tourists?|trains?|flights?"
    r"|railways?|roads?|highways?|bridge|song|museums?|banks?|farms?|twins? (?:aged|born)|couple of|pair of"
    r"|similar)\b"
)

# Words of the class that are said of nothing else between two regions.
_SURE = re.compile(
    r"(?:[Tt]ied|[Bb]ound|[Ll]inked|[Mm]atched) (?:together|to (?:each other|one another)) since|Who\b"
    r"|(?:put|placed|came|come|taken|given) (?:in|under)"
)
# ... where the places themselves are: not their archives, mascots or paintings
_THEMSELVES = re.compile(
    rf"\W*(?:(?:Since|In|For) [^,;]{{2,30}}, )?(?:(?:Tied|Bound|Linked|Matched)\b[^,;]{{0,60}}, {_THE_TWO}"
    rf"|(?!(?:Tied|Bound|Linked|Matched|The)\b)[A-Z][\w-]+{KIND}"
    rf"(?: and [A-Z][\w-]+{KIND})?,? (?:\w+ )?(?:was|were|is|are|has|have|had|came|comes|put|tied|bound|linked"
    rf"|matched)\b)"
)
# Words of the tie that are said of anything else as well.
_WEAK = re.compile(
    r"\b(?:f[ea]ll|beg[ai]n|started?|stands?|stood|adopted|baton|torch|reins|relay|mantle|care|hands|custody"
    r"|keeping|arms|roof|umbrella"
    r"|brief|charge|task|mission|assignment|business|errand|job|alliance|marriage|tied|linked|bound|handed|given|gave"
    r"|awarded|drawn|put|told|asked|brought|supporter|backer|ally|sponsor|friend|cousin|side of|took|comes?|came"
    r"|has come)\b"
)
_HELP = re.compile(
    r"\b(?i:help\w*|assist\w*|aid(?:s|ed|ing)?|pair\w*|twin\w*|counterparts?|east-west|look(?:s|ed|ing)? after"
    r"|to stand by)\b"
)
_SCHEME = re.compile(
    r"\b(?i:pair\w*|twinn\w*|counterparts?|cooperation|assistance|aid|east-west|helpers?|help(?:s|ed|ing))\b"
)
_STRUCK = re.compile(
    r"\b(?i:(?:earth)?quakes?|pandemic|epidemic|outbreaks?|landslides?|mudslides?|disasters?|virus|covid\S*"
    r"|floods?|flooding|storms?|typhoons?)\b"
)
# A game, a race, a list of ranks, a case before a court, a trade.
_AT_PLAY = re.compile(
    r"\b(?:\d+[-–]\d+|penalt(?:y|ies)|ranking|ranked|league|cup|medals?|chess|games?|relay|ran (?:last|first)"
    r"|contest|champion\w*"
    r"|suspects?|police|court|logo|expo|debates?|drama|films?|poets?|map of|(?:trade|trading|business|commercial"
    r"|dance|chess) (?:partner|twin|ally|partnership)\w*)\b"
    r"|(?<!not only )\b(?:denied|denies|rejected|rejects|refused|refuses|declined|dismissed)\b"
)
_ONE_OF_ITS = re.compile(r"\b(?i:an?|some|one|this|that|every) $")
_NOUN_AFTER = re.compile(r"\s+(?!(?:city|county|district|province|prefecture)\b)[a-z]+")
_GOODS = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z]+ )?(?:teas?|noodles|potato(?:es)?|beef|lamb|fruits?|apples?|oranges?|rice|goats?"
    r"|goods|dishes|songs?"
    r"|warehouses?|shops?|markets?|mills?|factor(?:y|ies)|studios?|traders?|growers?|farmers?|tourists?|fans?"
    r"|players?|clubs?"
    r"|dancers?|singers?|children|couple)\b"
)
_LIVES = re.compile(r"\b(?:lives?|lived|born|grew up|resident|residing|native) (?:in|of) $")


def told_tie(r: Telling, here: Sequence[Token], s: int, e: int) -> list[tuple[Token, Token]]:
    """The one place of a side with that of the other, or with a row of it, if a word of the tie stands in the sentence
    and nobody is counted; none where it is denied or others are tied."""
    text = r.report.text
    here = [t for t in here if not left_behind(text, t)]
    narrow = list({t.code: t for t in reversed(here) if not holds(t, here)}.values())[::-1]
    east, west = ([t for t in narrow if (t.code in r.east) == side] for side in (True, False))
    if not east or not west or min(len(east), len(west)) > 1 or any(apart(a.code, b.code) for a in east for b in west):
        return []
    several = sorted(east if len(east) > len(west) else west, key=lambda t: t.start)
    if len(several) > 1 and not all(
        JOIN.fullmatch(text, a.end, b.start) or COUNTED_AND.fullmatch(text, a.end, b.start)
        for a, b in pairwise(several)
    ):
        return []
    if not all(_itself(text, t, here, s) for t in narrow):
        return []
    return [(a, b) for a in east for b in west] if of_the_tie(r, s, e) else []


def _itself(text: str, t: Token, here: Sequence[Token], s: int) -> bool:
    """Whether a place is itself an end, and not whose goods, house or people are: a Xiamen warehouse, Sinan tea."""
    if _ONE_OF_ITS.search(text, max(s, t.start - 12), t.start) and _NOUN_AFTER.match(text, t.end):
        return False
    return not _GOODS.match(text, t.end) and not _LIVES.search(text, max(s, t.start - 24), t.start)


def of_the_tie(r: Telling, s: int, e: int) -> bool:
    """Whether a sentence tells of a tie and of nothing else: what it tells of time is the tie's."""
    text = r.report.text
    if any(f.noun for f in r.figures(s, e)) or _OTHERS.search(text, s, e):
        return False
    if _AT_PLAY.search(text, s, e):
        return False
    told = [m for m in TIE.finditer(text, s, e) if not _DENIED.search(text, s, m.start())]
    if any(m[0].endswith("?") and not ANSWERED.match(text, m.end(), e) for m in told):
        return False
    if any(_SURE.match(m[0]) and m[0][-1] != "?" and not _THEMSELVES.match(text, s, e) for m in told):
        return False
    return any(_SURE.match(m[0]) or not _WEAK.search(m[0]) or _of_the_scheme(text, s, e) for m in told)


def _of_the_scheme(text: str, s: int, e: int) -> bool:
    """Whether help is told of in a sentence, or the scheme in it or beside it: what fell to a city may be anything."""
    if _STRUCK.search(text, s, e):
        return False
    if _HELP.search(text, s, e):
        return True
    a = max(text.rfind("\n", 0, s) + 1, text.rfind(". ", 0, max(0, s - 2)) + 1)
    line = text.find("\n", e)
    stop = text.find(". ", e + 1, line if line >= 0 else len(text))
    b = stop if stop >= 0 else line if line >= 0 else len(text)
    return _SCHEME.search(text, a, b) is not None
