"""Errors as RFC 9457 problem details (application/problem+json): one shape for whatever goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, cast

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.cursors import CursorError
from graph import errors

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("shanhai.api")


class Problem(BaseModel):
    """What went wrong (RFC 9457), and what to do about it."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="which kind of problem: a stable name", examples=["urn:shanhai:problem:not-found"])
    title: str = Field(description="the kind, in words", examples=["There is no such thing"])
    status: int = Field(description="the HTTP status", examples=[404])
    detail: str = Field(description="what went wrong this time", examples=["no division has the code '999999'"])
    hint: str = Field(description="what to do next; may be empty", examples=["write six digits such as 530700"])
    instance: str = Field(description="the path that was asked for", examples=["/regions/999999"])


KINDS: dict[str, tuple[int, str]] = {
    "bad-request": (400, "The request cannot mean anything"),
    "bad-cursor": (400, "The cursor is not valid here"),
    "question-not-understood": (400, "The question was not understood"),
    "query-refused": (400, "The query was refused or failed"),
    "report-unreadable": (400, "The text cannot be read as a report"),
    "forbidden": (403, "This server does not allow it"),
    "not-found": (404, "There is no such thing"),
    "method-not-allowed": (405, "This path does not take this method"),
    "too-large": (413, "The request is too large"),
    "invalid-parameters": (422, "Some parameters are not valid"),
    "internal": (500, "The server made a mistake"),
    "not-installed": (501, "This part is not installed here"),
    "store-unavailable": (503, "The graph cannot be reached"),
}
"""Every kind of problem: name → status and title."""

# Most derived first.
_BY_ERROR: tuple[tuple[type[errors.ShanhaiError], str], ...] = (
    (CursorError, "bad-cursor"),
    (errors.QuestionError, "question-not-understood"),
    (errors.UsageError, "bad-request"),
    (errors.QueryError, "query-refused"),
    (errors.ReportError, "report-unreadable"),
    (errors.NotFoundError, "not-found"),
    (errors.MissingExtraError, "not-installed"),
    (errors.StoreError, "store-unavailable"),
)
_BY_STATUS = {400: "bad-request", 403: "forbidden", 404: "not-found", 405: "method-not-allowed", 413: "too-large"}


class TooLargeError(HTTPException):
    """A body or text beyond its limit. An HTTPException, so that FastAPI lets it through while it reads a body."""

    def __init__(self, detail: str) -> None:
        super().__init__(413, detail)


class ForbiddenError(HTTPException):
    """Whoever started the server did not allow it."""

    def __init__(self, detail: str, hint: str) -> None:
        super().__init__(403, detail)
        self.hint = hint


def problem(request: Request, kind: str, detail: str, hint: str = "", **more: Any) -> JSONResponse:
    """The response that says so; ``more`` are extension members (part, examples, errors)."""
    status, title = KINDS[kind]
    body = {
        "type": f"urn:shanhai:problem:{kind}",
        "title": title,
        "status": status,
        "detail": detail,
        "hint": hint,
        "instance": request.url.path,
        **more,
    }
    headers = {"Cache-Control": "no-store"}
    if status == 503:
        headers["Retry-After"] = "5"
    return JSONResponse(body, status, headers, media_type=MEDIA_TYPE)


def internal(request: Request) -> JSONResponse:
    """The answer to a bug of ours: the cause goes to the log, nothing of it to the client."""
    return problem(request, "internal", "the request could not be answered", "try again; if it stays, tell us the path")


def _ours(request: Request, raised: Exception) -> Response:
    error = cast(errors.ShanhaiError, raised)
    kind = next((kind for cls, kind in _BY_ERROR if isinstance(error, cls)), None)
    if kind is None:
        log.error("unknown error of ours on %s", request.url.path, exc_info=error)
        return internal(request)
    if kind == "store-unavailable":
        # Its message names files or hosts: for the log, not for the world.
        log.error("%s: %s", request.url.path, error)
        return problem(request, kind, "the graph cannot be reached or read just now", "try again in a moment")
    more: dict[str, Any] = {}
    if isinstance(error, errors.QuestionError):
        more = {"part": error.part, "examples": list(error.examples)}
    return problem(request, kind, error.message, error.hint, **more)


def _http(request: Request, raised: Exception) -> Response:
    error = cast(HTTPException, raised)
    kind = _BY_STATUS.get(error.status_code)
    if kind is None:
        kind = "bad-request" if error.status_code < 500 else "internal"
    detail, hint = error.detail, ""
    if kind == "not-found":
        detail, hint = f"nothing is at {request.url.path}", "GET / lists what there is; /docs describes it"
    elif kind == "method-not-allowed":
        detail = f"{request.url.path} does not take {request.method}"
        hint = f"use {(error.headers or {}).get('Allow', 'GET')}"
    elif kind == "too-large":
        hint = "send less; GET / names the limits"
    elif isinstance(error, ForbiddenError):
        hint = error.hint
    answer = problem(request, kind, detail, hint)
    answer.headers.update(error.headers or {})
    return answer


def _invalid(request: Request, raised: Exception) -> Response:
    found = cast(Sequence[dict[str, Any]], cast(RequestValidationError, raised).errors())
    wrong = [{"where": _where(e["loc"]), "message": _message(e)} for e in found]
    detail = "; ".join(f"{w['where']}: {w['message']}" for w in wrong[:5])
    return problem(request, "invalid-parameters", detail, "/docs names each parameter and its limits", errors=wrong)


def _where(location: Sequence[str | int]) -> str:
    """The parameter or field, without the position in a list: ("query", "unit", 0) is unit."""
    return ".".join(str(part) for part in location[1:] if isinstance(part, str)) or "body"


def _message(error: dict[str, Any]) -> str:
    if error["type"] == "extra_forbidden":
        return "there is no such parameter"
    return str(error["msg"]).removeprefix("Value error, ")


def install(app: FastAPI) -> None:
    """Make every error of the application a problem. (Bugs are caught by api.guard, inside CORS.)"""
    app.add_exception_handler(errors.ShanhaiError, _ours)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
