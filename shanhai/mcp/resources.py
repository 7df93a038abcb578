"""Resources: the data dictionary, and the text of every report."""

from __future__ import annotations

from urllib.parse import unquote

import mcp_types as types

from graph.errors import NotFoundError
from graph.export.dictionary import dictionary
from shanhai.mcp.tool import Parts

DICTIONARY = "shanhai://dictionary"
REPORT = "shanhai://reports/"

LISTED = (
    types.Resource(
        name="dictionary",
        title="Data dictionary 数据字典",
        uri=DICTIONARY,
        description="Every node type, edge type, property, unit and column, with its meaning",
        mime_type="text/markdown",
    ),
)
TEMPLATES = (
    types.ResourceTemplate(
        name="report",
        title="Text of a report 报道原文",
        uri_template=REPORT + "{id}",
        description="The text as read; offsets of quotes index it. Percent-encode the id.",
        mime_type="text/plain",
    ),
)


def read(parts: Parts, uri: str) -> types.TextResourceContents:
    """The resource; NotFoundError when there is none."""
    if uri == DICTIONARY:
        return types.TextResourceContents(uri=uri, mime_type="text/markdown", text=dictionary())
    if uri.startswith(REPORT):
        found = parts.store.report(unquote(uri.removeprefix(REPORT)))
        if found is not None:
            return types.TextResourceContents(uri=uri, mime_type="text/plain", text=found.report.text)
    raise NotFoundError(f"no resource {uri}", f"there are {DICTIONARY} and {REPORT}ID; reports lists the ids")
