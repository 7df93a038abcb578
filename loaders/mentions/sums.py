"""Sums told without 元: 两千万修路, 掏了3.5亿建厂, 剩下的八十万是乙区补的."""

from __future__ import annotations

from loaders import fastre as re

# What follows a number that counts things or people, or is part of another word (百万雄师, 万里).
_COUNTS = re.compile(
    r"[斤吨亩株只头尾册件套盒支棵粒袋平立公升度盏里米方人户口名位个家条份台辆批场次趟岁倍瓶箱包匹颗千多余株枚羽畝垧担车对双根颗座栋间级股片张盘所字元"
    r"美港澳欧日韩英]|年(?![内前底末初])|台币|新台|劳动力|劳力|务工|就业|学生|游客|旅客|群众|老乡|村民|农民|牧民|职工|员工|工人|农户|贫困|脱贫|移民|居民|市民|粉丝|网友|观众|单(?!位)|订单|大军|雄师|字|火急|人次"
)
_OPEN = re.compile(
    r"整?(?:[,。;、:!?)”’\s—(]|$)|元"
    r"|[的都由从做办建修买盖用是来给在走补打拨投换装归算就也又才已被和跟与及没全花拿入进到付开添帮送设扶扩改搞替汇配直另划定随]"
    r"|分(?=[成给作头两三])|出头|以内|左右|上下|之多|几乎|还多|当[时年天]|外(?=[,还又])|[一二三四]次|[一二三四]季度"
)
_SPENT = re.compile(r"[^,。;:\d]{0,8}?(?:[投花压砸用][在到进]|到[账位])|补[贴助]?(?![录充招])")
# 13亿协作资金, 20万救灾款, 300万设立帮扶基金: what the figure is of stands after it
_FUNDS = re.compile(
    r"的?(?!人[员才])[\u4e00-\u9fff]{0,8}?(?:资金|(?<![条车贷借罚])款(?![待客式项])|经费|基金|现金)(?!会)|,(?:分别|主要|全部?|都)?用[来于在]"
)
_OF_MONEY = re.compile(
    r"[款钱账帐]|资金|经费|造价|预算|决算|结算|财政|投资|出资|[捐拨掏垫汇砸]|投[了下进入给到]|凑[了出成]|打[来给到]|支票|[一两三几这那\d]笔|资助|赞助|补助|追加|开支|花(?=[了完掉出到在去])"
    r"|[万亿\d]元|块钱|注资|认[了下领]|缺口|填[上补]|[撒砸塞][下了给]|支援|援助|帮扶|协作|给了|出的是|留下|用[了掉去]"
)
_OF_PEOPLE = re.compile(
    r"务工|就业|劳动力|劳务|培训|学员|干部|游客|旅客|群众|老乡|岗位|输[出转送]|[民职员]工|人(?!民币|大|行|均)|人口|订单|[产销]量|亩|(?<!里)头(?!一|[年批])|只|面积|播放|点击|流量|斤|吨|户(?!头)"
)
# 剩下80万是甲区补的; 甲区来的六百万; 80万,来自甲区: nothing else is given so
_WHOSE = re.compile(r"[,、]?(?:全|都|均|则|就)?(?:是|由|来自|出自|归)(?=[\u4e00-\u9fff]{2})")
_FROM = re.compile(r"(?:[拿用花靠把][这那]|[\u4e00-\u9fff]{2}来的|剩下的?|余下的?|那笔?|[省市区县州旗镇乡道]的?,?)$")
# What a sentence counts, whoever else it tells of.
_OTHERWISE = re.compile(r"务工|就业|劳动力|劳务|培训|人口|输[出转送]|游客|旅客|岗位|订单|[产销]量|面积|播放|点击|流量")
_SENTENCE = re.compile("[。!?\n]")


def is_sum(text: str, start: int, end: int, magnitude: str) -> bool:
    """Whether a figure in 万 or 亿 with no unit is money: by what follows it, and by the words of its sentence."""
    if _COUNTS.match(text, end):
        return False
    if _FUNDS.match(text, end):
        return True
    if _SPENT.match(text, end):
        return True
    if not _OPEN.match(text, end):
        return False
    if "亿" in magnitude:
        return True  # nobody counts people so here
    left = max(text.rfind(x, max(0, start - 60), start) for x in "。!?\n;")
    left = max(left + 1, start - 60)
    stop = _SENTENCE.search(text, end, end + 30)
    right = stop.start() if stop else end + 30
    clause = max(text.rfind(x, left, start) for x in ",:(") + 1 or left
    if _OF_MONEY.search(text, clause, start) or _OF_MONEY.search(text, end, min(right, end + 8)):
        return True
    if _OF_PEOPLE.search(text, clause, min(right, end + 8)):
        return False
    if _OTHERWISE.search(text, left, clause):
        return False
    if _WHOSE.match(text, end) or _FROM.search(text, max(0, start - 4), start):
        return True
    before = max(0, left - 40), left
    if _OTHERWISE.search(text, *before) and text.startswith("其中", left):
        return False  # 输转劳动力11.7万人次。其中到甲市2.6万
    return bool(_OF_MONEY.search(text, left, right) or _OF_MONEY.search(text, *before))
