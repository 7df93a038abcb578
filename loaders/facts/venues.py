"""Where others sign: 甲市与乙县在丙市签署…, 甲区在丙市分别与乙县签署…. Such a place is no party, tied to nobody."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.discourse.cases import cases
from loaders.mentions.regions import RegionMention

# not 现在, 位于, 关于
_AT = re.compile(r"(?:(?<![现正实所存])在|(?<![位关对由至处])于)$")
_HERE = re.compile(r"[省市县区州旗]?[^,。;、与和同跟]{0,6}?(?:签|会面|见面|会谈|碰头)")
# 到丙市、在丙市和乙县签 may be both where they go
_GONE = re.compile(r"(?:到|赴|前往|抵达)$")
_WITH = re.compile(
    r"[省市县区州旗]?(?:(?P<adverb>[^,。;、与和同跟]{2,8}?)[与和同跟]|[与同跟])(?P<whom>[^,。;签]{2,60}?)(?:签|达成)"
)
# 在甲市与乙市签署协议后: what they did before is where nobody signs
_BEFORE = re.compile(r"[^,。;]{0,24}?(?:后|时|之际|以来|基础上|框架下)(?=[,。;]|$)")
# the subject told clauses before: …,并在丙市与乙县签署
_ON = re.compile(r"[,;](?:并|还|又|也|随后|之后|后|当[天日])+(?:[在于到赴]|前往|抵达)")


def signed_at(text: str, start: int, stop: int) -> bool:
    """Whether a place, or an organ's seat, is where others sign or meet: 在丙市签署."""
    return bool(_AT.search(text, max(0, start - 2), start) and _HERE.match(text, stop))


def venues(text: str, start: int, end: int, here: Sequence[RegionMention]) -> list[RegionMention]:
    """The places told in a sentence that are only where others sign: two are told before, or one of the clause signs
    there with one told after."""
    if len(here) < _FEWEST or text.find("签", start, end) < 0:
        return []
    found = []
    for k, m in enumerate(here):
        left = max(start, m.start - 2)
        at = _AT.search(text, left, m.start)
        if m.kind != "name" or not (at or _GONE.search(text, left, m.start)):
            continue
        if at and _HERE.match(text, m.stop, end):
            there = len({x.code for x in here[:k]} - {m.code}) > 1
        elif (w := _WITH.match(text, m.stop, end)) and (at or w["adverb"]) and not _BEFORE.match(text, w.end(), end):
            own = max(start, *(text.rfind(c, start, m.start) + 1 for c in ",;:"))
            since = start if w["adverb"] or _ON.match(text, max(0, own - 1), m.start) else own
            there = any(since <= x.start for x in here[:k])
            there = there and any(w.start("whom") <= x.start < w.end() for x in here[k + 1 :])
        else:
            continue
        if there:
            found.append(m)
    if found:  # 赴丙市考察的甲市代表团在丙市与乙县签署
        codes = {m.code for m in found}
        found += [m for m in here if m not in found and m.code in codes and "to" in cases(text, m.start, m.end)]
    return found


_FEWEST = 3
