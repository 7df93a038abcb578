"""Whether 个 counts people, by the verb or the noun told before it: 走了86个; 转去上班的有320个."""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.folk import FOLK

# What is counted stands before: 走了86个,…
ALONE = re.compile(r"[,。;!?:)、\s]|$|[坐去到在上回留进奔赴往](?!岗|门店)")
THINGS = re.compile(
    r"(?:项目|企业|公司|车间|班次?|岗位?|村(?![人民])|县(?!人)|镇(?!人)|乡(?!亲|人)|点|园区?|基地|学校|站|单|车|家(?!政)|户|课|(?<!学)期|件|箱|品种)[^,。;、]{0,4}$"
    # 企业对上号的项目,288个
    r"|(?:项目|企业|车间|岗位|基地|学校|园区|品种|工程|合作社)[,:]$"
)
# 走了86个, 又走41个, 老乡,登了记的有1904个: 个 counts people where the verb or the noun before is of people.
_WENT = re.compile(
    r"(?:(?<![搬运拉飞引])[走来去]|(?<![摊分指调])派[来去出]?|[上坐跟]车[^,。;、\d]{0,6}|跟车|上车|接走|送走|送[来去到]|返[岗乡厂工]?|进厂|进城|出门|录用|招走|招[下了]|要走|要|收|带走|带出去|留下|剩下?)"
    r"(?:了|的)?(?:又|还|就|共|有|是|约|近|将近|超过)*$"
)
_PEOPLE_BEFORE = re.compile(
    rf"(?:{FOLK}|来的(?:最多|最少|也?多|不少)|[月家]嫂|护士|[电焊木瓦]师|大夫|医生|教师|老师|干部|务工者|务工人员|劳动力|人才|村医|打工的|务工的"
    r"|上班的|[去来到在][\u4e00-\u9fff]{0,6}的人|[去来到][\u4e00-\u9fff]{1,5}的[少多](?:些|一些|一?点),|女人|[\u4e00-\u9fff]{2}(?<!负责)(?<!联系)(?<!代理)(?<!经纪)(?<!合伙)人(?:[就已现共也]*有)?|人(?:去|到|来|进|往)了?[\u4e00-\u9fff]{1,6}|[送接带]人[去来到往][\u4e00-\u9fff]{0,6})(?:,[^,。;、\d]{0,6})?[^,。;、\d]{0,8}$"
)
# 送了多少人?答:214个
_ANSWERS = re.compile(
    r"(?:(?:多少|几个)人|[去来到在][^,。;?\d]{1,10}的?(?:一共|总共)?(?:有|是)?(?:多少|几个))[^?。]{0,14}\?”?\s*(?:[^,。;:\n]{1,8}:)?“?(?:有|是|共|一共)?$"
)
# 一车走了41个, 厂里招走12个: what they came by, or who took them, is not what is counted
_TAKEN = re.compile(
    r"(?:[招接送带拉领要运收]了|[招接送带拉领要运收]走了?|[走来去坐挤塞][了着]|上[来去]了?)(?:足足|整整|差不多|有|约|近)?$"
)
# 转去上班的有320个, 车上坐着1588个, 往那边送工986个, 接收202个: of people at work, with nothing else told between
_AT_WORK = re.compile(
    r"(?:(?:务工|打工|上班|做工|就业|干活|上岗|返岗|进厂|谋生|挣钱|[上坐跟]车)的|(?P<ride>[车机]上)(?:坐着|坐了|载着|坐的)?|(?<![\u4e00-\u9fff]招)(?:[送输]工|接收|吸纳))(?:,|:|,?(?:就|又|还|已|也|前后|先后|总共|一共|共|有|是|为|达|约|近|将近|超过?))*$"
)
# 有60个去了乙市的工厂, 1212个从甲县来到乙市, 2737个招了进去: what those did whom 个 counts
_DID = re.compile(
    r"(?:从[^,。;、\d]{2,24}?[来去到](?:到|了)?|[去到进在赴][^,。;\d]{2,24}?(?:工?厂|企业|公司|车间|工地|上了?班|打工|务工|就业|上了?岗|干活|做工)|招了?[进走过]|[进入]了厂|的饭碗)"
)
_AT_WORK_NEAR = re.compile(r"务工|打工|劳务|就业|上班|进厂|厂[里子]|工人|专[车列]|大巴|老乡")
_WORKERS = re.compile(r"务工|打工|上班|进厂|老乡|工人|专车|坐车|大巴|首批|\d[人名]")
# 1002个随车返岗, 收了甲县260个,都进了厂: those who ride or were taken on, beside a word of people at work
_RODE = re.compile(
    r"(?:上了?|坐上|登上|踏上|挤上)(?:去[^,。;、\d]{2,12}的)?(?:[车船]|大巴|专列|飞机|包机)|随车|跟车|告别|离开|离了|跟着走|启程|动身|出发|[返上]岗|上了?班"
)
_GIVEN = re.compile(r"(?:[收招接留添来进要]下?了|接走|招走|[给来]?送[去来出走]|一[送走去接]就是)[^,。;、\d]{0,14}$")
_ON = tuple("去到在进赴")
LONGEST_ROW = 40
"""Characters of a row of places whose people are counted."""


def people(text: str, m: re.Match[str]) -> bool:
    """Whether 个 without a noun after it counts people."""
    start = m.start("num") if m["num"] else m.start()  # 车上453个 is no 上453
    before = text[max(0, start - 24) : start]
    alone = ALONE.match(text, m.end())
    if (
        (alone is None or alone[0] in _ON)
        and _DID.match(text, m.end())
        and (before.endswith("有") or not THINGS.search(before))
    ):
        return True
    beside = max(0, m.start() - LONGEST_ROW), m.end() + LONGEST_ROW
    rode = _RODE.match(text, m.end()) or (alone and _GIVEN.search(before) and not THINGS.search(before))
    if rode and _AT_WORK_NEAR.search(text, *beside):
        return True
    if alone is None:
        return False
    if at_work := _AT_WORK.search(before):
        return not at_work["ride"] or bool(_WORKERS.search(text, *beside))
    if THINGS.search(before) and not _TAKEN.search(before):
        return False
    if _PEOPLE_BEFORE.search(before) or _WENT.search(before):
        return True
    if before.endswith("接了") and _WORKERS.search(text, max(0, m.start() - 60), m.start()):
        return True  # 首批131人去了甲市。某公司接了83个
    return "?" in before and bool(_ANSWERS.search(text, max(0, m.start() - 50), m.start()))
