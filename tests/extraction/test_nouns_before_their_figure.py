"""Staff, learners and vacancies told first, and their number at the end of the sentence."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

_OPENS = "广州市对口帮扶赫章县。\n\n2021年,"
_CANTON, _HEZHANG = "440100", "520527"


def _facts(said: str) -> set[tuple[str, str, str, float | None]]:
    return {f[:4] for f in told(_OPENS + said, "2022-01-10") if f[0] != "pairs_with"}


@pytest.mark.parametrize(
    ("said", "predicate", "value"),
    [
        ("到赫章搭把手的专家,广州挑了18名。", "sends_staff_to", 18.0),
        ("赫章送到广州受训的干部和技术人员,超过400名。", "trains", 400.0),
        ("致富带头人也一起培,6528人。", "trains", 6528.0),
        ("学手艺的560人,都结了业。", "trains", 560.0),
        ("带去的岗位,5000个还不止。", "offers_jobs_to", 5000.0),
        ("专门推给赫章的岗位信息,累计3300余条。", "offers_jobs_to", 3300.0),
        ("用工信息发来1200条。", "offers_jobs_to", 1200.0),
    ],
)
def test_what_is_counted_stands_before(said: str, predicate: str, value: float) -> None:
    assert _facts(said) == {(predicate, _CANTON, _HEZHANG, value)}


@pytest.mark.parametrize(
    "said",
    [
        "赫章县挑了18名教师,安排到乡里。",
        "村里孩子学手艺的有56人,都是跟父亲学的。",
        "发送岗位信息短信1200条。",
        "推送岗位信息和政策1200条。",
        "收集意见建议1200条,整理了岗位信息。",
    ],
)
def test_what_is_its_own_or_no_vacancy(said: str) -> None:
    assert _facts(said) == set()


@pytest.mark.parametrize("said", ["选派教师12名。", "提供岗位12个。", "培训干部12人次。"])
def test_the_row_is_meant_beside_a_couple_of_provinces(said: str) -> None:
    text = (
        "禅城区东西部协作工作情况\n\n1996年起,广东省与贵州省开展东西部协作。我区对口帮扶天柱县、锦屏县、黎平县。\n\n"
        f"一、交流互访。双方领导互访4次。\n\n二、2021年{said}"
    )
    ends = {f[1:3] for f in told(text, "2022-01-10") if f[3] == 12.0}
    assert ends == {("440604", c) for c in ("522627", "522628", "522631")}
