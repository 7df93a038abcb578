"""Firms with no word for company and none of a trade, told by what they do with money.

名成来县里开了分号,花去900万元; 宜兴的环保企业中宜把600万元投到县里; 江苏煌朝掏3.8亿元建厂.
``bare_firms`` has the frames that fit firms whether they pay or hire.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re
from loaders.mentions.brands import PEOPLE
from loaders.mentions.spans import opening

_SUM = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]+)[余多来]?[十百千]?[万亿]"
_SPENT = (
    r"(?:掏|砸|捐|投(?!产|诉|票|靠|放)|花|出(?!租|让|售|栏|口)|拿(?!到|走|回)|搭|垫|注|用|认|给|耗|付(?!息|利)|赞助)"
    rf"[^,。;、\d收卖]{{0,7}}{_SUM}"
)
_WORTH = rf"(?:捐|送|赠)[^,。;\d]{{1,10}},[^,。;\d]{{0,4}}(?:折|合|值)[^,。;\d]{{0,4}}{_SUM}"
_SOON = rf"(?=[^。;]{{0,48}}?{_SPENT})"
_NAME = r"(?P<name>[^\W\d_的了着过是把将被向]{2,8}?)"
_HERE = r"(?:[县乡镇村州山园][里上内区]|当地|这[里边儿]|那[里边儿]|本地|开发区|工业园)"
_BUILDS = r"[^,。;\d]{0,12}?(?:[建办开设盖种养租]|上了|落[户脚地]|投|搞|收购|扩)"
_OPENING = r"(?:(?<![\u4e00-\u9fff\w”])|(?<=[省市县区州]的)|(?<=[\u4e00-\u9fff]{2}的))"
_MEANWHILE = r"(?:今年|去年|前年|后来|随后|当场|一次|一次性|先后|前后|单独|独家|另外?|那边|这边|[也又则先还再就便])*"
_MAKER = r"(?:企业(?!家)|公司|民企|国企|央企|药企|车企|茶企|酒企|厂商|厂)"

# 甲区的木地板厂世友,在…; 有家厂子叫固特,去年在…
_APPOSED = re.compile(
    rf"(?:的[\u4e00-\u9fff]{{1,4}}{_MAKER}|[家个][^,。;、\d]{{0,10}}{_MAKER}子?(?:名叫|叫做?))“?{_NAME}”?,{_SOON}"
)
# 宜兴的环保公司中宜环科把600万元投到…
_OF_KIND = re.compile(
    rf"(?<=[的家区县市])[\u4e00-\u9fff]{{0,3}}{_MAKER}“?{_NAME}”?(?={_MEANWHILE}(?:[把将]{_SUM}[^,。;]{{0,2}}[投捐砸]|{_SPENT}|[在到来][^,。;]{{2,9}}[建办开设种养投盖]{_SOON[3:-1]}))"
)
# 名成来县里开了分号,前后花去900万元: whoever comes and builds
_COMES = re.compile(rf"{_OPENING}{_NAME}{_MEANWHILE}[在来到](?P<where>{_HERE})?{_BUILDS}{_SOON}")
# 澳洋顺昌拿出500万元; 联塑捐管材,折价260万元; 完美公司给了150万元: where firms are spoken of
_GIVES = re.compile(
    rf"{_OPENING}(?P<name>[\u4e00-\u9fff]{{2,6}}?){_MEANWHILE}(?:(?=(?!投资[^了]){_SPENT})|(?={_WORTH}))"
)
# 江苏煌朝掏3.8亿元建厂: right after a place
_PLACED = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?={_SPENT}[^,。;]{{0,4}}[建办盖开买修种养上添搞])")
_AMONG_FIRMS = re.compile(r"企业|公司|集团|商会|民企|国企|央企|厂|老板")
_FIRST = re.compile(
    r"[投掏捐出给拿建办开设入落来到在把将先后共又也还都已今去前当累主自积联合踊纷带帮吸招用收生发参进每另额单独陆全各这那其我你他她它咱俺一二两三四五六七八九十几多并且而但由从为被让再最首头次双同有没能会要可应该此本某至至截早近日]|[县乡镇村州省市区][里上内]|真金|计划|实际|落地|大约|光(?![明大阳威电])|[单仅只]|追加|约定|协议|合同|意向|签约|建设|固定|开工|新增|完成|吸引|撬动|引来|拉动|招商|预计|估计|折合|总投"
)
_NOBODY = re.compile(
    rf"{PEOPLE}|"
    r"(?:街道|社区)$|[人们局委办会校院镇乡村县市区省州旗者师生工员队组部处站所社团民方户政府口里外上下内间中前后时日月年天次款物资金额胞眷属长记任手目学程楼路桥厂车机馆室园钱账田地山线费价本量数比亩总房款额度]$|[群民公听观]众$|[大专各国名业行商]家$|企$|[客侨外浙闽粤苏沪京甬温微]商$|[朋工战亲好老]友$|老板|商人|能人"
    r"|厂.|[预总]$|[的了着过是与及被向对使以或就某每该此]|[\d一二三四五六七八九十百千亿两几多]|.万"
    r"|先后|分别|各自|依次|共同|相继|接连|连续|随即|紧接|接着|同时|再次|一并|足额|累计|共计|当天|随后|其中|另外|此外|组织|动员|发动|社会|爱心|群众|财政|资金|企业|政府|全体|干部|党员|职工|活动|仪式|协作|帮扶|对口|双方|两地|项目|援建|支援|扶贫|专项"
    r"|今年|去年|同年|期间|自愿|积极|纷纷|定向|无偿|慷慨|现场|线上|线下|热心|个人|名义|募|筹|负责|已经|总共|实际|目前|眼下|如今|主动|率先|陆续|额外|分批|分头|当年|次年|为此|于是|所以|因此|结果|最后|后来|大家|各界|方面|产业|合作|代表|村集体|前期|后期|一期|二期"
    r"|(?:环保|投资|旅游|保洁|平台|农业|城投|茶叶|种植|养殖|运营|国有|保险|劳务|物业|电力|燃气|客运|公交|开发|管理|贸易|食品|服装|建筑|工程|科技|龙头)公司"
)


def payers(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Where such firms are told, and by which name."""
    for a, b in spans:
        part = text[a:b]
        if "万" not in part and "亿" not in part:
            continue
        near = opening(regions, a, b)
        for m in _COMES.finditer(text, a, b):
            at = m.end("where") if m["where"] else m.end("name") + 1
            there = m["where"] or any(m.end("name") < s <= at + 4 for s, _ in near)
            if there and (found := _firm(text, m, near)):
                yield found
        if not _AMONG_FIRMS.search(text, max(0, a - 60), b):
            continue
        yield from _told(text, _APPOSED, a, b, near)
        yield from _told(text, _OF_KIND, a, b, near)
        yield from _told(text, _GIVES, a, b, near)
        for s, e in near:
            opens = s == a or text[s - 1] in ",。;:、\n "
            placed = _PLACED.match(text, e, b) if opens and text[e - 1] not in "县区镇乡旗" else None
            if placed and _firm(text, placed, near):
                start = e if text[e - 1] in "省市州" else s
                yield start, placed.end("name"), text[start : placed.end("name")]


def _told(
    text: str, pattern: re.Pattern[str], start: int, end: int, regions: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    for m in pattern.finditer(text, start, end):
        if found := _firm(text, m, regions):
            yield found


def _firm(text: str, m: re.Match[str], regions: Sequence[tuple[int, int]]) -> tuple[int, int, str] | None:
    """The name found, where it may be a firm's: it overlaps no place but one that it begins with (江苏煌朝), and is no
    word for people, things or times."""
    s, e = m.span("name")
    own = s
    for a, b in regions:
        if a == s and b <= e - 2 and _AMONG_FIRMS.search(text, max(0, s - 60), e + 60):
            own = b
        elif a < e and s < b:
            return None
    if _FIRST.match(text, own, e) or _NOBODY.search(text, own, e):
        return None
    s = own if own > s and text[own - 1] in "省市州县区镇乡旗" else s
    return s, e, text[s:e]
