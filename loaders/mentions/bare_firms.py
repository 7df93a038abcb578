"""Companies told by a name of their own alone, without any word for company or trade, by the frame around the name.

景山一家收了21人; 光是景山,就要了21人; 一家做纸的企业,景山,投了3亿元; 江苏景山掏3亿元; 做厨电的景山; 在景山的流水线上.
A frame that fits a person, an office or a line of business as well needs a name that is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re
from loaders.mentions.brands import PEOPLE, SUM, TAIL, edge
from loaders.mentions.fairwords import NO_FIRM
from loaders.mentions.spans import opening

_N = (
    r"(?:(?![的了着是在有和与及将把被向给从到对由让使以并或而但又也还就都每这那其我你他她它们各某几])"
    r"[\u4e00-\u9fffA-Za-z])"
)
_ADVERB = (
    r"(?:就|便|也|又|还|已|先后|前后|累计|总共|一共|独自|一口气|一次性?|当场|当天|今年|去年|前年|后来|随后"
    r"|[两三四五]年里?)*"
)
_TAKES = r"(?:接收|收|要|招|挑|录用|录|接|留|吸纳|安置|用|带走|领走|聘)"
_GIVES = r"(?:出|捐|投|掏|拿|砸|垫|认捐|赞助|资助|注资|斥资|打|汇|送)"
_OFFERS = r"(?:报|摆|放|亮|端|供|带来|提供|开出|拿出)"
# 景山一家收了21人, 景山那家厂子出了50万元
_ALONE = re.compile(
    rf"(?:[一这那]家(?:企业|公司|工?厂子?)?|独家|单家),?{_ADVERB}(?:[在给为向][^,。;\d]{{2,8}}?)?(?:{_TAKES}|{_GIVES}|{_OFFERS}|占了?(?=[^,。;]{{0,6}}[\d一二三四五六七八九十]))"
)
_FRAMES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    # 光是景山,就要了21人
    (
        ("光", "单"),
        re.compile(
            rf"(?<![\u4e00-\u9fff])(?:光|单)(?:是|单|说)?(?P<name>{_N}{{2,6}}?)(?:[一这那]家)?,?(?:就|便)[^,。;\d]{{0,4}}?"
            rf"(?:{_TAKES}[^,。;\d]{{0,10}}[\d一二三四五六七八九十百]+[余多]?[名人个]|{_GIVES}[^,。;\d]{{0,10}}{SUM})"
        ),
    ),
    # 一家做纸的企业,景山,投了3亿元
    (
        ("家",),
        re.compile(
            rf"[一这那两]家[^,。;、\d]{{0,12}}(?:企业|公司|厂子?|商家)(?:,|—+|:)(?:叫做?|名叫|名为|就是)?“?(?P<name>{_N}{{2,8}}?)”?"
            rf"(?=,[^。;]{{0,20}}(?:{_TAKES}|{_GIVES}|{_OFFERS}|建|办|落))"
        ),
    ),
    # 做厨电的景山给中学捐了30万元
    (
        ("做", "造", "产", "卖", "搞", "主营"),
        re.compile(
            rf"(?:[做造产卖搞]|生产|制造|主营)[\u4e00-\u9fff]{{1,6}}的(?P<name>{_N}{{2,5}}?)(?:一家)?,?{_ADVERB}"
            rf"(?:[给向为在][^,。;、\d]{{2,12}}?)?{_ADVERB}(?:{_TAKES}|{_GIVES})了?[^,。;、]{{0,8}}?(?:\d|{SUM})"
        ),
    ),
    # 招走41人的,是织里的景山
    (
        ("是",),
        re.compile(
            rf"(?:{_TAKES}|{_GIVES})[^,。;\d]{{0,12}}?(?:\d+[名人个]|{SUM})[^,。;\d]{{0,6}}的,?(?:就|便|还)?是(?:[^,。;\d]{{2,6}}的)?"
            rf"(?P<name>{_N}{{2,6}}?)(?:一家|公司)?(?=[,。;])"
        ),
    ),
    # 数景山要人最多
    (
        ("最",),
        re.compile(rf"(?:[要当]?数|属)(?P<name>{_N}{{2,6}}?)(?:一家)?(?=[要收招用接捐投出给][^,。;\d]{{0,4}}最)"),
    ),
    # 童装厂“景山”
    (("厂“", "司“", "团“"), re.compile(rf"(?:厂|公司|集团)“(?P<name>{_N}{{2,6}})”(?=[,。;、里的]|{_TAKES}|{_GIVES})")),
    # 水厂由景山投建
    (
        ("由",),
        re.compile(
            rf"由(?P<name>{_N}{{2,8}}?)(?:独家|全额|一手|一家)?(?:投建|兴建|捐建|投资[建兴办开]|出资[建兴修办]|承建|注资|斥资)"
        ),
    ),
    # 在景山的流水线上干活; 进了景山的车间
    (
        ("线", "车间", "厂房", "厂里"),
        re.compile(
            rf"(?:在|进了?|上了?|去了?|到了?)(?P<name>{_N}{{2,5}}?)(?:公司|集团)?的(?:流水线|生产线|装配线|总装线|车间|产线|厂房|厂里)"
        ),
    ),
)
"""Frames, each with words of which it has one: a sentence without is not searched."""
_MAY_BE = re.compile(r"由|光|的,?[就便还]?是|最|[厂司团]“|单|家|[做造产卖搞]|的(?:流水|生产|装配|总装|车间|产线|厂)")
# Letters that firms are named with and everyday words seldom have.
_FINE = re.compile(
    "[鑫盛隆泰昌荣恒瑞祥丰宏鸿润锦佳龙凤麒麟鹏翔宇晨曦辉煌朝耀景峰岳森桐梓芳馨雅莹琪瑶玉珍晶星辰旭昊坤乾亨仁福禄庆顺旺诚嘉凯捷迅腾博卓尚晟铭懿邦琳宝绿蓝宸"
    "舜禹尧骏骐骥轩逸浩瀚澳欧亚格迪菲莱诺斯特卡伦纳索蒂贝拉芙洛]"
)
# After a place told without its form: 江苏景山掏3亿元, 嘉兴五芳斋投建; the name begins with the place.
_OF_PLACE = re.compile(
    rf"(?P<name>{_N}{{2,3}}?)(?:一家)?,?{_ADVERB}"
    rf"(?:(?:掏|砸|投|捐|注资|斥资|出资|认捐|拿出)[^,。;、\d]{{0,8}}?{SUM}|投建|兴建|援建|投资[建办兴开])"
)
# What such a name is not: people and bodies, offices and their fields, kinds, times, parts of a plant, whole verbs.
_ORDINARY = re.compile(
    rf"{PEOPLE}|"
    r"[人们局委办会校院镇乡村县市区省州旗者友师生工员队组部处科站所社团民方府口处里外上下内间中前后时日月年天次款物资金额胞眷属长记任手户家商侨军店厂园户头边面线点站实共均另]$|[厂店园村镇县区市社厅局]里|厂商"
    r"|[的了着过不没只再已]|\d|[一二三四五六七八九十百千万亿两几多](?:[家个位名只头户人些年月天次场批所座间条]|$)|自[己家办建]|当地|本地|外地|外省|别人|人家|老家|沿海|东部|西部|隔壁|对面|对口|结对|合作|协作|帮扶|支援|财政|政府|企业|公司|集团|集体|个体|民间|社会|群众|干部"
    r"|教育|卫生|医疗|交通|水利|农业|林业|工业|产业|商贸|旅游|文化|体育|电力|通信|民政|住建|残联|妇联|工会|共青|武警|消防|机关|单位|学校|医院|食堂|保安|保洁|环卫|家政|餐饮|建筑|物流"
    r"|扶贫|搬迁|安置|就业|务工|招聘|招工|岗位|培训|项目|车间|基地|仓库|宿舍|筹|募|自愿|积极|分别|各自|共同|先后|目前|现在|如今|陆续|加上|一口气|一次|一下|一[地市县区带处头]|累计|共计|总共|一共|合计|约|超|达|近|嘉宾|绿化|绿色|特[产教困岗派殊]|玉米|景[观点]|庆典|晨练|诚信|顺[道便手]|丰收|卡车|纳入|旺季|佳节|首期|新增|折|比|占|人才|另外|其中|其余|剩下|后来|随后|那边|这边|全县|全市|全省|全区|同乡|籍|老板|媳妇|夫妇|姐妹|兄弟|青年|小伙|姑娘|妇女|学徒|客户|大户|散户|股东|业主|租客"
)


_LEAD = re.compile(r"(?:这?里[头面边]|当中|其中|比如|譬如|例如|好比|头一[个家]|另一?[个家]|像|仅|光是?|单是?)+")
_TRADE = re.compile(f"(?:{TAIL})+$")


def framed(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Where a frame of a firm has a name in it, and that name, with the place it begins with if that stands before."""
    for a, b in spans:
        near = opening(regions, a, b)
        fine = _FINE.search(text, a, b)
        for m in _ITEM.finditer(text, max(0, a - 1), b) if fine else ():  # 景泰挑走了44个: a name by its letters
            if _FINE.search(m["name"]) and m.start("name") >= a and m["count"][-1] in "元名人个":
                yield from _named(text, *m.span("name"), near)
        if "家" in text[a:b]:
            for m in _ALONE.finditer(text, a, b):
                floor = max(a, m.start() - 9)
                start = edge(text, floor, m.start(), near, floor == a)
                if start is not None:
                    yield from _named(text, start, m.start(), near)
        if _MAY_BE.search(text, a, b):
            for words, frame in _FRAMES:
                for m in frame.finditer(text, a, b) if any(text.find(w, a, b) >= 0 for w in words) else ():
                    yield from _named(text, *m.span("name"), near)
        for s, e in near:
            if _FOUNDS.search(text, max(a, s - 5), s) and (firm := _NEW.match(text, e, b)):
                yield from _named(text, *firm.span("name"), near)
            if fine and text[e - 1] not in "省市区县州盟旗镇乡" and (begun := _OF_PLACE.match(text, e, b)):
                if not _FINE.search(begun["name"]):
                    continue
                yield from _named(text, *begun.span("name"), near)


# 在乙县办起乙中景山, 投资600万元: what is founded, where nothing else is told of it
_FOUNDS = re.compile(r"(?:[办建]起|设立|成立|创办|注册|组建)了?$")
_NEW = re.compile(rf"(?P<name>{_N}{{2,4}})(?=[,。;])")
# One item of a row: a name, a verb of a firm, a figure.
_ITEM = re.compile(
    rf"(?<=[,;、:。\n])(?:还有|以及|其次是?|接着是?)?(?P<name>{_N}{{2,8}}?)(?:[一这那]家|公司)?{_ADVERB}"
    rf"(?P<verb>{_TAKES}|{_GIVES}|{_OFFERS})(?:下|走|了|出|来|去|款|赠|资)*"
    r"(?P<count>[约近超]?[\d一二两三四五六七八九十百千][\d.,一二两三四五六七八九十百千]*[余多]?(?:[万亿]?元|名|人|个))"
)
_LAST = re.compile(
    rf"(?:[一这那]家|公司)?{_ADVERB}(?P<verb>{_TAKES}|{_GIVES}|{_OFFERS})(?:下|走|了|出|来|去|款|赠|资)*(?=[约近超]?[\d一二两三四五六七八九十百千])"
)


_ALIKE = tuple(re.compile(w) for w in (_TAKES, _GIVES, _OFFERS, "[报要招摆放]"))


def in_rows(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Names that stand in a row with a firm and do the like: 景山环保收了32人,民特收了18人."""
    for a, b in spans:
        firms = opening(known, a, b)
        verbs = {did["verb"] for _, e in firms if (did := _LAST.match(text, e, b))}
        if not verbs:
            continue
        near = opening(regions, a, b)
        for item in _ITEM.finditer(text, a, b):
            alike = any(w.fullmatch(item["verb"]) and w.fullmatch(v) for v in verbs for w in _ALIKE)
            if alike and not any(s < item.end("name") and item.start("name") < e for s, e in firms):
                yield from _named(text, *item.span("name"), near)


def _named(text: str, start: int, end: int, regions: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The name between two offsets, if it is one."""
    inner = [e for s, e in regions if s < end and start < e]
    start = max([start, *inner])
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    trade = _TRADE.search(text, start, end)
    own = trade.start() if trade else end
    if own - start < 2 or _ORDINARY.search(text[start:own]) or NO_FIRM.search(text[start:own]):
        return
    place = next((s for s, e in regions if e == start and text[e - 1] not in "省市区县州盟旗镇乡"), start)
    yield place, end, text[place:end]
