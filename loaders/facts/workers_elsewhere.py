"""Whose a count of people at work is not: of those who stay near home or go elsewhere by the clause before it, of the
place that they go to, of a county that is only told for its goods."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.folk import FOLK
from loaders.mentions.regions import level, province

_PREDICATE = "sends_workers_to"
_OWN = 3
_STAY = re.compile(
    r"[没不](?:想|愿|用|必|肯|曾|能|打算)?[出走去]?(?:远门|走远|离家|离乡|离土|远走)|就近|就地|家门口|(?:省|县|市|州|区)内|留在(?:[县州市乡镇村]里|老家|家乡|本地)|(?:别的|其[他它]|另外?的|外)(?:省|地方|城市)[^,。;]{0,4}[去的]"
)
_SHOP = r"(?:帮扶|扶贫|援建|就业|乡村|社区)车间[”’\"]?(?!的?(?:老板|厂长|主任|负责人|总厂|东家|经理|业主))[^。;]{0,20}"
_IN_SHOP = re.compile(rf"{_SHOP}(?:收|招|吸纳|雇)|(?<![厂司业区市县团])里[头面](?:上班|干活|做工)")
_HAS_SHOP = re.compile(_SHOP)
# 近期还有2500人要走; 4名负责人押队
_NONE = re.compile(
    r"还有#[^,。;]{0,4}(?:要|将|等着|准备)(?:走|出发|动身|来|去)(?=$|[,。;])|#(?:负责人|领队|带队|押队|联络员|乘务)"
)
_BESIDE = re.compile(r"[\d,.万千百十余多来名人个约近共有是为的也就还已超过达\s“”]*")
_OF_GOODS = re.compile(
    rf"[省市县区州旗]?的(?!(?:[^,。;、]{{0,4}}?(?:务工|打工|人|工友|工人|劳动?力|{FOLK}|局|办|中心|政府)))[^,。;、的]{{1,6}}"
)
_GOES_TO = re.compile(r"(?:[回去到往赴]|前往|返回|抵达)了?$")
_HIRED = re.compile(r"[招接拉挑选聘领送带]")
_PLACED = frozenset(("people", "from", "count"))


def but_elsewhere(scene: Scene, told: list[Candidate]) -> list[Candidate]:
    """The candidates without those, and with the province where a county was only told for what it grows."""
    out = []
    for c in told:
        if c.predicate == _PREDICATE and c.figure:
            n = scene.sentence_at(c.figure[0])
            clause = scene.sentences[n].clause_at(c.figure[0])
            if (
                _shut_out(scene, n, clause, c.figure)
                or (c.told[1] < _OWN and _stays(scene, n, clause, c.figure))
                or _is_goal(scene, clause, c)
            ):
                continue
            if c.told[0] < _OWN and (whole := _of_the_whole(scene, n, clause, c)):
                c = replace(c, subject=Ref("Region", whole))
        out.append(c)
    return out


def _shut_out(scene: Scene, n: int, clause: Span, figure: Span) -> bool:
    """Whether a clause counts those in a workshop near home, those who only lead or who have yet to go."""
    text = scene.text
    beside = f"{text[clause[0] : figure[0]]}#{text[figure[1] : clause[1]].rstrip('。;!')}"
    if _NONE.search(beside):
        return True
    found = _IN_SHOP.search(text, *clause)
    return bool(found and _HAS_SHOP.search(text, scene.part(scene.sentences[n], *figure)[0], clause[1]))


def _stays(scene: Scene, n: int, clause: Span, figure: Span) -> bool:
    """没出远门、就近上班的,9.5万人: what the clause before says of a count that says nothing itself."""
    if _STAY.search(scene.text, *clause):
        return True
    before = [c for c in scene.sentences[n].clauses if c[1] <= clause[0]][-1:]
    beside = scene.text[clause[0] : figure[0]] + scene.text[figure[1] : clause[1]].rstrip("。;")
    heads = before and ";" not in scene.text[before[0][1] : clause[0]] and scene.text[before[0][1] - 1] == "的"
    return bool(heads and _BESIDE.fullmatch(beside) and _STAY.search(scene.text, *before[0]))


def _is_goal(scene: Scene, clause: Span, c: Candidate) -> bool:
    """回到乙市工地的职工已有1500人: who sends them is none that their own clause has them go to."""
    here = [m for m in scene.inside("regions", *clause) if c.subject.key in m.codes]
    if not here or any(c.object.key in m.codes for m in scene.inside("regions", *clause)):
        return False
    if _HIRED.search(scene.text, *clause) or any(scene.cases(m) & _PLACED for m in here):
        return False
    return all(_GOES_TO.search(scene.text, max(clause[0], m.start - 3), m.start) for m in here)


def _of_the_whole(scene: Scene, n: int, clause: Span, c: Candidate) -> str | None:
    """甲县的奶牛是它养的;坐车去上班的558名: the province that the report is on, not the county of the cows."""
    code = c.subject.key
    if c.subject.type != "Region" or level(code) == "province" or (whole := province(code)) not in scene.sides.helped:
        return None
    told = [m for m in scene.regions if code in m.codes and m.kind == "name"]
    if not told or sum(whole in m.codes for m in scene.regions) <= len(told):
        return None
    return whole if all(m.start < clause[0] and _OF_GOODS.match(scene.text, m.stop) for m in told) else None
