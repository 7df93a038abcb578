"""What stands between two places that are a pair, before and after them, as patterns."""

from __future__ import annotations

from loaders import fastre as re

_FILL = r"(?:\s+(?!not\b|no\b|never\b)[a-z][\w'’-]*){0,%d}"
_HELP = (
    r"(?:look(?:ing|s|ed)? after|help(?:ing|s|ed)?|assist(?:ing|s|ed)?|support(?:ing|s|ed)?|aid(?:ing|s|ed)?"
    r"|back(?:ing|s|ed)?|st(?:and(?:ing|s)?|ood) by)"
)
_PAIRED = (
    r"(?:paired|twinned|partnered|matched|teamed|linked|coupled|joined hands|(?:put|placed|brought) (?:in(?:to)? a pair"
    r"|together))"
)
# What stands between two places of different sides that are a pair: A … B, the side given first as printed.
TIED = re.compile(
    rf"^\s*,?\s*(?:(?:which|that|who)\s+)?(?:(?:now|also|then|in turn)\s+)?(?:(?:which\s+)?(?:was|were|is|are"
    rf"|has been|had been){_FILL % 1}"
    rf"\s+(?:asked|assigned|told|tasked|chosen|designated|appointed|charged|named){_FILL % 5}"
    rf"\s+(?:to|with)(?:\s+\w+ly)?\s+(?:(?:pair(?:ing)? (?:up )?with"
    rf"|partner(?:ing)? with)|{_HELP}|take (?:on|over|charge of|care of))"
    rf"|,?\s*(?:which\s+)?(?:(?:(?:is|was|has been|became|becomes|(?:was )?made|was put)\s+)?(?:responsible for"
    rf"|in charge of)|(?:is|was"
    rf"|has been) (?:assigned|given)"
    rf"|takes? (?:care|charge) of)"
    rf"|(?:has|have|had)\s+(?:been\s+)?(?:\w+ly\s+)?{_HELP}"
    rf"|(?:which\s+)?(?:looks?|looked) after|(?:began|started|has begun|came)\s+(?:to\s+(?:pair up (?:to )?(?:with"
    rf"|and)?\s*(?:help|assist|support)?|{_HELP})|{_HELP})"
    rf"|(?:began|started|has begun|has been|have been|has|have)\s+(?:offering|providing|giving|lending"
    rf"|to (?:offer|provide|give)"
    rf"|offered|provided|given|lent){_FILL % 2}\s+(?:support|aid|assistance|help)\s+(?:to|for)"
    rf"|(?:(?:is|was|were|are|has been|have been|had been|got|became|has|have)?{_FILL % 2}\s*{_PAIRED}(?:[ -](?:up"
    rf"|off))?(?:\s+up)?\s+with)"
    rf"|(?:pairs|partners|twins|teams|cooperates|works?|has partnered|has teamed|joined hands"
    rf"|joins hands)(?:\s+up)?\s+with"
    rf"|(?:(?:which|that|who)\s+)?(?:helps|assists|supports|aids|backs|sponsors)"
    rf"|(?:['’]s)?{_FILL % 2}\s+(?:paired|pairing|counterpart|paired-up|one-on-one"
    rf"|targeted)(?:[- ]\w+)?\s+(?:assistance|aid|support|help)"
    rf"{_FILL % 2}\s+(?:to|for|in|of|with)"
    rf"|(?:['’]s)\s+(?:\w+\s+)?(?:job|task|mission|duty|assignment|role)\s+in"
    rf"|(?:['’]s)\s+share\s+of\s+the\s+\w+\s+(?:is|was|are)"
    rf"|(?:['’]s)\s+(?:\w+\s+)?(?:pairing|partnership|cooperation|collaboration|twinning|ties?|links?|bonds?"
    rf"|tie-up|alliance|pairing-up)"
    rf"\s+with"
    rf"|(?:['’]s)\s+(?:(?:\w+\s+)?partner|twin|sister city|counterpart|partner city"
    rf"|partner in\b{_FILL % 3})(?:\s+is|,)?"
    rf"|(?:['’]s)\s+(?:\w+\s+){{0,2}}?(?:partners|counterparts|wards"
    rf"|twins)\b{_FILL % 4}(?:\s+in\s+[A-Z]\w+)?\s+(?:are|were|include)"
    rf"|(?:is|was|became|has been){_FILL % 2}\s+(?:partner|twin|sister city|partner city)\s+of"
    rf"|(?:which\s+)?(?:as|to be)\s+(?:the|a|an|its|their)\s+(?:[a-z-]+\s+){{0,3}}?(?:(?:partner|helper|twin"
    rf"|counterpart"
    rf"|patron|benefactor)\s+(?:of|for)|(?:city|province|district|municipality|place|county)\s+to\s+{_HELP}"
    rf"|(?:city|province|district|place)\s+responsible for)"
    rf"|(?:took over|takes over){_FILL % 2}\s+as(?:\s+(?:the|a|new)){{0,2}}(?:\s+(?:partner|helper)\s+of)?"
    rf"|(?:took|takes|has taken){_FILL % 1}(?:\s+on)?(?=\s*(?:[A-Z]\w+['’]s\s+)?$))"
    rf"(?:\s+(?:the|its|their|a|an|all|some|both|\w+)(?:\s+[a-z-]+(?:['’]s)?){{0,4}}(?:\s+(?:of|in|across"
    rf"|including))?)?"
    rf"\s*(?:[A-Z]\w+['’]s\s+)?$"
)
# The helped place told first: it is helped by, paired by, a partner of, in the care of.
TIED_BY = re.compile(
    rf"^[^.;]{{0,40}}?,?\s*(?:is|was|are|were)\s+(?:(?:in|under) the (?:care|wing|charge|patronage|umbrella"
    rf"|tutelage|assistance|responsibility) of|the (?:charge|responsibility|ward) of"
    rf"|(?:\w+ )?(?:allotted|assigned|entrusted|handed|given|allocated|matched) to)\s+(?:the\s+)?"
    rf"(?:[a-z-]+['’]s\s+)?$"
    rf"|^\s*,?\s*(?:(?:which\s+)?(?:is|was|were|are|has been|have been|had been){_FILL % 2}\s+)?(?:assisted|helped"
    rf"|supported|aided|backed|sponsored"
    rf"|looked after|cared for|paired|twinned){_FILL % 2}\s+by(?:\s+(?:the|its|a|an)(?:\s+[a-z-]+){{0,3}})?\s*$"
    r"|^\s*,?\s+(?:(?:with|to)\s+)?(?:which|that|whom)\s*$"
)
# The helped place first, then who its partner is: have had one and the same helper since 1996: Zhejiang
PARTNER_IS = re.compile(
    r"^[^.;]{0,50}?\b(?:has|have|had|found|gained|got|acquired|is|are|was|were|with)\b[^.;]{0,60}?"
    r"\b(?:helper|partner|twin|benefactor|backer|patron|counterpart|sponsor|elder (?:sister|brother)|donor)\b"
    r"[^.;]{0,40}?(?::|,|\bis|\bwas|\bin)\s*(?:the\s+)?(?:(?:city|county|district|province)\s+of\s+)?$"
)
# After a place and ``which``, a place of the other side stands before: which the capital has been paired with.
WHICH = re.compile(
    rf"^{_FILL % 2}\s*(?:{_PAIRED}(?:[ -]up)?\s+with|{_HELP}|assigned to{_FILL % 2})(?=\s*(?:,|\.|;|since\b|in\b"
    rf"|for\b|from\b))"
    rf"|^{_FILL % 2}\s*{_PAIRED}(?=\s+(?:since|in|from|for)\b|[,.])"
)
# What must stand before the first of two places joined by ``and`` (between A and B), and after the second.
BETWEEN = re.compile(
    r"\b(?:pair\w*|twin\w*|partner\w*|cooperat\w+|collaborat\w+|assistance|support|aid|ties?|relationship|link\w*"
    r"|program(?:me)?"
    r"|mechanism|pact|agreement|help)\b[^.;]{0,60}?\bbetween\s+(?:the\s+)?(?:[a-z-]+\s+)*$"
)
# What may stand between two places of a pair once its sentence has told one, or speaks of pairs: Jinan has Wulong.
LOOSE = re.compile(
    rf"^\s*(?:(?:is|was|were|are)?\s*(?:to|asked to|told to)\s+(?:pair (?:up )?with|partner with|look after|help"
    rf"|assist|support|aid|back)"
    rf"|(?:is|was)?\s*(?:with|for|after|and|&|–|—|-|:|→|to)|(?:has|had|got|took|takes)(?:{_FILL % 2}\s+(?:on"
    rf"|over))?|helping|aiding|assisting"
    rf"|supporting|\(|(?:is|was|were)?\s*(?:given|handed|got)|working with|)\s*(?:(?:the|both)\s+)?$"
)
LISTED = re.compile(
    r"\b(?:arranged|assigned|decided|asked|ordered|designated|allotted|paired|pairs|pairing|pairings|matched"
    r"|matches|twinned|taken on"
    r"|one (?:county|city|district|region|prefecture) each|each\b[^.]{0,40}\b(?:county|city|district)|as follows"
    r"|respectively|arrangement|a pair"
    r"|helped by|assisted by|supported by|backed by)\b"
)
PARTNER = re.compile(
    r"^(?:['’]s?(?:\s+\w+){0,2}|,\s+(?:its|their)(?:\s+\w+)?)\s+(?:partner|twin|helper|helping hand|counterpart"
    r"|sister|benefactor|donor|charge|ward|responsibility)s?\b"
    r"|^\s+under its wing"
)
ITS = re.compile(r"^['’]s?(?=\s*(?:[,;.]|and\b))")
DASHED = re.compile(
    r"^\s*(?:pairing|paired|twin|east-west|labou?r|poverty|counterpart|cooperation|collaboration"
    r"|partnership|assistance|aid|support|program\w*)\b",
    re.I,
)
ITS_CITY = re.compile(
    rf"(?:His|Her|Their|That|The) (?:home )?(?:city|province|district|county) (?:is responsible for|looks after"
    rf"|(?:has been )?{_HELP})\s+"
)
AND = re.compile(r"^(?:,)?\s*(?:and|with|—|–|-)\s*$")
JOINED = re.compile(
    r"\b(?:paired[- ]?up|(?:have|had) (?:\w+ )?(?:cooperated|collaborated|worked together)"
    r"|(?:were|are|have been|got) (?:\w+ )?(?:paired|matched|linked)|pairing|twinned|twins|sister|joined forces"
    r"|tied the knot"
    r"|hooked up"
    r"|(?:pair(?:ed|ing)?|partner|twin(?:ning)?|sister|counterpart) (?:relationship|relations|ties)"
    r"|counterpart (?:assistance|support|aid)|partners|partnership|a pair\b|paired assistance"
    r"|cooperation (?:began|started|was)"
    r"|joined hands|teamed up)\b"
)
MORE = re.compile(r",?\s*(?:and\s+)?")
# Six counties in A and 12 in B: the rows that a number goes on with
COUNTED_AND = re.compile(r",?\s+and\s+(?:another\s+)?(?:\d+|[a-z]+)\s+(?:[a-z]+\s+)?(?:in|of|from)\s+(?:the\s+)?")
