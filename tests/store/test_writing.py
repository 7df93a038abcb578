"""What a write does to what was there: nothing doubled, nothing lost, replacement exact, reviewers heard."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from graph.errors import NotFoundError, StoreError
from graph.model import Evidence, Extraction, Fact, Node, PartialDate, PartOf, Period, Quantity, Report, Status
from graph.store.base import FactQuery, GraphStore, NodeFilter, NodeQuery, Written
from tests.store.dump import dump, dump_truth, plain
from tests.store.history import History, make_history, play
from tests.store.truth import Truth

LIJIANG, PUDONG, NUJIANG = "Region:530700", "Region:310115", "Region:533300"


def a_report(key: str, text: str = "丽江向浦东输送劳动力100人", **told: object) -> Report:
    given = {"source": f"file:///{key}.txt", "published": PartialDate("2022-09-01"), **told}
    return Report(key, text, **given)  # type: ignore[arg-type]


def a_fact(predicate: str = "sends_workers_to", value: float | None = 100.0, **told: object) -> Fact:
    given = {"subject": LIJIANG, "object": PUDONG, "period": Period.of("2021"), **told}
    quantity = Quantity(value, "person") if value is not None else None
    return Fact(predicate, quantity=quantity, **given)  # type: ignore[arg-type]


def says(report: Report, *facts: Fact, confidence: float = 0.9, nodes: tuple[Node, ...] = ()) -> Extraction:
    told = tuple((f, Evidence(report.id, 0, 4, report.text[:4], "sends", confidence)) for f in facts)
    return Extraction(report, nodes, told)


def ids(store: GraphStore, query: FactQuery | None = None) -> set[str]:
    return {r.fact.id for r in store.facts(query or FactQuery(), 1000).items}


def moment() -> str:
    time.sleep(0.002)
    now = datetime.now(UTC).isoformat()
    time.sleep(0.002)
    return now


def test_loaded_twice_is_loaded_once(store: GraphStore) -> None:
    history = make_history(seed=7, reports=120)
    play(history, store)
    last = {x.report.id: x for step in history.steps if isinstance(step, list) for x in step}
    held = [x for x in last.values() if store.known([x.report.content_hash]).get(x.report.content_hash) == x.report.id]
    assert len(held) > 60
    before = dump(store)
    written = store.write(held)
    assert written == Written(reports_unchanged=len(held))
    assert dump(store) == before


def test_batches_do_not_matter(store: GraphStore) -> None:
    history = make_history(seed=8, reports=60)
    batch = [x for x in history.steps[0] if isinstance(x, Extraction)]
    truth = Truth()
    truth.write(batch)
    for one in batch:
        store.write([one])
    assert dump(store) == dump_truth(truth)


def test_the_order_of_loading_does_not_matter(store: GraphStore) -> None:
    batch = [x for x in make_history(seed=9, reports=60).steps[0] if isinstance(x, Extraction)]
    truth = Truth()
    truth.write(batch)
    store.write(batch[::-1])
    here, there = dump(store), dump_truth(truth)
    assert here["facts"] == there["facts"]
    assert here["reports"] == there["reports"]


def test_a_changed_report_replaces_exactly_its_own(store: GraphStore) -> None:
    shared, own, new = a_fact(), a_fact("pairs_with", None), a_fact("trains", 7.0)
    first, other = a_report("a"), a_report("b", "浦东说的")
    assert store.write([says(first, shared, own), says(other, shared)]) == Written(
        reports_new=2, facts_new=2, evidence_new=3
    )
    known = moment()
    changed = replace(first, text="丽江另有说法")
    written = store.write([says(changed, shared, new)])
    assert written == Written(reports_replaced=1, facts_new=1, evidence_new=2, facts_retracted=1)
    assert ids(store) == {shared.id, new.id}
    assert ids(store, FactQuery(known_at=known)) == {shared.id, own.id}
    record = store.fact(shared.id)
    assert record is not None
    assert [e.quote for e in record.evidence] == ["丽江另有", "浦东说的"]
    then = store.facts(FactQuery(known_at=known, predicates=("sends_workers_to",))).items[0]
    assert [e.quote for e in then.evidence] == ["丽江向浦", "浦东说的"]
    gone = store.fact(own.id)
    assert gone is not None
    assert gone.retracted_at is not None
    held = store.report("a")
    assert held is not None
    assert (held.report.text, held.facts) == ("丽江另有说法", 2)
    assert store.counts().reports == 2


def test_a_copy_gives_a_source_and_no_second_report(store: GraphStore) -> None:
    report = a_report("a")
    copy = replace(report, id="b", source="file:///copy.txt")
    store.write([says(report, a_fact())])
    assert store.write([says(copy, a_fact())]) == Written(reports_unchanged=1)
    held = store.report("a")
    assert held is not None
    assert held.sources == ("file:///a.txt", "file:///copy.txt")
    assert store.report("b") is None
    assert dict(store.known([report.content_hash])) == {report.content_hash: "a"}


def test_a_place_with_other_content_takes_the_old_back_unless_it_stands_elsewhere(store: GraphStore) -> None:
    alone, elsewhere = a_report("a"), a_report("b", "两处都有")
    old, kept, new = a_fact(), a_fact(value=2.0), a_fact(value=3.0)
    store.write([says(alone, old), says(elsewhere, kept)])
    store.write([says(replace(elsewhere, id="b2", source="file:///copy.txt"), kept)])
    at_a = a_report("a2", "此处换了", source="file:///a.txt")
    at_b = a_report("b3", "那里也换了", source="file:///b.txt")
    assert store.write([says(at_a, new)]) == Written(reports_replaced=1, facts_new=1, evidence_new=1, facts_retracted=1)
    assert store.write([says(at_b, new)]) == Written(reports_new=1, evidence_new=1)
    assert ids(store) == {kept.id, new.id}
    held = store.report("b")
    assert held is not None
    assert held.sources == ("file:///copy.txt",)


def test_standard_input_is_no_place(store: GraphStore) -> None:
    first, second = a_report("a", "一", source="stdin"), a_report("b", "二", source="stdin")
    store.write([says(first, a_fact())])
    store.write([says(second, a_fact(value=2.0))])
    assert len(ids(store)) == 2


def test_facts_come_back_as_they_were(store: GraphStore) -> None:
    report, fact = a_report("a"), a_fact()
    store.write([says(report, fact)])
    first = store.fact(fact.id)
    store.set_status(fact.id, Status.ACCEPTED)
    store.retract("a")
    assert ids(store) == set()
    assert store.report("a") is None
    assert store.counts().reports == 0
    gone = store.fact(fact.id)
    assert gone is not None
    assert gone.status is Status.ACCEPTED
    without = moment()
    assert store.write([says(report, fact)]) == Written(reports_new=1, facts_new=1, evidence_new=1)
    again = store.fact(fact.id)
    assert first is not None
    assert again == replace(first, status=Status.ACCEPTED)
    assert ids(store, FactQuery(known_at=without)) == set()


def test_the_moment_of_a_change_is_the_first_of_the_new_state(store: GraphStore) -> None:
    fact = a_fact()
    store.write([says(a_report("a"), fact)])
    store.retract("a")
    record = store.fact(fact.id)
    assert record is not None
    assert record.retracted_at is not None
    assert ids(store, FactQuery(known_at=record.recorded_at)) == {fact.id}
    assert ids(store, FactQuery(known_at=record.retracted_at)) == set()


def test_a_rejected_fact_stays_rejected_over_reloads(store: GraphStore) -> None:
    report, fact = a_report("a"), a_fact()
    store.write([says(report, fact)])
    store.set_status(fact.id, Status.REJECTED)
    assert ids(store) == set()
    assert store.counts().facts == {}
    store.write([says(replace(report, text="新版本新版本"), fact)])
    assert ids(store) == set()
    assert ids(store, FactQuery(rejected=True)) == {fact.id}
    store.set_status(fact.id, Status.AUTOMATIC)
    assert ids(store) == {fact.id}


def test_details_belong_to_the_evidence(store: GraphStore) -> None:
    exact = a_fact()
    about = replace(exact, quantity=Quantity(100.0, "person", approx=True, of_which={"poor": 9.0}), joint_group="g")
    sure, unsure = a_report("b", "确切说法"), a_report("a", "大约说法")
    store.write([says(unsure, about, confidence=0.5)])
    store.write([says(sure, exact, confidence=0.8)])
    record = store.fact(exact.id)
    assert record is not None
    assert record.fact == exact
    assert record.confidence == 0.8
    store.retract("b")
    record = store.fact(exact.id)
    assert record is not None
    assert record.fact == about
    assert record.confidence == 0.5


def test_nothing_of_a_failed_batch_stays(store: GraphStore) -> None:
    before, version = dump(store), store.version()
    nowhere = replace(a_fact(), subject="Company:无处公司")
    foreign = Extraction(a_report("c", "三"), (), ((a_fact(), Evidence("other", 0, 1, "丽", "r", 0.5)),))
    for bad in (says(a_report("b", "二"), nowhere), says(a_report("b", "二"), a_fact("marries")), foreign):
        with pytest.raises(StoreError) as e:
            store.write([says(a_report("a"), a_fact()), bad])
        assert e.value.hint
    assert dump(store) == before
    assert store.version() == version


def test_unknown_names_are_told(store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        store.retract("nobody")
    with pytest.raises(NotFoundError):
        store.set_status("0" * 16, Status.ACCEPTED)


def test_nodes_are_brought_up_to_date_and_facts_follow(store: GraphStore) -> None:
    company = Node("Company:山海", "Company", "山海", {}, ("山海鞋业",))
    fact = a_fact(object=company.id)
    store.write([says(a_report("a"), fact, nodes=(company,))])
    shanghai = FactQuery(object=NodeFilter(within=("310000",)))
    assert ids(store, shanghai) == set()
    lies = {"region": "310115", "province": "310000", "county": "310115"}
    store.put_nodes([Node(company.id, "Company", "山海公司", lies, ("山海",))])
    assert ids(store, shanghai) == {fact.id}
    found = store.node(company.id)
    assert found is not None
    assert (found.name, found.aliases, dict(found.properties)) == ("山海公司", ("山海", "山海鞋业"), lies)
    assert [n.id for n in store.nodes(NodeQuery(text="海鞋业")).items] == [company.id]


def test_a_township_lies_in_its_county(store: GraphStore) -> None:
    township = Node(
        "Region:310115/周浦镇", "Region", "周浦镇", {"level": "township", "province": "310000", "county": "310115"}
    )
    store.write([says(a_report("a"), a_fact(object=township.id), nodes=(township,))])
    assert [n.id for n in store.parts(PUDONG)] == [township.id]
    before = store.counts().nodes["Region"]
    store.retract("a")
    assert store.counts().nodes["Region"] == before - 1


def test_part_of_is_brought_up_to_date(store: GraphStore) -> None:
    nodes = [Node(f"Region:99000{i}", "Region", f"虚构{i}", {"code": f"99000{i}", "level": "county"}) for i in range(3)]
    parent = Node("Region:990000", "Region", "虚构省", {"code": "990000", "level": "province", "province": "990000"})
    store.put_nodes([*nodes, parent])
    store.put_part_of([PartOf(n.id, parent.id, Period.of("1990")) for n in nodes])
    store.put_part_of([PartOf(nodes[0].id, parent.id, Period.of("1990", "2005-06"))])
    assert [n.id for n in store.parts(parent.id)] == [n.id for n in nodes[1:]]
    assert len(store.parts(parent.id, PartialDate("2005-06").last)) == 3
    assert store.parts(parent.id, PartialDate("1989").last) == ()


def test_prepare_again_changes_nothing(store: GraphStore) -> None:
    store.write([says(a_report("a"), a_fact())])
    before, version = dump(store), store.version()
    store.prepare()
    assert dump(store) == before
    assert store.version() == version


def test_version_changes_with_the_data(store: GraphStore) -> None:
    seen = [store.version()]
    store.write([says(a_report("a"), a_fact())])
    seen.append(store.version())
    store.set_status(a_fact().id, Status.ACCEPTED)
    seen.append(store.version())
    store.retract("a")
    seen.append(store.version())
    assert len(set(seen)) == 4
    assert store.version() == seen[-1]


def test_a_random_walk_of_writes(store: GraphStore, history: History) -> None:
    """Few ids, places and texts, so that every step meets what is there; the state is compared after each."""
    rng = random.Random("walk")
    truth = Truth()
    pool = [f for step in history.steps[:1] for x in step if isinstance(x, Extraction) for f in x.facts][:14]
    nodes = tuple(n for n in history.nodes if n.id in {e for f, _ in pool for e in (f.subject, f.object)})
    store.put_nodes(nodes)
    for node in nodes:
        truth._put(node)
    moments = []
    for number in range(70):
        moments.append((moment(), truth.tick))
        if rng.random() < 0.15 and truth.reports_by_id:
            gone = rng.choice(sorted(truth.reports_by_id))
            store.retract(gone)
            truth.retract(gone)
        else:
            batch = []
            for _ in range(rng.choice([1, 1, 2, 4])):
                text = f"正文{rng.randrange(7)}"
                source = rng.choice(["stdin", "file:///1", "file:///2", "file:///3", "file:///4"])
                published = rng.choice([None, PartialDate("2021-05"), PartialDate("2024")])
                report = Report(f"id{rng.randrange(6)}", text, source, published=published)
                told = rng.sample(pool, rng.randrange(5))
                facts = ((f, replace(e, report=report.id, start=rng.randrange(2))) for f, e in told)
                batch.append(Extraction(report, (), tuple(facts)))
            assert store.write(batch) == truth.write(batch), number
        assert dump(store) == dump_truth(truth), number
    for then, tick in moments[::5]:
        window = FactQuery(start=PartialDate("2023").first, undated=True, known_at=then)
        assert [plain(r) for r in store.facts(window, 1000).items] == truth.facts(window, tick)
