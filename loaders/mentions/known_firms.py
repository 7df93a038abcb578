"""Firms that the whole country calls by a short name of their own, without a word for company: 富士康, 昆山仁宝."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

import ahocorasick_rs

from loaders import fastre as re
from loaders.mentions.brands import TAIL, does

# A product bears the name too: 富士康手机, 一辆五菱, 五粮液酒; the factory of one does not: 五菱汽车厂.
_PRODUCT = re.compile(
    r"牌|(?:手机|电脑|冰箱|彩电|空调|轿车|客车|面包车|货车|卡车|酒|白酒)(?![^,。;]{0,2}(?:厂|公司|集团|项目|企业))|APP"
)
_ONE_OF = re.compile(r"(?:\d|[一二两三四五六七八九十几数百千])[余多]?(?:辆|台|部|瓶|箱|件|款|个)$")
_OF_TRADE = re.compile(f"(?:{TAIL}){{1,2}}")  # 亚玛顿|光电, 泰山石膏|股份
_FORM = "省市区县州盟旗镇乡"


@cache
def _scanner() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, bool], ...]]:
    """A scan for all names of ``graph/data/companies.tsv``, and of each whether it means hardly anything else."""
    text = resources.files("graph").joinpath("data", "companies.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] != "#"][1:]
    names = tuple((name, sure == "yes") for name, sure in rows)
    return ahocorasick_rs.AhoCorasick(
        [name for name, _ in names], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    ), names


def known_firms(
    text: str,
    spans: Sequence[tuple[int, int]],
    regions: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int, str]]:
    """Where such firms are told in the spans, with the place right before the name (成都富士康).

    A name that is a word as well (捷普, 得力) is one's beside its place (昆山的仁宝) or another firm, or where it does
    what only a firm does.
    ``regions`` are the places told; none may reach into a name.
    """
    scanner, names = _scanner()
    places = {e: s for s, e in regions if text[e - 1] not in _FORM or e - s == _TWO}
    ends = {e for _, e in regions}
    last = -1  # where the firm told before ends
    for k, s, e in scanner.find_matches_as_indexes(text):
        if not any(a <= s and e <= b for a, b in spans):
            continue
        if any(a < e and s < b and not (s <= a and b <= e and b - a < e - s) for a, b in regions):
            continue
        if _PRODUCT.match(text, e) or _ONE_OF.search(text, max(0, s - 5), s):
            continue
        if trade := _OF_TRADE.match(text, e):
            e = trade.end()
        start = places.get(s, s)
        of_place = start != s or (text[s - 1 : s] == "的" and s - 1 in ends)
        listed = last == s - 1 and text[last] in _AND
        if names[k][1] or of_place or listed or does(text, s, e):
            yield start, e, text[start:e]
            last = e


_AND = "、和与及"
_TWO = 2  # characters of a place whose last belongs to its name: 泰州, 锦州
