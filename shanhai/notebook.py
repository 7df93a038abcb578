"""The graph as a notebook uses it: one object over a store, a report read without one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from graph.errors import ReportError, UsageError
from graph.export import Selection
from graph.export import export as export_files
from graph.flat import all_facts
from graph.flows import Level, Measure
from graph.model import Extraction, FactRecord, Report
from graph.ontology import levels, node_types
from graph.queries import ROWS, SECONDS, run, run_cypher
from graph.store import open_store
from graph.store.base import GraphStore, NodeFilter, NodeQuery
from graph.store.cypher import Table
from shanhai.selecting import day, node_id, place, selection, several
from shanhai.settings import db_url
from shanhai.showing import Facts, Nodes, Rows, graph_html

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl

    from api.questions import Answer
    from graph.export.files import Exported
    from graph.model import Node
    from graph.ontology import Language
    from loaders.events import Summary
    from shanhai.frames import Engine
    from shanhai.pictures.live import View
    from shanhai.pictures.scene import Kind, Scene
    from shanhai.pictures.still import Picture
    from shanhai.taking_out import Removed

    Framed = Table | Answer | nx.DiGraph[str] | None


class Graph:
    """A graph of dated facts. Close it, or use it in a ``with`` statement. ``store`` has the typed methods beneath.

    Every call raises UsageError for what cannot be meant (no such place, date or kind; the message says what there is)
    and StoreError when the graph cannot be read or written. Figures are in the unit told beside them, money in yuan.
    """

    def __init__(self, url: str | None = None) -> None:
        self.store: GraphStore = open_store(db_url(url))
        try:
            self.store.prepare()
        except BaseException:
            self.store.close()
            raise

    def load(
        self, paths: str | Path | Iterable[str | Path], *, published: str | None = None, progress: bool | None = None
    ) -> Summary:
        """Read reports (files, folders) into the graph; what is in already is skipped. Returns what was done.

        ``progress`` tells how it goes on (None: in a notebook and on a terminal). Reports that cannot be read, and
        refused rows of tables, are counted in what is returned (``failed``, ``refused``), not raised. Interrupted, what
        was written stays, and the same call goes on from there.
        """
        from loaders.pipeline import load
        from shanhai.notebook_bar import telling

        each = [paths] if isinstance(paths, str | Path) else list(paths)
        with telling(progress) as on_event:
            return load(each, self.store, published=published, on_event=on_event)

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

    def query(self, name: str, /, *, limit: int = ROWS, timeout: float = SECONDS, **params: object) -> Rows:
        """Run a named query of cypher/queries (``graph.queries.named_queries()`` lists them), ``timeout`` in seconds.

        NotFoundError for a name that no query has; QueryError for a parameter it does not take, and when it takes too
        long; MissingExtraError where a file needs the extra ``cypher``.
        """
        return Rows.of(run(name, params, self.store, limit=limit, timeout=timeout))

    def cypher(
        self,
        text: str,
        params: Mapping[str, object] | None = None,
        *,
        limit: int = ROWS,
        timeout: float = SECONDS,
    ) -> Rows:
        """Run free Cypher that reads; ``limit`` rows at most, ``timeout`` in seconds.

        QueryError when it would write, cannot be read or takes too long; MissingExtraError as for ``query``.
        """
        return Rows.of(run_cypher(text, params or {}, self.store, limit=limit, timeout=timeout))

    def facts(self, *, limit: int | None = None, **filters: Any) -> Facts:
        """Facts with their evidence, in the order of valid time.

        ``filters``: predicate; since, until, or on (2022, 2022-09, 2022-09-03); within; level; min_confidence, as in
        graph.export.Selection.
        """
        found = Facts(find=self._report)
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
    ) -> Nodes:
        """Regions, bureaus, companies and programs; ``text`` is found in names, aliases, former names, pinyin."""
        places = tuple(place(p) for p in several(within))
        for given, known, called in ((type, node_types(), "type of node"), (level, levels(), "level")):
            if given is not None and given not in known:
                raise UsageError(f"no such {called}: {given}", f"there are {', '.join(known)}")
        query = NodeQuery(NodeFilter(type=type, level=level, within=places), text)
        return Nodes(self.store.nodes(query, limit=limit).items)

    def node(self, name: str) -> Node | None:
        """One node, by its id or by the name or code of a region; None where the graph has no such id."""
        return self.store.node(node_id(name))

    def networkx(self, **filters: Any) -> nx.MultiDiGraph[str]:
        """The facts (filters as in ``facts``) as a networkx MultiDiGraph of Python dates, numbers and lists."""
        from graph.export.networkx_graph import to_networkx

        return to_networkx(self.store, selection(**filters))

    def flows(
        self,
        predicate: str | Iterable[str] = "sends_workers_to",
        *,
        level: Level = "province",
        measure: Measure | None = None,
        unit: str | None = None,
        **filters: Any,
    ) -> nx.DiGraph[str]:
        """Flows between provinces, prefectures or counties as a simple weighted digraph, for algorithms and pictures.

        Weights are honest: each is the figure that the facts of the pair allow (``at least``), a joint figure counted
        once, cumulative and yearly ones never added (graph.flows; edge attributes: graph.export.networkx_graph).
        ``measure`` facts or reports counts those instead, and is the one of kinds without figures (pairings).
        """
        from graph.export.networkx_graph import to_digraph
        from graph.flows import flows
        from graph.ontology import edge_types

        chosen = selection(predicate, **filters)
        if measure is None:
            figures = any(edge_types()[p].units for p in chosen.predicates if p in edge_types())
            measure = "figure" if figures else "facts"
        return to_digraph(flows(self.store, chosen, level=level, measure=measure, unit=unit))

    def map(
        self,
        flows: str | nx.DiGraph[str] = "sends_workers_to",
        *,
        language: Language = "zh",
        top: int = 150,
        title: str | None = None,
        **options: Any,
    ) -> Picture:
        """A still map: provinces, an arc for each flow (the ``top`` heaviest), points sized by what they send and get.

        ``flows``: what ``flows()`` gave, or a part of it; or a predicate, with the options of ``flows()``.
        """
        from shanhai.pictures import still

        return still.draw(self._scene("map", flows, still.readable(language), top, title, options))

    def network(
        self,
        flows: str | nx.DiGraph[str] = "sends_workers_to",
        *,
        language: Language = "zh",
        top: int = 150,
        title: str | None = None,
        **options: Any,
    ) -> Picture:
        """A still network of flows; arguments as for ``map``."""
        from shanhai.pictures import still

        return still.draw(self._scene("network", flows, still.readable(language), top, title, options))

    def view(
        self,
        kind: Kind,
        flows: str | nx.DiGraph[str] = "sends_workers_to",
        *,
        language: Language = "zh",
        top: int = 150,
        title: str | None = None,
        **options: Any,
    ) -> View:
        """An interactive ``"map"`` or ``"network"`` that needs no network; figures and quotes under the pointer.

        Arguments as for ``map``. Its ``save(path)`` writes one HTML file that opens offline.
        """
        from shanhai.pictures import live

        return live.draw(self._scene(kind, flows, language, top, title, options))

    @overload
    def frame(self, table: Framed = None, *, engine: Literal["pandas"] = "pandas", **filters: Any) -> pd.DataFrame: ...
    @overload
    def frame(self, table: Framed = None, *, engine: Literal["polars"], **filters: Any) -> pl.DataFrame: ...
    def frame(self, table: Framed = None, *, engine: Engine = "pandas", **filters: Any) -> Any:
        """A data frame (extra ``frames``) of a query, an answer or flows; without one, of the facts that ``filters``
        choose (as in ``facts``).

        ``start`` and ``end`` are real dates, the first and last day that the date told may mean; ``start_date`` and
        ``end_date`` the text as told. Figures are numbers, what is not known is null.
        """
        from api.questions.shape import Answer
        from shanhai import frames

        if table is None:
            return frames.of_facts(self.store, selection(**filters), engine)
        if filters:
            raise UsageError(f"a table takes no {', '.join(filters)}", "filter where it is made, or the frame")
        if isinstance(table, Answer):
            return frames.of_answer(table, engine)
        if isinstance(table, Table):
            return frames.of_table(table, engine)
        return frames.of_flows(table, engine)

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

    def _repr_html_(self) -> str:
        return graph_html(self.store.url, self.store.counts())

    def _report(self, report: str) -> Report | None:
        found = self.store.report(report)
        return found.report if found else None

    def _scene(
        self, kind: Kind, flows: str | nx.DiGraph[str], language: Language, top: int, title: str | None,
        options: dict[str, Any],
    ) -> Scene:  # fmt: skip
        from shanhai.pictures.scene import scene

        if isinstance(flows, str):
            flows = self.flows(flows, **options)
        elif options:
            raise UsageError(f"flows that are made take no {', '.join(options)}", "give it to flows()")

        def evidence(facts: Sequence[str]) -> list[FactRecord]:
            return [record for fact in facts if (record := self.store.fact(fact)) is not None]

        return scene(flows, kind, language, top=top, title=title, evidence=evidence)


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
