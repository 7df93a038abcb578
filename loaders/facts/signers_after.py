"""Where signers are told after their paper: 《…》,落笔的是甲局和乙局; 签下《…》的,是甲局和乙局."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Scene

# 《…》,落笔的是甲局和乙局; 甲方为…,乙方为…
_SIGNERS = re.compile(
    r"(?:落[了下]?[笔款名]|签[字名约]?|署名|盖章|[握执提]笔)的?(?:[一两双][方家头边])?(?:就|便|分别)?[是为]|甲方"
    r"|(?<=[,;])[一另][头边方家](?:就|便)?是|(?<=:)[^,。;:]{0,6}[一另][头边方家]是|盖[着了](?=[^,。;]{2,40}章)"
)
# 落笔的是两边的家政服务机构
_OTHERS = re.compile(r"[^,。;:]{0,12}(?:机构|企业|公司|学校|医院|院校|商会|协会|村|社区)")
# 签下《…》的,是甲局和乙局; 两家签的叫《…》:甲局和乙局
_IT_IS = re.compile("的,?(?:正|就|便|分别)?是|:")


def signers_after(text: str, end: int, stop: int, part: int) -> int | None:
    """Where the signers of the paper that ends at ``end`` are told after it, in its sentence (to ``stop``) right there,
    or in its part of it (to ``part``)."""
    said = _IT_IS.match(text, end, stop) or _SIGNERS.search(text, end, part)
    return said.end() if said else None


# 跟甲局签过…的有三家:乙局、丙局; 同甲局签了…的是乙局
_WITH_THESE = re.compile(
    r"的,?(?:就|还|已经?|正|一?共|总共|先后)*(?:[是为]|有(?!的))(?:[两三四五六七八九十\d]+[家个地处])?(?:[:,]|——?)?(?![^,。;、]{0,3}[签订])"
)


def with_these(text: str, end: int, stop: int) -> int | None:
    """Where those are told who signed the paper that ends at ``end`` with who is told before it."""
    m = _WITH_THESE.match(text, end, stop)
    return m.end() if m else None


def others_sign(scene: Scene, start: int, end: int) -> bool:
    """Whether those told from ``start`` on are bodies without a name: two agencies, a school of each side."""
    who = _OTHERS.match(scene.text, start, end)
    return who is not None and not any(scene.inside(k, start, who.end()) for k in ("organs", "companies"))
