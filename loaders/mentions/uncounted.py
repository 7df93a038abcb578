"""People and vacancies counted without a word of counting: 芒市二百四十; 全年累计到了五百零二; 缺口是九百一.

Such a numeral ends its clause, and what stands before it says that people are meant: a verb of their going or
coming, a noun of theirs, or the figure of people before it in the sentence, whose next item it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.headed_counts import headed
from loaders.mentions.numbers import spoken
from loaders.mentions.place_counts import by_places
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.spans import between, covered, opening

Span = tuple[int, int]

_NUMERAL = re.compile(
    r"(?:[一二两三四五六七八九十百千万零]{2,9}(?<![零万])|[一二两三四五六七八九十]{1,3}万(?!元)|(?!(?:19|20)\d\d(?!\d))\d{2,5}|\d{1,3}(?:,\d{3})+)"
    r"(?P<about>余|多|来|几|有余|出头|开外|挂零|上下|左右|整)?(?=[,。;、()!?:\n]|$)"
)
_NOT_AFTER = "零一二三四五六七八九十百千万亿两半几第每数初.-—/~∶:%0123456789"
_LIMIT = re.compile(r"(?:没到|至多|最多|顶多|不超过|不多于)$")
_BELOW = re.compile(r"不[到足够满]$")
_IS = (
    r"(?:正好|足足|整整|总共|一共|拢共|统共|合计|总计|累计|先后|前后|大约|大概|将近|接近|差不多|已经|突破"
    r"|[是有为达共近约超过就才只又还都也则便竟已到])*$"
)
_WENT = re.compile(
    r"(?:进[京沪粤浙苏闽津城厂]|[走去来到送接招收录坐载带拉运补留剩][走来去出到过下上够齐]?|过去|出去|上车|登车|上岗|在岗|在册|返岗|到岗|复工|干满|落脚|打工|务工|上班|做工|干活|就业|用工|输[转出送]|转移)(?:了|的|过)?"
    + _IS
)
_WHO = re.compile(
    r"(?:人数|(?<![本每个某无])人|工人|民工|员工|老乡|乡亲|劳动力|劳力|[务打]工的|人手|姑娘|小伙子?|青年|妇女|师傅|徒弟|学徒|学员|弟子|务工者|来的)(?:里头?|当中|中)?[^,。;、:\d]{0,2}?"
    + _IS
)
# The same of vacancies: 带来的缺口是九百一, 用工数加在一处是2136, 一共要二百六
_VACANT = re.compile(
    r"(?:(?:岗位|职位|工位|缺口|空缺|缺额|空位|空岗|用工数|铺位|要的(?:工?人|普工|技工|员工|人手)|(?<=[的送供备带])岗|(?:招工|用工|招聘|就业)名额)"
    r"(?:总?数量?|总量)?(?:[^,。;:\d]{0,6}?|:)|(?:一共|总共|合计|[家厂]合|合起来|拢共)要)" + _IS
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
    r"报了?名|岁|年龄|平均|挣|领走了|领了|拿到|水电|房东|会费|每人|日薪|身高|离家|路上走|工资|月薪|收入|工钱|价|票|企业|公司|厂家|项目|场次|公里|里程|亩|产量|得分|考[了分]|户|编号|门牌|电话|体重|气温|版|期"
)
# 男六十四,女二十; 陇川县今年是三百一十六,芒市二百四十
_NEXT = re.compile(
    r"(?:(?:[单光仅只]?(?:说|论|算)?)?[这那]一?[拨茬批趟波]|同[一]?时?[段期]|那时候?|彼时|今年|去年|前年|次年|当年|上年|全年|[上下]半年|[本上下]?个?季度?|年|月|日|号|第|[一二三四五六七八九十\d]+(?:[批趟次班月]|季度)|[批趟次班]|隔壁|邻近|[同本全][州市]|其中|另外|余下|剩下|男的?|女的?|那边|这边|方面"
    r"|最多|最少|多些|少些|这时候?|那时候?|数[下一]?[来数]了?|一[数算点]|[。,、;:和及与的收接招要带领则也是有为达就共又还再到去来往在里最少多约近])*"
)
_NO_HANDS = re.compile(r"岗位|缺口|职位")
_HEAD = re.compile(r"(?:人数|工人|老乡|务工|就业|上班|输出|劳动力|务工者)[^,。;:]{0,6}\)?:$")
_LINK = re.compile(r"(?:已|也|就)?(?:是|有|为|达)?")
_WHOSE = re.compile(r"(?:人|工人?|老乡|乡亲|劳动力|务工者)(?:到|在|去|来|进)[^,。;:]{2,10}的,$")
_THERE = re.compile(r"人(?:如今|眼下|现在)?(?:到|在|去|来|进)[^,。;:]{2,10}的(?:有|是)?$")
_DIGITS = re.compile(r"\d+")
_REACH = 24
_NEAR = 100
"""Characters that hold what is looked for right before a numeral, however long a name or a time is."""
_FEW = 100


def uncounted(
    text: str, spans: Sequence[Span], found: Sequence[QuantityMention], places: Sequence[Span], times: Sequence[Span]
) -> list[QuantityMention]:
    """The figures of people or vacancies without a unit in the sentences ``spans``, which ``found`` lacks, in order."""
    places, times = sorted(places), sorted(times)
    rows = by_places(text, spans, found, places)
    rows = sorted([*rows, *headed(text, spans, [*found, *rows], places, times)], key=lambda q: q.start)
    out = [*rows]
    for start, end in spans:
        here = sorted([*between(found, start, end), *between(rows, start, end)], key=lambda x: x.start)
        listed: list[QuantityMention] = []
        if trades := _TRADES.search(text, start, end):
            listed = [
                QuantityMention(*m.span(), float(m[0]), "job", False)
                for m in _DIGITS.finditer(text, *trades.span("list"))
            ]
            if _PAY.search(text, start, trades.end()) or all(x.value >= WAGE for x in listed):
                listed = []  # 焊工6500,缝纫5800: what they are paid
            here = sorted([*here, *listed], key=lambda x: x.start)
        for m in _NUMERAL.finditer(text, start, end):
            if any(q.start < m.end() and m.start() < q.end for q in here) or covered(times, m.start()):
                continue
            if _goes_on(text, m.start()) or _LIMIT.search(text, max(0, m.start() - 4), m.start()):
                continue
            if (v := _value(m[0], m["about"])) is None:
                continue
            at = max(start, max(text.rfind(c, start, m.start()) for c in ",。;!?") + 1)
            left = text[max(at, m.start() - _REACH) : m.start()]
            job = _VACANT.search(left)
            if not job and (_OTHERS.search(text, at, m.start()) or _NO_HANDS.search(text, at, m.start())):
                continue
            near = [
                *(x for told in (found, rows) for x in between(told, m.start() - _NEAR, m.start())),
                *out[-1:],
                *listed,
            ]
            last = max((x for x in near if x.end <= m.start()), key=lambda x: x.end, default=None)
            if job:
                unit = "job"
            elif (
                _WENT.search(left)
                or _WHO.search(left)
                or _of_clause_before(text, at, m, v, places)
                or _adds_up(text, m.start(), v, here)
            ):
                unit = "person"
            elif kind := _listed(text, m.start(), last, places, times):
                unit = kind
            else:
                continue
            below = bool(_BELOW.search(text, max(0, m.start() - 3), m.start()))
            if below and v <= _FEW:
                continue  # 不到一百: that they are few
            about = below or bool(m["about"] and m["about"] != "整")
            q = QuantityMention(m.start(), m.end(), v, unit, about)
            here = sorted([*here, q], key=lambda x: x.start)
            listed.append(q)
        out += listed
    return sorted(out, key=lambda q: q.start)


def _of_clause_before(text: str, at: int, m: re.Match[str], v: float, places: Sequence[Span]) -> bool:
    """由荆州送进这三座城市的工人,35480: a clause that is nothing but a numeral counts whom the one before names, with
    where they are from or went."""
    if not _ONLY.fullmatch(text, at, m.start()) or (v < _OLDEST and not _EXACT.fullmatch(m[0])):
        return False
    return _named_before(text, at, places)


def _named_before(text: str, at: int, places: Sequence[Span]) -> bool:
    """Whether the clause that ends with the comma before ``at`` names people by where they are from or went."""
    if text[at - 1 : at] != ",":
        return False
    start = max(text.rfind(c, 0, at - 1) for c in ",。;:!?\n") + 1
    head = text[start : at - 1]
    if _OTHERS.search(head) or not opening(places, start, at):
        return False
    return bool(_NAMED.search(head))


_ADDS = re.compile(
    r"[,、;。(—](?:这)?(?:[两三四五六七八九\d]+[个]?(?:县|市|区|家|地|处|项|批|趟|边|下里?)?)?(?:的人)?(?:一?相加|加总|[加合凑]在?一[起块处道]儿?|[加合]起来|合计|总计|共计|总共|一共|拢共|统共|合[在到]一[处起块])(?:就|便|正好|恰好|是|有|为|共|达|得)*$"
)


def _adds_up(text: str, at: int, v: float, before: Sequence[QuantityMention]) -> bool:
    """两县相加791 after 412人 and 379人: the sum of the figures of people right before it."""
    if not _ADDS.search(text, max(0, at - _REACH), at):
        return False
    told = [q.value for q in before if q.end <= at and q.unit == "person"]
    return any(sum(told[-k:]) == v for k in range(2, len(told) + 1))


_OLDEST = 100
_EXACT = re.compile(r"[^余多来几有出开挂上左]+")  # 五十开外 is as likely an age
_ONLY = re.compile(
    r"(?:人数|数目|总?数[字目量]?|数[了一]*[下数]*|一[数点]|算下来|满打满算|一共|总共|拢共|统共|合计|总计|累计|前后|先后|正好|足足|整整|大约|大概|将近|接近|差不多|不[到足够满]|已经|突破|[是有为达共近约超过就才又还都也则已到])*"
)
_NAMED = re.compile(
    r"(?:(?:上班|务工|打工|做工|干活|就业|上岗|谋生|进厂|挣钱|落脚|站住脚|扎下?根|送[进去到出走][^,。;、]{0,10}|接[走到去来][^,。;、]{0,10}|去|来|到|在[^,。;、]{2,10})的"
    r"|人数|(?:[务打]工的?人|工人|民工|农民工|务工者|务工人员|老乡|乡亲|劳动力|劳力|员工|工友))$"
)


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands before a numeral makes it another thing: 第176, 5.176; not 人数176."""
    return text[max(0, at - 1) : at] in _NOT_AFTER and text[max(0, at - 2) : at] != "人数"


def _value(told: str, about: str | None) -> float | None:
    bare = told[: len(told) - len(about or "")].replace(",", "")
    v = float(bare) if bare.isdigit() else spoken(bare)
    return v if v and v >= 10 else None


def _listed(text: str, at: int, last: QuantityMention | None, places: Sequence[Span], times: Sequence[Span]) -> str:
    """The unit of a numeral that is the next item after a figure, or the first under a head that names people."""
    when = next((t for t in reversed(opening(times, at - _NEAR, at)) if t[1] <= at), None)
    if (
        when
        and _LINK.fullmatch(text, when[1], at)
        and (_WHOSE.search(text, max(0, when[0] - _REACH), when[0]) or _named_before(text, when[0], places))
    ):
        return "person"  # 甲县人在乙市立住脚的,2020年是890
    for told_at in (places, times):  # 到江宁上班的人数:洛南126; …的人数:一季度126
        item = next((p for p in reversed(opening(told_at, at - _NEAR, at)) if p[1] <= at), None)
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
    for a, b in sorted([*opening(places, last.end, at), *opening(times, last.end, at)], reverse=True):
        if b <= at:
            gap, told = gap[: a - last.end] + gap[b - last.end :], True
    turn = told or any(c in gap for c in "批趟班男女季")
    return unit if turn and _NEXT.fullmatch(gap) else ""
