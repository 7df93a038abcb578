"""Nodes over HTTP: search, ids with slashes and Chinese, parts, neighbours, paths, timelines, reports."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from api.examples import BUREAU, COMPANY, PROGRAM, REPORT
from tests.api import sample
from tests.api.client import Client


@pytest.mark.parametrize("q", ["兰坪白族普米族自治县", "兰坪县", "533325", "Lanping"])
def test_a_region_is_found_by_any_of_its_names(client: Client, q: str) -> None:
    assert client.get("/regions", params={"q": q}).json()["items"][0]["code"] == "533325"


def test_regions_by_level_and_place(client: Client) -> None:
    page = client.get("/regions?within=上海&level=county&limit=500").json()
    assert sum(r["valid_to"] is None for r in page["items"]) == 16
    assert {r["province"] for r in page["items"]} == {"310000"}
    searched = client.get("/regions?q=普陀区").json()
    assert [r["code"] for r in searched["items"][:2]] == ["310107", "330903"]
    narrowed = client.get("/regions?q=普陀&within=浙江").json()
    assert {r["province"] for r in narrowed["items"]} == {"330000"}


def test_a_search_that_is_cut_says_so(client: Client) -> None:
    page = client.get("/regions?q=县&limit=3").json()
    assert len(page["items"]) == 3
    assert page["truncated"]
    assert page["next"] is None
    assert client.get("/regions?q=县&cursor=x").status_code == 400


def test_every_region_comes_once_over_pages(client: Client) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.get("/regions?within=530000&limit=50" + cursor).json()
        seen += [r["id"] for r in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert len(seen) == len(set(seen)) >= 146
    assert seen == sorted(seen)


@pytest.mark.parametrize("key", ["533325", "兰坪县", "lanping county"])
def test_one_region(client: Client, key: str) -> None:
    region = client.get(f"/regions/{quote(key)}").json()
    assert region["id"] == "Region:533325"
    assert region["level"] == "county"
    assert 98 < region["lon"] < 100


def test_a_former_code_leads_to_the_present_region(client: Client) -> None:
    assert client.get("/regions/533321").json()["name"] == "泸水市"


@pytest.mark.parametrize("safe", ["", "/"])
@pytest.mark.parametrize(
    ("path", "key", "node_id"),
    [
        ("/regions/", sample.TOWN, f"Region:{sample.TOWN}"),
        ("/bureaus/", BUREAU, f"Bureau:{BUREAU}"),
        ("/companies/", COMPANY, f"Company:{COMPANY}"),
        ("/programs/", PROGRAM, f"Program:{PROGRAM}"),
        ("/reports/", "notes/2023-协作.txt", "notes/2023-协作.txt"),
    ],
)
def test_ids_with_slashes_and_chinese(client: Client, path: str, key: str, node_id: str, safe: str) -> None:
    answer = client.get(path + quote(key, safe=safe))
    assert answer.status_code == 200
    assert answer.json()["id"] == node_id
    assert client.get(answer.json()["href"]).json() == answer.json()


def test_companies_by_alias_and_place(client: Client) -> None:
    assert [c["name"] for c in client.get("/companies?q=春风").json()["items"]] == [COMPANY]
    assert client.get("/companies?within=310000").json()["items"]
    assert not client.get("/companies?within=530000").json()["items"]


def test_parts_on_a_day(client: Client) -> None:
    before = {r["name"] for r in client.get("/regions/533300/parts?at=2015").json()["items"]}
    now = {r["name"] for r in client.get("/regions/533300/parts").json()["items"]}
    assert len(before) == len(now) == 4
    assert "泸水市" in now


def test_neighbours_of_one_region(client: Client) -> None:
    found = client.get("/regions/533325/neighbours").json()
    shown = {(n["node"]["id"], n["predicate"], n["direction"]): n["facts"] for n in found["items"]}
    assert shown == {
        ("Region:310115", "sends_workers_to", "out"): 2,
        ("Region:310101", "sends_workers_to", "out"): 1,
        ("Region:310115", "funds", "in"): 1,
        ("Region:310115", "sends_staff_to", "in"): 1,
        ("Region:310115", "pairs_with", "both"): 1,
    }
    first = found["items"][0]
    assert (first["facts"], first["first"], first["last"]) == (2, "2021", "2023-02")
    assert found["complete"]


def test_neighbours_inside_a_province_come_in_pages(client: Client) -> None:
    route = "/regions/530000/neighbours?inside=true"
    whole = client.get(route).json()["items"]
    assert sum(n["facts"] for n in whole) == len(sample.FACTS) - 1  # all but the signing in Shanghai
    assert [n["facts"] for n in whole] == sorted((n["facts"] for n in whole), reverse=True)
    joined = []
    cursor = ""
    while True:
        page = client.get(f"{route}&limit=2{cursor}").json()
        joined += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert joined == whole


def test_paths(client: Client) -> None:
    page = client.get("/paths?from=533325&to=533301&max_hops=2").json()
    assert page["items"]
    for path in page["items"]:
        assert path["hops"] == len(path["facts"]) == len(path["nodes"]) - 1 == 2
        assert (path["nodes"][0]["code"], path["nodes"][-1]["code"]) == ("533325", "533301")
    assert not client.get("/paths?from=533325&to=533301&max_hops=1").json()["items"]
    assert client.get("/paths?from=533325&to=533301&limit=1").json()["truncated"]
    assert client.get("/paths?from=533325&to=Company:无此公司").status_code == 404


def test_timeline_of_a_pair(client: Client) -> None:
    page = client.get("/timeline?a=浦东新区&b=兰坪县").json()
    assert (page["a"]["code"], page["b"]["code"]) == ("310115", "533325")
    assert [(f["predicate"], f["start"]) for f in page["items"]] == [
        ("pairs_with", "2016"),
        *sorted([("funds", "2021"), ("sends_workers_to", "2021")], key=lambda x: _id_of(page, x)),
        ("sends_staff_to", "2022"),
        ("sends_workers_to", "2023-02"),
    ]
    assert not page["truncated"]
    swapped = client.get("/timeline?a=兰坪县&b=浦东新区").json()
    assert swapped["items"] == page["items"]
    wide = client.get("/timeline?a=上海&b=云南&inside=true&limit=4").json()
    rest = client.get(f"/timeline?a=上海&b=云南&inside=true&limit=100&cursor={wide['next']}").json()
    assert len(wide["items"]) + len(rest["items"]) == len(sample.FACTS) - 1
    assert rest["items"][-1]["start"] is None
    assert len(client.get("/timeline?a=上海&b=云南&since=1990").json()["items"]) == 1


def _id_of(page: dict[str, list[dict[str, str]]], wanted: tuple[str, str]) -> str:
    return next(f["id"] for f in page["items"] if (f["predicate"], f["start"]) == wanted)


def test_reports(client: Client) -> None:
    listed = client.get("/reports").json()["items"]
    assert {r["id"] for r in listed} == {REPORT, "notes/2023-协作.txt", "copy-2023"}
    assert "text" not in listed[0]
    assert [r["id"] for r in client.get("/reports?q=协作又一年").json()["items"]] == ["notes/2023-协作.txt"]
    report = client.get(f"/reports/{REPORT}").json()
    assert report["facts"] == len(report["said"]["items"]) == 8
    assert report["characters"] == len(report["text"])
    assert all(any(e["report"] == REPORT for e in f["evidence"]) for f in report["said"]["items"])
