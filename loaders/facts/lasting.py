"""Since when a tie holds, counted back from how long it has: 进入第17个年头, 结对20周年, 七年没断过."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.lasting_words import (
    BY_THE_FINGERS,
    COUNT_OF_YEARS,
    ENDED,
    LASTED,
    LASTS,
    NOT_YET,
    ONLY_LONG,
    ONLY_TIED,
)
from loaders.facts.scene import Scene, Span
from loaders.facts.since import begun
from loaders.mentions.dates import DateMention
from loaders.mentions.numbers import value

_N = COUNT_OF_YEARS
_COUNT = re.compile(
    # the year that runs
    rf"第{_N}个?(?:年头?(?![级度产])|[春夏秋冬](?:天(?![才能会就要将])|(?![天季小播耕种收]))|春节|中秋)"
    rf"|{_N}周年"
    rf"|(?:满|走过|度过|跨越|历时|整整?|已经?(?:有|是|达到?|逾|超过?|[管帮包带扶援牵]了)?|长达|足足|[正刚恰]好|有|快|将近|(?<![,。;:、\n])近|满打满算|相伴|相守|同行|相处|处|一[帮管牵包带扶结走处对干]就是|成了|持续|坚持|延续|历经|经历|转眼|一晃|眨眼)了?{_N}(?:个年头|个春秋|个寒暑|年整|个?整年|载|年(?!级|度|前|后|内|以上))"
    rf"|(?<![第前后近十\d一二两三四五六七八九每几多]){_N}(?:个年头|个春秋|个寒暑|载(?!体|[人客货重])|年整|年[间来]?(?:不断|没断|未断|不曾断|不变|没变|未变|如一日|不离|未改|不改|没松))"
    rf"|(?<=结对|帮扶|牵手|携手|对口|协作|支援|结缘|结亲|说话|往来|来往|交往|握手|结伴|结队|搭伙|联姻|认亲|挂钩|援建|相识|相知)(?:至今|到[如现]?今天?|到现在)?了?才?{_N}(?:个年头|年)(?:多?了|(?=[,。;收])|有余|半|下来|多(?=[,。;]))"
    rf"|(?<=[亲对缘子],结|[亲对缘子]结了|[门个段]亲结)了?才?{_N}(?:个年头|年)(?:多?了?(?=[,。;])|有余|半)"
    rf"|{_N}年的?老?(?:交情|情分|情谊|搭档|亲[戚家]|伙伴|缘分|对子|帮扶情)"
    rf"|{LASTED}"
    rf"|(?<=[\u4e00-\u9fff])(?<![第前后近每几多满整]){_N}年(?:来|间)?(?:对口|倾情|接力|真情|携手|牵手)?(?:[援帮](?=[\u4e00-\u9fff])(?![建助扶外疆藏青川黔滇桂陕甘宁])|(?:帮扶|支援|援建|协作)(?=[\u4e00-\u9fff]{{2,6}}(?:[,。!]|$)))"
)
_FIRST_YEAR = re.compile(
    r"(?:今年|本年)[^,。;\d]{0,4}?[是值为逢]?(?:结对|协作|合作|帮扶|携手|牵手|结亲)*的?(?:头一?年|第一年|首年)(?=[,。;!])"
)
"""今年正值头一年: the year that runs is the tie's first."""
_YEARS = ("年", "春", "夏", "秋", "冬", "寒暑", "载")
"""What every such length of time has."""
_BARE = re.compile(rf"{_N}(?:个年头|年)(?:多?了(?=[,。;])|(?=。))")  # 甲区帮乙县三年了
_ALL_THESE = re.compile(rf"(?:转眼|一晃|眨眼)[这了]?{_N}年(?:过去了?|的工夫)?(?=,)")  # 转眼六年,甲区与乙县的协作…
_TIE = re.compile(
    r"签[的了下]?[^,。;]{0,6}约|结对|结亲|结缘|对口|挂钩|协作|合作|帮扶|支援|援[建疆藏青]|牵手|携手|关系|对子|认亲|结伴|结队|搭伙|握手|联姻|[管帮包]到|交情|缘分|亲家|门亲|搭档"
)
_TO_DAY = re.compile(r"[到至](?:眼前|眼下|今[天日年]|现在|如今|目前)|至今")
_COUNTS_FROM = re.compile(r"[从自打由]")
_UP_TO = re.compile(r"[到至]")
_THEN = re.compile(r"那时|当时|那会儿")  # 我是2020年来的。那时两地结对整三年
# What else lasts: the term of somebody sent, an agreement, a factory, a person's work.
_OTHER = re.compile(
    r"干部|医生|教师|老师|队员|专家|挂职|支教|支医|任期|务工|打工|上班|就业|工作队|有效期|协议|合同|工厂|车间|连续|公司|项目|平台|企业|银行|大学|医院|学校"
)


def counted_back(scene: Scene, s: Sentence, part: Span, at: int | None) -> str | None:
    """The year in which the tie at ``at`` began, from how long it has held: before the year told with it, else before
    this year."""
    if not any(scene.text.find(x, *part) >= 0 for x in _YEARS):
        return None
    own = s.clause_at(at) if at is not None and part[0] <= at < part[1] else part
    m = _COUNT.search(scene.text, *own) or _COUNT.search(scene.text, *part)
    if m is None:
        first = scene.year and _FIRST_YEAR.search(scene.text, *part)
        if (
            first
            and _TIE.search(scene.text, part[0], first.end())
            and not _OTHER.search(scene.text, part[0], first.end())
        ):
            return str(scene.year)
        return _bare_count(scene, s, part, at)
    count = next(k for k, x in enumerate(m.groups(), 1) if x)
    a, b = s.clause_at(m.start(count))  # 结对,一晃五年了
    if at is not None and at > b and len({scene.sides.side(x.code) for x in scene.inside("regions", a, b)}) > 1:
        return None  # another pair's
    before = next((c for c in reversed(s.clauses) if c[1] <= a), None)
    if _OTHER.search(scene.text, a, m.end()):
        return None
    if _HIS.search(scene.text, min(a, m.start()), m.start(count)):
        return None
    if (
        before
        and LASTS.match(scene.text, m.start())
        and _OTHER.search(scene.text, *before)
        and not scene.both_sides(a, b)
    ):
        return None  # 王老师在乙县支教,一干五年
    said = bool(_TIE.search(scene.text, a, m.end() + 8) or (before and _TIE.search(scene.text, *before)))
    said = said or bool(_BY_HELPING.search(scene.text, m.start(), m.end() + 8) and scene.both_sides(s.start, s.end))
    if not said and not _bare(scene, (a, m.start()), before or _sentence_before(scene, s)):
        return _bare_count(scene, s, part, at)
    n = value(m[count])
    told = [d for d in scene.inside("dates", part[0], m.start()) if d.begin and not (d.rough or d.open or d.vague)]
    if not told and _THEN.search(scene.text, part[0], m.start()):
        told = [d for d in scene.dates if d.end <= part[0] and d.begin][-1:]
    if told and _TO_DAY.search(scene.text, told[-1].end, m.start()):
        told = []  # 2021年配成一对,算到眼前是第四个年头
    if LASTS.match(scene.text, m.start()) or count > _OLD_COUNTS:
        then = told and _THEN.search(scene.text, part[0], m.start())
        if not n or (told and not then) or not _own_years(scene, s, (m.start(), m.start(count), m.end()), int(n)):
            return None
    if told and n and told[-1].start >= part[0] and _runs_from(scene, told[-1], a, int(n)):
        return str(told[-1].begin)
    if scene.undated and not any(str(d.begin)[:4] in scene.text[d.start : d.end] for d in told):
        return _opened(scene)  # which year 今年 is nobody knows
    year = int(str(told[-1].begin)[:4]) if told else scene.year
    if not n or not year:
        return None
    began = str(year - int(n) + bool(m[1]))
    return began if told else _first_told(scene, began)


_HIS = re.compile(r"[老小][赵钱孙李周吴郑王冯陈马杨张刘黄罗徐林何高郭]|[他她]|我(?![们市县区省州旗国乡镇村校院厂])")
"""Whose years they are: 老李干了三年了."""
_BY_HELPING = re.compile(rf"{LASTED}|[^,。;]{{1,4}}年[^,。;]{{0,4}}[援帮]")


_OLD_COUNTS = 7
"""Groups of the lengths told by nouns and words of lasting; those of verbs follow."""


def _own_years(scene: Scene, s: Sentence, m: tuple[int, int, int], n: int) -> bool:
    """Whether so many years are the tie's own and run to this day: nobody's in one of the places, neither to come nor
    over, and no year is told from which a tie runs."""
    a, b = s.clause_at(m[1])
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= a < c[1]), 0)
    while k and not scene.inside("regions", a, b):
        k -= 1
        a = s.clauses[k][0]
    if "生意" in scene.text[s.start : a] or NOT_YET.search(scene.text, a, m[1]) or ENDED.match(scene.text, m[2], s.end):
        return False
    end = max(b, m[1])
    if not all(ONLY_TIED.match(scene.text, x.end, end) for x in scene.inside("regions", a, end) if x.kind == "name"):
        return False
    years = {int(str(d.begin)[:4]) for d in begun(scene)}
    return scene.year is None or not years or any(abs(y + n - scene.year) <= 1 for y in years)


def _opened(scene: Scene) -> str | None:
    """今年是第20个年头。1999年以来…: where nobody knows which year this is, the one from which the tie runs."""
    years = {str(d.begin)[:4] for d in begun(scene)}
    return years.pop() if len(years) == 1 else None


def counted(scene: Scene, s: Sentence) -> list[tuple[int, str]]:
    """Where a sentence counts how long a tie has held, and the year in which each began: of several each its own."""
    span = s.start, s.end
    if not any(scene.text.find(x, *span) >= 0 for x in _YEARS):
        return []
    found = list(_COUNT.finditer(scene.text, *span))
    places = [m.start() for m in found] if len(found) > 1 else []
    told = [(at, counted_back(scene, s, span, at)) for at in places]
    told = told or [(s.end - 1, counted_back(scene, s, span, None))]
    return [(at, year) for at, year in told if year]


_AT_WORK = re.compile(r"援|帮扶|协作|结对|对口|[首第头][一批]")


def _first_told(scene: Scene, began: str) -> str:
    """2010年走进丙州的援青干部…如今第十五个年头: the first year told of the cooperation, if it is next to the one
    counted back, since some count the first year and some do not."""
    years = {d.begin[:4]: d for d in reversed(scene.dates) if d.begin and not (d.rough or d.vague or d.until)}
    first = min(years, default=began)
    if began in years or abs(int(first) - int(began)) != 1:
        return began
    s = scene.sentences[scene.sentence_at(years[first].start)]
    return first if _AT_WORK.search(scene.text, s.start, s.end) else began


def _runs_from(scene: Scene, d: DateMention, clause: int, n: int) -> bool:
    """Whether so many years are counted from a time: 从2016年数下来,是第七个年头; 2016年结对,整整五年."""
    if _COUNTS_FROM.search(scene.text, d.start - 2, d.start + 1):
        return True
    if d.end > clause or scene.year is None:
        return False
    return abs(int(str(d.begin)[:4]) + n - scene.year) <= 1 and not _UP_TO.search(scene.text, d.start - 2, d.start + 1)


def _alone(scene: Scene, s: Sentence, at: int) -> int | None:
    """甲区帮扶乙县,掐指头算,五年了; 五年了,甲区一直帮着乙县: the years that a clause beside the pair's own counts and
    nothing else."""
    k = next((k for k, c in enumerate(s.clauses) if c[0] <= at < c[1]), None)
    if k is None or not scene.both_sides(*s.clauses[k]) or scene.inside("quantities", s.start, s.end):
        return None
    after = s.clauses[k + 1 :]
    while len(after) > 1 and BY_THE_FINGERS.fullmatch(scene.text, *after[0]):
        after = after[1:]
    for a, b in (*after[:1], *s.clauses[max(0, k - 1) : k]):
        if (m := ONLY_LONG.fullmatch(scene.text, a, b)) and (a < at or b >= s.end - 1 or "了" in m[0]):
            n = int(value(m[1]) or 0)
            if not _own_years(scene, s, (at, at, max(at, b - 1)), n):
                return None
            return n if n > 1 or "了" in m[0] else None  # 有一年,…
    return None


_ONLY_COUNTS = re.compile(
    r"(?:前前?后后?|加[起在][来一]起?|算[起下]?来|算到?(?:现在|今天|如今|今年)|[到至](?:现在|今天|如今|今年|今)|一共|总共|[说讲]起来|如今|现在|眼下|是|已经?|也|就|都|有|,)*"
)


def _bare_count(scene: Scene, s: Sentence, part: Span, at: int | None) -> str | None:
    """The year from a length of time without a word of lasting, right after the couple or as what its clause begins
    with."""
    if at is None or scene.year is None or "年" not in scene.text[part[0] : part[1]]:
        return None
    clause = s.clause_at(at)
    if (long := _alone(scene, s, at)) and not any(d.begin and not d.rough for d in scene.inside("dates", *part)):
        return str(scene.year - long)
    m = _ALL_THESE.match(scene.text, part[0])
    if (m and m.end() < at and _TIE.search(scene.text, *clause) and not scene.inside("quantities", *part)) or (
        (m := _BARE.search(scene.text, *clause)) and _bare(scene, (clause[0], m.start()), None)
    ):
        n = value(m[1])
    else:
        return None
    return str(scene.year - int(n)) if n else None


def _sentence_before(scene: Scene, s: Sentence) -> Span | None:
    """The sentence before in the paragraph, which a bare length of time may go on with: 甲区帮乙县。算下来已有六年。"""
    n = scene.sentence_at(s.start)
    before = scene.sentences[n - 1] if n else s
    same = before is not s and before.para == s.para and not scene.inside("regions", s.start, s.end)
    return (before.start, before.end) if same else None


_LED = re.compile(rf"[了过着]?{_ONLY_COUNTS.pattern}")


def _bare(scene: Scene, span: Span, before: Span | None) -> bool:
    """Whether only the couple's own verb stands before a length of time: 甲区帮乙县|快五年了; 甲区帮乙县,有|四年."""
    here = scene.inside("regions", *span)
    if not here and before and _ONLY_COUNTS.fullmatch(scene.text, *span):
        span, here = before, scene.inside("regions", *before)
    if len({scene.sides.side(x.code) for x in here}) < 2 or not here:
        return False
    return span is before or bool(_LED.fullmatch(scene.text, here[-1].stop, span[1]))
