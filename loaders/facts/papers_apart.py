"""A paper that one sentence only names and another signs: 桌上摆的是一份《…》。落笔的,一边是甲局,一边是乙局."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.mentions.programs import ProgramMention

# 9月5日上午,纸上写的是|《…》; 一份|《…》|摊在桌上
_LED = re.compile(r"(?:[^,。;]{1,12},)?[^,。;:“”]{0,12}[,:]?[^,。;:“”]{0,8}")
_ENDED = re.compile(r"[^,。;:\d]{0,8}[。!;]?\s*")
_ANOTHER = re.compile(r"协议|合同|备忘|订单|意向|项目|[单约]子|劳务单|借条|支票|签[到收名售出领][处台]?|文件[夹柜]")
_KINDS = ("regions", "organs", "companies", "quantities")


def signed_apart(
    scene: Scene, p: Pattern, n: int, signed: list[ProgramMention]
) -> tuple[Sentence, ProgramMention] | None:
    """The sentence beside sentence ``n`` that tells who signs the paper which ``n`` does no more than name, and that
    paper, put at its end; None where there is no such one, or one on either side."""
    s = scene.sentences[n]
    if len(signed) != 1 or not _only_named(scene, s, signed[0]):
        return None
    beside = [scene.sentences[k] for k in (n - 1, n + 1) if 0 <= k < len(scene.sentences)]
    found = [x for x in beside if x.para == s.para and _only_signs(scene, p, x)]
    if len(found) != 1:
        return None
    at = found[0].end - 1
    return found[0], replace(signed[0], start=at, end=at)


# 会上签了三份。
_ROW = re.compile(
    r"签[了下订署过]*(?:的[^,。;]{0,6})?(?:[两二三四五六七八九十]|\d{1,2})[份个项](?:[^,。;]{0,8}?(?:协议|文件|约))?[。::]?\s*$"
)
_FAR = 5


def row_opened(scene: Scene, p: Pattern, n: int) -> bool:
    """Whether sentence ``n`` is of a row of papers that a sentence before it in the paragraph says were signed, and
    names the organs or firms of its own: 会上签了两份。甲局和乙局:一份A。"""
    s = scene.sentences[n]
    if len(scene.inside("organs", s.start, s.end)) + len(scene.inside("companies", s.start, s.end)) < 2:
        return False
    for x in reversed(scene.sentences[max(0, n - _FAR) : n]):
        if x.para != s.para:
            return False
        if _ROW.search(scene.text, x.start, x.end):
            return not (p.unless and p.unless.search(scene.text, x.start, x.end))
    return False


def _only_named(scene: Scene, s: Sentence, g: ProgramMention) -> bool:
    if any(scene.inside(k, *x) for k in _KINDS for x in ((s.start, g.start), (g.end, s.end))):
        return False
    return bool(_LED.fullmatch(scene.text, s.start, g.start) and _ENDED.fullmatch(scene.text, g.end, s.end))


def _only_signs(scene: Scene, p: Pattern, s: Sentence) -> bool:
    if scene.inside("programs", s.start, s.end) or _ANOTHER.search(scene.text, s.start, s.end):
        return False
    if p.unless and p.unless.search(scene.text, s.start, s.end):
        return False
    told = any(scene.inside(k, s.start, s.end) for k in _KINDS[:3])
    return bool(told and p.trigger.search(scene.text, s.start, s.end))
