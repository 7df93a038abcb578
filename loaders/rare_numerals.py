"""Counts in the rarer shapes of clerks and old papers, as figures: 廿三人, 二〇三名, 叁佰陆拾人, 四百单五人, 3千2百人.

Read as they stand, only their last part would be found: 廿三人 as three. Dates (廿三日, 二〇一九年) are none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.mentions.numbers import chinese

_OF = (
    r"(?=[余餘多来來]?(?:人(?![们們均口家生士情文次])|人次|名(?![为為叫單单列义義称稱])"
    r"|位(?![于於居列])|[个個](?![百月])|[号號]人|户))"
)
_SCORES = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
_SCORE = re.compile(rf"(?<![腊臘正初年月十百千\d])(?P<score>[廿卄卅卌])(?P<one>[一二三四五六七八九])?{_OF}")
# 二〇三名: digit by digit, with a nought that stands for no 百 or 十 left out
_ROW = re.compile(rf"(?<![零〇○一二三四五六七八九十百千万\d])[一二三四五六七八九][〇○零一二三四五六七八九]{{2,4}}{_OF}")
_NOUGHTS = str.maketrans("〇○", "零零")
_FORMAL = re.compile(
    rf"(?<![壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬])(?:零?[壹贰貳叁參肆伍陆陸柒捌玖][拾佰仟]?|[拾佰仟]){{2,9}}{_OF}"
)
_PLAIN = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟", "一二二三三四五六六七八九十百千")
# 四百单五人, 四十又三人
_AND = re.compile(
    rf"(?<![第零〇一二两三四五六七八九十百千万\d])"
    rf"(?P<high>(?:[一二两三四五六七八九][百千])+|[二三四五六七八九]?十)[单單又](?P<low>[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?){_OF}"
)
_JOINED = re.compile(r"(?<=[百千十])[单單又](?=[一二三四五六七八九十])")
# 3千2百人, 3百20人
_MIXED = re.compile(
    rf"(?<![\d.,])(?:(?P<thousands>\d)千)?(?:(?P<hundreds>\d)百)(?P<rest>\d{{1,2}})?{_OF}|(?<![\d.,])(?P<only>\d)千(?P<low>\d{{3}}){_OF}"
)
_SOME = re.compile(r"(?<=[百千])把(?=人(?![们們均])|[号號]人|名|[个個]人)")  # 百把人


def rare_counts(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a count in such a shape stands: start, end and the figure."""
    for m in _SCORE.finditer(text):
        yield m.start(), m.end(), str(_SCORES[m["score"]] + int(chinese(m["one"] or "") or 0))
    for m in _ROW.finditer(text) if any(c in text for c in "〇○零") else ():
        if "零" in (told := m[0].translate(_NOUGHTS)):
            yield m.start(), m.end(), "".join(str("零一二三四五六七八九".index(c)) for c in told)
    for m in _FORMAL.finditer(text):
        if figure := chinese(m[0].translate(_PLAIN)):
            yield m.start(), m.end(), f"{figure:.0f}"
    for m in _AND.finditer(text) if _JOINED.search(text) else ():
        high, low = chinese(m["high"]), chinese(m["low"])
        if high and low:
            yield m.start(), m.end(), f"{high + low:.0f}"
    for m in _MIXED.finditer(text):
        parts = ((m["thousands"] or m["only"], 1000), (m["hundreds"], 100), (m["rest"] or m["low"], 1))
        if m["thousands"] or m["rest"] or m["only"]:
            yield m.start(), m.end(), str(sum(int(n) * times for n, times in parts if n))
    for m in _SOME.finditer(text):
        yield m.start(), m.end(), "余"
