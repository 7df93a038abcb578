"""What openings, plans, lists and lines below a report must not take from it."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

DAY = "2021-12-10"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("得益于山海协作,霞浦县到福州市马尾区务工人员达900人。", ("sends_workers_to", "350921", "350105", 900)),
        ("通过山海协作,杭州市上城区今年向衢州市开化县投入资金800万元。", ("funds", "330102", "330824", 8e6)),
        ("为做好劳务协作,宁波市江北区今年接收喜德县600人。", ("sends_workers_to", "513432", "330205", 600)),
        ("围绕劳务协作,福州市今年向定西市选派干部25名。", ("pairs_with", "350100", "621100", None)),
        ("下一步,佛山市与凉山州将持续开展结对帮扶。", ("pairs_with", "440600", "513400", None)),
        ("江北区与越西县协商达成一致并签订协作协议。", ("pairs_with", "330205", "513434", None)),
        ("环江县提出申请后与深圳市福田区结成帮扶对子。", ("pairs_with", "440304", "451226", None)),
        ("宁波市江北区与尚未脱贫的越西县结对帮扶。", ("pairs_with", "330205", "513434", None)),
        (
            "佛山市对口帮扶凉山州。得到国家部委肯定,累计选派干部80名。",
            ("sends_staff_to", "440600", "513400", 80),
        ),
        (
            "佛山市对口帮扶凉山州。按照教育部安排,选派教师120名到凉山州支教。",
            ("sends_staff_to", "440600", "513400", 120),
        ),
        (
            "东西部协作。宁波市今年选派教师20名到美姑县,布拖县选派教师5名到宁波市跟岗。",
            ("sends_staff_to", "330200", "513436", 20),
        ),
    ],
)
def test_it_is_still_told(text: str, fact: tuple[str, str, str, float | None]) -> None:
    found = {(p, *sorted((a, b)), v) if p == "pairs_with" else (p, a, b, v) for p, a, b, v, _ in told(text, DAY)}
    assert fact in found


def test_a_list_below_the_last_sentence_is_of_the_report() -> None:
    text = (
        "宁波市对口帮扶凉山州。\n签约项目有:\n宁波市江北区人社局与越西县人社局《劳务协作协议》\n"
        "宁波市海曙区教育局与布拖县教育局《支教协议》\n"
    )
    names = {n.name for n in read(text, DAY).nodes}
    assert {"宁波市江北区人力资源和社会保障局", "布拖县教育局", "劳务协作协议"} <= names


def test_no_firm_is_called_after_what_it_does() -> None:
    text = "宁波市对口帮扶越西县。参加活动的企业中,有申洲针织有限公司、海天集团有限公司在越西县设立分厂,投资3000万元。"
    firms = {n.name for n in read(text, DAY).nodes if n.type == "Company"}
    assert firms == {"申洲针织有限公司", "海天集团有限公司"}


def test_an_english_page_may_begin_with_latest() -> None:
    text = (
        "Latest figures\nFuzhou gave Dingxi, its partner, 20 million yuan in 2021\n"
        "Dingxi sent 3,000 workers to Fuzhou in 2021\n"
    )
    assert {p for p, *_ in told(text, "2022-02-10")} >= {"funds", "sends_workers_to"}
