"""Bare numerals under a head that names people at work: 到福州上班的人里,福清(210)、闽侯(99); 打工的人数:2019年,1203.

Between the head and a numeral, and from one numeral to the next, stand only places, times and words of counting: any
other word says that the numeral may be of something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.numbers import QuantityMention, spoken
from loaders.mentions.place_counts import RANK
from loaders.mentions.spans import between, covered, opening

Span = tuple[int, int]

_WORKERS = (
    r"(?:[务打]工的?人员?|务工者|打工者|打工人|农民工|民工|工人|女工|男工|员工|工友|老乡|乡亲"
    r"|[电普技女男焊瓦木缝杂][焊缝纫]?工(?![程作厂业商])|挡车工|劳动[力者]|劳力|人手|姐妹|姑娘|小伙子?|后生)"
)
_WORK = r"(?:务工|打工|上班|就业|做工|干活|上岗|进厂|返岗|复工|挣钱|谋生|当工人|站住脚|落脚|扎根)"
_HEAD = re.compile(
    rf"(?:{_WORKERS}|{_WORK}的?[^,。;:\d]{{0,3}}人(?![口均次民])|{_WORK}的|(?<=[在到去往赴进])[\u4e00-\u9fff]{{2,6}}的人(?![口均民])|{_WORK}(?=总?人?数|的?有多少)|[送接招拉输](?:了|来|走)*(?:[一二三四五六七八九十\d]+[批车趟])?[工人](?=[,:]))"
    r"(?:里头?|中|当中)?(?:的?(?:总?人数|总数|数[字目量]?|总量))?(?:有多少\??(?:[^,。;:?\d]{0,6}[答说讲]:?“?)?)?"
)
# A train or bus of theirs: what is counted on it are they.
_RIDE = re.compile(
    r"(?:(?:务工|返岗|复工|劳务|打工|民工)[\u4e00-\u9fff]{0,4}(?:专列|专车|包车|包机|班车|大巴|车队|航班)(?:上|里|当中|抵达[\u4e00-\u9fff]{2,5}|到[\u4e00-\u9fff]{2,5})?)"
)
# 3月2日一趟,312; 第一拨,三十七; 车上57: a turn of theirs where the sentence or one shortly before speaks of work.
_TURN = re.compile(
    r"(?:(?:第[一二三四五六七八九十\d]+|[头首末前后][一两二三]?|[这那每]一?|(?<![\u4e00-\u9fff\d])[一二三四]|(?<=[日号天晚])[一二三四])[拨批趟班车茬]|(?<![\u4e00-\u9fff])(?:全|整)?[车机船]上)(?=[,:]?(?:坐|载|拉|有|是|共|约|近)*[\d一二两三四五六七八九十百千])"
)
# 在绍兴下车 287,终到宁波 324: who got on or off
_RIDERS = re.compile(
    r"(?:乘[员客]|[上下]车|终到|到站|出站)(?=[,:\s]?[\u4e00-\u9fff]{0,4}\s?\d{2,5}(?!\d*[.元公岁年点分里个号]))"
)
_GOODS = re.compile(
    r"票|机(?![场上])|苗|设备|物资|[款钱货菜果书药课]|教材|衣|被|种子|牛|羊|猪|鸡|洋芋|土豆|老师|教师|医生|干部|专家|学员|培训|游客|学生|考察|企业家"
)
# 去福州的,前年八百九: the same where the sentence or the one before speaks of work.
_GONE = re.compile(r"(?<=[在到去往赴进])[\u4e00-\u9fff]{2,6}的(?=[,:有是])")
_OF_WORK = re.compile(r"劳务|[务打做招用]工|上班|工人|就业|[\u4e00-\u9fff]厂|老乡|专列|进厂")
_BACK = 80
_NUMBER = re.compile(
    r"(?:[一二两三四五六七八九十百千万零]{2,9}(?<![零万])|[一二两三四五六七八九十]{1,3}万(?!元)|(?!(?:19|20)\d\d(?!\d))\d{2,5}|\d{1,3}(?:,\d{3})+)"
    r"(?P<about>余|多|来|几|有余|出头|开外|挂零|上下|左右|整|不到|不足)?"
    rf"(?=[,。;、()!?:\n]| [、,;。和及排居最领位]|$|[升涨增降减跌][到至为]"
    rf"|{RANK}|[去到往奔赴进](?!年)[\u4e00-\u9fff]{{2}}|和|及)"
)
_NOT_AFTER = "零一二三四五六七八九十百千万亿两半几第每数初.-—/~∶%0123456789"
_FILL = re.compile(
    rf"(?:[\s,、:;()的里中上头那这又再还就便才仅只竟有是为达共约近都也则和与及去到来在往送接留人]|{RANK}|人数|总?数[字目量]?|[单光]?说|单是|光是"
    r"|一共|总共|拢共|统共|合计|总计|累计|加起来|合起来|[加合]在?一[起块处]|相加|满打满算|算下来|前后|先后|足足|整整|正好|恰好|大约|大概|差不多|将近|接近|超过?|突破|不[到足够满]"
    r"|男[的工]?|女[的工]?|[头首末一二三四五六七八九十]+[批趟车班拨茬]|第[一二三四五六七八九十\d]+[批趟车班拨茬]|早上|上午|中午|下午|晚上|夜里|当[天日晚]|[再又]?往[前后]一年|上一年|头年|那年|那时候?|同期|截[至止]|到了"
    r"|从|由|自|升[到至]|涨[到至]|增[到至加为]*|降[到至]|减[到至]|变[成为]|[老新]面孔|新[添增来去]的?|[老新]的?|熟手|生手|另|数[下一]?[来数]|翻到|定格在?|停在|锁定在?|写着|脱贫的?|贫困户?的?|其中|里头|[这那]家|剩下的?|余下的?|其余的?|另外的?|答|记着|写着|数一?数)*"
)
_OTHERS = re.compile(
    r"岁|年龄|平均|人均|月薪|工资|收入|日薪|补贴|奖|票|公里|里程|亩|企业|公司|厂家|家厂|岗位|缺口|职位|报名|意向|求职|应聘|面试|简历|户|村|培训|学员|游客|旅客|学生|干部|教师|医[生护]|电话|热线|捐|万元|亿元"
)
_WISH = re.compile(r"报了?名|意向|求职|应聘|想[去来到要]|愿意|打算|计划|岗位|缺口|游客|学生")
_AGES = ("开外", "出头", "来", "挂零")  # 老李是在甲市打工的,五十开外
_LEAST, _FEW, _LONGEST = 10, 100, 36
_BELOW = re.compile(r"不[到足够满]$")


def headed(
    text: str, spans: Sequence[Span], found: Sequence[QuantityMention], places: Sequence[Span], times: Sequence[Span]
) -> list[QuantityMention]:
    """The bare numerals that such a head in their sentence, or the question before it, makes counts of people."""
    out: list[QuantityMention] = []
    asking = {b: a for a, b in reversed(spans) if text[b - 1] == "?"}
    for start, end in spans:
        numbers = [m for m in _NUMBER.finditer(text, start, end) if text[max(0, m.start() - 1)] not in _NOT_AFTER]
        if not numbers:
            continue
        asked = asking.get(start, start)
        told = [h for p in (_HEAD, _RIDE) for h in p.finditer(text, asked, end)]
        if _OF_WORK.search(text, max(0, asked - _BACK), end):
            if not _GOODS.search(text, max(0, asked - _BACK), end):
                told += [h for p in (_TURN, _RIDERS) for h in p.finditer(text, asked, end)]
            told += [h for h in _GONE.finditer(text, asked, end) if opening(places, h.start(), h.start() + 1)]
        at, started = -1, -1
        for m in numbers:
            heads = [h for h in told if h.end() <= m.start()]
            if not heads or covered(times, m.start()) or covered(places, m.start()):
                continue
            last = max(h.end() for h in heads)
            q = next((q for q in found if q.start < m.end() and m.start() < q.end), None)
            if at < last:
                at, started = last, last
            if _WISH.search(text, asked, last):
                continue
            if q or not _filled(text, at, m.start(), found, places, times) or _OTHERS.search(text, started, m.start()):
                continue
            bare = m[0][: len(m[0]) - len(m["about"] or "")].replace(",", "")
            v = float(bare) if bare.isdigit() else spoken(bare)
            below = bool(_BELOW.search(text, max(0, m.start() - 3), m.start()))
            if not v or v < _LEAST or (v <= _FEW and (below or m["about"] in _AGES)):
                continue
            about = below or bool(m["about"] and m["about"] != "整")
            out.append(QuantityMention(m.start(), m.end(), v, "person", about))
            at = m.end()
    return out


def _filled(
    text: str, at: int, end: int, found: Sequence[QuantityMention], places: Sequence[Span], times: Sequence[Span]
) -> bool:
    """Whether nothing but places, times, other counts of people and words of counting stands in a span."""
    if end - at > _LONGEST + 12:
        return False
    counted = [(q.start, q.end) for q in between(found, at, end) if q.unit in ("person", "person_time")]
    if len(counted) < len(between(found, at, end)):
        return False
    rest, k = "", at
    for a, b in sorted([*(x for told in (places, times) for x in opening(told, at, end) if x[1] <= end), *counted]):
        rest += text[k : max(k, a)]
        k = max(k, b)
    rest += text[k:end]
    return len(rest) <= _LONGEST and bool(_FILL.fullmatch(rest))
