"""Types of the parameters of named queries: what a person may write, and the value Cypher gets.

Cypher that runs on both engines has no ``$x IS NULL OR``, so a condition that is not asked for is a value that lets
everything through: an empty text, or a far date.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from graph.model import PartialDate


def _text(value: object) -> str:
    return str(value)


def _integer(value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise ValueError(f"not a whole number: {value!r}") from None
    if not -(2**63) <= number < 2**63:
        raise ValueError(f"larger than any count: {value!r}")
    return number


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise ValueError(f"not a number: {value!r}") from None


def _from_day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else PartialDate.parse(str(value)).first.isoformat()


def _to_day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else PartialDate.parse(str(value)).last.isoformat()


def _region(value: object) -> str:
    text = str(value).strip()
    if not text:
        return text
    from graph.regions import gazetteer

    if text.isdigit():
        if gazetteer().get(text) is None:
            raise ValueError(f"no division has the code {text}")
        return text
    found = gazetteer().resolve(text)
    if not found.candidates:
        raise ValueError(f"no division is named {text!r}; write its name in Chinese or English, or its six-digit code")
    if found.ambiguous:
        several = ", ".join(f"{d.name} {d.code}" for d in found.candidates[:5])
        raise ValueError(f"{text!r} may be {several}; write the code")
    return found.candidates[0].code


def _province(value: object) -> str:
    code = _region(value)
    if code and not code.endswith("0000"):
        raise ValueError(f"{value} is no province; flows and facts-of-node take places of any level")
    return code


def _node(value: object) -> str:
    text = str(value).strip()
    return text if ":" in text else f"Region:{_region(text)}"


TYPES: dict[str, Callable[[object], object]] = {
    "text": _text,
    "integer": _integer,
    "number": _number,
    "from_day": _from_day,
    "to_day": _to_day,
    "region": _region,
    "province": _province,
    "node": _node,
}
"""text; integer; number; from_day and to_day (partial ISO date: its first or last day); region (name or code; gives the
code); province (a region that is one); node (an id such as Company:…, or the name of a region)."""


def read(kind: str, value: object) -> object:
    """The value of a parameter of type ``kind``; ValueError says what is wrong with it."""
    return TYPES[kind](value)
