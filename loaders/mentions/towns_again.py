"""Townships told again by their kind alone: 该镇, 街道累计捐赠…, 镇里又拿出…."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import backwards

_KIND = re.compile(
    r"(?:该|这个)(?P<that>镇|乡|街道)(?![村长])"
    # the kind alone begins its clause, and does what only the township's office does
    r"|(?<=[,。;:\n])(?P<bare>街道|[镇乡]里)"
    r"(?=(?:(?:19|20)\d\d年|今年|去年|[又还也共再已])*(?:累计|先后|共计|一共|向|为|给|筹[集措得]|募集|捐|出资|投入|拨|援助|帮扶|选派|派出|组织|与|同|和))"
)
_FAR = 400
"""Characters: a township told farther back is not the one meant."""


def towns_again(text: str, told: Sequence[RegionMention]) -> list[RegionMention]:
    """Mentions of the township of that kind which was told last before; ``told`` is in order."""
    out: list[RegionMention] = []
    for m in _KIND.finditer(text) if any(_town(r) for r in told) else ():
        kind = (m["that"] or m["bare"]).removesuffix("里")
        for r in backwards(told, m.start()):
            if m.start() - r.end > _FAR:
                break
            town = _town(r)
            if town.endswith(kind):
                code, parent = (r.code, r.parents) if "/" in r.code else (f"{r.code}/{town}", (r.code,))
                stop = m.end("that") if m["that"] else m.end("bare")
                out.append(
                    RegionMention(m.start(), stop, (code,), "pronoun", parents=parent, text=text[m.start() : stop])
                )
                break
    return out


def _town(m: RegionMention) -> str:
    return m.township or m.code.partition("/")[2]
