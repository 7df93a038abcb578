"""Who sends, goes and takes on by the words of a clause alone, whatever side of the report a place is on."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.cases import SENT_TO
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within
from loaders.mentions.tiewords import TO_PARTNER

OWN = 3
"""Told in the figure's own clause."""
End = tuple[list[Ref], int, int]

_GOES = re.compile(r"(?:籍|人|的?[^,。;、\d“”《》]{0,6}?)[在到赴去来往进返抵]")
_LEAD = re.compile(r"(?:截至|截止|目前|眼下|今年|去年|全年|其中|[\d年月日底末初以来,,“”])*")
_TAKES = re.compile(
    r"[市县区州]?的?[^,。;、\d]{0,8}(?:、[^,。;、\d]{2,8})?"
    r"(?:[招接收录带领][走了下收纳用]|留[住下用]|吸纳|接收|接纳|录用|招收|招用)了?[^,。;、\d]{0,6}"
)


# A留下了|B姑娘312个: the same, up to the place they are from
_TAKES_SOME = re.compile(
    r"[市县区州]?(?:的?[^,。;、\d]{0,6}(?:企业|公司|工?厂子?|园区?|车间|老板|工地|店家?|酒店|养老院|医院)(?:里|们)?)?"
    r"(?:今年|去年|前年|当年|全年|一共|总共|先后|累计|陆续|又|也|还|就|共|已|新|一口气|一次性?|前后|单|光|从)*"
    r"(?:[招接收录带领挑选抢揽引聘雇用][走下纳收用进来去到]?|留[住下用]|吸[纳引]|接[收纳]|[录聘招雇]用|招收|迎来|[多添来进有]|新[增添来]|补[上充])了?"
)
_PAID = re.compile(
    r"(?:费用|资金|经费|学费|开支|食宿)?[^,。;]{0,12}?由(?P<who>[^,。;、]{2,14}?)(?:财政)?(?:承担|出资|负担|买单|支付|解决|出钱|拨付|包)"
)


def pays(scene: Scene, n: int, q: QuantityMention) -> End | None:
    """Who pays for a course, told after those who came to it: 213人拿证,费用由A承担."""
    s = scene.sentences[n]
    end = scene.text.find(";", q.end, s.end)
    for m in _PAID.finditer(scene.text, q.end, s.end if end < 0 else end):
        here = [x for x in scene.inside("regions", *m.span("who")) if x.kind in ("name", "pronoun")]
        if here and scene.sides.side(here[0].code) == "helper":
            return [Ref("Region", c) for c in here[0].codes], OWN - 1, here[0].start
    return None


_OFFERS = re.compile(
    r"(?:本地|当地|县内|市内|辖区内?|内|自家|自己|本土)?的?(?:\d+[余多]?家)?[^,。;、\d]{0,4}?(?:企业|公司|用人单位|园区|工业园|开发区)"
    r"|[^,。;]{0,12}?(?:发布|推送|收集|归集|征集|推介|发放)了?"
)
_TOWARD = frozenset(("to", "dat", "toward", "with"))


def offers_at_home(scene: Scene, n: int, q: QuantityMention) -> bool:
    """Whether the vacancies are the helped place's own: 本市企业46家,提供岗位1000个; 该县发布岗位3800个."""
    s = scene.sentences[n]
    start = scene.part(s, q.start, q.end)[0]
    for m in reversed(scene.inside("regions", start, q.start)):
        if m.kind == "both" or _TOWARD & scene.cases(m):
            continue
        if scene.sides.side(m.code) == "helped" and _holds_away(scene, m):
            return True
        if _OFFERS.match(scene.text, m.end, q.start):
            return scene.sides.side(m.code) == "helped"
    return False


_HOUSE_IN = re.compile(r"[省市县区州旗]?(?:人社局|就业局|总工会|政府)?(?:今年|去年|又|还|也)*在")
_HOLDS = re.compile(r"[省市县区州旗]?(?:举办|召开|举行|开了?)")


def _holds_away(scene: Scene, m: RegionMention) -> bool:
    """定西市人社局在兰州举办招聘会: whether a place holds its fair in a third place, for itself."""
    led = _HOUSE_IN.match(scene.text, m.end)
    there = next(iter(scene.inside("regions", led.end(), led.end() + 1)), None) if led else None
    if there is None or scene.sides.side(there.code) == "helper":
        return False
    return not within(there.code, m.code) and bool(_HOLDS.match(scene.text, there.end))


def goes(scene: Scene, span: Span, goal: int) -> End | None:
    """Who goes to the place told at ``goal``: A在B就业900人 is of A, not of the report's main place."""
    here = [m for m in scene.inside("regions", span[0], goal) if m.kind == "name" and m.end < goal]
    goals = list(scene.inside("regions", goal, goal + 1))
    if not here or not goals or scene.body(here[-1]) or any(within(m.code, here[-1].code) for m in goals):
        return None
    if _LEAD.fullmatch(scene.text, span[0], here[-1].start) and _GOES.fullmatch(scene.text, here[-1].end, goal):
        return [Ref("Region", c) for c in here[-1].codes], OWN, here[-1].start
    return None


_HIRING = re.compile(r"招聘|招工|招人|招用工|送岗|双选会|选工")


_BACK = re.compile(r"(?:[接带招拉领]|[跟随]车)(?:了?回|过来)")  # 先到乙县,…接回77人: they were fetched there


def hired_at(scene: Scene, n: int, span: Span, side: str | None) -> End | None:
    """Where people were found: 甲企业到乙县招聘,当天36人跟车走了 are of 乙县."""
    s = scene.sentences[n]
    before = [c for c in s.clauses if c[1] <= span[0]][-2:]
    if n and scene.sentences[n - 1].para == s.para:
        before += scene.sentences[n - 1].clauses
    back = _BACK.search(scene.text, *span)
    for clause in before:
        if not back and not _HIRING.search(scene.text, *clause):
            continue
        for m in scene.inside("regions", *clause):
            if scene.sides.side(m.code) == side and {"to", "venue"} & scene.cases(m):
                return [Ref("Region", c) for c in m.codes], OWN - 1, m.start
    return None


def takes(scene: Scene, span: Span, q: QuantityMention) -> End | None:
    """Who takes people on: A的企业招走400人."""
    here = [m for m in scene.inside("regions", span[0], q.start) if m.kind == "name"]
    if not here or scene.text[scene.listed(here[-1])[0].start - 1] in "在从到去赴由":
        return None  # 在A招走400人, 从A、B招走400人: where they were found
    if (
        len(here) > 1
        and scene.cases(here[-1]) & _ORIGIN
        and _TAKES_SOME.fullmatch(scene.text, here[-2].end, here[-1].start)
    ):
        if scene.text[here[-2].start - 1] not in "在从到去赴由":  # A留下了B姑娘312个
            return [Ref("Region", c) for c in here[-2].codes], OWN, here[-2].start
        return None
    if _TAKES.fullmatch(scene.text, here[-1].end, q.start):
        return [Ref("Region", c) for c in here[-1].codes], OWN, here[-1].start
    return None


# What is said of those who came to work, not of those who leave: 从乙省接到本地做工; 县里的某省员工多
_CAME = re.compile(r"[接招收拉请运聘雇揽][^,。;、\d]{0,2}[到来回进]|员工|职工|工人|工友|打工|做工|上班|干活|民工|籍的")
_ORIGIN = frozenset(("people", "from"))


def hires(scene: Scene, n: int, q: QuantityMention, span: Span) -> End | None:
    """Where people came from is told, and where they came to is what the sentence is about, in whatever words:
    甲市重劳务,从乙省接到本地做工的,去年有1.6万人."""
    s = scene.sentences[n]
    start = scene.part(s, q.start, q.end)[0]
    if not _CAME.search(scene.text, start, span[1]):
        return None
    here = [m for m in scene.inside("regions", start, q.start) if m.kind in ("name", "pronoun")]
    roles = [(m, scene.cases(m)) for m in here]
    topic = [m for m, role in roles if scene.sides.side(m.code) == "helper" and not role & _ORIGIN]
    if len({m.codes for m in topic}) != 1 or not any(role & _ORIGIN for m, role in roles if m not in topic):
        return None
    return [Ref("Region", c) for c in topic[0].codes], OWN - 1, topic[0].start


_SOME_GO = re.compile(
    r"(?:有(?:的|些|人)?(?:要去|前往|[去到奔往赴进])"
    r"|(?:[一二两三四五六七八九十]|(?<!\d)\d{1,2})(?:[架趟列辆台班路批车](?:大巴|专列|包机)?|部分)(?:[开飞驶发前]?[去到奔往赴向]|直[达奔]))了?$"
)


def scattered(scene: Scene, n: int, q: QuantityMention) -> list[Ref]:
    """All the places that some of a figure's people went to: 有去甲县的,也有去乙市的; 一架往甲市,一架往乙市."""
    after = [m for m in scene.inside("regions", q.end, scene.sentences[n].end) if m.kind in ("name", "abbr")]
    if len(after) < 2:
        return []
    row = scene.listed(after[0])
    if len(row) > 1 and _EVERY_WAY.match(scene.text, row[-1].stop):  # 甲省、乙市、丙市三个方向都有
        return [Ref("Region", c) for c in dict.fromkeys(c for m in row for c in m.codes)]
    told = [m for m in after if _SOME_GO.search(scene.text, max(q.end, m.start - 7), m.start)]
    codes = dict.fromkeys(c for m in told for c in m.codes)
    return [Ref("Region", c) for c in codes] if len(codes) > 1 else []


_EVERY_WAY = re.compile(
    r"(?:等地?)?(?:[一二两三四五六七八九\d]+个?)?(?:方向的?|[省市]去的|去的|[去到]的人|[省市地处]?都有人去)(?:都|皆|均)?有?"
)
_SENDS = re.compile(
    r"[市县区州省]?(?:共|先后|也|则|又|累计|同时)?(?:选派|派出|派遣|派|送出|去)[了的]?[^,。;、\d]{0,10}$"
    r"|(?:方面|这边|那边|这头|那头|一方)[出派共有是来去]*$|[来去](?:的|了)$"
)


def sends(scene: Scene, span: Span, q: QuantityMention) -> list[Ref]:
    """The place, or the row, told right before the verb of sending: 其中南通派出34名、汉中派出28名."""
    here = [m for m in scene.inside("regions", span[0], q.start) if m.kind in ("name", "pronoun")]
    if not here or _TOWARD & scene.cases(here[-1]):  # 省里给甲县派了44人
        return []
    if scene.text[q.start - 2 : q.start] == "来了" and scene.sides.side(here[-1].code) == "helped":
        return []  # 甲县来了乙区的9位老师
    if _SENDS.fullmatch(scene.text, here[-1].end, q.start):
        return [Ref("Region", x.code) for x in scene.listed(here[-1])]
    return []


# Work away from home at large: 全县外出务工4.3万人, 转移就业9800人. Where to must be told beside it.
_AT_LARGE = re.compile(
    r"转移就业|就业转移|外出(?:务工|打工|就业|从业)|出门(?:挣钱|打工|务工|找活|讨生活)的?[有共达]|在外(?:务工|打工|就业|做工)|务工总|劳务输出|输出劳务|(?:劳动力|劳力|劳务)转移"
    r"|[万千百\d][余多]?人(?:常年|在)?外出|转移(?:农村|富余|城乡|贫困|劳动力)|常年在外"
)
WHOLE = re.compile(r"全[省市县州区旗]|我[省市县州区旗]")
_WHERE = frozenset(("to", "host", "toward", "dat", "by", "with", "gives"))


# 输送870人,其中向甲省输送350人: only the part is said to have gone there
_PART_GOES = re.compile(r"[^,。;、\d]{0,6},?其中:?[^,。;\d]{0,4}?(?:[向到赴往去]|前往)")


def _part_goes(scene: Scene, c: Candidate) -> bool:
    """Whether a part told right after a figure went where the figure was taken to have gone, or around it."""
    end = c.figure[1] if c.figure else 0
    m = next(iter(scene.inside("regions", end, end + _NEXT_PART)), None) if end else None
    around = m and (m.code == c.object.key or within(c.object.key, m.code))
    return bool(m and around and _PART_GOES.fullmatch(scene.text, end, m.start))


_IN_SENTENCE = 2
_NEXT_PART = 20
"""Characters from a total to where its first part went."""


def _sent_elsewhere(scene: Scene, clause: Span) -> bool:
    """Whether a clause says that people were sent to a place that helps nobody: 甲州向省城输送务工人员5000人."""
    return any(
        m.kind == "name"
        and scene.sides.side(m.code) != "helper"
        and scene.text[m.start - 1] == "向"
        and SENT_TO.match(scene.text, m.end)
        for m in scene.inside("regions", *clause)
    )


def at_large(scene: Scene, clause: Span, got: list[Candidate]) -> bool:
    """Whether a figure tells of a place's own people at work anywhere, and no other place beside it says where."""
    if not got or got[0].predicate != "sends_workers_to":
        return False
    large = _AT_LARGE.search(scene.text, *clause) or _part_goes(scene, got[0])
    if (not large and not _sent_elsewhere(scene, clause)) or TO_PARTNER.search(scene.text, *clause):
        return False
    home = got[0].told[0] != _IN_SENTENCE or got[0].told[1] < 3 or WHOLE.search(scene.text, *clause)
    goals = {c.object.key for c in got if c.object.type == "Region"}
    return bool(home and goals) and not any(
        m.kind in ("name", "abbr") and not goals.isdisjoint(m.codes) and _WHERE & scene.cases(m)
        for m in scene.inside("regions", *clause)
    )
