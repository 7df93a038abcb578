"""Which companies do what a figure tells: 格力电器为怒江州提供岗位600个 is the company's offer, not its city's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.ontology import edge_types
from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.offering import SPEAKER, offering
from loaders.facts.patterns import Pattern
from loaders.facts.scene import OF_TOWN, USE, Scene, Span
from loaders.mentions.brands import given_by
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.quantities import QuantityMention

# 某集团旗下的“甲公司”投下3亿元: the parent gives nothing
_PARENT = re.compile(r"(?:所属|旗下|下属|辖下|控股|名下|全资)的?(?:子公司)?“?[\u4e00-\u9fff]{3,}?(?:公司|厂|集团)")
_NUMBER = {x: k for k, x in enumerate("两三四五六七八九", 2)} | {"二": 2}
_DOES = re.compile(
    r"的(?:老总|老板|董事长|总经理|掌门人?|当家人)|的[^,。;\d]{1,8}(?:花[去了掉]?|投[了下]|砸|耗资|造价)|(?:等(?:企业|公司|单位))?(?![的里内中等、和与及签]|务工|就业|上班)[^,。;、\d的]{0,10}?"
    r"(?:[为向给对捐投转]|面向|提供|推出|拿出|带来|摆|亮出|放出|端出|报[出了上来]|[报供开放亮拿要缺招](?=[约近超]?$)|[打送汇寄]来|掏|出钱|[出投](?=[约近超]?$)|[出注斥增]资|出了|筹集?|募集?|资助|援建|捐建|发布|发放|释放|走进|来到|到|赴|帮助|援助|[把将][^,。;、\d]{0,10}$)"
)
# 甲公司想招工人|210名; 甲公司要的人最多|,210个
_WANTS = re.compile(
    r"[一单独]*家?[^,。;\d]{0,2}[张开][口嘴]|(?!(?:里|内|中|、|和|与|及|务工|就业|上班))[^,。;、\d]{0,12}?(?:岗|职位|工位|空缺|名额|缺|[要招](?![求呼商])|用工|用人|[开放亮拿报端给]出)"
)
# 最大的是甲公司,一家就带来220个岗位
# 甲公司:装配、喷漆|320个
_POSTER = re.compile(r":(?:[\u4e00-\u9fff]{1,4}[、及和])*[\u4e00-\u9fff]{0,8}")
_BY_ITSELF = re.compile(
    r"(?:[^,。;\d]{0,8},)?(?:光|单)?[它一这]家(?:就|便|也|单独|独|一口气)+[^,。;\d]{0,6}$|,(?:[张开][口嘴])(?:就|便)?[要是]$"
)
# 甲公司申请到帮扶资金50万元: whoever gets money gives none.
_TO_IT = "为给向对"  # 为甲公司提供900万元
_RECEIVES = re.compile(r"[^,。;\d]{0,8}?(?:申请到?|获得?|(?<![募筹凑])得到?|拿到|收到|领到|争取到?|享受|分到|用上)")
# 组织格力公司提供: whoever brings the company is told before it.
_BROUGHT = re.compile(
    r"组织|动员|带领|带着|带动|协调|引导|发动|邀请|携|率|引进|引入|推动|促成|支持|联合|依托|通过|[与和同到赴在往给]$"
)
_INVESTS = re.compile(
    r"出了|[投注斥增]资|投进|投下|投[了到]|投入|投(?=[约近]?[\d一二两三四五六七八九])|掏|实缴|到位|捐|出资|赞助|资助|付[了清出]|砸|搭进|压[了下]|开出|耗资|花[了到在去掉]|用[了去掉]|追加|盖了?|建起|建了|修[了起建]|拿出|垫|付出|花|拨|给了|送|出钱|留下|厂房|装修|认[捐领]"
)
# The money of a place, whoever is told before it.
_PUBLIC = re.compile(
    r"政府|财政|我[省市县区州旗]|(?<![来到在给往赴去为])[市县区省州]里|(?:援[疆藏青]|协作|帮扶|专项|援助)资金|补[贴助]|奖励"
)
_IT = re.compile(r"[\s“”]*(?:它|其(?!中)|该(?:公司|企业|厂|集团)|(?:这|那)家(?:公司|企业|厂子?)|公司|企业|厂里|老板)")
# 后来又追加了两千万; 头一年投1500万: the company of the sentence before goes on
_ON = re.compile(
    r"\s*(?:后来|随后|之后|接着|次年|第[一二三四五]年|头[一两三]?年|[今去前当]年|前后|眼下|到现在|到今天|目前|至今|如今|真正|实际|已经?|先后|一共|总共|累计|又|再|还|共|(?:19|20)\d\d年|首期|一期|二期|三期|陆续|,)*"
    r"(?:投(?!诉|票|产)|追加|砸|花[了到在]|搭进|垫|掏|增资|注资|再投|建厂花)"
)
# 其中甲公司50万元; 甲公司,现金88万元: the sum beside the name
_SUM = re.compile(
    r"(?:\([^()]{1,12}\))?,?(?:单独|独家|一家|一户|现金|善款|也|又|还|就|则|便|同样|跟着|随后|另外|另|再|最多)*"
    r"(?:捐款?|捐赠|捐献|出资?|到资|投资?|[拿掏给]|是|有|占)?[了的去出到]{0,2}(?:其中的?|里头的?)?(?:约|超|近)?"
)
# 甲公司帮扶资金12万元; not 支持甲公司帮扶资金12万元
_HELPED = re.compile(r"(?:累计|共)?(?:帮扶|援助|资助|支援|扶持|捐助)(?:资金|善款|款)?[约近超达]?")
# 另外几家投了80万元: who a clause begins with is none of those named before.
_OTHERS = re.compile(
    r"\s*(?:另外?|其余|其他|其它|别的|剩下|还有|此外)的?[^,。;\d]{0,4}?[\d几多两三数]?[余多]?(?:家|个|位|名|企业|公司|厂|老板)"
)
# ,追加80万元 after a sum goes on telling of the same giver; 、区工商联80万元 does not.
_SAME = re.compile(
    r"[^,、;。]{0,12}[,、;]?(?:随后|后来|之后|接着|眼下|目前|现在|如今|实际|今年|去年|当年|此外|另外|其中|并|同时|[\d年月日近约超余多合共计总累又再另还也先后首头二三期笔次批第]|一共"
    r"|追加|增|投|注|捐|出|拿|掏|给|实|缴|的|已|到位|用|建|盖|购|买|为|是|达)*(?:[^,。;、]{0,10}(?:投|捐|资|款|拿|掏|出|用|建|到位|追加|支付|补|花|砸|搭|到账|兑现|[汇打划转]来|给|送|[外另]加|外带|[附连捎搭]带|连同|加上)[^,。;、]{0,8})?[约近超共计达]*(?:\d[\d,.]*|[一二两三四五六七八九十百千零]+)[余多]?[万亿]*元?"
)
_ALSO = re.compile(r"[并另还又再;。]|同时|此外")
_COLLECTED = re.compile(r"筛选|挑选|精选|遴选|征集|搜集|收集|归集|汇集|汇总|梳理|摸排")
_SUBJECT = re.compile(r"(?:[,。;:、“\n的家有业司厂]|叫|是|数|^)$")


_ITEM_ENDS = re.compile("[;。]")


def acting(scene: Scene, n: int, span: Span, q: QuantityMention) -> list[CompanyMention]:
    """The companies that are the subject of the figure's clause, or of one before with no helping place between."""
    s = scene.sentences[n]
    first = min(span[0], scene.sentences[max(0, n - 2)].start)  # no company farther back is the one meant
    reach = s.end + (SPEAKER if q.unit == "job" else 0)
    if not scene.inside("companies", first, reach) or _OTHERS.match(scene.text, *span):
        return []
    if q.unit == "CNY" and (giver := _named_after(scene, n, q)):
        return [giver]
    if q.unit == "CNY" and (givers := _counted_then_named(scene, n, q)):
        return givers
    part = scene.part(s, q.start, q.end)[0]
    for clause in [span, *reversed([c for c in s.clauses if part <= c[0] and c[1] <= span[0]])]:
        found = own_firms(scene, clause, q)
        if found:
            last = found[-1]
            if scene.text[found[0].start - 1] == "从" and _COLLECTED.search(scene.text, last.end, q.start):
                return []  # 从甲公司、乙公司等企业筛选出2100个岗位: whoever chose them brings them
            if q.unit == "CNY" and _RECEIVES.match(scene.text, last.end, q.start):
                return []
            does: object = _DOES.match(scene.text, last.end, min(clause[1], q.start))
            if q.unit == "CNY" and _SUM.fullmatch(scene.text, last.end, q.start):
                return [last]
            if q.unit == "CNY" and _HELPED.fullmatch(scene.text, last.end, q.start):
                does = True
            does = does or _BY_ITSELF.match(scene.text, last.end, q.start)
            if q.unit == "job":
                does = does or _WANTS.match(scene.text, last.end, min(clause[1], q.start))
                does = does or _POSTER.fullmatch(scene.text, last.end, q.start)
            taker = q.unit == "CNY" and scene.text[found[0].start - 1] in _TO_IT
            if does and not taker and not _BROUGHT.search(scene.text, clause[0], found[0].start):
                return found
            break
        here = scene.inside("regions", *clause)
        if ";" in scene.text[clause[1] : clause[1] + 1] or any(scene.sides.side(m.code) == "helper" for m in here):
            break
    if q.unit == "job":
        return offering(scene, n, q)
    return _investing(scene, n, span, q) if q.unit == "CNY" else []


def _named_after(scene: Scene, n: int, q: QuantityMention) -> CompanyMention | None:
    """剩下的10万元,是石狮的宏达实业送来的: the giver told after the sum, before any other."""
    s = scene.sentences[n]
    stop = min([scene.part(s, q.start, q.end)[1], *(x.start for x in scene.inside("quantities", q.end, s.end))])
    told: Sequence[CompanyMention] = scene.inside("companies", q.end, stop)
    for c in told:
        if _ALSO.search(scene.text, q.end, c.start):
            break
        if given_by(scene.text, q.end, c.start, c.end):
            return c
    return None


_SO_MANY = re.compile(
    r"(\d+|[两二三四五六七八九])家[^,。;、\d]{0,6}?(?:企业|公司|厂|单位|民企|商会)(?:[^。;\d]{0,40})$"
)
_ITEMS = re.compile(r"[:,](?:其中)?|[(]")


def _counted_then_named(scene: Scene, n: int, q: QuantityMention) -> list[CompanyMention]:
    """三家企业一共掏了95万元:甲公司40万,…: the total is of all of them, if just so many are named after it."""
    s = scene.sentences[n]
    m = _SO_MANY.search(scene.text, max(s.start, q.start - 50), q.start)
    if m is None or not _ITEMS.match(scene.text, q.end):
        return []
    named = {c.name: c for c in scene.inside("companies", q.end, s.end)}
    return list(named.values()) if len(named) == (_NUMBER.get(m[1]) or int(m[1])) else []


_NUMBERED = re.compile(r"[\s(]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[.、)]?\s*")


def _heading(scene: Scene, n: int) -> list[CompanyMention]:
    """The company whose name alone is the heading of the paragraph that a sentence opens."""
    if not n or scene.sentences[n - 1].kind == "body":
        return []
    above = scene.sentences[n - 1]
    found: list[CompanyMention] = list(scene.inside("companies", above.start, above.end))
    if len(found) != 1 or not _NUMBERED.fullmatch(scene.text, above.start, found[0].start):
        return []
    return found if not scene.text[found[0].end : above.end].strip(" :。\n") else []


def own_firms(scene: Scene, clause: Span, q: QuantityMention) -> list[CompanyMention]:
    """The companies told in a span before a figure, after the sum told last (甲公司捐100万元、乙公司捐30万元)."""
    if _OTHERS.match(scene.text, max(clause[0], scene.text.rfind(",", clause[0], q.start) + 1)):
        return []
    found = list(scene.inside("companies", clause[0], min(clause[1], q.start)))
    sums = [x.end for x in scene.inside("quantities", clause[0], q.start) if x.unit == q.unit]
    own = [c for c in found if c.start >= sums[-1]] if sums else found
    own = [c for c in own if not _PARENT.match(scene.text, c.end)]
    return own or (found if _goes_on(scene, clause[0], q) else [])


def _goes_on(scene: Scene, start: int, q: QuantityMention) -> bool:
    """Whether a sum is of the same giver as the one told before it, if there is one: nobody else is told between, and
    its own clause goes on."""
    sums = [x.end for x in scene.inside("quantities", start, q.start) if x.unit == q.unit]
    if not sums:
        return True
    between = (*scene.inside("companies", sums[-1], q.start), *scene.inside("organs", sums[-1], q.start))
    if between or any(scene.sides.side(m.code) == "helper" for m in scene.inside("regions", sums[-1], q.start)):
        return False
    own = max(scene.text.rfind(x, sums[-1], q.start) for x in ",;、")
    return bool(_SAME.match(scene.text, own if own >= 0 else sums[-1], q.end))


def _investing(scene: Scene, n: int, span: Span, q: QuantityMention) -> list[CompanyMention]:
    """The company that a sum invested or given is of, told as the subject of the sentence or of the one before."""
    s = scene.sentences[n]
    if not _INVESTS.search(scene.text, *span) or _PUBLIC.search(scene.text, *span):
        return []
    start = scene.part(s, q.start, q.end)[0]
    told = list(scene.inside("companies", start, q.start)) or _heading(scene, n)
    if not told:
        if (
            not _IT.match(scene.text, start)
            and not _IT.match(scene.text, span[0])
            and not _ON.match(scene.text, span[0])
        ):
            return []
        for k in (n - 1, n - 2):
            if k < 0 or (scene.sentences[k].para != s.para and k < n - 1):
                break
            if told := list(scene.inside("companies", scene.sentences[k].start, scene.sentences[k].end)):
                break
    if not told or (len({c.name for c in told}) > 1 and not _one_row(scene, told)):
        return []
    c = told[-1]
    if _RECEIVES.match(scene.text, c.end, q.start) or not _goes_on(scene, max(c.end, s.start), q):
        return []
    between = [m for m in scene.inside("regions", c.end, q.start) if scene.text[m.start - 1 : m.start] in ",;。、"]
    if any(scene.sides.side(m.code) for m in between) or _PUBLIC.search(scene.text, max(c.end, s.start), q.start):
        return []
    clause = max(x[0] for k in (n, n - 1, n - 2) if k >= 0 for x in scene.sentences[k].clauses if x[0] <= c.start)
    if _SETTLED.search(scene.text, clause, c.start) and _SETTLES.match(scene.text, c.end, q.start):
        return [c]
    at = told[0].start if _one_row(scene, told) else c.start
    if _BROUGHT.search(scene.text, clause, c.start) or not _SUBJECT.search(scene.text, max(0, at - 1), at):
        return []
    return told if len(told) > 1 and _one_row(scene, told) else [c]


# 工作队促成|甲公司|的线束项目落户园区,首期投资6000万元: it comes and invests, whoever brought it
_SETTLED = re.compile(r"(?:促成|促使|引进|引入|招引|引来|引|帮助|协助|推动|支持|邀请|吸引)了?[^,。;、\d]{0,6}$")
_SETTLES = re.compile(
    r"[^。;]{0,16}?(?:落[户地]|入驻|进驻|建厂|设厂|办厂|扎根|投产|签约)[^。;\d]{0,16}?投资[^。;\d]{0,6}$"
)
_JOINED = re.compile("[、和与及]")


def _one_row(scene: Scene, told: Sequence[CompanyMention]) -> bool:
    """Whether companies stand side by side, so that what follows is of all of them."""
    return all(_JOINED.fullmatch(scene.text, a.end, b.start) for a, b in pairwise(told))


_GIVEN_TO = frozenset(("dat", "to"))


def given_to(scene: Scene, n: int, q: QuantityMention, side: str | None) -> list[Ref]:
    """Whom a company gives to: the place told after the sum in the same item, or before it (给丙县建学校)."""
    s = scene.sentences[n]
    start = scene.part(s, q.start, q.end)[0]
    stop = _ITEM_ENDS.search(scene.text, q.end, s.end)
    end = stop.start() if stop else s.end
    sums = [x.start for x in scene.inside("quantities", q.end, end) if x.unit == q.unit]
    others = [c.start for c in scene.inside("companies", q.end, end)]
    after = scene.inside("regions", q.end, min([end, *sums, *others]))
    firms = scene.inside("companies", start, q.start)
    if firms and (paid := [x.end for x in scene.inside("quantities", start, firms[-1].start) if x.unit == q.unit]):
        start = paid[-1]  # what stands before belongs to another giver's sum
    used = {c for c in s.clauses if USE.match(scene.text, c[0])}  # 用于甲乡: of the sum told before it
    before = [m for m in scene.inside("regions", start, q.start) if not any(a <= m.start < b for a, b in used)]
    for m in [*after, *reversed(before)]:
        known = scene.sides.side(m.code)
        if known is None and side is not None and _GIVEN_TO & scene.cases(m):
            known = side  # nobody but a firm helps here
        if m.kind not in ("compound", "both") and (side is None or known == side):
            codes = m.parents if "/" in m.code and OF_TOWN.match(scene.text, m.end) else m.codes
            return [Ref("Region", c) for c in codes]
    if start > s.start and side == "helped" and side in scene.sides.sure:  # its own item names no one: the report's
        return [Ref("Region", scene.sides.helped[0])]
    return []


_LEADS = re.compile(r"(?:截至|目前|今年|去年|其中|[\d年月日以来,])")


def of_a_firm(scene: Scene, n: int, q: QuantityMention, p: Pattern) -> bool:
    """For ends that are places: whether a company opens the sentence and no place that could be the subject follows."""
    if "Company" in edge_types()[p.predicate].subject:
        return False
    s = scene.sentences[n]
    part = scene.part(s, q.start, q.end)[0]  # …;甲集团援藏干部17名
    firms = [
        c
        for c in scene.inside("companies", s.start, q.start)
        if not _LEADS.sub("", scene.text[(part if c.start >= part else s.start) : c.start])
    ]
    firms = [c for c in firms if c.start >= part] or firms
    places = (m for m in scene.inside("regions", s.start, q.start) if scene.sides.side(m.code) == p.subject.side)
    return bool(firms) and not any(m.start > firms[0].end for m in places)
