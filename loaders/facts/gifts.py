"""Sums that are given by their own words: a gift is help, though the report has no word of cooperation."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.cases import cases
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span

# What only a giver does, and what only a gift is called.
_GIVES = re.compile(
    r"捐|赠|无偿|资助|赞助|慰问|善款|援款|援[助建]|支援|帮扶|对口|救灾|赈灾|爱心|压岁|红包|见面礼|礼物|年货|真金白银|专款|拨|掏|解囊|买单|埋单|认领|认捐|认养|募|支票|汇款|白送|免费|贴息"
    r"|(?<![支输转演退派卖播])出(?:了?钱|资|款|的(?:钱|[,。;])|的(?=[约近]?[\d一二两三四五六七八九十])|了(?=[约近]?[\d一二两三四五六七八九十]))"
    r"|垫[付资上了出]|凑[了出的份钱]|攒[了的出下]|补上|包圆|兜[底了下住]|扛[了下起]|承担|负担|分担|贴[了补进]|贡献"
    r"|(?<![输运护接欢递目断葬])送(?!货|别|行|餐|检|审)[来去到给过上了的钱]|捎[来去给]|寄[来去到给]|[打汇划][来去到给过了的]|[留交]给|给(?:了|的|过)(?![^,。;]{0,4}(?:印象|启发|机会))"
    r"|[帮替](?:着|忙)?(?:[^,。;\d]{0,8}?[县区市州旗镇])?[^,。;\d]{0,4}?[修盖建打装买添]|(?<=[\u4e00-\u9fff])[帮援](?=[\u4e00-\u9fff]{2,6}[,。;:])|来援|派[来去下]"
    r"|财政(?:的(?=[约近]?\d)|给|拨|安排)|[帮援]的(?=[约近]?\d)|资金(?=:)|资金|安排|来自(?=[^,。;]{2,10}的[约近]?\d)|账[上户]|户头|资金(?:来自|落了|到[账位])|款来自|(?:建[\u4e00-\u9fff]{1,2}|产业|机器|设备|帮)款|的钱|款(?=打|汇|拨|到)|来的(?=[\d一二两三四五六七八九十])"
    r"|[给替为帮][^,。;、\d]{2,10}[装修建盖买添办搭打]|是[^,。;\d]{2,8}[盖建修打砌装买搭添]的|带[来去]|送来|拿[给来出]|投下|砸[下了进]|注入|(?<!众)筹[集措到了]|集资|补[助贴]|下达|追加|落[到在](?=[^,。;]{2,8}[县区市州旗])|分[到给]|置办|折[价款合]|经费|到[账位]|[献奉][出上送]|打进|塞给|撒下|[帮扶救]助|助学"
)
# Whoever speaks of these tells of a market, of travel, of sport, of a court or of somebody's own purse.
_MARKET = re.compile(
    r"投资(?:方|人|客|者|商)|股[东份市权]|老板(?!们)|商人|[客外浙闽粤苏徽]商|商会|工商界|招商|引资|民资|商家|店[主铺里面]|掌柜|饭?店|餐馆|馆子|加盟|分号|联名|品牌方|代言|包销|代销|经销"
    r"|口岸|港口?[^,。;]{0,4}(?:投|建|设)|吞吐|物流|贸易|进出口|GDP|生产总值|万亿|财政(?:总)?[收支][入出]|排名|榜单|教授|上市|股价|市值|营收|营业|销售额|销量|票房|门票|票价|航[班线]|景区门|游客|车友|自驾|旅[行游][社团]|跟团|团费|团友|驴友|研学|住了[\d一二两三四五六七八九十]+[晚夜]"
    r"|滴滴|油费|过路费|车票|机票钱|房租|租金|房价|首付|彩礼|嫁妆|婚礼|婚宴|喜酒|份子|礼金|离婚|法院|判[决令]|诈骗|骗|赌|走私|海关|案[值件发]|罚|彩票|中奖|奖[金励]|冠军|球[票迷队赛]|[主客]场|俱乐部|观众|联赛|比赛|演唱会|明星|片酬|拍[片摄]|众筹"
    r"|工钱|工资|薪|挣|赚|借[了给钱走]|欠|还[了清钱]|贷款|利息|买卖|货款|货主|订单|合同|签约|意向|订金|定金|成交|拍卖|批发|采购|收购|[卖买](?:了|给|出|进|走|下)|进价|售价|单价|价钱|本钱"
    r"|施工|承建|中标|补偿|赔|女儿|儿子|父母|爹|[爸妈]|亲戚"
    r"|(?:一[位名个]|某)[^,。;]{0,10}(?:老板|商|男子|女士|先生|网友|游客|市民|老乡|青年)|某(?=[,。;:向给])|个人(?:向|给|捐|出|掏)|自掏|自己(?:掏|出|凑|攒|投)|小伙|合伙|创业"
)
_NEAR = 2
_TAKES = frozenset(("dat", "to"))


def gift(scene: Scene, c: Candidate) -> bool:
    """Whether a sum between two places is told as given: by a verb of giving near it, or to a place that a word marks
    as the taker. Nothing around it may speak of a market."""
    if c.predicate != "funds" or c.figure is None or c.subject.type == "Company":
        return False
    n = scene.sentence_at(c.figure[0])
    if _MARKET.search(scene.text, *_around(scene, n, 1)):
        return False
    takers = [m for m in scene.inside("regions", *_around(scene, n, 1)) if c.object.key in m.codes]
    if any("from" in cases(scene.text, m.start, m.end) for m in takers):
        return False
    if _GIVES.search(scene.text, *_around(scene, n, _NEAR)):
        return True
    return any(_TAKES & cases(scene.text, m.start, m.end) for m in takers)


def _around(scene: Scene, n: int, reach: int) -> Span:
    near = scene.sentences[max(0, n - reach) : n + reach + 1]
    return near[0].start, near[-1].end
