"""Regions named in a text: every name settled by its place in the text and by all the others.

A *chain* (云南怒江州泸水市, 上海市杨浦区) is one mention of its last, most specific member. Bare short names
of counties stand only where the context supports them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.mentions.chains import chains
from loaders.mentions.everyday import (
    CITIES,
    CITY_DOES,
    NEVER,
    OF_A_PLACE,
    TO_A_PLACE,
    as_place,
    beside_its_like,
    in_lists,
    part_of_a_name,
    seat_of,
    stands,
    town_or_county,
)
from loaders.mentions.nicknames import nicknames
from loaders.mentions.partners import beside_partners
from loaders.mentions.persons import named_person
from loaders.mentions.regions import RegionMention, family, level, within
from loaders.mentions.slotted import Found
from loaders.mentions.surfaces import UNSURE, is_bare, meaning_of, old_county, plausible, scan, stands_alone

_HELPS = re.compile("[市区县]?(?:一[对帮]一)?(?:包|帮|管|援|扶)(?:的是|了|着|起)?")
_CLAUSE_ENDS = frozenset(",。;:")


def names_in(text: str, spans: Collection[tuple[int, int]], around: Collection[str] = ()) -> list[RegionMention]:
    """Regions named in the given spans of a text, chains merged, ambiguous names settled by all the others.

    ``around``: codes known to be near from elsewhere.
    """
    raw: list[Found] = []
    # The sure ones give the context: full names that mean one place, provinces and prefectures.
    context: defaultdict[str, int] = defaultdict(int, dict.fromkeys(around, 1))
    known: set[str] = set()
    times: dict[str, int] = {}
    people: set[str] = set()
    ends = iter(spans)
    a, b = next(ends, (0, 0))
    for s, e, name in scan(text):
        while s >= b and (a, b) != (0, 0):
            a, b = next(ends, (0, 0))
        if a <= s and e <= b and plausible(text, s, e, name):
            if old_county(name) and not (raw and raw[-1][1] == s) and not stands_alone(text, s, e):
                continue
            meaning = meaning_of(name)
            if meaning.bare and (text[s - 1 : e] in people or named_person(text, s, e)):
                people.add(text[s - 1 : e])
                continue
            if meaning.bare and part_of_a_name(text, s, e, meaning.codes):
                continue
            raw.append((s, e, name, meaning.codes))
            times[name] = times.get(name, 0) + 1
            for c in meaning.sure:
                context[c] += 1
            if len(meaning.codes) == 1 and not meaning.bare:
                known.add(meaning.codes[0])
    settled: list[RegionMention] = []
    left: list[Found] = []
    placed = {
        name
        for s, e, name, codes in raw
        if name in UNSURE and times[name] > 1 and len(codes) == 1 and town_or_county(codes[0]) and stands(text, s, e)
    }
    listed: dict[int, set[str]] | None = None
    for k, (s, e, name, codes) in enumerate(raw):
        before = settled[-1] if settled and settled[-1].end == s else None
        if meaning_of(name).ordinary:
            inside = [c for c in codes if before and c != before.code and within(c, before.code)]
            acts = text[e : e + 1] == "籍" or as_place(text, s, e)  # 同心籍, 到同心务工: no common word's
            full = [c for c in codes if c in known and (acts or name in UNSURE or level(c) == "prefecture")]
            if listed is None:
                listed = in_lists(text, raw)
            near = [c for c in codes if c in listed.get(k, ())]
            if name in CITIES and CITY_DOES.match(text, e):
                near = [codes[0]]
            if (
                not (full or near)
                and len(codes) == 1
                and settled
                and name not in NEVER
                and _HELPS.fullmatch(text, settled[-1].end, s)
            ):
                near = list(codes) if text[e : e + 1] in _CLAUSE_ENDS else near  # 莆田包|西吉,
            if not full and name in placed:
                full = list(codes)
            if not full and (name in UNSURE or (acts and name not in NEVER)):  # 兰州市…到|安宁|务工
                full = [c for c in codes if any(context[p] for p in seat_of(c))]
            picked = inside if inside and name not in NEVER else full or near
            code = picked[0] if picked else None
        elif len(codes) == 1 and codes[0] in known:
            code = codes[0]
        else:
            cue = times[name] > 1 or bool(OF_A_PLACE.match(text, e)) or text[s - 1 : s] in TO_A_PLACE
            cue = cue or beside_its_like(text, raw, k)
            cue = cue or (len(name) == 2 and name[1] == "县" and stands_alone(text, s, e))  # 给茂县的资金
            follows = raw[k + 1] if len(codes) > 1 and k + 1 < len(raw) and raw[k + 1][0] == e else None
            code = _over(codes, follows[3]) if follows else None
            own = None
            if len(codes) > 1 and meaning_of(name).bare:
                own = _county_in_row(text, raw, k)
                if own and _COUNTIES.match(text, e):
                    code = code or own
                own = own or _county_of_the_name(codes, times)
            code = code or _settle(name, codes, context, known, before, cue, own, in_row=_among_cities(text, raw, k))
        if code:
            settled.append(RegionMention(s, e, (code,), text=name))
            known.add(code)
            for c in family(code):
                context[c] += 1
        elif codes:
            left.append((s, e, name, codes))
    if left and (more := beside_partners(text, left, settled)):
        more += _told_by_partners(text, left, more)
        settled = sorted([*settled, *more], key=_at)
    if also := nicknames(text, known, settled):
        settled = sorted([*settled, *(m for m in also if any(a <= m.start and m.end <= b for a, b in spans))], key=_at)
    return chains(text, _as_in_chains(settled))


def _at(m: RegionMention) -> int:
    return m.start


def _told_by_partners(text: str, left: list[Found], more: list[RegionMention]) -> list[RegionMention]:
    """The bare names of places whose full ones a partner settled: 朝阳区帮扶卓资县。卓资去|朝阳|打工的…"""
    known = {m.code for m in more if not is_bare(m.text)}
    taken = {m.start for m in more}
    out: list[RegionMention] = []
    for s, e, name, codes in left if known else ():
        told = [c for c in codes if c in known]
        if told and s not in taken and is_bare(name) and (as_place(text, s, e) or text[e : e + 1] == "籍"):
            out.append(RegionMention(s, e, (told[0],), text=name))
    return out


def _as_in_chains(settled: list[RegionMention]) -> list[RegionMention]:
    """白云区 means the one of 广州市白云区 where the report tells it so, and no other of the name."""
    told: dict[str, set[str]] = {}
    for a, b in pairwise(settled):
        if a.end == b.start and a.code != b.code and within(b.code, a.code) and len(meaning_of(b.text).codes) > 1:
            told.setdefault(b.text, set()).add(b.code)
    if not told:
        return settled
    chained = {b.start for a, b in pairwise(settled) if a.end == b.start}
    return [
        replace(m, codes=(*told[m.text],)) if len(told.get(m.text, ())) == 1 and m.start not in chained else m
        for m in settled
    ]


def _among_cities(text: str, raw: list[tuple[int, int, str, tuple[str, ...]]], k: int) -> bool:
    """Whether a prefecture stands next to a name in a row: 吉林、通化、白山三市."""
    for a, b in ((k - 1, k), (k, k + 1)):
        if a >= 0 and b < len(raw) and text[raw[a][1] : raw[b][0]] == "、":
            other = raw[b if a == k else a][3]
            if any(level(c) == "prefecture" for c in other):
                return True
    return False


# 红河、绿春两个县: counties, whatever else a name of the row may mean
_COUNTIES = re.compile(
    r"(?:[、和与及][^,。;:、和与及\s]{2,8})*?(?:等?[两二三四五六七八九十]|等?\d{1,2})个?(?:[脱贫困深度民族]{2,4})?县(?![委长域级政城])"
)


def _county_in_row(text: str, raw: list[Found], k: int) -> str | None:
    """What a name that a prefecture and a county in it share means next to another county there: 文山、广南两地."""
    for a, b in ((k - 1, k), (k, k + 1)):
        if a >= 0 and b < len(raw) and text[raw[a][1] : raw[b][0]] in ("、", "和", "与", "及"):
            other = raw[b if a == k else a][3]
            if len(other) == 1 and level(other[0]) == "county":
                seats = seat_of(other[0])
                own = [c for c in raw[k][3] if level(c) == "county" and seat_of(c) == seats]
                if len(own) == 1 and set(seats) & set(raw[k][3]):
                    return own[0]
    return None


def _over(codes: tuple[str, ...], after: tuple[str, ...]) -> str | None:
    """The one of what a name may mean in which the place lies that follows it: 吉林|白山市 is the province."""
    over = [c for c in codes if after and all(o != c and within(o, c) for o in after)]
    return over[0] if len(over) == 1 else None


def _county_of_the_name(codes: tuple[str, ...], times: Mapping[str, int]) -> str | None:
    """大理 is the city 大理市, not the prefecture, in a report that tells it in full at least every other time."""
    for c in codes:
        d = gazetteer().get(c)
        if d and d.level == "county" and 2 * times.get(d.name, 0) >= times.get(d.short, 0):
            return c
    return None


def _settle(
    name: str,
    codes: tuple[str, ...],
    context: dict[str, int],
    known: set[str],
    before: RegionMention | None,
    cue: bool,
    own: str | None,
    *,
    in_row: bool,
) -> str | None:
    """Which division a name means here, or None when it is more likely an ordinary word."""
    if not codes:
        return None
    if before is not None:  # 丽江市|古城区: the one inside the place just named
        inside = [c for c in codes if c != before.code and within(c, before.code)]
        if inside:
            return inside[0]
    if is_bare(name) and len(codes) > 1:  # 阿克苏 alone is the prefecture, not its city of that name
        over = [c for c in codes if level(c) == "prefecture" and all(within(o, c) for o in codes)]
        if over:
            return own if own and over[0] not in known else over[0]
    seen = [c for c in codes if c in known]
    if seen:  # 吉林 beside 吉林市 is the province where others of its cities are named
        wider = [
            c for c in codes if level(c) == "province" and is_bare(name) and context[c] > sum(context[x] for x in seen)
        ]
        return (wider or seen)[0]

    def support(c: str) -> tuple[int, int]:
        up = gazetteer().ancestors(c)
        return (
            max((2 if level(a) == "prefecture" else 1 for a in up if context[a]), default=0),
            sum(context[a] for a in up),
        )

    best = max(codes, key=support)
    if level(best) != "county":
        if not in_row and is_bare(name) and (over := [c for c in codes if level(c) == "province" and within(best, c)]):
            return over[0]  # 吉林 in a report on 长春: its being in the province says nothing for the city
        return codes[0] if not support(best)[0] else best
    if is_bare(name) and support(best)[0] < 2 and (whole := [c for c in codes if level(c) == "province"]):
        return whole[0]  # 河南 in a report of Qinghai: the province, unless the county's own prefecture is named
    if not is_bare(name):
        return best if len(codes) == 1 or support(best)[0] else (best if len(codes) <= 2 and support(best)[0] else None)
    if cue and (len(codes) == 1 or [c for c in codes if support(c)[0]] == [best]):
        return best
    return best if support(best)[0] and (len(name) > 2 or support(best)[0] == 2 or len(codes) == 1) else None
