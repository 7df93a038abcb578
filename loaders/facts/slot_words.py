"""What the clauses say that tell a figure's slots one by one (``slotwise.py``): counts, kinds, and what turns them."""

from __future__ import annotations

from typing import NamedTuple

from loaders import fastre as re
from loaders.mentions.staff_nouns import DUTY, STAFF

LONGEST = 40
"""Characters of a clause: a longer one tells more than one slot."""
# All that may stand beside the figure, its places, times and noun taken out.
COUNT = re.compile(
    r"(?:[又再也都还只就才已共约近达计合总有是为到了的这那里上些整在名位人个次批笔]|先后|前后|陆续|累计|总计|合计|共计|一共|总共|拢共|统共|拢总|通共|全部"
    r"|满打满算|[加合][起在][来一起块儿]{1,2}|拢到一[块起]|归到一[块起]|算[上起下一][来算]?|数[一下起][数来]?|点一点|细数|足足|整整|正好|刚好|恰好|不多不少|大约|大概|差不多|将近"
    r"|至少|起码|少说|多达|高达|总?人数|总数|数目|数[字额]|花?名[单册]|册子|表上|账[上面本单]|[记写列]着|登记|在册|一行|全队|金额|总额|款额|规模|盘子|全年|今年|去年|前年|当年|那年|年头|年底|如今|眼下|目前|至今"
    r"|分?[一二两三四五六七八九十\d]+[批次回轮拨茬期届任年笔]|名字|左右|上下|出头|开外|头一[批回年]|第[一二三四五六七八九十\d]+[批次轮拨任])*"
)
# Where from and where to in one clause, and nothing else: 从甲区到乙县
FROM_TO = re.compile(
    r"[^HW]{0,3}H[^HW]{0,4}W[^HW]{0,3}[,。;:]?|[^HW]{0,3}W[^HW]{0,3}[,、]?[^HW]{0,2}H[^HW]{0,3}[,。;:]?"
)
# A tie told, a plan, a wish or a denial: no slot of a figure.
TIE = re.compile(
    r"结对|对口|协作(?!资金|款|的钱)|帮扶(?!资金|款|干部|的?钱)|结[了成]?[对亲]|[H][^,。]{0,10}帮[^,。]{0,4}W|W[^,。]{0,10}帮[^,。]{0,4}H"
)
# Who was sent under a tie: 京蒙帮扶合作派下来的挂职干部
POSTED = re.compile(r"派[来出下去驻]|挂职|援派|支[教医]|选派")
NOISE = re.compile(
    r"其中|里头|当中|每年|每月|[没未]有?(?!少|断过|停|间断)|不(?:是|来|去|派|给|曾|算|计|再|含|包括|到位)|无一|别(?![人处家])|计划|打算|准备|拟|将(?![近士])|想|如果|要是|争取|力争|希望|据说|听说|明年|下一步|本来|原来|\?"
)


class Kind(NamedTuple):
    """What a figure may count.

    noun    what says so
    sent    what says by itself that it came from the helper, where neither end is told
    given   what may stand in the figure's own clause beside words of counting
    others  whom or what else the words would be of
    turned  what says that it goes the other way, or is the place's own
    rather  what says that it is of another kind
    is_who  a clause that says who those counted right before it are
    """

    predicate: str
    rule: str
    units: tuple[str, ...]
    most: float
    noun: re.Pattern[str]
    sent: re.Pattern[str]
    given: re.Pattern[str]
    others: re.Pattern[str]
    turned: re.Pattern[str]
    rather: re.Pattern[str] | None = None
    is_who: re.Pattern[str] | None = None


_COURSE = (
    r"培训|[参受轮代]训|训练班|[研进]修|学员|学徒|徒弟|师傅|手艺|课堂|教室|结业|毕业|听课|讲课|授课|开课|开班|上课|听讲|[学练教讲听上]的(?:是|都是|全是)|学的人|教的人|[来去]学|学[种做养织绣修]"
    r"|[练学](?:手艺|技术|本领|本事)|[办开](?:了|的|过)?[^,。;]{0,6}班|班是|班开|拿证|发证"
)
_PEOPLE_ELSE = (
    r"务工|打工|就业|劳务|劳动力|工人|工友|返岗|复工|[进工电鞋服]厂|厂[里子房]|招工|用工|普工|招聘|求职|应聘|岗位|月薪|工资|挣|学生|娃|孩子|小学|中学|大学|患者|病人|病号|门诊|义诊|手术|考察|调研|代表|取经|参观|观摩"
    r"|游客|旅游|旅客|观众|比赛|演出|演员|村民|群众|乡亲|老乡|移民|搬迁|户|志愿者|慰问|受益|惠及|表彰|获奖|欢送|待了[一半几两\d]|[一半]天|民兵|聚会|就近|讲座|[这全]村|村里|送行|接站|报名|意向|招考|家属|家人|老人|新兵|司机|记者|客商|老板|企业|商人|编制内|本地(?!人)|当地(?!的)|土生|返乡|回家|牺牲|去世|退休|查处"
)
_PEOPLE_OTHER_COURSE = (
    r"务工|打工|招工|用工|招聘|求职|应聘|月薪|工资|学生|娃|孩子|小学|中学|大学|高中|支教|支医|挂职|坐诊|患者|病人|门诊|义诊|手术|考察|调研|参观|观摩|游客|旅游|旅客|观众|比赛|演出|演员|移民|搬迁|户|志愿者|慰问|表彰|获奖|送行"
    r"|接站|报名|意向|招考|家属|老人|新兵|司机|记者|客商|老板|驾校|就近|上了?班(?!课)|上岗|来送|自学|自费|退休|查处|校园"
)
_MONEY_ELSE = (
    r"贷|借|债|欠|工资|薪|销售|销量|卖|买[了走下]|订单|合同|签约|意向|产值|收入|营收|利润|税|租|门票|投资|企业|公司|厂|老板|民宿|商户|店|自筹|自己|自家|自掏|个人|村民|乡亲|乡贤|群众|老人|银行|保险|医保|彩票|彩礼|奖|罚|赔|预算|造价|成本|[人户村亩]均|每[人户月亩]|中央|国家|省里|州里|县里|县财政"
    r"|上级|零头|旅游|游客|消费|存[款钱]|房[价租]|首付|分红|红利|挣|赚|欠|骗|案|电费|学费|低保|退[回还]|缺口|差|招商|项目总|采购|订购|货|财政收入|GDP"
)
_SERVES = rf"(?:{STAFF}|{DUTY}|教书的?|看病的?|治病的?|行医的?|医护|援派|技术员|支[教医])"

_STAFF_KIND = Kind(
    "sends_staff_to", "staff-slots", ("person", "person_time"), 1500,
    noun=re.compile(_SERVES),
    sent=re.compile(r"援派|派[来出驻]|帮扶干部|挂职|支[教医]|援[疆藏青]"),
    given=re.compile(rf"(?:选派|[派选])[来去出驻]?的?|[就便一]?(?:分头|一起|一道|结伴|同时)?(?:上了?路|启程|出发|动身|上高原的?|到了?任|到岗|报到|就位|[进入][藏疆]的?)|又?到了(?=$)|{STAFF}"),
    others=re.compile(_PEOPLE_ELSE),
    turned=re.compile(
        rf"[到去在赴往来]H[^,。;HW]{{0,6}}@|W(?:[省市县区州旗])?(?:[^,。;HW]{{0,4}}有|的)?(?:{STAFF})"
        r"|W(?:[省市县区州旗])?(?:籍|人(?!民)|口音|本地|自己|派|选|送|出|抽)"
        r"|(?:来自|老家|娘家|编制|单位|出自|出发|从|由|打|户口)[^,。;HW]{0,4}W"
        r"|(?:派|选|送|出)(?:出|人|他们|的)*[^,。;HW]{0,4}是W"
        r"|(?:到|去|赴|往|奔|进|驻|落脚|分|抵|目的地|去向|去处|接收|上岗)[^,。;HW]{0,5}H|H[^,。;HW]{0,3}(?:接收|迎来|报到|学习|跟岗|进修|驻|落脚|的(?:医院|学校)里)"
        r"|(?<!编制)(?<!编制都)(?<!编制还)(?<!单位)(?<!单位都)(?<!单位全)(?<!老家)(?<!老家都)(?<!娘家)(?<!家都)(?<!户口)(?<!户口都)(?<!关系)(?<!籍贯)在H"
    ),
    rather=re.compile(_COURSE + r"|跟[岗班]|顶岗|[来去]学|学习"),
    is_who=re.compile(rf"[他她]?们?(?:[都全正便就又]|多半|大都|清一色|个个|一水儿)*是(?:{STAFF})[,。;!]?"),
)  # fmt: skip
_COURSE_KIND = Kind(
    "trains", "trains-slots", ("person", "person_time"), 20_000,
    noun=re.compile(_COURSE),
    sent=re.compile(r"(?!)"),
    given=re.compile(r"(?:学了?|听过?课?|拿证|结业|毕业|培训|参训|受训|轮训|听讲|上过?课)的?|学员"),
    others=re.compile(_PEOPLE_OTHER_COURSE),
    turned=re.compile(
        r"[到去在赴往来]H[^,。;HW]{0,6}@|(?:学员|听课|受训|参训|坐在|徒弟|结业|毕业|学的人?)[^,。;HW]{0,6}[是自从]H|H(?:人|的[^,。;HW]{0,6})?(?:来听|来学|坐满|听得)"
        r"|(?:师傅|老师|讲课|教的人?|教员|主办|承办|办班|出师傅)[^,。;HW]{0,6}[是自从]W|W[^,。;HW]{0,3}(?:办|开|教|主办|承办|组织|请)(?:的|了)|W[^,。;HW]{0,4}(?:老师|师傅|教员|讲师)"
    ),
)  # fmt: skip
_MONEY_KIND = Kind(
    "funds", "funds-slots", ("CNY",), 2e10,
    noun=re.compile(r"资金|[钱款](?![人女])|真金白银|经费|票子|银子|家底|拨付|财政"),
    sent=re.compile(r"无偿|援[藏疆青]|(?:援助?|帮扶|协作|对口|扶贫|援建|支援)(?:[资的]|款)|捐[款的赠]"),
    given=re.compile(r"(?:援助|帮扶|协作|财政|对口|扶贫|支援|专项|无偿)*(?:资金|[钱款]|经费)(?:这块|一项)?|(?:[给出拨投捐打划汇掏花]|进|拿)[的了出来到]?"),
    others=re.compile(_MONEY_ELSE),
    turned=re.compile(
        r"(?:给|到|往|进|[投花用落撒开]在|归|收[钱款]?的?[^,。;HW]{0,3}是|受益的?是|受援的?是|拿到|寄到)H|H[^,。;HW]{0,3}(?:收[下着到]|得了|拿到|受益|受援|那头收)"
        r"|(?:从|来自|出自|由|靠|掏钱|出钱|拿钱|打款|付款|买单|东家|出处|源头|来处|娘家)[^,。;HW]{0,6}W|W的?财政(?!局)|W[^,。;HW]{0,5}(?:出[的钱了资]|掏|拨|拿出|自筹|承担|配套|捐|给的|列支)"
    ),
)  # fmt: skip
KINDS = (_STAFF_KIND, _COURSE_KIND, _MONEY_KIND)
