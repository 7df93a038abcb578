"""Until when another helped, told beside who has helped since: 2021年前由甲区帮扶,2021年起由乙区帮扶."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene

_TILL = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?年?[底末]?(?:以|之)?前(?![往后列去夕方景期])")
_STOOD = re.compile(
    r"(?:[由归受是]|一直|曾|负责)[^,。;]{0,12}?(?:对口|结对|帮扶|支援|协作|援建|帮)|(?:对口|结对)(?:帮扶|支援|协作|援建)"
)
_DUE = re.compile(r"完成|实现|力争|确保|建立|签|底前|要|须")
_SINCE_THEN = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月)?(?:起|以?后|之后|开始|以来)|[,。;](?:此后|之后|以后|其后|后来)")


_NEAR = 20
"""So far after 2021年起 stands who has helped since."""


def till(scene: Scene, s: Sentence, at: int) -> str | None:
    """The end of the pair at ``at``, where words after it tell what has been since then."""
    if scene.text.find("前", s.start, s.end) < 0:
        return None
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= at < c[1]), 0)
    near = s.clauses[max(0, k - 1)][0], s.clauses[k][1]
    m = _TILL.search(scene.text, *near)
    if not m or not _STOOD.search(scene.text, m.end(), near[1]):
        return None
    if MEANT.search(scene.text, m.end(), near[1]) or _DUE.search(scene.text, m.end(), near[1]):
        return None
    n = scene.sentence_at(s.start) + 1
    after = scene.sentences[n] if n < len(scene.sentences) and scene.sentences[n].para == s.para else s
    since = _SINCE_THEN.search(scene.text, near[1], after.end)
    known = {c for x in scene.inside("regions", *near) for c in x.codes}
    others = scene.inside("regions", since.end(), min(since.end() + _NEAR, after.end)) if since else ()
    if all(x.code in known for x in others):
        return None
    return f"{m['year']}-{int(m['month']):02}" if m["month"] else m["year"]
