"""Whose a sum is that a thing cost, lacked or was worth, where the clause before tells who gave or made the thing, and
whose a sum is that goes on with money told before.

甲区给乙县修了四所学校,花掉360万元; 灯是甲区捐的,市价41万元; 谁送的?甲区。多少钱?498万元; 缺口520万元。甲区补上了;
甲区拨付乙县的协作资金,市里经手。今年额度5.06亿元.
"""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.givers import Giver, givers_in, giving
from loaders.facts.money_goes_on import goes_on, lead_of
from loaders.facts.plans import unreal
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_NUM = r"[\d一二两三四五六七八九十百千万几数]"
# All that may stand before a price in its clause: words of cost and worth, of summing up, and things counted.
_PRICE = (
    r"(?:[一总拢通统合]?共|合计|总计|前后|里外|里里外外|算下来|算上[^,。;:\d]{1,6}|连[工人]带[料钱物]|连[^,。;:\d]{1,3}带[^,。;:\d]{1,3}|整整|足足|单是?|光是?|大约|差不多|将近|不下|至少"
    r"|[约近有是为达要得就都全也便才已又能可]|超过?|逾|人民币|现金|一年|每年|今年|去年|[花用耗费砸投付]+[资了去掉费销进入下出]*|支出|成本|投资|造价|单价|总价|身价|[市估标售作折原时定]价"
    r"|估?价?值|价[钱款格]?|折[款合算成]?|合成?|计|[^,。;:\d]{0,4}?(?:费用?|款项?)|花费|花销|开销|金额|数额|[总全]?额|账面|标着|标的|写着|值钱)*"
)
_THINGS = rf"(?:[^,。;:?!\d]{{0,12}}?{_NUM}+[^,。;:?!\d]{{1,8}}?[、和,])"
_LOOKS = r"(?:[拆打揭翻数清点算看验][^,。;:\d]{0,6}[,:])"
_LEAD = re.compile(rf"(?:{_THINGS})*{_PRICE}")
_NEXT_LEAD = re.compile(rf"{_LOOKS}?(?:{_THINGS})*{_PRICE}")
_HOW_MUCH = re.compile(
    r"[^。?,]{0,12}?(?:多少|几多|多大)(?:钱|款|的?价|一笔|家底|万)?[^。?,]{0,3}\?[”’]?\s*$|价[钱格]?(?:呢)?\?[”’]?\s*$"
)
_WHO = re.compile(r"(?:谁|哪[里儿家个])[^。?]{0,10}\?[”’]?\s*$")

_MAKES = (
    r"[修建盖造铺架挖装添购置栽砌]|打(?=[了下出起]?[^,。;、]{0,5}(?:井|窖|坝|塘))|买(?![走下])|采购|配|翻[新修建盖]|改[造建]|扩建|援建|捐建|代建|包|承[担包]|负担|报销|供|开(?=[了出通])|通(?=了?[水电气路网])"
    r"|[送捐赠寄垫付]|援助?|资助|赞助|解决|解囊"
)
_GIVES = r"[捐赠]|送|寄|援|资助|赞助|捐建|垫|承担|负担|包(?=[了圆下揽])"
_ADV = (
    r"(?:[又还也再就都全已只共先后均便曾倒却竟]|干脆|索性|悄悄|连夜|直接|硬是|今年|去年|前年|当年|这些年|几年里|眼下|专门|特意|额外|另外|一口气|当场|陆续|累计|一共|总共|前后|统统|二话不说"
    r"|出[钱资]|掏钱|花钱|拿钱|在?\d+月(?:\d+日|底|初)?|20\d\d年|19\d\d年)*"
)
# 给乙县, 在乙县, 为那儿的孩子; not 给自家
_FOR = (
    r"[给为替帮在往向到对](?!自[己家]|[当本]地|家里|[它其该]|本[省市区县镇])"
    r"(?:(?![卖销办引招拉推找租开])[\u4e00-\u9fff]){1,10}?"
)
_DONE = r"[了起好出下成完来去到上]{0,2}"
_AFTER = re.compile(
    rf"{_ADV}(?:{_FOR}{_ADV}(?:{_MAKES})|(?:{_GIVES})|[供养接帮扶][了着过]?(?![它其该忙])[\u4e00-\u9fff]{{2,6}}?(?:{_NUM}|的?(?:孩子|学生|娃|老人|牧民)))"
    rf"|{_ADV}[给对送](?![它其该])[\u4e00-\u9fff]{{2,12}}?的[^,。;:\d]{{0,8}}?(?:礼物?|心意|年货|包裹|物资|家当|嫁妆|见面礼|支票|设备|东西)"
)
_IS_BY = re.compile(r"(?:(?:[都全也就正均]|全部|统统)?[是由归靠]|,(?:[都全均]|全部|清一色)?)$")
_BY = re.compile(
    rf"{_ADV}(?:{_FOR})?{_ADV}(?:{_MAKES}|给|掏|出|办|拿|拨){_DONE}(?:[给到往在](?:[\u4e00-\u9fff]{{2,9}}?))?(?:的|(?=[,。;:?!]|$))"
)
_FROM = re.compile(rf"(?:(?:{_GIVES}|打|拉|运|捎|带|发)[了过]?[来到去给]|那?[边头]?来)的")
_COMES = re.compile(r"的[^,。;:\d]{0,8}?(?:钱|款|资金|物资?)[^,。;:\d]{0,8}?[来到进]")
_GOT = re.compile(r"(?:收到|领到|接到|接过|迎来|多了|用上|穿上|装上|有了|拿到)(?:了|一[批个辆]|[^,。;:\d]{0,4})?$")
_ROLE = re.compile(r"(?:寄件|发件|捐赠|赠送|出资|落款|署名)(?:人|方|单位|一栏|处|地)*[^,。;\d]{0,5}$")
_ANOTHER = re.compile(
    r"[省市县州乡镇村区][里上](?!的?(?:学校|医院|路|孩子|人))|银行|企业|公司|老板|村民|乡亲|国家|中央|自筹|自己|订单|贷|借|收购|(?<![开花])销|卖|工资|租|合同|签约|奖|罚|税|票房|门票"
)
_FAR = 70
"""Characters. A price told farther from the thing is another's."""


def gifted(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The sum with whoever gave or made what it is the price of, filled the gap that it names, or whose money it goes
    on counting: one candidate for each pair of giver and taker."""
    if q.start in scene.respective or not scene.regions:
        return []
    if not q.unit and scene.text[q.end - 1 : q.end] in "万亿":
        q = replace(q, unit="CNY")
    if q.unit != "CNY":
        return []
    p = giving()
    part = scene.part(scene.sentences[n], q.start, q.end)
    if who := _fills(scene, n, q):
        return bind(scene, n, q, clause, p, p.weight - 0.01, giver=(list(who.refs), who.start))
    if unreal(scene, n, q, clause, part) or (p.unless and p.unless.search(scene.text, *clause)):
        return []
    if handed := _handed(scene, n, q):
        who, at = handed
        got = bind(scene, n, q, clause, p, p.weight - 0.02, giver=(list(who.refs), who.start))
        k = scene.sentence_at(at)
        begin, finish = scene.period(k, at, scene.sentences[k].clause_at(at))
        return [replace(c, begin=begin, finish=finish) for c in got]
    if who := _puts(scene, part, q):
        got = bind(scene, n, q, clause, p, p.weight - 0.01, giver=(list(who.refs), who.start))
        return [replace(c, object=_county(c.object)) for c in got]
    if told := goes_on(scene, n, q):
        who, taker = told
        got = bind(scene, n, q, clause, p, p.weight - 0.02, giver=(list(who.refs), who.start))
        found = {c.subject: replace(c, object=taker, joint=len(who.refs) > 1, told=(3, 3)) for c in got}
        return [c for c in found.values() if c.subject != taker]
    if (who := _of_thing(scene, n, q)) is None:
        return []
    got = bind(scene, n, q, clause, p, p.weight - 0.01, giver=(list(who.refs), who.start))
    there = _stands_in(scene, q, part[1])
    return [replace(c, object=there) for c in got[:1]] if there and len(got) == 1 else got


def _county(taker: Ref) -> Ref:
    """放在了丙乡的两条路上: where in the county it was spent."""
    return Ref(taker.type, taker.key.partition("/")[0]) if taker.type == "Region" else taker


_IN = re.compile(r",?[^,。;:\d]{0,6}?,?(?:[装建架铺放落立盖修用送安摆发]|分发|安装)[在到进给]了?$")


def _stands_in(scene: Scene, q: QuantityMention, stop: int) -> Ref | None:
    """屏幕是甲区买的,花了480万元,装在乙县每间教室里: where the thing stands is told after its price."""
    m = next(iter(scene.inside("regions", q.end, min(stop, q.end + 20))), None)
    if m is None or m.kind != "name" or scene.sides.side(m.code) != "helped":
        return None
    return Ref("Region", scene.place(m)) if _IN.fullmatch(scene.text, q.end, m.start) else None


_THESE = re.compile(r"这(?:[两二三四五几]笔|些)(?:[善捐]?[钱款]|[^,。;:\d]{1,4}?[款金资]|[钱款]物)")
_HANDS = re.compile(r"[^,。;:\d]{0,6}?(?:捐|送|交|拨|汇|打|转|赠|给)")


def _handed(scene: Scene, n: int, q: QuantityMention) -> tuple[Giver, int] | None:
    """扶贫款一笔,1000万元;慰问金一笔,30万元——5月14日,甲市把这两笔钱捐到了乙市: who handed over the sums just told, and
    where that is told."""
    text, s = scene.text, scene.sentences[n]
    last = scene.sentences[n + 1] if n + 1 < len(scene.sentences) and scene.sentences[n + 1].para == s.para else s
    these = _THESE.search(text, q.end, last.end) if text.find("这", q.end, last.end) >= 0 else None
    if these is None or not _HANDS.match(text, these.end(), last.end) or givers_in(scene, s.start, q.start):
        return None
    sums = [x.end for x in scene.inside("quantities", q.end, these.start()) if x.unit in ("CNY", "")]
    told = givers_in(scene, max([q.end, *sums]), these.start())
    return (told[-1], these.start()) if told else None


_PUT = re.compile(rf"(?:[^,。;:\d]{{0,8}},)?{_ADV}[把将](?:[一这那][笔份个])?[约近]?")
# what follows 的 is money: 2000万元的货, 2000万元的设备 are none
_PUT_IN = re.compile(
    r"(?:的?(?:(?:帮扶|协作|援助|财政|专项|对口)?(?:资金|经费|款项?|投资)|(?:真金白银|善款|捐款|拨款|现金|钱)))?(?!存|借|贷|还|汇回|退|货|的)[\u4e00-\u9fff]{1,3}?[在到进给入向往成上][了]?"
)


def _puts(scene: Scene, part: Span, q: QuantityMention) -> Giver | None:
    """甲区把1.1亿元放在了乙县的两条路上: whatever the verb."""
    if scene.text.find("把", part[0], q.start) < 0 and scene.text.find("将", part[0], q.start) < 0:
        return None
    for g in reversed(givers_in(scene, part[0], q.start)):
        put = _PUT.fullmatch(scene.text, g.end, q.start) and _PUT_IN.match(scene.text, q.end, part[1])
        if put and any(scene.sides.side(m.code) == "helped" for m in scene.inside("regions", *part)):
            return g
    return None


def _of_thing(scene: Scene, n: int, q: QuantityMention) -> Giver | None:
    """Who gave or made the thing of which the sum is the price."""
    text, s = scene.text, scene.sentences[n]
    at = lead_of(scene, s.start, q)
    if not _LEAD.fullmatch(text, at, q.start):
        return None
    start, stop = scene.part(s, q.start, q.end)[0], at
    asked = n and scene.sentences[n - 1].para == s.para and _HOW_MUCH.match(text, scene.sentences[n - 1].start, s.start)
    alone = n and scene.sentences[n - 1].para == s.para and not scene.inside("regions", s.start, q.start)
    if asked or (alone and _NEXT_LEAD.fullmatch(text, s.start, q.start)):
        first = n - 2 if asked and n > 1 else n - 1
        if asked and _OWES.search(text, scene.sentences[n - 1].start, s.start):
            return None
        if asked and (who := _answers(scene, n, q)):
            return who
        if asked and _GAP.search(text, scene.sentences[n - 1].start, s.start):
            return None  # 谁送的锦旗?甲区。缺口多少?520万元
        start, stop = scene.sentences[first].start, scene.sentences[n - 1].end
        if not asked and not _WORTH.search(text, at, q.start):
            return None
    elif not _WORTH.search(text, at, q.start) and not _COUNTED.search(text, max(start, at - 12), at):
        return None
    if _SAID_AFTER.match(text, q.end) or _UNPAID.match(text, q.end):
        return None
    for g in reversed(givers_in(scene, start, stop)):
        if q.start - g.end > _FAR or any(x.unit == "CNY" for x in scene.inside("quantities", g.end, q.start)):
            break
        if _gave(scene, g, start, stop) and not _ANOTHER.search(text, g.end, q.start):
            return None if _USER_PAYS.search(text, g.end, q.start) or _ELSEWHERE.search(text, start, q.start) else g
    return None


# What the user, the upkeep or the work with the thing costs: 送电,一年电费; 架的桥塌了。清理的费用
_USER_PAYS = re.compile(
    r"[学电水气话油网房]费|物业|塌|坏了|垮|清理|清运|养护|维护|维修|检修|拆[除掉了]|运维|种[菇菜树茶果药粮]|养[牛羊猪鸡鸭蜂鱼](?![场棚舍圈])|考[上取]"
)
_ELSEWHERE = re.compile(r"(?:邻|隔壁|外|别的?|邻近的?|另一个?|兄弟)[县市区乡]")
_UNPAID = re.compile(r"[^。;]{0,8}?(?:货款|尾款|未付|没付|赊|分期|[月年]底(?:再|才)?付)")
_SAID_AFTER = re.compile(
    r"[,、]?[都全均]?(?:系|是|由|归|来自|出自|靠)[^,。;:]{0,10}?(?:赠|捐|给|出|拨|掏|筹|付|贷|买单)"
)
_WORTH = re.compile(r"[花用耗费砸投付价值折合共计款额]|开销|连[^,。;:\d]{1,3}带")
_COUNTED = re.compile(rf"{_NUM}[^,。;:?!\d]{{1,6}}[,、:]$")


def _gave(scene: Scene, g: Giver, start: int, stop: int) -> bool:
    """Whether the words at the sides of a place say that it gave or made something."""
    text = scene.text
    before = max(start, g.start - 16)
    if _AFTER.match(text, g.end, stop) or (_ROLE.search(text, before, g.start) and text[g.end : g.end + 1] in ",。:;"):
        return True
    if _COMES.match(text, g.end, stop):
        return True  # 甲区的工程师和钱一起来:3个人,390万元
    if _IS_BY.search(text, before, g.start) and _BY.match(text, g.end, stop + 1):
        return True
    n = scene.sentence_at(g.start)
    if n and g.start == scene.sentences[n].start and scene.sentences[n - 1].para == scene.sentences[n].para:
        asked = _WHO.search(text, scene.sentences[n - 1].start, g.start)
        if asked and text[g.end : g.end + 1] in "。,":
            return True  # 谁送的?甲区。
    return bool(_GOT.search(text, before, g.start) and _FROM.match(text, g.end, stop))


def _answers(scene: Scene, n: int, q: QuantityMention) -> Giver | None:
    """花了多少?360万元。谁掏的?甲区: who the next question is answered with."""
    if n + 1 >= len(scene.sentences) or scene.sentences[n + 1].para != scene.sentences[n].para:
        return None
    next_one = scene.sentences[n + 1]
    for g in givers_in(scene, next_one.start, min(next_one.end, next_one.start + _SOON))[:1]:
        by = _IS_BY.search(scene.text, next_one.start, g.start) or g.start == next_one.start
        if by and _BY.match(scene.text, g.end, next_one.end + 1):
            return g  # 造价多少?48万元。全是甲区付的账
    if n + 2 >= len(scene.sentences) or scene.sentences[n + 2].para != scene.sentences[n].para:
        return None
    asks, then = scene.sentences[n + 1], scene.sentences[n + 2]
    if not _WHO_GAVE.search(scene.text, asks.start, then.start):
        return None
    who = givers_in(scene, then.start, then.end)
    if not who or who[0].start != then.start or not _PLACE_ALONE.match(scene.text, who[0].end, then.end + 1):
        return None
    return who[0]


_OWES = re.compile(
    r"贷|借|欠|债|卖|销|收[入购]|罚|赔|彩票|中奖|奖金|楼盘|房[价子租款]|首付|标王|股|税|租|工资|货|订单|票房|门票|[利保]息|押金|成交|拍卖"
)
"""What is asked for is no gift's price: 罚单多少, 楼盘造价多少."""
_GAP = re.compile(r"缺|差|欠|窟窿|亏")
_WHO_GAVE = re.compile(
    r"(?:谁|哪[里儿家个])[^。?]{0,4}?(?:掏|给|出|捐|送|拿|付|拨|垫|补|包|承担|资助|援|买单|埋单|来)[^。?]{0,4}\?[”’]?\s*$"
)
_PLACE_ALONE = re.compile(r"(?:人|来的|财政|那边|(?:的|人民)?政府)?(?:[。,;!”]|$)")


_SOON = 8
"""Characters to where an answer names who paid."""
_LACKS = re.compile(r"(?:缺口|(?:还|尚|只|就)?[差缺短欠少]|窟窿|亏空)(?:了|着|的|个|是|有|约|近|一共|大约|将近|整整)*$")
_FILLS = re.compile(
    r"[^,。;:\d]{0,12}?(?:[补填堵垫凑兜]|包(?=[了圆下])|扛|认|掏|出了?钱|拿出|解决|给[了足补]|付|顶)[上齐平满住足了起来清下掉]*(?:的|(?=[,。;!]|$))|[^,。;:\d]{0,8}?如数"
)
_NOT_SO = re.compile(r"[没未不]|贷|借|等|盼|想|望|求")


def _fills(scene: Scene, n: int, q: QuantityMention) -> Giver | None:
    """Who filled the gap that a sum is: 缺口520万元。甲区把这笔钱补上了."""
    text, s = scene.text, scene.sentences[n]
    if not _LACKS.search(text, max(s.start, q.start - 14), q.start):
        return None
    last = n + 1 if n + 1 < len(scene.sentences) and scene.sentences[n + 1].para == s.para else n
    stop = scene.sentences[last].end
    sums = [x.start for x in scene.inside("quantities", q.end + 1, stop) if x.unit == "CNY"]
    for g in givers_in(scene, q.end, min([stop, *sums]))[:1]:
        m = _FILLS.match(text, g.end, stop + 1)
        if m and not _NOT_SO.search(text, g.end, m.end()) and not _ANOTHER.search(text, q.end, g.start):
            return g
    return None
