"""What a sum of facts must know of them beside themselves: the rest of a joint figure, and whether a period fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from graph.flat import all_facts
from graph.model import FactRecord, PartialDate
from graph.store.base import FactQuery, GraphStore
from graph.validity import valid_days


def members(
    store: GraphStore, records: Iterable[FactRecord], known_at: str | None = None
) -> dict[str, list[FactRecord]]:
    """All facts of the joint figures among these, by joint group, also those that a filter left out.

    The reports that tell one fact of a joint figure tell the others.
    """
    joint = [r for r in records if r.fact.joint_group is not None]
    wanted = {r.fact.joint_group for r in joint}
    found: dict[str, dict[str, FactRecord]] = defaultdict(dict)
    for report in sorted({i for r in joint for i in r.reports}):
        for record in all_facts(store, FactQuery(report=report, known_at=known_at)):
            if (group := record.fact.joint_group) is not None and group in wanted:
                found[group][record.fact.id] = record
    return {group: list(facts.values()) for group, facts in found.items()}


def beyond(
    record: FactRecord, published: Mapping[str, PartialDate | None], first: date | None, last: date | None
) -> bool:
    """Whether its period reaches outside the window: what 2021 to 2023 came to is no figure of 2022."""
    days = valid_days(record.fact, [published.get(i) for i in record.reports])
    if days is None:
        return False
    return (first is not None and days[0] < first) or (last is not None and days[1] > last)
