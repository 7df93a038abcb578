"""The gazetteer over the table of divisions."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Literal, cast

from graph.errors import NotFoundError
from graph.model import Node, PartialDate, PartOf, Period, Scalar
from graph.ontology import sides
from graph.regions import english, naming, table
from graph.regions.model import Division, FormerName, Level, NameKind, NameRef, Resolution
from graph.regions.resolve import Reading, level_of, rank

Side = Literal["east", "west"]


class Gazetteer:
    """Divisions of mainland China since 1980. Get it from ``gazetteer()``; it never changes."""

    def __init__(self) -> None:
        self._rows = table.rows()
        self._states: dict[str, table.State] = {}
        for row in self._rows.values():
            for state in row.states:
                known = self._states.get(state.code)
                if known is None or (state.end or 9999) > (known.end or 9999):
                    self._states[state.code] = state
        self._divisions: dict[str, Division] = {}

    # -- by code ---------------------------------------------------------------------------------------------------

    def get(self, code: str) -> Division | None:
        """The division with this code: in force, else the one that had it last; None for a code never given."""
        if code in self._divisions:
            return self._divisions[code]
        state = self._rows[code].state if code in self._rows else self._states.get(code)
        if state is None:
            return None
        self._divisions[code] = found = self._division(state)
        return found

    def current(self) -> Iterator[Division]:
        """Every division in force: 31 provinces, 333 prefectures and 2,846 counties, by code."""
        for row in self._rows.values():
            if row.in_force:
                yield cast(Division, self.get(row.id))

    @cache  # noqa: B019 (one gazetteer lives as long as the process)
    def latest(self, code: str) -> tuple[str, ...]:
        """Codes in force now of what ``code`` became: itself while in force; several after a split; () if unknown."""
        start = self._id(code)
        if start is None:
            return ()
        found: dict[str, None] = {}
        seen: set[str] = set()
        todo = [start]
        while todo:
            here = todo.pop(0)
            if here in seen:
                continue
            seen.add(here)
            row = self._rows[here]
            if row.in_force:
                found[here] = None
            todo += row.successors
        return tuple(found)

    @cache  # noqa: B019
    def ancestors(self, code: str) -> tuple[str, ...]:
        """Codes of what it lies in (or lay in last), nearest first: ("533300", "530000")."""
        found: list[str] = []
        here = self._id(code)
        while here is not None and (parent := self._rows[here].parent) is not None:
            found.append(parent)
            here = parent
        return tuple(found)

    def is_within(self, code: str, container: str) -> bool:
        """Whether it is ``container`` or lies in it, now (or in its last year)."""
        own, around = self._id(code), self._id(container)
        return own is not None and around is not None and (own == around or around in self.ancestors(own))

    def side(self, code: str) -> Side | None:
        """Side of the national scheme its province is on."""
        line = (self._id(code) or code, *self.ancestors(code))
        return next((cast(Side, s) for s, codes in sides().items() if line[-1] in codes), None)

    # -- by name ---------------------------------------------------------------------------------------------------

    @cache  # noqa: B019 (one gazetteer lives as long as the process)
    def names(self) -> Mapping[str, tuple[NameRef, ...]]:
        """Every surface form and the present divisions it may mean, best first; single characters are apart."""
        common = {r[0] for r in table.read("common")}
        found: dict[str, dict[str, NameRef]] = defaultdict(dict)

        def add(name: str, code: str, kind: NameKind) -> None:
            found[name].setdefault(code, NameRef(code, kind, name in common))

        for row in self._rows.values():
            if not row.in_force:
                continue
            add(row.state.name, row.id, "full")
        for name, readings in self._readings.items():
            # what it is now before what it was: 石河子 was a prefecture's city until 1985
            for reading in sorted(
                readings, key=lambda r: (r.state.end is not None, not r.state.last, r.form != "full")
            ):
                now = reading.state.end is None
                for code in self.latest(reading.state.id):
                    add(name, code, ("full" if reading.form == "full" else "short") if now else "former")
        for row in self._rows.values():
            if row.in_force:
                for form in self._english_forms(row):
                    add(form, row.id, "english")
        order: dict[NameKind, int] = {"full": 0, "short": 1, "former": 2, "abbr": 3, "english": 4}
        return MappingProxyType(
            {
                name: tuple(sorted(refs.values(), key=lambda r: (order[r.kind], level_of(r.code) == "county", r.code)))
                for name, refs in found.items()
            }
        )

    def abbreviations(self) -> Mapping[str, str]:
        """Single characters that stand for a province or city: 沪 → 310000, 甬 → 330200."""
        return self._abbreviations

    def resolve(self, name: str, *, at: date | None = None, context: Collection[str] = ()) -> Resolution:
        """The present divisions that ``name`` may mean, best first.

        name     Chinese (full, short or former; 泸水县, 怒江州, 浦东) or English (Lijiang, Wuxi County)
        at       when the text was written: decides between divisions that bore the name at different times
        context  codes known from the text around; a place in, beside or around one of them wins
        """
        name = name.strip()
        if name in self._abbreviations:
            return Resolution((cast(Division, self.get(self._abbreviations[name])),), False)
        latin = "LATIN" in unicodedata.name(name[:1] or " ", "")
        readings = self._english_readings(name) if latin else self._readings.get(name, ())
        around = {c for code in context for c in self.latest(code) or (code,)}
        ranked = rank(self, readings, at, around)
        divisions = tuple(cast(Division, self.get(r.id)) for r in ranked)
        return Resolution(divisions, len(ranked) > 1 and ranked[0].rank == ranked[1].rank)

    # -- nodes -----------------------------------------------------------------------------------------------------

    def node(self, code: str) -> Node:
        """The graph's node of a division. A former code of a division still in force gives that division's node.

        Raises NotFoundError for a code never given."""
        key = self._id(code)
        if key is None:
            raise NotFoundError(f"no division has or had the code {code!r}", "Codes have six digits: 530700.")
        d = cast(Division, self.get(key))
        properties: dict[str, Scalar] = {
            "code": d.code[:6],
            "level": d.level,
            "province": d.province,
            "short": d.short,
            "pinyin": d.pinyin,
            "name_en": d.name_en,
            "lon": d.lon,
            "lat": d.lat,
        }
        optional = {
            "prefecture": d.prefecture,
            "county": d.county,
            "valid_from": str(d.start) if d.start else None,
            "valid_to": str(d.end) if d.end else None,
            "side": self.side(key),
            "former_names": tuple(str(f) for f in d.former) or None,
        }
        properties |= {k: v for k, v in optional.items() if v is not None}
        aliases = (*d.aliases, *dict.fromkeys(f.name for f in d.former if f.name != d.name and f.name not in d.aliases))
        return Node(f"Region:{key}", "Region", d.name, MappingProxyType(properties), aliases)

    def township(self, name: str, county_code: str) -> Node:
        """The node of a township, keyed by its county and its name; raises NotFoundError if there is no such county."""
        county = self.node(county_code)
        above = {k: v for k, v in county.properties.items() if k in {"province", "prefecture", "county", "side"}}
        return Node(
            f"{county.id}/{name}",
            "Region",
            name,
            MappingProxyType({**above, "level": "township", "county": county.id.removeprefix("Region:")}),
        )

    def part_of(self) -> Iterator[PartOf]:
        """What lay in what, and when: every division since 1980, one interval for each parent it had."""
        for row in self._rows.values():
            for parent, start, end in row.parents:
                yield PartOf(f"Region:{row.id}", f"Region:{parent}", Period(_date(start), _date(end)))

    # -- inside ----------------------------------------------------------------------------------------------------

    def row(self, id_: str) -> table.Row:
        """The line of the table (for ranking)."""
        return self._rows[id_]

    def weight(self, id_: str) -> int:
        """How likely a bare name means this one: the capital of a province (..0100), then by number of counties."""
        return self._children.get(id_, 0) + (100 if id_.endswith("0100") else 0)

    def _id(self, code: str) -> str | None:
        if code in self._rows:
            return code
        state = self._states.get(code)
        return state.id if state else None

    @cached_property
    def _abbreviations(self) -> Mapping[str, str]:
        return MappingProxyType(dict(table.read("abbreviations")))

    @cached_property
    def _children(self) -> Mapping[str, int]:
        found: dict[str, int] = defaultdict(int)
        for row in self._rows.values():
            if row.in_force and row.parent:
                found[row.parent] += 1
        return found

    def _division(self, state: table.State) -> Division:
        row = self._rows[state.id]
        level = cast(Level, level_of(state.code))
        code = row.id if state.last else state.code
        then = [p[0] for p in row.parents if _meets(p, state)]
        parent = row.parent if state.last or not then else then[-1]
        line = (parent, *self.ancestors(parent)) if parent else ()
        above = parent if parent and self._rows[parent].level == "prefecture" else None
        return Division(
            code=code,
            name=state.name,
            level=level,
            province=line[-1] if line else code,
            prefecture=code if level == "prefecture" else above,
            parent=parent,
            short=naming.short(state.name),
            start=state.start,
            end=state.end,
            successor=row.successors if state.last else (row.id,),
            lon=row.lon,
            lat=row.lat,
            pinyin=row.pinyin.replace(" ", "") if state.last else english.key(state.english),
            name_en=english.official(state.name, level, state.english),
            short_en=state.english,
            aliases=naming.forms(state.name),
            former=tuple(FormerName(s.name, s.code, s.start, s.end) for s in row.former) if state.last else (),
        )

    @cached_property
    def _readings(self) -> Mapping[str, tuple[Reading, ...]]:
        found: dict[str, list[Reading]] = defaultdict(list)
        for row in self._rows.values():
            for state in row.states:
                found[state.name].append(Reading(state, "full"))
                bare = naming.short(state.name)
                for form in naming.forms(state.name):
                    found[form].append(Reading(state, "short" if form == bare else "middle"))
        return {name: tuple(readings) for name, readings in found.items()}

    def _english_forms(self, row: table.Row) -> Iterable[str]:
        s = row.state
        bases = (s.english, *table.spellings().get(naming.stem(s.name), ()))
        forms = list(bases) if len(naming.stem(s.name)) < len(s.name) else []
        written = (form(s.name, row.level, base) for base in bases for form in (english.plain, english.official))
        return {*forms, *written}

    @cached_property
    def _english(self) -> Mapping[str, tuple[table.State, ...]]:
        found: dict[str, dict[int, table.State]] = defaultdict(dict)
        for row in self._rows.values():
            for state in row.states:
                other = table.spellings().get(naming.stem(state.name), ())
                keys = {english.key(name) for name in (state.english, *other)}
                if state.last and row.id != "610000":  # Shaanxi: its pinyin is the other province's name
                    keys.add(english.key("".join(row.pinyin.split()[: len(naming.stem(state.name))])))
                for k in keys:
                    found[k][id(state)] = state
        return {k: tuple(v.values()) for k, v in found.items()}

    def _english_readings(self, name: str) -> list[Reading]:
        base, ending = english.parse(name)
        states = self._english.get(base, ())
        if not states and ending:  # "New Area" and the like may be part of the name
            base, states = english.key(name), self._english.get(english.key(name), ())
        wanted = english.ENDINGS.get(ending, frozenset())
        fitting = [s for s in states if english.ending(s.name, level_of(s.code)) in wanted] if wanted else []
        if fitting:
            return [Reading(s, "full") for s in fitting]
        return [Reading(s, "short") for s in states]


def _date(year: int | None) -> PartialDate | None:
    return PartialDate(f"{year:04d}") if year else None


def _meets(span: tuple[str, int | None, int | None], state: table.State) -> bool:
    return (span[1] or 0) <= (state.end or 9999) - 1 and (state.start or 0) < (span[2] or 9999)


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer (loaded once, about 40 ms)."""
    return Gazetteer()
