"""The page that explains the API must open where no foreign address can be reached."""

from __future__ import annotations

import re

from tests.api.client import Client


def test_everything_the_page_needs_comes_from_here(client: Client) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    needed = re.findall(r"(?:src|href)=[\"']([^\"']+)", page.text)
    assert needed
    assert [url for url in needed if "//" in url] == []
    for url in needed:
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert len(answer.content) > 500, url
