"""Ties that a paper founds of which the report tells no other beginning: they began on the day of its signing."""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene
from loaders.facts.signing_days import BY_NOW, SINCE, signing_day
from loaders.mentions.regions import within
from loaders.mentions.tiewords import OF_BODY

_PAPER = r"(?:协议|协定|备忘录)书?》?"
_DONE = (
    r"签[了下订署字约完好妥成]|落[下了]?笔|握[着了]?笔|提笔|画押|盖[上了下]+章|[谈敲议商说]定|定[了下]+来|[谈办]?(?:成了|妥了?|拢了?)|达成"
    r"|到手|生效"
)
# 在《协议书》上落了笔; 一纸框架协议就定了下来; 签了结对协议
_SIGNED = re.compile(
    rf"{_PAPER}[^。;]{{0,14}}?(?:{_DONE})[字名了]?(?=[,。;]|$)|(?:{_DONE})[^,。;]{{0,24}}?{_PAPER}(?!范本|样本|文本)"
)
# A paper that goes on with a tie, that is not of one, or that is to come
_AGAIN = re.compile(
    r"续签|[再重]签|再次|又一?[次份]|新一轮|第[二三四五六七八九十]+[次轮期]|补充|多年|老[朋亲]|根据|按照?|依照?|照着|持续"
    r"|年度|项目|\d年对口|(?<=《)(?:19|20)\d\d年|拟|将[于在与同]|即将|计划|准备|打算|择日"
    r"|围绕|聚焦|紧扣|落实|履行|贯彻|范本|样本|没|不欢|差一步|之前|伪造"
    r"|还?没[有能]?签|[未尚][未曾]?签|还在|要不要|是否|能[否不]|该不该|争[了论吵]"
)
_BODIES = re.compile(
    "公司|企业|食堂|工厂|中介|超市|老板|村|社区|学校|小学|中学|医院|卫生院|商会|协会|合作社|工会|妇联|团委"
)
_OF_TIE = re.compile(r"结对|帮扶|协作|对口|支援|合作|携手|小康|山海")


# 在甲乙劳务协作座谈会上,几家公司签了协议: the couple is but in the meeting's name
_AT_MEETING = re.compile(
    r"(?:[座会]谈|对接|交流|推进|联席|招聘|洽谈)[^,。;]{0,6}会议?上[,。;]?$|(?:论坛|仪式|大会)上[,。;]?$"
)


def begun_by_papers(scene: Scene, pairs: list[Candidate]) -> None:
    """甲区、乙县签了《帮扶协议》。甲区认下乙县: of pairs without any beginning, the day of the paper that their own
    sentence, or the one before, says was signed."""
    dated = {(c.subject, c.object) for c in pairs if c.begin or c.finish}
    loose = [
        c for c in pairs if (c.subject, c.object) not in dated and not _AT_MEETING.search(scene.text, c.start, c.end)
    ]
    for c in loose if scene.tells(_SIGNED) else ():
        n = scene.sentence_at(c.start)
        if day := _signed(scene, n, n, c) or (n and _signed(scene, n - 1, n, c)):
            c.begin = day


def _signed(scene: Scene, k: int, n: int, c: Candidate) -> str | None:
    """The day on which the paper that founds a pair told in sentence ``n`` was signed, if sentence ``k`` tells it."""
    p, s = scene.sentences[k], scene.sentences[n]
    if p.para != s.para or (k < n and not _goes_on(scene, p, s, c)):
        return None
    m = _SIGNED.search(scene.text, p.start, p.end)
    if m is None or not _OF_TIE.search(scene.text, p.start, p.end):
        return None
    if any(x.search(scene.text, p.start, p.end) for x in (_AGAIN, MEANT, BY_NOW, SINCE)):
        return None
    if _BODIES.search(scene.text, p.start, p.clause_at(m.start())[1]) or OF_BODY.search(scene.text, p.start, p.end):
        return None  # 4家企业与甲县4个村签订结对协议
    return signing_day(scene, k, p, m.start())[0]


def _goes_on(scene: Scene, p: Sentence, s: Sentence, c: Candidate) -> bool:
    """Whether a sentence only says who goes with whom, of those who signed: places of them, no time and no figure."""
    if scene.inside("dates", s.start, s.end) or scene.inside("quantities", s.start, s.end):
        return False
    named = {x for m in scene.inside("regions", p.start, p.end) for x in m.codes}
    return all(any(within(e.key, x) or e.key == x for x in named) for e in (c.subject, c.object))
