"""The graph as a notebook uses it: one object over a store, a report read without one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.errors import MissingExtraError, ReportError
from graph.export import Selection
from graph.export import export as export_files
from graph.flat import all_facts
from graph.model import Extraction, FactRecord, Node, Report
from graph.queries import ROWS, SECONDS, run, run_cypher
from graph.store import open_store
from graph.store.base import GraphStore, NodeFilter, NodeQuery
from graph.store.cypher import Table
from shanhai.selecting import day, node_id, place, selection, several
from shanhai.settings import db_url

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from api.questions import Answer
    from graph.export.files import Exported
    from loaders.events import Summary
    from shanhai.taking_out import Removed


class Graph:
    """A graph of dated facts. Close it, or use it in a ``with`` statement. ``store`` has the typed methods beneath."""

    def __init__(self, url: str | None = None) -> None:
        self.store: GraphStore = open_store(db_url(url))
        try:
            self.store.prepare()
        except BaseException:
            self.store.close()
            raise

    def load(self, paths: str | Path | Iterable[str | Path], *, published: str | None = None) -> Summary:
        """Read reports (files, folders) into the graph; what is in already is skipped. Returns what was done."""
        from loaders.pipeline import load

        each = [paths] if isinstance(paths, str | Path) else list(paths)
        return load(each, self.store, published=published)

    def remove(self, *reports: str | Path) -> Removed:
        """Take reports out, told by id, or by the file or folder they were loaded from; NotFoundError if one is not in.

        Facts that no other report says go with them. Returns the reports as they were.
        """
        from shanhai.taking_out import remove

        return remove(self.store, [str(r) for r in reports])

    def ask(self, question: str, *, today: date | None = None) -> Answer:
        """Answer a question in Chinese or English; QuestionError says which part was not understood."""
        from api.questions import answer, parse

        at = today or date.today()
        return answer(parse(question, at), self.store, at)

    def query(self, name: str, /, *, limit: int = ROWS, timeout: float = SECONDS, **params: object) -> Table:
        """Run a named query of cypher/queries (``graph.queries.named_queries()`` lists them)."""
        return run(name, params, self.store, limit=limit, timeout=timeout)

    def cypher(
        self,
        text: str,
        params: Mapping[str, object] | None = None,
        *,
        limit: int = ROWS,
        timeout: float = SECONDS,
    ) -> Table:
        """Run free Cypher that reads; ``limit`` rows at most, ``timeout`` in seconds."""
        return run_cypher(text, params or {}, self.store, limit=limit, timeout=timeout)

    def facts(self, *, limit: int | None = None, **filters: Any) -> list[FactRecord]:
        """Facts with their evidence, in the order of valid time.

        ``filters``: predicate, since, until, within, level, min_confidence, as in graph.export.Selection.
        """
        found: list[FactRecord] = []
        for record in all_facts(self.store, selection(**filters).query()):
            if limit is not None and len(found) >= limit:
                break
            found.append(record)
        return found

    def nodes(
        self,
        text: str = "",
        *,
        type: str | None = None,
        level: str | None = None,
        within: str | Iterable[str] | None = None,
        limit: int = 100,
    ) -> list[Node]:
        """Regions, bureaus, companies and programs; ``text`` is found in names, aliases, former names, pinyin."""
        places = tuple(place(p) for p in several(within))
        query = NodeQuery(NodeFilter(type=type, level=level, within=places), text)
        return list(self.store.nodes(query, limit=limit).items)

    def node(self, name: str) -> Node | None:
        """One node, by its id or by the name or code of a region."""
        return self.store.node(node_id(name))

    def networkx(self, **filters: Any) -> nx.MultiDiGraph[str]:
        """The facts (filters as in ``facts``) as a networkx MultiDiGraph of Python dates, numbers and lists."""
        from graph.export.networkx_graph import to_networkx

        return to_networkx(self.store, selection(**filters))

    def frame(self, table: Table | Answer | None = None, **filters: Any) -> pd.DataFrame:
        """The rows of a query or of an answer, or the facts (filters as in ``facts``), as a pandas data frame (extra
        ``frames``)."""
        try:
            import pandas as pd
        except ImportError as e:
            raise MissingExtraError("frame() needs pandas", "install it: pip install 'shanhai[frames]'") from e
        from api.questions.flat import flat
        from api.questions.shape import Answer

        if isinstance(table, Answer):
            columns, rows = flat(table)
            return pd.DataFrame(rows, columns=list(columns))
        if table is not None:
            return pd.DataFrame(table.rows, columns=list(table.columns))
        from graph.export.files import COLUMNS, edge_rows

        return pd.DataFrame(edge_rows(self.store, selection(**filters)), columns=list(COLUMNS))

    def export(
        self, format: str, out: str | Path | None = None, *, spreadsheet: bool = False, **filters: Any
    ) -> Exported:
        """Write networkx (node-link JSON), graphml, gexf, csv or parquet; filters as in ``facts``."""
        chosen: Selection = selection(**filters)
        return export_files(self.store, format, Path(out) if out else None, chosen, spreadsheet=spreadsheet)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"shanhai.open({self.store.url!r})"


def extract_one(source: str | Path, published: str | None) -> Extraction:
    """What one report says: a Path, or the text of a path to a file that exists, or the text itself."""
    from loaders.extract import extract

    if isinstance(source, Path) or _is_file(source):
        from loaders.read import read_paths

        for report in read_paths([source], published=published):
            if isinstance(report, ReportError):
                raise report
            return extract(report)
        raise ReportError(f"no report in {source}", "name a file with one", source=str(source))
    return extract(Report(id="text", text=source, source="text", published=day(published)))


def _is_file(text: str) -> bool:
    return len(text) < 4096 and "\n" not in text and "\0" not in text and os.path.isfile(text)
