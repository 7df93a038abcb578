"""Words of English reports, as patterns over a sentence or clause."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"(?<=[.!?])(?<!\bCo\.)(?<!\bLtd\.)[\s\"”]+(?=[A-Z0-9“\"])|\n+")
CLAUSE = re.compile(
    r"[;:](?!\d)|,\s+(?=(?:and|while|but|with|of which|up from|plus|whereas|as well as)\b)|\s(?=(?:while"
    r"|whereas|up from)\s)"
)
FURNITURE = re.compile(
    r"Copyright|^Home\b|Updated:|Print\s*\||All rights reserved|^Photo courtesy|^Related|^Also in|^More\b"
    r"|^Share|^Next\b"
)
UNREAL = re.compile(
    r"\b(?:will|would|could|should|plan(?:s|ned|ning)?|aim(?:s|ed)?|targets?|expect(?:s|ed)?|hope[sd]?"
    r"|intend(?:s|ed)?|pledged?"
    r"|promised|penciled|pencilled|earmarked|is to|are to|set to|due to|propos\w+|want(?:s|ed)? to|by 20[3-9]\d)\b"
)
DENIED = re.compile(
    r"\b(?:not|never|no|neither|nor|none|did ?n['’]t|has ?n['’]t|have ?n['’]t|was ?n['’]t|without|den(?:y|ied"
    r"|ies)|rumou?r\w*"
    r"|unconfirmed|false|untrue|cancel+ed)\b"
)
CONCERNED = re.compile(
    r"\b(?:pair\w*|cooperat\w+|collaborat\w+|assist\w*|help(?:ed|s|ing)?|counterpart|twin\w*|partner\w*"
    r"|support\w*|aid"
    r"|two sides|poverty|look(?:s|ed)? after|work[^.]{0,20} together)\b"
)
MONEY = re.compile(
    r"\b(?:invest|put|spen[dt]|provid|allocat|donat|fund|contribut|aid|grant|assist|support|remit|inject|pour"
    r"|gave|given|giv(?:e|ing)"
    r"|received|got|sen[dt]|arriv|rais|channel|transfer|add|hand|deliver|offer|pa(?:y|id)\b)\w*"
)
TRADE = re.compile(
    r"\b(?:sales?|sold|worth of|revenue|income|earn\w*|output|GDP|salar\w+|wages?|turnover|profits?|consum\w+"
    r"|bought|purchas\w+)\b"
)
BOTH = re.compile(r"\b(?:by the pair|between them|two sides|both (?:sides|places|regions|provinces)|jointly|the two)\b")
TAKEN = re.compile(r"\b(?:hired|taken on|took on|takes on|recruited|employ(?:s|ed|ing)|absorbed|welcomed|received)\b")
WORK = re.compile(
    r"\b(?:work(?:ing|ed|s)?(?! station)|jobs?|employment|employed|posts?|earning a living|migrants?|went to"
    r"|travel+ed|left for|boarded"
    r"|sent (?:to|off)|transferred|hired|recruited|taken on|took on|shop floor|made the journey|factor(?:y|ies))\b"
)
SENT = re.compile(
    r"\b(?:sent|sends?|sending|dispatch(?:ed|es)|assigned|post(?:ed|s)|seconded|deployed|stationed|rotated"
    r"|arrived|come|came|gone|went|counts)\b"
)
TRAIN = re.compile(r"\btrain(?:ed|s|ing)\b(?! (?:station|ride))")
OFFER = re.compile(
    r"\b(?:offer\w*|list(?:ed|s)?|provid\w+|bring|brought|carried|advertis\w+|available|on offer|vacanc\w+|opening)\b"
)
STAFF = re.compile(
    r"official|cadre|teacher|doctor|nurse|medic|expert|specialist|technician|professional|engineer|member|staff"
)
PEOPLE = re.compile(
    r"worker|people|person|labou?rer|farmer|herder|resident|villager|graduate|women|men\b|youth|local|passenger"
)
FAIR = re.compile(
    r"\b(?P<one>an?|the (?:first|second|third|latest))\s+(?:[\w-]+\s+){0,3}(?:job|recruitment|employment"
    r"|career) fair\b",
    re.I,
)
HELD = re.compile(r"\b(?:held|hosted|organi[sz]ed|opened|brought|staged|took place|ran|set up|launched)\b")
SIGNED = re.compile(
    r"\bsign(?:ed|ing|s)\b[^.;]{0,40}?\b(?:an?|the|their)\s+(?P<name>(?:[\w'’-]+\s+){0,6}?(?:[Aa]greement"
    r"|[Mm]emorandum(?: of [Uu]nderstanding)?|[Pp]rotocol|[Pp]act)"
    r"(?:\s+on\s+(?:[a-z-]+\s?){1,5})?)"
)
PROGRAM = re.compile(r"\b((?:[A-Z][\w'-]+\s+){2,8}(?:Park|Center|Centre|Agreement|Station|Base|Workshop))\b")
HELPS = (
    r"(?:(?:was|were|is|are|has been|had been)\s+(?:\w+\s+)?(?:asked|assigned|told|tasked|chosen|designated"
    r"|appointed|charged)\s+(?:to|with)\s+"
    r"(?:\w+\s+)?(?:look(?:ing)? after|help(?:ing)?|assist(?:ing)?|support(?:ing)?|aid(?:ing)?)|(?:is|was"
    r"|has been) responsible for"
    r"|look(?:s|ed)? after|(?:has|have|had) (?:been )?(?:help(?:ed|ing)|assist(?:ed|ing)|support(?:ed|ing)"
    r"|aid(?:ed|ing)))"
)
WITH = (
    r"(?:(?:is|was|were|are|has been|have been|got|became)?\s*(?:officially |formally |first )?(?:paired"
    r"|twinned|partnered|matched|teamed|pairs|partners|cooperates)"
    r"(?:[ -]up)?\s+(?:up\s+)?with(?:\s+\w+)?)"
)
TIED = re.compile(
    rf"^\s*(?:(?:province|city|county|district|prefecture)\s+)?(?:,[^,.]{{0,40}},\s*)?(?:{HELPS}"
    rf"|{WITH})\s+(?:the\s+)?(?:[a-z-]+(?:'s)?\s+){{0,3}}(?:[A-Z]\w+['’]s\s+)?$"
)
ITS_CITY = re.compile(rf"(?:His|Her|Their|That|The) (?:home )?(?:city|province|district|county) {HELPS}\s+")
AND = re.compile(r"^(?:,)?\s*(?:and|with|—|–|-)\s*$")
JOINED = re.compile(
    r"\b(?:paired[- ]?up|were paired|are paired|pairing|twinned|sister|counterpart (?:assistance|support|aid)"
    r"|partnership|paired assistance|cooperation (?:began|started|was))\b"
)
MORE = re.compile(r",?\s*(?:and\s+)?")
ENDED = re.compile(r"\b(?:ended|came to an end|expired|concluded|no longer)\b")
LATER = re.compile(r"^[^.]{0,12}?\b(?P<n>\w+) years after\b", re.I)
LIST = re.compile(r"\b(?:lines|pairs|pairings|paired|matched|twinned)\b[^.]*:|: *$")
THE = re.compile(
    r"\b[Tt]he (?:eastern|coastal|richer|affluent|developed)?\s?(?P<level>city|province|district|county"
    r"|municipality)\b"
)
# A clause on the place told last, or one that denies: the sentence's other place is no end of it.
WHERE = re.compile(rf"\bwhere\b|{DENIED.pattern}")
