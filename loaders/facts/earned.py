"""Sums that neither side gave: what people earn, what falls to each village or head of what was given, what a paper
says, and so little that it is one person's."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# 寄回家的钱有4.5亿元, 一年净落1.4万元, 存折上多了1.6万元
_EARNED = re.compile(
    r"工资|工钱|薪[酬金水资]|[月年日底]薪|收入|票子|进项|存[折款]|腰包(?=鼓)|净[落挣赚得]|[挣赚][回来到得进了]"
    r"|(?:寄|汇|捎|背|揣|带)回(?:家|老家|村|山|[\u4e00-\u9fff]{1,3}(?=的))"
)
# 创收812万元, 减免费用81万元: what was earned or spared
_SPARED = re.compile(r"(?:创收|增收|减免|免除|节约|节省|省下|降低)[^,。;、\d给向为到]{0,6}$")
# 消费帮扶做到4.18亿元,光今年前8个月就1.15亿元
_SOLD = re.compile(r"消费(?:帮扶|扶贫|协作)|销售|采购|卖[出了到]|成交|交易额|产值|营收|订单(?!班|式)")
# 摊到每个村头上, 一个村5万元: no sum of the place that all of them lie in
_EACH = re.compile(
    r"摊[到下给]|平摊|平均|折算到(?=每|人)|人头|[户村]均|每个?(?:[^,。;、\d每]{0,4}(?:村|户|学生|学校|乡镇|项目)|[乡镇人户家])"
    r"|(?<![同另某])一(?:[个所户]|位)?(?:村|户|学校|卫生[室院]|学生|乡镇|人)(?=[约近各给得]?[\d一二两三四五六七八九十百千])"
)
# 签下意向书12份,金额1.2亿元; 1.6亿元还只在纸上
_ON_PAPER = re.compile(
    r"纸面|账面上?(?:总?投资|金额|数)|纸上|签约(?:总?额|总?金额|总?投资)|合同(?:总?额|总?金额|总?投资|[上里])|意向(?:书|性|投资|金额|总?额)"
    r"|协议(?:总?额|总?金额|引资|资金|[上里])"
)
_ANY = re.compile("|".join(x.pattern for x in (_EARNED, _SOLD, _EACH, _ON_PAPER)))
# What is given says so, also where it is given to those who earn or to each of several.
_GIVEN = re.compile(
    r"(?<!消费)(?:帮扶|扶贫|协作)|援|捐|赠|财政|拨|资助|专款|补[贴助]|奖补|到[位账]|实[投际]|合计|共计?|总计|累计"
)
# All that stands before a sum in a clause that goes on with what the clause before is about; and such a clause itself.
_ON = (
    r"(?:[单光仅就便才有达是为也又到至约近超去今前后上下半全]|[\d一二两三四五六七八九十]+个?[年月日季]|个?月|其中|这|那|年|现在|将近|如今|眼下"
    r"|从前|以前|原先|过去|[一总拢]?共|超过|突破|高达|合计|最[高低]|[普技]工|熟手|金额|总?额|总?投资)*"
)
_GOES_ON = re.compile(_ON)
_WENT_ON = re.compile(rf"{_ON}[\d一二两三四五六七八九十百千][\d.一二两三四五六七八九十百千来多余]*[万亿]*元?")
_LEAST = 10_000
"""Yuan. Nobody sends a place less."""
_PRESENT = re.compile(r"捐|赠|慰问|善款")


def nobody_gave(scene: Scene, s: Sentence, q: QuantityMention, clause: Span) -> bool:
    """Whether the words around a sum say that it is no gift; in a clause of next to nothing, those before it."""
    text = scene.text
    if _SPARED.search(text, clause[0], q.start):
        return True
    if q.value < _LEAST and not _PRESENT.search(text, *clause):
        return True
    told = max([clause[0], *(x.end for x in scene.inside("quantities", clause[0], q.start))])
    start = clause[0]
    if _GOES_ON.fullmatch(text, told, q.start):
        for a, b in reversed([c for c in s.clauses if c[1] <= clause[0]]):
            start = a if text[b] in ",:" else start
            if start != a or not _WENT_ON.fullmatch(text, a, b):
                break
    if not _ANY.search(text, start, clause[1]):
        return False
    if _ON_PAPER.search(text, start, clause[1]):
        return not _GIVEN.search(text, told, clause[1])
    return not _GIVEN.search(text, start, clause[1])
