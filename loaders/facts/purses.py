"""Money that is the helped place's own, a third party's, or a helper's at home: no gift of the helper's."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.levels import fits
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_GIVEN_TO = re.compile(r"(?:援助?|帮扶|扶持|资助|帮助|支持|拨付|拨给|拨|给|向|为|对)(?:了)?$")
_OWN_PURSE = re.compile(
    r"[市县区州旗]?(?:里|本级|级)?(?:财政(?!专?项?(?:帮扶|援助|协作|支援|对口))|自筹|自己|自有资金|配套|垫|自掏|自出)[^,。;、\d]{0,8}$"
)

# 甲县给了500万元, 是甲县掏的钱,120万元: who pays is not paid, on whichever side
_PAYS = re.compile(
    r"[省市县区州旗]?的?(?:[\d一二两三四五六七八九十百多余几各]+个?)?(?:薄弱|贫困|经济|相对|脱贫|集体|重点|示范|行政|山)*村(?:集体|[经民]|合作社|级)*(?:一起|共同|各|都|合)?(?:给|掏|出|拿|凑|筹|投|入股|垫)[了出资进上]*(?:约|近|共)?"
    r"|[省市县区州旗]?(?:给|掏|出|拿|捐|凑|补|贴|配|摊|垫)(?:了|出了?|的钱),?(?:一共|总共|共|约|近)?|[省市县区州旗]?付[清了出]了?[^,。;、\d]{0,6}"
    r"|[省市县区州旗]?(?:也|又|还|再|自行)?(?:募[集捐得]?|筹[集措]?|集资|凑|众筹|垫[资付]?)(?![^,。;\d]{0,10}(?:援|帮扶|协作|对口))[^,。;、\d]{0,10}"
)
# 甲县里拿80万元, 甘肃省财政配的,60万: what the helped side adds itself
_OWN_PAID = re.compile(
    r"[省市县区州旗]?(?:城|国|交|水|农|旅|文)投(?:集团|公司)?(?:投|出|拿|掏|花)[^,。;、\d]{0,3}|"
    r"[省市县区州旗]?(?:里|财政|本级|级|自己|自个儿|自家|政府|县里|镇里|村里)+(?:又|还|也|再|另外?)?(?:掏|出|拿|配|凑|垫|筹|贴)[了出的上]{0,2}(?:钱|款)?,?"
    r"(?:一共|总共|共|有|是|约|近)?"
)


# 县里摊了200万元, 乡里修水池花了40万元: what the helped side's own levels pay
_LEVEL_PAYS = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=由))(?P<level>[省市县州旗乡镇村])(?:里|上|财政|本级)(?:自己|自家)?(?:也|又|还|再|另外?|后来)?(?P<spent>[^,。;、\d]{0,10}?)"
    r"(?:摊|掏|出|拿|配|凑|垫|筹|贴|花|补|投)[了出上去掉的]{0,2}(?:钱,?)?(?:一共|共|约|近)?$"
)
# 省里的扶贫款2.1亿元, 县里200万元
_LEVEL_SUM = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<level>[省市县州旗乡镇村])(?:里|上|财政|本级)的?(?:[^,。;、\d给到向]{0,6}(?:款|资金|钱|补助|经费))?(?:给了?|有|是|共|又|另外?|占)?(?:约|近)?$"
)
# 从挂钩的央企拿到的是900万元
_FROM = re.compile(
    r"从(?P<whom>[^,。;、\d]{1,12}?)(?:那[里儿边])?(?:拿|得|收|领|要|争取|申请|借|筹)(?:到了?|来|回)?的?(?:是|有|钱|款|资金|约|近|共)*$"
)
_OURS = re.compile(r"那[里儿边]|[他她]们|对方|对口|结对|帮扶|东部|协作|援|这[里儿边]")
_WHOSE_MONEY = re.compile(r"援|帮扶|协作|[给用]")
_OWN_WORKERS = re.compile(r"(?:务工人员|务工者|务工老乡|在外[^,。;]{0,4}(?:老乡|人员))[^,。;\d]{0,12}(?:捐|汇|寄)")


def _from_elsewhere(scene: Scene, s: Sentence, q: QuantityMention) -> bool:
    """Whether a sum was got from somebody who is none of the helpers."""
    m = _FROM.search(scene.text, s.clause_at(q.start)[0], q.start)
    if m is None or _OURS.search(m["whom"]) or scene.inside("companies", *m.span("whom")):
        return False
    return not any(scene.sides.side(x.code) == "helper" for x in scene.inside("regions", *m.span("whom")))


def _level_pays(scene: Scene, s: Sentence, q: QuantityMention) -> bool:
    start = s.clause_at(q.start)[0]
    m = _LEVEL_PAYS.search(scene.text, start, q.start)
    if m is None:
        m = _LEVEL_SUM.search(scene.text, start, q.start)
    elif _WHOSE_MONEY.search(m["spent"]):
        return False
    if m is None or not scene.sides.helped:
        return False
    if m["level"] in "乡镇村":
        return True
    taker, givers = scene.sides.helped[0], scene.sides.helper[:1]
    if any(fits(c, m["level"]) for c in givers):
        return False
    return any(fits(c, m["level"]) for c in (taker, *gazetteer().ancestors(taker)))


def own_purse(scene: Scene, s: Sentence, q: QuantityMention) -> bool:
    """用了乙县财政80万元: the helped place's own money."""
    if _OWN_WORKERS.search(scene.text, *s.clause_at(q.start)):
        return True
    if _level_pays(scene, s, q) or _from_elsewhere(scene, s, q):
        return True
    here = scene.inside("regions", max(s.start, q.start - 20), q.start)
    if not here or scene.sides.side(here[-1].code) != "helped":
        return False
    if _OWN_PAID.fullmatch(scene.text, here[-1].end, q.start):
        return True
    if _GIVEN_TO.search(scene.text, s.start, here[-1].start):
        return False  # 向甲县捐出80万元
    return any(p.fullmatch(scene.text, here[-1].end, q.start) for p in (_OWN_PURSE, _PAYS))


_SUM_OF = re.compile(r".{0,2}|的[^,。;、\d]{0,4}(?:资金|款|钱)[为是有达共约近]{0,2}")


_BUILDS_AT_HOME = re.compile(r"(?:用于|用来)?(?:建设|修建|兴建|新建|扩建|改造|打造|建成|修)了?$")


def spent_at_home(scene: Scene, span: Span, q: QuantityMention) -> bool:
    """甲市投入3亿元建设甲市地铁: what a helping place builds in itself."""
    after = next(iter(scene.inside("regions", q.end, span[1])), None)
    if after is None or scene.sides.side(after.code) != "helper":
        return False
    if not _BUILDS_AT_HOME.fullmatch(scene.text, q.end, after.start):
        return False
    return not any(scene.sides.side(m.code) == "helped" for m in scene.inside("regions", *span))


def given_elsewhere(scene: Scene, span: Span, q: QuantityMention) -> bool:
    """给乙市500万元, where 乙市 is itself a helper of the report: nothing is said of the one it helps."""
    here = [m for m in scene.inside("regions", span[0], q.start) if m.kind == "name"]
    if (
        not here
        or scene.sides.side(here[-1].code) != "helper"
        or not _SUM_OF.fullmatch(scene.text, here[-1].stop, q.start)
    ):
        return False
    told = any(scene.sides.side(m.code) == "helped" for m in scene.inside("regions", *span))
    return not told and scene.text[here[-1].start - 1 : here[-1].start] in ("给", "向", "为")


def paid_elsewhere(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether a sum is the helped place's own, or one that a helping place got or spent at home."""
    return own_purse(scene, s, q) or given_elsewhere(scene, clause, q) or spent_at_home(scene, clause, q)
