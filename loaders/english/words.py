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
    r"|whereas|up from)\s|from [\d,.]+ (?:million |billion )?(?:yuan )?(?:a|one) year (?:earlier|before))"
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
    r"\b(?:(?<!you )(?<!You )will|would|could|should|(?:may|might) (?:[a-z]+ )?(?:take|be|become|help|send|give|get"
    r"|join|find|sign"
    r"|pair|go|bring|pay|spend)\b"
    r"|(?<!\ba )(?<!\bthe )(?<!\bthis )(?<!strategic )(?<!national )(?<!-year )(?<!aid )(?<!work )(?<!new )"
    r"(?<!long-term )(?<!development )plan(?:s|ned|ning)? (?:to|on|for)|aim(?:s|ed)?"
    r"|targets?|expect(?:s|ed)?|hope[sd]?"
    r"|intend(?:s|ed)?|pledged?"
    r"|(?<!than )(?<!as )promised|provides? for|calls? for|stipulat\w+|envisag\w+|penciled|pencilled"
    r"|earmarked(?! and [a-z]+(?:ed|id|nt)\b)|is to"
    r"|mean(?:s|t)? to|(?:has|have|had) yet to"
    r"|considered (?:pairing|matching|twinning|linking|helping)|(?:dropped|shelved|abandoned) the (?:idea|plan)"
    r"|are to|set to"
    r"|due to|scheduled|propos\w+|budgeted|budget (?:[^.;,\d]{0,30}(?:\d{4} )?)?(?:is|was|has been"
    r"|stands) (?:put|set|fixed)? ?at"
    r"|want(?:s|ed)? to|by 20[3-9]\d)\b"
)
DENIED = re.compile(
    r"\b(?:not(?! only| just| merely| until)|never|no(?! less| fewer)|No(?= [a-z]+ (?:has|have|had|was|were|is"
    r"|are)\b)|neither|nor|none|did ?n['’]t|has ?n['’]t|have ?n['’]t|was ?n['’]t|without|den(?:y|ied"
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
    r"|gave|given|giv(?:e|ing)|wire|foot|financ|bankroll|sponsor|[Mm]oney|[Cc]ash|record\b|ledger|tally|scorecard"
    r"|cost|purse|pocket|wallet|treasur|courtesy of|donor|giver|laid out|shell(?:ed|ing) out"
    r"|generous|coffer|budget|subsid|suppl|contribution|chip"
    r"|cover|c[ao]me (?:up )?with|set aside"
    r"|instal|went (?:in)?to\b"
    r"|(?:went|found|came)(?= (?:some |about |over |nearly |another |a further )?\d)"
    r"|c[ao]mes? from|gone (?:from|(?:in)?to)\b|allot|flow|going (?:in)?to\b|available|sank\b|sunk\b|plough|plow"
    r"|pump|appropriat|disburs"
    r"|outlay|expenditure|input|gift|package|advanc|award|earmark|mobiliz|mobilis|commit|payment"
    r"|steer|devot|dedicat|lavish|back(?:ed|s)\b|present(?:ed|s)\b|thr[eo]w\b|stump|fork|splash|infus|bestow|endow"
    r"|dol(?:ed|ing) out"
    r"|c[ao]me in\b"
    r"|share\b|ha(?:s|ve) brought|brought\b"
    r"|amount|h(?:as|ave) had\b|shoulder|bore\b|bill\b|swallow|receiv"
    r"|buil[td]|rebuil|equip|renovat|refurbish|construct|erect|laid"
    r"|received|got|sen[dt]|arriv|rais|channel|transfer|reach|add|hand|deliver|offer|pa(?:ys?|id|ying)\b)\w*"
)
TRADE = re.compile(
    r"\b(?:[Ss]ales?|sold|price tags?|worth of(?! (?:\w+ )?(?:equipment|computers|books|medic\w+|supplies|materials"
    r"|aid|relief"
    r"|masks|clothes))|revenue|income|earn\w*|output|GDP|salar\w+|wages?|turnover|profits?|exports?"
    r"|imports?|consum\w+"
    r"|bought(?! with)|[Pp]urchas\w+|brought in|fetch(?:ed|es)|grossed|shoppers"
    r"|(?<!relief )(?<!donated )(?<!money and )(?<!cash and )(?<!funds and )"
    r"goods(?! and (?:money|cash|funds))|specialt(?:y|ies))\b"
)
BOTH = re.compile(
    r"\b(?:by the pair|between them|two sides|both (?:sides|places|regions|provinces)|jointly"
    r"|the two(?= (?:have|had|jointly|together|spent|invested|put|set|built|pooled|raised|paid)))\b"
)
TAKEN = re.compile(
    r"\b(?:(?:Hired|Recruited|Employed)(?= in [A-Z][a-z]+ in (?:19|20)\d\d:)|took(?=\s+\d[\d,]*(?: (?:of|people"
    r"|workers)|[.;,](?:\s|$)))|hired"
    r"|(?:taken|took|takes|take) (?:on"
    r"|in)|recruited|employ(?:s"
    r"|ed|ing)?|signed (?:labou?r |work |employment )?contracts with|signed on|(?:taken|took|takes"
    r"|take)\b[^.;\d]{0,12}\b\d[^.;]{0,50}?\bonto (?:their|its|the) (?:books|payrolls?|staff)|absorbed|welcomed"
    r"|received"
    r"|accepted|(?:provided|found|secured|arranged) jobs for)\b"
)
WORK = re.compile(
    r"\b(?:[Ww]ork(?:ing|ed|s)?(?! station)|(?:became|turned) (?:\w+ )?workers|labou?r contracts?|[Jj]obs?"
    r"|[Ee]mployment|employed"
    r"|posts?|migrants?"
    r"|earn(?:s|ing|ed)?\b|head(?:ing|s)? (?:for|to)|left [A-Z]\w+ [^.;]{0,20}?to (?:become|be|try|earn)"
    r"|(?:mak(?:e|es|ing)|made) (?:a|their|his|her) (?:living|livelihood|wages|money)"
    r"|payrolls?|on the books"
    r"|(?:gone|go|goes|went|come|came|moved|headed|flew|flown|walked|stepped|set off"
    r"|set out) (?:[a-z]+ ){0,4}(?:to|for|into)"
    r"|gone east|plants?|mills?|workshops?(?! on\b)|followed the road|swapped|workbench(?:es)?|assembly lines?"
    r"|production lines?|workforce|dormitor(?:y|ies)"
    r"|shipyards?"
    r"|carried|charter\w*|seconded|(?:train|bus|plane|coach)loads?|wages?|(?:at|to) (?:their|its) machines"
    r"|travel+ed|reached (?=[A-Z])|left (?:[A-Z][\w'-]+ (?:county |city )?)?for|boarded|[Oo]n board|[Aa]board"
    r"|placed|took in|taken in|docks|(?:building|construction) sites?|on(?:to)? (?:their|its) books|flights?|trains?"
    r"|bus(?:es)?|coach(?:es)?|sent (?:to|off)|sent\b(?=[^.]{0,40}"
    r"\b(?:workers|people|villagers|residents|laborers|farmers)\b)"
    r"|transferred|hired|recruited|taken on|took on|shop floor|made the journey|[Ff]actor(?:y|ies)|Plants|Workshops"
    r"|Mills)\b"
)
SENT = re.compile(
    r"\b(?:[Ss]ent|[Dd]ispatched|[Pp]osted|[Ss]econded|[Ll]ent|sends?|sending|dispatch(?:ed|es)|selected|chosen"
    r"|work(?:ing|ed|s)?|serv(?:ed|es|ing)|teach(?:es"
    r"|ing)?|taught"
    r"|aboard|assigned|live|based in|post(?:ed|s)|seconded|deployed|stationed|rotated"
    r"|arrived|landed|come|came|gone|went|counts|stepped off|moved|spent\b(?=[^.;]{0,40}\b(?:at|in|with)\b)|on duty"
    r"|in office"
    r"|spending|provided|suppli(?:ed|es)|(?:can be|are) found|(?:get|got|receive)[sd]? [^.;]{0,30}from|hosts"
    r"|at (?:their|its|his|the) posts?|in post|on secondment|lent|loaned|relocated|(?:has|have|had) been in"
    r"|(?:taken?|took|taking) (?:turns|(?:a|their|its) turns?)|here since|made the journey|made the trip)\b"
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
    r"|on offer|vacanc\w+|openings?)\b"
)
STAFF = re.compile(
    r"official|cadre|teacher|doctor|nurse|medic|expert|specialist|technician|professional|engineer|member|staff"
    r"|surgeon|physician|agronomist|instructor|advis[eo]r|pa?ediatrician|principal|headmaster|headteacher"
    r"|civil servant|personnel\b"
    r"|midwi|educator"
    r"|lecturer|veterinarian|dentist|volunteer"
)
PEOPLE = re.compile(
    r"worker|people|person|labou?rer|labou?rs\b|farmer|herder|resident|villager|graduate|women|men\b|youth|local"
    r"|passenger"
    r"|peasant|grower|picker|migrant|\bhands\b|sons and daughters|herdsm|native|seeker|recruit|newcomer|adults"
)
FAIR = re.compile(
    r"\b(?P<one>an?|the (?:first|second|third|latest))\s+(?:[\w-]+\s+){0,3}(?:job|recruitment|employment"
    r"|career) fair\b",
    re.I,
)
HELD = re.compile(r"\b(?:held|hosted|organi[sz]ed|opened|brought|staged|took place|ran|set up|launched)\b")
PROGRAM = re.compile(r"\b((?:[A-Z][\w'-]+\s+){2,8}(?:Park|Center|Centre|Agreement|Station|Base|Workshop))\b")
# A paper on the tie that two places sign together.
PAPER = re.compile(
    r"\bsign(?:ed|ing)\b[^.;]{0,40}\b(?:(?:cooperation|pairing|assistance|partnership|collaboration"
    r"|labou?r)\b[^.;]{0,30}"
    r"\b(?:agreement|memorandum|pact|protocol)\b|(?:agreement|memorandum|pact|protocol)\s+(?:on|of|for)\b[^.;]{0,30}"
    r"\b(?:cooperation|pairing|assistance|partnership|collaboration|labou?r)\b)"
)
# The name of such a paper.
PAPER_NAME = re.compile(
    r"cooperat|pairing|poverty|\baid\b|assist|partnership|collaborat|labou?r|employ|counterpart|friendship|twinning"
    r"|alliance|workers"
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
    r"\b(?:established|launched|began|begun|started|forged|dat(?:es|ed|ing) (?:back )?(?:to|from)|initiated|set up"
    r"|announced|agreed(?: on)?"
    r"|sealed|fixed|settled)\b"
    r"|\bthe two(?:,[^.;]{0,90}?,)? (?:\w+ )?(?:became|were|have been|joined|got) (?:partners|paired|twinned"
    r"|matched|linked"
    r"|hands|brought together|put together)\b"
    r"|\b(?:paired|twinned|matched|partnered|linked|(?:brought|put)(?= the two together)) (?:up )?the two\b",
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
