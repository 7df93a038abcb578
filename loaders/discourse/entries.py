"""Lines that tell something without a full stop: entries of chronicles, items of lists, figures with their labels."""

from __future__ import annotations

from loaders import fastre as re

_UNIT = r"\d[余多]?[万亿]?[余多]?(?:元|人|名|个|场|位)"
# A line of a list of figures: a label and its figure at the end, or a bullet before words that end in a figure.
_ITEM_FIGURE = re.compile(
    r"^(?:[^\d]{0,2}[\u4e00-\u9fff“”、()]{4,24}|(?:19|20)\d\d年度?(?=[::\s])):?\s?(?:约|近|超|达)?\d[\d.,]*[余多]?[万亿]?[余多]?(?:人次?|名|元|个|场次?)$"
)
_OF_A_YEAR = re.compile(r"^(?:截至)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|底)?\s+[^|>]{12,}$")
# 3月5日 甲区拨付乙县3200万元: an entry of a chronicle, by itself or in a table
_DATED = re.compile(
    rf"^\W{{0,3}}(?:\d{{1,2}}[\s|、.)]\s*)?(?:(?:19|20)\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日)?(?:[】)\]]\s*|[\s,:|—-]+)(?=[^|>]{{10,}}$)(?=.*{_UNIT})"
)
_DAY_ALONE = re.compile(r"^(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日:?$")
_COUNTS = re.compile(rf"[\u4e00-\u9fff]{{4}}[^|>]*{_UNIT}")
_READERS = re.compile(r"阅读|浏览|点击|人气|访问|评论|收藏|关注|粉丝|转发")
LONGEST = 60
"""Characters of a line that may be no sentence."""
_SITE = re.compile(r"[|>›»]|ICP|版权|责编|编辑|来源:|作者")


def day_alone(line: str) -> bool:
    """Whether a line is nothing but a day."""
    return bool(_DAY_ALONE.match(line))


def counts(line: str) -> bool:
    """Whether a line tells something and counts it."""
    return bool(_COUNTS.search(line)) and not _READERS.search(line)


def item_figure(line: str) -> bool:
    """黔江到日照就业:320人: a label and its figure."""
    return bool(_ITEM_FIGURE.search(line)) and not _READERS.search(line)


def of_a_year(line: str) -> bool:
    """2019年3月 甲区…: an entry of a chronicle by years."""
    return bool(_OF_A_YEAR.match(line))


def entries(told: list[str]) -> set[int]:
    """Which of a page's lines, none of them empty, are entries: dated, under a day by itself, or one of at least two
    near each other that each count something; but not those that follow the last paragraph without a mark of their
    own, as links do."""
    counts = [
        len(x) <= LONGEST and bool(_COUNTS.search(x)) and not _READERS.search(x) and not _SITE.search(x) for x in told
    ]
    days = [day_alone(x) for x in told]
    diary = sum(days) > 1
    last = max((k for k, x in enumerate(told) if "。" in x), default=-1)
    out = set()
    for k, line in enumerate(told):
        if _DATED.match(line) or (counts[k] and diary and k and days[k - 1]):
            out.add(k)
        elif counts[k] and k and _beside(told, counts, k):
            linked = k > last >= 0 and not _MARKED.match(line) and _after_a_paragraph(told, counts, k)
            out |= set() if linked else {k}
    return out


def _beside(told: list[str], counts: list[bool], k: int) -> bool:
    """Whether a line next to it, or one with a short heading between, counts something too."""
    for step in (-1, 1):
        near = k + step
        if 0 < near < len(told) and (
            counts[near] or (0 < near + step < len(told) and counts[near + step] and len(told[near]) <= _TOPIC)
        ):
            return True
    return False


def _after_a_paragraph(told: list[str], counts: list[bool], k: int) -> bool:
    """Whether the line before a stretch of such lines ends a paragraph."""
    while k >= 0 and counts[k] and "。" not in told[k]:
        k -= 1
    return k >= 0 and told[k].endswith(("。", "”", ")"))


_TOPIC = 8
"""Characters of a heading over one line."""
_MARKED = re.compile(r"[^\w“《]|\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}[、是]|[\u4e00-\u9fff]{2,6}:")
