"""Firms that the whole country calls by a short name of their own, without a word for company: 富士康, 昆山仁宝."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import ahocorasick_rs

from graph.regions import table
from loaders import fastre as re
from loaders.mentions.brands import TAIL, does
from loaders.mentions.everyday import apart
from loaders.mentions.firm_names import CompanyMention

# A product bears the name too: 富士康手机, 一辆五菱, 五粮液酒; the factory of one does not: 五菱汽车厂.
_PRODUCT = re.compile(
    r"牌|(?:手机|电脑|冰箱|彩电|空调|轿车|客车|面包车|货车|卡车|酒|白酒)(?![^,。;]{0,2}(?:厂|公司|集团|项目|企业))|APP"
    # 安踏运动鞋500双: what is counted
    r"|[^,。;、\d]{0,8}\d+[余多]?(?:件|套|双|台|辆|条|箱|吨|瓶|架|只|份|盒|袋|块|部|册|盏)"
)
_ONE_OF = re.compile(r"(?:\d|[一二两三四五六七八九十几数百千])[余多]?(?:辆|台|部|瓶|箱|件|款|个)$")
# A place or a club bears it: 东湖高新区, 北京三环附近, 恒大小区, 广州恒大足球队
_PLACE = re.compile(
    r"[^,。;、]{0,2}(?:区|园|附近|广场|小镇|大道|[路街](?![^,。;]{0,2}公司)|大厦|大桥|[足篮排]球|队|杯|球迷|业主|楼盘|的?故乡|精神)|技"
)
# Who is only visited acts nowhere: 参观富士康、捷安特,捐款100万元
_VISITED = re.compile(r"(?:参观|考察|走访|看望|调研|观摩|走进|慰问)了?(?:[^,。;、]{0,6}、)*[^,。;、]{0,4}$")
# 向洛南县捐赠一批得力文具、安踏运动鞋: what is given
_GIVEN = re.compile(
    r"(?:捐赠|捐助|捐献|捐|赠送|送去|送来|购置|采购|购买)(?:给|了|一批|价值[^,。;]{0,10}的)*(?:[^,。;、]{1,8}、)*$"
)
# What follows a firm where its name is a word as well: 昆山仁宝上班, 向青岛海信输送
_AS_FIRM = re.compile(
    r"[,。;、)”和与及等的为向给把对从]|$|上班|务工|打工|就业|做工|干活|上岗|工作|招|收|录|要|接|签|捐|出资|投资|公司|集团|输|送|派|车间|工厂|厂"
)
_OF_TRADE = re.compile(f"(?:{TAIL}){{1,2}}(?![服鞋衣裤品机园区技])")  # 亚玛顿|光电, 泰山石膏|股份
_FORM = "省市区县州盟旗镇乡"


@cache
def _scanner() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, bool], ...]]:
    """A scan for all names of ``graph/data/companies.tsv``, and of each whether it means hardly anything else."""
    names = tuple((name, sure == "yes") for name, sure in table.read("companies"))
    return ahocorasick_rs.AhoCorasick(
        [name for name, _ in names], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    ), names


def known_firms(
    text: str,
    spans: Sequence[tuple[int, int]],
    regions: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int, str]]:
    """Where such firms are told in the spans; the name has the place right before it (成都富士康), which stays a place.

    A name that is a word as well (捷普, 得力) is one's beside its place (昆山的仁宝) or another firm, or where it does
    what only a firm does.
    ``regions`` are the places told; none may reach into a name.
    """
    scanner, names = _scanner()
    places = {e: s for s, e in regions if text[e - 1] not in _FORM}
    places |= {e: e - _TWO for s, e in regions if text[e - 1] == "州" and e - s in (_TWO, 2 * _TWO)}  # 江苏|扬州
    ends = {e for _, e in regions}
    last = -1  # where the firm told before ends
    for k, s, e in scanner.find_matches_as_indexes(text):
        if not any(a <= s and e <= b for a, b in spans):
            continue
        if any(a < e and s < b and not (s <= a and b <= e and b - a < e - s) for a, b in regions):
            continue
        if _PRODUCT.match(text, e) or _ONE_OF.search(text, max(0, s - 5), s) or _PLACE.match(text, e):
            continue
        if any(x.search(text, max(0, s - 24), s) for x in (_VISITED, _GIVEN)) or (
            e - s == _TWO and not apart(text, s, e) and s not in places
        ):
            continue
        if trade := _OF_TRADE.match(text, e):
            e = trade.end()
        of_place = s in places or (text[s - 1 : s] == "的" and s - 1 in ends)
        listed = last == s - 1 and text[last] in _AND
        if names[k][1] or ((of_place or listed) and _AS_FIRM.match(text, e)) or does(text, s, e):
            yield s, e, text[places.get(s, s) : e]
            last = e


def one_name(text: str, found: list[CompanyMention]) -> list[CompanyMention]:
    """A firm told with its place by the fuller name that the report has for its brand: 徐工集团 for 徐州徐工."""
    own = {c.name: text[c.start : c.end] for c in found if c.name != text[c.start : c.end]}
    names = sorted({c.name for c in found})
    instead: dict[str, str] = {}
    for name, brand in own.items():
        full = next((n for n in names if n not in (name, brand) and n.startswith(brand)), None)
        if full and name.endswith(brand):
            instead[name] = full
    return [replace(c, name=instead[c.name]) if c.name in instead else c for c in found] if instead else found


_AND = "、和与及"
_TWO = 2  # characters of a place whose last belongs to its name: 泰州, 锦州
