"""Damage that pages bring with them, as edits of the original text: pinyin notes, slipped GBK bytes, markup; and counts
written out in characters (:mod:`loaders.numerals`).

An edit is (start, end, replacement) over the original; edits never overlap. Nothing is changed in place, so that every
offset can be led back to the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from loaders import fastre as re
from loaders.layout import lost_breaks
from loaders.line_days import line_days
from loaders.mentions.titles import TITLE
from loaders.numerals import counts, currency, days, short_years
from loaders.rare_numerals import rare_counts
from loaders.wrapped import SPACES, wrapped


class Edit(NamedTuple):
    """``text[start:end]`` reads as ``replacement``."""

    start: int
    end: int
    replacement: str


# A note on pronunciation after a Chinese character: 續(xù), 轉(zhuǎn), 員(yuan). Only syllables of pinyin, and
# lower-case, so that (GDP) or (A) stay.
_TITLE = re.compile(TITLE)
_PINYIN = re.compile(
    r"(?<=[\u3400-\u9fff])[(\uff08]"
    r"(?:[bpmfdtnlgkhjqxrzcsywɡ]|zh|ch|sh)?"
    r"[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ\u0300-\u036f]{1,4}(?:n|ng|r)?[)\uff09]"
)
_MARKUP = re.compile(r"\*{2,3}|[\u200b-\u200f\u2060\ufeff\u00ad]|</?(?:b|strong|em|i|p|br|span)\s*/?>")
# 甲市,、乙市和丙市,,累计: a comma that a page's own repair of its text put before each mark
_DOUBLED = re.compile("[,，](?=[、。；;])|[,，](?=[,，][\u4e00-\u9fff])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_SLIP = re.compile(r"[!\uff01]([\u4e00-\u9fff]{1,12})([A-Za-z@-~]?)")
_OPENERS = "“”‘’"


def _slipped(m: re.Match[str]) -> Edit | None:
    """Undo the loss of one byte: the mark 。 lost its first byte, and all that follows has slipped by one.

    ``。”重慶`` is A1A3 A1B1 D6D8 9163; without the first A1 it reads A3A1 B1D6 D891 63, ``!敝貞c``. The slip
    ends at the
    first Latin letter (the second byte of a character whose first was shown with its neighbour) or where a byte was
    dropped on the way. Kept only if what comes out begins with a quotation mark, as a full stop before one is where
    this damage starts.
    """
    run, tail = m[1], m[2]
    try:
        raw = b"\xa1" + run.encode("gbk")
    except UnicodeEncodeError:
        return None
    out = []
    i = 0
    while i + 1 < len(raw):
        try:
            out.append(raw[i : i + 2].decode("gbk"))
        except UnicodeDecodeError:
            break
        i += 2
    end = m.end(1)
    if len(raw) - i == 1 and tail:
        try:
            out.append((raw[i:] + tail.encode("ascii")).decode("gbk"))
            end = m.end(2)
        except UnicodeDecodeError:
            pass
    if not out or out[0] not in _OPENERS or _common(run) > _common("".join(out[1:])):
        return None
    return Edit(m.start(), end, "。" + "".join(out))


def _common(run: str) -> float:
    """The share of everyday characters (the first level of GB 2312), of which damage leaves few: not ``!北京帮``."""
    return sum("\xb0" <= chr(c.encode("gbk")[0]) <= "\xd7" for c in run) / max(1, len(run))


# 是8 600多人: thousands set apart by a space
_THOUSANDS = re.compile(
    r"[\u4e00-\u9fff][1-9]\d?(?P<gap>[ \u00a0\u2009\u202f])(?=\d{3}(?!\d)[余多]?[万亿]?(?:人|名|元|个|户|吨|亩|家|场))"
)

# 选派 144 名干部, 于 2021 年 3 月: figures set apart from the words around them, as many pages are typeset. The last
# figure of a date or an hour (2021-03-05 市人社局) is no count; 人社局, 市委 after a space begin something else.
_GAP = r"[ \u00a0\u2009\u202f]"
_MEASURE = (
    r"(?:[多余餘来來]?(?:[年月日号號时時点點名位个個万萬亿億千百元家场場户戶项項期批次届屆岁歲天周週种種所座条條间間米吨噸亩畝头頭只隻台臺套件份辆輛"
    r"架班组組队隊支对對片处處类類门門笔筆款株余餘多%％]|人(?![社力民才大事])|[市县縣区區州](?![人委政场場内內外里裏直级級长長属屬域])"
    r"|省(?![人委政内內外级級直长長属屬])|公里|平方|[东東中]?西部|小时|小時|分钟|分鐘|[港美欧歐日]元|街道|[乡鄉镇鎮村]))"
)
_TO = rf"{_GAP}?[-–—~～至到]{_GAP}?"
_DATED = "".join(
    rf"(?<!{last}{_GAP})"
    for last in (r"\d[:：]\d\d", *(rf"[-/]\d{a}[-/]\d{b}" for a in ("", r"\d") for b in ("", r"\d")))
)
_SET_APART = re.compile(
    rf"{_GAP}(?:(?<=[\d%％]{_GAP}){_DATED}(?={_MEASURE}|{_TO}\d)"
    rf"|(?<=[\u4e00-\u9fff]{_GAP})(?<![讯訊电電者]{_GAP})(?=\d[\d.,]*(?:{_TO}\d[\d.,]*)?{_GAP}?{_MEASURE}))"
)
_PROSE = re.compile("[,，。;；]")


def _set_apart(text: str) -> Iterator[Edit]:
    """The spaces between figures and words in lines of prose; in other lines they part the cells of a row."""
    line = -1, -1
    prose = False
    for m in _SET_APART.finditer(text):
        if m.start() >= line[1]:
            line = text.rfind("\n", 0, m.start()) + 1, (text + "\n").find("\n", m.start())
            prose = bool(_PROSE.search(text, *line))
        if prose or text[m.start() - 1].isdigit():
            yield Edit(*m.span(), "")


# 选派干部, 教师: a space that some keyboards and pages put after a mark within a sentence
_AFTER_MARK = re.compile(
    r"[ \u00a0\u3000](?:(?<=[\u4e00-\u9fff”》）)%％][,，;；、].)(?=[\u4e00-\u9fff\d“《])"
    r"|(?<=\d[,，;；、].)(?=[\u4e00-\u9fff“《])"
    r"|(?<=[\u4e00-\u9fff”》）)][:：].)(?<![源者期间辑布编员影号].)(?=[\u4e00-\u9fff\d“《][^\n]{0,300}[。；;]))"
)

_AFTER_STOP = re.compile(rf"(?<=[\u3400-\u9fff\d%”）)][。!！?？]){_GAP}(?=[^\s])")
"""One blank after the end of a sentence, as those type who know it from other scripts; wider ones part lines."""

# 东 西 部 协 作: each character set apart, as some PDF files and headlines are printed
_SPACED = re.compile(rf"[\u4e00-\u9fff]{_GAP}(?:[\u4e00-\u9fff,，。、]{_GAP}){{3}}")
_SINGLE = re.compile(rf"(?<!\s){_GAP}(?!\s)")
_MOSTLY = 0.6
"""So many spaces to a Chinese character has a line that is printed like that."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def _spaced_out(text: str) -> Iterator[Edit]:
    """The spaces of lines that have one after nearly each character; wider ones part words and stay. Where most of a
    text is printed so, its lines of figures (2 0 2 1 - 0 3) are too."""
    spans: list[tuple[int, int]] = []
    for m in _SPACED.finditer(text):
        if spans and m.start() < spans[-1][1]:
            continue
        start, end = text.rfind("\n", 0, m.start()) + 1, (text + "\n").find("\n", m.start())
        if len(_SINGLE.findall(text, start, end)) >= _MOSTLY * len(_HAN.findall(text, start, end)):
            spans.append((start, end))
    if sum(end - start for start, end in spans) > _MOSTLY * len(text):
        spans = [(0, len(text))]
    for start, end in spans:
        yield from (Edit(*g.span(), "") for g in _SINGLE.finditer(text, start, end))


def _entities(text: str) -> Iterator[Edit]:
    """Characters that a page's source names: &ldquo; &#8212; &amp;."""
    for m in _ENTITY.finditer(text):
        said = unescape(m[0])
        if len(said) == 1:
            yield Edit(*m.span(), " " if said in "\xa0\u2002\u2003" else said)


_FEWEST = 4
"""Lines of a text that is set in as a whole."""


def _set_in(text: str) -> int:
    """How many spaces set in every line but the first: of a text copied as a block they say nothing."""
    lines = [x for x in text.split("\n")[1:] if x.strip()]
    if len(lines) < _FEWEST or any(x[0] not in SPACES for x in lines):
        return 0
    return min(len(x) - len(x.lstrip(SPACES)) for x in lines)


def edits(text: str) -> list[Edit]:
    """Every repair of a text, in order, none overlapping."""
    inset = _set_in(text)
    found: list[Edit] = [Edit(a, b, "") for a, b in wrapped(text, inset)]
    if inset:
        margin = re.compile(rf"(?<=\n)[{SPACES}]{{{inset}}}")
        found += [Edit(*m.span(), "") for m in margin.finditer(text)]
    if "&" in text:
        found += _entities(text)
    lines = text
    breaks = [Edit(*x) for x in lost_breaks(text)]
    for b in breaks:
        if b.end > b.start and b.replacement:
            lines = f"{lines[: b.start]}\n{lines[b.start + 1 :]}"
    found += breaks
    found += _spaced_out(lines)
    found += _set_apart(lines)
    found += (Edit(*m.span(), "") for words in (_AFTER_MARK, _AFTER_STOP) for m in words.finditer(lines))
    if ",、" in text or "，、" in text:  # without it two commas are the empty cell of a table
        found += [Edit(*m.span(), "") for m in _DOUBLED.finditer(text)]
    if "(" in text or "\uff08" in text:
        found += [Edit(m.start(), m.end(), "") for m in _PINYIN.finditer(text)]
    found += [Edit(m.start(), m.end(), "") for m in _MARKUP.finditer(text)]
    if "!" in text or "\uff01" in text:
        found += [e for m in _SLIP.finditer(text) if (e := _slipped(m))]
    found += [Edit(*m.span("gap"), "") for m in _THOUSANDS.finditer(text)]
    told = [
        *counts(text),
        *rare_counts(text),
        *currency(text),
        *short_years(text),
        *line_days(text),
        *(days(text) if "月" in text else ()),
    ]
    if told and "《" in text:
        names = [m.span() for m in _TITLE.finditer(text)]
        told = [c for c in told if not any(a < c[0] < b for a, b in names)]
    found += [Edit(*c) for c in told]
    found.sort(key=lambda e: (e.start, e.replacement != "\n"))  # a space that was a line break sets nothing apart
    kept: list[Edit] = []
    for e in found:
        if not kept or e.start >= kept[-1].end:
            kept.append(e)
    return kept
