"""A page that prints several reports one after the other: each is read by itself."""

from __future__ import annotations

from loaders.clean import clean
from loaders.extract import extract
from loaders.survey import survey
from tests.extraction.helpers import REPO, content, corpus_reports, read, report

NINGBO = """海曙区与喜德县走动更勤
2021年,宁波市海曙区与凉山州喜德县结对。去年海曙区向喜德县拨付协作资金3000万元,选派干部4名到县里挂职。
我区还培训当地教师60名。
"""
QINGDAO = """黄岛区帮武都区送岗上门
青岛市黄岛区对口帮扶陇南市武都区。今年3月,我区在武都区举办招聘会2场,带去岗位900个,武都区到黄岛区就业158人。
"""
FUZHOU = """马尾区与原州区签约
日前,福州市马尾区与固原市原州区签订《劳务协作框架协议》,双方约定共建劳务工作站,为务工群众提供服务。
"""


def test_each_item_of_a_digest_is_read_by_itself() -> None:
    digest = read(f"东西部协作一周简讯\n{NINGBO}{QINGDAO}{FUZHOU}", "2023-04-02")
    alone = set().union(*(content(read(item, "2023-04-02")) for item in (NINGBO, QINGDAO, FUZHOU)))
    assert content(digest) == alone
    assert len(alone) >= 9


def test_our_district_is_the_one_of_its_own_item() -> None:
    facts = content(read(NINGBO + QINGDAO, "2023-04-02"))
    assert ("trains", "Region:330203", "Region:513432") in {f[:3] for f in facts}
    assert ("offers_jobs_to", "Region:370211", "Region:621202") in {f[:3] for f in facts}
    assert not {f[:3] for f in facts if {f[1][7:9], f[2][7:9]} & {"33", "51"} and {f[1][7:9], f[2][7:9]} & {"37", "62"}}


def test_an_item_came_out_when_it_says_so() -> None:
    older = QINGDAO.replace("送岗上门\n", "送岗上门\n2020-03-20 08:30\n")
    facts = content(read(f"{NINGBO.rstrip()}\n{older}", None))
    assert ("sends_workers_to", "Region:621202", "Region:370211", "2020-03", 158) in facts


def test_quotes_lie_where_they_stand_on_the_page() -> None:
    page = f"东西部协作一周简讯\n{NINGBO}{QINGDAO}"
    for _, said in read(page, "2023-04-02").facts:
        assert page[said.start : said.end] == said.quote


def test_chapters_on_one_cooperation_stay_one_report() -> None:
    """The partner told in the first chapter is the next one's too."""
    page = """宁波市对口协作凉山州这一年
资金
2022年,宁波市向凉山州拨付协作资金5亿元,其中海曙区向喜德县拨付3000万元,项目多在山上的村子里。
人才
全年选派干部40名,鄞州区选派教师12名到盐源县支教,深受学生欢迎,家长们都说课上得好。
"""
    facts = {f[:3] for f in content(read(page, "2023-01-08"))}
    assert ("sends_staff_to", "Region:330200", "Region:513400") in facts
    assert ("sends_staff_to", "Region:330212", "Region:513423") in facts


NANAN = """山海携手谱新篇
本报讯 5月6日,泉州市南安市与固原市西吉县签订劳务协作协议。南安市投入资金1200万元,选派教师12名到西吉县支教。
"""
XIANGAN = """稳岗就业暖人心
本报讯(记者 李明)5月5日,厦门市翔安区与甘肃省临夏县举办东西部协作招聘会,我区带去岗位900个。今年已投入资金600万元。
"""


def test_reports_under_headlines_without_places_are_read_each_by_itself() -> None:
    for first, second in ((NANAN, XIANGAN), (XIANGAN, NANAN)):
        alone = content(read(first, "2022-05-10")) | content(read(second, "2022-05-10"))
        assert content(read(f"{first}\n{second}", "2022-05-10")) == alone
    assert len(alone) >= 6


def test_two_reports_on_one_page_tell_what_each_tells() -> None:
    """All reports of the writing half, two on a page; those whose places are the other's too stay one report."""
    same = lost = new = pages = 0
    groups = sorted(p.parent.name for p in (REPO / "corpus").glob("write*/reports"))
    dated = [r for g in groups for r in corpus_reports(g) if r.published and r.text[:600].count("的")]
    for first, second in zip(dated[::2], dated[1::2], strict=False):
        day = str(first.published)
        page = report(f"{first.text.rstrip()}\n\n{second.text.lstrip()}", day)
        scene = survey(page, clean(page.text))
        if scene is None or not scene.items:
            continue
        told = content(extract(page))
        apart = content(extract(first)) | content(extract(report(second.text, day)))
        pages += 1
        same, lost, new = same + len(told & apart), lost + len(apart - told), new + len(told - apart)
    assert pages >= 5
    assert lost <= 0.08 * (same + lost)
    assert new <= 0.08 * (same + lost)
