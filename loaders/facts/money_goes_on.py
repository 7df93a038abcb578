"""Whose a sum is that goes on with money told before: 甲区拨付乙县的协作资金,市里经手。今年额度5.06亿元."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.givers import Giver, givers_in
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention

_LAST = (",", ":", ";", "。", "?", "!", "—", "(", "“", "\n")
_MONEY_FOR = re.compile(r"(?:拨付?|支援|援助|帮扶|资助|支持|投|汇|打|划|捐)?[给对到向往]?(?P<taker>)")
_ITS_MONEY = re.compile(r"[省市县区州旗]?的[^,。;:、\d]{0,8}?(?:钱|款|资金|经费|拨款)")
_COUNTS_ON = re.compile(
    r"(?:[今去前当]年度?|这些年|几年|[一二三四五六七八九\d]+年|头一年|20\d\d年度?|到?[这那]?[笔份]?(?:[“”]?[^,。;:\d]{0,4}[钱款]?[“”]?)??|额度|总[额数量盘]子?|规模|盘子|数[目额字]|金额|[一总拢通统合]?共|合计|总共|累计|账面"
    r"|[的是有达为约近到已共]|超过?|前后|位|拨付|下达)*"
)


def lead_of(scene: Scene, start: int, q: QuantityMention) -> int:
    """Where the words right before a sum begin, after the last mark."""
    return max(start, *(scene.text.rfind(x, start, q.start) + 1 for x in _LAST))


def goes_on(scene: Scene, n: int, q: QuantityMention) -> tuple[Giver, Ref] | None:
    """Whose money and for whom a sum counts that nothing but a time or a word of amount stands before, where the words
    before it speak of what one place gives another."""
    text, s = scene.text, scene.sentences[n]
    at = lead_of(scene, s.start, q)
    while at > s.start and text[at - 1] in "“”":
        at = lead_of(scene, s.start, QuantityMention(at - 1, at - 1, 0.0, "", False))
    if not _COUNTS_ON.fullmatch(text, at, q.start) or not _AMOUNT.search(text, at, q.start):
        return None
    first = n - 1 if n and scene.sentences[n - 1].para == s.para else n
    begin = scene.sentences[first].start
    if any(x.unit == "CNY" for x in scene.inside("quantities", begin, q.start)):
        return None
    for g in reversed(givers_in(scene, begin, at)):
        here = scene.inside("regions", g.end, min(at, g.end + 6))
        for m in here[:1]:
            row = scene.listed(m)
            if m.kind != "name" or len(row) != 1 or scene.sides.side(m.code) != "helped":
                continue
            if _MONEY_FOR.fullmatch(text, g.end, m.start) and _ITS_MONEY.match(text, m.stop, at):
                off = _ANOTHER_SUM.search(text, m.stop, at) or _OWN_MONEY.match(text, q.end)
                anew = s.start > m.stop and _NEW_SUBJECT.search(text, s.start, q.start)
                return None if off or anew else (g, Ref("Region", scene.place(m)))
    return None


_AMOUNT = re.compile(r"[额钱款共计数规盘]|年|累计|[有是达为]")
_ANOTHER_SUM = re.compile(
    r"贷|借|工资|税|订单|货款|利息|(?:还|尚|都|迟迟)?[没未](?:有)?(?:到|来|下来|影|拨|批)|自己|自筹"
)
_OWN_MONEY = re.compile(r"[^。;]{0,8}?(?:自己|自有|自筹|自家|本县|县财政)")
_NEW_SUBJECT = re.compile(r"[县市区州旗乡镇村]")
"""今年全县财政盘子, 去年县里修路, 邻县今年共: the sum is of what stands before it."""
