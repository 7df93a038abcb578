"""Who goes to the helper to learn there, told in the clauses after the figure."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import patterns
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# What stands around a figure that is the subject of the next clause: 四子王旗的|76名|兽医和防疫员,今年4月在怀柔学…
_NOTHING_DONE = re.compile(r"[^到去在赴来往派送给请由听学训教办开招收选进驻培挂支援帮有是,。;:\d]*")
_LONGEST_SUBJECT = 16


# 33人签了约,成为该县首批赴甲市就业的农民工: who they are says what they did
IS_WHO = re.compile(
    r"(?:[他她]们)?(?:就|都|均|全部|也)*(?:成为了?|成了|是|为|系)[^,。;\d]{0,16}?(?:务工|就业|打工|上班|返岗|上岗)[^,。;\d]{0,2}?(?:的[^,。;\d]{1,8}|人员|者)(?=$|[。!”])"
)


def predicate_end(scene: Scene, n: int, clause: Span, q: QuantityMention) -> int:
    """Where the clause ends that says what the people of the figure did, where its own only names them."""
    after = next((c for c in scene.sentences[n].clauses if c[0] >= clause[1]), None)
    if after is None or q.unit not in ("person", "person_time") or clause[1] - clause[0] > 2 * _LONGEST_SUBJECT:
        return clause[1]
    if ";" in scene.text[clause[1] : after[0]] or any(
        x.unit in ("person", "person_time", "job") for x in scene.inside("quantities", *after)
    ):
        return clause[1]
    if IS_WHO.match(scene.text, *after):
        return after[1]
    before = scene.text[clause[0] : q.start]
    for m in scene.inside("regions", clause[0], q.start):
        before = before.replace(scene.text[m.start : m.end], "")
    named = q.end < clause[1] and _NOTHING_DONE.fullmatch(scene.text, q.end, clause[1])
    only = named and _NOTHING_DONE.fullmatch(before)
    return after[1] if only and scene.inside("regions", *clause) else clause[1]


# 甲区来的医生32名,每人带两个徒弟: those counted teach
_CAME = re.compile(
    r"(?:医生|大夫|护士|医护|教师|老师|专家|干部|人才|技术员|农技)[^,。;]{0,12}(?:,[^,。;]{1,8})?$|[来派驻支到][^,。;]{0,16}(?:医生|大夫|护士|医护|教师|老师|专家|干部|人才|技术员|农技)"
)
_COMING = re.compile(r"[来派驻]|支[教医]")
_THEY_TEACH = re.compile(
    r"(?:(?:每|一)(?:个?人|名|位)|人人|个个|各自?|边[^,。;]{1,4}边|师傅)?(?:都|也|还)?(?:手把手|(?:带|收|教|结)[^,。;\d]{0,8}?(?:徒|同行|本地|当地|对子))"
)


_BARE = 8
"""Characters of a clause that holds next to nothing but its figure."""


def they_teach(scene: Scene, clause: Span, after: Span) -> bool:
    """Whether those whom a clause counts came from the helper, and the clause after it says that they teach."""
    if not _THEY_TEACH.match(scene.text, *after):
        return False
    if clause[1] - clause[0] <= _BARE:  # 来驻点的甲区干部分3批,300余名
        before = [c for c in scene.sentences[scene.sentence_at(clause[0])].clauses if c[1] <= clause[0]]
        clause = (before[-1][0], clause[1]) if before else clause
    if not _COMING.search(scene.text, *clause):
        return False
    if not _CAME.search(scene.text, *clause):
        return False
    return any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", *clause))


# 到甲区跟班,学的是大棚种菜: what they went for
_LEARNS = re.compile(
    r"(?<![大中小同开入放留助办教科医文])学(?![校院生者历期会科员童区堂府费业年龄前徒位])|取经|听课|培训|进修|研修|见世面|开了?眼界|长本[事领]|看(?:怎么|怎样|如何)|受训|充电"
)
# 技术员到甲区学淀粉加工,三十个人去了两个月
_GOES_TO_LEARN = re.compile(
    r"[到赴去往在来][^,。;]{2,14}(?:(?<![大中小同开入放留助办])学(?![校院生者历期会科员童区堂府费业年龄前徒位])|取经|培训|进修|研修|听课|(?<!脚)跟着?(?![车来去])|蹲点|坐班)"
)
_WORK = re.compile(r"就业|务工|上[班岗]|打工|做工|干活|招[聘工]|进厂|返岗|工资|留下")
_GO = ("sends_staff_to", "sends_workers_to")
_IN_OFFICE = re.compile(r"挂职|任职|顶岗")
_SENT = re.compile(r"派|另|驻|支[教医]|挂职|坐诊")


def learning(scene: Scene, n: int, q: QuantityMention, got: list[Candidate]) -> list[Candidate]:
    """What is told of a figure, where the words after it say that those who went to the helper learnt there."""
    if not got or got[0].predicate not in _GO:
        return got
    s = scene.sentences[n]
    if got[0].predicate == "sends_staff_to" and (taught := _gone_to_learn(scene, s, q, got)):
        return taught
    if scene.sides.side(got[0].object.key) != "helper":
        return got
    if got[0].predicate == "sends_workers_to" and _taught(scene, s.clause_at(q.start)):
        p = next(x for x in patterns() if x.rule == "trains-figure")
        return bind(scene, n, q, s.clause_at(q.start), p, got[0].weight) or _trained(got)
    if got[0].predicate == "sends_workers_to":
        clause = s.clause_at(q.start)
        before = [c for c in s.clauses if c[1] <= clause[0] and ";" not in scene.text[c[1] : clause[0]]][-1:]
        if not before or _WORK.search(scene.text, before[0][0], clause[1]) or scene.inside("quantities", *before[0]):
            return got
        told = _GOES_TO_LEARN.search(scene.text, *before[0])
        there = scene.inside("regions", *told.span()) if told else ()
        return _trained(got) if any(scene.sides.side(m.code) == "helper" for m in there) else got
    after = [x.start for x in scene.inside("quantities", q.end, s.end) if x.unit in ("person", "person_time", "job")]
    stop = min([s.end, *after, *(k for k in (scene.text.find(";", q.end, s.end),) if k >= 0)])
    clause = s.clause_at(q.start)
    if _IN_OFFICE.search(scene.text, clause[0], stop) or not _LEARNS.search(scene.text, q.end, stop):
        return got
    return _trained(got)


# 给乙县劳动力上课298人次, 去学刺绣设计, 带出了52名主播: what they did says it, whatever noun of workers stands there
_TAUGHT = re.compile(
    r"[给为替帮][^,。;]{1,14}(?:上|讲|补)[了过]?课|(?<![未没])[去来]学(?![校院生])|带出[来了]{0,2}(?=\d)|教[了过会]{1,2}[^,。;]{0,8}(?:手艺|技术|技能|本事)"
)
_NO_COURSE = re.compile(r"招[了收录]|输[出送转]|劳务|工头|后来|之后|以后|学完|学成|留下|进厂")


def _taught(scene: Scene, clause: Span) -> bool:
    """Whether the clause of a figure of workers says that they were taught, and nothing of going to work."""
    start = scene.part(scene.sentences[scene.sentence_at(clause[0])], *clause)[0]
    return bool(_TAUGHT.search(scene.text, *clause)) and not (
        _WORK.search(scene.text, *clause) or _NO_COURSE.search(scene.text, start, clause[1])
    )


def _gone_to_learn(scene: Scene, s: Sentence, q: QuantityMention, got: list[Candidate]) -> list[Candidate]:
    """乙县的校长,到甲市的学校里听课、跟着学管理,轮着去了四拨,96人: taught, as a clause before says, and by whom."""
    clause = s.clause_at(q.start)
    if _SENT.search(scene.text, *clause):
        return []  # 组织乙县教师到甲市学习,另派医生8人驻县医院
    start = scene.part(s, *clause)[0]
    for c in reversed([c for c in s.clauses if start <= c[0] and c[1] <= clause[0]]):
        if scene.inside("quantities", *c) and any(x.unit != "" for x in scene.inside("quantities", *c)):
            return []
        m = _GOES_TO_LEARN.search(scene.text, *c)
        if m is None or _IN_OFFICE.search(scene.text, *c):
            continue
        there = [x for x in scene.inside("regions", *m.span()) if scene.sides.side(x.code) == "helper"]
        learners = dict.fromkeys(r for x in got for r in (x.subject, x.object) if scene.sides.side(r.key) == "helped")
        if not there or len(learners) != 1:
            return []
        ends = Ref("Region", there[0].code), *learners
        return [replace(got[0], predicate="trains", subject=ends[0], object=ends[1], rule="trains-there")]
    return []


def _trained(got: list[Candidate]) -> list[Candidate]:
    return [replace(c, predicate="trains", subject=c.object, object=c.subject, rule="trains-there") for c in got]
