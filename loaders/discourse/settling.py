"""The two sides of a report settled by east and west, by the words, and by how often places are told.

What is settled here once is asked by every later step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.at_home import PAIRED, tied_at_home
from loaders.discourse.blocks import Block, Sentence
from loaders.discourse.helping import by_words, more_helped, pairs_by_words, told_sides
from loaders.discourse.levels import fits, pronouns_in
from loaders.discourse.prominence import coupled, dominant, part_titled, prominent, whole_first
from loaders.discourse.side_by_side import side_by_side, sides_of_rows, with_mates
from loaders.discourse.sides import ALL_HELP, COOPERATION, HELPED, RANK, Sides, rank_of
from loaders.discourse.tiers import helped_at_home, inside_one_province, poorer_part
from loaders.mentions.regions import RegionMention, level, province, within
from loaders.mentions.spans import parted

_PLEDGE = re.compile(r"(?:省|市|区|县)?(?:对口|结对|援[疆藏青])")
# 援藏干部,色尼区委常委: an office that cadres sent to help hold is in the place that is helped.
_IN_OFFICE = re.compile(r"委?(?:常委|副书记)|(?:常务)?副[县区市旗]长|政府副[县区市旗]长")


# 北京、深圳的客商: who buys is on no side
CUSTOMERS = re.compile(
    r"[省市]?(?:[、和及][\u4e00-\u9fff]{2,4}){0,4}(?:等地)?的?(?:客商|游客|旅客|客户|客人|采购商|经销商|批发商|消费者|食客|超市|餐桌)"
)
_HIRING = re.compile(r"招聘会|劳务|用工")  # who offers work within one province is told by its poorer parts, too
_FIELDS = "650000"
_PICKERS = re.compile(r"[采拾摘捡拣]棉|[拾摘捡采]花工|棉农专列|[去到赴往][^,。;]{0,8}(?:拾花|摘花|捡花)")
_PROGRAMME = re.compile(r"对口|协作|结对|援疆|帮扶|扶贫")


def _harvest(text: str, provinces: Counter[str]) -> str | None:
    """The province that sends people to pick Xinjiang's cotton, for a season's wages and with no programme behind it:
    the west takes workers there."""
    if _FIELDS not in provinces or not _PICKERS.search(text) or _PROGRAMME.search(text):
        return None
    others = [(p, n) for p, n in provinces.most_common() if p != _FIELDS]
    return others[0][0] if others else None


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
        home = helped_at_home(text, regions, sides)
        said = sides_of_rows(text, regions, sides) | home | told_sides(text, regions, sents)
        told = {code: side for code, side in said.items() if sides.side(code) != side}
        if told:
            helper = [c for c in sides.helper if told.get(c) != HELPED] or sides.helper
            return Sides(helper, sides.helped, sides.publisher, sides.sure, told)
    elif sides.known and _ABROAD.search(text) and rank_of(sides.helper[0]) == RANK["east"]:
        # a report on help within the province, with a word on what its places help elsewhere
        there = {m.code: HELPED for m in regions if m.kind == "name" and rank_of(m.code) < RANK["east"]}
        return replace(sides, told=there) if there else sides
    return sides


_ABROAD = re.compile(r"东西部|省外|省内之外|对口支援|援[疆藏青宁川滇黔桂陕甘]")


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
        if CUSTOMERS.match(text, m.end):
            continue
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
    if (sender := _harvest(text, provinces)) is not None:
        sides = Sides(prominent(weight, _FIELDS), prominent(weight, sender), publisher)
        sides.sure = dominant(weight, sides)
        return sides
    directed = pairs_by_words(text, regions, sents)
    helped_more = more_helped(directed)
    together = side_by_side(text, regions)
    if (
        directed
        and PAIRED.search(text)
        and (inside := tied_at_home(text, regions, weight, directed, provinces, publisher))
    ):
        return inside
    # 甲、乙两区对口帮扶丙州: who the words tie elsewhere is no couple of one province
    abroad = bool(directed) and all(province(x) != province(y) for x, y in directed)
    best: tuple[float, str, str] | None = None
    ps = list(provinces)
    for a in ps:
        for b in ps:
            if rank_of(a) > rank_of(b) and (a not in helped_more or b in ALL_HELP):
                score = (
                    max(0, min(provinces[a], provinces[b]) - together[a, b])
                    + 0.2 * (rank_of(a) - rank_of(b))
                    + 0.1 * (provinces[a] + provinces[b])
                )
                if best is None or score > best[0]:
                    best = (score, a, b)
    if best is None or (best[0] < 1.2 and directed):
        tied = not abroad and (COOPERATION.search(text) or _HIRING.search(text))
        inside = (inside_one_province(weight, publisher) or poorer_part(weight, publisher)) if tied else None
        if inside and len({c[:4] for c in (*inside.helper, *inside.helped)}) == 1 and not PAIRED.search(text):
            inside = None  # neighbours at a fair or a match
        return inside or by_words(text, regions, weight, directed, publisher)
    _, a, b = best
    near = inside_one_province(weight, publisher) if provinces[b] <= 0.2 * provinces[a] and not abroad else None
    if near and near.helper[0][:2] == a[:2] and sum(weight[c] for c in near.helped) > 1.5 * provinces[b]:
        return near  # a province's own cooperation, with a word on its partners elsewhere
    same = [(x, y) for (x, y), n in directed.items() if province(x) == province(y)]
    top = provinces.most_common(1)[0]
    if same and provinces[a] + provinces[b] < 0.5 * sum(provinces.values()) and top[0] in (province(same[0][0]),):
        return by_words(text, regions, weight, directed, publisher)
    helper = prominent(weight, a)
    helped = prominent(weight, b)
    # A sentence that says who is paired outweighs the counts.
    for s, told in zip(sents, parted(regions, [(s.start, s.end) for s in sents]), strict=True):
        span = text[s.start : s.end]
        if not told or not COOPERATION.search(span):
            continue
        here = [m for m in told if m.kind in ("name", "abbr", "pronoun")]
        here = [m for m in here if m.kind != "abbr" or m.code not in parts or text[m.start - 1] != "援"]
        hs = [c for m in here for c in m.codes if province(c) == a]
        ws = [c for m in here for c in m.codes if province(c) == b]
        for x in dict.fromkeys(hs):
            for y in dict.fromkeys(ws):
                votes[x, y] += 1
        for m in here:
            if _IN_OFFICE.match(text, m.end) and m.code in ws and level(m.code) == "county" and "援" in span:
                for x in dict.fromkeys(hs or helper[:1]):
                    votes[x, m.code] += 3
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
    helper, helped = (part_titled(whole_first(x, weight, headed), weight, headed) for x in (helper, helped))
    helper, helped = coupled(helper, helped, weight)
    sides = Sides(helper, helped, publisher)
    sides.sure = dominant(weight, sides, with_mates(text, regions, (c for pair in directed for c in pair)))
    return sides
