"""One leaves and another comes, and whom both help: 甲区退下,乙区顶上,帮的还是丙县.

Who leaves and who comes is told by any verb of its class; whom they help stands before, between or after the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.frames import planned
from loaders.facts.not_partners import OTHER_WORK
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.succession import handed_on
from loaders.facts.written import MARK, Written

_ANY = rf"[^,;:。!?{MARK}]"
_LEAVES = r"(?:走|撤|退|交[棒班]|卸任|离任|期满|到期|收队|离开|谢幕|下场|告别)"
_COMES = r"(?:来[了到,]|顶上|顶替|接[棒班手力上替]|补上|跟上|上阵|上场|登场|进[场来驻]|入场|到位)"
_PASSED = rf"把{_ANY}{{0,4}}[棒担班]子?{_ANY}{{0,2}}(?:交|递|传|转)[到给]了?"
_OLD, _NEW, _FOR = (rf"(?P<{role}>{MARK})" for role in ("old", "new", "for"))
_GOES = rf"{_OLD}{_ANY}{{0,6}}{_LEAVES}"
_FRAMES = tuple(
    re.compile(x)
    for x in (
        rf"{_FOR}[^;。!?{MARK}]{{0,20}},{_ANY}{{0,4}}{_GOES}{_ANY}{{0,4}},{_ANY}{{0,4}}{_NEW}{_ANY}{{0,6}}{_COMES}",
        rf"{_OLD}{_ANY}{{0,4}}从{_FOR}{_LEAVES}{_ANY}{{0,3}},{_ANY}{{0,4}}来的是{_NEW}",
        rf"{_GOES}[出离开]?了?{_FOR}{_ANY}{{0,4}},{_ANY}{{0,4}}{_NEW}{_ANY}{{0,6}}{_COMES}",
        rf"{_GOES}{_ANY}{{0,4}},{_ANY}{{0,4}}{_NEW}{_ANY}{{0,6}}{_COMES}{_ANY}{{0,4}},{_ANY}{{0,8}}{_FOR}",
        rf"{_OLD}{_ANY}{{0,4}}{_PASSED}{_NEW}{_ANY}{{0,4}},{_ANY}{{0,8}}{_FOR}",
    )
)
_LOOK = re.compile(rf"{_LEAVES}|[交递传转][到给]")
# The word of the tie, without which any two may leave and come.
_HELP = re.compile(r"帮[扶的着过]|对口|结[对亲]|协作|援[助建的]|支援|亲家")
_ELSE = re.compile(r"老师|展|客人|货车|大会")


def relieved(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """The ties of who left and of who came in his place."""
    if len(w.groups) < len(("old", "new", "for")) or not _LOOK.search(w.text) or not _HELP.search(w.text):
        return
    if OTHER_WORK.search(w.text) or _ELSE.search(w.text):
        return
    for frame in _FRAMES:
        for m in frame.finditer(w.text):
            old, new, third = (scene.sides.side(w.groups_in(*m.span(x))[0].code) for x in ("old", "new", "for"))
            if old == new and {old, third} == {"helper", "helped"} and not planned(w, m):
                yield from handed_on(scene, p, s, w, m)
                return
