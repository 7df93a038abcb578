"""Whatever a client writes, the server makes no mistake: an answer or a problem, never a 500."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.examples import BUREAU, COMPANY, FACT, REPORT
from tests.api.client import Client

SEEN = [
    "530000",
    "533325",
    "云南",
    "上海",
    "east",
    "泸水县",
    "Region:310115",
    f"Company:{COMPANY}",
    "Company:",
    ":",
    "Region:x/y",
    "2022",
    "2022-13",
    "0000",
    "9999-12-31",
    "0001",
    "person",
    "CNY",
    "county",
    "true",
    "0.5",
    "-1",
    "nan",
    "inf",
    "1e400",
    "10",
    "funds",
    "pairs_with",
    FACT,
    REPORT,
    "2026-01-01T00:00:00+08:00",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+14:00",
    "",
    " ",
    "%",
    "_",
    "*",
    '"',
    "'",
    "--",
    "\x00",
    "\ud7ff",
    "𠀀",
    "١٢",
    "a" * 250,
    "OR",
    "NEAR(",
    "../..",
    "{{",
    "沪",
]
NAMES = [
    "from",
    "to",
    "node",
    "subject",
    "object",
    "subject_within",
    "object_within",
    "subject_exclude",
    "subject_level",
    "object_level",
    "subject_type",
    "since",
    "until",
    "undated",
    "unit",
    "report",
    "min_confidence",
    "known_at",
    "rejected",
    "evidence",
    "limit",
    "cursor",
    "predicate",
    "q",
    "within",
    "level",
    "at",
    "a",
    "b",
    "inside",
    "max_hops",
    "source",
    "target",
    "max_rows",
]
LISTS = ["/facts", "/flows", "/pairings", "/funding"]
ROUTES = [
    *LISTS,
    "/regions",
    "/companies",
    "/bureaus",
    "/programs",
    "/reports",
    "/paths",
    "/timeline",
    "/ask",
    "/regions/{}",
    "/regions/{}/parts",
    "/regions/{}/neighbours",
    "/companies/{}",
    "/bureaus/{}",
    "/programs/{}",
    "/reports/{}",
    "/facts/{}",
    "/queries/{}",
]


def sound(client: Client, url: str) -> None:
    """The answer is one the API means to give."""
    answer = client.get(url)
    assert answer.status_code in (200, 307, 400, 404, 422), f"{url}: {answer.text}"
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("name", NAMES)
def test_each_parameter_with_each_odd_value(client: Client, name: str) -> None:
    for value in SEEN:
        for route in ("/facts", "/regions/530000/neighbours"):
            sound(client, f"{route}?{name}={quote(value, safe='', errors='replace')}")


def test_each_odd_key(client: Client) -> None:
    for route in ROUTES:
        for value in SEEN if "{}" in route else ():
            sound(client, route.format(quote(value, safe="", errors="replace")))


values = st.one_of(st.sampled_from(SEEN), st.text(max_size=12))
quick = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@given(
    route=st.sampled_from(ROUTES),
    key=st.one_of(st.just(BUREAU), values),
    params=st.lists(st.tuples(st.sampled_from(NAMES), values), max_size=4),
)
def test_any_parameters(client: Client, route: str, key: str, params: list[tuple[str, str]]) -> None:
    query = "&".join(f"{n}={quote(v, safe='', errors='replace')}" for n, v in params)
    url = route.format(quote(key, safe="", errors="replace")) + "?" + query
    sound(client, url)


@quick
@given(route=st.sampled_from(LISTS), names=st.lists(st.sampled_from(NAMES[:22]), unique=True), data=st.data())
def test_declared_parameters_with_likely_values(
    client: Client, route: str, names: list[str], data: st.DataObject
) -> None:
    likely = {
        "since": ["2000", "2021"],
        "until": ["2022-09", "2030"],
        "limit": ["1", "500"],
        "undated": ["true"],
        "unit": ["person"],
        "subject_level": ["county", "province"],
        "object_level": ["county"],
        "subject_type": ["Region"],
        "report": [REPORT],
        "min_confidence": ["0.9"],
        "known_at": ["2999-01-01"],
        "rejected": ["1"],
        "evidence": ["yes"],
        "from": ["west", "533325"],
        "to": ["310000", "浦东新区"],
        "node": ["530000", f"Company:{COMPANY}"],
        "subject": ["兰坪县"],
        "object": ["浦东新区"],
        "subject_within": ["530000"],
        "object_within": ["east"],
        "subject_exclude": ["533301"],
        "cursor": ["x"],
    }
    params = [(n, data.draw(st.sampled_from(likely[n]), n)) for n in names]
    answer = client.get(route, params=params)
    given_twice = {"from", "subject_within"} <= set(names) or {"to", "object_within"} <= set(names)
    wanted = 400 if given_twice or "cursor" in names else 200
    assert answer.status_code == wanted, f"{answer.url}: {answer.text}"


@quick
@given(text=st.text(max_size=200), published=st.one_of(st.none(), values))
def test_any_text_to_preview(client: Client, text: str, published: str | None) -> None:
    answer = client.post("/extract", json={"text": text, "published": published})
    assert answer.status_code in (200, 422), answer.text
