"""Sums of people and shops for themselves, which no place gave another: what guests, buyers and partners in trade
spend, what a fee or a sale brings, what people of the helped place put together, by how much two places differ."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# Who acts for himself or for those who went with him; of 企业家们 and 志愿者 a place's gift may come.
_PERSON = (
    r"[浙沪粤苏闽鲁徽津京川渝]商(?!会|务|业|贸)|客商|商人|商贩|[茶菜果药粮鱼皮]商|收购商|经销商|批发商|买家|买主|卖家|客户|食客|顾客|游客|旅客|香客|散客|驴友|车友|骑友|网友|粉丝|球迷|影迷|藏家|收藏家|发烧友"
    r"|(?<!企业)(?<!的)老板(?!们)|掌柜|店[主家]|馆主|摊主|房东|业主|户主|股东|合伙人|包工头|大户|果农|菜农|茶农|牧民|养殖户|种植户|大学生|毕业生|研究生|小伙(?:子|儿)?|姑娘|小两口|两口子|夫妻|夫妇|情侣|新人|兄弟|姐妹|哥俩|姐俩|父子"
    r"|驴友团|自驾团|旅行团|旅游团|摄制组|剧组|乐队|球队|车队|主播|网红|博主|艺人|歌手|导演|画家|演员|球员|运动员"
    r"|[一两二三四五六七八九十几数]\s?(?:个|位|名)(?:[\u4e00-\u9fff]{2,6}?)?(?:客|人|学生|青年|后生|年轻人|老乡|小贩|商户)(?=[,。;:、\d]|[在从去来到用花凑合])|(?:两|三|四|几|俩|仨)人(?=[在从又都也就一合凑,半])"
    r"|[\u4e00-\u9fff]某某?(?=[,。;在又也从到去花投掏拿])|老[\u4e00-\u9fff](?=[,在又也从到去花投掏拿自用把一攒]|家[,盖花修])"
)
_SPENDS = r"[花砸掏点刷付凑投租买拍]|众筹|集资|消费|开[了张起业出]|装修|盖[起了]|贷|借|下单|扫货|结账|押上|赌"
_SPENDER = re.compile(rf"(?:{_PERSON})[^。;]{{0,40}}?(?:{_SPENDS})[^,。;、\d给]{{0,8}}$")
# What is given says so, also where a person does.
_GIVEN = re.compile(
    r"捐|赠|资助|支援|援助|援建|帮扶|协作|助学|善款|慰问|对口|财政|拨|救灾|[送寄汇]来|送给|给(?:学校|村里|县里|乡里|孩子|娃|老人)"
)
_NO_GIFT = re.compile(
    r"差距|差额|相差|相距|落后|领先|高出|[联授冠]名费|版权费?|专利费|代言费|转让费|出场费|广告|推广费|门[店面]|店面|铺面|摊位费|房租|租金|票房|门票|流水|打赏|礼物榜|拍[出下得]了?|落槌|起拍|底价|彩礼|嫁妆|婚房|新房|房[贷款子]|车贷"
    r"|身家|身价|片酬|奖池|转会|盈利|赚|毛利|利息|股[份金价]|市值|营业|欠条|赌|罚单|GDP|总量排|一斤|每斤|打赏|公斤|地价|房费|饭[费钱]|餐费|油费|路费|工钱|损失|骗|偷|丢了|走私|要价|出价|讨价|一套房|买[了下]房|每条(?=[卖要约近]?\d)"
)
# 给自家修了地铁, 在本市
_FOR_ITSELF = re.compile(
    r"[给为替](?:自己|自家|自个儿?|[当本]地人|本[省市区县]|家里|爹娘|爸妈|父母|儿子|女儿|媳妇|老家)"
)
# 乡亲自己凑钱打井,共48万元; 都是本县干部职工凑的,共41万元
_OUR_OWN = re.compile(
    r"(?:本[省市区县州旗乡镇村校厂]|当地|全[县乡镇村]|村里|乡亲|村民|农户|牧户|家家户户|家长|父老|老百姓|社员)[^,。;\d援帮协]{0,8}?(?:凑|自?筹|集资|攒|掏|垫)[^。;\d援帮协]{0,12}$"
)
# 由一家旅行社赞助,旅行社出资6万元
_HOUSE = (
    r"旅行社|旅社|酒店|饭店|宾馆|民宿|网店|商店|超市|商场|药店|书店|餐馆|影城|剧院|俱乐部"
    r"|培训机构|机构|航空公司|电商|平台|银行|保险公司|公司|企业|工厂|厂家|鞋厂|服装厂|服务商"
)
_SOME_HOUSE = re.compile(
    rf"(?:一家|某家?|有家)[^,。;、\d]{{0,8}}?(?P<what>{_HOUSE})[^。;]{{0,24}}?(?:捐|赞助|资助|出资|出钱|包了?|垫|掏|给了|付|送|投)[^,。;、\d]{{0,8}}$"
)
# 账上有360万元,是种菇挣的
_MADE_BY = re.compile(
    r"[多余]?,?(?:[都全]?(?:是|靠)|来自)[^,。;\d捐援帮]{0,10}?(?:挣|卖|赚|攒|租|借|贷|种|养)[^,。;\d]{0,6}?(?:的|来|钱)(?=[,。;]|$)"
)
# 出48万元也没牵走
_REFUSED = re.compile(r"[多余]?,?(?:[他她]|人家)?(?:也|都|还是)(?:没|不)(?!少|打折|够|剩|留|是小)")
# 县里财政一年有多少?1200万元
_ASKED = re.compile(r"(?:财政(?!援|帮)|收入|产值|家底|存款|身家|工资)[^。?援帮给拨]{0,8}(?:多少|几)[^。?]{0,4}\?\s*$")
_TOO_MUCH = 1_000_000_000_000
"""Yuan. No place has given another so much."""


def private(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a sum is somebody's own affair and no place's gift."""
    if q.value >= _TOO_MUCH:
        return True
    text = scene.text
    start = scene.part(s, q.start, q.end)[0]
    told = max([start, *(x.end for x in scene.inside("quantities", start, q.start) if x.unit == "CNY")])
    some_house = _SOME_HOUSE.search(text, told, q.start) and not _DONATES.search(text, told, clause[1])
    if some_house and not scene.inside("companies", told, q.start):
        return True
    if _place_gives(scene, s, told, q):
        return False
    if _MADE_BY.match(text, q.end) or _REFUSED.match(text, q.end) or _asked_of_itself(scene, s):
        return True
    if _FOR_ITSELF.search(text, told, q.start) or _our_own(scene, told, q):
        return True
    before = scene.sentences[max(0, scene.sentence_at(s.start) - 1)].start
    if _GIVEN.search(text, told, clause[1]) or scene.inside("companies", before, q.start):
        return False  # what a named company spends may be its investment
    own = clause[0]
    if _THIN.fullmatch(text, own, q.start):  # 在甲区打广告,花了48万元
        own = max(told, next((c[0] for c in reversed(s.clauses) if c[1] <= own), own))
    return bool(_NO_GIFT.search(text, own, clause[1]) or _SPENDER.search(text, told, q.start))


_THIN = re.compile(
    r"(?:装修|光是?|前后|一共|总共|就|便|又|要)*(?:花[了去掉]*|用[了去掉]*|砸[了下进]*|[共计有为达约近])*"
)


def _asked_of_itself(scene: Scene, s: Sentence) -> bool:
    n = scene.sentence_at(s.start)
    return n > 0 and "?" in scene.text and bool(_ASKED.search(scene.text, scene.sentences[n - 1].start, s.start))


def _our_own(scene: Scene, start: int, q: QuantityMention) -> bool:
    m = _OUR_OWN.search(scene.text, start, q.start)
    return m is not None and not any(
        scene.sides.side(x.code) == "helper" and (x.start >= m.start() or m.start() - x.stop <= 1)
        for x in scene.inside("regions", max(start, m.start() - 8), q.start)
    )


_DONATES = re.compile("捐|赠")
# 甲区出资, 甲区企业家老王,带着一帮老板: who gives, up to the sum or to the taker
_ITS_HAND = re.compile(
    r"(?:财政|政府|企业家们?[^,。;\d]{0,4}|商会|人)?,?(?:[又还也再就都已共先后今去年]|专门|累计|陆续|带着[^,。;\d]{1,6}?)*(?:出资|投入|拨[付出给]?|捐[赠出给]?|给|为|(?<!一)帮)了?"
)
_TO_TAKER = re.compile(r"[^,。;\d]{0,3}元?,?(?:用于|用来)?(?:给|为|帮助?|向|捐给|送给|在)")
_NOT_A_MAN = re.compile(r"的(?!孩子|学生|娃|学校|乡亲|老人|村|医院|困难)")
_EARNED = re.compile(r"[多余]?,?(?:[都全]?(?:是|靠)|来自)[^,。;\d]{0,8}?[挣卖买赚租借贷]")
_CAME = re.compile(r"(?:收到|接到|拿到|得到|领到)[^,。;\d]{0,2}$")


def _place_gives(scene: Scene, s: Sentence, start: int, q: QuantityMention) -> bool:
    """甲区出资3000万元给乙县改造门店; 甲区给乙县480万元,都是干部攒的; 收到甲区来的480万元: a place gives, one that
    is helped takes."""
    text = scene.text
    if _EARNED.match(text, q.end):
        return False
    near = scene.inside("regions", start, min(s.end, q.end + 16))
    for m in near:
        if m.start >= q.start or scene.sides.side(m.code) != "helper":
            continue
        if _CAME.search(text, start, m.start) and text[m.stop : q.start] in ("来的", "送来的", "汇来的", "寄来的"):
            return True
        hand = _ITS_HAND.match(text, m.stop, q.start)
        if hand is None:
            continue
        for t in near:
            if scene.sides.side(t.code) != "helped" or _NOT_A_MAN.match(text, t.stop):
                continue
            if t.start == hand.end() or (hand.end() == q.start and _TO_TAKER.fullmatch(text, q.end, t.start)):
                return True
    return False
