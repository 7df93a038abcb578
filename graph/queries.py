"""The named queries of ``cypher/queries``: the only reader of their headers, and the one way to run them.

A file is plain Cypher with a header of comments, so that it can be pasted into the Neo4j Browser as it is::

    // name: flows-between-provinces
    // title zh: …
    // title en: …
    // note zh: …
    // note en: …            (what a reader of the rows must know; may be left out)
    // param source: province, 530000, the province the workers leave
    // param since: from_day, 0001-01-01, first day asked for
    // example: shanhai query flows-between-provinces --param source=云南
    // browser: :param source => '530000'; :param since => '0001-01-01';
    // returns: from_code, from_name, …

A default of ``required`` means that there is none. Where one text cannot serve both engines there are two files,
``NAME.neo4j.cypher`` and ``NAME.projection.cypher``, with the same header but ``// runs on:``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from graph.cypher_guard import refuse_writes
from graph.cypher_params import TYPES, read
from graph.errors import NotFoundError, QueryError
from graph.judgements import survivors
from graph.ontology import Label
from graph.store.base import GraphStore
from graph.store.cypher import CypherStore, Dialect, Table
from graph.store.merged import mergeable

ROWS = 1000
"""Rows of an answer unless asked otherwise."""
_NEAR = 3  # names told to whoever gave a wrong one
SECONDS = 30.0
"""Time a query may take unless asked otherwise."""

_LINE = re.compile(r"//\s*(name|title zh|title en|note zh|note en|param \w+|example|browser|returns|runs on):\s*(.*)")
_FILE = re.compile(r"(?P<name>[a-z0-9-]+)(?:\.(?P<dialect>neo4j|projection))?\.cypher")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a named query. ``type`` is a name of cypher_params.TYPES; ``default`` None: must be given."""

    name: str
    type: str
    default: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its header. ``texts`` has one text a dialect (twice the same where one serves both).

    ``note`` says what a reader of the rows must know, where the columns' names do not tell it.
    """

    name: str
    title: Label
    parameters: tuple[Parameter, ...]
    example: str
    browser: str
    columns: tuple[str, ...]
    texts: Mapping[Dialect, str]
    note: Label | None = None

    def bind(self, given: Mapping[str, object]) -> dict[str, Any]:
        """Values for every parameter, typed; QueryError names what is missing, unknown or malformed."""
        declared = {p.name: p for p in self.parameters}
        unknown = sorted(set(given) - set(declared))
        missing = sorted(p.name for p in self.parameters if p.default is None and p.name not in given)
        if unknown or missing:
            wrong = [f"unknown parameter {n}" for n in unknown] + [f"missing parameter {n}" for n in missing]
            raise QueryError(f"{self.name}: {', '.join(wrong)}", self.usage())
        bound: dict[str, Any] = {}
        for p in self.parameters:
            if p.default is None and not str(given[p.name]).strip():
                raise QueryError(f"{self.name}: parameter {p.name} is empty", self.usage())
            try:
                bound[p.name] = read(p.type, given.get(p.name, p.default))
            except ValueError as e:
                raise QueryError(f"{self.name}: parameter {p.name}: {e}", self.usage()) from e
        if bound.get("since", "") > bound.get("until", "9999-12-31"):
            raise QueryError(
                f"{self.name}: since {given['since']} is after until {given.get('until', bound['until'])}",
                "exchange them",
            )
        return bound

    def usage(self) -> str:
        """The parameters, one a line, for the hint of an error and for help."""
        if not self.parameters:
            return f"{self.name} takes no parameters"
        lines = [
            f"{p.name} ({p.type}, {'required' if p.default is None else f'default {p.default!r}'}): {p.meaning}"
            for p in self.parameters
        ]
        return "it takes " + "\n  ".join(lines)


@cache
def named_queries() -> Mapping[str, NamedQuery]:
    """Every query of ``cypher/queries`` by name. A wrong header raises ValueError (a test holds that none is)."""
    files: dict[str, dict[str, str]] = {}
    for entry in resources.files("cypher").joinpath("queries").iterdir():
        if m := _FILE.fullmatch(entry.name):
            files.setdefault(m["name"], {})[m["dialect"] or ""] = entry.read_text(encoding="utf-8")
    return MappingProxyType({name: _query(name, texts) for name, texts in sorted(files.items())})


def named_query(name: str) -> NamedQuery:
    """The query of that name; NotFoundError names those near to it."""
    found = named_queries().get(name)
    if found is None:
        near = f"perhaps {', '.join(some)}; " if (some := _near(name)) else ""
        everything = f"shanhai query --list, or GET /queries, lists all {len(named_queries())}"
        raise NotFoundError(f"no query is named {name!r}", near + everything)
    return found


def _near(word: str) -> list[str]:
    """The names of queries that have the word in their name or title, else that are spelled much like it."""
    having = [q.name for q in named_queries().values() if word in f"{q.name} {q.title.en.lower()} {q.title.zh}"]
    return having[:_NEAR] or get_close_matches(word, named_queries(), n=_NEAR)


def _query(name: str, texts: Mapping[str, str]) -> NamedQuery:
    header, parameters = _header(name, next(iter(texts.values())))
    if "" not in texts and set(texts) != {"neo4j", "projection"}:
        raise ValueError(f"{name}: a query of one engine needs its other half (.neo4j.cypher, .projection.cypher)")
    return NamedQuery(
        name=name,
        title=Label(zh=header["title zh"], en=header["title en"]),
        parameters=parameters,
        example=header["example"],
        browser=header.get("browser", ""),
        columns=tuple(c.strip() for c in header["returns"].split(",")),
        texts=MappingProxyType(
            {"neo4j": texts.get("neo4j", texts.get("", "")), "projection": texts.get("projection", texts.get("", ""))}
        ),
        note=Label(zh=header["note zh"], en=header["note en"]) if "note en" in header else None,
    )


def _header(name: str, text: str) -> tuple[dict[str, str], tuple[Parameter, ...]]:
    header: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        m = _LINE.fullmatch(line.strip())
        if not m:
            raise ValueError(f"{name}: not a line of a header: {line!r}")
        key, value = m[1], m[2].strip()
        if key.startswith("param "):
            kind, default, meaning = (part.strip() for part in value.split(",", 2))
            if kind not in TYPES:
                raise ValueError(f"{name}: no type of parameter is named {kind!r}; there are {', '.join(TYPES)}")
            parameters.append(Parameter(key[6:], kind, None if default == "required" else default, meaning))
        else:
            header[key] = value
    if lacking := {"name", "title zh", "title en", "example", "returns"} - set(header):
        raise ValueError(f"{name}: the header lacks {', '.join(sorted(lacking))}")
    if ("note zh" in header) != ("note en" in header):
        raise ValueError(f"{name}: a note needs both languages")
    if header["name"] != name:
        raise ValueError(f"{name}: the header calls it {header['name']!r}")
    return header, tuple(parameters)


def engine(store: GraphStore) -> CypherStore:
    """What answers Cypher for a store: itself where it can, else a projection of it (extra ``cypher``)."""
    if isinstance(store, CypherStore):
        return store
    from graph.projection import project  # heavy, and an optional extra

    return project(store)


def run(
    name: str, params: Mapping[str, object], store: GraphStore, *, limit: int = ROWS, timeout: float = SECONDS
) -> Table:
    """Answer a named query. ``params`` may be text (as from a command line) or typed values.

    ``limit`` rows at most (``truncated`` says whether there were more), ``timeout`` in seconds. Raises NotFoundError,
    QueryError, MissingExtraError.
    """
    query = named_query(name)
    bound = query.bind(params)
    for p in query.parameters:
        if p.type == "node" and mergeable([bound[p.name]]):
            bound[p.name] = survivors(store.judgements()).get(bound[p.name], bound[p.name])
    answering = engine(store)
    return answering.cypher(query.texts[answering.dialect], bound, limit=limit, timeout=timeout)


def run_cypher(
    text: str,
    params: Mapping[str, object],
    store: GraphStore,
    *,
    limit: int = ROWS,
    timeout: float = SECONDS,
) -> Table:
    """Answer free Cypher that only reads; anything else raises QueryError before it reaches an engine."""
    refuse_writes(text)
    return engine(store).cypher(text, dict(params), limit=limit, timeout=timeout)
