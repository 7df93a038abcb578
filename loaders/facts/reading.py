"""What one figure counts, and between whom, by its own words: the patterns over its clause, its head and its item."""

from __future__ import annotations

from functools import cache

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate
from loaders.facts.counts_else import counts_else
from loaders.facts.gifts import gifted
from loaders.facts.givers import given
from loaders.facts.heads import head_of, onward
from loaders.facts.in_turn import in_turn
from loaders.facts.learners import IS_WHO, learning, predicate_end, they_teach
from loaders.facts.offering import SPEAKER
from loaders.facts.parts_away import part_away
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.plans import unreal
from loaders.facts.scene import Scene, Span
from loaders.facts.shares import counts_givers, of_them_all
from loaders.learned.counts import outline
from loaders.mentions.quantities import QuantityMention

# 比上年多800人: a difference, no count of its own.
_CHANGE = re.compile(r"(?:比|较|同比|增)[^,。;]{0,12}?(?:多出?|增加|增长|减少|少|净增|增)了?$")
_MONEY = re.compile(r"真金白银|援助|解囊|钱|资金|投[进入了下]|掏|拨|捐|款|出资|(?<!免)费|工资")
WISH = re.compile(
    r"意向|报名|求职|应聘|咨询|面试(?!过关|合格|通过|[之以]?后|上[了岗])|简历|摸底|体检|想出[门去]|说好[招要]"
)
_ITEM_ENDS = re.compile(r"[、,;]")
_HEADCOUNT = re.compile(r"在职员工|离职|员工总数|营业收入|净利润")  # a company's own, wherever its people are from
_NO_WORD = 20
"""The gap, in characters, that counts for a figure without any word of its kind near."""
LONGEST_SENTENCE = 4_000
"""Characters. Nobody writes a longer one: it is a table run together, which takes for ever figure by figure."""


def read(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The best reading of one figure, as one candidate for each pair of ends (joint when several)."""
    if q.unit in ("CNY", "") and (framed := _by_frame(scene, n, q, clause)):
        return framed
    if q.unit == "job" and q.start in scene.respective and (placed := _turn(scene, n, q, clause)):
        return placed
    whole = clause[0], predicate_end(scene, n, clause, q)
    got = _read_in(scene, n, q, clause, whole)
    taken = got and (got[0].predicate in ("trains", "sends_staff_to") or IS_WHO.search(scene.text, clause[1], whole[1]))
    if whole != clause and not taken:
        got = _read_in(scene, n, q, clause, clause)
    if got:
        return learning(scene, n, q, got)
    head = head_of(scene, n, clause, q)
    got = _read_in(scene, n, q, clause, head) if head != clause else []
    if not got and q.unit in _BY_ITSELF:
        got = _read_in(scene, n, q, clause, head, known=True)
        got = got if got and (q.unit == "job" or max(got[0].told) > 0) else []
        got = got or _turn(scene, n, q, clause)
    got = got or part_away(scene, n, q, clause)
    return [] if got and _other_words(scene, q, clause, got[0].predicate) else learning(scene, n, q, got)


def _by_frame(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """What the frame around a sum says of it."""
    return (given(scene, n, q, clause) if q.unit else []) or gifted(scene, n, q, clause)


_BY_ITSELF = ("job", "fair")
"""Whoever counted these knew the noun, wherever it stands: 岗位摆了一地,全部加起来1860个."""


def _turn(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """Vacancies of a row whose places are told in their order before, and the sum of such a row."""
    p = next((p for p, *_ in _for_unit(q.unit, False)[0]), None)
    if p is None or barred(scene, n, q, clause, p) or unreal(scene, n, q, clause, clause):
        return []
    return in_turn(scene, n, q, p)


def _read_in(
    scene: Scene, n: int, q: QuantityMention, clause: Span, head: Span, *, known: bool = False
) -> list[Candidate]:
    """What the patterns say of a figure by the words of a span; ``known``: whatever words it has."""
    s = scene.sentences[n]
    if s.end - s.start > LONGEST_SENTENCE:
        return []
    text = scene.text
    choices: list[tuple[float, Pattern, Span]] = []
    unit = q.unit or ("CNY" if _MONEY.search(text, *head) or _of_a_sum(scene, n, q, clause) else "person")
    speaker = SPEAKER if unit == "job" else 0
    near = scene.inside("companies", min(head[0], scene.sentences[max(0, n - 2)].start), s.end + speaker)
    fitting, any_trigger = _for_unit(unit, bool(near) or counts_givers(scene, head))
    if any_trigger is None:
        return []
    reach = s.start, min(s.end, head[1] + 12)
    ahead = onward(scene, n, clause)
    told, goes_on_so = bool(any_trigger.search(text, *head)), bool(any_trigger.search(text, *ahead))
    for p, narrow, goes_on in fitting:
        if narrow and not told and not (goes_on and goes_on_so) and not known:
            continue  # as mostly
        where = head if narrow else reach
        hit = p.trigger.search(text, *where) if told or not narrow else None
        if hit is None and goes_on and goes_on_so:
            where = ahead
            hit = p.trigger.search(text, *where)
            if hit and p.predicate == "trains" and p.unless and p.unless.search(text, *where):
                continue  # 挑了19名大姐,培训半个月后上了岗
            if hit and p.predicate == "trains" and they_teach(scene, head, where):
                continue
        if hit is None and not (known and narrow):
            continue
        if barred(scene, n, q, head, p) or (p.beside and not p.beside.search(_item(scene, q, head))):
            continue
        if p.report and not _speaks_of(scene, p):
            continue
        if p.within and not p.within.search(text[_speech(scene, s, q) : s.end]):
            continue
        if p.drawn and not p.drawn.search(outline(scene, *head, q)):
            continue
        hits = p.trigger.finditer(text, *where)
        gap = min([min(abs(m.start() - q.end), abs(q.start - m.end())) for m in hits], default=_NO_WORD)
        choices.append((p.weight - 0.004 * min(gap, 40), p, head))
    if (
        not choices
        or _CHANGE.search(scene.text, max(head[0], q.start - 14), q.start)
        or unreal(scene, n, q, head, scene.part(scene.sentences[n], q.start, q.end))
    ):
        return []
    choices.sort(key=lambda c: -c[0])
    for score, p, span in choices:
        got = bind(scene, n, q, span, p, score)
        if got:
            return got
    return []


# 甲县人社局局长说,今年送到乙市的有413人: who speaks is not whom the figure counts
_SPEAKER = re.compile(r"[^,。;:“”\d]{2,24}?(?:说|介绍|表示|告诉记者|坦言|透露|回忆|谈[到起]|讲)(?:道|起)?[,:]")


def _speech(scene: Scene, s: Sentence, q: QuantityMention) -> int:
    """Where a sentence begins after the words that say who speaks."""
    m = _SPEAKER.match(scene.text, s.start, q.start)
    return m.end() if m else s.start


def _of_a_sum(scene: Scene, n: int, q: QuantityMention, clause: Span) -> bool:
    """到账2300万元,其中就业这块占三百万: whether a figure without a unit is a part of the sum before it."""
    told = scene.inside("quantities", scene.sentences[n].start, q.start)
    return bool(told) and told[-1].unit == "CNY" and bool(_OF_IT.match(scene.text, *clause))


_OF_IT = re.compile(r"其中|里头|当中|这里面|单|光")


def _speaks_of(scene: Scene, p: Pattern) -> bool:
    """Whether the report has a word that the pattern asks of it, or at least none of another matter."""
    told: bool | None = scene.memo.get(("speaks of", p.rule))
    if told is None:
        other = p.report_unless
        told = bool(p.report and p.report.search(scene.text)) or bool(other and not other.search(scene.text))
        scene.memo["speaks of", p.rule] = told
    return told


@cache
def _for_unit(unit: str, firms: bool) -> tuple[tuple[tuple[Pattern, bool, bool], ...], re.Pattern[str] | None]:
    """The patterns for a unit, each with whether it looks at the clause only, and whether at the next one too; and all
    their triggers as one, which most clauses do not have. Without those of ``firms`` where none is told near."""
    fitting = [p for p in patterns() if p.kind == "figure" and unit in p.units]
    fitting = [p for p in fitting if firms or p.subject.types != ("Company",)]
    triggers = "|".join(f"(?:{p.trigger.pattern})" for p in fitting)
    reach = tuple((p, p.reach == "clause", bool(p.raw.get("onward"))) for p in fitting)
    return reach, re.compile(triggers) if triggers else None


def _item(scene: Scene, q: QuantityMention, clause: Span) -> str:
    """What stands around a figure up to the next: 输送干部12人、务工人员500人 is 输送干部# and 、务工人员#."""
    known: str | None = scene.memo.get(("item", q.start, clause))
    if known is None:
        known = scene.memo["item", q.start, clause] = _cut_out(scene, q, clause)
    return known


def _cut_out(scene: Scene, q: QuantityMention, clause: Span) -> str:
    before = [x.end for x in scene.inside("quantities", clause[0], q.start)]
    after = [x.start for x in scene.inside("quantities", q.end, clause[1])]
    start, end = max([clause[0], *before]), min([clause[1], *after])
    return f"{scene.text[start : q.start]}#{scene.text[q.end : end]}"


def _other_words(scene: Scene, q: QuantityMention, clause: Span, predicate: str) -> bool:
    """Whether a clause says by itself that its figure counts something else: 培训6300人,吸纳就业5400人."""
    known = [p for p, *_ in _for_unit(q.unit, True)[0] if not p.drawn] if q.unit else []  # those have only nouns
    words = [(p, p.trigger.search(scene.text, *clause)) for p in known if not _barred_there(scene, q, clause, p)]
    told = {p.predicate for p, m in words if m and len(m[0]) > 1}  # a letter (去, 来) is no word for a kind
    return bool(told) and predicate not in told


def _barred_there(scene: Scene, q: QuantityMention, clause: Span, p: Pattern) -> bool:
    return bool(p.unless and _said_of(scene, q, p.unless, clause))


_OWN_FAIR = re.compile(r"(?:自办|自行(?:举办|组织))[^。;]{0,12}(?:招聘会|双选会|专场)[^。;]{0,16}$")
"""泸水市自办招聘会3场,岗位560个: at a fair of the county's own."""


def barred(scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern) -> bool:
    """Whether a word around the figure says that it counts something else than the pattern's edge type."""
    return bool(
        (p.predicate == "sends_workers_to" and _part_goes(scene, q, clause))
        or (p.unless and _said_of(scene, q, p.unless, clause))
        or (q.unit == "job" and _OWN_FAIR.search(scene.text, scene.sentences[n].start, q.start))
        or (p.without and _said_of(scene, q, p.without, _about(scene, n, q)))
        or (p.head_unless and p.head_unless.match(scene.text, q.end, scene.sentences[n].end))
        or (p.beside_unless and p.beside_unless.search(_item(scene, q, clause)))
        or counts_else(scene, q, clause, p.predicate)
    )


_AT_LARGE = re.compile(r"出去|出门|走了|实现|帮助|促进|转移|带动|稳定|新增|外出|输出|输转|输送")
_THERE_OF_IT = re.compile(
    r"[^。;,\d]{0,12}[,(](?:其中|当中|含)[^,。;\d]{0,6}(?:到|赴|来|去|在)|[^。;,\d]{0,6},[^,。;\d]{0,2}?[到赴去][^,。;\d]{2,8}的(?:是|有|占)"
)


def _part_goes(scene: Scene, q: QuantityMention, clause: Span) -> bool:
    """帮助1.13万人就业,其中到福建1286人: only the part went there, of the whole nobody says where to."""
    if not (_THERE_OF_IT.match(scene.text, q.end) and _AT_LARGE.search(scene.text, *clause)):
        return False
    return not any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", *clause))


def _said_of(scene: Scene, q: QuantityMention, words: re.Pattern[str], span: Span) -> bool:
    """Whether a word in the span is said of this figure, not of the next: 到黄岛就业312人、就近就业586人."""
    for m in words.finditer(scene.text, *span):
        if m.end() <= q.start and _of_item_before(scene, q, m.end()):
            continue
        if m[0] in _HERE and (_of_helper(scene, m.start()) or _OUR_PEOPLE.match(scene.text, m.end())):
            continue  # 留在甲市本地的45人, 在甲市打工的本县人
        if of_them_all(scene, m, q):
            continue  # 每家递上5万元,拢共80万元
        if m.start() < q.end or not _ITEM_ENDS.search(scene.text, q.end, m.start()):
            return True
        if _of_item_after(scene, q, m.start()):
            continue
        told = scene.inside("quantities", m.end(), span[1])
        after = [x for x in told if x.unit != "CNY"] if q.unit == "person" else told  # 16名民工…,拿回工钱23万元
        if not after or _ITEM_ENDS.search(scene.text, m.end(), after[0].start):
            return True
    return False


def _of_item_after(scene: Scene, q: QuantityMention, start: int) -> bool:
    """Whether a word that begins there is said of a figure right before it, in an item of its own after this one's:
    312人到黄岛就业,586人就近就业."""
    between = [x for x in scene.inside("quantities", q.end, start) if x.unit == q.unit]
    return bool(
        between
        and _ITEM_ENDS.search(scene.text, q.end, between[-1].start)
        and not _ITEM_ENDS.search(scene.text, between[-1].end, start)
    )


_REACH = 2


def _about(scene: Scene, n: int, q: QuantityMention) -> Span:
    """Where a word of another matter bars a figure: its part of the sentence, but no more than two clauses to either
    side, as a sentence run on with commas comes to other things (带来岗位1790个,…,还到就近就业基地走访)."""
    s = scene.sentences[n]
    start, end = scene.part(s, q.start, q.end)
    before = [c for c in s.clauses if c[1] <= q.start][-_REACH:]
    after = [c for c in s.clauses if c[0] >= q.end][:_REACH]
    return max(start, before[0][0] if before else start), min(end, after[-1][1] if after else end)


_OUR_PEOPLE = re.compile(r"人(?=数|[有是共达约近,已\d])|籍|老乡|乡亲|[去到出]去?的")
_HERE = ("本地", "本市", "本区", "本县", "当地")


def _of_helper(scene: Scene, at: int) -> bool:
    """Whether 本地 that stands there follows the name of a place of the helper's, and means it."""
    told = scene.inside("regions", max(0, at - 12), at)
    return bool(told) and told[-1].stop == at and scene.sides.side(told[-1].code) == "helper"


def _of_item_before(scene: Scene, q: QuantityMention, end: int) -> bool:
    """Whether a word that ends there belongs to an item before, which has its own figure as this one has its own place:
    本地民企拿出1000个,丙市单位拿出2500个."""
    between = [x for x in scene.inside("quantities", end, q.start) if x.unit == q.unit]
    if not between or not _ITEM_ENDS.search(scene.text, between[-1].end, q.start):
        return False
    return any(m.kind == "name" for m in scene.inside("regions", between[-1].end, q.start))


_SOME = re.compile(r"某(?:东部|西部|结对|受援|帮扶)?[省市县区州](?!领导|局)")


def set_aside(scene: Scene, n: int, q: QuantityMention, clause: Span) -> bool:
    """Told as a plan, a wish or a difference: no fact, whatever it counts."""
    s = scene.sentences[n]
    return (
        s.end - s.start > LONGEST_SENTENCE
        or bool(_CHANGE.search(scene.text, max(clause[0], q.start - 14), q.start))
        or unreal(scene, n, q, clause, scene.part(scene.sentences[n], q.start, q.end))
        or bool(WISH.search(scene.text, *clause))
        or bool(_SOME.search(scene.text, *clause))
        or bool(_HEADCOUNT.search(scene.text, s.start, s.end))
    )
