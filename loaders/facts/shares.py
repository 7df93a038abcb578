"""Sums that are shared out: 4120万元,四县平分,每县1030万元; 花在下面几处: and a line for each sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

_SHARE = re.compile(
    r"[两二三四五六七八九]?[省市县区州旗家镇乡地]?(?:一起|共同)?(?:平分|均分|均摊|平摊|分(?=[,。;了])|分着[用花]|一[家县]一份|各得)"
)
_AHEAD = 24


def shared_out(scene: Scene, n: int, q: QuantityMention) -> list[Ref]:
    """The places that the next clause divides a sum among: 到位4120万元,四个县平分."""
    s = scene.sentences[n]
    if scene.text[q.end : q.end + 1] != ",":
        return []
    for m in scene.inside("regions", q.end + 1, min(s.end, q.end + 5)):
        row = scene.listed(m)
        codes = dict.fromkeys(c for x in row for c in x.codes)
        if len(codes) > 1 and _SHARE.match(scene.text, row[-1].end, min(s.end, row[-1].end + _AHEAD)):
            return [Ref("Region", c) for c in codes if scene.sides.side(c) == "helped"]
    return []


_EVERY = re.compile(r"每个?[省县区州市旗][各分得拿收摊到]{0,2}$")


def every_one(scene: Scene, q: QuantityMention) -> bool:
    """Whether a sum is what every one of several gets: 每县1030万元."""
    return bool(_EVERY.search(scene.text, max(0, q.start - 5), q.start))


# 钱花到了哪里,清单如下: 今年的援疆资金分在下面几处:
_OPENS = re.compile(
    r"如下|下面|以下|清单|明细|几[处块笔项]|[两三四五六七八九]大?[处块笔项]|分别|分到|花[在到]|用[在到于]|投[在向到]"
)
_OF_MONEY = re.compile(r"钱|资金|款|账|经费|投入|投资")
_ITEM = re.compile(
    r"[\s◎·▲●■◆★*○※•-]*(?:[(]?[\d一二三四五六七八九十]{1,2}[).、])?[^。;]{2,60}?[—:,\s-]{1,3}(?:约|近|超)?$"
)
_MADE = re.compile(r"收入|产值|销售|带动|增收|工资|订单|贷款|自筹")
_FEWEST = 2


def listed_sums(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """The sums of a list, a line each, under a line that says what the money told last went to."""
    out: list[Candidate] = []
    taken = {c.figure for c in found}
    for n, s in enumerate(scene.sentences[:-1]):
        if scene.text[s.end - 1 : s.end + 1].strip() not in (":", ":。") and not scene.text[
            s.start : s.end
        ].rstrip().endswith(":"):
            continue
        if not _OPENS.search(scene.text, s.start, s.end) or not _OF_MONEY.search(scene.text, s.start, s.end):
            continue
        items = _items(scene, n)
        total = _total(scene, found, s, sum(q.value for _, q in items)) if len(items) >= _FEWEST else []
        for k, q in items if total else ():
            if (q.start, q.end) in taken:
                continue
            line = scene.sentences[k]
            giver, taker = total[0].subject, total[0].object
            own = [m for m in scene.inside("regions", line.start, q.start) if within(m.code, taker.key)]
            to = Ref("Region", scene.place(own[0])) if own and not scene.body(own[0]) else taker
            out.append(
                replace(
                    total[0], subject=giver, object=to, start=line.start, end=min(line.end, q.end), value=q.value,
                    approx=q.approx, joint=False, figure=(q.start, q.end), of_which={}, weight=total[0].weight - 0.03,
                )
            )  # fmt: skip
    return out


def _items(scene: Scene, n: int) -> list[tuple[int, QuantityMention]]:
    """The lines after a sentence that are a name and a sum, to the first that is none."""
    out: list[tuple[int, QuantityMention]] = []
    para = scene.sentences[n].para
    for k in range(n + 1, len(scene.sentences)):
        s = scene.sentences[k]
        if s.para == para:
            if out or k > n + 1:
                break
        elif s.para != para + 1 or scene.sentences[k - 1].para == s.para:
            break
        para = s.para
        sums = [q for q in scene.inside("quantities", s.start, s.end) if q.unit == "CNY"]
        if (
            len(sums) != 1
            or not _ITEM.fullmatch(scene.text, s.start, sums[0].start)
            or _MADE.search(scene.text, s.start, s.end)
        ):
            break
        out.append((k, sums[0]))
    return out


def _total(scene: Scene, found: Sequence[Candidate], s: Sentence, spent: float) -> list[Candidate]:
    """The sum that a list divides: the money of one giver to one taker told last before it, and not less."""
    told = [
        c for c in found if c.predicate == "funds" and c.figure and c.figure[0] < s.end and c.subject.type == "Region"
    ]
    if not told:
        return []
    last = max(c.figure[0] for c in told if c.figure)
    one = [c for c in told if c.figure and c.figure[0] == last]
    return one if len(one) == 1 and (one[0].value or 0) >= spent else []
