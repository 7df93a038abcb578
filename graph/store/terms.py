"""One reading of codes, instants, sources and names, shared by every store.

What a filter, a cursor or a source means must not depend on the engine; so it is worked out here, in plain Python,
and a store only turns the result into its own language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from graph.errors import UsageError
from graph.model import Node, Scalar
from graph.ontology import sides

_CODE = re.compile(r"\d{6}")
_YEARS = re.compile(r"\s*[((][^()()]*[))]$")
_STAMP = "%Y-%m-%dT%H:%M:%S.%fZ"


# --- places -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Places:
    """Division codes sorted by what they are: a GB/T 2260 code shows its level (530000, 530700, 530702)."""

    provinces: tuple[str, ...] = ()
    prefectures: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()

    @property
    def all_provinces(self) -> tuple[str, ...]:
        """The provinces of all the codes."""
        codes = (*self.provinces, *self.prefectures, *self.counties)
        return tuple(sorted({code[:2] + "0000" for code in codes}))


def places(within: Iterable[str]) -> Places:
    """Sort the codes of a filter by level, ``east`` and ``west`` into their provinces.

    UsageError for anything that is neither, since a mistyped code would silently find nothing.
    """
    found: dict[str, set[str]] = {"province": set(), "prefecture": set(), "county": set()}
    for code in within:
        if code in sides():
            found["province"] |= set(sides()[code])
        elif _CODE.fullmatch(code):
            found[level_of(code)].add(code)
        else:
            raise UsageError(f"not a division code: {code!r}", "write six digits such as 530700, or east or west")
    return Places(tuple(sorted(found["province"])), tuple(sorted(found["prefecture"])), tuple(sorted(found["county"])))


def level_of(code: str) -> str:
    """province, prefecture or county, by the form of the code."""
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


def codes_of(node: Node) -> tuple[str | None, str | None, str | None]:
    """Codes of the province, prefecture and county that a node is or lies in (None: in none, or not told)."""
    given = {key: str(node.properties[key]) for key in ("province", "prefecture", "county") if key in node.properties}
    code = node.properties.get("code")
    if isinstance(code, str) and _CODE.fullmatch(code):
        given.setdefault(level_of(code), code)
    if given and "province" not in given:
        given["province"] = next(iter(given.values()))[:2] + "0000"
    return given.get("province"), given.get("prefecture"), given.get("county")


def level(node: Node) -> str | None:
    """The level of a region; None for other nodes."""
    found = node.properties.get("level")
    return found if isinstance(found, str) else None


# --- instants -----------------------------------------------------------------------------------------------------


def stamp(after: str | None = None) -> str:
    """Now, UTC, ISO 8601 with microseconds; later than ``after`` even where the clock stands still or goes back."""
    now = datetime.now(UTC)
    if after:
        now = max(now, datetime.strptime(after, _STAMP).replace(tzinfo=UTC) + timedelta(microseconds=1))
    return now.strftime(_STAMP)


def instant(text: str) -> str:
    """A moment that a caller gives (ISO 8601; UTC unless it says otherwise), in the form of ``stamp``."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"not a moment: {text!r}", "write 2026-11-21 or 2026-11-21T08:30:00Z") from None
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime(_STAMP)


# --- sources ------------------------------------------------------------------------------------------------------


def lasting(source: str) -> bool:
    """Whether a source names a place that holds one report at a time, so that new content there replaces the old.

    Standard input does not: two reports piped in one after the other are two reports.
    """
    return re.split(r"[#:]", source, maxsplit=1)[0] not in ("stdin", "-", "")


# --- names --------------------------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Text as searched: compatibility forms and letter case do not count."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def names(node: Node) -> tuple[str, ...]:
    """Everything a node is found by, folded: name, aliases, former and short names, pinyin, English name, code."""
    p = node.properties
    former = p.get("former_names", ())
    told: list[Scalar] = [node.name, *node.aliases]
    told += [_YEARS.sub("", name) for name in (former if isinstance(former, tuple) else (str(former),))]
    told += [p[key] for key in ("short", "pinyin", "name_en", "code") if key in p]
    return tuple(dict.fromkeys(fold(str(name)) for name in told if name))


def united(old: Node, new: Node) -> Node:
    """A node brought up to date: the newer name and properties stand, aliases are united, nothing told is lost."""
    if old.name == new.name and old.type == new.type and set(new.aliases) <= set(old.aliases):
        held = old.properties
        if all(key in held and held[key] == value for key, value in new.properties.items()):
            return old
    aliases = {*old.aliases, *new.aliases, old.name} - {new.name}
    return Node(new.id, new.type, new.name, {**old.properties, **new.properties}, tuple(sorted(aliases)))
