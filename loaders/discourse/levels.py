"""Words that stand for a place by its level or its part in the report: 我市, 两地, 当地, 这两个州."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.regions import RegionMention, level
from loaders.mentions.spans import backwards, between

PRONOUN = re.compile(
    r"(?P<mixed>(?:(?:[一二两三四五六七八九十]|\d{1,2})[市县区旗州]){2,})(?![里内长委])|"
    r"(?P<ours>(?:我们?|咱们?|俺们?|本|全|该|当|贵(?!州)|[这那](?:个|座)(?=[省市县区州旗盟][^,。;、]))(?P<lv>自治区|[省市县区州旗盟])(?!级|直|场|域|内外|别|属)|(?:(?<=[,。;:、\n“])|(?<=[到给]了)|(?<=[给到去]))(?P<lo>[省市县区州旗](?=[里上](?!级|述|升|涨|有))))"
    r"|(?P<both>两地|(?:我们|咱们?)两[家地]|两家(?=的?(?:就?是|亲|缘|交情|协作|合作|结|[添续先]?签|又|便|都|才|还|真|人社|坐|约|商|议|携|牵|搭|换|攀|认|排|配|一起|一道|联手|成了|(?:19|20)\d\d年|[今去前]年))|两边|两头人社|双方|两省(?:[区市]|\(区)?|两市[州县]?|两县|两区|两州|两旗)"
    r"|(?P<other>(?<![结到互])对方(?!案|便|向|式|针|法|面))"
    r"|(?P<latter>(?<![以从年日月])[前后]者)"
    r"|(?P<here>当地|(?<![的我])受援地(?![是:有])|这片(?:土地|热土)|这方(?:水土|热土)|这座[^,。;、]{0,4}?(?P<town>城市?|小城)|(?<=与)之(?=对口|结对|协作|结成)"
    r"|(?<=支援|帮扶|援助|扶持|结对|援建|协作|帮助|扶贫)(?:这里|这儿|此地|此处)(?![的做工]))"
    r"|(?P<houses>(?:[这那](?P<n4>[两三四五六七八九十]|\d{1,2})|(?<![\d第十几来多余每哪百千万])(?P<n5>[三四五六七八九十]|\d{1,2}))家"
    r"(?![口里长庭渡坪湾子乡镇店铺园]|[^,。;、]{0,6}(?:企业|公司|单位|集团|[工药酒饭商书]?[厂店]|医院|学校|中学|小学|职校|园|馆|行|所|社|站|院|户|基地|机构|商场|协会|供应|媒体|平台|门店|作坊)))"
    r"|(?P<spots>[这那](?P<n7>[两三四五六七八九十]|\d{1,2})(?:处|个(?:地方|去处))(?=(?:都|也|均|全|各|分别|先后|一起)?[由归受][^,。;的]{1,6}(?:[帮管包带]|对口|结对|协作|支援|援|扶|[,。;]|$))"
    r"|(?:(?<=(?:协作|帮扶|支援|援助|援建|结对|担子|任务|差事|责任)[落铺摆放]在)|(?<=(?:协作|帮扶|支援|援助|援建|结对|担子|任务|差事|责任)[就都也][落铺摆放]在)|(?<=[帮援扶管]|[是对])|(?<=[帮援扶管][着了过]))[这那](?P<n8>[两三四五六七八九十]|\d{1,2})(?:处|个(?:地方|去处))(?=[,。;:]|$))"
    r"|(?P<brothers>(?P<n6>[三四五六七八九])(?:兄弟|姐妹|个?(?:好|老)?伙伴)(?!县|市|区|州|省|单位|医院|学校|俩))"
    r"|(?P<some>(?:[这那]|上述)几[个座家]?(?P<sl>城市|省份?|[市县区州旗地](?![块点方])|兄弟|(?<=家)(?!企业|公司|单位|[^,。;、]{0,3}[厂店院校社行户])))"
    r"|(?P<these>(?:(?:这|上述|该)(?P<n>[两二三四五六七八九十]|\d{1,2})[个座]?|(?<![市区县州旗等\d第])(?P<n3>[三四五六七八九十]|\d{1,2}(?=个)|(?<=[东西]部)\d{1,2})[个座]?(?P<of>[川滇黔桂陕甘青宁疆藏渝鄂湘赣皖豫冀晋蒙])?)"
    r"(?:(?<=[个座])(?:国家级|国定|深度|对口|结对|结亲|受援|帮扶|协作|支援|贫困|脱贫|重点|山区|西部|东部|边境|民族)+的?)?"
    r"(?P<tl>城市|省份|省区市|省[区市]|县市区|县[区市]|县\([市区]\)|市县|区[县市]|旗县|市\(县\)|市州|州市|地市|地(?![方区点块级段面下])|[州县市区省旗](?:(?=[^、,。])|(?<=[给到在往对为帮向由至了于][三四五六七八九十][州县市区省旗])|(?<=[这述][两二三四五六七八九十][州县市区省旗]))))"
)
# Every such word begins with two of these: to look for them first takes half the time.
_NUMBER = "一二两三四五六七八九十0-9"
_FIRST = (
    "[省市县区州旗](?=[里上])|[我咱俺](?=[们两省市县区州旗盟自])|[本全该当贵](?=[省市县区州旗盟自地"
    + _NUMBER
    + "])|两(?=[地家边头省市县区州旗])"
    "|双(?=方)|对(?=方)|[前后](?=者)|受(?=援)|[这那此上之]"
    f"|[{_NUMBER}](?=[{_NUMBER}市县区旗州家兄姐个好老伙座城省地盟川滇黔桂陕甘青宁疆藏渝鄂湘赣皖豫冀晋蒙])"
)
_TOLD = re.compile(f"(?={_FIRST})(?:{PRONOUN.pattern})")
_LEVEL_OF = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("prefecture", "county", "province"),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "县": ("county",),
    "旗": ("county",),
    "区": ("county", "province"),
}
_FORM_OF = {"省": "省", "自治区": "自治区", "市": "市", "州": "州", "盟": "盟", "县": "县", "旗": "旗", "区": "区"}


@lru_cache(maxsize=1)
def _told(text: str) -> tuple[list[re.Match[str]], list[int]]:
    """Every match of a text, and where each begins: several steps ask for them, sentence by sentence."""
    found = list(_TOLD.finditer(text))
    return found, [m.start() for m in found]


def pronouns_in(text: str, start: int = 0, end: int = sys.maxsize) -> Sequence[re.Match[str]]:
    """Matches of PRONOUN that begin in a span, in order."""
    found, starts = _told(text)
    return found[bisect_left(starts, start) : bisect_left(starts, end)]


def fits(code: str, word: str) -> bool:
    """Whether a place is what a word of its level calls it: 我市 a 市, 全州 a 州."""
    d = gazetteer().get(code)
    return bool(d and d.name.endswith(_FORM_OF[word]) and level(code) in _LEVEL_OF[word])


_GOAL = re.compile(r"(?:前往|飞往|开往|奔赴|抵达|[到赴去往至])$")


_TO_IT = re.compile(
    r"与|和|跟|同|向|[由归靠受]|(?:负责|承担)?(?:对口|结对)?(?:帮扶|支援|协作|援助|援建|帮助)了?|(?:对口|结对|牵手|派[往驻])了?"
)


def _beside_it(text: str, start: int, m: re.Match[str], regions: Sequence[RegionMention]) -> set[str]:
    """甲县和乙市 in 甲县和乙市对口支援该县: the row right before it, none of which it is."""
    row: set[str] = set()
    end = m.start()
    for r in backwards(regions, m.start()):
        if r.start < start or r.kind != "name" or not (_ROW_GAP if row else _TO_IT).fullmatch(text, r.end, end):
            break
        row.add(r.code)
        end = r.start
    return row


_ROW_GAP = re.compile("、|和|及|以及|与")


def but_goals(text: str, start: int, m: re.Match[str], regions: Sequence[RegionMention]) -> Sequence[RegionMention]:
    """The places that 该市 in a sentence that begins at ``start`` may mean: in 甲市的专列送工前往乙市;…该市累计向丙市
    输送 it is 甲市."""
    if m["ours"][0] not in "该当这那":
        return regions
    here = [r for r in between(regions, start, m.start()) if r.kind == "name" and fits(r.code, m["lv"] or "")]
    if row := _beside_it(text, start, m, regions):
        return [r for r in regions if r.code not in row]
    goals = {r.code for r in here if _GOAL.search(text, max(start, r.start - 2), r.start)}
    if not goals or all(r.code in goals for r in here):
        return regions
    return [r for r in regions if r.code not in goals or not start <= r.start < m.start()]
