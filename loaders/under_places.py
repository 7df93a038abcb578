"""Parks, stations and funds that bear the name of a place: 青岛产业园, 苏陕劳务协作工作站, 甲(乙)帮扶基金."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.scene import Scene

_PARK = re.compile(
    r"(?:市|县|区)?(?:[·—-]?(?:(?![的了在和与到]|两地|双方|共建)[\u4e00-\u9fff]){0,6}?)(?<!服务)"
    r"(?:产业园|工业园|科创园|孵化基地|飞地园区|协作示范园)(?!区?(?:企业|内|里|建设))"
    r"|[省市县区州旗]?(?:(?![的了在和与到])[\u4e00-\u9fff]){0,12}(?:产业|工业|科技|科创|物流|农业|示范|创业|协作|合作|电商|软件|食品|服装|飞地)园区?(?:(?![的了在和与到])[\u4e00-\u9fff]){2,6}分园"
)
_WORD = r"(?:(?![的了在和与及到去设建立挂办有派为是把由向从给成是个])[\u4e00-\u9fff])"
# 甲省劳务协作工作站, 甲县农村劳动力转移就业服务站: a station under the name of one place or of two letters
_STATION = re.compile(
    rf"{_WORD}{{0,10}}?(?:劳务|劳动力|务工|就业|用工){_WORD}{{0,6}}?(?:工作|服务|联络|协作|总){{1,2}}站"
)
# 东西部劳务协作|甲县|工作站
_STATION_OF = re.compile(r"(?:东西部)?(?:扶贫)?劳务协作$")
_STATION_AT = re.compile(r"(?:工作|服务|联络){1,2}站")
# 甲乙产业帮扶基金, 甲(乙)帮扶基金; not 甲县教育基金会
_FUND = re.compile(
    rf"[省市县区州旗]?(?:[·—-]?{_WORD}{{0,6}}?|\({_WORD}{{2,6}}\){_WORD}{{0,4}}?)"
    r"(?:帮扶|扶贫|协作|合作|共建)[\u4e00-\u9fff]{0,4}?基金(?![会管])"
)
# 甲乙协作就业实训基地
_BASE = re.compile(
    rf"[省市县区州旗]?{_WORD}{{0,6}}?(?:协作|合作(?!社)|共建|帮扶){_WORD}{{0,4}}?(?:实训|培训|就业|创业|务工|劳务)(?:帮扶)?基地"
)
_KINDS = (("park", _PARK), ("station", _STATION), ("fund", _FUND), ("base", _BASE))
_ENDS = re.compile("园|基地|站|基金")


def under_places(scene: Scene, below: int) -> Iterator[tuple[int, int, str]]:
    """Where such names stand above the offset ``below``, each with its kind of program; of places in a row (甲乙产业园)
    the first begins the name."""
    if not _ENDS.search(scene.text):
        return
    last = -1
    for m in scene.regions:
        if m.start >= below or m.start < last or m.kind not in ("name", "compound"):
            continue
        if any(p.start <= m.start < p.end for p in scene.programs):
            continue
        for kind, under in _KINDS:
            if found := under.match(scene.text, m.end):
                last = found.end()
                yield m.start, last, "project" if kind == "fund" else kind
                break
        else:
            before = _STATION_OF.search(scene.text, max(0, m.start - 9), m.start)
            if before and (at := _STATION_AT.match(scene.text, m.end)):
                yield before.start(), at.end(), "station"
