"""Which division became which: the records of all lists, linked by comparing each list with the next.

A *record* is a code with a name from one year to another. A record that ends has successors; it is *continued* when
exactly one successor is the same division under a new name or code (县改市, 地改市, a new prefecture), else it was
split, merged or abolished.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.data.divbuild.sources import Revision
from graph.regions.naming import stem

Key = tuple[str, str]


@dataclass(slots=True, eq=False)
class Record:
    """``start`` None: already in the first list; ``end`` None: in force. ``same``: the successor is the same division.

    ``parents`` are the codes it lay in, with the year from which; ``how`` names the rule that found the successors.
    """

    code: str
    name: str
    start: int | None
    parents: list[tuple[str, int | None]]
    end: int | None = None
    successors: list[Record] = field(default_factory=list)
    same: bool = False
    how: str = ""

    @property
    def parent(self) -> str:
        return self.parents[-1][0]

    @property
    def level(self) -> str:
        return "province" if self.code.endswith("0000") else "prefecture" if self.code.endswith("00") else "county"

    @property
    def plain(self) -> bool:
        """Its name tells it from others of the province (郊区, 城区 and 东区 do not)."""
        return len(stem(self.name)) >= 2 or self.name[-1] not in "区"


def parent_code(code: str, names: Mapping[str, str]) -> str:
    """Code of the division that contains ``code`` in this list ("" for a province)."""
    if code.endswith("0000"):
        return ""
    prefecture = code[:4] + "00"
    return prefecture if prefecture != code and prefecture in names else code[:2] + "0000"


def build(
    lists: Sequence[Revision],
    merged: Mapping[Key, tuple[Sequence[str], bool]],
    years: Mapping[tuple[str, str, str], int],
) -> list[Record]:
    """All records. ``merged``: successors (codes of that time or later) told by hand, and whether the first is the same
    division; ``years``: of (code, name, "start" or "end"), where the lists have it late."""
    first = lists[0].names
    live = {c: Record(c, n, None, [(parent_code(c, first), None)]) for c, n in first.items()}
    done: list[Record] = []
    for before, after in pairwise(lists):
        gone = {c: r for c, r in live.items() if after.names.get(c) != r.name}
        came = {}
        for c, n in after.names.items():
            if before.names.get(c) != n:
                start = years.get((c, n, "start"), after.year)
                came[c] = Record(c, n, start, [(parent_code(c, after.names), start)])
        for code in gone:
            del live[code]
        _Step(gone, came, live, set(merged)).link()
        for record in gone.values():
            record.end = years.get((record.code, record.name, "end"), after.year)
            for s in record.successors:
                if s.code in came:
                    s.start = record.end
                    s.parents = [(s.parents[0][0], record.end)]
        done += gone.values()
        live.update(came)
        for code, record in live.items():
            now = parent_code(code, after.names)
            if now != record.parent:
                record.parents.append((now, after.year))
    done += live.values()
    _bridge(done)
    _by_hand(done, merged)
    return done


def _bridge(records: Sequence[Record]) -> None:
    """Some lists of the eighties left a county out for a year: the next of that name in the province is the same."""
    for r in records:
        if r.end is not None and not r.successors and r.plain:
            later = [
                n
                for n in records
                if n.name == r.name and n.code[:2] == r.code[:2] and n.start and r.end < n.start <= r.end + 2
            ]
            if len(later) == 1:
                r.successors, r.same, r.how = later, True, "bridge"
                later[0].start = r.end
                later[0].parents[0] = (later[0].parents[0][0], r.end)


def _by_hand(records: Sequence[Record], merged: Mapping[Key, tuple[Sequence[str], bool]]) -> None:
    at: dict[str, list[Record]] = {}
    for r in records:
        at.setdefault(r.code, []).append(r)
    for r in records:
        if (told := merged.get((r.code, r.name))) and r.end is not None:
            r.successors = [_then(at[code], r.end, records) for code in told[0]]
            r.same, r.how = told[1], "hand"
            for s in r.successors:
                if s.start is not None and 0 < s.start - r.end <= (3 if r.same else 1):
                    s.start = r.end
                    s.parents[0] = (s.parents[0][0], r.end)


def _then(bearers: Sequence[Record], year: int, records: Sequence[Record]) -> Record:
    """The record that bore a code in ``year``; else what became the last bearer, as it was in that year."""
    found = next((r for r in bearers if (r.start or 0) <= year and (r.end is None or r.end > year)), bearers[-1])
    while (found.start or 0) > year:
        before = [r for r in records if r.same and r.successors == [found] and (r.start or 0) >= year]
        if not before:
            break
        found = before[0]
    return found


class _Step:
    """From one list to the next: gives every record that goes its successors."""

    def __init__(
        self, gone: Mapping[str, Record], came: Mapping[str, Record], live: Mapping[str, Record], told: set[Key]
    ) -> None:
        self.left = {c: r for c, r in gone.items() if (r.code, r.name) not in told}
        self.came = dict(came)
        self.free = dict(came)
        self.live = live
        self.moved: dict[str, str] = {}  # prefecture -> its successor

    def link(self) -> None:
        for level in ("province", "prefecture", "county"):
            self._same(level, "name", lambda a, b: a.name == b.name)
            self._same(level, "stem", lambda a, b: stem(a.name) == stem(b.name))
            self._same(level, "first", lambda a, b: len(a.name) == 2 and b.name[0] == a.name[0], near=True)
        for record in list(self.left.values()):
            new = self.free.get(record.code)
            if new:
                self._join(record, [new], "code", same=True)
        self._raised("市")
        self._absorbed()
        self._raised("县")
        self._only()

    def _join(self, old: Record, new: Iterable[Record], how: str, *, same: bool) -> None:
        old.successors, old.same, old.how = list(new), same, how
        del self.left[old.code]
        if same:
            for r in old.successors:
                self.free.pop(r.code, None)
                if r.level == "prefecture":
                    self.moved[old.code] = r.code

    def _home(self, record: Record) -> str:
        return self.moved.get(record.parent, record.parent)

    def _near(self, old: Record, new: Record) -> bool:
        """In the same prefecture, or (x9 codes of the eighties) nominally under the province while it stayed there."""
        return new.parent == self._home(old) or new.code[:4] == old.code[:4] or new.code[2:4] == "90"

    def _same(self, level: str, how: str, alike: object, *, near: bool = False) -> None:
        assert callable(alike)
        for record in [r for r in self.left.values() if r.level == level]:
            options = [n for n in self.free.values() if n.level == level and alike(record, n)]
            close = options if level == "prefecture" else [n for n in options if self._near(record, n)]
            found = [n for n in close if n.code[:2] == record.code[:2]]
            if not found and not near and record.plain:
                found = [n for n in options if n.code[:2] == record.code[:2]]
                # Chongqing left Sichuan in 1997, Hainan left Guangdong in 1988.
                found = found or [n for n in options if (record.code[:2], n.code[:2]) in {("51", "50"), ("44", "46")}]
            if len(found) == 1:
                self._join(record, found, how, same=True)

    def _absorbed(self) -> None:
        """The county beside the city of the same name, the 地区 beside its 市: it went into the other."""
        for record in list(self.left.values()):
            if not record.plain or len(stem(record.name)) < 2:
                continue
            others = [
                r
                for r in self._all()
                if r.level == record.level and stem(r.name) == stem(record.name) and r.code[:2] == record.code[:2]
            ]
            if record.level == "county":
                others = [r for r in others if self._near(record, r) and r.name.endswith(("市", "县"))]
            if len(others) == 1:
                self._join(record, others, "absorbed", same=False)

    def _raised(self, kind: str) -> None:
        """县级市 raised to a prefecture: its new districts follow it, or (儋州, 东莞) the prefecture itself."""
        for record in [r for r in self.left.values() if r.level == "county" and r.name.endswith(kind)]:
            up = [n for n in self.free.values() if n.level == "prefecture" and stem(n.name) == stem(record.name)]
            up = up or [n for n in self._all() if n.code == self._home(record) and stem(n.name) == stem(record.name)]
            up = [n for n in up if n.code[:2] == record.code[:2]]
            if len(up) != 1:
                continue
            inside = [n for n in self.free.values() if n.parent == up[0].code and n.name.endswith("区")]
            if inside:
                self._join(record, inside, "raised", same=len(inside) == 1)
            elif up[0].code in self.free:
                self._join(record, up, "raised", same=not any(n.parent == up[0].code for n in self._all()))

    def _all(self) -> list[Record]:
        return [*self.live.values(), *self.came.values()]

    def _only(self) -> None:
        """What is left over in one prefecture: one gone and one come are the same place, one and several a split."""
        homes = {self._home(r) for r in self.left.values() if r.level == "county"}
        for home in sorted(homes):
            old = [r for r in self.left.values() if r.level == "county" and self._home(r) == home]
            new = [n for n in self.free.values() if n.level == "county" and n.parent == home]
            if new and (len(old) == 1 or len(new) == 1):
                for record in old:
                    self._join(record, new, "only", same=len(old) == 1 and len(new) == 1)
