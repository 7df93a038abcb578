"""Quantities with a unit: people, person-times, yuan, vacancies, job fairs, companies.

A figure that is no count of its own is marked by ``role``: a share of a target, an amount per head, an ordinal.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR, MEETING
from loaders.mentions.hands import of_hands
from loaders.mentions.listed_counts import with_listed
from loaders.mentions.numbers import QuantityMention, value
from loaders.mentions.spans import scan
from loaders.mentions.sums import is_sum

__all__ = ["QuantityMention", "quantities"]

# Numerals as on cheques: 伍万元, 贰拾万元
_FORMAL = re.compile(r"(?:(?:零?[壹贰叁肆伍陆柒捌玖][拾佰仟]?)+[万亿]?)+(?=元|[拾佰仟万]?元)")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_NUM = (
    r"(?:(?P<num>(?<!\d:)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: 0\d{1,2}){1,3}(?!\d)|\d+(?:\.\d+)?"
    r"|[一二两三四五六七八九十百]{1,3}点[零一二三四五六七八九]{1,3}(?=[百千万亿])"
    r"|(?:[一二两三四五六七八九][十百千]?"
    r"|[十百千])[一二三四五六七八九十百千零]*(?=[余多来]?[十百千万亿]?[余多来]?[万亿]?(?:[人名位个场家条元]|(?<=[多来余])号|[次回轮](?=[^,。;、\d]{0,8}(?:招聘|摆摊)|[,。;])|张(?=用人|招工)|份(?=工|[,。;])|余"
    r"|多|(?<=[万亿])(?:[的,。;、:!?()”由从做办建修买盖用是来给在都走补打拨投换装分]|$)|(?<=[百千万])块)))|(?<=[近上过超])(?=[百千万][余多]?[人名元个])|(?<=[近上过超])(?=[千百]?[万亿]元))"
)
# 1亿2000万, 一万二千, 三亿零五百万: what stands before the last part, each with its own myriad.
_HIGH = (
    r"(?:(?P<yi>\d+|[一二两三四五六七八九十百千]+)亿零?(?=[\d一二两三四五六七八九十百千]))?"
    r"(?:(?P<wan>\d+|[一二两三四五六七八九十百千零]+)万零?(?=[\d一二两三四五六七八九十百千]))?"
)
_QUANTITY = re.compile(
    r"(?P<before>近|约|超过?|逾|将近|接近|大约|不足|突破|上|数)?"
    + r"(?:(?P<low>\d+(?:\.\d+)?)\s?(?P<lowmag>[十百千]?[万亿]?)(?:[人名位个]|元)?(?:至|到|[-~—–]{1,2})(?=\d))?"
    + _HIGH
    + _NUM
    + r"\s?(?P<a1>[余多来几])?(?:个(?=[多余]?(?:亿|[百千]万)))?(?P<mag>[十百千]?[万亿]{0,2})(?P<a2>[余多来])?"
    r"(?P<unit>(?:人民币)?元(?!旦|宵)|块钱|(?<=[百千万])块(?![地田板石头牌砖表屏玉布肉煤糖面土区])|人次(?!日)|人(?!均|口|社|大|民|力|才|员之|们|身|体|士|生|文|情|家)|名(?!为|叫"
    r"|单|列|义|称|副其)|位(?!于|居|列)"
    r"|个人(?!所|信|账)|个?家次|家(?!庭|里|住|乡|长|务|政|境|人|属|具|电|园|门)|场次?(?!地|所|馆|景)|(?:个|份"
    r"|条|张)(?:次)?(?=[\u4e00-\u9fff“”]{0,10}岗位|招聘信息|用工信息|用人条子|招工条子)|个岗|号人|(?<=[多来余])号(?=[,。;、!?”)\s]|$)|个|条|份(?=工[,。;、!?作]|[,。;]|活|差事)|[次回轮](?=[^,。;、\d]{0,8}(?:招聘|摆摊)|[,。;]))?"
    r"(?P<after>左右|上下|以上|开外|不止|之多)?"
)
# What is vacant, by whatever noun: 空位, 缺额, 铺位; 名额 only of work.
VACANT = (
    r"岗位|职位|工位|饭碗|(?:就业|工作)机会|空位|空岗|空缺|缺额|缺口|铺位"
    r"|位子|(?:用工|招工|招聘|保[安洁姆]|[普技女男缝焊]工|护[工士]|学徒"
    r"|导购|服务员)名额|活[儿计]|差事"
)
_JOB_BEFORE = re.compile(
    r"(?:岗位|(?:企业|单位|公司|厂)(?:一共|总共)?)(?:给出|拿出来?|凑出?|凑了|腾出|端出|报出)了?(?:的(?:是|有)?)?(?:一共|总共|合计)?$"
    r"|(?:岗位(?:信息|需求)?|(?:用工|招聘|招工)信息)(?:里|中|当中|里头)?(?:共|共计|有|达|为|约|近|超过?|就业|拢共|总共|一共|合计|累计|统共|先后|前后)*$"
    r"|(?:用工(?:岗位|需求|数)|想招|招工|职位|空缺|缺口|缺额|空位|空岗|铺位|[送带拿摆捎][来到去出][^,。;\d]{0,8}活[儿计])[^,。;\d]{0,8}$|(?:摆|送|带|出|供)了?岗(?:位)?$"
    r"|(?:岗位|用工|招工|用人|需求)[^,。;\d]{0,4}(?:本子?|单子?|册子?|表|名单|清单|条子|榜)[^,。;\d]{0,4}(?:[记写列印登]着|有|是|共)+$"
    r"|(?:厂|企业|公司|老板|用人单位)[^,。;\d]{0,8}(?:名额|位子|活[儿计])(?:一共|总共|合计)?(?:是|有|共)?$"
    r"|(?:[亮摆拿放端报开]出来?|带来|捎来|提供)了?的(?:名额|位子|活[儿计]|岗)(?:一共|总共|合计|拢共)?(?:是|有|共)?$"
)
# What every quantity begins with: a digit, a numeral that goes on, a word like 近 before either.
_FIRST = re.compile(
    "[0-9]|[一二两三四五六七八九十百千](?=[一二三四五六七八九十百千零余多来万亿人名位个场家条元点块次回轮张份])"
    "|(?<=过)[百千万](?=[余多]?[人名元个])|(?<=过)[千百]?[万亿](?=元)"
    "|(?:[近约超逾上数]|超(?=过)|将(?=近)|接(?=近)|大(?=约)|不(?=足)|突(?=破))(?=[近约过足破]?[0-9一二两三四五六七八九十百千万亿])"
)
_HEADS = re.compile(
    r"(?:干部|医生|大夫|教师|老师|专家|工人|学员|老乡|劳动力)[^,。;、\d]{0,6}$"
    r"|(?:教书|看病|瞧病|治病|坐诊|当官|管事|上课|讲课|支教|支医|挂职|驻点|接生|开刀)的(?:人|先生)?[^,。;、\d]{0,3}$"
    r"|(?:人员|干部|医生|大夫|护士|教师|老师|专家|技术员|农技员|特派员|骨干)[^,。;、\d]{0,10}(?<![没只])[有共达](?:[约近]|过了?)?$"
)
# 走了86个, 又走41个, 老乡,登了记的有1904个: 个 counts people where the verb or the noun before is of people.
_WENT = re.compile(
    r"(?:(?<![搬运拉飞引])[走来去]|(?<![摊分指调])派[来去出]?|[上坐跟]车[^,。;、\d]{0,6}|跟车|上车|接走|送走|送[来去到]|返[岗乡厂工]?|进厂|进城|出门|录用|招走|招[下了]|要走|要|收|带走|带出去|留下|剩下?)"
    r"(?:了|的)?(?:又|还|就|共|有|是|约|近|将近|超过)*$"
)
_PEOPLE_BEFORE = re.compile(
    r"(?:来的(?:最多|最少|也?多|不少)|[月家]嫂|保[姆安洁]|护[工士理]|绣娘|[厨电焊木瓦][工师]|司机|老乡|乡亲|大夫|医生|教师|老师|干部|工友|员工|工人|民工|农民工|务工者|务工人员|劳动力|人才|姑娘|小伙子?|后生|年轻人|妇女|护士|村医|毕业生|打工的|务工的"
    r"|上班的|[去来到在][\u4e00-\u9fff]{0,6}的人|[去来到][\u4e00-\u9fff]{1,5}的[少多](?:些|一些|一?点),|女人|女工|媳妇|姐妹|[\u4e00-\u9fff]{2}(?<!负责)(?<!联系)(?<!代理)(?<!经纪)(?<!合伙)人(?:[就已现共也]*有)?|人(?:去|到|来|进|往)了?[\u4e00-\u9fff]{1,6}|[送接带]人[去来到往][\u4e00-\u9fff]{0,6})(?:,[^,。;、\d]{0,6})?[^,。;、\d]{0,8}$"
)
# 送了多少人?答:214个
_ANSWERS = re.compile(r"(?:多少|几个)人[^?。]{0,14}\?”?\s*(?:[^,。;:\n]{1,8}:)?“?(?:有|是|共|一共)?$")
_ONE_MORE = re.compile(
    r"[,、;](?:又|再|还有?|另外|其余|剩下|余下|第[一二三四五六七八九十]+[批趟班]|现在|眼下|如今|今年|去年|次年|后来)*(?:有|是|达|剩)?"
)
# 甲区322个,乙区184个
_OF_NEXT = re.compile(r"[,、;][\u4e00-\u9fff]{1,4}[县市区旗州镇](?:的|是|有)?")
_OF_PLACE = re.compile(r"[县市区旗州镇](?:的|是|有)?$")
# 54名学员来自15个乡镇: what is counted is told after
_THINGS_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,3}(?:[省市县区州旗乡镇村]|班|[年月天周]|小时|点|单位|部门|行业|专业|工种|学科|科室|项目|批次|学校|医院|学员?|岗|企业|家庭|民族|地|方面|领域|环节)"
)
# 带来空缺420个: the noun right before it, whoever was told of before that
_VACANT_BEFORE = re.compile(
    r"(?:岗位?|职位|工位|空缺|缺口|缺额|空位|空岗|铺位|差事|活[儿计]|饭碗|机会|[用招缺]工数|(?<=[的有])工作|(?<=[的有])位置)数?"
    r"(?:,?(?:数一数|一数|算下来|算一算|加起来|合起来|满打满算|点一点|前后|总数))?(?:一共|总共|合计|拢共|统共|[有是共近约到达])*$"
)
# 岗位3500个,本地民企拿出1000个
_OFFERED = re.compile(r"(?:企业|单位|公司|民企|厂家|厂子)[^,。;\d]{0,3}(?:[拿端报摆放给]出来?|带来|提供)了?$")
# 企业放出3400个名额
_PLACES_OF_FIRMS = re.compile(r"(?:企业|厂子?|公司|招聘|招工|用工)[^。;\d]{0,8}$")
_JOBS_OF = re.compile(r"(?:[,;(]其中|、)[\u4e00-\u9fff]{2,6}(?:专场|的|有|占)*|[,;][^。;]{2,14}?占了?(?:其中)?的?")
# What is counted stands before: 走了86个,…
_ALONE = re.compile(r"[,。;!?:)、\s]|$|[坐去到在上回留进](?!岗|门店)")
_THINGS = re.compile(
    r"(?:项目|企业|公司|车间|班次?|岗位?|村|县|镇|乡|点|园区?|基地|学校|站|单|车|家|户|课|期|件|箱|品种)[^,。;、]{0,4}$"
)
_PEOPLE_AFTER = re.compile(
    r"(?:老乡|群众|劳动力|劳力|务工|农民工|民工|工人|员工|保姆|乡亲|打工)|[\u4e00-\u9fff]{2,5}?(?:人(?!均|口|员)|老乡|群众|劳动力|务工|籍)"
)
_WANTED = re.compile(
    r"(?:^|[,。;:]|[写列标记]着|报的|[上里说])(?:共|总共|一共|合计|就|就要|还|还要|想|都)?(?:要人|要工|缺人|招人)[^,。;]{0,4}$|(?:(?:总共|一共|合计|合起来|拢共|统共|还|急|[家厂]合)(?:缺|短|要)$|家,(?:总共|一共|合计|合起来)?(?:缺|短|要)$|[一这那]家(?:企业|公司|厂)?(?:就|便)(?:要|缺)$|(?:企业|厂子?|厂家|公司|单位|老板)(?:想|还|总共|一共|合计)?(?:要|缺)的?$|需求(?:量|数|人数|清单|单子)?(?:一共|总共|合计)?(?:是|有|达|为|约|共)$|(?:缺|短|要|招)的(?:人手?|工人?)(?:一共|总共|合计)?(?:是|有|达)?$|岗位需求|招聘需求|招聘人数|想招|拟招|要招|招工需求|用工需求|缺工|用工缺口)[^,。;]{0,8}$"
)
# 缺电工、缺焊工,一口气要750名: what is short, and nobody who went
_SHORT_OF = re.compile(
    r"(?<!不)(?<![欠紧])缺(?:什么|多少|[的]?人|工|[电焊普技女车木瓦缝保护][工安姆]|[^,。;、\d]{1,4}[工员师])(?:(?!了|走|进|送|录|去|到|派|补|说|底|统计|上岗|入职)[^。;\d])*"
    r"(?:[要缺需招短]|[加合拢统总][^,。;\d]{0,6}|一共|共|写着)(?:[是有计约达近共])*$"
)
_GO_AFTER = re.compile(r"[^,。;]{0,10}(?:去|到|来|走|进|补|赶|上岗|就业|务工|报名|签|录)")
_WANTED_AFTER = re.compile(r"的?(?:用工|招工|招聘|缺人)?(?:单子|清单|条子|缺口|需求|岗位|空缺)")
_PEOPLE_HEAD = re.compile(
    r"(?!(?:产业|行业|领域|板块|工种|环节|品种|门类)|[^,。;、]{0,8}(?:岗|职位|工位|空缺|名额))(?!(?:自然|行政|深度)?[县市区村镇乡省州旗厂站]的)(?:[\u4e00-\u9fff]{2,4}(?:籍|来的|的))?(?:青壮年?|富余|贫困|脱贫|农村)?(?:老乡|乡亲|小伙|姑娘|工人|民工|农民|工友|青年|妇女|劳力|务工|年轻人|后生|姐妹(?![城篇花])|媳妇|汉子|[男女][工娃]|[\u4e00-\u9fff]{2}人员|[\u4e00-\u9fff]{2}工人"
    r"|劳动力|打工|贫困户|脱贫户|技[校工]生|毕业生|学员|牧民|移民|护工|绣娘|月嫂|熟练工|普工|技工|人(?=[,。;、去来到进在])"
    # those of a place: 六个新龙人, 三个紫阳来的
    r"|(?![^,。;、]{0,4}(?!镇[雄远宁巴安赉平原江海康沅坪]|乡[宁城]|班[玛戈])[县市区村镇乡省州厂站点组部局院校队班批年月季期户])[\u4e00-\u9fff]{2,4}(?:老乡|乡亲|工人|姑娘|小伙|汉子|后生|媳妇|师傅|妇女|青年|人(?<![负代经合客本外他名证]人)(?=[,。;、])|来的(?=[,。;、]|$))"
    r"|(?:都|全|就)?(?:是从?|来自)[\u4e00-\u9fff]{2,9}?(?:来的|搬出来的|人(?=[,。;、]))"
    # a trade with the ending of those who follow it: 木工, 电焊工, 厨师, 村干部
    r"|[\u4e00-\u9fff]{0,3}?(?:工(?![程作厂业序种地期艺会资商贸信区])|员(?!会)|师傅?(?![范资])|匠|专家|干部|大学生|司机)(?=[,。;、!?)]|$|[来去到进在上走留赴前坐跟从往一也都全就又没被])"
    r"|[\u4e00-\u9fff]{0,3}?(?:医生|大夫|医师|护士|教师|老师|农技员|特派员|校长|园长|把式|行家|教书匠|(?<!技)干部)(?![证岗级楼校门职团资编诊节]|[^,。;、在到去]{0,4}[班岗]))"
)
_TAUGHT = re.compile(r"(?:带|教|收|培养)[出会了过]{0,2}$")
_PAID = re.compile(
    r"(?:投资|出资|注资|捐[款资]?|拨款?|掏|砸|投入|投|花|耗资|斥资|(?<![卖输支派超])出|拿出?|给)了?(?:下|进|出)?了?$"
)
# What paid 万 is of where no 元 is told: its end, or what it is spent on.
_SPENT = re.compile(r"的|[,。;!?)]|[余多][,。;)]|$|用于|用来|帮扶|资金|[建修办买盖装]")
_JOBS_THERE = re.compile(rf"[^。;\d]{{0,16}}(?:{VACANT})[^,。;\d]{{0,6}}\d")
_FAIR_NEAR = re.compile(
    rf"招聘|就业专场|招工专场|劳务专场|专招|摆摊|求职|送岗|带岗|招工|招人|揽人|招贤|对接会|春风行动|就业援助|洽谈会|{MEETING}"
)
# 直播喊了两场,报出的空位有1320个
_ON_AIR = re.compile(r"直播|主播|镜头|吆喝|线上|手机|云上")
_HELD_TIMES = re.compile(
    rf"(?:开|办|摆|支|举行|搞|设|聚|播|喊|吆喝|组织|连着?来)(?:出|起|过|下)?了?(?:共|总共|一共|约|近|足足)?$|(?:招聘会?|招工会?|{FAIR})$"
    rf"|(?:招聘会?|招工会?|专场|摊子?|{MEETING})[^,。;、\d]{{0,10}}(?:共|总共|一共|有|达)$"
)
_WORK_AFTER = re.compile("工[,。;、!?作]|活|差事")
_ONE_FAIR = re.compile(rf"[^,。;、]{{0,12}}?(?:招聘|专招|送岗|{FAIR})")
_FAIR_BEFORE = re.compile(rf"(?:招聘|{FAIR})[共各了]?$")
_HELD = re.compile(r"(?:办|开|举行|组织|摆|设)(?:起|下)?了?(?:这)?$")
_EACH_TIME = re.compile(r"(?:每[趟次回年月季周]|各)[办开搞]$")
_EACH = re.compile(r"每(?![年月天日季周期批次趟场轮户])[\u4e00-\u9fff]{1,4}$|[少多]则$")  # 每转移1名: a rate, no count
# 四县平分,每县1030万元
_SHARED = re.compile(r"(?:平分|均分|均摊|平摊)[^。;]{0,8}?每个?[省县区州市旗](?:各|[分得拿收摊]到?)?$")
_BROKEN = re.compile(r"(?:^|[^\d])[-−负]$|\d[ \t]+$|\d,$")
_BETWEEN = re.compile(r"[一二两三四五六七八九]{2}")  # 两三百, 十七八
_MYRIADS = {"亿": 1e8, "万": 1e4}
# No county sends more people than a province has workers, and no budget is larger: such figures are slips.
_PEOPLE = 20_000_000
_MOST = {"CNY": 10_000_000_000_000, "": 10_000_000_000_000}


_HEAD = re.compile(r"(?!(?:产业|行业|领域|板块|工种|环节|品种|门类))[^,。;、:]{0,10}")
_VACANT = re.compile(VACANT)


_SO_LARGE = re.compile(r"的[^,。;\d]{0,6}\d+[个项家]")  # 过亿元的217个: how large each is


def _unit(m: re.Match[str], text: str) -> str | None:
    raw = m["unit"] or ""
    after = text[m.end() : m.end() + 14]
    before = text[max(0, m.start() - 14) : m.start()]
    if raw.endswith(("元", "块", "块钱")):
        return None if before[-1:] in tuple("过超上逾") and _SO_LARGE.match(after) else "CNY"
    if raw == "人次":
        return "person_time"
    if raw in ("人", "名", "位", "个人", "号人", "号"):
        if _WANTED.search(before) or _WANTED_AFTER.match(after):
            return "job"
        left = text[max(0, m.start() - 40) : m.start()]
        return "job" if _SHORT_OF.search(left) and not _GO_AFTER.match(after) else "person"
    if "家" in raw:
        return "company"
    if raw == "份":
        return "job" if _WORK_AFTER.match(after) or _VACANT_BEFORE.search(before) else None
    if raw[:1] in ("次", "回", "轮") and after[:1] in ",。;" and not _HELD_TIMES.search(before):
        return None
    if raw[:1] in ("场", "次", "回", "轮"):
        near = text[max(0, m.start() - 40) : m.end() + 20]
        if not _FAIR_NEAR.search(near) and _JOBS_THERE.match(text, m.end()):  # 三场连着开,合计带去岗位926个
            near = text[max(0, m.start() - 90) : m.start()]
            if _ON_AIR.search(near):
                return "fair"
        return "fair" if _FAIR_NEAR.search(near) else None
    if raw == "个" and _VACANT_BEFORE.search(before):
        return "job"
    if raw == "个" and _OFFERED.search(before) and _ALONE.match(text, m.end()):
        return "job" if "岗" in text[max(0, m.start() - 90) : m.start()] else None
    if raw == "个" and _WANTED.search(before) and _ALONE.match(text, m.end()):
        return "job"  # 要的人是420个
    if raw == "个" and ((_HEADS.search(before) and not _THINGS_AFTER.match(after)) or _people(text, m)):
        return "person"
    if raw:
        head = _HEAD.match(after)
        if raw == "个" and (_PEOPLE_HEAD.match(after) or (after.startswith("徒弟") and _TAUGHT.search(before))):
            return "person"
        if raw == "个岗" or _VACANT.search(head[0] if head else "") or _JOB_BEFORE.search(before):
            return "job"
        if raw == "个" and head and head[0].startswith(("名额", "位子")) and _PLACES_OF_FIRMS.search(before):
            return "job"
        return None
    if not (m["a1"] or m["a2"] or m["mag"]):
        return None
    if is_sum(text, m.start(), m.end(), m["mag"]):
        return "CNY"
    if ("万" in m["mag"] or "亿" in m["mag"]) and _PAID.search(before) and _SPENT.match(after):
        return "CNY"  # 投资两千万的加工园
    if _PEOPLE_TOLD.search(before) and not after[:1].isalnum():
        return "person"
    return "" if not after[:1].isalnum() or _PEOPLE_AFTER.match(after) else None


_PEOPLE_TOLD = re.compile(r"(?:人|务工者|员工|职工|民工|劳动力|学员|干部)[,:](?:已?[有达]|共|约|近|超过?){0,2}$")
"""在福建务工的宁夏人,2.5万: who is counted stands before the figure."""


def _people(text: str, m: re.Match[str]) -> bool:
    """Whether 个 without a noun after it counts people."""
    if not _ALONE.match(text, m.end()):
        return False
    before = text[max(0, m.start() - 24) : m.start()]
    if _THINGS.search(before) and not before.endswith(("招了", "招走", "接了", "接走")):
        return False
    if _PEOPLE_BEFORE.search(before) or _WENT.search(before):
        return True
    return "?" in before and bool(_ANSWERS.search(text, max(0, m.start() - 50), m.start()))


def _shared(text: str, m: re.Match[str], unit: str) -> bool:
    return unit == "CNY" and bool(_SHARED.search(text, max(0, m.start() - 24), m.start()))


def _one_fair(text: str, m: re.Match[str]) -> bool:
    """办了一场专场招聘会, 举办专场招聘会一场: one was held."""
    if not (m["unit"] or "").startswith("场"):
        return False
    if _FAIR_BEFORE.search(text, max(0, m.start() - 6), m.start()):
        return True
    if _EACH_TIME.search(text, max(0, m.start() - 5), m.start()):
        return False
    return bool(_ONE_FAIR.match(text, m.end()) and _HELD.search(text, max(0, m.start() - 6), m.start()))


def _whole(m: re.Match[str], num: str) -> float | None:
    """The value of a figure in one or more parts (1亿2000万); None where a part is no smaller than the one before."""
    total, least = 0.0, float("inf")
    for number, magnitude in ((m["yi"], "亿"), (m["wan"], "万"), (num, m["mag"])):
        part = value(number, magnitude) if number else None
        if number and (part is None or part >= least):
            return None
        if part is not None:
            total += part
            least = _MYRIADS.get(magnitude, least)
    return round(total, 4)


def _jobs_before(found: list[QuantityMention]) -> QuantityMention | None:
    """The vacancies told last; the number of the firms that some of them are of may stand between."""
    last = next((q for q in reversed(found[-2:]) if q.unit != "company"), None)
    return last if last and last.unit == "job" else None


def _lower(m: re.Match[str], num: str, upper: float) -> float | None:
    """The lower bound of 100至200人, 1—2万元, 3000至1万人; None where it is no range."""
    low = value(m["low"], m["lowmag"])
    bare = value(num)
    if low is not None and not m["lowmag"] and bare is not None and low < bare:
        low = value(m["low"], m["mag"])
    return low if low is not None and low < upper else None


def quantities(text: str) -> list[QuantityMention]:
    """Every quantity of a clean text, in order."""
    found: list[QuantityMention] = []
    if "元" in text and _FORMAL.search(text):
        text = _FORMAL.sub(lambda m: m[0].translate(_PLAIN), text)
    for m in scan(_FIRST, _QUANTITY, text):
        if not m["unit"] and not (m["a1"] or m["a2"] or m["mag"]):
            continue
        num = m["num"] or "1"  # 近万名, 上千人
        left = text[m.start() - 1] if m.start() else ""
        if (left and left in "第每几") or m["before"] == "数" or (left.isascii() and left.isalnum()) or left == ".":
            continue
        if num == "一" and not m["mag"] and not _one_fair(text, m):
            continue
        unit = _unit(m, text)
        if unit is None and found and m["unit"] == "个" and found[-1].unit == "person":  # 第一批33个,第二批41个
            one_more = text[found[-1].end - 1] == "个" and (
                _ONE_MORE.fullmatch(text, found[-1].end, m.start())
                or (_OF_NEXT.fullmatch(text, found[-1].end, m.start()) and _OF_PLACE.search(text, 0, found[-1].start))
            )
            unit = "person" if one_more and _ALONE.match(text, m.end()) else None
        if unit is None and m["unit"] == "个" and _ALONE.match(text, m.end()) and of_hands(text, m.start(), m.end()):
            unit = None if _THINGS.search(text, max(0, m.start() - 24), m.start()) else "person"
        if unit is None and m["unit"] == "个" and (jobs := _jobs_before(found)):  # 岗位共1130个,其中甲县520个
            unit = "job" if _JOBS_OF.fullmatch(text, jobs.end, m.start()) and _ALONE.match(text, m.end()) else None
        if unit is None or (_EACH.search(text, max(0, m.start() - 5), m.start()) and not _shared(text, m, unit)):
            continue
        if _BROKEN.search(text, max(0, m.start() - 4), m.start()):
            continue  # -500人, 1 200人, 2,68人: what stands before belongs to the figure, and we cannot say how
        if unit == "CNY" and text[m.end() : m.end() + 1] == "/":
            continue
        v = _whole(m, num)
        if v is None:
            continue
        low = _lower(m, num, v) if m["low"] and left not in ("从", "由", "自") else v
        if low is None or not 0 < low <= _MOST.get(unit, _PEOPLE):
            continue
        approx = not m["num"] or bool((m["before"] and m["before"] != "上") or m["a1"] or m["a2"] or m["after"])
        approx = approx or low < v or bool(_BETWEEN.search(num))
        found.append(QuantityMention(m.start(), m.end(), low, unit, approx))
    return with_listed(text, sorted([*found, *_in_told_unit(text, found)], key=lambda q: q.start))


# 单位:万元 over a list: its sums have no unit of their own (甲区给乙县5800;丙区给丁县,7150).
_TOLD_UNIT = re.compile(r"单位[::](?P<units>[^。\n]{0,12}?(?P<unit>[万亿]元))")
_BARE_SUM = re.compile(
    r"(?:资金|援助|捐赠|款项?|[给拨捐投](?:到|付|入)?[\u4e00-\u9fff]{1,6}|自拿)[::,为共计]{0,2}(?P<num>\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?)"
    r"(?=[,。;()、\n]|$)"
)


def _in_told_unit(text: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """Sums of a text whose unit stands over them once."""
    told = _TOLD_UNIT.search(text)
    if told is None:
        return []
    times = 1e4 if told["unit"] == "万元" else 1e8
    taken = {(q.start, q.end) for q in found}
    return [
        QuantityMention(*m.span("num"), round(float(m["num"].replace(",", "")) * times, 2), "CNY", False)
        for m in _BARE_SUM.finditer(text, told.end())
        if not any(a < m.end("num") and m.start("num") < b for a, b in taken)
    ]
