"""Lines of a page whose line breaks were lost on the way, put back where a reader takes them to be.

A page copied or scraped as one string keeps, if anything, a space where each line ended. Only a line too long to be a
paragraph is looked at. Breaks stand after the end of a sentence, before the marks of a list, and around what is no
sentence: navigation, headline, byline, headings, and what follows the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.discourse.blocks import apart
from loaders.seams import english_seams, seams

ROWS = 3
LONG = 160
"""Characters: a line as long as this with several ends of sentences may be many."""
HEADLINE = 40
SHORT = 5
"""Characters: words of a menu or of a table, and the parts of a name written apart, are shorter."""
WHOLE = 0.7
"""Share of a text that one line holds which holds all of a page."""
PRINTED = 10
"""So many ends of sentences, nearly all with a space after them, are a way of printing and no ends of paragraphs."""

ONE_BY_ONE = 4
"""A line with more than a space for each so many characters sets its characters apart (loaders/repair.py)."""

# Full-width marks, digits and letters as their half-width kin, one for one.
_PLAIN = {**{0xFF01 + i: 0x21 + i for i in range(94)}, 0x3000: 32, 0xA0: 32, 0x9: 32, 0xD: 32}
_GAP = re.compile(" +")
_STOP = re.compile("[。!?…]")
_PROSE = re.compile("[,。]")
_RELATED_HEAD = re.compile(
    r"[【\[(]?(?:相关|友情|延伸)(?:阅读|链接|新闻|报道|信息)|猜你喜欢|往期(?:推荐|回顾|精彩)|推荐阅读|上一篇|下一篇"
)
_PAUSE = re.compile("[,;]")
_OPENING, _CLOSING = "(《“‘「『【[", ")》”’」』】]"
_JOINING = frozenset(">›»/|｜·→")  # 首页 > 要闻 > 援藏; 张三 | 李四
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z\d]")
_FIGURE = re.compile(r"[\d.,]+|\d{1,2}:\d\d(?::\d\d)?")
# 金坛客人进江口 带来的不只是棉衣: the halves of a headline, neither a site's name nor a byline
_HALF = re.compile(
    r"(?![^ ]*(?:网|报|电视|频道|发布|融媒|记者|来源|作者|编辑|时间|浏览|阅读|字号"
    r"|打印|首页|通讯员|供稿|摄|关注|[局厅委]$|政府$|第\d))"
    r"[\u3400-\u9fff“”\d、?!]{5,20}"
)
_READERS = re.compile(r".*(?:阅读|浏览|点击|点赞|访问|在看|赞)量?:? \d+")
# 选派 144 名, 2021 年 3 月: figures of a page that sets them apart
_TYPESET = re.compile(r"\d +[年月日时名人个位万亿元%次家户场项批届镇县区]")
_ORDINAL = re.compile(r".*?(?<![\d.])\d{1,2}[.、]")
_LABEL = re.compile(r"[【\[][^】\]:]{2,16}[】\]]")
_ENTRY = re.compile(r"(?:截至)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[起底末]?|“.{2,4}”(?:时期|期间)")
# 巴宜区 8,150 16 珠海市 米林市 6,900 14: where a row of a table ends and the next begins
_NAMED = re.compile(r"[\u4e00-\u9fff]{2}")
_ROW_NAMES = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,8} +[\u4e00-\u9fff]{2,10} +\d[\d.,]*(?: |$)")
_UNIT_HEAD = re.compile(r"\S*\((?:万?元|亿元|人次?|名|个|家|场|项|批|%)\)")
_MARKS = frozenset("【▶◆●▲◇■□★☆▍◎※①②③④⑤⑥⑦⑧⑨⑩")
_ITEM = re.compile(r"[(]?[一二三四五六七八九十\d]{1,2}[)、.](?!\d)|[一二三四五六七八九十]是|[①-⑳]")
# What begins a story, so that the head of the page is over.
_LEDE = re.compile(
    r"(?:【[^】]{1,8}】)?[^,。\s]{0,10}?(?<![周简快短微资通手])[讯电](?:$|[\s(,])|近日|日前|连日来|(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日[上下中]?午?[,至—]"
)
_AGENCY = re.compile(r"[^,。\s]{0,12}(?<![周简快短微资通手])[讯电](?:\([^)]{1,30}\))?")
# What begins a paragraph after a line that has no mark at its end.
_OPENER = re.compile(r"(?:据(?:统计|悉|了解|介绍)|近日|日前|下一步|接下来|此外|另[悉据讯]|会上|截至目前|目前),?")


_OF_WHICH = re.compile(r"[(](?:不?含|其中|包括|折合|约)")  # 3000万元 (含…)


def lost_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    """What stands for a line break (start, end), and what to read for it, in order."""
    plain, at = "", 0
    for line in text.split("\n"):
        if len(line) >= LONG:
            plain = plain or text.translate(_PLAIN)
            yield from _of_line(plain, at, at + len(line))
        at += len(line) + 1


def _of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    stops = sum(1 for _ in _STOP.finditer(text, start, end))
    whole = end - start >= WHOLE * len(text.strip())
    if whole and stops < 3 and not _HAN.search(text, start, end):
        yield from ((x, x, "\n") for x in english_seams(text, start, end))
    if stops < 3 or not whole:
        return
    gaps = [m.span() for m in _GAP.finditer(text, start, end)]
    if ONE_BY_ONE * len(gaps) > end - start:
        return
    spaced = sum(text[a - 1] in "。!?" for a, _ in gaps)
    if spaced >= PRINTED and spaced > 0.9 * stops:
        return
    cuts = [*seams(text, start, end, headed=spaced >= ROWS)] if whole else []
    rows = len(_ROW_NAMES.findall(text, start, end)) >= ROWS
    typeset = len(_TYPESET.findall(text, start, end)) >= ROWS
    since, left = start, start
    told = bool(text[:start].strip())  # whether the story has begun: here, or with lines of its own before
    within = []  # where a line ended inside a sentence, as in print
    ends = [*[a for a, _ in gaps[1:]], end][: len(gaps)]
    for (a, b), until in zip(gaps, ends, strict=True):
        while cuts and cuts[0] <= a:
            told = told or _begun(text, since, cuts[0])
            since = left = cuts.pop(0)
            yield since, since, "\n"
        if since == a:
            left = b
            continue
        told = told or _begun(text, since, a)
        until = next((x for x in cuts if b < x < until), until)
        ahead = text[until : until + 2].lstrip()
        beside = text[a - 1].isdigit() or text[b].isdigit()
        if (rows and _ROW_NAMES.match(text, left)) or (beside and typeset and not _STOP.match(text, a - 1)):
            pass
        elif (rows and _FIGURE.fullmatch(text, left, a) and _NAMED.match(text, b)) or _breaks(
            text[since:a], text[left:a], text[b:until], b - a, told, ahead
        ):
            yield a, b, "\n"
            since = b
            if cuts and cuts[0] == b:
                cuts.pop(0)
        elif told and b - a == 1 and a - left >= PRINTED and _HAN.match(text, a - 1) and _HAN.match(text, b):
            within.append((a, b, ""))
        left = b
    for cut in cuts:
        yield cut, cut, "\n"
    if len(within) >= ROWS:
        yield from within


def _begun(text: str, since: int, until: int) -> bool:
    return "。" in text[since:until] or bool(_LEDE.match(text, since))


def _breaks(before: str, piece: str, after: str, width: int, told: bool, ahead: str) -> bool:
    """Whether a space ends a line. ``before``: what stands since the last break, which ends in ``piece``; ``ahead``:
    the mark that follows ``after``."""
    last, first = before[-1], after[0]
    if told and _RELATED_HEAD.match(after):
        return True
    if not _closed(before):
        return False
    if first in _MARKS:
        return True
    if last in _JOINING or first in _JOINING or last in ",、" or first in ",、。;:)":
        return False
    ended = last in "。!?…;" or (last in _CLOSING and before[-2:-1] in "。!?…;")
    if "·" in (last, first):
        return first == "·" and (ended or last in _CLOSING)
    if not _WORD.search(piece) and not ended and not piece.startswith("——"):
        return False  # the mark of an item
    if not ended and ((told and first in "(《“") or _OF_WHICH.match(after)):
        return False
    if ended or not _WORD.search(after):
        return True
    if told and ahead == "|" and ("|" in before or last == ":"):
        return True
    if last == ":" or before.endswith("——"):
        return bool(_ITEM.match(after)) or (last != ":" and (told or width > 1))
    if not told and ahead in _JOINING and not _PAUSE.search(before):
        return False  # the site's name before its menu
    if told and "|" in before and "。" in after:
        return True
    if _LABEL.fullmatch(before) and not apart(before):
        return not told and bool(_PROSE.search(after))
    if _ORDINAL.fullmatch(piece) or _AGENCY.fullmatch(before) or (told and _ENTRY.fullmatch(before)):
        return False
    sentence = before[_last_stop(before) :].strip()
    if sentence[:1] == "(" and last == ")":  # (图:高山茶园)
        return True
    if told and len(sentence) < len(before):
        return bool(_OPENER.match(after))
    if _UNIT_HEAD.fullmatch(piece) and not _UNIT_HEAD.fullmatch(after):
        return True
    if _TYPESET.match(before[-1] + " " + first):
        return False
    if _FIGURE.fullmatch(piece) or _FIGURE.fullmatch(after):
        return bool(_FIGURE.fullmatch(piece)) and (":" in piece or bool(_READERS.fullmatch(before)))
    if (len(piece) < SHORT and len(after) < SHORT) or _UNIT_HEAD.fullmatch(after):
        return False
    if not told and _HALF.fullmatch(before) and _HALF.fullmatch(after):
        return False
    if _PAUSE.search(before):
        if told:
            return (len(before) <= HEADLINE and apart(before)) or bool(_OPENER.match(after))
        return len(before) <= HEADLINE or len(before) < SHORT * len(_PAUSE.findall(before))
    return len(before) <= 2 * HEADLINE and (
        not told or apart(before) or bool(_ITEM.match(before) or _OPENER.match(after))
    )


def _last_stop(before: str) -> int:
    return max(before.rfind(c) for c in "。!?…") + 1


def _closed(before: str) -> bool:
    """Whether no bracket or quotation mark stands open."""
    return all(before.count(a) <= before.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True))
