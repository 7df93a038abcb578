"""People counted place by place without a unit: 头三名的去处:闵行,402;松江,377; 最多的是重庆,四十九人;天津次之,三十八.

Such a list is people's where a word opens it that says where people went to or came from, or where its first figure
has its unit; of goods, marks and prices neither is so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.numbers import QuantityMention, spoken
from loaders.mentions.spans import between

Span = tuple[int, int]

_COUNT = (
    r"(?P<below>不[到足满够]|将近|接近|差不多|超过?|近|约|逾)?"
    r"(?P<num>\d{1,3}(?:,\d{3})+|\d{1,5}|[一二两三四五六七八九十百千万零]{2,9})"
    r"(?P<about>[余多来几]|有余|出头|开外|挂零|上下|左右|整|不到|不足)?(?:人|名|位)?"
)
_NUM = _COUNT + r"(?=[,、;。)!?:\n]| [、,;。和及排居最领位]|和|及|$)"
# How a place stands among the others: 福清最多, 天津次之, 居首的是
RANK = (
    r"(?:最[多少高低大小集中密前]+|次[之多]|其次|再次|居[首次末]|占[大小]?头|打头|领头|领先|带头|头一[份名家位]|第[一二三四五六七八九十][多名位]?|排(?:在|第)?[一二三四五头前末]*位?"
    r"|紧随其后|紧跟其后|紧跟着|跟在后[头面]|随后|殿后|垫底|收尾|末尾|略[多少]|[稍还]?[多少]些|少一?点|多一?点|独占|拔了?头筹)"
)
_LINK = (
    r"(?:[,、: ]|那[边里头]|这[边里头]|方向|一[地处头路]|的|则|就|也|还|又|只|仅|才|有|是|为|达|约|近|占了?"
    r"|去了?|到了?|来了?|走了?|收了?|接了?|进了?|分[到得]?了?|人数)"
)
_AFTER = re.compile(rf"[省市县区旗州镇]?(?:{RANK}|{_LINK}){{0,4}}{_NUM}")
_APART = re.compile(rf"[省市县区旗州镇]?(?:{RANK}|的?是)?(?P<comma>,)(?:{_LINK})?{_COUNT}(?=[,;。、])")
_IN_BRACKETS = re.compile(r"\((?P<num>\d{1,3}(?:,\d{3})+|\d{2,5})\)(?=[,、;。和及]|排|居|最|领|位)")
TO_FIGURE = re.compile(rf"[省市县区旗州镇]?(?:{RANK}|{_LINK}){{0,4}}")
# Between an item and the place of the next.
BETWEEN = re.compile(
    rf"(?:[人名位])? ?[,、;。和及与](?:{RANK}|{_LINK}|其中|然后|接着|接下来|往[后下](?:数|排|看)?"
    r"|再往[后下](?:数|排|看)?|再(?:就|数|是|来)?|后头|后面|数|轮到|剩下|余下|另外|此外|[到去往在进]|送[到往]?|[是有])*"
)
# What opens a list of where people went to or are from.
_OPENS = re.compile(
    r"(?:去处|去向|流向|方向|去的(?:地方|城市|城|厂|省份?)|(?:往|去|到|奔|在|落)(?:了|的)?(?:哪|何处)[儿里些一个]*|落[脚到]|目的地|到站|下车|分布|(?:按|分)(?:县份?|区县?|县[区市]|市|省份?|州市|地区|去向|流向|来源|来路|籍贯|老家|目的地|家乡)(?:来?[看分说数排算]|统计)?"
    r"|来(?:处|路|源地?)|籍贯|老家|家乡|家在|从哪[儿里]*来|哪[儿里](?:来的?)?人|打哪[儿里]?来|户籍地|出发地|务工地|用工地|打工地|输[出入]地|接收地)"
    r"[^。;:\d]{0,16}[:,是有]$"
)
_PEOPLE = re.compile(
    r"[务打民女男做农招用]工|工人|劳动力|劳务|劳力|老乡|乡亲|就业|输[转出送]|上[岗班]|返岗|复工|进厂|专[车列]|包[车机]|大巴|姑娘|小伙|后生|打工|干活|人手|(?<![每本个])人(?![均口民次工])"
)
_OTHERS = re.compile(
    r"报了?名|想[去来到]|意向|求职|应聘|缺[工人口]|游客|旅[客游]|学生|考[生了上取]|得分|积分|比分|排名|名次|气温|雨量|降[水雨]|公里|里程|票价|单价|房价|均价|工资|月薪|收入|产量|产值|销[量往售路]|[吨亩斤箱辆户元株棵]|货|蔬菜|水果|快递|企业|公司|项目|岗位|缺口|职位|确诊|病例|感染|捐|座机|分机|电话|区号|邮编|搬迁|移民|户籍人口|常住"
)
_PARTS = re.compile(r"[,。;:(](?:其中|里[头面]|当中|数|要数|头一个是)?[,:]?")
WENT = re.compile(r"[去到进]的(?:人)?(?=[,:有是最大多])|上班|打工|务工|做工|进厂|输[送转出]")
"""Words of a sentence that show that it is of people who go to work, and of no goods: 往甲市去的,多半落在乙区."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 40
"""Characters before the first place in which the list is opened."""
_NEAR = 120
"""Characters before it that show that people are counted."""
_GAP = 12
"""Characters between a place and its figure."""
_FEWEST = 2

Item = tuple[int, int, float, bool]
"""Where a figure of the list stands, its value, and whether it is about so many; of one read already the value is 0."""


def joined(text: str, places: Sequence[Span]) -> str:
    """``text`` with a space for each comma that parts a place from its figure in such a list (闵行,402;松江,377), as
    long as before."""
    out = text
    rows = [(a, _APART.match(text, b)) for a, b in places]
    for k, (_, m) in enumerate(rows):
        beside = (
            m
            and k + 1 < len(rows)
            and BETWEEN.fullmatch(text, m.end(), rows[k + 1][0])
            and _AFTER.match(text, places[k + 1][1])
        ) or (
            m
            and k
            and (before := _AFTER.match(text, places[k - 1][1]))
            and BETWEEN.fullmatch(text, before.end(), rows[k][0])
        )
        if m and beside:
            out = f"{out[: m.start('comma')]} {out[m.end('comma') :]}"
    for _, b in places:  # 福清(210)、闽侯(99)
        if m := _IN_BRACKETS.match(out, b):
            out = f"{out[:b]} {m['num']} {out[m.end() :]}"
    return out


def by_places(
    text: str, spans: Sequence[Span], found: Sequence[QuantityMention], places: Sequence[Span]
) -> list[QuantityMention]:
    """The figures without a unit in lists that count people place by place, in order."""
    out: list[QuantityMention] = []
    starts = [a for a, _ in places]
    for start, end in spans:
        here = places[bisect_left(starts, start) : bisect_left(starts, end)]
        if len(here) < _FEWEST:
            continue
        row: list[Item] = []
        names: list[Span] = []
        last = start
        for a, b in (p for p in here if p[1] < end):
            item = _item(text, b, end, found)
            if item is None:
                continue
            if not row or not BETWEEN.fullmatch(text, last, a):
                out += _people(text, names, row, found)
                row, names = [], []
            row.append(item)
            names.append((a, b))
            last = item[1]
        out += _people(text, names, row, found)
    return out


def _item(text: str, at: int, end: int, found: Sequence[QuantityMention]) -> Item | None:
    """The figure told of the place that ends at ``at``, with nothing but its rank between."""
    for q in between(found, at, min(end, at + _GAP)):
        known = q.unit == "person" and TO_FIGURE.fullmatch(text, at, q.start)
        return (q.start, q.end, 0.0, q.approx) if known else None
    m = _AFTER.match(text, at, end)
    if m is None or _YEAR.fullmatch(m["num"]):
        return None
    told = m["num"].replace(",", "")
    v = float(told) if told.isdigit() else spoken(told)
    return (m.start("num"), m.end(), v, bool(m["below"] or (m["about"] and m["about"] != "整"))) if v else None


def _people(text: str, names: list[Span], row: list[Item], found: Sequence[QuantityMention]) -> list[QuantityMention]:
    """The items of a row as counts of people, if what stands before it shows that they are."""
    bare = [i for i in row if i[2]]
    if len(row) < _FEWEST or not bare:
        return []
    first = names[0][0]
    near = max(0, first - _NEAR)
    opened = max(near, *(text.rfind(c, near, first) + 1 for c in "。!?\n"))
    told = [q for q in between(found, near, first) if q.unit in ("person", "person_time")]
    totals = [q.value for q in told]
    known = not row[0][2] or bool(_OPENS.search(text, max(opened, first - _REACH), first))
    if not known and told:  # 累计4.3万人。印江占了九千,沿河占了八千八: what makes up a part of a total
        known = bool(_PARTS.fullmatch(text, told[-1].end, first)) and sum(i[2] for i in row) <= told[-1].value
    went = False
    if not known:  # 多半落在甲区、乙区。甲区约有4,200,乙区3,900不到: the places told just before as where they went
        before = text[max(near, text.rfind("\n", 0, max(0, opened - 1)) + 1) : opened]
        last = max(before.rfind(c, 0, len(before) - 1) for c in "。!?") + 1
        known = went = bool(WENT.search(before, last)) and all(text[a:b] in before[last:] for a, b in names)
    if not known or not (went or totals or not row[0][2] or _PEOPLE.search(text, near, first)):
        return []
    if told:  # what the total is of
        opened = max(near, *(text.rfind(c, near, told[-1].start) + 1 for c in "。!?\n"))
    if _OTHERS.search(text, opened, row[-1][1]) or (totals and any(i[2] > max(totals) for i in bare)):
        return []
    return [QuantityMention(a, b, v, "person", about) for a, b, v, about in bare]
