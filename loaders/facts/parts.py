"""Parts and continuations of a figure: 其中泸水市1890人、兰坪县2105人; 2021年为6.12亿元."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene, Span
from loaders.facts.trips import next_trip
from loaders.mentions.place_counts import RANK
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within

_OPENS = re.compile(
    r"其中|里[头面]|当中|(?<![\u4e00-\u9fff])(?:按|分)(?:县份?|区|市|省份?|地区|流向|去向|地域|区域|来源地?|目的地|市州|州市|县区|区县|镇街|乡镇)"
    r"(?:来?看|来?分|来?说|统计|计)?(?![\u4e00-\u9fff]{0,3}\d)|从(?:流向|去向|来源|区域|地域|分布)上?来?看"
)
# 这396人:甲县143人; 463人中: a figure told before, as the total of what follows
_THESE = re.compile(r"(?:这|该|上述|前述|以上|前面的|前面说的)$")
_OF_THEM = re.compile(r"(?:里|中|当中|里头|里面)")
_ELSEWHERE = re.compile(r"回来的?$|离[职岗]|辞[职了]|流失|回流|(?:其他|其它|其余|别的)[省市县区州地乡]|别处")
_CONTAINS = re.compile(r"\s*(?:其中|这?里[头面]|当中|包括|含|内含)")
# 余下98人出自丁县和戊区
_LEFT = re.compile(r"(?:余下|其余|剩下|剩余|另外)的?$")
_LEFT_AT = re.compile(r"(?:都|则|全|分别|就)?(?:出自|来自|是|在|去了?|到了?|进了?|分到了?|分在|落在|散在|归)")
_COLON = re.compile(r"[:(]")  # 647人:广南291,丘北208
# What may stand in a list of parts beside places and figures.
_LIST_WORDS = re.compile(
    rf"{RANK}|新[来到去]的?|打工的?|上班的?|做工的?|[去来]的|隔壁|邻近|旁边|同[市州]|兄弟[县区]|[多少]些|略[多少]|占[去掉了]|[\s,、:;和及约近达有各为共籍人名次元万亿余多的()-]|专场|以及|分别|打头的?|领头的?|头一[个家]|居首的?|排头的?|再?往下的?|再往后|接下来|末尾|其次是?|居[首次末]|排第?[一二三头]|再次是?|接着是|脱贫|劳动力|务工人员|就业|务工|投入|安排|到位|[到赴]"
    r"|拿得|分得|上下|左右|[占就是仅只则另也还最少更收]|接[收纳走]|吸纳|招收|承接|分[到得]|[拿得]到|获得?|然后是|(?:再|接着|接下来)?往[后下][数排看]?|接着|数|[一两三四五六][地县区市旗州]|一个[县区市旗州]|单单?"
)
_YEAR_ITEM = re.compile(
    r"[\s,、:为是达有约近共的则又再已就才只仅还也走去来送到了]|分别|达到|新[增去]|全年|当年|同期|人数|总数|合计|其中|当中|单是?|光是?|[单光只]?[说论算]|一年|[办开]|\d+[期场次批]"
)
_GONE = re.compile(r"(?<![接带招拉领车])回来|跑[回掉]|走掉|返乡|回家|辞[了掉工]|不干了|离职|流失")
_ANSWERS = re.compile(r"[^,。;:\d]{0,16}:")  # 局里给的数:甲县2106人
_SPENT_ON = re.compile(
    r"(?:用于|用来|用在|给|[建修买打盖装添补扶改挖种养办换]|安置|救助|资助|支持|援建|整治|购[买置])[\u4e00-\u9fff]{1,8}|[那这][一]?[页年笔栏行回次]|[写记列]的"
)
_ROW_GAP = re.compile(r"[、,和及]")
_EACH_SENDS = re.compile(r"互[派换挂]|双向|交流|交换")  # 人才互派:甲县出14人,乙县出20人
_BOTH = {"helper", "helped"}
_HEADS = {"person", "person_time"}
_NEXT = re.compile(r"[^,。;、\d]{0,3}[,、;]")


def told_again(scene: Scene, q: QuantityMention, said: dict[tuple[float, str], list[Candidate]]) -> list[Candidate]:
    """What was said of a figure that is only told again, as the total of its parts: 分县看这396人:甲县143人."""
    old = said.get((q.value, q.unit))
    if old and (_THESE.search(scene.text, max(0, q.start - 5), q.start) or _OF_THEM.match(scene.text, q.end)):
        return old
    return []


def remainder(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """余下98人出自丁县和戊区 after the parts of a total: the places stand after the figure."""
    if not frame or total is None or q.unit != total.unit or not _LEFT.search(scene.text, max(0, q.start - 4), q.start):
        return []
    m = _LEFT_AT.match(scene.text, q.end)
    row = [x for x in scene.inside("regions", m.end(), m.end() + 1) if x.kind == "name"] if m else []
    codes = refs_of(scene, scene.listed(row[0])) if row else []
    return [c for code in codes for c in with_place(scene, frame, code, q, len(codes) > 1)]


def parts_of(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """What a list after 其中 says of each place: the total's statement with that place at its own side's end."""
    s = scene.sentences[n]
    if not frame or total is None or (q.unit or "person") != frame[0].unit:
        return []
    after = max(s.start, total.end)
    opened = list(_OPENS.finditer(scene.text, after, q.start)) or list(_COLON.finditer(scene.text, after, after + 1))
    if opened and q.value > total.value:
        return []
    # A县860人,B县1150人: the next item of a row, whether or not a total stands before it.
    row = _NEXT.match(scene.text, after) if not opened and total.start >= s.start else None
    anew = (
        not opened and row is None and total.start < s.start and scene.sentence_at(total.start) == n - 1
        and frame[0].predicate in ("sends_workers_to", "funds")
    )  # fmt: skip
    answer = _ANSWERS.match(scene.text, s.start, q.start) if anew else None
    if not opened and row is None and not anew:
        return []
    start = opened[-1].end() if opened else row.end() if row else answer.end() if answer else after
    figures = [(x.start, x.end) for x in scene.inside("quantities", start, q.end)]
    places = [m for m in scene.inside("regions", start, q.start) if m.kind == "name" and m.end <= q.start]
    times = [(d.start, d.end) for d in scene.inside("dates", start, q.start)] if anew else []
    rest = _without(scene, (start, q.start), [*figures, *times, *((m.start, m.end) for m in places)])
    last = max([e for _, e in figures[:-1]], default=start)
    here = [m for m in places if m.start >= last]
    own = [m for m in here if m in scene.listed(here[-1])]  # 由盐津、大关组织,盐津121人: the last one's row
    if not own or _LIST_WORDS.sub("", rest):
        return []
    if anew and q.unit == "CNY" and any(scene.sides.side(m.code) != "helped" for m in own):
        return []  # 甲区给了410万元。乙区的380万元: another giver's
    onward = [m for m in scene.inside("regions", q.end, s.clause_at(q.start)[1]) if anew]
    if any({scene.sides.side(m.code), scene.sides.side(own[0].code)} == _BOTH for m in onward):
        return []  # 乙县人去甲区的412人。丙县有17人进了丁区: it says itself where they went
    if anew:  # 去甲区的乙县人88名。邻近的丙县今年是316名,丁县240名
        begin, finish = scene.period(n, q.start, s.clause_at(q.start)) if times else (None, None)
        frame = [replace(c, begin=begin, finish=finish) if begin else c for c in frame if c.object.type == "Region"]
    # 其中宜兴市投入延川县1200万元: a part with both ends of its own
    other = [m for m in here if m not in own and {scene.sides.side(m.code), scene.sides.side(own[0].code)} == _BOTH]
    other = [m for m in other if m in scene.listed(other[-1])]
    if other:
        frame = [c for code in refs_of(scene, other) for c in with_place(scene, frame, code, q, len(other) > 1)]
    if not frame or (len(other) > 1 and len(own) > 1):
        return []
    goal = frame[0].predicate == "sends_workers_to" and "to" in scene.cases(own[0])
    return [
        c for m in refs_of(scene, own) for c in with_place(scene, frame, m, q, len(own) > 1 or len(other) > 1, goal)
    ]


def out_of_row(scene: Scene, n: int, q: QuantityMention) -> bool:
    """Whether a figure stands in a row of parts with a place of the other side: of people from Liangshan sent
    到佛山1.2万人、绵阳1500人 none is from 绵阳."""
    before = [x for x in scene.inside("quantities", scene.sentences[n].start, q.start) if x.unit == q.unit]
    if not before:
        return False
    p = before[-1]
    here = [m for m in scene.inside("regions", p.end, q.start) if m.kind == "name" and q.start - m.end <= 1]
    there = [
        m for m in scene.inside("regions", max(0, p.start - 12), p.start) if m.kind == "name" and p.start - m.end <= 1
    ]
    if not here or not there or _EACH_SENDS.search(scene.text, scene.sentences[n].start, p.start):
        return False
    sides = {scene.sides.side(here[0].code), scene.sides.side(there[-1].code)}
    return sides == _BOTH and bool(_ROW_GAP.fullmatch(scene.text[p.end : here[0].start]))


def summed(
    scene: Scene, n: int, q: QuantityMention, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """35人在岗,分别为党政5人、教师12人、医生18人: figures after a total that make it up are its parts."""
    s = scene.sentences[n]
    if not frame or total is None or total.start < s.start or q.unit != total.unit:
        return []
    end = scene.text.find(";", total.end, s.end)
    items = [x for x in scene.inside("quantities", total.end, s.end if end < 0 else end) if x.unit == q.unit]
    if items and items[0].value == total.value:  # 来了23人,23人里教师9名…
        items = items[1:]
    whole = 0.0
    for k, x in enumerate(items):
        whole += x.value
        if whole >= total.value:
            items = items[: k + 1] if k and whole == total.value else []
            break
    if whole != total.value or q not in items:
        return []
    before = max([total.end, *(x.end for x in items if x.end <= q.start)])
    if _ELSEWHERE.search(scene.text, before, q.start):
        return []
    own = [m for m in scene.inside("regions", before, q.start) if m.kind == "name"]
    own = [m for m in own if m in scene.listed(own[-1])]
    if own:
        return [c for code in refs_of(scene, own) for c in with_place(scene, frame, code, q, len(own) > 1)]
    year = [d for d in scene.inside("dates", before, q.start) if d.begin and not (d.vague or d.rough or d.until)]
    if year and not scene.inside("dates", s.start, total.start):  # 9600万元,其中2016年1200万元、2017年…: of all of them
        for c in frame:
            c.begin, c.finish = (year[0].begin if q is items[0] else c.begin), year[0].finish
    return [
        replace(
            c, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx, figure=(q.start, q.end),
            of_which={}, begin=year[0].begin if year else c.begin, finish=year[0].finish if year else c.finish,
        )
        for c in frame
    ]  # fmt: skip


def as_total(
    scene: Scene, n: int, q: QuantityMention, clause: Span, got: list[Candidate],
    total: QuantityMention | None, frame: list[Candidate],
) -> list[Candidate]:  # fmt: skip
    """A part without a place of its own has its total's ends: 我旗派出41人,含教师19人."""
    if not got or not frame or total is None or total.start < scene.sentences[n].start:
        return got
    same = got[0].predicate == frame[0].predicate and got[0].unit == frame[0].unit and q.value < total.value
    same = same and q.unit in ("person", "person_time")
    if not same or not _CONTAINS.match(scene.text, clause[0]) or scene.inside("regions", *clause):
        return got
    own = bool(scene.inside("dates", clause[0], q.start))  # 其中2020年接来的175人
    return [
        replace(c, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx,
                figure=(q.start, q.end), of_which={}, begin=got[0].begin if own else c.begin,
                finish=got[0].finish if own else c.finish)
        for c in frame
    ]  # fmt: skip


def _without(scene: Scene, span: Span, spans: list[Span]) -> str:
    out, at = "", span[0]
    for a, b in sorted(spans):
        out += scene.text[at : max(at, min(a, span[1]))]
        at = max(at, b)
    return out + scene.text[at : span[1]]


def refs_of(scene: Scene, own: list[RegionMention]) -> list[str]:
    return list(dict.fromkeys(c for m in own for c in m.codes))


def with_place(
    scene: Scene, frame: list[Candidate], code: str, q: QuantityMention, several: bool, goal: bool = False
) -> list[Candidate]:
    """The frame's candidates with ``code`` in the place of the end it belongs to: of a ``goal`` the object."""
    out: dict[tuple[Ref, Ref], Candidate] = {}
    side = scene.sides.side(code)
    for c in frame:
        ends = [c.subject, c.object]
        k = next((k for k, r in enumerate(ends) if r.type == "Region" and within(code, r.key)), None)
        if goal:
            k = 1
        elif k is None and {scene.sides.side(r.key) for r in ends if r.type == "Region"} == {side}:
            k = 1 if c.predicate == "sends_workers_to" else None  # 去甲市的6万人、乙市的1万人, both of its side
        elif k is None:
            k = next((k for k, r in enumerate(ends) if r.type == "Region" and scene.sides.side(r.key) == side), None)
        if k is None or ends[k].key == code:
            continue
        ends[k] = Ref("Region", code)
        a, b = ends
        out[a, b] = replace(
            c, subject=a, object=b, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx,
            figure=(q.start, q.end), of_which={},
        )  # fmt: skip
    for c in out.values():
        c.joint = len(out) > 1 or several
    return list(out.values())


def continued(
    scene: Scene, n: int, q: QuantityMention, clause: Span, total: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """2021年为6.12亿元 after a sentence with such a figure: the same for another period."""
    s = scene.sentences[n]
    bare = q.unit == "" and total is not None and total.unit in ("person", "person_time")  # 2017年1.21万
    if (
        not frame
        or total is None
        or scene.sentence_at(total.start) < n - 1
        or ({q.unit, total.unit} - _HEADS and q.unit != total.unit and not bare)
    ):
        return []
    if frame[0].predicate == "sends_workers_to" and _GONE.search(scene.text, *clause):
        return []  # 头两个月跑回来7个
    if total.start < s.start:  # what goes on in the next sentence is what the one before was about, not its last firm
        frame = [c for c in frame if c.object.type != "Company"]
        if not frame:
            return []
    ends = {r.key for c in frame for r in (c.subject, c.object)}
    told = [m.code for m in scene.inside("regions", max(s.start, total.end), q.start) if m.kind == "name"]
    if any(not any(within(x, e) or within(e, x) for e in ends if "/" not in e) for x in told):
        return []  # 甲县到乙市的72人。丙县到丁市的,今年有115人: of others
    if next_trip(scene, n, q, clause, total, frame):
        begin, finish = scene.period(n, q.start, clause)
        if not total.value and not scene.inside("dates", s.start, q.start):
            begin, finish = frame[0].begin, frame[0].finish  # the answer is of the time asked for
        return [
            replace(c, end=max(c.end, min(clause[1], s.end)), weight=c.weight - 0.03, begin=begin, finish=finish,
                    value=q.value, approx=q.approx, figure=(q.start, q.end), of_which={})
            for c in frame
        ]  # fmt: skip
    lead = max(s.start, total.end)
    if scene.inside("regions", lead, clause[0]) or scene.inside("companies", lead, clause[0]):
        return []  # 乙县在丙市务工的,到6月底共1470人: of other places
    dates = [d for d in scene.inside("dates", clause[0], q.start) if d.begin and not (d.vague or d.rough)]
    if len(dates) != 1 or (dates[0].begin, dates[0].finish) == (frame[0].begin, frame[0].finish):
        return []
    rest = _without(scene, clause, [(dates[0].start, dates[0].end), (q.start, q.end)])
    if q.value > total.value and _CONTAINS.match(scene.text, clause[0]):
        return []
    if q.unit == "CNY":  # 2003年18万元修学校: what it was spent on
        rest = _SPENT_ON.sub("", rest)
    if _YEAR_ITEM.sub("", rest.rstrip("。;")):
        return []
    end = min(clause[1], s.end)
    return [
        replace(
            c, end=max(c.end, end), weight=c.weight - 0.03, begin=dates[0].begin, finish=dates[0].finish,
            value=q.value, approx=q.approx, figure=(q.start, q.end), of_which={},
        )
        for c in frame
    ]  # fmt: skip
