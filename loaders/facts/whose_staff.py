"""Staff told by what they are called or do, and whose they are, whatever the verb: 甲区农科院蹲点的有10人,全在乙县.

Where a part of a sentence tells of one place of either side, of somebody who serves and of nobody else, and the words
do not make these the helped place's own, those counted are the helper's there.
"""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import patterns
from loaders.facts.postings import in_office
from loaders.facts.scene import Scene, Span
from loaders.learned.counts import outline
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.regions import within
from loaders.mentions.staff_nouns import DUTY, STAFF

_SERVE = re.compile(
    rf"(?:{STAFF})(?![^,。;、\d]{{0,6}}(?:[说讲道数]|介绍|告诉|点了?[点着名]|清点|回忆|感慨|笑))|{DUTY}"
)
# Who else may be counted, and what those only passing by do.
_OTHERS = re.compile(
    r"务工|打工|就业|劳务|劳动力|工人|工友|返岗|复工|进厂|招工|用工|普工|缝纫|学员|培训|结业|徒|跟[班岗]|进修|听课|考察|调研|代表|义诊|患者|病人|病号|接诊|门诊|手术"
    r"|(?<![数科农])学习|[来去]学|取经|报名|意向|求职|应聘|招聘|招考|编制|村民|群众|村医|村干部|本地|当地(?!讲)|志愿者|移民|户|捐[资款]?\d|受益|惠及|慰问|表彰|获评|返乡|老乡|乡亲|不是[^,。;]{0,8}[来派]|[来去][^,。;\d]{0,4}看|欢迎|站满|挤满|(?<!驻)村里|同行|来送"
    r"|家属|家人|爱人|社员|老人|[一两三四五六]口(?!气)|活[计儿]|挣|[月年]薪|旅游|游客|参观|观众|比赛|演[出员]|探亲|陪同|带队|护送|签约|座谈|访问|会议|论坛|讲座|讲课|授课|教[会出]|带出|带教|抽样|本[县市院校]|拟|计划|打算|需要?\d|岗位"
    r"|专[列车机]|车厢|接站|站台|包[车机]|大巴|[进工电鞋服玩]厂|厂[里子房]|老板|讲[了过]|听[了过]|课堂|直播|退休金|工资|罚|查处|牺牲|去世|报道|采访|记者"
)
_PUPILS = re.compile(r"学生|娃|孩子")
# The helped place's own, beside the figure or its noun: 乙县的8名教师, 乙县医院医生8名
_NOT_THESE = "^,。;:、HWOC#@到赴去在来派送给请借聘添多迎接收有得要缺是"
_OWN = re.compile(
    rf"(?<![给到赴去往在帮援为助向派])W(?:[省市县区州旗])?(?:的|籍|人民|本地)?[{_NOT_THESE}]{{0,6}}"
    rf"(?:@|(?:{STAFF})[{_NOT_THESE}]{{0,4}}[有共约近达]{{0,2}}@)"
)
# Whose they are: H stands before those who serve, the words say whence they came, or who had none was given them
_WHOSE = re.compile(
    rf"H[^。;HWO]{{0,16}}?(?:{STAFF}|{DUTY})|H[^。;HWO]{{0,12}}@[^,。;HWO]{{0,10}}?(?:{STAFF}|{DUTY})|(?:{STAFF}|{DUTY})[^。;HWO]{{0,10}}?(?:来自|是|出自|从|都是)H"
    rf"|H(?:人|的人|兵|来的|这[一]?[批茬拨轮]|籍)|H[^,。;HWO@]{{0,8}}[到在去来赴进往]W[^,。;HWO@]{{0,6}}(?:{STAFF}|{DUTY})"
    rf"|H[^,。;HWO@]{{0,4}}派人|@[^。;HWO]{{0,4}}H[^,。;HWO]{{0,2}}[出派送给]的|H的?@[赴去到进驻]W[^。;]{{0,8}}(?:为期|[一二两三四五\d]年|学期|任期)"
    rf"|^[^HWO]*H[^。;O]*?(?:派|送|打发|借|调)[去来到出了]{{1,2}}[^,。;HWO]{{0,4}}(?:{STAFF})?[^,。;HWO]{{0,4}}@"
    rf"|(?:[要缺盼求差少等]|没有?)[^,。;HWO]{{0,6}}(?:{STAFF})[^。;]{{0,8}}[,;](?:H|它|[他她]们|人家|对方|那[边头])[^,。;HWO]{{0,10}}@"
)
# The helper's own at home, where the other place is not told: 甲区人民医院医生410名
_AT_HOME = re.compile(
    rf"(?:H[^,。;HWO来到去派赴援驻送支]{{0,12}}|(?:医院|卫生院|学校|[小中]学))(?:{STAFF})[有共约近达]{{0,2}}@"
)
# What alone may stand beside the figure: who serve, that they came or were sent, or no word of what anybody did
_COUNT = (
    r"(?:[\s,、:;D又也还只就才共有约近达前先后当年]|今年|去年|如今|眼下|一共|总共|合计|累计|陆续"
    r"|一口气|一次|[一两三\d]年下来|这学期|[一二三\d]+批)*"
)
_SENT = r"(?:[来到去](?:了|过|的)?|(?:派|借|送|调|选派|选送|抽调|请)[去来到出了过]{0,2}的?|[前赶]来的?)"
_THEM = rf"(?<!手下的)(?<!这样的)(?<!下属的)(?:{STAFF}|{DUTY})"
_COUNTED = re.compile(
    rf".*?(?:@[^,。;HWO#@\d]{{0,4}}(?:H[^,。;HWO#@\d]{{0,3}})?{_THEM}|{_THEM}[^,。;HWO#@的是被把说得\d]{{0,3}}?的?{_COUNT}@).*"
    rf"|{_COUNT}@H[人的兵].*|{_COUNT}H的?@[赴去到进驻]W.*|{_COUNT}[HW]?{_COUNT}@H[^,。;HWO@]{{0,2}}[派送]来?的.*"
)
_BARE = re.compile(rf"{_COUNT}H?{_COUNT}{_SENT}?{_COUNT}@(?:依依惜别|离开W?|启程|返程)?[\s,。;!”]*")
_TAKEN = re.compile(r"[挖救]走?[出了]|查[出处]|抓|[待呆住]了?[一两半\d]?[天晚]|原来|本来|来自W")
_TOLD_OF = re.compile(
    rf"(?:(?:{STAFF}|{DUTY})(?:们|的)?|H人|派人[^,。;]{{0,6}}|(?:{STAFF})[^,。;#]{{0,4}}[来到](?:了|W|的)*|期满)[\s,。;:?!]*$"
)
_WANTED = re.compile(r"(?:要|缺|盼|求|需要?|差|少|等)(?:个|着|来)?$")
# What is counted needs no noun: 前后有23个人住过, 新来的33人接过听诊器
NO_NOUN = re.compile(
    r"(?!\S{0,8}?(?:[者员工民商众友户师客]|老乡|乡亲|姑娘|小伙|妇女|家长|老板|司机|来宾))[^,。;]{0,14}[,。;!?”)]*"
)
_MOST = 500
"""People: more are never lent without a word of their being sent."""


def whose_staff(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure as one of staff of the helper's, if its part of the sentence tells of nobody else."""
    s = scene.sentences[n]
    if q.unit != "person" or q.value > _MOST or not scene.sides.known:
        return []
    if _WANTED.search(scene.text, max(clause[0], q.start - 4), q.start):
        return []
    start, end = scene.part(s, q.start, q.end)
    back = start
    sides, serve = sides_of(scene, start, end), _SERVE.search(scene.text, start, end)
    alone = outline(scene, start, end, q) if serve and len(sides) == 1 and _clearly(scene) else ""
    if _AT_HOME.search(alone):
        return []
    if _WHOSE.search(alone):
        sides = BOTH  # the other place of the report's one couple is meant: 老师里头也有甲区人,这学期到了9个
    if not serve or not sides >= BOTH:
        # the sentence before says who they are, and this one only counts them
        before = scene.sentences[n - 1] if n else None
        if before is None or before.para != s.para or before.kind != "body" or scene.inside("quantities", *_of(before)):
            return []
        if not NO_NOUN.fullmatch(scene.text, q.end, clause[1]) or q.value < _SEVERAL:
            return []
        back = before.start
        sides = sides_of(scene, back, end)
    if not (serve or _SERVE.search(scene.text, back, end)) or _OTHERS.search(scene.text, back, end):
        return []
    if _PUPILS.search(scene.text, *(clause if back == start else (back, end))):
        return []
    here = places_of(scene, back, end)
    if sides != BOTH or not (one_couple(here) or len(here) == 1):
        return []
    told = outline(scene, back, end, q)
    if not _WHOSE.search(told) or _OWN.search(told) or in_office(scene, (back, end)):
        return []
    counted = [x for x in scene.inside("quantities", start, end) if x.unit in ("person", "person_time", "job")]
    if not _counts_them(scene, s, n, q, clause):
        return []
    if any(clause[0] <= x.start < q.start for x in counted):
        return []  # 五个大夫三个在区医院: some of those told before
    if len(counted) > 1 and not _SERVE.search(scene.text, *clause) and not _GIVES.search(outline(scene, *clause, q)):
        return []
    p = next(x for x in patterns() if x.rule == "staff-figure")
    found = bind(scene, n, q, (start, end), replace(p, rule="staff-beside"), 0.72 if back == start else 0.62)
    if len(found) != 1:
        return []  # of several places whose they are the words do not say
    town = found[0].object.key.partition("/")
    if town[1] and town[0] in places_of(scene, back, end):
        found = [replace(found[0], object=Ref("Region", town[0]))]  # where in it they live
    inside = [x for x in places_of(scene, back, end) if within(x, found[0].subject.key)]
    own = next((x for x in inside if not any(x != y and within(y, x) for y in inside)), found[0].subject.key)
    return [replace(found[0], subject=Ref("Region", own))]  # 从甲省来的乙市工作队


def _counts_them(scene: Scene, s: Sentence, n: int, q: QuantityMention, clause: Span) -> bool:
    """Whether the figure's own clause names those who serve, or only counts whom the one right before it names.

    查出高血压的有36人, 前来观摩的有120人: whoever did or bore anything else is somebody else.
    """
    own = outline(scene, *clause, q)
    if _TAKEN.search(outline(scene, clause[0], scene.part(s, *clause)[1], q)):
        return False
    if _COUNTED.fullmatch(own):
        return True
    before = [c for c in s.clauses if c[1] <= clause[0]][-1:] or (
        list(scene.sentences[n - 1].clauses)[-1:] if n else []
    )
    return bool(before and _BARE.fullmatch(own) and _TOLD_OF.search(outline(scene, *before[0], q)))


BOTH = frozenset(("helper", "helped"))
_SEVERAL = 2
_GIVES = re.compile(r"^H[^,。;HWO]{0,8}@[^\u4e00-\u9fff]*$")


def _clearly(scene: Scene) -> bool:
    """Whether the report is on one couple alone."""
    return len(scene.sides.helper) == 1 == len(scene.sides.helped) and len(scene.sides.sure) == len(BOTH)


def _of(s: Sentence) -> Span:
    return s.start, s.end


def sides_of(scene: Scene, start: int, end: int) -> frozenset[str]:
    """The sides of the places of a span; one of another place is a side too."""
    return frozenset(scene.sides.side(code) or "other" for code in places_of(scene, start, end))


def places_of(scene: Scene, start: int, end: int) -> set[str]:
    return {c for m in scene.inside("regions", start, end) if m.kind in ("name", "pronoun") for c in m.codes}


def one_couple(codes: set[str]) -> bool:
    """Whether the places are two, each with no more than what it lies in beside it."""
    return len([x for x in codes if not any(x != y and within(y, x) for y in codes)]) == len(BOTH)
