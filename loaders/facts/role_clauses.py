"""Ties told as two roles, each in a clause of its own: 出力的是甲区,受帮的是乙县; 担子由甲区来挑,对象是乙县.

A clause of a role has one row of places and no word but those of giving, of taking, of where one stands, and empty ones
(the lists of plain_ties and those below). Whose helper the one is, is told by the other clause beside it. The whole
sentence must be of such clauses, or of the tie, or else it may be of a tug-of-war.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.coupled import pairs_of
from loaders.facts.frames import NOT_SO, planned
from loaders.facts.not_partners import OTHER_WORK
from loaders.facts.patterns import Pattern
from loaders.facts.plain_ties import CLASSES, OF_TIE
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written
from loaders.records import record

# What a helper does or is, whoever the helped one be.
_GIVES = (
    "出力 出力气 使力 使劲 发力 用力 下力 掏力气 花力气 卖力 费心 操心 出钱 出人 出钱出力 出人出力 出钱出人"
    " 牵头 打头 领头 帮人 帮忙 认领 揽下 搭手 搭把手 伸手 援手 出手 出手相助 出马 上阵 披挂 挂帅 伸出手"
    " 伸出援手 施以援手 拉人 扶人 扶一把 帮一把 拉一把 托一把 推一把 撑一把 老大哥 大哥 兄长 哥哥 东家"
    " 帮手 靠山 后盾 后援 主心骨 贵人 支援方 帮扶方 支持方 出力方 帮扶单位 支援单位 援助单位 援助方"
    " 援建方 援建单位 对口单位 施援方 施援 助人 出援 助力 担子 重担 挑担 挑担子 挑担人 接活 差事 差使 任务"
    " 重任 使命 职责 责任 签 题 考题 答卷 命题 考卷 军令状 责任书 任务书 受命 领命 领题 领任务 受领 领衔 点将"
    " 点名 接令 接单 派单 帮扶者 施予者 输血 献血 供血"
)
# What a helped place does or is.
_TAKES = (
    "受 靠人帮 靠人拉 靠人扶 受帮 受援 受助 受扶 受帮扶 受支援 被帮 被扶 被援 被帮扶 被支援 被拉 要帮 要扶 要拉"
    " 要拉一把 要帮一把 要扶一把 得帮 得助 得援 得益 受益 受惠 沾光 受帮方 受援方 受助方 受益方 被帮方 受援地"
    " 受援县 受援市 受援州 受援区 受援地区 受援单位 受帮地 帮扶对象 支援对象 援助对象 结对对象 协作对象"
    " 对口对象 对象 帮扶点 小弟 小弟弟 小兄弟 老弟 弟弟 盼 盼来 盼到 等来 等到 迎来 等 候 望 盼望 期盼"
    " 等待 得 落点 落脚点 落脚 去处 去向 分下来 派下来 划下来 定下来 排下来 落下来 需要 等人帮"
    " 等人拉 待援 待帮 接受 享受 承接方 底子薄 底子差 难 穷 家底薄 日子紧 这双手 援手 救兵"
)
# Where the two stand, as on a map, a rope, a beam or a page.
_PLACES = (
    "一头 另一头 那一头 这一头 这头 那头 两头 东头 西头 东边 西边 东面 西面 东端 西端 东侧 西侧 东 西 南边"
    " 北边 左边 右边 左首 右首 左侧 右侧 左栏 右栏 头一栏 后一栏 前一栏 左 右 上栏 下栏 一边 另一边 那边 这边"
    " 那一边 这一边 一端 另一端 这端 那端 一方 另一方 这一方 那一方 一侧 另一侧 一面 另一面 对面 对岸 对门"
    " 山里 山里头 山上 山那边 山这边 山区 大山 深山 高原 高原上 草原 草原上 海边 海滨 海上 沿海 江边 平原"
    " 平原上 城里 内地 边疆 边地 边境 东部 西部 绳 绳子 线 红线 绳头 线头 天平 跷跷板 扁担 桥 桥头 起点 终点"
    " 前面 后面 前头 后头 上游 下游 目的地 一栏 那栏 这栏 一行 栏 格 格子 那格 底下 下面 上面 辖下 下辖 里头"
)
_MORE = (
    "站 站着 立 立着 写 印 印着 坐 坐着 连 连着 拴着 系 系着 接着 通着 通 通向 伸 伸向 伸到 挨"
    " 牵着 叫作 名字 一家 那家 那个 这个 那位 这位 那一个 这一个 这家 一位 一个 它 那 这 者 一者 人家"
    " 手 双手 双 一双 把 好好 好 多 咱 咱们 我们 自家 拿 拿到 领走 包下 跟 跟了 随 配 配了 远方 远远 千里"
    " 千里外 千里之外 早 正是 便是 即是 就是 当属 要数 首推 则是 则 却是 名单 名单上 文件上 册子上 账上 纸上"
    " 地图上 图上 上写 上 处 处处 次 回 身份 角色 位置 位子 排 抽 抽到 抽中 轮 轮到 摇到 分 分到 派 派到 了"
    " 摊上 摊得开 摊开 铺 铺在 铺开 摊子 盘子 份 那份 这份 几家 这几家 几处 这几处 几个 这几个 地方 包括 有"
    " 还有 都 均 全 分别 归到 去帮 单子 单子上 在数 在内 之列 一共 共 总共 拢共 不是别处"
    " 不是别人 不是旁人 不是别家 不是外人 不是别的"
)
# Nouns and verbs of the tie itself, and of the list that has it.
_TIES = (
    "协作 扶贫协作 东西部协作 东西部扶贫协作 山海协作 对口支援 对口帮扶 对口协作 对口援助 定点帮扶 结对"
    " 结对帮扶 结了对 结对子 结成 结 结亲 亲 认亲 帮扶 支援 援助"
    " 名下 名下列着 列 列着 写着 填 填着"
)
_GIVER, _TAKER, _POS, _TIE = 11, 12, 13, 14
_CLASS = (
    {w: _TIE if kind else 0 for w, kind in CLASSES.items()}
    | dict.fromkeys(_MORE.split(), 0)
    | dict.fromkeys(_TIES.split(), _TIE)
    | dict.fromkeys(_PLACES.split(), _POS)
    | dict.fromkeys(_GIVES.split(), _GIVER)
    | dict.fromkeys(_TAKES.split(), _TAKER)
)
_SO_MANY = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:处|个|家|门|副|摊|份|头)"
_WORD = re.compile("|".join([MARK, _SO_MANY, *sorted(_CLASS, key=len, reverse=True)]))
_CLAUSE = re.compile(r"[^,;:。!?—]+")
_STRETCH = re.compile(r"[^;。!?]+")
# What a clause without places may be of; 庙会上 is of something else.
_TOPIC = re.compile(
    OF_TIE.pattern + r"|门亲|这桩亲|认亲|山海|两头|两家|两地|一对|双方|隔着|相隔|千里|分工|安排|文件|名单"
)


_OTHER = re.compile(r"[会班赛队场展店馆厂]|车间|企业|公司|学校|医院|干部|老师|医生|工人|资金|项目")


def topic(text: str) -> bool:
    """Whether a clause without places is of the tie: 对口帮扶的单子上, and not 对口帮扶的车间里."""
    return bool(_TOPIC.search(text)) and not _OTHER.search(text)


@record
class _Role:
    """A clause of a role: the row of places, and which classes its words are of."""

    start: int
    end: int
    group: Group
    kinds: frozenset[int]


def _tie_before(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence before it in its paragraph has a word of the tie: 帮 after it is of what comes."""
    n = scene.sentence_at(s.start)
    before = scene.sentences[max(0, n - 1)]
    return before.para == s.para and bool(OF_TIE.search(scene.text, before.start, before.end))


def role_clauses(scene: Scene, p: Pattern, s: Sentence, w: Written) -> Iterator[Candidate]:
    """The couples of a sentence whose clauses each tell the role of one."""
    if {"helper", "helped"} - {scene.sides.side(g.code) for g in w.groups}:
        return
    if OTHER_WORK.search(w.text) or not (OF_TIE.search(w.text) or _tie_before(scene, s)):
        return
    for m in _STRETCH.finditer(w.text) if ";" in w.text else (_ALL.match(w.text),):
        found = _roles(w, m.start(), m.end()) if m else None
        if found:
            yield from _couples(scene, p, s, w, found)
            continue
    whole = _roles(w, 0, len(w.text)) if ";" in w.text else None
    if whole and len(whole) == len(w.groups) == _COUPLE:
        yield from _couples(scene, p, s, w, whole)


_IS = re.compile(rf"[正就便乃]?是{MARK}")
_HELPED = re.compile(OF_TIE.pattern + r"|[来去]援")
_ALL = re.compile(r".*")
_COUPLE = 2


def _roles(w: Written, start: int, end: int) -> list[_Role] | None:
    """The clauses of a stretch, or None where one of them is of something else."""
    out: list[_Role] = []
    for m in _CLAUSE.finditer(w.text, start, end):
        groups = w.groups_in(*m.span())
        kinds = classes_in(m[0])
        if not groups:
            if kinds is None and not topic(m[0]):
                return None
            continue
        if len(groups) > 1 or kinds is None:
            return None
        out.append(_Role(*m.span(), groups[0], kinds))
    return out


def classes_in(text: str) -> frozenset[int] | None:
    """The classes of the words of a clause, or None where it has any other word."""
    kinds: set[int] = set()
    at = 0
    while at < len(text):
        m = _WORD.match(text, at)
        if m is None:
            return None
        kinds.add(_CLASS.get(m[0], 0))
        at = m.end()
    return frozenset(kinds - {0})


def _couples(scene: Scene, p: Pattern, s: Sentence, w: Written, roles: list[_Role]) -> Iterator[Candidate]:
    """Each of the one side with each of the other, where one of the sides is one row told once or more."""
    ours = [r for r in roles if scene.sides.side(r.group.code) == "helper"]
    theirs = [r for r in roles if scene.sides.side(r.group.code) == "helped"]
    if not ours or not theirs or len(ours) + len(theirs) != len(roles):
        return
    of_tie = bool(_HELPED.search(w.text))
    if min(len({r.group.code for r in x}) for x in (ours, theirs)) > 1:
        return
    if not _fit(ours, theirs, of_tie) and not (len(roles) == _COUPLE and _cleft(w, *roles)):
        return
    whole = _ALL.match(w.text, roles[0].start, roles[-1].end)
    if whole is None or planned(w, whole) or MEANT.search(w.text, 0, whole.end()) or NOT_SO.search(w.text):
        return
    told: set[tuple[str, str]] = set()
    for a, b in product(ours, theirs):
        one, two = sorted((a.group, b.group), key=lambda g: g.start)
        if (one.code, two.code) not in told:
            told.add((one.code, two.code))
            yield from pairs_of(scene, p, s, w, (one, two), whole.span(), False)


def _cleft(w: Written, one: _Role, two: _Role) -> bool:
    """给乙县搭把手的,不是别处,正是甲区: a verb whose subject is told after it."""
    said = w.text[one.start : one.end]
    return bool(one.kinds & {_GIVER, _TIE}) and said.endswith("的") and bool(_IS.match(w.text, two.start, two.end))


def _fit(ours: list[_Role], theirs: list[_Role], of_tie: bool) -> bool:
    """Whether the roles are those of a tie: who gives beside any role, who takes beside any, or, in a sentence of a tie
    (甲区在东边,乙县在西边 is of the map), two ends of a thing."""
    given, taken = ({k for r in x for k in r.kinds} for x in (ours, theirs))
    if _GIVER in given or _TAKER in taken:
        return bool(given and taken)
    return of_tie and ((_POS in given and (_POS in taken or _TIE in taken)) or (_POS in taken and _TIE in given))
