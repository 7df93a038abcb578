"""Where in a clause a name stands: whether the words beside it show a place that acts, or that people or things go to.

A name that may be a common word is a place by its slot (由大兴出, 开到威信, 名威信妇女, 从同心来的); how sure a slot
must make it, ``partners.py`` asks by how near somebody stands who was assigned to it.
"""

from __future__ import annotations

from loaders import fastre as re

BEFORE = frozenset(
    "\n ,。;:!?、“”‘’()(—–·由归把将被跟与和同对给向帮援牵管认靠是从到去赴往在来受叫结包接让请问驻连年月日"
)
"""After these, and at the start of a text, a name may begin."""
_HAN = "\u4e00-\u9fff"
_PEOPLE = (
    r"妇女|姑娘|小伙|青年|老乡|工人|农民|牧民|村民|学生|孩子|娃|教师|老师"
    r"|医生|大夫|干部|技工|技术员|学员|乡亲|百姓|群众|家长|保姆|月嫂|师傅|厨师"
)
_HOUSES = (
    r"[县区][里委城]|[区县市]?(?:人社|教育|医保|农业|财政|文旅|商务)|政府|妇联|工会|残联"
    r"|医院|(?:一|二|三|职)中|中学|小学"
)
_VERBS = (
    r"[派拨捐送汇投寄][来了出的给到付去赠资上]|给[了的](?!予)|给(?=[^,。;]{0,6}[\d一两三])|出[的了]?[钱资人力]|出了?\d|出(?=[,。;])|掏|垫[的了付]|带[来着]|来的|来[人帮接]|来了?[\d一两三]"
    r"|援[建助藏疆]|帮[扶的了着助]|支援|扶持|认[了下领]|管[着了的]|接[了过下着手棒]|结[了的对亲缘]|牵[头手]|领[了下]|[挑担扛][着了起]|包[着了下]|驻|对口|复函|来函|回信|来信|答应|点头"
)
_THERE = r"那[边头儿]|这[边头]|方面|一家|[今去前每一两三]年|一[早方]|光是|也|是(?!非)|叫"
_SAID = re.compile(_THERE)
ACTS = re.compile(
    rf"[就也又还便才都]?(?:{_VERBS}|{_HOUSES}|籍|人(?![民大力才类员家生口均])|的?(?:{_PEOPLE})|队|工作[组队]|家政|[一-龥]{{1,2}}(?<![农乡山渔])[村镇](?![民镇级])|[县区](?![^,。;]{{0,2}}[道级]))"
)
_ENDS = re.compile(r"[,。;:!?、)”’》\n—–·]|$")
_OF = re.compile(rf"的[{_HAN}]")
_ON = re.compile(r"[与和跟同及由归向对给在从到把靠](?!平|谐|好|时|样|志|心|来说|事)")
_FORWARD = re.compile(
    r"(?:(?<![谈说提讲想听看做达得受感收遇])到了?|赴|前往|发往|[送派开奔飞]往|抵达|(?<![过])去|来自|进驻|援助|支援|对口|结对|帮扶|(?<!自)从|驻|援)$"
)
_ARRIVED = re.compile(
    r"(?:来的?|去的?|打工|务工|上班|干活|挂职|支教|支医|任教|招工|坐诊|考察|报到|的(?:[人路车]|酒店|饭店|养老院|工?厂|公司|企业|工地|车间|医院|学校)|(?=[,。;!?)”\n]|$))"
)
_AGENT = re.compile(r"(?:由|归|让|请|找|靠|是)$")
_DOES = re.compile(r"(?:来)?(?:出|派|管|包|帮|掏|给|接|拨|捐|援|送|牵头|负责|承担|兜)")
_COUNTED = re.compile(r"[\d一二三四五六七八九十百千万两几多余][名位个]$")
_OF_PEOPLE = re.compile(rf"(?:籍|的)?(?:{_PEOPLE})")


def begins(text: str, start: int) -> bool:
    """Whether a name may begin there: a clause does, or words that a place stands after end."""
    return start == 0 or text[start - 1] in BEFORE


def fits(text: str, start: int, end: int, places: frozenset[int] = frozenset()) -> bool:
    """Whether a name is parted on both sides from what stands there; ``places``: where other places begin."""
    return begins(text, start) and ends(text, end, places)


def ends(text: str, end: int, places: frozenset[int] = frozenset()) -> bool:
    """Whether a name may end there: its clause does, or what follows is said of a place, or is the next one."""
    if end in places or end + 1 in places:
        return True
    return bool(
        _ENDS.match(text, end)
        or ACTS.match(text, end)
        or _SAID.match(text, end)
        or of_it(text, end)
        or _ON.match(text, end)
    )


def of_it(text: str, end: int) -> bool:
    """Whether the name is told as whose something is, as words of any meaning may be."""
    return bool(_OF.match(text, end))


def shown(text: str, start: int, end: int) -> bool:
    """Whether only a place is told so: as who gives or gets, as where people go, as whose people are counted."""
    before = text[max(0, start - 3) : start]
    if gone_to(text, start, end):
        return True
    if _AGENT.search(before) and _DOES.match(text, end):
        return True
    if _COUNTED.search(before) and _OF_PEOPLE.match(text, end):
        return True
    return begins(text, start) and bool(ACTS.match(text, end))


def gone_to(text: str, start: int, end: int) -> bool:
    """Whether people or things go there or come from there: 开到威信, 从同心来的."""
    return bool(_ARRIVED.match(text, end) and _FORWARD.search(text, max(0, start - 3), start))
