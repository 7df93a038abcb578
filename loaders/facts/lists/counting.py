"""What a label of a list counts: the pattern of an edge file that its words fit."""

from __future__ import annotations

from functools import cache

from loaders import fastre as re
from loaders.facts.lists.lines import MONEY
from loaders.facts.patterns import Pattern, patterns

_CLAUSE = 3
"""What wants its ends told in the clause is not said by a label."""
# What a label counts that names no unit: 务工人数, 岗位数, 招聘会场次
_JOBS = re.compile(r"(?<![返上跟到在顶])岗|职位|工位|用工需求")
_FAIRS = re.compile(r"招聘会|场次|专场")
_PEOPLE = re.compile(r"人数|人员|[人员工师生]$|务工|就业|劳动力|干部|教师|医生|人才|培训|学员|挂职|支教|支医")
# Of whom a share is: no figure of its own. Those who went anywhere, or nowhere.
_SHARE = re.compile(r"其中|脱贫人口|贫困人口|占比|比例|增长|同比")
_ANYWHERE = re.compile(
    r"外出|省外|县外|省内|县内|就近|就地|本地|家门口|累计转移|全[县州市省]|公益性岗位|车间|合作社|自主创业|录取|高考|招生|就读|升学"
)
# 用工 alone may be of those who built what the line tells of.
_GOING = re.compile(r"[到赴来去往在返]|务工|输|转移|就业|劳务|上班|打工")
# What is planned; 任务完成数, 目标完成情况 are of what was done.
_PLANNED = re.compile(
    r"(?:计划|目标|任务|指标)(?!(?:任务)?数?(?:实际)?完成)|计划完成|协议(?!到位|内)|预计|拟|意[向愿]|需求|缺[口少]|申请|预算"
)
# 来杭务工人员月收入, 有意来杭务工, 未到位资金, 受教学生: what is told of them, or is not so
_OF_THEM = re.compile(
    r"务工(?:人员|者|群众)?的?(?:平均|人均|月|年龄|工资|收入|薪|子女|家庭|家属|春节|包车|参保|社保|体检|党员|名额|食宿|补贴|补助|保险|满意|投诉|证|维权)"
    r"|名额|有意|未到|没有?到|尚未|审计|整改|进度|受教|听课|受益|惠及|就诊|手术|不合格"
)
# (户), (辆): a unit of nothing that an edge counts
_OTHER_UNIT = re.compile(r"[(\[](?!(?:万?人次?|名|位|[万亿]?元|个|场次?)[)\]])[^()\[\]\d,]{1,3}[)\]]$")
_OWN_MONEY = re.compile(r"省级|中央|国家|自筹|配套|本级|本地|涉案|执行款|罚|追缴|救助款|低保")
_OWN_JOBS = re.compile(r"公务员|事业|公益")
_STAFF = re.compile(
    r"^(?:党政|挂职|专业?技术?|支教|支医|驻点|援[派助]|选派|派驻)*(?:干部|教师|老师|医生|专技|人才|人员|专家)+(?:\([^()]*\)|人数)?$"
)
# In a line of one place alone the label says that help is meant.
HELPS = re.compile(r"协作|援|帮扶|对口|结对|捐|拨|给|送|派|挂职|支[教医农援]|驻|东西部|来|赴|到|带去|带来|提供|招聘")
# What a place spends itself.
OWN_PURSE = re.compile(
    r"(?:教育|医疗|卫生|健康|社保|社会保障|民生|水利|交通|基建|农业|文化|科技|住房|环保|财政|预算|本级)[^,。;]{0,4}(?:投入|支出|经费|投资|预算|拨款)"
    r"|财政收入|信贷|贷款"
)
# 到位, 实际完成数, 人数(人), 金额: that something was done or counted, not what.
_BARE = re.compile(
    r"(?:\d[\d,.]*|[余多约近超达共]|[万亿]?元|[万]?人次?|人数|名|位|个|场次?|年度?|月份?|日|金额|总?数[量额]?|总[额量计]?|规模|合计|小计|共计"
    r"|累计|本年|当年|今年|全年|历年|其中|实际?|实绩|完成|到位|已|情况|数据|统计|单位|[为是有]|[\s()\[\]、,:/|—-])*"
)
_OF_A_PLAN = re.compile(
    r"(?:年初|全年)?(?:计划|目标|任务|指标|预计)数?(?:为|是)?|[约近超]?\d[\d,.]*[万亿]?[\u4e00-\u9fff]{0,2}$"
)


@cache
def counted(label: str, unit: str) -> tuple[Pattern, str] | None:
    """The pattern that a label and its unit fit best, and the unit; None where the label says nothing known."""
    if not unit and _OTHER_UNIT.search(label):  # 来杭务工家庭(户)
        return None
    unit = unit or _unit_of(label)
    if not unit or _SHARE.search(label) or _PLANNED.search(label) or _OF_THEM.search(label):
        return None
    fitting = [
        p
        for p in patterns()
        if p.kind == "figure" and unit in p.units and p.subject.side and p.object.side
        and (p.beside is None or p.beside.search(f"{label}#"))
        and p.trigger.search(label) and not (p.unless and p.unless.search(label))
        and max(p.subject.told, p.object.told) < _CLAUSE and (p.within is None or p.within.search(label))
    ]  # fmt: skip
    if not fitting and unit == "person" and _STAFF.search(label):
        fitting = [p for p in patterns() if p.rule == "staff-figure"]
    if not fitting:
        return None
    p = max(fitting, key=lambda x: x.weight)
    if p.predicate == "sends_workers_to" and (_ANYWHERE.search(label) or not _GOING.search(label)):
        return None
    if (p.predicate == "funds" and _OWN_MONEY.search(label)) or (
        p.predicate == "offers_jobs_to" and _OWN_JOBS.search(label)
    ):
        return None
    return p, unit


def _unit_of(label: str) -> str:
    if _JOBS.search(label):
        return "job"
    if _FAIRS.search(label):
        return "fair"
    return "person" if _PEOPLE.search(label) and not MONEY.search(label) else ""


def bare(label: str) -> bool:
    """Whether a label says only that something was done or counted; what, its heading tells."""
    return bool(_BARE.fullmatch(label))


def topic(label: str) -> str:
    """What a label is of, without its figure and its words of a plan: 来杭务工计划400人."""
    return _OF_A_PLAN.sub("", label)
