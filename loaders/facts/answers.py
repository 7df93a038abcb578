"""Questions that ask for a figure, and what stands around the figure of an answer: 给了多少钱?到去年底,13.4亿元."""

from __future__ import annotations

from collections.abc import Callable

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_ASKED = re.compile(
    r"多少(?:个|名|位)?(?:[^,。;?\d]{1,6}?)?(?:人(?![口均])|姑娘|妹子|老乡|乡亲|工人|务工)?|几(?:个|名|百|千|位)人?|(?:多不多|有多少)"
)
_OF_MONEY = re.compile(r"[钱款]|资金|援助|经费|财政|真金白银")
_OF_PEOPLE = re.compile(
    r"多少[个名位]?(?:人|老[乡师]|乡亲|工人|务工|医生|大夫|干部|教师|专家|学员)|几(?:个|名|百|千|位)|[人师生员部]有?多少"
)
_KINDS = ("sends_workers_to", "sends_staff_to", "trains", "funds")
_BACK = 2
"""Sentences back to the question that an answer's figure goes without ends for."""
ANSWER = re.compile(
    r"(?:[\s,、:;为是达有约近超的则又再就才只仅还也共给出过了些上下整来送派接教训教]|前后|先后|一共|总共|累计|合计|拢共|统共|加起来|算下来|大概|大约|差不多|至少|不下"
    r"|口径|答案?|数[字目]?|截[至止]|到|[一二两三四五六七八九十\d]+[批茬拨]|左右|多一点|出头|总[额数盘]|这个数|统计|账上|我们)*"
)


def asked(
    scene: Scene, n: int, read: Callable[[Scene, int, QuantityMention, Span], list[Candidate]]
) -> tuple[list[Candidate], QuantityMention | None]:
    """What a question just before asks for (有多少人去了乙市?), read like a figure: answers are told without ends."""
    if "?" not in scene.text:
        return [], None
    for k in range(n - 1, max(-1, n - 1 - _BACK), -1):
        s = scene.sentences[k]
        m = _ASKED.search(scene.text, s.start, s.end)
        if m is None or "?" not in scene.text[m.end() : s.end + 1]:
            continue
        money = _OF_MONEY.search(scene.text, s.start, s.end) and not _OF_PEOPLE.search(scene.text, s.start, s.end)
        unit = "CNY" if money else "person"
        q = QuantityMention(m.start(), m.end(), 0.0, unit, True)
        got = [c for c in read(scene, k, q, s.clause_at(m.start())) if c.predicate in _KINDS]
        end = scene.sentences[n - 1].end
        asked_for = QuantityMention(end - 1, end, 0.0, unit, True)  # as if told right before the answer
        return (got, asked_for) if got else ([], None)
    return [], None
