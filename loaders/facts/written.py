"""A sentence written anew for the frames of ties: one mark for each group of coordinate places, no times or adverbs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, level, within
from loaders.records import record

MARK = "\ue000"  # stands for a group of places; no text has it
# What is said once more of a list, or of a place: 三县, 等五个县(市), 这一市三县, 市政府, 县委、县政府.
_TAIL = re.compile(
    r"(?:(?:等|这|共)?(?:(?:[一二两三四五六七八九十]{1,2}|\d{1,2})个?(?:(?:(?:(?:深度|特别)?(?:贫困|脱贫|民族|受援|受帮|山区|革命|老区)|国定|省定)*[省市县区州旗盟地乡镇处]|家(?![企公医银民店厂商])|街道|兄弟)(?:\([市区县旗]\))?){1,2}){1,3}(?![、\d])|等地|等)?"
    r"(?:省|市|县|区|州|旗){0,2}(?:\([^()]{1,14}\))?(?:[省市县区州旗]?委(?:[、和](?=[省市县区州旗]?政府)|(?![托员派培])))?(?:[省市县区州旗]?政府|人民政府|这边|那边|那头|这头|方面|一方)?"
)
_IN_TURN = re.compile(r",(?=(?:分别|依次|各自|逐一|一一)(?:对口|帮(?!扶?过)|[认管包领]|结[对成为亲]|牵[手上]|与|由))")
_COORDINATE = re.compile(r"、|和|,?以?及|·|连同|会同|还有")
# 甲、乙两省与我省同期对口支援丙: all of them help
_TOGETHER = re.compile(r"(?:同期|同时|一同|一道|一起|共同|都|均)[^,。;、]{0,4}?(?:对口|结对|支援|帮扶|援[建助藏疆青])")
# 甲、乙,丙、丁,都由戊对口帮扶; 甲与乙归丙帮: all of one list
_ALIKE = re.compile(
    r"(?:、[^,。;:]{2,40})?(?:[,两二三四五六七八九十\d]*(?:个?[省市县区州旗]{1,2}|地|者|家)?)"
    r"(?:[都均]|皆|全)[^,。;:、]{0,4}?[由归受与和跟同是]"
)
_BY = re.compile(r"(?:、[^,。;:]{2,24})?[由归]")
_COUNTED = re.compile(r"^(?:两|[三四五六七八九十]|\d+)个?(?:省区市|省[区市]|[省市县区州])")
_BRACKET = re.compile(r"^\([^()]{1,14}\)")
_DIVISION = re.compile(r"(?:新疆)?(?:生产建设)?(?:兵团)?[农第]?[一二三四五六七八九十]{1,2}师$")  # 兵团二师铁门关市
_SAME_SIDE = re.compile(r"与|跟|同")
_ADVERB = re.compile(
    r"分别|依次|各自|分头|一一|先后|一直|长期|常年|始终|继续|接着|开始|共同|已经|仍旧|仍然|主要|具体|重点|全面|正式|这[几些两]年来?|近[几些两]?年来?|目前|现在|如今|眼下|这[回次]|这一?轮|全都|全部|统统|单独|当时|随后|后来"
    r"|逐一|多年来|最早|最初|起初|原先|原本|本来|早先|早年|从前|头一[家任个]|[“”‘’《》\s]|[又还也都就便则仍已]|(?<!不)再|(?<![人干英天])才(?![能华艺干人])"
)


@record
class Group:
    """Coordinate places that stand at one end of a frame."""

    members: tuple[RegionMention, ...]

    @property
    def start(self) -> int:
        return self.members[0].start

    @property
    def code(self) -> str:
        return self.members[0].code


@record
class Written:
    """A sentence with marks for its places: the text, the groups in order, and where each piece of the text begins
    here (``starts``) and began in the report (``origins``)."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    groups: tuple[Group, ...]

    def origin(self, i: int) -> int:
        """Where character ``i`` stood in the report."""
        k = bisect_right(self.starts, i) - 1
        return self.origins[k] + i - self.starts[k]

    def groups_in(self, start: int, end: int) -> tuple[Group, ...]:
        first = self.text.count(MARK, 0, start)
        return self.groups[first : first + self.text.count(MARK, start, end)]


def written(scene: Scene, s: Sentence, here: Sequence[RegionMention]) -> Written:
    """The sentence as the frames see it; several of them ask for the same one."""
    asked = "written", s.start, tuple([m.start for m in here])
    known: Written | None = scene.memo.get(asked)
    if known is None:
        known = scene.memo[asked] = _written(scene, s, here)
    return known


def _written(scene: Scene, s: Sentence, here: Sequence[RegionMention]) -> Written:
    owned = [(a.start, b.start) for a, b in pairwise(here) if scene.owns(a, b)]
    within_it = {b.start: (a.stop, end) for a, b in pairwise(here) if (end := scene.lies_in(a, b))}
    told = [m for m in here if all(m.start != a for a, _ in owned) and m.start not in within_it]
    told = [m for m in told if not _whose(scene, m, told)]
    groups = _grouped(scene, told, {b: a for a, b in owned})
    skip = [*owned, *within_it.values()]
    skip += [  # 自1995年对口支援拉萨以来 is more than a time
        (d.start, d.end) for d in scene.inside("dates", s.start, s.end) if not scene.inside("regions", d.start, d.end)
    ]
    out: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length, at = 0, s.start

    def add(piece: str, stood: int) -> None:
        nonlocal length
        out.append(piece)
        starts.append(length)
        origins.append(stood)
        length += len(piece)

    def copy(start: int, end: int) -> None:
        """Of a span all but times and adverbs."""
        left_out = [m.span() for m in _ADVERB.finditer(scene.text, start, end)]
        if skip:
            left_out += [x for x in skip if x[0] < end and start < x[1]]
            left_out.sort()
        for a, b in left_out:
            if start < a:
                add(scene.text[start:a], start)
            start = max(start, b)
        if start < end:
            add(scene.text[start:end], start)

    for g in groups:
        copy(at, g.start)
        add(MARK, g.start)
        last = g.members[-1].stop
        tail = _TAIL.match(scene.text, last, s.end)
        at = tail.end() if tail else last
        if organ := next((o for o in scene.inside("organs", last, at + 1) if o.start >= last), None):
            at = max(at, organ.end)  # 甲县人社局 acts for its county
        if any(last <= m.start < at for m in here):  # 武都(黄岛帮扶): what the bracket names is an end
            at = last
        if len(g.members) > 1 and _IN_TURN.match(scene.text, at):
            at += 1  # 甲、乙,分别帮扶丙、丁
    copy(at, s.end)
    return Written("".join(out), tuple(starts), tuple(origins), tuple(groups))


# 甲区帮的乙省县有两个, 帮过丙县的甲省地方, 两个甲市帮手: whose the places told beside are
_OF_ITS = re.compile(
    r"的?(?:(?:[县区市州旗]{1,2}|地州)(?![委政级域长里内人民情城])|地方|[远穷]?亲戚|亲家|娘家人?|帮手|搭档|伙伴|朋友)"
)


def _whose(scene: Scene, m: RegionMention, here: Sequence[RegionMention]) -> bool:
    """Whether a place only qualifies a noun for parts of it that the sentence names."""
    inner = any(x.code != m.code and within(x.code, m.code) for x in here)
    return inner and m.kind == "name" and bool(_OF_ITS.match(scene.text, m.stop))


def _grouped(scene: Scene, here: Sequence[RegionMention], begins: Mapping[int, int]) -> list[Group]:
    groups: list[list[RegionMention]] = []
    for m in here:
        last = groups[-1][-1] if groups else None
        if last and m.start < last.end:
            continue
        couple = len(groups) > 1 and len(groups[-1]) == 1 and scene.text[groups[-1][0].start - 1] == "、"
        if (
            last
            and not (couple and _SAME_SIDE.fullmatch(scene.text, last.stop, m.start))
            and _coordinate(scene, last, m, begins.get(m.start, m.start), len(groups[-1]) > 1 and _alone(scene, groups))
        ):
            groups[-1].append(m)  # of A与B、C与D the last two are none of a list
        else:
            groups.append([m])
    return [Group(tuple(x for m in g for x in _each(m))) for g in groups]


def _each(m: RegionMention) -> list[RegionMention]:
    """Of 这三县 one mention for each of the three."""
    return [m] if len(m.codes) == 1 else [replace(m, codes=(c,)) for c in m.codes]


def _alone(scene: Scene, groups: list[list[RegionMention]]) -> bool:
    """Whether nothing joins the last list to what stands before it."""
    return scene.text[groups[-1][0].start - 1] not in "与跟同和"


# 除了甲,乙也是…; 除了甲之外,还有乙
_BESIDES = re.compile(r"(?:[之以]?外)?,(?:[^,。;:\d]{0,6}?(?:有|加上|添了|多了))?")
_TOO = re.compile(r"[^,。;:]{0,6}?[也还又]|[,。;]")


def _besides(scene: Scene, a: RegionMention, b: RegionMention) -> bool:
    """Whether what is true of the second place is said to be true of the first too."""
    led = scene.text.rfind("除了", max(0, a.start - _LED), a.start)
    if led < 0 or scene.inside("regions", led, a.start) or not _NO_MARK.fullmatch(scene.text, led, a.start):
        return False
    times = [(d.start, d.end) for d in scene.inside("dates", a.stop, b.start)]
    gap = "".join(
        c for i, c in enumerate(scene.text[a.stop : b.start], a.stop) if not any(x <= i < y for x, y in times)
    )
    return bool(_BESIDES.fullmatch(gap)) and (gap[-1:] != "," or bool(_TOO.match(scene.text, b.stop)))


_LED = 14  # characters in which 除了早已结下缘分的 finds room
_NO_MARK = re.compile(r"[^,。;:]*")


def _coordinate(scene: Scene, a: RegionMention, b: RegionMention, begins: int, row: bool) -> bool:
    """Whether two places stand in one list: of one side, and of no whole and its part. ``begins``: where the second
    does, with what it lies in (甲州的|乙县和丙州的|丁县); ``row``: the first ends a row that begins anew."""
    gap = _DIVISION.sub("", _BRACKET.sub("", _COUNTED.sub("", scene.text[a.stop : begins])))
    nested = a.code != b.code and (within(a.code, b.code) or within(b.code, a.code))  # a zone has its host's code
    if nested or (len(gap) > 3 and not _besides(scene, a, b)) or scene.couples(a, b):
        return False
    one, two = scene.sides.side(a.code), scene.sides.side(b.code)
    if one == two and _TOGETHER.match(scene.text, b.stop) and _COORDINATE.fullmatch(gap.replace("与", "和")):
        return True
    together = (gap in (",", "与") and _ALIKE.match(scene.text, b.stop)) or (
        gap == "与" and _BY.match(scene.text, b.stop)
    )
    if _COORDINATE.fullmatch(gap) or together or _besides(scene, a, b):
        if a.code[:2] != b.code[:2] and level(a.code) == level(b.code) and "21" in (a.code[:2], b.code[:2]):
            return one == two or None in (one, two)  # 大连、青岛: Liaoning stands on neither side
        return one == two
    if not row and scene.text[a.start - 1 : a.start] == "、" and scene.text[b.stop : b.stop + 1] in ("、", ","):
        return False  # A与B、C与D、…: a couple among couples
    if scene.text[b.stop : b.stop + 1] == "、" and scene.inside("regions", b.stop + 1, b.stop + 2):
        return False  # A与B、C与D: a list has its 与 before the last
    return bool(_SAME_SIDE.fullmatch(gap)) and one == two and one is not None and a.code[:2] == b.code[:2]
