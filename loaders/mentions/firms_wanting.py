"""People whom a firm wants, by the firm's name before a figure: 澳柯玛要150人; 歌尔股份有限公司:操作工五百."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR
from loaders.mentions.numbers import QuantityMention, spoken, value
from loaders.mentions.spans import between

Span = tuple[int, int]

_TRADE = (
    r"(?:普|操作|技|焊|电|木|瓦|缝纫|车|钳|铣|装配|注塑|喷漆|质检|包装|打磨|冲压|流水线|一线|男|女|熟练|临时|季节)?工人?|人手|员工"
    r"|(?![裁减复停开完招])[\u4e00-\u9fff]{1,3}[工员师嫂]"
)
_HOW = r"(?:一家|单独|独家|这[次回趟]|[那这]边|现场|当天|今年|[也就便都还又急光想只才最正])*"
# what a firm says that it wants; 招了 and 要走 are done
_WANTS = re.compile(
    rf"{_HOW}(?:(?:要|缺|需|招聘?|寻|找)(?!了|到|走|来|回|满)(?:招|用|找)?的?(?:是|有)?|[开张][口嘴]{_HOW}[要是招]?)"
    rf"(?:{_TRADE})?(?:约|近|足足|整整|大约|一共|是|有)*"
    # 甲公司要人最多,410个; 乙公司次之,230个
    rf"|{_HOW}(?:(?:[要招用缺]的?[人工]|需求量?)[也都数]?(?:最[多大少急]|不少)|次之|其次|紧随其后|排[在第]?[一二三])[,:]?(?:要|有|是|达|共|约|近)*"
)
# 甲公司(缝纫工120名); 甲公司(员工300人) has them
_IN_BRACKETS = re.compile(
    rf"\((?!员工|职工|现有)(?:招聘?|要|缺|需)?(?:{_TRADE})(?:[、及和](?:{_TRADE}))*(?:约|近|共|各)*"
)
_POSTER = re.compile(rf":(?:[\u4e00-\u9fff]{{1,4}}[、及和])*(?:{_TRADE}|[\u4e00-\u9fff]{{2,3}})?(?:约|近|招|要|缺|共)*")
_FIGURE = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3})+|\d+|(?<![零一二两三四五六七八九十百千第每几数])[一二两三四五六七八九十百千零]{2,6})(?P<some>[余多来几])?"
    r"(?P<unit>个人|人|名|个|号人)?(?P<about>左右|上下|以上|出头|开外|有余)?(?=[,。;!?:)、\s——]|的?[普技焊缝操]|$)"
)
_HIRING = re.compile(rf"招[聘工人]|用工|就业超市|{FAIR}|[展摊]位|摆摊|送岗|带岗|岗位|空位|职位")
_REACH, _NEAR = 24, 160


def firms_wanting(text: str, firms: Sequence[Span], found: Sequence[QuantityMention]) -> list[QuantityMention]:
    """Figures right after a firm that say how many it wants, where vacancies or a fair are told of near, in order."""
    out: list[QuantityMention] = []
    for start, end in firms:
        led = _WANTS.match(text, end, end + _REACH)
        mark = text[end : end + 1]
        poster = mark in (":", "(")
        if not (led or poster):
            continue
        stop = min((text.find(c, end) % (len(text) + 1) for c in "。;\n"), default=len(text))
        for m in _FIGURE.finditer(text, end, min(stop, end + _REACH)):
            shape = _WANTS if not poster else _POSTER if mark == ":" else _IN_BRACKETS
            whole = shape.fullmatch(text, end, m.start())
            if not whole:
                continue
            if not m["unit"] and m["num"].isdigit() and not poster:
                continue  # 甲公司要2019…: a year or a price
            if not _HIRING.search(text, max(0, start - _NEAR), min(len(text), m.end() + _NEAR)):
                continue
            taken = [q for q in between(found, end, m.end()) if m.start() < q.end]
            v = value(m["num"]) if m["num"][0].isdigit() else spoken(m["num"])
            if v and v >= _FEWEST and all(q.unit in ("person", "") for q in taken):
                out.append(QuantityMention(m.start(), m.end(), v, "job", bool(m["some"] or m["about"])))
            break
    return out


_FEWEST = 2
