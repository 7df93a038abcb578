"""The frames of the ties, as the edge file has them, and what two places must be to stand at the ends of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders import fastre as re
from loaders.facts.patterns import patterns
from loaders.facts.plans import DRAFT, MEANT
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Written
from loaders.mentions.regions import level, side_of, within


@cache
def frames(rule: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The frames of a pattern with their words put in, each with whether it tells of a tie by itself."""
    p = next(p for p in patterns() if p.rule == rule)
    words: dict[str, str] = p.raw["words"]

    return (_compiled(p.raw["told"], words), True), (_compiled(p.raw["shown"], words), False)


@cache
def single(rule: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """The frames of a kind, one by one."""
    p = next(p for p in patterns() if p.rule == rule)
    return tuple(_compiled([frame], p.raw["words"]) for frame in p.raw[kind])


@cache
def _joined(rule: str, kinds: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """All frames of some kinds as one, and those that begin anyhow as another."""
    p = next(p for p in patterns() if p.rule == rule)
    frames = [frame for kind in kinds for frame in p.raw[kind]]
    for role in _ROLES:
        frames = [frame.replace(f"<{role}>", "P") for frame in frames]
    anyhow = [x for x in frames if re.begins_anyhow(_compiled([x], p.raw["words"]).pattern)]
    parts = [x for x in frames if x not in anyhow], anyhow
    return tuple(_compiled(part, p.raw["words"]) for part in parts if part)


def any_told(w: Written, rule: str, *kinds: str) -> bool:
    """Whether a sentence has any frame of some kinds: most have none, and are asked once instead of for each."""
    return any(frames.search(w.text) for frames in _joined(rule, kinds))


@cache
def each_of(rule: str) -> re.Pattern[str]:
    """What follows places that are tied to each other: 结为友好城市."""
    p = next(p for p in patterns() if p.rule == rule)
    return _compiled([p.raw["words"]["each"]], {})


_ROLES = ("new", "old", "for")


def _compiled(frames: Sequence[str], words: dict[str, str]) -> re.Pattern[str]:
    one = "|".join(frames)
    for name, pattern in words.items():
        one = one.replace(f"<{name}>", pattern)
    one = one.replace("P", MARK).replace("~", rf"[^,;:。!?{MARK}]")
    for role in _ROLES:
        one = one.replace(f"<{role}>", f"(?P<{role}>{MARK})")
    return re.compile(one)


def planned(w: Written, m: re.Match[str]) -> bool:
    """Whether the clause of a frame tells of what is only meant to be, supposed or denied."""
    start = max(w.text.rfind(c, 0, m.start() + 1) for c in ",;:。")
    told = start + 1, m.end()
    return bool(
        MEANT.search(w.text, *told)
        or DRAFT.match(w.text, max(w.text.rfind(c, 0, m.start()) for c in ";:。") + 1)
        or NOT_SO.search(w.text, *told)
        or TO_SIGN.search(w.text, *told)
        or _IS_NOT.search(m[0])
        or (_COUPLE_ONLY.fullmatch(m[0]) and MEANT.search(w.text, m.end(), m.end() + _NEXT))
    )


_IS_NOT = re.compile(rf"(?:不是|并非)[^,。;{MARK}]{{0,4}}{MARK}$")
_COUPLE_ONLY = re.compile(rf"{MARK}[与和跟同、]{MARK}")  # 甲和乙,省里打算明年结对
_NEXT = 12  # characters of the clause after it
# 甲、乙拟于下月签协议
TO_SIGN = re.compile(r"(?:拟|[即行]?将|计划|打算|准备|有望|力争|尚未|还没有?|迟迟未)[^,。;]{0,6}签")
# 有人以为帮甲县的是乙区; 如果换成丙市; 甲市不帮乙县
NOT_SO = re.compile(
    r"以为|误认|如果(?![说把])|假如|倘若|要是|不[帮管跟归由带]|没有?[帮管跟]|[无没]有?(?:任何|什么)|[不没未][在入进列]"
)


def fitting(scene: Scene, a: str, b: str, told: bool) -> float | None:
    """What the two places add to the weight of a frame, or None where they can be no pair."""
    if a == b or within(a, b) or within(b, a):
        return None
    one, two = scene.sides.side(a), scene.sides.side(b)
    if one and two and one != two:
        return 0.0 if told else -0.04
    if a[:2] != b[:2]:  # Liaoning's cities help the west and are helped themselves
        between = "21" in (a[:2], b[:2]) and side_of(a) != side_of(b)
        return (-0.05 if told else -0.09) if between else None
    within_one = scene.sides.helper[0][:2] == scene.sides.helped[0][:2] == a[:2]
    if level(a) == level(b) and (told or (within_one and a[:4] != b[:4])):
        return -0.08  # within one province a table of helped places may err, and the words do not
    return None


def alike(a: str, b: str) -> bool:
    """Whether two places are of one level and of two prefectures; a municipality may be a city's partner."""
    if {level(a), level(b)} == {"province", "prefecture"}:
        return any(c.endswith("0000") and c[:2] in ("11", "12", "31", "50") for c in (a, b)) and a[:2] != b[:2]
    return level(a) == level(b) and a[:4] != b[:4]
