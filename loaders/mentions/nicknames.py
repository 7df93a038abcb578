"""Cities by the names that writers like to give them (首都与尼木, 羊城来的医生), where the city itself is told too."""

from __future__ import annotations

from collections.abc import Container, Sequence

from loaders import fastre as re
from loaders.mentions.regions import RegionMention

_CITIES = {
    "首都": "110000", "京城": "110000", "京华": "110000", "津门": "120000", "津沽": "120000", "津城": "120000",
    "沪上": "310000", "申城": "310000", "雾都": "500000", "山城": "500000", "羊城": "440100", "穗城": "440100",
    "鹏城": "440300", "榕城": "350100", "鹭岛": "350200", "泉城": "370100", "岛城": "370200", "甬城": "330200",
    "杭城": "330100", "蓉城": "510100", "春城": "530100", "冰城": "230100", "邕城": "450100", "筑城": "520100",
    "莞邑": "441900",
}  # fmt: skip
_EACH = {name: re.compile(name) for name in _CITIES}
# 首都机场, 首都医科大学, 泉城路, 羊城晚报: names that only have it in them
_OF_A_HOUSE = re.compile(
    r"机场|国际|师范|医科|经贸|体育|博物|图书|核心|功能|圈|钢|航空|[区县路街门镇村巷桥”》]|大[道学街]|晚报|日报|广场|酒店"
    r"|医院|幼儿园|[中小]学|学校|[^,。;从到在与和向给]{0,4}公司|早知道|在线|发布|速递|事号|文旅"
)
_HALF = frozenset("半北南东大")  # 半岛城市, 北京城


def nicknames(text: str, known: Container[str], settled: Sequence[RegionMention]) -> list[RegionMention]:
    """Cities told so, where no other name of ``settled`` stands; ``known``: codes that the text tells."""
    out: list[RegionMention] = []
    for name, code in _CITIES.items():
        if code not in known or name not in text:
            continue
        for m in _EACH[name].finditer(text):
            start, end = m.span()
            if text[start - 1 : start] in _HALF or _OF_A_HOUSE.match(text, end):
                continue
            if not any(x.start < end and start < x.end for x in settled):
                out.append(RegionMention(start, end, (code,), text=name))
    return out
