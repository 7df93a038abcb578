"""Organs by their short names, bodies sent to a place, and governments as parties."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

HELP = "绍兴市对口帮扶乐山市。绍兴市越城区对口帮扶马边彝族自治县。"


@pytest.mark.parametrize(
    ("said", "organ"),
    [
        ("绍兴市经协办送来资金30万元。", "Bureau:330600/经济协作办公室"),
        ("越城区卫计局派来医生3名。", "Bureau:330602/卫生和计划生育局"),
        ("绍兴市对口帮扶马边县工作组走访了企业。", "Bureau:330600/对口帮扶马边县工作组"),
        ("马边县政府与绍兴市越美纺织有限公司签下用工协议。", "Bureau:511133/人民政府"),
        ("绍兴市越美纺织有限公司与马边县政府商定,工价三年不变。", "Bureau:511133/人民政府"),
        ("乐山市沐溪高新区管委会接待了绍兴市的客商。", "Bureau:511100/沐溪高新区管理委员会"),
        ("乐山古渡经济技术开发区管委会给企业腾出厂房。", "Bureau:511100/古渡经济技术开发区管理委员会"),
        ("乐山市劳动就业局领着企业进村招工。", "Bureau:511100/劳动就业局"),
        ("5月,市商务局一行到乐山市,同乐山市商务局签下《展销协议》。", "Bureau:330600/商务局"),
        ("市农业农村局带队前往乐山市学种茶。", "Bureau:330600/农业农村局"),
    ],
)
def test_an_organ_acts(said: str, organ: str) -> None:
    assert organ in {n.id for n in read(HELP + said, "2018-05-01").nodes}


@pytest.mark.parametrize(
    "said",
    [
        "马边县政府大院里种着桂花。",
        "对口帮扶工作扎实推进,工作队常年在村。",
        "乐山市的客人去了一家工业园区管委会。",
        "乐山市到外地的开发区管委会取经。",
    ],
)
def test_no_organ(said: str) -> None:
    assert not [n.id for n in read(HELP + said, "2018-05-01").nodes if n.type == "Bureau"]


def test_organs_of_a_list_are_of_the_same_places() -> None:
    text = f"{HELP}绍兴市、乐山市两地教育局、民政局签订结对协议。"
    assert {n.id for n in read(text, "2018-05-01").nodes if n.type == "Bureau"} == {
        f"Bureau:{code}/{organ}" for code in ("330600", "511100") for organ in ("教育局", "民政局")
    }


SIGNED = "厦门市湖里区与宁夏泾源县结对。"
HULI, JINGYUAN = "350206", "640424"


@pytest.mark.parametrize(
    ("said", "organs"),
    [
        ("5月,湖里区政府同泾源县政府坐到一起,把《两地协作框架协议》签了。", ("人民政府", "人民政府")),
        ("5月,湖里区人才办与泾源县人才办另签《引才协作备忘录》。", ("人才工作办公室", "人才工作办公室")),
        ("5月,湖里区体育局与泾源县文化旅游广电局签下《体育结对协议》。", ("体育局", "文化旅游广电局")),
        ("5月,两区县的民政局签下《养老协作协议》。", ("民政局", "民政局")),
        ("5月,湖里区江头街道办事处与泾源县六盘山镇政府签订《镇街结对协议》。", ("江头街道办事处", "六盘山镇人民政府")),
        (
            "5月,湖里区人社局与泾源县人民政府驻厦门办事处签了《用工协作协议》。",
            ("人力资源和社会保障局", "人民政府驻厦门办事处"),
        ),
        ("5月,共青团湖里区委和共青团泾源县委签了《青年结对协议》。", ("团委", "团委")),
    ],
)
def test_organs_that_sign(said: str, organs: tuple[str, str]) -> None:
    signed = {f.subject for f, _ in read(SIGNED + said, "2022-06-01").facts if f.predicate == "signs"}
    assert {x.rpartition("/")[2] for x in signed} == set(organs)
    assert {x.partition(":")[2][:6] for x in signed} == {HULI, JINGYUAN}


def test_a_branch_in_a_township_is_the_county_s() -> None:
    text = "5月6日,湖南桂东县就业服务中心与东莞市樟木头镇人社分局签下《劳务协作协议》。"
    names = {n.name for n in read(text, "2022-06-01").nodes if n.type == "Bureau"}
    assert names == {"桂东县就业服务中心", "东莞市人力资源和社会保障局樟木头分局"}


@pytest.mark.parametrize(
    "said",
    [
        "湖里区实验中学和泾源县一中签了《校际结对协议》。",
        "湖里区第二医院与泾源县人民医院签下《对口支援协议书》。",
        "湖里区人社局与泾源县人社局商量好下个月再签《劳务协作协议》。",
        "湖里区人社局的老赵和泾源县人社局的同行看过别家签的《劳务协作协议》。",
    ],
)
def test_neither_side_signs(said: str) -> None:
    assert not [f for f, _ in read(SIGNED + said, "2022-06-01").facts if f.predicate == "signs"]


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("绍兴市人社局走访企业,把900个岗位送到乐山市。市人社局还送来资金30万元。", {"330600"}),
        ("绍兴市人社局走访企业,送来900个岗位。乐山市人社局走访了村里,市人社局又组织了培训班。", {"330600", "511100"}),
        ("绍兴市人社局到乐山市调研,与市人社局签下《劳务协作协议》。", {"330600", "511100"}),
    ],
)
def test_an_organ_goes_on(said: str, whose: set[str]) -> None:
    found = {n.id[7:13] for n in read(HELP + said, "2018-05-01").nodes if n.type == "Bureau"}
    assert found == whose


@pytest.mark.parametrize(
    ("banner", "said", "organ"),
    [
        ("扎赉特旗", "扎旗人社局派车送工人到昌平区。", "Bureau:152223/人力资源和社会保障局"),
        ("喀喇沁旗", "喀旗教育局选了12名教师到昌平区跟岗。", "Bureau:150428/教育局"),
        ("翁牛特旗", "暖棚由翁旗农牧局照看。", "Bureau:150426/农牧局"),
    ],
)
def test_a_banner_by_its_first_character(banner: str, said: str, organ: str) -> None:
    text = f"北京市昌平区对口帮扶太仆寺旗、{banner}。2021年,昌平区给太仆寺旗投入资金300万元。{said}"
    assert organ in {n.id for n in read(text, "2022-05-01").nodes}


@pytest.mark.parametrize(
    ("banner", "said"),
    [
        ("阿鲁科尔沁旗", "厂里打出阿旗帜样的横幅。"),
        ("科尔沁右翼前旗、科尔沁右翼中旗", "科旗教育局选了12名教师。"),
        ("四子王旗", "四旗教育局都派了人。"),
    ],
)
def test_no_banner_that_is_known(banner: str, said: str) -> None:
    text = f"北京市昌平区对口帮扶{banner}。2021年,昌平区投入资金300万元。{said}"
    assert not [n.id for n in read(text, "2022-05-01").nodes if n.type == "Bureau"]


@pytest.mark.parametrize(
    ("said", "organs"),
    [
        ("绍兴市政府牵头办了三场招聘会。", {"330600/人民政府"}),
        ("招聘会由绍兴市政府、乐山市政府主办。", {"330600/人民政府", "511100/人民政府"}),
        ("越城区经委拿出20万元。", {"330602/经济委员会"}),
        ("乐山市高新区管委会腾出厂房,来了绍兴的客商。", {"511100/高新区管理委员会"}),
        ("乐山的古渡经济技术开发区管委会给企业腾出厂房。", {"511100/古渡经济技术开发区管理委员会"}),
        ("绍兴、乐山人社局联手开了一趟专列。", {"330600/人力资源和社会保障局", "511100/人力资源和社会保障局"}),
        ("共青团乐山市委带着学生来了。", {"511100/团委"}),
        ("绍兴市派驻马边县工作组走访了企业。", {"330600/派驻马边县工作组"}),
    ],
)
def test_an_organ_that_does_anything(said: str, organs: set[str]) -> None:
    assert {n.id for n in read(HELP + said, "2018-05-01").nodes if n.type == "Bureau"} == {
        f"Bureau:{o}" for o in organs
    }


@pytest.mark.parametrize(
    "said",
    [
        "1月的绍兴市政府工作报告里写了这件事。",
        "绍兴市政府新闻办3日开了发布会。",
        "他在乐山市政府当司机。",
        "乐山市政府广场上停着31辆大巴。",
        "县委、县政府把劳务输出当大事。",
        "绍兴市政府采购了一批茶叶。",
        "两地都说政府兜底。",
        "绍兴市派驻的工作队走访了企业。",
    ],
)
def test_a_government_that_only_is_a_place_or_a_word(said: str) -> None:
    assert not [n.id for n in read(HELP + said, "2018-05-01").nodes if n.type == "Bureau"]
