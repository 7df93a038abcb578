"""People told beside the cooperation: they neither go to work, are posted nor learn (游客, 患者, 县医院的医生)."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.facts.candidates import Candidate
from loaders.facts.heads import FILLER
from loaders.facts.private_money import private
from loaders.facts.scene import Scene, Span
from loaders.facts.sums_beside import paid_beside
from loaders.facts.trips import leftover
from loaders.mentions.quantities import QuantityMention

_PEOPLE = ("person", "person_time")

# 16名演员, 23名患者在甲市做了手术, 在校生4321人, 4.7万人的饮水
_WHO = (
    r"(?:游客|旅客|观众|听众|演员|演职人员|艺人|艺术家|歌手|患者|病人|患儿|伤员|老人|老年人|孤儿|儿童|孩子|娃(?!娃)|小朋友|学生|在校生|新生(?![代活力])|考生"
    r"|会员|协理员|联络员|运动员|选手|球员|志愿者|客商|采购商|经销商|投资商|粉丝|网友|摄影家|摄影师|书画家|作家|记者|顾客|居民|信众)"
)
_COUNTS = re.compile(
    rf"[多余]?的?[^,。;、:\d到赴去在把给向]{{0,6}}?{_WHO}(?!家)"
    r"|的?(?:饮水|吃水|用水|喝水|出行|住房|用电|看病|上学|随团|随行|不出[村乡镇县])"
    r"|的?(?:当地|本地|本县|本乡|本村|附近)(?:的?[村农]民|人|群众|妇女|老乡)"
)
_TROUPE = (
    r"(?:剧团|歌舞团|艺术团|文工团|文艺队|协会|作协|摄制组|考察团|代表团|参观团|疗休养团?队?|球队)[^,。;、\d]{0,8}"
)
_RECEIVED = (
    r"(?:(?:接待|接听|接诊|诊疗|收治|服务|惠及)(?:群众|患者|人员|来电|来访|咨询|电话|病人|求助)*"
    r"|(?:服务|惠及|覆盖)[^,。;、\d]{0,8}|来电|来访|(?:[来找]|上门|前来)?(?:求助|咨询|办事|问询|问事|维权|投诉)(?:者|的人?)?(?:、?咨询)?|互访|往来|运客|载客)"
)
_COUNTED = re.compile(
    rf"(?:{_WHO}们?(?:总数|人数)?|(?:家属|随迁子女)[^,。;、\d]{{0,4}}|{_TROUPE}|{_RECEIVED}|\d户)(?:就|也|共|总共|一共|前后|先后|有|达|达到|约|近|超|超过|[,、])*$"
)
# 受益群众8000人, 带动800人增收, 8000名群众受益: whom it did good, who came to see, who is praised; a clause of its own
_DONE_GOOD = re.compile(
    r"(?:直接|间接|累计|共|可|已|并|还|又|也|将|预计|惠及|覆盖|其中)*(?:受益|得益|受惠|获益|参会|到会|慰问|表彰|评选|辐射|吸引|返乡|资助|救助|解决|安置搬迁|搬迁|受到|先进(?:个人|工作者)?|标兵|劳模|达成[^,。;、:\d]{0,4}意向|就近就业|就地就业)"
    r"[^,。;、:\d到赴]{0,8}(?:达到?|约|近|超过?|有|共)?$"
)
_TO_THE_GOOD = re.compile(
    r"[多余]?(?:名|人|个)?[^,。;、:\d务工就业]{0,5}?(?:因此|由此|从中|直接)?(?:受益|得益|获益|受惠|增收|脱贫|致富|欢迎|好评|点赞|返乡创业|返乡|报名|创业成功|留在(?:本地|当地|家乡|家门口)[^,。;、:\d]{0,4})(?=[,。;、!?)]|$)"
)
# 学生 and 志愿者 may be sent to work or to teach: 技校学生30名到甲市就业, 支教志愿者12名
_MAY_GO = re.compile(
    r"务工|就业|上岗|上班|实习|入职|进厂|用工|打工|培训|研修|跟岗|受训|学员|结业|技校|职校|中职|职业|毕业|大学生|支教|支医|挂职|选派|派[出遣来驻到]|援[疆藏青派]|求职"
)

# 家门口的车间里,415名妇女在干活; 县里开发公益性岗位,安置181人: they went nowhere
_AT_HOME = re.compile(r"公益性?岗位|家门口|不出[村乡镇县]|(?:帮扶|扶贫|援建的?|就业|社区|村)车间[里内中]")
_TAUGHT = re.compile(r"培训|研修|学员|结业|受训|跟岗|支教|支医|挂职|选派|[派到赴去往]")
# 全县登记在册的农村劳动力有6.8万人: how many there are
_STOCK = re.compile(
    r"(?:[^,。;、:到赴去在向的送出]{1,6}有|总|在册的?|全部)(?:农村|城乡|富余|脱贫|贫困)*劳动力(?:资源|总数)?(?:有|共|达|约|近)*$"
)


def _stay(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether the people of a figure are told as those at home, or as all that a place has."""
    told = max([s.start, *(x.end for x in scene.inside("quantities", s.start, clause[0]) if x.unit in _PEOPLE)])
    start = max(told, next((c[0] for c in reversed(s.clauses) if c[1] <= clause[0]), clause[0]))
    if _AT_HOME.search(scene.text, start, clause[1]) and not _TAUGHT.search(scene.text, *clause):
        return not any(scene.sides.side(x.code) == "helper" for x in scene.inside("regions", *clause))
    return q.end >= clause[1] - 1 and bool(_STOCK.search(scene.text, clause[0], q.start))


# 县医院有医生421人, 厂里305名工人正在赶订单: whoever is there
_HOUSE = r"(?:医院|卫生院|学校|[小中大]学|[一二三四]中|幼儿园|厂|工厂|公司|企业|集团|园区|车间|基地|合作社|工地)"
_HAS = re.compile(
    rf"(?:{_HOUSE}(?:在[^,。;、\d]{{2,6}})?(?:[里内中]|目前|现在|眼下|如今|共|总共|一共|就)*(?:现有|拥有|共有|有|里头?的?)|全[院校厂]|(?:医院|卫生院|学校|[小中]学)(?=$))(?:在[编职岗册])?"
    r"(?P<who>[^,。;、\d]{0,6}?)(?:约|近|超过?|达|共)*$"
)
_STAFF = re.compile(r"教师|老师|教职工|医生|大夫|护士|医务|医护|职工|员工|工人|师傅|女工|人")
_FROM = re.compile(r"来自|籍|老乡|乡亲|[从由]|派|援|挂职|其中|[送来去到赴]")


def _at_home_there(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether an institution tells how many it has, and nobody whence they came."""
    m = _HAS.search(scene.text, clause[0], q.start)
    if m is None:
        return False
    stop = next((c[1] for c in s.clauses if c[0] >= clause[1]), clause[1])  # 厂里有120名工人,都是甲县人
    after = scene.text[q.end : clause[1]]
    if not (_STAFF.search(m["who"]) or _STAFF.match(after.lstrip("多余的名位个")[:4])):
        return False
    if _FROM.search(scene.text, m.start("who"), q.start) or _FROM.search(scene.text, q.end, stop):
        return False
    here = scene.inside("regions", m.start("who"), stop)
    helped = (x for x in scene.inside("regions", clause[0], m.start()) if scene.sides.side(x.code) == "helped")
    return not here and not any(
        "人" in scene.text[x.end : x.end + 8] or "people" in cases(scene.text, x.start, x.end) for x in helped
    )


# 130名务工者领到了交通补贴
_SUBSIDISED = re.compile(
    r"(?:领|享受|获|拿到|发放?|报销)[^,。;\d]{0,10}(?:补贴|补助|奖补|路费|慰问)|[追讨]回[^,。;\d]{0,6}工[资钱]"
)


# 在甲区务工的有497人,8人上了工伤保险: some of them, or others beside them, of whom nothing is said of going to work
_GOING = re.compile(
    r"务工|打工|就业|上岗|[在返到复稳]岗|复工|上班(?!组)|做工|干活|挣钱|(?<!先)进(?!步|修)|留|输[送出转]|送(?!行|别|医)|招|[接收]|吸纳|录用|入职|签|[去到走](?!年|期)|来(?!年)"
    r"|动身|出发|启程|[乘登坐]|[车机]上|[全整]车|[共合总]|新增|累计|脱贫|贫困|建档|劳动力|[批趟班](?!组?长)|第|余|剩|另|[再又还]|月(?!薪|收|工资)|[年日]|改[为成]|分别|依次|占"
    r"|缝纫|焊|保安|保洁|月嫂|护工|护理|家政|[普技电]工|建筑|服务员|当(?!上)|做"
)
_ELSE = re.compile(
    r"保险|开了|自己|[班组]长|隔壁|邻[县近]|旁边|月薪|工资|收入|看望|生病|住院|医护|先进|标兵|随车|随行|送行|买|孩子|家属|子女|入学|结婚|入党"
)
_BY_WORDS = "workers-figure"
_AT_WORK = re.compile(r"务工|打工|就业|[返复稳]岗|复工|上班(?!组)|做工|干活|进厂|招|输")


def in_passing(scene: Scene, s: Sentence, q: QuantityMention, clause: Span, got: list[Candidate]) -> bool:
    """Whether a figure of workers has both ends from another clause that counts people itself, and its own says nothing
    of going to work; or follows staff counted in its sentence (挂职的有62人,现在仍在岗的14人)."""
    if leftover(scene, clause, got):
        return True
    if got and got[0].predicate == "sends_staff_to" and _STILL.search(scene.text, *clause):
        others = scene.inside("quantities", s.start, clause[0])
        return got[0].rule.endswith("-learned") and any(x.unit == q.unit for x in others)
    if not got or got[0].predicate != "sends_workers_to" or min(got[0].told) < _IN_SENTENCE:
        return False
    if _bare(scene, clause, q):  # 最多的进了甲集团,有410人
        clause = next((c[0] for c in reversed(s.clauses) if c[1] <= clause[0]), clause[0]), clause[1]
    if scene.inside("regions", *clause) or scene.inside("companies", *clause):
        return False
    others = [x for x in scene.inside("quantities", s.start, s.end) if x.unit in _PEOPLE and x.start != q.start]
    if not any(scene.inside("regions", *s.clause_at(x.start)) for x in others if not clause[0] <= x.start < clause[1]):
        return False
    if not _GOING.search(scene.text, *clause):
        return got[0].rule != _BY_WORDS or bool(_ELSE.search(scene.text, *clause))
    before: list[Candidate] = scene.memo.get("before", [])
    staff = before and before[0].predicate == "sends_staff_to" and (before[0].figure or (0,))[0] >= s.start
    return bool(staff) and not _AT_WORK.search(scene.text, *clause)


# 去年丙县来学过一回,来了18人: who only came to see how the couple does it
_SAW = re.compile(r"来(?:学|看|问|听|转|参观|考察|观摩)过|[来去]?取(?:了|过)?[一两几]?[次回]?经|来串门")
_CAME = re.compile(r"(?:一共|总共|先后|前后|[还又也共])*(?:[来到]了|[来到]的有?)?[,、:]?$")


def _only_saw(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether people came to see, from a place that is neither of the report's two."""
    before = next((c for c in reversed(s.clauses) if c[1] <= clause[0]), None)
    if before is None or not _CAME.fullmatch(scene.text, clause[0], q.start) or not _SAW.search(scene.text, *before):
        return False
    here = {c for m in scene.inside("regions", s.start, clause[1]) for c in m.codes}
    return bool(here) and not here & {*scene.sides.helper[:1], *scene.sides.helped[:1]}


_STILL = re.compile(r"(?:仍|还|[眼当]下|目前|现在|如今)的?(?:仍|还)?在[岗任]")  # 派来的共有142人,眼下在岗的51人
_IN_SENTENCE = 2


def _bare(scene: Scene, clause: Span, q: QuantityMention) -> bool:
    """Whether a clause holds nothing but its figure."""
    return len(FILLER.sub("", scene.text[clause[0] : q.start] + scene.text[q.end : clause[1]]).strip("。,;:()!? ")) < 2


def stands_beside(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a figure counts nobody who works, is posted or learns, or a sum that neither side gives."""
    if q.unit in _PEOPLE:
        if _DONE_GOOD.match(scene.text, clause[0], q.start) or (
            _TO_THE_GOOD.match(scene.text, q.end, clause[1]) and not _GOING.search(scene.text, clause[0], q.start)
        ):
            return True
        if _COUNTS.match(scene.text, q.end, clause[1]) or _COUNTED.search(scene.text, clause[0], q.start):
            return not _MAY_GO.search(scene.text, *clause)
        if _SUBSIDISED.search(scene.text, *clause):
            return not any(scene.sides.side(x.code) == "helper" for x in scene.inside("regions", *clause))
        return _stay(scene, s, q, clause) or _at_home_there(scene, s, q, clause) or _only_saw(scene, s, q, clause)
    return paid_beside(scene, s, q, clause) if q.unit == "CNY" else q.unit == "" and private(scene, s, q, clause)
