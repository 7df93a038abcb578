"""What a clause says of a place by itself: that people are from there (户口都在甲县), or bound for it (落脚在乙区).

A clause is of one end by a noun that heads it (老家, 出发地; 终点, 车票, 饭碗), by the verb before the place (从, 告别;
奔, 投奔) or by what follows it (甲县籍, 甲县的乡亲; 乙区的车间, 乙区等着用人), in any combination.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.folk import FOLK

FROM, TO = "from", "to"

_IS = (
    r"(?:[^,。;:?]{0,2}(?:都|全|就|也|正|便|均|则|还|一律|清一色|统统|多半|大多|[一只]?[就便]?是|为|在|叫|有|写|印|填|标|定|选|安|设|落|端|停|扎|着|了|的|上面?|里|栏|本|处|点"
    r"|一个|一处|那|这|他们|她们|大家|大伙儿?|个个|人人)*)$"
)
_FROM_NOUN = (
    r"(?:(?<![新厂东大国专公一两几商店卖买管当这那哪人作画行赢玩冤输搬安])家|家乡|故[乡土里]|老家|原籍|祖籍|籍贯|户口|户籍|身份证|住址|村子|村寨|寨子|娘家|爹娘|父母|妻儿|家小|出生地?"
    r"|出发|始发站?|起点|首发站?|(?:上车|登车|登机|发车|集合|启程|起程|动身|离家)(?:点|站|处|地点?)?|来处|来路|哪[里儿]人|什么地方人|哪[儿里]来|从哪[儿里]来?|乡音|口音|输出地|派出地|招工地|劳务输出)"
    r"(?:的?(?:地[方点儿]|车站|机场|时候))?"
)
_GOING = (
    r"(?:上班|打工|务工|做工|干活|挣钱|下车|落地|落脚|要去|要到|要奔|上工|报到"
    r"|歇脚|上岗|入职|就业|返岗|复工|谋生|用工|开工|着陆|降落|停靠)"
)
_TO_NOUN = (
    r"(?:终点站?|末站|目的地|目标|下一?站|到站|落脚[点处地]?|去处|去向|方向|奔头|站名|车票|票面|票上|票根|登机牌|航班|工作地点?|厂子?(?!家)|工厂|厂房|厂门|工地|车间|岗位|工位|饭碗|活计|活儿?|差事|班|新家"
    rf"|宿舍|床位|铺位|东家|老板|雇主|新单位|接(?:他们|她们|大家|人|站|车|机)?的[^,。;]{{0,4}}|等(?:着|候)?(?:他们|她们|大家)?的|[去到奔上往]的?是?(?:哪[儿里]?|何处|什么地方|哪座城)[^,。;]{{0,2}}"
    rf"|{_GOING}的?(?:地[方点儿]|城市|机场|车站|站|处|点|去处)?|领工[资钱]|挣工[资钱]|拿工[资钱])"
)
_FROM_HEAD = re.compile(rf"{_FROM_NOUN}{_IS}")
_TO_HEAD = re.compile(rf"{_TO_NOUN}{_IS}")
_FROM_VERB = re.compile(
    r"(?:来自|告别了?的?(?:都|全)?是?|(?<!远)离开了?的?(?:都|全)?是?|辞别|作别|走出|出自|籍贯|[生长]在|(?:世代|祖祖辈辈|祖辈|世居)[^,。;]{0,3}[住在]+)$"
)
_OUT_OF = re.compile(r"(?:(?<!自)从|[^打]打|^打|由|自)$")
_OUT = re.compile(
    r"[省市县区州旗]?的?[^,。;\d]{0,5}?(?:[来出走赶][^,。;]{0,4}$|[来出](?:的|发|去)|上(?:的?车|路|的)|动身|启程|起程|起飞|开[出来过]|发[车出来]|搭|招来|接[来到出]|登|始发)|[省市县区州旗]?$"
)
_RIDE = re.compile(r"[车机船列]是?[从打由自]$")
_ONLY_CAME = re.compile(r"[省市县区州旗]?(?:那边)?来")  # 这趟车从甲市来: the vehicle, not who rides
_TO_VERB = re.compile(
    r"(?:(?<![轮收得领盼感受遇])到了?|(?<!过)去了?|(?<![以交])往|赴|(?<![投私出狂飞])奔|奔赴|奔着|奔向|投奔|朝着?|朝向|驶[往向入进抵]|开[往到去进向]|前往|飞[往赴抵到向]|抵达?|到达"
    r"|直[奔达抵飞]|(?<![迎请引聘改促推前增])进了?|进入|落[地脚][在到]?(?:就是|便是|是)?|落到|南下|北上|东进|(?<=[架机])落在?"
    r"|(?:奔|[前要赶]?去|要到|到|进|投奔?|赶往|落地|等|接|迎|等着?(?:他们|她们|大家)|迎接(?:他们|她们|大家))的?,?(?:都|全|就|也|还)?是|送[到往进去]|运[到往]|拉[到往]|转[到往]|输往)$"
)
# What may follow where they go: nothing that they do there but work.
_NO_DEED = re.compile(
    rf"[省市县区州旗]?(?:[两三四五六]?[市县区地])?(?:等地?)?(?:$|[去来的了]|[东西南北]?站|火车站|机场|码头|地面|境内|城里|那[边头]|方向|[不就才也都后以时再,]|下[车机]|(?:几|[一二两三四五六七八九十\d]+)[家个座]|[^,。;]{{0,6}}(?:{_GOING}|厂|企业|公司|工地|车间|园区|宿舍))"
)
_WORKERS = (
    r"(?:务工(?:人员|者|群众|青年|妇女)"
    rf"|打工[者人仔妹]|农民工|工人|工友|员工|民工|劳动?力|返岗人员|就业人员|脱贫(?:人口|群众|户)|人家|儿女|子弟|{FOLK})"
)
_OF_THEM = re.compile(
    r"[省市县区州旗]?(?:籍|户口|户籍|口音|土?话$|(?:本地)?人(?![民口均事力大防工才社员寿家])|(?:走|过)?来的|出[来去]的|(?:的[车人])?(?:开|驶|发)出|始发|发车|发的|出发|开来|启程|动身|起飞"
    rf"|是[^,。;]{{0,3}}的?(?:老?家|故乡|家乡)|的?[^,。;、到去赴来]{{0,6}}?{_WORKERS}|的?(?:[^,。;]{{0,4}}?(?:大山|山[里沟寨乡]|寨子|村[子寨]))|种地|务农|放[羊牛]|各?[县乡][^,。;]{{0,6}}都有)"
)
_AT_WORK = re.compile(
    rf"[省市县区州旗]?(?:[两三四五六]?[市县区地])?等?(?:方向|那[边头](?=[去的]|$)|下[车机]|(?:的|那[边头]的?)?[^,。;]{{0,8}}?(?:工?厂|企业|公司|集团|车间|工地|宿舍|流水线|产线|园区|工业园|岗位|工位|{_GOING}|挣|领工[资钱]|用人|招人|缺人|缺工|等着))"
)
# 甲县往乙市去的184名: who goes; 甲县的车站前: where they gather
_SETS_OUT = re.compile(
    r"[省市县区州旗]?(?:今年|去年|这[次趟批回]|一共|先后|又|也|就|首批|头一批)*(?:往|去|到|赴|前往|奔|开往|送往|发往)$"
    r"|[省市县区州旗]?的?[^,。;]{0,6}?(?:门[口前]|车站|站台|广场|(?:客运|高铁|火车|汽车)[^,。;]{0,2}站|大院|路口|码头)(?:[上里外前门口]|就|已经?|挤|排|站|停|开|摆|热闹)"
)
_THE_ONE = re.compile(
    r"[省市县区州旗]?(?:去|那[边头])?的(?:就|也|只|还)*[是有](?!都|全|他们|她们|大家|这)[^,。;]"
)  # 落脚在乙区的是老马
_THEIR = re.compile(r"(?:人|乘客|这批人|一车人|全车人?|他们|她们|大家|个个)(?:都|全|全都|清一色)?(?:是|来自)$")
_ONLY_IS = re.compile(
    r"(?:都|全|就|也|是|在|为|叫|答的|说的|写的|那|一个字|不是别处|自然|当然|——|—|“)*(?:[省市县区州旗]|等地?|这?[两三四五]?[市县区地]|人|”)*"
)


def role(left: str, right: str, side: str | None) -> str | None:
    """Whether people are from a place or bound for it by the words at its sides; ``side`` decides between the two."""
    went = bool((_TO_VERB.search(left) and _NO_DEED.match(right)) or _TO_HEAD.search(left) or _AT_WORK.match(right))
    came = bool(
        _FROM_HEAD.search(left)
        or _FROM_VERB.search(left)
        or _OF_THEM.match(right)
        or (_OUT_OF.search(left) and _OUT.match(right) and not (_RIDE.search(left) and _ONLY_CAME.match(right)))
        or (side == "helped" and _SETS_OUT.match(right))
        or (_THEIR.search(left) and right == "的")
    )
    if _THE_ONE.match(right):
        return None
    if went and came:
        return {"helper": TO, "helped": FROM}.get(side or "")
    if went == came or side == ("helped" if went else "helper"):
        return None
    return TO if went else FROM


_FIRM_HEAD = re.compile(
    r"(?:厂家|东家|雇主|老板|(?:用工|用人|接收|招工)(?:单位|企业|方)|[厂公][子司家](?!的)|企业|单位)(?:们|名字?)?(?:都|分别|就|也)*(?:是|有|为|叫做?|:)(?:做[^,。;]{1,6}的)?$|^叫做?$"
)
_WHERE_TO = re.compile(
    r"(?:[去到奔往上]的?是?|投奔)(?:哪|何处|什么地方)|哪[儿里](?:上班|打工|做工|干活|下车|落脚|报到)"
)
_WHERE_FROM = re.compile(r"哪[儿里](?:的?人|来|出发|上车)|从哪|打哪|什么地方(?:的?人|来)")


def asked(before: str) -> str | None:
    """What the clauses before asked for that name no place: 到哪儿上班?"""
    if _WHERE_TO.search(before):
        return TO
    return FROM if _WHERE_FROM.search(before) else None


def is_firm_of_theirs(left: str) -> bool:
    """Whether the firm told next is where they work: 厂家是甲公司; (厂子在乙市,)叫甲公司."""
    return bool(_FIRM_HEAD.search(left))


def names_only(left: str, right: str) -> bool:
    """Whether a clause has nothing beside its place: what the clause before asked or opened, it answers."""
    return _ONLY_IS.fullmatch(left + right) is not None
