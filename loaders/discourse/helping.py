"""Who helps whom by the words of a report (A帮扶B, B由A对口支援, B的劳动力到A), whatever the tables say."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.discourse.levels import pronouns_in
from loaders.discourse.prominence import dominant
from loaders.discourse.side_by_side import joined_beside
from loaders.discourse.sides import CONCERNED, HELPED, HELPER, RANK, Sides, rank_of
from loaders.mentions.regions import RegionMention, level, province, side_of, within
from loaders.mentions.spans import between, parted

_AIDS = re.compile(
    r"(?:(?:\d+|[两三四五六七八九十]+)?[个座]?(?:省[区市]*|城市|[县市区]+))?(?:[与和跟同][我本][省市区县州])?(?:分别|各自|依次|一一|同期|同时|一同|一道|一起|共同|联手|联合|携手|合力|合伙|先后|长期|多年来?|一直|继续|都|均)*(?:对口|结对)?(?:支援|援建|帮扶|援助)了?(?:[我本][省市县区州旗])?$"
)
_AIDED = re.compile(r"由$|(?:先后|长期|历年来?)?(?:接受|得到|获得)了?$")
_AIDS_AFTER = re.compile(
    r"[^,。;、]{0,3}(?:对口|结对)?(?:支援|援建|帮扶|援助)(?![^,。;]{0,6}(?:的|办|队|干部))"
    r"|等?(?:(?:[两三四五六七八九十]|\d+)个?(?:省[区市]*|城市|[县市区]))?(?:[以和与]?及?[^,。;]{2,20}?(?:企业|央企|公司))?"
    r"的(?:对口|结对)?(?:支援|帮扶|援助|援[藏疆青])"
)
# 对口支援丁州|的,有|甲市、乙市: who helps is told after who is helped
_AIDED_BEFORE = re.compile(r"(?:(?:对口|结对)?(?:支援|帮扶|援助|援建)|(?<!互)帮)[着过]?(?:我省|我市)?$")
_WHO_AIDS = re.compile(r"[省市县区州]?的(?:省市?|城市|市|区|地区|单位)?,?(?:一?共|就|正|都|分别)*(?:有|是|为|包括)")
# 甲区对口帮扶乙县,对口支援丙县,又对口合作丁市: what the one who was told first does besides
_GOES_ON = re.compile(r"[^,。;]{0,10},(?:又|还|并|也|同时|另)?(?:对口|结对)(?:合作|帮扶|支援|协作|援助|援建)了?")
_AT_HOME = re.compile(r"对口|结对")  # within one province only such words say who helps: not 市里帮扶县里
# 甲、乙两省与丙省
_COUNTED = r"(?:(?:[两三四五六七八九十]|\d+)个?(?:省[区市]*|[县市区]+))?"
_ROWED = re.compile(_COUNTED + r"(?:、|和|及|以及|与)")
_HELPS = re.compile(
    r"(?:帮扶|支援|援助|援建|支持|结对帮|资助|扶持)(?:了|的)?(?:[我本][省市县区州旗])?$|(?:向|给|(?<![整改变换转成称作定])为|对)$"
)
# 向新疆输送拾花工: who sends people is not the helper.
_EXPORTS = re.compile(r"(?:等地)?(?:有组织)?(?:输送|输出|输转|转移)")
_GO = re.compile(
    r"(?:劳动力|务工|工人|农民工|输出|输送|转移|民工|劳务|\d[人名])[^,。]{0,12}(?:到|赴|来|去|往|入|进|返)$"
)
_WITH = re.compile(r"^(?:[^,。;]{0,10})?[与和同]$|^[·—-]{1,2}$")
# 丙县归甲区, 丙、丁两县则分别由甲、乙两区来带
_BY = re.compile(rf"{_COUNTED}(?:则|就|也|都|便|还)?(?:分别|依次|各自?)?(?:交由|[由归靠跟])")
_AT = re.compile(r"(?:在|赴|[来去]?到|前往|走进)$")
_TIE = re.compile(r"协作|结对|对子|对口|帮扶|劳务合作|合作协议|牵手|携手")
_WORKS = re.compile(r"[市县区州]?(?:城区)?(?:的[^,。;、]{0,8})?(?:务工|打工|上班|就业|做工|干活|做事|当[保月护])")


def told_sides(text: str, regions: Sequence[RegionMention], sents: Sequence[Sentence]) -> dict[str, str]:
    """The side of each place that is called helper or helped (A、B对口支援C; C由A对口支援), and never the other."""
    votes: dict[str, set[str]] = {}
    for s in sents:
        if "援" not in (span := text[s.start : s.end]) and "帮" not in span:
            continue
        here = [m for m in between(regions, s.start, s.end) if m.kind == "name"]
        subject = here[:1]
        aids = [bool(_AIDS.fullmatch(text[a.end : b.start])) for a, b in itertools.pairwise(here)]
        for k in range(len(here) - 1):
            gap = text[here[k].end : here[k + 1].start]
            last = k + 1
            while last + 1 < len(here) and _ROWED.fullmatch(text, here[last].end, here[last + 1].start):
                if last + 1 < len(aids) and aids[last + 1]:
                    break  # 上海帮扶遵义、大连帮扶六盘水: who helps next is helped by nobody
                last += 1
            first = k
            while first and _ROWED.fullmatch(text, here[first - 1].end, here[first].start):
                if first > 1 and aids[first - 2]:
                    break
                first -= 1
            if _AIDS.fullmatch(gap):
                givers, takers = here[first : k + 1], here[k + 1 : last + 1]
                subject = givers
            elif _GOES_ON.fullmatch(gap):
                givers, takers = subject, here[k + 1 : last + 1]
            elif _AIDED.fullmatch(gap) and _AIDS_AFTER.match(text, here[last].end):
                givers, takers = here[k + 1 : last + 1], here[first : k + 1]
            elif _WHO_AIDS.fullmatch(gap) and _AIDED_BEFORE.search(text, s.start, here[first].start):
                givers, takers, gap = here[k + 1 : last + 1], here[first : k + 1], "对口"
            else:
                continue
            if any(within(a.code, b.code) or within(b.code, a.code) for a in givers for b in takers):
                continue
            home = {province(m.code) for m in givers} & {province(m.code) for m in takers}
            if home and not _AT_HOME.search(gap):
                continue
            if {side_of(m.code) for m in givers} == {"west"} and {side_of(m.code) for m in takers} == {"east"}:
                continue  # 在乙县援建甲市小镇
            for m in givers:
                votes.setdefault(m.code, set()).add(HELPER)
            for m in takers:
                votes.setdefault(m.code, set()).add(HELPED)
    return {code: said.pop() for code, said in votes.items() if len(said) == 1}


def pairs_by_words(text: str, regions: Sequence[RegionMention], sents: Sequence[Sentence]) -> Counter[tuple[str, str]]:
    """(helper, helped) pairs by the words between them, for pairings that geography does not settle."""
    votes: Counter[tuple[str, str]] = Counter()
    for s, told in zip(sents, parted(regions, [(s.start, s.end) for s in sents]), strict=True):
        if len(told) < 2:
            continue
        here = [m for m in told if m.kind in ("name", "abbr")]
        giver: RegionMention | None = None
        for k, (x, y) in enumerate(itertools.pairwise(here)):
            gap = text[x.end : y.start]
            if giver and gap in ("、", "和", "及", "以及") and province(giver.code) != province(y.code):
                votes[giver.code, y.code] += 2  # A帮扶B、C
                continue
            giver = None
            if x.code == y.code or within(x.code, y.code) or within(y.code, x.code):
                continue
            if len(gap) > 30 or "。" in gap or joined_beside(text, here, k):
                continue
            if gap.endswith("向") and _EXPORTS.match(text, y.end):
                votes[y.code, x.code] += 2
            elif _HELPS.search(gap) and not re.search(r"[受由被,]", gap):
                votes[x.code, y.code] += 2
                giver = x
            elif _GO.search(gap):
                votes[y.code, x.code] += 2
            elif _BY.fullmatch(gap) and _TIE.search(text, s.start, s.end):
                for a, b in _in_order(text, here, k):
                    votes[b.code, a.code] += 1
            elif _WITH.search(gap) and _AT.search(text, s.start, x.start):  # 甲市代表团在乙市与丙县签约
                continue
            elif _WITH.search(gap) and _TIE.search(text[s.start : s.end]):
                for a, b in _in_order(text, here, k):
                    pair = tuple(sorted((a.code, b.code), key=rank_of, reverse=True))
                    votes[pair] += 1  # type: ignore[index]
    return votes


def _in_order(text: str, here: Sequence[RegionMention], k: int) -> Sequence[tuple[RegionMention, RegionMention]]:
    """The couples of 甲、乙两区分别与丙、丁两县: in rows of one length, or else the two that meet."""
    first, last = k, k + 1
    while first and _ROWED.fullmatch(text, here[first - 1].end, here[first].start):
        first -= 1
    while last + 1 < len(here) and _ROWED.fullmatch(text, here[last].end, here[last + 1].start):
        last += 1
    if first == k or k - first != last - k - 1 or "分别" not in text[here[k].end : here[k + 1].start]:
        return [(here[k], here[k + 1])]
    return list(zip(here[first : k + 1], here[k + 1 : last + 1], strict=True))


def more_helped(directed: Counter[tuple[str, str]]) -> set[str]:
    """Provinces that the words call helped more often than helping, as Hebei in a list of the nation's pairs."""
    said: Counter[str] = Counter()
    for (x, y), n in directed.items():
        if n > 1 and province(x) != province(y):
            said[province(x)] += n
            said[province(y)] -= n
    return {c for c, n in said.items() if n < 0 and rank_of(c) != RANK["east"]}


def by_words(
    text: str,
    regions: Sequence[RegionMention],
    weight: Counter[str],
    directed: Counter[tuple[str, str]],
    publisher: str | None,
) -> Sides:
    """The pair that the words tie together; who of equals is the helper is told by where people go."""
    if not directed:
        return _by_work(text, regions, weight, publisher)

    def score(pair: tuple[str, str]) -> float:
        x, y = pair
        return directed[pair] - directed.get((y, x), 0) + 0.1 * (weight[x] + weight[y])

    x, y = max(directed, key=score)
    pull: Counter[str] = Counter()
    for m in regions:
        if m.kind == "name":
            role = cases(text, m.start, m.end)
            pull[m.code] += bool(role & {"to", "host"}) - bool(role & {"people", "from"})
    if directed[x, y] < 2 and rank_of(x) == rank_of(y) and pull[y] > pull[x]:
        x, y = y, x
    couples = _more_couples(x, y, directed) or [(x, y)]
    others = _also_helped(x, y, weight, directed, pull) if len(couples) == 1 else []
    sides = Sides([a for a, _ in couples], [*(b for _, b in couples), *others], publisher)
    alone = len(couples) == 1 and not others
    sides.sure = frozenset((HELPER, HELPED)) if alone else dominant(weight, sides)
    return sides


def _more_couples(x: str, y: str, directed: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    """甲区与乙区、丙区与丁区分别结对: couples of one province and level; none where a place is both first and second
    there."""
    near = [
        (a, b)
        for a, b in directed
        if province(a) == province(b) == province(x) == province(y) and level(a) == level(x) and level(b) == level(y)
    ]
    firsts, seconds = {a for a, _ in near}, {b for _, b in near}
    alone = len(near) < 2 or len(firsts) < len(near) or len(seconds) < len(near) or firsts & seconds
    return [] if alone else sorted(near, key=lambda c: c != (x, y))


def _also_helped(
    x: str, y: str, weight: Counter[str], directed: Counter[tuple[str, str]], pull: Counter[str]
) -> list[str]:
    """Of a report on one place and several others of its province those others: 金川区 with 秦安县, 和政县 and 漳县."""
    apart = {c for pair in directed for c in pair if x not in pair}
    near = [c for c in weight if c not in (x, y) and province(c) == province(x) and level(c) == level(y)]
    if province(x) != province(y) or len(near) < 2 or any(weight[c] >= weight[x] for c in (*near, y)):
        return []
    near = [c for c in near if c not in apart and pull[c] <= 0 and not within(c, x) and not within(x, c)]
    return sorted(near, key=lambda c: -weight[c])


def _by_work(text: str, regions: Sequence[RegionMention], weight: Counter[str], publisher: str | None) -> Sides:
    """Two sides where no word ties places together: where people are at work, and whose they are."""
    pull: Counter[str] = Counter()
    for m in regions:
        if m.kind not in ("name", "pronoun") or level(m.code) == "province":
            continue
        role = cases(text, m.start, m.end)
        if "to" in role and _WORKS.match(text, m.end):
            pull[m.code] += 1
        elif "people" in role or (m.kind == "pronoun" and publisher in m.codes):
            pull[m.code] -= 1
    if publisher and not pull[publisher] and any(x["ours"] and x["ours"][0] in "我全本" for x in pronouns_in(text)):
        pull[publisher] -= 1
    ranked = sorted(pull, key=lambda c: -weight[c])
    helper, helped = [c for c in ranked if pull[c] > 0], [c for c in ranked if pull[c] < 0]
    if not helper or not helped or not CONCERNED.search(text):
        return Sides(publisher=publisher)
    sides = Sides(helper, helped, publisher)
    sides.sure = dominant(weight, sides)
    return sides
