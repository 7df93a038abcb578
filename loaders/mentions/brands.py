"""Companies told by a name of their own and a word of their trade, without a word for company: 宏达面业, 永盛制衣.

Such a word alone is a line of business (发展果业, 电子和制衣). It names a firm where its own name has an edge on the
left and somewhere in the report the whole does what only a firm does: takes people on, gives money, has a boss,
is gone to for work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re

_OF = "面木果茶菌粮油牧渔砖石瓷布绒皮革铜锌铅硅镁糖盐酒种蜂禽肉菜竹漆袜帽伞灯锁铝钢矿乳药鞋纸管置实板门窗胶塑"
TAIL = (
    f"[{_OF}]业|纸品|物流|食品|制衣|服饰|服装|针织|纺织|重工|电子|电器|光电|家具|家居|科技|集团|海装|餐饮|汽车|家纺|能源|材料|新材"
    "|化工|塑胶|塑料|皮具|箱包|模具|精密|五金|卫浴|生物|医药|制药|农牧|水产|船舶|建工|光伏|轮胎|橡胶|玻璃|陶瓷|钢铁|轴承"
    "|机械|机电|电机|印染|印刷|包装|玩具|超市|酒店|物业|家政|人力"
)
_TAIL = re.compile(f"(?:{TAIL})")
_LONGEST = 4  # characters of a name of its own
# What a name of its own is not: a kind or a state of the trade, a place without its form, a part of a verb.
_KIND = re.compile(
    r"发展|特色|传统|支柱|主导|现代|优势|绿色|生态|高效|规模|设施|民生|产业|新型|大型|中小|小型|本地|当地|外地|多家|几家|各家|两家"
    r"|家电|电力|农产|手工|劳动|密集|精细|高端|高新|网络|信息|职业|专业|技术|加工|生产|制造|经营|管理|销售|培训|学习|从事|主营|以及"
    r"|行业|领域|企业|公司|工厂|车间|项目|基地|园区|岗位|就业|务工|招聘|上班|打工|投资|建设|开办|兴办|引进|推广|种植|养殖|文化|旅游"
    r"|[某各每这那哪其]|[一二两三四五六七八九十几多\d][家个类种]|^[家种类些等做干学搞办建厂]|[做干学搞办]$"
)
_TIMES = "今年|去年|前年|当年|年初|年底|目前|眼下|如今|后来|随后|其中|包括|来自|名叫|叫做"
_EDGE = re.compile(rf"{_TIMES}|[\W的和与及由进到去在给有是被让把从向为了归跟同或含]")
_HARD_EDGE = re.compile(rf"{_TIMES}|[\W的由是进去给被让把从向了归跟]")  # 万和针织: 和 is in the name
_ADVERB = (
    "(?:也|又|则|还|先后|今年|去年|当年|当场|现场|一家|单独|独家|就|共|累计|独自|自己|一次|一口气|随后|接着|再|另|分别|早在"
    "|多年)*"
)
_DOES = re.compile(
    rf"{_ADVERB}(?:"
    r"(?:约|近)?\d+(?:余|多)?[名人]|(?:接|收|要|招|录用|吸纳|安置|带走)[^,。;]{0,8}\d"
    r"|(?:捐|投|注资|出资|出了?|拿出|给了?|掏|拨|赞助|资助|垫)[^,。;]{0,10}\d[^,。;]{0,4}[元万亿]"
    r"|在[\u4e00-\u9fff]{2,8}(?:投|注资|建|设|办)[^,。;]{0,10}\d"
    r"|(?:到|来|赴|去)[\u4e00-\u9fff]{2,8}(?:招|摆|设点|开招聘|办招聘)"
    r"|(?:的)?(?:老板|总经理|董事长|厂长|经理|人事|招工|招聘|车间|生产线|员工|工人|负责人|食堂|宿舍)"
    r")"
)
_GONE_TO = re.compile(r"(?:[进到去在往](?:了|[\u4e00-\u9fff]{2,6}的)?|送[到进往去]|接[到进]|分[到在]|安置[到在])$")
_WORK = re.compile(r"(?:和[\u4e00-\u9fff]{2,8})?(?:上班|务工|打工|就业|干活|做工|上岗|当|做|的?\d+[人名]|[、,。;])")


def brands(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Where such firms are told, and by which name; every mention of one that is shown to be a firm once."""
    told = [x for a, b in spans for x in _names(text, a, b, regions)]
    firms = {text[s:e] for s, e in told if _firm(text, s, e)}
    ends = {e: (s, e) for s, e in told}
    for s, e in sorted(told, reverse=True):  # 宏达面业、永盛制衣先后到…招工: the last of a list tells of all
        if text[s:e] in firms and text[s - 1 : s] in ("、", "和", "与") and s - 1 in ends:
            firms.add(text[slice(*ends[s - 1])])
    for s, e in told:
        if text[s:e] in firms:
            yield s, e, text[s:e]


def _names(text: str, start: int, end: int, regions: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = start
    near = [r for r in regions if start <= r[0] < end]
    for m in _TAIL.finditer(text, start, end):
        floor = max(last, m.start() - _LONGEST - 2)
        for edges in (_EDGE, _HARD_EDGE):
            edge = _edge(text, floor, m.start(), edges, near, floor == start)
            own = text[edge : m.start()] if edge is not None else ""
            if len(own) >= 2:
                break
        if edge is None or any(s < m.end() and edge < e for s, e in near):
            continue
        if 2 <= len(own) <= _LONGEST and not _KIND.search(own) and not _TAIL.search(own):
            place = next((s for s, e in near if e == edge and s >= last), edge)
            yield (place if text[edge - 1] not in "省市区县州盟旗" else edge), m.end()  # 武汉康民药业, 某县|宏达面业
            last = m.end()


def _edge(
    text: str, floor: int, end: int, edges: re.Pattern[str], regions: Sequence[tuple[int, int]], opens: bool
) -> int | None:
    """Where a name that ends at ``end`` begins: after a mark, a function word or a place, or where the text opens."""
    found = [x.end() for x in edges.finditer(text, floor, end)] + [e for _, e in regions if floor <= e <= end]
    return max(found, default=floor if opens else None)


def _firm(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name shows that it is a firm."""
    if _DOES.match(text, end):
        return True
    return bool(_GONE_TO.search(text, max(0, start - 8), start) and _WORK.match(text, end))
