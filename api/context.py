"""What every route has at hand: the store, the settings, and the parts that were handed in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Depends, Request, Response

from api import cursors
from api.settings import Settings
from graph.model import Extraction, PartialDate, Report
from graph.store.base import GraphStore
from graph.store.cypher import Table

Preview = Callable[[Report], Extraction]


class RunQuery(Protocol):
    """graph.queries.run, or what stands in for it."""

    def __call__(
        self, name: str, params: Mapping[str, object], store: GraphStore, *, limit: int, timeout: float
    ) -> Table: ...


class Published:
    """Publication dates of reports, kept while the graph stays as it is: a report comes with its whole text."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._kept: tuple[str, dict[str, PartialDate | None]] = ("", {})

    def __call__(self, reports: Iterable[str]) -> dict[str, PartialDate | None]:
        version = self._store.version()
        known_at, known = self._kept
        if known_at != version:
            known = {}
        wanted = set(reports)
        for report in wanted - set(known):
            record = self._store.report(report)
            known[report] = record.report.published if record else None
        self._kept = (version, known)
        return {report: known[report] for report in wanted}


@dataclass(frozen=True, slots=True)
class Context:
    """One application's parts."""

    store: GraphStore
    settings: Settings
    preview: Preview | None
    run_query: RunQuery
    published: Published


def _context(request: Request) -> Context:
    found = request.app.state.context
    assert isinstance(found, Context)
    return found


Ctx = Annotated[Context, Depends(_context)]


class NotModifiedError(Exception):
    """What the client has is still right (304)."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.headers = dict(headers)


def fresh(request: Request, response: Response, ctx: Ctx) -> None:
    """Give the answer an ETag of the graph's version, and answer 304 to a client that has it.

    The version is taken before the graph is read: data that arrives in between makes the tag too old, never too new.
    The day is in it, since "last year" and an open ``at`` depend on it. Weak, since compression changes the bytes.
    """
    asked = f"{request.url.path}?{request.url.query}"
    content = "\x1f".join((request.app.version, ctx.store.version(), ctx.settings.today().isoformat(), asked))
    tag = f'W/"{hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    given = {t.strip() for t in request.headers.get("if-none-match", "").split(",")}
    if tag in given or tag.removeprefix("W/") in given or "*" in given:
        raise NotModifiedError(headers)
    response.headers.update(headers)


def not_modified(_: Request, raised: Exception) -> Response:
    """Exception handler of NotModifiedError."""
    assert isinstance(raised, NotModifiedError)
    return Response(status_code=304, headers=raised.headers)


class Cursors:
    """Makes and reads the cursors of one request: bound to its path and filters, not to its page size."""

    def __init__(self, request: Request, ctx: Ctx) -> None:
        kept = sorted((k, v) for k, v in request.query_params.multi_items() if k not in ("cursor", "limit"))
        self._scope = repr((request.url.path, kept))
        self._key = ctx.settings.cursor_key

    def read(self, cursor: str | None) -> str | None:
        """What the store's page continues after; CursorError for a cursor that is not of this request."""
        return None if cursor is None else cursors.decode(cursor, self._scope, self._key)

    def make(self, after: str | None) -> str | None:
        """The cursor that continues after it."""
        return None if after is None else cursors.encode(after, self._scope, self._key)


Paging = Annotated[Cursors, Depends()]
