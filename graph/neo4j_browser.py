"""What the Neo4j Browser imports: saved queries and a style, made from the named queries and the ontology.

``files()`` gives what stands in ``cypher/browser``; ``python -m graph.neo4j_browser [FOLDER]`` writes it (a test holds
that the committed files are current). The formats are those of Neo4j Browser 5.24: a zip of ``.cypher`` files, where
the folder of a file becomes a folder of saved scripts and its first line, a comment, its name; and GraSS, a style sheet
with one rule a label or relationship type, of which a later rule overrides an earlier one (docs/neo4j-browser.md).
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator, Mapping
from itertools import dropwhile
from pathlib import Path

from graph.ontology import Language, edge_types, levels, node_types
from graph.queries import NamedQuery, named_queries

QUERIES, PARAMETERS, PICTURES = "shanhai", "shanhai-parameters", "shanhai-pictures"
"""Folders of saved scripts: the named queries (rows), their parameters, and patterns that the Browser draws."""
SHOWN = 200
"""Relationships of a picture at most."""

# label: (fill, text on it, diameter in px)
_NODES: Mapping[str, tuple[str, str, int]] = {
    "Region": ("#7A8B99", "#FFFFFF", 50),
    "Province": ("#8C2D04", "#FFFFFF", 80),
    "Prefecture": ("#D9730D", "#FFFFFF", 65),
    "County": ("#F2B134", "#2A2C34", 50),
    "Township": ("#F7DFA5", "#2A2C34", 40),
    "Bureau": ("#1F6F8B", "#FFFFFF", 45),
    "Company": ("#4C956C", "#FFFFFF", 45),
    "Program": ("#7A4FA3", "#FFFFFF", 40),
    "Report": ("#C9CDD2", "#2A2C34", 30),
}
_EDGES: Mapping[str, tuple[str, int]] = {
    "PAIRS_WITH": ("#B5179E", 3),
    "SENDS_WORKERS_TO": ("#C2571A", 2),
    "FUNDS": ("#2D6A4F", 2),
    "SIGNS": ("#7A4FA3", 1),
    "OFFERS_JOBS_TO": ("#1F6F8B", 1),
    "SENDS_STAFF_TO": ("#3A5BA0", 2),
    "TRAINS": ("#6B8E23", 1),
}
_OTHER = "#5B6770"
"""Colour of a type that is newer than these tables."""


def files() -> Mapping[str, bytes]:
    """Every file of ``cypher/browser``, by name."""
    return {
        "favorites.zip": _zip(favourites()),
        "style.zh.grass": style("zh").encode(),
        "style.en.grass": style("en").encode(),
    }


def favourites() -> Mapping[str, str]:
    """The saved scripts, by path in the zip.

    A query and its parameters are two scripts: of a script with several statements the Browser shows no rows.
    """
    saved = dict(_pictures())
    for query in named_queries().values():
        saved[f"{QUERIES}/{query.name}.cypher"] = _script(query)
        if query.parameters:
            saved[f"{PARAMETERS}/{query.name}.cypher"] = _set(query)
    return saved


def _script(query: NamedQuery) -> str:
    said = [_name(query)]
    if query.note:
        said += [f"// {query.note.zh}", f"// {query.note.en}"]
    if query.parameters:
        said.append(f"// parameters: {PARAMETERS}")
    text = query.texts["neo4j"]
    lines = text.splitlines()
    return "\n".join([*said, *dropwhile(lambda line: line.startswith("//"), lines)]) + "\n"


def _set(query: NamedQuery) -> str:
    """The header's example, one ``:param`` a line. The server reads the value as Cypher, so that 10 stays a whole
    number (``:params {limit: 10}`` makes it 10.0, which LIMIT refuses)."""
    meanings = [f"// {p.name}: {p.meaning}" for p in query.parameters]
    values = [f"{line};" for line in query.browser.rstrip(";").split("; ")]
    return "\n".join([_name(query), *meanings, *values]) + "\n"


def _name(query: NamedQuery) -> str:
    return f"// {query.name}: {query.title.zh} / {query.title.en}"


def _pictures() -> Iterator[tuple[str, str]]:
    nodes = "|".join(node_types())
    yield (
        f"{PICTURES}/around.cypher",
        "// around: 一个节点周围的全部事实(图) / Everything around one node, as a picture\n"
        f"// parameters: {PARAMETERS}, facts-of-node\n"
        f"MATCH p = (a:{nodes})-[f]-(b:{nodes})\nWHERE a.id = $node AND type(f) <> 'PART_OF'\n"
        f"RETURN p\nLIMIT {SHOWN}\n",
    )
    for edge in edge_types().values():
        yield (
            f"{PICTURES}/{edge.name}.cypher",
            f"// {edge.name}: {edge.label.zh}(图) / {edge.label.en}, as a picture\n"
            f"MATCH p = ()-[:{edge.cypher}]->()\nRETURN p\nLIMIT {SHOWN}\n",
        )


def style(language: Language) -> str:
    """GraSS: every label and relationship type in its own colour, with captions in one language where data has both."""
    rules = [
        _rule("node", {"diameter": "50px", "color": _OTHER, "border-color": _OTHER, "border-width": "2px",
                       "text-color-internal": "#FFFFFF", "font-size": "10px", "caption": "{name}"}),
        _rule("relationship", {"color": _OTHER, "shaft-width": "1px", "font-size": "8px", "padding": "3px",
                               "text-color-external": "#000000", "text-color-internal": "#FFFFFF",
                               "caption": "<type>"}),
    ]  # fmt: skip
    own = {"zh": "{short}", "en": "{name_en}"}[language]
    for label in (*node_types(), *(level.capitalize() for level in levels()), "Report"):
        fill, text, diameter = _NODES.get(label, (_OTHER, "#FFFFFF", 50))
        caption = own if label in ("Province", "Prefecture", "County") else "{title}" if label == "Report" else "{name}"
        rules.append(
            _rule(
                f"node.{label}",
                {
                    "diameter": f"{diameter}px",
                    "color": fill,
                    "border-color": fill,
                    "text-color-internal": text,
                    "caption": caption,
                },
            )
        )
    for edge in edge_types().values():
        colour, width = _EDGES.get(edge.cypher, (_OTHER, 1))
        figure = " {value}" if edge.units else ""
        rules.append(
            _rule(
                f"relationship.{edge.cypher}",
                {
                    "color": colour,
                    "shaft-width": f"{width}px",
                    "caption": f"{edge.label[language]}{figure} {{start_date}}",
                },
            )
        )
    return "".join(rules)


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = (f'  {k}: "{v}";' if k == "caption" else f"  {k}: {v};" for k, v in properties.items())
    return f"{selector} {{\n" + "\n".join(lines) + "\n}\n\n"


def _zip(texts: Mapping[str, str]) -> bytes:
    """Stored, with one fixed date, so that the same texts give the same bytes everywhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for path, text in sorted(texts.items()):
            entry = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text)
    return out.getvalue()


def write(folder: Path) -> list[Path]:
    """Write every file into ``folder``, and say which."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in files().items():
        (folder / name).write_bytes(content)
        written.append(folder / name)
    return written


if __name__ == "__main__":
    for path in write(Path(sys.argv[1] if len(sys.argv) > 1 else "cypher/browser")):
        print(path)
