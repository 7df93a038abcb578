"""Which Cypher is let through: one statement that reads the graph and nothing else.

The engines' own read-only modes stay the second fence; this one says what is wrong before anything runs, and stops what
those modes let pass: LOAD CSV reads addresses and files on Neo4j, COPY and LOAD FROM read and write files on the
projection, CALL reaches settings and procedures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.errors import QueryError

MAX_LENGTH = 20_000
"""Characters of one statement."""

_TOKEN = re.compile(
    r"""
    (?P<skip>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<quoted>`(?:[^`]|``)*`)
  | (?P<parameter>\$(?:\w+|`(?:[^`]|``)*`))
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d[\w.]*)
  | (?P<open>/\*|['"`])
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGIN = {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "CYPHER", "EXPLAIN", "PROFILE"}
# Words that begin a clause which writes or leaves the graph. As a property (r.set), label (:Load), map key ({set: 1}),
# parameter or in backticks they are only names.
_REFUSED = {
    "ALTER", "ATTACH", "BEGIN", "CHECKPOINT", "COMMIT", "COPY", "CREATE", "DELETE", "DETACH", "DROP", "EXPORT",
    "FOREACH", "GRANT", "IMPORT", "INSERT", "INSTALL", "LOAD", "MERGE", "REMOVE", "REVOKE", "ROLLBACK", "SET",
    "TERMINATE", "UNINSTALL", "UPDATE", "USE",
}  # fmt: skip
_HINT = (
    "queries here only read: MATCH … RETURN … (what goes in and out has commands of its own: "
    "shanhai load, shanhai remove)"
)


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of each token; white space and comments are left out."""
    for m in _TOKEN.finditer(text):
        kind = m.lastgroup or "sign"
        if kind != "skip":
            yield kind, m.group()


def parameters(text: str) -> frozenset[str]:
    """Names of the parameters that a statement uses."""
    return frozenset(t[1:].strip("`") for kind, t in tokens(text) if kind == "parameter")


def refuse_writes(text: str) -> None:
    """Raise QueryError unless ``text`` is one statement that only reads the graph."""
    if len(text) > MAX_LENGTH:
        raise QueryError(f"the query is {len(text):,} characters long", f"at most {MAX_LENGTH:,} are taken")
    if re.search(r"\\u+[0-9A-Fa-f]", text):
        # Neo4j resolves these before it parses, so a string could end, and a clause begin, where none is seen here.
        raise QueryError("a \\u escape in the query", "write the character itself, or pass it as a parameter")
    found = list(tokens(text))
    while found and found[-1][1] == ";":
        found.pop()
    if not found:
        raise QueryError("the query is empty", "write one, such as: MATCH (n:Region) RETURN n.name LIMIT 5")
    if any(kind == "open" for kind, _ in found):
        raise QueryError("a quotation mark or comment in the query is never closed", "close it, or double the backtick")
    if any(t == ";" for kind, t in found if kind == "sign"):
        raise QueryError("more than one statement", "send one at a time; UNION joins the rows of two")
    first = found[0][1].upper()
    if found[0][0] != "word" or first not in _BEGIN:
        _refuse(found[0][1])
    for i, (kind, token) in enumerate(found):
        if kind != "word":
            continue
        before = found[i - 1][1] if i else ""
        after = found[i + 1][1] if i + 1 < len(found) else ""
        if before in (".", ":", "|", "&", "!") or (after == ":" and before in ("{", ",")):
            continue
        word = token.upper()
        if word in _REFUSED or (word == "CALL" and after not in ("{", "(")):
            _refuse(token)


def _refuse(word: str) -> None:
    raise QueryError(f"{word.upper()} is refused: the query would do more than read the graph", _HINT)
