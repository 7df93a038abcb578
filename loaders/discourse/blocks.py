"""Which lines of a page are the report: its title, headings and paragraphs; the rest is furniture of the site.

Judged by the shape of a line (links, labels, no sentence) and by words that announce what follows (相关阅读, 声明),
never by a site's own names.
"""

from __future__ import annotations

import sys
from bisect import bisect_right

from loaders import fastre as re
from loaders.discourse.entries import LONGEST, counts, day_alone, entries, item_figure, of_a_year
from loaders.discourse.table_lines import column_heads, data_row, table_line, topic_row
from loaders.mentions.titles import QUOTED, TITLE
from loaders.records import record

_FURNITURE = re.compile(
    r"ICP备|公网安备|网站标识码|版权|免责|转载|责任编辑|责编|编辑:|编辑 |原文链接|字号"
    r"|打印本页|返回顶部|当前位置|现在的位置"
    r"|Copyright|copyright|All Rights|未经.{0,8}授权|本网(?:站)?(?:声明|注明)|联系我们|投稿|浏览次数|点击[::数]"
    r"|阅读 ?\d|索引号|网站地图|无障碍|适老化"
    r"|上一[篇条则]\s?:|下一[篇条则]\s?:|版面导航|\(\d{1,2}版\)|【声明】|\[声明|图文无关|本文来源|供稿单位|本文[约共]\d|阅读需|收藏|微信公众号二维码|我要纠错"
)
_SCAN = re.compile(r"扫码|扫一扫|二维码")  # in a short line; a paragraph may tell of one
_OPENS_FURNITURE = re.compile(r"声明|(?:主办|承办|报|送|发|报送|抄送|主送|抄报):")
_RELATED = re.compile(
    r"^[\W_]{0,4}(?:相关(?:阅读|链接|新闻|报道|推荐|文章|专题|稿件|内容|信息)?|上一条|下一条|上一则|下一则|往下看|接着看|[今明]日天气|猜你|推荐(?:阅读|新闻)?|延伸阅读|热点"
    r"|热门|热[词读搜]|短讯|简讯|图集|更正|勘误|最新(?:信息|资讯|新闻|文章)|图片推荐|精彩(?:推荐|图片)"
    r"|更多(?:新闻|资讯|报道|内容)?(?!的|人)|阅读(?:原文|更多)|上一篇|下一篇|上篇|下篇|本网专稿|新闻排行|往期|大家(?:都)?在看|为您推荐|点击排行|图片新闻"
    r"|今日推荐|编辑推荐|其他新闻|同类文章|友情链接)"
    r"(?:[::>》】\]\s·|]|$|想看|喜欢)"
)
INLINE = 10
"""Characters of a title."""
_REPEATED = 16
"""Characters: a line as long as that which a page prints twice is the same words, not a heading used again."""
_TELLS = re.compile(
    r"(?:协作|对口|支援|帮扶|劳务|务工|援[疆藏青]|结对|输送)[^\n]*\d[\d.]*[余多]?[万亿]?[余多]?(?:人|名|元|个岗)"
)
_DISCLAIMS = re.compile(r"^\W{0,3}(?:声明|免责|版权|凡本|\d、)")
_NOTICE = re.compile(r"^[^,。]{0,24}声明:?$|^(?:版权|免责)声明")
_BRACKET_LIST = re.compile(r"(?:【[^】]{2,14}】[^【]{4,40}){2,}")
_LABELS = re.compile(r"(?:来源|作者|记者|时间|发布|栏目|责编|编辑|阅读|浏览|通讯员|摄|发布时间|公开日期|文号)\s?:?")
_SENTENCE = re.compile(r"[。!?;…]|[,][^,]{4,}[,]")
_FOREIGN = re.compile(r"^\s*(?:本报讯|本网讯|本报综合|新华社|据新华社|综合消息)")
_TAIL = re.compile(r"\W{0,3}(?:声明|免责|\d、|凡本网)")
_PROSE = re.compile(r"[。;:\d]")
_LABELLED = re.compile(r"^\s*[\u4e00-\u9fff]{2,4}:\s+")  # 频道: 首页 要闻 财经
_GAPS = re.compile(r"[\s,、|]+")
_SIGNED = re.compile(
    r"\W{0,2}(?:来源|作者|时间|发布|记者|责编|栏目|编辑|日期|本报记者|文/|□|文号|标 ?题"
    r"|(?:(?:19|20)\d\d年)?总?第 ?\d{1,4} ?期)"
)
_DAY = re.compile(r"(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")
_ROW = re.compile(r"[\u4e00-\u9fff)][\s|]+\d[\d,.]*[\s|]*$")  # 2021年3月5日 | 甲区—乙县 | 560
# · 乙县 ⇒ 甲区:务工410人; - 乙县 | 410人
_FIGURE_ITEM = re.compile(
    r"[市县区州旗]\s*[|:(]\s*[\u4e00-\u9fff]{0,6}\d[\d,.]*[余多]?[万亿]?(?:元|人次?|名|个|场)\)?$"
)
_BULLET = re.compile(r"[·•\-*>]\s?")
_NAV = re.compile(r"[>|›»/]")


@record
class Block:
    """A paragraph (``kind`` body), the title or a heading, at ``start:end`` of the clean text."""

    start: int
    end: int
    kind: str
    foreign: bool = False  # opens with the mark of another article (本报讯 after the report has begun)
    late: bool = False  # stands after a list of related pages


def _furniture(line: str) -> bool:
    if len(line) > 60 and "。" in line and _TELLS.search(line) and not _DISCLAIMS.match(line):
        return False  # a paragraph with its credits in the same line
    if (_FURNITURE.search(line) or _OPENS_FURNITURE.match(line)) and (
        len(line) < 100 or not line.count("。") > 2 or _TAIL.match(line)
    ):
        return True
    if (len(line) < 60 or "。" not in line) and _SCAN.search(line):
        return True
    if len(line) < 90 and len(_NAV.findall(line)) >= 2 and "。" not in line:
        return not table_line(line)
    if not _PROSE.search(_LABELLED.sub("", line)):
        tokens = _GAPS.split(_LABELLED.sub("", line).strip())
        if len(tokens) >= 6 and not column_heads(line) and sum(map(len, tokens)) / len(tokens) < 4.6:
            return True
    if line.count("【") >= 2 and "。" not in line:
        return True
    return bool(_BRACKET_LIST.search(line)) and "。" not in line


def apart(line: str) -> bool:
    """Whether a line is no part of the passage it stands in: furniture, a notice, related pages."""
    return bool(_furniture(line) or _NOTICE.match(line) or _RELATED.match(line))


def _tells(line: str) -> bool:
    """Whether a short line with a day is an entry or a row of a table."""
    return counts(line) or bool(_ROW.search(line))


def _byline(line: str) -> bool:
    return len(line) < 80 and "。" not in line and line.rstrip("”\n ")[-1:] not in "?？" and (
        bool(_SIGNED.match(line))
        or (bool(_DAY.search(line)) and bool(_LABELS.search(line) or (len(line) < 28 and not _tells(line))))
    )  # fmt: skip


def _broken(text: str, out: list[Block], start: int) -> bool:
    """Whether a line goes on with a sentence that the line above broke off at a comma."""
    last = out[-1] if out else None
    return bool(
        last
        and last.kind == "body"
        and text[last.end - 1] in ",、"
        and not text[last.end : start].strip(" \n")
        and text.count("\n", last.end, start) == 1
    )


_SHORTEST_TITLE = 4


def _heads(line: str, after: list[str]) -> bool:
    """Whether a line of few characters is the title of what stands right below: 康定来了萧山队, no channel."""
    return len(line) >= _SHORTEST_TITLE and any(len(x) > 30 and "。" in x for x in after)


def blocks(text: str) -> list[Block]:
    """The report's own blocks, in order."""
    out: list[Block] = []
    late = False
    body_seen = title_seen = False
    long_seen = 0
    at = 0
    told: set[str] = set()
    bare = [x for x in (y.strip() for y in text.split("\n")) if len(x) > 1]
    listed = entries(bare)
    diary = sum(map(day_alone, bare)) > 1
    begun: set[int] = set()  # where entries begin
    n = -1
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        s = line.strip()
        if len(s) < 2:
            continue
        n += 1
        if s in told:
            continue
        if len(s) >= _REPEATED:
            told.add(s)  # printed again, among other things, it says nothing more and might seem to say else
        start += line.index(s[0])
        end = start + len(s)
        if _NOTICE.match(s):
            late = late or body_seen
            continue
        if related := _RELATED.match(s):
            # with its titles in the same line it may stand in the middle: what follows is the report again
            late = late or (body_seen and len(s) - related.end() < INLINE)
            continue
        if _furniture(s) or (_byline(s) and not (diary and day_alone(s))):
            continue
        prose = bool(_SENTENCE.search(s)) or len(s) > LONGEST or _broken(text, out, start)
        entry = (body_seen and of_a_year(s)) or (title_seen and n in listed)
        if not prose and not late and entry:
            out.append(Block(start, end, "body"))
            begun.add(start)
            body_seen = True
            continue
        if not prose and "|" in s and (title_seen or body_seen) and not late and (data_row(s) or topic_row(s)):
            out.append(Block(start, end, "body"))
            continue
        if not prose and (title_seen or body_seen) and not late and item_figure(s):
            out.append(Block(start, end, "body"))  # 黔江到日照就业:320人 in a list of figures
            body_seen = True
            continue
        if not prose:
            if late or (_BULLET.match(s) and not _FIGURE_ITEM.search(s)):
                continue
            ends = s[-1] in "。!?;:,、”"
            kind = "body" if ends and len(s) > 12 else "heading" if title_seen or body_seen else "title"
            if kind == "title" and len(s) < 8 and not _heads(s, bare[n + 1 : n + 2]):
                continue
            title_seen = True
            # a sentence broken over lines goes on in the next one
            out.append(Block(start, end, kind))
            continue
        kind = "body"
        if not title_seen and not body_seen and "。" not in s and len(s) < 60:
            kind = "title"
            title_seen = True
        foreign = bool(_FOREIGN.match(s)) and long_seen >= 1
        out.append(Block(start, end, kind, foreign, late))
        body_seen = body_seen or kind == "body"
        long_seen += kind == "body" and len(s) > 40 and "。" in s
    return _joined(text, out, begun)


def _joined(text: str, found: list[Block], apart: set[int]) -> list[Block]:
    """Join lines that a page broke inside a sentence: no end mark, the next line right below, both of some length; but
    not those that begin ``apart``."""
    out: list[Block] = []
    for b in found:
        last = out[-1] if out else None
        if (
            last
            and last.kind == b.kind == "body"
            and b.start - last.end == 1
            and b.start not in apart
            and text[last.end - 1] not in "。!?;:…”)】"
            and (last.end - last.start > 24 or text[last.end - 1] in ",、")
        ):
            out[-1] = Block(last.start, b.end, "body", last.foreign, last.late)
        else:
            out.append(b)
    return out


@record
class Sentence:
    """``clauses`` are spans between commas and the like; ``para`` numbers the paragraph."""

    start: int
    end: int
    para: int
    kind: str
    clauses: tuple[tuple[int, int], ...]

    def clause_at(self, i: int) -> tuple[int, int]:
        """The clause that ``i`` stands in; the whole sentence where none does."""
        clauses = self.clauses
        k = bisect_right(clauses, (i, sys.maxsize)) - 1
        return clauses[k] if k >= 0 and i < clauses[k][1] else (self.start, self.end)


_STOP = re.compile(rf"{TITLE}|{QUOTED}|(?P<stop>[。!?…]+[”’)]*|\n)")
_ITEM = re.compile(
    r"(?:19|20)\d\d年度?[:\s]|[—·•-]{1,2}|[一二三四五六七八九十]+是|[((]?[\d一二三四五六七八九十]{1,2}[).、)]"
)
_COMMA = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))|[;:|]|—{1,2}|--")


_SPEAKER = re.compile(r"(?:——?|[QA]\d?[.、]?)?\s*(?:[问答记]者?|[QA]|[\u4e00-\u9fff]{2,6}):|[问答QA][,、]?\s")


_TOPIC = 16
"""Characters of the topic that opens a line of a list."""


def _row(text: str, b: Block) -> bool:
    """Whether a line is of a list of topics, each with what was done: 人才支援 | 教师去了9名."""
    return topic_row(text[b.start : b.end])


def _continues(text: str, last: Block, b: Block) -> bool:
    """Whether a block is the next item of a list, which belongs to the paragraph that announces it, or the answer to a
    question."""
    end = text[last.end - 1]
    if (
        end == "?"
        and last.kind == b.kind == "body"
        and (_SPEAKER.match(text, last.start) or _SPEAKER.match(text, b.start))
    ):
        return True
    if end in ":—" and (_ITEM.match(text, b.start) or text[b.end - 1] == ";"):
        return True
    if "|" in text[b.start : b.start + _TOPIC] and _row(text, b) and (end == ":" or _row(text, last)):
        return True
    if end == ";" and b.end - b.start < 90:
        return True
    return bool(_ITEM.match(text, b.start) and _ITEM.match(text, last.start))


def sentences(text: str, found: list[Block]) -> list[Sentence]:
    """Sentences of the blocks, each with its clauses."""
    out = []
    n = -1
    for k, b in enumerate(found):
        if not (k and _continues(text, found[k - 1], b)):
            n += 1
        at = b.start
        cuts = [m.end() for m in _STOP.finditer(text, b.start, b.end) if m["stop"]]
        for cut in [*cuts, b.end]:
            if cut - at > 1:
                clauses, c = [], at
                for m in _COMMA.finditer(text, at, cut):
                    if m.start() > c:
                        clauses.append((c, m.start()))
                    c = m.end()
                if cut > c:
                    clauses.append((c, cut))
                out.append(Sentence(at, cut, n, b.kind, tuple(clauses)))
            at = cut
    return out
