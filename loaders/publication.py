"""When a report was published, by whom, and for which place its writer speaks: as told, else as the page shows."""

from __future__ import annotations

from datetime import date

from graph.model import PartialDate, Report
from graph.regions import gazetteer
from loaders import fastre as re
from loaders.clean import Clean, clean
from loaders.mentions.naming import names_in
from loaders.mentions.published import published as shown
from loaders.mentions.regions import RegionMention


def publication(report: Report, plain: Clean | None = None) -> PartialDate | None:
    """When a report was published: as the reader was told, else as the page shows."""
    if report.published:
        return report.published
    text = plain.text if plain else clean(report.text).text
    found = shown(text.split("\n"))
    return PartialDate.parse(found) if found else None


_YEARBOOK = re.compile(r"年鉴|年览|年刊|(?:19|20)\d\d年?卷|年卷")
_TOLD_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!鉴|卷|版|第?\d+期)")
_LEDGER = re.compile(
    r"(?<![\d到至—-])((?:19|20)\d\d)年(?!以来|来|起)(?:度|全年)?[^,。;:\d\n]{0,14}?(?:台账|账本|日志|日记|手记|大事记|年报|总结(?!会|大会)|小结|综述|回顾|盘点|年终|成绩单|流水账|工作(?:情况|报告))"
)
_LAST_YEAR = re.compile(r"(?<![比较与跟和同])去年")


def written_from(text: str, published: date) -> tuple[int, int] | None:
    """What a report means by 今年 where that is not the year of publication: the year, and up to which character.

    A yearbook is about the year before, or the one it opens with. So is a ledger or review of that year
    by its own head (2019年工作台账). A review printed early in a year that ends with its
    plans for that year (2019年打算) was written in the year before.
    """
    if m := _YEARBOOK.search(text, 0, 200):
        told = [int(x[1]) for x in _TOLD_YEAR.finditer(text, m.end(), m.end() + 300)]
        return (told[0] if told and told[0] < published.year else published.year - 1), len(text)
    if "今年" not in text:
        return None
    framed = _LEDGER.search(text, 0, 160)
    if framed and int(framed[1]) == published.year - 1 and published.month <= 6 and not _LAST_YEAR.search(text):
        return published.year - 1, len(text)
    if published.month > 3:
        return None
    ahead = rf"(?:{published.year}年(?:度|的)?|明年)"
    plan = re.search(rf"{ahead}(?:工作|主要)?(?:打算|计划|思路|目标|安排|展望|任务)", text)
    if plan and plan.start() > len(text) // 3 and not _LAST_YEAR.search(text, 0, plan.start()):
        return published.year - 1, plan.start()
    return None


_PAPERS = ("日报", "晚报", "晨报", "新闻网", "商报", "都市报", "广播电视台", "早报", "融媒")
_PAPER = f"(?:{'|'.join(_PAPERS)})"
_RELEASE = "发布(?![会了的仪])"
_MEDIA = re.compile(
    rf"([\u4e00-\u9fff]{{2,9}}?){_PAPER}|(?:来源[::]\s?|[·|•]\s?|^)([\u4e00-\u9fff]{{2,6}}){_RELEASE}", re.M
)


_PRESS = (*_PAPERS, "发布")  # every name of _MEDIA ends in one of these


# 松江区人社局赴西双版纳…: a headline, not the name of a site
_ACTS = re.compile(r"[到赴来访赴与为]|召开|举办|开展|组织")


_SITE = re.compile(r"(?:人民)?政府|政务|人社局|人力资源|乡村振兴局|扶贫办|网(?!络)|新闻|县域|之窗|资讯|要闻|党建|传媒")


# 泉州海纳网 >> 数读, 黔西南观察 2023-11-14, 红河通讯 1998年12月26日: a masthead by its place in the line
_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{0,4}(?:网|在线|融媒|观察|视窗|之声|通讯)(?=\s*(?:[>»|·\d]|$))")


# (某市某区发展改革局 2023年2月20日): who signs a report at its end
_SIGNS = re.compile(
    r"[^,。;:]{0,16}(?:局|办|办公室|委员会|指挥部|工作[队组]|中心|[州区市县省]委|人民政府)\s*"
    r"(?:\)|供稿|(?:19|20)\d\d[年.-]\d{1,2}[月.-]\d{1,2}日?\)?)?\s*$"
)


_CITIES = frozenset("甬榕穗沪渝蓉昆筑邕")


def publisher(report: Report, text: str) -> str | None:
    """The region that the publishing paper or organ belongs to (福州日报 → 福州)."""
    heads = [report.publisher or "", text[:600], text[-300:]]
    for head in heads:
        for m in _MEDIA.finditer(head) if any(word in head for word in _PRESS) else ():
            paper = m[1] or m[2]
            if paper[0] in _CITIES and paper[1:2] in "上城江都岛":  # 甬上早报, 榕城融媒
                return gazetteer().abbreviations().get(paper[0])
            for k in range(len(paper) - 1):
                got = gazetteer().resolve(paper[k:]).candidates
                if got:
                    return got[0].code
    lines = [x for x in text.split("\n") if x.strip()]
    for line in lines[-2:] if len(lines) > 3 else ():
        signed = names_in(line, [(0, len(line))]) if len(line) < 60 and "。" not in line else []
        if signed and not line[: signed[0].start].strip(" (") and _SIGNS.match(line, signed[0].end):
            return signed[0].code
    for line in [*lines[:6], *lines[-5:]]:
        if len(line) >= 60 or "。" in line or not (_SITE.search(line) or _MASTHEAD.search(line)):
            continue
        for r in names_in(line, [(0, len(line))]):
            if _MASTHEAD.match(line, r.end) and not line[: r.start].strip():
                return r.code
            token = re.split(r"[\s>|›»·::(]", line[r.end :], maxsplit=1)[0]
            if _SITE.match(line, r.end) and not _ACTS.search(token) and not names_in(token, [(0, len(token))]):
                return r.code
    for label in _LABEL.finditer(text) if ":" in text else ():
        line = text[label.end() : label.end() + 40].split("\n", 1)[0]
        named = names_in(line, [(0, len(line))])
        if named and named[0].start == 0 and _ORGAN.match(line, named[0].end):
            return named[0].code
    return None


# (来源:某市发展改革委), 供稿:某县委宣传部: whose organ a report comes from
_LABEL = re.compile(r"(?:公开机构|主办(?:单位)?|发布(?:机构|单位)|来源|供稿(?:单位)?|作者|撰稿):\s?")
_ORGAN = re.compile(r"[^\s,。;:()、]{0,16}?(?:局|委|办|办公室|中心|政府|[联总]会|[队组部厅处网报台])(?=[\s,。;()、]|$)")


_SPEAKS_FOR = re.compile(r"(?:我(?:谨|今天|在此|也)?代表|(?:我们|咱们|俺们|我是|我来自|我在))(?:着)?$")


def spoken_for(text: str, regions: list[RegionMention]) -> str | None:
    """The place that who speaks in a report speaks for: 我代表桐庐县讲讲."""
    own = {
        m.code
        for m in regions
        if m.kind == "name" and _SPEAKS_FOR.search(text, m.start - 8 if m.start > 8 else 0, m.start)
    }
    return own.pop() if len(own) == 1 else None
