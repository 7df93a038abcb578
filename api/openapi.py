"""The OpenAPI document: problems, limits and examples added in one place, for every operation alike."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.errors import KINDS, MEDIA_TYPE, Problem
from api.limits import described

# The page that explains the API; its scripts are served from here, since many readers reach no foreign CDN.
DOCS = "/docs"

DESCRIPTION = """
Who is paired with whom, who sends workers where, who pays for what, since when, and which report says so.

* **Places** are written as six-digit codes (`530700`), names (`丽江`, `Lijiang`) or sides (`east`, `west`).
* **Dates** are as exact as you like: `2022`, `2022-09`, `2022-09-01`.
* **Lists** come in pages: `items`, `truncated`, and `next`, to be given back as `cursor` with the same filters.
* **Errors** are `application/problem+json` (RFC 9457) with a `hint`.
* **ETag**: send it back as `If-None-Match` and get 304 while the graph is unchanged.
"""


def _limits() -> str:
    rows = [f"| `{name}` | {limit['value']} | {limit['meaning']} |" for name, limit in described().items()]
    return "\n".join(["\n### Limits\n", "| name | value | meaning |", "|---|---|---|", *rows])


def _statuses(path: str, method: str) -> list[int]:
    """Problems an operation can answer with."""
    possible = {status for status, _ in KINDS.values()} - {403, 405, 413, 501}
    judging = method == "post" and path.startswith("/review/")
    if judging:
        return sorted(possible | {403, 404, 413})
    if "{" not in path and not path.startswith(("/paths", "/timeline")):
        possible.discard(404)
    if method == "post":
        possible |= {413, 501}
    if path.startswith("/queries/"):
        possible.add(501)
    if path == "/health":
        possible = {500}
    return sorted(possible)


def _problems(path: str, method: str) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    shown: dict[str, Any] = {}
    for status in _statuses(path, method):
        titles = dict.fromkeys(title for s, title in KINDS.values() if s == status)
        shown[str(status)] = {"description": "; ".join(titles), "content": content}
    return shown


def _show(path: str, operation: dict[str, Any], example: str) -> None:
    """Give each parameter the value it has in the example, so that a form in /docs begins with a request that works."""
    asked = urlsplit(example)
    pattern = re.sub(r"{(\w+)}", r"(?P<\1>.+)", path)
    matched = re.fullmatch(pattern, unquote(asked.path))
    values: dict[str, list[str]] = parse_qs(asked.query) | {
        k: [v] for k, v in (matched.groupdict() if matched else {}).items()
    }
    for parameter in operation.get("parameters", ()):
        if found := values.get(parameter["name"]):
            parameter["example"] = found if parameter["schema"].get("type") == "array" else _typed(parameter, found[0])


def _typed(parameter: dict[str, Any], text: str) -> Any:
    return json.loads(text) if parameter["schema"].get("type") in ("integer", "number", "boolean") else text


def document(app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema:
        return app.openapi_schema
    made = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description + _limits(),
        routes=app.routes,
        tags=app.openapi_tags,
        license_info=app.license_info,
    )
    made["x-limits"] = described()
    schemas = made.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    for path, methods in made["paths"].items():
        for method, operation in methods.items():
            operation["responses"].update(_problems(path, method))
            if examples := operation.get("x-examples"):
                _show(path, operation, examples[0])
                operation["description"] += "\n\n" + "\n".join(f"Example: `{method.upper()} {e}`" for e in examples)
            operation["operationId"] = "_".join([method, *path.strip("/").replace("{", "").replace("}", "").split("/")])
    app.openapi_schema = made
    return made
