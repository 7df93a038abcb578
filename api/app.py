"""The application: FastAPI over one graph store. What reads texts is handed in, since api knows no loaders."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import Depends, FastAPI
from fastapi_offline import FastAPIOffline
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from api import errors
from api.context import Context, NotModifiedError, Preview, Published, RunQuery, fresh, not_modified
from api.guard import Guard
from api.limits import LIMITS
from api.openapi import DESCRIPTION, DOCS, document
from api.routes import routers
from api.settings import Settings
from graph import queries
from graph.store.base import GraphStore


def create_app(
    store: GraphStore,
    *,
    preview: Preview | None = None,
    run_query: RunQuery | None = None,
    settings: Settings | None = None,
) -> FastAPI:
    """The API over ``store``, which stays the caller's to close.

    preview    reads a report for POST /extract (loaders.extract.extract); without it that route answers 501
    run_query  answers named queries; graph.queries.run unless given
    """
    settings = settings or Settings()
    app: FastAPI = FastAPIOffline(
        DOCS,
        None,
        title="shanhai",
        summary="East-west cooperation in China: dated facts, each with the words that say it",
        description=DESCRIPTION,
        version=version("shanhai"),
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.context = Context(store, settings, preview, run_query or queries.run, Published(store))
    for router, cached in routers():
        app.include_router(router, dependencies=[Depends(fresh)] if cached else [])
    errors.install(app)
    app.add_exception_handler(NotModifiedError, not_modified)
    app.openapi = lambda: document(app)  # type: ignore[method-assign]
    app.add_middleware(Guard)
    app.add_middleware(GZipMiddleware, minimum_size=LIMITS.gzip_bytes)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.cors_origins),
        allow_origin_regex=settings.cors_origin_regex or None,
        allow_methods=["GET", "POST"] if settings.review else ["GET"],
        allow_headers=["Content-Type"] if settings.review else [],
        expose_headers=["ETag"],
    )
    return app
