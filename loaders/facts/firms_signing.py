"""Which of the firms that a sentence of a signing names put their own names to the paper."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.scene import Scene
from loaders.mentions.firm_names import CompanyMention

_AND = tuple("与和同跟、")
# 一边是甲公司, 签字的是甲公司
_AS_PARTY = re.compile(
    r"(?:[一另][家头边方]|[甲乙]方|对面(?:坐着?的?|的)?|(?:签[字约名]?|握笔|落[款笔])的?)(?:还有|就|便|分别)?(?:是|为)$"
    r"|(?:找上|上门找|找到|牵手)$"
)
# 甲公司与…; a firm called 甲公司, which also signed with …
_FIRM_SIGNS = re.compile(
    r"[^,。;、]{0,4}(?:与|和|同|跟|签|牵手|找上)|、|一方[,、]"
    r"|”?(?:的[^,。;、]{1,4})?,(?:随后|后来|之后|还|又|也|便|就|已经?|先后|当[年月天]|[今去前]年|同[年月]|次年|\d+[年月日])*(?:与|和|同|跟|签)"
    r"|[^;。《“]{0,30}?,(?:随后|后来|还|又|也|便|就|已经?)*(?:与|同|跟)[^,。;]{2,20}?(?:签|达成)"
)


# 这家公司同甲局签下…, 甲局与该公司签订…
_THE_FIRM = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[这那]家|该)?(?:公司|企业|集团)(?=[与和同跟])|(?<=[与和同跟])(?:[这那]家|该)(?:公司|企业|集团)"
)


def _meant(scene: Scene, start: int, end: int) -> list[CompanyMention]:
    """The firm that 公司 or 这家公司 as a party stands for: the only one that its paragraph has told before."""
    m = _THE_FIRM.search(scene.text, start, end)
    if m is None or scene.inside("companies", start, end):
        return []
    para = scene.sentences[scene.sentence_at(m.start())].para
    first = next(s.start for s in scene.sentences if s.para == para)
    told = {c.name: c for c in scene.inside("companies", first, m.start())}
    return [replace(c, start=m.start(), end=m.end()) for c in told.values()] if len(told) == 1 else []


def firms_signing(scene: Scene, start: int, end: int) -> list[CompanyMention]:
    """The firms told in a span as parties."""
    return _meant(scene, start, end) or [
        c
        for c in scene.inside("companies", start, end)
        if _FIRM_SIGNS.match(scene.text, c.end)
        or scene.text[c.start - 1 : c.start] in _AND
        or _AS_PARTY.search(scene.text, max(0, c.start - 10), c.start)
    ]
