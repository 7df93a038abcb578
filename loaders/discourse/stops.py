"""Where a sentence ends whose full stop is not printed: a shout for a stop, and chains of commas.

Official prose and what was copied from telephones run on with commas for two hundred characters, where each of four
or five sentences in a row could stand by itself. What a word looks for in its sentence must not be found in another
statement, so such a chain is read with full stops where its next clause surely begins a new one.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.titles import QUOTED, TITLE

LONG = 80
"""Characters of a sentence in which a comma may stand for a full stop: nearly all sentences are shorter."""
_SAID = 18
"""Characters that say something by themselves; what is shorter opens what follows."""
_LEFT = 10
_CHAIN = re.compile(rf"[^。?\n…]{{{LONG},}}")

# What turns to something else, or says whose word it is, leans on nothing before it.
_TURNS = (
    r"此外|另外|与此同时|反过来|反方向|至于|单说|具体到|为此|除此|顺带|不仅如此|值得一提|再说|再看|说到|说起|另据|细分|细算|分开|倒回|所以|因此|于是"
    r"|同一天|据(?![点为实守险])|记者|根据|[一二三四五六七八]是|首先|其次|到现在|到目前|到今天|眼下|如今"
    r"|在?[\u4e00-\u9fff]{2,6}(?:方面|上|这[头边块]|这一[块头]|一头)[,:]"
)
# Who acts, told anew: 县里…, 全市…, 区人社局…, 他…
_ACTS = (
    r"[县区市州省镇乡村旗]里(?!的)|全[县区市州省国镇](?![的各])|[他她](?!们)"
    r"|[本我该]?[县区市州省旗](?:委|政府|人社|就业|劳务|扶贫|人力|乡村|教育|卫健|协作|对口)"
)
_OPENS = re.compile(rf"{_TURNS}|{_ACTS}")
# What only opens the clause after it: a time, a place, whose word it is
_LEANS = re.compile(
    r"(?:以来|[日月年天]|[底初末]|[前后时]|期间|方面|介绍|透露|表示|了解|统计|获悉|据悉|会上|目前|上午|下午|来说|来看|一步"
    r"|[说讲看问答]|[中上下里]|基础|情况|为了?|同时|此外|另外|其中|[因如虽]|的是|来)$"
)
_SHOUT = re.compile(rf"{TITLE}|{QUOTED}|!")
_MARKS = re.compile(r"[,“”《》()【】‘’]")
_OPEN = frozenset("“《(【‘")


def full_stops(text: str) -> str:
    """``text`` with a full stop for each mark that ends a sentence as one would; as long as before."""
    if "!" in text:
        text = _SHOUT.sub(lambda m: "。" if m[0] == "!" else m[0], text)
    found = [at for m in _CHAIN.finditer(text) for at in _ends(text, m.start(), m.end())]
    if not found:
        return text
    out = list(text)
    for at in found:
        out[at] = "。"
    return "".join(out)


def _ends(text: str, start: int, end: int) -> list[int]:
    """The commas of a chain, outside of brackets and quotations, that end a sentence."""
    found: list[int] = []
    depth, said, clause = 0, start, start
    for m in _MARKS.finditer(text, start, end):
        at = m.start()
        if m[0] != ",":
            depth = depth + 1 if m[0] in _OPEN else max(0, depth - 1)
            continue
        whole = not depth and at - said > _SAID and end - at > _LEFT
        if whole and _OPENS.match(text, at + 1) and not _LEANS.search(text, max(clause, at - 4), at):
            found.append(at)
            said = at
        clause = at + 1
    return found
