"""Who is tied to whom, in whatever frame it is told. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def pairs(text: str, published: str | None = "2022-06-01") -> set[frozenset[str]]:
    return {
        frozenset((f.subject[7:], f.object[7:])) for f, _ in read(text, published).facts if f.predicate == "pairs_with"
    }


def some(*found: str) -> set[frozenset[str]]:
    return {frozenset(x.split()) for x in found}


XUHUI, YUANYANG, HONGHE = "310104", "532528", "532529"
BOTH = {frozenset((XUHUI, YUANYANG)), frozenset((XUHUI, HONGHE))}
EACH = {frozenset((XUHUI, YUANYANG)), frozenset(("310110", HONGHE))}
ONE = some(f"{XUHUI} {YUANYANG}")


@pytest.mark.parametrize(
    "text",
    [
        "上海市徐汇区帮云南省元阳县扶贫,已有六年。",
        "云南省元阳县归上海市徐汇区管,扶贫的事有人商量。",
        "云南省元阳县这副担子,扶贫协作里由上海市徐汇区挑着,徐汇区帮元阳县。",
        "帮云南省元阳县的是上海市徐汇区,扶贫协作已六年。",
        "扶贫协作六年,在云南省元阳县的是上海市徐汇区。",
        "扶贫协作六年,站在云南省元阳县背后的是上海市徐汇区。",
        "云南省元阳县身后站着上海市徐汇区,扶贫协作六年了。",
        "东西部协作里,上海市徐汇区之于云南省元阳县,好比兄长。",
        "云南省元阳县的结对方就是上海市徐汇区。",
        "上海市徐汇区是云南省元阳县的老搭档,扶贫协作六年。",
        "云南省元阳县,2016年与上海市徐汇区攀上了亲,扶贫协作由此开始。",
        "国家排扶贫协作的对子,把云南省元阳县同上海市徐汇区排到一起。",
        "国家排扶贫协作的对子,把云南省元阳县划给上海市徐汇区。",
        "云南省元阳县和上海市徐汇区的缘分,从扶贫协作开始。",
        "扶贫协作的接力棒,云南省元阳县的棒子交到上海市徐汇区手里。",
    ],
)
def test_one_tie_in_many_frames(text: str) -> None:
    assert pairs(text) == ONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云南省元阳县、红河县两县归上海市徐汇区管,扶贫协作从2016年开始。",
            some(f"{XUHUI} {YUANYANG}", f"{XUHUI} {HONGHE}"),
        ),
        (
            "云南省元阳县、红河县,对应的依次是上海市徐汇区、杨浦区,扶贫协作由此铺开。",
            some(f"{XUHUI} {YUANYANG}", f"310110 {HONGHE}"),
        ),
        ("上海市徐汇区、杨浦区帮云南省元阳县、红河县,扶贫协作六年。", set()),
        ("云南省元阳县有两家,上海市徐汇区与杨浦区,扶贫协作六年。", some(f"{XUHUI} {YUANYANG}", f"310110 {YUANYANG}")),
        ("扶贫协作一对一:上海市徐汇区对云南省元阳县,杨浦区对红河县。", some(f"{XUHUI} {YUANYANG}", f"310110 {HONGHE}")),
    ],
)
def test_lists(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "上海市徐汇区和云南省元阳县都在下雨,务工人员返岗。",
        "从云南省元阳县到上海市徐汇区的务工专列发车。",
        "云南省元阳县与红河县结对帮扶贫困户,上海的企业来招工。",
        "扶贫日里,上海市徐汇区、杨浦区共同援助云南省元阳县资金300万元。",
    ],
)
def test_no_tie(text: str) -> None:
    assert pairs(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "河南省伊川县与江苏省昆山市、安徽省芜湖市、福建省厦门市签订劳务合作协议。",
            some("320583 410329", "340200 410329", "350200 410329"),
        ),
        ("劳务协作部门先后与江苏省昆山市人社局、河南省伊川县人社局、福建省厦门市人社局签订劳务合作协议。", set()),
        ("扶贫协作结对:上海市帮扶云南省、天津市帮扶甘肃省。", some("310000 530000", "120000 620000")),
        ("云南省元阳县、上海市徐汇区两地扶贫协作六年。", ONE),
        (
            "结对帮扶关系为:辽宁省大连市帮扶贵州省六盘水市,浙江省宁波市帮扶贵州省黔西南州。",
            some("210200 520200", "330200 522300"),
        ),
        ("市里排县际结对帮扶:灵石县结对帮扶左权县,寿阳县结对帮扶和顺县。", some("140729 140722", "140725 140723")),
    ],
)
def test_names_in_a_row(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


def test_since_when() -> None:
    def starts(text: str) -> set[str]:
        return {str(f.period.start) for f, _ in read(text, "2022-06-01").facts if f.predicate == "pairs_with"}

    assert starts("自1995年对口支援西藏拉萨以来,江苏省选派干部877名。") == {"1995"}
    assert starts("记者26日从江苏省政府获悉,江苏省与陕西省结对帮扶全覆盖。") == {"None"}
    assert starts("扶贫协作的对子,上海市徐汇区与云南省元阳县,是2016年定的。") == {"2016"}


def test_couples_of_one_build() -> None:
    text = "山海协作从头说起,几对城市牵上手:浙江省杭州市、衢州市,宁波市、丽水市。"
    assert pairs(text) == some("330100 330800", "330200 331100")


@pytest.mark.parametrize(
    "text",
    [
        "上海市徐汇区的同志年年来。\n云南省元阳县的扶贫账上都有。和该区的缘分始于2016年。",
        "上海市徐汇区的干部到了云南省元阳县。\n扶贫协作的担子交到徐汇区手里,是2016年。",
    ],
)
def test_the_other_end_is_the_reports_own(text: str) -> None:
    assert pairs(text) == ONE


def test_what_is_meant_to_be_is_no_tie() -> None:
    assert pairs("扶贫协作会上,上海市徐汇区打算与云南省元阳县结对。") == set()


def test_who_takes_over_and_who_ends() -> None:
    text = "2021年,东西部协作调整,接替浙江省宁波市的担子,广东省惠州市成了贵州省黔西南州新的帮扶方。"
    found = {(f.subject[7:], str(f.period.start), str(f.period.end)) for f, _ in read(text, "2022-06-01").facts}
    assert found == {("330200", "None", "2021"), ("441300", "2021", "None")}


def test_help_shows_the_pair() -> None:
    assert pairs("东西部协作中,上海市徐汇区2021年向云南省元阳县拨付资金300万元。") == ONE


def test_our_city_is_that_of_the_paper() -> None:
    text = (
        "甬上早报\n2017年5月17日\n我市帮延边朝鲜族自治州,扶贫协作从去年开始。\n浙江省宁波市鄞州区与吉林省和龙市结对。"
    )
    assert frozenset(("330200", "222400")) in pairs(text, None)


TWO = "青岛市与陇南市东西部协作概况\n"
HUANGDAO, WUDU, CHENGYANG, DANGCHANG, LAIXI, KANG = "370211", "621202", "370214", "621223", "370285", "621224"


@pytest.mark.parametrize(
    "text",
    [
        "与武都区结对的黄岛区又派来6名教师。",
        "和黄岛区结对五年的武都区,产业有了起色。",
        "受黄岛区对口帮扶的武都区,迎来6名教师。",
        "作为武都区的对口帮扶城市,黄岛区派来了12名医生。",
        "作为黄岛区的结对县区,武都区收到资金300万元。",
        "武都区26个脱贫村继续由黄岛区对口帮扶。",
        "武都区(黄岛区结对帮扶)的车间开了工。",
    ],
)
def test_relative_and_passive_orders(text: str) -> None:
    assert frozenset((HUANGDAO, WUDU)) in pairs(TWO + text)


def test_brackets_and_what_is_left_out() -> None:
    both = some(f"{HUANGDAO} {WUDU}", f"{CHENGYANG} {DANGCHANG}")
    assert pairs(TWO + "全市一对一结对:黄岛区(武都区)、城阳区(宕昌县)、莱西市(康县)。") >= both
    assert pairs(TWO + "武都区(黄岛区帮扶)、宕昌县(城阳区帮扶)各办了招聘会。") >= both
    assert pairs(TWO + "武都区的结对区是黄岛区,宕昌县的是城阳区,康县的是莱西市。") >= {
        *both,
        frozenset((LAIXI, KANG)),
    }


def test_townships_are_ends_and_schools_are_none() -> None:
    found = pairs(TWO + "黄岛区隐珠街道、灵山卫街道分别与武都区安化镇、马街镇结对。")
    assert found - some("370200 621200") == some("370211/隐珠街道 621202/安化镇", "370211/灵山卫街道 621202/马街镇")
    assert pairs("青岛、陇南的学校\n黄岛区实验小学与武都区城关中心小学结对。") == set()
    text = "青岛、陇南的学校\n黄岛区第一中学、城阳区第二中学分别与武都区实验中学、宕昌县第一中学签订帮扶协议。"
    assert pairs(text) == set()
    assert pairs("青岛、陇南的医院\n黄岛区的3家医院与武都区的乡镇卫生院结成对子。") == set()
    assert pairs(TWO + "黄岛区与武都区结对,两区的学校也结了对。") >= some(f"{HUANGDAO} {WUDU}")


def facts(text: str, predicate: str) -> set[tuple[str, str, float | None, str]]:
    return {
        (f.subject[7:], f.object[7:], f.quantity.value if f.quantity else None, str(f.period.start or ""))
        for f, _ in read(text, "2018-12-14").facts
        if f.predicate == predicate
    }


def test_a_count_stands_for_members_told_later() -> None:
    text = (
        "二十四年援藏,日喀则的一本账\n自1994年以来,四个省市在这座高原城市投入资金90亿元。\n"
        "按对口单位分,情况如下:\n上海市,资金41亿元;\n山东省,资金33亿元;\n黑龙江省,资金9亿元;\n吉林省,资金7亿元。\n"
    )
    provinces = ("310000", "370000", "230000", "220000")
    assert {(c, "540200", 9e9, "1994") for c in provinces} <= facts(text, "funds")
    assert {(c, "540200", None, "1994") for c in provinces} <= facts(text, "pairs_with")


def test_a_count_that_does_not_fit_stands_for_none() -> None:
    text = "援藏与日喀则\n三个省市在日喀则市投入资金90亿元。\n对口支援日喀则市的有上海市、山东省。\n"
    assert not facts(text, "funds")


def test_who_helps_is_told_by_the_words_before_any_table() -> None:
    text = (
        "灾后恢复重建对口支援\n方案明确:广东省支援汶川县,江苏省支援绵竹市,安徽省支援松潘县,湖南省支援理县,"
        "吉林省支援黑水县,江西省支援小金县。\n"
    )
    assert pairs(text) == some(
        "440000 513221", "320000 510683", "340000 513224", "430000 513222", "220000 513228", "360000 513227"
    )
    text = "三峡库区对口支援\n重庆万州区由上海市、福建省对口支援,开州区由四川省对口支援,巫山县由广东省对口支援。\n"
    assert pairs(text) == some("310000 500101", "350000 500101", "510000 500154", "440000 500237")
    text = "援藏\n天津市、重庆市对口支援昌都市,陕西省、河北省对口支援阿里地区,天津干部已到第十批。\n"
    assert pairs(text) == some("120000 540300", "500000 540300", "610000 542500", "130000 542500")


def test_partners_of_one_side() -> None:
    text = (
        "东北地区与东部地区对口合作\n辽宁省与江苏省、吉林省与浙江省对口合作;沈阳市与北京市、大连市与上海市、"
        "长春市与天津市也结成对子。\n"
    )
    assert pairs(text) == some("210000 320000", "220000 330000", "210100 110000", "210200 310000", "220100 120000")
    joint = pairs("东西部协作\n苏州市与宁波市对口帮扶贵州省各县。\n")
    assert frozenset(("320500", "330200")) not in joint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扶贫协作一开始,上海市徐汇区就认下云南省元阳县、红河县两门亲。", BOTH),
        ("扶贫协作里上海市徐汇区对上了云南省元阳县。", ONE),
        ("上海市徐汇区落实部署,自2017年起对口帮扶云南省元阳县。", ONE),
        ("上海市徐汇区和杨浦区,都在对口帮扶云南省元阳县。", some(f"{XUHUI} {YUANYANG}", f"310110 {YUANYANG}")),
        ("上海市与扶贫协作\n自1996年沪滇两家结上对子,云南省元阳县年年有人来。", some("310000 530000")),
        (  # organs that sign act for their places
            "上海市徐汇区人社局与云南省元阳县人社局、上海市杨浦区人社局与云南省红河县人社局分别签了劳务协作协议。",
            some(f"{XUHUI} {YUANYANG}", f"310110 {HONGHE}"),
        ),
        # what the second giver is tied to comes after it
        ("上海市徐汇区结对云南省元阳县、杨浦区结对红河县以来,帮扶没有断过。", EACH),
        # the name of a team is no tie of the province it goes to, nor of where it went that day
        ("上海市徐汇区援滇工作队走了。上海市徐汇区对口帮扶云南省元阳县。", ONE),
        ("上海市徐汇区对口帮扶考察组到了云南省红河县。上海市徐汇区对口帮扶云南省元阳县。", ONE),
    ],
)  # fmt: skip
def test_ties_told_in_passing(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


def test_our_place_in_plain_speech() -> None:
    text = "元阳县人民政府\n扶贫协作的事\n上海市徐汇区管咱们县,已经管到第五个年头了。云南省红河县有别的区管。\n"
    assert frozenset((XUHUI, YUANYANG)) in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place before 的 only says where the next one lies
        ("扶贫协作里,上海市徐汇区的“远亲”,是云南省红河州的元阳县和红河县。", BOTH),
        ("云南省元阳县的上海亲戚是徐汇区,扶贫协作六年了。", ONE),
        # what the subject has become, told in the clause after
        ("2016年上海市徐汇区接下任务,成为云南省元阳县的东西部协作结对区。", ONE),
        ("2016年上海市徐汇区开了会,云南省元阳县成为脱贫县,扶贫协作还在做。", set()),
        ("上海市徐汇区与云南省元阳县签订携手奔小康行动协议。", ONE),
    ],
)
def test_ties_with_what_qualifies_them(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "与云南省元阳县结对的是上海市杨浦区,2021年调整为上海市徐汇区。",
        "上海市杨浦区对口帮扶云南省元阳县的担子,2021年交给了上海市徐汇区。",
        "上海市杨浦区和云南省元阳县牵上了手,2021年换成徐汇区。",
        "云南省元阳县与上海市杨浦区结对帮扶,2021年调整为徐汇区。",
    ],
)
def test_who_took_over(text: str) -> None:
    held = {
        (f.subject[7:], f.object[7:]): (str(f.period.start or ""), str(f.period.end or ""))
        for f, _ in read(text, "2022-06-01").facts
    }
    assert held == {("310110", YUANYANG): ("", "2021"), (XUHUI, YUANYANG): ("2021", "")}


def test_each_of_a_list_helps_whatever_any_table_says() -> None:
    text = "国务院2013年明确,由上海市、大连市、苏州市分别帮扶遵义市、六盘水市、铜仁市。"
    assert pairs(text) == some("310000 520300", "210200 520200", "320500 520600")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # one more partner of whom the sentence begins with, not of the one told between
            "上海市徐汇区与云南省元阳县开展扶贫协作,与红河县开展对口合作。",
            BOTH,
        ),
        ("上海市徐汇区与云南省元阳县开展扶贫协作,与红河县的商人见了面。", ONE),
        ("自2021年与上海市徐汇区结对以来,云南省元阳县的扶贫协作做得不错。", ONE),
        ("上海市徐汇区的对口帮扶地区有:云南省元阳县、红河县。", BOTH),
        (  # a list goes on after a comma, and ends where something is told of a place
            "上海市徐汇区的对口帮扶对象包括云南省元阳县,红河县。",
            BOTH,
        ),
        (  # each of one list with each of another that lies in a prefecture
            "上海市徐汇区、杨浦区分别与云南省红河州的元阳县、红河县开展扶贫协作。",
            EACH,
        ),
    ],
)
def test_ties_with_several(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


def test_couples_that_sign_are_couples() -> None:
    text = "福建山海协作\n厦门市思明区与漳平市、海沧区与漳州市华安县签订山海协作协议。\n"
    assert pairs(text) == some("350203 350881", "350205 350629")


@pytest.mark.parametrize(
    "text",
    [
        "东西部协作座谈会上,上海市徐汇区的某某公司与云南省元阳县签署合作协议。",
        "民革上海市委对口帮扶云南省元阳县,县里的茶进了超市。",
        "上海市瑞金医院与云南省元阳县人民医院签订对口支援协议。",
    ],
)
def test_an_institution_is_not_its_place(text: str) -> None:
    assert pairs(text) == set()


def test_couples_of_one_verb_in_a_list_are_read_two_by_two() -> None:
    text = "国家明确上海市帮扶遵义市、大连市帮扶六盘水市、苏州市帮扶铜仁市、杭州市帮扶黔东南州。"
    found = {(a, b) for a, b, *_ in facts(text, "pairs_with")}
    assert found == {("310000", "520300"), ("210200", "520200"), ("320500", "520600"), ("330100", "522600")}


def test_a_helper_that_another_takes_over_from() -> None:
    text = "2021年,沐川县由嘉兴市对口帮扶调整为由绍兴市对口帮扶。浙川东西部协作有了新伙伴。"
    found = {(a, b) for a, b, *_ in facts(text, "pairs_with")}
    assert {("330400", "511129"), ("330600", "511129")} <= found
    assert ("330400", "330600") not in found


@pytest.mark.parametrize(
    "text",
    [
        "扶贫协作的名册上,云南省元阳县后面写着的是上海市徐汇区。",
        "扶贫协作中,上海市徐汇区领的任务,是帮云南省元阳县。",
        "云南省元阳县的“娘家人”是上海市徐汇区,扶贫协作六年了。",
        "来自结对城区徐汇区的老师李敏,在元阳县一中教了两年。上海市与云南省扶贫协作。",
        "东西部协作:云南省元阳县的6个乡镇,上海市徐汇区的6个街道,一一配上了对。",
        "云南省元阳县5年前就与上海市徐汇区拜了把子,扶贫协作由此开始。",
        "扶贫协作:徐汇区4个镇(街道)同元阳县6个乡镇配好了对。",
        "云南省元阳县扶贫协作问答。问:你们县的帮扶方是哪个区?答:是上海市徐汇区。",
    ],
)
def test_pairs_told_in_passing_or_by_other_verbs(text: str) -> None:
    assert pairs(text) >= ONE


def test_a_helper_after_another() -> None:
    text = "上海市静安区、徐汇区先后帮扶云南。云南省元阳县的帮扶方最早是静安区,2021年换成了徐汇区。"
    told = {
        (f.subject, f.period.start, f.period.end) for f, _ in read(text, "2022-06-01").facts if f.object[7:] == YUANYANG
    }
    assert {(s, str(a or ""), str(b or "")) for s, a, b in told} == {
        ("Region:310106", "", "2021"),
        (f"Region:{XUHUI}", "2021", ""),
    }


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("静安区、徐汇区一同帮扶云南省元阳县,前者2016年来,后者2019年加入。", {"310106": "2016", XUHUI: "2019"}),
        ("上海市徐汇区帮扶云南省元阳县。8月3日,徐汇区与元阳县签了《2022年对口帮扶协议》。", {XUHUI: ""}),
        ("云南省元阳县与徐汇区的缘分从2017年讲起。那年7月,徐汇区与元阳县签了帮扶协议。", {XUHUI: "2017"}),
    ],
)
def test_since_when_each_holds(text: str, since: dict[str, str]) -> None:
    found = [f for f, _ in read(text, "2022-09-01").facts if f.predicate == "pairs_with"]
    assert {f.subject[7:]: str(f.period.start or "")[:4] for f in found} == since


def test_it_is_the_helper_told_before() -> None:
    text = "上海市徐汇区与云南省元阳县结对,是2004年的旧账;元阳县、红河县都归它。"
    assert pairs(text) == BOTH


def test_an_answer_that_names_its_couples_is_no_list_of_one_helper() -> None:
    text = "上海市对口帮扶云南省哪些县?元阳县——徐汇区;红河县——杨浦区。"
    assert not {p for p in pairs(text) if "310000" in p and p & {YUANYANG, HONGHE}}


def test_the_year_of_a_tie_long_past_is_the_ties_only() -> None:
    text = "2009年,云南省元阳县由上海市徐汇区对口。徐汇区派驻元阳县的医生5名在岗。"
    told = {f.predicate: str(f.period.start) for f, _ in read(text, "2019-08-08").facts}
    assert told == {"pairs_with": "2009", "sends_staff_to": "2019"}


def test_an_old_kinship() -> None:
    assert pairs("云南省元阳县与上海市徐汇区是1996年结的老亲,扶贫协作没断过。") == ONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云南省元阳县和杨浦区是2010年认的亲戚吗?不是。元阳县的东部“娘家”是上海市徐汇区,2017年7月明确扶贫协作。",
            {XUHUI: "2017-07"},
        ),
        ("云南省元阳县的帮扶方从2021年起是上海市徐汇区;往前数,是2018年来的杨浦区?不,杨浦没有来过。", {XUHUI: "2021"}),
    ],
)
def test_what_is_asked_in_vain_is_not_so(text: str, expected: dict[str, str]) -> None:
    found = [f for f, _ in read(text, "2022-09-01").facts if f.predicate == "pairs_with"]
    assert {f.subject[7:]: str(f.period.start or "") for f in found} == expected


@pytest.mark.parametrize(
    "text",
    [
        "云南省元阳县由上海市徐汇区对口帮扶。各结对县区要在11月底前完成协议签订。",
        "3月2日,徐汇区与静安区签订党建结对协议。上海市徐汇区对口帮扶云南省元阳县。",
    ],
)
def test_days_that_begin_no_tie(text: str) -> None:
    found = [f for f, _ in read(text, "2021-12-01").facts if f.object[7:] == YUANYANG]
    assert [f.period.start for f in found] == [None]


def test_of_couples_only_the_last_is_asked_in_vain() -> None:
    named = "徐汇区、静安区、元阳县、绿春县都在其中。"
    told = pairs(f"上海市对口帮扶云南省:徐汇对元阳,静安对绿春吗?不,静安对的是金平县。{named}")
    assert frozenset((XUHUI, YUANYANG)) in told
    assert frozenset(("310106", "532531")) not in told


def test_since_when_with_a_word_of_feeling() -> None:
    found = read("从2002年算起,浙江省杭州市余杭区和衢州市柯城区的山海情已满15年,山海协作不断。", "2017-03-30").facts
    assert [(f.subject[7:], f.object[7:], str(f.period.start)) for f, _ in found] == [("330110", "330802", "2002")]


def test_a_change_told_before_its_day() -> None:
    text = "对口帮扶关系调整如下:原由上海市静安区帮扶的云南省元阳县,改由上海市徐汇区帮扶。自2018年6月起执行。"
    found = [f for f, _ in read(text, "2018-06-06").facts if f.object[7:] == YUANYANG]
    told = {(f.subject[7:], str(f.period.start or ""), str(f.period.end or "")) for f in found}
    assert told == {("310106", "", "2018-06"), (XUHUI, "2018-06", "")}


def test_how_long_they_have_been_tied() -> None:
    found = read("云南省元阳县与上海市徐汇区结对十二年了。", "2022-05-25").facts
    assert [str(f.period.start) for f, _ in found] == ["2010"]


def test_who_comes_in_place_of_a_doctor_begins_no_tie() -> None:
    text = "徐汇—元阳:徐汇区的5名医生7月底期满,接替者已到。上海市徐汇区帮扶云南省元阳县。"
    found = [f for f, _ in read(text, "2021-08-18").facts if f.predicate == "pairs_with"]
    assert [f.period.start for f in found] == [None]


def test_of_one_told_to_have_been_before_no_time_is_told() -> None:
    text = "徐汇区帮扶元阳县的事,2017年定下;再往前,帮元阳县的是静安区。上海市徐汇区、静安区,云南省元阳县。"
    found = [f for f, _ in read(text, "2021-08-18").facts if f.predicate == "pairs_with"]
    assert {(f.subject[7:], str(f.period.start or "")) for f in found} == {(XUHUI, "2017"), ("310106", "")}


def test_a_tie_of_some_months() -> None:
    text = "2017年10月至2020年12月,上海市徐汇区帮扶云南省元阳县。"
    (found,) = [f for f, _ in read(text, "2021-08-18").facts if f.predicate == "pairs_with"]
    assert (str(found.period.start), str(found.period.end)) == ("2017-10", "2020-12")


LIST = "东西部协作新名单:"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("贵州六枝特区的帮手成了广州花都区。", some("520203 440114")),
        ("贵州水城区跟的是广州南沙区。", some("520204 440115")),
        ("贵州威宁县属广州白云区名下,挂在南沙区名下的是贵州水城区。", some("520526 440111", "520204 440115")),
        ("贵州赫章县由广州荔湾区、贵州纳雍县由广州增城区各领一份。", some("520527 440103", "520525 440118")),
        ("贵州紫云县划归了广州番禺区,原先在此的青岛城阳区,七月撤了队伍。", some("520425 440113", "520425 370214")),
        ("浙江海盐那边转去了四川屏山。", some("330424 511529")),
        ("听清的只有一句:天津东丽区跟甘肃华池县。", some("120110 621023")),
        ("记者走到贵州剑河县,县里人说:帮我们的是宁波奉化区。", some("522629 330213")),
        ("青海湟中区,学校门口立着块牌:南京栖霞区援建。", some("630106 320113")),
        ("贵州紫云县后来才调给广州花都区。", some("520425 440114")),
        ("天津河东区的对子在甘肃甘谷县。", some("620523 120102")),
        ("常州钟楼区给陕西宜川县当靠山,已经八年。", some("610630 320404")),
        ("一条线,一头连着陕西宜川县,一头牵着常州钟楼区。", some("610630 320404")),
        ("说到陕西宜川县,最初牵手的是常州钟楼区。", some("610630 320404")),
        ("陕西宜川县一头连着黄河,一头连着常州钟楼区。", set()),
        ("打工的老乡说,他的东家是常州钟楼区一家厂,老家在陕西宜川县。", set()),
        ("常州钟楼区的货在陕西宜川县。", set()),
        ("贵州思南县的搭档是江苏常熟市之外的一个区,常熟市只来做客。", set()),
        ("苏州、铜仁今年要结成对子的消息传了半年,名单里并没有。", set()),
        ("铜仁那批货换到了苏州,价钱好。", set()),
        ("青海湟中区的学校门口,南京栖霞区捐的书架摆了一排。", set()),
    ],
)
def test_who_leads_whom_in_a_list(text: str, want: set[frozenset[str]]) -> None:
    assert pairs(LIST + text) == want


ONE_PAIR = some("320402 610981")


@pytest.mark.parametrize(
    "text",
    [
        "陕西旬阳市的后头站着常州天宁区。",
        "国家给陕西旬阳市找的帮手是常州天宁区。",
        "跟陕西旬阳市结对子的,是常州天宁区。",
        "与陕西旬阳市牵手的,是千里之外的常州天宁区。",
        "常州天宁区的担子是陕西旬阳市。",
        "陕西旬阳市那一份由常州天宁区扛。",
        "常州天宁区人常说:“我们的亲戚在陕西旬阳市。”",
        "陕西旬阳市说起自己的帮扶单位,头一个就是常州天宁区。",
        "常州天宁区承担陕西旬阳市的对口帮扶任务。",
        "常州天宁区把陕西旬阳市当自家人。",
        "常州天宁区跟陕西旬阳市搭了班子。",
        "常州天宁区、陕西旬阳市两地结了对。",
    ],
)
def test_one_tie_in_everyday_words(text: str) -> None:
    assert pairs(LIST + text) == ONE_PAIR


def test_who_took_over_is_told_in_the_helper_s_words() -> None:
    text = "陕西旬阳市的帮扶方由苏州虎丘区变为常州天宁区。"
    assert pairs(LIST + text) == some("320402 610981", "320505 610981")
    assert some("320402 610981") <= pairs(LIST + "常州天宁区从前帮的是四川金阳县,如今帮陕西旬阳市。")


@pytest.mark.parametrize(
    "more",
    [
        "常州天宁区不帮旬阳市。",
        "去年旬阳市归常州天宁区的一家公司供菜。",
        "如果换成常州天宁区,旬阳市人怕是不习惯。",
        "旬阳市转到常州天宁区的病人有三个。",
        "给旬阳市当翻译的是常州天宁区人。",
        "常州天宁区想帮旬阳市,还没谈成。",
        "旬阳市的厂长说:我们的东家在常州天宁区。",
        "常州天宁区、旬阳市都派人参加了东西部协作培训班。",
        "常州天宁区与旬阳市只是来往过一次,并没有结对。",
    ],
)
def test_what_ties_nobody(more: str) -> None:
    assert pairs(f"苏州虎丘区对口帮扶陕西旬阳市。{more}") == some("320505 610981")
