"""昭通与东莞、中山分别于2016年、2021年结对: as many times as places, each place its own."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene
from loaders.mentions.dates import DateMention
from loaders.mentions.regions import RegionMention

_SEVERALLY = re.compile(r"(?:分别|先后|依次|各)(?:于|在|从|自)?")
_JOINED = re.compile(r"(?:市|县|区|州|省)?(?:[、,]|[和与及]|以及)")
_TIMES_JOINED = re.compile(r"(?:[、,]|[和与及]|以及)")


_FORMER = re.compile(r"前者(?:是|于|在|自|从)?")
_LATTER = re.compile(r"[^。;]{0,16}?后者(?:是|于|在|自|从|到)?")


def _former_and_latter(scene: Scene, pairs: list[Candidate]) -> None:
    """A、B帮扶C,前者2016年来,后者2018年加入: two of one sentence, each with its own time."""
    if "前者" not in scene.text:
        return
    for m in _FORMER.finditer(scene.text):
        s = scene.sentences[scene.sentence_at(m.start())]
        one = next(iter(scene.inside("dates", m.end(), m.end() + 1)), None)
        latter = _LATTER.match(scene.text, one.end) if one else None
        two = next(iter(scene.inside("dates", latter.end(), latter.end() + 1)), None) if latter else None
        told = [c for c in pairs if s.start <= c.start < m.start() and c.predicate == "pairs_with"]
        for role in ("subject", "object"):
            ends = sorted({getattr(c, role).key for c in told}, key=lambda k: _first(scene, s.start, k))
            if one and two and len(ends) == 2:
                for c in told:
                    c.begin, c.finish = (one if getattr(c, role).key == ends[0] else two).begin, None


def _first(scene: Scene, start: int, code: str) -> int:
    """Where a place is told first from ``start`` on."""
    here = scene.inside("regions", start, len(scene.text))
    return next((m.start for m in here if code in m.codes), len(scene.text))


def severally(scene: Scene, pairs: list[Candidate]) -> list[Candidate]:
    """The pairs, with the time of its own for each place of a list that ``分别`` and as many times follow."""
    _former_and_latter(scene, pairs)
    for m in _SEVERALLY.finditer(scene.text):
        times = _times(scene, m.end())
        if len(times) < 2:
            continue
        places = _places(scene, m.start())
        if len(places) != len(times):
            continue
        s = scene.sentences[scene.sentence_at(m.start())]
        for place, time in zip(places, times, strict=True):
            for c in pairs:
                if s.start <= c.start < s.end and {c.subject.key, c.object.key} & set(place.codes):
                    c.begin, c.finish = time.begin, None
    return pairs


def _times(scene: Scene, at: int) -> list[DateMention]:
    """The times told one after another from ``at`` on."""
    out: list[DateMention] = []
    for d in scene.inside("dates", at, at + 80):
        joined = d.start == at if not out else _TIMES_JOINED.fullmatch(scene.text, out[-1].end, d.start)
        if not joined:
            break
        out.append(d)
    return out


def _places(scene: Scene, at: int) -> list[RegionMention]:
    """The places told one after another up to ``at``, in order."""
    out: list[RegionMention] = []
    for r in reversed(list(scene.inside("regions", max(0, at - 80), at))):
        gap = scene.text[r.end : out[0].start if out else at]
        if not (_JOINED.fullmatch(gap) if out else gap in ("", "市", "县", "区", "州", "省")):
            break
        out.insert(0, r)
        if scene.text[r.start - 1 : r.start] in ("与", "和", "同", "跟"):
            before = [x for x in scene.inside("regions", max(0, r.start - 20), r.start) if x.end >= r.start - 2]
            if before and len(out) > 1:  # A与B、C分别于…: A is the other end
                break
    return out
