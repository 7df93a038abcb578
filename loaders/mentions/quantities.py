"""Quantities with a unit: people, person-times, yuan, vacancies, job fairs, companies.

A figure that is no count of its own is marked by ``role``: a share of a target, an amount per head, an ordinal.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR
from loaders.mentions.hands import of_hands
from loaders.mentions.listed_counts import with_listed
from loaders.mentions.numbers import QuantityMention, value
from loaders.mentions.people_counted import ALONE, THINGS
from loaders.mentions.spans import scan
from loaders.mentions.units import unit_of

__all__ = ["QuantityMention", "quantities"]

# Numerals as on cheques: 伍万元, 贰拾万元
_FORMAL = re.compile(r"(?:(?:零?[壹贰叁肆伍陆柒捌玖][拾佰仟]?)+[万亿]?)+(?=元|[拾佰仟万]?元)")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_NUM = (
    r"(?:(?P<num>(?<!\d:)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: 0\d{1,2}){1,3}(?!\d)|\d+(?:\.\d+)?"
    r"|[一二两三四五六七八九十百]{1,3}点[零一二三四五六七八九]{1,3}(?=[百千万亿])"
    r"|(?:[一二两三四五六七八九][十百千]?"
    r"|[十百千])[一二三四五六七八九十百千零]*(?=[余多来]?[十百千万亿]?[余多来]?[万亿]?(?:[人名位个场家条元]|口子|张[新生]?面孔|(?<=[多来余])号|[次回轮](?=[^,。;、\d]{0,8}(?:招聘|摆摊)|[,。;])|张(?=用人|招工)|份(?=工|[,。;])|余"
    r"|多|(?<=[万亿])(?:[的,。;、:!?()”由从做办建修买盖用是来给在都走补打拨投换装分]|左右|上下|整(?=[,。;、:!?)”])|$)|(?<=[百千万])块)))|(?<=[近上过超])(?=[百千万][余多]?(?:[人名元个]|号(?=人|工|老乡|乡亲)))|(?<=[近上过超])(?=[千百]?[万亿]元))"
)
# 1亿2000万, 一万二千, 三亿零五百万: what stands before the last part, each with its own myriad.
_HIGH = (
    r"(?:(?P<yi>\d+|[一二两三四五六七八九十百千]+)亿零?(?=[\d一二两三四五六七八九十百千]))?"
    r"(?:(?P<wan>\d+|[一二两三四五六七八九十百千零]+)万零?(?=[\d一二两三四五六七八九十百千]))?"
)
_QUANTITY = re.compile(
    r"(?P<before>近|约|超过?|逾|将近|接近|大约|不足|突破|上|数)?"
    + r"(?:(?P<low>\d+(?:\.\d+)?)\s?(?P<lowmag>[十百千]?[万亿]?)(?:[人名位个]|元)?(?:至|到|[-~—–]{1,2})(?=\d)"
    + r"(?!\d{1,4}[年月日号]))?"
    + _HIGH
    + _NUM
    + r"\s?(?P<a1>[余多来几])?(?:个(?=[多余]?(?:亿|[百千]万)))?(?P<mag>[十百千]?[万亿]{0,2})(?P<a2>[余多来])?"
    r"(?P<unit>(?:人民币)?元(?!旦|宵)|块钱|(?<=[百千万])块(?![地田板石头牌砖表屏玉布肉煤糖面土区])|人次(?!日)|人(?!均|口|社|大|民|力|才|员之|们|身|体|士|生|文|情|家)|名(?!为|叫"
    r"|单|列|义|称|副其)|位(?!于|居|列)"
    r"|个人(?!所|信|账)|个?家次|家(?!庭|里|住|乡|长|务|政|境|人|属|具|电|园|门)|场次?(?!地|所|馆|景)|(?:个|份"
    r"|条|张)(?:次)?(?=[\u4e00-\u9fff“”]{0,10}岗位|[\u4e00-\u9fff]{0,4}(?:招聘|用工|招工|用人|缺工|就业)(?:信息|需求|指标|名额|条子))|个岗|号人"
    r"|口子(?=[,。;去到上在坐走来进赴]|$)|条(?:好)?汉子|张[新生]?面孔(?=[,。;]|$)"
    r"|(?<=[多来余上百千])号(?=[,。;、!?”)\s]|$|[\u4e00-\u9fff]{0,4}(?:人(?![民口均])|老乡|乡亲|工友|劳力|姑娘|小伙|后生|妇女|青年|员工|汉子|姐妹))|个(?!(?:[省市县区州旗镇乡]|地方|城市)(?:[来去到的往收有共,]|$))|条|份(?=工[,。;、!?作]|[,。;]|活|差事)|[次回轮](?=[^,。;、\d]{0,8}(?:招聘|摆摊)|[,。;]))?"
    r"(?P<after>左右|上下|以上|开外|[还都也]?不止|之多|打底|出头|往上)?"
)
# What every quantity begins with: a digit, a numeral that goes on, a word like 近 before either.
_FIRST = re.compile(
    "[0-9]|[一二两三四五六七八九十百千](?=[一二三四五六七八九十百千零余多来万亿人名位个场家条元点块次回轮张份口])"
    "|(?<=过)[百千万](?=[余多]?[人名元个号])|(?<=过)[千百]?[万亿](?=元)"
    "|(?:[近约超逾上数]|超(?=过)|将(?=近)|接(?=近)|大(?=约)|不(?=足)|突(?=破))(?=[近约过足破]?[0-9一二两三四五六七八九十百千万亿])"
)
_FIRST_FEW = (*"一二两三四五六七八九十", *(str(n) for n in range(1, 11)))
_RANKED = re.compile(r"的|[,。;:]|是|分别|依次")
_ONE_MORE = re.compile(
    r"[,、;](?:又|再|还有?|另外|其余|剩下|余下|第[一二三四五六七八九十]+[批趟班]|现在|眼下|如今|今年|去年|前年|次年|(?:19|20)?\d\d年|\d{1,2}月(?:\d{1,2}[日号])?|后来)*(?:有|是|达|剩)?"
)
# 甲区322个,乙区184个
_OF_NEXT = re.compile(r"[,、;][\u4e00-\u9fff]{1,4}[县市区旗州镇](?:的|是|有)?")
_OF_PLACE = re.compile(r"[县市区旗州镇](?:的|是|有)?$")
_JOBS_OF = re.compile(r"(?:[,;(]其中|、)[\u4e00-\u9fff]{2,6}(?:专场|的|有|占)*|[,;][^。;]{2,14}?占了?(?:其中)?的?")
_ONE_FAIR = re.compile(rf"[^,。;、]{{0,12}}?(?:招聘|专招|送岗|{FAIR})")
_FAIR_BEFORE = re.compile(rf"(?:招聘|{FAIR})[共各了]?$")
_HELD = re.compile(r"(?:办|开|举行|组织|摆|设)(?:起|下)?了?(?:这)?$")
_EACH_TIME = re.compile(r"(?:每[趟次回年月季周]|各)[办开搞]$")
_EACH = re.compile(r"每(?![年月天日季周期批次趟场轮户])[\u4e00-\u9fff]{1,4}$|[少多]则$")  # 每转移1名: a rate, no count
# 四县平分,每县1030万元
_SHARED = re.compile(r"(?:平分|均分|均摊|平摊)[^。;]{0,8}?每个?[省县区州市旗](?:各|[分得拿收摊]到?)?$")
_BROKEN = re.compile(r"(?:^|[^\d])[-−负]$|\d[ \t]+$|\d,$")
_BETWEEN = re.compile(r"[一二两三四五六七八九]{2}")  # 两三百, 十七八
_MYRIADS = {"亿": 1e8, "万": 1e4}
# No county sends more people than a province has workers, and no budget is larger: such figures are slips.
_PEOPLE = 20_000_000
_MOST = {"CNY": 10_000_000_000_000, "": 10_000_000_000_000}


def _shared(text: str, m: re.Match[str], unit: str) -> bool:
    return unit == "CNY" and bool(_SHARED.search(text, max(0, m.start() - 24), m.start()))


def _one_fair(text: str, m: re.Match[str]) -> bool:
    """办了一场专场招聘会, 举办专场招聘会一场: one was held."""
    if not (m["unit"] or "").startswith("场"):
        return False
    if _FAIR_BEFORE.search(text, max(0, m.start() - 6), m.start()):
        return True
    if _EACH_TIME.search(text, max(0, m.start() - 5), m.start()):
        return False
    return bool(_ONE_FAIR.match(text, m.end()) and _HELD.search(text, max(0, m.start() - 6), m.start()))


def _whole(m: re.Match[str], num: str) -> float | None:
    """The value of a figure in one or more parts (1亿2000万); None where a part is no smaller than the one before."""
    total, least = 0.0, float("inf")
    for number, magnitude in ((m["yi"], "亿"), (m["wan"], "万"), (num, m["mag"])):
        part = value(number, magnitude) if number else None
        if number and (part is None or part >= least):
            return None
        if part is not None:
            total += part
            least = _MYRIADS.get(magnitude, least)
    return round(total, 4)


def _jobs_before(found: list[QuantityMention]) -> QuantityMention | None:
    """The vacancies told last; the number of the firms that some of them are of may stand between."""
    last = next((q for q in reversed(found[-2:]) if q.unit != "company"), None)
    return last if last and last.unit == "job" else None


def _lower(m: re.Match[str], num: str, upper: float) -> float | None:
    """The lower bound of 100至200人, 1—2万元, 3000至1万人; None where it is no range."""
    low = value(m["low"], m["lowmag"])
    bare = value(num)
    if low is not None and not m["lowmag"] and bare is not None and low < bare:
        low = value(m["low"], m["mag"])
    return low if low is not None and low < upper else None


def quantities(text: str) -> list[QuantityMention]:
    """Every quantity of a clean text, in order."""
    found: list[QuantityMention] = []
    if "元" in text and _FORMAL.search(text):
        text = _FORMAL.sub(lambda m: m[0].translate(_PLAIN), text)
    for m in scan(_FIRST, _QUANTITY, text):
        if not m["unit"] and not (m["a1"] or m["a2"] or m["mag"]):
            continue
        num = m["num"] or "1"  # 近万名, 上千人
        left = text[m.start() - 1] if m.start() else ""
        if (
            (left and left in "第每几")
            or (m["before"] == "数" and not num[0].isdigit())
            or (left.isascii() and left.isalnum())
            or left == "."
        ):
            continue
        if num == "一" and not m["mag"] and not _one_fair(text, m):
            continue
        if left and left in "头前" and m["unit"] in ("名", "位") and num in _FIRST_FEW and _RANKED.match(text, m.end()):
            continue  # 头三名的去处
        unit = unit_of(m, text)
        if unit is None and found and m["unit"] == "个" and found[-1].unit == "person":  # 第一批33个,第二批41个
            one_more = text[found[-1].end - 1] == "个" and (
                _ONE_MORE.fullmatch(text, found[-1].end, m.start())
                or (_OF_NEXT.fullmatch(text, found[-1].end, m.start()) and _OF_PLACE.search(text, 0, found[-1].start))
            )
            unit = "person" if one_more and ALONE.match(text, m.end()) else None
        if unit is None and m["unit"] == "个" and ALONE.match(text, m.end()) and of_hands(text, m.start(), m.end()):
            unit = None if THINGS.search(text, max(0, m.start() - 24), m.start()) else "person"
        if unit is None and m["unit"] == "个" and (jobs := _jobs_before(found)):  # 岗位共1130个,其中甲县520个
            unit = "job" if _JOBS_OF.fullmatch(text, jobs.end, m.start()) and ALONE.match(text, m.end()) else None
        if unit is None or (_EACH.search(text, max(0, m.start() - 5), m.start()) and not _shared(text, m, unit)):
            continue
        if _BROKEN.search(text, max(0, m.start() - 4), m.start()):
            continue  # -500人, 1 200人, 2,68人: what stands before belongs to the figure, and we cannot say how
        if unit == "CNY" and text[m.end() : m.end() + 1] == "/":
            continue
        v = _whole(m, num)
        if v is None:
            continue
        low = _lower(m, num, v) if m["low"] and left not in ("从", "由", "自") else v
        if low is None or not 0 < low <= _MOST.get(unit, _PEOPLE):
            continue
        approx = not m["num"] or bool((m["before"] and m["before"] != "上") or m["a1"] or m["a2"] or m["after"])
        approx = approx or low < v or bool(_BETWEEN.search(num))
        found.append(QuantityMention(m.start(), m.end(), low, unit, approx))
    return with_listed(text, sorted([*found, *_in_told_unit(text, found)], key=lambda q: q.start))


# 单位:万元 over a list: its sums have no unit of their own (甲区给乙县5800;丙区给丁县,7150).
_TOLD_UNIT = re.compile(r"单位[::](?P<units>[^。\n]{0,12}?(?P<unit>[万亿]元))")
_BARE_SUM = re.compile(
    r"(?:资金|援助|捐赠|款项?|[给拨捐投](?:到|付|入)?[\u4e00-\u9fff]{1,6}|自拿)[::,为共计]{0,2}(?P<num>\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?)"
    r"(?=[,。;()、\n]|$)"
)


def _in_told_unit(text: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """Sums of a text whose unit stands over them once."""
    told = _TOLD_UNIT.search(text)
    if told is None:
        return []
    times = 1e4 if told["unit"] == "万元" else 1e8
    taken = {(q.start, q.end) for q in found}
    return [
        QuantityMention(*m.span("num"), round(float(m["num"].replace(",", "")) * times, 2), "CNY", False)
        for m in _BARE_SUM.finditer(text, told.end())
        if not any(a < m.end("num") and m.start("num") < b for a, b in taken)
    ]
