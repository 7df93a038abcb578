"""A PDF breaks lines where the page ends; a reader of facts needs the paragraphs back."""

from __future__ import annotations

import pytest

from loaders.read.formats.pdf import unwrap

WIDE = "二零二二年宁蒗县有组织地向上海市杨浦区输送了农村"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (f"{WIDE}\n劳动力一百人。\n第二段。", f"{WIDE}劳动力一百人。\n第二段。"),
        (f"{WIDE[:-1]}21\n4人。", f"{WIDE[:-1]}214人。"),
        (f"{WIDE[:-2]}239.\n48万元。", f"{WIDE[:-2]}239.48万元。"),
        (f"标题\n{WIDE[:-1]}。\n第二段", f"标题\n{WIDE[:-1]}。\n第二段"),
        ("The two provinces spent 3.68 billion\nyuan on 1,166 projects.\nEnd.",
         "The two provinces spent 3.68 billion yuan on 1,166 projects.\nEnd."),
        (f"{WIDE}\n  另起一段", f"{WIDE}\n  另起一段"),
        (f"{WIDE}\n\n另起一段", f"{WIDE}\n\n另起一段"),
        ("", ""),
    ],
)  # fmt: skip
def test_lines_of_a_paragraph_are_joined(printed: str, read: str) -> None:
    assert unwrap(printed) == read
