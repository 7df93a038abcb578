"""How long a tie has held, in words: the verbs that last, what may stand before and after the count of years."""

from __future__ import annotations

from loaders import fastre as re

COUNT_OF_YEARS = r"(\d{1,2}|[一二两三四五六七八九十]{1,3})"
_SHORT = "[帮管包带扶援牵走处结挂认连做当干拉领照护守陪伴]"
_LONG = (
    r"结对|结亲|结缘|结伴|结队|结盟|牵手|携手|拉手|[拉牵]着?手|对口|帮扶|帮助|帮衬|帮着|支援|支持|援助|援建|扶持|协作|合作|共事|搭档|搭伙|搭班|联手|联姻|认亲|挂钩|做伴"
    r"|[做当]亲[戚家]|说话|往来|来往|交往|走动|相处|相识|相知|相守|相伴|相帮|握手|同行|照应|照看|牵挂|守望|接力|手拉手|手牵手|过日子"
)
_SO_FAR = (
    r"[了着过]|已经?|都|就|也|又|整整?|足足|将?近|快|有|是|逾|超过?|达|长达|至今|到(?:现在|如今|今[天日年]|眼下|眼前)|转眼|一晃|眨眼|前前?后后?|差不多"
    r"|[正刚恰]好|不多不少|满打满算|才|,|(?:屈指|掐指|掐着?(?:手)?指头?|扳着?(?:手)?指头?)(?:一?算|数)?,?(?:一?算)?|算[起下]?来|数(?:一)?数|数下来|说起来|不知不觉"
)
_MORE = r"(?:多|半|有余|出头|挂零|整|零[^,。;]{1,5})?(?:了|下来|光景)?"
LASTED = (
    rf"(?:{_LONG}|{_SHORT}[了过着]|{_SHORT}(?=到(?:今|现在|如今|眼下))|一{_SHORT}(?:就)?)(?:{_SO_FAR}){{0,4}}"
    rf"(?<![第前后每几近十\d一二两三四五六七八九]){COUNT_OF_YEARS}(?:个年头|个春秋|个寒暑|年){_MORE}(?=[,。;!?:—”]|$)"
)
"""帮了五年, 一帮五年, 搭档五年了, 帮到今天,五年多: what holds since then."""
LASTS = re.compile(LASTED)
ONLY_LONG = re.compile(
    rf"(?:{_SO_FAR}|这){{0,5}}(?<!这(?=一年)){COUNT_OF_YEARS}(?:个年头|个春秋|个寒暑|年){_MORE}(?:过去了?|的工夫|来|间|里)?[。!]?"
)
"""五年了, 屈指一算五年, 整整五年: a clause that says nothing else."""
BY_THE_FINGERS = re.compile(rf"(?:{_SO_FAR}){{1,4}}")
"""掐指头算: a clause before such a count."""
