"""Partners told as those before: 这是甲县继乙市、丙市、丁市劳务协作之后又一跨省协作."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.candidates import Candidate, tie
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import RegionMention, within

_FRAME = re.compile(
    r"继(?![续承任而])(?:[与和同跟])?(?P<row>[^。;:\d]{2,60}?)[省市县区州旗盟]?"
    r"(?:(?:东西部|省际|跨省|劳务|对口|结对|扶贫|山海|签订|签署|开展|建立)*(?:协作|合作|帮扶|支援|结对|签约|协议)(?:关系)?)"
    r"(?:之后|以后|后),?[^。;,]{0,6}?(?:又一|又[与和同]|再次?[与和同]|第[二三四五六七八九十\d]+[个家]|又一次)"
)


def after_others(scene: Scene, pairs: list[Candidate]) -> list[Candidate]:
    """``pairs`` with the ties of whoever stands before 继 with each of the row, of which none is tied to another."""
    for m in _FRAME.finditer(scene.text) if "继" in scene.text else ():
        n = scene.sentence_at(m.start())
        if n < 0:
            continue
        row = [x for x in scene.inside("regions", *m.span("row")) if x.kind == "name"]
        before = [
            x for x in scene.inside("regions", scene.sentences[n].start, m.start()) if x.kind in ("name", "pronoun")
        ]
        if not row or not before or scene.inside("companies", *m.span()):
            continue
        listed = {c for x in row for c in x.codes}
        among = [
            c for c in pairs if {c.subject.key, c.object.key} <= listed and c.start < m.end() and m.start() < c.end
        ]
        pairs = [c for c in pairs if c not in among] + list(_tied(scene, before[-1], row, m.span()))
    return pairs


def _tied(scene: Scene, own: RegionMention, row: list[RegionMention], span: Span) -> Iterator[Candidate]:
    if len(own.codes) != 1:
        return
    for x in row:
        if x.code[:4] == own.code[:4] or within(own.code, x.code) or within(x.code, own.code):
            continue
        ends = (own.code, x.code) if scene.sides.side(own.code) == "helper" else (x.code, own.code)
        yield tie("pairs_with", *ends, span, "pair-standing-told", 0.86)
