"""Clauses that say when something began and nothing else: 头一年是2012年; 往回翻,翻到2017年; 算到今年,整整七年了.

Beside a tie they are of the tie. Words of the tie (亲, 担子, 结的) carry them over a sentence of something else; the
time alone (要从2014年说起) is of the clause or sentence right beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.followed import goes_on
from loaders.facts.scene import Scene, Span
from loaders.facts.worded import bare, classes, words
from loaders.mentions.dates import DateMention
from loaders.mentions.numbers import value
from loaders.mentions.tiewords import OF_ELSE

_EMPTY = (
    "这 那 此 那一年 那年 这一年 这个 那个 这样 事 件 是 在 于 从 自 打 自打 打从 由 要 得 还 还得 早 早在 已"
    " 已经 便 就 才 又 也 了 的 地 着 过 呢 啊 吧 嘛 哩 呀 正 正是 正好 恰 恰是 其实 原来 都 都是 年 月 日 号"
    " 春天 夏天 秋天 冬天 春 夏 秋 冬 年初 年底 年末 上半年 下半年 里 上 下 中 到 成 为 作 把 将 被 给 让 门 份"
    " 层 段 桩 副 个 一 两 头 第 一个 回 再 倒 往回 往前 往后 回头 说来 说来话长 算来 算下来 屈指 屈指一算"
    " 屈指算来 掐指 掐指一算 掐着指头 今年 如今 眼下 现在 今天 至今 到今年 算到 数到 截至 整 整整 足足 满 有 多"
    " 好 一晃 转眼 一转眼 不知不觉 前后 加起来 走 过来 过去 去 来 进 进入 迈进 跨进 迎来 光景 一起 一块 一处 起"
    " 答案 国家 中央 省里 市里 上面 上级 上头 两省 两省区 东西"
)
_WHEN = (
    "起算 计起 头一年 头年 第一年 首年 元年 起点 源头 起头 开头 开端 发端 起始 根 根子 根上 来历 渊源 最初 最早 当初"
    " 起先 故事 一切 时间 时候 日子 年份 写着 写的 标着 记着 印着 第一笔 头一笔 第一页 头一页 第一章 说起"
    " 讲起 算起 数起 写起 谈起 论起 提起 聊起 算 数 说 讲 翻 翻到 追 追到 追溯 追溯到 推到 推 退到 退 倒回 倒到"
    " 回到 开始 起步 开了头 开的头 起了头 起的头 起的步 开的张 开张 开篇 启动 落地 落定 定下 定了 定的 定在"
    " 敲定 敲定的 始于 起于 源于 缘起 发生 发生在 有了 有的 打头 破题 破的题 拉开 头一回 第一回 头一次 第一次"
    " 点的头 拍的板 发的文 下的令 下的文 下的 交代的 到的 来的 接手 接手的 接的手 接班 接的班 上任 进场 进的场"
)
_OF_TIE = (
    "亲 亲事 亲戚 亲家 老亲 缘 缘分 情 情缘 情分 情谊 友谊 交情 关系 对子 一对 结 结的"
    " 结了 结下 结下的 结上 结成 牵手 牵的手 牵上手 牵上 牵上的 牵起 手 配 配的 配成 配成了 排 排的 排定 排到"
    " 排到了一起 排在一起 攀 攀上 攀的 攀下 攀上的 认 认下 认的 结对 结的对 结了对 结成对 帮 帮的 帮扶 帮扶的"
    " 协作 对口 支援 对口支援 对口帮扶 对口协作 结对帮扶 定亲 搭档 搭上 搭的 伙伴 一家 一家人 兄弟"
    " 连上 连上的 连在 拴 拴在 缔结 携手 靠山 帮手 两地 山海情 东西部协作 东西部扶贫协作 扶贫协作"
)
_OF_DUTY = (
    "担子 任务 差事 活 重任 名单 分工 安排 文件 落款 接 接下 接下的 接的 接过 领 领的 领下 挑 挑起 扛 扛起 压 落"
    " 派的 派下 划的 划分 分的 分到 成了 握手 双方 两边 两家 两头 它们 他们 彼此"
)
"""Words of duties and papers: of the tie only where nothing else is told right after them."""
_WORDS = words(_EMPTY, _WHEN, _OF_TIE, _OF_DUTY)
_YEARS = re.compile(
    r"(?<![那这头每])(第)?(\d{1,2}|[一两二三四五六七八九十]{1,3})(个年头|年头|载|年)(?![级代初底前]|[多余])"
)
_FIGURE = re.compile(r"\d")
_DAY = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}[日号])?)?")
"""Of 从2012年说起 the year alone: the words around it are weighed too."""
_LONG = 36
"""Characters of such a clause, or of two."""
_GONE_BY = re.compile(r"第|算|数|今年|[至到]今|如今|一帮就是")
_ELSE = re.compile(r"[病孕婚火]|毕业|出生|入伍|上班|打工|开业")
_BARRED = re.compile(r"签|协议|合同|会议|开会|脱贫|摘帽|退出|结束|为止|[前后]$|[帮扶管援作]到(?=\d{4})")
_STORY = re.compile(r"[说讲谈写聊提]起")
_FIRST_OF_ALL, _FIRST = "1979", "1994"
"""The years of the first ties of provinces, and of those of the schemes: what is older is of something else."""


class Told(NamedTuple):
    """A beginning: the year or day, the clauses that tell it, and whether words of the tie are among them."""

    begin: str
    start: int
    end: int
    of_tie: bool
    sure: bool
    """Whether the words are of the tie whatever is told next."""


def only_when(scene: Scene, pairs: Sequence[Candidate]) -> Iterator[tuple[str, list[Candidate]]]:
    """Each such beginning, and the pairs without a time that stand beside it."""
    if not any(c.begin is None and not c.finish for c in pairs):
        return
    for n, s in enumerate(scene.sentences):
        if s.kind == "body" and ("年" in scene.text[s.start : s.end] or "载" in scene.text[s.start : s.end]):
            for told in _told(scene, s):
                if not told.sure and not goes_on(scene, s, told.end):
                    continue
                if meant := _beside(scene, n, s, told, pairs):
                    yield told.begin, meant


def _told(scene: Scene, s: Sentence) -> Iterator[Told]:
    at = s.start
    spans = [*((a[0], b[1]) for a, b in pairwise(s.clauses)), *s.clauses]
    for span in sorted(spans, key=lambda x: (x[0], -x[1])):
        if span[0] < at or span[1] - span[0] > _LONG or "年" not in scene.text[span[0] : span[1]]:
            continue
        if any(m.kind in ("name", "abbr", "compound") for m in scene.inside("regions", *span)):
            continue
        if told := _read(scene, span):
            at = span[1]
            yield told


def _read(scene: Scene, span: Span) -> Told | None:
    """The beginning that a clause tells, if it has no other words."""
    text, at, out = scene.text, span[0], ""
    if _BARRED.search(text, *span) or _ELSE.search(text, *span):
        return None
    dates = [d for d in scene.inside("dates", *span) if not _YEARS.fullmatch(text, d.start, d.end)]
    dates = [d for d in dates if d.begin and _FIGURE.search(text, d.start, d.end)]
    if len(dates) > 1 or any(not _plain(scene, d) for d in dates):
        return None
    long = next((m for m in _YEARS.finditer(text, *span) if not any(d.start <= m.start() < d.end for d in dates)), None)
    marks = [m.span() if (m := _DAY.search(text, d.start, d.end)) else (d.start, d.end) for d in dates]
    marks += [long.span()] if long else []
    if not marks:
        return None
    for a, b in sorted(marks):
        out += text[at:a] + "@"
        at = b
    out += text[at : span[1]]
    kinds = classes(bare(out), _WORDS)
    if kinds is None:
        return None
    if dates:
        begin: str | None = str(dates[0].begin)
    else:
        n = value(long[2]) if long else None
        begin = str(scene.year - int(n) + bool(long and long[1])) if n and scene.year and not scene.undated else None
    if begin is None or not (kinds & {1, 2, 3} or long) or begin[:4] < (_FIRST_OF_ALL if 2 in kinds else _FIRST):
        return None
    if not dates and not _GONE_BY.search(text, *span):
        return None  # 商定结对五年: to come
    return Told(begin, *span, bool(kinds & {2, 3}), 2 in kinds and not _STORY.search(text, *span))


def _plain(scene: Scene, d: DateMention) -> bool:
    if not d.begin or d.vague or d.until or d.heard or (d.rough and not d.open):
        return False
    if d.finish and d.finish != d.begin and not d.open:
        return False
    return not scene.year or int(d.begin[:4]) <= scene.year


def _beside(scene: Scene, n: int, s: Sentence, told: Told, pairs: Sequence[Candidate]) -> list[Candidate]:
    """The pairs told right before or after a beginning, all of one place with a row, or the couple's."""
    before = [c for c in pairs if s.start <= c.start < told.start]
    after = [c for c in pairs if told.end <= c.start < s.end]
    if before or after:
        near = before or after
        gap = (max(c.end for c in near), told.start) if before else (told.end, min(c.start for c in near))
        return _one(near) if _free(scene, *gap) else []
    if (told.start, told.end) != (s.start, s.end) and not _free(scene, s.start, told.start):
        return []
    for k in (n - 1, n - 2, n + 1):
        if not 0 <= k < len(scene.sentences) or scene.sentences[k].para != s.para:
            continue
        o = scene.sentences[k]
        here = [c for c in pairs if o.start <= c.start < o.end]
        if not here:
            if k == n - 1 and (scene.inside("regions", o.start, o.end) or scene.inside("dates", o.start, o.end)):
                return []
            continue
        if k == n - 2 and not told.of_tie:
            return []
        gap = (max(c.end for c in here), o.end) if k < n else (o.start, min(c.start for c in here))
        row = here if k > n else _one(here)  # 从2016年起算。甲市对乙市;丙市对丁市: all that comes next
        return row if told.of_tie or _free(scene, *gap) else []
    return []


def _free(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing stands between a tie and a time that the time could be of."""
    if start >= end:
        return True
    return not (
        OF_ELSE.search(scene.text, start, end)
        or scene.inside("quantities", start, end)
        or any(scene.text[d.start] not in "到至" for d in scene.inside("dates", start, end))
        or scene.inside("companies", start, end)
        or any(m.kind == "name" for m in scene.inside("regions", start, end))
    )


def _one(pairs: list[Candidate]) -> list[Candidate]:
    """Those of one couple, or of one place with others."""
    ends = {c.subject.key for c in pairs}, {c.object.key for c in pairs}
    return pairs if min(map(len, ends)) == 1 else []
