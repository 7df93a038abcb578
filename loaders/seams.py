"""Where two lines of a page met without a space between them, in a text that is all one line.

A reader knows the seams by what begins there: the day of printing, the label of a byline, the first words of a story,
the number or mark of an item, the notices after the text. Where one paragraph of plain sentences ends and the next
begins nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re

HEAD = 300
"""Characters: the head of a page is no longer, and ends with the first sentence."""
TITLE = 8, 60
"""Characters of a headline."""
BRAND = 6
"""Letters before the inner capital of a brand's name."""
MENU = 4
"""Characters of a word of a menu."""

_DAY = r"(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)"
# The day of printing, or with which the story begins; not 截至2020年3月5日.
_DATED = re.compile(rf"(?<![\d于在自从至到截为是(《“/:-])(?<!: ){_DAY}")
_PRINTED = re.compile(
    r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=前[几些]天|[近日][日前],|[去今]年|昨[天日]|正月|腊月|\d{1,2}月|连日来|最近)|【[^】]{12,60}】(?=[\u3400-\u9fff“\d])|"
    r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:日)?(?=[\u4e00-\u9fff“](?<!日))|(?<!\d)[012]?\d:[0-5]\d(?::[0-5]\d)?(?=[\u4e00-\u9fff“])"
)
_LABEL = re.compile(
    r"(?:(?:信息|文章|稿件)?[来來]源|[来來]自|作者|(?:[发發][布佈]|公[开開]|成文)(?:[时時][间間]|日期|[机機][构構]|[单單]位)"
    r"|[责責]任[编編][辑輯]|[责責][编編]|[编編][辑輯]|索引[号號]|[浏瀏][览覽](?:量|次[数數])?|[点點][击擊](?:量|[数數])?|[阅閱][读讀]量|字[号体號體]|原[标標][题題]):"
)
# What a story begins with, after a headline without a mark.
_LEDE = re.compile(
    r"(?:本[报報]|本[网網]|本刊)(?:[^,。:\s]{0,8})?[讯訊]|(?:新[华華]|中新)社[^,。\s]{2,16}[电電]|(?:近日|日前|连日来|近年来|今年以来|去年以来|入冬以来|入春以来),"
    r"|(?<![\d年至到自从于在截前后、和及与(“])\d{1,2}月\d{1,2}日(?:[上下]午)?(?:,|至)"
    r"|(?:正月|腊月|臘月)[初廿][一二三四五六七八九十]{1,2}[,这]|(?:昨[天日]|今[天日])(?:[上下]午)?,|一、(?=[\u3400-\u9fff]{2})"
    r"|[为為](?:进一步|深入|全面|贯彻|落实|做好|切实|推动|深化)"
)
_BODY_PART = re.compile(r"[>»›]\s?(?:正文|内容|详情)(?=[\u4e00-\u9fff“])")
# The number or mark of an item after the end of a sentence.
# 【字号 大 中 小】【打印】
_BUTTONS = re.compile(r"[【\[][^】\]]{0,12}(?:字[号体]|打印|关闭|大 ?中 ?小|点赞|收藏)[^】\]]{0,8}[】\]](?![【\[])")
_MENU = re.compile(r"[>»›]\s?(?=[^>»›]*$)")
_ITEM = re.compile(
    r"(?<=[。;:!?”)])(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十\d]{1,2}[))]|\d{1,2}[.、](?=[\u4e00-\u9fff“])|[①-⑳▶◆●▲◇■□★☆▍◎※]"
    r"|【[^】]{2,10}】|[QA]\d?:|[问答]:)|[\U0001F300-\U0001FAFF]+|(?<=[\u4e00-\u9fff])[▶◆●▲◇■▍◎※]"
)
_TAIL = re.compile(
    r"(?<=[。!?)”】\]…])[(【\[]?(?:相关信息|分享到|扫一扫|扫码|(?:来源|作者|摄影):)|[(【\[]?(?:责任编辑|责编|相关(?:阅读|链接|新闻|推荐)|推荐阅读|延伸阅读|往期(?:推荐|回顾|精彩)|猜你喜欢|[上下]一篇|版权(?:声明|所有)"
    r"|免责声明|本网声明|打印本页|返回顶部|友情链接|网站地图|(?:编辑|审核|校对|供稿|撰稿):)"
)


# 8,150 16 21|珠海市 米林市 6,900 14
_ROW = re.compile(r"(?<=[\d)])(?=[\u4e00-\u9fff]{2,8} [\u4e00-\u9fff]{2,10} \d)")
ROWS = 3


def seams(text: str, start: int, end: int, headed: bool) -> Iterator[int]:
    """Where lines begin within ``text[start:end]``, in order; ``text`` has its marks and figures in half width.

    ``headed``: only the head is run together.
    """
    stop = text.find("。", start, end)
    head = min(end if stop < 0 else stop, start + HEAD)
    found = {
        m.start() for p in (_DATED, _LABEL) for m in p.finditer(text, start, head) if _free(text, start, m.start())
    }
    found |= {m.end() for p in (_PRINTED, _BODY_PART, _BUTTONS) for m in p.finditer(text, start, head)}
    first = min((x for x in found if x > start), default=head)
    if (
        (menu := _MENU.search(text, start, first))
        and " " not in text[menu.end() : first - 1]
        and first - menu.end() >= TITLE[0] + MENU
    ):
        found.add(menu.end())  # the last word of the menu and the headline
    last = max((x for x in found), default=start)
    lede = next((m.start() for m in _LEDE.finditer(text, last, head)), None)
    if lede is not None and TITLE[0] <= lede - last <= TITLE[1] and _free(text, last, lede):
        found.add(lede)
    if headed:
        return iter(sorted(x for x in found if start < x < end))
    rows = [m.start() for m in _ROW.finditer(text, head, end)]
    found |= {*rows} if len(rows) >= ROWS else set()
    found |= {m.start() for m in _ITEM.finditer(text, head, end)}
    for m in _TAIL.finditer(text, head, end):
        found.add(m.start())
        # titles of other pages, with which the text goes on
        if "关" in m[0] or "荐" in m[0] or "展" in m[0]:
            more = text.find("。", m.end(), min(end, m.end() + TITLE[1]))
            if more > 0 and end - more > TITLE[1]:
                found.add(more + 1)
    return iter(sorted(x for x in found if start < x < end))


# Turns OneUpdated: July 6, 2022; …on Monday.In twelve months: print sets a space between words and sentences.
_ENGLISH = re.compile(
    r"(?<=[a-z\d)%][.?!])(?=[“A-Z])|(?<=[a-z\d)%][.?!]”)(?=[“A-Z])|(?<=[.?!]) {2,}(?=[A-Z])"
    r"|(?<![A-Za-z])(?=(?:Updated|Published|Posted|Source|Editor|Related|Photo|Copyright|By)(?:: | reserved))"
    r"|(?<=[a-z\d])(?=(?:Updated|Published|Posted|Source|Editor|Related|Photo|Copyright|Share|Print)\b)"
    r"|(?<=\b(?:Print|Email|Share|Small)) +(?=[A-Z\d][A-Za-z,\d]* [A-Za-z\d,-]+ [A-Za-z\d,-]+)"
)
_QUOTE = re.compile(r"(?<=[a-z\d)%][.?!])\"(?=[A-Z])")  # opens or closes
_JOINED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]+[ '’])|(?<=[a-z)]) {2,}(?=[A-Z])")


def english_seams(text: str, start: int, end: int) -> Iterator[int]:
    """The same for an English text."""
    found = {m.end() for m in _ENGLISH.finditer(text, start, end)}
    found |= {m.start() + text.count('"', start, m.start()) % 2 for m in _QUOTE.finditer(text, start, end)}
    for m in _JOINED.finditer(text, start, min(end, start + 2 * HEAD)):
        word = text.rfind(" ", start, m.start()) + 1
        if m.start() - word > BRAND or not text[word : word + 1].isupper():  # DingTalk is one word
            found.add(m.end())
    return iter(sorted(x for x in found if start < x < end))


def _free(text: str, start: int, at: int) -> bool:
    """Whether a seam may be here: no bracket stands open."""
    return text.count("(", start, at) <= text.count(")", start, at)
