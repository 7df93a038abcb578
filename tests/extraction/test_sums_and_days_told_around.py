"""Days of journeys that a year only ranks, sums up to a day, and times that another sentence tells."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told


def starts(text: str, published: str, of: str) -> dict[float | None, str | None]:
    return {value: start for p, *_, value, start in told(f"一车一车往东走\n\n{text}\n", published) if p == of}


@pytest.mark.parametrize(
    "rank",
    [
        "它是今年头一列",
        "今年的免费专列,它是头一列",
        "今年全州外出的,他们是第一批",
        "今年发的头一班",
        "今年的包车,数它最早",
    ],
)
@pytest.mark.parametrize("frame", ["{d},{r},{f}。", "{d}——{r};{f}。", "{d}。{r},{f}。", "{d},{f},{r}。"])
def test_a_year_that_ranks_a_journey_leaves_it_its_day(rank: str, frame: str) -> None:
    text = frame.format(d="2月22日,车从都匀开出", r=rank, f="550名黔南州务工者去广州市打工")
    assert starts(text, "2026-02-23", "sends_workers_to") == {550: "2026-02-22"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("5月22日,两地开会。今年到期的干部是第八批,广州市派往黔南州的第九批550名干部到任", "2026"),
        ("5月22日,两地开会。今年广州市派到黔南州的教师有550名,这是第三批", "2026"),
        ("5月22日,两地开会。今年,广州市派出的首批教师550名到黔南州", "2026"),
    ],
)
def test_not_a_year_that_dates_the_figure(text: str, begin: str) -> None:
    text = f"广州市与黔南州结对帮扶。{text}。"
    assert starts(text, "2026-06-23", "sends_staff_to") == {550: begin}


def test_who_has_arrived_came_on_the_day_told_next() -> None:
    text = "550名黔南州务工者已经到了广州市。1月27日下午,包机停稳机场,毛毯一人一份。"
    assert starts(text, "2026-01-29", "sends_workers_to") == {550: "2026-01-27"}


TIED = "2016年,广州市与黔南州结成对子。"


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("到眼下为止,广州市派到黔南州的干部一共550名,团队换到了第七批", "2016"),
        ("到眼下为止,广州市派到黔南州的干部一共550名;县里通路是2019年的事", "2016"),
        ("从那以后,教师来了不少,到今年第八拨。广州市派到黔南州的干部加在一起550名", "2016"),
        ("教师去年来了八拨。广州市派到黔南州的干部加在一起550名", "2022"),
    ],
)
def test_sums_up_to_now_run_from_the_tie(text: str, begin: str) -> None:
    assert starts(f"{TIED}{text}。", "2023-08-22", "sends_staff_to")[550] == begin


@pytest.mark.parametrize("between", ["去年6月,全国的对子作了部分调整。", "今年3月,广州市又与毕节市结了对。", ""])
def test_what_was_summed_up_to_a_year_began_before_it(between: str) -> None:
    text = f"{TIED}{between}\n截至2021年底,广州市给黔南州的资金合计550万元。"
    assert starts(text, "2023-08-22", "funds") == {5.5e6: "2016"}


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("去年6月,广州市与黔南州结了对。转眼满一年。这一年,", "2021"),
        ("广州市与黔南州结对帮扶。一年满了,翻翻账本。\n这一年,", "2021"),
        ("广州市与黔南州结对帮扶。账本翻一翻。这一年,", "2022"),
        ("广州市与黔南州2018年结对。那年8月,", "2018-08"),
        ("广州市与黔南州结对帮扶。2017年8月5日,代表团来看工地。到这时,五年里", "2012"),
        ("广州市与黔南州2010年结对。两边人社局天天通电话。\n3月轮到都匀。分3批,", "2022-03"),
        ("广州市与黔南州2010年结对。\n3月,都匀下了雪。今年分3批,", "2022"),
    ],
)
def test_times_told_by_the_sentence_before(text: str, begin: str) -> None:
    text = f"{text}黔南州送到广州市务工的有550人。"
    assert starts(text, "2022-06-30", "sends_workers_to") == {550: begin}


def test_a_county_of_a_prefecture_is_the_one_that_is_tied() -> None:
    text = "惠水县归黔南州,2016年起由广州市对口帮扶。"
    assert {x for x in told(f"走亲\n\n{text}\n", "2019-06-20") if x[0] == "pairs_with"} == {
        ("pairs_with", "440100", "522731", None, "2016")
    }
