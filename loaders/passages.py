"""Pages that set every sentence as a paragraph of its own, as mobile and news pages do: which lines belong together.

What a paragraph is to a reader, a few sentences on one matter, such a page does not show. The breaks within a passage
are told here, so that all later steps see paragraphs as other pages print them.
"""

from __future__ import annotations

from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import apart

_STOP = re.compile(r"[。!?…]+[”’)]*")
_SHORTEST = 4
"""Characters of a sentence with its mark."""
_LONGEST = 70
"""Characters of one on such pages, on the average: where they run on longer, each is a paragraph already."""
_LABEL = 12
"""Characters of a sentence that only names what follows: 2.资金。"""
_FEWEST = 5
"""Lines of prose that a page has at least."""
_MOST = 0.7
"""The share of its lines of prose that are one sentence."""
_CLOSED = 3
"""Characters of the last mark with those that close a quotation."""

# What opens a line of its own wherever it stands: the item of a list, a speaker, a note.
_OWN = re.compile(
    r"[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十][,、]|[((]?[\d一二三四五六七八九十]{1,2}[).、]"
    r"|[①-⑳◆▲■★※▪—·•【*-]|[问答][:,]|[QA]\d?[.、:]|[\u4e00-\u9fff]{2,6}:|“|据|记者|图为|下一|本[报网]|新华社|综合"
)
_ITEM = re.compile(
    r"[一二三四五六七八九十]+[是、]|[((]?[\d一二三四五六七八九十]{1,2}[).、]|[①-⑳【]|[问答][:,]|[QA]\d?[.、:]"
)
_TIME = re.compile(r"(?:19|20)\d\d年|截[至止]|[今去前近]年|目前|自(?!己)|[昨前][天日]|日前|[几五]年")
# What goes on with the sentence before: who or what it told, the same day, something more.
_GOES_ON = re.compile(
    r"[这该其他她它此还也同并再又至剩然头最]|另外|随后|当[天日晚]|两[地县市区州]|双方|会上|后来|接着|到|余下|全[县市州区]|[县市区州]里|之[前后]"
    r"|第[一二三四]|按|[派选]出|先后|累计|另|加上|眼下|不[过止仅光]|从中"
)
_TOPICS = [
    re.compile(x)
    for x in (
        "劳务|就业|务工|岗位|招[聘工]|输送|打工",
        "资金|投入|[万亿]元|捐",
        "干部|教师|医生|挂职|支[教医]|专家|人才",
        "产业|园区|企业|基地|车间",
        "签[订署下了]|协议|结对|座谈|联席",
        "培训|学员|跟班",
    )
]


def _single(line: str) -> bool:
    """Whether a line is one whole sentence."""
    stops = list(_STOP.finditer(line))
    return len(line) >= _SHORTEST and len(stops) == 1 and stops[0].end() == len(line) and not apart(line)


def _topics(sentence: str) -> set[int]:
    return {i for i, topic in enumerate(_TOPICS) if topic.search(sentence)}


def _goes_on(before: str, line: str, *, item: bool) -> bool:
    """Whether a sentence is of the same matter as the one before it; in an ``item`` of a list a time opens nothing."""
    if _OWN.match(line):
        return False
    if _GOES_ON.match(line) or before[-1] == "?" or (len(before) <= _LABEL and _OWN.match(before)):
        return True
    if not item and _TIME.match(line):
        return False
    here, there = _topics(line), _topics(before)
    return not (here and there) or bool(here & there)


def _within(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The breaks within the passages of lines of one sentence each."""
    out: list[tuple[int, int]] = []
    item = bool(run and _ITEM.match(text, run[0][0]))
    for a, b in pairwise(run):
        if _goes_on(text[a[0] : a[1]], text[b[0] : b[1]], item=item):
            out.append((a[1], b[0]))
        else:
            item = bool(_ITEM.match(text, b[0]))
    return out


def breaks(text: str) -> list[tuple[int, int]]:
    """The spans of line breaks (with blank lines and indents) that part sentences of one passage."""
    lines = text.split("\n")
    prose = [x for line in lines if "。" in (x := line.strip()) and len(x) >= _SHORTEST]
    single = [x for x in prose if x.find("。") >= len(x) - _CLOSED]
    if len(prose) < _FEWEST or len(single) < _MOST * len(prose) or sum(map(len, single)) > _LONGEST * len(single):
        return []
    run: list[tuple[int, int]] = []
    out: list[tuple[int, int]] = []
    at = 0
    for line in [*lines, "\0"]:
        start, at = at, at + len(line) + 1
        s = line.strip()
        if not s:
            continue
        if _single(s):
            begin = start + line.index(s[0])
            run.append((begin, begin + len(s)))
            continue
        out += _within(text, run)
        run = []
    return out
