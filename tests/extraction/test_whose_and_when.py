"""Whose a figure is and of which day, where reports tell it a sentence away or in other words."""

from __future__ import annotations

from tests.extraction.helpers import read, told

DAY = "2019-06-03"


def test_what_a_ceremony_gives_is_of_the_meeting_s_day() -> None:
    text = "5月9日,马尾区代表团来岷县走访,两地开了扶贫协作座谈会。\n会上举行了捐赠仪式。马尾区向岷县捐赠资金100万元。"
    assert ("funds", "350105", "621126", 1e6, "2019-05-09") in told(text, DAY)


def test_people_told_before_a_bare_figure_are_counted() -> None:
    text = "闽宁劳务协作年年有。宁夏送进福建企业的,有3万多人次;长年在福建务工的宁夏人,2.5万。"
    people = [f.quantity for f, _ in read(text, DAY).facts if f.quantity and f.quantity.value == 25000]
    assert [q.unit for q in people] == ["person"]


def test_how_large_each_project_is_is_no_sum() -> None:
    text = "东莞对口帮扶韶关。自2017年开工算起,两市共建产业这本账上新签了348个项目,过亿元的217个。"
    assert not any(value == 1e8 for *_, value, _ in told(text, DAY))


def test_fairs_within_a_province_have_sides() -> None:
    text = "茂名市与广州、佛山两市联合举办招聘会,两市企业提供岗位1万多个,当场录用茂名务工人员3200多人。"
    found = told(text, DAY)
    assert {("sends_workers_to", "440900", c, 3200.0, "2019") for c in ("440100", "440600")} <= found
    assert {("offers_jobs_to", c, "440900", 10000.0, "2019") for c in ("440100", "440600")} <= found


def test_a_school_is_no_town_of_another_province() -> None:
    text = "深圳华侨城集团与天柱县签下帮扶协议,去年给天柱的帮扶资金118万元,凤城二小的教学楼盖起来了。"
    assert "Region:210682" not in {n.id for n in read(text, DAY).nodes}


def test_a_firm_signs_with_a_county_where_no_place_helps() -> None:
    text = "深圳华侨城集团日前同天柱县签下帮扶协议,金额132.13万元。"
    assert {a for predicate, a, *_ in told(text, DAY) if predicate == "signs"} == {"522627", "Company:深圳华侨城集团"}


def test_the_firm_named_last_gives_what_it_is_said_to_give() -> None:
    text = "闽宁协作带来项目40多项,最大的要数福建香江集团有限公司:它投到西吉县6000万元。"
    assert ("funds", "Company:福建香江集团有限公司", "640422", 6e7) in {x[:4] for x in told(text, DAY)}


def test_firms_told_as_those_among_the_companies() -> None:
    text = "5月20日,南通市在汉中市举办苏陕协作招聘会。一道来的企业里,中天钢铁、亨通电子、中天科技都支了台子。"
    firms = {a for predicate, a, *_ in told(text, DAY) if predicate == "offers_jobs_to"}
    assert firms == {"Company:中天钢铁", "Company:亨通电子", "Company:中天科技"}
