"""Sentences that tell plans: under a heading of plans, in a paper of plans, or after the plan that opens them."""

from __future__ import annotations

import re

from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span

_PAPER = re.compile(
    r"(?:工作要点|(?:实施|工作|行动)方案|工作计划|行动计划|任务清单|目标任务)(?!完成|落实|[^》]{0,6}情况)"
)
_HEADING = re.compile(
    r"下一?步|明年|来年|今后|后续(?!情况)|展望"
    r"|(?:工作|年度?|目标)(?:打算|计划|目标|思路|任务)[】:。]?$|^[^,。]{0,6}(?:打算|目标|计划)[】:。]?$"
)
_LEAD = re.compile(r"计划(?![单内外》”])|拟(?!定|任)|力争|争取(?!到|了)|打算|(?:主要|工作)?目标(?:是|为|:)")
_AHEAD = re.compile(r"^[^,。;]{0,8}(?:明年|来年|下一?步|今后|下半年(?:将|还))")
# 一、目标。: what the paragraph tells is aimed at
_AIMS = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、])?\s*"
    r"(?:工作|主要|年度|总体|今年|明年)?(?:目标|任务|计划|打算)(?:任务|目标|打算)?[。:]"
)
_SAID_SO = re.compile(r"(?:均|皆|都|全)?(?:为|是|系)[^,。;]{0,12}?(?:计划|目标|任务|预算)数")
_DONE = re.compile(r"已|累计|截至|目前|实际|完成|先后|去年|上年|今年以来|(?<!为)了(?!解)")


def planned(scene: Scene, n: int, part: Span) -> bool:
    """Whether a part of sentence ``n`` is told as a plan by what stands over or before it."""
    if scene.plans is None:
        scene.plans = _plans(scene)
    return n in scene.plans and not _DONE.search(scene.text, *part) and not _past(scene, scene.sentences[n])


def _past(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence tells only times of years that are over."""
    told = [d.begin for d in scene.inside("dates", s.start, s.end) if d.begin]
    return bool(scene.year and told) and all(int(b[:4]) < (scene.year or 0) for b in told)


def _plans(scene: Scene) -> frozenset[int]:
    found: set[int] = set()
    text = scene.text
    titled = any(s.kind == "title" and _PAPER.search(text, s.start, s.end) for s in scene.sentences)
    under = titled
    opened = -1  # the paragraph that a plan opens
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            under = titled or bool(s.end - s.start < 30 and _HEADING.search(text[s.start : s.end].strip()))
            continue
        if n == 0 or scene.sentences[n - 1].para != s.para:
            ahead = _AHEAD.search(text[s.start : s.end]) or _AIMS.match(text, s.start)
            opened = s.para if ahead else -1
        first = s.clauses[0] if s.clauses else (s.start, s.end)
        if under or opened == s.para or _LEAD.search(text, *first) or _SAID_SO.search(text, s.start, s.end):
            found.add(n)
    return frozenset(found)
