"""The times told in a sentence, as what is told beside and after them may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.mentions.dates import DateMention
from loaders.mentions.datewords import YEAR_BEFORE
from loaders.mentions.yearspoken import STOOD_SO, opens_sentence, quoted

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

# 去年的账单, 去年的成绩单: what such a head stands over is of that year
REVIEWED = re.compile(
    r"(?:度|一年)?的?(?:这|那)?(?:[本笔张份一])?(?:[\u4e00-\u9fff]{0,4}?)(?:账[单本目册]?(?!户)|成绩单|答卷|盘点|回顾|总结|年报|收支|家底|小结|流水)"
)
Span = tuple[int, int]
Told = tuple[str | None, str | None]

_ORDINAL = re.compile(r"的?(?:首批|第[一二三四五六七八九十\d]+[批次趟班]|首[趟班车次])")
REACH = 8
"""Sentences back that a time told in another paragraph holds for."""


# 2016年结对的甲县: since when they are tied, whatever is told of the place
_OF_THE_TIED = re.compile(
    r"(?:起|以来|就|已)?(?:正式)?(?:结对|对口)(?:帮扶|协作|支援|合作|扶贫|援建)*(?:的|(?:县区?|区县|地区|城市|单位|对象|双方)(?=[\u4e00-\u9fff]))"
)


def of_the_tied(scene: Scene, at: int) -> bool:
    """Whether a tie told at ``at`` only says which place the next one is."""
    m = _OF_THE_TIED.match(scene.text, at)
    return bool(m and scene.inside("regions", m.end(), m.end() + 1))


_GROWN = "(?:增长|增加|提高|提升|上升|扩大|下降|升|涨|降)[到至]"
_GROWN_TO = re.compile(rf"{_GROWN}(?:$|(?=\d))")
_GROWN_FROM = re.compile(rf"的[^,。;]{{1,14}}?{_GROWN}")
"""从|1994年的5亿元增长到|2017年的216亿元: each of that figure alone."""


_OWN = 6
"""Characters from such a time to its figure."""


def _of_growth(text: str, d: DateMention) -> bool:
    if _GROWN_TO.search(text, max(0, d.start - 4), d.start + 2):
        return True
    return "从" in text[max(0, d.start - 1) : d.start + 1] and bool(_GROWN_FROM.match(text, d.end))


def holds(scene: Scene, d: DateMention, anchor: int) -> bool:
    """Whether a time is not one told in brackets with a figure of its own: 6120万元(上年5985万元), nor one since when a
    place is tied (向2016年结对的甲县拨款)."""
    text = scene.text
    if of_the_tied(scene, d.end) or (d.start > anchor and text.startswith(YEAR_BEFORE, d.start)):
        return False  # 300万元(上年略少)
    if not 0 <= anchor - d.end <= _OWN and _of_growth(text, d):
        return False
    opened = text.rfind("(", max(0, d.start - 20), d.start)
    if opened < 0 or ")" in text[opened : d.start]:
        return True
    closed = text.find(")", d.end, d.end + 60)
    return closed < 0 or opened < anchor <= closed or not scene.inside("quantities", opened, closed)


def finer(scene: Scene, d: DateMention, others: list[DateMention]) -> DateMention:
    """今年2月,…举办2023年…; 2月27日上车,…今年首批…: of a year and a day of that year the day."""
    ordinal = d.finish is None and not d.open and _ORDINAL.match(scene.text, d.end)
    if d.specific or d.until or not (ordinal or d.begin == d.finish):
        return d
    finer = [x for x in others if x.specific and not x.until and x.begin and x.begin[:4] == d.begin]
    return finer[-1] if finer else d


# 一、; (二); ■; 第三章: what may stand before the time that a heading begins with
_MARK = re.compile(r"(?:[^\w,。;]|第?[一二三四五六七八九十\d]{1,2}[、.章节部)][分]?)*(?:再?看|说|回顾|关于)?")


def heads(scene: Scene, s: Sentence, d: DateMention) -> bool:
    """Whether a heading begins with a time, or is nothing else: a part of a year, 近三年来, 2019年以来."""
    if len(d.begin or "") == len("2018-09-01") or s.end - d.end > _HEADING or scene.inside("regions", d.end, s.end):
        return False  # 2017年以来到甲县就业的乙县劳动力: the label of a figure
    return bool(_MARK.fullmatch(scene.text, s.start, d.start)) or d.end == s.end


_SOMEBODY = re.compile(
    r"(?:[村牧渔]民|农[民户]|工人|务工者|打工者|老乡|乡亲|主任|组长|队长|经理|厂长|老板|书记|校长|师傅|姑娘|小伙子?|青年|大[叔姐妈娘爷]|岁的)"
    r"[一-龥]{2,3},?(?:自|从|在)?$"
)
_BUILT = re.compile(
    r"[^,。;\d]{0,6}?(?:[建修盖](?!立|议|档)|破的?土|奠基|动工|开工|投产|落成|成立|注册|开业|开园|竣工|办起|通[车航水]|回[到来乡]|返乡|[毕就创]业|[嫁娶]|成[亲家]|出生|退伍|学会|上任|入伍)"
)
_HIS_OWN = re.compile(r"[^,。;\d]{0,2}?[他她我](?!们)")


def by_the_way(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a year is told only by the way, of nothing that is told next: 厂子是2014年建的; 村民马某2014年出的门;
    within what somebody says."""
    if not (scene.month and d.begin and d.begin[:4] < str(scene.year)) or d.specific or d.open or d.rough or d.founds:
        return False
    if quoted(scene.text, d, p.end + 1):
        return True
    if scene.inside("quantities", p.start, p.end) or scene.inside("regions", p.start, p.end):
        return False
    if STOOD_SO.match(scene.text, d.end, p.end):
        return True
    if opens_sentence(scene.text, d.start):
        return False
    if _HIS_OWN.match(scene.text, d.end, p.end) or _SOMEBODY.search(scene.text, max(p.start, d.start - 10), d.start):
        return True
    return bool(_BUILT.match(scene.text, d.end, p.end)) and not CONCERNED.search(scene.text, p.start, p.end)


def apart(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time is told of a subject of its own that stands before it, which is nothing of the cooperation and
    counts nothing: 那条路2018年才通. What the paragraph told before is then still what it is on."""
    if d.open or d.rough or d.founds or opens_sentence(scene.text, d.start) or d.start - p.clause_at(d.start)[0] <= 1:
        return False
    if scene.inside("quantities", p.start, p.end) or CONCERNED.search(scene.text, p.start, p.end):
        return False
    turns = p.end - d.end <= _TURNS and d.start - p.start <= _HEADING  # 时间来到2021年。
    return not turns and len({m.code for m in scene.inside("regions", p.start, p.end)}) <= 1


_TURNS = 2
"""Characters after a time with which a sentence ends that says no more than what follows it is of that time."""
_HEADING = 12
"""Characters after the time of a heading that is not about one figure."""


def usable(scene: Scene, p: Sentence) -> list[DateMention]:
    found: list[DateMention] | None = scene.memo.get(("usable", p.start))
    if found is None:
        told = [d for d in scene.inside("dates", p.start, p.end) if d.begin and not (d.vague or d.heard)]
        last = str(scene.year) if scene.year and scene.month else "9999"  # a time to come is carried to nothing
        found = [d for d in told if d.begin and d.begin[:4] <= last and holds(scene, d, p.end)]
        found = [d for d in found if not by_the_way(scene, p, d)]
        scene.memo["usable", p.start] = found
    return found
