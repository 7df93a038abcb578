"""The real browser of the machine, for tests of pages. Without it they are skipped with the reason; in CI they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]


def program() -> str:
    """Debian's chromium."""
    found = shutil.which("chromium")
    if found is None:
        reason = "NO CHROMIUM: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return found


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser that closes at the end."""
    path = program()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def without_network(opened: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page that reaches nothing but files, and what it asked of a network in vain, or complained of."""
    context = opened.new_context(offline=True, viewport={"width": 1100, "height": 800})
    wrong: list[str] = []

    def only_files(route: Route) -> None:
        if route.request.url.startswith(("file:", "data:", "blob:")):
            route.continue_()
        else:
            wrong.append(route.request.url)
            route.abort()

    context.route("**/*", only_files)
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    try:
        yield page, wrong
    finally:
        context.close()
