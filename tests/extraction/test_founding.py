"""Since when a pair holds, partners told far along, signings that found a pair, reports of no cooperation."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told


def pairs(text: str, published: str = "2024-06-01") -> set[tuple[str, str, str | None]]:
    return {
        (f.subject[7:], f.object[7:], str(f.period.start or "") or None)
        for f, _ in read(text, published).facts
        if f.predicate == "pairs_with"
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # a date holds past what stands between it and the tie
            "2021年5月,按照中央部署,青岛市与甘肃省定西市、陇南市建立东西部协作关系。",
            {("370200", "621100", "2021-05"), ("370200", "621200", "2021-05")},
        ),
        (  # the one pair's beginning, told where no place is named; a paper signed later begins nothing
            "东台、耀州再牵手\n8月25日,江苏省东台市与陕西省耀州区签订合作协议。\n说起这门“亲戚”,认下来是2017年的事。",
            {("320981", "610204", "2017")},
        ),
        (
            "江海与渭北\n江苏省东台市与陕西省耀州区是东西部协作的对子。\n两地的缘分,要从2017年讲起。",
            {("320981", "610204", "2017")},
        ),
        ("无锡市惠山区对口支援青海省班玛县是2018年的事,到现在给的资金是3200万元。", {("320206", "632622", "2018")}),
        (
            "淄博·石柱协作\n山东省淄博市与重庆市石柱县的干部都来了。\n从2010年牵手算到今天,十三年了。两地的协作越来越实。",
            {("370300", "500240", "2010")},
        ),
        (
            "江门市新会区和崇左市宁明县,2019年东西部协作时配成了一对,算到眼前是第六个年头。",
            {("440705", "451422", "2019")},
        ),
        (  # counted back from then
            "我是2020年5月来的。那时天津市东丽区和甘肃省舟曲县结对整三年。",
            {("120110", "623023", "2017")},
        ),
        (  # the sentence before tells when one more was taken on
            "晋江市与长汀县山海协作。\n2020年多了一门亲。晋江市对口帮扶老区上杭县。",
            {("350582", "350821", None), ("350582", "350823", "2020")},
        ),
        (  # each part of a sentence dates its own pair
            "杭州市对口帮扶黔东南州始于2013年2月;2016年10月27日,恩施州纳入协作范畴,由杭州市结对帮扶。",
            {("330100", "522600", "2013-02"), ("330100", "422800", "2016-10-27")},
        ),
        (  # that year is the year told last
            "结缘是1997年的事。那一年起,上海市闵行区对口帮扶云南省保山市。",
            {("310112", "530500", "1997")},
        ),
        (  # parts told next began with the whole
            "湖州市与广安市自2018年起建立东西部协作关系。其中,吴兴区对口帮扶岳池县。",
            {("330500", "511600", "2018"), ("330502", "511621", "2018")},
        ),
        (  # who helps is told well before whom
            "近年来,普陀区围绕产业、劳务、人才等重点,持续加大对昆明市东川区、寻甸县的对口帮扶力度。"
            "上海市普陀区与昆明市心连心。",
            {("310107", "530113", None), ("310107", "530129", None)},
        ),
        (  # by whom it is paired is not who agreed on it
            "2021年5月,福建省与宁夏回族自治区签订框架协议,明确由福清市结对帮扶固原市西吉县。",
            {("350000", "640000", "2021-05"), ("350181", "640422", "2021-05")},
        ),
        (  # a year that dates money, or follows a tie taken for granted, begins nothing
            "青岛市黄岛区与陇南市武都区结对帮扶,今年投入资金3000万元。",
            {("370211", "621202", None)},
        ),
        ("与陇南市武都区结对的青岛市黄岛区,去年又派来6名教师。", {("370211", "621202", None)}),
        (  # the tie of all was made in the sentence before
            "2021年6月,新的名单定下,青岛各区都有。青岛市黄岛区帮扶陇南市武都区,城阳区帮扶宕昌县。",
            {("370211", "621202", "2021-06"), ("370214", "621223", "2021-06")},
        ),
        (  # an answer dates what the question asks of
            "问:青岛市与陇南市是哪年结对的?\n答:2017年定的。",
            {("370200", "621200", "2017")},
        ),
        (  # neither a plan's span, nor a figure's year, nor 自然 and 一起 begin a tie
            "湖州市与广安市结对帮扶。“十三五”期间,湖州市共安排帮扶资金9亿元。",
            {("330500", "511600", None)},
        ),
        ("去年,湖州市在对口帮扶的广安市一起办了自然学校。", {("330500", "511600", None)}),
        (  # the time of a tie told as what it is
            "吴兴区同岳池县结成东西部协作对子,那已是2018年4月的事了。",
            {("330502", "511621", "2018-04")},
        ),
        ("我县的结对方是吴兴区,2018年认的亲。岳池县与吴兴区协作。", {("330502", "511621", "2018")}),
        ("去年底商定,吴兴区帮扶岳池县。", {("330502", "511621", "2023")}),
        (  # the years it has lasted, of the year told or of now; of the seventh six are over
            "到2022年,吴兴区与岳池县的结对关系已满四年。",
            {("330502", "511621", "2018")},
        ),
        ("2023年,湖州市对口帮扶广安市进入第六个年头。", {("330500", "511600", "2018")}),
        ("湖州市对口帮扶广安市,干部干满三年才能回。", {("330500", "511600", None)}),
        (  # a year long past before the bare tie
            "1995年湖州市对口支援广安市,至今未断。",
            {("330500", "511600", "1995")},
        ),
        ("2023年湖州市对口支援广安市,力度又大了。", {("330500", "511600", None)}),
        (  # the answer to the first of two questions
            "问:湖州市对口帮扶广安市几年了?如今怎么帮?\n答:结对关系是2018年定下的。",
            {("330500", "511600", "2018")},
        ),
        (  # one helps the other since then, though the helper is told well before
            "湖州市落实中央部署,自2018年起对口支援广安市,工作有序。湖州市与广安市签订了东西部协作框架协议。",
            {("330500", "511600", "2018")},
        ),
        (  # the same day is the day told last
            "5月12日,代表团到了广安。6月3日,两地开会。同日,湖州市与广安市签了结对协议。",
            {("330500", "511600", "2024-06-03")},
        ),
        (  # what is signed founds the pair on its day
            "5月12日,代表团到了陇南。青岛市黄岛区与陇南市武都区签下劳务协作协议。",
            {("370211", "621202", "2024-05-12")},
        ),
        (  # a call upon all founds the pair; one more meeting, and its paper of the year, found nothing
            "1992年,国务院号召支援库区,上海市对口支援重庆市万州区。",
            {("310000", "500101", "1992")},
        ),
        (
            "第十一次联席会议4月29日召开,上海市黄浦区与重庆市万州区签订年度对口支援协议。",
            {("310101", "500101", None)},
        ),
        (  # who signs with those named after 与 is the report's own place
            "盐源县在外务工的多。近年来,县人社局同江苏省昆山市人社局、浙江省义乌市人社局签订劳务协作协议。盐源县的工人增收。",
            {("320583", "513423", None), ("330782", "513423", None)},
        ),
        ("10月,成都市与重庆市渝中区签署文旅合作协议。", set()),
        # counted back from the year told, or from this one; whoever else has been there so long founds nothing
        (
            "青岛市黄岛区与陇南市武都区的协作关系到2022年已满五年,今年又添了两个镇。",
            {("370211", "621202", "2017")},
        ),
        ("今年是福建省三明市对口帮扶长汀县的第四个年头。", {("350400", "350821", "2021")}),
        ("青岛市帮扶陇南市。李医生在陇南市挂职支医,到去年底已满两年。", {("370200", "621200", None)}),
        # a clause that only dates the one before it
        ("青岛市黄岛区同陇南市武都区结成对子,那是2016年10月的事。", {("370211", "621202", "2016-10")}),
        ("青岛市黄岛区同陇南市武都区结成对子。2016年10月的事,没有人再提。", {("370211", "621202", None)}),
        ("1995年福建省对口支援林芝市。", {("350000", "540400", "1995")}),
        ("1995年福建省对口支援林芝市的干部有20名。", {("350000", "540400", None)}),
        # the pair's own clause dates it, whatever began later
        (
            "福建省、宁夏回族自治区1996年开展对口帮扶,2004年起又有八个县市区参加。",
            {("350000", "640000", "1996")},
        ),
        ("市里2017年决定由福州市马尾区帮扶定西市岷县。", {("350105", "621126", "2017")}),
        ("福州市马尾区帮扶定西市岷县。2017年底起。", {("350105", "621126", "2017")}),
        # where it was launched is no end of it
        ("1996年,福建与宁夏的对口协作在福州启动。", {("350000", "640000", "1996")}),
        # 同日 is the day told last
        (
            "6月1日,两地开会。9月7日,又来一批客商。同日,青岛市城阳区与陇南市宕昌县签订结对协议。",
            {("370214", "621223", "2023-09-07")},
        ),
    ],
)
def test_pairs(text: str, wanted: set[tuple[str, str, str | None]]) -> None:
    assert pairs(text) == wanted


def test_a_planned_signing_is_none() -> None:
    text = "松江区人社局工作组到西双版纳州座谈劳务协作,后续拟赴勐海县调研,并与勐海县签订对口协作协议。"
    assert not [f for f, _ in read(text, "2024-06-01").facts if f.predicate == "signs"]


def test_no_core_fact_without_cooperation() -> None:
    text = "郑州航空港区招工高峰,驻马店、周口、商丘等地的工人涌入郑州。周口市太康县有2万余人在郑州务工。"
    core = {"pairs_with", "sends_workers_to", "funds"}
    assert not [f for f, _ in read(text, "2024-06-01").facts if f.predicate in core]


def test_since_a_signing_of_which_no_day_is_told() -> None:
    assert pairs("青岛市黄岛区与陇南市武都区签订东西部协作协议以来,黄岛区投入资金1950万元。") == {
        ("370211", "621202", None)
    }


def test_an_entry_of_a_chronicle_dates_what_begins_in_it() -> None:
    text = (
        "晋江市山海协作大事记\n2012年2月——省里定下,晋江市与长汀县结为挂钩帮扶关系。\n"
        "2020年——多了一门亲。晋江市开始对口帮扶上杭县。\n"
        "2023年——截至目前,晋江市给长汀县的帮扶资金累计2.7亿元,给上杭县的帮扶资金累计5600万元。\n"
    )
    told = {
        (
            f.predicate,
            f.object if "3505" in f.subject else f.subject,
            str(f.period.start),
            f.quantity and f.quantity.value,
        )
        for f, _ in read(text, "2023-11-28").facts
    }
    assert ("pairs_with", "Region:350823", "2020", None) in told
    assert {x for x in told if x[0] == "funds"} == {
        ("funds", "Region:350821", "2012-02", 2.7e8),
        ("funds", "Region:350823", "2020", 5.6e7),
    }


def test_to_take_the_floor_hands_nothing_over() -> None:
    text = "队长接过话说:2013年番禺区就和平远县结对了。"
    assert {str(f.period.start) for f, _ in read(text, "2024-03-28").facts if f.predicate == "pairs_with"} == {"2013"}


def test_an_answer_by_a_named_speaker_tells_the_partner_and_the_year() -> None:
    text = (
        "主持人:今天请来的是河池市东兰县扶贫办的韦主任。主任,帮你们的是哪里?\n"
        "主任:深圳市罗湖区。2016年9月结的对。\n以上是东西部协作的情况。\n"
    )
    told = {
        (f.subject, f.object, str(f.period.start))
        for f, _ in read(text, "2019-07-09").facts
        if f.predicate == "pairs_with"
    }
    assert told == {("Region:440303", "Region:451224", "2016-09")}


def test_who_took_over_in_a_year_and_who_changes_every_three() -> None:
    text = "平谷区对口支援称多县,2014年接的手。援建干部三年一换,2014年7人,2017年8人,2020年9人。玉树州称多县。"
    facts = read(text, "2020-12-25").facts
    assert {str(f.period.start) for f, _ in facts if f.predicate == "pairs_with"} == {"2014"}
    staff = {
        (str(f.period.start), f.quantity.value) for f, _ in facts if f.predicate == "sends_staff_to" and f.quantity
    }
    assert staff == {("2014", 7), ("2017", 8), ("2020", 9)}


TIAN_XUN = ("320402", "610981")


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("常州天宁区帮陕西旬阳市快五年了。", "2019"),
        ("常州天宁区帮陕西旬阳市,前后有四个整年。", "2020"),
        ("常州天宁区、陕西旬阳市2017年配的对。", "2017"),
        ("常州天宁区跟陕西旬阳市1998年攀上的亲。", "1998"),
        ("常州天宁区与陕西旬阳市的缘分,2013年那会儿就有。", "2013"),
        ("常州天宁区跟陕西旬阳市的交情,说话两年了。", "2022"),
        ("常州天宁区帮陕西旬阳市,是2017年的事。", "2017"),
        ("常州天宁区帮陕西旬阳市的头一年是2017年。", "2017"),
        ("常州天宁区和陕西旬阳市结对那年是2017年。", "2017"),
        ("常州天宁区帮陕西旬阳市,一帮就是六年。", "2018"),
        ("常州天宁区帮陕西旬阳市。算下来已有六年。", "2018"),
        ("常州天宁区帮陕西旬阳市。从哪年开始的?2017年。", "2017"),
        ("常州天宁区对口帮扶陕西旬阳市。牵线那天是2017年3月9日。", "2017-03-09"),
        ("常州天宁区管陕西旬阳市。这一对是2017年国家排的。", "2017"),
        ("2017年3月一纸文件,把常州天宁区派给了陕西旬阳市。", "2017-03"),
        ("按国务院2017年的文件,常州天宁区对口帮扶陕西旬阳市。", "2017"),
        ("2017年3月,名单下来:常州天宁区帮陕西旬阳市。", "2017-03"),
        ("常州天宁区对口陕西旬阳市。那是2017年秋天,头一批干部进了山。", "2017"),
        ("早在1996年,常州天宁区就帮陕西旬阳市。", "1996"),
        ("常州天宁区对口帮扶陕西旬阳市,2016年12月由市里点的名。", "2016-12"),
        ("陕西旬阳市归常州天宁区管是2021年的事。", "2021"),
        ("陕西旬阳市归了常州天宁区,是去年五月间。", "2023-05"),
        ("常州天宁区帮了陕西旬阳市三年。", "2021"),
        ("转眼六年,常州天宁区与陕西旬阳市的结对越走越实。", "2018"),
        ("2017年—2022年,常州天宁区帮陕西旬阳市。", "2017"),
        ("帮陕西旬阳市的,是常州天宁区(自2010年)。", "2010"),
        ("常州天宁区对口帮扶陕西旬阳市。老刘在这里已有三年。", None),
        ("常州天宁区帮陕西旬阳市,老刘在那里快三年了。", None),
        ("常州天宁区对口帮扶陕西旬阳市,老李干了三年了。", None),
        ("按省里2020年的文件,常州天宁区拨给陕西旬阳市300万元,两地对口帮扶。", None),
        ("一年来,常州天宁区与陕西旬阳市的协作换了个做法。", None),
        ("常州天宁区帮陕西旬阳市,新厂房投产已经快两年。", None),
        ("今年以来,常州天宁区不断加大对口帮扶陕西旬阳市的力度。", None),
        ("年初以来,常州天宁区对口支援陕西旬阳市。", None),
        ("5月8日,常州天宁区与陕西旬阳市签订2024年度帮扶协议,两地正式建立结对关系。", "2024-05-08"),
        ("5月,常州天宁区与陕西旬阳市签署《2024年劳务协作落实协议》,明确由天宁区帮旬阳市办培训,任务落到实处。", None),
        ("今年以来,常州天宁区与陕西旬阳市签订协作协议,结成对子。", "2024"),
    ],
)
def test_a_beginning_in_everyday_words(text: str, begun: str | None) -> None:
    assert pairs(f"对口协作手记\n{text}") == {(*TIAN_XUN, begun)}


def test_a_meetings_name_is_not_founded_there() -> None:
    said = "日前,在鲁渝劳务协作座谈会上,重庆市的“石柱阿姨”与山东省的“淄博千喜家政”结对签约。"
    assert {f[2] for f in pairs(f"鲁渝协作\n{said}") if {"370000", "500000"} <= set(f[:2])} <= {None}


@pytest.mark.parametrize(
    ("said", "begun"),
    [
        ("线是五年前牵起来的:2021年,临夏县同济南市结了对子。", "2021"),
        ("十年前的2016年,临夏县同济南市结了对子。", "2016"),
        ("临夏县同济南市五年前结了对子。", "2020"),
        ("五年前,临夏县同济南市结了对子。2021年两地又修了路。", "2020"),
    ],
)
def test_a_year_told_exactly_goes_before_years_counted_back(said: str, begun: str) -> None:
    assert ("pairs_with", "370100", "622921", None, begun) in told(said, "2025-10-14")
