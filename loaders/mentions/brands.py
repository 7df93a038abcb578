"""Companies told by a name of their own and a word of their trade, without a word for company: 宏达面业, 永盛制衣.

Such a word alone is a line of business (发展果业, 电子和制衣). It names a firm where its own name has an edge on the
left and somewhere in the report the whole does what only a firm does: takes people on, gives money, has a boss,
is gone to for work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders import fastre as re
from loaders.mentions.at_fairs import at_fair, hiring_near
from loaders.mentions.spans import opening

_OF = (
    "面纱丝麻棉羽箔轮轴链砂染漂饲木果茶菌粮油牧渔砖石瓷布绒皮革铜锌铅硅镁糖盐酒种蜂禽肉菜竹漆袜帽伞灯锁铝钢矿乳药鞋纸管置实板门窗胶塑"
    "米泵船车味铸茧缆"
)
TAIL = (
    f"[{_OF}]业|焊材|建材|钢构|电缆|线缆|仪表|装备|阀门|化纤|毛纺|丝绸|路桥|商贸|贸易|百货|灯饰|洁具|锂电|半导体|控股|时装|童装"
    "|内衣|羊绒|毛巾|乳品|饮料|调味品|糕点|供应链|电气|纺机|橱柜|厨柜|数控|微电子|通信|通讯|软件|地产|钢管|链条|印务|饰品|日化|电池|石材|玻纤|线束|连接器|传感器|仪器|压铸|铝材|型材|幕墙|园林|航运|快递|羽绒|速运|造船|海运|铸造|紧固件|文具|眼镜|珠宝|工艺品|股份|客车|医疗|实业|啤酒"
    "|置地|航空|金融|传媒|轨道|智能|机器人|芯片|检测|高科|工业|拉链|织造|卫品|冷链"
    r"|面粉|(?:农商|商)行|银行(?:[\u4e00-\u9fff]{2,6}?[分支]行)?|"
    "纸品|物流|食品|制衣|服饰|服装|针织|纺织|重工|电子|电器|光电|家具|家居|科技|集团|海装|餐饮|汽车|家纺|能源|材料|新材"
    "|化工|塑胶|塑料|皮具|箱包|模具|精密|五金|卫浴|生物|医药|制药|农牧|水产|船舶|建工|光伏|轮胎|橡胶|玻璃|陶瓷|钢铁|轴承"
    "|环保|石化|化学|特[纸钢种]|电工|电控|电源|热力|酒业|涂料|染整|绣品|运动|液压|齿轮|磁材|稀土|光学|光纤|激光|精工|精机|重机|钻机|数码|智造|电梯|空调|制冷|厨电|床品|工具|农业|牧业|茶叶|果蔬|粮油|油脂|环境"
    "|机械|机电|环卫|经编|工贸|部件|配件|母婴|月子中心|养老院|汽配|灯具|照明|电机|印染|印刷|包装|玩具|超市|酒店|物业|家政|人力"
)
_TAIL = re.compile(f"(?:{TAIL})")
_LONGEST = 4  # characters of a name of its own
# What a name of its own is not: a kind or a state of the trade, a place without its form, a part of a verb.
_KIND = re.compile(
    r"普惠|节能|清洁|水土|土壤|大气|人居|营商|投资|卫生|观光|都市|循环|智慧|订单|休闲|山地|高原|旱作|品牌|立体|特种|有机|富硒|人工|远程|巡回|对外|民用|农用|核酸|县级|乡村|援鄂|群众|密集|发展|特色|传统|支柱|主导|现代|优势|绿色|生态|高效|规模|设施|民生|产业|新型|大型|中小|小型|本地|当地|外地|多家|几家|各家|两家"
    r"|家电|电力|农产|手工|劳动|密集|精细|高端|高新|网络|信息|职业|专业|技术|加工|生产|制造|经营|管理|销售|培训|学习|从事|主营|以及"
    r"|行业|领域|企业|公司|工厂|车间|项目|基地|园区|岗位|就业|务工|招聘|上班|打工|投资|建设|开办|兴办|引进|推广|种植|养殖|文化|旅游"
    r"|[某各每这那哪其]|[一二两三四五六七八九十几多\d][家个类种趟辆台列架批]|定制|包租|^[家种类些等做干学搞办厂]|^建[了起成设立厂一]|[做干学搞办]$"
)
_TIMES = (
    r"(?<=家政|服装|食品|电子|家具)公司|(?<![\u4e00-\u9fff])[光单]|今年|去年|前年|当年|年初|年底|目前|眼下|如今|后来|随后|其中|里头|当中|包括|来自|名叫|叫做|(?<=企业|公司|厂子|东家|雇主)叫|民企|国企|央企|县企|市企|省企|台企|港企"
    "|商家|东家|企业家|爱心|第?[一二两三四五六七八九十几另]家(?:叫|是)?"
    "|[本我][市县区省州]|两家|进入|抵达|[出来]自|企业(?!家)|大户|像|入职|着"
)
_EDGE = re.compile(rf"{_TIMES}|[\W的和与及由进到去在给有是被让把从向为了归跟同或含]")
_HARD_EDGE = re.compile(rf"{_TIMES}|[\W的由是进去给被让把从向了归跟]")  # 万和针织: 和 is in the name
_ADVERB = (
    "(?:[一两三四五六七八九十几]次|[还倒硬]是|[那这]边|方面|(?:去|今|前)年[底初末]|[年节]后|开春|也|又|则|还|先后|今年|去年|当年|当场|现场|一家|单独|独家|就|共|累计|独自|自己|一次|一口气|随后|接着|跟着|紧跟着|紧接着|再|另|分别|早在"
    "|在[\u4e00-\u9fff]{2,4}的(?:工厂|厂|公司|基地)|多年|[两二三四五六七八九十]家|合起来|合伙|联合|联手|合力|一起|共同|[一二两三四五六七八九十几]年(?:来|间|里)?|前后(?:[两三四几]次)?|前前后后|先|先是|头一年|日前|近日|前不久|最近|此前|上周|上月|上个月|眼下|目前|早些时候|总共|一共|合计|陆续|已|已经|再次|再度|同时|至今|以来|截至|率先|头一个|各|均|都|便|曾|当日|当晚|次日|每年"
    r"|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|初|底|中旬|上旬|下旬|里|份)?|一次性|一下子|(?:19|20)\d\d年"
    r"|[给向为对往][^,。;\d]{2,16}?(?=[捐投出拿注给拨赞资垫打汇送]))*"
)
SUM = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]+)[余多]?[十百千]?[万亿元]"
# 捐款:宏达面业50万元、大地木业20万元
_ITS_SUM = re.compile(rf"(?:[^,。;、\d]{{0,8}},)?(?:约|近|超)?{SUM}")
# 是某地的宏达面业送来的, 由宏达面业出资
GIVEN_BY = re.compile(r"(?:是|由|来自|出自|系)(?:[\u4e00-\u9fff]{2,6}的)?$")
GAVE = re.compile(
    r"[^,。;\d]{0,6}?(?:捐|投建|兴建|承建|送[来去]|出资|出的|出(?=[,。;])|[办开建投]的|给(?:[^,。;\d]{1,8})?的|掏|投资|资助|赞助|援建|承担|建起|建成)"
)
_FROM = re.compile(r"(?:来自|出自)(?:[\u4e00-\u9fff]{2,6}的)?$")
# 收到宏达面业50万元; 宏达面业的50万元也到了
_GOT = re.compile(r"(?:[收接得拿领]到|收下|接过|等来|获赠|受赠)了?(?:[\u4e00-\u9fff]{2,6}的)?$")
_ITS = re.compile(rf"的?(?:捐[款赠助]的?|善款|赠款|援助款?|爱心款|帮扶款|[送给汇打捐寄][来出]?的)*(?:约|近|共)?{SUM}")
_CAME = re.compile(rf"的(?:那|这)?[笔份]?{SUM}[^,。;\d]{{0,5}}(?:到了|到[账位]|[打汇划送]到|打来|进了|落进)")
_CLOSED = re.compile(r"[,。;、)]|$")


def given_by(text: str, floor: int, start: int, end: int) -> bool:
    """Whether the words around a name say that what is told before it came from there."""
    left = max(floor, start - 10)
    if GIVEN_BY.search(text, left, start) and GAVE.match(text, end):
        return True
    return bool(_FROM.search(text, left, start) and _CLOSED.match(text, end))


# 同来的还有众诚汽车,投资4200万元
_NAMED_AS = re.compile(r"[有是叫家]$")
_INVESTS = re.compile(rf",(?:投资|出资|投)[^,。;]{{0,4}}{SUM}")
_GIVEN = re.compile(r"捐|善款|爱心款|投资|投了|投下|注资")
_DOES = re.compile(
    rf",?{_ADVERB}(?:"
    r"[与和同跟][^,。;《]{2,20}?签|"
    r"(?:约|近)?\d+(?:余|多)?[名人]|占[了去]?\d+[个名人]|(?:接|收|要|招|录用|吸纳|安置|带走|留用|留下|用了)[^,。;]{0,8}(?:\d|[一二两三四五六七八九十百]{1,4}[余多]?[名人位个])"
    r"|里(?:上班|干活|打工|务工|做工)的|招[^,。;\d]{2,6}人最多|都?有[^,。;\d]{2,8}(?:来的|籍的?)[^,。;\d]{0,2}人"
    rf"|(?:捐|投|注资|出资|出了?|拿[出了]|给了?|掏|拨|赞助|资助|垫|打[来去给到]|汇[来去到]|送[来去]|无偿|援助|援建|砸)[^,。;]{{0,12}}{SUM}"
    r"|(?:摆|拿|带|送|提供|放|亮|推|给)[出来去了]*[^,。;]{0,6}\d+个?(?:岗|职位|用工)"
    r"|,?(?:注册资[本金]|(?:计划|拟|实际|总|一期|首期|前后|已经?)投)|,捐[了赠出给]?"
    rf"|[^,。;\d的]{{1,6}}?(?:捐|打来|送来|寄来|汇来|出资|注资|拿出|掏)[^,。;]{{0,8}}{SUM}"
    rf"|的[^,。;\d]{{1,8}}(?:花[去了]?|投[了下]|砸|耗资|造价|总投资)[^,。;\d]{{0,4}}{SUM}"  # 宏达环境的水厂花去1.2亿元
    rf"|把[^,。;\d]{{0,4}}{SUM}[^,。;\d]{{0,8}}(?:打|送|汇|交|给|捐|转|投|留)"
    rf"|,{_ADVERB}(?:捐|拿出|出资|打来|送[来去])[^,。;]{{0,12}}{SUM}"
    rf"|[捐送赠][^,。;]{{0,10}},(?:总?价?值|折|合|计|共|花)[^,。;]{{0,8}}{SUM}"
    r"|(?:投资|投建|兴建|开办|援建)的[^,。;]{2,10}(?:厂|园|基地|车间|项目)"
    r"|(?:送|捐|赠)[来去给了赠]?[\d一二两三四五六七八九十百]+(?:余|多)?[台辆套吨批部间座所件]"
    r"|给[^,。;\d]{2,12}?(?:装|修|建|买|添|换|捐|送)[了上去来好]"
    rf"|\s*\n\s*(?:拨|捐|出|投|送|掏|拿|给)[^。;]{{0,12}}{SUM}"  # the heading over what it gave
    r"|捐[了赠出]?[\d一二两三四五六七八九十百]"
    # 的苗木基地花掉4200万元; 在县里设了车间,设备用去1100万元
    rf"|(?:的[^,。;、\d]{{2,10}}?|[在到来把建办开盖设上租][^,。;\d]{{2,18}},(?:[^,。;\d]{{1,16}},){{0,2}}[^,。;\d]{{0,12}}?)(?:花|投|砸|用|搭|掏|垫)[^,。;\d]{{0,5}}{SUM}"
    r"|在[\u4e00-\u9fff]{2,8}(?:投|注资|[合共]?建|设|办|开|认领|认养)[^。;]{0,14}\d"
    r"|(?:在[\u4e00-\u9fff]{2,8})?[援捐]建"
    r"|(?:在|从|到|来|赴|去)[\u4e00-\u9fff]{2,8}(?:招|收了|带走|挑了|选了|要了|摆|设点|开招聘|办招聘|[设建办]厂|投资)"
    r"|的(?:摊[位子]|展[位台]|招聘台)|(?:的)?(?:老板|老总|总经理|董事长|厂长|经理|人事|招工|招聘|厂区|厂房|门口|车间|生产线|流水线|员工|工人|负责人|食堂|宿舍)"
    r")"
)
_GONE_TO = re.compile(
    r"(?:(?<!引)[进到去在往]了?(?:[\u4e00-\u9fff]{2,6}的)?|送[到进往去]|接[到进]|分[到在]|安置[到在])$"
)
_GONE_NEAR = re.compile(r"[进到去在往来]了?[\u4e00-\u9fff]{0,6}$")  # 来蕉城宁德时代上班
_AT_WORK = re.compile(r"上班|务工|打工|就业|干活|做工|上岗")
_WORK = re.compile(
    r"(?:和[\u4e00-\u9fff]{2,8})?(?:上班|务工|打工|就业|干活|做工|上岗|当|做|的?\d+[人名]|的(?:,|有|是|人|共|约|都)|[、,。;])"
)


# 上汽大众捐了60万元: whoever gives under a name of four characters or more that is no common noun.
_GIVES = re.compile(
    r"(?<![\u4e00-\u9fff\w“])(?P<name>[\u4e00-\u9fff]{4,8}?)(?:(?:分别|各自?|一家|独家|单独|现场|当场|一次性?|先后|累计|共|还|又|也|再次?))*"
    rf"捐(?:款|赠|出|资|给|了)*[^,。;、\d]{{0,10}}?(?:{SUM}|[一二两三四五六七八九十\d]+[辆台套吨批部间座所])"
)
_NOBODY = re.compile(
    r"(?:街道|社区)$|[人们局委办会校院镇乡村县市区省州旗者友师生工员队组部处科站所社团民方府政口处里外上下内间中前后时日月年天次款物资金额部胞眷属长记任手]$|[群民公听观]众$|[大全专各国名业]家$"
    r"|[的了着过是在与和及将把被为向给从到对由让使用以并或而但又也还就都各某每该此这那其我你他她它们]|[\d一二三四五六七八九十百千万亿两几多]"
    r"|先后|累计|共计|当天|随后|其中|另外|此外|组织|动员|发动|社会|爱心|群众|财政|资金|企业|公司|政府|全体|干部|党员|职工|活动|仪式|协作|帮扶|对口"
    r"|今年|去年|同年|期间|自愿|积极|纷纷|定向|无偿|慷慨|现场|线上|线下|热心|个人|名义|募|筹|协调|争取|引导|号召|鼓励|[央国民]企"
)


PEOPLE = (
    r"^[老小阿][\u4e00-\u9fff]$|^阿[\u4e00-\u9fff]{2}$|[父母]亲"
    r"|爸爸|妈妈|[爹娘]|丈夫|妻子|[儿女]子?$|师[傅父]|亲戚|[上下]级|[学室]$"
)
"""Words of people and of who is above or below them, in the place where a firm's bare name may stand."""
VERBAL = "每(?!日)|[拿打改算它嘱说叫坐讲忙累吗呢吧啊嘛谁啥怎也很怕愿敢]|于是|因此|所以"
"""What no firm's name has in it: verbs of speech and of the hand, particles, adverbs."""


# Who gives under a bare name is a firm where firms are spoken of; a teacher, a widow, a temple give too.
_AMONG_FIRMS = re.compile(r"企业|公司|集团|商会|民企|国企|央企|厂")


def givers(
    text: str, spans: Sequence[tuple[int, int]], regions: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Where who gives money or goods is told by a name that nothing else explains."""
    for a, b in spans:
        for m in _GIVES.finditer(text, a, b) if "捐" in text[a:b] else ():
            s, e = m.span("name")
            known = text.count(m["name"]) > 1 or _AMONG_FIRMS.search(text, a, b)
            if known and not _NOBODY.search(m["name"]) and _apart(s, e, regions):
                yield s, e, m["name"]


_HIRING = re.compile(r"招聘|招工|招人|揽人|用工|务工|打工|送岗|岗位|[展摊]位|摊子")


def _hired_in(text: str, at: int) -> bool:
    """Whether the sentence around an offset is one of people hired or wanted."""
    start, end = text.rfind("。", 0, at), text.find("。", at)
    return bool(_HIRING.search(text, start + 1, end if end >= 0 else len(text)))


def acts(text: str, end: int) -> bool:
    """Whether what stands after a name is what only a firm does."""
    return bool(_DOES.match(text, end))


def _apart(start: int, end: int, regions: Sequence[tuple[int, int]]) -> bool:
    """Whether no place overlaps a span: 北京东城区 is no 京东."""
    return not any(a < end and start < b for a, b in regions)


def brands(
    text: str,
    spans: Sequence[tuple[int, int]],
    regions: Sequence[tuple[int, int]],
    known: Sequence[tuple[int, int]] = (),
) -> Iterator[tuple[int, int, str]]:
    """Where such firms are told, and by which name; every mention of one that is shown to be a firm once, beside one
    of the firms ``known`` too."""
    told = [x for a, b in spans for x in _names(text, a, b, regions)]
    firms = {text[s:e] for s, e in told if does(text, s, e)}
    ends = {e: (s, e) for s, e in told}
    opens, closes = {s for s, _ in known}, {e for _, e in known}
    for s, e in told:  # 瑞邦电子、金缕食品厂带着岗位来了
        beside = (text[s - 1 : s] in _AND and s - 1 in closes) or (text[e : e + 1] in _AND and e + 1 in opens)
        if beside and hiring_near(text, s, e):
            firms.add(text[s:e])
    for s, e in sorted(told, reverse=True):  # 宏达面业、永盛制衣先后到…招工: the last of a list tells of all
        if text[s:e] in firms and text[s - 1 : s] in _AND and s - 1 in ends:
            firms.add(text[slice(*ends[s - 1])])
        elif text[s - 1 : s] in _AND and s - 1 in ends and _hired_in(text, s):
            firms |= {text[s:e], text[slice(*ends[s - 1])]}  # 到场的有宏达面业、永盛制衣
    for s, e in told:
        if text[s:e] in firms:
            yield s, e, text[s:e]


_AND = ("、", "和", "与", "及")
_TRADES = re.compile(
    "(?:教育|医疗|卫生|健康|文化|旅游|民生|农业|水利|交通|生态|住房|安居|就业|消费|人才|智力|劳务|教学|科研|培训|基建|科技)+"
)


def _names(text: str, start: int, end: int, regions: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = start
    near = opening(regions, start, end)
    for m in _TAIL.finditer(text, start, end):
        floor = max(last, m.start() - _LONGEST - 2)
        for edges in (_EDGE, _HARD_EDGE):
            at = edge(text, floor, m.start(), near, floor == start, edges)
            own = text[at : m.start()] if at is not None else ""
            if len(own) >= 2:
                break
        if at is None or any(s < m.start() + 2 and at < e for s, e in near):
            continue
        if _TRADES.fullmatch(text, at, m.end()):
            continue  # 教育医疗投入资金…: what the money is for
        if 2 <= len(own) <= _LONGEST and not _KIND.search(own) and not _TAIL.search(own):
            place = next((s for s, e in near if e == at and s >= last), at)
            bare = text[at - 1] not in "省市区县州盟旗" or (text[at - 1] == "州" and at - place == 2)
            yield (place if bare else at), m.end()  # 武汉康民药业, 广州长丰银行, 某县|宏达面业
            last = m.end()


def edge(
    text: str,
    floor: int,
    end: int,
    regions: Sequence[tuple[int, int]],
    opens: bool,
    edges: re.Pattern[str] = _EDGE,
) -> int | None:
    """Where a name that ends at ``end`` begins: after a mark, a function word or a place, or where the text opens."""
    found = [x.end() for x in edges.finditer(text, floor, end)] + [e for _, e in regions if floor <= e <= end]
    return max(found, default=floor if opens else None)


# 企业里有宏达面业,有永盛制衣,还有大地木业; 招来的企业叫宏达面业
_ONE_OF_FIRMS = re.compile(
    r"(?:(?:企业|公司|厂子?|东家|雇主|单位)(?:里|[当之]?中)[头边]?,?有(?:[^。;:]{0,50}?,(?:还|也)?有)?"
    r"|(?:企业|公司|东家|雇主|厂子)的?名?(?:字|号)?(?:叫做?|名叫|是))$"
)


def does(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name shows that it is a firm."""
    if _DOES.match(text, end):
        return True
    if given_by(text, 0, start, end) or (
        _NAMED_AS.search(text, max(0, start - 2), start) and _INVESTS.match(text, end)
    ):
        return True
    if _ITS_SUM.match(text, end) and _GIVEN.search(text, max(0, start - 60), start):
        return True
    if _CAME.match(text, end) or (_GOT.search(text, max(0, start - 10), start) and _ITS.match(text, end)):
        return True
    if _ONE_OF_FIRMS.search(text, max(0, start - 60), start) and _CLOSED.match(text, end):
        return True
    if _AT_WORK.match(text, end) and _GONE_NEAR.search(text, max(0, start - 8), start):
        return True
    if _GONE_TO.search(text, max(0, start - 8), start) and _WORK.match(text, end):
        return True
    return at_fair(text, start, end)
