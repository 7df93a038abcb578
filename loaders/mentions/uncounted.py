"""People and vacancies counted without a word of counting: 芒市二百四十; 全年累计到了五百零二; 缺口是九百一.

Such a numeral ends its clause, and what stands before it says that people are meant: a verb of their going or
coming, a noun of theirs, or the figure of people before it in the sentence, whose next item it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.numbers import spoken
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.spans import between

Span = tuple[int, int]

_NUMERAL = re.compile(
    r"(?:[一二两三四五六七八九十百千万零]{2,9}(?<![零万])|[一二两三四五六七八九十]{1,3}万(?!元)|(?!(?:19|20)\d\d(?!\d))\d{2,5}|\d{1,3}(?:,\d{3})+)"
    r"(?P<about>余|多|来|有余|出头|开外|上下|左右)?(?=[,。;、)!?:\n]|$)"
)
_NOT_AFTER = "零一二三四五六七八九十百千万亿两半几第每数初.-—/~∶:%0123456789"
_BELOW = re.compile(r"不[到足够满]|没到|至多|最多|顶多|不超过$")
_IS = (
    r"(?:正好|足足|整整|总共|一共|拢共|统共|合计|总计|累计|先后|前后|大约|大概|将近|接近|差不多|已经|突破"
    r"|[是有为达共近约超过就才只又还都也则便竟已到])*$"
)
_WENT = re.compile(
    r"(?:进[京沪粤浙苏闽津城厂]|[走去来到送接招收录坐载带拉运补留剩][走来去出到过下上够齐]?|过去|出去|上车|登车|上岗|在岗|在册|返岗|到岗|复工|干满|落脚|打工|务工|上班|做工|干活|就业|用工)(?:了|的|过)?"
    + _IS
)
_WHO = re.compile(
    r"(?:人数|(?<![本每个某无])人|工人|民工|员工|老乡|乡亲|劳动力|劳力|[务打]工的|人手|姑娘|小伙子?|青年|妇女|师傅|徒弟|务工者|来的)(?:里头?|当中|中)?[^,。;、:\d]{0,2}?"
    + _IS
)
# The same of vacancies: 带来的缺口是九百一, 用工数加在一处是2136, 一共要二百六
_VACANT = re.compile(
    r"(?:(?:岗位|职位|工位|缺口|空缺|缺额|空位|空岗|用工数|铺位|要的人)(?:总?数)?[^,。;:\d]{0,6}?|(?:一共|总共|合计|[家厂]合|合起来|拢共)要)"
    + _IS
)
# 要人:缝纫38、裁剪6; 缺员表按车间分,注塑140,装配200: trades, each with how many are wanted
_TRADES = re.compile(
    r"(?:要人|招人|招工|用工[牌表单]?|缺[员人口][表单]?|空缺|招聘[表单]?)[^。;\d]{0,10}[:,](?P<list>[\u4e00-\u9fff]{2,4}\d{1,4}(?:[,、;]"
    r"(?:[\u4e00-\u9fff]{2,4})\d{1,4})+)(?=[,、。;)]|$)"
)
_PAY = re.compile(r"月薪|日薪|工资|底薪|年龄|身高|岁|月(?=\d{4})")
WAGE = 1000
"""Yuan a month: nobody wants so many of each trade."""
_OTHERS = re.compile(
    r"岁|年龄|平均|挣|领走了|领了|拿到|水电|房东|会费|每人|日薪|身高|离家|路上走|工资|月薪|收入|工钱|价|票|企业|公司|厂家|项目|场次|公里|里程|亩|产量|得分|考[了分]|户|编号|门牌|电话|体重|气温|版|期"
)
# 男六十四,女二十; 陇川县今年是三百一十六,芒市二百四十
_NEXT = re.compile(
    r"(?:今年|去年|前年|次年|当年|上年|全年|[上下]半年|[本上下]?个?季度?|年|月|日|号|第|[一二三四五六七八九十\d]+(?:[批趟次班月]|季度)|[批趟次班]|隔壁|邻近|[同本全][州市]|其中|另外|余下|剩下|男的?|女的?|那边|这边|方面"
    r"|最多|最少|多些|少些|这时候?|那时候?|[。,、;:和及与的则也是有为达就共又还再到去来往在里最少多约近])*"
)
_NO_HANDS = re.compile(r"岗位|缺口|职位")
_HEAD = re.compile(r"(?:人数|工人|老乡|务工|就业|上班|输出|劳动力|务工者)[^,。;:]{0,6}\)?:$")
_LINK = re.compile(r"(?:已|也|就)?(?:是|有|为|达)?")
_WHOSE = re.compile(r"(?:人|工人?|老乡|乡亲|劳动力|务工者)(?:到|在|去|来|进)[^,。;:]{2,10}的,$")
_THERE = re.compile(r"人(?:如今|眼下|现在)?(?:到|在|去|来|进)[^,。;:]{2,10}的(?:有|是)?$")
_DIGITS = re.compile(r"\d+")
_REACH = 24


def uncounted(
    text: str, spans: Sequence[Span], found: Sequence[QuantityMention], places: Sequence[Span], times: Sequence[Span]
) -> list[QuantityMention]:
    """The figures of people or vacancies without a unit in the sentences ``spans``, which ``found`` lacks, in order."""
    out: list[QuantityMention] = []
    for start, end in spans:
        here = list(between(found, start, end))
        if trades := _TRADES.search(text, start, end):
            listed = [
                QuantityMention(*m.span(), float(m[0]), "job", False)
                for m in _DIGITS.finditer(text, *trades.span("list"))
            ]
            if _PAY.search(text, start, trades.end()) or all(x.value >= WAGE for x in listed):
                listed = []  # 焊工6500,缝纫5800: what they are paid
            out += listed
            here = sorted([*here, *listed], key=lambda x: x.start)
        for m in _NUMERAL.finditer(text, start, end):
            if any(q.start < m.end() and m.start() < q.end for q in here) or _within(m.start(), times):
                continue
            if _goes_on(text, m.start()) or _BELOW.search(text, max(0, m.start() - 3), m.start()):
                continue
            if (v := _value(m[0], m["about"])) is None:
                continue
            at = max(start, max(text.rfind(c, start, m.start()) for c in ",。;!?") + 1)
            left = text[max(at, m.start() - _REACH) : m.start()]
            job = _VACANT.search(left)
            if not job and (_OTHERS.search(text, at, m.start()) or _NO_HANDS.search(text, at, m.start())):
                continue
            last = max((x for x in (*found, *out) if x.end <= m.start()), key=lambda x: x.end, default=None)
            if job:
                unit = "job"
            elif _WENT.search(left) or _WHO.search(left):
                unit = "person"
            elif kind := _listed(text, m.start(), last, places, times):
                unit = kind
            else:
                continue
            q = QuantityMention(m.start(), m.end(), v, unit, bool(m["about"]))
            here = sorted([*here, q], key=lambda x: x.start)
            out.append(q)
    return sorted(out, key=lambda q: q.start)


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands before a numeral makes it another thing: 第176, 5.176; not 人数176."""
    return text[max(0, at - 1) : at] in _NOT_AFTER and text[max(0, at - 2) : at] != "人数"


def _value(told: str, about: str | None) -> float | None:
    bare = told[: len(told) - len(about or "")].replace(",", "")
    v = float(bare) if bare.isdigit() else spoken(bare)
    return v if v and v >= 10 else None


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(a <= at < b for a, b in spans)


def _listed(text: str, at: int, last: QuantityMention | None, places: Sequence[Span], times: Sequence[Span]) -> str:
    """The unit of a numeral that is the next item after a figure, or the first under a head that names people."""
    when = next((t for t in reversed(times) if t[1] <= at), None)
    if when and _LINK.fullmatch(text, when[1], at) and _WHOSE.search(text, max(0, when[0] - _REACH), when[0]):
        return "person"  # 甲县人在乙市立住脚的,2020年是890
    for told_at in (places, times):  # 到江宁上班的人数:洛南126; …的人数:一季度126
        item = next((p for p in reversed(told_at) if p[1] <= at), None)
        if item and item[1] == at and _HEAD.search(text, max(0, item[0] - _REACH), item[0]):
            return "person"
    if last is None or at - last.end > _REACH + 6:
        return ""
    unit = last.unit
    before = text[max(0, last.start - _REACH) : last.start].rpartition(",")[2] if not unit else ""
    if before and (_WHO.search(before) or _THERE.search(before)):
        unit = "person"  # 到A省的打工人1.1万,到甲市的3400
    if unit not in ("person", "person_time", "job"):
        return ""
    gap, told = text[last.end : at], False
    for a, b in sorted([*places, *times], reverse=True):
        if last.end <= a and b <= at:
            gap, told = gap[: a - last.end] + gap[b - last.end :], True
    turn = told or any(c in gap for c in "批趟班男女季")
    return unit if turn and _NEXT.fullmatch(gap) else ""
