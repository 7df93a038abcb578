"""A company's one name: what of a registered name is its own, and the short names that stand for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.mentions.brands import TAIL
from loaders.records import record


@record
class CompanyMention:
    """``group`` numbers the list it stands in; ``listed`` when only the list shows that it is a company."""

    start: int
    end: int
    name: str
    listed: bool = False


# What follows the name of its own in a company's registered name, with the legal ending.
_TRADES = re.compile(
    r"(?:有限责任公司|有限公司|公司|集团|股份|分|总|厂|科技|塑料|通信|电子|食品|服装|服饰|制衣|鞋业|鞋|农业|农牧|发展|实业"
    r"|机械|餐饮|饰件|饰品|汽车|空调|用品|户外|人力资源|服务|木业|材料|建材|化工|纺织|针织|针纺|光电|电器|家具|家居|建设"
    r"|建筑|工程|投资|控股|商贸|贸易|物流|管理|生物|医药|药业|能源|环保|智能|信息|技术|网络|数据|文化|旅游|传媒|制造|工业"
    r"|国际|水产|化纤|纤维|玩具|五金|模具|包装|印刷|制品|家纺|皮具|箱包|照明|家电|酿造|水泥|化肥|制药|罐头|印染|造纸|陶瓷|纸品|管业|物业|保安|家政|劳务|教育|咨询|产业|开发"
    r"|供应链|电商|轻工|重工|电气|设备|仪器|精密|加工|复合肥|酒)$"
)
_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,7}?(?:省|市|区|县|自治州|自治区)(?=[\u4e00-\u9fff]{2})")


_TRADE_LAST = re.compile(f"(?:{TAIL})$")


def own_name(name: str) -> str:
    """What of a registered name is the firm's own: 利康 of 宁波市利康塑料科技股份有限公司, nothing of 纺织服装厂."""
    while m := _TRADES.search(name):
        name = name[: m.start()]
    return _PLACE.sub("", name)


_SHORT = re.compile(r"\((?:以?下?简称|下称)(?:为|:)?“?(?P<name>[\u4e00-\u9fff]{2,8})”?\)")


def _called_short(text: str, spans: Sequence[tuple[int, int]], found: list[CompanyMention]) -> list[CompanyMention]:
    """Companies by the short name that the report itself gives them: 甲陶瓷有限公司(下简称“甲陶”)."""
    out: list[CompanyMention] = []
    for c in found:
        if not (m := _SHORT.match(text, c.end)):
            continue
        at = text.find(m["name"], m.end())
        while at >= 0:
            end = at + len(m["name"])
            if any(a <= at < b for a, b in spans) and not any(x.start < end and at < x.end for x in [*found, *out]):
                out.append(CompanyMention(at, end, c.name))
            at = text.find(m["name"], end)
    return out


_BEFORE_SHORT = re.compile(r"(?:[,。;:“\n 光单]|归|进了?|去了?|[和、与由]|其中)$")
_AFTER_SHORT = re.compile(
    r"眼下|目前|今年|去年|前年|当年|现在|如今|先后|累计|[又还就也已要收招录接投捐拿派出追计给为把]|吸纳|一共|本身|自己|[,。;、]"
)


_FORM = re.compile(r"(?:\([^()]{2,6}\))?(?:股份|集团|控股)?(?:有限责任公司|有限公司|公司|集团)$")


def _without_form(full: str) -> list[str]:
    """A registered name without its legal form, and without the place that it begins with, if that much tells it."""
    form = _FORM.search(full)
    bare = full[: form.start()] if form else ""
    return [x for x in dict.fromkeys((bare, _PLACE.sub("", bare))) if len(x) > 4 and len(own_name(x)) > 1]


def shortened(
    text: str, spans: Sequence[tuple[int, int]], found: list[CompanyMention], regions: Sequence[tuple[int, int]] = ()
) -> list[CompanyMention]:
    """Companies told again by their own name alone, unless it is a place's: 利康眼下有工人418名."""
    places = {text[s:e] for s, e in regions}
    out = _called_short(text, spans, found)
    homes = {c.name: e - s for c in found for s, e in regions if s == c.start and e < c.end}  # 甘肃|金阳光伏
    for full in dict.fromkeys(c.name for c in found):
        own = own_name(full)
        if own == full and (trade := _TRADE_LAST.search(full)):
            own = _PLACE.sub("", full[: trade.start()])
        names = [own, own[2:]] if len(own) > 3 else [own]
        if own == full or not 2 <= len(own) <= 5 or any(c.listed for c in found if c.name == full):
            names = []
        names += _without_form(full)
        if full in homes and len(full) - homes[full] > 2:
            names.append(full[homes[full] :])
        for short in dict.fromkeys(names):
            at = text.find(short) if short not in places else -1
            while at >= 0:
                end = at + len(short)
                if (
                    (len(short) > 4 or _BEFORE_SHORT.search(text, max(0, at - 2), at))
                    and (len(short) > 4 or _AFTER_SHORT.match(text, end))
                    and any(a <= at < b for a, b in spans)
                    and not any(c.start < end and at < c.end for c in [*found, *out])
                ):
                    out.append(CompanyMention(at, end, full))
                at = text.find(short, end)
    return out


def as_registered(found: list[CompanyMention]) -> list[CompanyMention]:
    """With the registered name where the report tells it too: 纳景公司 beside 青岛纳景食品有限公司."""
    full = {c.name for c in found if "有限" in c.name}
    short: dict[str, str] = {}
    for name in full:
        own = re.sub(r"\([^()]+\)", "", own_name(name))
        for x in {own_name(name), own, *([own[2:]] if len(own) > 3 else ()), *_without_form(name)}:
            short[x] = "" if x in short else name  # of two firms it is neither's
    known = {c.name: short.get(c.name) or short.get(_FORM.sub("", c.name), "") for c in found if c.name not in full}
    return [replace(c, name=known[c.name]) if known.get(c.name) else c for c in found]
