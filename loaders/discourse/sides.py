"""Who helps whom in a report, and whom 我市, 全县, 两地, 双方, 当地, 这两个州 stand for.

In the national scheme the east helps the west; elsewhere the words decide (A帮扶B, B的劳动力到A). What is
settled here once
is asked by every later step.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import yaml

from loaders import fastre as re
from loaders.discourse.blocks import Block, Sentence
from loaders.discourse.cases import cases
from loaders.discourse.levels import fits, pronouns_in
from loaders.mentions.regions import RegionMention, level, side_of, within
from loaders.mentions.spans import between

HELPER, HELPED = "helper", "helped"
_RANK = {"east": 2, None: 1, "west": 0}
COOPERATION = re.compile(
    r"协作|对口|结对|帮扶|支援|援[建疆藏青助川滇黔桂]|劳务合作|劳务输[出转]|山海|牵手|携手|结亲|联席会议"
    r"|扶贫协作|合作协议|协作协议|共建|扶持|支持"
)
# A report of cooperation says one of these somewhere; the rest tell of business, travel or statistics.
CONCERNED = re.compile(
    r"协作|对口|结对|帮扶|支援|援[建疆藏青助川滇黔桂]|劳务|山海|牵手|牵上了?[手线]|[结认]了?亲|结[的了过]对|亲家|对子|携手奔小康|扶贫|脱贫|点对点|返岗|专列|专车|包车|直达车|输送|输转|输出"
    r"|转移就业|就业转移|人社|人力资源和?社会保障|人力社保|春风行动|送岗|联席会议|接力棒|老区|移民|拾花|采棉|劳动力(?!成本|市场|价格|短缺|密集|供给|红利)|务工人员|务工者|农民工|老乡|工友|乡亲|工作站|援助|捐|挂职|派驻|携手|务工(?:群众|青年)|赴[^,。;、]{2,8}(?:务工|就业|上岗)"
)


_ALL_HELP = frozenset(("650000", "540000"))


def province(code: str) -> str:
    return code[:2] + "0000"


@cache
def _rank(code: str) -> float:
    if code.startswith("21"):  # Liaoning helps the west and is helped by Jiangsu
        return 1.5
    return _RANK[side_of(code)]


class _Known(dict[str, str | None]):
    """The side of each region, worked out when it is asked for the first time."""

    def __init__(self, work_out: Callable[[str], str | None]) -> None:
        self._work_out = work_out

    def __missing__(self, code: str) -> str | None:
        found = self[code] = self._work_out(code)
        return found


@dataclass(slots=True)
class Sides:
    """``helper`` and ``helped``: main codes of each side, the first the most prominent; empty when there is no pair."""

    helper: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)
    publisher: str | None = None
    # whether the main member stands for its side where none is told; not so in a report on many pairs
    sure: frozenset[str] = frozenset()
    # what the words say of a place, before any table: 四川省对口支援开州区
    told: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    side: Callable[[str], str | None] = field(init=False, repr=False, compare=False)
    """The side a region belongs to, or None where it belongs to neither."""

    @property
    def known(self) -> bool:
        return bool(self.helper and self.helped)

    def __post_init__(self) -> None:
        self.side = _Known(self._side).__getitem__

    def _side(self, code: str) -> str | None:
        if not self.known:
            return None
        if self.told and (said := next((self.told[c] for c in self.told if within(code, c)), None)):
            return said
        h, w = self.helper[0], self.helped[0]
        if province(h) != province(w):
            if province(code) == province(h):
                return HELPER
            if province(code) == province(w):
                return HELPED
            r, rh, rw = _rank(code), _rank(h), _rank(w)
            if province(w) in _ALL_HELP:  # Xinjiang and Tibet are helped by the centre of the country too
                return HELPER if r > rw else HELPED
            if rh > rw:
                return HELPER if r >= rh else HELPED
            return None
        for mine, name in ((self.helper, HELPER), (self.helped, HELPED)):
            if any(within(code, c) or (within(c, code) and level(code) != "province") for c in mine):
                return name
        return None


def settle(
    text: str,
    regions: Sequence[RegionMention],
    found: Sequence[Block],
    sents: Sequence[Sentence],
    publisher: str | None,
) -> Sides:
    """Decide the two sides of a report from the regions it names, and what its words say of single places."""
    sides = _settled(text, regions, found, sents, publisher)
    if sides.known and province(sides.helper[0]) != province(sides.helped[0]):
        home = _at_home(text, regions, sides)
        said = home | _said(text, regions, sents)
        told = {code: side for code, side in said.items() if sides.side(code) != side}
        if told:
            helper = [c for c in sides.helper if c not in home] or sides.helper
            return Sides(helper, sides.helped, sides.publisher, sides.sure, told)
    return sides


_HOME = re.compile(
    r"山海协作|省内(?=[^,。;]{0,8}(?:对口|结对|帮扶|协作|[一二两三四五六七八九十\d]处|也))|(?:本|全)省[^,。;]{0,6}(?:结对|帮扶)"
)


def _at_home(text: str, regions: Sequence[RegionMention], sides: Sides) -> dict[str, str]:
    """The places of the helper's own province that it helps too, where the report tells of such help: 庆元与嘉善是山海
    协作的老搭档,九寨沟是嘉善的对子."""
    prov = sides.helper[0][:2]
    lower = _tiers().get(prov, ())
    giver = next((c for c in sides.helper if level(c) != "province" and not c.startswith(lower)), None)
    if not lower or giver is None or not _HOME.search(text):
        return {}
    return {m.code: HELPED for m in regions if m.code[:2] == prov and m.code.startswith(lower)}


_AIDS = re.compile(r"(?:省|市|区|县)?(?:分别|各自|依次|一一)?(?:对口|结对)?(?:支援|援建|帮扶|援助)了?$")
_AIDED = re.compile(r"由$")
_AIDS_AFTER = re.compile(r"[^,。;、]{0,3}(?:对口|结对)?(?:支援|援建|帮扶|援助)(?![^,。;]{0,6}(?:的|办|队|干部))")
_ROW = ("、", "和", "及", "以及", "与")


def _said(text: str, regions: Sequence[RegionMention], sents: Sequence[Sentence]) -> dict[str, str]:
    """The side of each place that is called helper or helped (A、B对口支援C; C由A对口支援), and never the other."""
    votes: dict[str, set[str]] = {}
    for s in sents:
        if "援" not in (span := text[s.start : s.end]) and "帮" not in span:
            continue
        here = [m for m in between(regions, s.start, s.end) if m.kind == "name"]
        aids = [bool(_AIDS.fullmatch(text[a.end : b.start])) for a, b in itertools.pairwise(here)]
        for k in range(len(here) - 1):
            gap = text[here[k].end : here[k + 1].start]
            last = k + 1
            while last + 1 < len(here) and text[here[last].end : here[last + 1].start] in _ROW:
                if last + 1 < len(aids) and aids[last + 1]:
                    break  # 上海帮扶遵义、大连帮扶六盘水: who helps next is helped by nobody
                last += 1
            first = k
            while first and text[here[first - 1].end : here[first].start] in _ROW:
                if first > 1 and aids[first - 2]:
                    break
                first -= 1
            if _AIDS.fullmatch(gap):
                givers, takers = here[first : k + 1], here[k + 1 : last + 1]
            elif _AIDED.fullmatch(gap) and _AIDS_AFTER.match(text, here[last].end):
                givers, takers = here[k + 1 : last + 1], here[first : k + 1]
            else:
                continue
            if {province(m.code) for m in givers} & {province(m.code) for m in takers}:
                continue
            for m in givers:
                votes.setdefault(m.code, set()).add(HELPER)
            for m in takers:
                votes.setdefault(m.code, set()).add(HELPED)
    return {code: said.pop() for code, said in votes.items() if len(said) == 1}


def _settled(
    text: str,
    regions: Sequence[RegionMention],
    found: Sequence[Block],
    sents: Sequence[Sentence],
    publisher: str | None,
) -> Sides:
    weight: Counter[str] = Counter()
    titles = [(b.start, b.end) for b in found if b.kind == "title"]
    votes: Counter[tuple[str, str]] = Counter()
    if publisher:
        own = sum(1 for m in pronouns_in(text) if m["lv"] and m["ours"][0] in "我咱俺本全" and fits(publisher, m["lv"]))
        if own:
            weight[publisher] += own
    parts = {province(m.code) for m in regions if m.kind == "name" and level(m.code) != "province"}
    for m in regions:
        if m.kind == "abbr" and m.code in parts and text[m.start - 1] == "援":
            continue  # 援黔工作队 in a report on a county there
        w = 3.0 if any(a <= m.start < b for a, b in titles) else 1.0
        if m.kind == "compound":
            w *= 0.6
        for c in m.codes:
            weight[c] += w  # type: ignore[assignment]
    if not weight:
        return Sides()
    provinces: Counter[str] = Counter()
    for c, n in weight.items():
        provinces[province(c)] += n
    directed = _directed(text, regions, sents)
    helped_more = _helped_more(directed)
    best: tuple[float, str, str] | None = None
    ps = list(provinces)
    for a in ps:
        for b in ps:
            if _rank(a) > _rank(b) and (a not in helped_more or b in _ALL_HELP):
                score = (
                    min(provinces[a], provinces[b]) + 0.2 * (_rank(a) - _rank(b)) + 0.1 * (provinces[a] + provinces[b])
                )
                if best is None or score > best[0]:
                    best = (score, a, b)
    if best is None or (best[0] < 1.2 and directed):
        tied = COOPERATION.search(text)
        inside = (_inside(weight, publisher) or _poorer(weight, publisher)) if tied else None
        return inside or _by_words(text, regions, weight, directed, publisher)
    _, a, b = best
    near = _inside(weight, publisher) if provinces[b] <= 0.2 * provinces[a] else None
    if near and near.helper[0][:2] == a[:2] and sum(weight[c] for c in near.helped) > 1.5 * provinces[b]:
        return near  # a province's own cooperation, with a word on its partners elsewhere
    same = [(x, y) for (x, y), n in directed.items() if province(x) == province(y)]
    top = provinces.most_common(1)[0]
    if same and provinces[a] + provinces[b] < 0.5 * sum(provinces.values()) and top[0] in (province(same[0][0]),):
        return _by_words(text, regions, weight, directed, publisher)
    helper = _prominent(weight, a)
    helped = _prominent(weight, b)
    # A sentence that says who is paired outweighs the counts.
    for s in sents:
        span = text[s.start : s.end]
        if not COOPERATION.search(span):
            continue
        here = [m for m in between(regions, s.start, s.end) if m.kind in ("name", "abbr", "pronoun")]
        here = [m for m in here if m.kind != "abbr" or m.code not in parts or text[m.start - 1] != "援"]
        hs = [c for m in here for c in m.codes if province(c) == a]
        ws = [c for m in here for c in m.codes if province(c) == b]
        for x in dict.fromkeys(hs):
            for y in dict.fromkeys(ws):
                votes[x, y] += 1
        for m in here:
            if _PLEDGE.match(text, m.end):
                if m.code in hs:
                    for y in dict.fromkeys(ws or helped[:1]):
                        votes[m.code, y] += 4
                elif m.code in ws:
                    for x in dict.fromkeys(hs or helper[:1]):
                        votes[x, m.code] += 1
    if votes:
        first: dict[str, int] = {}
        for m in regions:
            first.setdefault(m.code, m.start)

        def rank(p: tuple[str, str]) -> tuple[float, int, int]:  # of equals the pair told first
            return -(votes[p] + 0.5 * (weight[p[0]] + weight[p[1]])), first.get(p[0], 0), first.get(p[1], 0)

        x, y = min(votes, key=rank)
        helper = [x, *[c for c in helper if c != x]]
        helped = [y, *[c for c in helped if c != y]]
    if publisher and province(publisher) in (a, b):  # the paper of a place writes of its own place
        mine = helper if province(publisher) == a else helped
        if publisher in mine and not within(mine[0], publisher):
            mine.remove(publisher)
            mine.insert(0, publisher)
    headed = [m.code for m in regions if any(i <= m.start < j for i, j in titles) and m.kind == "name"]
    sides = Sides(_whole_first(helper, weight, headed), _whole_first(helped, weight, headed), publisher)
    sides.sure = _dominant(weight, sides)
    return sides


def _whole_first(codes: list[str], weight: Counter[str], headed: Sequence[str]) -> list[str]:
    """A place before its part where it is told far more often, or the title tells of it and of no other of the side:
    one district's own pair is not the report's."""
    main = codes[0]
    if main in headed:
        return codes
    titled = [c for c in codes if c in headed]
    over = [c for c in codes[1:] if within(main, c) and level(c) != "province" and weight[c] >= 3 * weight[main]]
    if len(titled) == 1 and within(main, titled[0]) and weight[titled[0]] >= 2 * weight[main]:
        over = titled
    return [over[0], *[c for c in codes if c != over[0]]] if over else codes


def _dominant(weight: Counter[str], sides: Sides) -> frozenset[str]:
    """The sides of which one member (with its parts and containers) is most of what is named."""
    out = set()
    for name, codes in ((HELPER, sides.helper), (HELPED, sides.helped)):
        total = sum(n for c, n in weight.items() if sides.side(c) == name)
        own = sum(
            n for c, n in weight.items() if sides.side(c) == name and (within(c, codes[0]) or within(codes[0], c))
        )
        if own >= 0.6 * total:
            out.add(name)
    return frozenset(out)


def _prominent(weight: Counter[str], prov: str) -> list[str]:
    """Codes of a province, most prominent first; a place before its container if told nearly as often."""
    codes = [c for c, _ in sorted(weight.items(), key=lambda x: -x[1]) if province(c) == prov]

    def score(c: str) -> float:
        bonus = {"county": 1.15, "prefecture": 1.25, "province": 1.0}.get(level(c), 1.0)
        return weight[c] * bonus

    return sorted(codes, key=score, reverse=True)


def _directed(text: str, regions: Sequence[RegionMention], sents: Sequence[Sentence]) -> Counter[tuple[str, str]]:
    """(helper, helped) pairs by the words between them, for pairings that geography does not settle."""
    votes: Counter[tuple[str, str]] = Counter()
    for s in sents:
        here = [m for m in between(regions, s.start, s.end) if m.kind in ("name", "abbr")]
        giver: RegionMention | None = None
        for x, y in itertools.pairwise(here):
            gap = text[x.end : y.start]
            if giver and gap in ("、", "和", "及", "以及") and province(giver.code) != province(y.code):
                votes[giver.code, y.code] += 2  # A帮扶B、C
                continue
            giver = None
            if x.code == y.code or within(x.code, y.code) or within(y.code, x.code):
                continue
            if len(gap) > 30 or "。" in gap:
                continue
            if gap.endswith("向") and _EXPORTS.match(text, y.end):
                votes[y.code, x.code] += 2
            elif _HELPS.search(gap) and not re.search(r"[受由被,]", gap):
                votes[x.code, y.code] += 2
                giver = x
            elif _GO.search(gap):
                votes[y.code, x.code] += 2
            elif _WITH.search(gap) and _TIE.search(text[s.start : s.end]):
                pair = tuple(sorted((x.code, y.code), key=_rank, reverse=True))
                votes[pair] += 1  # type: ignore[index]
    return votes


def _helped_more(directed: Counter[tuple[str, str]]) -> set[str]:
    """Provinces that the words call helped more often than helping, as Hebei in a list of the nation's pairs."""
    said: Counter[str] = Counter()
    for (x, y), n in directed.items():
        if n > 1 and province(x) != province(y):
            said[province(x)] += n
            said[province(y)] -= n
    return {c for c, n in said.items() if n < 0 and _rank(c) != _RANK["east"]}


@cache
def _tiers() -> dict[str, tuple[str, ...]]:
    data = yaml.safe_load(resources.files("loaders.discourse").joinpath("tiers.yaml").read_text(encoding="utf-8"))
    return {prov: tuple(codes) for prov, codes in data["inside"].items()}


def _inside(weight: Counter[str], publisher: str | None) -> Sides | None:
    """Sides of cooperation within one province, by which of its parts are helped."""
    best: Counter[str] = Counter()
    for c, n in weight.items():
        if level(c) != "province":
            best[c[:2]] += n
    for prov, _ in best.most_common(1):
        lower = _tiers().get(prov, ())
        here = [c for c, _ in sorted(weight.items(), key=lambda x: -x[1]) if c[:2] == prov and level(c) != "province"]
        helped = [c for c in here if c.startswith(lower)] if lower else []
        helper = [c for c in here if c not in helped]
        if helped and helper:
            sides = Sides(helper, helped, publisher)
            sides.sure = _dominant(weight, sides)
            return sides
    return None


def _poorer(weight: Counter[str], publisher: str | None) -> Sides | None:
    """Sides of two provinces of the same rank: a part of one that its own province helps is helped here too, as the old
    base areas are by cities of the coast (沪明对口合作)."""
    places = [c for c, _ in weight.most_common() if level(c) != "province"]
    helped = [c for c in places if c.startswith(_tiers().get(c[:2], ("-",)))]
    others = [c for c, _ in weight.most_common() if helped and c[:2] != helped[0][:2] and _rank(c) == _rank(helped[0])]
    if (
        not helped
        or not others
        or {c[:2] for c in helped} != {helped[0][:2]}
        or {c[:2] for c in others} != {others[0][:2]}
    ):
        return None
    sides = Sides(others, helped, publisher)
    sides.sure = _dominant(weight, sides)
    return sides


def _by_words(
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
        if m.code in (x, y):
            role = cases(text, m.start, m.end)
            pull[m.code] += bool(role & {"to", "host"}) - bool(role & {"people", "from"})
    if directed[x, y] < 2 and _rank(x) == _rank(y) and pull[y] > pull[x]:
        x, y = y, x
    return Sides([x], [y], publisher, frozenset((HELPER, HELPED)))


_WORKS = re.compile(r"[市县区州]?(?:城区)?(?:的[^,。;、]{0,8})?(?:务工|打工|上班|就业|做工|干活|做事|当[保月护])")


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
    sides.sure = _dominant(weight, sides)
    return sides


_HELPS = re.compile(r"(?:帮扶|支援|援助|援建|支持|结对帮|资助|扶持)(?:了|的)?$|(?:向|给|为|对)$")
# 向新疆输送拾花工: who sends people is not the helper.
_EXPORTS = re.compile(r"(?:等地)?(?:有组织)?(?:输送|输出|输转|转移)")
_GO = re.compile(
    r"(?:劳动力|务工|工人|农民工|输出|输送|转移|民工|劳务|\d[人名])[^,。]{0,12}(?:到|赴|来|去|往|入|进|返)$"
)
_WITH = re.compile(r"^(?:[^,。;]{0,10})?[与和同]$|^[·—-]{1,2}$")
_TIE = re.compile(r"协作|结对|对口|帮扶|劳务合作|合作协议|牵手|携手")
_PLEDGE = re.compile(r"(?:省|市|区|县)?(?:对口|结对|援[疆藏青])")
