"""docs/cypher.md lists every query. ``python -m tests.cypher.test_docs`` writes the list."""

from __future__ import annotations

import re
from pathlib import Path

from graph.queries import named_queries

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cypher.md"
LIST = re.compile(r"(?<=<!-- queries -->\n).*?(?=<!-- /queries -->)", re.S)


def table() -> str:
    lines = ["| query | what it answers | parameters |", "|---|---|---|"]
    for query in named_queries().values():
        told = (f"**{p.name}**" if p.default is None else p.name for p in query.parameters)
        title = query.title.en.replace("|", "\\|")
        lines.append(f"| `{query.name}` | {title}; {query.title.zh} | {', '.join(told)} |")
    return "\n".join([*lines, "", "Bold: required.", ""])


def test_the_page_lists_every_query() -> None:
    found = LIST.search(PAGE.read_text(encoding="utf-8"))
    assert found
    assert found[0] == table(), "run: python -m tests.cypher.test_docs"


if __name__ == "__main__":
    PAGE.write_text(LIST.sub(lambda _: table(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
