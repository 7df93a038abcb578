"""Learners told by what the sentence or the one before is about: 甲区办的校长班结业了。乙县送去的校长、主任一共38人."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate
from loaders.facts.patterns import patterns
from loaders.facts.reading import barred
from loaders.facts.scene import Scene, Span
from loaders.facts.whose_staff import BOTH, NO_NOUN, one_couple, places_of, sides_of
from loaders.learned.counts import outline
from loaders.mentions.quantities import QuantityMention

_COURSE = re.compile(
    r"(?:培训|研修|进修|[\u4e00-\u9fff](?<![上下夜白早晚头末首那这每值换倒跟同航专包大中小轮全本接趟几各开办车]))班(?:[^,。;]{0,6})?(?:结业|开班|毕业|开课|散了)|结业|学费|学的是|学的(?:都|全|也)?是"
    r"|坐[到进][^,。;、]{0,10}(?:教室|课堂|会诊室|课桌)|来学|去学|授艺|传艺|拜师|毕业典礼|(?:培养|教|带)[出的][^,。;]{0,6}(?:第[一二三\d]+[批期]|[首头一]批)|[补讲上听][了过][^,。;、]{0,6}课(?![桌本程表题件间外后余])|[给为替][^,。;]{1,6}[办开][了的过][^,。;]{0,6}[班课]"
)
_OTHERS = re.compile(
    r"务工|打工|就业|劳务|工人|返岗|复工|进厂|招工|用工|上班|学生|娃|孩子|大学|中学|小学|[高初]中|支教|支医|挂职|坐诊|义诊|患者|病人|手术|考察|报名|想学|招聘|求职|观众|参观|游客|比赛|捐|慰问|家长|计划|拟|打算|明年|球|[队\d]比|赛|现场|观光|旅[客游]|节目|唱|捐"
    r"|[来派]的?(?:老师|教师|专家|讲师|师傅)\d|送行|奖"
)
# Those who teach, or the helper's own: 甲区的3名讲师
_TEACH = re.compile(
    r"(?:讲师|老师|教师|专家|师傅|教练|教授)[^,。;]{0,4}@|@[^,。;]{0,4}(?:讲师|专家|师傅|教练|教授)|H[^,。;HWO到去在来]{0,6}@"
)
_MOST = 2000


def whose_learners(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure as one of those whom the helper taught, if nothing else is told around it."""
    s = scene.sentences[n]
    if q.unit not in ("person", "person_time") or not 1 < q.value <= _MOST or not scene.sides.known:
        return []
    start, end = scene.part(s, q.start, q.end)
    back, on = start, end
    if not _COURSE.search(scene.text, start, end):
        beside = [scene.sentences[k] for k in (n - 1, n + 1) if 0 <= k < len(scene.sentences)]
        told = [
            x for x in beside if x.para == s.para and x.kind == "body" and _COURSE.search(scene.text, x.start, x.end)
        ]
        if not told or (told[0].start > s.start and scene.inside("regions", start, end)):
            return []  # what comes after explains only a sentence that names nobody
        back, on = min(start, told[0].start), max(end, told[0].end)
    if _OTHERS.search(scene.text, back, on) or not NO_NOUN.fullmatch(scene.text, q.end, clause[1]):
        return []
    counted = [x for x in scene.inside("quantities", back, on) if x.unit in ("person", "person_time", "job")]
    if len(counted) > 1 or sides_of(scene, back, on) != BOTH or not one_couple(places_of(scene, back, on)):
        return []
    p = next(x for x in patterns() if x.rule == "trains-figure")
    if _TEACH.search(outline(scene, *clause, q)) or barred(scene, n, q, clause, p):
        return []
    return bind(scene, n, q, (start, end), replace(p, rule="trains-beside"), 0.62)
