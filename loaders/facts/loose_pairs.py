"""Pairs told otherwise than by two places that a word of cooperation joins: by the shortest verbs, in the answer to a
question, as brands of labour, as a duty handed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref, tie
from loaders.facts.endings import held
from loaders.facts.founding import founded
from loaders.facts.patterns import Pattern
from loaders.facts.plans import DRAFT
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, level

# Verbs so short that only the report's subject tells what they mean: 广州管毕节, 南京帮伊宁; 静安与文山:
TIGHT = re.compile(
    r"(?:分别)?(?:管|帮|援|扶|带|联|包|结|挂|对|配|盯|认|牵|对口|帮扶|支援|结对|牵手|结对帮扶|对口帮扶|对口支援|——?|-|→|—>|×|↔)(?:着|了|上)?"
)


LINE = re.compile(
    r"(?:市|县|区|州)?的?(?:[^,。;、]{0,4}市集|直飞|加开|班线|航线|航班|高铁|动车|铁路|公路|班列|列车|直达航)"
)  # 宁波—延吉直飞航线
# 两地小学结了对子, 两省的县区配成对: theirs, not the places
HOUSES = re.compile(
    r"的(?:[两各]?级)?(?:县区|区县|县市|市县|县市区|州市|各县|各区)|的?(?:妇联|工会|团委|残联|工商联|商会|协会|小学|中学|学校|医院|村(?!振))"
)


def posted(scene: Scene, m: RegionMention) -> bool:
    """某区援黔干部: whether a province's letter only says where those are whom a place has sent."""
    return m.end - m.start == 1 and scene.text[m.start - 1] == "援" and bool(_POSTED.match(scene.text, m.stop))


_POSTED = re.compile(r"[^,。;]{0,3}(?:干部|人才|教师|老师|医生|医疗队|专家|队员)")


_GOES_ON = re.compile(r"还|另|再|也[是归算]|也在(?:其[中内列]|内|列|里面?|名单)|以及|其次|然后|接着|对口|结对|帮|亲")
_QUESTION = re.compile(r"(?:哪些|哪几个|哪里|谁)[^。]{0,8}\?")


def tight(scene: Scene, p: Pattern, s: Sentence) -> Iterator[Candidate]:
    """Pairs in a sentence without a word of cooperation, where the report as a whole is about it."""
    plain = [x for x in scene.places_in(s) if x.kind in ("name", "pronoun")]
    if len(plain) < 2 or not p.trigger.search(scene.text) or DRAFT.match(scene.text, s.start):
        return
    whole = {a.start for a, b in pairwise(plain) if scene.owns(a, b)}
    for x, y in pairwise(plain):
        sides = {scene.sides.side(x.code), scene.sides.side(y.code)}
        if sides != {"helper", "helped"}:
            continue
        gap = scene.text[x.end : y.start]
        if LINE.match(scene.text, y.end) or y.start in whole:
            continue
        item = gap in ("与", "和", "—", "——", "-", "·", "分别与") and scene.text[y.end : y.end + 1] in (":", "结")
        first, second = scene.listed(x), scene.listed(y)
        if item and len(second) > 1:
            item = False
        if not item and not (TIGHT.fullmatch(gap) and scene.sides.side(x.code) == "helper"):
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
            since = held(scene, s, x.start)[:2]
            yield tie(p.predicate, one.code, two.code, clause, f"{p.rule}-tight", p.weight - 0.06, *since)


def answers(scene: Scene, p: Pattern, n: int, s: Sentence) -> Iterator[Candidate]:
    """广州对口帮扶哪些地方?…有巫山县、甘孜州…: the places that answer the question."""
    if "?" not in scene.text:
        return
    yield from _answered(scene, p, n, s)
    asked = next((q for q in scene.sentences[max(0, n - 2) : n] if _QUESTION.search(scene.text[q.start : q.end])), None)
    if asked is None or not p.trigger.search(scene.text, asked.start, asked.end):
        return
    before = scene.sentences[n - 1]
    answered = before is not asked and any(
        scene.sides.side(x.code) == "helped" for x in scene.inside("regions", before.start, before.end)
    )
    if answered and not _GOES_ON.search(scene.text, s.start, s.end):
        return  # 甲区的对口帮扶落在哪里?落在乙县。丙县也种苹果。
    askers = [x for x in scene.inside("regions", asked.start, asked.end) if scene.sides.side(x.code) == "helper"]
    if not askers:
        return
    here = scene.inside("regions", s.start, s.end)
    if any(x.kind == "name" and scene.sides.side(x.code) == "helper" for x in here):
        return  # the answer names its own couples
    for x in here:
        if x.kind == "name" and scene.sides.side(x.code) == "helped" and level(x.code) != "province":
            clause = next((c for c in s.clauses if c[0] <= x.start < c[1]), (s.start, s.end))
            yield tie(p.predicate, askers[-1].code, x.code, clause, f"{p.rule}-answer", p.weight - 0.06)


_WHO = re.compile(r"哪|谁")
_ANSWER = re.compile(
    r"(?:[\u4e00-\u9fff]{2,5}:|(?:答|[A-Z])?:?)(?:我们|咱们|我[县市区州]|现在|目前)?"
    r"(?:[^,。;:是]{0,5}(?:定|配|排|派|来)?的?是|归|是|就是|由|跟|和|与|落?在)?(?:东部|东边|西部|西边|海边|沿海|山里)?的?"
)
_HELPS_YOU = re.compile(
    r"[归由靠](?:谁|哪[^,。?]{0,4})|(?:谁|哪[^,。?]{0,4})[来去在]?(?:帮|管|包|援|带)|(?:靠山|帮手|娘家|搭档|后盾|伙伴|背后|身后)[^?]{0,6}[哪谁]|帮着?(?:你们|我们|咱们?|贵|[我本][县市区州])"
)
_YOURS = re.compile(r"贵[县市区州]|你们|我们|咱们?|我[县市区州]|本[县市区州]|这里|这儿")


def _answered(scene: Scene, p: Pattern, n: int, s: Sentence) -> Iterator[Candidate]:
    """贵县的帮扶方是哪里?答:是湖里区: the place that begins an answer, with the one asked about or the report's own."""
    asked = scene.sentences[n - 1] if n else s
    question = asked.start, asked.end
    if scene.text[s.end - 1] == "?" or scene.text[asked.end - 1] != "?" or not _WHO.search(scene.text, *question):
        return
    m = _ANSWER.match(scene.text, s.start)
    here = [x for x in scene.inside("regions", s.start, s.end) if x.kind == "name"]
    if not m or not here or scene.text[m.end() : here[0].start].strip(" ,“”"):
        return
    here = here[1:] if len(here) > 1 and scene.owns(here[0], here[1]) else here
    if not (p.trigger.search(scene.text, *question) or _HELPS_YOU.search(scene.text, *question)):
        return
    answer = here[0]
    want = "helped" if scene.sides.side(answer.code) == "helper" else "helper"
    if any(scene.sides.side(x.code) == want for x in here):
        return  # the answer names its own couples
    about = [x.code for x in scene.inside("regions", *question) if scene.sides.side(x.code) == want]
    main = scene.sides.helped if want == "helped" else scene.sides.helper
    clear = want in scene.sides.sure or len(main) == 1
    if not about and main and clear and _YOURS.search(scene.text, *question):
        about = [main[0]]
    if about:
        last = next((x for x in scene.inside("regions", *question) if x.code == about[-1]), None)
        since = founded(scene, s, answer.start)
        asked_of = dict.fromkeys(c for x in scene.listed(last) for c in x.codes) if last else about[-1:]
        for one, code in product((x.code for x in scene.listed(answer)), asked_of):
            a, b = (one, code) if want == "helped" else (code, one)
            yield tie(p.predicate, a, b, s.clause_at(answer.start), f"{p.rule}-answer", p.weight - 0.06, *since)


# “A”和“B”两块牌子 is only a list
_PAIRED_UP = re.compile(r"签|结[对成盟]|牵手|携手|合作|协作|联[手合]|配对|互认|共建")


def brand_pairs(scene: Scene, p: Pattern, n: int, s: Sentence) -> Iterator[Candidate]:
    """“A”“B”分别与“C”“D”签…: paired brands, in order."""
    brands = [g for g in scene.inside("programs", s.start, s.end) if g.kind == "brand"]
    if len(brands) < 2 or len(brands) % 2:
        return
    half = len(brands) // 2
    gap = scene.text[brands[half - 1].end : brands[half].start]
    around = (s.start, *(x for g in brands for x in (g.start, g.end)), s.end)
    if not re.search(r"[与和同]", gap) or not any(
        _PAIRED_UP.search(scene.text, a, b) for a, b in zip(around[::2], around[1::2], strict=True)
    ):
        return
    begin, finish = scene.period(n, brands[0].start)
    for a, b in zip(brands[:half], brands[half:], strict=True):
        ends = Ref("Program", a.name), Ref("Program", b.name)
        yield Candidate(p.predicate, *ends, s.start, s.end, f"{p.rule}-brands", p.weight, begin, finish)


_UNTIL_THEN = re.compile(r"此前|之前|先前|原先|原来|以前|原由|早先|过去")


def handed_over(scene: Scene, p: Pattern, s: Sentence, here: Sequence[RegionMention], at: int) -> Iterator[Candidate]:
    before = [m for m in here if m.end <= at and m.kind != "compound"]
    after = [m for m in here if m.start > at and m.kind != "compound"]
    if not before or len(after) < 2:
        return
    new, old, third = before[-1], after[0], after[1]
    one, other, last = (scene.sides.side(x.code) for x in (new, old, third))
    if one == last != other and _UNTIL_THEN.search(scene.text, old.stop, third.start):
        old, third, other, last = third, old, last, other  # 甲区接力帮扶乙县,此前由丙区帮扶
    if one != last == other or one == last:
        return  # 甲区接过新任务:乙县、丙县
    dates = [d for d in scene.inside("dates", s.start, s.end) if d.begin]
    when = dates[0].begin if dates else None
    for ref, begin, finish in ((new, when, None), (old, None, when)):
        span = s.start, s.end
        yield tie(p.predicate, ref.code, third.code, span, f"{p.rule}-handover", p.weight, begin, finish)
