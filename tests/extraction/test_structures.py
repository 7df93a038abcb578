"""Plain sentences in every structure of a couple: real couples by lot, a tie, then a figure that leaves its ends out.

What a single sentence says is not the question here (the other tests ask that), but whose it is: of one couple, of a
row of counties that one helps, of two that help one, of the report's own couple beside that of their provinces.
"""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import product

import pytest

from graph.regions import gazetteer
from graph.regions.pairings import pairings
from tests.extraction.helpers import told

_DAY = "2022-01-10"
_TIES = (
    "{H}与{P}{W}结成东西部协作关系。",
    "{H}对口帮扶{P}{W}。",
    "{W}由{H}对口帮扶。",
    "2021年,{H}与{P}{W}的东西部协作工作稳步推进。",
    "{H}把对{P}{W}的结对帮扶拢了拢,账在下面。",
    "{H}帮{w},已有好几个年头。",
)
_BETWEEN = ("", "\n\n", "\n\n一、交流互访。双方领导互访4次。\n\n二、", "\n\n这里山高沟深,路难走,地也薄。\n\n")
_SAID = (
    ("2021年拨付财政援助资金6500万元。", "funds", 65_000_000.0),
    ("2021年到账的帮扶资金有6500万元。", "funds", 65_000_000.0),
    ("2021年,社会各界捐款捐物折合6500万元。", "funds", 65_000_000.0),
    ("2021年选派挂职干部12名。", "sends_staff_to", 12.0),
    ("2021年,12名教师前来支教。", "sends_staff_to", 12.0),
    ("2021年培训干部人才560人次。", "trains", 560.0),
    ("2021年,到{h}务工的有340人。", "sends_workers_to", 340.0),
    ("2021年向{h}输送劳动力340人。", "sends_workers_to", 340.0),
)
_EACH = 160
"""Texts of a structure; one text in fifty may be wrong, as no lot is without names that mean two places."""


def _name(code: str) -> str:
    d = gazetteer().get(code)
    assert d is not None
    return d.name


def _short(code: str) -> str:
    """The bare name where only one place has it."""
    d = gazetteer().get(code)
    assert d is not None
    alone = len(gazetteer().names().get(d.short, ())) == 1 and len(d.short) > 1
    return d.short if alone else d.name


def _level(code: str) -> str:
    d = gazetteer().get(code)
    return d.level if d else ""


def _couples(helpers: int, helped: int, lot: random.Random) -> tuple[list[str], list[str]]:
    """Places that were assigned to each other: so many of one level on either side."""
    rows: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for p in pairings():
        if p.scheme == "东西部协作" and "province" not in (_level(p.helper), _level(p.helped)):
            key = (
                (p.helper, p.helped[:2], _level(p.helped))
                if helpers == 1
                else (p.helped, p.helper[:2], _level(p.helper))
            )
            rows[key].append(p.helped if helpers == 1 else p.helper)
    least = max(helpers, helped)
    one, *_ = key = lot.choice([k for k, found in rows.items() if len(found) >= least])
    several = lot.sample(rows[key], least)
    return ([one], several) if helpers == 1 else (several, [one])


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize(("helpers", "helped"), [(1, 1), (1, 2), (1, 3), (2, 1)])
def test_whose_a_figure_is(helpers: int, helped: int, above: bool) -> None:
    lot = random.Random(f"{helpers}{helped}{above}")
    missed, wrong = [], []
    for _ in range(_EACH):
        givers, takers = _couples(helpers, helped, lot)
        names = {
            "H": "、".join(map(_name, givers)),
            "W": "、".join(map(_name, takers)),
            "h": "、".join(map(_short, givers)),
            "w": "、".join(map(_short, takers)),
            "P": lot.choice(["", _name(takers[0][:2] + "0000")]),
        }
        said, predicate, value = lot.choice(_SAID)
        whole = (
            f"1996年起,{_name(givers[0][:2] + '0000')}与{_name(takers[0][:2] + '0000')}开展东西部协作。"
            if above
            else ""
        )
        title = f"{names['h']}与{names['w']}东西部协作一年间\n\n"
        text = (title + whole + lot.choice(_TIES) + lot.choice(_BETWEEN) + said).format(**names)
        ends = [(w, h) if predicate == "sends_workers_to" else (h, w) for h, w in product(givers, takers)]
        want = {(predicate, a, b, value) for a, b in ends}
        got = {f[:4] for f in told(text, _DAY) if f[0] != "pairs_with" and f[3] != 4}
        missed += [text] if want - got else []
        wrong += [text] if got - want else []
    assert len(missed) <= _EACH // 50, missed
    assert len(wrong) <= _EACH // 50, wrong
