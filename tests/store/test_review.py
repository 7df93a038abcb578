"""Judgements of reviewers on every store: they hold through loading, replacing, taking back, merging and undoing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from graph.errors import NotFoundError, UsageError
from graph.judgements import distinct, moved, survivors
from graph.model import Evidence, Extraction, Fact, Node, Period, Quantity, Report, Status
from graph.regions import gazetteer
from graph.store.base import FactQuery, GraphStore, NodeFilter, NodeQuery, PathQuery
from tests.store.dump import dump, dump_truth
from tests.store.history import History, make_history
from tests.store.truth import Truth

LUSHUI = gazetteer().node("533301")
LONG = Node("Company:珠海博海餐饮集团有限公司", "Company", "珠海博海餐饮集团有限公司", {}, ("博海",))
SHORT = Node("Company:博海餐饮", "Company", "博海餐饮", {}, ("博海集团",))
OTHER = Node("Company:博海物流", "Company", "博海物流")
WHO = "顾老师"


def sent(company: Node, value: float, **more: Any) -> Fact:
    return Fact("sends_workers_to", LUSHUI.id, company.id, Period.of("2022", "2022"), Quantity(value, "person", **more))


def said(report: str, *facts: Fact, confidence: float = 0.9) -> Extraction:
    text = f"{report * 9}:" + "。".join(f"{f.object[8:]}{f.quantity.value if f.quantity else ''}人" for f in facts)
    evidence = [Evidence(report, 0, 5 + i, text[: 5 + i], "w", confidence) for i, _ in enumerate(facts)]
    nodes = (LUSHUI, *(n for n in (LONG, SHORT, OTHER) if n.id in {f.object for f in facts}))
    return Extraction(Report(report, text, f"file:///{report}.txt"), nodes, tuple(zip(facts, evidence, strict=True)))


def state(store: GraphStore) -> dict[str, Any]:
    """All that can be asked, but for the log."""
    shown = dump(store)
    return shown | {"companies": store.nodes(NodeQuery(NodeFilter(type="Company"))).items}


def status(store: GraphStore, fact: Fact) -> Status:
    record = store.fact(fact.id)
    assert record is not None
    return record.status


def test_accept_and_reject_outlive_the_report_and_can_be_undone(store: GraphStore) -> None:
    good, bad = sent(LONG, 10), sent(LONG, 20)
    store.write([said("a", good, bad)])
    before = state(store)
    first = store.judge("accept", [good.id], WHO)
    second = store.judge("reject", [bad.id], WHO, "那是岗位数")
    assert (first.number, second.number) == (1, 2)
    assert [(j.verdict, j.of, j.who, j.why) for j in store.judgements()] == [
        ("accept", (good.id,), WHO, None),
        ("reject", (bad.id,), WHO, "那是岗位数"),
    ]
    assert first.at < second.at
    assert [r.fact.id for r in store.facts(FactQuery()).items] == [good.id]
    for then in (None, second.at):
        sure = store.facts(FactQuery(min_confidence=0.99, known_at=then)).items
        assert [r.fact.id for r in sure] == [good.id], "accepted, whatever its confidence"

    store.write([said("a", good, bad, sent(LONG, 30))])  # the report has changed
    assert (status(store, good), status(store, bad)) == (Status.ACCEPTED, Status.REJECTED)
    store.retract("a")
    assert status(store, bad) is Status.REJECTED
    store.write([said("b", bad)])
    assert store.facts(FactQuery()).items == (), "rejected, whoever says it"
    store.retract("b")
    store.write([said("a", good, bad)])

    store.judge("accept", [bad.id], "another", "对的")
    assert status(store, bad) is Status.ACCEPTED
    store.judge("undo", ["3"], WHO)
    assert status(store, bad) is Status.REJECTED, "what was said before holds again"
    store.judge("undo", ["2"], WHO)
    store.judge("undo", ["1"], WHO)
    assert state(store) == before
    assert len(store.judgements()) == 6


def test_a_merge_moves_facts_names_and_judgements_and_later_loads_follow(store: GraphStore) -> None:
    store.write([said("a", sent(LONG, 10)), said("b", sent(SHORT, 10), sent(SHORT, 25))])
    store.judge("reject", [sent(SHORT, 25).id], WHO)
    before = state(store)
    assert store.counts().conflicts == 0

    merge = store.judge("merge", [LONG.id, SHORT.id], WHO, "同一家")
    found = {r.fact.id: r for r in store.facts(FactQuery(rejected=True)).items}
    assert found.keys() == {sent(LONG, 10).id, sent(LONG, 25).id}
    assert found[sent(LONG, 10).id].reports == ("a", "b"), "the evidence of both"
    assert found[sent(LONG, 25).id].status is Status.REJECTED
    assert found[sent(LONG, 10).id].object.aliases == ("博海", "博海集团", "博海餐饮")
    assert store.node(SHORT.id) == store.node(LONG.id)
    assert [n.id for n in store.nodes(NodeQuery(text="博海集团")).items] == [LONG.id]
    assert [n.id for n in store.nodes(NodeQuery(NodeFilter(ids=(SHORT.id,)))).items] == [LONG.id]
    for query in (FactQuery(object=NodeFilter(ids=(SHORT.id,))), FactQuery(either=NodeFilter(ids=(SHORT.id,)))):
        assert [r.fact.id for r in store.facts(query).items] == [sent(LONG, 10).id]
    assert [n.id for n in store.nodes(NodeQuery(NodeFilter(type="Company"))).items] == [LONG.id]
    assert store.report("b").facts == 2  # type: ignore[union-attr]

    store.write([said("c", sent(SHORT, 12))])
    assert store.fact(sent(LONG, 12).id).conflicts == (sent(LONG, 10).id,)  # type: ignore[union-attr]
    assert store.fact(sent(SHORT, 12).id) is None
    store.write([said("b", sent(SHORT, 10), sent(SHORT, 25))])  # a reload changes nothing
    assert store.write([said("b", sent(SHORT, 10), sent(SHORT, 25))]).reports_unchanged == 1
    store.retract("c")

    store.judge("undo", [str(merge.number)], WHO)
    assert state(store) == before
    assert store.node(SHORT.id) == replace(SHORT, properties=store.node(SHORT.id).properties)  # type: ignore[union-attr]


def test_a_fact_rejected_under_one_name_stays_rejected_under_the_other(store: GraphStore) -> None:
    store.write([said("a", sent(SHORT, 7)), said("b", sent(LONG, 1))])
    store.judge("reject", [sent(SHORT, 7).id], WHO)
    store.retract("a")
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    store.write([said("a", sent(SHORT, 7))])
    assert status(store, sent(LONG, 7)) is Status.REJECTED
    assert [r.fact.id for r in store.facts(FactQuery()).items] == [sent(LONG, 1).id]


def test_one_sentence_that_names_both_is_split_again(store: GraphStore) -> None:
    both = said("a", sent(LONG, 10), sent(SHORT, 10))
    span = both.facts[0][1]
    store.write([replace(both, facts=tuple((f, span) for f, _ in both.facts))])
    before = state(store)
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    assert len(store.facts(FactQuery()).items) == 1
    store.judge("undo", ["1"], WHO)
    assert state(store) == before


def test_what_was_known_before_a_merge_is_still_known_then(store: GraphStore) -> None:
    store.write([said("a", sent(LONG, 10)), said("b", sent(SHORT, 12))])
    known = max(r.recorded_at for r in store.facts(FactQuery()).items)
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    assert {r.fact.id for r in store.facts(FactQuery(known_at=known)).items} == {sent(LONG, 10).id, sent(SHORT, 12).id}
    assert {r.conflicts for r in store.facts(FactQuery(known_at=known)).items} == {()}
    asked = FactQuery(object=NodeFilter(ids=(SHORT.id,)))
    assert [r.fact.id for r in store.facts(replace(asked, known_at=known)).items] == [sent(SHORT, 12).id]
    both = [r.fact.id for r in store.facts(asked).items]
    assert both == sorted([sent(LONG, 10).id, sent(LONG, 12).id])
    after = store.judgements()[-1].at
    store.judge("undo", ["1"], WHO)
    assert [r.fact.id for r in store.facts(replace(asked, known_at=after)).items] == both
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    assert all(r.conflicts for r in store.facts(FactQuery()).items)


def test_merges_of_merges(store: GraphStore) -> None:
    store.write([said("a", sent(LONG, 1)), said("b", sent(SHORT, 2)), said("c", sent(OTHER, 3))])
    before = state(store)
    store.judge("merge", [SHORT.id, OTHER.id], WHO)
    between = state(store)
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    assert {r.fact.object for r in store.facts(FactQuery()).items} == {LONG.id}
    assert store.node(OTHER.id) == store.node(LONG.id)
    chain = store.paths(PathQuery(LUSHUI.id, OTHER.id))[0]
    assert [n.id for n in chain.nodes] == [LUSHUI.id, LONG.id]
    store.judge("undo", ["2"], WHO)
    assert state(store) == between
    store.judge("undo", ["1"], WHO)
    assert state(store) == before


@pytest.mark.parametrize(
    ("verdict", "of", "error"),
    [
        ("accept", ["0" * 16], NotFoundError),
        ("accept", [], UsageError),
        ("merge", [LONG.id, LONG.id], UsageError),
        ("merge", [LONG.id, "Company:无"], NotFoundError),
        ("merge", [LUSHUI.id, "Region:440400"], UsageError),
        ("merge", [LONG.id, LUSHUI.id], UsageError),
        ("distinct", [LONG.id], UsageError),
        ("undo", ["1"], NotFoundError),
        ("undo", ["one"], NotFoundError),
        ("praise", [LONG.id], UsageError),
    ],
)
def test_what_cannot_be_meant_is_refused_and_leaves_no_trace(
    store: GraphStore, verdict: Any, of: list[str], error: type[Exception]
) -> None:
    store.write([said("a", sent(LONG, 1))])
    version = store.version()
    with pytest.raises(error) as raised:
        store.judge(verdict, of, WHO)
    assert getattr(raised.value, "hint", "")
    assert store.judgements() == ()
    assert store.version() == version


def test_two_that_are_not_the_same_are_merged_only_after_that_is_undone(store: GraphStore) -> None:
    store.write([said("a", sent(LONG, 1), sent(SHORT, 2), sent(OTHER, 3))])
    store.judge("distinct", [LONG.id, OTHER.id], WHO)
    store.judge("merge", [SHORT.id, LONG.id], WHO)
    for of in ([SHORT.id, OTHER.id], [OTHER.id, SHORT.id]):
        with pytest.raises(UsageError, match="judged not the same") as raised:
            store.judge("merge", of, WHO)
        assert "undo 1" in raised.value.hint
    assert distinct(store.judgements()) == {frozenset((SHORT.id, OTHER.id))}
    store.judge("undo", ["1"], WHO)
    store.judge("merge", [SHORT.id, OTHER.id], WHO)
    assert survivors(store.judgements()) == {LONG.id: SHORT.id, OTHER.id: SHORT.id}


def test_a_judgement_is_undone_once_and_two_that_are_one_are_not_distinct(store: GraphStore) -> None:
    store.write([said("a", sent(LONG, 1), sent(SHORT, 2))])
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    for verdict, of in (("distinct", [LONG.id, SHORT.id]), ("merge", [OTHER.id, SHORT.id]), ("undo", ["2"])):
        with pytest.raises((UsageError, NotFoundError)):
            store.judge(verdict, of, WHO)  # type: ignore[arg-type]
    store.judge("undo", ["1"], WHO)
    for number in ("1", "2"):
        with pytest.raises(UsageError):
            store.judge("undo", [number], WHO)
    store.judge("distinct", [LONG.id, SHORT.id], WHO)
    for who, why in ((" ", None), ("\x00\n", None), (WHO, "长" * 1001)):
        with pytest.raises(UsageError):
            store.judge("accept", [sent(LONG, 1).id], who, why)
    assert store.judge("accept", [sent(LONG, 1).id], WHO, "两\n行\x1b[31m").why == "两 行 [31m", "one line, no escapes"


def test_a_long_life_with_merges_is_that_of_reports_which_name_the_survivors(store: GraphStore) -> None:
    history = make_history(7, reports=130)
    rng = random.Random(7)
    pairs = _pairs(history, rng)
    store.put_nodes(history.nodes)
    for done, step in enumerate(history.steps):
        _play(store, step)
        if done % 2 and pairs:
            store.judge("merge", pairs.pop(), WHO)
        if done % 5 == 4:
            last = [j for j in store.judgements() if j.verdict == "merge"][-1]
            store.judge("undo", [str(last.number)], WHO)
    into = survivors(store.judgements())
    assert len(into) > 2
    truth = Truth()
    truth.put_nodes(history.nodes)
    for step in history.steps:
        _play(truth, [_resolved(x, into) for x in step] if isinstance(step, list) else step)
    here, there = dump(store), dump_truth(truth)
    assert here["facts"] == there["facts"]
    assert here["counts"] == there["counts"]


def _pairs(history: History, rng: random.Random) -> list[list[str]]:
    found = []
    for kind in ("Company", "Program", "Bureau"):
        ids = [n.id for n in history.nodes if n.type == kind][:12]
        rng.shuffle(ids)
        found += [ids[i : i + 2] for i in range(0, len(ids) - 1, 2)]
    return found


def _play(teller: Any, step: Any) -> None:
    if isinstance(step, list):
        teller.write(step)
    elif isinstance(step, str):
        teller.retract(step)


def _resolved(extraction: Extraction, into: dict[str, str]) -> Extraction:
    facts: Sequence[tuple[Fact, Evidence]] = [(moved(f, into), e) for f, e in extraction.facts]
    return replace(extraction, facts=tuple(facts))
