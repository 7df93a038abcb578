"""When a tie began, told anywhere in the report: read of the sentence that says so, and given to the pair it means.

Near the pair itself ``founding`` looks. Here every time of the report is asked whether its clause says that a tie
began (两地2017年才牵上手; 这段缘分,开头是在2016年; 从2013年算起), and of which of the pairs found.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.inherited import inherit
from loaders.facts.lasting import counted
from loaders.facts.only_when import only_when
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene, Span
from loaders.facts.whose_beginning import BODIES, of_letters
from loaders.mentions.dates import DateMention
from loaders.mentions.datewords import small
from loaders.mentions.regions import within
from loaders.mentions.tiewords import KNOT, NO_TIE, OF_BODY, OF_ELSE, OF_SCHEME, TAKES

_TIE = re.compile(
    r"亲[戚家事缘]?(?![自手眼身属友])|缘分?|情[缘谊分]|交情|友谊|对子|结对|牵手|搭档|伙伴|协作|帮扶|支援|对口|扶贫"
    r"|援[建疆藏青]|协议(?=[^,。;]{0,8}(?:管|从|自|有效))|关系|合作(?!社)|一家[人子]|渊源|来历|(?:时间|日子)[要得]"
    r"|(?:这?事[儿情]?|一切|故事|这[段份]往?[事来])(?=[^,。;]{0,3}(?:始[于自]|[起源缘][于自]|开[了的]?头|起[了的]?头))"
)
_BEGINS = re.compile(
    r"始[于自]|[起源缘][于自]|开始|开[的了过]?头|起[的了过]?头|起[点步]|追溯|定下|[定认结配排分派换接]的|[认结接][下过]"
    r"|算(?:起|下?来|[,到])|就?有[了的](?=[,。;!]|$)|[说数讲论](?:的?起|下?来)|挂[出上]|揭牌|宣布|商定|说定|讲定|落款|那是(?!在)"
    r"|成[了为](?=[^,。;]{0,8}(?:伙伴|搭档|对子|一对|亲[家戚]|一家|兄弟|姐妹|对象|协作[方城]))"
    r"|发[端轫]|肇始|根子|打响[头第]一|开的[篇局]|第一[页笔章行]|头一[页笔章炮]|(?:落款|日期|年份|[写记署标印立定]着?的?)(?:都)?[是在为着]|[往倒翻追退]{1,2}[到回至]"
    r"|[划列排写编归圈纳]进|多了[^,。;\d]{0,6}(?:帮手|亲[戚家]|靠山|搭档|对象|伙伴)"
    r"|拉开|启动|建立|确[立定]|攀上|的事(?![业情务])|的时候|那[年时]|打[那这]|才(?=[定认结有])|(?:换了?|改?由|归|轮到)[^,。;\d]{1,8}?来[帮援][扶助]?的"
)
_KNOT = re.compile(KNOT)
_TAKES = re.compile(
    rf"{TAKES}|[接挑扛领担揽包][下过上起了]了?[^,。;]{{0,8}}?(?:活[儿计]?|班)"
    r"|(?:担子|任务|差[事使]|活儿)[^,。;]{0,6}?[落压交派分接挑扛揽领]"
)
"""A duty is taken on: 接下这副担子, 任务落到了肩上."""
# 从那时算起, 打那以后: since the time told before
_FROM_THEN = re.compile(
    r"(?:[从打自]|也?就)?[从打自]?那(?:时候?|会儿|年|天|一年|一天)?(?:开始|算起|数起|说起|起|以后|之后|以来)|[从打自由]此"
)
# 乙区2016年来,丙区是2010年分来的: short for the beginning of a tie, in a sentence that speaks of ties
_CAME = re.compile(
    r"(?:就|才|又|也|便)?(?:来|接手|接班|接上|加入|加进来|[分派调排划]来|[分排划]到|入列|[开起]始)(?:的|了|的?我们|帮忙|帮扶)?(?=[,。;”!)]|$)"
)
_LATER = re.compile(
    r"[早晚迟先后](?:[些点来到][了些]?|了?[\d一两二三四五六七八九十半几][^,。;]{0,4}年)"
)  # 丙州晚三年,2016年才接上
_SINCE = re.compile(r"以来|以后|之后")
_DEADLINE = re.compile(r"月?[底末]?(?:之|以)?前")
_DENIED = re.compile(r"没有?(?=[^,。;]{0,6}[结定签对牵])|未曾|尚未|还未|并非|不是")
_AS_VERB = re.compile(
    r"的(?:日子|时间|年份|那一?[年天])"
    r"|(?:了|过|帮扶|协作|扶贫|支援)?(?:的|以来)?(?:[,。;!”]|$|[\u4e00-\u9fff]{2,6}[省市县区州旗])"
)
"""What follows 结对 where it is done, not spoken of: 2016年结对, but not 去年的结对还是别处."""
_BESIDE = 2
_SMALL = 2
"""Counts up to this are of the two: 两家."""
# 这门亲是去年才攀的, 对子是2018年配的
_TIED = re.compile(
    r"(?:亲[戚事]?|缘分?|对子|[这那]一?对|(?<![第每])[一二两三四五六七八九十几\d]对)[^,。;]{0,12}?[攀认结定拜牵配搭排][下上成]?的"
)
_SHORT = 16
"""Characters of a clause that says hardly more than that something begins."""
# 缘分起于移民。1992年县里上门求援,从此一年不落: what holds since
_UNBROKEN = re.compile(r"[没不未][曾有]?(?:断|落|停|歇|间断|缺)")
# The places or ties told share one beginning: 两个旗都是2018年接的; 以上三对,都是2018年结下的
_ALL = re.compile(r"[都均全皆]|同时|一[并起齐]")
_ABOVE = re.compile(
    r"(?:以上|上述|上面|这)(?:(?:各|[几两二三四五六七八九十]{1,2}|\d{1,2}|些)[对个组家座处]|结对|对子|关系|分工|安排|名单)"
    r"|(?<![第每])几对(?=[^,。;]{0,4}[都均全皆])"
)
_SO_MANY = re.compile(r"(?P<n>[两二三四五六七八九十]{1,2}|\d{1,2})(?:对|家|门|组)")
_LINES = 3
"""Sentences back in its paragraph to which a beginning without places may belong."""


def begun(scene: Scene, pairs: list[Candidate]) -> None:
    """Gives pairs without a time (or with the later one of a paper) the beginning that the report tells elsewhere."""
    if not pairs:
        return
    undated = _undated(pairs)
    for n, s in enumerate(scene.sentences):
        for d in scene.inside("dates", s.start, s.end) if s.kind == "body" else ():
            if d.begin and _may_begin(scene, d) and _said(scene, n, s, d):
                _give(_meant(scene, n, s, d.start, pairs), d.begin, undated)
        for at, year in counted(scene, s) if s.kind in ("body", "title") else ():
            _give(_meant(scene, n, s, at, pairs), year, undated)
    for begin, meant in only_when(scene, pairs):
        _give([c for c in meant if c.begin is None], begin, undated)
    inherit(scene, sorted(pairs, key=lambda c: c.start))


def _give(meant: list[Candidate], begin: str, undated: set[tuple[Ref, Ref]]) -> None:
    for c in meant:
        earlier = c.begin and not c.finish and begin[:4] < c.begin[:4]
        finer = c.begin and not c.finish and len(begin) > len(c.begin) and begin.startswith(c.begin)
        if earlier or finer or (c.begin is None and (c.subject, c.object) in undated):
            c.begin = begin


def _undated(pairs: list[Candidate]) -> set[tuple[Ref, Ref]]:
    dated = {(c.subject, c.object) for c in pairs if c.begin or c.finish}
    return {(c.subject, c.object) for c in pairs} - dated


def _may_begin(scene: Scene, d: DateMention) -> bool:
    """Whether a time is one that a tie can have begun at: told plainly, and no later than the report."""
    if not d.begin or d.vague or d.until or d.heard or (d.rough and not d.open):
        return False
    if d.rough or _DEADLINE.match(scene.text, d.end) or (d.finish and d.finish != d.begin and not d.open):
        return False
    return not scene.year or int(d.begin[:4]) <= scene.year


def _said(scene: Scene, n: int, s: Sentence, d: DateMention) -> bool:
    """Whether the words beside a time say that a tie between places began then."""
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= d.start < c[1]), None)
    if k is None:
        return False
    text, own = scene.text, s.clauses[k]
    if _then(scene, n, s, d):
        return True
    if _by_a_body(scene, s, own):
        return False
    if _of_else(scene, own) or (OF_SCHEME.search(text, *own) and not scene.inside("regions", s.start, s.end)):
        return False
    if _told(text, own):
        return True
    if _CAME.match(text, d.end, own[1]) and _TIE.search(text, s.start, s.end):
        head = s.clauses[k - 1] if k and own[0] == d.start else own  # 帮乙县的是甲区,2016年就来了
        late = head != own and _LATER.search(text, *head)
        here = [m for m in scene.inside("regions", head[0], own[1]) if m.stop <= d.start]
        return any(late or d.start - m.stop <= _BESIDE for m in here)
    rest = _held_over(scene, s, k)
    after = rest[0] if rest else None
    if after and _only(own, d):  # 2016年,省里下了令,两地结了亲; 那年是2016年,…
        own, after = (own[0], after[1]), None
        if _told(text, (own[0], rest[-1][1])):
            return True
    runs = d.open and not (_SINCE.search(text, d.start, d.end) and not _TIE.search(text, d.start, d.end))
    if not (runs or _BEGINS.search(text, d.end, own[1]) or _BEGINS.search(text, own[0], d.start)):
        return False
    before = s.clauses[k - 1] if k and not _of_else(scene, s.clauses[k - 1]) else None
    if own[1] - own[0] <= _SHORT and not scene.inside("regions", *own):
        before = s.start, own[0]  # 甲区帮乙县的协议,纸都黄了,落款是2013年
    return any(c and _TIE.search(text, *c) for c in (own, before, after if runs else None))


def _held_over(scene: Scene, s: Sentence, k: int) -> list[Span]:
    """The clauses after that of a time for which it holds too: up to another time, or to what is of something else."""
    out: list[Span] = []
    for c in s.clauses[k + 1 : k + 4]:
        if scene.inside("dates", *c) or _of_else(scene, c):
            break
        out.append(c)
    return out


def _by_a_body(scene: Scene, s: Sentence, own: Span) -> bool:
    """丁集团2019年起帮扶乙县: whether a clause tells who else helps, and no place of the other side."""
    told = {scene.sides.side(m.code) for m in scene.inside("regions", s.start, s.end)}
    return "helper" not in told and bool(OF_BODY.search(scene.text, *own))


def _told(text: str, span: Span) -> bool:
    """Whether a clause says by itself that a knot was tied or a duty taken on."""
    if any(m[0] != "结对" or _AS_VERB.match(text, m.end(), span[1]) for m in _KNOT.finditer(text, *span)):
        return True
    return any(x.search(text, *span) for x in (_TAKES, _TIED))


def _of_else(scene: Scene, span: Span) -> bool:
    """Whether a clause is of something else than the tie, or of a figure."""
    return (
        any(x.search(scene.text, *span) for x in (OF_ELSE, NO_TIE, MEANT, _DENIED))
        or any(q.value > _SMALL for q in scene.inside("quantities", *span))
        or any(scene.people_of(m) for m in scene.inside("regions", *span))
    )


def _then(scene: Scene, n: int, s: Sentence, d: DateMention) -> bool:
    """2013年,头一批干部到了乙县,从那时起两地成了亲戚: a tie that runs since the time told last."""
    after = scene.sentences[n + 1] if n + 1 < len(scene.sentences) else s
    end = after.end if after.para == s.para else s.end
    m = _FROM_THEN.search(scene.text, d.end, end)
    if m is None or scene.inside("dates", d.end, m.start()):
        return False
    where = scene.sentences[scene.sentence_at(m.start())]
    clause = where.clause_at(m.start())
    if BODIES.search(scene.text, d.start, m.start()) and not scene.both_sides(*clause):
        return False
    last = next((c[1] for c in where.clauses if c[0] >= clause[1]), clause[1])
    if _of_else(scene, clause):
        return False
    if _TIE.search(scene.text, max(clause[0], d.end), last):
        return True
    told = scene.sentences[n - 1] if n else s
    return bool(
        told.para == s.para and _UNBROKEN.search(scene.text, m.end(), last)
        and _TIE.search(scene.text, told.start, told.end) and _BEGINS.search(scene.text, told.start, told.end)
    )  # fmt: skip


def _only(own: Span, d: DateMention) -> bool:
    """Whether a clause holds hardly more than its time."""
    return own[1] - own[0] - (d.end - d.start) <= 6


def _meant(scene: Scene, n: int, s: Sentence, at: int, pairs: list[Candidate]) -> list[Candidate]:
    """The pairs whose beginning a sentence tells: by the places in it, else those told just before in its paragraph,
    else the report's one pair."""
    clause = s.clause_at(at)
    if (wholes := of_letters(scene, clause, pairs)) is not None:
        return wholes
    for span in (clause, scene.part(s, *clause), (s.start, s.end)):
        codes = {c for m in scene.inside("regions", *span) if m.kind != "compound" for c in m.codes}
        both = [c for c in pairs if c.subject.key in codes and c.object.key in codes]
        one = both or [c for c in pairs if codes & {c.subject.key, c.object.key}]
        if one or (codes and (span is clause or span != (s.start, s.end))):
            if len({(c.subject, c.object) for c in one}) > 1:
                return both if _ALL.search(scene.text, *clause) or _one_row(scene, both) else []
            return one if one and _all_of(codes, one[0]) else []
    if _ABOVE.search(scene.text, s.start, at):
        return [c for c in pairs if c.end <= s.start]
    if several := _counted(scene, s, at, pairs) or _told_next(scene, n, s, pairs):
        return several
    for k in range(n - 1, max(-1, n - _LINES - 1), -1):
        p = scene.sentences[k]
        if p.para != s.para:
            break
        if here := [c for c in pairs if p.start <= c.start < p.end]:
            return here if len({(c.subject, c.object) for c in here}) == 1 or _one_row(scene, here) else []
    return _couples_next(scene, n, pairs) or _of_report(pairs)


_OF_THEIR_OWN = re.compile("分别|依次|各自|先后")


def _one_row(scene: Scene, pairs: list[Candidate]) -> bool:
    """Whether pairs are those of one place with a row (对口帮扶乙、丙两县的是甲区): they began together."""
    ends = {c.subject.key for c in pairs}, {c.object.key for c in pairs}
    if min(map(len, ends)) != 1 or len({(c.start, c.end) for c in pairs}) != 1:
        return False
    row, span = max(ends, key=len), (pairs[0].start, pairs[0].end)
    if _OF_THEIR_OWN.search(scene.text, *span):
        return False
    first = next((m for m in scene.inside("regions", *span) if m.code in row), None)
    return first is not None and row <= {c for m in scene.listed(first) for c in m.codes}


def _couples_next(scene: Scene, n: int, pairs: list[Candidate]) -> list[Candidate]:
    """这门亲是2012年定的。甲归乙帮。丙归丁帮。: the couples that the next sentences of the paragraph tell, one after
    the other, where no other time stands between; asked last, of any beginning, and only of several."""
    out: list[Candidate] = []
    for p in scene.sentences[n + 1 :]:
        here = [c for c in pairs if p.start <= c.start < p.end]
        if p.para != scene.sentences[n].para or not here or scene.inside("dates", p.start, p.end):
            break
        out += here
    return out if len({(c.subject, c.object) for c in out}) > 1 else []


def _counted(scene: Scene, s: Sentence, at: int, pairs: list[Candidate]) -> list[Candidate]:
    """甲帮丁,乙帮戊,丙帮己。三对都是2016年结的: the couples of the paragraph, where they are so many."""
    told = _SO_MANY.search(scene.text, s.start, at)
    para = [p for p in scene.sentences[: scene.sentence_at(s.start)] if p.para == s.para] if told else []
    for p in reversed(para):
        found = [c for c in pairs if p.start <= c.start < s.start]
        if told and small(told["n"]) == len({(c.subject, c.object) for c in found}):
            return found
    return []


def _told_next(scene: Scene, n: int, s: Sentence, pairs: list[Candidate]) -> list[Candidate]:
    """这亲事是2012年定的。甲归乙区帮,丙归丁区帮。: those told after a beginning that names none, till another time."""
    if not _TIED.search(scene.text, s.start, s.end):
        return []
    stop = s.end
    for p in scene.sentences[n + 1 :]:
        if p.para != s.para or any(d.begin for d in scene.inside("dates", p.start, p.end)):
            break
        stop = p.end
    return [c for c in pairs if s.end <= c.start < stop]


def _all_of(codes: set[str], c: Candidate) -> bool:
    """Whether all places told are the ends of a pair, what these lie in, or parts of them."""
    ends = c.subject.key, c.object.key
    return all(any(within(x, e) or within(e, x) for e in ends) for x in codes)


def _of_report(pairs: list[Candidate]) -> list[Candidate]:
    """The pair of the wholes of which all others are parts."""
    for w in pairs:
        if all(within(c.subject.key, w.subject.key) and within(c.object.key, w.object.key) for c in pairs):
            return [c for c in pairs if (c.subject, c.object) == (w.subject, w.object)]
    return []
