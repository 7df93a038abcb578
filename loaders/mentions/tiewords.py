"""How a tie between places begins, in words: the one place for them.

A knot is tied (结对, 攀上了亲), a list or an order says who goes with whom (排定, 划给), a paper is signed, one takes
over from another, or something is begun. Each reader of times puts together what suits where it looks: near the pair
itself nearly any beginning will do, in the sentence beside only words of the tie.
"""

from __future__ import annotations

from loaders import fastre as re

_DONE = r"[的了过上下成起]{0,2}"
"""What a verb takes when it is done: 牵手, 牵上手, 牵起了手."""
KNOT = (
    rf"结{_DONE}(?:对|缘|盟|姻|金兰|伙伴)|结成|结为|结下|结亲|缔结|携手|(?<!手)[牵拉挽]{_DONE}手(?![机工术续段])|手[拉牵]手(?![\u4e00-\u9fff])|新结的"
    rf"|牵起来|[系走牵]到|[系连]在|配成|[配搭][的了上]{{1,2}}对|搭上|攀上|对上|[接搭连]上?[了的]?(?:头|线)(?![\u4e00-\u9fff]|[,。]?[上下])|挂上?[了的]?钩|[再新]?[增添加]了?一对|成[的了为](?:一对|对子|亲[家戚])"
    r"|[攀认结定接搭拜][了的下上过]{0,2}[^,。;]{0,8}?亲(?![自手眼身属友])|认下|认了"
)
"""The tie itself is made."""
SETTLED = (
    r"[排配][到在成]了?一|排定|[定排配]的|[排配分定]了?(?:对子|座次|名单)|[排配分][好齐妥]|定了|定下(?!了?[^,。;]{0,8}(?:路子|规划|目标|方案|计划|主意|规矩|合同))|点的?名|点了?将|[配排定结攀认牵接][上下好成]的|换[成了的]|改[成为由]|敲定|派定|议定|商定|确定|确立|明确|列入|列为(?=[^,。;\d]{0,14}(?:对口|帮扶|结对|支援|协作))|纳入"
    r"|分好|分到|划归|划给|分给|调给|事情?定[在于]|领[了的]|认领|[压落交传托]到|分法|分工"
)
"""Somebody says who goes with whom."""
TAKEN_OVER = r"接过|换防|接的?手|接替(?!者|的人|人选|医|教)|接续|接棒|新一轮"
"""One follows another."""
BEGUN = (
    r"建立|建[的了起]|开始|[开起]的头|[牵搭]的线|开了头|开头|起头|落子|开张|破题|破冰|启动|正式|成为|追[到溯]|就是(?:对子|亲戚|亲家|一对)|成了(?=一|亲|对|搭|伙|[^,。;\d]{0,8}(?:帮扶|支援|协作|结对|对口)(?:方|对象|城市|地区|单位))|开启|起步|始[于自]|起[于自]|源[于自]|缘[于起]|揭牌|拉开|达成|铺开|从此"
    r"|(?:那会儿|那时候?|那阵子?)(?:就|便)"
)
"""Something begins, which near the pair is the tie."""
OF_ELSE = re.compile(
    r"项目|合作社|大棚|养殖|种植|工程|车间|基地|园区?|厂|公司|企业|商会|集团|招聘|培训|学校|小学|中学|医院|卫生院|村|社区|街道|乡镇|镇|部门|局|脱贫|摘帽|退出|任期|挂职|支教|支医|医生|教师|老师|专班|跟班|上班|办班|训班|资金|捐|投资|亩|贫困户|工作站|年度|考核|攻坚"
    r"|[那这][场次件回][^,。;]{1,8}[说讲]起|机场|铁路|高铁|航班|航线|通车|通航|通高速|会议|联席|调研|考察|[\d一二两三四五六七八九十几多]个(?:省|市|县|区|州|地方|城市)"
)
"""What else begins, and who else ties a knot: works, people's terms, schools, villages and firms."""
# 1996年,中央作出决策: told after a pair it is of the whole scheme
OF_SCHEME = re.compile(
    r"(?:党?中央|国务院|全国|国家)[^,。;]{0,12}?(?:作出|做出|召开|座谈会|调整|启动|实施|决策|部署)"
    r"|东西部(?:扶贫)?协作(?:工作|制度|机制)?(?:正式)?(?:启动|开始|起步|实施)"
)
OF_BODY = re.compile(
    r"定点(?:帮扶|扶贫)|(?:集团|公司|银行|大学|学院|民[盟建革进]|农工党|致公党|九三学社|[省市]委|(?<![东西中])部|[厅局院])[^,。;省市县区州]{0,3}"
    r"(?:[\d年月日起从自于开始就先后对口定点结]{0,14})(?:帮扶|扶贫|结对|支援|挂联|包联)"
)
"""A firm, a party or an office helps a place: no tie of two places."""
NO_TIE = re.compile(
    r"(?:[还尚并从][没未]|[没未]有?曾?)[^,。;]{0,4}?(?:结(?!束)|牵[上起手]|对口|签)|[娶嫁]|婚[事礼姻]|结了?婚|新[郎娘]|媳妇|女婿|贫困户|农户"
    r"|(?:确定|认定|列[为入]|评为|命名)[的为]?[^,。;]{0,12}?(?:贫困[县村]|重点县|示范|试点|名录|遗产|保护)"
    r"|(?:文旅|旅游|购销|供销|产销|采购|供货)[^,。;、]{0,4}(?:协议|合同)|友好(?:城市|[县市])|姐妹城市?"
    r"|通了?(?:高铁|火车|飞机|车|航|燃气)|天然气|高铁|航班|修路"
)
"""What a date tells of that is no tie of two places: none yet, a marriage, a list of the poor, goods, towns abroad."""

PARTNER = re.compile(
    r"[那对][边头方](?!面|案|便|向|式|针|法)|[两双][地方边头](?!面)|彼此|[这那]一?对(?!象|口)|(?:结[了的]?对|对口|帮扶|受援|协作|挂钩)的?(?:那个|那家|这个)?(?:[市县区州旗省]|地[区方]?|城市|一?家|一?方|对象|伙伴)"
    r"|接[去走](?=[^,。;、]{0,6}(?:务工|劳动|工人|劳力))|(?:收下?了?|接[收纳]|吸纳|招[收来])[^,。;、\d]{2,6}(?:来的|籍)"
    r"|帮手|亲[家戚]|对子|搭档|靠山|后盾|娘家|婆家|[东西]边"
)
"""Words that mean the partner of whom the words beside them tell: 去那边, 结对的区, 在帮手那里."""
TO_PARTNER = re.compile(rf"[到向往去在给赴至](?:了|各自|自己|其)*的?(?:{PARTNER.pattern}|对方)")
