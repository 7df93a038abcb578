"""Small records that a report is read into by the hundred."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A dataclass that nobody changes once it is made, which the type checker sees to.

    One frozen by itself takes three to four times as long to make: every field is set through ``object.__setattr__``.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
