"""Staff and learners told by who they are and whose they are, whatever the verb, and who is neither beside them."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_AFTER = "\n东西部协作的故事,本报还将登下去。\n"
_EAST, _WEST = "350112", "620403"  # 长乐区, 平川区


def _people(text: str) -> set[tuple[str, str, str, float | None]]:
    return {f[:4] for f in told(text + _AFTER, "2021-06-18") if f[0] != "pairs_with"}


def _staff(n: float) -> set[tuple[str, str, str, float | None]]:
    return {("sends_staff_to", _EAST, _WEST, n)}


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("除了CT机,长乐区又搭上两名技师,平川区这才有人会使。", 2),
        ("长乐区气象局的两名预报员在平川区守了一个汛期。", 2),
        ("长乐区农科院在平川区蹲点的有10人,全是育种的。", 10),
        ("长乐区的法官、检察官也来了,一共11人,在平川区坐班。", 11),
        ("平川区缺规划师,长乐区一口气借出7位。", 7),
        ("长乐的年轻人到平川区当老师,两年下来有36个。", 36),
        ("长乐区出了6个兽医,把平川区的羊挨个看了一遍。", 6),
        ("三个长乐人,一个管招商,一个管教育,在平川区挂副职。", 3),
        ("平川区为第三批长乐区援建干部送行。三年期满,41人依依惜别。", 41),
        ("老师是长乐区的,学校是平川区的。老师有28位。", 28),
        ("平川区同长乐区议过派人的事。香菇是平川区的,农技小组5个人,是长乐区出的。", 5),
        ("来了6位长乐区的先生,平川区的孩子有了美术课。", 6),
        ("长乐区派人进平川区,当年只来了9个,都是教书先生。", 9),
        ("长乐区的六人赴平川区,为期三年。", 6),
    ],
)
def test_those_who_serve_are_the_helpers(text: str, n: float) -> None:
    assert _people(text) == _staff(n)


@pytest.mark.parametrize(
    "text",
    [
        "长乐区的8名记者到平川区采访,写下了二十篇稿子。",
        "平川区医院有医生86人,长乐区的专家说他们进步很快。",
        "平川区的12名教师接过了长乐区捐的电脑。",
        "平川区缺5名老师,长乐区还没有答复。",
        "平川区全区有农技员64人,长乐区帮他们换了新电脑。",
        "长乐区派来的干部换了几茬。平川区这天赶集,村口站了30个老乡。",
        "书记是长乐区来的。平川区村里开会,到了42户人家的户主。",
        "听说长乐区的医生要来,平川区的乡亲来了60人。",
        "长乐区医疗专家在平川区开展巡诊,查出高血压的有36人。",
        "长乐区教师在平川区上公开课,前来观摩的有120人。",
        "长乐区的医疗队到了平川区。第一天排队的有300人。",
        "长乐区教师到平川区任教。教室里坐得满满当当,一共52人。",
        "长乐区的老师去了西藏。去年去的有12名。",
        "长乐区的游客在平川区学了蜡染手艺,一天来了120人。",
        "平川区的孩子坐在长乐区捐的教室里,一共36人。",
    ],
)
def test_whoever_else_stands_beside_them_is_not(text: str) -> None:
    assert _people(text) == set()


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("长乐区给132名平川区脱贫人员教了手艺。", 132),
        ("头一回去长乐区是去年,她跟着113个姐妹一起从平川区去学刺绣设计。", 113),
        ("平川区的18位村医拜了长乐区的师父。", 18),
        ("平川区的44个电工,证是在长乐区考下来的。", 44),
        ("长乐区的裁缝收了平川区的27个徒弟。", 27),
        ("长乐区老师傅来平川区授艺,学徒四十。", 40),
        ("平川区的村医们坐到了长乐区的会诊室里。为期三个月,来了14位。", 14),
        ("长乐区办的校长班结业了。平川区送去的校长、教导主任一共38人。", 38),
        ("长乐区给平川区的种植户补了一课:怎么剪枝、怎么套袋,85人听得入神。", 85),
        ("二十一人,一间教室,三个月。长乐区农业局替平川区培养的第一批茶叶技师昨日毕业。", 21),
    ],
)
def test_those_taught_are_learners_whatever_they_are_called(text: str, n: float) -> None:
    assert _people(text) == {("trains", _EAST, _WEST, n)}


@pytest.mark.parametrize(
    "text",
    [
        "平川区的高中生,有120人正坐在长乐区的教室里。",
        "长乐区的裁缝有27个徒弟,都是街坊家的,平川区他没有去过。",
        "平川区的银匠去年在长乐区租下铺面,收了五个徒弟,都是当地人。",
        "长乐区办的夜校结业了。门口看热闹的平川区游客有38人。",
    ],
)
def test_pupils_and_onlookers_are_not_trained(text: str) -> None:
    assert _people(text) == set()


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("平川区的6名教师由长乐区选派,已经到岗。", 6),
        ("平川区的8名挂职干部都是从长乐区来的。", 8),
        ("平川区的12名医生是长乐区派来的。", 12),
    ],
)
def test_who_is_told_to_be_sent_is_not_the_places_own(text: str, n: float) -> None:
    assert _people(text) == _staff(n)


def test_who_had_no_work_may_go_to_work() -> None:
    text = "平川区组织待业青年360人赴长乐区务工。"
    assert _people(text) == {("sends_workers_to", _WEST, _EAST, 360)}


def test_those_who_found_their_feet_at_work_learnt_nothing() -> None:
    text = "平川区劳动力由长乐区帮着找到活干的,不少;有组织地送到长乐区、在那里站稳脚跟的脱贫人员,2930人。"
    assert _people(text) == {("sends_workers_to", _WEST, _EAST, 2930)}


def test_who_takes_over_did_not_come_when_the_term_began() -> None:
    text = "平川区为第三批长乐区干部送行。三年期满,41人离开平川区;接替的长乐区干部45人同日到任。" + _AFTER
    found = {(f[3], f[4][:4]) for f in told(text, "2021-06-18") if f[0] == "sends_staff_to" and f[4]}
    assert found == {(41, "2018"), (45, "2021")}


def test_who_is_sent_the_other_way_is_told_by_the_clause_before() -> None:
    text = "平川区新选派到长乐区挂职的,干部36名、专业技术人才83名。"
    assert _people(text) == {("sends_staff_to", _WEST, _EAST, n) for n in (36, 83)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自2016年起,长乐区派到平川区的教师共有40位,如今这批8位在县一中。", {(40, "2016"), (8, "2021")}),
        ("自2016年起,长乐区派到平川区的教师共有40位。", {(40, "2016")}),
    ],
)
def test_the_newest_came_lately_whatever_was_looked_back_on(text: str, expected: set[tuple[float, str]]) -> None:
    found = told(text + _AFTER, "2021-06-18")
    assert {(f[3], (f[4] or "")[:4]) for f in found if f[0] == "sends_staff_to"} == expected
