"""The time told in a sentence of its own after a figure: 去那里务工的312人。那是2021年的事。"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.facts.times_told import Told

if TYPE_CHECKING:
    from loaders.discourse.blocks import Sentence
    from loaders.facts.scene import Scene
    from loaders.mentions.dates import DateMention

# Words that say no more than that something was, when it was, and where it is written down
_THAT = (
    r"[这那此其它]|以上|上面|前面|上述|事情|[事件桩笔段番回次趟个些页条项本句茬章]|事儿"
    r"|[一两几二三](?=[件桩笔段番回次趟项页章])"
)
_WHEN = (
    r"时间|日子|日期|时候|时[点段刻]|期间|年份|年头|年度|月份|账期|时限|起止|日历|光景|那会儿|那阵子?|当时|其时|彼时|那时|其间|当中"
    r"|一[年季天]|全年|整年|前后|左右|里头?|[中内上下间末底初]"
)
_IS = (
    r"[是在于为属系算指讲说记写出落定印截取归挂]|对应|发生|办[成好]?|做[成好]?|[完达]成|来自|出自|停留|写着|印着|说起来?"
    r"|论起来|算起来|数起来|标[着的]|注明|显示"
)
_HOW = r"[都全均也还就只仅才便已正恰的了着过之而却]|已经|其实|不过|刚好|大[约概]|约莫|正好|好像|应该"
_TOLD = (
    r"[话账数]|账[本目面上]|数[字目据]|人数|统计|口径|报表|年报|成绩单?|情况|旧[事闻账]|往事|新闻|近况|现状|故事"
    r"|办[这此那]"
)
_ASKS = r"哪[一]?[年月天季]|什么时候|啥时候?|何时|几时|几[年月号]|多久|要?问起?|答[曰道]?|回答|答案"
_MARKS = r"[\s,。:!?“”()—;、~]"
_EMPTY = re.compile(rf"(?:{_THAT}|{_WHEN}|{_IS}|{_HOW}|{_TOLD}|{_ASKS}|{_MARKS})*")
_SAID = rf"(?:{_THAT}|{_IS}|{_HOW}|{_WHEN})*"
_ASKED = re.compile(rf"[“”\s]*{_SAID}(?:{_ASKS}){_SAID}\?[”\s]*")
_ABOUT = 22
"""Characters beside its time of a sentence that says no more than when."""
_BARE = re.compile(rf"{_MARKS}*")


def said_when(scene: Scene, n: int) -> Told | None:
    """The time that the sentence after ``n`` tells of what ``n`` tells, if it does hardly anything else."""
    sentences, para = scene.sentences, scene.sentences[n].para
    if n + 1 >= len(sentences) or sentences[n + 1].para != para or _framed(scene, n):
        return None
    k = n + 1
    o = sentences[k]
    asked = o.end - o.start <= _ABOUT and _ASKED.fullmatch(scene.text, o.start, o.end)
    k += bool(asked)
    if k >= len(sentences) or sentences[k].para != para or scene.text[sentences[k].end - 1] == ":":
        return None
    d = only_time(scene, sentences[k])
    if d is None or d.heard or (d.vague and not asked):
        return None
    rest = scene.text[sentences[k].start : d.start] + scene.text[d.end : sentences[k].end]
    last = k + 1 >= len(sentences) or sentences[k + 1].para != para
    if not (asked or last) and _BARE.fullmatch(rest):
        return None  # 312人到了甲市。2021年。…: as well the head of what follows
    return d.begin, d.finish


def only_says(scene: Scene, d: DateMention, start: int, end: int) -> bool:
    """Whether a clause says when something was, and no more: …,时间在3月12日; …——去年6月8日的事."""
    dash = scene.text.rfind("——", start, d.start)
    start = start if dash < 0 else dash + len("——")
    before, after = (start, d.start), (d.end, end)
    if before[1] - before[0] + after[1] - after[0] > _ABOUT:
        return False
    bare = _BARE.fullmatch(scene.text, *before) and _BARE.fullmatch(scene.text, *after)
    return not bare and bool(_EMPTY.fullmatch(scene.text, *before) and _EMPTY.fullmatch(scene.text, *after))


def _framed(scene: Scene, n: int) -> bool:
    """Whether the sentence before ``n`` says when what follows it was, as it follows no figure itself."""
    p, para = scene.sentences[n - 1] if n else None, scene.sentences[n].para
    if p is None or p.para != para or only_time(scene, p) is None:
        return False
    o = scene.sentences[n - 2] if n > 1 else None
    return not (o and o.para == para and scene.inside("quantities", o.start, o.end))


def only_time(scene: Scene, s: Sentence) -> DateMention | None:
    """The time of a sentence that tells nothing else: 那是2021年的事。; not 厂子是2021年建的。"""
    told = scene.inside("dates", s.start, s.end)
    if len(told) != 1 or not told[0].begin:
        return None
    d = told[0]
    if s.end - s.start - (d.end - d.start) > _ABOUT or scene.inside("regions", s.start, s.end):
        return None
    if not (_EMPTY.fullmatch(scene.text, s.start, d.start) and _EMPTY.fullmatch(scene.text, d.end, s.end)):
        return None
    return None if scene.inside("quantities", s.start, s.end) else d
