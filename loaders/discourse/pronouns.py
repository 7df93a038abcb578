"""Whom 我市, 全县, 两地, 双方, 当地, 这两个州 stand for, once the sides of a report are known."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.counted_places import HOUSES, of_each_form, of_two, so_many, these_told, told_in_row
from loaders.discourse.levels import but_goals, fits, pronouns_in
from loaders.discourse.narrator import beside_us, helping, whole_of
from loaders.discourse.sides import HELPED, HELPER, Sides
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
    if others := beside_us(text, regions):
        ours_of = replace(
            sides,
            helper=[c for c in sides.helper if c not in others],
            helped=[c for c in sides.helped if c not in others],
        )
        main_of = [c for c in main if c not in others]
    else:
        ours_of, main_of = sides, main
    two: dict[str, tuple[str, ...]] = {}
    for k, s in enumerate(sents):
        for m in pronouns_in(text, s.start, s.end):
            codes: tuple[str, ...] = ()
            if m.start() in ends and (m["both"] or m[0][0] in "全本"):
                if m["both"] and (row := _two_of_one_side(text, m.start(), regions, sides)):
                    two[m[0]] = row
                continue  # 大理州、怒江州两地: only says again how many stand before it; 宁波全市
            if m[0] == "两家" and HOUSES.search(text, max(s.start, m.start() - 40), m.start()):
                continue
            if m["lo"] and (told := _just_told(m, regions)):
                codes = (told,)
            elif m["ours"]:
                us, helps = m["ours"][0] in "我咱俺本", helping(text, m, regions, sides)
                code = (whole_of(m, regions) if us and m["lv"] else None) or ours(
                    "我" if m["lo"] or m["ours"][0] in "咱俺" or helps else m["ours"][0],
                    m["lv"] or m["lo"],
                    m.start(),
                    but_goals(text, s.start, m, regions),
                    ours_of if us else sides,
                    main_of if us else main,
                    helps or mine,
                )
                codes = (code,) if code else ()
            elif m["both"] and m[0] in two:
                out.append(RegionMention(m.start(), m.end(), two[m[0]], "pronoun", text=m[0]))
                continue
            elif m["both"] and (one := _one_each(m.start(), s, sents[k - 1] if k else s, regions, sides)):
                codes = one
            elif (
                m["both"]
                and (m[0][1:2] != "地" or HELPED not in sides.sure or _given_to(text, m.start(), s, regions, sides))
                and (pair := _pair_listed(m, regions, sides))
            ):
                out.append(RegionMention(m.start(), m.end(), pair, "pronoun", text=m[0]))
                continue
            elif m["both"] and len(sides.sure) == 2:
                codes = _both(text, m, s, regions, sides)
            elif m["here"] and sides.known:
                near = next(
                    (
                        r
                        for r in backwards(regions, m.start())
                        if sides.side(r.code) == HELPED and not (m["town"] and level(r.code) == "province")
                    ),
                    None,
                )
                codes = (near.code,) if near else (sides.helped[0],)
            elif m["other"] and sides.known and not between(regions, m.end(), m.end() + 1):
                codes = _other(m.start(), s, regions, out, sides, mine)
            elif m["mixed"]:
                codes = of_each_form(m, regions)
            elif m["these"]:
                codes = these_told(m, regions)
                if not codes or len({sides.side(c) for c in codes}) > 1:  # 五县区 of the other side than the narrator's
                    codes = so_many(m, regions, sides) or codes
            elif m["houses"] or m["some"] or m["brothers"]:
                codes = told_in_row(m, regions, sides)
            elif m["latter"]:
                codes = of_two(m, regions)
            if codes:
                kind = "both" if m["both"] else "pronoun"
                out.append(RegionMention(m.start(), m.end(), codes, kind, text=m[0]))
    return out


def _two_of_one_side(text: str, at: int, regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """甲市与丙、丁两市…: the row of two on one side that 两市 counts here, and means wherever it is told again."""
    near = [r for r in itertools.islice(backwards(regions, at), 2) if r.kind == "name"]
    if len(near) < 2 or text[near[1].end : near[0].start] not in ("、", "和") or near[0].end != at:
        return ()
    codes = near[1].code, near[0].code
    side = {sides.side(c) for c in codes}
    return codes if len(side) == 1 and None not in side and text[near[1].start - 1] not in "、" else ()


def _just_told(m: re.Match[str], regions: Sequence[RegionMention]) -> str | None:
    """县里, 区里: the county or district told last, if it is near."""
    for r in backwards(regions, m.start()):
        if m.start() - r.end > 120:
            return None
        if r.kind == "name" and fits(r.code, m["lo"]):
            return r.code
    return None


_WITH_US = re.compile(
    r"(?:与|和|跟|同|对口?|对口帮扶|对口支援|结对|结对帮扶|帮扶|支援|援助|支持|帮助?|援|牵手|携手|来|派往|派到|派驻|给|为|[到赴]|领了?|援建|送来|安排|拨给|投入)"
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
) -> str | None:
    """What 我市, 全县 or 该区 means. ``mine``: the side of whoever says 我, where the words show it."""
    if word in "该当":
        for r in (r for r in backwards(regions, at) if r.kind == "name"):
            if fits(r.code, lv):
                return r.code
        return None
    if word == "贵":  # whom a speech is addressed to
        speaker = sides.side(sides.publisher) if sides.publisher else mine
        pool = [c for c in [*sides.helper, *sides.helped] if fits(c, lv) and sides.side(c) != speaker]
        return pool[0] if pool else None
    if sides.publisher and fits(sides.publisher, lv):
        return sides.publisher
    if sides.publisher and word in "我本" and (lower := _lower(sides.publisher, lv, [*sides.helped, *sides.helper])):
        return lower
    if mine and word in "我本":
        main = [c for c in main if sides.side(c) == mine]
    fitting = [c for c in main if fits(c, lv)]
    if len(fitting) == 1:
        return fitting[0]
    pool = [*sides.helped, *sides.helper]
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


def _other(
    at: int, s: Sentence, regions: Sequence[RegionMention], ours: Sequence[RegionMention], sides: Sides,
    mine: str | None,
) -> tuple[str, ...]:  # fmt: skip
    """对方: the place told last on the other side than who acts in the sentence, else than who writes (我旗);
    a township for a township."""
    here = [r for r in (*between(regions, s.start, at), *ours[-2:]) if r.kind != "both" and s.start <= r.start < at]
    acts = sides.side(max(here, key=lambda r: r.start).code) if here else mine
    if not here and not acts and sides.publisher:
        acts = sides.side(sides.publisher)
    if not acts:
        return ()
    there = HELPED if acts == HELPER else HELPER
    if not here and there in sides.sure:
        return ((sides.helped if acts == HELPER else sides.helper)[0],)
    for r in backwards(regions, at):
        if r.kind == "name" and sides.side(r.code) not in (acts, None):
            return (f"{r.code}/{r.township}" if r.township else r.code,)
    return ()


def _one_each(
    at: int, s: Sentence, before: Sentence, regions: Sequence[RegionMention], sides: Sides
) -> tuple[str, ...]:
    """淄博市与石柱县…,两地: the one place of each side that the sentence has told of, or that the one before told as
    the heading of its item (▲平阳—马尔康。两地…), in a report on several pairs."""
    if len(sides.sure) == 2:
        return ()
    here = [r.code for r in between(regions, s.start, at) if r.kind == "name"]
    if not here and before.para == s.para and before.end - before.start <= _HEADING:
        here = [r.code for r in between(regions, before.start, before.end) if r.kind == "name"]
    here = [c for c in dict.fromkeys(here) if not any(o != c and within(o, c) for o in here)]
    out = [[c for c in here if sides.side(c) == side] for side in (HELPER, HELPED)]
    return (out[0][0], out[1][0]) if len(out[0]) == len(out[1]) == 1 else ()


_HEADING = 24
"""Characters of a sentence that only names what its paragraph is about."""


def _both(text: str, m: re.Match[str], s: Sentence, regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """双方, 两地, 两省: the report's two main places, or the parts of them that the sentence has told of before, or the
    whole that somebody has just come to; of the level that the word names."""
    out, at = [], m.start()
    for main in (sides.helper[0], sides.helped[0]):
        here = [r for r in between(regions, s.start, at) if r.kind == "name" and sides.side(r.code) == sides.side(main)]
        told = {r.code for r in here if within(r.code, main)}
        told = {c for c in told if not any(o != c and within(o, c) for o in told)}
        alone = {r.code for r in here if not within(main, r.code)}
        code = told.pop() if len(told) == 1 else alone.pop() if len(alone) == 1 else main
        last = here[-1] if here else None
        if last and within(main, last.code) and text[last.start - 1] in "到赴抵来" and text[last.stop] == ",":
            code = last.code  # 甲市代表团到乙州,双方签了…: not a county of 乙州 that the report is about
        lv = m[0][1:2]
        if lv in _TIER and not fits(code, lv):  # 海门市 is one of 两市 as it is
            code = next((c for c in gazetteer().ancestors(code) if level(c) in _TIER[lv]), code)
        out.append(code)
    return tuple(out)


_TIER = {"省": ("province",), "市": ("prefecture", "province")}


def _pair_listed(m: re.Match[str], regions: Sequence[RegionMention], sides: Sides) -> tuple[str, ...]:
    """两县 after 冕宁、美姑两县: the two of the list before, where a list of two of that level on one side stands."""
    lv = m[0][1:2]
    if lv == "地":
        near = []
        for r in backwards(regions, m.start()):
            if r.kind == "name" and sides.side(r.code) == HELPED and r.code not in near and level(r.code) != "province":
                near.append(r.code)
            if len(near) == 2:
                return (near[1], near[0])
        return ()
    if lv not in "县州旗区":
        return ()
    before = [r for r in regions if r.start < m.start() and r.kind == "name"]
    fit = [r for r in before if fits(r.code, lv)]
    if len(fit) < 2 or fit[-1].code == fit[-2].code or sides.side(fit[-1].code) != sides.side(fit[-2].code):
        return ()
    return (fit[-2].code, fit[-1].code) if len({r.code for r in fit}) == 2 and len(fit) < len(before) else ()


def _given_to(text: str, at: int, s: Sentence, regions: Sequence[RegionMention], sides: Sides) -> bool:
    """龙岗给两地的资金: two that the helper named before gives to are not the helper and another."""
    if text[at - 1 : at] not in ("给", "向", "为", "帮"):
        return False
    return any(r.kind == "name" and sides.side(r.code) == HELPER for r in between(regions, s.start, at))
