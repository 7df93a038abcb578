"""Which companies people went to work for: 甲公司收了27人; 27人进了甲公司; 从乙县招了27人的是甲公司."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.firm_house import Found, of_the_house
from loaders.facts.firm_seats import only_place, seats, sender
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene, Span
from loaders.facts.short_rows import PLACE, shortened
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.folk import FOLK
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import LISTED

# The company is the subject: 甲公司和乙集团两家,就留下了63人; 甲公司眼下有某州工人418名.
_ADVERBS = (
    r"(?:[一两二三四五六七八九十\d]+[家个](?:企业|公司|工?厂)?|单独|独自?|一口气|[一两三四五六七八九十几]次|前前后后|一次性|一下子?|先后|前后|陆续|累计|总共|一共|共计?|今年|去年"
    r"|前年|当年|全年|当天|当场|曾|也|又|就|还|各|已经?|则|便|光|竟|眼下|现在|目前|如今|春节后|年后|节后|这[次回趟批]|[还倒硬]是|(?:去|今|前)年[底初末]"
    r"|年前|开春|[一二两三四五六七八九十几]+年(?:来|间|里)?|(?:\d{1,2}|[一二两三四五六七八九十几]+)个?月[里间份]?|上个?月|本月|这个?月|[上下]半年|[那这]边|方面|[要招收用]人?得?[最也不很]?[多少狠],?|厂[区房]?里?|车间里?|流水线上?)"
)
# The place before the verb is where they were found: 甲公司在乙县招了41名.
_FOUND_AT = re.compile(
    rf"(?:{_ADVERBS}|,)*(?:在|从|到|去|赴|往|向|来)(?P<place>[^,。;、:\d]{{2,12}}?)(?=[招挑选接收要带录雇聘])"
)
_HERE = re.compile(r"(?:我|本|这|该)?[县旗市区州乡镇村](?:里|城|上|内)?|当地|这里|这边|这儿")
# The company is where they went: 52人进了甲公司; 80人,都归甲公司; 东家是甲公司.
_GOES = re.compile(
    r"(?:进入?|进到|去|去往|前往|到|来到|走进|奔赴|奔|赴|分到|分进|分往|分去|安排[到进在]|安置[到进在]|输送[到进给]|送[到进去往]|推荐[到给进]|派到|转到|抵达|到达|入职|归|[送输]?给|被|由|同|与|跟着?|随|上了?|留在|在)了?"
    r"(?P<place>[^,。;、:\d]{0,12}?的?)$"
)
_STRAIGHT = re.compile(r"(?:[进送去奔走][到入进往]|前往|[进到去往赴])了?$")
_AT_WORK = re.compile(
    r"(?<![引来户驻会]的)(?:东家|雇主|厂子|工厂|厂家|单位|企业|公司|去处|目的地|工作地点|进的|去的|到的|接的|收的)(?:就|都|全|一律)?(?:是|有|为|叫|:)$"
)
# 招走41人的,是织里的甲公司
_BY_WHOM = re.compile(r"[名个人]?[^,。;、\d]{0,6}的,?(?:就|便|还|都)?是(?:[^,。;、\d]{2,8}的)?")
_SIGNED = re.compile(
    r"的(?:专?车|大巴|包车)[^,。;]{0,6}[走去来]|的(?:车间|厂门|大门|流水线|生产线|厂房|工位)|(?:等[^,。;]{0,8})?(?:里|车间|厂里)?[^,。;、]{0,6}?(?:签[了下订]?|招|收|录|接|聘|吸纳|雇|领走|上班|务工|就业|上岗|入职|报到|工作|做工|干活)|[,。;]|等|、|和"
)
_INSIDE = re.compile("的(?!专?车(?!间)|大巴|包车)")
_VISITS = re.compile(r"参观|考察|调研|研学|(?<!大)学生|干部|代表|领导|记者|专家|老师|医生|孩子|走访|采访")
_NEXT_WORDS = 6
_PERSON = ("person", "person_time")


def employed(
    scene: Scene, n: int, q: QuantityMention, clause: Span, got: list[Candidate], frame: list[Candidate]
) -> list[Candidate]:
    """The figure's candidates with the companies that took its people on; ``got`` where none is told.

    The place that was understood stands beside the company only where the words name it, not by the report alone.
    """
    if not scene.companies or q.unit not in (*_PERSON, "") or (got and not _workers(got)):
        return got
    p = _pattern()
    if p.without and p.without.search(scene.text, *scene.part(scene.sentences[n], q.start, q.end)):
        return [c for c in got if c.object.type != "Company"]
    firms, part, origin = (
        _taking(scene, n, q, frame)
        or _entered(scene, n, q, clause)
        or _bound_for(scene, n, q, clause)
        or of_the_house(scene, n, q, clause)
        or ([], clause, None)
    )
    if not firms or (p.unless and p.unless.search(scene.text, *part)):
        return got
    homes = dict.fromkeys(c for m in scene.listed(origin) for c in m.codes) if origin else ()
    subjects, near, at = [Ref("Region", c) for c in homes], 3, clause[0]
    if not subjects and got:
        subjects = _with_row(scene, clause, list(dict.fromkeys(c.subject for c in got)))
        near = min(c.told[0] for c in got)
    if not subjects and frame and _workers(frame):
        subjects, near = list(dict.fromkeys(c.subject for c in frame)), 1
    if not subjects:
        subjects, near, at = scene.find(p.subject, n, clause, q.start)
    if subjects and (own := seats(scene, n)) and {r.key for r in subjects} <= own:
        subjects, near, at = sender(scene, n, q, own) or ([], 0, at)
    if not subjects and not scene.sides.known:  # no pair is known, but the one place told beside a company says whence
        subjects, near, at = only_place(scene, n, q) or (subjects, near, at)
    if not subjects or any(r.type != "Region" for r in subjects):
        return got
    begin, finish = (got[0].begin, got[0].finish) if got else scene.period(n, q.start, clause)
    start = min(part[0], at) if scene.sentences[n].start <= at else part[0]
    names = dict.fromkeys(c.name for c in firms)
    joint = len(names) * len(subjects) > 1
    found = [
        Candidate(
            p.predicate, a, Ref("Company", name), start, part[1], p.rule, p.weight, begin, finish, q.value,
            q.unit or "person", q.approx, joint, (q.start, q.end), told=(near, 3),
        )
        for a in subjects
        for name in names
    ]  # fmt: skip
    beside = _places(scene, n, firms, part, origin)
    kept = [
        replace(c, subject=a)
        for c in got
        for a in subjects
        if c.object.type != "Company" and (c.told[1] > 1 or c.object.key in beside) and a != c.object
    ]
    return [*found, *{(c.subject, c.object): c for c in kept}.values()]


def _with_row(scene: Scene, clause: Span, found: list[Ref]) -> list[Ref]:
    """The row of places in a clause that the only one found is of."""
    if len(found) > 1:
        return found
    row = next((scene.listed(m) for m in scene.inside("regions", *clause) if m.code == found[0].key), [])
    return [Ref("Region", c) for c in dict.fromkeys(c for m in row for c in m.codes)] or found


def _workers(got: Sequence[Candidate]) -> bool:
    return all(c.predicate == _pattern().predicate for c in got)


@cache
def _pattern() -> Pattern:
    return next(p for p in patterns() if p.kind == "employer")


# 甲公司把车开到村口,一次接走175人; 甲公司的花名册上,乙县人有80个
_FETCHED = r"(?:把|派出?了?|开着?)[^,。;、\d]{0,4}(?:大巴|[专班客]?车|人)(?:[开进到来去]|停在)+[^,。;、\d]{1,12}"
_FETCHES = re.compile(rf"(?:{_ADVERBS}|,|{_FETCHED}|派出?了?(?:大巴|专?车|包车))*[把将]")
_IN = re.compile(
    r"(?![^,。;]{0,14}(?:干部|学员|学生|孩子|老师|医生|专家|学徒))[^,。;\d]{0,12}(?:(?:接|拉|带|送)[到进回]了?(?:厂|公司|车间|店|企业|城)|[招收接带领录聘]了?(?:进[去来厂]|[走下用]|过[去来]|回))"
)
_ON_ROLL = r"的?(?:大门|厂门|车间|流水线|花名册|名册|工资[表册]|考勤[表簿]|宿舍|食堂)[上里]?"


@cache
def _takes() -> re.Pattern[str]:
    """A verb of taking on with what may stand before and after it, up to the figure."""
    return re.compile(
        rf"(?:{_ADVERBS}|,|招[工聘人](?!了|\d)|选人|摆摊|设点|来?招?过[一两三四五六七八九十几][次回趟]|{_FETCHED}|{_ON_ROLL})*"
        rf"(?:[^,。;、:\d]{{2,8}}?(?:籍|来的|人)的?(?:工人|员工|老乡|人)?(?:就|也|已经?|竟)*)?(?P<verb>{_pattern().trigger.pattern})了?"
        r"(?P<whom>[^,。;、:\d]{0,14}?)(?:最?多,|不少,)?(?:共|约|近|达|计|就|又|也|是|,|一共|合计|已经?|足有?)*"
    )


_SOME_OF = re.compile(r"[,;](?:其中)?[^,。;]{0,4}?(?:最多的?|多数|大半|大部分|一半|少数|部分|有的|有些|其中)")
_ONLY_COUNTS = re.compile(r"(?:一共|总共|就|也|共|有|是|达|约|近|为)+")


def _taking(scene: Scene, n: int, q: QuantityMention, frame: list[Candidate]) -> Found | None:
    """The companies told as who took the figure's people, right before it, and where they found them if told."""
    s = scene.sentences[n]
    before = scene.inside("quantities", s.start, q.start)
    floor = max([scene.part(scene.sentences[n], q.start, q.end)[0], *(x.end for x in before if x.unit in _PERSON)])
    told = [c for c in scene.inside("companies", floor, q.start) if c.end <= q.start]
    if not told:
        return None
    last, at, origin = told[-1], told[-1].end, None
    words, places = shortened(scene, at, q.start)
    if m := _FOUND_AT.match(words):
        origin = places[words[: m.end("place")].count(PLACE) - 1] if PLACE in m["place"] else None
        words = words[m.end() :] if origin or _HERE.fullmatch(m["place"]) else words
    took = _takes().fullmatch(words)
    if took is None and _FETCHES.fullmatch(words) and _IN.match(shortened(scene, q.end, s.end)[0]):
        # 甲公司派出专车,把172名乙县人接到厂里
        origin = next((m for m in scene.inside("regions", q.end, q.end + 1)), None)
    elif took is None:
        # 甲公司60人,乙公司38人: items of what was told before
        if words in ("的", "的这", "的那") and (origin := _whence(scene, q, s.end)):
            pass  # 甲公司的115名乙县工人
        elif _ITS_WORKERS.fullmatch(words) and scene.sides.side(places[-1].code) == "helped":
            origin = places[-1]
        elif words not in ("", ":", "有", "共") or not frame or not _workers(frame):
            return None
    elif origin is None:
        inside = [m for m in places if scene.sides.side(m.code) == "helped"]
        origin = inside[-1] if inside else _whence(scene, q, s.end)
        if took["verb"].endswith(("有", "迎来", "添了", "进来")) and origin is None:
            return None  # 甲公司现有员工500人: all that it has
    return _row(scene, told, last), (min(c.start for c in _row(scene, told, last)), q.end), origin


_WHENCE = re.compile(r"(?:工人|员工|职工|工友)?,?(?:来自|是|都是|全是|都来自|全部?来自)")
# 甲公司的乙县籍工人404人
_ITS_WORKERS = re.compile(
    rf"的{PLACE}(?:籍|来的)?的?(?:员工|工人|职工|工友|务工人员|劳动力|老乡|人),?(?:就|也|已经?|共|约|近|达|有|是|一共|总共)*"
)
_THEIR_WORKERS = re.compile(
    rf"[县市区旗州]?(?:籍|来的)?的?(?:农村|富余|脱贫|贫困|城乡|青壮年|转移)*(?:职工|务工|劳动力|{FOLK})"
)


def _whence(scene: Scene, q: QuantityMention, end: int) -> RegionMention | None:
    """Where the people just counted came from: 甲公司里有69名来自乙县的员工, 115名乙县工人."""
    m = next(iter(scene.inside("regions", q.end, min(end, q.end + 8))), None)
    if m is None or scene.sides.side(m.code) == "helper":
        return None
    beside = m.start == q.end and _THEIR_WORKERS.match(scene.text, scene.listed(m)[-1].stop)
    return m if beside or _WHENCE.fullmatch(scene.text, q.end, m.start) else None


_INTO = re.compile(r"(?:[进到去在往]|[送分]到|分进)了?(?P<place>[^,。;、:\d]{0,8}的?)$")
_THOSE = re.compile(
    rf"(?:里|厂里)?(?:上班|务工|打工|就业|做工|干活)?的(?:{PLACE}(?:籍|来的)?的?(?:员工|工人|务工人员|劳动力|老乡|人),?(?:一共|总共)?)?(?:就|只|也|还|共|约|近|有|是|达)*|,(?:一共|总共|就|只|也|共|约|近|有|是|达)+"
)

# 向甲公司、乙集团等企业输送了320人
_TO_FIRMS = re.compile(r"[向为给](?:[^,。;、\d]{2,8}的|[\u4e00-\u9fff]{2,5})?$")
_SENT_TO = re.compile(
    r"(?:等[^,。;\d]{0,14}|[\d两三四五六]家[^,。;\d]{0,6})?(?:成规模|分批|批量|成批|陆续|先后|稳定|累计|共|地|有组织)*(?:输[送出转]|选送|送去|送)了?[^,。;、:\d]{0,10}"
)


def _bound_for(scene: Scene, n: int, q: QuantityMention, clause: Span) -> Found | None:
    """The company that those of a figure went to, told right before it: 去丙市甲公司的71人."""
    start = clause[0]
    if _ONLY_COUNTS.fullmatch(scene.text, start, q.start):  # 最多的进了甲公司,有410人
        start = max((c[0] for c in scene.sentences[n].clauses if c[1] <= start), default=start)
    told = [c for c in scene.inside("companies", start, q.start) if c.end < q.start]
    if told and _SENT_TO.fullmatch(scene.text, told[-1].end, q.start):
        row = _row(scene, told, told[-1])
        if _TO_FIRMS.search(scene.text, start, row[0].start):
            return row, (start, q.end), None
    if not told:
        return None
    words, places = shortened(scene, told[-1].end, q.start)
    if not _THOSE.fullmatch(words):
        return None
    goes = _INTO.search(scene.text, start, told[-1].start)
    if goes is None or (goes["place"].strip("的") and not scene.inside("regions", goes.start("place"), told[-1].start)):
        return None
    return [told[-1]], (start, q.end), places[-1] if places else None


def _row(scene: Scene, told: list[CompanyMention], last: CompanyMention) -> list[CompanyMention]:
    """The companies coordinate with the last one: 甲公司和乙集团."""
    row = [last]
    for c in reversed(told[:-1]):
        if not LISTED.fullmatch(scene.text, c.end, row[0].start):
            break
        row.insert(0, c)
    return row


def _entered(scene: Scene, n: int, q: QuantityMention, clause: Span) -> Found | None:
    """The companies that the figure's people went into, told after it before any other figure of people."""
    end = scene.part(scene.sentences[n], q.start, q.end)[1]
    after = [x.start for x in scene.inside("quantities", q.end, end) if x.unit in _PERSON]
    told = scene.inside("companies", q.end, min([end, *after]))
    if not told:
        return None
    first = told[0]
    lead = scene.text[q.end : first.start]
    if _SOME_OF.search(lead):
        return None  # 1480人,最多的进了甲公司,有410人
    goes = _GOES.search(lead)
    if goes and goes["place"].strip("了") and goes["place"][-1] != "的":
        placed = scene.inside("regions", q.end + goes.start("place"), first.start)
        goes = goes if placed else _STRAIGHT.search(lead)  # 由专车送到|甲公司
    taken = _BY_WHOM.fullmatch(lead) and _pattern().trigger.search(scene.text, clause[0], q.start)
    signed = _SIGNED.match(scene.text, first.end)
    if not (goes or taken or _AT_WORK.search(lead)) or not signed:
        return None
    if _INSIDE.match(signed[0]) and _VISITS.search(scene.text, q.end, signed.end() + _NEXT_WORDS):
        return None  # 120名学生走进甲公司的车间参观
    row = [first]
    for c in told[1:]:
        if not LISTED.fullmatch(scene.text, row[-1].end, c.start):
            break
        row.append(c)
    return row, (min(clause[0], q.start), row[-1].end), None


def _places(scene: Scene, n: int, firms: list[CompanyMention], part: Span, origin: RegionMention | None) -> set[str]:
    """The places told in the words about a company, outside its name: 进了虎门的甲公司; 同甲公司签了合同,留在山西."""
    s = scene.sentences[n]
    start = max([s.start, *(scene.text.rfind(x, s.start, part[0]) + 1 for x in ",;")])
    end = scene.text.find(";", part[1], s.end)
    return {
        code
        for m in scene.inside("regions", start, s.end if end < 0 else end)
        if m is not origin and not any(c.start <= m.start < c.end for c in firms)
        for code in m.codes
    }
