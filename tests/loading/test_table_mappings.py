"""Mappings: one that cannot be meant says so before any row is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.loading.tables import MAPPING, ROWS, read, write

MAPPINGS: dict[str, tuple[dict[str, Any], str]] = {
    "column": ({"start": "开始"}, "no column '开始'.*there are 援助方"),
    "key": ({"amount": "金额"}, "has no amount; there are subject"),
    "constant": ({"predicate": "pairs_with"}, "no column 'pairs_with'"),
    "predicate": ({"predicate": {"value": "likes"}}, "there is no 'likes'"),
    "ends": ({"subject": {"column": "援助方", "type": "Program", "kind": "project"}}, "joins no Program there"),
    "type": ({"subject": {"column": "援助方", "type": "Person"}}, "Person cannot be read from a table"),
    "no unit": ({"unit": None}, "its unit is missing"),
    "names": ({"names": {"甲": "乌有"}}, "甲 cannot be 乌有"),
    "confidence": ({"confidence": 2}, "a number from 0 to 1"),
    "both": ({"start": {"column": "年份", "value": "2020"}}, "either a column or a value"),
}


@pytest.mark.parametrize("case", MAPPINGS)
def test_a_mapping_that_cannot_be_meant_says_so_before_any_row(tmp_path: Path, case: str) -> None:
    change, message = MAPPINGS[case]
    found, errors = read(write(tmp_path, ROWS, MAPPING | change))
    assert not found
    (error,) = errors
    with pytest.raises(AssertionError, match=message):
        raise AssertionError(error.message)
    assert error.hint


@pytest.mark.parametrize(
    ("more", "said"),
    [("start: 发布日期\n", "line {}: start is there twice"), ("names: {甲: 上海, 甲: 北京}\n", "甲 is there twice")],
)
def test_a_key_of_a_mapping_that_stands_twice_is_told(tmp_path: Path, more: str, said: str) -> None:
    table = write(tmp_path, ROWS)
    mapping = tmp_path / "资金.mapping.yaml"
    mapping.write_text(mapping.read_text(encoding="utf-8") + more, encoding="utf-8")
    found, (error,) = read(table)
    assert not found
    assert said.format(len(mapping.read_text(encoding="utf-8").splitlines())) in error.message


def test_a_table_without_a_mapping_says_what_to_write(tmp_path: Path) -> None:
    table = write(tmp_path, ROWS)
    mapping = (tmp_path / "资金.mapping.yaml").rename(tmp_path / "elsewhere.yaml")
    found, (error,) = read(table)
    assert not found
    assert "资金.mapping.yaml" in error.hint
    assert len(read(table, mapping=mapping)[0]) == 2
