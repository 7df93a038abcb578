"""The one couple of a short text: one place of each side, and a word of a standing tie that can be of no others.

这是咱对口帮扶的地方 names neither end, and needs not: the text names one place of either side. So does 惠州一肩挑三头
of the three places of the other side that are all the text names there.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.beginnings import begun
from loaders.facts.candidates import Candidate, tie
from loaders.facts.denials import asked_in_vain
from loaders.facts.patterns import Pattern
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene
from loaders.facts.ties_to_come import to_come
from loaders.mentions.numbers import value
from loaders.mentions.regions import level, within

_DENIED = re.compile(
    r"[没未无非不莫]|谈不上|以为|误|师徒|其[他余]|各[县区市]|办事处|(?:企业|商会|公司|学校|医院|小学|中学|村|社区|集团|医生|老师)[^,。;]{0,6}(?:结|帮|对口)"
)
_NOT_OURS = re.compile(
    r"(?:没有?|无|不是|并非|不算|不属|毫不?|互不|从未|谈不上)[^,。;]{0,8}?(?:关系|相干|对口|结对|协作|帮扶|牵涉|瓜葛|干系|插手|牵头|安排|组织|任务|名单)|无关|不沾边|[省市县区州](?:之外|以外)|自发|自费|市场行为|外商|生意"
)


# 三门亲, 两家帮手, 几副担子; 一帮三, 一肩挑三头; 管着两个县, 对口不止一处
_N = r"[两二三四五六七八九十几仨]|\d{1,2}"
_COUNTED = re.compile(
    rf"(?P<a>{_N})(?:个|门|处|家|副|头|位|摊|块|条|任)[^,。;:!?\d]{{0,6}}?(?:亲(?![自手眼身朋密切])|对子|帮手|娘家|婆家|担(?!任|心|忧)|姐妹|兄弟|搭档|伙伴|靠山|牵挂|对口|结对|帮扶|受援|协作)"
    rf"|一(?:肩|手|家|城|市|区|县|地)?(?:帮|牵|挑|拖|带|管|对|扛)(?P<b>[二两三四五六七八九十])"
    rf"|(?:帮扶|帮|管|包|牵|对口|结对|结亲|照看|照应|照管|对着|认领|认|领)[着了过的]?[^,。;:!?\d]{{0,6}}?(?P<c>{_N})(?:个|处|家|头)?(?:自治)?(?:县|市|区|州|旗|地|处|家|省|头|双)"
    rf"|(?:帮扶|帮|管|包|牵|对口|结对|结亲|[穷远]?亲戚)[^,。;:!?\d]{{0,4}}?不止一(?P<d>[处家个门])|不止一(?P<e>[处家个门])[^,。;:!?]{{0,4}}?(?:亲|对子|帮手|娘家|婆家|搭档|靠山)"
)


def sole(scene: Scene, p: Pattern, facts: list[Candidate]) -> list[Candidate]:
    """The two places, if nobody is paired with anybody; the one and all of the other side, if so many are counted."""
    told = {(c.subject.key, c.object.key) for c in facts if c.predicate == p.predicate}
    if not p.trigger.search(scene.text) or _NOT_OURS.search(scene.text):
        return []
    helper, helped = _ends(scene, "helper"), _ends(scene, "helped")
    counted = len(helper) + len(helped) > _COUPLE
    if (told and not counted) or not helper or not helped or min(len(helper), len(helped)) > 1:
        return []
    couples = {(a, b) for a in helper for b in helped}
    if any(level(b) == "province" != level(a) for a, b in couples):
        return []  # 甲市的援藏队: where in the province is not told
    if any(x not in couples and x[::-1] not in couples for x in told):
        return []
    words = _COUNTED if counted else p.trigger
    for s in scene.sentences:
        for m in words.finditer(scene.text, s.start, s.end):
            if not _said(scene, s, m, counted) or (counted and not _so_many(m, len(couples))):
                continue
            span = s.clause_at(m.start())
            found = [tie(p.predicate, a, b, span, p.rule, p.weight) for a, b in sorted(couples - told)]
            found = [c for c in found if not to_come(scene, c)]
            for c in found:
                c.confidence = p.weight
            begun(scene, found)
            return found
    return []


_COUPLE = 2


def _so_many(m: re.Match[str], n: int) -> bool:
    """Whether the words count so many; 几 and 不止一家 may be any number."""
    said = next(x for x in m.groups() if x)
    return said in "几处家个门" or value({"两": "二", "仨": "三"}.get(said, said)) == n


def _ends(scene: Scene, side: str) -> set[str]:
    """The places of a side but for those that others of them lie in."""
    here = {c for m in scene.regions if m.kind != "both" for c in m.codes if scene.sides.side(c) == side}
    others = {c for c in here if not any(within(x, c) and x != c for x in here)}
    whole = {c for c in here if level(c) != "province" and c not in others}
    return set() if len(others) == 1 and whole else others


def _said(scene: Scene, s: Sentence, m: re.Match[str], asked: bool) -> bool:
    """Whether the words are told as so: neither denied nor planned, nor only asked."""
    clause = s.clause_at(m.start())
    return not (
        _DENIED.search(scene.text, clause[0], m.end())
        or MEANT.search(scene.text, clause[0], m.end())
        or scene.inside("programs", m.start(), m.end())
        or (not asked and asked_in_vain(scene.text, s) and scene.text[clause[1] : clause[1] + 1] == "?")
    )
