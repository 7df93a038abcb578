"""Figures told first and explained next: 七个人绕开了广场。他们是斗门区派到泸水市的支教队; 5亿元。这笔钱投到了甲县."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

_THEY = re.compile(r"\s*(?:这些人|这批人|[他她]们|这)(?:全都?|都|便|就|正|原来|其实|个个)*(?:是|来自|由)")


def identified(
    scene: Scene, n: int, q: QuantityMention, clause: Span, read: Callable[..., list[Candidate]]
) -> list[Candidate]:
    """What the next clause or sentence says of a figure of people, or a sum, whose own words tell nothing, where it
    begins with them: read as if the figure stood there."""
    if q.unit not in ("person", "person_time", "CNY"):
        return []
    s = scene.sentences[n]
    after = next((c for c in s.clauses if c[0] >= clause[1]), None)
    k = n
    if after is None and n + 1 < len(scene.sentences) and scene.sentences[n + 1].para == s.para:
        k, after = n + 1, next(iter(scene.sentences[n + 1].clauses), None)
    they = (_THIS if q.unit == "CNY" else _THEY).match(scene.text, *after) if after else None
    if after is None or they is None or scene.inside("quantities", *after):
        return []
    between = scene.inside("quantities", q.end, after[0])
    if any(x.unit == q.unit for x in between):
        return []
    told = QuantityMention(they.start(), they.end(), q.value, q.unit, q.approx)
    return [replace(c, start=min(c.start, clause[0]), figure=(q.start, q.end)) for c in read(scene, k, told, after)]


_THIS = re.compile(r"\s*(?:这|该)(?:是|笔[钱款]?|些[钱款]|[钱款]|个数|个盘子)")
_FOR_WHOM = re.compile(
    r"(?:受益|受惠|得益|沾光|惠及|覆盖|投[向到给]|用[到在于]|落[到在进]|[分拨归花给][给到在了]?|收到|拿到)(?:了|的[^,。;、]{0,3}?(?:都|全)?是)?$"
)
# 这笔钱是省里给的, 这些钱全靠贷款: whose it is instead
_OF_OTHERS = re.compile(
    r"\s*(?:这|该)(?:笔[钱款]?|些[钱款]|[钱款])[^,。;]{0,6}?(?:是|靠|由|来自|出自)(?:全?是|靠)?[^,。;]{0,3}"
    r"(?:省|州里|国家|中央|县里|县财政|银行|贷|乡亲|村民|村里|老板|[他她]|自己|自家|企业自|上级)"
)
# 余下573万元,是乡亲们投工投劳折出来的
_IS_OF_OTHERS = re.compile(
    r"[^,。;\d]{0,5}自己(?:扛|掏|担|垫|筹|贷)|[都全则]?(?:是|靠)(?!由)[^,。;\d]{0,3}(?:乡亲|村民|农户|群众|老百姓|自筹|自己|银行|贷|借|县里|县财政|省|国家|中央|部里|州里)"
)
_FEW = 2
"""An end told in the figure's own sentence is told better in the next only by its parts."""


def _helped_by(scene: Scene, clause: Span) -> bool:
    return any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", *clause))


def explained(scene: Scene, n: int, q: QuantityMention, got: list[Candidate]) -> list[Candidate]:
    """A sum with the takers and the time that the next sentence tells: 是15亿元。这是三年的盘子,受益的是甲省."""
    k = n + 1
    if not got or q.unit != "CNY":
        return got
    here = scene.sentences[n].clauses
    later = [c for c in here if c[0] >= q.end]
    if any(_OF_OTHERS.match(scene.text, *c) for c in later):
        return []
    if later and _IS_OF_OTHERS.match(scene.text, *later[0]) and not _helped_by(scene, later[0]):
        return []
    if k >= len(scene.sentences):
        return got
    s = scene.sentences[k]
    if s.para != scene.sentences[n].para or not _THIS.match(scene.text, s.start, s.end):
        return got
    if _OF_OTHERS.match(scene.text, s.start, s.end) and not any(
        scene.sides.side(m.code) == "helper" for m in scene.inside("regions", s.start, s.end)
    ):
        return []
    if any(x.unit == "CNY" for x in scene.inside("quantities", q.end, s.end)):
        return got
    takers = [
        m
        for m in scene.inside("regions", s.start, s.end)
        if m.kind == "name" and _FOR_WHOM.search(scene.text, max(s.start, m.start - 10), m.start)
    ]
    row = scene.listed(takers[0]) if takers else []
    codes = list(dict.fromkeys(c for m in row for c in m.codes))
    givers = list(dict.fromkeys(c.subject for c in got))
    if not codes or len(givers) > 1 or givers[0].key in codes:
        return got
    known = [c.object.key for c in got if c.told[1] >= _FEW]
    if known and not all(within(x, y) for x in codes for y in known):
        return got
    years = [d for d in scene.dated(k) if len(d.begin or "") == 4 and d.start < takers[0].start]
    own = any(len(d.begin or "") == 4 for d in scene.dated(n))
    return [
        replace(
            got[0], object=Ref("Region", c), end=max(got[0].end, row[-1].end), joint=len(codes) > 1,
            begin=years[0].begin if years and not own else got[0].begin,
            finish=years[0].finish if years and not own else got[0].finish,
        )
        for c in codes
    ]  # fmt: skip
