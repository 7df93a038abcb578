"""Who is at work away from home, and vacancies, by words of their own: what a text without any of cooperation shows."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.mentions.regions import province

_WORK = ("sends_workers_to", "offers_jobs_to")
_OFFERED = ("job", "fair")
_NOTE = 300
"""Characters of a text in which nobody is named in passing."""

# Work away from home is told in words of its own, in a report without any of cooperation too.
_HANDS = re.compile(
    r"务工|打工|[招用民做上开复女男技普焊缝要]工(?![程业作])|工[人友钱资](?!才)|返岗|[上在到]岗|上班|就业|[员职]工|干活|找活|劳[务动力]|厂(?![长址])|建筑|包工|上了?车|接人|送人|招[聘录收]|踏上|活干|缺[^,。;]{0,3}工|车间|入职|流水线|工地"
    r"|家政|保[姆安洁]|护[工理]|月嫂|保育|育婴|服务员|修脚|快递|外卖|网约车|拧螺丝|跑车|[月年]薪|[饭酒]店|专列|包[车机]|大巴|外出|薪水|领薪|饭碗|挣钱|打拼|谋生|闯荡|送工|[招接拉带送]走|聘用|录[用取]|报到|合同"
    r"|姑娘|小伙|后生|汉子|大[姐嫂]|工作站|[做当](?:工|活|月|保|护|家政)"
)
_VACANT = re.compile(r"岗|用[工人]|需求|职位|工位|招[聘工人]|空[位缺]|缺[人工口]|机会|位子|双选|名额|饭碗|活[儿计]")
_NOT_AT_WORK = re.compile(
    r"旅客|客流|游客|观众|听众|食客|嘉宾|演[出员]|艺术团|代表队|选手|医疗队|支[教医]|看的?病|教的?书|教师|老师|医生|大夫|学生|讨薪|欠薪|[讨要追拿]回[^,。;\d]{0,3}(?:工钱|工资|薪|血汗钱)|站方|出站口"
    r"|投产|落户|办厂|建厂|设厂|开厂|移民|[旅出春秋郊漫]游|游[客玩览]|春运|宣讲|巡演|参展|参赛|球[队员赛迷]|研学|新兵|[结婚][婚礼嫁]"
)


def offered_in_a_note(scene: Scene, c: Candidate) -> bool:
    """Whether vacancies are told in the paragraph of both places, in a text of a few lines."""
    return c.unit in _OFFERED and min(c.told) > 0 and len(scene.text) <= _NOTE


def of_work(scene: Scene, c: Candidate) -> bool:
    """Whether a figure is of people at work or of vacancies by the words of its own sentence and those beside it."""
    if c.predicate not in _WORK or c.value is None:
        return False
    if province(c.subject.key) == province(c.object.key):
        return False  # to the capital of their own province they go by themselves
    n = scene.sentence_at(c.figure[0] if c.figure else c.start)
    s, near = scene.sentences[n], scene.sentences[max(0, n - 1) : n + 2]
    if c.predicate == "offers_jobs_to":
        near_enough = min(c.told) > 1 or len(scene.text) <= _NOTE  # 社区工厂83家,提供岗位6000个: at home
        return near_enough and bool(_VACANT.search(scene.text, s.start, s.end))
    if _NOT_AT_WORK.search(scene.text, *scene.part(s, *(c.figure or (c.start, c.end)))):
        return False
    return any(_HANDS.search(scene.text, x.start, x.end) for x in near)
