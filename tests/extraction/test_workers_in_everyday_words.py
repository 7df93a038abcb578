"""People at work and vacancies as they are told in talk, and firms told without a word for company."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

ZIBO, SHIZHU, CHAOYANG, YANGYUAN = "370300", "500240", "110105", "130727"
NINGBO, LIPING, XUZHOU, FUFENG = "330200", "522631", "320300", "610324"
WUCHENG, NANBU, JIANGNING, LUONAN = "330702", "511321", "320115", "611021"
LEQING, LIXIAN = "330382", "513222"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("淄博与石柱县劳务协作。眼下在淄博干活的石柱人,少说也有一千四百来号。", {(SHIZHU, ZIBO, 1400)}),
        ("北京市朝阳区与河北阳原县东西部劳务协作。在朝阳做保洁的,阳原县有312人。", {(YANGYUAN, CHAOYANG, 312)}),
        ("宁波与黎平县劳务协作。宁波重劳务,从黎平县接到本地做工的,去年有2600人。", {(LIPING, NINGBO, 2600)}),
        ("扶风县与徐州市劳务协作。扶风县发了九趟车,徐州市接下347人。", {(FUFENG, XUZHOU, 347)}),
        (
            "江宁区与洛南县劳务协作。今年洛南到江宁上班的人数:一季度126,二季度98。",
            {(LUONAN, JIANGNING, 126), (LUONAN, JIANGNING, 98)},
        ),
    ],
)
def test_workers(text: str, facts: set[tuple[str, str, float]]) -> None:
    assert {(a, b, v) for p, a, b, v, _ in told(text, "2021-11-10") if p == "sends_workers_to"} == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "婺城的企业到南部县招工,亮出来的位子总共2600个。",
        "婺城的企业到南部县招工,一共放出2600个名额。",
        "婺城区组团来南部县招人,带来空缺2600个。",
    ],
)
def test_vacancies(sentence: str) -> None:
    facts = told(f"金华婺城区和四川南部县东西部劳务协作。\n{sentence}", "2021-11-10")
    assert {(a, b, v) for p, a, b, v, _ in facts if p == "offers_jobs_to"} == {(WUCHENG, NANBU, 2600)}


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("乐清的瑞科电器厂区里,眼下有理县青年33人在干活。", {"瑞科电器"}),
        ("理县33人进的多是甘肃金河光伏、瑞科电器这样的企业。", {"甘肃金河光伏", "瑞科电器"}),
        ("乐清的食品厂和物业公司一共收了理县来的33人。", set()),
        ("理县的33人上了车,他们分头进乐清、瑞安、平阳等3个县的工厂。", set()),
        ("理县开来一趟定制客车,33人到乐清上班。", set()),
        ("乐清的厂里再招50多个人就满了,理县来的已有33人。", set()),
    ],
)
def test_firms(sentence: str, firms: set[str]) -> None:
    x = read(f"乐清市与理县东西部劳务协作。\n{sentence}", "2021-11-10")
    assert {n.name for n in x.nodes if n.type == "Company"} == firms


def test_a_list_of_other_pages_in_the_middle() -> None:
    """What stands after a list of other pages in one line is the report again."""
    text = (
        "宁波市与黎平县结对三年\n宁波市对口帮扶黎平县,三年里派出干部12人。\n"
        "【推荐阅读】黔东南旅游季报出炉 | 凯里新机场试飞\n"
        "再说务工。经宁波牵线到浙江上班的黎平人,今年是860人,全县都盼着。\n"
    )
    assert ("sends_workers_to", LIPING, "330000", 860, "2021") in told(text, "2021-11-10")


def test_places_that_people_went_on_to() -> None:
    """他们 of the sentence after a figure are its people; each place has the whole figure, jointly."""
    text = (
        "毕节市纳雍县与浙江劳务协作。3月7日,纳雍县开出专列,车上1020人去了浙江省。\n"
        "站前广场早早排起了队。下车以后,他们分头进海宁、武义、永康等地的工厂。\n"
    )
    found = {(a, b, v) for p, a, b, v, _ in told(text, "2020-03-08") if p == "sends_workers_to"}
    assert {("520525", b, 1020) for b in ("330000", "330481", "330723", "330784")} <= found


def test_one_place_that_hires_in_several_of_its_province() -> None:
    text = (
        "如东县的招聘车开进了三个县\n\n如东的家纺厂急着要人,如东县人社局的专班4月里走了灌云、涟水、睢宁三个县。\n"
        "灌云县:4月6日,招聘会1场,岗位310个。\n涟水县人社局与如东县人社局签了劳务协作协议。\n"
        "到5月10日,三县到如东上班的共96人,灌云41人。\n"
    )
    found = {(p, a, b, v) for p, a, b, v, _ in told(text, "2023-05-20")}
    rudong, guanyun = "320623", "320723"
    assert {("offers_jobs_to", rudong, guanyun, 310), ("sends_workers_to", guanyun, rudong, 41)} <= found
    assert {a for p, a, b, v in found if p == "sends_workers_to" and v == 96} == {guanyun, "320826", "320324"}


@pytest.mark.parametrize(
    ("sentence", "firm", "value"),
    [
        ("惠安县的工地要人,去惠安县三棵松家具上班的63人。", "三棵松家具", 63),
        ("惠安的宝利食品五年里收过临洮人612名。", "宝利食品", 612),
        ("宝利食品招临洮人最多,已经四十二名。", "宝利食品", 42),
    ],
)
def test_employers_without_a_word_for_company(sentence: str, firm: str, value: float) -> None:
    x = read(f"福建惠安县与甘肃临洮县劳务协作。{sentence}", "2022-12-31")
    found = {(f.object, f.quantity.value) for f, _ in x.facts if f.predicate == "sends_workers_to" and f.quantity}
    assert (f"Company:{firm}", value) in found


def test_rows_counted_by_ge() -> None:
    facts = told("烟台与巫山县劳务协作。在烟台有活干的巫山乡亲:芝罘区322个,莱山区184个。", "2021-08-15")
    assert {(a, b, v) for p, a, b, v, _ in facts if p == "sends_workers_to"} == {
        ("500237", "370602", 322),
        ("500237", "370613", 184),
    }


_PAIR = "湖州德清县与四川乡城县劳务协作。"
DEQING, XIANGCHENG, DERONG = "330521", "513336", "513338"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("春节后乡城到德清的工人走了四批。四批,一百九十二人。", {(XIANGCHENG, DEQING, 192)}),
        ("问起在德清上班的,老刘扳着指头:乡城县88人,得荣县43人。", {(XIANGCHENG, DEQING, 88), (DERONG, DEQING, 43)}),
        # other people in the same paragraph, or people who stay
        ("德清的企业老板进了乡城县城,工人也来看热闹,一共十九位。", set()),
        ("乡城县的扶贫车间又添了工人,一共86人。", set()),
        ("德清派到乡城的干部和老师住进公寓。一共24人。", set()),
    ],
)
def test_counts_by_next_to_nothing(text: str, facts: set[tuple[str, str, float]]) -> None:
    assert {(a, b, v) for p, a, b, v, _ in told(_PAIR + text, "2021-03-08") if p == "sends_workers_to"} == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("广元开出14辆客车,车上324人,有去嘉善的,也有去义乌的。", {("330421", 324), ("330782", 324)}),
        ("广元的两车老乡86人动了身,有的去海盐县,有的去平湖市。", {("330424", 86), ("330482", 86)}),
        ("5月从广元挑了32名姑娘去嘉善县的毛巾厂,头两个月就跑回来7个。", {("330421", 32)}),
        ("去年广元有38名大学毕业生到嘉善县的企业报到。", {("330421", 38)}),
    ],
)
def test_some_here_some_there(text: str, facts: set[tuple[str, float]]) -> None:
    found = told("广元市与浙江省嘉兴市嘉善县东西部劳务协作。" + text, "2020-09-20")
    assert {(b, v) for p, a, b, v, _ in found if p == "sends_workers_to" and a == "510800"} == facts


def test_a_company_of_two_letters_right_after_its_place() -> None:
    lead = "台州市黄岩区与新龙县劳务协作。"
    for firm, names in (("希乐公司", {"希乐公司"}), ("物业公司", set())):
        x = read(f"{lead}新龙县有17人进了黄岩区的{firm},都在车间上班。", "2021-06-20")
        assert {n.name for n in x.nodes if n.type == "Company"} == names


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("固原市职业技术学院向福州市输送毕业生88名。", {("640400", "350100")}),
        ("2021年,红河职业技术学院组织毕业生88人到上海市长宁区企业就业。", {("532500", "310105")}),
        ("甘肃省武威市职业学院毕业生88人赴天津市就业。", {("620600", "120000")}),
        ("毕节市职业技术学院的应届毕业生88名赴广州市务工。", {("520500", "440100")}),
        ("定西工贸中专输送88名学生到福州市马尾区企业就业。", {("621100", "350105")}),
        ("楚雄技师学院推荐88名学生赴上海市企业就业。", {("532300", "310000")}),
        # who teaches there, goes on studying there or only looks around is none
        ("定西市组织88名学生到福州市马尾区就读。", set()),
        ("佛山职业技术学院组织学生88人到凉山州支教。", set()),
        ("兰州大学毕业生88人赴天津市就业。", set()),
    ],
)
def test_graduates_of_a_vocational_school_are_of_its_place(text: str, facts: set[tuple[str, str]]) -> None:
    found = told(text, "2022-05-10")
    assert {(a, b) for p, a, b, n, _ in found if p == "sends_workers_to" and n == 88} == facts


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("中山缺人手,转移过去就业的最多,776人。", "442000"),
        ("广东工资高,去那里就业的,有776人。", "440000"),
        ("中山厂子多,过去务工的少些,776人。", "442000"),
    ],
)
def test_over_there_is_where_the_clause_before_looks(text: str, goal: str) -> None:
    facts = read("中山市同盘州市结对,开展劳务协作。盘州劳动力去了几处。" + text, "2021-12-28").facts
    sent = {(f.subject[7:], f.object[7:]) for f, _ in facts if f.predicate == "sends_workers_to"}
    assert sent == {("520281", goal)}
