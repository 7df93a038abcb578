"""A small graph whose facts are known, for tests of answers."""

from __future__ import annotations

from pathlib import Path

from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import GraphStore

R = "Region:"
LUSHUI, FUGONG, NUJIANG, LIJIANG, YUNNAN = (R + c for c in ("533301", "533323", "533300", "530700", "530000"))
ZHUHAI, SHANGHAI, YANGPU, PUTUO, KUNMING = (R + c for c in ("440400", "310000", "310110", "310107", "530100"))
SUZHOU, TONGREN = R + "320500", R + "520600"
HR = Node(
    "Bureau:440400/人力资源和社会保障局",
    "Bureau",
    "珠海市人力资源和社会保障局",
    {"organ": "人力资源和社会保障局", "region": "440400", "province": "440000", "prefecture": "440400"},
)
HR2 = Node(
    "Bureau:533300/人力资源和社会保障局",
    "Bureau",
    "怒江州人力资源和社会保障局",
    {"organ": "人力资源和社会保障局", "region": "533300", "province": "530000", "prefecture": "533300"},
)
COMPANY = Node(
    "Company:珠海某某电子有限公司",
    "Company",
    "珠海某某电子有限公司",
    {"region": "440400", "province": "440000", "prefecture": "440400"},
)
PROGRAM = Node("Program:劳务协作协议", "Program", "劳务协作协议", {"kind": "agreement"})

_W, _P, _F = "sends_workers_to", "pairs_with", "funds"
# report, predicate, subject, object, start, end, value, unit, joint group
FACTS = (
    ("r1", _W, LUSHUI, ZHUHAI, "2021", "2021", 100, "person", None),
    ("r1", _W, FUGONG, ZHUHAI, "2021", "2021", 80, "person", None),
    ("r2", _W, NUJIANG, ZHUHAI, "2021", "2021", 150, "person", None),
    ("r2", _W, LUSHUI, ZHUHAI, "2022", "2022", 70, "person", None),
    ("r2", _W, LUSHUI, ZHUHAI, "2021", "2022", 165, "person", None),
    ("r2", _W, LUSHUI, COMPANY.id, "2022", "2022", 20, "person", None),
    ("r1", _W, FUGONG, ZHUHAI, None, None, 9, "person", None),
    ("r1", _W, FUGONG, YANGPU, "2021", "2021", 30, "person", None),
    ("r1", _W, LUSHUI, SHANGHAI, "2021", "2021", 12, "person", None),
    ("r2", _W, NUJIANG, PUTUO, "2021", "2021", 15, "person", None),
    ("r1", _P, LIJIANG, YANGPU, "2017", None, None, None, None),
    ("r2", _P, YANGPU, LIJIANG, "2016-09", None, None, None, None),
    ("r1", _P, SHANGHAI, YUNNAN, "1996", None, None, None, None),
    ("r1", _P, SUZHOU, TONGREN, "2013", "2020", None, None, None),
    ("r2", _P, SUZHOU, TONGREN, "2017", "2021-08", None, None, None),
    ("r1", _F, PUTUO, KUNMING, "2022", "2022", 18_500_000, "CNY", None),
    ("r2", _F, PUTUO, R + "530129", "2023", "2023", 5_000_000, "CNY", None),
    ("r2", "signs", HR.id, PROGRAM.id, "2023-02-06", "2023-02-06", None, None, None),
    ("r2", "signs", HR2.id, PROGRAM.id, "2023-02-06", "2023-02-06", None, None, None),
    ("r1", "offers_jobs_to", ZHUHAI, NUJIANG, "2021", "2021", 900, "job", None),
    ("r1", "offers_jobs_to", ZHUHAI, NUJIANG, "2021", "2021", 3, "fair", None),
    ("r1", _W, R + "533324", ZHUHAI, "2023", "2023", 268, "person", "g1"),
    ("r1", _W, R + "533325", ZHUHAI, "2023", "2023", 268, "person", "g1"),
)


def node(node_id: str) -> Node:
    special = {n.id: n for n in (HR, HR2, COMPANY, PROGRAM)}
    return special.get(node_id) or gazetteer().node(node_id.removeprefix(R))


def extractions() -> list[Extraction]:
    """Two reports that say the facts above, each fact in a line of its own."""
    made = []
    for report, day in (("r1", "2022-01-10"), ("r2", "2024-03-01")):
        lines, facts, nodes = "", [], {}
        for r, predicate, s, o, start, end, value, unit, group in FACTS:
            if r != report:
                continue
            quantity = Quantity(float(value), unit, joint=group is not None) if value is not None and unit else None
            fact = Fact(predicate, s, o, Period.of(start, end), quantity, group)
            line = f"{node(s).name}与{node(o).name}{value or ''}{unit or ''}{start}。"
            facts.append((fact, Evidence(report, len(lines), len(lines) + len(line), line, "test", 0.9)))
            lines += line + "\n"
            nodes.update({s: node(s), o: node(o)})
        told = Report(report, lines, f"file:{report}", title=f"报道{report}", published=PartialDate(day))
        made.append(Extraction(told, tuple(nodes.values()), tuple(facts)))
    return made


def small(path: Path) -> GraphStore:
    store = open_store(f"sqlite:{path}")
    store.prepare()
    store.write(extractions())
    return store
