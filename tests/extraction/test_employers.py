"""Companies that took people on: as the subject of a verb of taking on, or as where they went."""

from __future__ import annotations

import pytest

from graph.model import Report
from loaders.extract import extract

_LEAD = "绍兴市与乐山市东西部协作\n2022年,绍兴市与乐山市开展东西部劳务协作。\n"
LESHAN, MABIAN, SHAOXING, SHENGZHOU = "511100", "511133", "330600", "330683"
HONGYUAN, XINDA = "绍兴鸿远机电有限公司", "浙江新达塑业有限公司"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"马边县到绍兴务工的有300人。{HONGYUAN}收了其中的45人。", {(MABIAN, SHAOXING, 300), (MABIAN, HONGYUAN, 45)}),
        (f"{HONGYUAN}在马边县招了64名缝纫工。", {(MABIAN, HONGYUAN, 64)}),
        (
            f"马边县送出36名务工人员,大巴天亮时到站,人全部进了嵊州的{XINDA}。",
            {(MABIAN, SHENGZHOU, 36), (MABIAN, XINDA, 36)},
        ),
        (
            f"首批86名乐山老乡到了绍兴,东家是{HONGYUAN}和{XINDA}。",
            {(LESHAN, SHAOXING, 86), (LESHAN, HONGYUAN, 86), (LESHAN, XINDA, 86)},
        ),
        # all that it has, local people, wishes, who came to see it
        (f"{HONGYUAN}现有员工600人。", set()),
        (f"{HONGYUAN}在马边县建厂,用了当地工人80名。", set()),
        (f"{HONGYUAN}收到210人的求职意向。", set()),
        (f"马边县46名职校学生参观了{XINDA}。", set()),
    ],
)
def test_employers(sentence: str, expected: set[tuple[str, str, float]]) -> None:
    found = {
        (f.subject.partition(":")[2], f.object.partition(":")[2], f.quantity.value)
        for f, _ in extract(Report(id="t", text=_LEAD + sentence + "\n", source="t")).facts
        if f.predicate == "sends_workers_to" and f.quantity
    }
    assert found == expected
