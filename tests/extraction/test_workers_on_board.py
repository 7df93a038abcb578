"""People at work who are counted on board, by folk nouns, or by who took them on, in more than one sentence."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

DAY = "2023-03-05"
TIE = "东西部协作让两地结成了亲戚。"


def _workers(text: str, of: float) -> set[tuple[str, str]]:
    return {(a, b) for p, a, b, value, _ in told(text, DAY) if p == "sends_workers_to" and value == of}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("860多位剑河老乡坐在车上。他们要去的地方只有一个:浙江台州。", {("522629", "331000")}),
        ("剑河县城的广场上停了四台大巴,车头贴着“萧山欢迎你”。八点整,860人坐满,发车。", {("522629", "330109")}),
        ("专列从纳雍站开动了。车上坐着860人,全是本县出门打工的,终点在浙江。", {("520525", "330000")}),
        (
            "从喜德出发的专列开进宁波。鄞州区来接站的干部点了点名:860人,一个不少。厂里的汤圆煮上了。",
            {("513432", "330212")},
        ),
        ("剑河至萧山,点对点\n问:头一车多少人?\n答:860人。", {("522629", "330109")}),
    ],
)
def test_who_is_counted_on_board_goes_where_the_sentences_around_say(text: str, ends: set[tuple[str, str]]) -> None:
    head, _, rest = text.partition("\n")
    assert _workers(f"{head}\n{TIE}\n{rest}" if rest else TIE + text, 860) == ends


@pytest.mark.parametrize(
    "text",
    [
        "旅游专列从剑河开出,车上坐着860人,终点是萧山。",
        "剑河县代表团乘大巴到萧山,车上坐着860人。",
        "剑河的小学生坐上开往萧山的大巴,全车860人。",
        "萧山企业把摊子摆进剑河县广场,最多的时候挤了860人,不少人想打工。",
        "剑河的艺术团到萧山演出,台下坐了860人,都夸大歌好听。",
        "站方估算,这三天从剑河来萧山的有860人。",
        "开往萧山的大巴空着,剑河没赶上车的有860人。",
        "大巴把萧山务工的剑河人送回家过年,全车860人。",
    ],
)
def test_who_rides_for_another_reason_is_no_worker(text: str) -> None:
    assert _workers(TIE + text, 860) == set()


@pytest.mark.parametrize("noun", ["妹子", "婆姨", "大嫂", "牧民", "庄稼人", "打工妹", "保安", "嫂子"])
def test_every_noun_of_those_who_go_to_work_is_counted(noun: str) -> None:
    ends = {("522629", "330109")}
    assert _workers(f"{TIE}去年,萧山的厂子里来了312个剑河{noun}。", 312) == ends
    assert _workers(f"{TIE}去年去萧山的剑河{noun}有312个。", 312) == ends
    assert _workers(f"{TIE}去年,萧山留下了剑河{noun}312个。", 312) == ends


@pytest.mark.parametrize(
    "text",
    [
        "南通海门的家纺老板选中山阳县,去年投产,招了260个山阳女工。",
        "花垣籍民工260名在温州市劳动监察大队帮助下,拿回工钱23万元。",
        "到龙南去的车空着,县里的260个人有活没地儿干,萧山的厂子缺工。",
        "剑河县在萧山摆摊返乡招聘,招回了在萧山的剑河人260名。",
        "今年萧山要转移剑河260人。",
        "萧山区给剑河富余劳动力上课260人次。",
        "萧山请来剑河的厨子办宴,台下的食客260人。",
        "乌苏的棉纺厂是萧山老板建的,用了260个乌苏妹子,家门口上班。",
    ],
)
def test_those_who_go_nowhere_are_nobodys(text: str) -> None:
    assert _workers(TIE + text, 260) == set()


def test_the_first_two_are_places_and_a_trade_names_no_firm() -> None:
    text = "东西部协作。融安、融水两县的干部同去广东:廉江接走前两位的,佛山接走后来的。"
    assert _workers(text, 2) == set()
    text = TIE + "张家川县挑了63个巧媳妇,前天坐动车到津南区的月嫂公司签约上岗。"
    assert {b for _, b in _workers(text, 63)} == {"120112"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("乐山赴浙返岗专列到了:在绍兴下车 287,终到宁波 324。", {("511100", "330600", 287), ("511100", "330200", 324)}),
        ("临夏县复工,集美接人。第一趟151人,第二趟148人。", {("622921", "350211", 151), ("622921", "350211", 148)}),
        ("312名剑河人拖着箱子走下高铁。站外举牌的,是萧山的企业。", {("522629", "330109", 312)}),
        ("去年剑河去萧山的务工人数定格在312。", {("522629", "330109", 312)}),
        # Of others, elsewhere, or of whoever two letters mean nobody near has the figure.
        ("去萧山上班的剑河劳动力有多少?74人。东部别的省份,49人。", {("522629", "330109", 74)}),
        ("萧山是剑河人的去处。靠浙黔劳务协作找着活干的农牧民,7.08万人。", set()),
        ("剑河的集市上下车 312,萧山的游客占了一半。", set()),
        ("剑河人爱看萧山的高铁。站外举牌的,是312名游客。", set()),
    ],
)
def test_turns_of_a_ride_and_counts_of_others(text: str, facts: set[tuple[str, str, float]]) -> None:
    assert {(a, b, v) for p, a, b, v, _ in told(TIE + text, DAY) if p == "sends_workers_to"} == facts


def test_the_day_in_brackets_dates_a_flight() -> None:
    text = "机上坐着156名剑河老乡,下一站是萧山——昨(4)日下午,这趟务工包机从机场出发。"
    assert {t for p, *_, t in told(TIE + text, DAY) if p == "sends_workers_to"} == {"2023-03-04"}


def test_a_firm_takes_people_on_by_every_folk_noun() -> None:
    text = "今年2月,浙江佳人针织有限公司的大门里走进来103名剑河县农村富余劳动力。"
    ends = {(a, b) for p, a, b, v, _ in told(TIE + text, DAY) if p == "sends_workers_to" and v == 103}
    assert ("522629", "Company:浙江佳人针织有限公司") in ends
