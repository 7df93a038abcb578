"""What a thing cost, where the helper paid a part of it: the whole sum is no gift."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene

_COST = re.compile(
    r"造价|总投资|总投入|总价|总共要|工程款|成本|本钱|概算|盘子|花费|开销|耗资|(?:[修盖建打装买办添搭][^,。;\d]{1,8}?|所需|要用?)的?[钱款费]|[要需得](?:花|用)?(?=[约近]?\d)|缺口"
)
_REST = re.compile(
    r"其余|余下|剩下|剩余|余款|余数|差额|不足(?!百|为|[\d一二两三四五六七八九])|缺的|不够的|另一半|自筹|自己?[掏出拿凑配补贴]|配套|[省市县乡镇村州旗][里上](?:自己)?[配出掏拿补贴凑]"
)
_ANOTHER = re.compile("另|此外|还有|又|再")
_FARTHEST = 60


def borne(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """Without the sums of which the next one told is the giver's part: 造价2200万元,甲区给了1500万元,其余自筹."""
    sums = sorted(
        (c for c in found if c.predicate == "funds" and c.figure and c.value), key=lambda c: c.figure or (0, 0)
    )
    costs = {
        c.figure for c in sums if any(_is_part(scene, c, d) for d in sums if c.told[0] < _NAMED or _others(scene, c, d))
    }  # fmt: skip
    return [c for c in found if c.predicate != "funds" or c.figure not in costs] if costs else found


_NAMED = 3
_AND_OTHERS = re.compile(r"等(?:地|[几多\d一二两三四五六七八九十]*个?[县市区州旗])(?!对口|结对).{0,12}[单光仅只]")


def _others(scene: Scene, whole: Candidate, part: Candidate) -> bool:
    """Whether a sum is told of a place and others, before the part of that place alone."""
    told = whole.figure and part.figure and _AND_OTHERS.search(scene.text, whole.figure[1], part.figure[0])
    return bool(told)


def _is_part(scene: Scene, whole: Candidate, part: Candidate) -> bool:
    """Whether one sum is what the giver paid of the other, that what it was for cost in all."""
    if not (whole.figure and part.figure and whole.value and part.value) or part.object != whole.object:
        return False
    between = part.figure[0] - whole.figure[1]
    if not 0 < between < _FARTHEST or part.value >= whole.value:
        return False
    if part.subject == whole.subject and _others(scene, whole, part):
        return True  # 1.02亿元,受惠的是乙县等地,单给乙县的是3950万元
    if part.told[0] < _NAMED:
        return False
    if any(x.unit == "CNY" for x in scene.inside("quantities", whole.figure[1], part.figure[0])):
        return False
    if _ANOTHER.search(scene.text, whole.figure[1], part.figure[0]):
        return False
    s = scene.sentences[scene.sentence_at(whole.figure[0])]
    clause = s.clause_at(whole.figure[0])
    after = scene.sentences[scene.sentence_at(part.figure[0])]
    rest = _REST.search(scene.text, part.figure[1], min(len(scene.text), after.end + 1))
    return bool(rest) or bool(_COST.search(scene.text, clause[0], whole.figure[0]))
