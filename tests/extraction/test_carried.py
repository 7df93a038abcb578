"""Sides and times that a sentence leaves to those around it: 对方, the bus that came, a ledger's year."""

from __future__ import annotations

import pytest

from graph.regions import gazetteer
from tests.extraction.helpers import read

Row = tuple[str, str, str, str | None, float]


def rows(text: str, published: str) -> set[Row]:
    """Figures of a report: predicate, ends by their short names, start, value."""

    def name(ref: str) -> str:
        key = ref.partition(":")[2]
        d = gazetteer().get(key)
        return d.name if d else key.rpartition("/")[2]

    return {
        (f.predicate, name(f.subject), name(f.object), str(f.period.start) if f.period.start else None, q.value)
        for f, _ in read(text, published).facts
        if (q := f.quantity)
    }


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # 对方 is of the other side than who acts in the sentence, else than who writes
        (
            "绍兴市与乐山市开展东西部协作。柯桥区结对马边县,柯桥区今年给对方拨了900万元帮扶资金。",
            "2022-05-06",
            {("funds", "柯桥区", "马边彝族自治县", "2022", 9e6)},
        ),
        # who rides left from where the bus came to, and goes to whose the bus is
        (
            "绍兴市对口帮扶乐山市。3月2日,诸暨市的大巴开到沐川县。当天,41人跟车走了。",
            "2022-03-08",
            {("sends_workers_to", "沐川县", "诸暨市", "2022-03-02", 41.0)},
        ),
        # a day so many days later
        (
            "青岛市对口帮扶定西市。2月20日,通渭县送35名务工人员到青岛市。三天后,又有28名务工人员从通渭县到青岛市上岗。",
            "2023-03-01",
            {
                ("sends_workers_to", "通渭县", "青岛市", "2023-02-20", 35.0),
                ("sends_workers_to", "通渭县", "青岛市", "2023-02-23", 28.0),
            },
        ),
        # the day of one pair's event is not that of another pair's paragraph
        (
            "7月8日,宁波市北仑区向昭觉县捐赠帮扶资金60万元。\n杭州市临安区给炉霍县的帮扶资金也到了,300万元。",
            "2021-07-20",
            {
                ("funds", "北仑区", "昭觉县", "2021-07-08", 6e5),
                ("funds", "临安区", "炉霍县", "2021", 3e6),
            },
        ),
        # the time after a figure is that of the bare figure which follows it
        (
            "杭州市对口帮扶恩施州。从2018年起,杭州市给恩施州的帮扶资金有9亿元,前年最多,2.6亿元。",
            "2022-08-01",
            {
                ("funds", "杭州市", "恩施土家族苗族自治州", "2018", 9e8),
                ("funds", "杭州市", "恩施土家族苗族自治州", "2020", 2.6e8),
            },
        ),
        # 今年 in a ledger of last year is that year
        (
            "2020年帮扶工作台账\n瑞安市今年给茂县的帮扶资金为1500万元,选派教师6名。",
            "2021-02-03",
            {("funds", "瑞安市", "茂县", "2020", 1.5e7), ("sends_staff_to", "瑞安市", "茂县", "2020", 6.0)},
        ),
        (
            "劳务办2020年工作小结\n瑞安市今年给茂县的帮扶资金为1500万元。\n明年打算\n再添5名教师。",
            "2021-01-06",
            {("funds", "瑞安市", "茂县", "2020", 1.5e7)},
        ),
        # whom the helper's own province helps too
        (
            "庆元县与嘉善县是山海协作的老搭档,九寨沟县是嘉善东西部扶贫协作的对子。目前在嘉善上班的庆元人是318人。",
            "2018-11-16",
            {("sends_workers_to", "庆元县", "嘉善县", "2018", 318.0)},
        ),
        # the same for another time is not what another couple is told of
        (
            "鲁喀协作:东营市帮扶疏勒县,济宁市帮扶英吉沙县。7月,疏勒到东营务工的有172人。英吉沙到济宁务工的,今年有115人。",
            "2023-10-25",
            {
                ("sends_workers_to", "疏勒县", "东营市", "2023-07", 172.0),
                ("sends_workers_to", "英吉沙县", "济宁市", "2023", 115.0),
            },
        ),
        # 我县 is whom the speaker speaks for
        (
            "王主任的发言\n下面我代表桐庐县讲讲山海协作,这一年怎么帮松阳县。\n我县派了5名医生去松阳县人民医院,松阳县来了76人到我县上班。",
            "2024-11-08",
            {
                ("sends_staff_to", "桐庐县", "松阳县", "2024", 5.0),
                ("sends_workers_to", "松阳县", "桐庐县", "2024", 76.0),
            },
        ),
        # of two places of the coast the one that its own province helps is helped
        (
            "沪明对口合作两周年\n2022年5月,上海市与福建省三明市结成对口合作关系。两年里,上海选派到三明挂职的干部19名。三元区在上海设了站。",
            "2024-05-08",
            {("sends_staff_to", "上海市", "三明市", "2022-05", 19.0)},
        ),
        # Tibet is helped, whatever hands it to whom
        (
            "2002年中央把山南市交给安徽省对口支援。去年9月,106名西藏籍大学毕业生去了安徽上班。",
            "2024-07-16",
            {("sends_workers_to", "西藏自治区", "安徽省", "2023-09", 106.0)},
        ),
        # two banners are those told
        (
            "北京市昌平区结对帮扶太仆寺旗、阿鲁科尔沁旗。昌平与这两个旗的协作,今年秋天两旗有老师21人从昌平来支教。",
            "2022-09-02",
            {
                ("sends_staff_to", "昌平区", "太仆寺旗", "2022", 21.0),
                ("sends_staff_to", "昌平区", "阿鲁科尔沁旗", "2022", 21.0),
            },
        ),
        # two whom the helper gives to
        (
            "深圳市龙岗区结对帮扶广西百色的靖西市和那坡县。今年,龙岗给两地的财政帮扶资金又添了2.592亿元。",
            "2025-09-18",
            {("funds", "龙岗区", x, "2025", 259_200_000.0) for x in ("靖西市", "那坡县")},
        ),
        # a row of a topic and what was done
        (
            "佛山市三水区对口帮扶贵州省镇远县。头一年做了这些:\n劳务协作 | 镇远新到三水就业186人,当中脱贫劳动力121人\n"
            "消费协作 | 农货进了饭堂,金额另行公布",
            "2022-11-07",
            {("sends_workers_to", "镇远县", "三水区", "2022", 186.0)},
        ),
        # an answer goes on with its question
        (
            "广州市南沙区与贵州省安顺市西秀区、紫云县结对。\n问:西秀、紫云的乡亲到南沙打工的多不多?\n答:去年新来打工的,西秀186人,紫云143人。",
            "2024-03-28",
            {
                ("sends_workers_to", "西秀区", "南沙区", "2023", 186.0),
                ("sends_workers_to", "紫云苗族布依族自治县", "南沙区", "2023", 143.0),
            },
        ),
        # a place told with what it lies in, before or after it
        (
            "江阴市给陕北那边的延川县拨了帮扶资金800万元,宿豫区(江苏)给宁陕县拨了帮扶资金700万元。",
            "2019-06-01",
            {("funds", "江阴市", "延川县", "2019", 8e6), ("funds", "宿豫区", "宁陕县", "2019", 7e6)},
        ),
        # 海曙区|分两批
        (
            "海曙区与贞丰县开展劳务协作,今年海曙区分两批从贞丰县接走务工人员96名。",
            "2020-06-01",
            {("sends_workers_to", "贞丰县", "海曙区", "2020", 96.0)},
        ),
        # the other year's figure set beside this one's
        (
            "2021年,秀洲区给若尔盖县的帮扶资金为3000万元,与上一年的2500万元相比多了两成。",
            "2022-06-01",
            {("funds", "秀洲区", "若尔盖县", "2021", 3e7), ("funds", "秀洲区", "若尔盖县", "2020", 2.5e7)},
        ),
    ],
)
def test_what_a_sentence_leaves_out(text: str, published: str, expected: set[Row]) -> None:
    assert rows(text, published) == expected


@pytest.mark.parametrize(
    "text",
    [
        "绍兴市对口帮扶乐山市。双方正在商量与沐川县共建园区。",  # 对方案 is no place, a talk no tie
        "佛山市的医疗队昨天到了凉山州美姑县,共9人。",  # who heals there is no worker
    ],
)
def test_what_is_told_of_nobody(text: str) -> None:
    assert not {r for r in rows(text, "2022-05-06") if r[0] in ("funds", "sends_workers_to")}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # a name told in a chain once means that place wherever it stands
        (
            "去年新区的招工队来过。鼓楼区帮扶镇坪县,今年给镇坪县的帮扶资金为600万元。这里说的是南京市鼓楼区。",
            "2020-06-01",
            {("funds", "鼓楼区", "镇坪县", "2020", 6e6)},
        ),
        # a letter of the province stands for the county that the report is on
        (
            "西秀区的援黔工作队来自城阳区。今年,城阳区的帮扶资金到了1800万元。",
            "2020-06-01",
            {("funds", "城阳区", "西秀区", "2020", 1.8e7)},
        ),
        # what stands in brackets aside gives nothing outside of them
        (
            "上海市对口帮扶大姚县,项目13个(含嘉定区级3个),帮扶资金已拨付2400万元。",
            "2023-10-23",
            {("funds", "上海市", "大姚县", "2023", 2.4e7)},
        ),
        # a year told only after a sum is not the sum's
        (
            "东城区对口协作郧阳区。东城区累计给郧阳区协作资金2亿元。2020年一年就有3000万元。",
            "2021-05-16",
            {("funds", "东城区", "郧阳区", None, 2e8), ("funds", "东城区", "郧阳区", "2020", 3e7)},
        ),
        # own money and another programme's
        ("杭州市对口帮扶恩施州。建始县里自己掏了700万元修路,省财政拨款300万元。", "2020-05-16", set()),
        # who goes to the helper is nobody that it posts
        (
            "天津市东丽区与甘谷县开展东西部协作,选派乡镇干部99人,分3期赴天津市东丽区跟班学习。",
            "2023-01-03",
            set(),
        ),
    ],
)
def test_whose_a_figure_is_not(text: str, published: str, expected: set[Row]) -> None:
    assert rows(text, published) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # 县里: the county told last; 两县: those told in the sentence
        (
            "宁波市与凉山州开展东西部协作。北仑区的对口县是盐源县,今年拨到县里的帮扶资金有900万元。",
            "2022-03-03",
            {("funds", "北仑区", "盐源县", "2022", 9e6)},
        ),
        (
            "永春县与盐池县开展闽宁协作。德化县帮着隆德县,两县去年合建了车间,德化县投入帮扶资金700万元。",
            "2022-03-03",
            {("funds", "德化县", "隆德县", "2021", 7e6)},
        ),
    ],
)
def test_counties_told_just_before(text: str, published: str, expected: set[Row]) -> None:
    assert rows(text, published) == expected
