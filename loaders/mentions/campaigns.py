"""Undertakings told without quotation marks or a title: 百企帮百村行动, 劳务协作提升行动; mechanisms told by a name in
quotation marks (“南北挂钩”)."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re

_EACH = r"[百千万双两][企村校社医家][帮兴联带扶进包助结][百千万双两][企村校社医户]"
_FIELD = (
    r"(?:东西部|山海|跨省|劳务|协作|合作|帮扶|扶贫|就业|稳岗|务工|消费|产业|人才|教育|医疗|残疾人|贫困"
    r"|劳动力|转移|输出|乡村振兴)"
)
# 劳务协作|提升|行动: what the field is and what is done about it
_DOING = r"(?:提升|攻坚|促进|援助|暖心|护航|会战|专项|百日|增效|巩固|扩面|提质|倍增|深化|推进)"
_NAME = re.compile(
    rf"(?:携手奔小康|(?:精准扶贫)?{_EACH}|{_FIELD}{{1,5}}{_DOING}{{1,2}}(?:三年|百日|专项)?)(?:专项)?行动(?![协方计指小力者上起中迟])"
)
# “南北挂钩”五对: how places are put together
_QUOTED = re.compile(r"“(?P<name>[东西南北山海沪浙苏粤闽鲁津京辽甘宁青云滇黔贵川渝桂陕疆藏蒙]{2}挂钩)”")


def campaigns(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Where such names stand, by start, end, name and kind."""
    if text.find("行动", start, end) >= 0:
        for m in _NAME.finditer(text, start, end):
            yield *m.span(), m[0], "project"
    if text.find("挂钩”", start, end) >= 0:
        for m in _QUOTED.finditer(text, start, end):
            yield *m.span(), m["name"], "mechanism"


_ABOUT = re.compile(
    r"协作|合作|帮扶|支援|扶贫|劳务|就业|务工|招聘|援[建助疆藏青]|岗位|劳动力|结对|捐|企|两地|双方|携手"
)


def near_cooperation(text: str, m: re.Match[str]) -> bool:
    """Whether a quoted undertaking or its sentence speaks of cooperation or of people's work."""
    if not re.search(r"(?:工程|项目|行动|活动|计划|基金|班|园区?)$", m["tail"]):
        return True
    start = max(text.rfind(x, 0, m.start()) for x in "。\n") + 1
    if not m["tail"].endswith("活动"):  # the sentence before speaks of it too
        start = max(text.rfind(x, 0, max(start - 1, 0)) for x in "。\n") + 1
    ends = [e for x in "。\n" if (e := text.find(x, m.end())) >= 0]
    return bool(_ABOUT.search(text, start, min(ends, default=len(text))))
