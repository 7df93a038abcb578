"""Spans: figures, dates, places, organs, companies, programs."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.mentions.companies import companies
from loaders.mentions.dates import Clock
from loaders.mentions.firm_names import shortened
from loaders.mentions.naming import names_in
from loaders.mentions.numbers import value
from loaders.mentions.organs import organs
from loaders.mentions.programs import programs
from loaders.mentions.published import published
from loaders.mentions.quantities import quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.04万人次", (10400, "person_time", False)),
        ("2亿多元", (200_000_000, "CNY", True)),
        ("三百余人", (300, "person", True)),
        ("近3000个岗位", (3000, "job", True)),
        ("提供就业岗位49228个", (49228, "job", False)),
        ("招聘会160余场次", (160, "fair", True)),
        ("百余名干部", (100, "person", True)),
        ("7845.8万元", (78_458_000, "CNY", False)),
        ("12,345人", (12345, "person", False)),
        ("34家企业", (34, "company", False)),
    ],
)
def test_quantity(text: str, expected: tuple[float, str, bool]) -> None:
    [q] = quantities(text)
    assert (q.value, q.unit, q.approx) == expected
    assert text[q.start : q.end].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拨付1亿2000万元", 120_000_000), ("投入一亿二千万元", 120_000_000), ("共三亿零五百万元", 305_000_000),
        ("组织一万二千人", 12_000), ("累计3万5千余人", 35_000), ("达十二万三千四百人", 123_400),
        ("捐款伍万贰仟元", 52_000), ("捐壹万零伍佰元", 10_500),
    ],
)  # fmt: skip
def test_a_figure_of_several_parts_is_one(text: str, expected: float) -> None:
    [q] = quantities(text)
    assert q.value == expected


@pytest.mark.parametrize("text", ["走了8个木工。", "来了8个村干部。", "8个厨师到了城里。", "8号人上了车。"])
def test_people_by_the_ending_of_their_trade(text: str) -> None:
    [q] = quantities(text)
    assert (q.value, q.unit) == (8, "person")


@pytest.mark.parametrize("text", ["8个工程队。", "8个员工食堂。", "8个师范学校。", "8个干部培训班。", "8号文件。"])
def test_what_only_begins_like_people(text: str) -> None:
    assert [q for q in quantities(text) if q.unit == "person"] == []


def test_parts_that_do_not_fit_together_are_no_figure() -> None:
    assert [q.value for q in quantities("投入2亿元、3000万元")] == [200_000_000, 30_000_000]
    assert quantities("约2万3万人") == quantities("去了2,68人") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桥的造价,两百二十万由甲区出。", 2_200_000), ("又追加两千万做冷库。", 20_000_000),
        ("剩下的80万是乙镇补的。", 800_000), ("甲区出的2.3亿都在里头。", 230_000_000),
        ("账上进了三千四百万,都用了。", 34_000_000), ("十二万块当场发了。", 120_000),
        ("援助款是三点六亿元。", 360_000_000), ("区里一共花了九千零六十万:修路。", 90_600_000),
    ],
)  # fmt: skip
def test_sums_without_their_unit(text: str, expected: float) -> None:
    [q] = quantities(text)
    assert (q.value, q.unit) == (expected, "CNY")


@pytest.mark.parametrize(
    "text",
    ["种了三万亩。", "外出务工3.5万,都在省内。", "全县人口二十万,", "卖了两万斤。", "走了一万里。", "分成三块地。"],
)
def test_numbers_that_are_no_sums(text: str) -> None:
    assert [q for q in quantities(text) if q.unit == "CNY"] == []


@pytest.mark.parametrize("text", ["完成率137.67%", "第二届大会", "人均可支配收入", "每亩地", "D3812次专列"])
def test_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_numbers() -> None:
    assert value("三千二百") == 3200
    assert value("1.2", "亿") == 120_000_000
    assert value("若干") is None


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("2月6日", "2023-02-06", "2023-02-06"),
        ("去年10月", "2022-10", "2022-10"),
        ("2021年至2022年", "2021", "2022"),
        ("2020年3月到7月", "2020-03", "2020-07"),
        ("自2017年以来", "2017", None),
        ("今年", "2023", None),
        ("12月30日", "2022-12-30", "2022-12-30"),
        ("截至2022年11月底", "2022", "2022-11"),
        ("十三五期间", "2016", "2020"),
        ("昨天", "2023-02-07", "2023-02-07"),
    ],
)
def test_date(text: str, begin: str, finish: str | None) -> None:
    d = Clock(date(2023, 2, 8), 2023).read(text)[0]
    assert (d.begin, d.finish) == (begin, finish)


def test_the_next_day_follows_the_day_told() -> None:
    days = Clock(date(2023, 2, 20), 2023).read("15日先到148名,隔天又到34名")
    assert [d.begin for d in days] == ["2023-02-15", "2023-02-16"]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["标题", "2020年05月07日09:41 | 来源:某网"], "2020-05-07"),
        (["标题", "10.02.2014 19:13"], "2014-02-10"),
        (["标题", "发布:2023-06-07 栏目:要闻"], "2023-06-07"),
        (["两市于2018年3月5日签订协议,此后往来不断,劳务协作越做越大,群众得了实惠,产业也有了起色,前景看好。"], None),
    ],
)
def test_publication_day(lines: list[str], day: str | None) -> None:
    assert published(lines) == day


def _codes(text: str) -> list[str]:
    return [m.code for m in names_in(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("上海市杨浦区与丽江市", ["310110", "530700"]),
        ("云南怒江的泸水、兰坪、福贡三县", ["533300", "533301", "533325", "533323"]),
        ("宁夏固原原州区", ["640402"]),
        ("奉化市赴珲春", ["330213", "222404"]),
        ("从江苏来到甘肃", ["320000", "620000"]),
        ("青海省海东市平安、互助、化隆三县", ["630203", "630223", "630224"]),
        ("中山联合东莞对口帮扶云南昭通市", ["442000", "441900", "530600"]),
        ("常州对口陕西安康,在陕西", ["320400", "610900", "610000"]),
        ("甘肃省会宁、环县两县", ["620422", "621022"]),
        ("去浙江的,其中宁波接收524人", ["330000", "330200"]),
        ("信阳的潢川720人,商城455人", ["411500", "411526", "411524"]),
        ("医生到宕昌县人民医院和礼县中医院报到", ["621223", "621226"]),
        ("福建省的明溪、顺昌、宁化、古田、光泽", ["350000", "350421", "350721", "350424", "350922", "350723"]),
    ],
)
def test_places(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "深化劳务合作市场化",
        "人力资源服务",
        "共同富裕",
        "搬迁安置点",
        "真金白银投下去",
        "乡村振兴局",
        "各位来宾",
        "阿里巴巴公司",
    ],
)
def test_no_places(text: str) -> None:
    assert _codes(text) == []


def test_organs_have_one_form() -> None:
    for said in ("人社局", "人力社保局", "人力资源社会保障局", "人力资源和社会保障局"):
        text = "珠海市" + said
        assert organs(text, 0, len(text))[0].organ(False) == "人力资源和社会保障局"
    text = "云南省人社厅"
    assert organs(text, 0, len(text))[0].organ(True) == "人力资源和社会保障厅"


def _companies(text: str) -> list[str]:
    regions = [(m.start, m.end) for m in names_in(text, [(0, len(text))])]
    return [c.name for c in companies(text, [(0, len(text))], regions, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推荐到上海沐海餐饮集团有限公司工作", ["上海沐海餐饮集团有限公司"]),
        ("主要去往海鹏、智远、森隆等重点企业", ["海鹏", "智远", "森隆"]),
        ("好帮手(福州)家具有限公司、福建腾海鞋业有限公司都在列", ["好帮手(福州)家具有限公司", "福建腾海鞋业有限公司"]),
        ("电子、服装、家政等企业", []),
        ("上海、江苏等地企业", []),
        ("入园的欣丽汽车配件有限公司扩产", ["欣丽汽车配件有限公司"]),
        ("在宁波家丽塑料科技股份有限公司上班", ["宁波家丽塑料科技股份有限公司"]),
        ("东家有上海鸿华重工、上海松泉电器有限公司。", ["上海鸿华重工", "上海松泉电器有限公司"]),
        ("去了南平三家鞋厂", []),
        ("如今的纺织服装厂缺人", []),
        ("进了厦门宝嘉用品有限公司和银海食品。", ["厦门宝嘉用品有限公司", "银海食品"]),
        ("一家叫红枫制衣的小厂", ["红枫制衣"]),
        ("有人去了养老院,长宏海装要了88名", ["长宏海装"]),
        ("上海青杏食品股份有限公司60人,圆顺物流38人", ["上海青杏食品股份有限公司", "圆顺物流"]),
        ("大安的大兴纸品接了60人,武汉康民药业投了900万元", ["大兴纸品", "武汉康民药业"]),
        ("南昌百和医药有限公司捐药", ["南昌百和医药有限公司"]),
        ("市工商联发动温州商会捐赠10万元", ["温州商会"]),
        ("某矿业集团的第二期计划招150人", []),
        ("康顺物流收20人,剩下的招了6人,县医院收2名", ["康顺物流"]),
    ],
)
def test_companies(text: str, names: list[str]) -> None:
    assert _companies(text) == names


def test_a_company_is_told_again_by_its_own_name_alone() -> None:
    text = "利嘉电子有限公司在县里建厂。利嘉眼下有工人418名,获利嘉奖。"
    found = companies(text, [(0, len(text))], [], [])
    again = shortened(text, [(0, len(text))], found)
    assert [(text[c.start : c.end], c.name) for c in again] == [("利嘉", "利嘉电子有限公司")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("双方签订《东西部劳务协作框架协议》", "东西部劳务协作框架协议", "agreement"),
        ("签订沪昆劳务合作协议,建立机制", "沪昆劳务合作协议", "agreement"),
        ("印发《关于做好劳务协作的通知》", "关于做好劳务协作的通知", "policy"),
        ("打造“山海月嫂”劳务品牌", "山海月嫂", "brand"),
        ("参加2018年东川区春风行动劳务协作招聘会", "2018年东川区春风行动劳务协作招聘会", "fair"),
    ],
)
def test_programs(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(p.name, p.kind) for p in programs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厂里到村里招人,走了93个,今年又走41个。", [(93, "person"), (41, "person")]),
        ("在那里干着的老乡,登了记的有1904个。", [(1904, "person")]),
        ("食品厂要了90个,其余去了别处。", [(90, "person")]),
        (
            "新去的劳动力647人:广南291,丘北208,富宁148。",
            [(647, "person"), (291, "person"), (208, "person"), (148, "person")],
        ),
        ("招聘会37场,摆岗2.1万个。", [(37, "fair"), (21000, "job")]),
        ("在县里办了一场专场招聘会。", [(1, "fair")]),
        ("从隔壁县挑了31个女工,又送了28个脱贫人员过去。", [(31, "person"), (28, "person")]),
        ("头一回送人去宁波,42个,都到了。", [(42, "person")]),
    ],
)
def test_counted_without_a_noun_after(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "建起车间12个,投产了。",  # things
        "搬走了93个,又运来41个。",
        "看了一场戏。",
        "来了3个项目,",
        "新去的劳动力647人:广南2022年起,丘北208。",  # does not add up
    ],
)
def test_not_counted(text: str) -> None:
    assert [q for q in quantities(text) if q.unit in ("person", "fair") and q.value != 647] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("浙江省舟山市的普陀山,山西省忻州市的五台山,都是名山。", {"330900", "140900"}),
        ("江苏省的人天南海北都去,佛山市南海区也有。", {"320000", "440605"}),
        ("辽宁省营口市的旅客在火车站前等车。", {"210800"}),
        ("江苏省常州经济开发区与陕西省平利县", {"320412", "610926"}),
        ("烟台经济技术开发区与重庆市巫山县", {"370611", "500237"}),  # 福山区's, not 牟平区's
        ("陕西省宁陕县的江口回族镇", {"610923"}),
        ("兴山县的平邑口工业园区,经厦门口岸出去", {"420526", "350200"}),
        ("在吉林市建厂,长春市也有。吉林与浙江两省", {"220200", "220100", "220000", "330000"}),
        ("南沙帮扶贵州的西秀区、广东的徐闻县,南沙出钱", {"440115", "520000", "520402", "440000", "440825"}),
    ],
)
def test_names_within_other_words(text: str, codes: set[str]) -> None:
    assert {m.code for m in names_in(text, [(0, len(text))])} == codes


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("由上年4月到今年2月,", "2020-04", "2021-02"),
        ("从去年10月至今年3月,", "2020-10", "2021-03"),
        ("2019年5月至今年2月,", "2019-05", "2021-02"),
        ("去年到今年,", "2020", "2021"),
        ("2016年至2018年三年间,", "2016", "2018"),
    ],
)
def test_two_times_with_nothing_but_until_between_are_one(text: str, begin: str, finish: str) -> None:
    [d] = Clock(date(2021, 4, 20), 2021).read(text)
    assert (d.begin, d.finish) == (begin, finish)


def test_a_county_after_a_verb_lends_its_first_letter_to_no_township() -> None:
    text = "余姚市共援助镇雄县资金。余姚市凤山街道来了。"
    found = names_in(text, [(0, len(text))])
    assert [(m.text, m.township) for m in found] == [("余姚市", ""), ("镇雄县", ""), ("余姚市", "凤山街道")]


def test_counties_of_one_prefecture_side_by_side_explain_each_other() -> None:
    text = "累计帮助都安、巴马两县劳动力到广东就业。"
    assert [m.code for m in names_in(text, [(0, len(text))])] == ["451228", "451227", "440000"]


def test_old_counties_of_one_letter() -> None:
    text = "重庆开县2100名农民工赴广东。天津市蓟县对口支援。县里召开县委会,到达县城,落实资金县级配套。"
    assert [m.code for m in names_in(text, [(0, len(text))])] == ["500154", "440000", "120119"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("布拖县到海盐务工的有380人。", True),
        ("海盐投入帮扶资金300万元。", True),
        ("布拖的食堂用的是海盐,布拖人喜欢。", False),
    ],
)
def test_an_everyday_word_stands_for_the_county_named_before(told: str, found: bool) -> None:
    lead = "嘉兴市海盐县帮扶凉山州布拖县。"
    assert ("海盐" in [m.text for m in names_in(lead + told, [(0, 99)])]) == found


def test_a_county_town_of_an_everyday_name_stands_where_a_place_does() -> None:
    def places(text: str) -> set[str]:
        return {m.code for m in names_in(text, [(0, len(text))])}

    assert "330782" in places("义乌与汶川县结了亲。汶川县从义乌拿到帮扶资金4200万元。")
    assert "530126" not in places("石林边上风大,石林里人多,游人都说好。")
    assert "433123" not in places("凤凰是吉祥鸟,画凤凰的师傅姓田。")


def test_a_list_of_lines_explains_an_everyday_word() -> None:
    text = "丽水干部在川名单\n▶ 莲都的雷区长\n▶ 龙泉廖市长\n▶ 青田的潘主任\n▶ 缙云的汤县长\n"
    assert "331181" in {c for m in names_in(text, [(0, len(text))]) for c in m.codes}
    alone = "丽水干部在川名单\n▶ 莲都的雷区长\n又到了看龙泉宝剑的时候\n▶ 青田的潘主任\n"
    assert "331181" not in {c for m in names_in(alone, [(0, len(alone))]) for c in m.codes}


def test_a_day_that_no_month_has_is_read_as_its_year() -> None:
    assert [d.begin for d in Clock(date(2014, 5, 1), 2014).read("上年截至3月0日")] == ["2013", "2014"]
