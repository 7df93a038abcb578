"""Whom 我市, 全县, 两地, 双方, 当地, 这两个州 stand for, once the sides of a report are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.both import both, given_to, one_each, pair_listed, two_of_one_side
from loaders.discourse.counted_places import (
    HOUSES,
    begins,
    of_each_form,
    of_two,
    row_before,
    so_many,
    these_told,
    told_in_row,
)
from loaders.discourse.levels import but_goals, fits, pronouns_in
from loaders.discourse.narrator import beside_us, helping, whole_of, whole_told
from loaders.discourse.sides import HELPED, HELPER, Sides
from loaders.discourse.speakers import speaker
from loaders.mentions.regions import RegionMention, level, within
from loaders.mentions.spans import backwards, between


def pronouns(
    text: str, sents: Sequence[Sentence], regions: Sequence[RegionMention], sides: Sides
) -> list[RegionMention]:
    """我市, 全县, 该区, 两地, 双方, 当地, 这两个州 as mentions of what they stand for."""
    out: list[RegionMention] = []
    main = [*sides.helper[:1], *sides.helped[:1]]
    ends = {r.end for r in regions}
    mine = _mine(text, regions, sides)
    others = beside_us(text, regions)
    main_of = [c for c in main if c not in others]
    two: dict[str, tuple[str, ...]] = {}
    for k, s in enumerate(sents):
        for m in pronouns_in(text, s.start, s.end):
            if any(m.start() < r.end for r in between(regions, m.start() - _NAME, m.start()) if r.kind == "name"):
                continue  # 两|当县 is a name
            codes: tuple[str, ...] = ()
            if m.start() in ends and (m["both"] or m[0][0] in "全本"):
                if m["both"] and (row := two_of_one_side(text, m.start(), regions, sides)):
                    two[m[0]] = row
                continue  # 大理州、怒江州两地: only says again how many stand before it; 宁波全市
            if m[0] == "两家" and HOUSES.search(text, max(s.start, m.start() - 40), m.start()):
                continue
            if m["lo"] and _OF_TIE.search(text, max(0, m.start() - 4), m.start()):
                continue  # 往结对的区里送: the partner, whoever that is
            if m["lo"] and (told := _just_told(m, regions)):
                codes = (told,)
            elif m["ours"]:
                us, helps = m["ours"][0] in "我咱俺本", helping(text, m, regions, sides)
                said = speaker(text, m.start(), m["lv"], regions) if us and m["lv"] else None
                said = said or (whole_told(text, m, regions) if m["lv"] else None)
                code = (
                    said
                    or (whole_of(m, regions) if us and m["lv"] else None)
                    or ours(
                        "我" if m["lo"] or m["ours"][0] in "咱俺" or helps else m["ours"][0],
                        m["lv"] or m["lo"],
                        m.start(),
                        but_goals(text, s.start, m, regions),
                        sides,
                        main_of if us else main,
                        helps or mine,
                        others if us else (),
                    )
                )
                codes = (code,) if code and not (m["lo"] and _of_its_parts(code, s, m.start(), regions)) else ()
            elif m["both"] and m[0] in two:
                out.append(RegionMention(m.start(), m.end(), two[m[0]], "pronoun", text=m[0]))
                continue
            elif m["both"] and (one := one_each(m.start(), s, sents[k - 1] if k else s, regions, sides)):
                codes = one
            elif (
                m["both"]
                and (m[0][1:2] != "地" or HELPED not in sides.sure or given_to(text, m.start(), s, regions, sides))
                and (pair := pair_listed(m, regions, sides))
            ):
                out.append(RegionMention(m.start(), m.end(), pair, "pronoun", text=m[0]))
                continue
            elif m["both"] and len(sides.sure) == 2:
                codes = both(text, m, s, regions, sides)
            elif m["here"] and sides.known:
                near = next(
                    (
                        r
                        for r in backwards(regions, m.start())
                        if sides.side(r.code) == HELPED and not (m["town"] and level(r.code) == "province")
                    ),
                    None,
                )
                codes = row_before(near, text, regions) if near else (sides.helped[0],)
            elif m["other"] and sides.known and not between(regions, m.end(), m.end() + 1):
                codes = _other(text, m, (sents[k - 1] if k else s, s), regions, out, sides, mine)
            elif m["mixed"]:
                codes = of_each_form(m, regions)
            elif m["these"]:
                codes = these_told(m, regions)
                if not codes or len({sides.side(c) for c in codes}) > 1:  # 五县区 of the other side than the narrator's
                    codes = so_many(m, regions, sides) or codes
            elif m["houses"] or m["spots"] or m["some"] or m["brothers"]:
                codes = told_in_row(m, regions, sides)
            elif m["latter"]:
                codes = of_two(m, regions)
            if codes:
                kind = "both" if m["both"] else "pronoun"
                out.append(RegionMention(begins(m), m.end(), codes, kind, text=m[0]))
    return out


_NAME = 4
"""Characters of a county's name before one of a word for places."""
_OF_TIE = re.compile(r"(?:结对|对口|帮扶|协作)的?$")


def _just_told(m: re.Match[str], regions: Sequence[RegionMention]) -> str | None:
    """县里, 区里: the county or district told last, if it is near."""
    for r in backwards(regions, m.start()):
        if m.start() - r.end > 120:
            return None
        if r.kind == "name" and fits(r.code, m["lo"]):
            return r.code
    return None


def _of_its_parts(code: str, s: Sentence, at: int, regions: Sequence[RegionMention]) -> bool:
    """送到丙州的钱,落到县里的: whether 县里 means the parts of a wider place, and no one of them is told yet."""
    before = between(regions, s.start, at)
    wide = any(r.kind == "name" and r.code != code and within(code, r.code) for r in before)
    return wide and not any(code in r.codes for r in between(regions, 0, at))


_WITH_US = re.compile(
    r"(?:与|和|跟|同|对口?|对口帮扶|对口支援|结对|结对帮扶|帮扶|支援|援助|支持|帮助?|援|牵手|携手|来|派往|派到|派驻|给|为|[到赴]|领了?|援建|送来|安排|拨给|投入"
    r"|的[^,。;]{0,6}?(?:帮扶|支援|援助|支持|协作|帮助)下,)"
)


def _mine(text: str, regions: Sequence[RegionMention], sides: Sides) -> str | None:
    """The side that says 我市: not that of the places which help it, are helped by it or stand beside it (A与我市), nor
    that of a place of the same level to which it sends (我省306名干部到A省挂职) or which sends to it."""
    votes: Counter[str | None] = Counter()
    for m in pronouns_in(text):
        if not m["ours"] or m["ours"][0] not in "我咱俺":
            continue
        before = next((r for r in backwards(regions, m.start()) if r.kind in ("name", "abbr")), None)
        if before and before.end <= m.start() and _WITH_US.fullmatch(text[before.end : m.start()]):
            votes[sides.side(before.code)] += 1
        for r in _across(text, m, regions) if m["lv"] else ():
            if fits(r.code, m["lv"]):
                votes[sides.side(r.code)] += 1
        after = next((r for r in between(regions, m.end(), m.end() + 8)), None)
        if after and after.kind == "name" and _WITH_US.fullmatch(text[m.end() : after.start]):
            votes[sides.side(after.code)] += 1
    helper, helped = votes[HELPER], votes[HELPED]
    return None if helper == helped else HELPED if helper > helped else HELPER


_TO_US = re.compile(r"[^,;:。!?\n]{0,16}(?:[为向给来在到赴]|帮助|帮扶|支持|支援|援助|援建)")
_FROM_US = re.compile(r"[^,;:。!?\n]{1,24}[到赴去往]")


def _across(text: str, m: re.Match[str], regions: Sequence[RegionMention]) -> list[RegionMention]:
    """Places from which something comes to 我省 in its clause, or to which it goes from there."""
    before = next((r for r in backwards(regions, m.start()) if r.kind == "name" and r.end <= m.start()), None)
    after = next((r for r in between(regions, m.end(), m.end() + 26) if r.kind == "name"), None)
    return [
        r
        for r, way in (
            (before, before and _TO_US.fullmatch(text, before.end, m.start())),
            (after, after and _FROM_US.fullmatch(text, m.end(), after.start)),
        )
        if r and way
    ]


def ours(
    word: str,
    lv: str,
    at: int,
    regions: Sequence[RegionMention],
    sides: Sides,
    main: list[str],
    mine: str | None = None,
    others: Collection[str] = (),
) -> str | None:
    """What 我市, 全县 or 该区 means. ``mine``: the side of whoever says 我, where the words show it; ``others``: who it
    is not."""
    if word in "该当这那":
        whole = next((r for r in backwards(regions, at) if r.kind == "name"), None)
        of = whole if whole and word in "这那" and whole.end == at - 1 and not fits(whole.code, lv) else None
        for r in (r for r in backwards(regions, at) if r.kind == "name"):
            if fits(r.code, lv) and (of is None or within(r.code, of.code)):  # 浙江的|这个区
                return r.code
        return None
    if word == "贵":  # whom a speech is addressed to
        speaker = sides.side(sides.publisher) if sides.publisher else mine
        pool = [c for c in [*sides.helper, *sides.helped] if fits(c, lv) and sides.side(c) != speaker]
        return pool[0] if pool else None
    if sides.publisher and fits(sides.publisher, lv):
        return sides.publisher
    pool = [c for c in [*sides.helped, *sides.helper] if c not in others]
    if sides.publisher and word in "我本" and (lower := _lower(sides.publisher, lv, pool)):
        return lower
    if mine and word in "我本":
        main = [c for c in main if sides.side(c) == mine]
    fitting = [c for c in main if fits(c, lv)]
    if len(fitting) == 1:
        return fitting[0]
    if mine and word in "我本":
        pool = [c for c in pool if sides.side(c) == mine]
    if not fitting:
        fitting = [c for c in pool if fits(c, lv)]
        if not fitting:
            near = [c for c in [*sides.helped[:1], *sides.helper[:1]] if not mine or sides.side(c) == mine]
            up = [a for c in near for a in gazetteer().ancestors(c) if fits(a, lv)]
            return up[0] if up and word in "我本" else None
        if len(set(fitting)) > 1 and word not in "我本":
            return None
        return max(fitting, key=lambda c: sum(within(o, c) for o in pool))  # 我市 is rather what the others lie in
    for r in (r for r in backwards(regions, at) if r.kind == "name"):
        if r.code in fitting:
            return r.code
    return fitting[-1]


def _lower(publisher: str, lv: str, pool: Sequence[str]) -> str | None:
    """我旗 in the paper of a league: the one place of that level in it that the report tells of."""
    if level(publisher) == "county":
        return None
    inside = [c for c in dict.fromkeys(pool) if c != publisher and within(c, publisher) and fits(c, lv)]
    return inside[0] if len(inside) == 1 else None


# 对方拿来的: what comes from them comes from who helps; 给对方: what goes to them goes to who is helped
_BROUGHT = re.compile(
    r"[^,。;:]{0,12}?(?:[拿送拨寄捐汇打带派运捎划转][来到的过了]|给[了的过我咱来]|援助|援建|支援|帮扶我|资助|捐赠|投入|投来|出[钱资了的]|掏)"
)
_GIVEN_THEM = re.compile(r"(?:给|帮|帮助|支援|援助|送|拨|捐|投|为|替|资助|打|汇|划|转)(?:了|到|给|往)?$")


def _other(
    text: str, m: re.Match[str], two: tuple[Sentence, Sentence], regions: Sequence[RegionMention],
    ours: Sequence[RegionMention], sides: Sides, mine: str | None,
) -> tuple[str, ...]:  # fmt: skip
    """对方: the place told last on the other side than who acts in the sentence, else than who writes (我旗), else who
    helps or is helped by what is done; a township for a township."""
    before, s = two
    at = m.start()
    here = [r for r in (*between(regions, s.start, at), *ours[-2:]) if r.kind != "both" and s.start <= r.start < at]
    acts = sides.side(max(here, key=lambda r: r.start).code) if here else mine
    if not here and not acts and sides.publisher:
        acts = sides.side(sides.publisher)
    if not here and not acts:
        gives, gets = _BROUGHT.match(text, m.end()), _GIVEN_THEM.search(text, s.start, at)
        acts = HELPER if gets else HELPED if gives else None
    if not acts:
        return ()
    there = HELPED if acts == HELPER else HELPER
    if not here and (one := _of_couple(regions, before, sides, there)):
        return one
    if not here and there in sides.sure:
        return ((sides.helped if acts == HELPER else sides.helper)[0],)
    for r in backwards(regions, at):
        if r.kind == "name" and sides.side(r.code) not in (acts, None):
            return (f"{r.code}/{r.township}" if r.township else r.code,)
    return ()


def _of_couple(regions: Sequence[RegionMention], before: Sentence, sides: Sides, there: str) -> tuple[str, ...]:
    """The one of a couple told in the sentence before that stands on side ``there``: 甲县与乙区结了6年对。对方…"""
    named = {r.code: r for r in between(regions, before.start, before.end) if r.kind == "name"}
    of = {side: [r for c, r in named.items() if sides.side(c) == side] for side in (HELPER, HELPED)}
    if len(of[HELPER]) != 1 or len(of[HELPED]) != 1:
        return ()
    r = of[there][0]
    return (f"{r.code}/{r.township}" if r.township else r.code,)
