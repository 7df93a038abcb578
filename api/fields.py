"""Types of parameters and of fields, derived from the ontology: no list of names stands anywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, StringConstraints, WithJsonSchema

from api.limits import LIMITS
from graph.model import PartialDate, Precision, Status
from graph.ontology import edge_types, levels, node_types, units


def _one_of(names: Iterable[str]) -> tuple[Callable[[str], str], WithJsonSchema]:
    known = tuple(names)

    def check(value: str) -> str:
        if value not in known:
            raise ValueError(f"there are only {', '.join(known)}")
        return value

    return check, WithJsonSchema({"type": "string", "enum": list(known)})


def enum(names: Iterable[str]) -> Any:
    """A string type that admits only ``names``."""
    check, schema = _one_of(names)
    return Annotated[str, AfterValidator(check), schema]


def _date(text: str) -> str:
    return PartialDate.parse(text).text


_DATE = {"type": "string", "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$", "maxLength": 10}

# To the type checker they are strings; to FastAPI they say what the strings may be.
Predicate = Annotated[str, *enum(edge_types()).__metadata__]
Unit = Annotated[str, *enum(units()).__metadata__]
Level = Annotated[str, *enum(levels()).__metadata__]
NodeTypeName = Annotated[str, *enum(node_types()).__metadata__]
StatusName = Annotated[str, *enum(Status).__metadata__]
PrecisionName = Annotated[str, *enum(Precision).__metadata__]
DateText = Annotated[str, StringConstraints(max_length=10), AfterValidator(_date), WithJsonSchema(_DATE)]
Text = Annotated[str, StringConstraints(max_length=LIMITS.text_characters)]
