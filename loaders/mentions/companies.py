"""Companies: full names by their legal ending, and brands in lists that a word for company closes (A、B等企业)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LEGAL = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|分公司|实业公司|(?<=[\u4e00-\u9fff]{2})集团(?!式|化"
    r"|军)|(?<=[\u4e00-\u9fff]{4})公司(?!里|的|食堂|一路|上|工作|负责|老板|就|也|还|和企)"
    r"|(?<=[\u4e00-\u9fff]{2})(?:制衣厂|电子厂|鞋厂|复合肥厂|酒厂|服装厂|玩具厂|食品厂))"
)
_CUT = re.compile(
    r"[,。;:、!?“”‘’《》\s—…]|[和与及由赴往进为给被去来向跟同让把将]|(?<!中)[在到是了从]|招聘|其中|包括"
    r"|如(?=[\u4e00-\u9fff]{2})|参观|考察|走访|推荐|组织|引进|引入|对接|带着|区内|等|有(?!限|机|色)"
    r"|[家名](?=[\u4e00-\u9fff]{3})"
)
_INSIDE = re.compile(r"有限|股份|责任")
_LIST = re.compile(
    r"(?P<items>[\u4e00-\u9fffA-Za-z0-9()·]{2,16}(?:、[\u4e00-\u9fffA-Za-z0-9()·]{2,16})+"
    r"|[\u4e00-\u9fffA-Za-z()·]{2,16}(?=等))"
    r"(?:(?:和|及|以及)(?P<last>[\u4e00-\u9fffA-Za-z()·]{2,12}?))?"
    r"(?:等(?:[\d一二两三四五六七八九十]+余?多?[家个])?|[\d一二两三四五六七八九十]+[家个]|几[家处])"
    r"[^,。;、:]{0,10}?(?:企业|公司|厂家|工厂|用人单位|集团|车间)(?!家|家协)"
)
_HAVE = re.compile(
    r"(?:企业|东家|雇主|公司|厂子)(?:里)?(?:有|是|包括"
    r"|如)(?P<items>[\u4e00-\u9fffA-Za-z()·]{2,20}(?:[、和](?:[\u4e00-\u9fffA-Za-z()·]{2,20}))*?)(?=等|,|。|;)"
)
_TRADE = re.compile(
    r"(?:业|类|型|品|服务|制造|加工|种植|养殖|建筑|餐饮|家政|物流|电子|纺织|服装|机械|保洁|保安|旅游|医疗|教育"
    r"|交通|建材|化工|零售|销售|管理|安保|车间|岗位|部门|单位|学校|医院|机构|协会|商会|人员|基地|园区|合作社"
    r"|农业|科技|机关|项目|渠道|劳务|企业|媒体|平台|方式|形式|领域|行业|城市|地区|工作|省|市|县|区|州|镇|乡|村"
    r"|局|委|办|政府|国企|央企|民企|上市|龙头|重点)$"
)
_TRADE_TAIL = re.compile(r"(?:电子|纺织|服装|机械|餐饮|家政|物流|建材|化工|科技|农业|制造|教育|医疗|旅游)$")
_BRAND_TAIL = re.compile(
    r"(?:集团|重工|鞋业|食品|纺织|服饰|科技|制衣|酒厂|家具|股份|实业|药业|汽车|精密仪器|电器|光电|服饰|餐饮集团)$"
)


def _trade(name: str) -> bool:
    """A line of business, not a firm: 电子, 服装加工; but 通达电子 has a name of its own."""
    if _BRAND_TAIL.search(name) and len(name) >= 4:
        return False
    m = _TRADE_TAIL.search(name)
    if m and len(name) - (m.end() - m.start()) >= 2 and not _TRADE.search(name[: m.start()]):
        return False
    return bool(_TRADE.search(name) or m)


_LEAD = re.compile(
    r"^.*(?:进入|去往|前往|进到|对接|带着|组织|邀请|引进|推荐到|输送到|安置到|来自|位于|区内|县内|市内|辖区"
    r"|当地|先后到|包括|其中|主要|与|和|同|到|在|为|由|有|是|让|赴|往|给)"
)


@dataclass(frozen=True, slots=True)
class CompanyMention:
    """``group`` numbers the list it stands in; ``listed`` when only the list shows that it is a company."""

    start: int
    end: int
    name: str
    listed: bool = False


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
        cut = m.end()
    first = next((s for s, e in regions if cut <= s < end and text[s - 1 : s] != "(" and e < end), None)
    if first is not None and first > cut and not re.search(r"(?:集团|公司|中国)$", text[cut:first]) and first - cut < 4:
        return first
    return cut


def companies(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[CompanyMention]:
    """Companies in the spans; ``regions`` and ``taken`` (organs, programs) are spans that bound or exclude them."""
    out: list[CompanyMention] = []
    for a, b in spans:
        segment = text[a:b]
        if "公司" in segment or "集团" in segment or "厂" in segment:
            floor = a
            for m in _LEGAL.finditer(text, a, b):
                follow = _LEGAL.search(text, m.end(), min(b, m.end() + 14))
                if follow and not _CUT.search(text, m.end(), follow.start()) and text[m.end()] not in "的里,。":
                    continue  # 中国邮政集团公司上海市分公司: the last ending closes the name
                s = _left(text, floor, m.start(), regions)
                name = text[s : m.end()]
                stem = text[s : m.start()]
                if re.search(r"[的了]|目前", stem):
                    continue
                if (
                    len(stem) < 2
                    or (_TRADE.search(stem) and len(stem) < 5 and m[0] in ("公司", "集团"))
                    or re.search(r"\d[家个]|[一两几多某各]家|用工|人力资源服务$", stem)
                ):
                    continue
                if m[0] == "公司" and not re.search(r"[\u4e00-\u9fff]{3,}", stem):
                    continue
                if any(s < y and x < m.end() for x, y in taken):
                    continue
                out.append(CompanyMention(s, m.end(), name))
                floor = m.end()
        if (
            "企业" in segment
            or "公司" in segment
            or "厂" in segment
            or "车间" in segment
            or "单位" in segment
            or "东家" in segment
        ):
            for pattern in (_LIST, _HAVE):
                for m in pattern.finditer(text, a, b):
                    out += _items(text, m, regions, taken, out)
    out.sort(key=lambda c: (c.start, -c.end))
    return out


def _items(
    text: str,
    m: re.Match[str],
    regions: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
    have: list[CompanyMention],
) -> list[CompanyMention]:
    spans = []
    at = m.start("items")
    for item in re.split("[、和]", m["items"]) if "公司" not in m["items"] else m["items"].split("、"):
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
        if any(c.start < e and s < c.end for c in have):
            named += 1
            continue
        if len(name) < 2 or len(name) > 14 or _trade(name) or re.search(r"[的了着过不]|\d", name):
            continue
        found.append(CompanyMention(s, e, name, True))
    if len(spans) == 1 and not named and not (found and _BRAND_TAIL.search(found[0].name)):
        return []
    return found
