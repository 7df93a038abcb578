"""Companies: full names by their legal ending, and brands in lists that a word for company closes (A、B等企业)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders import fastre as re
from loaders.mentions.bare_firms import framed, in_rows
from loaders.mentions.brands import TAIL, VERBAL, acts, brands, givers
from loaders.mentions.fairwords import NO_FIRM, OFFICES
from loaders.mentions.firm_names import CompanyMention, as_registered, own_name
from loaders.mentions.known_firms import known_firms, one_name
from loaders.mentions.payers import payers

_LEGAL = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|分公司|实业公司|(?<=[\u4e00-\u9fff]{2})集团(?!式|化"
    r"|军)|(?:(?<=[\u4e00-\u9fff]{2})|(?<=\)[\u4e00-\u9fff]{2}))公司(?!里|的|食堂|一路|上(?!了?[岗班])|工作[人组]|负责|老板|也|还|和企)"
    r"|(?<=[\u4e00-\u9fff]{2})(?:制衣|电子|鞋|复合肥|酒|服装|玩具|食品|酿造|水泥|化肥|制药|罐头|纺织|印染|机械|造纸|家具|陶瓷|五金|轴承|造船|钢铁|机床|印刷|针织|毛纺|丝绸|灯具"
    r"|制造|塑料|橡胶|阀门|电机|汽配|化纤|箱包|皮具|水产|冷冻)厂"
    # who gives as a body is a giver like a company; 工商联 and 工会 are organs, whose money is their place's
    r"|(?<=[\u4e00-\u9fff]{2})(?:商会|(?:(?:民营|女|青年)?企业家?|行业|爱心|公益|慈善|志愿者?|律师|[侨台]商)(?:联合会|协会|促进会|总会)|红十字会|狮子会|慈善会|基金会)"
    r"(?=,[^,。;]{0,8}\d|[^,。;]{0,12}?(?:捐|发放|转来|带来|送[来去到的上]|出资|资助|拿出|[汇划打拨寄](?:来|给|到|去|出|了|过来)|筹[集措得]|募|善款|支票|援建|认[领捐])"
    r"|(?:又|再|还|先后|今年|随后|也)?[把将][^,。;]{0,10}?(?:款|资金|元)|[、和与及][^。;]{0,30}?(?:捐|出资|资助)"
    r"|的?[约近]?\d[\d.]*[多余]?[万亿]?元|[^,。;、\d]{0,10}?(?:[出投掏凑垫给添][了下]?|[出掏]的[钱资款],?)[约近]?\d[\d.]*[多余]?[万亿]?元|(?:给|[出掏捐]的)[^,。;\d]{0,8}的?(?=[,。;])))"
)
_CUT = re.compile(
    r"[,。;:、!?“”‘’《》\s—…]|[和与及由赴往给被去跟让把将]|(?<!华)为|(?<!先)进入?|(?<![未福鲜])来(?!福|顺|伊份)自?|同(?!仁)|向(?!阳)|[出来]自|抵达|[要当]数|当属|大户(?=[\u4e00-\u9fff]{3})|(?<!中)[在到是了从]|(?<=\d)[年月日]|招聘|其中|包括|企业(?!管理|集团|服务|发展|咨询|投资|家|有限)(?=[\u4e00-\u9fff]{3})"
    r"|如(?=[\u4e00-\u9fff]{2})|参观|考察|走访|推荐|组织|发动|动员|引进|引入|促成|招引|促使|协助|帮助|支持|对接|带着|区内|成立|设立|创办|开办|组建|出资|[万亿]元|企业(?=[\u4e00-\u9fff]{4})(?!管理|服务|咨询|发展|集团|总)|等|有(?!限|机|色)|(?<!美)的|(?<=[镇乡县市区村])办(?![事公])"
    r"|[建办盖修]起了?|(?<=[一两三几])[座间所](?=[\u4e00-\u9fff]{2})|目前|叮?嘱咐?|督促|提醒|要求|通知|乘坐|搭乘|转送至|送至|叫|[都全均就]归(?=[\u4e00-\u9fff]{4})|(?<=,)归(?=[\u4e00-\u9fff]{4})|(?<=[\d一二两三四五六七八九十几多余某各每这那该])[家名个](?=[\u4e00-\u9fff]{3})"
)
_INSIDE = re.compile(r"有限|股份|责任")
_VERBAL = re.compile(VERBAL)
# How such a list ends; to look for it first costs less than to try a list at every character.
_LIST_END = (
    r"(?:(?:等(?:[\d一二两三四五六七八九十]+余?多?(?:家|个(?![省市县区州镇乡])))?|[\d一二两三四五六七八九十]+(?:家|个(?![省市县区州镇乡]))|几[家处]|这样的|这类|之类)"
    r"[^,。;、:]{0,10}?(?:企业|公司|厂家|工厂|厂子|用人单位|集团|车间)(?!家|家协)"
    r"|[两三四五]家厂?(?=[,。;都就共合一各先又]))"
)
_ENDS_LIST = re.compile(_LIST_END)
_LIST = re.compile(
    r"(?P<items>[\u4e00-\u9fffA-Za-z0-9()·]{2,16}(?:、[\u4e00-\u9fffA-Za-z0-9()·]{2,16})+"
    r"|[\u4e00-\u9fffA-Za-z()·]{2,16}(?=等))"
    r"(?:(?:和|及|以及)(?P<last>[\u4e00-\u9fffA-Za-z()·]{2,12}?))?" + _LIST_END
)
# 甲富士康和甲捷普两家
_BOTH = re.compile(
    r"(?<![\u4e00-\u9fffA-Za-z])(?P<items>[\u4e00-\u9fffA-Za-z0-9]{3,10}?)[和与](?P<last>[\u4e00-\u9fffA-Za-z0-9]{3,10}?)"
    r"两家(?=[,。;都就共合一各先又])"
)
_HAVE = re.compile(
    r"(?:企业|东家|雇主|公司|厂子)(?:里?(?:有|是|包括|如)|(?:里|[当之]?中),有?(?=[^,。;]{2,10}、[^,。;]{4,40}[都均][支设摆来到参带出]))"
    r"(?P<items>[\u4e00-\u9fffA-Za-z()·]{2,20}(?:[、和](?:[\u4e00-\u9fffA-Za-z()·]{2,20}?))*?)(?=等|,|。|;|[都均](?=[支设摆来到参带出]))"
)
_TRADE = re.compile(
    r"(?:业|类|型|品|服务|制造|加工|种植|养殖|建筑|餐饮|家政|物流|电子|纺织|服装|机械|保洁|保安|旅游|医疗|教育"
    r"|交通|建材|化工|零售|销售|管理|安保|车间|岗位|部门|单位|学校|医院|机构|协会|商会|人员|基地|园区|合作社"
    r"|农业|科技|机关|项目|渠道|劳务|企业|媒体|平台|方式|形式|领域|行业|城市|地区|工作|省|市|县|区|州|镇|乡|村"
    r"|局|委|办|妇联|残联|工商联|文联|侨联|科协|工会|政府|国企|央企|民企|上市|龙头|重点)$"
)
_TRADE_TAIL = re.compile(r"(?:电子|纺织|服装|机械|餐饮|家政|物流|建材|化工|科技|农业|制造|教育|医疗|旅游)$")
# 玩具服饰, 电子元件等企业: goods that firms make, and no firms
_GOODS = re.compile(
    rf"(?:{TAIL}|元[器件]件?|毛绒|饰品|鞋[帽袜]|手套|帽袜|家居|日用品?|轻工|零?部件|[加制]工|制造|产品|制品){{2,}}"
)
_NO_NAME = re.compile(r"(?<!美)[的了着过不]|\d|[他她它我你]们|分头|分别|先后|大家")
_BRAND_TAIL = re.compile(
    r"(?:集团|重工|鞋业|食品|纺织|服饰|科技|制衣|酒厂|家具|股份|实业|[面木纸乳药酒皮粮油牧渔石瓷铜铝钢锁灯管板]业|汽车|精密仪器|电器|光电|服饰|餐饮集团)$"
)


def _trade(name: str) -> bool:
    """A line of business, not a firm: 电子, 服装加工, 玩具服饰; but 通达电子 has a name of its own."""
    if _GOODS.fullmatch(name) or OFFICES.fullmatch(name):
        return True
    if _BRAND_TAIL.search(name) and len(name) >= 4:
        return False
    m = _TRADE_TAIL.search(name)
    if m and len(name) - (m.end() - m.start()) >= 2 and not _TRADE.search(name[: m.start()]):
        return False
    return bool(_TRADE.search(name) or m)


_LEAD = re.compile(
    r"^.*(?:进入|去往|前往|进到|从(?=[\u4e00-\u9fff]{2})|对接|带着|组织|邀请|引进|推荐到|输送到|安置到|来自|位于|区内|县内|市内|辖区"
    r"|当地|先后到|包括|其中|主要|转送至|与|和|同|到|在|为|由|有(?!限)|是|让|赴|往|给|向(?!阳)|(?<!美)的)"
)


# 甲公司和康联物流; 一家叫红枫制衣的小厂; 康联物流收20人.
_ALSO = re.compile(rf"[和与及、](?P<name>[\u4e00-\u9fff]{{2,5}}?(?:{TAIL}))(?=[,。;、都也等各两共]|的[摊展招])")
_CALLED = re.compile(r"叫(?:做|作)?“?(?P<name>[\u4e00-\u9fff]{2,10}?)”?的[^,。;、]{0,4}(?:厂|公司|企业)")
_HIRED = (
    r"(?:收下|收|要走|要|招走|招|录用|接收|接纳|吸纳|接走|带走)了?(?:\d+|[一二三四五六七八九十百]+)(?:余|多)?[名人个]"
)
_HIRES = re.compile(rf"(?<![\u4e00-\u9fff\w])(?P<name>[\u4e00-\u9fff]{{3,7}}?)(?:一次|一口气)?{_HIRED}")
_MAY_HIRE = re.compile(_HIRED)
_NO_FIRM = re.compile(
    r"岗位|信息|资源|招聘|[农林牧]场$|行业|等|[厂院校园店铺社所站局厅委办部队组区县市镇乡村州省家人们者方地里边头批次年月日天前后共计只就还又也都均已]$|企业|公司|工厂"
    r"|某|^[第头首末合随连光单]|[厂店园村镇县区市社]里|投产|[再又还也都只才便就工员板理要想能可会将拟户上下中]$|计划|规划$|招$|.从|[期班届来接吸]$|^[我他她它这那其各每该本另又还再也就共全先首今去前当后一]|[的了着不想]"
)


def _hiring(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[CompanyMention]:
    """Firms without an ending that take on a number of people, each at the beginning of its clause."""
    out: list[CompanyMention] = []
    for m in _HIRES.finditer(text, start, end):
        s, e = m.span("name")
        if any(c.start < e and s < c.end for c in out):
            continue
        common = _NO_FIRM.search(m["name"]) or NO_FIRM.search(m["name"])
        if not common and not any((x <= s and e <= y) or s < x < e for x, y in taken):
            out.append(CompanyMention(s, e, m["name"]))
    return out


RENAMED = re.compile(r"(?:后?来?改称|后?更名为?|现名?为?|原名?|前身为?)")


def _left(text: str, floor: int, end: int, regions: Sequence[tuple[int, int]]) -> int:
    """Where a company's name begins, read backwards from its ending."""
    start = max(floor, end - 26)
    inside = text.rfind("(", start, end), text.rfind(")", start, end)
    cut = start
    for m in _CUT.finditer(text, start, end):
        if inside[0] >= 0 and inside[0] <= m.start() <= inside[1]:
            continue
        if m[0] in "有" and _INSIDE.match(text, m.start()):
            continue
        if any(s < m.start() < e for s, e in regions):  # 武进区: the letter is the place's
            continue
        if m[0] in "和与同" and not own_name(text[m.end() : end]) and text[m.start() - 1] not in "厂司店社":
            continue  # 百和|医药有限公司: what follows is no name of its own
        cut = m.end()
    if inside[0] >= cut and inside[1] < inside[0]:  # 宝河集团(后改称河武集团
        cut = inside[0] + 1
        if renamed := RENAMED.match(text, cut, end):
            cut = renamed.end()
    first = next((s for s, e in regions if cut <= s < end and text[s - 1 : s] != "(" and e < end), None)
    if first is not None and first > cut and not re.search(r"(?:集团|公司|中国)$", text[cut:first]) and first - cut < 4:
        return first
    return cut


_KIND_OF_FIRM = re.compile(
    r"[一二两三四五六七八九十几多某各每这那本该总分子母大小新老]|有关|相关|外贸|劳务|保[洁安险]|运输|旅行|自来|电力|燃气|公交|客运|人力|国有|上市|龙头|当地|本地|民营|合资|外资|物业|家政|[月家]嫂|母婴|护[工理]|保姆|育[婴儿]|养老|康养|搬家|修脚|钟点|缝纫|装修|快递|外卖|配送|餐饮|外包|派遣"
)
_NO_OWN = re.compile(r"|[\d一二两三四五六七八九十几多]+[年月家个间座]")
_THAT = re.compile(r"[那这][一两几]?[家个]$")
_FOUNDS = re.compile(r"[办建开设]$")
_MAY_END = re.compile(
    r"公司|集团|厂|商会|企业(?:家|联合|协|促)|工商[业联]|红十字|狮子会|慈善|基金会|协会|促进会|联合会"
)
_MAY_LIST = re.compile(r"企业|公司|厂|车间|单位|东家|[两三四五]家")


def companies(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[CompanyMention]:
    """Companies in the spans; ``regions`` and ``taken`` (organs, programs) are spans that bound or exclude them."""
    out: list[CompanyMention] = []
    regions = sorted(regions)
    places, ends = {text[s:e] for s, e in regions}, {e for _, e in regions}
    for a, b in spans:
        segment = text[a:b]
        if _MAY_END.search(segment):
            floor = a
            for m in _LEGAL.finditer(text, a, b):
                follow = _LEGAL.search(text, m.end(), min(b, m.end() + 14))
                if follow and not _CUT.search(text, m.end(), follow.start()) and text[m.end()] not in "的里,。(":
                    continue  # 中国邮政集团公司上海市分公司: the last ending closes the name
                s = _left(text, floor, m.start(), regions)
                if that := _THAT.search(text, s, m.start()):  # 飞鹤那家公司
                    if that.start() - s < 2 or any(x < that.start() <= y for x, y in regions):
                        continue
                    out.append(CompanyMention(s, that.start(), text[s : that.start()]))
                    continue
                name = text[s : m.end()]
                stem = text[s : m.start()]
                if (
                    len(stem) < 2
                    or (len(stem) < 5 and m[0] in ("公司", "集团") and _trade(stem))
                    or re.search(r"某|\d[家个]|[一二两三四五六七八九十几多某各]家|用工|人力资源服务$", stem)
                ):
                    continue
                short = m[0] == "公司" and not re.search(r"[\u4e00-\u9fff]{3,}|\)[\u4e00-\u9fff]{2}$", stem)
                short = short or (m[0] == "公司" and len(stem) == 3 and not "\u4e00" <= text[s - 1] <= "\u9fff")
                placed = text[s - 1] == "的" and s - 1 in ends
                if short and (not (placed or acts(text, m.end())) or _KIND_OF_FIRM.match(stem) or _trade(stem)):
                    continue  # 黄岩的希乐公司, 希乐公司投资3亿元, but not 黄岩的物业公司
                if any(s < y and x < m.end() for x, y in taken):
                    continue
                if m[0] == "制造厂" and all(x != s or text[y - 1] in "省市县区州旗" for x, y in regions):
                    continue  # 北京汽车制造厂, but neither 电子制造厂 nor 甲区汽车制造厂, a kind of factory in a place
                if (
                    m[0].endswith("厂")
                    and m[0] != "制造厂"
                    and (
                        _NO_OWN.fullmatch(own := own_name(name))
                        or own in places
                        or _FOUNDS.search(text, max(0, s - 1), s)
                    )
                ):
                    continue  # 纺织服装厂, 龙岗电子厂 is a kind of factory, as is 青稞酒厂 in 办青稞酒厂
                out.append(CompanyMention(s, m.end(), name))
                floor = m.end()
                if also := _ALSO.match(text, m.end(), b):
                    out.append(CompanyMention(*also.span("name"), also["name"]))
        if _MAY_LIST.search(segment):
            for pattern in (_LIST, _HAVE, _BOTH) if _ENDS_LIST.search(segment) else (_HAVE,):
                for m in pattern.finditer(text, a, b):
                    out += _items(text, m, regions, taken, out)
        for m in _CALLED.finditer(text, a, b) if "叫" in segment else ():
            out.append(CompanyMention(*m.span("name"), m["name"]))
        if _MAY_HIRE.search(segment):
            known = [*regions, *taken, *((c.start, c.end) for c in out)]
            out += [c for c in _hiring(text, a, b, known) if not _VERBAL.search(c.name)]
    found = [
        *known_firms(text, spans, regions),
        *givers(text, spans, regions),
        *brands(text, spans, regions, [(c.start, c.end) for c in out]),
    ]
    found += [*framed(text, spans, regions), *payers(text, spans, regions)]
    _add(out, found, taken)
    _add(out, in_rows(text, spans, regions, sorted((c.start, c.end) for c in out)), taken)
    out = as_registered(one_name(text, out))
    out.sort(key=lambda c: (c.start, -c.end))
    return out


def _add(out: list[CompanyMention], found: Iterable[tuple[int, int, str]], taken: Sequence[tuple[int, int]]) -> None:
    """Adds names that frames told, where nothing else stands and they are no stretch of the sentence (于是每)."""
    for s, e, name in found:
        free = not any(c.start < e and s < c.end for c in out) and not any(x < e and s < y for x, y in taken)
        if free and not _VERBAL.search(name):
            out.append(CompanyMention(s, e, name))


def _items(
    text: str,
    m: re.Match[str],
    regions: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
    have: list[CompanyMention],
) -> list[CompanyMention]:
    spans = []
    at = m.start("items")
    for item in (
        re.split("、|和|以及|(?<=[省市区县州])及", m["items"]) if "公司" not in m["items"] else m["items"].split("、")
    ):
        s = text.index(item, at) if item else at
        spans.append((s, s + len(item)))
        at = s + len(item)
    if "last" in m.re.groupindex and m["last"]:
        spans.append(m.span("last"))
    found = []
    named = 0
    opening = max((k for k, (s, e) in enumerate(spans) if _LEAD.match(text[s:e])), default=0)
    for k, (s, e) in enumerate(spans):
        if k < opening:
            continue  # 隆德、原州劳动力进入|上润、飞毛腿等企业: what stands before the verb is no firm
        if k == opening:
            lead = _LEAD.match(text[s:e])
            if lead and e - s - lead.end() >= 2:
                s += lead.end()
            region = [(x, y) for x, y in regions if s <= x < e]
            if region and region[-1][1] < e and text[region[-1][1] - 1] in "区县州":
                s = region[-1][1]
        name = text[s:e]
        if any(x <= s and e <= y for x, y in regions) or any(s < y and x < e for x, y in taken):
            continue
        if any(s < x and y == e for x, y in regions):
            continue  # 乙市接受甲省、丙省以及某企业…: what ends in a place's name is a row of places
        if any(c.start < e and s < c.end for c in have):
            named += 1
            continue
        if name.endswith("等"):
            e, name = e - 1, name[:-1]
        if len(name) < 2 or len(name) > 14 or _trade(name) or _NO_NAME.search(name):
            continue
        found.append(CompanyMention(s, e, name, True))
    if len(spans) == 1 and not named and not (found and _BRAND_TAIL.search(found[0].name)):
        return []
    return found
