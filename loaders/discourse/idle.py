"""Sentences that tell nothing a fact could be made of: 山路难走,雪还在下。

They are left out of a paragraph, so that to the sentence after one the sentence before is the one that told something.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from loaders import fastre as re
from loaders.discourse.blocks import Sentence

# What a sentence may be on, ask, deny, or mean by a pronoun.
_SAYS = re.compile(
    r"[协帮援岗聘资款投捐拨签批劳教师医扶训议队其此该它?:“”|0-9〇元万亿]|就业|产业|[务打做用招]工|[金钱]|干部|结[对亲]|[他她]们|[双两]方|[两各]地"
    r"|[这那][些批笔几两项件次回趟]|不[是实属算计]|没有|并[非未]|否认|谣|[假传]的|[一二三四五六七八九十百千几两][名个人笔批辆家车位口户项场次年天月]|多少|分别|依次"
    r"|明年|下一步|计划|打算|将|盼|^[(一二三四五六七八九十]+[、是)]"
)


def telling(text: str, sentences: list[Sentence], mentions: Iterable[int]) -> list[Sentence]:
    """Without those within a paragraph that name, count, date, ask, deny and mean nothing; ``mentions``: where names,
    counts and times begin."""
    at = sorted(mentions)
    out: list[Sentence] = []
    for s in sentences:
        if (
            s.kind != "body"
            or not out
            or out[-1].para != s.para
            or _SAYS.search(text, s.start, s.end)
            or bisect_left(at, s.start) < bisect_left(at, s.end)
        ):
            out.append(s)
    return out
