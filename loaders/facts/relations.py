"""Facts without a figure: standing pairs, agreements signed, companies that took people on or came to a fair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.agreements import agreements, real
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.endings import held
from loaders.facts.founding import founded, inherit
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.plans import MEANT
from loaders.facts.rows import rows
from loaders.facts.scene import Scene
from loaders.facts.severally import severally
from loaders.facts.standing import standing
from loaders.mentions.regions import RegionMention, level, within

_JOINER = re.compile(r"(?:[与和同跟](?:[^,。;]{1,6}[((])?|·|、|携手|对|牵手|联合|会同|[-—~]{1,2})$")
# A…,与B…密切配合: the partner of the clause's subject, whatever that does before
_COMITATIVE = re.compile(r"^[^。;]{0,20},(?:积极|主动|继续|先后|分别)?[与和同]$")
# Words of a lasting relation rather than of one gift.
_STANDING = re.compile(r"对口(?:帮扶|支援|协作|合作)|结对|结成|关系|机制|联席会议|年头|起步")
_TWO = re.compile(
    r"(?:两(?:省区|省市|省|市|州市|市州|家)|双方)[^,。;]{0,6}(?:协作|合作|对口|结对|结上|结成|结为|牵手|[结成][了的]?对)"
    r"|(?:东西部|扶贫|对口|结对)[^,。;]{0,4}关系"
    r"|(?:两地)[^,。;]{0,14}(?:结对|对口|牵手|携手|建立|协作关系)"
)
_COMPOUND = re.compile(r"(?:两|东西部|劳务|对口|扶贫|帮扶)?[^,。]{0,4}(?:协作|合作|帮扶|结对|两地|两省|两市)")
_STOP = re.compile(r"[。;!?]")
# 两省, 两市 may be of what the pair lies in: the tie must be told of them, as in 两省签订协作协议
_LEVELS = ("两省", "两市")
_SAID = re.compile(r"协作|合作|对口|结对|帮扶|支援|牵手|携手|签|对子|关系|友好|联席")
_RESPECTIVELY = re.compile(r"分别")


def relations(scene: Scene) -> list[Candidate]:
    """Candidates of every kind of pattern that needs no figure; found once a report."""
    out: list[Candidate] | None = scene.memo.get("relations")
    if out is None:
        out = scene.memo["relations"] = _relations(scene)
    return out


def _relations(scene: Scene) -> list[Candidate]:
    out: list[Candidate] = []
    pairs: list[Candidate] = []
    for p in patterns():
        if p.kind == "pair":
            pairs += _pairs(scene, p)
            pairs += rows(scene, p)
        elif p.kind == "standing":
            pairs += standing(scene, p)
        elif p.kind == "agreement":
            out += agreements(scene, p)
        elif p.kind == "list":
            out += _lists(scene, p)
        elif p.kind == "plain":
            out += _plain(scene, p)
    return [*severally(scene, inherit(scene, sorted(_meant(scene, pairs), key=lambda c: c.start))), *out]


# 大连援黔工作队, 天津市对口支援甘肃工作前方指挥部: a name by the province that a place lies in
_NAMED = re.compile(r"[^,。;]{0,5}(?:工作[队组]|指挥部|前指|医疗队|干部|人才|专家|教师|办公室)")


def _meant(scene: Scene, pairs: list[Candidate]) -> list[Candidate]:
    """The pairs without those of a whole province that only a team's name tells, where its part is told to be meant."""
    told = {(c.subject.key, c.object.key) for c in pairs}
    over = {(c.subject, c.object): c for c in pairs if c.finish and not c.begin and c.rule.endswith("over")}
    for c in pairs:
        end = over.get((c.subject, c.object))
        if end and end is not c and c.begin == end.finish:  # the year in which another took over is no beginning
            c.begin, c.finish = None, end.finish

    def only_a_name(c: Candidate) -> bool:
        if not any(a == c.subject.key and b != c.object.key and within(b, c.object.key) for a, b in told):
            return False
        here = [m for m in scene.inside("regions", c.start, c.end) if m.code == c.object.key]
        return bool(here) and all(_NAMED.match(scene.text, m.end) for m in here)

    return [c for c in pairs if not (level(c.object.key) == "province" and only_a_name(c))]


# -- standing pairs -----------------------------------------------------------------------------------------------


def _pairs(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """A and B in one sentence with a word of cooperation, joined (A与B, 两地, 沪滇) or by the verb (A帮扶B)."""
    if not scene.sides.known or not CONCERNED.search(scene.text):
        return
    between = re.compile(p.raw["between"])
    handover = re.compile(p.raw["handover"])
    h, w = scene.sides.helper[0], scene.sides.helped[0]
    for n, s in enumerate(scene.sentences):
        m = p.trigger.search(scene.text, s.start, s.end)
        if not m:
            yield from _tight(scene, p, s)
            yield from _answers(scene, p, n, s)
            continue
        text = scene.text[s.start : s.end]
        here = scene.inside("regions", s.start, s.end)
        yield from _brand_pairs(scene, p, n, s)
        # a duty handed over: A接过B帮扶C的接力棒
        over = handover.search(text)
        if over and (handed := list(_handover(scene, p, s, here, s.start + over.start()))):
            yield from handed
            continue
        found: dict[tuple[str, str], int] = {}
        for x in here:
            if x.kind == "compound" and _TWO.match(scene.text, x.end) and {h, w} != set(x.codes):
                a, b = x.codes if scene.sides.side(x.codes[0]) == "helper" else x.codes[::-1]
                if scene.sides.side(a) == "helper" and scene.sides.side(b) == "helped":
                    found[a, b] = x.start  # 闽宁两省区的劳务合作
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
        if "helper" in scene.sides.sure and not any(
            scene.sides.side(x.code) == "helper" for x in here if x.start < m.end()
        ):
            for x in here:  # 毕节、黔南是…东西部扶贫协作任务: the report's own place is the other side
                if x.kind == "name" and scene.sides.side(x.code) == "helped" and _DUTY.match(scene.text, x.end):
                    for one in scene.listed(x):
                        found[h, one.code] = one.start
        for x in here:  # 正宁、华池两县的务工者…都是北辰区结下的对子: the list that the sentence begins with
            if (
                scene.sides.side(x.code) == "helper"
                and _BOUND.match(scene.text, x.end)
                and scene.text[x.start - 1] == "是"
            ):
                told = next((y for y in here if y.end < x.start and scene.sides.side(y.code) == "helped"), None)
                for one in scene.listed(told) if told and told.kind == "name" else ():
                    found[x.code, one.code] = one.start
        plain = [x for x in here if x.kind in ("name", "pronoun", "abbr")]
        begins = {b.start: a.start for a, b in pairwise(plain) if scene.owns(a, b)}  # 大理州的弥渡县 is one end
        plain = [x for x in plain if x.start not in begins.values()]
        found.update(_toward(scene, plain))
        tied = _tied(scene, plain)
        for k, (x, y) in enumerate(pairwise(plain)):
            if k and _COMITATIVE.search(scene.text[x.stop : y.start]) and scene.text[x.start - 1] in "与和同跟":
                if not _SAID.search(scene.text, y.end, s.clause_at(y.start)[1]):
                    continue
                x = plain[k - 1]  # A与B协作,与C协作: of A, not of B
            parts = _parts(scene, x, y, found)
            if parts:
                for code in parts:
                    for a in [a for a, b in found if b == x.code]:
                        found.setdefault((a, code), x.start)
                continue
            side_x, side_y = scene.sides.side(x.code), scene.sides.side(y.code)
            if {side_x, side_y} != {"helper", "helped"}:
                continue
            gap = scene.text[x.stop : begins.get(y.start, y.start)]
            if len(gap) > 24 or _STOP.search(gap) or _LINE.match(scene.text, y.end) or MEANT.search(gap):
                continue
            joined = (bool(_JOINER.search(gap)) and len(gap) <= 14) or gap == "" or bool(_COMITATIVE.search(gap))
            if gap.endswith("、") and (gap != "、" or tied or not _couple(scene, x, y)):
                continue  # 杭州与衢州、宁波与丽水: the comma parts the pairs
            if _TIGHT.fullmatch(gap):
                joined = True
            if scene.body(x) and scene.body(y):
                continue  # schools, not places
            if _gift(scene, s, x, y) or (not joined and not _verb(scene.text, x, y, gap, between)):
                continue
            first, second = scene.listed(x), scene.listed(y)
            each = bool(_RESPECTIVELY.search(text)) or "分别" in gap
            if len(first) > 1 and len(second) > 1 and not (each and len(first) == len(second)):
                continue
            lists = (
                list(zip(first, second, strict=False))
                if each and len(first) == len(second) > 1
                else [(a, b) for a in _same_side(scene, x, first) for b in _same_side(scene, y, second)]
            )
            for a, b in lists:
                for ca in a.codes if not a.township else [scene.place(a)]:
                    for cb in b.codes if not b.township else [scene.place(b)]:
                        if ca != cb:
                            pair = (ca, cb) if scene.sides.side(ca) == "helper" else (cb, ca)
                            found[pair] = min(a.start, b.start)
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


# Verbs so short that only the report's subject tells what they mean: 广州管毕节, 南京帮伊宁; 静安与文山:
_TIGHT = re.compile(
    r"(?:分别)?(?:管|帮|援|扶|带|联|包|结|挂|对|对口|帮扶|支援|结对|牵手|结对帮扶|对口帮扶|对口支援|——?|-|→|—>)(?:着|了)?"
)


# 保山、衢州两地劳务协作, 杭州、恩施结对: two names without a joiner are a couple where a word of the tie follows.
_COUPLED = re.compile(
    r"(?:[省市县区州]?(?:政府|人民政府))?(?:两|双方|之间|[^,。;、]{0,8}(?:协作|合作|结对|结成|结为|牵手|携手|对口))"
)


def _couple(scene: Scene, x: RegionMention, y: RegionMention) -> bool:
    after = next(iter(scene.inside("regions", y.end, y.end + 8)), None)
    if after and _TIGHT.fullmatch(scene.text, y.end, after.start):
        return False  # 上海结对遵义、杨浦结对正安: what the second is tied to comes after it
    return scene.text[x.start - 1 : x.start] != "、" and bool(_COUPLED.match(scene.text, y.end))


_LINE = re.compile(r"(?:市|县|区|州)?(?:直飞|航线|航班|高铁|动车|铁路|公路|班列|直达航)")  # 宁波—延吉直飞航线


def _tight(scene: Scene, p: Pattern, s: Sentence) -> Iterator[Candidate]:
    """Pairs in a sentence without a word of cooperation, where the report as a whole is about it."""
    plain = [x for x in scene.inside("regions", s.start, s.end) if x.kind in ("name", "pronoun")]
    if len(plain) < 2 or not p.trigger.search(scene.text):
        return
    for x, y in pairwise(plain):
        sides = {scene.sides.side(x.code), scene.sides.side(y.code)}
        if sides != {"helper", "helped"}:
            continue
        gap = scene.text[x.end : y.start]
        if _LINE.match(scene.text, y.end):
            continue
        item = gap in ("与", "和", "—", "——", "-", "·", "分别与") and scene.text[y.end : y.end + 1] in (":", "结")
        first, second = scene.listed(x), scene.listed(y)
        if item and len(second) > 1:
            item = False
        if not item and not (_TIGHT.fullmatch(gap) and scene.sides.side(x.code) == "helper"):
            continue
        if len(first) > 1 and len(second) > 1:
            if "分别" not in gap or len(first) != len(second):
                continue
            pairs = list(zip(first, second, strict=True))
        else:
            pairs = [(a, b) for a in first for b in second]
        clause = next((c for c in s.clauses if c[0] <= x.start < c[1]), (s.start, s.end))
        for a, b in pairs:
            one, two = (a, b) if scene.sides.side(a.code) == "helper" else (b, a)
            yield Candidate(
                p.predicate,
                Ref("Region", one.code),
                Ref("Region", two.code),
                *clause,
                f"{p.rule}-tight",
                p.weight - 0.06,
                *founded(scene, s, x.start),
            )


def _answers(scene: Scene, p: Pattern, n: int, s: Sentence) -> Iterator[Candidate]:
    """广州对口帮扶哪些地方?…有巫山县、甘孜州…: the places that answer the question."""
    if "?" not in scene.text:
        return
    asked = next((q for q in scene.sentences[max(0, n - 2) : n] if _QUESTION.search(scene.text[q.start : q.end])), None)
    if asked is None or not p.trigger.search(scene.text, asked.start, asked.end):
        return
    askers = [x for x in scene.inside("regions", asked.start, asked.end) if scene.sides.side(x.code) == "helper"]
    if not askers:
        return
    for x in scene.inside("regions", s.start, s.end):
        if x.kind == "name" and scene.sides.side(x.code) == "helped" and level(x.code) != "province":
            clause = next((c for c in s.clauses if c[0] <= x.start < c[1]), (s.start, s.end))
            yield Candidate(
                p.predicate,
                Ref("Region", askers[-1].code),
                Ref("Region", x.code),
                *clause,
                f"{p.rule}-answer",
                p.weight - 0.06,
            )


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


def _tied(scene: Scene, plain: list[RegionMention]) -> bool:
    """Whether the sentence joins its pairs with 与 or the like."""
    return any(
        scene.text[x.end : y.start] in ("与", "和", "同", "对", "—", "——", "-")
        and scene.sides.side(x.code) != scene.sides.side(y.code)
        for x, y in pairwise(plain)
    )


_PARTS = re.compile(
    r"(?:帮扶|结对|对口|协作|支援|包括|覆盖|涵盖|的是|分别是)[^,。;]{0,4}$|^(?:的|所辖|下辖)[^,。;]{0,3}$"
)


def _parts(scene: Scene, x: RegionMention, y: RegionMention, found: dict[tuple[str, str], int]) -> list[str]:
    """A对口凉山州,帮扶的是盐源、木里…: the parts of a place just paired are paired too."""
    if not any(b == x.code for _, b in found) or x.code == y.code or not within(y.code, x.code):
        return []
    if not _PARTS.search(scene.text[x.end : y.start]):
        return []
    return [c for m in scene.listed(y) for c in m.codes]


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
_QUESTION = re.compile(r"(?:哪些|哪几个|哪里|谁)[^。]{0,8}\?")
_TAKES = re.compile(
    r"(?:市|省|区|县)?(?:负责|承担)?(?:对口|结对)?(?:帮扶|支援|协作|帮助|援建)(?![,。;的])[\u4e00-\u9fff]"
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


_NO_LONGER = re.compile(r"不再(?:是|由|承担|担任|负责)?(?:对)?")


def _verb(text: str, x: RegionMention, y: RegionMention, gap: str, between: re.Pattern[str]) -> bool:
    """A帮扶B; B由A帮扶; 分到B的是A."""
    if (between.search(gap) or _NO_LONGER.fullmatch(gap)) and "," not in gap and ":" not in gap:
        return True
    if _SPREAD.search(gap) or _HANDED.search(gap):
        return True
    if _PASSIVE.search(gap) and _HELP_AFTER.match(text[y.end : y.end + 8]):
        return not ("," in gap and _TAKES.match(text, y.end))  # A与B商定,由C结对帮扶D: of D, not of B
    return gap in ("的是", "的就是") and bool(_ASSIGNED.search(text[x.start - 4 : x.start]))


def _brand_pairs(scene: Scene, p: Pattern, n: int, s: Sentence) -> Iterator[Candidate]:
    """“A”“B”分别与“C”“D”签…: paired brands, in order."""
    brands = [g for g in scene.inside("programs", s.start, s.end) if g.kind == "brand"]
    if len(brands) < 2 or len(brands) % 2:
        return
    half = len(brands) // 2
    gap = scene.text[brands[half - 1].end : brands[half].start]
    if not re.search(r"[与和同]", gap):
        return
    begin, finish = scene.period(n, brands[0].start)
    for a, b in zip(brands[:half], brands[half:], strict=True):
        yield Candidate(
            p.predicate,
            Ref("Program", a.name),
            Ref("Program", b.name),
            s.start,
            s.end,
            f"{p.rule}-brands",
            p.weight,
            begin,
            finish,
        )


def _same_side(scene: Scene, m: RegionMention, group: list[RegionMention]) -> list[RegionMention]:
    side = scene.sides.side(m.code)
    return [g for g in group if scene.sides.side(g.code) == side] or [m]


def _handover(scene: Scene, p: Pattern, s: Sentence, here: Sequence[RegionMention], at: int) -> Iterator[Candidate]:
    before = [m for m in here if m.end <= at and m.kind != "compound"]
    after = [m for m in here if m.start > at and m.kind != "compound"]
    if not before or len(after) < 2:
        return
    new, old, third = before[-1], after[0], after[1]
    dates = [d for d in scene.inside("dates", s.start, s.end) if d.begin]
    when = dates[0].begin if dates else None
    for ref, begin, finish in ((new, when, None), (old, None, when)):
        yield Candidate(
            p.predicate,
            Ref("Region", ref.code),
            Ref("Region", third.code),
            s.start,
            s.end,
            f"{p.rule}-handover",
            p.weight,
            begin,
            finish,
        )


# -- companies in a list, people who went without a number ---------------------------------------------------------


def _lists(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """Companies named in a sentence stand at one end, a region at the other (by side and case)."""
    if not scene.companies:
        return
    company_first = "Company" in p.subject.types and "Region" not in p.subject.types
    slot = p.object if company_first else p.subject
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            continue
        named = scene.inside("companies", s.start, s.end)
        if not named or not real(scene, p, s):
            continue
        m = p.trigger.search(scene.text, s.start, s.end)
        assert m is not None
        if "before" in p.raw and not m.start() < named[0].start:
            continue
        if "gap" in p.raw and abs(named[0].start - m.end()) > int(p.raw["gap"]):
            continue
        clause = next((c for c in s.clauses if c[0] <= named[0].start < c[1]), (s.start, s.end))
        others, near, at = scene.find(slot, n, clause, named[0].start)
        if not others or near < slot.told:
            continue
        begin, finish = scene.period(n, named[0].start, clause)
        start = next((c[0] for c in s.clauses if at >= s.start and c[0] <= min(at, named[0].start) < c[1]), clause[0])
        stop = next((c[1] for c in s.clauses if c[0] <= max(named[-1].start, m.start()) < c[1]), s.end)
        for c in named:
            for o in others:
                a, b = (Ref("Company", c.name), o) if company_first else (o, Ref("Company", c.name))
                yield Candidate(p.predicate, a, b, start, stop, p.rule, p.weight, begin, finish, told=(near, 3))


def _plain(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """A statement without a figure that names both ends in one clause or sentence."""
    for n, s in enumerate(scene.sentences):
        if s.kind != "body" or not p.trigger.search(scene.text, s.start, s.end):
            continue
        for clause in s.clauses:
            m = p.trigger.search(scene.text, *clause)
            if not m or (p.unless and p.unless.search(scene.text, *clause)) or scene.inside("quantities", *clause):
                continue
            subjects, near_s, at_s = scene.find(p.subject, n, clause, m.start())
            objects, near_o, at_o = scene.find(p.object, n, clause, m.end())
            if not subjects or not objects or near_s < p.subject.told or near_o < p.object.told:
                continue
            begin, finish = scene.period(n, m.start(), clause)
            places = [x for x in (at_s, at_o, clause[0]) if s.start <= x < s.end]
            start = next((c[0] for c in s.clauses if c[0] <= min(places) < c[1]), s.start)
            for a in subjects:
                for b in objects:
                    if a != b and level(a.key) and level(b.key):
                        yield Candidate(
                            p.predicate, a, b, start, clause[1], p.rule, p.weight, begin, finish, told=(near_s, near_o)
                        )
