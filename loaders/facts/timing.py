"""When a figure or a statement holds: the time told beside it, else what the paragraph, a heading or the event says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.carried import carried
from loaders.facts.said_when import said_when
from loaders.facts.since import SUM, THERE_NOW, begun, tie_before, tie_of, undated
from loaders.facts.times_told import Span, Told, finer, holds
from loaders.facts.told_after import came_on, told_after
from loaders.mentions.dates import DateMention
from loaders.mentions.datewords import small

if TYPE_CHECKING:
    from loaders.facts.scene import Scene


def period(scene: Scene, n: int, anchor: int, clause: Span | None, barred: Span) -> Told:
    """Told before ``anchor`` in its clause, then in its sentence, then after it; else carried over."""
    if bracketed := _in_brackets(scene, anchor):
        return bracketed
    s = scene.sentences[n]
    if came := _served(scene, n, anchor):
        return came, None
    told = [d for d in scene.inside("dates", s.start, s.end) if holds(scene, d, anchor)]
    here = [d for d in told if (not d.vague or d.open) and not d.heard and not barred[0] <= d.start < barred[1]]
    if clause and (added := [d for d in here if d.end <= clause[0] and _ADDED.search(scene.text, s.start, d.start)]):
        here = [d for d in here if d not in added or (d.begin or "") < str(scene.year)]  # 加上今年到的9名,一共52名
    if (aside := [d for d in here if "—" in scene.text[anchor : d.start]]) and _day_before(scene, n):
        here = [d for d in here if d not in aside]  # 7日停稳。下车的530人——2025年这种专列,数它最早
    if clause and _LATEST.search(scene.text, *clause):
        here = [d for d in here if not d.rough]  # 五年换了五批,最新这批4名
    until = next((d for d in here if d.until), None)
    prior = [d for d in here if d.end <= anchor and not d.until and not _within_item(scene, s, d, anchor)]
    own = [d for d in here if clause and clause[0] <= d.start < clause[1] and not d.until]
    pick = next((d for d in reversed(prior) if clause is None or d.start >= clause[0]), None)
    pick = pick or (own[0] if own else None) or (prior[-1] if prior else None)
    pick = finer(scene, _part_over(scene, pick, prior, anchor), prior) if pick else None
    if (
        pick and until and clause and pick.start < clause[0] <= until.start < clause[1]
        and pick.begin == pick.finish and not SUM.search(scene.text, *clause)
    ):  # fmt: skip
        pick = None  # 2019年来3人,到2021年轮换为5名
    if pick and until and clause and pick.end < until.start and until.end <= anchor:
        grown = _GROWN.search(scene.text, until.end, anchor) and not SUM.search(scene.text, *clause)
        apart = ";" in scene.text[pick.end : until.start]  # 2017年1100万元;到2018年,跳到3612万元
        if grown and (apart or (pick.begin == pick.finish and scene.inside("quantities", pick.end, until.start))):
            return until.begin, until.finish
        pick = None if apart else pick
    if pick and clause and (by_now := _now_since(scene, s, told, pick, clause, anchor)):
        return _all_so_far(scene, s, clause, by_now) or by_now.begin, None
    far = pick is None or not clause or pick.end <= clause[0]
    if far and (over := _over_years(scene, n, anchor, clause)):
        return over
    if pick and pick.end <= anchor and (later := came_on(scene, s, pick, here, anchor)):
        pick = later
    if pick and pick.founds and not _lasts(scene, clause) and (passed := _since_passed(scene, told, pick, anchor)):
        if clause and _PAID_BY_NOW.search(scene.text, passed.start, clause[1]):
            return pick.begin, None
        return passed.begin, None
    if pick and pick.founds and clause and pick.end <= clause[0] and _OF_NOW.search(scene.text, *clause):
        pick = None  # 2016年结对,现有12名教师; 2016年结对,这回捐了300万元
    if pick is None and until is not None:
        paid = any(q.unit == "CNY" for q in scene.inside("quantities", anchor, anchor + 1))
        earlier = paid and (until.begin or "") < str(scene.year)
        span = clause or (s.start, s.end)
        summed = bool(SUM.search(scene.text, *span)) or scene.text.find("合计", *span) >= 0 or earlier
        opened = next((d for d in here if d.open), None) or _running(scene, n, summed, until.finish or "9999")
        opened = opened or (tie_of(scene, s, clause) if clause and SUM.search(scene.text, *clause) else None)
        if opened is None and summed and not earlier:
            undated(scene, span, summed=True)
            return tie_before(scene, s, until.finish) or until.begin, until.finish
        return (opened.begin if opened else until.begin), until.finish
    if pick is None and (by_now := _now(scene, told, clause, anchor)):
        return _all_so_far(scene, s, clause, by_now) or by_now.begin, None  # 如今在县里有13个,老郑2014年头一个到
    pick = _opened(scene, pick, prior) if pick else told_after(scene, s, here, anchor)
    if pick is None and not told and (said := said_when(scene, n, anchor)):
        return said
    if pick is None:
        vague = [d for d in told if d.vague]
        if (vague and vague[-1].start < anchor) or (clause and vague and clause[0] <= vague[-1].start < clause[1]):
            return _all_so_far(scene, s, clause, vague[-1]) or vague[-1].begin, None
        heard = [d for d in told if d.heard and d.begin]
        if heard and heard[-1].begin:  # the day it was learned is no more than a day by which it was so
            return heard[-1].begin[:4], None
        return carried(scene, n, clause or (s.start, s.end), vague)
    if pick.begin and len(pick.begin) == 4 and pick.begin == pick.finish:  # 当日,某县2021年度首趟专车…: the day
        today = [d for d in here if d.event and d.begin is None and d.end <= pick.start]
        days = [x for x in ([d.begin for d in _day_before(scene, n)] or [scene.event_day]) if x and today]
        if days and days[-1][:4] == pick.begin:
            return days[-1], days[-1]
    now = next((d for d in told if d.vague and d.begin and clause and clause[0] <= d.start < clause[1]), None)
    if now and clause and pick.start < clause[0] and not (pick.open or pick.event or pick.founds):
        return now.begin, None  # 3年前没有一个人去,现在有409名
    months = pick.specific and pick.begin and pick.begin != pick.finish and not pick.open
    if clause and months and pick.start < clause[0] and _STOCK.search(scene.text, *clause):
        return (pick.begin or "")[:4], None  # 今年1到5月新增1280人,存量7900人
    if pick.event and pick.begin is None:
        same = [d for d in here if d.begin and d.specific and d.end <= pick.start]  # 1月30日出发,当晚抵达
        same = same or _day_before(scene, n)
        day = same[-1].begin if same else scene.event_day
        return (day, day) if day else carried(scene, n, clause or (s.start, s.end), [])
    if pick.begin is None and _THESE_YEARS.match(scene.text, pick.start):
        undated(scene, clause or (s.start, s.end), summed=True)
        return tie_before(scene, s), None  # 结对始于2013年。这些年…
    if until is not None and (pick.open or pick.finish is None):
        return pick.begin, until.finish
    if since := _all_so_far(scene, s, clause, pick):
        return since, None
    if scene.undated and pick.rough and _SO_LONG.match(scene.text, pick.start) and (since := tie_before(scene, s)):
        return since, None
    return pick.begin, pick.finish


_SO_LONG = re.compile(r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年来")
"""6年来: on a page that shows no day it is counted back from nowhere, if not from a tie."""


_LATEST = re.compile(r"最新|新来|刚来|[这本现](?:一|次)?(?=[批拨茬任]\D{0,3}\d)|现任")


def _all_so_far(scene: Scene, s: Sentence, clause: Span | None, until_now: DateMention) -> str | None:
    """两地的结对从2012年开始。…到眼下,累计投入2亿元: a sum up to now is of all the years of the tie told before; so is
    money of which it is told how much it is by now (如今已过3亿元), since it is paid year by year."""
    paid = clause is not None and _PAID_BY_NOW.search(scene.text, until_now.start, clause[1])
    if clause is None or not (paid or SUM.search(scene.text, *clause)):
        return None
    if not (paid or _TO_DATE.match(scene.text, max(s.start, until_now.start - 1), until_now.end + 2)):
        return None
    if tie := tie_of(scene, s, clause):
        return tie.begin
    since = _one_tie_before(scene, s)
    return since if since and not _later_told(scene, s, since, until_now, clause) else None


def _later_told(scene: Scene, s: Sentence, since: str, until_now: DateMention, clause: Span) -> bool:
    """今年新一批3月发车。截至目前…: whether something of a later year was told between the tie and the sum."""
    n = scene.sentence_at(s.start)
    before: Sequence[DateMention] = scene.inside("dates", scene.sentences[max(0, n - 1)].start, until_now.start)
    return any(d.begin and d.begin[:4] > since[:4] and not d.vague for d in before) or bool(
        _ITS_OWN.search(scene.text, s.start, clause[1])
    )


_ITS_OWN = re.compile(r"新(?:一批|年度)|第[一二三四五六七八九十\d]+[批期年]|该|这[个座家所条]")


def _one_tie_before(scene: Scene, s: Sentence) -> str | None:
    """The beginning of a tie told before a sentence, if the report tells no other."""
    told = {d.begin or "" for d in begun(scene)}
    return told.pop() if len({x[:4] for x in told}) == 1 and tie_before(scene, s) else None


def _opened(scene: Scene, pick: DateMention, prior: list[DateMention]) -> DateMention:
    """去年12月起,甲市的厂陆续接人,截至目前488名: until now, since when is told before it."""
    if not _TO_DATE.match(scene.text, pick.start, pick.end):
        return pick
    opened = [d for d in prior if d.open and d.begin and not d.vague and d.end <= pick.start]
    return opened[-1] if opened and ";" not in scene.text[opened[-1].end : pick.start] else pick


_PAID_BY_NOW = re.compile(
    r"(?:如今|现在|眼下|目前)(?!一?年|每)(?!.{0,12}一[年个])[^。;]{0,24}?(?:已经?|都|就|早已)*(?:[过达超逾有到][过了到]?|突破)[^,。;\d]{0,3}\d[\d.]*[万亿]*元"
)
_GROWN = re.compile(r"[跳涨增升翻添扩冲抬提]+[^,。;\d]{0,2}[到至为]")
_OVER_YEARS = re.compile(
    r"(?:[几这两三四五六七八九十]|\d)+年(?:里|下来|间|来|的)?,?[^,。;\d]{0,6}?(?:并|合|加|拢|总|累|摞|凑|共|算)"
)
_FEWEST_YEARS = 2


def _over_years(scene: Scene, n: int, anchor: int, clause: Span | None) -> Told | None:
    """2016年1000万元;2017年1100万元…。几年并起来2100万元: the years told one by one before a sum of all of them."""
    if clause is None or not _OVER_YEARS.search(scene.text, max(scene.sentences[n].start, clause[0] - 8), anchor):
        return None
    first = next((k for k in range(n, -1, -1) if scene.sentences[k].para != scene.sentences[n].para), -1) + 1
    told: Sequence[DateMention] = scene.inside("dates", scene.sentences[first].start, clause[0])
    years = [d for d in told if d.begin and len(d.begin) == 4 and not (d.rough or d.open or d.founds)]
    sums = [d for d in years if scene.inside("quantities", d.end, d.end + _NEAR_YEAR)]
    if len({d.begin for d in sums}) < _FEWEST_YEARS:
        return None
    return min(d.begin or "" for d in sums), max(d.finish or d.begin or "" for d in sums)


_NEAR_YEAR = 16
"""Characters from a year to the figure that it has to itself."""
_STOCK = re.compile(r"存量|总量|现有|在册|(?:总数|总人数)(?:达|为|有|已)")
_ADDED = re.compile(r"(?:[加算]上|连同|连上)[^,。;\d]{0,6}$")
_THESE_YEARS = re.compile(r"这些年|多年来|历年")
_TO_DATE = re.compile(r".?(?:截[至止]|[到至](?:目前|眼下|如今|现在|今天|今日)|目前为止|迄今|至今)")


def _day_before(scene: Scene, n: int) -> list[DateMention]:
    """2月2日招聘会开张。当天…: the last day told in the paragraph, where one is told."""
    s = scene.sentences[n]
    opening = next((k for k in range(n, -1, -1) if scene.sentences[k].para != s.para), -1) + 1
    told = scene.inside("dates", scene.sentences[opening].start, s.start)
    return [d for d in told if d.begin and d.specific and len(d.begin) == 10 and not (d.open or d.until)][-1:]


def _in_brackets(scene: Scene, anchor: int) -> Told | None:
    """3300万元(2021年)、3500万元(2022年): the time that a figure has to itself."""
    for q in scene.inside("quantities", anchor, anchor + 1):
        for d in scene.inside("dates", q.end + 1, q.end + 2) if scene.text[q.end : q.end + 1] == "(" else ():
            if d.begin and scene.text[d.end : d.end + 1] == ")":
                return d.begin, d.finish
    return None


def _within_item(scene: Scene, s: Sentence, d: DateMention, anchor: int) -> bool:
    """累计5亿元,其中2025年1亿元;用于产业2亿元: a year after 其中 is its own item's, which a semicolon ends."""
    return ";" in scene.text[d.end : anchor] and "其中" in scene.text[max(s.start, d.start - 4) : d.start]


def _part_over(scene: Scene, d: DateMention, prior: list[DateMention], anchor: int) -> DateMention:
    """本年度到位100万元;…,8月轮换22人;岗位300个: the month is that part's, after it the sentence's time holds again."""
    if not d.specific or ";" not in scene.text[d.end : anchor]:
        return d
    frames = [x for x in prior if not (x.specific or x.open) and x.begin and x.end < d.start]
    return frames[-1] if frames else d


_SERVED = re.compile(
    r"([一二两三四五]|\d)年(?:的?(?:支教|支医|挂职|援\w|服务|任职)?(?:任期|之约|时间|期)?)?(?:已|刚|都)?(?:期满|到期|届满|任满|结束)"
)
_LEAVES = re.compile(r"离开|离任|返程|返回|回[到去家乡]|告别|送别|送行|卸任|交接|换防|轮换|行李|出[藏疆青川]|收拾")


_FOLLOWS = re.compile(r"接[替任班棒力]|继任|后任|新[来到一]|下一[批任茬]")


def _served(scene: Scene, n: int, anchor: int) -> str | None:
    """一年期满,22名队员离开: people who leave after their term came when it began."""
    s = scene.sentences[n]
    near = scene.sentences[n - 1] if n and scene.sentences[n - 1].para == s.para else s
    ends = any(scene.text.find(x, near.start, s.end) >= 0 for x in ("满", "到期", "结束"))
    m = _SERVED.search(scene.text, near.start, s.end) if scene.year and ends else None
    if not (m and _LEAVES.search(scene.text, near.start, s.end)):
        return None
    if _FOLLOWS.search(scene.text, s.clause_at(anchor)[0], anchor):
        return None  # 接替的45人同日到任
    people = any(q.unit == "person" for q in scene.inside("quantities", anchor, anchor + 1))
    dated = any(d.begin and d.begin < str(scene.year) for d in scene.inside("dates", near.start, s.end))
    return str((scene.year or 0) - (small(m[1]) or 0)) if people and not dated else None


def _lasts(scene: Scene, clause: Span | None) -> bool:
    return clause is None or bool(SUM.search(scene.text, *clause))


def _since_passed(scene: Scene, told: Sequence[DateMention], pick: DateMention, anchor: int) -> DateMention | None:
    """两家2017年才结对;眼下,…6场: now, told after the year of the tie."""
    here = [d for d in told if d.vague and d.begin and pick.end <= d.start < anchor]
    return here[-1] if here and _TODAY.match(scene.text, here[-1].start) else None


_OF_NOW = re.compile(rf"{THERE_NOW.pattern}|[这此本]次(?!结对|签)|这[回趟]")
_TODAY = re.compile(r"(?:到|至)?(?:目前|眼下|如今|现在)")


def _now(scene: Scene, told: Sequence[DateMention], clause: Span | None, anchor: int) -> DateMention | None:
    """如今, 眼下 told before the figure in its clause; not 最近, of which a day may be told after it."""
    here = [d for d in told if d.vague and d.begin and clause and clause[0] <= d.start < anchor]
    return here[-1] if here and _TODAY.match(scene.text, here[-1].start) else None


def _now_since(
    scene: Scene, s: Sentence, told: Sequence[DateMention], pick: DateMention, clause: Span, anchor: int
) -> DateMention | None:
    """去年送去83人;如今在那边上班的,拢到一起2000名: now, told after the semicolon that ends what came before it."""
    part = scene.part(s, *clause)[0]
    apart = pick.end <= part and ";" in scene.text[pick.end : part + 1]
    here = [d for d in told if d.vague and d.begin and part <= d.start < anchor] if apart else ()
    return here[-1] if here and _TODAY.match(scene.text, here[-1].start) else None


def _running(scene: Scene, n: int, summed: bool, by: str) -> DateMention | None:
    """The span still running from a sentence or two before (自11月8日起 … 到24日为止); a sum, and the money that had
    come by the end of an earlier year, from the tie's day."""
    of_all = summed or bool(SUM.search(scene.text, scene.sentences[n].start, scene.sentences[n].end))
    for k in range(n - 1, max(-1, n - 4), -1):
        p = scene.sentences[k]
        told: Sequence[DateMention] = scene.inside("dates", p.start, p.end)
        near = summed or p.para == scene.sentences[n].para
        opened = [d for d in told if (d.open and (near or not d.rough)) or (summed and d.founds)]
        opened = [d for d in opened if of_all or d not in begun(scene)]  # 2016年起甲市帮乙县。到2021年,已有134人
        opened = [d for d in opened if (d.begin or "")[:4] <= by[:4]]
        if opened:
            return opened[-1]
    return None
