"""A place named in a text, and where its division lies: what every later step asks of a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from functools import cache

from graph.regions import gazetteer
from loaders.records import record

MUNICIPALITIES = ("11", "12", "31", "50")
"""First digits of the codes of cities without prefectures: Beijing, Tianjin, Shanghai, Chongqing."""


@record
class RegionMention:
    """A place told at ``start:end``. ``codes`` has several members only where words like 两地 stand for them.

    codes     of divisions; of a township its county's code and its name: 310115/周浦镇
    kind      name, abbr (沪 in 赴沪), compound (沪 and 滇 in 沪滇), pronoun (我市, 两地)
    township  name of a township right after its county's name
    parents   codes named in the same chain before it (云南 in 云南怒江)
    """

    start: int
    end: int
    codes: tuple[str, ...]
    kind: str = "name"
    township: str = ""
    parents: tuple[str, ...] = ()
    text: str = field(default="", compare=False)
    code: str = field(default="", init=False, compare=False)
    stop: int = field(default=0, init=False, compare=False)
    """Where the township ends that stands after the name, else the name."""

    def __post_init__(self) -> None:
        if self.codes:
            self.code = self.codes[0]  # type: ignore[misc]  # while it is made, and never again
        self.stop = self.end + len(self.township)  # type: ignore[misc]


@cache
def level(code: str) -> str:
    """province, prefecture or county; township for county/name."""
    if "/" in code:
        return "township"
    d = gazetteer().get(code)
    return d.level if d else ""


@cache
def side_of(code: str) -> str | None:
    """east, west or None: the side of the national scheme that a division is on."""
    return gazetteer().side(code.partition("/")[0])


@cache
def within(code: str, container: str) -> bool:
    """Whether ``code`` is ``container`` or lies in it."""
    return code == container or gazetteer().is_within(code.partition("/")[0], container)


def finest(codes: Iterable[str]) -> list[str]:
    """The places that no other of them lies in, in their order: of 厦门市, 湖里区 the part."""
    told = list(codes)
    return [c for c in told if not any(o != c and within(o, c) for o in told)]


@cache
def family(code: str) -> frozenset[str]:
    return frozenset((code, *gazetteer().ancestors(code)))


def whole_province(code: str) -> bool:
    """Whether an organ of a place is a 厅: of a province, not of a municipality."""
    return level(code) == "province" and code[:2] not in ("11", "12", "31", "50")


def province(code: str) -> str:
    """The province that a division is or lies in."""
    return code[:2] + "0000"
