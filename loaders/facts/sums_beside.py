"""Sums told beside the cooperation: a bank's, a person's, the state's, what visitors spend, what a thing cost of which
nobody says who paid; and what the helped place does by itself in a sentence that told of the helper before."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.facts.earned import nobody_gave
from loaders.facts.private_money import private
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# 县里一家银行也给学校捐了485万元, 一位老人寄来6600元, 国家以工代赈项目投入325万元
_SOMEBODY = re.compile(
    r"(?:(?:[县市区州旗乡镇村]里|当地|本地)的?)?(?:另外?|又|还)?(?:有)?(?:[一两几某那]|\d+)?(?:位|名|家|个)?[^,。;、\d到赴给向为从由]{0,8}?"
    r"(?:银行|信用社|农商行|农信社|信用联社|保险公司|老人|大[爷妈娘叔伯]|老汉|老太太|村民|好心人|热心人|老师傅|老板|退休|老[\u4e00-\u9fff](?=[给捐掏拿寄])|店主|业主|农户|房东|剧组|摄制组"
    r"|国家|上级|以工代赈)[^,。;、\d给向为]{0,6}?(?:[给为向替][^,。;\d]{1,12}?)?"
    r"(?:捐|寄|汇|送|拿|掏|出资|投|拨|补|垫|贷|放|借|发|给|下达|安排|资助|赔|花|支)[^,。;、\d]{0,8}$"
)
_OURS = re.compile(r"援|帮扶|协作|对口|结对|东部")
_LEADS = re.compile(r"(?:截至|目前|今年|去年|当年|那年|同年|其中|另外|此外|同时|还有|而|[\d年月日底末以来,])*")


def _somebody_else_pays(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a bank, a person or the state is who pays in the clause, which names no helping place."""
    lead = _LEADS.match(scene.text, *clause)
    m = _SOMEBODY.match(scene.text, lead.end() if lead else clause[0], q.start)
    if m is None or _OURS.search(scene.text, clause[0], q.start) or scene.inside("companies", s.start, q.start):
        return False
    return not any(scene.sides.side(x.code) == "helper" for x in scene.inside("regions", *clause))


# 疗休养团队到乙县644人,花了550万元: what visitors spend
_GUESTS = re.compile(r"游客|疗休养|旅游|旅行|观光|旅客|食客|顾客")
_SPEND = re.compile(r"(?:花|消费|带来)[^,。;、\d]{0,6}$")
# 每介绍一名乙县人进厂,甲区奖4700元
_FOR_EACH = re.compile(r"每[^,。;\d]{1,16},[^,。;、\d]{0,10}$")


# 这座桥造价560万元, 冷库投资6829万元,去年建成: nobody says who paid
_COST = re.compile(
    r"[^,。;、:\d给向为到对]{0,10}?(?:桥|路|楼|房|库|棚|园区?|厂|池|工程|项目|车间|中心|广场|院)的?总?(?:造价|投资|耗资)(?:约|近|超过?|达|为|是)?$"
)
_PAID = re.compile(r"由|出自|来自|全部|都|掏|承担|其中|给|捐|出")
_FOR_ITSELF = re.compile(r"[给为]自己的")


def _spent_or_each(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    if _FOR_ITSELF.search(scene.text, clause[0], q.start):
        return True
    named = scene.inside("regions", *clause) or scene.inside("companies", s.start, q.start)
    if _COST.fullmatch(scene.text, clause[0], q.start) and not named:
        after = next((c for c in s.clauses if c[0] >= clause[1]), (s.end, s.end))
        told = max([s.start, *(x.end for x in scene.inside("quantities", s.start, clause[0]))])
        return not _PAID.search(scene.text, *after) and not _OURS.search(scene.text, told, after[1])
    if _SPEND.search(scene.text, clause[0], q.start) and _GUESTS.search(scene.text, s.start, q.start):
        start = next((c[0] for c in reversed(s.clauses) if c[1] <= clause[0]), clause[0])
        return bool(_GUESTS.search(scene.text, start, q.start))
    return q.value < _SMALL and bool(_FOR_EACH.search(scene.text, s.start, q.start))


_SMALL = 50_000
"""Yuan. So much may be paid for one person or one thing."""


def paid_beside(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a sum is somebody's who is on neither side, or nobody says whose, or no gift at all."""
    return (
        _somebody_else_pays(scene, s, q, clause)
        or _spent_or_each(scene, s, q, clause)
        or nobody_gave(scene, s, q, clause)
        or private(scene, s, q, clause)
    )


# 县里咬牙拿出75万元, 县人社局自己办班32期,培训753人, 全县培训5352人次
_LEVEL = re.compile(
    r"(?:全(?P<all>[县州旗乡镇村市])(?!的)|(?P<level>[省县州旗乡镇村市])(?:里|上|城的?(?=零工|人力|人才|劳务|招聘|就业)|财政|本级|级|委|政府|妇联|团委|职校|职教中心|[\u4e00-\u9fff]{2,4}(?:局|就业中心)|就业(?:服务)?中心|[两党]委))"
)
_GOT = re.compile(
    r"收|账|进了|到位|得到|获|接[受收]|联合|合办|合作|请来|迎来|争取|用|来了|[到去往赴][^,。;、]{2,8}?(?:跟[班岗]|学|进修|培训|挂职|顶岗)"
)


def _level_of(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    lead = _LEADS.match(scene.text, start, end)
    return _LEVEL.match(scene.text, lead.end() if lead else start, end)


_BACK = 2
"""Clauses back to who acts."""


def level_acts(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether the helped place itself acts in a clause, by its level, and the helper was told with another figure."""
    m = _level_of(scene, clause[0], q.start)
    for a, b in [c for c in reversed(s.clauses) if c[1] <= clause[0]][:_BACK]:
        if m or ";" in scene.text[b : clause[0]] or scene.inside("regions", *clause):
            break
        clause = a, clause[1]  # 县人社局自己办了班,培训753人
        m = _level_of(scene, clause[0], q.start)
    if m is None or not scene.sides.helped or _GOT.search(scene.text, m.end(), q.start):
        return False
    word = m["all"] or m["level"]
    helped = scene.sides.helped[0]
    if word not in "乡镇村":
        if any(fits(c, word) for c in scene.sides.helper[:1]):
            return False
        if not any(fits(c, word) for c in (helped, *gazetteer().ancestors(helped))):
            return False
    told = max([s.start, *(x.end for x in scene.inside("quantities", s.start, clause[0]))])
    if _OURS.search(scene.text, told, clause[1]):
        return False
    return not any(scene.sides.side(x.code) == "helper" for x in scene.inside("regions", told, clause[1]))
