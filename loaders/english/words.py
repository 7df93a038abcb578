"""Words of English reports, as patterns over a sentence or clause."""

from __future__ import annotations

from loaders import fastre as re

# A month cut short before its day ends no sentence: on Aug. 30.
_CUT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No")
_MONTH_CUT = "|".join(rf"(?<={m}\.)" for m in _CUT)
SENTENCE = re.compile(rf"(?<=[.!?])(?<!\bCo\.)(?<!\bLtd\.)(?!(?:{_MONTH_CUT})\s+\d)[\s\"”]+(?=[A-Z0-9“\"])|\n+")
CLAUSE = re.compile(
    r"[;:](?!\d)|,\s+(?=(?:replacing|succeeding|relieving|which|where|when|who|according to\b[^,]*$|and|while"
    r"|but|with|of which|up from|plus"
    r"|whereas|as well as)\b)|\s(?=(?:while"
    r"|whereas|up from)\s)"
)
FURNITURE = re.compile(
    r"Copyright|^Home\b(?=\s*[|>])|Updated:|Print\s*\||All rights reserved|^Photo courtesy|^Share\b|^\s*[*•]\s"
    r"|^\s*[\[(]Photo\b|\bpublished (?:in|on) this (?:web)?site\b"
    r"|^By [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: in [A-Z]\w+)?\s*(?:\||$)"
    r"|^(?:Related|Also in|Most popular|Most read|Popular|Recommended|Latest|Hot|More|Next|Previous|Read more"
    r"|See also)\b(?=[^.]{0,40}:|[^.]{0,70}$)"
    r"|^(?:Last|Prev|Previous|Next|Tags?|Key ?words?|Hot words|You m(?:ay|ight) (?:also )?(?:like|enjoy|be interested))"
    r"[^.:：]{0,12}[:：]|^[【\[](?:Next|Prev\w*|Last|Related)\b|[|<>«»]\s*(?:Previous|Next|Prev)\b\s*(?:\w+\s*)?[:|<>«»]"
)
UNREAL = re.compile(
    r"\b(?:will|would|could|should"
    r"|(?<!\ba )(?<!\bthe )(?<!\bthis )(?<!strategic )(?<!national )(?<!-year )(?<!aid )(?<!work )(?<!new )"
    r"(?<!long-term )(?<!development )plan(?:s|ned|ning)? (?:to|on|for)|aim(?:s|ed)?"
    r"|targets?|expect(?:s|ed)?|hope[sd]?"
    r"|intend(?:s|ed)?|pledged?"
    r"|(?<!than )(?<!as )promised|provides? for|calls? for|stipulat\w+|envisag\w+|penciled|pencilled|earmarked|is to"
    r"|mean(?:s|t)? to|(?:has|have|had) yet to"
    r"|are to|set to"
    r"|due to|scheduled|propos\w+|budgeted|budget (?:[^.;,\d]{0,30}(?:\d{4} )?)?(?:is|was|has been"
    r"|stands) (?:put|set|fixed)? ?at"
    r"|want(?:s|ed)? to|by 20[3-9]\d)\b"
)
DENIED = re.compile(
    r"\b(?:not|never|no|neither|nor|none|did ?n['’]t|has ?n['’]t|have ?n['’]t|was ?n['’]t|without|den(?:y|ied"
    r"|ies)|rumou?r\w*"
    r"|unconfirmed|false|untrue|cancel+ed)\b"
)
CONCERNED = re.compile(
    r"\b(?:pair\w*|cooperat\w+|collaborat\w+|assist\w*|help(?:ed|s|ing|ers?)?|counterpart|twin\w*|partner\w*"
    r"|support\w*|aid(?:ed|s|ing)?|donat\w+|grants?|east-west|assigned|dispatched"
    r"|sent by|provided by|paid (?:for )?by|posted (?:to|by|from)|seconded|secondment|labou?r (?:station|bureau"
    r"|office)"
    r"|(?:teachers|doctors|cadres|officials) (?:from|sent)"
    r"|joined hands|joins hands|joined forces|teams? up|teamed up|tied the knot|at (?:its|their"
    r"|[A-Z]\w+['’]s) side|job (?:station"
    r"|fair)"
    r"|responsible for|in charge of|matched with|allotted to|(?:hired|recruited|employed|placed)\b[^.]{0,60}\bfrom"
    r"|sent \w+ (?:doctors|teachers|officials|cadres)|(?:poured"
    r"|invested|put|sent|allocated|recruited"
    r"|hired)\b[^.]{0,60}\b(?:since"
    r"|(?:past|last) \w+ years)"
    r"|two sides|poverty|look(?:s|ed)? after|work[^.]{0,20} together)\b",
    re.I,
)
MONEY = re.compile(
    r"\b(?:invest|put|spen[dt]|provid|allocat|donat|fund|contribut|aid|grant|assist|support|remit|inject|pour"
    r"|gave|given|giv(?:e|ing)|wire|foot|financ|bankroll|sponsor|money|cash|cost|purse|coffer|budget|subsid|suppl|contribution|chip"
    r"|cover|came up with|set aside"
    r"|instal|went (?:in)?to\b"
    r"|(?:went|found|came)(?= (?:some |about |over |nearly |another |a further )?\d)"
    r"|c[ao]mes? from|allot|flow|going (?:in)?to\b|available|sank\b|sunk\b|plough|plow|pump"
    r"|steer|devot"
    r"|share\b|ha(?:s|ve) brought|brought\b"
    r"|amount|h(?:as|ave) had\b|shoulder|bore\b|bill\b|swallow|receiv"
    r"|buil[td]|rebuil|equip|renovat|refurbish|construct|erect|laid"
    r"|received|got|sen[dt]|arriv|rais|channel|transfer|reach|add|hand|deliver|offer|pa(?:ys?|id|ying)\b)\w*"
)
TRADE = re.compile(
    r"\b(?:sales?|sold|worth of(?! (?:\w+ )?(?:equipment|computers|books|medic\w+|supplies|materials|aid|relief"
    r"|masks|clothes))|revenue|income|earn\w*|output|GDP|salar\w+|wages?|turnover|profits?|exports?"
    r"|imports?|consum\w+"
    r"|bought|purchas\w+|brought in|fetch(?:ed|es)|grossed|shoppers"
    r"|(?<!relief )(?<!donated )(?<!money and )(?<!cash and )(?<!funds and )"
    r"goods(?! and (?:money|cash|funds))|specialt(?:y|ies))\b"
)
BOTH = re.compile(
    r"\b(?:by the pair|between them|two sides|both (?:sides|places|regions|provinces)|jointly"
    r"|the two(?= (?:have|had|jointly|together|spent|invested|put|set|built|pooled|raised|paid)))\b"
)
TAKEN = re.compile(
    r"\b(?:took(?=\s+\d[\d,]*(?: (?:of|people|workers)|[.;,](?:\s|$)))|hired|(?:taken|took|takes|take) (?:on"
    r"|in)|recruited|employ(?:s"
    r"|ed|ing)|absorbed|welcomed|received|accepted|(?:provided|found|secured|arranged) jobs for)\b"
)
WORK = re.compile(
    r"\b(?:work(?:ing|ed|s)?(?! station)|jobs?|employment|employed|posts?|migrants?"
    r"|(?:earn(?:s|ing|ed)?|mak(?:e|es|ing)|made) (?:a|their|his|her) (?:living|livelihood|wages|money)"
    r"|payrolls?|on the books"
    r"|(?:gone|go|goes|went|come|came|moved|headed|flew|flown|walked|stepped|set off"
    r"|set out) (?:[a-z]+ ){0,4}(?:to|for|into)"
    r"|gone east|plants?|mills?|workbench(?:es)?|assembly lines?|production lines?|workforce|dormitor(?:y|ies)"
    r"|shipyards?"
    r"|carried|charter\w*|seconded|(?:train|bus|plane|coach)loads?|wages|(?:at|to) (?:their|its) machines"
    r"|travel+ed|left (?:[A-Z][\w'-]+ (?:county |city )?)?for|boarded|[Oo]n board|[Aa]board"
    r"|placed|took in|taken in|flights?|trains?|bus(?:es)?|coach(?:es)?|sent (?:to|off)|sent\b(?=[^.]{0,40}"
    r"\b(?:workers|people|villagers|residents|laborers|farmers)\b)"
    r"|transferred|hired|recruited|taken on|took on|shop floor|made the journey|factor(?:y|ies))\b"
)
SENT = re.compile(
    r"\b(?:sent|sends?|sending|dispatch(?:ed|es)|selected|chosen|work(?:ing|ed|s)?|serv(?:ed|es|ing)|teach(?:es"
    r"|ing)?|taught"
    r"|aboard|assigned|live|based in|post(?:ed|s)|seconded|deployed|stationed|rotated"
    r"|arrived|landed|come|came|gone|went|counts|stepped off|moved|spent\b(?=[^.;]{0,40}\b(?:at|in)\b)|on duty"
    r"|in office"
    r"|spending|provided|suppli(?:ed|es)|(?:can be|are) found|(?:get|got|receive)[sd]? [^.;]{0,30}from|hosts"
    r"|at (?:their|its|his|the) posts?|in post|on secondment|lent|loaned|relocated|(?:has|have|had) been in"
    r"|(?:taken|took|taking) turns|here since|made the journey|made the trip)\b"
)
# Who only came to see has found no work.
VISIT = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|visitors|toured|touring|tourists?|delegation|inspect(?:ed|ing)|sightse\w+|pilgrims)\b"
)
# Who is at work somewhere while the report is written.
AT_WORK = re.compile(
    r"\b(?:are|is) (?:now |currently |still )?(?:at work|on duty|on the books|on the payroll|in post|working"
    r"|serving|teaching|posted|stationed|employed)\b"
    r"|\b(?:people|workers|villagers|residents|locals|laborers|farmers|who|them|,|women|men)\s+"
    r"(?:from (?:the )?(?:[A-Z][\w'’-]*|county|city|prefecture|region|province)(?: [A-Za-z]\w+)?\s+)?(?:now "
    r"|currently |still )?(?:work|earn|live) "
    r"|\bthere are [^.;]{0,60}\b(?:at work|from)\b|\bnow on the (?:books|payroll)|\bdraw their wages\b"
    r"|\b(?:has|have) [\w,]+ (?:\w+ )?(?:officials|cadres|teachers|doctors|nurses|specialists|experts|workers)"
    r" (?:there|in post|at work)\b"
)
# Who found work at home has gone nowhere.
AT_HOME = re.compile(
    r"\bnear(?:er)? (?:to )?(?:their )?homes?\b|\bclose to (?:their )?homes?\b|\blocally\b|\bat home\b|\bdoorsteps?\b"
    r"|\bwithout leaving\b|\bin their own (?:county|village|town|prefecture)\b"
)
# 1,200 teachers have attended courses
ATTENDED = re.compile(
    r"\s*(?:from\s+[A-Z]\w+\s+)?(?:(?:have|had|has)\s+)?(?:\w+ly\s+)?(?:attended|completed|finished|taken|took|joined"
    r"|graduated from)\s+(?:[\w-]+\s+){0,4}?(?:courses?|class(?:es)?|training|workshops?|programs?|programmes?)\b"
)
TRAIN = re.compile(
    r"\btrain(?:ed|ings?|s(?=\s+(?:some |about |over |more than |nearly )?$))\b(?! (?:station|ride|cent(?:er|re)"
    r"|base|school)s?\b)"
)
OFFER = re.compile(
    r"\b(?:offer\w*|stream\w*|broadcast\w*|presented|shown|choos\w+|chose\w*|pick\b|on the table|up for grabs"
    r"|laid out|c[ao]me\b[^.;]{0,60}\bwith\b"
    r"|list(?:ed|s)?|provid\w+|bring|brought|carried|advertis\w+|available"
    r"|on offer|vacanc\w+|opening)\b"
)
STAFF = re.compile(
    r"official|cadre|teacher|doctor|nurse|medic|expert|specialist|technician|professional|engineer|member|staff"
    r"|surgeon|physician|agronomist|instructor|advis[eo]r|pa?ediatrician|principal|headmaster|headteacher"
    r"|civil servant|personnel\b"
    r"|midwi|educator"
    r"|lecturer|veterinarian|dentist|volunteer"
)
PEOPLE = re.compile(
    r"worker|people|person|labou?rer|labou?rs\b|farmer|herder|resident|villager|graduate|women|men\b|youth|local|passenger"
    r"|peasant|grower|picker|migrant|\bhands\b|herdsm|native|seeker|recruit|newcomer|adults"
)
FAIR = re.compile(
    r"\b(?P<one>an?|the (?:first|second|third|latest))\s+(?:[\w-]+\s+){0,3}(?:job|recruitment|employment"
    r"|career) fair\b",
    re.I,
)
HELD = re.compile(r"\b(?:held|hosted|organi[sz]ed|opened|brought|staged|took place|ran|set up|launched)\b")
PROGRAM = re.compile(r"\b((?:[A-Z][\w'-]+\s+){2,8}(?:Park|Center|Centre|Agreement|Station|Base|Workshop))\b")
_FILL = r"(?:\s+(?!not\b|no\b|never\b)[a-z][\w'’-]*){0,%d}"
_HELP = (
    r"(?:look(?:ing|s|ed)? after|help(?:ing|s|ed)?|assist(?:ing|s|ed)?|support(?:ing|s|ed)?|aid(?:ing|s|ed)?"
    r"|back(?:ing|s|ed)?|st(?:and(?:ing|s)?|ood) by)"
)
_PAIRED = r"(?:paired|twinned|partnered|matched|teamed|linked|joined hands)"
# What stands between two places of different sides that are a pair: A … B, the side given first as printed.
TIED = re.compile(
    rf"^\s*,?\s*(?:(?:which|that|who)\s+)?(?:(?:now|also|then|in turn)\s+)?(?:(?:which\s+)?(?:was|were|is|are"
    rf"|has been|had been){_FILL % 1}"
    rf"\s+(?:asked|assigned|told|tasked|chosen|designated|appointed|charged|named){_FILL % 5}"
    rf"\s+(?:to|with)(?:\s+\w+ly)?\s+(?:(?:pair(?:ing)? (?:up )?with"
    rf"|partner(?:ing)? with)|{_HELP}|take (?:on|over|charge of|care of))"
    rf"|,?\s*(?:which\s+)?(?:(?:(?:is|was|has been)\s+)?(?:responsible for|in charge of)|(?:is|was"
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
    rf"^[^.;]{{0,40}}?,?\s*(?:is|was|are|were)\s+(?:in the care of|the (?:charge|responsibility|ward) of"
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
# A paper on the tie that two places sign together.
PAPER = re.compile(
    r"\bsign(?:ed|ing)\b[^.;]{0,40}\b(?:(?:cooperation|pairing|assistance|partnership|collaboration"
    r"|labou?r)\b[^.;]{0,30}"
    r"\b(?:agreement|memorandum|pact|protocol)\b|(?:agreement|memorandum|pact|protocol)\s+(?:on|of|for)\b[^.;]{0,30}"
    r"\b(?:cooperation|pairing|assistance|partnership|collaboration|labou?r)\b)"
)
# The name of such a paper.
PAPER_NAME = re.compile(
    r"cooperat|pairing|poverty|\baid\b|assist|partnership|collaborat|labou?r|employ|counterpart|friendship|twinning|alliance|workers"
    r"|\bjobs?\b",
    re.I,
)
TOOK_OVER = re.compile(r"\b(?:when|and|before|after which|until)\s+$")
ENDED = re.compile(r"\b(?:ended|came to an end|expired|concluded|no longer)\b")
LIST = re.compile(r"\b(?:lines|pairs|pairings|paired|matched|twinned)\b[^.]*:|: *$")
THE = re.compile(
    r"\b[Tt]he (?:eastern|coastal|richer|affluent|developed)?\s?(?P<level>city|province|district|county"
    r"|municipality)\b"
)
# Several places told again: into the two counties, to both prefectures.
THESE = re.compile(
    r"\b(?:the|these|those|its|both|all)\s+(?:(?P<n>two|three|four|five|six|[2-9]|1\d|\d\d)\s+)?(?:\w+\s+)?"
    r"(?P<kind>counties|districts|cities|prefectures|banners|places|areas|regions|provinces|partners)\b"
)
# A clause on the place told last, or one that denies: the sentence's other place is no end of it.
WHERE = re.compile(rf"\bwhere\b|{DENIED.pattern}")
# People sent out to work for the other side, told without their calling: dispatched in nine groups.
POSTED = re.compile(
    r"\b(?:dispatched|posted|seconded|assigned|stationed|rotated|(?:selected|chosen)\b[^.;]{0,30}?\bto work)\b"
    r"|\bsent [^.;]{0,20}\b(?:groups|batches|teams) of (?:cadres|officials|teachers|doctors|professionals)"
    r"|\b(?:groups|batches|teams|rotations)\b[^.;]{0,40}?\b(?:sent|arrived|served|worked)\b"
)
# A tie that facts below it come from; without it a report of money or people shows no standing pair.
SCHEME = re.compile(
    r"\b(?:pair\w*|twin\w*|partner\w*|counterpart|assist\w*|aid|help(?:ed|s|ing)?|support\w*|east-west|two sides"
    r"|cooperation (?:program\w*|mechanism|scheme|between)|alleviation|look(?:s|ed)? after"
    r"|work[^.]{0,20} together)\b",
    re.I,
)
# Of a person's help or a village's poverty no pair is told.
WEAK = re.compile(
    r"\b(?:he|she|I|they|who)\s+(?:has |have |had )?(?:help|support|assist)|\blook(?:s|ed|ing)? after (?:them|him|her"
    r"|children|infants|patients|their|his|the (?:old|elderly|sick|young|children|workers|livestock))\b"
    r"|\bto help (?=migrant|workers|people"
    r"|them|locals)|\bpoverty alleviation\b",
    re.I,
)
# The beginning of a tie told by itself: Cooperation was first established in 1996; the scheme dates back to 1996.
FOUNDED = re.compile(
    r"\b(?:cooperation|collaboration|partnership|pairing(?:[- ]up)?|assistance|relationship|program(?:me)?"
    r"|scheme|story"
    r"|ties?)\b[^.;]{0,60}?"
    r"\b(?:established|launched|began|begun|started|dat(?:es|ed|ing) (?:back )?(?:to|from)|initiated|set up"
    r"|announced|agreed(?: on)?"
    r"|sealed|fixed|settled)\b"
    r"|\bthe two (?:\w+ )?(?:became|were|have been|joined|got) (?:partners|paired|twinned|matched|hands)\b",
    re.I,
)
DATELINE = re.compile(r"^[A-Z][^\n]{0,60}?\s(?:-{1,2}|–|—)\s(?=[^\n]{60})", re.M)
BEFORE = re.compile(r"\b(?:a|one) year (?:earlier|before)\b|\b[Tt]he (?:year before|previous year)\b")
AFTER = re.compile(r"\b(?:[Aa]|[Oo]ne) year later\b|\b[Tt]he (?:following|next) year\b|\b[Tt]he year after(?=[.,;])")
_KINDS = r"(?:\s+(?:provinces|cities|counties|prefectures|districts|regions|municipalities|banners))?"
JOIN = re.compile(rf"{_KINDS}\s*,\s*(?:the\s+)?|{_KINDS}\s*,?\s+(?:and|or)\s+(?:the\s+)?")
# A place told again by its kind: to the prefecture, in that county, from the city.
THAT = re.compile(
    r"\b(?P<case>to|in|into|for|of|on|across|from)\s+(?:the|that|this)\s+(?:\w+\s+)?"
    r"(?P<level>city|province|district|county|prefecture|region|banner)\b(?!['’]s)"
)
