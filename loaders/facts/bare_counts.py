"""People counted by next to nothing in a paragraph on people at work: 全年五批,三百九十六人; 丙县129人,丁县94人."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene, Span
from loaders.facts.trips import told_before
from loaders.mentions.quantities import QuantityMention

# All that may stand beside the figure, besides places and times.
_WORDS = re.compile(
    r"(?:[\s,、:;为是达有约近的则又再就也都才只还共计合这那两三四五六七八九十几家县区地边头市州批趟班次车台辆全]|总共|一共|拢共|统共|合计|累计|加起来|加一块儿?|合起来"
    r"|数一?数|数[下出]来|算[下出]来|人数|人员|务工者|务工人员|最多|最少|多些|少些|其次|那边|这边|前后|先后|[头首末]一?[批趟班]|乘客|乘员|点[了过]?[一几]?[点遍]?名|清点|[车机船]上|座无虚席|满员|全员|个个有座|落座|老乡|乡亲|工人|工友|女工|男工|姐妹|小伙子?|姑娘|一个[没不][^,。;]{1,3})*"
)
_WORK = re.compile(
    r"务工|打工|做工|上班|劳务|工人|工友|返岗|复工|进厂|老乡|招工|用工|上了?车|"
    r"登车|接人|包机|专机|机上|专[车列]|大巴|厂[子里房]|月薪|出门挣钱"
)
_OTHERS = re.compile(
    r"干部|教师|老师|教练|医[生师护疗]|大夫|护士|专家|学[员生校习]|培训|结业|证书|游客|旅[游客]|座谈|考察|代表|报名|意向|求职|应聘|岗位?|职位|缺口|招聘会|户|移民|捐|受益|挂职"
    r"|支教|就近|就地|家门口|本地|当地|车间|外出|工作站|志愿|返乡|回家|看病|比赛|慰问|老板|客商|企业家|企业主|商人|交警|民警|记者|观众|电影|食堂|[桌席]"
)


_LONGEST = 20
"""Characters beside the figure."""


def beside(scene: Scene, clause: Span, q: QuantityMention) -> str:
    """What a clause says beside a figure, its places and its times."""
    taken = [*scene.inside("regions", *clause), *scene.inside("dates", *clause), q]
    words, at = "", clause[0]
    for m in sorted(taken, key=lambda m: m.start):
        words, at = words + scene.text[at : max(at, m.start)], max(at, m.end)
    return (words + scene.text[at : clause[1]]).rstrip("。;!?”)")


def bare_workers(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure as one of people at work, in a report on one pair, where its paragraph tells of nothing else."""
    s = scene.sentences[n]
    if q.unit != "person" or q.value < 2 or len(scene.sides.sure) < 2:
        return []
    words = beside(scene, clause, q)
    if len(words) > _LONGEST or not _WORDS.fullmatch(words):
        return []
    near = [x for x in scene.sentences[max(0, n - 2) : n + 2] if x.para == s.para]
    if any(_OTHERS.search(scene.text, x.start, x.end) for x in near if x.start <= s.start):
        return []
    if not any(_WORK.search(scene.text, x.start, x.end) for x in near):
        return []
    p = _pattern()
    found = {0: p.subject, 1: p.object}
    for end, slot in found.items():
        refs, told, _ = scene.find(slot, n, clause, q.start)
        if not refs or told < slot.told:
            loose = replace(slot, told=0, strict=False)
            if not told_before(scene, n, loose, end, clause, p)[0]:
                return []
    p = replace(p, object=replace(p.object, told=0), rule="workers-bare")
    return bind(scene, n, q, clause, p, 0.7)


def _pattern() -> Pattern:
    return next(p for p in patterns() if p.rule == "workers-figure")
