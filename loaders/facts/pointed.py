"""Ties of a place that the clauses before only bring up: 到会的是甲、乙,丙省的对口帮扶,担子就压在这两座城市肩上;
这一站到了乙县。这里归甲区帮; 再看乙县。背后站着甲区.

Who helps whom is told in clauses that name one end, beside words of holding and belonging and nothing else. The other
end is the row of places of the other side that was brought up just before: by a pronoun, a count, or left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.endings import held
from loaders.facts.frames import NOT_SO, fitting
from loaders.facts.patterns import Pattern
from loaders.facts.plain_ties import CLASSES, OF_TIE, STRONG, tie_near
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene, Span
from loaders.facts.worded import bare, classes, without, words
from loaders.mentions.numbers import value
from loaders.mentions.regions import RegionMention, level, side_of, within

_OF_TIES = (
    "结 结的 对口支援 对口帮扶 对口协作 对口援助 对口合作 结对 结对帮扶 结对协作 结着 结了 结成 结下 东西部 东西部协作"
    " 东西部扶贫协作 扶贫 扶贫协作 协作 援藏 援疆 援青 牵手 携手 认下 认了 攀上 结了对 来援 受援 帮扶对象"
    " 支援对象 协作对象 结对对象 对口对象 伸手 老亲"
)
"""Words of a tie, beside those of plain_ties."""
_FILLING = (
    "任务 对象 地区 地方 城市 区县 县市 市县 县区 市州 州市 省市 伙伴 兄弟 姐妹 朋友 一方 一头 另一头 一处"
    " 一家 两家 两处 三家 三处 站着 站的 立着 靠着 座 处 们 那里 这里 那儿 这儿 此地 此处 他们 她们 东边 西边"
    " 海边 东部 西部 沿海 负责 管着 派 派来 安排 恰恰 恰 都是 均 全 统统 一直 一向 历来 多年 这些 几 三 四 五"
    " 六 七 八 九 十 工作 就是 便是 正是 也是 压 落 交 在东边 伸 拉 所在 受 蒙 一桩 桩 摊子 活儿 搞 抓 干 做 担"
    " 新 老 好 更 而 则 却 呢 嘛"
)
_BEHIND = "背后站着 身后站着 背后是 身后是 背后有 身后有 拉一把 伸手 接的活"
_PLAIN = [
    w for w in CLASSES if w not in ("除了", "之外", "以外", "变", "变样", "踏实", "放心", "有底", "赶", "碰", "抽")
]
_KNOWN = words(
    " ".join((_FILLING, *(w for w in _PLAIN if not CLASSES[w]))),
    " ".join((_BEHIND, *(w for w in _PLAIN if CLASSES[w] and w not in STRONG))),
    " ".join((_OF_TIES, *(w for w in _PLAIN if w in STRONG))),
)
_BY_THAT, _OF_HELP = 1, 2
"""What tells a tie only where others are told beside it (归, 背后站着), and what does by itself."""
_LONG = 44
"""Characters that such a clause, or two, have at most."""
_LOOK = re.compile(
    "[帮扶援给归]|对口|结[对着了成下亲]|协作|亲[家戚]|娘家|靠山|后盾|背后|牵手|携手|撑腰|搭档|伸手|对子|担子"
)
_IT = re.compile(
    r"[这那][里儿]|此[地处]|[它他]们?|[这那](?P<one>[个座])(?P<form>[省市县区州旗])"
    r"|(?:[这那]|上述)?(?P<n>[两二三四五六七八九十]|\d{1,2})[个座]?(?P<many>城市|省[市区]|县[市区]|市县|区县|地方?|[省市县区州旗处家头])"
    r"|[这那](?=[是就])|都|均"
)
_ALL = re.compile("[都均]")
_LEFT_OUT = re.compile(
    r"背后|身后|^[^,]{0,4}(?:帮扶|支援|协作|结对)?的?(?:一方|一头|那头)|的[,—]*[就正便]?(?:是|叫)$|[城县地]市?[是叫]$|^[由归受靠]"
)
"""What stands before the end told where the other is left out: 对口帮扶的是, 背后站着, 归."""
_LEADS = re.compile(
    r"(?:[从由离比往经过对向把被除像和与跟同及给]|(?<!来)自|隔壁的?|邻近的?|附近的?|路过|不如|不是|没有|除了)$"
)
"""What a place is not brought up by: 从甲县, 隔壁的甲县."""
_OWNER = re.compile(
    r"的(?!干部|人(?=[,。;坐来站])|代表|名字|同志|领导|书记|[县市区州]长|队伍|来人|地图|位置|故事|账)"
    r"|[省市县区州旗]?[籍产]"
)
_MANY = frozenset("们家处头地")


def pointed(scene: Scene, p: Pattern, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Such ties, but for places that ``found`` has tied in their clause already."""
    if not scene.sides.known or not CONCERNED.search(scene.text):
        return
    told = [(c.start, c.end, {c.subject.key, c.object.key}) for c in found]
    tied = {key for *_, keys in told for key in keys}
    for n, s in enumerate(scene.sentences):
        if s.kind != "body" or not _LOOK.search(scene.text, s.start, s.end):
            continue
        here = [m for m in scene.ends_of_ties(s) if m.kind in ("name", "abbr")]
        if not here or len({scene.sides.side(m.code) for m in here} - {None}) > 2:
            continue
        for k, clause in enumerate(s.clauses):
            ends = [m for m in here if clause[0] <= m.start < clause[1]]
            if not ends or any(a < clause[1] and clause[0] < b and ends[0].code in e for a, b, e in told):
                continue
            yield from _tied(scene, p, n, s, k, ends, tied)


def _tied(
    scene: Scene, p: Pattern, n: int, s: Sentence, k: int, ends: list[RegionMention], tied: set[str]
) -> Iterator[Candidate]:
    """The ties that a clause, alone or with a next one without places, tells of whom was brought up."""
    row = scene.listed(ends[-1])
    codes = [c for m in row for c in m.codes]
    side = scene.sides.side(codes[0])
    if side is None or any(m not in row and not within(row[0].code, m.code) for m in ends):
        return
    clause = s.clauses[k]
    spans = [clause]
    if k + 1 < len(s.clauses) and not _named(scene, s.clauses[k + 1]) and scene.text[clause[1]] in ",:—":
        spans.append((clause[0], s.clauses[k + 1][1]))
    if k and not _named(scene, s.clauses[k - 1]) and scene.text[clause[0] - 1] in ",:—":
        spans += [(s.clauses[k - 1][0], x[1]) for x in spans]  # 对口帮扶的一方,是甲区; 这里有个靠山,甲区
    for span in spans:
        read = _read(scene, s, span, ends)
        if read is None:
            continue
        it = _IT.search(read)
        before = read.split("@", 1)[0]
        if (it is None and not _LEFT_OUT.search(before)) or (it and _ALL.search(it[0]) and it[0] not in before):
            continue  # 思南县靠山里; 乙县、丙县,都在帮扶地区
        brought = _brought(scene, n, s, span[0], side, it)
        for other in brought:
            for code in codes:
                if fitting(scene, other, code, True) is None and {side_of(other), side_of(code)} != {"west", None}:
                    continue
                if {code, other} <= tied:
                    continue  # each has a partner of its own
                a, b = (code, other) if side == "helper" else (other, code)
                begin, finish, _ = held(scene, s, ends[0].start)
                refs = Ref("Region", a), Ref("Region", b)
                yield Candidate(p.predicate, *refs, *span, f"{p.rule}-lone", p.weight - 0.1, begin, finish, told=(1, 3))
        if brought:
            return


def _named(scene: Scene, span: Span) -> list[RegionMention]:
    return [m for m in scene.inside("regions", *span) if m.kind in ("name", "abbr", "compound")]


def _read(scene: Scene, s: Sentence, span: Span, ends: list[RegionMention]) -> str | None:
    """A clause with ``@`` for its places and no times, if it has no other words than those of a tie, one of help."""
    said = bare(without(scene, span, ends))
    if len(said) > _LONG or MEANT.search(said) or NOT_SO.search(said):
        return None
    kinds = classes(said, _KNOWN)
    tells = kinds is not None and (_OF_HELP in kinds or (_BY_THAT in kinds and _told_near(scene, s)))
    return said if tells else None


def _told_near(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence, the next, or one of those right before it in its paragraph has a word of the tie."""
    n = scene.sentence_at(s.start)
    return tie_near(scene, s) or any(
        OF_TIE.search(scene.text, x.start, x.end) for x in scene.sentences[max(0, n - _BACK) : n] if x.para == s.para
    )


_BACK = 3
_CLAUSES = 3
"""Clauses back over which a row of so many may be told: 两个方向:甲,乙。丙的援助省,就是这两家."""


def _brought(scene: Scene, n: int, s: Sentence, at: int, side: str, it: re.Match[str] | None) -> list[str]:
    """The row of the other side that was brought up just before ``at``, and that ``it`` can mean."""
    want = "helped" if side == "helper" else "helper"
    before = [c for c in reversed(s.clauses) if c[1] <= at]
    last = scene.sentences[n - 1] if n and scene.sentences[n - 1].para == s.para else None
    if last and last.kind == "body" and not any(_named(scene, c) for c in before):
        before += reversed(last.clauses)
    many = it and (it["n"] or _ALL.search(it[0]))
    told = [c for c in before if _named(scene, c)][: _CLAUSES if many else 1]
    main = scene.sides.helper if want == "helper" else scene.sides.helped
    if not told and it and it[0] in ("这里", "这儿", "此地", "此处") and want in scene.sides.sure:
        return main[:1]  # the place that the report is on
    codes: list[str] = []
    for c in told:
        named = [m for m in _named(scene, c) if m.kind == "name"]
        if not named:
            return []
        row = scene.listed(named[-1])
        row = row if len(row) > 1 or len(named) == 1 else named if _side_by_side(scene, named) else row
        first = row[0]
        if any(m not in row and not within(row[0].code, m.code) for m in named):
            return []
        if any(scene.sides.side(m.code) not in (want, None) for m in row):
            break  # 甲省接的活:乙市是一头,丙县是另一头,都归甲省
        if any(scene.sides.side(m.code) is None and first.code[:2] != "21" and m.code[:2] != "21" for m in row):
            return []
        if _LEADS.search(scene.text, max(c[0], first.start - 3), first.start) or _OWNER.match(scene.text, row[-1].stop):
            return []
        if scene.institution(row[-1]) or scene.body(row[-1]) or scene.people_of(row[-1]):
            return []
        codes = [*(x for m in row for x in m.codes), *codes]
        if it and it["n"] and len(codes) >= _count(it):
            break
    codes = list(dict.fromkeys(codes))
    return codes if codes and _meant(it, codes) else []


def _side_by_side(scene: Scene, named: list[RegionMention]) -> bool:
    return all(scene.text[a.stop : b.start] in ("、", "和", "与", "及") for a, b in pairwise(named))


def _meant(it: re.Match[str] | None, codes: list[str]) -> bool:
    """Whether a pronoun or count can mean just these."""
    if it is None or it[0] in "这那都均":
        return True
    if it["n"]:
        n = _count(it)
        form = it["many"][-1]
        return n == len(codes) and (it["many"] in ("城市", "地方") or form in _MANY or _formed(codes, it["many"]))
    if it["one"]:
        return len(codes) == 1 and fits(codes[0], it["form"])
    return len(codes) > 1 if it[0].endswith("们") else len(codes) == 1 or it[0][0] in "这那此"


def _count(it: re.Match[str]) -> int:
    """How many are meant: 这两座城市."""
    return int(value({"两": "二"}.get(it["n"], it["n"])) or 0)


def _formed(codes: list[str], form: str) -> bool:
    return all(any(fits(c, f) for f in form if f in "省市县区州旗") or level(c) == "county" for c in codes)
