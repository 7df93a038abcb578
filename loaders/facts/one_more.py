"""One more partner, told with no other end: 甲区对口帮扶乙县。2018年,又添了丙县; 乙县起先归甲区帮。2021年,换成了丁区.

Right after a tie a clause that names one more place of either side, and has no other words than those of adding or of
taking over, ties it to whom the tie before was of. Who is taken over from has helped till then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.followed import goes_on, tied_next
from loaders.facts.frames import NOT_SO, fitting
from loaders.facts.patterns import Pattern
from loaders.facts.plain_ties import OF_TIE
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene, Span
from loaders.facts.worded import bare, classes, without, words
from loaders.mentions.regions import RegionMention, level, within

_EMPTY = (
    "的 了 着 过 又 再 还 也 就 才 便 都 是 有 叫 为 在 到 从 由 归 把 将 被 给 这 那 它 他们 我们 这里 那里"
    " 后 前 年 月 起 里 中 上 下 来 去 一 个 一个 两 两个 三 三个 家 处 门 头 边 位 任 棒 手 班 队 第二 第三 另"
    " 另外 另一 其 此外 随即 接着 跟着 紧跟着 不久 很快 隔年 次年 晚 早 晚一步 晚一年 晚两年 慢一步 单子 单子上"
    " 名单 名单上 名册 名册上 盘子 圈子 圈子里 队伍 行列 县 市 区 州 旗 地方 成员 对口 结对 帮扶 支援 协作"
    " 对口帮扶 对口支援 对口协作 结对帮扶 亲戚 亲家 对子 兄弟 姐妹 伙伴 搭档 帮手 靠山 东部 西部 东边 西边 海边"
    " 山里 帮 援 扶 管 接 正式 陆续 先后 同时 一同 一道 一起 担子 任务 接力棒 差事 活 活儿 的是 者 方 国家 省里"
    " 上面 人 期满 到期 届满 结束 退 退了 撤 撤了 走 走了 交 交了 交出 交出来 出来 卸任 卸下 完成 这时 满"
)
_VERBS = "添增加补扩划算纳排进并拉收写列编归圈带捎凑跟连接结牵搭配挂攀认领轮挑扛"
_WAYS = " 了 上 上了 到 到了 进 进了 进来 了进来 进去 了进去 过来 了过来 上来 了上来 入 下 下了 出 出来"
_MORE = (
    "增加 新增 增添 增加到 扩大到 扩展到 延伸到 铺到 伸到 伸向 扩及 纳入 也归 并入 加入 入列 多了 多出 多出了"
    " 多出来 结了对 结上对子 结了对子 结了亲 牵上手 牵了手 也在 也来"
)
_ADDS = " ".join((_MORE, *(verb + way for verb in _VERBS for way in _WAYS.split())))
_OVER = (
    "换 换成 换成了 换了 换作 换上 换到 换给 改 改由 改成 改成了 改为 改归 改派 变成 变成了 变为 轮到 轮到了"
    " 接手 接了手 接过 接过了 接过去 接班 接了班 接棒 接了棒 接力 接替 接任 接续 接下 接了下来 接上 接上来"
    " 接了上来 接过来 顶上 顶上来 顶了上来 顶替 顶 替 替下 替上 替换 补位 补上 上阵 上场 登场 接管 交给 交给了"
    " 交到 交到了 交棒 移交 移交给 传给 传给了 传到 传到了 转给 转到 转到了 转由 转交 落到 落到了 派给 调整为"
    " 调整给 更换为 更替为"
)
_AFTER = (
    "后来 后来的 此后 往后 以后 之后 其后 随后 后头 后面 后任 继任 继任者 下一任 后一任 第二任 第二个 后一个"
    " 新任 新的 新来的 新来 后半程 后半段 后半截 如今 现在 眼下 今 接下来 再往后 末了 末 新亲家 新帮手 新搭档"
    " 新 新人"
)
"""What only says who came later, and tells it only after words of who came first."""
_KNOWN = words(_EMPTY, _ADDS, _AFTER, _OVER)
_ADDED, _LATER, _TAKEN = 1, 2, 3
_LOOK = re.compile("[添增加多补扩延铺划算捎纳排进列归并拉收写跟认结接牵攀搭配换改变轮顶替交传转派后新继今]|第二")
_FORMER = re.compile(
    r"起先|起初|早先|原[先本来]?|从前|先[前后]?|最[先初早]|头[一前里]|当初|以前|过去|老亲|前半|[前旧]任|之前|换过|两任"
)
_GONE = re.compile(r"帮到|[交退撤卸放][了出下开走]|到[头期]|为止|期满|结束|不再|告别|换|退")
_LONG = 40


def one_more(scene: Scene, p: Pattern, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Such ties, each right after one that ``found`` has."""
    ties = [c for c in found if c.predicate == p.predicate and c.subject.type == c.object.type == "Region"]
    if not ties or not scene.sides.known:
        return
    known = {frozenset((c.subject.key, c.object.key)) for c in ties}
    last: list[Candidate] = []
    at = 0
    between: Span | None = None
    for s in scene.sentences:
        for clause in s.clauses:
            here = [c for c in ties if c.start < clause[1] and clause[0] < c.end]
            if here:
                _follow(scene, clause, last, here)
                last, at, between = here, s.start, None
                continue
            if not last or s.kind != "body":
                continue
            named = _named(scene, clause)
            if not named:
                if between or _long(clause) or s.para != scene.sentences[scene.sentence_at(at)].para:
                    last = []
                between = between or (None if _only_time(scene, clause) else clause)
                continue
            more = list(_more(scene, p, s, clause, between, named, last, known)) if _near(scene, at, s) else []
            yield from more
            last, at, between = (more or []), s.start, None


def _follow(scene: Scene, clause: Span, last: list[Candidate], here: list[Candidate]) -> None:
    """乙县的帮扶方,2020年前是甲区,此后是丁区: who came when another's time was over began then."""
    over = {c.finish for c in last if c.finish}
    if len(over) != 1 or not _THEN.search(scene.text, *clause):
        return
    (when,) = over
    ends = {key for c in last for key in (c.subject.key, c.object.key)}
    for c in here:
        mine = {c.subject.key, c.object.key}
        if c.begin is None and c.finish is None and len(mine & ends) == 1:
            c.begin = when


_THEN = re.compile("[此那这其之往以]后|随后|接着|后来|打那")


def _named(scene: Scene, span: Span) -> list[RegionMention]:
    return [m for m in scene.inside("regions", *span) if m.kind in ("name", "abbr", "compound")]


def _long(clause: Span) -> bool:
    return clause[1] - clause[0] > _LONG


def _near(scene: Scene, at: int, s: Sentence) -> bool:
    """Whether a sentence is that of the tie before, or the next in its paragraph."""
    before = scene.sentence_at(at)
    return s.para == scene.sentences[before].para and scene.sentence_at(s.start) - before <= 1


def _only_time(scene: Scene, clause: Span) -> bool:
    return len(without(scene, clause, []).strip(",;:。!?—的到了")) == 0


def _more(
    scene: Scene, p: Pattern, s: Sentence, clause: Span, between: Span | None, named: list[RegionMention],
    last: list[Candidate], known: set[frozenset[str]],
) -> Iterator[Candidate]:  # fmt: skip
    """The ties of the places that a clause names with whom the last tie was of."""
    if not _LOOK.search(scene.text, between[0] if between else clause[0], clause[1]):
        return
    row = scene.listed(named[-1])
    if any(m not in row or m.kind != "name" for m in named) or scene.institution(row[-1]) or scene.body(row[-1]):
        return
    if scene.text[row[-1].end : row[-1].end + 1] == "的":
        return  # 甲区的厨师,换成丁区的了: somebody of the place
    codes = [c for m in row for c in m.codes]
    side = scene.sides.side(codes[0])
    said = without(scene, clause, row)
    kinds = classes(bare(said), _KNOWN)
    first = min(c.start for c in last), s.start
    if kinds is None or side is None or MEANT.search(said) or NOT_SO.search(said) or "不" in said:
        return
    if between and not _idle(scene, between):
        return
    gone = between is not None and _GONE.search(scene.text, *between) is not None
    former = _FORMER.search(scene.text, first[0], clause[0])
    over = _TAKEN in kinds or (_LATER in kinds and former is not None)
    over = (over or gone) and not (side == "helped" and _BY_IT.search(said))
    if not (over or _ADDED in kinds or _BY_IT.search(said)):
        return
    if not _of_the_tie(scene, s, clause, between, said):
        return
    ends = {(c.subject.key, c.object.key) for c in last}
    mine = [(a, b) if scene.sides.side(a) == side else (b, a) for a, b in ends]
    others = {b for _, b in mine}
    olds = {a for a, _ in mine}
    if len(others) != 1 or olds & set(codes) or any(scene.sides.side(a) != side for a in olds):
        return
    (other,) = others
    if scene.sides.side(other) == side or any(level(c) != level(a) for c in codes for a in olds):
        return
    if any(within(c, a) or within(a, c) for c in codes for a in olds):
        return
    begin = _since(scene, s, clause, between) or (over and next((c.finish for c in last if c.finish), None)) or None
    for code in codes:
        if fitting(scene, other, code, True) is None or frozenset((other, code)) in known:
            continue
        a, b = (code, other) if side == "helper" else (other, code)
        yield Candidate(
            p.predicate, Ref("Region", a), Ref("Region", b), *clause, f"{p.rule}-over" if over else f"{p.rule}-lone",
            p.weight - 0.1, begin, None, told=(1, 3),
        )  # fmt: skip
    if over and begin:
        for c in last:
            if c.finish is None and (c.begin is None or c.begin < begin):
                c.finish = begin


# 轮到乙县, 也归乙县: told of turns, roads and hills as well
_COMMON = re.compile(
    r"轮到|[接挂拉连带捎搭圈]上|[划落转传伸铺排]到|也归|也在|也来|加入|入列|并入|多[了出]|移交|[上登]场|交给|[接跟]着"
)
_BY_IT = re.compile(r"[由归][它其]|[它其]接")  # 丙县由它接手: one more of the same helper


def _of_the_tie(scene: Scene, s: Sentence, clause: Span, between: Span | None, said: str) -> bool:
    """Whether words of the tie stand in such a clause or in what is told next, or nothing is told next."""
    if OF_TIE.search(scene.text, between[0] if between else clause[0], clause[1]):
        return True
    end = clause[1]
    for c in s.clauses:
        if c[0] < end:
            continue
        row = _named(scene, c)
        rest = bare(without(scene, c, scene.listed(row[-1]) if row else []))
        if not (_CAME.fullmatch(rest) or (row and classes(rest, _KNOWN) is not None)):
            break
        end = c[1]
    return tied_next(scene, s, end) if _COMMON.search(said) else goes_on(scene, s, end)


def _idle(scene: Scene, between: Span) -> bool:
    """Whether a clause without places only goes on about the tie: 帮到2013年."""
    return classes(bare(without(scene, between, [])), _KNOWN) is not None


def _since(scene: Scene, s: Sentence, clause: Span, between: Span | None) -> str | None:
    """The time told in a clause, in those without a place right before it, or in one that only tells when after it."""
    k = s.clauses.index(clause)
    first = between[0] if between else clause[0]
    if not between and k and not _named(scene, s.clauses[k - 1]):
        first = s.clauses[k - 1][0]  # 2018年,|又添了丙县
    spans = [(first, clause[1])]
    if k + 1 < len(s.clauses) and not _named(scene, s.clauses[k + 1]):
        after = s.clauses[k + 1]
        if _CAME.fullmatch(bare(without(scene, after, []))):
            spans.append(after)  # 后来的是丁区,2013年到的
    for span in spans:
        told = [d for d in scene.inside("dates", *span) if d.begin and not (d.vague or d.rough)]
        if told:
            return str(told[-1].begin)
    return None


_CAME = re.compile(
    r"(?:就|才|是|时间|起|开始|[在从])*(?:[来到接进换结定派排]|上任|进场|接手|接班|接棒|结对|开始)?(?:了|的)?"
)
