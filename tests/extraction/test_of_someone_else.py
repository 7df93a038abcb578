"""What stands beside a pair and is of somebody else: other givers, other places, other ties, people of one's own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

DAY = "2023-06-15"
PAIR = "湖州市对口帮扶广安市,安吉县与邻水县结对。"
HUZHOU, GUANGAN, ANJI, LINSHUI = "330500", "511600", "330523", "511623"


def beside(text: str) -> set[tuple[str, str, str, float | None, str | None]]:
    """What a text tells right after the pair, besides the pair."""
    return {t for t in told(f"东西部协作\n{PAIR}{text}", DAY) if t[0] != "pairs_with"}


@pytest.mark.parametrize(
    "text",
    [
        "四川省拨付邻水县补助1.6亿元。",
        "成都市锦江区给邻水县捐了260万元。",
        "广安市下达邻水县资金4200万元。",
        "邻水县付清了工程款180万元。",
        "邻水城投投了2亿元修停车场。",
        "邻水县投资2亿元的体育馆开工。",
        "邻水县景区投资8000万元扩建,请来宁波的设计师。",
        "景区今年投了600万元修步道,门票收入900万元。",
        "做木材的老郑掏了20万元盖厂房。",
        "他给爹娘留下3万元。",
        "他向邻水县的妹妹汇去1万元。",
        "渡槽由上级出资修建,总投资2亿元。",
    ],
)
def test_the_money_of_others_is_not_the_helpers(text: str) -> None:
    assert not beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "湖州景瑞家居在温州开了门店,花去300万元。",
        "湖州景瑞公司去年在湖州捐了120万元给本地慈善总会。",
        "景瑞纺织在越南投了1.5亿元建厂。",
        "湖州景瑞公司在湖州投资2亿元建新厂房,用的是邻水的竹子。",
    ],
)
def test_what_a_firm_puts_elsewhere_is_not_given_to_the_helped(text: str) -> None:
    assert not beside(text)


def test_what_a_firm_puts_into_the_helped_place_still_is() -> None:
    assert beside("湖州景瑞公司在邻水县投资2亿元建厂。") == {
        ("funds", "Company:湖州景瑞公司", LINSHUI, 200_000_000, "2023")
    }
    alone = told("东西部协作\n江苏景瑞纺织在印江县投资6000万元建起车间。", DAY)
    assert ("funds", "Company:江苏景瑞纺织", "520625", 60_000_000, "2023") in alone


@pytest.mark.parametrize(
    "text",
    [
        "安吉县选派90名干部到村任职。",
        "安吉县选派30名医生下乡。",
        "安吉县医院今年新进医生40名。",
        "省级机关选派12名干部到邻水挂职。",
        "四川大学华西医院派出专家6人到邻水义诊。",
        "邻水县人民医院有医生160人,年门诊10万人次。",
        "援川干部的家属来探亲,来了7人。",
        "邻水中学的教师到成都听课,轮着去了三拨,72人。",
        "邻水县90名学生考上了湖州的大学。",
        "徒弟里头,考上大学的有5人。",
        "安吉县师傅6人到邻水县教徒弟。",
        "他在父亲的厂里干了两年,如今带着9人做木工。",
    ],
)
def test_staff_and_pupils_of_ones_own_go_nowhere(text: str) -> None:
    assert not beside(text)


def test_staff_on_aid_who_live_in_villages_are_still_sent() -> None:
    assert beside("安吉县选派9名干部到邻水县驻村帮扶。") == {("sends_staff_to", ANJI, LINSHUI, 9, "2023")}


@pytest.mark.parametrize(
    "text",
    [
        "1996年,中央作出东西部扶贫协作的重大决策。",
        "1996年东西部扶贫协作启动。",
        "邻水是2018年国家确定的重点县。",
        "2017年全县干部与贫困户结对认亲。",
        "2014年邻水和岳池结为友好县。",
        "两地小学2015年结了对子。",
        "两地妇联2019年结亲,互相走动。",
        "2022年两地签了文旅协议,线路定下来了。",
        "2013年还没结对。",
        "阿强2012年娶了湖州媳妇,成了亲戚。",
        "2015年,邻水通了高铁,搭上了线。",
    ],
)
def test_other_ties_and_other_years_do_not_begin_the_pair(text: str) -> None:
    starts = {t[4] for t in told(f"东西部协作\n{PAIR}{text}", DAY) if t[0] == "pairs_with"}
    assert starts == {None}


@pytest.mark.parametrize(
    "text",
    ["两地2018年结了对子。", "2018年,国家排定名单。", "两县2018年5月牵上手。", "这份情谊始于2018年。"],
)
def test_its_own_beginning_still_does(text: str) -> None:
    starts = {t[4] for t in told(f"东西部协作\n安吉县对口帮扶邻水县。{text}", DAY) if t[0] == "pairs_with"}
    assert {s and s[:4] for s in starts} == {"2018"}


@pytest.mark.parametrize("work", ["采棉", "摘棉花", "拾棉花"])
def test_who_goes_west_to_pick_cotton_is_not_turned_round(work: str) -> None:
    text = f"劳务协作\n河南省商水县1300名棉农乘专列赴新疆阿克苏地区{work}。"
    assert told(text, DAY) == {("sends_workers_to", "411623", "652900", 1300, "2023")}


@pytest.mark.parametrize(
    "text",
    [
        "广安市援鄂医疗队回来了,一共38人。",
        "邻水县援疆干部今年去了新疆,一共3人。",
        "邻水县医疗队到岳池支援防疫,去了20人。",
        "邻水县驻村工作队轮换,第三批90人到岗。",
        "安吉县教师到邻水参观,共12人。",
        "湖州市为本市居民办培训班,90人结业。",
        "邻水县农广校今年培训农民2000人。",
        "邻水县篮球队15人到湖州参赛。",
        "邻水县去湖州看海的有200人。",
        "邻水县去湖州上大学的有80人。",
        "湖州到邻水旅游的大巴来了5辆,下来210人。",
        "安吉县在邻水建的扶贫车间,有90人上班。",
        "广安市人社局在成都举办人才招聘会,提供岗位700个。",
        "安吉县投入2亿元建设湖州地铁站。",
        "厦门大学捐给邻水县图书20万元。",
    ],
)
def test_missions_visits_and_work_at_home_are_of_no_pair(text: str) -> None:
    assert not beside(text)
    assert not beside(f"\n\n{text}")


def test_a_paper_signed_with_a_firm_is_not_the_partners() -> None:
    assert {t[1] for t in beside("邻水县与京东签订战略合作协议。")} <= {LINSHUI}


def test_a_paper_signed_by_one_place_is_still_of_both() -> None:
    assert {t[1] for t in beside("邻水县人社局来签订了劳务协作协议。") if t[0] == "signs"} >= {
        "Bureau:511623/人力资源和社会保障局"
    }


@pytest.mark.parametrize("text", ["安吉县与长兴县结对。", "邻水县鼎屏镇与城北镇结对。"])
def test_two_of_one_side_that_tie_with_each_other_have_no_partner_told(text: str) -> None:
    pairs = {t[1:3] for t in told(f"东西部协作\n{PAIR}\n\n{text}", DAY) if t[0] == "pairs_with"}
    assert pairs == {(HUZHOU, GUANGAN), (ANJI, LINSHUI)}


@pytest.mark.parametrize(
    "text",
    [
        "一家浙江企业在邻水的服装厂有工人900名,都是本地人。",
        "邻水县绣娘200人接了湖州的订单,挣了60万元。",
        "邻水县今年获得省级考核奖励资金1500万元。",
        "安吉县城管局退休干部4人到邻水旅游。",
    ],
)
def test_locals_orders_prizes_and_holidays_are_of_no_pair(text: str) -> None:
    assert not beside(f"\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "长江集团2019年起帮扶邻水,投入8000万元。",
        "民盟四川省委2018年结对帮扶邻水县。",
        "成都市锦江区2020年与邻水县结对。",
    ],
)
def test_since_when_another_helps_is_not_since_when_the_partner_does(text: str) -> None:
    assert ("pairs_with", ANJI, LINSHUI, None, None) in told(f"东西部协作\n安吉县与邻水县结对。\n\n{text}", DAY)


@pytest.mark.parametrize(
    "text",
    [
        "邻水县公安局破获电诈案,追回资金50万元。",
        "四川省民政厅给邻水敬老院拨款200万元。",
        "安吉县举办培训班,本县50名村干部参加。",
        "邻水县副县长(安吉挂职)带队赴南京招商,一行5人。",
    ],
)
def test_other_offices_sums_and_journeys(text: str) -> None:
    assert not beside(f"\n\n{text}")
