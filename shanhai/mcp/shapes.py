"""What the tools answer: short forms that name what an assistant cites. Fields that tell nothing are left out."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from api.fields import NodeTypeName, Predicate, Unit


class Result(BaseModel):
    """Base of all answers."""

    truncated: bool = Field(description="there is more than this answer shows")
    warnings: list[str] = Field(default=[], description="what must be known before anything here is cited")


class Place(BaseModel):
    """A node: a region, bureau, company or program."""

    id: str = Field(description="Type:key; stands wherever a node is asked for")
    name: str
    name_en: str | None = None
    inside: str | None = Field(default=None, description="prefecture and province around it")


class Source(BaseModel):
    """A report that is quoted."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class Quote(BaseModel):
    """Where a report says it."""

    quote: str = Field(description="the report's own words; … where cut")
    report: str = Field(description="id of the report; sources tells its title, publisher and date")
    start: int | None = Field(
        default=None, description="where the quote begins in the report's text, characters from 0"
    )
    end: int | None = None


class Figure(BaseModel):
    """A figure as told; money in yuan."""

    value: float
    unit: Unit
    said: str = Field(description="the same in words")
    approx: bool = Field(default=False, description="the report says about, over, nearly")
    of_which: dict[str, float] = Field(default={}, description="parts that the same sentence names")
    joint: bool = Field(
        default=False, description="合计数: one figure told for several pairs together; it counts once for all"
    )
    joint_with: list[str] = Field(default=[], description="the other pairs that a joint figure also covers")


class Conflict(BaseModel):
    """Another figure that an independent report gives for the same thing."""

    fact: str = Field(description="id of the fact that tells it")
    said: str
    by: Quote | None = None


class Fact(BaseModel):
    """One dated statement between two nodes."""

    id: str = Field(description="cite it by this")
    predicate: Predicate
    subject: Place
    object: Place
    start: str | None = Field(default=None, description="as exact as told: 2022, 2022-09, 2022-09-01; absent: not told")
    end: str | None = Field(default=None, description="absent: open, or not told")
    figure: Figure | None = None
    confidence: float = Field(description="probability that it was read rightly")
    reports: int = Field(description="reports that say it")
    independent: int = Field(description="how many of them are no copies of each other")
    quotes: list[Quote] = Field(default=[])
    conflicts: list[Conflict] = Field(default=[])
    beyond: bool = Field(default=False, description="its period reaches outside the time asked for; no total counts it")


class Aside(BaseModel):
    """A figure that a total leaves out."""

    fact: str
    why: str


class Total(BaseModel):
    """A sum that may be cited: a lower bound, made of figures no two of which can tell of the same."""

    predicate: Predicate
    unit: Unit
    value: float
    said: str = Field(description="how to say it: at least so many")
    counted: int = Field(description="facts it adds up")
    counted_facts: list[str] = Field(description="ids of the first of them")
    set_aside: int = Field(description="facts with a figure that it leaves out")
    aside: list[Aside] = Field(default=[], description="the first of them, and why")
    disputed: bool = Field(default=False, description="reports contradict each other on a figure that it counts")


class Node(Place):
    """A node, to look up its id."""

    type: NodeTypeName
    code: str | None = Field(default=None, description="GB/T 2260 code of a region")
    level: str | None = None
    kind: str | None = Field(default=None, description="kind of a program")
    aliases: list[str] = Field(default=[])


class Report(BaseModel):
    """A report without its text."""

    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    characters: int = Field(description="length of its text")
    facts: int = Field(description="facts it says")


class Placed(Result):
    """Base of answers to filters that name places."""

    places: dict[str, list[Place]] = Field(
        default={}, description="how each name or code of a place was read; check it before you trust the rest"
    )


class FactsBase(Result):
    """Base of answers with facts."""

    sources: dict[str, Source] = Field(default={}, description="the reports quoted, by id")


def compact(result: BaseModel) -> dict[str, Any]:
    """The answer as JSON, without the fields that have nothing to tell."""
    return result.model_dump(mode="json", by_alias=True, exclude_defaults=True)
