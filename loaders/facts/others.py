"""Who else acts: a place that opens the sentence as the one that gives, and is neither end of a figure."""

from __future__ import annotations

from collections.abc import Sequence

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import COOPERATION
from loaders.facts.candidates import Ref
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within

_LEAD = re.compile(r"[\d年月日初底末上下半至起,:\s(“]|截至|目前|今年|去年|同年|当年|另外|此外|同时|其中|以来|还有|而")
_GIVES = re.compile(
    r"(?:[省市区县州]?(?:委|人民政府|政府|财政局?|人社局|本级|[\u4e00-\u9fff]{2,4}厅))*(?:还|也|又|再|则|就|先后|累计|共计?|今年|去年|同期|每年)*"
    r"(?:的(?:\d+[多余]?[名位个])?[^,。;、\d]{0,4}?(?:老师|教师|医生|大夫|专家|教授|干部)们?(?=[给为到来赴在对]))?"
    r"(?:[给向为]|(?<=[师生夫家授部们])[到来赴在]|对(?!接)|结对|支援|帮扶|援助|援建|捐|拨|投|安排|下达|选派|派|组织|带来|提供)"
)
_HANDS_DOWN = re.compile(r"[省市区县州]?(?:财政局?|政府)?(?:下达|拨付|下拨|拨给|补助|安排|给|向|为)(?:了|给)?")
_WIDER = re.compile(r"全(?:省|国|自治区)(?!各|最|首|第|人大|政协|性)")
_ITS_OWN = re.compile(r"(?:本|在(?=.内))([省市县区州旗])(?![级土])")


def for_itself(scene: Scene, s: Sentence, q: QuantityMention, span: Span) -> bool:
    """甲区培训本区电工500人, 乙区在本区办招聘会16场: what a place told in the clause does for its own people."""
    before = [c for c in s.clauses if c[1] <= span[0] and ";" not in scene.text[c[1] : span[0]]][-1:]
    named = any(m.kind == "name" for m in scene.inside("regions", *span))
    if before and not named and not scene.inside("quantities", *before[0]):
        span = before[0][0], span[1]  # 甲区为本区居民办培训班,120人结业
    said = _ITS_OWN.search(scene.text, span[0], min(span[1], q.end + 8))
    if said is None:
        return False
    told = [m for m in scene.inside("regions", span[0], said.start()) if m.kind == "name"]
    return bool(told) and said[1] in (scene.text[told[-1].end - 1], scene.text[told[-1].stop - 1])


# 甲区选派医生40名下乡, 甲区医院新进医生60名: its own, where no place of the helped is told
_OWN_STAFF = re.compile(
    r"下乡|到村任职|驻村|下沉|[进下到](?:社区|基层|一线|企业|街道)|新[进招聘]|公开招[聘考]|选聘|轮岗|到(?:乡镇|镇街)"
)
_ON_AID = re.compile(r"援|支[教医]|挂职|帮扶|协作|对口|结对")


def staff_at_home(scene: Scene, s: Sentence, q: QuantityMention, span: Span) -> bool:
    """Whether a clause tells of staff that a helping place moves or hires at home."""
    if not _OWN_STAFF.search(scene.text, *span) or _ON_AID.search(scene.text, s.start, s.end):
        return False
    told = {scene.sides.side(m.code) for m in scene.inside("regions", s.start, s.end)}
    return "helper" in told and "helped" not in told


# 旅游专列开到甲市,下来612人; 先心病患儿23名在甲市做了手术: people who went for anything but work
_VISITORS = re.compile(
    r"旅游(?:专[列机]|包机|大巴)|旅[行游]团|疗休养|研学|夏令营|采风|办案|抓获|演出|合唱团|宣讲团|代表队|观众|市集|庙会|博览会|新生(?!代|活|力)|患儿|做了?手术"
    r"|客座|货车|办事处|游玩|避暑|升学|走亲戚|参赛|球队|(?<!按)订单|比赛|看海|旅游的|[上读考]大学|押车|游客|观光|球迷|看球|观赛|抗洪|救援队|抢险|消防|武警|部队|[出远]嫁|嫁[到给进]|娶|婚|相亲|讨薪|欠薪|讨回|追回|参加展会|专卖店|车祸|报了?警|救灾|民警|老兵|台下|代表团|考察团|参观团|(?:中|小)学生|高中生|师生|食客|美食社|[办摆赴]宴|宴席|(?:艺术|歌舞|剧|戏|合唱|文工)团|大戏|灯会|站方|(?:铁路|车站)部门|春运(?:账本|客流|大数据)|发送旅"
)
_AT_WORK = re.compile(
    r"务工|就业|劳动力|劳务|工人|工友|打工|上班|员工|老乡|返岗|复工|招工|用工|上岗|入职|进厂|干活|做工|招聘"
)


def of_visitors(scene: Scene, s: Sentence, span: Span) -> bool:
    """Whether the clause of a figure, with the one before, tells of people who went for another reason than work."""
    before = [c for c in s.clauses if c[1] <= span[0]][-1:]
    start = before[0][0] if before and ";" not in scene.text[before[0][1] : span[0]] else span[0]
    return bool(_VISITORS.search(scene.text, start, span[1])) and not _AT_WORK.search(scene.text, start, span[1])


_MOST = 1_000_000
"""People who went from one region to another: more are a whole country's, or told with both ends."""


def of_others(
    scene: Scene, s: Sentence, q: QuantityMention, subjects: Sequence[Ref], objects: Sequence[Ref], near: int
) -> bool:
    """湖北省给恩施州拨款3亿元: whether another place than the giver, who is not told in the sentence, gives."""
    if near >= 2:
        return False
    start = scene.part(s, q.start, q.end)[0]
    here = [m for m in scene.inside("regions", start, q.start) if m.kind == "name"]
    if not here or _LEAD.sub("", scene.text[start : here[0].start]) or not _GIVES.match(scene.text, here[0].end):
        return False
    opener = here[0].code
    given = _HANDS_DOWN.match(scene.text, here[0].end)
    below = scene.inside("regions", given.end(), given.end() + 1) if given else ()
    if below and below[0].code != opener and within(below[0].code, opener):
        return scene.sides.side(opener) == "helped"  # 乐山市下达马边县资金: the one above it gives
    taken = any(within(opener, r.key) for r in objects if r.type == "Region")
    return not taken and not any(within(opener, r.key) or within(r.key, opener) for r in subjects if r.type == "Region")


# 援助武都区财政资金: a purse that is given to
_OWN = 3  # told in the figure's own clause


def taught_elsewhere(scene: Scene, s: Sentence, q: QuantityMention, span: Span, near: int) -> bool:
    """乙县的支书到省城培训,去了60人: whether they went to neither the helper nor the helped."""
    before = [c for c in s.clauses if c[1] <= span[0]][-1:]
    goals = [
        m
        for m in scene.inside("regions", before[0][0] if before else span[0], q.start)
        if m.kind == "name" and scene.text[m.start - 1 : m.start] in ("到", "赴", "去")
    ]
    if not goals or scene.sides.side(goals[-1].code) != "helped":
        return False
    there, helped = goals[-1].code, scene.sides.helped
    goers = [m.code for m in scene.inside("regions", s.start, goals[-1].start) if m.kind == "name"]
    if any(scene.sides.side(c) == "helped" and not within(there, c) for c in goers):
        return True  # 乙县的村医到丙县参加培训班,去了40人: not of 丙县
    return near < _OWN and there != helped[0] and not any(c != there and c[:4] == there[:4] for c in helped)


_BUILT = re.compile(
    r"[省市县区州旗]?[^,。;\d]{0,10}?(?:投资?了?|建厂|办厂|设厂|建起|办起|建了|办了|[建办设]了?[^,。;、\d]{0,4}?(?:厂|车间|基地|公司)|[建办开设]的|的[^,。;、\d]{0,8}(?:厂|车间|基地|茶园|公司)|开办|开了|落地|落户|建成|投产|扎根|设立|援建)"
)
_HIRES = re.compile(
    r"有[^,。;、\d]{0,4}工人(?=[约近超共]*\d)|请了|用[工了上着的]|雇|吸纳|吸收|招[工用收的了]|就业|上班|务工|带动"
)


_LOCALS = re.compile(
    r"[名个]?[^,。;、\d]{0,6},(?:都|全|多半|大多|大都|基本|清一色|绝大多数)数?(?:都|上)?[是为]?(?:来自)?(?:当地|本地|附近|周边|本县|本村|本乡|家门口)(?!出[门去来]|外出|去|到|赴|往)"
    r"|[名个]?[^,。;、\d]{0,6},(?:就|都)?在?(?:家门口|村口|村里|离家[^,。;、]{0,6})的?(?:就|上班|就业|务工|干活|做工)"
)


def of_locals(scene: Scene, q: QuantityMention) -> bool:
    """有工人1200名,都是本地人: who works at home."""
    return bool(_LOCALS.match(scene.text, q.end))


def of_no_workers(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a figure is of visitors, or of people at work at home."""
    return of_visitors(scene, s, clause) or of_locals(scene, q)


# 陆老板选中甲县,去年投产,招了260个女工: where a plant was put, and that it runs
_CHOSE = re.compile(
    r"(?:[选看相挑瞄][中上定准]|选址|(?:落户|落子|落脚|扎根|安家|[选定建开办设搬迁投落][在到进])[了于]?)$"
)
_RUNS = re.compile(r"投产|开工|开业|动工|竣工|建成|建厂|办厂|设厂|开机|挂牌|[厂车][房间]|[建办开]起")


def hired_where_built(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """某公司在乌苏市投了1.8亿元,眼下用工530人: who works where the helped place has a new plant has gone nowhere,
    unless the clause goes on to say where."""
    after = scene.inside("regions", q.end, max(clause[1], s.clause_at(q.start)[1]))
    if any(scene.sides.side(m.code) == "helper" for m in after) or not _HIRES.search(scene.text, *clause):
        return False
    start = scene.part(s, q.start, q.end)[0]
    return any(
        m.kind == "name"
        and scene.sides.side(m.code) == "helped"
        and (
            (scene.text[m.start - 1 : m.start] in tuple("在来到入赴") and _BUILT.match(scene.text, m.end, q.start))
            or (_CHOSE.search(scene.text, start, m.start) and _RUNS.search(scene.text, m.end, q.start))
        )
        for m in scene.inside("regions", start, q.start)
    )


_PART_OF_IT = re.compile(r"[多余]?,(?:其中|当中|这?里[头面]),?")
# 账上的1.1亿元里,省里拿了4000万元,县里贴了3300万元
_SEVERAL_PAID = re.compile(
    r"[多余]?(?:里|里头|当中|中),[^。;]{0,30}?(?:[省市县州旗]里|自己|财政)[^,。;\d]{0,6}(?:拿|掏|贴|出|配|补|承担|投)"
)
_OF_THEM = re.compile(r"[\u4e00-\u9fff]{1,4}")
_GIVES_PART = re.compile(r"[市县区州省]?(?:财政|政府)?(?:支援|援助|资助|出资?|拿出?|投入|给了?|承担|掏|捐)")


def of_whom_a_part(scene: Scene, n: int, q: QuantityMention) -> bool:
    """园区花掉5.29亿元,其中晋江支援1.6亿元: of the whole nobody says who paid. 五个大夫三个在县里: 3 of the 5."""
    before = scene.inside("quantities", scene.sentences[n].start, q.start)[-1:]
    if before and before[0].unit == q.unit == "person" and before[0].value > q.value:
        return bool(_OF_THEM.fullmatch(scene.text, before[0].end, q.start)) and scene.text.startswith("在", q.end)
    part = _PART_OF_IT.match(scene.text, q.end, scene.sentences[n].end) if q.unit == "CNY" else None
    if q.unit == "CNY" and _SEVERAL_PAID.match(scene.text, q.end, scene.sentences[n].end):
        return True
    given = scene.inside("regions", part.end(), part.end() + 1) if part else ()
    return bool(given and _GIVES_PART.match(scene.text, given[0].end))


def wider(scene: Scene, start: int, span: Span, ends: Sequence[Ref]) -> bool:
    """全省转移到浙江30万人; 全省实施项目80个,到位资金3亿元: whether a clause speaks of a province, or the country, or
    goes on with what did since ``start``, and the end is a place within it."""
    said = next(iter([*_WIDER.finditer(scene.text, start, span[1])][-1:]), None)
    if said is None or (said.end() <= span[0] and scene.inside("regions", said.end(), span[1])):
        return False
    return any(r.type == "Region" and not r.key.endswith("0000") for r in ends)


def beyond(q: QuantityMention, near: int) -> bool:
    """全国3000万人外出务工: too many for a figure of which an end is not told beside it."""
    return near < 3 and q.unit in ("person", "person_time") and q.value >= _MOST


# The whole of a place's own work (全市培训5.6万人次), unless the sentence ties it to the cooperation.
_ACTS = re.compile(
    r"[市县区州]?(?:还|共|累计|先后|已|自己|自行|今年|去年|当年|全年|本级|财政)*"
    r"(?:(?:自己|自家|自个儿|自办)的?[^,。;、\d]{0,10}(?:培训|办|开|训)|的[^,。;、\d]{2,10}?(?:投了|投入|投资)|(?:景区|风景区)?投资|(?:农广校|党校|职校|技校)?(?:还|共|累计|今年|去年)*培训|举办|开展|组织|提供|开发|发布|投入|安排|选派|拨出|拿出|掏出|筹措|自筹)"
)
# (县里自己办的,学员50人)
_BY_ITSELF = re.compile(
    r"(?:[县市州区旗镇乡](?:职校|技校|职中|党校|职教中心|学校|医院|[人农][\u4e00-\u9fff]{1,3}局)?|本地|当地|人家)[里上]?(?:自己|自家|自行|自个儿)[也又还先]?[办培开请给]"
)
# 省里给乙县派了44人: what those above it give
_ABOVE = re.compile(
    r"(?:截至|目前|今年|去年|当年|其中|[\d年月日底末以来,])*"
    r"(?:省里|州里|省上|上级|中央(?:财政|预算内)?|国家(?:财政)?|省委|省[直级属](?:机关|部门|单位)?|部委|省(?:级)?财政)(?:又|还|也|再|先后|累计|共|今年|去年)*"
    r"(?:[给派选抽为]|下[拨达]|拨[付给款]|投资|投入|补助|安排)"
)
# 省农科院为乙县办了培训班: neither of the two places does
_COLLEGE = re.compile(
    r"(?:截至|目前|今年|去年|当年|其中|[\d年月日底末以来,])*[^,。;、\d到赴在去由]{0,8}?(?:大学|学院|农科院|科学院|研究院|研究所)"
    r"(?:的?(?:专家|教授|老师|教师|团队)们?)?(?:又|还|也|先后|累计|今年|去年)*(?:[给为]|帮助?|培训|对(?!口)|捐|赠|投|拨)"
)
_ABOVE_HOLDS = re.compile(r"(?:省里|州里|省上|省委|省直)[^,。;]{0,10}?(?:办|举办|开办)[^,。;]{0,8}班")
_ALL_OF_IT = re.compile(r"全[市县州区旗省](?!.{0,6}[来赴到去在往派])")
_OPENS = re.compile(r"(?:截至|目前|今年|去年|其中|[\d年月日以来,])")


def _of_college(scene: Scene, clause: Span) -> bool:
    """Whether a college or an institute acts that is not of the helper's place by its name."""
    m = _COLLEGE.match(scene.text, *clause)
    if m is None:
        return False
    own = {c for h in scene.sides.helper for c in (h, *gazetteer().ancestors(h))}
    return not any((d := gazetteer().get(c)) and d.short in m[0] for c in own)


_POSTED_BY_COLLEGE = re.compile(r"[^,。;、\d到赴在去由]{0,8}?(?:大学|学院)[^,。;、\d到赴在]{0,8}?(?:选派|派出|派遣|派)")


def of_its_college(scene: Scene, clause: Span) -> bool:
    """四川大学某医院派出专家8人: a college acts that is of the helped side by its name."""
    m = _POSTED_BY_COLLEGE.search(scene.text, *clause)
    if m is None:
        return False
    near = {c for h in scene.sides.helped for c in (h, *gazetteer().ancestors(h))}
    return any((d := gazetteer().get(c)) and d.short in m[0] for c in near)


def own_work(scene: Scene, n: int, clause: Span) -> bool:
    """2019年,某县培训3000人次; 全市共办56场: the helped place itself acts in the clause."""
    if _ALL_OF_IT.search(scene.text, *clause) and not _tied(scene, n):
        return True
    if _ABOVE.match(scene.text, *clause) or _of_college(scene, clause) or of_its_college(scene, clause):
        return True
    if _BY_ITSELF.search(scene.text, max(clause[0] - 12, scene.sentences[n].start), clause[1]):
        return True
    before = [c for c in scene.sentences[n].clauses if c[1] <= clause[0]]
    if before and not scene.inside("regions", *clause) and ";" not in scene.text[before[-1][1] : clause[0]]:
        clause = before[-1]  # 某县举办培训班30期,培训3万人次
        if _of_college(scene, clause) or _ABOVE.match(scene.text, *clause) or _ABOVE_HOLDS.match(scene.text, *clause):
            return True
    for m in scene.inside("regions", *clause):
        lead = _OPENS.sub("", scene.text[clause[0] : m.start])
        if not lead and scene.sides.side(m.code) == "helped" and _ACTS.match(scene.text, m.end):
            return True
    return False


def _tied(scene: Scene, n: int) -> bool:
    s = scene.sentences[n]
    helper = any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", s.start, s.end))
    return helper or bool(COOPERATION.search(scene.text, s.start, s.end))
