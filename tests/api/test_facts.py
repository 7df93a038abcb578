"""Facts over HTTP, held to plain Python over the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from api.examples import BUREAU, COMPANY, FLOW, REPORT
from api.gather import gather
from api.limits import LIMITS
from graph.model import Fact, Period, Quantity
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from tests.api import sample
from tests.api.client import Client

LEVEL = {"310000": "province", "530000": "province", "533300": "prefecture"}


def lies(node_id: str, code: str) -> bool:
    if node_id in (f"Bureau:{BUREAU}",):
        return code in ("310000", "310115")
    if node_id == f"Company:{COMPANY}":
        return code == "310000"
    kind, _, key = node_id.partition(":")
    return kind == "Region" and gazetteer().is_within(key.partition("/")[0], code)


def level(node_id: str) -> str | None:
    kind, _, key = node_id.partition(":")
    if kind != "Region":
        return None
    return "township" if "/" in key else LEVEL.get(key, "county")


def ids(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [f["id"] for f in answer.json()["items"]]


def either_way(fact: Fact, test: Callable[[str, str], bool]) -> bool:
    return test(fact.subject, fact.object) or (fact.predicate == "pairs_with" and test(fact.object, fact.subject))


CASES: list[tuple[str, Callable[[Fact], bool]]] = [
    ("", lambda f: True),
    ("predicate=funds&predicate=signs", lambda f: f.predicate in ("funds", "signs")),
    ("from=云南", lambda f: either_way(f, lambda a, b: lies(a, "530000"))),
    ("from=west&to=310115", lambda f: either_way(f, lambda a, b: lies(a, "530000") and lies(b, "310115"))),
    ("subject_within=530000&subject_level=county", lambda f: either_way(
        f, lambda a, b: lies(a, "530000") and level(a) == "county")),
    ("object_level=province", lambda f: either_way(f, lambda a, b: level(b) == "province")),
    ("object_level=township", lambda f: level(f.object) == "township"),
    ("subject=兰坪县", lambda f: either_way(f, lambda a, b: a == "Region:533325")),
    ("object=Region:310115/周浦镇", lambda f: f.object == "Region:310115/周浦镇"),
    (f"from=Company:{COMPANY}", lambda f: f.subject == f"Company:{COMPANY}"),
    ("object_type=Program", lambda f: f.object.startswith("Program:")),
    ("node=泸水市", lambda f: "Region:533301" in (f.subject, f.object)),
    ("node=533300", lambda f: lies(f.subject, "533300") or lies(f.object, "533300")),
    ("from=530000&subject_exclude=533325", lambda f: either_way(
        f, lambda a, b: lies(a, "530000") and not lies(a, "533325"))),
    ("unit=person&unit=CNY", lambda f: f.quantity is not None and f.quantity.unit in ("person", "CNY")),
    ("predicate=sends_workers_to&since=2022-03&until=2022-04", lambda f: (
        f.predicate == "sends_workers_to" and str(f.period) in ("2021..2022", "2022-03-05", "2022"))),
    ("predicate=pairs_with&since=2021", lambda f: (
        f.predicate == "pairs_with" and str(f.period) in ("2016..", "1996.."))),
    ("predicate=pairs_with&since=2021&undated=true", lambda f: (
        f.predicate == "pairs_with" and str(f.period) in ("2016..", "1996..", ""))),
    ("until=1999", lambda f: str(f.period) == "1996.."),
]  # fmt: skip


@pytest.mark.parametrize(("query", "wanted"), CASES, ids=[c[0] or "all" for c in CASES])
def test_filters_mean_what_they_say(client: Client, query: str, wanted: Callable[[Fact], bool]) -> None:
    truth = {f.id for f in sample.FACTS if wanted(f)}
    assert truth
    found = ids(client.get(f"/facts?limit=500&{query}"))
    assert len(found) == len(set(found))
    assert set(found) == truth


def test_a_former_code_or_name_is_the_present_place(client: Client) -> None:
    now = ids(client.get("/facts?node=533301"))
    assert now
    assert ids(client.get("/facts?node=泸水县")) == now
    assert ids(client.get("/facts?node=533321")) == now


@pytest.mark.parametrize("route", ["/facts", "/pairings", "/flows?from=530000", "/facts?node=533300&evidence=true"])
@pytest.mark.parametrize("size", [1, 3])
def test_pages_join_without_gap_or_double(client: Client, route: str, size: int) -> None:
    whole = client.get(route, params=None if "?" in route else {"limit": 500}).json()
    joined: list[dict[str, Any]] = []
    following: str | None = None
    mark = "&" if "?" in route else "?"
    while True:
        page = client.get(f"{route}{mark}limit={size}" + (f"&cursor={following}" if following else "")).json()
        joined += page["items"]
        assert page["truncated"] is (page["next"] is not None)
        assert len(page["items"]) <= size
        following = page["next"]
        if following is None:
            break
    assert joined == whole["items"]
    assert not whole["truncated"]


def test_the_page_size_may_change_on_the_way_the_filters_may_not(client: Client) -> None:
    cursor = client.get("/facts?limit=2&from=530000").json()["next"]
    assert len(ids(client.get(f"/facts?limit=4&from=530000&cursor={cursor}"))) == 4
    for other in ("/facts?from=310000", "/facts", "/flows?from=530000"):
        refused = client.get(other, params=dict(p.split("=") for p in other.split("?")[1:]) | {"cursor": cursor})
        assert refused.status_code == 400
        assert refused.json()["type"] == "urn:shanhai:problem:bad-cursor"


def test_a_touched_cursor_is_refused(client: Client) -> None:
    cursor = client.get("/facts?limit=2").json()["next"]
    assert client.get("/facts", params={"cursor": cursor}).status_code == 200
    for at in range(len(cursor)):
        changed = cursor[:at] + ("A" if cursor[at] != "A" else "B") + cursor[at + 1 :]
        assert client.get("/facts", params={"cursor": changed}).status_code == 400, changed
    for wrong in ("", "=", "!", cursor + "A", cursor[:-1], cursor + "=", "你好"):
        assert client.get("/facts", params={"cursor": wrong}).status_code == 400, wrong


def test_totals_are_of_all_that_matches_and_honest(client: Client) -> None:
    page = client.get("/flows?from=533325&to=310115&limit=1").json()
    assert page["truncated"]
    totals = page["totals"]
    assert totals["complete"]
    assert totals["facts"] == 2
    (people,) = totals["items"]
    assert (people["unit"], people["value"], people["counted"]) == ("person", 1032, 2)
    following = client.get(f"/flows?from=533325&to=310115&limit=1&cursor={page['next']}").json()
    assert following["totals"] is None
    assert client.get("/flows?totals=false").json()["totals"] is None


def test_units_are_never_mixed_and_the_set_aside_are_named(client: Client) -> None:
    totals = client.get("/flows").json()["totals"]
    assert len({t["unit"] for t in totals["items"]}) == len(totals["items"]) == 2
    for item in totals["items"]:
        assert item["set_aside"] == len(item["aside"])
        assert all(a["zh"] and a["en"] for a in item["aside"])
        assert len(item["counted_ids"]) == item["counted"]
    money = client.get("/funding").json()["totals"]["items"]
    assert [(m["unit"], m["value"], m["approx"]) for m in money] == [("CNY", 25_300_000, True)]


def test_a_figure_that_reaches_out_of_the_window_is_no_figure_of_it(client: Client) -> None:
    totals = client.get("/flows?from=533325&to=310101&since=2022&until=2022").json()["totals"]
    (visits,) = totals["items"]
    assert (visits["unit"], visits["value"], visits["counted"]) == ("person_time", 0, 0)
    assert [a["kind"] for a in visits["aside"]] == ["outside"]


def test_a_joint_figure_counts_once_and_only_whole(tmp_path: Path) -> None:
    joint = [
        Fact("sends_workers_to", f"Region:{a}", "Region:310115", Period.of("2024", "2024"), q, "group-1")
        for a in ("533325", "533301")
        for q in (Quantity(200, "person", joint=True),)
    ]
    store = open_store(f"sqlite:{tmp_path / 'joint.db'}")
    store.prepare()
    store.write([sample.told("joint", tuple(joint), "两县合计")])
    with Client(create_app(store)) as client:
        (both,) = client.get("/flows?from=530000").json()["totals"]["items"]
        assert (both["value"], both["counted"], both["set_aside"]) == (200, 2, 0)
        (one,) = client.get("/flows?from=533325").json()["totals"]["items"]
        assert (one["value"], one["counted"], one["set_aside"]) == (0, 0, 1)
        assert "泸水市" in one["aside"][0]["en"]
    store.close()


def test_too_many_facts_give_no_total(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    found = gather(store, FactQuery(("sends_workers_to",)), limit=3)
    assert (len(found.records), found.complete) == (3, False)
    assert gather(store, FactQuery(("sends_workers_to",)), limit=len(sample.FLOWS)).complete
    monkeypatch.setattr("api.sums.gather", lambda store, query: gather(store, query, limit=3))
    with Client(create_app(store)) as client:
        totals = client.get("/flows").json()["totals"]
    assert totals == {"complete": False, "limit": LIMITS.aggregate_facts, "facts": 3, "items": []}


def test_one_fact_has_its_evidence(client: Client) -> None:
    fact = client.get(f"/facts/{FLOW.id}").json()
    assert (fact["start"], fact["start_precision"], fact["quantity"]["value"]) == ("2023-02", "month", 132)
    assert {e["report"] for e in fact["evidence"]} == {REPORT, "copy-2023"} == set(fact["reports"])
    for evidence in fact["evidence"]:
        report = client.get(evidence["href"]).json()
        assert report["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
        assert evidence["published"] == report["published"]
    assert client.get(fact["subject"]["href"]).json()["name"] == "兰坪白族普米族自治县"


def test_lists_carry_evidence_when_asked(client: Client) -> None:
    assert all(f["evidence"] is None for f in client.get("/facts").json()["items"])
    assert all(f["evidence"] for f in client.get("/facts?evidence=true").json()["items"])


def test_confidence_report_and_knowledge_time(client: Client) -> None:
    everything = client.get("/facts").json()["items"]
    sure = {f["id"] for f in everything if f["confidence"] >= 0.9}
    assert 0 < len(sure) < len(everything)
    assert set(ids(client.get("/facts?min_confidence=0.9"))) == sure
    assert ids(client.get("/facts?report=copy-2023")) == [FLOW.id]
    assert ids(client.get("/facts?known_at=2020-01-01")) == []
    assert len(ids(client.get("/facts?known_at=2999-01-01T00:00:00Z"))) == len(everything)
