"""The time that a heading, the opening of a list or a paragraph before gives to what stands under it or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.since import begun
from loaders.facts.times_told import REACH, REVIEWED, Told, heads, usable
from loaders.mentions.dates import DateMention
from loaders.mentions.tiewords import KNOT, TAKES
from loaders.mentions.yearspoken import opens_sentence

if TYPE_CHECKING:
    from loaders.facts.scene import Scene

_BULLET = re.compile(r"[^\w\s“”‘’(《【「——,。]")  # lines of one list
# 产业合作方面,…; 在劳务协作上,…: one of the topics of what a paragraph before sums up
_TOPIC = re.compile(r"\s*(?:在)?[\u4e00-\u9fff]{2,8}(?:方面|领域|工作上|[协合]作上|支援上)[,:]")
SECTION = 40
"""Sentences back that the time in a heading holds for."""
_UP_TO_NOW = re.compile(r"以来|[算数]起|至今|迄今|到?现在|如今")
_MADE = re.compile(rf"签[订署下了过]|{KNOT}|{TAKES}|建立|确定|起步")


def of_tie(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time of an earlier year is when the tie was made, of which what is told next need not be."""
    if d.rough or not (scene.year and d.begin and d.begin[:4] < str(scene.year)):
        return False
    if not d.open and d.begin != d.finish:
        return False
    if d.open:
        return not _UP_TO_NOW.search(scene.text, d.start, d.end)
    clause = next((c for c in p.clauses if c[0] <= d.start < c[1]), (p.start, p.end))
    last = next((c for c in p.clauses if c[0] >= clause[1]), clause)  # 2018年4月,A与B签订协议
    first = p.start if _CLEFT.search(scene.text, clause[0], d.start) else d.end  # 签过协议,那是2015年3月
    made = d.founds or _MADE.search(scene.text, first, last[1])
    return bool(made and not scene.inside("quantities", d.end, last[1]))


_CLEFT = re.compile(r"(?:[那这还]|时间|说来)是在?$")


def framed(scene: Scene, n: int, since: bool = False, *, announced: bool = False) -> Told | None:
    """The year or span that a heading names, or that a paragraph or the opening of a list begins with; for a sum
    ``since`` the tie began no year of another paragraph. ``announced``: not that of a sentence with figures of its
    own."""
    s = scene.sentences[n]
    for k in range(n - 1, max(-1, n - SECTION - 1), -1):
        p = scene.sentences[k]
        if p.para == s.para or (n - k > REACH and p.kind != "heading"):
            continue
        if announced and p.kind == "body" and scene.inside("quantities", p.start, p.end):
            continue
        ds = usable(scene, p)
        if p.kind != "body" and any(d.specific and len(d.begin or "") == 10 for d in ds):
            if (day := _heads_part(scene, p)) and _diary(scene):
                return day.begin, day.finish
            continue  # a byline, or the head of a bulletin: 2019年第5期 2019年3月4日
        framing = [d for d in ds if _frames(scene, d, p) and not (p.kind == "body" and _of_several(scene, p, d))]
        framing = [d for d in framing if p.kind != "body" or not (_long_ago(scene, d) and of_tie(scene, p, d))]
        if since and p.kind == "body" and ":" not in scene.text[p.end - 1 : p.end + 1]:
            framing = [d for d in framing if not _tied_before(scene, s.start, d)]
        whole = [d for d in framing if d.begin and d.begin[:4] == (d.finish or d.begin)[:4]]
        if found := whole or framing:
            return found[-1].begin, found[-1].finish
    return None


# ■ 4月28日; 【4月28日】; 一、4月28日: what may stand before the day that heads a part
_MARKS = re.compile(r"[^\w,。;]{0,3}(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.])?[^\w,。;]{0,2}")
_FARTHEST = 8


def _heads_part(scene: Scene, s: Sentence) -> DateMention | None:
    """The day that a line of its own begins with."""
    for d in scene.inside("dates", s.start, s.start + _FARTHEST):
        if d.specific and len(d.begin or "") == 10:
            return d if _MARKS.fullmatch(scene.text, s.start, d.start) else None
    return None


def _diary(scene: Scene) -> bool:
    """Whether several lines of their own begin with a day: 4月28日 星期三."""
    found: bool | None = scene.memo.get("diary")
    if found is None:
        heads = [s for s in scene.sentences if s.kind != "body" and _heads_part(scene, s)]
        found = scene.memo["diary"] = len(heads) > 1
    return found


def _frames(scene: Scene, d: DateMention, s: Sentence) -> bool:
    """Whether a time holds for what follows in other paragraphs too: a year (not a span that began once) that a
    sentence opens with, or that stands in the opening of a list (…工作如下:)."""
    opens_list = ":" in scene.text[s.end - 1 : s.end + 1]
    if s.kind != "body" and len(d.begin or "") == len("2018") and REVIEWED.match(scene.text, d.end):
        return True
    if s.kind == "heading" and d.begin and not d.until and heads(scene, s, d):
        return True
    part = len(d.begin or "") == len("2018-09") and d.begin != d.finish  # 今年1至9月, 上半年
    asked = scene.text[s.end - 1] == "?"  # 今年抓什么?
    announced = opens_list or not (asked or scene.inside("quantities", s.start, s.end))
    if (d.specific and not (part and announced)) or d.until:
        return False
    if (d.open or d.rough) and not opens_list and not (announced and _spans(scene, d, s)):
        return False
    if _ONLY.match(scene.text, s.start, d.start):
        return False  # 单说2018年: of this sentence only
    first = d.start - s.start <= 3 or (announced and opens_sentence(scene.text, d.start))
    return (first and not _looks_back(scene, d)) or opens_list


def _long_ago(scene: Scene, d: DateMention) -> bool:
    """Whether a year is older than the last: that of a tie made then is no longer what a report is about."""
    return int((d.begin or "9999")[:4]) < (scene.year or 0) - 1


def _spans(scene: Scene, d: DateMention, s: Sentence) -> bool:
    """Whether a sentence does no more than say which years are told of: 这三年的成绩单里,有几笔值得记。"""
    if s.end - s.start > _ANNOUNCED or d.founds or scene.inside("regions", s.start, s.end):
        return False
    return d.rough or bool(_UP_TO_NOW.search(scene.text, d.start, d.end))


_ANNOUNCED = 40
"""Characters of such a sentence."""
_ONLY = re.compile(r"[单光仅就只]|比如|其中|像|拿|例如")
_YEAR_BEFORE = re.compile(r"去年|上一?年度?|前年")


def _looks_back(scene: Scene, d: DateMention) -> bool:
    """Whether 去年 is told within a paragraph, beside a figure of this year: it holds for no other paragraph."""
    n = scene.sentence_at(d.start)
    s = scene.sentences[n]
    inner = n > 0 and scene.sentences[n - 1].para == s.para and scene.inside("quantities", s.start, s.end)
    return bool(inner and _YEAR_BEFORE.match(scene.text, d.start))


def far(scene: Scene, n: int, sums: bool) -> Told | None:
    """A span that began once (for sums, and for the topics told one by one under it), or a year of the sentences just
    before, of another paragraph."""
    s = scene.sentences[n]
    topic = _TOPIC.match(scene.text, scene.text.rfind("\n", 0, s.start) + 1)
    for k in range(n - 1, max(-1, n - REACH - 1), -1):
        p = scene.sentences[k]
        if p.para == s.para:
            continue
        near = n - k <= 3
        bullets = n - k <= 4 and _BULLET.match(scene.text, p.start) and _BULLET.match(scene.text, s.start)
        ds = [d for d in usable(scene, p) if not _one_of_ties(scene, p, d)]
        runs = sums or topic
        if opened := [d for d in ds if (d.open and (runs or _reviewed(scene, d))) or bullets]:
            return opened[-1].begin, opened[-1].finish
        if ds and near and not (ds[-1].specific or ds[-1].open or _looks_back(scene, ds[-1])):
            if sums and _tied_before(scene, s.start, ds[-1]):
                continue  # 2020年一年来了…; in the next paragraph 累计捐了…: since the tie
            return ds[-1].begin, ds[-1].finish
    return None


def _reviewed(scene: Scene, d: DateMention) -> bool:
    """今年以来; 2023年以来的成绩: a span up to now that what the report tells is an account of."""
    return (d.begin or "")[:4] == str(scene.year) or bool(_RESULTS.match(scene.text, d.end))


_RESULTS = re.compile(r"的?[^,。;:\d]{0,10}?(?:成绩|成效|成果|情况|家底|进展|收获|答卷|账(?!户)|数据|数字)")


def _one_of_ties(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time dates a tie, of which a figure of another paragraph need not be."""
    return _of_several(scene, p, d) if d.open else of_tie(scene, p, d)


def _of_several(scene: Scene, p: Sentence, d: DateMention) -> bool:
    """Whether a time dates one of several ties of different years."""
    several = len({(x.begin or "")[:4] for x in begun(scene)}) > 1
    return several and (d in begun(scene) or of_tie(scene, p, d))


def _tied_before(scene: Scene, at: int, d: DateMention) -> bool:
    """Whether the report has told since when a tie runs that is older than a year."""
    return d.begin == d.finish and any(
        x.founds and x.begin and x.end <= at and x.begin[:4] < (d.begin or "") for x in scene.dates
    )
