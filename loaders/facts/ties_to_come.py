"""Ties that are not yet made: 将于年内与乙县建立结对关系, 结对的条件尚不成熟, 就结对达成意向, 正在商谈结对事宜.

What a frame tells of two places is no tie where its clause only plans to make it. A word of the tie before that of the
plan (对口帮扶的乙县将…) tells of one that there is, as do words for what goes on or is signed once more.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.facts.tie_dates import AGAIN

_TIE = r"(?:结对|对口|帮扶|支援|协作)"
# 结对, but not 结对帮扶任务, 结对县
_KNOT = (
    r"结对(?!(?:帮扶|协作)?(?:工作|资金|任务|项目|力量|地区|单位|干部|关系|基础|[县市区村]|的))"
    r"|结对(?:帮扶|协作)?的?(?:对子|关系)(?=[,。;]|$)"
)
_MADE = (
    rf"(?:建立(?![了起])[^,。;]{{0,12}}(?:关系|机制|对子)|结[成为](?!了)|缔结(?!了)|牵手|签约"
    r"|签[订署](?!了)[^,。;]{0,16}(?:协议|协定|备忘录)"
    rf"|开展[^,。;]{{0,6}}(?:结对|对口)|{_KNOT})"
)
_PLANNED = (
    r"(?:拟(?!定)|(?<![按照])(?<!工作)(?<!行动)计划(?![单书内外》”])|打算|准备|筹备|筹划|即将|有望|力争|有意|意欲|明年|来年|下一?步|今后"
    r"|建议|提议|希望|期待|申请(?!后)|请求(?!后)|能否|是否|会不会|尚未|还没有?|还未|迟迟未"
    r"|将(?=[于在与同和跟由会]|正式|尽快|择|共同|年内|建立|结[成为]|缔结|签|举行|开展|结对)"
    r"|(?<!经)(?<!经过)(?<!通过)(?:商谈|洽谈|磋商|协商|商讨|探讨|酝酿|研究|谋划)(?!决定|确定|同意|一致|达成|会议|后|并|,))"
)
_TO_COME = re.compile(rf"{_PLANNED}(?P<between>[^,。;的]{{0,30}}?){_MADE}")
_LACKS = r"(?:尚|还[没未不]|未|没有|正在|有待|待|不成熟)"
# 结对的方案尚未批复, 结对的设想, 结对事宜正在商谈
_ONLY_OF = re.compile(
    rf"(?:{_TIE}|签约)[^,。;]{{0,6}}?(?:的(?:方案|条件|时机|文件|批复|程序|手续)[^,。;]{{0,6}}?{_LACKS}"
    r"|的(?:设想|请求|申请|建议|提议|可能性?|想法|构想|愿望|意愿|打算))"
    r"|(?:商谈|洽谈|磋商|协商|商讨|探讨|商议)[^,。;]{0,4}?(?:结对|签约)(?:的?事宜|事项)"
    r"|(?:结对|签约)(?:的?事宜|事项)[^,。;]{0,8}?(?:商谈|洽谈|磋商|协商|商讨|探讨|商议)"
    rf"|就[^,。;]{{0,4}}(?:{_MADE})[^,。;]{{0,14}}?(?:商谈|洽谈|磋商|协商|商讨|探讨|意向(?!书))"
    rf"|达成[^,。;]{{0,4}}(?:结对|对口)[^,。;]{{0,6}}意向(?!书)|(?:结对|对口)[^,。;]{{0,4}}意向(?!书)"
)
_GOES_ON = re.compile(r"继续|深化|进一步|持续|不断|加强|巩固|新一轮|续签|延续|拓展")
_TOLD = re.compile(rf"{_TIE}|牵手|关系")


def to_come(scene: Scene, c: Candidate) -> bool:
    """Whether a pair is told only where its making is planned, wished for or talked over."""
    s = scene.sentences[scene.sentence_at(c.start)]
    found = False
    for a, b in s.clauses or ((s.start, s.end),):
        if b <= c.start or c.end <= a:
            continue
        if _planned(scene.text, a, b):
            found = True
        elif _TOLD.search(scene.text, a, b):
            return False
    return found


def _planned(text: str, start: int, end: int) -> bool:
    if _ONLY_OF.search(text, start, end):
        return True
    m = _TO_COME.search(text, start, end)
    if m is None or _TOLD.search(text, start, m.start()):
        return False
    return not (_GOES_ON.search(text, start, end) or AGAIN.search(text, start, end))
