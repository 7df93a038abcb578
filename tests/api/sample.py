"""A small graph of our own invention, on which every example of OpenAPI works."""

from __future__ import annotations

from api.examples import BUREAU, COMPANY, FLOW, PROGRAM, RECEIVER, REPORT, SENDER
from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store.base import GraphStore

PUDONG, HUANGPU, SHANGHAI = RECEIVER, "310101", "310000"
LANPING, LUSHUI, NUJIANG, YUNNAN = SENDER, "533301", "533300", "530000"
TOWN = "310115/周浦镇"


def region(code: str) -> str:
    return f"Region:{code}"


def sends(a: str, b: str, start: str | None, end: str | None, value: float, unit: str = "person") -> Fact:
    return Fact("sends_workers_to", region(a), region(b), Period.of(start, end), Quantity(value, unit))


FLOWS = (
    FLOW,
    sends(LANPING, PUDONG, "2021", "2021", 900),
    sends(LANPING, HUANGPU, "2021", "2022", 40, "person_time"),
    sends(LUSHUI, PUDONG, "2022-03-05", "2022-03-05", 77),
    sends(LUSHUI, HUANGPU, "2023-06", None, 12),
    sends(NUJIANG, SHANGHAI, "2022", "2022", 3000),
    sends(LUSHUI, TOWN, None, None, 5),
)
MONEY = (
    Fact("funds", region(PUDONG), region(LANPING), Period.of("2021", "2021"), Quantity(2.5e7, "CNY", approx=True)),
    Fact("funds", f"Company:{COMPANY}", region(LUSHUI), Period.of("2022-05", "2022-05"), Quantity(300000, "CNY")),
)
PAIRS = (
    Fact("pairs_with", region(PUDONG), region(LANPING), Period.of("2016")),
    Fact("pairs_with", region(SHANGHAI), region(YUNNAN), Period.of("1996")),
    Fact("pairs_with", region(HUANGPU), region(LUSHUI), Period.of("2016", "2020")),
    Fact("pairs_with", region(SHANGHAI), region(NUJIANG)),
)
OTHERS = (
    Fact("signs", f"Bureau:{BUREAU}", f"Program:{PROGRAM}", Period.of("2023-02-11", "2023-02-11")),
    Fact("offers_jobs_to", f"Company:{COMPANY}", region(NUJIANG), Period.of("2023-02"), Quantity(60, "job")),
    Fact("sends_staff_to", region(PUDONG), region(LANPING), Period.of("2022"), Quantity(8, "person")),
)
FACTS = (*FLOWS, *MONEY, *PAIRS, *OTHERS)


def nodes() -> tuple[Node, ...]:
    """The nodes of all the facts."""
    regions = [gazetteer().node(c) for c in (PUDONG, HUANGPU, SHANGHAI, LANPING, LUSHUI, NUJIANG, YUNNAN)]
    place = {"region": PUDONG, "province": SHANGHAI, "county": PUDONG}
    return (
        *regions,
        gazetteer().township("周浦镇", PUDONG),
        Node(
            f"Bureau:{BUREAU}",
            "Bureau",
            "上海市浦东新区人力资源和社会保障局",
            {"organ": "人力资源和社会保障局", **place},
        ),
        Node(f"Company:{COMPANY}", "Company", COMPANY, {"province": SHANGHAI}, ("春风餐饮",)),
        Node(f"Program:{PROGRAM}", "Program", PROGRAM, {"kind": "agreement"}),
    )


def told(report_id: str, facts: tuple[Fact, ...], title: str, published: str | None = None) -> Extraction:
    """A report that says ``facts``, a sentence each."""
    text, evidence = f"{title}\n", []
    for number, fact in enumerate(facts):
        quote = f"第{number}句:{fact.subject}与{fact.object},{fact.period}。"
        at = len(text)
        text += quote + "\n"
        confidence = round(0.95 - 0.05 * (number % 5), 2)
        evidence.append((fact, Evidence(report_id, at, at + len(quote), quote, "sample", confidence)))
    day = PartialDate.parse(published) if published else None
    report = Report(report_id, text, f"file:{report_id}.txt", title, f"https://example.org/{report_id}", "样报", day)
    named = {i for f in facts for i in (f.subject, f.object)}
    return Extraction(report, tuple(n for n in nodes() if n.id in named), tuple(evidence))


def reports() -> list[Extraction]:
    return [
        told(REPORT, FACTS[:8], "浦东迎来新一批务工人员", "2023-02-17"),
        told("notes/2023-协作.txt", FACTS[6:], "两地协作又一年", "2023-07-01"),
        told("copy-2023", (FLOW,), "专列到站"),
    ]


def fill(store: GraphStore) -> None:
    """Put the sample into an empty store."""
    store.prepare()
    store.write(reports())
