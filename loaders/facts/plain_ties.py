"""Clauses that say a tie and nothing else: 往后乙县那头,就看甲区的了; 拉乙县一把的是甲区; 帮乙县,甲区一帮就是六年.

Lively writers say who helps whom in ever new order and with ever new verbs. What such clauses have in common is what
they lack: beside places of different sides there are only words of holding, leading and belonging, and words that add
nothing. Where any other word stands (果园, 老板, 球队) the clause is of something else, and nothing is read. Words of
holding alone need a word of the tie near: 甲区靠乙县 may be of tea, and 拉乙县一把 of a tug-of-war.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.coupled import pairs_of
from loaders.facts.frames import planned
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written
from loaders.records import record

# Verbs of who has a place in hand, helps it or leans on it, whatever their image; those of two that meet (携手, 结对)
# are in the frames.
_HOLDS = (
    "帮 帮扶 帮助 帮衬 帮带 扶 扶持 扶助 搀扶 援 援助 援建 支援 支持 助 带 带动 拉 拉扯 拉拔 拽 提携 托 托举"
    " 托管 托底 兼顾 兜 兜底 包 包干 包办 包揽 包联 包帮 包抓 承包 承担 承接 承揽 担 担当 挑 扛 揽 接 接手 接管"
    " 领 领受 认 认领 管 代管 分管 主管 归口 负责 主抓 盯 盯住 盯紧 对 对口 对接 对应 牵 搭"
    " 搭伙 搭帮 搭伴 结亲 结伴 结缘 结盟 结穷亲 结拜 联 联姻 联系 联帮 挂联 挂包 挂帮 挂钩 挂牵 配 配对 攀"
    " 攀亲 拴 捆 捆绑 绑 绑定 锁定 撑 撑腰 护 照看 照应 照管 照料 照顾 关照 靠 依靠 依托 背靠 傍 指望 仰仗 倚仗"
    " 守 牵挂 惦记 惦念 的事"
)
# What one is to the other, and the duty.
_KIN = (
    "娘家 娘家人 婆家 亲家 亲戚 穷亲戚 远亲 干亲 对子 搭档 拍档 伙伴 老伙计 帮手 靠山 后盾 后台 后援 主心骨"
    " 顶梁柱 老大哥 大哥 贵人 领路人 任务书 任务书上"
    " 责任田 责任区 责任地 包干区 帮扶方 帮扶单位 对口方 对口单位 结对方 援助方"
    " 支援方 协作方 受援方 受援地 帮扶地 牵头方 担子 重担 差事 差使 任务 重任 使命 职责 责任"
)
# How a duty is handed to somebody; goods and money go the other way.
_GIVEN = (
    "交给 交到 交由 移交 移交给 转给 转交 转到 派给 分给 分到 划给 划归 划到 排给 许给 指给 调给 托付给 归给"
    " 归到 落到 落在 落给 压到 压在 放在 搁在 轮到 归 归了 改由 换成 换作 换了 跟了"
)
# Particles, hands and shoulders, parts, order, who settled it, how long.
_EMPTY = (
    "的 地 得 了 着 过 起 住 上 下 到 给 在 于 是 有 为 做 当 作 成 叫 被 让"
    " 把 将 向 从 跟 和 与 同 由 替 受 得到 来 去 进 也 就 还 却 正 只"
    " 才 都 不止 不只 不光 不单 这 那 此 其 它 一 两 头 边 块 份 副 道 个 家 手 逐步 逐渐 陆续 渐渐 除了"
    " 之外 以外 门 户 桩 件 摊 片 一把 左手 右手 前脚 后脚 里 中 身上 肩上 肩头 头上 手上 手里 手中 手头 名下"
    " 门下 心上 心里 背后 身后 身边 地方 单位 县 市 区 州 省 旗 省里 市里 县里 东部"
    " 西部 山里 海边 沿海 那头 这头 那边 这边 事 活 件事 往后 今后 日后 此后 打 打从 自 自打 自从 直到 至今"
    " 今年 去年 眼下 当年 那年 先 后 最后 最先 早 早就 早已 正好 恰好 自然 其实 说来 说起来 论起来 要说 说到"
    " 提起 按 按照 照 依照 依 根据 据 分工 安排 规定 划分 部署 文件 文件上 名单 名单上 名册 名册上 台账 台账上"
    " 账上 表上 官方 正式 写作 中央 上级 上头 组织上 国家 写 填 记 列 印 定 排 派 指定 指派 选 选派 选中 抽"
    " 抽中 分 赶 碰 迎 添 多 干 坚持 陪 伴 年 年头 整整 整 足足 已是 已经 进入 第 这件 嘛 呢 啊 呀 吧 呗 哩 啦"
    " 第二 来说 而言 来讲 看来 眼里 人眼里 人心里 人嘴里 口中 人口中 好"
    " 名叫 喊 一声 声 这棵 那棵 大树 变 变样 样 踏实 有底 放心"
)
CLASSES = {word: kind for kind, words in enumerate((_EMPTY, _GIVEN, _KIN, _HOLDS)) for word in words.split()}
_HELD, _IS_KIN, _IS_GIVEN = 3, 2, 1
_WORD = re.compile(
    rf"{MARK}|看(?={MARK}[^,;。:]?的)|\d{{1,2}}(?=年|载|任)|[一二三四五六七八九十]{{1,3}}(?=年|载|任|届|轮)|载|任|届|轮|"
    rf"在[^,;:。{MARK}]{{1,5}}一带|" + "|".join(sorted(CLASSES, key=len, reverse=True))
)
_BESIDES = "除"
_CLAUSE = re.compile(r"[^,;:。!?—]+")
_BREAKS = re.compile(r"[;。!]")
_WHERE = re.compile(rf"在{MARK}[有认结攀帮管牵带只]")  # 甲区在乙州有两个牵挂的县: where they are, and not who
_ALL = re.compile(r"[^\n]*")
# Of the tie or the duty, whatever else is told: without such a word near, 甲区靠乙县 may be of tea or of a tug-of-war.
OF_TIE = re.compile(
    r"对口|结了?对|对子|帮|认领|协作|扶[贫持助]|[支受]援|援[建助疆藏青川黔滇桂宁陕甘渝蒙]|亲[家戚]|结[的了]?亲|娘家|担子"
    r"|任务|职责|使命|责任|肩[上头]|靠山|后盾|撑腰"
)
_ALSO = ("援", "扶", "结缘", "结盟", "结拜", "联姻", "托管")
STRONG = frozenset(w for w in CLASSES if OF_TIE.search(w)) | frozenset(_ALSO)
_OPEN = re.compile(r"的[,—]*$")  # 拉乙县一把的,是甲区
_ITS_OBJECT = re.compile(rf"[就正便]?[是有]{MARK}|[^,]{{1,6}}的[就正便]?是{MARK}")


@record
class _Clause:
    """A clause with no other word: where it stands, its places, and the classes of its words."""

    start: int
    end: int
    places: tuple[Group, ...]
    kinds: frozenset[int]
    leads: bool  # its first word of meaning is a verb of holding, or of giving
    strong: bool  # one of its words is of help itself


def plain_ties(scene: Scene, p: Pattern, s: Sentence, w: Written, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The couples of such clauses, but for places that are tied in the sentence already."""
    sides = {scene.sides.side(g.code) for g in w.groups}
    if not {"helper", "helped"} <= sides:
        return
    told = {frozenset((c.subject.key, c.object.key)) for c in found}
    last: _Clause | None = None
    couple: tuple[Group, ...] = ()
    at = 0
    near = tie_near(scene, s)
    topic = False  # the clause right before is of something else: 拔河,甲区拉乙县
    for m in _CLAUSE.finditer(w.text):
        if _BREAKS.search(w.text, at, m.start()):
            last, couple, topic = None, (), False
        at = m.end()
        clause = _read(w, m.start(), m.end())
        if clause is None:
            last, couple = None, ()
            topic = not OF_TIE.search(m[0])
            continue
        ends = clause.places
        since, when = clause, None
        besides = last if last and len(last.places) == 1 and w.text.startswith(_BESIDES, last.start) else None
        if len(ends) == 1 and last and len(last.places) == 1 and _joined(w.text, last, clause):
            ends, since = (*last.places, *ends), last
        elif len(ends) == 1 and couple and clause.leads:
            ends = _carried(scene, couple, ends[0])
            when = clause.places[0].start  # 后来归了甲区: since when is told with the one that came
        told_of = not topic and (near or since.strong or clause.strong)
        if len(ends) == 2 and told_of and _tied(scene, ends, since.kinds | clause.kinds):
            couple = ends
            whole = _ALL.match(w.text, since.start, clause.end)
            if whole and frozenset(g.code for g in ends) not in told and not planned(w, whole):
                yield from pairs_of(scene, p, s, w, ends, whole.span(), False, at=when)
            if besides and whole and not planned(w, whole):
                also = _carried(scene, ends, besides.places[0])
                yield from pairs_of(scene, p, s, w, also, whole.span(), False) if len(also) == 2 else ()
        elif clause.places:
            couple = ()
        last = clause if clause.places else last


def _read(w: Written, start: int, end: int) -> _Clause | None:
    """A clause by its words, or None where it has others."""
    kinds: list[int] = []
    strong = False
    at = start
    while at < end:
        m = _WORD.match(w.text, at, end)
        if m is None or (m[0] == MARK and _WHERE.match(w.text, at - 1, end)):
            return None
        if m[0] != MARK:
            kinds.append(_HELD if m[0] == "看" else CLASSES.get(m[0], 0))
            strong = strong or m[0] in STRONG
        at = m.end()
    first = next((k for k in kinds if k), 0)
    return _Clause(start, end, w.groups_in(start, end), frozenset(kinds), first in (_HELD, _IS_GIVEN), strong)


def _joined(text: str, one: _Clause, two: _Clause) -> bool:
    """Whether one of two clauses with a place each is of the other: a topic, or a verb whose object is to come.

    Of two with a verb each (甲区守住了,乙县撑住了; 一头搭着甲区,一头搭着乙县) each is its own.
    """
    if (
        not {_HELD, _IS_GIVEN} & one.kinds
        or _OPEN.search(text, one.start, one.end)
        or _ITS_OBJECT.match(text, two.start, two.end)
    ):
        return True
    return one.leads and text.startswith(MARK, two.start) and text.endswith(MARK, one.start, one.end)


def tie_near(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence, or one beside it in its paragraph, has a word of the tie."""
    n = scene.sentence_at(s.start)
    beside = [x for x in scene.sentences[max(0, n - 1) : n + 2] if x.para == s.para]
    return any(OF_TIE.search(scene.text, x.start, x.end) for x in beside)


def _tied(scene: Scene, ends: tuple[Group, ...], kinds: frozenset[int]) -> bool:
    """Whether the words tie the two: a verb or noun of holding, or the helped one given to the helper."""
    one, two = (scene.sides.side(g.code) for g in ends)
    if {one, two} != {"helper", "helped"}:
        return False
    return bool({_HELD, _IS_KIN} & kinds) or (_IS_GIVEN in kinds and one == "helped")


def _carried(scene: Scene, couple: tuple[Group, ...], one: Group) -> tuple[Group, ...]:
    """甲区先帮乙县,再帮丙县: of the couple before, the end on the other side."""
    side = scene.sides.side(one.code)
    other = next((g for g in couple if scene.sides.side(g.code) != side), None)
    return (other, one) if other and one not in couple else (one,)
