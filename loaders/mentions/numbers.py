"""Figures as printed: 1.04万, 2亿多, 三千余, 四点六亿, 近3000, 百余, 12,345."""

from __future__ import annotations

from loaders.records import record

_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_POWER = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = {"万": 10_000, "亿": 100_000_000}


@record
class QuantityMention:
    """``unit`` is one of graph/schema/units.yaml, or "" for a bare figure (四万多) whose unit its noun tells."""

    start: int
    end: int
    value: float
    unit: str
    approx: bool


def chinese(text: str) -> float | None:
    """Value of a numeral below ten thousand in Chinese characters (三千二百, 百, 十六); None if it is none.

    Of two digits side by side, a range (两三百, 十七八), the lower.
    """
    total = current = 0
    for before, c in zip(" " + text, text, strict=False):
        if c in _DIGIT:
            current = current if _DIGIT.get(before) else _DIGIT[c]
        elif c in _POWER:
            total += (current or 1) * _POWER[c]
            current = 0
        else:
            return None
    if current and text[-2:-1] in ("百", "千"):
        current *= _POWER[text[-2]] // 10  # 一百二 is 120, 一百零二 is 102
    return float(total + current)


def _decimal(text: str) -> float | None:
    """四点六, 十二点三五."""
    whole, _, part = text.partition("点")
    base = chinese(whole)
    digits = [_DIGIT[c] for c in part if c in _DIGIT]
    return None if base is None or not digits else base + float("0." + "".join(map(str, digits)))


def value(number: str, magnitude: str = "") -> float | None:
    """``value("1.04", "万")`` is 10400; ``value("三千")`` is 3000. None for what is no figure."""
    bare = number.replace(",", "").replace(" ", "")
    base = float(bare) if bare[:1].isdigit() else _decimal(bare) if "点" in bare else chinese(bare)
    if base is None:
        return None
    for c in magnitude:
        factor = _POWER.get(c) or _MYRIAD.get(c)
        if factor is None:
            return None
        base *= factor
    return round(base, 4)


def spoken(text: str) -> float | None:
    """Value of a numeral of Chinese characters that may go beyond ten thousand: 四万六千 and 四万六 are 46000."""
    high, mark, low = text.rpartition("万")
    rest = chinese(low) if low else 0.0
    if not mark or rest is None:
        return rest or None
    top = chinese(high)
    if low in _DIGIT:  # 四万六
        rest *= 1000
    return top * 10_000 + rest if top else None
