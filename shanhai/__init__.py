"""shanhai (山海): cooperation between China's east and west, as a graph of dated facts.

>>> import shanhai
>>> with shanhai.open("sqlite:cooperation.db") as g:
...     g.load("samples")
...     print(g.ask("which Yunnan counties send workers to Shanghai districts"))

Everything heavy is imported when it is first used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import ShanhaiError

if TYPE_CHECKING:
    from graph.model import Extraction
    from shanhai.notebook import Graph

    __version__: str

__all__ = ["Graph", "ShanhaiError", "__version__", "extract", "open"]


def open(url: str | None = None) -> Graph:
    """Open a graph, making it where there is none: ``sqlite:PATH``, ``neo4j://…`` or ``bolt://…``.

    Without a URL it is the one of the command line: ``$SHANHAI_DB``, else a file in the user's data folder. Raises
    UsageError for what is no URL of a graph, StoreError (StoreUnavailable: no server) when it cannot be opened.
    """
    from shanhai.notebook import Graph

    return Graph(url)


def extract(source: str | Path, *, published: str | None = None) -> Extraction:
    """Read one report, without any graph: a Path is a file, a text is the report itself.

    ``published`` (2022, 2022-09, 2022-09-03) is its date, where the text shows none. Raises ReportError.
    """
    from shanhai.notebook import extract_one

    return extract_one(source, published)


def __getattr__(name: str) -> Any:
    if name == "Graph":
        from shanhai.notebook import Graph

        return Graph
    if name == "__version__":
        from importlib.metadata import version

        return version("shanhai")
    raise AttributeError(f"module 'shanhai' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
