"""Sums that are shared out: 4120万元,四县平分,每县1030万元; 花在下面几处: and a line for each sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.partners import partners
from loaders.facts.scene import Scene, Span
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

_SHARE = re.compile(
    r"[两二三四五六七八九]?[省市县区州旗家镇乡地]?(?:一起|共同)?(?:平分|均分|均摊|平摊|对半分?|各[占拿分得]?一半|分(?=[,。;了])|分着[用花]|一[家县]一份|各得)"
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
    return bool(_EVERY.search(scene.text, max(0, q.start - 5), q.start) or _APIECE.match(scene.text, q.end))


_APIECE = re.compile(r"[多余]?(?:一[个县区]|每[个县区])(?=[,。;、]|$)")  # 3900万元一个


_ALTOGETHER = re.compile(
    r"\d[万亿]?元[^;\d]{0,10}?[,(](?:[^,。;]{1,6},)?(?:[一总合拢通统]?共|合计|共计|总计|加起来|合起来|合在一起|全部加起来)[是有给到达计捐出约近了]{0,3}$"
)


def of_them_all(scene: Scene, each: re.Match[str], q: QuantityMention) -> bool:
    """Whether a sum is of all, of whom each one's is told before it: 每家递上5万元,拢共80万元."""
    return each[0][0] in "每各" and bool(_ALTOGETHER.search(scene.text, each.end(), q.start))


_PART_OF_EACH = re.compile(r"每个?[省县区州市旗][各分得拿收摊到]{0,2}[\d.]+[万亿]?元[^。;]{0,30}其中[^。;]{0,30}$")


def part_of_each(scene: Scene, q: QuantityMention) -> bool:
    """Whether a sum is a part of what every one of several gets: 每县300万元,其中200万元用于道路."""
    start = scene.sentences[scene.sentence_at(q.start)].start
    told = scene.text.find("每", start, q.start)
    return told >= 0 and bool(_PART_OF_EACH.search(scene.text, told, q.start))


# 启动资金800万元已经到账,用来改造二八台镇的危房; 150万元,给折桥镇修路
_SPENT_AT = re.compile(
    r"[,。;:、,]?[^,。;\d]{0,8}?(?:,[^,。;\d]{0,8}?)?(?:用[来于在到]|花[在到]|投[到进向]|落[到在]|砸[到在]|拨给|给)(?:改造|修[了建]?|建|盖|翻修|翻新|新建|补|装)?了?$"
)
_A_PART = re.compile(r"一半|部分|其中|大头|[一二三四五六七八九]成|当中")
_OF_IT = re.compile(r"[镇乡]?(?:的|修|建|盖|装|买|办|添|改|通|$|[,。;、])")


def spent_at(scene: Scene, n: int, q: QuantityMention, takers: Sequence[Ref]) -> list[Ref]:
    """The township that a sum told before it went to, where it lies in the one place that was taken for the taker."""
    s = scene.sentences[n]
    if len(takers) != 1 or takers[0].type != "Region" or "/" in takers[0].key:
        return []
    stop = scene.part(s, q.start, q.end)[1]
    sums = [x.start for x in scene.inside("quantities", q.end, stop) if x.unit == "CNY"]
    for m in scene.inside("regions", q.end, min([stop, q.end + 40, *sums])):
        town = scene.place(m)
        if "/" in town and town.startswith(takers[0].key + "/") and not scene.body(m):
            whole = not _A_PART.search(scene.text, q.end, min(stop, m.stop + 8))
            told = whole and _SPENT_AT.fullmatch(scene.text, q.end, m.start) and _OF_IT.match(scene.text, m.stop)
            return [Ref("Region", town)] if told else []
    return []


_ITS_OWN_SUM = re.compile(
    r"[里上](?:的)?[^,。;、\d]{0,8}?(?:约|近)?(?=\d|[一二两三四五六七八九十][\d一二三四五六七八九十百千万])"
)
_GIVEN_TO = re.compile(r"[给到往向在为对进拨入]$")


def pays_itself(scene: Scene, at: int) -> bool:
    """Whether what was taken for a taker is a level that pays a sum of its own: 省里4200万元,上海5100万元."""
    m = next(iter(scene.inside("regions", at, at + 1)), None) if at >= 0 else None
    if m is None or m.kind != "pronoun" or _GIVEN_TO.search(scene.text, max(0, at - 1), at):
        return False
    return bool(_ITS_OWN_SUM.match(scene.text, m.end))


def _gets_a_part(scene: Scene, n: int, q: QuantityMention, at: int) -> bool:
    """Whether who was taken for the taker gets only a part, told after the sum: 2700万元,拨给丙镇的是其中一部分."""
    if at < q.end:
        return False
    clause = scene.sentences[n].clause_at(at)
    return bool(_A_PART.search(scene.text, max(q.end, clause[0]), clause[1]))


def takers_of(
    scene: Scene, n: int, q: QuantityMention, found: tuple[list[Ref], int, int]
) -> tuple[list[Ref], int, int]:
    """Who got a sum, how near and where that is told, by the words of the sum and those after it."""
    takers, near, at = found
    if pays_itself(scene, at) or _gets_a_part(scene, n, q, at):
        takers, near, at = [Ref("Region", c) for c in scene.sides.helped[:1]], 0, -1
    if near == 1 and (whole := whole_of_part(scene, n, at, takers)):
        takers = whole
    if own := shared_out(scene, n, q) or spent_at(scene, n, q, takers):
        return own, 3, at
    return takers, near, at


_PART_ONLY = re.compile(r"(?:一[县市区州旗地镇乡家]|最多|占|单独)")
_OF_PART = re.compile(r"(?:其中|光|单|仅|只|光是|单是)$")


def whole_of_part(scene: Scene, n: int, at: int, takers: Sequence[Ref]) -> list[Ref]:
    """The place that the sentence before is about, where the taker found there is told only as a part of it:
    合计6.87亿元,乙县一县就分到8640万元。丙区18个乡镇另凑1090万元."""
    m = next(iter(scene.inside("regions", at, at + 1)), None) if at >= 0 else None
    if m is None or at >= scene.sentences[n].start or len(takers) != 1:
        return []
    part = _PART_ONLY.match(scene.text, m.end) or _OF_PART.search(scene.text, max(0, at - 2), at)
    first = next((k for k in range(n, -1, -1) if scene.sentences[k].para != scene.sentences[n].para), -1) + 1
    before = scene.inside("regions", scene.sentences[first].start, at) if part else ()
    whole = [x for x in before if x.kind == "name" and x.code != m.code and within(m.code, x.code)]
    return [Ref("Region", c) for c in whole[-1].codes] if whole else []


_SO_MANY = re.compile(
    r"(?<![\d第十几来多余每])(?P<n>[两二三四五六])(?:[家方]|个(?:省市?|城?市|区|帮手|伙伴))(?:[合加凑][在到成]?一?|一共|总共|共|都|前后|先后|累计|给|出|拨|投|[^,。;\d]{0,12},[^,。;\d]{0,4}[帮援]?[出给掏拿捐])"
)
_NUMBER = {"两": 2} | {x: k for k, x in enumerate("二三四五六七八九", 2)}


def counts_givers(scene: Scene, clause: Span) -> bool:
    """Whether a clause has the words of which ``so_many_givers`` may make givers."""
    return bool(_SO_MANY.search(scene.text, *clause))


def so_many_givers(scene: Scene, clause: Span, takers: Sequence[Ref], near: int) -> list[Ref]:
    """All who help the one place that got a sum, where the clause counts just so many: 三家合在一块儿有3.5亿元."""
    m = _SO_MANY.search(scene.text, *clause) if near < 3 and len(takers) == 1 else None
    if m is None or scene.sides.side(takers[0].key) != "helped":
        return []
    of = [c for c in partners(scene).get(takers[0].key, []) if scene.sides.side(c) == "helper"]
    return [Ref("Region", c) for c in of] if len(of) == _NUMBER[m["n"]] else []


# 第一次3000万元,第二次5500万元: one more of the same
_ONE_MORE = re.compile(
    r"(?:[多余]?,|[;。、])(?:又|再|后来)?(?:第[二三四五六七]|末|最后一|另一|后一)[次笔批期轮](?:的?是|为|给了?|拨了?|到了?|打了?|追加到?|[加涨增添]到)?(?:约|近)?"
)


def one_more(
    scene: Scene, q: QuantityMention, before: QuantityMention | None, frame: list[Candidate]
) -> list[Candidate]:
    """The sum before it, said of this one, where nothing but its turn is told."""
    if not frame or before is None or q.unit != "CNY" or frame[0].predicate != "funds" or before.end > q.start:
        return []
    if not _ONE_MORE.fullmatch(scene.text, before.end, q.start):
        return []
    return [
        replace(c, end=max(c.end, q.end), weight=c.weight - 0.02, value=q.value, approx=q.approx,
                figure=(q.start, q.end), of_which={})
        for c in frame
    ]  # fmt: skip


# 钱花到了哪里,清单如下: 今年的援疆资金分在下面几处:
_OPENS = re.compile(
    r"如下|下面|以下|清单|明细|几[处块笔项]|[两三四五六七八九]大?[处块笔项]|分别|分到|花[在到]|用[在到于]|投[在向到]"
)
_OF_MONEY = re.compile(r"钱|资金|款|账|经费|投入|投资")
_ITEM = re.compile(
    r"[\s◎·▲●■◆★*○※•-]*(?:[(]?[\d一二三四五六七八九十]{1,2}[).、])?[^。;]{2,60}?[—:,\s-]{1,3}(?:约|近|超)?$"
)
_MARK = re.compile(r"\s*[◎·▲●■◆★○※•]")
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
            line = scene.sentences[k]
            giver, taker = total[0].subject, total[0].object
            own = [m for m in scene.inside("regions", line.start, q.start) if within(m.code, taker.key)]
            to = Ref("Region", scene.place(own[0])) if own and not scene.body(own[0]) else taker
            if (q.start, q.end) in taken:
                for c in found:  # read by its own words; where it went to stands in the line
                    if c.figure == (q.start, q.end) and c.object == taker:
                        c.object = to
                continue
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
    for k in range(n + 1, len(scene.sentences)):
        s = scene.sentences[k]
        if "\n" not in scene.text[scene.sentences[k - 1].end - 1 : s.start + 1] and not _MARK.match(
            scene.text, s.start
        ):
            break
        sums = [q for q in scene.inside("quantities", s.start, s.end) if q.unit == "CNY"]
        if len(sums) != 1 or _MADE.search(scene.text, s.start, s.end):
            break
        if not _ITEM.fullmatch(scene.text, s.start, sums[0].start):
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


_COUNTED = re.compile(r"[^,。;、]{1,8}[、和及与](\d+|[两二三四五六七八])家(?:企业|公司|央企|国企|集团)")


def counted_firms(scene: Scene, at: int) -> list[Ref]:
    """The companies beside a count of places, where the report names just so many (四省市、两家企业), or those that go
    on a row of places (甲、乙两省以及丙、丁两家企业)."""
    if at >= 0 and scene.companies and (named := _named_beside(scene, at)):
        return named
    m = _COUNTED.match(scene.text, at) if at >= 0 and scene.companies else None
    if not m:
        return []
    names = list(dict.fromkeys(c.name for c in scene.companies))
    return [Ref("Company", x) for x in names] if len(names) == (_NUMBER.get(m[1]) or int(m[1])) else []


_GOES_ON = re.compile(r"(?:等?(?:[两二三四五六七八九]|\d+)个?(?:省区市|省[区市]|[省市县区州]))?(?:、|和|及|以及|与)")
_SO_MANY_FIRMS = re.compile(r"等?(?:(\d+|[两二三四五六七八九])家)(?:企业|公司|央企|国企|集团)")


def _named_beside(scene: Scene, at: int) -> list[Ref]:
    """The companies that go on a row of places and are counted after it."""
    m = next(iter(scene.inside("regions", at, at + 1)), None)
    row = scene.listed(m) if m else []
    joint = _GOES_ON.match(scene.text, row[-1].stop) if row else None
    firms: list[CompanyMention] = []
    for c in scene.inside("companies", joint.end(), joint.end() + _FARTHEST) if joint and row else ():
        if c.start == (firms[-1].end + 1 if firms else joint.end() if joint else -1):
            firms.append(c)
    count = _SO_MANY_FIRMS.match(scene.text, firms[-1].end) if firms else None
    right = count and len(firms) == (_NUMBER.get(count[1]) or int(count[1]))
    return [Ref("Company", c.name) for c in firms] if right else []


_FARTHEST = 60
