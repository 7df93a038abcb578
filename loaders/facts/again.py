"""A figure told by little more than a noun counts what the item before it in the list counts, between the same ends."""

from __future__ import annotations

from dataclasses import replace

from graph.ontology import edge_types
from loaders import fastre as re
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.couples import TURN
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# What the next item of a list of people posted or trained counts, by nothing but a noun.
_STAFF = (
    r"(?:[\u4e00-\u9fff]{0,4}(?:干部|人才|教师|老师|校长|医[生师护]|大夫|护士|专家|骨干|技术员|技师|教练|[局科处院]长"
    r"|主任|工程师|[农茶果]技员))"
)
_TRAINED = (
    r"(?:[\u4e00-\u9fff]{1,6}(?<![上下])班|(?:线[上下]|网上|云上|现场|面授|课堂)|[\u4e00-\u9fff]{0,5}(?:干部|书记|主任|骨干"
    r"|带头人|教师|老师|校长|医[生师护]|村医|护士|[大农电焊技瓦木绣护月保厨面][工嫂师姆户娘匠]|家政|电商|经纪人|农户|能手|村民"
    r"|妇女|劳动力|技术员|匠人|工匠|传承人|兽医|饲养员|护林员|理事长))"
)
_KINDS = {"sends_staff_to": re.compile(_STAFF), "trains": re.compile(_TRAINED)}
# 教师、医生、畜牧和养蜂技术员等专技人才; 带头人、匠人这一类
_ROWS = {
    "sends_staff_to": re.compile(
        rf"(?:[\u4e00-\u9fff]{{1,8}}[、和及])*{_STAFF}(?:(?:这[一些]?[类拨批茬]|之类|等)[\u4e00-\u9fff]{{0,6}})?"
    ),
    "trains": re.compile(
        rf"(?:[\u4e00-\u9fff]{{1,8}}[、和及])*{_TRAINED}(?:(?:这[一些]?[类拨批茬]|之类|等)[\u4e00-\u9fff]{{0,6}})?"
    ),
}
_BESIDE = re.compile(rf"{_STAFF}?(?:[、,和及与]|以及)(?:另有|还有)?")
_ITEM_STOP = re.compile("[、,;:。和及与]")
_FEW_WORDS, _ROW_WORDS = 8, 20
_NO_WORD = re.compile(r"\([^\d()]*\)|[\d.,、个名人万亿元余多年月日依次为分别是。; ]")


def next_item(
    scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern | None, frame: list[Candidate]
) -> list[Candidate]:
    """吉林省,297个、7.8亿元、238名: in the next item of a list the figure counts what it counted in the one before."""
    s = scene.sentences[n]
    told = frame[0].figure if frame and frame[0].predicate in _KINDS and frame[0].unit == q.unit else None
    if told and clause[0] <= told[0] and _BESIDE.fullmatch(scene.text, told[1], q.start):
        stop = _ITEM_STOP.search(scene.text, q.end)  # 33名党政领导干部和293名专业技术干部
        if _KINDS[frame[0].predicate].fullmatch(scene.text, q.end, stop.start() if stop else clause[1]):
            return _same_of(frame, q)
    if p is None:
        return []
    firm = _listed_firm(scene, s.start, q.start)
    words = scene.text[clause[0] : q.start] + scene.text[q.end : clause[1]]
    for c in scene.inside("companies", *clause) if firm else ():
        words = words.replace(scene.text[c.start : c.end], "")
    turn = TURN.search(words)
    words = TURN.sub("", words).lstrip("有是为") if turn else words
    rest, noun = _NO_WORD.sub("", words), words.strip("。;、 ")
    # 党政干部400名,专业技术人才7000名; 线下4700人次,线上2.1万人次
    kinds = _ROWS.get(p.predicate)
    row = bool(kinds and len(rest) <= _ROW_WORDS and kinds.fullmatch(noun))
    listed = row or (len(rest) <= _FEW_WORDS and bool(p.within and p.within.search(rest)))
    if (rest and not listed) or not (firm or turn or scene.inside("regions", s.start, clause[0])):
        return []
    same = listed and rest and frame and frame[0].rule == p.rule and frame[0].unit == q.unit
    same = same and (row or min(frame[0].told) >= 2) and not scene.inside("regions", *clause)
    if same and frame[0].figure and frame[0].figure[0] >= s.start:  # who sends whom was told with the item before
        return _same_of(frame, q)
    got = bind(scene, n, q, clause, p, p.weight - 0.06)
    if firm:  # 企业里,宝河集团133个、2.78亿元: the item of a company
        if "Company" not in edge_types()[p.predicate].subject:
            return []
        got = list({c.object: replace(c, subject=Ref("Company", firm), joint=False) for c in got}.values())
    return got


def _same_of(frame: list[Candidate], q: QuantityMention) -> list[Candidate]:
    """What the figure before says, said of this one."""
    return [
        replace(c, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx,
                figure=(q.start, q.end), of_which={})
        for c in frame
    ]  # fmt: skip


def _listed_firm(scene: Scene, start: int, end: int) -> str | None:
    """The company that opens the item of a list, if no place does."""
    firms = scene.inside("companies", start, end)
    places = scene.inside("regions", start, end)
    if not firms or (places and places[-1].start > firms[-1].start):
        return None
    return str(firms[-1].name)
