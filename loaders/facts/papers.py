"""Papers told apart from who signs them: by their kind alone, or by a name in the sentence after."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span
from loaders.mentions.programs import ProgramMention

_KIND = r"(?:协议书?|备忘录?|约定|合同|文本|文书|纸)"
# 备忘录系两家人社局长所签: the kind alone, as what the sentence or a clause is about
_TOPIC = re.compile(r"(?:这[份纸张]|那[份纸张]|该|此|上述)?(?P<kind>[\u4e00-\u9fff]{2,3}?)(?=[由系是为上,]|一式)")
# 叫法还是“…”, 名字叫“…”: a sentence that only gives a paper its name
_ONLY_NAMES = re.compile(r"(?:叫|名[字头称目]?|称|题|封[皮面]|抬头|标题|全称)[^。;]{0,8}$")
_PAPER = re.compile(_KIND)
_BY = re.compile(
    r"[,]?(?:(?:则|是|系|都是?)?由|还?是(?=[^,。;]{0,20}?(?:[局厅委办]|政府|公司|[两双][家方地])[^,。;]{0,6}签的))"
    r"(?P<who>[^,。;]{2,40}?)(?:分别|共同|一起)?(?:签|落的?[款笔]|盖的?章|订)"
    # 《…》,甲局同乙局2021年6月签的; 劳务协议是去年甲局和乙局签的
    r"|,?(?:还?是)?(?P<them>[^,。;《》“”]{4,40}?)(?:(?:[\d年月日]+|[去今前]年|当天|当场)*(?:共同|一起)?签[订署下]?的(?=[,。;]|$))"
)


def without_kinds(scene: Scene, signed: list[ProgramMention]) -> list[ProgramMention]:
    """The papers of a sentence without a kind that the next gives its name: 续签了劳务协议,名字叫《…》."""
    return [
        g
        for g, n in zip_longest(signed, signed[1:])
        if n is None or scene.text[g.start] in "《“" or not _SAME_PAPER.fullmatch(scene.text, g.end, n.start)
    ]


_SAME_PAPER = re.compile(r",?(?:名[字头称目]?|题目|全称)?(?:叫做?|就?是|为|题为|定名为?|名为)?")


def papers_told_again(scene: Scene, s: Sentence, kinds: set[str]) -> list[ProgramMention]:
    """The report's one paper, where the sentence has its kind as its topic."""
    named = {g.name: g for g in scene.programs if g.kind in kinds}
    if len(named) != 1:
        return []
    (g,) = named.values()
    for a, b in s.clauses or [(s.start, s.end)]:
        at = a + (scene.text[a:b][:1] in ",; ")
        if (m := _TOPIC.match(scene.text, at, b)) and g.name.endswith(m["kind"]):
            return [replace(g, start=m.start("kind"), end=m.end("kind"))]
    return []


def named_after(scene: Scene, n: int, signed: list[ProgramMention]) -> ProgramMention | None:
    """The paper of the sentence before ``n``, where sentence ``n`` only tells what it is called."""
    s, before = scene.sentences[n], scene.sentences[n - 1] if n else None
    if before is None or before.para != s.para or len(signed) != 1:
        return None
    told = _PAPER.search(scene.text, before.start, before.end)
    if told is None or scene.inside("programs", before.start, before.end):
        return None
    if not _ONLY_NAMES.search(scene.text, s.start, signed[0].start):
        return None
    return replace(signed[0], start=told.start(), end=told.end())


FOUNDED = ("park", "station")
"""Kinds of what a signing may found, and then is said to be what was signed."""
_FOUNDS = re.compile(
    r"(?:就|便|也|即)?(?:这样|由此|随之|因此|从此|就此|于是|随即)?(?:就|便|也|即)?(?:起了头|动[了]?[工土]|成立|诞生|开建|落户|挂[了上]?牌|有了|奠基|破土|开工|开张|定[了]?下来|启动)"
)
_AND_SO = re.compile(
    r"(?:共建|合作|合建|同建|建设|建起|设立|成立|筹建|创建|兴建|开建|联建|有了|办起|由此|随后|于是)(?:了|起)?[^,。;]{0,6}$"
)
_PAPER_SIGNED = re.compile(r"签[了下订署过]?[^,。;]{0,8}(?:协议|备忘录|合同|约定|框架|约)")


def founded_by(scene: Scene, s: Sentence) -> list[ProgramMention]:
    """The park or station that a paper signed in the same sentence founds: 签了共建协议,甲(乙)工业园就这样起了头."""
    told = _PAPER_SIGNED.search(scene.text, s.start, s.end)
    if told is None:
        return []
    after = [g for g in scene.inside("programs", told.end(), s.end) if g.kind in FOUNDED]
    founded = [
        g
        for g in after
        if _FOUNDS.match(scene.text, g.end) or _AND_SO.search(scene.text, max(told.end(), g.start - 12), g.start)
    ]
    return founded[:1]


def signed_by(scene: Scene, s: Sentence, g: ProgramMention) -> Span | None:
    """Where the parties stand that are told after a paper: 《…》由甲局与乙局签; None where it is not told so."""
    m = _BY.match(scene.text, g.end, s.end)
    if m is None or m["who"]:
        return m.span("who") if m else None
    them = m.span("them")
    return them if any(scene.inside(k, *them) for k in ("regions", "organs", "companies")) else None


def told_before(scene: Scene, s: Sentence) -> Span | None:
    """The sentence before one that names nobody: 台上坐的是甲局、乙局。签的是《…》."""
    n = scene.sentence_at(s.start)
    before = scene.sentences[n - 1] if n else s
    if before is s or before.para != s.para or scene.inside("regions", s.start, s.end):
        return None
    if scene.inside("organs", s.start, s.end) or not scene.inside("organs", before.start, before.end):
        return None
    return before.start, before.end
