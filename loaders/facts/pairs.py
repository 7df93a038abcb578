"""Pairs told by two places of different sides in one sentence: A与B, A帮扶B, B由A对口支援, 两地, 沪滇."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.endings import held
from loaders.facts.loose_pairs import HOUSES, LINE, TIGHT, answers, brand_pairs, handed_over, posted, tight
from loaders.facts.patterns import Pattern
from loaders.facts.plans import MEANT, TO_COME
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, within

_JOINER = re.compile(r"(?:[与和同跟](?:[^,。;]{1,6}[((])?|·|、|携手|对|牵手|联合|会同|[-—~]{1,2})$")
# A…,与B…密切配合: the partner of the clause's subject, whatever that does before
_COMITATIVE = re.compile(r"^[^。;]{0,20},(?:积极|主动|继续|先后|分别|近期|又|还|并|也|承担了?|开展了?)*[与和同]$")
# Words of a lasting relation rather than of one gift.
_STANDING = re.compile(r"对口(?:帮扶|支援|协作|合作)|结对|结成|关系|机制|联席会议|年头|起步")
_TWO = re.compile(
    r"(?:两(?:省区|省市|省|市|州市|市州|家)|双方)[^,。;]{0,12}?(?:协作|合作|对口|结对|结上|结成|结为|牵手|[结成][了的]?对)"
    r"|(?:东西部|扶贫|对口|结对)[^,。;]{0,4}关系"
    r"|(?:两地)[^,。;]{0,14}(?:结对|对口|牵手|携手|建立|协作关系)"
)
# 沪赣劳务协作2023年启动, where no place is named that it is of
_BEGUN = re.compile(r"(?:东西部|扶贫|劳务|对口)?(?:协作|合作|帮扶|支援)[^,。;]{0,12}(?:启动|起步|始于|拉开)")
_COMPOUND = re.compile(r"(?:两|东西部|劳务|对口|扶贫|帮扶)?[^,。]{0,4}(?:协作|合作|帮扶|结对|两地|两省|两市)")
_STOP = re.compile(r"[。;!?]")
# 两省, 两市 may be of what the pair lies in: the tie must be told of them, as in 两省签订协作协议
_LEVELS = ("两省", "两市")
_SAID = re.compile(r"协作|合作|对口|结对|帮扶|支援|牵手|携手|签|对子|关系|友好|联席")


Found = dict[tuple[str, str], int]
"""The pairs of a sentence, helper first, with where each is told."""


def told_pairs(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """A and B in one sentence with a word of cooperation, joined (A与B, 两地, 沪滇) or by the verb (A帮扶B)."""
    if not scene.sides.known:
        return
    if not CONCERNED.search(scene.text):
        for n, s in enumerate(scene.sentences if "?" in scene.text else ()):
            yield from answers(scene, p, n, s)
        return
    between = re.compile(p.raw["between"])
    handover = re.compile(p.raw["handover"])
    for n, s in enumerate(scene.sentences):
        m = _asserted(scene, p, s)
        if not m:
            yield from tight(scene, p, s)
            yield from answers(scene, p, n, s)
            continue
        text = scene.text[s.start : s.end]
        here = scene.places_in(s)
        yield from brand_pairs(scene, p, n, s)
        # a duty handed over: A接过B帮扶C的接力棒
        over = handover.search(text)
        if over and (handed := list(handed_over(scene, p, s, here, s.start + over.start()))):
            yield from handed
            continue
        found = _by_one_word(scene, s, here, m.end())
        _by_couples(scene, s, here, between, found)
        for (a, b), at in found.items():
            begin, finish, told = held(scene, s, at)
            start = next((c[0] for c in s.clauses if c[0] <= min(at, m.start()) < c[1]), s.start)
            stop = next((c[1] for c in s.clauses if c[0] <= max(at, m.end() - 1) < c[1]), s.end)
            if told:
                start, stop = min(start, told[0]), max(stop, told[1])
            yield Candidate(
                p.predicate,
                Ref("Region", a),
                Ref("Region", b),
                start,
                stop,
                p.rule,
                p.weight - (0.03 if s.kind != "body" else 0) + (0.01 if _STANDING.search(text) else 0),
                begin,
                finish,
            )


_MEETS = re.compile(r"[与和同跟]$|携手$")
_DENIED = re.compile(r"(?:[没无毫]有?(?:任何|什么)|没有?|未曾|从未|不曾|尚未|并未|还没|不是|[算谈]不上)(?:正式|真正)?$")


def _asserted(scene: Scene, p: Pattern, s: Sentence) -> re.Match[str] | None:
    """The first word of cooperation that the sentence does not deny: not 并没有结对."""
    found = p.trigger.finditer(scene.text, s.start, s.end)
    return next((m for m in found if not _DENIED.search(scene.text, max(s.start, m.start() - 6), m.start())), None)


def _by_one_word(scene: Scene, s: Sentence, here: Sequence[RegionMention], stop: int) -> Found:
    """The pairs that one word stands for (闽宁, 两地), and those told by a noun of the tie (结下的对子).
    ``stop``: where the first word of cooperation ends."""
    h, w = scene.sides.helper[0], scene.sides.helped[0]
    found: Found = {}
    if not here:
        return found
    if MEANT.search(scene.text, s.clause_at(stop - 1)[0], stop):
        here = [x for x in here if x.kind != "both"]  # 今年要配成对口合作城市的消息,两边都没有证实
    for x in here:
        other = x.kind == "compound" and {h, w} != set(x.codes)
        if other and (_TWO.match(scene.text, x.end) or (len(here) == 1 and _BEGUN.match(scene.text, x.end))):
            a, b = x.codes if scene.sides.side(x.codes[0]) == "helper" else x.codes[::-1]
            if scene.sides.side(a) == "helper" and scene.sides.side(b) == "helped":
                found[a, b] = x.start  # 闽宁两省区的劳务合作
            continue
        if x.kind == "both" and HOUSES.match(scene.text, x.end):
            continue
        if x.kind == "both" and {scene.sides.side(c) for c in x.codes} == {"helper", "helped"}:
            if not x.text.startswith(_LEVELS) or _SAID.search(scene.text, *s.clause_at(x.start)):
                a, b = x.codes if scene.sides.side(x.codes[0]) == "helper" else x.codes[::-1]
                found[a, b] = x.start
            continue
        if x.kind != "compound" or {h, w} != set(x.codes):
            continue
        if _COMPOUND.match(scene.text, x.end):
            found[h, w] = x.start
    if "helper" in scene.sides.sure and not any(scene.sides.side(x.code) == "helper" for x in here if x.start < stop):
        for x in here:  # 毕节、黔南是…东西部扶贫协作任务: the report's own place is the other side
            if x.kind == "name" and scene.sides.side(x.code) == "helped" and _DUTY.match(scene.text, x.end):
                for one in scene.listed(x):
                    found[h, one.code] = one.start
    wholes = {a.start for a, b in pairwise(here) if scene.owns(a, b)}  # 甲州 in 甲州的乙县
    for x in here:  # 正宁、华池两县的务工者…都是北辰区结下的对子: the list that the sentence begins with
        if scene.sides.side(x.code) == "helper" and _BOUND.match(scene.text, x.end) and scene.text[x.start - 1] == "是":
            before = (y for y in here if y.end < x.start and y.start not in wholes)
            told = next((y for y in before if scene.sides.side(y.code) == "helped"), None)
            for one in scene.listed(told) if told and told.kind == "name" else ():
                found[x.code, one.code] = one.start
    return found


def _by_couples(
    scene: Scene, s: Sentence, here: Sequence[RegionMention], between: re.Pattern[str], found: Found
) -> None:
    """Adds to what was ``found`` the pairs of two neighbours that something joins, each with the rest of its list."""
    if len(here) < 2:
        return
    text = scene.text[s.start : s.end]
    plain = [x for x in here if x.kind in ("name", "pronoun", "abbr") and not scene.institution(x)]
    begins = {b.start: a.start for a, b in pairwise(plain) if scene.owns(a, b)}  # 大理州的弥渡县 is one end
    plain = [x for x in plain if x.start not in begins.values()]
    plain = [x for k, x in enumerate(plain) if not (k and scene.lies_in(plain[k - 1], x))]
    found.update(_toward(scene, plain))
    tied = _tied(scene, plain)
    for k, (x, y) in enumerate(pairwise(plain)):
        if _NOT.search(scene.text, x.end, y.start) or _WHICH.match(scene.text, y.stop):
            continue
        if k and _COMITATIVE.search(scene.text[x.stop : y.start]) and scene.text[x.start - 1] in "与和同跟":
            if not _SAID.search(scene.text, y.end, s.clause_at(y.start)[1]):
                continue
            x = plain[k - 1]  # A与B协作,与C协作: of A, not of B
        elif (
            k
            and _COMITATIVE.search(scene.text[x.stop : y.start])
            and (scene.sides.side(plain[0].code) == scene.sides.side(y.code) != scene.sides.side(x.code))
        ):
            continue  # A支援B、C,近期又承担与D的结对任务: not of C, whatever D is
        parts = _parts(scene, x, y, found)
        if parts:
            for code in parts:
                for helper in [one for one, other in found if other == x.code]:
                    found.setdefault((helper, code), x.start)
            continue
        side_x, side_y = scene.sides.side(x.code), scene.sides.side(y.code)
        if {side_x, side_y} != {"helper", "helped"} or scene.counts_parts(x, y) or scene.counts_its_like(y, x):
            continue
        gap = scene.text[x.stop : begins.get(y.start, y.start)]
        if (
            len(gap) > 24
            or _STOP.search(gap)
            or LINE.match(scene.text, y.end)
            or MEANT.search(gap)
            or TO_COME.match(scene.text, y.end)
        ):
            continue
        joined = (bool(_JOINER.search(gap)) and len(gap) <= 14) or gap == "" or bool(_COMITATIVE.search(gap))
        if gap.endswith("、") and (gap != "、" or tied or not _couple(scene, x, y)):
            continue  # 杭州与衢州、宁波与丽水: the comma parts the pairs
        if TIGHT.fullmatch(gap):
            joined = True
        if scene.body(x) and scene.body(y):
            continue  # schools, not places
        if posted(scene, y):
            continue
        if _MEETS.search(gap) and scene.people_of(y):
            continue
        if _gift(scene, s, x, y) or (not joined and not _verb(scene.text, x, y, gap, between)):
            continue
        first, second = scene.listed(x), scene.listed(y)
        each = "分别" in text
        if len(first) > 1 and len(second) > 1 and not (each and len(first) == len(second)):
            continue
        lists = (
            list(zip(first, second, strict=False))
            if each and len(first) == len(second) > 1
            else [(a, b) for a in first for b in second]
        )
        for a, b in lists:
            for ca in a.codes if not a.township else [scene.place(a)]:
                for cb in b.codes if not b.township else [scene.place(b)]:
                    if ca != cb:
                        pair = (ca, cb) if scene.sides.side(ca) == "helper" else (cb, ca)
                        found[pair] = min(a.start, b.start)


# 保山、衢州两地劳务协作, 杭州、恩施结对: two names without a joiner are a couple where a word of the tie follows.
_COUPLED = re.compile(
    r"(?:[省市县区州]?(?:政府|人民政府))?(?:两|双方|之间|[^,。;、]{0,8}(?:协作|合作|结对|结成|结为|牵手|携手|对口))"
)


def _couple(scene: Scene, x: RegionMention, y: RegionMention) -> bool:
    after = next(iter(scene.inside("regions", y.end, y.end + 8)), None)
    if after and (TIGHT.fullmatch(scene.text, y.end, after.start) or _MEETS.search(scene.text, y.end, after.start)):
        return False  # 上海结对遵义、杨浦结对正安: what the second is tied to comes after it
    return scene.text[x.start - 1 : x.start] != "、" and bool(_COUPLED.match(scene.text, y.end))


_TOWARD = re.compile(
    r"(?:等[\d一二三四五六七八九十]*个?[县区市州旗])?(?:[两三四五六]?[县区市州旗])?的?(?:对口|结对|倾力|持续)?"
    r"(?:帮扶|支援|协作|援助)"
)


_DAT = re.compile(r"对(?:口)?$|对我?[市县州省区]$")


def _toward(scene: Scene, plain: list[RegionMention]) -> dict[tuple[str, str], int]:
    """A…,加大对B、C的帮扶: the helper told last before, however far, and the whole list after 对."""
    out: dict[tuple[str, str], int] = {}
    for k, y in enumerate(plain):
        if scene.sides.side(y.code) != "helped" or not _DAT.search(scene.text[max(0, y.start - 4) : y.start]):
            continue
        group = [m for m in scene.listed(y) if m.start >= y.start]
        x = next((m for m in reversed(plain[:k]) if scene.sides.side(m.code) == "helper"), None)
        if x and _TOWARD.match(scene.text, group[-1].end):
            out.update({(x.code, c): x.start for m in group for c in m.codes})
    return out


_JOINS = re.compile(r"[与和同跟对·-]|—{1,2}|(?:对口|结对)?(?:帮扶|支援|协作|援建)")


def _tied(scene: Scene, plain: list[RegionMention]) -> bool:
    """Whether the sentence joins its pairs with 与 or the like."""
    return any(
        _JOINS.fullmatch(scene.text, x.end, y.start) and scene.sides.side(x.code) != scene.sides.side(y.code)
        for x, y in pairwise(plain)
    )


_PARTS = re.compile(
    r"(?:帮扶|结对|对口|协作|支援|包括|覆盖|涵盖|的是|分别是)[^,。;从到赴往由车列会]{0,4}$|^(?:的|所辖|下辖)[^,。;]{0,3}$"
)


def _parts(scene: Scene, x: RegionMention, y: RegionMention, found: dict[tuple[str, str], int]) -> list[str]:
    """A对口凉山州,帮扶的是盐源、木里…: the parts of a place just paired are paired too."""
    if not any(b == x.code for _, b in found) or x.code == y.code or not within(y.code, x.code):
        return []
    if not _PARTS.search(scene.text[x.end : y.start]):
        return []
    return [c for m in scene.listed(y) for c in m.codes]


_NOT = re.compile(r"并非|谁[与和跟同帮]|不(?:是|在|属|帮|管|归|由|跟|带)|没有?(?:帮|管|跟)|并未|从未")
_WHICH = re.compile(r"的?(?:哪|什么)")  # A帮的是B的哪个县?
_PASSIVE = re.compile(r"(?:[由受被是获]|得到|得益于)$")
_HELP_AFTER = re.compile(r"^(?:市|省|区|县)?(?:的)?(?:对口|结对|帮扶|支援|援建|负责|倾力|包)")
# 由浙江结对帮助的80个县,分布在四川、贵州; 协作对的是六盘水; 黔东南这一棒,2013年交到杭州手里
_SPREAD = re.compile(
    r"(?:对口|结对|帮扶|帮助)[^。;]{0,16}(?:分布在|包括|分别是|涉及|覆盖)$|(?:协作|支援|帮扶)[^,。;]{0,4}[对牵帮扶]的是$"
)
_HANDED = re.compile(r"(?:棒|任务|担子)[^。;]{0,10}交(?:到|给)$")
_DUTY = re.compile(
    r"(?:[^。;,]{0,4}是)[^。;,]{0,20}(?:扶贫协作|对口帮扶|对口支援|东西部协作)的?(?:任务|对象|地区|城市)"
)
_BOUND = re.compile(r"[^。,;]{0,14}(?:对子|结对|对口|帮扶的)")
_TAKES = re.compile(
    r"(?:市|省|区|县)?(?:负责|承担)?(?:(?:对口|结对)?(?:帮扶|支援|协作|帮助|援建)|结对|对口)(?!帮|支援|协作|援建|[,。;的])[\u4e00-\u9fff]"
)
_ASSIGNED = re.compile(r"(?:分到|对口|结对|帮扶|负责|支援|联系)$")


_LASTS = re.compile(r"对口|结对|协作|以来")
_TOGETHER = re.compile(r"共同|联合|一起|合力")
_GIVES = re.compile(r"(?:援助|支援|支持|资助|帮扶|援建|捐助|帮)了?$")
_GIFT = re.compile(r"[^,。;]{0,8}?(?:资金|款|物资|\d)")


def _gift(scene: Scene, s: Sentence, x: RegionMention, y: RegionMention) -> bool:
    """杭州、宁波共同援助恩施资金3000万元: what several gave, not a tie, unless the sentence has a word of one."""
    gap = scene.text[x.end : y.start]
    if not _GIVES.search(gap) or _LASTS.search(scene.text, s.start, s.end):
        return False
    several = _TOGETHER.search(gap) or len(scene.listed(x)) > 1
    return bool(several and _GIFT.match(scene.text, y.end))


_BUYING = re.compile(r"消费(?:帮扶|扶贫|协作)$")  # 青海消费帮扶无锡生活馆: goods are sold there
_NO_LONGER = re.compile(r"不再(?:是|由|承担|担任|负责)?(?:对)?")


def _verb(text: str, x: RegionMention, y: RegionMention, gap: str, between: re.Pattern[str]) -> bool:
    """A帮扶B; B由A帮扶; 分到B的是A."""
    if _BUYING.search(gap):
        return False
    if (between.search(gap) or _NO_LONGER.fullmatch(gap)) and "," not in gap and ":" not in gap:
        return True
    if _SPREAD.search(gap) or _HANDED.search(gap):
        return True
    if _PASSIVE.search(gap) and _HELP_AFTER.match(text[y.end : y.end + 8]):
        return not ("," in gap and _TAKES.match(text, y.end))  # A与B商定,由C结对帮扶D: of D, not of B
    return gap in ("的是", "的就是") and bool(_ASSIGNED.search(text[x.start - 4 : x.start]))
