"""What a figure counts, by the words around it: people, jobs, fairs, companies or money."""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR, MEETING, OTHER_EVENT
from loaders.mentions.folk import FOLK
from loaders.mentions.people_counted import ALONE, LONGEST_ROW, people
from loaders.mentions.sums import is_sum

# What is vacant, by whatever noun: 空位, 缺额, 铺位; 名额 only of work.
VACANT = (
    r"岗位|职位|工位|饭碗|(?:就业|工作)机会|空位|空岗|空缺|缺额|缺口|铺位"
    r"|位子|(?:用工|招工|招聘|保[安洁姆]|[普技女男缝焊]工|护[工士]|学徒"
    r"|导购|服务员)名额|活[儿计]|差[事使]|坑位|机位|空当|(?:招工|用工)(?:条子|指标)"
)
_JOB_BEFORE = re.compile(
    r"(?:岗位|(?:企业|单位|公司|厂)(?:一共|总共)?)(?:给出|拿出来?|凑出?|凑了|腾出|端出|报出)了?(?:的(?:是|有)?)?(?:一共|总共|合计)?$"
    r"|(?:岗位(?:信息|需求)?|(?:用工|招聘|招工)信息)(?:里|中|当中|里头)?(?:共|共计|有|达|为|约|近|超过?|就业|拢共|总共|一共|合计|累计|统共|先后|前后)*$"
    r"|(?:用工(?:岗位|需求|数)|想招|招工|职位|空缺|缺口|缺额|空位|空岗|铺位|[送带拿摆捎][来到去出][^,。;\d]{0,8}活[儿计])[^,。;\d]{0,8}$|(?:摆|送|带|出|供)了?岗(?:位)?$"
    r"|(?:岗位|用工|招工|用人|需求)[^,。;\d]{0,4}(?:本子?|单子?|册子?|表|名单|清单|条子|榜)[^,。;\d]{0,4}(?:[记写列印登]着|有|是|共)+$"
    r"|(?:厂|企业|公司|老板|用人单位)[^,。;\d]{0,8}(?:名额|位子|活[儿计])(?:一共|总共|合计)?(?:是|有|共)?$"
    r"|(?:[亮摆拿放端报开]出来?|带来|捎来|提供)了?的(?:名额|位子|活[儿计]|岗)(?:一共|总共|合计|拢共)?(?:是|有|共)?$"
)
_HEADS = re.compile(
    r"(?:干部|医生|大夫|教师|老师|专家|工人|学员|老乡|劳动力)[^,。;、\d]{0,6}$"
    r"|(?:教书|看病|瞧病|治病|坐诊|当官|管事|上课|讲课|支教|支医|挂职|驻点|接生|开刀)的(?:人|先生)?[^,。;、\d]{0,3}$"
    r"|(?:人员|干部|医生|大夫|护士|教师|老师|专家|技术员|农技员|特派员|骨干)[^,。;、\d]{0,10}(?<![没只])[有共达](?:[约近]|过了?)?$"
)
# 54名学员来自15个乡镇: what is counted is told after
_THINGS_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,3}(?:[省市县区州旗乡镇村]|班|[年月天周]|小时|点|单位|部门|行业|专业|工种|学科|科室|项目|批次|学校|医院|学员?|岗|企业|家庭|民族|地|方面|领域|环节)"
)
# 带来空缺420个: the noun right before it, whoever was told of before that
_VACANT_BEFORE = re.compile(
    r"(?:岗位?|职位|工位|空缺|缺口|缺额|空位|空岗|铺位|差[事使]|坑位|机位|空当|活[儿计]|饭碗|机会|[用招缺]工数|(?:用工|招工|招聘|就业)名额|(?<=[的有])工作|(?<=[的有])位置)(?:总?数|总量|总)?"
    r"(?:,?(?:数一数|一数|算下来|算一算|加起来|合起来|满打满算|点一点|前后|总数))?(?:一共|总共|合计|拢共|统共|却|倒|竟|还|又|也|就|仅|已|足足|整整|超过?|将近|[有是共近约到达])*$"
)
# 岗位一共亮出720个; 岗位一数,2100个; 岗位表,上季度1180个; 给岗位:今年摆出2600个
_VACANT_SHOWN = re.compile(
    r"(?:(?<!公益性)(?<!公益)(?<!见习)岗位?|职位|工位|空缺|缺口|空[位岗]|饭碗|活[儿计])(?:数|总数|信息)?(?:上的?|里的?|表|单|册|清单|目录|[这那]一?[栏项块])?[,::]?"
    r"(?:今年|去年|前年|本[月季年]|[上这]个?[月季周年](?:度|里)?|[上下]半年|全年|当[天日场]|现场|一次性?|一口气|一下子?|前后|先后|累计|加起来|合[起在][来一][起块]?|一?数[了一下]*|一?[点算][了一下]*|清点|统计下来"
    r"|一共|总共|合计|拢共|统共|共计?|足足|整整|就|又|还|已|也|约|近|,){0,3}"
    r"(?:(?:[亮摆拿放报端抛开给推列晒捧送带捎搬挂贴腾挤凑攒备排][出来到去上下](?:了|来|来了)?|提供|推出|发布|释放|推送|发[出来了到]|准备|预留|[有是达共])了?)?"
    r"(?:一共|总共|合计|拢共|共|足足|约|近|[是有达])*$"
)
# 岗位3500个,本地民企拿出1000个
_OFFERED = re.compile(r"(?:企业|单位|公司|民企|厂家|厂子)[^,。;\d]{0,3}(?:[拿端报摆放给]出来?|带来|提供)了?$")
# 企业放出3400个名额
_PLACES_OF_FIRMS = re.compile(r"(?:企业|厂子?|公司|招聘|招工|用工|用人单位|老板|经理)[^。;\d]{0,16}$")
_PEOPLE_AFTER = re.compile(
    r"(?:老乡|群众|劳动力|劳力|务工|农民工|民工|工人|员工|保姆|乡亲|打工)|[\u4e00-\u9fff]{2,5}?(?:人(?!均|口|员)|老乡|群众|劳动力|务工|籍)"
)
_WANTED = re.compile(
    r"(?:[喊报放拿亮开给端抛挂贴提列]出来?|发布|带来|送来|传来|捎来)了?的?(?:用工|缺工|招工|用人|缺人|要人)[^,。;\d]{0,4}$|(?:[张开][口嘴]|伸手)(?:就|便)是$|"
    r"(?:^|[,。;:]|[写列标记]着|报的|[上里说])(?:共|总共|一共|合计|就|就要|还|还要|想|都)?(?:要人|要工|缺人|招人)[^,。;]{0,4}$|(?:(?:总共|一共|合计|合起来|拢共|统共|还|急|[家厂]合)(?:缺|短|要)$|家,(?:总共|一共|合计|合起来)?(?:缺|短|要)$|[一这那]家(?:企业|公司|厂)?(?:就|便)(?:要|缺)$|(?:企业|厂子?|厂家|公司|单位|老板)(?:想|还|总共|一共|合计)?(?:要|缺)的?$|需求(?:量|数|人数|清单|单子)?(?:一共|总共|合计)?(?:是|有|达|为|约|共)$|(?:缺|短|要|招)的(?:人手?|工人?)(?:一共|总共|合计)?(?:是|有|达)?$|(?:合起来|加起来|一共|总共|合计|拢共|统共|眼下|目前|还|正|就|都|[家厂司店业方区市县])(?:缺|短|差)(?:人手?|工人?|员|口)(?:一共|总共|合计|[有是达约近共])*$|(?:共|总|合计|急|还|就|[,:;])需(?:要)?(?:招|用)?[工人](?:人数)?(?:[约近达]|一共|合计)*$|岗位需求|招聘需求|招聘人数|想招|拟招|要招|招工需求|用工需求|缺工|用工缺口)[^,。;]{0,8}$"
)
# 缺电工、缺焊工,一口气要750名: what is short, and nobody who went
_SHORT_OF = re.compile(
    r"(?<!不)(?<![欠紧])缺(?:什么|多少|[的]?人|工|[电焊普技女车木瓦缝保护][工安姆]|[^,。;、\d]{1,4}[工员师])(?:(?!了|走|进|送|录|去|到|派|补|说|底|统计|上岗|入职)[^。;\d])*"
    r"(?:[要缺需招短]|[加合拢统总][^,。;\d]{0,6}|一共|共|写着)(?:[是有计约达近共])*$"
)
_GO_AFTER = re.compile(r"[^,。;]{0,10}(?:去|到|来|走|进|补|赶|上岗|就业|务工|报名|签|录)")
_WANTED_AFTER = re.compile(r"的?(?:用工|招工|招聘|缺人)?(?:单子|清单|条子|缺口|需求|岗位|空缺)")
_PEOPLE_HEAD = re.compile(
    r"(?!(?:产业|行业|领域|板块|工种|环节|品种|门类)|[^,。;、]{0,8}(?:岗|职位|工位|空缺|名额))(?!(?:自然|行政|深度)?[县市区村镇乡省州旗厂站]的)(?:[\u4e00-\u9fff]{2,4}(?:籍|来的|的))?(?:青壮年?|富余|贫困|脱贫|农村|年轻|壮|巧|俏|棒|好|新|老|大|小|[男女]|彝[家族]|苗[家族]|侗[家族]|藏[家族]|[\u4e00-\u9fff]族){0,2}(?:老乡|乡亲|小伙|姑娘|工人|民工|农民|工友|青年|妇女|劳力|务工|年轻人|后生|姐妹(?![城篇花])|媳妇|汉子|[男女][工娃]|[\u4e00-\u9fff]{2}人员|[\u4e00-\u9fff]{2}工人"
    r"|劳动力|打工|贫困户|脱贫户|技[校工]生|毕业生|学员|牧民|移民|护工|绣娘|月嫂|熟练工|普工|技工|人(?=[,。;、去来到进在])"
    r"|[\u4e00-\u9fff、]{2,20}人的饭碗"
    # by what they know or do: 6个懂技术的, 3个教语文的
    r"|(?:[教懂搞][\u4e00-\u9fff]{1,4}|会[\u4e00-\u9fff]{2,4}|[看治瞧]病|管(?![用理])[\u4e00-\u9fff]{2,4})的(?=[,。;!?)、]|$)"
    r"|(?<=\d\d个)名字(?=[,。;、]|$)"
    # those of a place: 六个新龙人, 三个紫阳来的
    r"|(?![^,。;、]{0,4}(?!镇[雄远宁巴安赉平原江海康沅坪]|乡[宁城亲]|班[玛戈])(?:(?<!老)乡|[县市区村镇省州厂站点组部局院校队班批年月季期户]))[\u4e00-\u9fff]{2,4}(?:[、和][\u4e00-\u9fff]{2,4}){0,3}(?:老乡|乡亲|工人|员工|务工|劳动力|姐妹(?![城篇花])|姑娘|小伙|汉子|后生|媳妇|师傅|妇女|青年|人(?<![负代经合客本外他名证]人)(?=[,。;、在从上坐乘踏登挤进去到跟直奔离把招被由跑出送走])|来的(?=[,。;、]|$))"
    rf"|(?![^,。;、]{{0,4}}(?:[区厂站点组部局院校队班批年月季期户]))[\u4e00-\u9fff]{{2,4}}(?:来的|籍的?|的)?{FOLK}"
    r"|(?![县市区州旗省村镇乡]|贫困|深度|脱贫|结对|受援|对口|兄弟|山区|民族|边境|国家|重点|帮扶|[东西中]部|革命|[老新各]|少数|欠)[\u4e00-\u9fff]{1,9}(?:[县市区州旗省][、和与及][\u4e00-\u9fff]{1,9}){0,3}[县市区州旗](?:人(?=[,。;、进到去来在从上坐跟直奔踏登乘离把招被由跑出送走])|籍|老乡|乡亲|工人|员工|务工|劳动力|群众|农民工|汉子|姑娘|小伙|后生|妇女|姐妹|青年)"
    r"|(?:都|全|就)?(?:是从?|来自)[\u4e00-\u9fff]{2,9}?(?:来的|搬出来的|人(?=[,。;、]))"
    # a trade with the ending of those who follow it: 木工, 电焊工, 厨师, 村干部
    r"|[\u4e00-\u9fff]{0,3}?(?:(?<![完开动竣施停复返收加手招用罢误赶])工(?![程作厂业序种地期艺会资商贸信区])|员(?!会)|师傅?(?![范资])|匠|专家|干部|大学生|司机)(?=[,。;、!?)]|$|[来去到进在上走留赴前坐跟从往一也都全就又没被])"
    r"|[\u4e00-\u9fff]{0,3}?(?:医生|大夫|医师|护士|教师|老师|农技员|特派员|校长|园长|把式|行家|教书匠|兽医|班长|[局科处院]长|[法教]官|检察官|博士|能手|(?<!技)干部)(?![证岗级楼校门职团资编诊节]|[^,。;、在到去]{0,4}[班岗]))"
)
# 146个背大包、提编织袋的乘客: by what they do or carry
_DOES = re.compile(
    r"(?:背|扛|提|拎|拖|带|穿|戴|揣|拉|要|想|去|来|从|愿|刚|坐|在|返|外出|进)[^,。;:\d]{1,14}的(?:乘客|老乡|乡亲|工人|民工|工友|小伙|姑娘|后生|汉子|妇女|大[姐嫂妈婶]|务工者|打工人|打工者|年轻人|青年|人(?=[,。;在从上坐乘踏登挤凑]))"
)
_TAUGHT = re.compile(r"(?:带|教|收|培养)[出会了过]{0,2}(?:[^,。;、\d]{2,6}的)?$")
_PAID = re.compile(
    r"(?:投资|出资|注资|捐[款资]?|拨款?|掏|砸|投入|投|花|耗资|斥资|(?<![卖输支派超])出|拿出?|给)了?(?:下|进|出)?了?$"
)
# What paid 万 is of where no 元 is told: its end, or what it is spent on.
_SPENT = re.compile(r"的|[,。;!?)]|[余多][,。;)]|$|用于|用来|帮扶|资金|[建修办买盖装]")
_JOBS_THERE = re.compile(rf"[^。;\d]{{0,16}}(?:{VACANT})[^,。;\d]{{0,6}}\d")
_FAIR_NEAR = re.compile(
    rf"招聘|就业专场|招工专场|劳务专场|专招|摆摊|求职|送岗|带岗|招工|招人|揽人|招贤|对接会|春风行动|就业援助|洽谈会|{MEETING}"
)
_OTHER_EVENT = re.compile(OTHER_EVENT)
# 直播喊了两场,报出的空位有1320个
_ON_AIR = re.compile(r"直播|主播|镜头|吆喝|线上|手机|云上")
_HELD_TIMES = re.compile(
    rf"(?:开|办|摆|支|举行|搞|设|聚|播|喊|吆喝|组织|连着?来)(?:出|起|过|下)?了?(?:共|总共|一共|约|近|足足)?$|(?:招聘会?|招工会?|{FAIR})$"
    rf"|(?:招聘会?|招工会?|专场|摊子?|{MEETING})[^,。;、\d]{{0,10}}(?:共|总共|一共|有|达)$"
)
_WORK_AFTER = re.compile("工[,。;、!?作]|活|差事")
_HEAD = re.compile(r"(?!(?:产业|行业|领域|板块|工种|环节|品种|门类))[^,。;、:]{0,10}")
_VACANT = re.compile(VACANT)
_POST = re.compile(r"[\u4e00-\u9fff]{1,5}岗(?![位哨亭])")  # 93个普工岗
# 招工队走了21个村: what is counted is told after, whatever the words before
_PLACES_AFTER = re.compile(
    r"(?:行政|自然|贫困|重点)?(?:[县村乡镇](?!镇|级)|社区|街道|县[市区]|区县|市州|项目|车间|基地|学校|班次|工种|行业|门类|月|小时|钟头|[展摊]位|家庭|窗口|站点)"
)
# 262个活,月薪四千; 780条用工需求
_WANTED_HEAD = re.compile(
    r"(?:等[着人][^,。;\d]{1,6}的|空着的|缺人的)?(?:位置|位子|座位|工作|机会|门路|饭碗|差使|“[^”]{0,4}岗”?)(?=[,。;、!?:)”摆端等给让可送带]|$)|(?:工种)岗"
    r"|活(?:[儿计路]|(?=[,。;、!?:)等给让可摆]|$))"
    r"|(?:[\u4e00-\u9fff]{0,4})(?:用工|招工|招聘|用人|求人|缺工|求才|就业)(?:信息|需求|指标|名额|计划|缺口|启事)"
)
# 专门推给乙县的岗位信息,累计3300余条: each is a vacancy, but 岗位信息和政策1200条 are not
_NEWS_OF_JOBS = re.compile(
    r"(?:岗位|用工|招[聘工]|用人|空岗)(?:岗位|需求|用工|招聘|就业)?信息(?!员|技术|平台|系统|网|化)"
    r"(?:(?!政策|短信|微信|宣传|视频|浏览|点击|留言|评论|新闻|[和及与、])[^。;\d])*(?:(?:19|20)\d\d年|\d{1,2}月)?"
    r"(?:(?!政策|短信|微信|宣传|视频|浏览|点击|留言|评论|新闻|[和及与、])[^。;\d])*$"
)
# 派往这三个县|挂职的干部, 面向两个市|发布岗位: places, whatever is told after
_PLACES_RIGHT = re.compile(
    r"(?:地方|地区|城市|受援地)|(?:县[市区]?|[市区]县|[市区旗州镇乡])"
    r"(?=挂职|支[教医]|帮扶|发布|推送|推出|提供|举[办行]|开展|培训|选派|派|送岗|服务|招聘|任[职教]|坐诊|学习|对口|结对|受援)"
)
_SO_LARGE = re.compile(r"的[^,。;\d]{0,6}\d+[个项家]")  # 过亿元的217个: how large each is


def unit_of(m: re.Match[str], text: str) -> str | None:
    raw = m["unit"] or ""
    after = text[m.end() : m.end() + 14]
    before = text[max(0, m.start() - 14) : m.start()]
    if raw.endswith(("元", "块", "块钱")):
        return None if before[-1:] in tuple("过超上逾") and _SO_LARGE.match(after) else "CNY"
    if raw == "人次":
        return "person_time"
    if raw == "口子" and "万" in m[0]:  # whole villages, not those who went
        return None
    if raw in ("人", "名", "位", "个人", "号人", "号", "口子") or raw.endswith(("汉子", "面孔")):
        if _WANTED.search(before) or _WANTED_AFTER.match(after):
            return "job"
        left = text[max(0, m.start() - 40) : m.start()]
        if _TRADE_WANTED.search(left):
            return "job"
        return "job" if _SHORT_OF.search(left) and not _GO_AFTER.match(after) else "person"
    if "家" in raw:
        return "company"
    if raw == "份":
        return "job" if _WORK_AFTER.match(after) or _VACANT_BEFORE.search(before) else None
    if raw[:1] in ("次", "回", "轮") and after[:1] in ",。;" and not _HELD_TIMES.search(before):
        return None
    if raw[:1] in ("场", "次", "回", "轮"):
        own = text[max(text.rfind(c, 0, m.start()) for c in ",。;:!?\n") + 1 : m.start()]
        if _OTHER_EVENT.match(after) or (_OTHER_EVENT.search(own) and not _FAIR_NEAR.search(own + after)):
            return None
        near = text[max(0, m.start() - 40) : m.end() + 20]
        if not _FAIR_NEAR.search(near) and _JOBS_THERE.match(text, m.end()):  # 三场连着开,合计带去岗位926个
            near = text[max(0, m.start() - 90) : m.start()]
            if _ON_AIR.search(near):
                return "fair"
        return "fair" if _FAIR_NEAR.search(near) else None
    if raw == "个" and _TRADE_WANTED.search(text, max(0, m.start() - 40), m.start()):
        return "job"
    if raw == "个" and _PLACES_RIGHT.match(after):
        return None
    alone = raw == "个" and ALONE.match(text, m.end()) is not None
    if raw == "个" and (_VACANT_BEFORE.search(before) or (alone and _shown(text, m.start()))):
        return "job"
    if raw == "条" and ALONE.match(text, m.end()) and "信息" in text[max(0, m.start() - 30) : m.start()]:
        return "job" if _NEWS_OF_JOBS.search(text, max(0, m.start() - 30), m.start()) else None
    if alone and _OFFERED.search(before):
        return "job" if "岗" in text[max(0, m.start() - 90) : m.start()] else None
    if alone and _WANTED.search(before):
        return "job"  # 要的人是420个
    if raw == "个" and ((_HEADS.search(before) and _nobody_else(text, m.end())) or people(text, m)):
        return "person"
    if raw:
        head = _HEAD.match(after)
        if raw == "个" and (
            _PEOPLE_HEAD.match(text, m.end(), m.end() + LONGEST_ROW)
            or _DOES.match(text, m.end())
            or (after.startswith("徒弟") and _TAUGHT.search(before))
        ):
            return "person"
        if raw == "个岗" or (raw == "个" and _POST.match(after)) or _VACANT.search(head[0] if head else ""):
            return "job"
        if _JOB_BEFORE.search(before) and not _PLACES_AFTER.match(after):
            return "job"
        if raw in ("个", "条") and _WANTED_HEAD.match(after):
            return "job"
        if (
            raw == "个"
            and head
            and head[0].startswith(("名额", "位子"))
            and _PLACES_OF_FIRMS.search(text, max(0, m.start() - 30), m.start())
        ):
            return "job"
        return None
    if not (m["a1"] or m["a2"] or m["mag"]):
        return None
    closed = not after[:1].isalnum() or after.startswith(_ABOUT)
    if closed and _PEOPLE_HAVE.search(text, max(0, m.start() - LONGEST_ROW), m.start()):
        return "person"
    if ("万" in m[0] or "亿" in m[0]) and is_sum(text, m.start(), m.end(), m["mag"]):  # nobody gives a partner 1700
        return "CNY"
    if ("万" in m["mag"] or "亿" in m["mag"]) and _PAID.search(before) and _SPENT.match(after):
        return "CNY"  # 投资两千万的加工园
    if _PEOPLE_TOLD.search(before) and closed:
        return "person"
    closed = closed and not after.startswith(_ABOUT[2:])
    return "" if closed or _PEOPLE_AFTER.match(after) else None


_ABOUT = ("左右", "上下", "出头", "开外", "挂零", "之多")


# 在上海干活的临泉人有6.8万: people, though the sentence speaks of wages too
_PEOPLE_HAVE = re.compile(
    r"[在到去来赴][^,。;、\d]{2,10}的[^,。;\d]{2,24}?(?:人|籍|老乡|工人|民工|籍人员),?(?:[有达共到]|已有|已达|多达|高达|约|近|超过?|不下)+$"
    r"|(?:打工|务工|干活|做工|上班|就业)的[,:]?(?:已?[有达]|共|约|近|超过?)*$"
)
_PEOPLE_TOLD = re.compile(
    r"(?:人|务工者|(?:务工|打工|就业|籍)人员|员工|职工|民工|劳动力|学员|干部)[,:](?:已?[有达]|共|约|近|超过?|多达|不下){0,2}$"
)
"""在福建务工的宁夏人,2.5万: who is counted stands before the figure."""


# 岗位送到县城,一次性放出980个; 招缝纫工,名额60个
_SHOWN_AFTER = re.compile(
    r"(?:岗位|职位|工位|空缺|空岗)(?![^。;]*(?:工资|月薪|补贴|培训))[^。;\d]{2,20},(?:今年|去年|当[天场]|现场|一次性?|一口气|一下子|前后|先后|累计|一共|总共|合计|拢共|共){0,2}"
    r"(?:亮|摆|拿|放|推|端|抛|开|腾|挤|释放|发布|推送|提供)[出来]*了?(?:足足|约|近)?$"
    r"|(?<![可])招(?!生|商|标|募)[\u4e00-\u9fff]{0,6}[^。;\d]{0,8}名额(?:一共|总共|[共有是为达约近])*$"
)


# 岗位清单:普工600个,焊工80个: how many of each trade are wanted
_TRADE_WANTED = re.compile(
    r"(?:[喊报放拿亮开给端抛挂贴提列]出来?|发布|带来|送来|传来|捎来)了?的?(?:用工|缺工|招工|用人|缺人|要人)[^,。;\d]{0,4}$|(?:[张开][口嘴]|伸手)(?:就|便)是$|"
    r"(?:岗位|工种|用工|招[聘工]|缺[工员口人]|要[人工])(?:的?清单|单子?|表|信息|需求|名单|计划)?[^。;:,\d]{0,4}:(?:[^。;:]{0,24}[、,])?[\u4e00-\u9fff]{1,4}"
    r"(?<=[工员师嫂姆安洁服])$"
    # 寄来招工启事,要500名普工
    r"|(?:招[工聘人]|用工|缺工)(?!会)[^。;:,\d]{0,10}[,:](?:一共|总共|合计|还|急|就)*(?:要招?|需要?|想招|缺)$"
)


def _shown(text: str, at: int) -> bool:
    """Whether a noun of vacancies and how they are shown lead to a figure: 岗位一共亮出|720个."""
    if not any(c in text for c in "岗位招碗"):
        return False
    return bool(_VACANT_SHOWN.search(text, max(0, at - 24), at) or _SHOWN_AFTER.search(text, max(0, at - 40), at))


def _nobody_else(text: str, end: int) -> bool:
    """Whether 个 after a noun of people counts them (派医生3个驻点), and not what is told next (800个饺子)."""
    after = text[end : end + 14]
    if _THINGS_AFTER.match(after):
        return False
    return bool(ALONE.match(text, end) or _ACT_AFTER.match(after) or _PEOPLE_HEAD.match(after))


# What those do whom 个 counts right before: 医生3个|驻在, 老师5个|一待三年
_ACT_AFTER = re.compile(
    r"[赴往从驻住走来派由轮分已被随跟都也就全正还又能一每的常长帮给为当做干教带参报考是有]|[^\u4e00-\u9fff]"
)
