"""A report's text made plain (simplified, half-width figures, no pinyin notes) that knows where each character stood.

``Clean.text`` is what every later step reads; ``Clean.original(i, j)`` leads a span of it back to the report's
own text.
Characters are replaced one for one wherever possible; only :mod:`loaders.repair` and what is cut out
(:mod:`loaders.asides`, :mod:`loaders.passages`) shorten the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

import opencc

from loaders import fastre as re
from loaders.asides import asides
from loaders.mentions.datewords import plain_years
from loaders.mentions.titles import TITLE
from loaders.passages import breaks
from loaders.repair import Edit, edits

# Full-width ASCII reads as ASCII, the marks , : ; ? ! ( ) included, so that all later steps know one shape of each.
_HALF = {0xFF01 + i: 0x21 + i for i in range(94)}
# Quotation marks, spaces and dots come in many shapes too. One character for one, so that offsets hold; the last row
# are variants that opencc leaves.
_SHAPES = str.maketrans(
    "「」『』﹁﹂〝〞\u3000\xa0\r\t•‧・∙⋅･●∶﹐﹑〈〉○\uff61裏啓爲産纔衆",
    "“”“”“”“”  \n ·······:,、《》〇。里启为产才众",
)
_SHAPE_OF = {chr(k): chr(v) for k, v in {**_HALF, **_SHAPES}.items()}
_MARK = re.compile(f"[{re.escape(''.join(_SHAPE_OF))}]")  # finding the few is quicker than translating every character
_SOUNDS = "阿艾买麦吐图尔提木江古丽汗孜热依布都卡力米玛买合萨拉巴克娜迪扎西帕肉斯塔耶里加亚肖开赛马"
# 著 for the particle 着 (帶著, 靠著), which opencc leaves; 著名, 显著, 著作 keep it.
_ASPECT = re.compile(r"(?<![显名专论原编合译巨卓土])著(?![名作称者书述])")
# A "." that ends a sentence, as keyboards and text recognition write 。: right after a Chinese character or a closing
# mark, and not one of three. It is none in a bullet (二.概况), a decimal (一.五) or a foreign name (艾力.买买提).
_STOP = re.compile(r"(?<=[\u4e00-\u9fff”》)%])\.(?![.。A-Za-z])")
_NAME = re.compile(rf"{TITLE}|“[^“”\n]{{1,16}}”(?!。)")
"""In a name a point stands between its parts: “春风行动.来黔”, 《闽宁协作.劳务协议》."""
_NO_STOP = re.compile(
    rf"(?<=[{_SOUNDS}])\.[{_SOUNDS}]|(?<=[〇零一二三四五六七八九十])\.[〇零一二三四五六七八九十]"
    r"|(?<![\u4e00-\u9fff])[一二三四五六七八九十]{1,3}\.|(?<=[\n ])\([一二三四五六七八九十]{1,3}\)\."
)
# 慈溪市.安龙县东西部协作座谈会, 慈溪.安龙劳务协作: the point between two places that a meeting, a fair or a paper is of
_POINT = re.compile(
    r"(?<=[\u4e00-\u9fff])\.(?=(?![两全我本该各])(?:[\u4e00-\u9fff]{1,10}[省市县区州旗]|[\u4e00-\u9fff]{2,3})"
    r"(?:(?:19|20)\d\d年)?(?:东西部|东西扶贫|劳务|对口|扶贫|结对|山海|两地))"
)
_BEFORE_POINT = re.compile(
    r"(?:(?:^|[\n“(: ]|[年月日],)"
    r"(?:[\u4e00-\u9fff]{2,3}|(?:(?![了的到在来去赴往是于为])[\u4e00-\u9fff]){1,8}[省市县区州旗])"
    r"|的[\u4e00-\u9fff]{1,4}[省市县区州旗])$"
)
# Keyboards have one shape for both quotation marks, and none for those of titles: "甲" for “甲”, <协议> for 《协议》.
_PLAIN_QUOTES = re.compile(r'"([^"\n]*)"')
_PLAIN_TITLE = re.compile(r"<([^<>\n]{0,30}[\u4e00-\u9fff][^<>\n]{0,12})>(?!>)")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
# Radicals that stand for whole characters, as PDF files give them, doubles kept for other standards, and variants that
# neither opencc nor Unicode's own folding knows.
_RADICALS = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻩⻬⻮⻰⻳陜甯寗衞鄕靑淸縂郞",
        "民西见角贝车长门青韦页风飞食马骨鱼鸟黄齐齿龙龟陕宁宁卫乡青清总郎",
        strict=True,
    )
)
_ODD = re.compile(f"[\u2f00-\u2fd5\uf900-\ufaff{''.join(_RADICALS)}]")


# Of the characters of simplified Chinese (GB 2312) those that opencc changes, alone (後) or in some word (答覆, 打坏).
_CHANGING = "乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽坏覆沈藉瞭衹"


_KEPT = re.compile("乾(?=[安县縣])")
"""What stays as it is: 乾安 and 乾县 are the only names of divisions that opencc changes."""


@cache
def _foreign_to_simplified() -> re.Pattern[str]:
    """What a text may hold that opencc has to look at. Its tables are large: most texts are read without them."""
    codes = bytes(x for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF) for x in (high, low))
    plain = set(codes.decode("gb2312", "ignore")) - set(_CHANGING)
    return re.compile(f"[^{''.join(sorted(plain))}\0-\u33ff\ua000-\uf8ff\ufb00-\uffff]")


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplify(text: str) -> str:
    """Traditional to simplified, of the same length: by the phrase where that keeps the length, else by character."""
    foreign = _foreign_to_simplified()
    if not foreign.search(text):
        return text
    lines = []
    for line in text.split("\n"):
        done: str = _converter().convert(line) if foreign.search(line) else line
        if len(done) != len(line):
            done = "".join(s if len(s := _converter().convert(c)) == 1 else c for c in line)
        for m in _KEPT.finditer(line):
            done = done[: m.start()] + m[0] + done[m.end() :]
        lines.append(done)
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Clean:
    """``text`` to read; ``starts``/``origins`` are the anchors of its map to the original."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    chinese: bool

    def origin(self, i: int) -> int:
        """Where character ``i`` stood in the original."""
        k = bisect_right(self.starts, i) - 1
        return self.origins[k] + i - self.starts[k]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]`` was read from."""
        first = self.origin(start)
        return first, max(first, self.origin(end - 1) + 1) if end > start else first


def _mostly_chinese(text: str) -> bool:
    """Whether more than a quarter of a text, or of its letters (of a table most is figures), is Chinese characters, of
    which the first are enough to count."""
    told, enough = 0, len(text.strip()) / 4
    for m in _HAN.finditer(text):
        told += m.end() - m.start()
        if told > enough:
            return True
    return told > sum(map(str.isalpha, text)) / 4


def clean(text: str) -> Clean:
    """Make a report's text plain. Never fails; an empty text stays empty."""
    done = edited(text, edits(text))
    plain = done.text
    if not _mostly_chinese(plain[:4000]):
        return done
    plain = _ODD.sub(lambda m: _RADICALS.get(m[0]) or normalize("NFKC", m[0]), plain)
    plain = plain_years(_MARK.sub(lambda m: _SHAPE_OF[m[0]], _simplify(plain)))
    if "." in plain:
        for m in _POINT.finditer(plain):
            if _BEFORE_POINT.search(plain[max(0, m.start() - 12) : m.start()]):
                plain = f"{plain[: m.start()]}·{plain[m.end() :]}"
        bars = {m.end() - 1 - (m[0][-1] != ".") for m in _NO_STOP.finditer(plain)}
        bars |= {
            m.start() for name in _NAME.finditer(plain) for m in _STOP.finditer(plain, name.start(), name.end() - 2)
        }
        plain = _STOP.sub(lambda m: "." if m.start() in bars else "。", plain)
    if '"' in plain:
        plain = _PLAIN_QUOTES.sub(r"“\1”", plain)
    if "<" in plain:
        plain = _PLAIN_TITLE.sub(r"《\1》", plain)
    if "著" in plain:
        plain = _ASPECT.sub("着", plain)
    told = Clean(plain, done.starts, done.origins, True)
    told = _without(told, asides(plain))
    return _without(told, breaks(told.text))


def edited(text: str, found: Iterable[Edit]) -> Clean:
    """A text with its edits, in order, made; taken for no Chinese."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    at = length = 0
    for e in found:
        pieces.append(text[at : e.start])
        length += e.start - at
        for i in range(len(e.replacement)):  # each repaired character stands for the one in its place
            starts.append(length + i)
            origins.append(min(e.start + i, e.end - 1))
        pieces.append(e.replacement)
        length += len(e.replacement)
        starts.append(length)
        origins.append(e.end)
        at = e.end
    pieces.append(text[at:])
    return Clean("".join(pieces), tuple(starts), tuple(origins), False)


def _without(plain: Clean, spans: list[tuple[int, int]]) -> Clean:
    """The same text without ``spans``, which are in order."""
    if not spans:
        return plain
    pieces: list[str] = []
    anchors: dict[int, int] = {}
    at = length = 0
    for start, end in [*spans, (len(plain.text), len(plain.text))]:
        anchors[length] = plain.origin(at)
        first, last = bisect_right(plain.starts, at), bisect_left(plain.starts, start)
        for k in range(first, last):
            anchors[length + plain.starts[k] - at] = plain.origins[k]
        pieces.append(plain.text[at:start])
        length += start - at
        at = end
    return Clean("".join(pieces), tuple(anchors), tuple(anchors.values()), plain.chinese)
