"""Towns, townships and subdistricts of a county, read from ``graph/data/townships.tsv`` only when asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from graph.regions import table

_ENDINGS = ("镇", "乡", "街道")


@cache
def _lines() -> Mapping[str, str]:
    text = resources.files("graph.data").joinpath("townships.tsv").read_text(encoding="utf-8")
    return {code: names for code, _, names in (line.partition("\t") for line in text.splitlines()[1:])}


@cache
def _ending() -> re.Pattern[str]:
    """畲族乡, 哈尼族彝族乡, 苏木: what a people's township bears after its name."""
    peoples = "|".join(sorted((row[0] for row in table.read("peoples")), key=len, reverse=True))
    return re.compile(rf"(?:(?:{peoples})族)+乡$|苏木$")


@lru_cache(maxsize=4096)
def townships(county: str) -> Mapping[str, str]:
    """Every form of a name in a county → its full name: 周浦镇 and 周浦 → 周浦镇; 竹垟 and 竹垟乡 → 竹垟畲族乡.

    ``county`` is a code in force (of a city without counties the city's own); a county without any gives none.
    """
    full: dict[str, str] = {}
    bare: dict[str, str] = {}
    for ending, names in zip((*_ENDINGS, ""), _lines().get(county, "\t\t\t").split("\t"), strict=True):
        for name in names.split():
            full[name + ending] = name + ending
            short = name if ending else _ending().sub("", name)
            if len(short) > 1:
                bare.setdefault(short, name + ending)
                if not ending:
                    bare.setdefault(short + "乡", name)
    return MappingProxyType({**bare, **full})
