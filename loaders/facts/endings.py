"""When a pairing ended, and who took over: 铜仁与苏州的协作关系到2021年结束,东莞接续."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.founding import MEETING, SPAN, founded
from loaders.facts.plans import signing_meant
from loaders.facts.scene import Scene, Span
from loaders.facts.signing_days import SINCE, of_a_tie, signing_day
from loaders.facts.tie_dates import AGAIN
from loaders.facts.until import till
from loaders.facts.whose_beginning import of_bodies
from loaders.mentions.dates import DateMention
from loaders.mentions.signings import signed_before

_TIE = r"(?:对口|结对|协作|帮扶|支援|援建|扶贫)"
_WORDS = rf"(?:{_TIE}|关系)"
_OVER = (
    r"(?:结束|终止|期满|到期|届满|解除|中止|[划画]上句号|告一段落"
    rf"|(?:停止|取消|撤销)(?=[,。;]|$|了?[^,。;]{{0,10}}{_WORDS}))"
)
_ENDED = re.compile(
    rf"{_WORDS}[^,。;]{{0,18}}?{_OVER}|{_OVER}了?[^,。;]{{0,10}}?{_WORDS}|退出[对与同和][^,。;]{{1,10}}?{_WORDS}"
    r"|关系[^,。;]{0,14}?不再(?:保持|维持|存续|存在|延续)"
    r"|关系[^,。;]{0,14}?(?:调整|变更)(?![为到后以成至优和及的])"
    rf"|不再(?:是|由|承担|担任|负责)?[^,。;]{{0,8}}{_TIE}"
    rf"|{_TIE}[^,。;]{{0,16}}?[到至](?:19|20)\d\d年(?:\d{{1,2}}月)?(?:年?底|末)?(?:为止|止|结束|就?(?:收了?尾|收官|打住|到头|散了?|完了?|画上句号|告一段落))?(?=[,。;—]|$)"
)
# What else ends in such sentences: a term of people, a meeting, works.
_OTHER = re.compile(
    r"干部|人才|医生|教师|队员|专家|挂职|支教|培训|会议|座谈|招聘|比赛|调研|考察|行程|项目|工程|任期|活动|仪式|车间|企业"
)
NEXT = re.compile(
    r"接续|接替|接手|接棒|接力|接过|改[由为成与和跟]|转[由为而]|由[^,。;]{2,12}(?:接|承担|负责|结对|对口|帮扶)|此后|之后|随后|其后"
)


def ended(scene: Scene, s: Sentence, at: int) -> tuple[DateMention | None, Span] | None:
    """The end told of the pair that stands at ``at``: its date, if one is told, and the span that says so.

    It is told in the pair's own clause, or in the next when that names no other place.
    """
    asked = "ended", s.start, at
    if asked not in scene.memo:  # a pair asks it of every pair told before it
        scene.memo[asked] = _ended(scene, s, at)
    over: tuple[DateMention | None, Span] | None = scene.memo[asked]
    return over


def _ended(scene: Scene, s: Sentence, at: int) -> tuple[DateMention | None, Span] | None:
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= at < c[1]), None)
    if k is None:
        return None
    here = {c for m in scene.inside("regions", *s.clauses[k]) for c in m.codes}
    for clause in s.clauses[k : k + 2]:
        if clause is not s.clauses[k] and (
            scene.text[clause[0] - 1 : clause[0]] == ";"
            or any(not set(m.codes) <= here for m in scene.inside("regions", *clause))
            or NEXT.search(scene.text, *clause)
        ):
            return None
        said = _ENDED.search(scene.text, max(at, clause[0]), clause[1])
        said = said or _turned(scene, max(at, clause[0]), clause)
        said = said or (_ENDS.match(_undated(scene, *clause)) if clause is not s.clauses[k] else None)
        if said and not _OTHER.search(scene.text, *clause):
            dates = [d for d in scene.inside("dates", s.start, clause[1]) if d.begin and not (d.vague or d.rough)]
            dates = [d for d in dates if not d.open or _from_then(scene, s, d, clause)]
            return (dates[-1] if dates else None), (s.clauses[k][0], clause[1])
    return None


_TURNED = re.compile(r"关系[^,。;]{0,6}?(?:调整|变更|更换)[为到成]")


def _turned(scene: Scene, at: int, clause: Span) -> re.Match[str] | None:
    """甲区与乙县的结对关系调整为丁区与乙县结对: words after which other places are tied."""
    m = _TURNED.search(scene.text, at, clause[1])
    before = {c for x in scene.inside("regions", at, m.start()) for c in x.codes} if m else set()
    after = {c for x in scene.inside("regions", m.end(), clause[1]) for c in x.codes} if m else set()
    return m if before and after - before else None


_ENDS = re.compile(rf"(?:[便就已即都]|正式|随之)*{_OVER}[。!]?$")
_OF_TIE = re.compile(r"的|,?(?:开始|建立|结[对成为下]|形成|确立|启动)")


def _undated(scene: Scene, start: int, end: int) -> str:
    """What a clause says beside its times: |终止 of 2021年6月终止."""
    said, at = "", start
    for d in scene.inside("dates", start, end):
        said += scene.text[at : d.start]
        at = max(at, d.end)
    return said + scene.text[at:end]


def _from_then(scene: Scene, s: Sentence, d: DateMention, clause: Span) -> bool:
    """Whether a tie ends with a time that runs on, told in the clause of the end or alone before it: 自2021年6月起终止;
    not 自2013年起的结对关系终止."""
    own = s.clause_at(d.start)
    heads = own[1] - own[0] - (d.end - d.start) <= 1 and not scene.text[own[1] + 1 : clause[0]].strip()
    return (own == clause or heads) and not _OF_TIE.match(scene.text, d.end)


def over_with(scene: Scene, s: Sentence, at: int) -> list[DateMention]:
    """The time with which the tie at ``at`` ended, if one is told."""
    got = ended(scene, s, at)
    return [got[0]] if got and got[0] else []


def lasted(scene: Scene, s: Sentence, at: int) -> DateMention | None:
    """The span of years told of the pair at ``at``: 2013年至2021年,大连对口帮扶六盘水."""
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= at < c[1]), None)
    if k is None or scene.inside("quantities", *s.clauses[k]):
        return None
    first = max(0, k - 1)
    if first == 1 and scene.text[s.clauses[first][0] - 1] in "—-" and scene.inside("dates", s.start, s.start + 1):
        first = 0  # 2017年—2022年,甲区帮乙县: a dash parts clauses too
    near = s.clauses[first][0], s.clauses[k][1]
    if scene.inside("quantities", *near):
        return None
    told = [d for d in scene.inside("dates", *near) if d.begin and d.finish and not (d.open or d.until or d.rough)]
    years = [d for d in told if d.begin != d.finish and len(d.begin or "") < 8]  # or months, but no days of a trip
    spans = [d for d in years if SPAN.match(scene.text, d.start, d.end) and "季度" not in scene.text[d.start : d.end]]
    return spans[0] if len(told) == len(spans) == 1 else None


def taken_over(scene: Scene, s: Sentence, at: int) -> DateMention | None:
    """The end of another's pairing from which the one at ``at`` runs: told before it, as by 接续."""
    clause = next((c for c in s.clauses if c[0] <= at < c[1]), None)
    after = clause and NEXT.search(scene.text, *clause)
    if clause is None or not (after or _ANEW.search(scene.text, *clause)):
        return None
    for c in s.clauses:
        if c[1] <= clause[0] and (got := ended(scene, s, c[0])):
            d = got[0]
            return d if d and (after or not scene.inside("dates", d.end, clause[1])) else None
    return None


_ANEW = re.compile(r"建立|确立|结[为成下]|[新改]结|结对(?!的?关系)")


def over_dates(scene: Scene, s: Sentence, at: int) -> set[int]:
    """Where the dates stand that end a pairing told before ``at``: they do not begin the one there."""
    pairs = [
        c for c in s.clauses if c[0] <= at and len({scene.sides.side(m.code) for m in scene.inside("regions", *c)}) > 1
    ]
    pairs = [c for c in pairs if not _TURNED.search(scene.text, c[0], min(at, c[1]))]
    found = (ended(scene, s, c[0]) for c in pairs)
    return {got[0].start for got in found if got and got[0]}


Held = tuple[str | None, str | None, Span | None]


def held(scene: Scene, s: Sentence, at: int) -> Held:
    """Since when and until when the pair at ``at`` held, and the clauses that tell of its end."""
    found: Held | None = scene.memo.get(("held", s.start, at))
    if found is None:
        found = scene.memo["held", s.start, at] = _held(scene, s, at)
    return found


def _bracketed(scene: Scene, at: int) -> Held | None:
    """The time told in brackets right after the place at ``at``: 甲区(2017—2021)、乙区(自2021年)先后帮扶丙县."""
    m = next(iter(scene.inside("regions", at, at + 1)), None)
    if m is None or scene.text[m.stop : m.stop + 1] != "(":
        return None
    if since := _SINCE_YEAR.match(scene.text, m.stop):
        return since[1], None, None
    close = scene.text.find(")", m.stop, m.stop + 24)
    told = [d for d in scene.inside("dates", m.stop, close) if d.begin and not d.vague] if close > 0 else []
    if len(told) != 1 or scene.text[m.stop + 1 : told[0].start] + scene.text[told[0].end : close]:
        return None
    (d,) = told
    return (None, d.begin, None) if d.until else (d.begin, d.finish if d.finish != d.begin else None, None)


_SINCE_YEAR = re.compile(r"\((?:自|从)?((?:19|20)\d\d)年?(?:起|至今|以来|[—-]{1,2}(?:至?今)?|到现在)?\)")


def _held(scene: Scene, s: Sentence, at: int) -> Held:
    if told := _bracketed(scene, at):
        return told
    if until := till(scene, s, at):
        return None, until, None
    if over := ended(scene, s, at):
        d, span = over
        if d and d.finish and d.begin != d.finish and not d.until:
            return d.begin, d.finish, span
        begin = founded(scene, s, at, {x.start for x in scene.inside("dates", s.start, s.end) if x is d or not d})[0]
        finish = (d.finish or d.begin) if d else None
        return (begin if begin and finish and begin < finish else None), finish, span
    if d := lasted(scene, s, at):
        return d.begin, d.finish, None
    if d := taken_over(scene, s, at):
        return d.finish or d.begin, None, None
    begin, finish = founded(scene, s, at, over_dates(scene, s, at))
    return begin or _signed(scene, s, at), finish, None


_SIGNED = re.compile(r"(?<![续拟将要未可])签(?:订|署|约|下|了|的|字|成|到|好|定|(?=[:,。]))")
# 签订责任书12份, 签约项目3个: papers of others
_NO_TIE = re.compile(
    r"[^,。;《》]{0,8}?(?:责任[书状]|(?:用工|劳动|购销|供货)合同|订单|项目(?![^,。;]{0,4}(?:协议|合同|备忘)))"
)
# The days of a trip whose first the report tells.
_MEANWHILE = re.compile(r"那几天|这几天|期间|其间|此行|此次|这趟|这次")


def _signed(scene: Scene, s: Sentence, at: int) -> str | None:
    """The day of the signing told with the pair, from what the report tells before: a paper signed founds the pair."""
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= at < c[1]), None)
    if k is None or s.kind != "body" or AGAIN.search(scene.text, s.start, s.end) or MEETING.match(scene.text, at):
        return None
    near = [(s.clauses[max(0, k - 1)][0], s.clauses[min(k + 1, len(s.clauses) - 1)][1])]
    near += [c for c in s.clauses[: max(0, k - 1)] if scene.text[c[1] : c[1] + 1] == ":"]  # 协议签下6份:甲配乙,…
    papers = (m for x in near for m in _SIGNED.finditer(scene.text, *x) if not _NO_TIE.match(scene.text, m.end()))
    m = next((m for m in papers if not signed_before(scene.text, *m.span())), None)
    if not m or SINCE.match(scene.text, m.end()) or signing_meant(scene, s.start, m.start()):
        return None
    if of_bodies(scene, s.clause_at(m.start())):
        return None  # 双方举行仪式,甲公司与某村签订结对协议
    n = scene.sentence_at(s.start)
    if any(not d.vague for d in scene.inside("dates", s.start, s.end)):
        told = scene.period(n, m.start(), s.clauses[k])[0]
    else:
        told = signing_day(scene, n, s, m.start())[0]
    if told and of_a_tie(scene, s, told):
        return None
    if not told and scene.event_day and _MEANWHILE.search(scene.text, s.start, s.end):
        return scene.event_day[:7]
    return told
