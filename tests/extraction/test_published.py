"""The day of publication as pages show it, and what only looks like one."""

from __future__ import annotations

import pytest

from loaders.mentions.published import published

SHOWN = {
    "发布时间:2022-09-03 08:15": "2022-09-03",
    "2022年10月30日 星期日 A6版:民生": "2022-10-30",
    "某某日报  2020年10月29日  第02版:要闻": "2020-10-29",
    "丽水市人力资源和社会保障局编          2024年12月20日": "2024-12-20",
    "2019年第5期          2019年3月4日": "2019-03-04",
    "人社速递 2026年第4期(2月27日)": "2026-02-27",
    "2018年第31期(总第608期)    市人社局办公室编    10月17日": "2018-10-17",
    "协作领导小组办公室      一九九八年十二月十五日": "1998-12-15",
    "二〇二一年三月二十六日": "2021-03-26",
    "2021-05-28  浏览 102  点赞 7": "2021-05-28",
    "23-07-11 08:07 通讯员 小旭": "2023-07-11",
    "首页→新闻→正文   2014年11月6日   稿源:江边人": "2014-11-06",
}
SHOWN |= {
    "Home > Regions > Southwest     2023-03-01     Share | Print": "2023-03-01",
    "URUMQI, May 6, 2021 -- Workers from two counties took the train on Thursday, the city said.": "2021-05-06",
    "定西讯 2019年11月8日,两县在会上交了账,来的人都带着本子,一条一条地对,对到天黑才散。": "2019-11-08",
}
NOT_SHOWN = [
    "2019年11月8日,两县在会上交了账,来的人都带着本子,一条一条地对,对到天黑才散,食堂留了饭。",
    "(县乡村振兴局  12月24日)",
    "自2016年9月1日起,两县结成对子,干部和老师分批来往。",
    "2019年8月1日,两地在县政府会议室签下协议,约定三年之内互派干部。双方都说好。",
    "截至2020年12月31日",
    "学校盖好了,孩子们2018年9月1日搬了进去,宽敞明亮,家长们都很高兴,还有人放了鞭炮",
]


@pytest.mark.parametrize("line", SHOWN)
def test_shown(line: str) -> None:
    assert published(["两地协作又进一步", line, "正文从这里开始,讲的是协作。"]) == SHOWN[line]


@pytest.mark.parametrize(("signed", "day"), [("12月24日", "2021-12-24"), ("1月18日", "2022-01-18")])
def test_a_day_signed_without_its_year_is_of_the_titles_or_early_in_the_next(signed: str, day: str) -> None:
    assert published(["某旗2021年协作工作完成情况", f"(某旗乡村振兴局  {signed})", "一、干部。", "二、劳务。"]) == day


@pytest.mark.parametrize("line", NOT_SHOWN)
def test_not_shown(line: str) -> None:
    assert published(["两地协作又进一步", line]) is None
