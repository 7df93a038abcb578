"""Cells to values: text in one form, days as told, figures with their unit. What is no value raises ValueError."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache

from graph.model import PartialDate, Quantity
from graph.ontology import units

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_OPEN = frozenset(("至今", "今", "现在", "present", "-", "—", "——", "/"))
_FIGURE = re.compile(
    r"(约|近|逾|超|超过|余|大约)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:余|多)?([^\d\s,.]*?)(余|多|左右|以上)?"
)
_ABOUT = re.compile(r"约|近|逾|超|余|多|左右|以上")
_SCALES = {
    "": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "thousand": 1000, "million": 10**6, "billion": 10**9,
}  # fmt: skip


def squeeze(text: str) -> str:
    """A text on one line: full-width letters and digits as half-width, any white space as one blank, and no character
    that nobody sees (control characters, zero-width spaces, as copied cells bring them)."""
    return " ".join(_seen(text).split())


def tight(text: str) -> str:
    """The same without any blank: how names and figures are compared."""
    return "".join(_seen(text).split())


def _seen(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    if plain.isprintable():
        return plain
    return "".join(c for c in plain if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf"))


def date(cell: str) -> PartialDate | None:
    """1996, 1996-05, 1996/5/3, 1996年5月, 19960503; None for an empty cell and for 至今."""
    text = tight(cell)
    if not text or text in _OPEN:
        return None
    m = _COMPACT.fullmatch(text) or _DATE.fullmatch(text)
    if not m:
        raise ValueError(f"{cell!r} is not a date (write 1996, 1996-05 or 1996-05-31)")
    return PartialDate.parse("-".join(g for g in m.groups() if g))


@cache
def unit(word: str) -> tuple[Decimal, str | None]:
    """A unit as tables write it: 万元 is (10000, CNY), 人次 (1, person_time), 万 (10000, None); ValueError if none."""
    text = tight(word)
    names = {label.zh: name for name, label in units().items()} | {name: name for name in units()}
    names |= {
        "人民币": "CNY",
        "元人民币": "CNY",
        "岗位": "job",
        "个": "job",
        "家": "company",
        "场次": "fair",
        "yuan": "CNY",
    }
    for written in sorted(names, key=len, reverse=True):
        if text.lower().endswith(written.lower()) and (scale := _SCALES.get(text[: -len(written)].lower())):
            return Decimal(scale), names[written]
    if (scale := _SCALES.get(text.lower())) and text:
        return Decimal(scale), None
    if re.fullmatch(r"\d+", text) and int(text) > 0:
        return Decimal(text), None
    raise ValueError(f"{word!r} is no unit known here (元, 万元, 亿元, 人, 万人, 人次, 个岗位, 场, 家企业)")


def quantity(cell: str, unit_word: str, scale_word: str) -> Quantity | None:
    """The figure of a cell in the unit that the table declares; None for an empty cell.

    A cell may tell its unit itself (5180万元); then the table's must be of the same kind, and the cell's holds.
    """
    text = tight(cell)
    if not text or text in _OPEN:
        return None
    m = _FIGURE.fullmatch(text)
    if not m:
        raise ValueError(f"{cell!r} is not a figure")
    number = Decimal(m[2].replace(",", ""))
    if number < 0:
        raise ValueError(f"{cell!r} is below 0")
    factor, kind = _declared(unit_word, scale_word)
    if m[3]:
        own_factor, own = unit(m[3])
        if own and kind and own != kind:
            raise ValueError(f"{cell!r} is in {own}, but the table is in {kind}")
        factor, kind = own_factor, own or kind
    if kind is None:
        raise ValueError(f"the unit of {cell!r} is not told")
    return Quantity(float(number * factor), kind, approx=bool(_ABOUT.search(text)))


def _declared(unit_word: str, scale_word: str) -> tuple[Decimal, str | None]:
    factor, kind = unit(unit_word) if unit_word else (Decimal(1), None)
    if not scale_word:
        return factor, kind
    scale, scaled = unit(scale_word)
    if factor != 1 and scale != 1:
        raise ValueError(f"unit {unit_word!r} and scale {scale_word!r} both scale the figure; say it once")
    if kind and scaled and kind != scaled:
        raise ValueError(f"unit {unit_word!r} and scale {scale_word!r} contradict each other")
    return factor * scale, kind or scaled
