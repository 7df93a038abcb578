"""Numbers that count nobody: of a ratio (每6个里头就有1个, 三个人就有一个), or of things told after them
(407个,这是办起来的项目)."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.mentions.quantities import QuantityMention

_MANY = r"(?:\d{1,4}|[一两二三四五六七八九十百千]{1,3})(?:个|名|位|人|户|家|口|对)(?!月|星期|小时|季度|工作日|学期)"
# 每6个里头就有, 每100名外出的农民里,去甲区的有: what stands before the second number
_OUT_OF = re.compile(
    rf"每隔?{_MANY}(?:[^,。;\d]{{0,14}}?(?:里|中|就|便|有|占|配|带|是)|[^,。;\d]{{0,14}},(?:就|便|[总准都]有))[^。;\d共总累合一两二三四五六七八九十]{{0,14}}$"
)
_EVERY = re.compile(r"每隔?$")
# 三个人就有一个, 10个里有两个: what follows the first
_ONE_OF_THEM = re.compile(rf"个?人?(?:[^,。;\d]{{0,8}}?(?:里头?|里面|中|当中))?,?(?:就|便)有{_MANY}")
# 十个中有八个: what stands before the second
_OUT_OF_TEN = re.compile(
    r"(?<![\d这那第])(?:[两三四五六七八九十百]|10|100)个人?(?:里头?|里面|中|当中)(?:就|便|能|总|得)?有?$"
)
_THINGS = re.compile(
    r",[这那](?:就|正)?是[^,。;、]{0,10}?(?:、[^,。;、]{0,8}?)?的?(?:项目|工程|村子?|岗位|工?厂|企业|学校|大棚|协议|车间|基地|合作社|镇|平台|站点?)(?=[,。;!]|$)"
)
_FEW = 10
_REACH = 40


def ratio(text: str, s: Sentence, q: QuantityMention) -> bool:
    """Whether a number of people is one of a ratio, or of things."""
    start = max(s.start, q.start - _REACH)
    if text.find("每", start, q.start) >= 0 and (
        _EVERY.search(text, start, q.start) or _OUT_OF.search(text, start, q.start)
    ):
        return True
    if text[q.end - 1] == "个" and _THINGS.match(text, q.end, s.end):
        return True
    if q.value > _FEW:
        return False
    return bool(_ONE_OF_THEM.match(text, q.end, s.end) or _OUT_OF_TEN.search(text, start, q.start))
