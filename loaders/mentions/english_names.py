"""The gazetteer's English names as reports print them."""

from __future__ import annotations

from functools import cache

from graph.regions import gazetteer
from graph.regions.english import key
from loaders import fastre as re

# Spellings of print by the Chinese characters, where the gazetteer has the official romanization.
_OTHERWISE = {
    "ganzi": "garze",
    "hetian": "hotan",
    "linzhi": "nyingchi",
    "changdu": "qamdo",
    "rikaze": "shigatse",
    "kuche": "kuqa",
    "dangchang": "tanchang",
    "wulumuqi": "urumqi",
    "hulunbeier": "hulunbuir",
    "shangri": "shangrila",
    "serta": "sertar",
    "lhundrub": "lhunzhub",
    "lhundup": "lhunzhub",
    "metog": "medog",
    "motuo": "medog",
    "linzhou": "lhunzhub",
    "ruoergai": "zoige",
    "rangtang": "zamtang",
    "tashkurgan": "taxkorgan",
    "maerkang": "barkam",
    "atushi": "artux",
    "zalantun": "zhalantun",
    "bayingol": "bayingolin",
    "lhokha": "lhoka",
}
_WING = re.compile(r"\b(?:Left|Right) ")
# The syllable that names its kind, of which a name of two characters is hardly ever parted: Mangshi.
_SYLLABLE = {"县": "xian", "市": "shi"}


@cache
def english_names() -> dict[str, tuple[str, ...]]:
    """The first word of a division's English name, as the gazetteer compares names → codes in force."""
    out: dict[str, dict[str, None]] = {}
    for name, refs in gazetteer().names().items():
        if not name[:1].isascii():
            continue
        word = "innermongolia" if name.startswith("Inner Mongolia") else key(name.split(" ")[0])
        for r in refs:
            if r.kind == "english" and word:
                out.setdefault(word, {})[r.code] = None
                own = gazetteer().get(r.code)
                if own and len(own.name) == 2 and own.name[1] in _SYLLABLE:  # 宁县 is hardly ever Ning County
                    out.setdefault(word + _SYLLABLE[own.name[1]], {})[r.code] = None
    for said, official in _OTHERWISE.items():
        if official in out:
            out.setdefault(said, {}).update(out[official])
    return {k: tuple(v) for k, v in out.items()}


@cache
def long_names(code: str) -> tuple[str, ...]:
    """The English names of a division that have three words and more."""
    return _long_names().get(code, ())


@cache
def _long_names() -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for name, refs in gazetteer().names().items():
        if name[:1].isascii() and name.count(" ") > 1:
            for r in refs:
                if r.kind == "english":
                    wing = _WING.sub(r"\g<0>Wing ", name)  # Horqin Left Middle, Horqin Left Wing Middle
                    out.setdefault(r.code, []).extend(dict.fromkeys((wing, name)))
    return {code: tuple(names) for code, names in out.items()}


@cache
def monosyllables() -> frozenset[str]:
    """Counties of one syllable (理县), hardly ever meant by that alone."""
    return frozenset(
        r.code
        for name, refs in gazetteer().names().items()
        if name[:1].isascii()
        for r in refs
        if r.kind == "english" and (d := gazetteer().get(r.code)) and len(d.name) == 2 and d.name[1] == "县"
    )


@cache
def short_name(code: str) -> str:
    own = gazetteer().get(code)
    return (own.short_en or "") if own else ""


@cache
def own_name(code: str) -> str:
    own = gazetteer().get(code)
    return own.name if own else ""
