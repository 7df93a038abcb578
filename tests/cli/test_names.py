"""No message and no page of the documentation names a command that is not there."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

from shanhai import commands
from tests.cli.run import ROOT

THERE = {m.name for m in pkgutil.iter_modules(commands.__path__)}
# Words that follow shanhai where it is no command.
PROSE = {"knows", "serves", "is", "reads", "into", "needs", "import", "turns", "cursor", "uses", "graph"}
_NAMED = re.compile(r"\bshanhai ([a-z]+)")
_SHOWN = re.compile(r"(?:^|\n)\s*\$? ?shanhai ([a-z]+)|`shanhai ([a-z]+)")


def texts(file: Path) -> Iterator[str]:
    """What people may read of a file: the texts of code, all of anything else."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        yield text
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_command_that_is_named_exists() -> None:
    files = [*(f for p in ("shanhai", "graph", "loaders", "api") for f in (ROOT / p).rglob("*.py"))]
    files += [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "cypher").rglob("*.cypher")]
    named = {(word, f.relative_to(ROOT).as_posix()) for f in files for t in texts(f) for word in _NAMED.findall(t)}
    assert {"load", "query", "remove"} <= {word for word, _ in named}
    assert sorted((w, f) for w, f in named if w not in THERE | PROSE) == []


def test_what_counts_as_prose_is_no_command_shown_as_one() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = {a or b for f in pages for a, b in _SHOWN.findall(f.read_text(encoding="utf-8"))}
    assert shown - THERE - {"import"} == set()
