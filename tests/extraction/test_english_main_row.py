"""English reports on one place and several partners in a row."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_DAY = "2022-01-10"
_LEAD = (
    "Pudong New Area in Shanghai helps Yongping County, Xiangyun County and Binchuan County, Yunnan, as its partner in "
    "the east-west collaboration."
)
_ROW = ("532928", "532923", "532924")


@pytest.mark.parametrize("between", [" ", "\n\n", "\n\nThe land here is steep and roads are few.\n\n"])
@pytest.mark.parametrize(
    ("said", "predicate", "value"),
    [
        ("In 2021, Pudong provided 65 million yuan in aid.", "funds", 65_000_000.0),
        ("Assistance funds of 65 million yuan arrived in 2021.", "funds", 65_000_000.0),
        ("Pudong sent 12 doctors in 2021.", "sends_staff_to", 12.0),
        ("Some 340 people went to work in Pudong in 2021.", "sends_workers_to", 340.0),
    ],
)
def test_what_names_none_is_of_the_whole_row(between: str, said: str, predicate: str, value: float) -> None:
    facts = {f[:4] for f in told(f"East helps west\n\n{_LEAD}{between}{said}\n", _DAY)}
    swap = predicate == "sends_workers_to"
    assert {(predicate, c, "310115", value) if swap else (predicate, "310115", c, value) for c in _ROW} <= facts


def test_a_figure_beside_one_of_them_is_its_own() -> None:
    facts = {
        f[:4] for f in told(f"East helps west\n\n{_LEAD}\n\nIn 2021, 340 workers from Yongping went to Pudong.\n", _DAY)
    }
    assert {f for f in facts if f[0] == "sends_workers_to"} == {("sends_workers_to", "532928", "310115", 340.0)}


def test_a_report_on_one_of_them_stays_with_it() -> None:
    text = (
        f"Yongping and its partner\n\n{_LEAD}\n\nYongping has changed. In Yongping roads were built. Yongping now has "
        "a hospital.\n\nIn 2021, Pudong provided 65 million yuan in aid.\n"
    )
    facts = {f[:4] for f in told(text, _DAY) if f[0] == "funds"}
    assert facts <= {("funds", "310115", "532928", 65_000_000.0)}
