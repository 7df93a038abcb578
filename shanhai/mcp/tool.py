"""What a tool is: its arguments and answer as models, and the function between them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_origin

from pydantic import ConfigDict, model_validator

from api.context import Context, Published
from api.filters import Parameters
from api.settings import Settings
from graph import queries
from graph.store.base import GraphStore
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Result


class Arguments(Parameters):
    """Base of all arguments. A name nobody declared is refused; one value stands for a list of one, a number (2022,
    530700) for its text."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _lists(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        many = {f.alias or n for n, f in cls.model_fields.items() if get_origin(f.annotation) is list}
        return {k: _listed(v) if k in many else v for k, v in given.items()}


def _listed(value: object) -> object:
    """A list where models write a single text, or a list as JSON text (some clients send it so)."""
    if value is None:
        return []
    if isinstance(value, int):
        return [value]
    if not isinstance(value, str):
        return value
    try:
        read = json.loads(value)
    except ValueError:
        return [value]
    return read if isinstance(read, list) else [value]


A = TypeVar("A", bound=Arguments)


@dataclass(frozen=True, slots=True)
class Parts:
    """What every tool has at hand: the API's context over the graph, and how long a call may take."""

    api: Context
    seconds: float

    @property
    def store(self) -> GraphStore:
        return self.api.store


def parts(store: GraphStore, seconds: float = LIMITS.seconds) -> Parts:
    """The parts over a store, which stays the caller's to close."""
    context = Context(store=store, settings=Settings(), preview=None, run_query=queries.run, published=Published(store))
    return Parts(context, seconds)


@dataclass(frozen=True, slots=True)
class Tool(Generic[A]):
    """One tool. ``answer`` gives the structured answer and the same as text for people and models; it may raise
    whatever graph.errors declares. It runs in a thread of its own."""

    name: str
    title: str
    description: str
    arguments: type[A]
    result: type[Result]
    answer: Callable[[Parts, A], tuple[Result, str]]
