"""What the real Neo4j Browser makes of the files of cypher/browser when they are dropped on its page."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from graph.neo4j_browser import favourites, files
from graph.ontology import edge_types, levels, node_types
from tests.chromium import browser
from tests.cypher.neo4j_page import served

DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], name))
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.querySelector('.filedrop').dispatchEvent(
      new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}))
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with served() as url, browser() as opened:
        page = opened.new_page()
        page.goto(url)
        page.wait_for_selector(".filedrop")
        yield page


def dropped(page: Page, name: str, key: str, sign: str) -> Any:
    """What the Browser keeps under ``key`` once it has taken in the file (``sign`` is in it)."""
    page.evaluate(DROP, [base64.b64encode(files()[name]).decode(), name])
    kept = "neo4j." + key
    page.wait_for_function("([kept, sign]) => (localStorage[kept] || '').includes(sign)", arg=[kept, sign])
    return json.loads(page.evaluate("kept => localStorage[kept]", kept))


def test_it_saves_every_script_in_its_folder(page: Page) -> None:
    last = max(favourites().values(), key=len).splitlines()[0].removeprefix("// ")
    saved = dropped(page, "favorites.zip", "documents", last)
    folders = {f["id"]: f["name"] for f in json.loads(page.evaluate("() => localStorage['neo4j.folders']"))}
    found = sorted((folders[d["folder"]], d["content"]) for d in saved if not d.get("isStatic"))
    assert found == sorted((path.split("/")[0], text) for path, text in favourites().items())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_reads_a_rule_for_every_label_and_type(page: Page, language: str) -> None:
    caption = {"zh": "{short}", "en": "{name_en}"}[language]
    rules = dropped(page, f"style.{language}.grass", "grass", caption)
    labels = [*node_types(), *(level.capitalize() for level in levels()), "Report"]
    assert set(rules) == {
        "node",
        "relationship",
        *(f"node.{label}" for label in labels),
        *(f"relationship.{edge.cypher}" for edge in edge_types().values()),
    }
    assert rules["node.County"]["caption"] == caption
    assert rules["node.Bureau"]["caption"] == "{name}"
    assert all(rule["color"].startswith("#") and rule["caption"] for rule in rules.values())
