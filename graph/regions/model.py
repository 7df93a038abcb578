"""What the gazetteer speaks in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["province", "prefecture", "county"]
NameKind = Literal["full", "short", "former", "abbr", "english"]


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name (and code) a division had before. ``start`` None: in 1980 already; ``end``: the year of the change."""

    name: str
    code: str
    start: int | None
    end: int | None

    def __str__(self) -> str:
        return f"{self.name} ({self.start or ''}–{self.end or ''})"


@dataclass(frozen=True, slots=True)
class Division:
    """A division with one code and one name.

    code        GB/T 2260, six digits (an abolished division whose code was given away later: ``420703@1987``)
    name        official name, simplified Chinese
    level       province, prefecture or county
    province    code of the province it lies in (its own for a province)
    prefecture  code of the prefecture (its own for one); None in municipalities and for counties under the province
    parent      code of the division directly above; None for a province
    short       shortest form used alone: 丽江, 怒江, 兰坪, 成县
    start, end  years from which and to which code and name are in force; None: since before 1981, still in force
    successor   codes of what followed it; empty while in force
    lon, lat    a central point, degrees (WGS-84 or GCJ-02: sources do not say; right to about a kilometre)
    pinyin      the name's syllables, no tones, no spaces
    name_en     official English form: Nujiang Lisu Autonomous Prefecture
    short_en    Nujiang
    aliases     all other present forms: 怒江州, 怒江
    former      former names, oldest first
    """

    code: str
    name: str
    level: Level
    province: str
    prefecture: str | None
    parent: str | None
    short: str
    start: int | None
    end: int | None
    successor: tuple[str, ...]
    lon: float
    lat: float
    pinyin: str
    name_en: str
    short_en: str
    aliases: tuple[str, ...]
    former: tuple[FormerName, ...]

    @property
    def county(self) -> str | None:
        """Its own code for a county, else None."""
        return self.code if self.level == "county" else None

    @property
    def in_force(self) -> bool:
        return self.end is None


@dataclass(frozen=True, slots=True)
class NameRef:
    """A surface form means the present division ``code``.

    kind    full; short (怒江州 and 怒江 alike); former (full and short forms of former names); abbr; english
    common  the form is also an everyday word (合作, 资源, 和平): read it as a place only where the text says so
    """

    code: str
    kind: NameKind
    common: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """Present divisions a name may mean, best first. ``ambiguous``: nothing told the first from the second."""

    candidates: tuple[Division, ...]
    ambiguous: bool

    @property
    def best(self) -> Division | None:
        return self.candidates[0] if self.candidates else None
