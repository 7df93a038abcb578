"""A paper that one sentence only names and another signs: 桌上摆的是一份《…》。落笔的,一边是甲局,一边是乙局."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.patterns import Pattern
from loaders.facts.scene import Scene
from loaders.mentions.programs import ProgramMention

# 9月5日上午,纸上写的是|《…》; 一份|《…》|摊在桌上
_LED = re.compile(r"(?:[^,。;]{1,12},)?[^,。;:“”]{0,12}[,:]?[^,。;:“”]{0,8}")
_ENDED = re.compile(r"[^,。;:\d]{0,8}[。!;]?\s*")
_ANOTHER = re.compile(r"协议|合同|备忘|订单|意向|项目|[单约]子|劳务单|借条|支票|签[到收名售出领][处台]?|文件[夹柜]")
# P和P都签了字。 P跟P的人先后落笔。 落笔的,一边是P,一边是P。: nothing but who signs and the act; what else there is
# (a doctor, a form, next month, whether) may be whose act it is, on what, or that there is none.
_BY_PARTIES = re.compile(
    r"(?=.*P)(?:P|[与和跟同、及,:;。也都就便各已先后的]|[一双两][边家方地头]|另?一[头方边]|双方|先后|分别|共同|一起|当场|当[天日晚]|[上下]午|随后|终于|就此|自己|代表"
    r"|(?:主要)?(?:负责人|领导)|(?<=P)的?(?:政府|人社局|人|[市县区州]长|局长)|(?<=长|人)(?=[签落握提])|在(?:上面|上头|纸上|末尾|后面)|[是为由]|甲方|乙方"
    r"|签(?:了?[字名约]|[订署定下好妥完齐]+|(?=[了,。的]))[了过]?|落(?:[下了的]|各自的)*[笔款名]|盖(?:[上着了下的]|各自的)*(?:大?红)?[公印]?章|(?:大?红)?[公印]?章|盖(?:上|在上面|好)了?"
    r"|(?:写|留|署|签)[下上了]+(?:各自的)?(?:大名|名字?)|[握提执][着了]?(?:的)?笔?|笔|按[下了上]*手印|手印|画[了的]?押|各[执持]一份|了)+"
)
_KINDS = ("regions", "organs", "companies", "quantities")


def signed_apart(
    scene: Scene, p: Pattern, n: int, signed: list[ProgramMention]
) -> tuple[Sentence, ProgramMention] | None:
    """The sentence beside sentence ``n`` that tells who signs the paper which ``n`` does no more than name, and that
    paper, put at its end; None where there is no such one, or one on either side."""
    s = scene.sentences[n]
    if len(signed) != 1 or not _only_named(scene, s, signed[0]):
        return None
    beside = [scene.sentences[k] for k in (n - 1, n + 1) if 0 <= k < len(scene.sentences)]
    found = [x for x in beside if x.para == s.para and _only_signs(scene, p, x)]
    if len(found) != 1:
        return None
    at = found[0].end - 1
    return found[0], replace(signed[0], start=at, end=at)


# 会上签了三份。
_ROW = re.compile(
    r"签[了下订署过]*(?:的[^,。;]{0,6})?(?:[两二三四五六七八九十]|\d{1,2})[份个项](?:[^,。;]{0,8}?(?:协议|文件|约))?[。::]?\s*$"
)
_FAR = 5


def row_opened(scene: Scene, p: Pattern, n: int) -> bool:
    """Whether sentence ``n`` is of a row of papers that a sentence before it in the paragraph says were signed, and
    names the organs or firms of its own: 会上签了两份。甲局和乙局:一份A。"""
    s = scene.sentences[n]
    if len(scene.inside("organs", s.start, s.end)) + len(scene.inside("companies", s.start, s.end)) < 2:
        return False
    for x in reversed(scene.sentences[max(0, n - _FAR) : n]):
        if x.para != s.para:
            return False
        if _ROW.search(scene.text, x.start, x.end):
            return not (p.unless and p.unless.search(scene.text, x.start, x.end))
    return False


def _only_named(scene: Scene, s: Sentence, g: ProgramMention) -> bool:
    if any(scene.inside(k, *x) for k in _KINDS for x in ((s.start, g.start), (g.end, s.end))):
        return False
    return bool(_LED.fullmatch(scene.text, s.start, g.start) and _ENDED.fullmatch(scene.text, g.end, s.end))


def _only_signs(scene: Scene, p: Pattern, s: Sentence) -> bool:
    if scene.inside("programs", s.start, s.end) or _ANOTHER.search(scene.text, s.start, s.end):
        return False
    if p.unless and p.unless.search(scene.text, s.start, s.end):
        return False
    return bool(_BY_PARTIES.fullmatch(_without_names(scene, s)) and p.trigger.search(scene.text, s.start, s.end))


def _without_names(scene: Scene, s: Sentence) -> str:
    """The words of a sentence with P for each place, organ and firm, and without its dates."""
    told = {(m.start, m.end): "P" for k in _KINDS[:3] for m in scene.inside(k, s.start, s.end)}
    told |= {(d.start, d.end): "" for d in scene.inside("dates", s.start, s.end)}
    out, at = "", s.start
    for (a, b), name in sorted(told.items(), key=lambda x: (x[0][0], -x[0][1])):
        if a >= at:
            out, at = out + scene.text[at:a] + name, b
    return (out + scene.text[at : s.end]).strip()
