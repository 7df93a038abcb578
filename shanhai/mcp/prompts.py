"""Prompts that a person can pick: each asks for an answer whose every sentence can be checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import mcp_types as types

from graph.errors import NotFoundError, UsageError

_CITE = (
    "Put the fact's id in brackets behind every statement, and name the report (title, publisher, date) with its "
    "words. Give totals only as the tools give them (at least so many), with what they set aside. Where reports "
    "differ, give both figures; give a joint figure once, for all its pairs. Say what the graph does not tell."
)


@dataclass(frozen=True, slots=True)
class _Prompt:
    title: str
    description: str
    argument: str
    meaning: str
    text: str


_PROMPTS: Mapping[str, _Prompt] = {
    "cited_answer": _Prompt(
        "Answer with citations 带出处的回答",
        "Answer a question from the graph, every statement with its fact and report",
        "question",
        "the question, in Chinese or English",
        "Answer from the shanhai graph, in the question's language: {}\n\nCall ask first; if it does not understand, "
        f"use nodes and facts. Call evidence for every figure you cite. {_CITE}",
    ),
    "region_brief": _Prompt(
        "Brief on a region 地区简报",
        "What the graph tells of a region: partners, workers, money, staff, agreements, by date",
        "region",
        "name or code of a region: 丽江, Lijiang, 530700",
        "Write a one-page brief, in the language of the region's name as written here, on what the shanhai graph tells "
        "of {}: who it is paired with and since when, workers sent or received, money, staff, training, agreements. "
        f"Use nodes for its id, then facts with node, one predicate at a time. {_CITE}",
    ),
}


def listed() -> list[types.Prompt]:
    """What there is to pick."""
    return [
        types.Prompt(
            name=name,
            title=p.title,
            description=p.description,
            arguments=[types.PromptArgument(name=p.argument, description=p.meaning, required=True)],
        )
        for name, p in _PROMPTS.items()
    ]


def prompt(name: str, given: Mapping[str, str]) -> types.GetPromptResult:
    """A prompt with its argument put in; NotFoundError, UsageError."""
    found = _PROMPTS.get(name)
    if found is None:
        raise NotFoundError(f"no prompt is named {name!r}", "there are " + ", ".join(_PROMPTS))
    value = given.get(found.argument, "").strip()
    if not value or set(given) != {found.argument}:
        raise UsageError(f"{name} takes {found.argument}", found.meaning)
    text = types.TextContent(text=found.text.format(value))
    return types.GetPromptResult(
        description=found.description, messages=[types.PromptMessage(role="user", content=text)]
    )
