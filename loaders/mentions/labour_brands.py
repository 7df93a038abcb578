"""Brands of labour by the words of their sentence: “A”“B”等劳务品牌, 牌子叫“A”, 劳务品牌“A”."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re

_QUOTES = re.compile(r"(?:“[^“”\n]{2,14}”[、和及与]?)+")
_QUOTED_NAME = re.compile(r"“([^“”]{2,14})”")
_HEADED = re.compile(
    r"(?<![挂着立口上前]的)(?:品牌|牌子)(?P<called>有了(?:个|自己的|新)?名[字称号]?[:,]?叫?|取名|名?叫做?|名为|是|有|为|:|——)?[^“”]{0,6}$"
)
# 劳务品牌“A”越叫越响: the kind right before the name
_KIND_BEFORE = re.compile(r"(?:劳务|家政|用工|务工)(?:协作|输出)?(?:品牌|牌子)$")
# “A”成了当地的一块牌子; not the plates that a station or a school puts up
_CALLED = re.compile(r"(?:成[了为]|是|作为|[。,]?[这那][个块一])[^“”,。;]{0,12}(?:品牌|牌子)|[^“”,。;]{0,3}块牌子")
# “A”“B”等品牌, “A”“B”——五块劳务牌子
_COUNTED = re.compile(r"[^“”。]{0,12}(?:品牌|(?<![挂着立])[一两三四五六七八九十几多些\d][个块][^“”,。的]{0,4}牌子)")
PLATE = re.compile(
    r"之家$|[站园点所室办校村院局厅会馆]$|基地|中心|车间|公司|单位|窗口|企业|集体|个人|示范|先进|模范|标兵"
)
"""What a plate on a wall says, and no brand."""


def labour_brands(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where quoted names are that the sentence calls brands, each with its name; the run they are joined with too."""
    runs = list(_QUOTES.finditer(text, start, end))
    for i, run in enumerate(runs):
        names = list(_QUOTED_NAME.finditer(text, *run.span()))
        between = text[runs[i - 1].end() : run.start()] if i else ""
        headed = _HEADED.search(text, max(start, run.start() - 16), run.start())
        named = bool(headed and headed["called"]) or bool(_CALLED.match(text, run.end()))
        named = named or bool(_KIND_BEFORE.search(text, max(start, run.start() - 8), run.start()))
        if len(names) > 1:
            named = named or bool(headed) or bool(_COUNTED.match(text, run.end()))
            named = named or ("品牌" in between and "。" not in between and any(x in between for x in "与和同"))
        for m in names if named else ():
            if not PLATE.search(m[1]):
                yield m.start(), m.end(), m[1]
