"""Web pages: the article without navigation, and what the page declares about itself."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.errors import ReportError
from loaders.read.dates import labelled, maybe_published
from loaders.read.encoding import decode
from loaders.read.page import MAX_TEXT_BYTES, Page, whole

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Names in meta tags, most telling first: those of government sites (国办发 website standard), Open Graph, Dublin Core.
_DATES = (
    "pubdate", "publishdate", "publish_date", "firstpublishedtime", "article:published_time", "og:published_time",
    "og:release_date", "datepublished", "dc.date", "dc.date.issued", "dcterms.issued",
    "weibo: article:create_at", "date",
)  # fmt: skip
_TITLES = ("articletitle", "og:title", "dc.title")
_PUBLISHERS = ("contentsource", "source", "dc.publisher", "og:site_name", "sitename", "mediaid")
_URLS = ("og:url", "url", "dc.identifier")


def sniff(head: bytes) -> int:
    return 2 if _MARKUP.search(head) else 0


def read(stream: BinaryIO, name: str) -> Iterator[Page | ReportError]:
    data = whole(stream, name, MAX_TEXT_BYTES)
    charset = _CHARSET.search(data[:4096])
    markup = decode(data, name, charset[1].decode("ascii") if charset else None)
    if markup.strip("\ufeff \t\r\n"):
        yield _page(markup, name)
        return
    yield Page("")


def _page(markup: str, name: str) -> Page:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # lxml refuses a str that declares an encoding; it is decoded already.
    plain = re.sub(r"^\s*\ufeff?\s*<\?xml[^>]*\?>", "", markup)
    tree = trafilatura.load_html(plain)
    if tree is None:
        raise ReportError(f"{name} is not a web page", "save it anew, or give its text", source=name)
    said = _meta(tree)
    headline = _first(said, _TITLES) or _text(tree, "//h1") or _text(tree, "//title")
    visible = " ".join(tree.xpath("//body//text()[not(ancestor::script) and not(ancestor::style)]"))
    text = trafilatura.extract(plain, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False)
    if not text:
        text = re.sub(r"[ \t]*\n\s*", "\n", visible).strip()
    # A headline states facts of its own, and stands outside the article on many sites.
    if text and headline and headline[:10] not in text[:300]:
        text = f"{headline}\n{text}"
    published = next((d for k in _DATES if (d := maybe_published(said.get(k)))), None) or labelled(visible)
    url = _first(said, _URLS) or next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
    return Page(
        text or "",
        title=headline,
        url=url if url and url.startswith(("http://", "https://")) else None,
        publisher=_first(said, _PUBLISHERS),
        published=published,
    )


def _meta(tree: Any) -> dict[str, str]:
    """Names and contents of the meta tags, lower case, with those of JSON-LD where no tag has them."""
    said: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("name") or tag.get("property") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if key and content:
            said.setdefault(key.strip().lower(), content)
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        for item in _json_ld(script):
            publisher = item.get("publisher")
            for key, value in (
                ("datepublished", item.get("datePublished")),
                ("dc.title", item.get("headline")),
                ("dc.publisher", publisher.get("name") if isinstance(publisher, dict) else publisher),
            ):
                if isinstance(value, str) and value.strip():
                    said.setdefault(key, value.strip())
    return said


def _json_ld(script: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(script)
    except ValueError:
        return []
    items = data if isinstance(data, list) else [data, *data.get("@graph", [])] if isinstance(data, dict) else []
    return [i for i in items if isinstance(i, dict)]


def _first(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[n] for n in names if said.get(n)), None)


def _text(tree: Any, path: str) -> str | None:
    return next((t for e in tree.xpath(path) if (t := " ".join(e.text_content().split()))), None)
