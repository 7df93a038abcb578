"""Figures become facts: which pattern a quantity belongs to, who stands at its ends, when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from graph.ontology import edge_types
from loaders.facts.binding import bind, of_a_firm, own_work, turned
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.cells import cells
from loaders.facts.changes import compared, no_count
from loaders.facts.employers import employed
from loaders.facts.firms import within_firm
from loaders.facts.learned import counted, pattern_of
from loaders.facts.movers import at_large, offers_at_home
from loaders.facts.others import hired_where_built
from loaders.facts.parts import as_total, continued, out_of_row, parts_of, remainder, rest_of, summed, told_again
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.placing import placed
from loaders.facts.plans import unreal
from loaders.facts.respective import side_by_side
from loaders.facts.scene import Scene, Span
from loaders.facts.totals import with_totals
from loaders.learned.model import NONE
from loaders.mentions.quantities import QuantityMention

# A clause that holds little but its figure takes the clause before it as its head: 去苏州就业的贫困户,新增228名.
_FILLER = re.compile(
    r"新增|累计|共计?|达到?|有|眼下|目前|总共|合计|超过?|近|约|已|将近|值|的|为|了|又|就|[\d年月日()“” ]"
)
# 比上年多800人: a difference, no count of its own.
_CHANGE = re.compile(r"(?:比|较|同比|增)[^,。;]{0,8}?(?:多|增加|增长|减少|少|净增|增)了?$")
_MONEY = re.compile(r"钱|资金|投[进入了下]|掏|拨|捐|款|出资")
_PART = re.compile(r"其中|里头|当中|包括|含|占")
_WISH = re.compile(r"意向|报名|求职|应聘|咨询")
_OF_THESE = re.compile(r"\s*其中")
_POOR_OF = re.compile(r"[人名次]{0,2}\((?:其中|含|内含)?[^,。;()\d]{0,8}$")
_SHARES = re.compile(r"\s*(?:其中|里头|当中|包括|含)")
_ITEM_ENDS = re.compile(r"[、,;]")
_THIS_IS = re.compile(r"(?:[—,-]{1,2})这?是")
_COUNTING = re.compile(r"[人名位个家元万余多千百十亿]")
_NO_WORD = re.compile(r"\([^\d()]*\)|[\d.,、个名人万亿元余多年月日依次为分别是。; ]")
_HEADCOUNT = re.compile(r"在职员工|离职|员工总数|营业收入|净利润")  # a company's own, wherever its people are from
_POOR = re.compile(r"脱贫|贫困|建档立卡|易地搬迁|监测对象")


Seen = Callable[[int, QuantityMention, Span, list[Candidate], list[Candidate]], None]
"""Told of each figure: its sentence, itself, its clause, what the patterns say of it, what the one before says."""


def figures(scene: Scene, seen: Seen | None = None) -> list[Candidate]:
    """Candidates for every quantity of the report's own text. ``seen`` is how the training of weights listens."""
    out: list[Candidate] = []
    last: list[Candidate] = []
    last_q: QuantityMention | None = None
    frame: list[Candidate] = []  # what the figure told last says, for its parts and continuations
    frame_q: QuantityMention | None = None
    before, before_para = "", -1
    rules: dict[tuple[int, str], Pattern] = {}
    said: dict[tuple[float, str], list[Candidate]] = {}
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            continue
        goes_on = n and s.para == scene.sentences[n - 1].para and _OF_THESE.match(scene.text, s.start, s.end)
        last, sharing = (last if goes_on else []), False
        wished = 0.0
        if frame_q is None or scene.sentence_at(frame_q.start) < n - 1 or scene.sentences[n - 1].para != s.para:
            frame, frame_q = [], None
        first = len(out)
        for q, share in side_by_side(scene, s):
            if share:
                scene.respective[q.start] = share
                if got := _read(scene, n, q, share.clause):
                    out += got
                    last, last_q = got, q
                continue
            clause = s.clause_at(q.start)
            if then := compared(scene, s, q, frame_q, frame):
                out += then
                continue
            if no_count(scene, s, q) or out_of_row(scene, n, q) or (q.unit == "CNY" and within_firm(scene, clause, q)):
                continue
            if again := told_again(scene, q, said):
                frame, frame_q = again, q
                continue
            framed = (
                remainder(scene, n, q, frame_q, frame)
                or parts_of(scene, n, q, frame_q, frame)
                or continued(scene, n, q, clause, frame_q, frame)
                or summed(scene, n, q, frame_q, frame)
            )
            if framed:
                out += framed
                before, before_para = framed[0].predicate, s.para
                continue
            got = _read(scene, n, q, clause)
            if not got and (split := _share(scene, n, q, clause, last, last_q, sharing)):
                out += split  # the total stays what the next share is of
                sharing = True
                continue
            got = got or _again(scene, n, q, clause, rules.get((s.para, q.unit)))
            if seen:
                seen(n, q, clause, got, frame)
            else:
                got = _weighed(scene, n, q, clause, before if before_para == s.para else "", got, frame)
                got = as_total(scene, n, q, clause, [] if at_large(scene, clause, got) else got, frame_q, frame)
                if scene.companies and q.unit in ("person", "person_time") and not _set_aside(scene, n, q, clause):
                    got = employed(scene, n, q, clause, got, frame)
            before, before_para = got[0].predicate if got else NONE, s.para
            if got and (known := _by_rule(got[0].rule)):
                rules[s.para, q.unit] = known
            if got and wished and _PART.search(scene.text, *clause) and q.value < wished:
                got = []  # of 206 who would like to, 11 poor: still only a wish
            wished = max(wished, q.value) if not got and _WISH.search(scene.text, *clause) else wished
            part = _poor_part(scene, q, clause, last_q if last else None, got)
            if part and last:
                for c in last:
                    c.of_which["poor"] = q.value
                continue
            if got:
                out += got
                said[q.value, q.unit] = got
                last, last_q = got, q
                frame, frame_q = got, q
            elif last_q is None or q.unit in ("person", "person_time"):
                last = [] if q.unit in ("person", "person_time") else last
        out += rest_of(scene, n, out[first:])
    return out if seen else [*with_totals(scene, out), *cells(scene)]


def _weighed(
    scene: Scene, n: int, q: QuantityMention, clause: Span, before: str, got: list[Candidate], frame: list[Candidate]
) -> list[Candidate]:
    """The figure's candidates after weighing what the patterns found against everything else told around it."""
    if got:
        one = got[0]
        if one.subject.type != "Region":
            return got
        return placed(scene, n, q, clause, one.predicate, one.unit, one.rule, one.weight, got, frame)
    if _set_aside(scene, n, q, clause) or not (told := counted(scene, n, q, clause, before)):
        return []
    predicate, sure = told
    p = pattern_of(predicate, q)
    if p is None or _barred(scene, n, q, clause, p) or turned(scene, n, q, p):
        return []
    got = bind(scene, n, q, clause, p, 0.9 * sure)
    if not got and (own_work(scene, n, clause) or of_a_firm(scene, n, q, p) or _hired_there(scene, n, q, clause, p)):
        return []
    if not got and predicate == "offers_jobs_to" and offers_at_home(scene, n, q):
        return []
    unit = q.unit or p.units[0]
    return placed(scene, n, q, clause, predicate, unit, p.rule, 0.9 * sure, got, frame)


def _hired_there(scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern) -> bool:
    return p.object.side == "helper" and hired_where_built(scene, scene.sentences[n], q, clause)


def _barred(scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern) -> bool:
    """Whether a word around the figure says that it counts something else than the pattern's edge type."""
    return bool(
        (p.predicate == "sends_workers_to" and _part_goes(scene, q, clause))
        or (p.unless and _said_of(scene, q, p.unless, clause))
        or (p.without and _said_of(scene, q, p.without, _part(scene, n, q)))
        or (p.head_unless and p.head_unless.match(scene.text, q.end))
        or (p.beside_unless and p.beside_unless.search(_item(scene, q, clause)))
    )


_AT_LARGE = re.compile(r"实现|帮助|促进|转移|带动|稳定|新增|外出|输出|输转|输送")
_THERE_OF_IT = re.compile(r"[^。;,\d]{0,12}[,(](?:其中|当中|含)[^,。;\d]{0,6}(?:到|赴|来|去|在)")


def _part_goes(scene: Scene, q: QuantityMention, clause: Span) -> bool:
    """帮助1.13万人就业,其中到福建1286人: only the part went there, of the whole nobody says where to."""
    if not (_THERE_OF_IT.match(scene.text, q.end) and _AT_LARGE.search(scene.text, *clause)):
        return False
    return not any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", *clause))


def _said_of(scene: Scene, q: QuantityMention, words: re.Pattern[str], span: Span) -> bool:
    """Whether a word in the span is said of this figure, not of the next: 到黄岛就业312人、就近就业586人."""
    for m in words.finditer(scene.text, *span):
        if m.start() < q.end or not _ITEM_ENDS.search(scene.text, q.end, m.start()):
            return True
        after = scene.inside("quantities", m.end(), span[1])
        if not after or _ITEM_ENDS.search(scene.text, m.end(), after[0].start):
            return True
    return False


def _part(scene: Scene, n: int, q: QuantityMention) -> Span:
    """The part of the sentence between semicolons that the figure stands in."""
    s = scene.sentences[n]
    end = scene.text.find(";", q.end, s.end)
    return max(s.start, scene.text.rfind(";", s.start, q.start) + 1), s.end if end < 0 else end


def _set_aside(scene: Scene, n: int, q: QuantityMention, clause: Span) -> bool:
    """Told as a plan, a wish or a difference: no fact, whatever it counts."""
    s = scene.sentences[n]
    return (
        s.end - s.start > LONGEST_SENTENCE
        or bool(_CHANGE.search(scene.text, max(clause[0], q.start - 14), q.start))
        or unreal(scene, n, q, clause, _part(scene, n, q))
        or bool(_WISH.search(scene.text, *clause))
        or bool(_HEADCOUNT.search(scene.text, s.start, s.end))
    )


def _poor_part(
    scene: Scene, q: QuantityMention, clause: Span, before: QuantityMention | None, got: list[Candidate]
) -> bool:
    """其中脱贫人口N: a part of the figure before it, with no place of its own."""
    if before is None or (q.unit or before.unit) != before.unit or q.value > before.value:
        return False
    text = scene.text[clause[0] : clause[1]]
    if _POOR_OF.match(gap := scene.text[before.end : q.start]):
        return bool(_POOR.search(gap))  # 赴粤5402人(脱贫劳动力3217人)
    if not _POOR.search(text):
        return False
    own_place = any(m.kind in ("name", "abbr") for m in scene.inside("regions", *clause))
    return not own_place and (bool(_PART.search(text)) or len(_FILLER.sub("", text)) < 14)


def _again(scene: Scene, n: int, q: QuantityMention, clause: Span, p: Pattern | None) -> list[Candidate]:
    """吉林省,297个、7.8亿元、238名: in the next item of a list the figure counts what it counted in the one before."""
    s = scene.sentences[n]
    if p is None:
        return []
    firm = _listed_firm(scene, s.start, q.start)
    words = scene.text[clause[0] : clause[1]]
    for c in scene.inside("companies", *clause) if firm else ():
        words = words.replace(scene.text[c.start : c.end], "")
    rest = _NO_WORD.sub("", words)
    listed = bool(p.within and p.within.search(rest)) and len(rest) <= 8  # 党政干部400名,专业技术人才7000名
    if (rest and not listed) or not (firm or scene.inside("regions", s.start, clause[0])):
        return []
    got = bind(scene, n, q, clause, p, p.weight - 0.06)
    if firm:  # 企业里,宝河集团133个、2.78亿元: the item of a company
        if "Company" not in edge_types()[p.predicate].subject:
            return []
        got = list({c.object: replace(c, subject=Ref("Company", firm), joint=False) for c in got}.values())
    return got


def _listed_firm(scene: Scene, start: int, end: int) -> str | None:
    """The company that opens the item of a list, if no place does."""
    firms = scene.inside("companies", start, end)
    places = scene.inside("regions", start, end)
    if not firms or (places and places[-1].start > firms[-1].start):
        return None
    return str(firms[-1].name)


def _share(
    scene: Scene,
    n: int,
    q: QuantityMention,
    clause: Span,
    last: list[Candidate],
    before: QuantityMention | None,
    sharing: bool,
) -> list[Candidate]:
    """其中黔东南州4.6亿元,恩施州3.18亿元: parts of the figure before, each with a place of its own."""
    if not last or before is None or (before.unit or "person") != q.unit or q.value >= before.value:
        return []
    text = scene.text[clause[0] : q.start]
    if not _SHARES.match(text):
        for m in scene.inside("regions", *clause):
            text = text.replace(scene.text[m.start : m.end], "")
        if not sharing or len(_FILLER.sub("", text)) > 1:
            return []
    p = _by_rule(last[0].rule)
    here = [m for m in scene.inside("regions", *clause) if m.end <= q.start + 1]
    return bind(scene, n, q, clause, p, p.weight - 0.04) if p and here else []


def _by_rule(rule: str) -> Pattern | None:
    """The pattern of figures of this name, None for what is learned or found in another way."""
    return next((p for p in patterns() if p.rule == rule and p.kind == "figure"), None)


def _head(scene: Scene, n: int, clause: Span, q: QuantityMention) -> Span:
    """The clause with its head: joined with the one before it when it says nothing but the figure."""
    clauses = scene.sentences[n].clauses
    if _THIS_IS.match(scene.text, q.end, q.end + 5):  # 7.74亿元——这是…: what it is comes after
        after = [c for c in clauses if c[0] >= clause[1]]
        return clause[0], after[min(1, len(after) - 1)][1] if after else clause[1]
    rest = _FILLER.sub("", scene.text[clause[0] : q.start] + scene.text[q.end : clause[1]])
    rest = _COUNTING.sub("", rest)
    if len(rest) > 5:
        return clause
    before = [c for c in clauses if c[1] <= clause[0]]
    if before and ";" not in scene.text[before[-1][1] : clause[0]]:
        return before[-1][0], clause[1]
    return clause


def _other_words(scene: Scene, q: QuantityMention, clause: Span, predicate: str) -> bool:
    """Whether a clause says by itself that its figure counts something else: 培训6300人,吸纳就业5400人."""
    words = [(p, p.trigger.search(scene.text, *clause)) for p, *_ in _for_unit(q.unit)[0]] if q.unit else []
    told = {p.predicate for p, m in words if m and len(m[0]) > 1}  # a letter (去, 来) is no word for a kind
    return bool(told) and predicate not in told


def _read(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The best reading of one figure, as one candidate for each pair of ends (joint when several)."""
    got = _read_in(scene, n, q, clause, clause)
    if got:
        return got
    head = _head(scene, n, clause, q)
    got = _read_in(scene, n, q, clause, head) if head != clause else []
    return [] if got and _other_words(scene, q, clause, got[0].predicate) else got


LONGEST_SENTENCE = 4_000
"""Characters. Nobody writes a longer one: it is a table run together, which takes for ever figure by figure."""


@cache
def _for_unit(unit: str) -> tuple[tuple[tuple[Pattern, bool, bool], ...], re.Pattern[str] | None]:
    """The patterns for a unit, each with whether it looks at the clause only, and whether at the next one too; and all
    their triggers as one, which most clauses do not have."""
    fitting = [p for p in patterns() if p.kind == "figure" and unit in p.units]
    triggers = "|".join(f"(?:{p.trigger.pattern})" for p in fitting)
    reach = tuple((p, p.reach == "clause", bool(p.raw.get("onward"))) for p in fitting)
    return reach, re.compile(triggers) if triggers else None


def _read_in(scene: Scene, n: int, q: QuantityMention, clause: Span, head: Span) -> list[Candidate]:
    s = scene.sentences[n]
    if s.end - s.start > LONGEST_SENTENCE:
        return []
    text = scene.text
    local = text[head[0] : head[1]]
    whole = text[s.start : s.end]
    choices: list[tuple[float, Pattern, Span]] = []
    onward: Span | None = None
    unit = q.unit or ("CNY" if _MONEY.search(local) else "person")
    fitting, any_trigger = _for_unit(unit)
    if any_trigger is None:
        return []
    told = bool(any_trigger.search(text, *head))
    for p, narrow, goes_on in fitting:
        if not narrow:
            hits = list(p.trigger.finditer(text, s.start, min(s.end, head[1] + 12)))
        else:
            hits = list(p.trigger.finditer(text, *head)) if told else []
        if not hits and goes_on:
            if onward is None:
                onward = _onward(scene, n, clause)
                onward = onward if any_trigger.search(text, *onward) else (q.end, q.end)
            hits = list(p.trigger.finditer(text, *onward))
        if not hits:
            continue
        if _barred(scene, n, q, head, p) or (p.beside and not p.beside.search(_item(scene, q, clause))):
            continue
        if p.report and not p.report.search(scene.text):
            continue
        if p.within and not p.within.search(whole):
            continue
        near = min(min(abs(m.start() - q.end), abs(q.start - m.end())) for m in hits)
        choices.append((p.weight - 0.004 * min(near, 40), p, head))
    if (
        not choices
        or _CHANGE.search(scene.text, max(head[0], q.start - 14), q.start)
        or unreal(scene, n, q, head, _part(scene, n, q))
    ):
        return []
    choices.sort(key=lambda c: -c[0])
    for score, p, span in choices:
        got = bind(scene, n, q, span, p, score)
        if got:
            return got
    return []


def _item(scene: Scene, q: QuantityMention, clause: Span) -> str:
    """What stands around a figure up to the next: 输送干部12人、务工人员500人 is 输送干部# and 、务工人员#."""
    before = [x.end for x in scene.inside("quantities", clause[0], q.start)]
    after = [x.start for x in scene.inside("quantities", q.end, clause[1])]
    start, end = max([clause[0], *before]), min([clause[1], *after])
    return f"{scene.text[start : q.start]}#{scene.text[q.end : end]}"


def _onward(scene: Scene, n: int, clause: Span) -> Span:
    """The next clause, if it says more of this figure and brings none of its own: 去山东的248人,都是转移的劳动力."""
    after = [c for c in scene.sentences[n].clauses if c[0] >= clause[1]]
    if after and not scene.inside("quantities", *after[0]) and ";" not in scene.text[clause[1] : after[0][0]]:
        return after[0]
    return clause[1], clause[1]
