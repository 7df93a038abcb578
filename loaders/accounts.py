"""What time a whole report is about: the day of its event, and the year or years of which it gives account."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Block, Sentence
from loaders.facts.scene import Scene
from loaders.facts.times_told import REVIEWED, by_the_way
from loaders.mentions.dates import DateMention
from loaders.mentions.datewords import DIGITS, small
from loaders.mentions.programs import ProgramMention


def event_day(scene: Scene, found: list[Block]) -> str | None:
    """The day of the report's event: the first full day told in its opening paragraphs."""
    body = [b for b in found if b.kind == "body"][:3]
    for d in scene.dates:
        if (
            d.begin
            and len(d.begin) == 10
            and any(b.start <= d.start < b.end for b in body)
            and not d.open
            and not d.until
        ):
            return d.begin
    return None


_YEAR = re.compile(r"((?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?!\d{1,2}月\d{1,2}日)")


# 回头看:2019,我们办的十件事; no day beside it, as in a byline, and no span of years.
_YEAR_IN_HEAD = re.compile(
    r"[^\d]{0,16}((?:19|20)\d\d)(?:年(?!\d{1,2}月|[至到—~-])|(?=[,:·|(]|$|[\u4e00-\u9fff](?<!年)))[^\d]*$"
)


LATE = 11
"""Month of a year from which it counts among the years that a title counts."""
_YEARS_OF_TIE = re.compile(
    r"(?:协作|合作|帮扶|支援|结[对亲]|援[疆藏青川黔滇建]|牵手|携手|情)[^,。;\d]{0,8}?(?P<a>[一二两三四五六七八九十]{1,3}|\d{1,2})(?P<full>周年|年)(?!度|级|会)"
    r"|(?P<b>[一二两三四五六七八九十]{1,3}|\d{1,2})年(?:来的?)?(?:对口|东西部|劳务|山海|扶贫)?(?:协作|合作|帮扶|支援|结[对亲]|援[疆藏青川黔滇建]|牵手|携手|情|回望|(?:脱贫)?攻坚|答卷|账(?!户)|来往|往来|坚守|耕耘|接力|奋战)"
)


# 两座城的桥通车五年; 十年走了多远; 这八年: years of anything, where a tie told is just as old
_SO_LONG = re.compile(r"(?<![第每近前后届期\d.])(?P<n>[二两三四五六七八九十]{1,3}|\d{1,2})年(?![前后级度期制])")
_LONG = 3


def _as_old(scene: Scene, title: Sentence) -> str | None:
    """The year in which the one tie began that is as old as the years that the title counts."""
    told = _SO_LONG.search(scene.text, title.start, title.end)
    years = (small(told["n"]) or 0) if told else 0
    if years < _LONG or scene.year is None:
        return None
    since = {d.begin[:4] for d in scene.dates if d.begin and (d.founds or d.open) and not (d.rough or d.vague)}
    near = {x for x in since if abs(scene.year - int(x) - years) <= 1}
    return near.pop() if len(near) == 1 else None


def _years_of_tie(scene: Scene, title: Sentence) -> str | None:
    """Since when a tie has lasted whose years the title counts: the year told from which it runs, or that long ago."""
    told = _YEARS_OF_TIE.search(scene.text, title.start, title.end)
    if told is None or scene.year is None:
        return None
    began = scene.year - (small(told["a"] or told["b"]) or 0)
    if not told["full"] and scene.month and scene.month >= LATE:
        began += 1
    said = [d.begin for d in scene.dates if d.begin and (d.founds or d.open) and abs(int(d.begin[:4]) - began) <= 1]
    if said:
        return said[0][:4]
    return str(began) if told["full"] == "周年" or not _TIE_IN_TITLE.search(told[0]) else None


_LAST = re.compile(r"[去前]年(?![底末]|\d)|这一年(?=[:,]|$)")
_SINCE = re.compile(r"[^以]*以来")
_TIE_IN_TITLE = re.compile(r"协作|合作|帮扶|支援|结[对亲]|援|牵手|携手|情|回望")


_COUNTED_OVER = re.compile(
    r"(?:统计|数据|数字|口径|以上)[^,。;\n\d]{0,8}?(?:为|是|:|均?系|取自|来自|截至)$|(?:数据|数字|统计)(?:都|均)?(?:是|为)$"
)


def _counted_over(scene: Scene, d: DateMention) -> bool:
    """统计时段为2021年全年: which time the figures of a report are of."""
    return bool(d.begin and _COUNTED_OVER.search(scene.text, max(0, d.start - 16), d.start))


def account(scene: Scene, found: list[Block], prog: list[ProgramMention]) -> tuple[str, str | None] | None:
    """The year or years that the title, or else the opening, says the whole report is about."""
    counted = [d for d in scene.dates if _counted_over(scene, d)]
    for s in scene.sentences:
        if s.kind == "title":
            for d in scene.inside("dates", s.start, s.end):  # 这五年, “十四五”时期, (2016—2019), 2023年1—6月
                span = d.begin and d.finish and len(d.begin) < 10 and d.begin != d.finish
                if d.rough and (since := _as_old(scene, s)):
                    return since, None
                if d.begin and not d.until and (d.rough or span):
                    return d.begin, d.finish
                if (
                    d.begin
                    and len(d.begin) == 4
                    and (REVIEWED.match(scene.text, d.end) or _LAST.match(scene.text, d.start))
                ):
                    return d.begin, d.finish
                if d.open and d.begin and not d.founds and _SINCE.fullmatch(scene.text, d.start, d.end):
                    return d.begin, None
            if since := _years_of_tie(scene, s) or _as_old(scene, s):
                return since, None
        elif counted and (said := next((d for d in counted if s.start <= d.start < s.end), None)):
            return said.begin or "", said.finish
    past = str(scene.year - 1) if scene.year else ""
    years = {d.end for d in scene.dates if not (d.founds and (d.begin or "") < past) and not _aside(scene, d)}
    year = _title_year(scene.text, found, prog, years)
    return (year, year if scene.year and int(year) < scene.year else None) if year else None


def _aside(scene: Scene, d: DateMention) -> bool:
    return by_the_way(scene, scene.sentences[scene.sentence_at(d.start)], d)


_LEDE_YEAR = re.compile(
    r"(?<![至到自从于与比较—~-])((?:19|20)\d\d)年(?!\d|来|以来|起|年?底|末|[^,。;]{0,10}(?:结对|结缘|结亲|牵手|确立|建立))"
)


def _title_year(text: str, found: list[Block], prog: list[ProgramMention], told: set[int]) -> str | None:
    """A year in the title or in a document's name that the whole report is about.

    ``told``: where the times end that may be the report's, not those from which a tie long past runs.
    """
    for b in found:
        if b.kind == "body":
            break
        line = text[b.start : b.end]
        if m := (b.kind == "title" and _YEAR.search(line)) or _YEAR_IN_HEAD.match(line):
            return m[1].translate(DIGITS)
    body = [b for b in found if b.kind == "body"][:1]
    lede = {m[1] for b in body for m in _LEDE_YEAR.finditer(text, b.start, b.end) if m.end() in told}
    if len(lede) == 1:
        return lede.pop()
    papers = [p.name for p in prog if p.kind != "fair"]  # a fair is of its day
    years = {m[1] for name in papers if (m := re.match(r".{0,12}?((?:19|20)\d\d)年", name))}
    return years.pop() if len(years) == 1 else None
