"""Ties shown by a mission that is named after the place or province it was sent to, and by where in it that works.

甲市援疆指挥部在乙县建起…: the tie is that of 甲市 and 乙县, not of 甲市 and all of Xinjiang.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re
from loaders.discourse.counted_places import PROVINCES
from loaders.discourse.sides import HELPED, HELPER
from loaders.facts.candidates import Candidate, tie
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, level, within

_MISSION = re.compile(
    r"[省市县区]?(?:第[一二三四五六七八九十\d]+[批轮])?(?:对口)?援(?P<to>[疆藏青黔滇桂川宁甘陕渝])(?:工作)?(?:前方)?"
    r"(?:(?P<body>分?指挥部|前指|工作[组队]|医疗队|支教[队团]|项目)|干部|人才|医生|教师|专家)"
)
# 甲区援派乙县工作组, 甲市某局驻乙县帮扶工作组: named after the place it works for
_SENT = re.compile(r"[省市县区]?(?:[\u4e00-\u9fff]{2,8}?[局委办])?(?P<how>援派|(?:派|援)?驻)")
_BODY = re.compile(
    r"(?P<aid>(?:东西部|扶贫|对口|劳务)*(?:帮扶|支援|协作|援建))?(?:前方)?(?:工作)?(?:[组队](?!织|伍)|指挥部)"
)
# What a mission or one of its people does that is not its work there: meetings are held, and journeys broken, anywhere.
_VISIT = re.compile(
    r"考察|参观|调研|学习|交流|途经|路过|返回|来自|籍|举行|召开|[会展]上|(?:座谈|推介|发布|报告|表彰|总结|动员|欢送|工作|联席)会|会议|转机|换乘|中转|休整|体检|集结|集合"
    r"|旅游|看望|祝贺|聆听|参加|参会|出席|顺道|退休|代表|获评|事迹"
)


def missions(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """Who sent a mission with the places of its province that its clause tells, else with the report's one there."""
    if not scene.sides.known or ("援" not in scene.text and "驻" not in scene.text):
        return
    for x in scene.regions:
        if named := _named_after(scene, x):
            clause = scene.sentences[scene.sentence_at(x.start)].clause_at(x.start)
            yield tie(p.predicate, x.code, named.code, clause, "pair-mission", p.weight - 0.06)
        said = _MISSION.match(scene.text, x.end) if x.kind == "name" and scene.sides.side(x.code) == HELPER else None
        if said is None or scene.institution(x):
            continue
        s = scene.sentences[scene.sentence_at(x.start)]
        clause = s.clause_at(x.start)
        if s.kind == "title" or _VISIT.search(scene.text, said.end(), clause[1]):
            continue
        inside = [m for m in scene.inside("regions", *clause) if m.start >= x.end and _there(scene, m, said["to"])]
        own = (
            [m for m in scene.inside("regions", x.end, inside[0].start) if scene.sides.side(m.code) == HELPER]
            if inside
            else []
        )
        for m in scene.listed(inside[0]) if inside and not own else ():  # 甲省援宁工作队乙县小组在丙县: of 乙县
            yield tie(p.predicate, x.code, m.code, clause, "pair-mission", p.weight - 0.06)
        main = scene.sides.helped[0]
        there = main.startswith(PROVINCES[said["to"]]) and level(main) != "province"
        if not inside and there and said["body"] and len(scene.sides.sure) == 2 and x.code == scene.sides.helper[0]:
            yield tie(p.predicate, x.code, main, clause, "pair-mission", p.weight - 0.1)


def _named_after(scene: Scene, x: RegionMention) -> RegionMention | None:
    """The place of the other side after which a mission of ``x`` is named: 甲区援派|乙县工作组."""
    sent = _SENT.match(scene.text, x.end) if x.kind == "name" and scene.sides.side(x.code) == HELPER else None
    there = next(iter(scene.inside("regions", sent.end(), sent.end() + 1)), None) if sent else None
    if sent is None or there is None or there.kind != "name" or scene.sides.side(there.code) != HELPED:
        return None
    body = _BODY.match(scene.text, there.stop)
    return there if body and (sent["how"] == "援派" or body["aid"]) else None


def _there(scene: Scene, m: RegionMention, letter: str) -> bool:
    """Whether a place is a part of the province of a letter."""
    named = m.kind == "name" and level(m.code) != "province" and scene.sides.side(m.code) == HELPED
    return named and m.code.startswith(PROVINCES[letter])


def without_wholes(scene: Scene, pairs: Sequence[Candidate]) -> list[Candidate]:
    """The pairs without those of a whole province that only 援疆 tells, where a part of it is told beside, and of where
    the partner lies (乙县的亲家在甲市,叫丙区)."""
    of: dict[str, dict[str, list[Candidate]]] = {}
    for c in pairs:
        of.setdefault(c.object.key, {}).setdefault(c.subject.key, []).append(c)
    return [
        c
        for c in pairs
        if not (level(c.object.key) == "province" and _only_letter(scene, c))
        and not any(
            _lies_there(scene, c, x)
            for part, told in of[c.object.key].items()
            if part != c.subject.key and within(part, c.subject.key)
            for x in told
        )
    ]


_CALLED = re.compile(r"[,,]?(?:就|正|便)?(?:叫做?|是|名叫)?$")


def _lies_there(scene: Scene, whole: Candidate, part: Candidate) -> bool:
    """Whether the one helper told of a place only says where the other lies, which the next words name."""
    a, b = whole.subject.key, part.subject.key
    if a == b or not within(b, a):
        return False
    s = scene.sentences[scene.sentence_at(whole.start)]
    told = [m for m in scene.inside("regions", s.start, s.end) if m.code in (a, b) and m.kind == "name"]
    if [m.code for m in told] != [a, b] or scene.text[told[0].start - 1] != "在":
        return False
    return bool(_CALLED.fullmatch(scene.text, told[0].stop, told[1].start))


def _only_letter(scene: Scene, c: Candidate) -> bool:
    here = [m for m in scene.inside("regions", c.start, c.end) if within(m.code, c.object.key)]
    if not here or any(m.kind != "abbr" or scene.text[m.start - 1] != "援" for m in here if m.code == c.object.key):
        return False
    for s in scene.sentences:
        told = scene.inside("regions", s.start, s.end)
        if any(m.code == c.subject.key for m in told) and any(
            m.kind == "name" and m.code != c.object.key and within(m.code, c.object.key) for m in told
        ):
            return True
    return False
