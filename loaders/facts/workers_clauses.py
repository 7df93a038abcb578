"""Clauses of a paragraph on people at work, each with the slots that it tells: an origin, a goal, a count, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Ref
from loaders.facts.from_and_to import FROM, TO, asked, is_firm_of_theirs, names_only, role
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within

PEOPLE = ("person", "person_time")
# Whoever else rides, is counted and comes from somewhere; who goes by himself; one person of whom a story is told.
_OTHERS = re.compile(
    r"干部|教师|老师(?!傅)|教练|医[生师护疗院]|大夫|护士|患者|病人|看病|专家|学[员生校习位]|考[生上察]|读书|上学|开学|入学|求学|大学|培训|结业|游客|旅[客游行]|观光|景[区点]|研学|代表|参观|报名|意向|求职|应聘|移民|搬迁|志愿"
    r"|返乡|回家|回乡|返程|归乡|回老家|比赛|参赛|球|演[出员唱]|观众|展[会销览]|论坛|会议|座谈|会谈|签约|新兵|入伍|退役|战士|记者|客商|商人|商会|企业[家主]|采购|考古|救援|灾|受伤|遇难|嫁|婚|探亲|亲属|家属|儿童|孤|拜佛|朝圣"
    r"|自己[去走找闯]|自发|自行|自谋|无关|不算|没[有能]?[去走坐上]|未[能曾]|车间[^,。;]{0,8}吸纳|就近|就地|家门口|本地|当地|计划|打算|预计|拟|将于|岗位\d|[\d个]岗位|户(?![口籍])|吨|斤|万元|亿元"
    r"|[他她我](?!们)|一家(?!人)|\d+岁|也在[车机船]|[一二三四五六七八九十几多半]年(?!轻)|(?<!\d)\d{1,2}年|有(?:的|些)?人(?=[说去来要想])|占|[两三四五六七八九]成|分之|外地|外来|其[余他]|剩[下余]|余下|愿意|表示|招聘|摊[位前]|细问|洽谈|进场|还没|没发|待发"
)
# Whoever may stand beside those who ride, and is none of them; and goods.
_NOT_THEM = re.compile(
    r"司机|乘务|工作人员|护送|陪同|接站|押[车运送]|货|产品|特产|喜酒|亲戚|走亲|办事|出差|官司|款|[茶菜果][叶品农商]|衣服|逛|看戏|吃饭|生了?病"
)
_PART = re.compile(r"(?:其中|里[头面]|当中)")
_LONGEST = 24
"""Characters of a clause beside its places."""
_WHOSE = re.compile(r"(?:[省市县区州](?:下辖|境内)?)?的?")
_AND_OTHERS = re.compile(r"等(?:地|[\d两三四五六七八九十]*个?[市县区])")


@dataclass(frozen=True, slots=True)
class End:
    """A place or a row of them (or firms) that a clause tells people to be from or to go to."""

    what: str
    refs: tuple[Ref, ...]
    span: Span


@dataclass(slots=True)
class Clause:
    """``other``: whether it tells of something else, so that what stands beyond it is of nobody counted here."""

    n: int
    span: Span
    ends: list[End] = field(default_factory=list)
    count: QuantityMention | None = None
    other: bool = False


def clauses(scene: Scene, near: Sequence[tuple[int, Sentence]]) -> Iterator[Clause]:
    """The clauses of sentences that follow each other."""
    before = ""
    for n, s in near:
        for span in s.clauses:
            c = Clause(n, span)
            places = [m for m in scene.inside("regions", *span) if m.kind != "compound"]
            people = [q for q in scene.inside("quantities", *span) if q.unit in PEOPLE]
            words = scene.text[span[0] : span[1]].rstrip("。;!?”)")
            c.other = bool(_OTHERS.search(words)) or len(people) > 1
            c.other = c.other or bool((places or people) and _NOT_THEM.search(words))
            if people and not places and _PART.match(words):
                people = []
            c.count = people[0] if people else None
            stop = span[0] + len(words)
            if places and not c.other:
                c.ends, c.other = _ends(scene, (span[0], stop), places, people, before)
            if scene.companies and not c.other:
                c.ends += _firms(scene, (span[0], stop))
            beside = len(words) - sum(m.stop - m.start for m in places)
            c.other = c.other or (bool(places or people) and not _firms_only(c) and beside > _LONGEST)
            before = "" if places or people else before[-_LONGEST:] + words
            yield c


def _firms_only(c: Clause) -> bool:
    return any(r.type == "Company" for e in c.ends for r in e.refs)


def _firms(scene: Scene, span: Span) -> list[End]:
    """Firms told as those where they work: 厂家是甲集团和乙公司."""
    told = scene.inside("companies", *span)
    if not told or not is_firm_of_theirs(scene.text[span[0] : told[0].start]):
        return []
    return [End(TO, tuple(Ref("Company", c.name) for c in told), (told[0].start, told[-1].end))]


def _ends(
    scene: Scene, span: Span, places: Sequence[RegionMention], people: Sequence[QuantityMention], before: str
) -> tuple[list[End], bool]:
    """The rows of places in a clause with what each is to the people; and whether one of them is something else."""
    rows = _rows(scene, places)
    out: list[End] = []
    marks = sorted([(q.start, q.end) for q in people] + [(r[0].start, r[-1].stop) for r in rows])
    for row in rows:
        at = marks.index((row[0].start, row[-1].stop))
        left = scene.text[marks[at - 1][1] if at else span[0] : row[0].start]
        right = scene.text[row[-1].stop : marks[at + 1][0] if at + 1 < len(marks) else span[1]]
        side = scene.sides.side(row[0].code)
        got = None
        if before and len(rows) == 1 and not people and names_only(left, right):
            got = role(before[-_LONGEST:] + left, right, side) or asked(before)
            got = got if side != {TO: "helped", FROM: "helper"}.get(got or "") else None
        got = got or role(left, right, side)
        if got is None and all(m.kind != "name" for m in row):
            continue  # 县里管午饭
        if got is None:
            return out, True
        out.append(End(got, _meant(row, got, right), (row[0].start, row[-1].stop)))
    return out, False


def _rows(scene: Scene, places: Sequence[RegionMention]) -> list[list[RegionMention]]:
    """Places that are told together: a list, or a whole with its parts (甲州的乙县、丙县)."""
    rows: list[list[RegionMention]] = []
    for m in places:
        last = rows[-1] if rows else None
        if last and (
            m in scene.listed(last[-1])
            or (within(m.code, last[0].code) and _WHOSE.fullmatch(scene.text, last[-1].stop, m.start))
        ):
            last.append(m)
        else:
            rows.append([m])
    return rows


def _meant(row: list[RegionMention], what: str, right: str) -> tuple[Ref, ...]:
    """Those of a row that are ends: of 甲州乙、丙等县 where people are from the whole, where they go the parts too."""
    codes = list(dict.fromkeys(c for m in row for c in m.codes))
    if len(codes) > 1 and what == FROM:
        if all(within(c, codes[0]) for c in codes):
            codes = codes[:1] if len(codes) > 2 or _AND_OTHERS.match(right) else codes[1:]
        elif row[0].parents and _AND_OTHERS.match(right):
            codes = [row[0].parents[-1]]
    return tuple(Ref("Region", c) for c in codes)
