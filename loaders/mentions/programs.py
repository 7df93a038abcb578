"""Programs: agreements, projects, policies, job fairs, labour stations, brands, mechanisms, parks, by their names."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.campaigns import campaigns, near_cooperation
from loaders.mentions.fairwords import FAIR
from loaders.mentions.labour_brands import PLATE, labour_brands
from loaders.mentions.plain_papers import plain_papers
from loaders.mentions.regions import RegionMention
from loaders.mentions.signings import ACTED_ON, signed, talked_about
from loaders.mentions.titles import TITLE
from loaders.records import record

_KIND = [
    (
        "agreement",
        re.compile(
            r"(?:协议书?|协定书?|备忘录?|意向书|合同书?|合约|框架|盟约|公约|[约商]定书?"
            r"|(?:协作|合作|互助|共建|帮扶|结对|直通|承诺|委托|互认|携手|对接|联动|共享)书)$"
        ),
    ),
    ("fair", re.compile(rf"(?:{FAIR}|招聘[周月季]|(?:带岗|送岗)活动)$")),
    ("policy", re.compile(r"(?:意见|通知|方案|办法|规划|规定|要点|纪要|计划|措施|细则|若干政策|条例)$")),
    ("station", re.compile(r"(?:工作站|服务站|协作站|劳务站|联络站|[分总]站|之家|驿站)$")),
    ("park", re.compile(r"(?:(?:产业|工业|孵化|科技|科创|示范|创业)园|园区|孵化基地|产业飞地|试验区|示范区)$")),
    ("brand", re.compile(r"(?:品牌)$")),
    ("project", re.compile(r"(?:工程|项目|行动|活动|计划|车间|模式|大篷车|基金|班)$")),
    ("mechanism", re.compile(r"(?:机制|联席会议|协作|合作|对接|模式)$")),
]
_BOOK = re.compile(TITLE)
_AFTER_NAME = re.compile(r"(?:\([^()]{1,16}\)|【[^【】]{1,16}】|[!?。])+$")  # …协议(试行), …协作书!
_QUOTED = re.compile(
    r"“([^“”\n]{2,30})”(?:(?P<tail>(?:暨[\u4e00-\u9fff“”]{0,12}?)?[\u4e00-\u9fff]{0,6}?(?:招聘(?:会|专场|活动|[周月季])|双选会|对接会|(?:劳务|岗位|就业)推介会|[带送]岗活动|(?:劳务)?(?:品牌|牌子)|劳务名片"
    r"|(?:这[项个类样]|这样的)?(?:工程|项目|行动|活动|计划)|[\u4e00-\u9fff]{0,4}(?:培训班|研修班)|[\u4e00-\u9fff]{0,10}?示范园区?|[\u4e00-\u9fff]{0,4}基金(?!会)|(?:工作|协作|服务)站|联席会议|产业园|基地)|(?!的)[\u4e00-\u9fff]{2,12}?(?:协议书?|备忘录)(?!约定|指标|明确|的)))?"
)
_AGREEMENT = re.compile(
    r"(?:签(?:订|署|定|下|了|约|过|成|好)?(?:了|的是|的)?|落笔|[达谈]成|谈[定妥拢]|[商议]定|敲定|订立|缔结|[互交]换|(?<![持陆连继手])续签|签约|、|,|:|来|是|添|[一这那][份纸]"
    r"|在(?=[\u4e00-\u9fff\d·]{2,26}(?:协议书?|备忘录|意向书)的?(?:文本)?上))"
    r"(?:了|一份|《)?(?:为期[\u4e00-\u9fff\d]{1,3}年的)?"
    r"(?P<name>(?:(?!签|达成|谈成|谈拢|敲定|为期|落笔|合办)[\u4e00-\u9fff\d·]){2,26}?(?:协议书|协议|备忘录|意向书|合同))(?!约定"
    r"|指标|明确|的(?!文本|文书|文件|本子|,?(?:正|就|便|分别)?是)|期|书|签|[约近超]?\d+[余多]?[人名]|(?:[2-9]|[1-9]\d+|[两二三四五六七八九十]+)余?[个份项])"
)
# 签下“山海同心”人才共育计划: what is signed is an agreement, whatever it is called
_SIGNED_PLAN = re.compile(
    r"(?:签(?:订|署|定|下|了|约|过|成|好)|达成|敲定|缔结)了?(?:一[份项纸]|首个|新一轮|同一份)?"
    r"(?P<name>(?:“[^“”\n]{2,16}”)?(?:(?![了的讲给按签在和,])[\u4e00-\u9fff\d·]){0,16}?"
    r"(?:计划|方案|行动|框架|纪要|宣言|倡议书?|承诺书|责任书|章程|条约|契约|意见)书?)(?=[,。;:]|$)"
)
_MEETING = re.compile(
    r"(?P<name>(?:(?![的在了召开幕出席参加,是]|举[行办])[\u4e00-\u9fff]){2,16}?(?:第[一二三四五六七八九十\d]+[次届](?:[\u4e00-\u9fff]{0,2})联席会议"
    r"|东西部协作联席会议))"
)
_AFTER_LIST = re.compile(r"[\u4e00-\u9fff]*[省市县区州旗](?=东西部|第|劳务|扶贫|对口)")
# 劳务协作协议签了, 把鲁渝协作协议也签了, 合作协议就在会议室里落笔, 劳务协作协议,是前年签的
_CEREMONY = re.compile(
    r"(?P<name>[\u4e00-\u9fff\d]{4,24}?(?:协议书?|备忘录|意向书))(?=签约|签[订署定字]|签于(?!何|哪|什么)"
    r"|的(?:签约|签字|签署|签订|落款)[^。;《]{0,6}(?:是|为|盖[着了])"
    r"|(?:,?(?:(?:\d{1,2}月)?\d{1,2}日|[昨今当]天|[上下]午|当场)+)?[也就都已便]?(?:在[^,。;“”《》]{2,12})?(?:签了|签下|签成|签妥|落[了的]?笔)"
    r"|,?还?是[^,。;“”《》]{2,40}签[订署下]?的|,[^,。;“”《》]{4,40}签[订署下]?的(?=[,。;])|,?(?:则|就)?由[^,。;“”《》]{2,16}签)"
)
_STATION = re.compile(
    r"(?P<name>(?:[\u4e00-\u9fff]{2,6}|(?<![\u4e00-\u9fff]))驻(?!外|地|村|点)"
    r"[\u4e00-\u9fff]{1,8}?(?:劳务|就业|务工)?[\u4e00-\u9fff]{0,6}?(?:工作站"
    r"|服务站|联络站|(?:劳务|协作|联络|工作|服务)总站|劳务办|(?:就业|务工|劳务|工会|法律)[\u4e00-\u9fff]{0,2}服务中心)"
    # 甲县劳务办驻乙市办事处, 甲籍务工人员之家
    r"|[\u4e00-\u9fff]{2,6}(?:劳务|就业|务工)[\u4e00-\u9fff]{0,3}驻[\u4e00-\u9fff]{2,6}?(?:办事处|联络处)"
    r"|[^\W\d的了在为把和与由叫是]{1,4}(?<![外国户])籍(?:务工人员|员工|职工|农民工|务工者|老乡)[\u4e00-\u9fff]{0,4}?(?:服务站|之家))"
)
_FAIR = re.compile(
    r"(?P<name>(?:(?:19|20)\d\d年)?(?:(?!开展|举办|举行|召开|组织|参加|[是的就把办摆开由为了在场])[\u4e00-\u9fff·]){2,12}?"
    r"(?:(?:19|20)\d\d年[\u4e00-\u9fff]{0,6}?)?(?:劳务协作|春风行动|东西部协作|就业援助)[^,。;、《》“”]{0,16}?(?:专场招聘会|招聘会|招聘[周月]|双选会|专场(?!招聘))"
    r"|[\u4e00-\u9fff]{1,5}[省市县区州旗](?:19|20)\d\d年?(?:(?![的了在举办,。])[\u4e00-\u9fff·“”]){6,36}?招聘(?:大会|会|周|月)"
    r"|(?:19|20)\d\d年(?:(?!开展|举办|举行|召开|组织|参加|[在了场的共年月日,、。;”“\d])[^\n]){4,18}?(?:专场招聘会|双选会))"
)
_MANNER = re.compile(r"[式型化]$")
_SO_MANY_OF_IT = re.compile(r"\d+[余多]?[个家处座]")
_HOMES = re.compile(r"(?:党员|妇女|会员|侨胞|职工|青年|代表|企业家|老年|儿童|退役军人)之家$")
_OF_A_BODY = re.compile(r"(?:农户|公司|企业|学校|医院|合作社|商户|工人|们|[院校厂村店])的$")
# The kind of a fair, no fair of that name.
_ANY_FAIR = re.compile(r"(?:东西部|跨省|东西|扶贫|帮扶)*(?:劳务协作|就业援助|协作)(?:就业)?(?:专场)?(?:招聘会|专场)")
_GROUND = "(?:产业(?:转移)?园区?|工业园区?|科技园区?|孵化基地|示范园区?|产业飞地|飞地园区|创业园|科创园)"
_PARK = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,8}}[·—-][\u4e00-\u9fff]{{2,8}}{_GROUND}"  # 甲·乙产业园
    rf"|[^\W的在到于和与了个]{{2,3}}\([\u4e00-\u9fff]{{2,4}}\)[\u4e00-\u9fff]{{0,6}}?{_GROUND}"  # 甲(乙)工业园区
    rf"|(?:[东西山海南北]{{2}}部?|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2}}|(?<=[的在建把为])[\u4e00-\u9fff]{{2}})(?:扶贫)?协作{_GROUND})"
)
# The park that an agreement founds, told in its title.
_FOUNDED = re.compile(r"“([^“”]{4,24}(?:试验区|合作区|园区|产业园))”")
_LETTERS = re.compile(
    r"(?P<a>[\u4e00-\u9fff])(?P<b>[\u4e00-\u9fff])(?:山海|东西部|扶贫|南北)?(?:协作|合作|共建)?(?:产业|工业|科技|科创|农业|总部){1,2}(?:园区?|飞地)"
)
_COOPERATION = re.compile(
    r"协作|合作|帮扶|支援|扶贫|劳务|就业|务工|招聘|援|振兴|人才|用工|结对|携手|帮村|友好|共建|对接|稳岗|岗位|互助|返岗|招工"
)
# What a worker signs with an employer.
_LABOUR = re.compile(r"(?:劳务)?(?:初步)?(?:就业|劳动|用工|聘用|三方)(?:意向书?|(?:意向)?协议书?|合同)")
_SO_MANY = re.compile(
    r"(?:[两二三四五六七八九十百千]{1,4}|\d+)[多余几]?[份个项](?!园)"
)  # 签了|三十份用工合同: no paper's name
# 百企帮百村, 千企联千村: a campaign by its name alone.
_CAMPAIGN = re.compile(r"[百千万十两双][\u4e00-\u9fff]{1,2}[帮兴助入进联扶带][百千万十两双][\u4e00-\u9fff]{1,2}")
# 一村一品, 一县一企: a way of working that any place may follow, no brand.
_EACH_ONE = re.compile(r"一[\u4e00-\u9fff]{1,2}一[\u4e00-\u9fff]{1,2}")


_BRANDS = ("品牌", "牌子", "名片")
_SHORT_NAME = 4
"""What has fewer characters names no paper."""


@record
class ProgramMention:
    """``kind`` is one of graph/schema/nodes/program.yaml; ``certain`` when quotation marks or an act bound the name."""

    start: int
    end: int
    name: str
    kind: str
    certain: bool = True


_VERB_WITHIN = re.compile(
    r"[\u4e00-\u9fff·]*(?:(?:(?<![现存所正])在|把|(?<=[局厅委会办府市县区州旗])[为给]|谈[成妥拢定]|敲定|[商议]定|订立|缔结|达成|[互交]换)了?(?:一[份纸项])?|[一这那][份纸](?:名?叫做?|[是为])?)(?=[\u4e00-\u9fff\d·]{4})"
)
# What holds a verb or a particle is a stretch of the sentence, no name.
_CLAUSE = re.compile(r"[了的讲给按]|签|双方|之间")


# 《岗位汇总表》; 登上《甲乙协作》: what is only printed
_PRINTED = re.compile(r"[表册报刊]$|手册|指南|名录|台账|年鉴|日志")
_PERIODICAL = re.compile(r"(?:[出创月季旬周]刊的?|杂志|期刊|刊物|上了|登[上在了]|刊[于登载])$")
# 习惯叫它“甲乙对接”, 简称“京宛协作”: a name that the report says is one
_IS_CALLED = re.compile(r"(?:叫做?|[简名]?称[为作]?|名[为叫]|唤[作做]|[起取命定]名[为叫]?)[它其之]?$")
_ROLE = re.compile(r"[人员户者长队组区厂村]$")


# 结对协议 says what it is about; 合作协议, 框架协议 are only kinds of paper.
_SHORTEST = re.compile(r"(?:结对|帮扶|劳务|支援|扶贫)(?:协议书?|协定|备忘录|意向书|合同)")


def _named(name: str) -> bool:
    """Whether the words before 协议 name an agreement rather than its kind alone."""
    return len(name) > 4 or bool(_SHORTEST.fullmatch(name))


def _kind(name: str) -> str:
    return next((k for k, p in _KIND if p.search(name)), "project")


def programs(text: str, start: int, end: int) -> list[ProgramMention]:
    """Programs named between two offsets of a clean text."""
    out: list[ProgramMention] = []

    def free(s: int, e: int) -> bool:
        return not any(s < p.end and p.start < e for p in out)

    segment = text[start:end]
    for m in _BOOK.finditer(text, start, end) if "《" in segment else ():
        name = m[0][1:-1]
        if len(name) < _SHORT_NAME:
            continue
        name = name.strip("“”") if name.count("“") == 1 and name[0] == "“" and name[-1] == "”" else name
        kind = _kind(_AFTER_NAME.sub("", name))
        if _LABOUR.fullmatch(name):
            continue
        if kind in ("policy", "project") and signed(text, m):
            kind = "agreement"  # 签订《…计划》: what both sides sign is an agreement, whatever it is called
        if kind in ("project", "policy") and (not _COOPERATION.search(name) or _PRINTED.search(name)):
            continue
        if kind == "project" and _PERIODICAL.search(text, max(start, m.start() - 6), m.start()):
            continue
        out.append(ProgramMention(m.start(), m.end(), name, kind))
        for x in _FOUNDED.finditer(text, m.start(), m.end()):
            out.append(ProgramMention(*x.span(), x[1], "park"))
    for m in _QUOTED.finditer(text, start, end) if "“" in segment else ():
        if not free(m.start(), m.end()):
            continue
        tail = m["tail"] or ""
        if tail:
            if not near_cooperation(text, m) or (tail.endswith(_BRANDS) and _EACH_ONE.fullmatch(m[1])):
                continue
            if (
                _MANNER.search(m[1])
                or (tail[0] == "的" and not tail.endswith(_BRANDS))
                or _SO_MANY_OF_IT.match(text, m.end())
            ):
                continue  # “菜单式”产业项目, “一村一品”的项目, 基地29个
            if tail.endswith("牌子") and PLATE.search(m[1]):  # “先进集体”的牌子, “甲驻乙工作站”两块牌子
                if (kind := _kind(m[1])) == "station":
                    out.append(ProgramMention(m.start(), m.end(1) + 1, m[1], kind))
                continue
            kind = "brand" if tail.endswith(_BRANDS) else _kind(tail)
            name = m[1] if kind == "brand" or tail[0] == "这" else f"“{m[1]}”{tail}"
            out.append(ProgramMention(m.start(), m.end(), name, kind))
        elif (
            ((k := _kind(m[1])) in ("agreement", "fair", "station", "park") and not _HOMES.search(m[1]))
            or m[1].endswith("工程")
            or _CAMPAIGN.fullmatch(m[1])
        ):
            out.append(ProgramMention(m.start(), m.end(), m[1], k))
        elif k in ("project", "policy", "mechanism") and _COOPERATION.search(m[1]) and len(m[1]) > 3:
            if k != "mechanism" and signed(text, m):
                out.append(ProgramMention(m.start(), m.end(), m[1], "agreement"))
            elif _IS_CALLED.search(text, max(start, m.start() - 6), m.start()) and not _ROLE.search(m[1]):
                out.append(ProgramMention(m.start(), m.end(), m[1], k))
    agreed = "协议" in segment or "备忘录" in segment or "意向书" in segment or "合同" in segment
    for m in _AGREEMENT.finditer(text, start, end) if agreed else ():
        s, e = m.span("name")
        name = m["name"]
        cut = re.match(
            r"^(?:了|的是|的|下|是|(?:[这那]?份?文[件本书]|[这那]?份?东西|协议|合同)?的?名?字?叫做?|(?:名头|题目|标题|抬头|封[皮面]上?|纸上|桌上|[写摆放]着?的?)+(?:[写印摆放题]着?的?)?(?:就|正)?[是着]|[名题]为|一份|一纸|两份|首份|[多几数]份|系列|相关|有关|份|来|添|后来又添一份|又|与|和|省际(?=$)|[\u4e00-\u9fff·]{2,20}(?<!成)就(?![业近地学医]))+",
            name,
        )
        if cut:
            s += cut.end()
            name = name[cut.end() :]
        if verb := _VERB_WITHIN.match(name):  # ,两市在|劳务协作协议|上签字
            s += verb.end()
            name = name[verb.end() :]
        if ACTED_ON.match(name) and text[m.start()] not in "签续落达谈敲":
            continue  # ,紧扣年度协作协议
        if not _named(name) or _LABOUR.fullmatch(name) or _CLAUSE.search(name) or _SO_MANY.match(name):
            continue
        if not free(s, e) or not (_COOPERATION.search(name) or _IS_CALLED.search(text, max(start, s - 6), s)):
            continue
        out.append(ProgramMention(s, e, name, "agreement"))
    for m in _SIGNED_PLAN.finditer(text, start, end) if "签" in segment or "达成" in segment else ():
        s, e = m.span("name")
        if len(m["name"]) > 5 and ("“" in m["name"] or _COOPERATION.search(m["name"])):
            out[:] = [p for p in out if not (s <= p.start and p.end <= e)]
            if free(s, e):
                out.append(ProgramMention(s, e, m["name"], "agreement"))
    for m in _CEREMONY.finditer(text, start, end) if agreed else ():
        name = re.split(r"[局厅市县州委与和的了把,]|(?<!跨)[省区]|一行|举行|进行|[一这那][份纸项]", m["name"])[-1]
        s = m.end("name") - len(name)
        if ACTED_ON.match(name) or talked_about(text, s) or _OF_A_BODY.search(text, max(0, s - 4), s):
            continue  # 对照年度协作协议签订任务; 农户和公司的产销对接协议签了
        if len(name) >= 5 and _COOPERATION.search(name) and free(s, m.end("name")):
            out.append(ProgramMention(s, m.end("name"), name, "agreement"))
    for s, e, name in plain_papers(text, start, end) if agreed else ():
        if free(s, e) and (name.startswith("劳务") or not _LABOUR.fullmatch(name)):  # 劳务用工协议 is of places
            out.append(ProgramMention(s, e, name, "agreement"))
    if "招聘" in segment or "专场" in segment:
        for m in _FAIR.finditer(text, start, end):
            if free(*m.span("name")) and not _ANY_FAIR.fullmatch(m["name"]):
                out.append(ProgramMention(*m.span("name"), m["name"], "fair"))
    for m in _MEETING.finditer(text, start, end) if "联席会议" in segment else ():
        last = _AFTER_LIST.match(m["name"]) if text[m.start() - 1] == "、" else None
        at = m.start() + (last.end() if last else 0)  # 甲区与乙县、丙县及丁县东西部协作联席会议: its places are parties
        if free(at, m.end("name")):
            out.append(ProgramMention(at, m.end("name"), text[at : m.end("name")], "mechanism"))
    if "园" in segment or "飞地" in segment or "基地" in segment:
        for m in _PARK.finditer(text, start, end):
            if free(*m.span("name")):
                out.append(ProgramMention(*m.span("name"), m["name"], "park"))
    if "品牌" in segment or "牌子" in segment:
        for s, e, name in labour_brands(text, start, end):
            out[:] = [p for p in out if not (s < p.end and p.start < e)]
            out.append(ProgramMention(s, e, name, "brand"))
    for s, e, name, k in campaigns(text, start, end):
        if free(s, e):
            out.append(ProgramMention(s, e, name, k))
    if "站" in segment or "劳务办" in segment or "驻" in segment or "之家" in segment:
        for m in _STATION.finditer(text, start, end):
            if free(*m.span("name")):
                out.append(ProgramMention(*m.span("name"), m["name"], "station"))
    out.sort(key=lambda p: p.start)
    return out


def joint_parks(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[RegionMention], have: Sequence[ProgramMention]
) -> list[ProgramMention]:
    """Parks named by a letter of each of two places that the report tells: 苏宿工业园区 of 苏州 and 宿迁."""
    found = list(_LETTERS.finditer(text)) if "园" in text or "飞地" in text else []
    if not found:
        return []
    names = {r.text: r.codes for r in regions if r.kind == "name"}
    out = []
    for m in found:
        a, b = ({c for n, c in names.items() if x in n[:3]} for x in (m["a"], m["b"]))
        taken = any(m.start() < p.end and p.start < m.end() for p in have)
        beside = any(r.start < m.end() and m.start() < r.end and r.kind == "name" for r in regions)
        if a and b and not (a & b) and not taken and not beside and any(x <= m.start() < y for x, y in spans):
            out.append(ProgramMention(m.start(), m.end(), m[0], "park"))
    return out
