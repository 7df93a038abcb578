"""A count of partners, and just so many places after it: 甲区手里有两个县:乙和丙; 甲区帮的县有一双,乙、丙.

That the row has as many places as the count says is what makes it the row of the partners; whose they are is told
before the count.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, tie
from loaders.facts.coupled import pairs_of
from loaders.facts.endings import held
from loaders.facts.frames import planned
from loaders.facts.not_partners import OTHER_OWNER, OTHER_WORK
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written
from loaders.mentions.numbers import value

_N = r"[两二三四五六七八九十双对仨]|\d{1,2}"
_KIND = (
    r"(?:对口|结[对亲]|受援|受帮|帮扶|协作|支援|合作|贫困|山区|西部|东部|穷|远房?|老|新|的)*"
    r"(?:[省市县区州旗]{1,2}|地方|地区|去处|对象|伙伴|搭档|帮手|亲戚?|亲家|对子|娘家人?|婆家|姐妹|兄弟|靠山|朋友|担子?|名字)"
)
_COUNT = re.compile(
    rf"(?:(?<!\d)(?P<n>{_N}|(?<=只有)一)(?:个|家|处|门|头|副|位|块|摊|任|拨)?|一(?P<two>[双对]))(?:{_KIND})?(?:[,:]|——?)(?=[^,;:。!?{MARK}]{{0,8}}{MARK})"
)
# What says that they are partners, told between whose they are and the count, or as the noun of the count.
_PARTNERS = re.compile(
    r"帮|支援|援[助建]|受援|扶[持助]|对口|结[了的过]?[对亲]|协作|亲[家戚]|门亲|对子|娘家|婆家|搭档|靠山|牵[挂着]|惦记|名下|手[里上头]|肩|担子|照[看应管]|责任"
    rf"|[带靠管认领包扶援挑扛托][了着过]?(?={_N})"
)
# 帮乙县的有两家; 给乙县撑腰的: the verb stands before it
_HELPS = re.compile(rf"(?:帮扶?|支?援助?|[对扶管带])[着了过]?{MARK}[^,;:]{{0,4}}的")
# 甲区在乙县有两家企业,…; 两个村, 三场比赛: other things that are counted
_ELSE = re.compile(r"企业|公司|厂|店|村|学校|医院|干部|老师|医生|项目|比赛|航线|[场次趟班]")
_BETWEEN = re.compile(r"[^。;!?:\d]{0,14}")
_LETTERS = {"两": "二", "双": "二", "对": "二", "仨": "三"}


def counted_rows(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """The couples of the place told before a count and each of those that the count is of."""
    yield from _by_parts(scene, p, s, w)
    for m in _COUNT.finditer(w.text):
        before = w.text.count(MARK, 0, m.start())
        if not before or planned(w, m):
            continue
        row = _row(scene, w, before, m.end())
        said = m["n"] or "二"
        if not row or value(_LETTERS.get(said, said)) != sum(len(g.members) for g in row):
            continue
        owner = w.groups[before - 1]
        if {scene.sides.side(owner.code), scene.sides.side(row[0].code)} != {"helper", "helped"}:
            continue
        told = w.text.rfind(MARK, 0, m.start())
        helped = _HELPS.search(w.text, max(told - 4, 0), m.start())
        if helped and scene.sides.side(owner.code) == "helper":
            continue
        if not helped and not _PARTNERS.search(w.text, told, m.end()):
            continue
        start = max(w.text.rfind(c, 0, told) for c in ";。!?") + 1
        if any(x.search(w.text, start, m.end()) for x in (_ELSE, OTHER_OWNER)) or OTHER_WORK.search(w.text, start):
            continue
        for g in row:
            yield from pairs_of(scene, p, s, w, (owner, g), (w.text.rfind(MARK, 0, m.start()), m.end()), False)


# 由甲省对口帮扶的旗县,乙市8个,丙州也是8个: each with how many of its parts are helped
_EACH_SO_MANY = re.compile(
    rf"{MARK}(?![^,;:。]{{0,6}}[者员队人医师生企司院校])[^,;:。{MARK}]{{0,6}}(?:对口|结对|帮扶|协作|支援|援助|援建|[帮管包])[着了过]?的[^,;:。{MARK}]{{0,4}}(?:[县市区旗州]{{1,2}}|地方)(?:\([^()]*\))?"
    rf"[^,;:。{MARK}]{{0,6}}[,:—]+(?P<row>(?:[^,;:。{MARK}]{{0,3}}{MARK}[^,;:。{MARK}\d]{{0,4}}(?:\d{{1,2}}|{_N})[个家处](?:[县市区旗州]{{1,2}}|地方)?(?:[,、;和]+|(?=[。!?]|$)))+)(?![^,;:。{MARK}]{{0,3}}{MARK})"
)


_NOT_ONE = re.compile(r"(?<!\d)0个")


def _by_parts(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    for m in _EACH_SO_MANY.finditer(w.text):
        owner, *_ = w.groups_in(*m.span())
        if planned(w, m) or _NOT_ONE.search(m["row"]):
            continue
        for g in w.groups_in(*m.span("row")):
            if {scene.sides.side(owner.code), scene.sides.side(g.code)} == {"helper", "helped"}:
                one, two = (owner, g) if scene.sides.side(owner.code) == "helper" else (g, owner)
                span = s.clause_at(owner.start)[0], s.clause_at(g.start)[1]
                yield tie(
                    p.predicate, one.code, two.code, span, f"{p.rule}-told", p.weight, *held(scene, s, g.start)[:2]
                )


def _row(scene: Scene, w: Written, first: int, at: int) -> list[Group]:
    """The groups of one side that follow each other from the first on."""
    out: list[Group] = []
    for g in w.groups[first:]:
        found = w.text.index(MARK, at)
        if out and not _BETWEEN.fullmatch(w.text, at, found):
            break
        if out and scene.sides.side(g.code) != scene.sides.side(out[0].code):
            break
        out.append(g)
        at = found + 1
    return out
