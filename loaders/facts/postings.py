"""Who posts staff where, by the words of the figure's own clause: whichever side of the report a place is on."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Ref
from loaders.facts.partners import other_end
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import RegionMention, within
from loaders.mentions.staff_nouns import STAFF

_GOAL = frozenset(("to", "toward"))
_NO_ACTOR = frozenset(("to", "toward", "dat", "by", "with", "from"))
# 期满回到甲区; 在甲区的支持下; 甲区来的: no goals
_BACK = re.compile(r"[回返][到去]?$")
_UNDER = re.compile(r"[^,。;]{0,10}?(?:下(?![乡基沉到])|帮助|支持|协调|牵头|指导|统筹)")
_ASKS = re.compile(r"[^,。;\d]{0,4}(?:[要请借讨聘求]|引进?|争取)[来到了]")  # 向甲区要来了医生: it is no goal
# 甲县也选派了…, 甲县的40名…: what stands between who sends and the figure
_SENDS = re.compile(
    r"(?:[省市县区州旗委]|政府|组织部|(?:人社|教育|卫健|农业农村|科技|财政)局|卫健委|方面|这边|那边|一方)*(?:先后|同时|累计|今年|去年|当年|共计?|[也又还则已再共都])*"
    r"(?:[回反]派|选派|选送|派出|派遣|派驻|派|抽调|抽|选|送|挑|推荐|安排|输送|组织)[出去来往到上了的过]*[^,。;、\d派]{0,10}$"
)
_OWN_STAFF = re.compile(r"(?:[省市县区州旗])?的?[^,。;、\d]{0,6}$")
# 甲县来了乙区的9名老师, 甲县领到18人: who has them come sends nobody
_COMES = re.compile(
    r"[省市县区州旗]?(?:又|也|还|先后|陆续|今年|去年|前年|眼下|现在|共)*(?:来了|迎来|分[到来得]|盼来|等来|领到|接到|得到|添了|住[着进]|驻[着进])"
)
_AT_HOME = re.compile(r"村|基层|下沉|本[县市州区地]|当地|乡镇|一线")
_IN_RETURN = re.compile(r"[回反]派|反向|反过来|互派|对方|双向|交流|挂职|跟[班岗]|顶岗|锻炼|上挂")


def posted(
    scene: Scene, n: int, q: QuantityMention, span: Span, side: str | None
) -> tuple[list[Ref], list[Ref]] | None:
    """Who sends and where to, where the clause says it; empty ends where it says only that nobody of ``side`` sends.

    None where the words leave it to the report's sides.
    """
    s = scene.sentences[n]
    here = [m for m in scene.inside("regions", *span) if m.kind in ("name", "pronoun") and scene.sides.side(m.code)]
    if side == "helped" and any(
        m.end <= q.start and scene.sides.side(m.code) == side and _COMES.match(scene.text, m.end, q.start) for m in here
    ):
        return [], []  # 甲县去年来了乙区的五位干部
    goals = [m for m in here if _is_goal(scene, m)]
    if not goals:
        after = next((c for c in s.clauses if c[0] >= span[1]), None)
        if after and ";" not in scene.text[span[1] : after[0]] and not scene.inside("quantities", *after):
            goals = [m for m in scene.inside("regions", *after)[:1] if _is_goal(scene, m) and m.start - after[0] < 6]
    actors = [m for m in here if m.end <= q.start and m not in goals and not _NO_ACTOR & scene.cases(m)]
    actor = actors[-1] if actors and _acts(scene, actors[-1], goals, q) else None
    if actor is None:
        return _led(scene, s, q, span, goals)
    if goals:
        before = [m for m in goals if actor.end <= m.start < q.start]  # A派往B的7人、C派往D的9人
        goal = before[-1] if before else goals[0]
        if scene.sides.side(goal.code) != scene.sides.side(actor.code):
            return _refs(scene, actor), _refs(scene, goal)
        return None
    if scene.sides.side(actor.code) == side or not _SENDS.match(scene.text, actor.end, q.start):
        return None
    others = [m for m in scene.inside("regions", s.start, span[0]) if scene.sides.side(m.code) == side]
    if not (_IN_RETURN.search(scene.text, *span) or (others and not _AT_HOME.search(scene.text, *span))):
        return [], []  # 甲县选派驻村干部40名: its own work
    if others and others[-1].kind == "name":
        return _refs(scene, actor), _refs(scene, others[-1])
    helper = scene.sides.side(actor.code) == "helper"
    main = scene.sides.helped if helper else scene.sides.helper
    other = [Ref("Region", main[0])] if main and ("helped" if helper else "helper") in scene.sides.sure else []
    senders = _refs(scene, actor)
    return senders, other_end(scene, senders, 3, other, 0, not helper) or other


# 往的是康乐县医生17名: whose they are stands right before them
_THEIRS = re.compile(
    r"[省市县区州旗]?(?:人民医院|中医院|医院|中学|小学|学校)(?:现|共)?有(?:医生|医师|大夫|护士|医护人员|教师|老师)|[省市县区州旗]?(?:的|本地的?|自己的?|籍)?[^,。;、\d派援支挂送选]{0,4}(?:干部|人才|教师|老师|校长|医生|大夫|护士|医护(?:人员)?|技术员|骨干)"
    r"(?:一共|共计|[有共计达约近就是])*"
)
_NOT_THEIRS = re.compile(r"[到赴去在往来驻进给向援派为助送由请对帮根守务]$")
_ITS_OWN = re.compile(r"[省市县区州旗]?的")
_THESE = re.compile(STAFF)
_SENT_BY = re.compile(
    r"来自@|由@[^,。;]{0,8}(?:选派|派|抽调|支援|安排|推荐)|(?:是|都|全|为)从?@[^,。;]{0,8}(?:派|选派|援派|来的|支援的|抽调|的[,。;]?$|$)"
)
_RUSHES = re.compile(r"[名位人]?[^,。;、\d]{0,8}(?:驰援|增援)")
# 甲县来挂职3人,去挂职4人
_AWAY = re.compile(r"[,、;](?:前?去(?!年)|[外回]派|送出)的?(?:挂职|锻炼|跟岗|顶岗|学习|进修|任职)?[^,。;、\d]{0,4}$")

# 干部住在村里,这村一共460人; 支教队走的那天全校来送,300来人: those around them
_CROWD = re.compile(r"[这那全该]村|村里有|全[校班场]|[班家]里|社员|来送|送[行别]|站满|挤满|坐不下|围了")
_STAFF = re.compile(r"干部|人才|教师|老师|校长|医[生师护]|大夫|护士|专家|技术|队员|骨干")


_VILLAGE_TEAM = re.compile(r"驻村(?:帮扶)?(?:工作)?队|驻村干部|第一书记")
_MISSION = re.compile(r"援(?P<where>[疆鄂沪])|防疫|抗疫|抗震|救灾")
_MISSION_TO = {"疆": "65", "鄂": "42", "沪": "31"}
_FROM_AFAR = re.compile(r"挂职|支[教医]|选派|派来|来的")


def _on_another_mission(scene: Scene, s: Sentence, q: QuantityMention) -> bool:
    """乙市援鄂医疗队46人, 乙县驻村工作队120人: its own in its villages, or gone to help elsewhere."""
    told = [m for m in scene.inside("regions", s.start, q.start) if m.kind == "name"]
    sides = {scene.sides.side(m.code) for m in told}
    if "helped" not in sides or "helper" in sides:
        return False
    if _VILLAGE_TEAM.search(scene.text, s.start, q.start) and not _FROM_AFAR.search(scene.text, s.start, s.end):
        return True
    m = _MISSION.search(scene.text, s.start, q.start)
    if m is None or m.start() < told[0].end:
        return False
    return not any(c[:2] == _MISSION_TO.get(m["where"] or "") for c in scene.sides.helped)


def own_staff(scene: Scene, q: QuantityMention, span: Span) -> bool:
    """Whether the figure's people are told to be the helped place's own, or to have gone the other way."""
    s = scene.sentences[scene.sentence_at(q.start)]
    if _on_another_mission(scene, s, q):
        return True
    before = next((c for c in reversed(s.clauses) if c[1] <= span[0]), span)
    if _CROWD.search(scene.text, before[0], q.start) and not _STAFF.search(
        scene.text, s.clause_at(q.start)[0], q.end + 6
    ):
        return True
    away = _AWAY.search(scene.text, max(0, q.start - 14), q.start)
    if away and "来" in scene.text[max(0, away.start() - 16) : away.start()]:
        return True
    here = [m for m in scene.inside("regions", span[0], q.start) if m.end <= q.start and m.kind == "name"]
    if not here or scene.sides.side(here[-1].code) != "helped":
        return False
    if _RUSHES.match(scene.text, q.end) and (to := scene.inside("regions", q.end, span[1])[:1]):
        return scene.sides.side(to[0].code) == "helper"  # 乙县28名医护人员驰援甲市
    first = scene.listed(here[-1])[0].start  # 派到甲县、乙县的干部
    left = scene.text[max(span[0], first - 2) : first]
    if _ITS_OWN.fullmatch(scene.text, here[-1].end, q.start) and _THESE.match(scene.text, q.end):
        if any(
            _SENT_BY.search(f"{scene.text[max(q.end, m.start - 4) : m.start]}@{scene.text[m.end : span[1]]}")
            for m in scene.inside("regions", q.end, span[1])
        ):
            return False  # 乙县的6名教师由甲区选派
        return not _NOT_THEIRS.search(left)  # 乙县的12名教师接过了甲区捐的电脑
    return bool(_THEIRS.fullmatch(scene.text, here[-1].end, q.start)) and not _NOT_THEIRS.search(left)


_OFFICE = re.compile(r"[^,。;]{0,8}?(?:挂职|顶岗|锻炼|跟[班岗]|轮训|进修|研修)")


def in_office(scene: Scene, span: Span) -> bool:
    """Whether a span takes people to the helper for a time: 甲县到乙区挂职的干部,一共33人."""
    return any(
        scene.sides.side(m.code) == "helper"
        and scene.text[m.start - 1] in "到赴去往"
        and _OFFICE.match(scene.text, m.end, span[1])
        for m in scene.inside("regions", *span)
    )


_LED_BY = re.compile(
    r"(?:还|也|又|则|先后|另|并|同时|\s)*(?:选派|选送|派出|派|抽调|抽|选|送|挑)[出去了]{0,2}[^,。;、\d]{0,6}$"
)


def _led(
    scene: Scene, s: Sentence, q: QuantityMention, span: Span, goals: list[RegionMention]
) -> tuple[list[Ref], list[Ref]] | None:
    """甲县也不白占便宜,派了4名干部到乙区: whom the clause before is about sends."""
    goal = next((m for m in goals if m.start >= q.end), None)
    if goal is None or not _LED_BY.fullmatch(scene.text, span[0], q.start):
        return None
    before = [c for c in s.clauses if c[1] <= span[0]][-1:]
    told = [m for c in before for m in scene.inside("regions", *c) if m.kind in ("name", "pronoun")]
    if not told or _NO_ACTOR & scene.cases(told[0]):
        return None
    sides = {scene.sides.side(told[0].code), scene.sides.side(goal.code)}
    return (_refs(scene, told[0]), _refs(scene, goal)) if sides == {"helper", "helped"} else None


def _is_goal(scene: Scene, m: RegionMention) -> bool:
    if not _GOAL & scene.cases(m) or _BACK.search(scene.text, m.start - 2, m.start):
        return False
    return not _UNDER.match(scene.text, m.end) and not _ASKS.match(scene.text, m.end)


def _acts(scene: Scene, m: RegionMention, goals: list[RegionMention], q: QuantityMention) -> bool:
    """Whether a place told before the figure is who sends: a verb of sending, the goal, or only its staff follows."""
    if any(within(g.code, m.code) or within(m.code, g.code) for g in goals):
        return False
    if scene.sides.side(m.code) == "helped" and _COMES.match(scene.text, m.end, q.start):
        return False
    until = min([q.start, *(g.start for g in goals if g.start > m.end)])
    text = scene.text
    return bool(_SENDS.match(text, m.end, q.start) or _OWN_STAFF.match(text, m.end, until))


def _refs(scene: Scene, m: RegionMention) -> list[Ref]:
    return list(dict.fromkeys(Ref("Region", c) for x in scene.listed(m) for c in x.codes))


_LOOKS = re.compile(r"参观|观光|游览|看了看|转了[一两]?[圈转]|跑了[一两]?趟|[考视]察")
_STAYS = re.compile(r"派|支[教医]|挂职|驻|援")


def only_look(scene: Scene, n: int, clause: Span) -> bool:
    """甲区教师到乙县参观,共15人: whether those of a figure only came to look."""
    start = scene.part(scene.sentences[n], *clause)[0]
    return bool(_LOOKS.search(scene.text, start, clause[1])) and not _STAYS.search(scene.text, start, clause[1])


# 二十五年里换了十一批,最新这批4位,上周刚到: those of now, whatever the sentence has looked back on
_NEWEST = re.compile(r"(?:最新|最近|新[来到近]|刚[来到]|眼下|如今|现[在任])的?[这那]?的?一?[批茬拨轮任]")


def newest(scene: Scene, n: int, q: QuantityMention) -> str | None:
    """When those of a figure came whom its clause calls the last: as it or the next says, else in the page's year.

    None where a time told before it in the sentence holds.
    """
    s = scene.sentences[n]
    clause = s.clause_at(q.start)
    if not _NEWEST.search(scene.text, *clause) or not scene.year:
        return None
    after = next((c for c in s.clauses if c[0] >= clause[1]), clause)
    stop = clause[1] if scene.inside("quantities", *after) else after[1]
    told = [d.begin for d in scene.inside("dates", clause[0], stop) if d.begin]
    before = (d for d in scene.inside("dates", s.start, clause[0]) if d.begin)
    if not told and any(not (d.rough or d.vague or d.open or d.founds) for d in before):
        return None  # 2022年8月,最新一批18名教师抵达
    return str(told[-1] if told else scene.year)
