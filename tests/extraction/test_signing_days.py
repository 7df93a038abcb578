"""On which day a paper was signed, where its own sentence does not say."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

VISIT = "9月8日,奉贤区党政代表团走进务川县,看了茶园。奉贤区对口帮扶务川县。"


def days(text: str) -> set[str]:
    facts = read(text, "2021-09-13").facts
    return {str(f.period.start) for f, _ in facts if f.predicate == "signs"}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{VISIT}\n两边人社局坐到一起,奉贤区人社局与务川县人社局签了《劳务协作协议》。", "2021-09-08"),
        (f"{VISIT}\n刚才签的《奉贤区与务川县劳务协作协议》,请两边盯住。", "2021-09-08"),
        (f"{VISIT}\n在务川期间,奉贤区与务川县签了《劳务协作协议》。", "2021-09-08"),
        (f"{VISIT}\n奉贤区与务川县此前已签订《劳务协作协议》。", "None"),
        (f"{VISIT}\n奉贤区与务川县先后签了《劳务协作协议》。", "2021"),
        (f"{VISIT}\n奉贤区与务川县的《劳务协作协议》是2018年签的。", "2018"),
        (
            "2020年9月6日至8日,奉贤区人社局赴务川县对接。7日,奉贤区人社局与务川县人社局签订《劳务协作协议》。",
            "2020-09-07",
        ),
    ],
)
def test_signing_days(told: str, day: str) -> None:
    assert days(told) == {day}
