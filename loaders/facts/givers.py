"""Who gave a sum, told by the frame of its clause: the payer of a cleft, a role, an item of an account.

两百万的造价,甲区全掏了; 掏钱的是甲区,一共两百万; 二百万,东家是甲区; 甲区来的两百万; 头一笔是甲区的,两百万.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.levels import fits
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.plans import unreal
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.spans import LISTED

# What of a place acts for it: 甲区财政, 甲区那边, 甲镇的商会.
_OWN = re.compile(
    r"[省市区县州镇旗]?(?:级|本级|里|人?民?政府|财政局?|方面|那边|那头|这边|一家|自己|办事处|街道办|民政局?|慈善总?会|红十字会|工会|团委|妇联|市民|干部|党员"
    r"|居民|乡亲|自筹|[一二两三四五六七八九几\d]+个?(?:街道|街镇|镇街|乡镇|镇|部门|单位)|企业家?们?|工商联|商会|[\u4e00-\u9fff]{2,3}(?:基金(?!会)|局(?!面)|委(?!托))|老板们?|人(?!均|口))*"
)
_ADVERB = (
    r"(?:按[^,。;\d]{2,10}?(?=[分给拨配])|[又还也再就都全已只共先后另均便又曾仅]|今年|去年|前年|当年|同年|今春|眼下|目前|额外|另外|独家|独自|一口气|当场|陆续|累计|一共|总共|合计|前后"
    r"|全额|全数|足额|如数|如约|每年|自愿|主动|二话不说|咬牙|率先|带头|单独|当即|随后|很快|在?\d+月(?:\d+日|底|初)?|20\d\d年|19\d\d年)*"
)
# 为泾县掏, 往泾县送, 拿给泾县的就有
_FOR = r"(?:[在往向给为替对朝帮](?![它其该])[\u4e00-\u9fff]{1,9}?)?"
_TO = r"(?:(?:[给到往向]|(?<=[给帮援捐拨]))(?:[\u4e00-\u9fff]{2,9}?)(?:的|(?=[一这那]?[\d一二两三四五六七八九十])))?"
_PARTICLE = r"[了出下进过来去上到给付款赠助满足齐起走掉成]{0,3}"
_SUM_LEAD = (
    r"(?:一年|今年|去年|前年|当年|一共|总共|合计|共计?|整整|前后|拢共|通共|统共|足足|不多不少|有|是|为|约|近|超过?|大约|将近|达|光是|说是|具体是|也?就[是有达]|即|算下来|值|价值|折[价款]|[市估作标时核]价|[估市]值|其中的?|里头的?|当中的?|[一这那][张笔份个]"
    r"|折合|折算|人民币|的)*"
)
_ENDS = r"(?:[,。;!?)”’]|$)"
_ACCOUNT = re.compile(r"[款钱账]|资金|经费|造价|总价|支票|投资|财政|援助|捐|拨|援建|凑")


@dataclass(frozen=True, slots=True)
class _Frames:
    """The frames of one pattern: between giver and sum, between sum and giver, and what stands at the giver's sides."""

    gave: re.Pattern[str]
    item: re.Pattern[str]
    role: re.Pattern[str]
    after_role: re.Pattern[str]
    from_: re.Pattern[str]
    is_: re.Pattern[str]
    gave_it: re.Pattern[str]
    then: re.Pattern[str]
    paid: re.Pattern[str]


@cache
def _pattern() -> tuple[Pattern, _Frames]:
    p = next(p for p in patterns() if p.kind == "giver")
    verb, role = f"(?:{p.trigger.pattern})", f"(?:{p.raw['roles']})"
    return p, _Frames(
        gave=re.compile(
            rf"(?:的[^,。;、\d的]{{1,8}}?)?,?{_ADVERB}{_FOR}{_ADVERB}{verb}{_PARTICLE}{_TO}(?:的(?:钱|款|资)?|[钱款资])?(?:[^,。;:、\d]{{0,8}}?(?:(?:[钱款资费份头半成]|(?<!订)单)|一部分|零头),|,)?{_SUM_LEAD}"
            rf"|(?:那边|那头|方面)?(?:过?来|寄来|打来)的(?:那?[笔份])?{_SUM_LEAD}"
        ),
        item=re.compile(rf"(?:的|级的?|财政的?|[给对][\u4e00-\u9fff]{{2,9}}的)?(?:那[份笔块])?[”)]?[,:]?{_SUM_LEAD}"),
        role=re.compile(rf"{role}[^,。;\d]{{0,4}}?(?:就|正)?(?:是|为|系|叫|:)[^,。;:\d]{{0,8}}?$"),
        after_role=re.compile(rf",?(?:[^,。;:\d]{{0,4}}?(?:价|款|费|钱|额|造价|花费|花销))?{_SUM_LEAD}"),
        from_=re.compile(r"[^,。;:\d]{0,8}?,?(?:也|都|全|则|均|就)?(?:是?来自|出自|是?从|走的?是?|靠的?是?)[^,。;:\d]{0,7}?$"),
        is_=re.compile(r"[^,。;:\d]{0,8}?,?(?:也|都|全|则|均|就|正)?(?:是|由|归|系|靠)[^,。;:\d]{0,7}?$"),
        gave_it=re.compile(
            rf"(?:的[^,。;、\d的]{{1,8}}?)?[^,。;:\d]{{0,4}}?{verb}{_PARTICLE}(?:的|{_ENDS}|[^,。;:\d]{{1,8}}?的(?=[,。;\u4e00-\u9fff]))"
        ),
        then=re.compile(r"[^,。;:\d]{0,8}?,(?:[^,。;:\d]{2,14},)?[^,。;:\d]{0,6}$"),
        paid=re.compile(
            rf"(?:[^,。;:\d]{{0,4}}?)(?:全|都|一家|独自|独家|独力|全数|全额|一力|一肩|二话[不没]说|一口气|一次|统统|悉数|爽快|当场|咬牙)+[^,。;:\d]{{0,2}}?{verb}{_PARTICLE}(?:了|的|担|下来?|底|单)*{_ENDS}"
            rf"|[^。;:\d]{{0,16}}?{verb}了?[给进入到往至][^,。;:\d]{{2,12}}{_ENDS}"
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Giver:
    """Who may have given: its ends and where it is told."""

    start: int
    end: int
    refs: tuple[Ref, ...]


def giving() -> Pattern:
    """The pattern that says which sums have givers, and by what they are none."""
    return _pattern()[0]


def given(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """What the frame around a sum says of it: one candidate for each pair of its giver and its taker."""
    p, frames = _pattern()
    s = scene.sentences[n]
    start, stop = scene.part(s, q.start, q.end)
    if q.start in scene.respective or (p.unless and p.unless.search(scene.text, *clause)):
        return []
    if p.without and p.without.search(scene.text, start, stop):
        return []
    who = _before(scene, start, q, frames) or _after(scene, stop, q, frames) or _answered(scene, n, q, frames)
    who = who or _said_next(scene, n, q, frames)
    if (
        who is None
        or _PERSON.search(scene.text, min(who.start, q.start), max(q.start, who.end))
        or unreal(scene, n, q, clause, (start, stop))
    ):
        return []
    return bind(scene, n, q, clause, p, p.weight, giver=(list(who.refs), who.start))


_TO_IT = ("向", "给", "为", "对")
# 甲区的老板王某自己掏了30万元: one person's
_PERSON = re.compile(r"老板(?!们)[\u4e00-\u9fff]{2,3}|自己(?:掏|出|拿)|自掏|个人|(?:先生|女士|老人)")


def givers_in(scene: Scene, start: int, end: int) -> list[Giver]:
    """Who may give in a span, in order: companies, and places of the helping side that no company's name holds."""
    firms: list[Giver] = []
    levels = [
        Giver(m.start(), m.end(), refs)
        for m in _LEVEL.finditer(scene.text, start, end)
        if (refs := _of_level(scene, m))
    ]
    for c in scene.inside("companies", start, end):
        if scene.text[c.start - 1 : c.start] in _TO_IT:
            continue  # 向乙县慈善协会捐资
        row = firms[-1].refs if firms and LISTED.fullmatch(scene.text, firms[-1].end, c.start) else ()
        firms.append(Giver(c.start, c.end, tuple(dict.fromkeys((*row, Ref("Company", c.name))))))
    out = [*firms, *levels]
    for m in scene.inside("regions", start, end):
        of_firm = any(f.start <= m.start < f.end or 0 <= f.start - m.stop <= 1 for f in firms)
        if of_firm or m.kind != "name" or scene.sides.side(m.code) != "helper":
            continue
        if (
            {"dat", "to"} & scene.cases(m)
            and scene.text[m.start - 1] != "由"
            and not scene.text.startswith("因为", m.start - 2)
        ):
            continue
        own = _OWN.match(scene.text, m.stop)
        stop = own.end() if own else m.stop
        organ = next((o for o in scene.inside("organs", m.stop, m.stop + 1)), None)
        places = scene.listed(m)
        ends = dict.fromkeys(Ref("Region", scene.place(x) if x.township else c) for x in places for c in x.codes)
        out.append(Giver(places[0].start, organ.end if organ else stop, tuple(ends)))
    return sorted(out, key=lambda g: g.start)


def _before(scene: Scene, start: int, q: QuantityMention, frames: _Frames) -> Giver | None:
    """The giver told before its sum, with no other sum and no other giver between."""
    sums = [x.start for x in scene.inside("quantities", start, q.start) if x.unit == "CNY"]
    told = givers_in(scene, sums[-1] if sums else start, q.start)
    if not told or (sums and told[-1].end <= sums[-1]):
        return None
    g = told[-1]
    if frames.gave.fullmatch(scene.text, g.end, q.start):
        return g
    if frames.role.search(scene.text, max(start, g.start - 24), g.start):
        return g if frames.after_role.fullmatch(scene.text, g.end, q.start) else None
    if frames.item.fullmatch(scene.text, g.end, q.start):
        if "," in scene.text[g.end : q.start] and "的" not in scene.text[g.end : q.start] and not _opens(scene.text, g):
            return None  # 3700万走市级渠道,1200万…: that giver has its sum
        return g if _ACCOUNT.search(scene.text, max(0, start - 60), g.start) else None
    return None


def _after(scene: Scene, stop: int, q: QuantityMention, frames: _Frames) -> Giver | None:
    """The giver told after its sum, with no other sum between."""
    text = scene.text
    sums = (x.start for x in scene.inside("quantities", q.end + 1, stop) if x.unit == "CNY")
    for g in givers_in(scene, q.end, next(sums, stop) + 1)[:1]:
        if frames.from_.fullmatch(text, q.end, g.start) and _END.match(text, g.end):
            return g
        if frames.is_.fullmatch(text, q.end, g.start) and frames.gave_it.match(text, g.end, stop + 1):
            return g
        if frames.role.search(text, q.end, g.start) and _PARTED.search(text, q.end, g.start):
            return g
        if frames.then.fullmatch(text, q.end, g.start) and frames.paid.match(text, g.end, stop + 1):
            return g
    return None


_PARTED = re.compile("[,—:(]")
_LEVEL = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[走从由是靠的]))(?P<word>[省市区])(?:本?级|里|财政|金库|库房)"
    r"(?:统筹|财政|渠道|金库|库房|国库|里|本级|层面|资金|那头|这头|那边|配套|的钱)*"
)

_ASKS = re.compile(
    r"(?:哪[里儿]?来|谁[\u4e00-\u9fff]{0,3}?(?:出|掏|给|拿|付|捐|拨|买单)|从哪|哪个出|怎么来|什么来头)[^。?]{0,8}\?[”’]?\s*$"
)


def _answered(scene: Scene, n: int, q: QuantityMention, frames: _Frames) -> Giver | None:
    """建车间的78万元哪来的?乙区凑的: the answer tells who gave the sum that is asked about."""
    s = scene.sentences[n]
    if n + 1 >= len(scene.sentences) or not _ASKS.search(scene.text, q.end, s.end):
        return None
    then = scene.sentences[n + 1]
    told = givers_in(scene, then.start, then.end)
    if not told or scene.inside("quantities", then.start, told[0].end) or told[0].start - then.start > 14:
        return None
    return told[0] if frames.gave_it.match(scene.text, told[0].end, then.end) else None


_PAYS_NOW = re.compile(r"[款钱资金账]|捐|支票|到[账位]|账上|户头")


def _said_next(scene: Scene, n: int, q: QuantityMention, frames: _Frames) -> Giver | None:
    """账上多了50万元。打钱的是乙区: who gave the one sum of a sentence without a giver, by a role in the next."""
    s = scene.sentences[n]
    if n + 1 >= len(scene.sentences) or scene.sentences[n + 1].para != s.para or givers_in(scene, s.start, s.end):
        return None
    then = scene.sentences[n + 1]
    sums = [x for x in scene.inside("quantities", s.start, then.end) if x.unit == "CNY"]
    if sums != [q] or not _PAYS_NOW.search(scene.text, s.start, s.end):
        return None
    told = givers_in(scene, then.start, then.end)
    said = told and frames.role.search(scene.text, max(then.start, told[0].start - 24), told[0].start)
    return told[0] if said else None


_POOLED = re.compile("统筹|渠道")


def _of_level(scene: Scene, m: re.Match[str]) -> tuple[Ref, ...]:
    """Whose money 市级统筹 or 区里 is: the helper's, or that of the city or province it lies in."""
    helper, helped = scene.sides.helper[:1], scene.sides.helped[:1]
    theirs = (*helped, *gazetteer().ancestors(helped[0])) if helped else ()
    if not helper or (any(fits(c, m["word"]) for c in theirs) and not _POOLED.search(m[0]) and m["word"] != "区"):
        return ()  # 市里, 省里 of a place that is helped
    if any(fits(c, m["word"]) for c in helped):
        return ()
    up = (*helper, *gazetteer().ancestors(helper[0]))
    return tuple(Ref("Region", c) for c in up if fits(c, m["word"]))[:1]


_END = re.compile(
    rf"(?:的[^,。;、\d]{{1,6}})?(?:里|那里)?(?:[来拿出掏拨走支][的了出]*|出发|启程|动身|上路|起步|划出|转出|汇出)?{_ENDS}"
)
_OPENING = ",;。:、)( \n“"


def _opens(text: str, g: Giver) -> bool:
    """Whether the giver stands first in its clause, or in marks."""
    return not g.start or text[g.start - 1] in _OPENING
