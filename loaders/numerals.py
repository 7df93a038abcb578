"""Counts and days in characters, as the figures they stand for: 三百二十人 reads as 320人, 三月五日 as 3月5日.

All later steps then know one shape of a count, as they know one shape of a comma. Left as they are: ranges (两三百人,
七八十人), counts of less than ten, days of the old calendar (农历三月五日) and what is no count (第二十个, 几十人,
千家万户).
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.mentions.numbers import spoken, value

_PLAIN = str.maketrans("兩萬億點", "两万亿点")
_DIGIT = "[一二两兩三四五六七八九]"
_DIGITS = "[一二两兩三四五六七八九十百千零〇]"
_COUNT = re.compile(
    r"(?<![第几幾数數每\d.一二两兩三四五六七八九十百千零〇点點])"
    rf"(?:(?P<yi>{_DIGITS}{{1,8}})[亿億](?=[一二两兩三四五六七八九十零〇]))?"
    rf"(?P<number>(?:{_DIGIT}|十{_DIGIT}?)[点點][零〇一二三四五六七八九]{{1,3}}(?=[万萬亿億])"
    rf"|{_DIGITS}{{1,9}}(?:[万萬]{_DIGITS}{{1,9}})?)"
    r"(?P<rest>[余餘多来來]?[万萬亿億]?[余餘多来來]?)"
    r"(?=人(?![们們均口家生士情文])|名(?![为為叫单單列义義称稱])|位(?![于於居列])|[个個](?!百分)|家(?![庭里裡住乡鄉长長])"
    r"|[场場](?![地所馆館景])|元|[岗崗](?![乡鄉镇鎮村上]))"
)
_MORE = "余餘多来來"
_RANGE = re.compile(f"{_DIGIT}{_DIGIT}")


def counts(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a count of ten or more stands in characters: start, end and the figure."""
    for m in _COUNT.finditer(text):
        told = m["number"].translate(_PLAIN)
        if told[-1] in "零〇" or _RANGE.search(told.partition("点")[0]):
            continue
        figure = spoken(told.replace("〇", "零")) if "点" not in told else value(told)
        if figure is None or (figure < 10 and m["rest"].strip(_MORE) == "" and not m["yi"]):
            continue
        high = ""
        if m["yi"]:
            top = spoken(m["yi"].translate(_PLAIN).replace("〇", "零"))
            if top is None or _RANGE.search(m["yi"]):
                continue
            high = f"{top:.0f}亿"
        if told[0] in "百千":
            continue  # 百余人, 千人
        yield m.start(), m.end("number"), f"{high}{figure:g}" if figure != int(figure) else f"{high}{figure:.0f}"


_DAY = re.compile(
    r"(?<![历曆一二三四五六七八九十\d])(?:(?<=年)|(?=[^月]{1,2}月[^日号號]{1,3}[日号號]))"
    r"(?P<month>十[一二]?|[元一二三四五六七八九])月"
    r"(?:(?P<day>[二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号號]))?"
)


_NO_YEAR = r"(?<![\d.．第满滿了近超整过過])"
_SHORT_YEAR = re.compile(
    rf"{_NO_YEAR}[012]\d(?=年(?:(?:1[0-2]|0?[1-9])月|[底初末](?!步)|年[底初末中]|[上下]半年|第?[一二三四1-4]季度))"
    r"|(?<=[自从從])[012]\d(?=年[起,，至到])"
)
_ALIKE = re.compile(
    rf"{_NO_YEAR}(?<![\u4e00-\u9fff])[012]\d(?=年(?![来來间間前后後以之内內里裡多余餘的龄齡级級期风風]))"
)


def short_years(text: str) -> Iterator[tuple[int, int, str]]:
    """21年3月 and 从17年起 as 2021年3月 and 2017年; in a text with such also 21年 where a part of a sentence begins."""
    if "年" not in text or not (told := list(_SHORT_YEAR.finditer(text))):
        return
    for m in (*told, *_ALIKE.finditer(text)):
        yield m.start(), m.end(), f"20{m[0]}"


def days(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a month after its year, or a month and its day, stand in characters."""
    for m in _DAY.finditer(text):
        month = 1 if m["month"] == "元" else int(spoken(m["month"]) or 0)
        day = str(int(spoken(m["day"]) or 0)) if m["day"] else ""
        yield m.start(), m.end(), f"{month}月{day}"


_CURRENCY = re.compile(
    r"(?P<mark>人民[币幣][:：]?\s?|(?:RMB|CNY)\s?|[¥￥]\s?)(?=[约約近超逾共达達]{0,2}\d)"
    r"(?P<told>\d+(?:[,，]\d{3})*(?:\.\d+)?[余餘多]?[万萬亿億]?(?!\s?[\d余餘多万萬亿億元]|[,，.]\d))?"
    r"|(?<=元)(?P<after>人民[币幣])"
)


def currency(text: str) -> Iterator[tuple[int, int, str]]:
    """人民币1200万元, 1200万元人民币 and RMB1200万 are 1200万元: the figure with 元 after it and nothing else."""
    for m in _CURRENCY.finditer(text):
        yield m.start(), m.end(), f"{m['told']}元" if m["told"] else ""
