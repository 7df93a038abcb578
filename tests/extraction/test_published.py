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
    "协作领导小组办公室      一九九八年十二月十五日": "1998-12-15",
    "二〇二一年三月二十六日": "2021-03-26",
    "2021-05-28  浏览 102  点赞 7": "2021-05-28",
    "首页→新闻→正文   2014年11月6日   稿源:江边人": "2014-11-06",
}
NOT_SHOWN = [
    "自2016年9月1日起,两县结成对子,干部和老师分批来往。",
    "2019年8月1日,两地在县政府会议室签下协议,约定三年之内互派干部。双方都说好。",
    "截至2020年12月31日",
    "学校盖好了,孩子们2018年9月1日搬了进去,宽敞明亮,家长们都很高兴,还有人放了鞭炮",
]


@pytest.mark.parametrize("line", SHOWN)
def test_shown(line: str) -> None:
    assert published(["两地协作又进一步", line, "正文从这里开始,讲的是协作。"]) == SHOWN[line]


@pytest.mark.parametrize("line", NOT_SHOWN)
def test_not_shown(line: str) -> None:
    assert published(["两地协作又进一步", line]) is None
