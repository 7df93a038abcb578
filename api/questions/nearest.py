"""The names of places nearest to a word that is none: a slip in Chinese is most often a character of the same sound."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from graph.regions import gazetteer, table

_SHOWN = 3
# Names of wider areas, and the provinces they are made of here.
_AREAS = {
    "大湾区": ("广东省",),
    "珠三角": ("广东省",),
    "长三角": ("上海市", "江苏省", "浙江省", "安徽省"),
    "江浙沪": ("上海市", "江苏省", "浙江省"),
    "京津冀": ("北京市", "天津市", "河北省"),
    "云贵川": ("云南省", "贵州省", "四川省"),
    "东三省": ("辽宁省", "吉林省", "黑龙江省"),
}


def similar(word: str, kind: str = "") -> list[str]:
    """Up to three names near to the word, the nearest first; ``kind`` is the ending behind it (县 of 卢水县)."""
    if word.isascii():
        names = {n.casefold(): n for n in gazetteer().names() if n.isascii() and len(n) < 14}
        return [names[n] for n in difflib.get_close_matches(word.casefold(), names, n=_SHOWN, cutoff=0.8)]
    area = next((made for name, made in _AREAS.items() if name in word + kind), None)
    return list(area) if area else _one_off(word, kind) or _abbreviated(word) or _close(word)


def _one_off(word: str, kind: str) -> list[str]:
    """Names that differ in one character, or one more or less: those that sound alike alone, where there are any."""
    found: dict[str, tuple[bool, int, bool, str]] = {}
    for written in dict.fromkeys((word + kind, word)):
        for name in gazetteer().names():
            if name.isascii() or name in found or abs(len(name) - len(written)) > 1 or len(written) < 2:
                continue
            if len(name) == len(written):
                apart = [(a, b) for a, b in zip(name, written, strict=True) if a != b]
                if len(apart) == 1:
                    alike = bool(_sounds().get(apart[0][0], set()) & _sounds().get(apart[0][1], set()))
                    found[name] = (not alike, _size(name), written == word, name)
            elif min(len(name), len(written)) > 2 and _without_one(name, written):
                found[name] = (True, _size(name), written == word, name)
    order = sorted(found, key=found.__getitem__)
    same = [n for n in order if not found[n][0]]
    chosen: dict[str, str] = {}
    for name in same or order:
        best = gazetteer().resolve(name).best
        chosen.setdefault(best.code if best else name, name)
    return list(chosen.values())[:_SHOWN]


def _size(name: str) -> int:
    """0 for a province, 1 for a prefecture, 2 for a county: the larger is likelier meant."""
    return min(2 - r.code.endswith("00") - r.code.endswith("0000") for r in gazetteer().names()[name])


def misheard(word: str) -> bool:
    """Whether two characters are a place's name but for one written with another of its sound (上诲); of a character
    that stands in no place's name the sound is not known, and only provinces are taken for meant."""
    for name, refs in gazetteer().names().items():
        if len(name) != 2 or any(r.common for r in refs):
            continue
        apart = [(a, b) for a, b in zip(name, word, strict=True) if a != b]
        if len(apart) != 1:
            continue
        meant, written = apart[0]
        province = any(r.code.endswith("0000") for r in refs)
        if _sounds().get(meant, set()) & _sounds().get(written, set()) or (province and written not in _sounds()):
            return True
    return False


def _without_one(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _abbreviated(word: str) -> list[str]:
    """粤港澳: the provinces whose short names stand in the word."""
    short = gazetteer().abbreviations()
    found = [d.name for c in word if c in short and (d := gazetteer().get(short[c])) is not None]
    return list(dict.fromkeys(found))[:_SHOWN]


def _close(word: str) -> list[str]:
    names = [n for n in gazetteer().names() if not n.isascii() and len(n) < 14]
    return difflib.get_close_matches(word, names, n=_SHOWN, cutoff=0.6)


@cache
def _sounds() -> Mapping[str, set[str]]:
    """The syllables each character has in names of places, without what is often taken for another (zh z, ng n)."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table.rows().values():
        syllables = row.pinyin.split()
        if len(syllables) == len(row.state.name):
            for char, syllable in zip(row.state.name, syllables, strict=True):
                plain = syllable.replace("zh", "z").replace("ch", "c").replace("sh", "s")
                found[char].add(plain.removesuffix("g") if plain.endswith("ng") else plain)
    return found
