"""The role a place plays in its clause, read from the words at its two sides, as prepositions mark case in Chinese."""

from __future__ import annotations

from functools import lru_cache

from loaders import fastre as re
from loaders.mentions.folk import FOLK

_LEFT = [
    (
        "to",
        re.compile(
            r"(?:(?<![轮收得领盼])(?:[到赴去往至抵入返回]|(?<![迎请引聘])进)了?|(?<![一二两三四五六七八九十几多0-9]年)(?<![以迎请引])来了?|前往|(?<![投私出狂飞])奔|终点(?:站)?(?:是|为|在)?|流向|到达|抵达|来到|踏上|回到|奔赴|落户|派往|(?:目的地|去处|去向|落脚[处点地]|下一站|下车[地处点]|(?:下车|落地|要去|上班|打工|干活|务工|做工)的(?:地[方儿]|城市)|方向|终点站?|到站|务工地|用工地|打工地)(?:[写印标打]着?的?|定[在下]?|上)?(?:都|全|就|也|统统|一律|清一色)*(?:是|为|在|叫)?|开进|(?<![欢护遣选运])送|输往|转往"
            r"|开往|飞往|开[到进去]|跑(?:了?[一几两]?趟)?|飞赴|[去到进]的(?:都|全|也|就|还|仍|多半|大多|主要|依旧|依然|统统|清一色|一律)*(?:是|为|在)|南下|北上|在|驻|落在|拨到)$"
        ),
    ),
    ("from", re.compile(r"(?:来自|[从自]|原籍|老家|[收得领盼]到了?|[迎请引聘][来进]了?)$")),
    ("toward", re.compile(r"(?<!面)向$")),
    ("by", re.compile(r"[由被受经获]$")),
    (
        "dat",
        re.compile(
            r"(?:[向给对为替援帮]|[给归]的是|支持|支援|帮扶|援助|资助|惠及|帮助|投向|对口|结对|结对帮|接济|扶持|助力)$"
        ),
    ),
    ("with", re.compile(r"(?:[与和同跟]|联合|会同|连同|携手)$")),
]
_RIGHT = [
    ("people", re.compile(
        rf"^(?:籍|的?[^,。;、到去赴来吸接招收录用雇聘纳留为帮安组给籍]{{0,8}}?(?:劳动力|务工|老乡|群众|工友|员工|农民工|求职|贫困户|脱贫户|打工者"
        rf"|季节工|务工者|工人|绣娘|学员|学生|{FOLK})|[市州县区省]?(?:过|送)?来的(?=\d|[^,。;、]{{0,5}}?(?:人|工|老乡|劳动|{FOLK})|[都肯很最就也占有超近约共达,])"
        r"|[市州县区省]?人(?![民口均事力大防工才社员寿]))")),
    ("count", re.compile(
        r"^[市州县区旗]?的?(?:[\d.,]+|[一二两三四五六七八九十百千零]{1,8})[万余多来]*(?:[人名位](?![大民])|个人|[号口]人)")),
    ("host", re.compile(
        r"^[市区县]?的?(?:(?!外出|出门|在外)[^,。;、]){0,10}?(?:企业|公司|厂|务工|就业|打工|上岗|上班|稳岗|做工|返岗|复工|工作|找到)")),
    ("to", re.compile(
        r"^[市区县]?(?:方向|那[趟班]车?|(?:[东西南北]?站|火车站|高铁站|机场|码头)?(?:站台|月台|出站口)?[上里外]?(?<=[站场头台口上里外])(?:走[下出]|下来|迎来|涌出))")),
    ("came", re.compile(r"^(?:市|县|区)?(?:[^,。;、]{0,3})(?:都?去了|都到了|参加|参会|设点|设场|都有|赶来)")),
    ("venue", re.compile(r"^[^,。;在到赴]{0,4}?(?:召开|举行|举办|开幕|启动)")),
    ("gives", re.compile(
        r"^[^,。;、]{0,16}?(?:派|选派|拨|投|援|出资|掏|捐|支持|帮|提供|组织|筹|安排|拿|承担|统筹|发动|财政|资助"
        r"|落实)")),
]  # fmt: skip


# 乙县来了甲市的五位干部: they come from it
_THEIRS_CAME = re.compile(r"[省市县区州]?(?:选?派来?|来)?的(?:\d+|[一二两三四五六七八九十]+)[多余来几]?[名位]")
SENT_TO = re.compile(r"[省市县区州]?(?:有组织地?|定向|批量|累计)*(?:输[送转出]|转移)")


@lru_cache(maxsize=4096)
def _cases(left: str, right: str) -> frozenset[str]:
    found = {name for name, p in _LEFT if p.search(left)}
    if "toward" in found and SENT_TO.match(right):
        return frozenset(found)  # 向甲市输送务工人员: they are not 甲市's
    if "to" in found and left.endswith("来了") and _THEIRS_CAME.match(right):
        found = found - {"to"} | {"from"}
    found |= {name for name, p in _RIGHT if p.match(right)}
    return frozenset(found)


def cases(text: str, start: int, end: int) -> frozenset[str]:
    """Roles of the place at ``start:end``: to, from, by, dat, with before it; people, host, venue, gives after it."""
    return _cases(text[max(0, start - 6) : start], text[end : end + 20])
