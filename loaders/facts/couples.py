"""The couples of a report that tells several, and words that mean one by its turn or all (头一对, 三对, 这三个县)."""

from __future__ import annotations

from dataclasses import dataclass

from loaders import fastre as re
from loaders.discourse.levels import fits
from loaders.facts.relations import relations
from loaders.facts.scene import Scene, Span
from loaders.mentions.regions import within

Couple = tuple[str, str]
"""Who helps and who is helped."""
_FEWEST = 2
TURN = re.compile(
    r"(?:(?P<first>头一|首)|第(?P<n>[一二三四五六七八九十])|(?P<last>最后一|末一))[对双组](?!象|口|接|子女)"
)
ALL = re.compile(r"(?<![第几每\d])(?P<n>[两二三四五六七八九十])[对双](?!口|外|方|象|接)")
NUMBER = {"两": 2} | {x: k for k, x in enumerate("一二三四五六七八九十", 1)}
_GROUP = re.compile(
    r"(?:(?:(?:这|上述|上面|以上|前述|上面这)(?P<n>[两二三四五六七八九十]|\d{1,2})|(?<![^,。;:“”\n年月日底末给往去到把])(?P<n2>[三四五六七八九十]|[两二](?=个?[县市区州旗])))[个座]?"
    r"|(?:上述|上面|以上|前述)(?:这[些几]|几|各)[个座家]?|这[些几][个座家]?|每个?)"
    r"(?P<form>县市区|县[区市]|区[县市]|市[县区州]|旗县|地方|[县市区州旗]|[地家方])"
    r"(?![级里委长直域政内外年区点块段面人口公企厂]|[^,。;、]{0,8}(?:企业|公司|单位|医院|学校|学院|厂|车间|合作社|机构))"
)


@dataclass(frozen=True, slots=True)
class Couples:
    """``all``: the couples in the order told, without wholes of others. ``of``: the one partner of whoever has one;
    ``several``: the partners of whoever has more."""

    all: tuple[Couple, ...]
    of: dict[str, str]
    several: dict[str, list[str]]

    def couple(self, scene: Scene, code: str) -> Couple | None:
        """The couple of one of its ends."""
        return self.turned(scene, code, self.of[code]) if code in self.of else None

    def turned(self, scene: Scene, code: str, other: str) -> Couple:
        """Two who are partners, the helper first."""
        return (code, other) if (code, other) in self.all or scene.sides.side(code) == "helper" else (other, code)


def couples(scene: Scene) -> Couples | None:
    """The couples of a report that tells several."""
    if "couples" not in scene.memo:
        scene.memo["couples"] = _couples(scene)
    found: Couples | None = scene.memo["couples"]
    return found


def _couples(scene: Scene) -> Couples | None:
    ties = [c for c in relations(scene) if c.predicate == "pairs_with" and c.finish is None]
    told = list(dict.fromkeys((c.subject.key, c.object.key) for c in sorted(ties, key=lambda c: c.start)))
    parts = {x: [y for y in told if y != x and within(y[0], x[0]) and within(y[1], x[1])] for x in told}
    inner = [x for x in told if not parts[x]]
    # province, city and district, one in the other
    levels = len({len(x) for x in parts.values()}) == len(told) > _FEWEST and not any("/" in x[1] for x in told)
    if len(inner) < _FEWEST and not levels:
        return None
    partners: dict[str, list[str]] = {}
    for a, b in told:
        partners.setdefault(a, []).append(b)
        partners.setdefault(b, []).append(a)
    of: dict[str, str] = {}
    several: dict[str, list[str]] = {}
    for code, others in partners.items():
        others = [x for x in others if not any(o != x and within(o, x) for o in others)]
        if len(others) > 1:
            several[code] = others
        elif (levels and scene.sides.side(code) == "helped") or not any(
            x != code and within(x, code) for x in partners
        ):
            of[code] = others[0]  # what a whole gives may be anybody's within it
    order = {m.code: m.start for m in reversed(scene.regions)}
    inner.sort(key=lambda x: max(order.get(x[0], 0), order.get(x[1], 0)))
    return Couples(tuple(inner), of, several)


def by_turn(scene: Scene, known: Couples, item: Span) -> list[Couple]:
    """头一对, 第二对: the couple told so; 三对: all, where they are so many."""
    if m := TURN.search(scene.text, *item):
        k = len(known.all) if m["last"] else 1 if m["first"] else NUMBER[m["n"]]
        return [known.all[k - 1]] if k <= len(known.all) else []
    m = ALL.search(scene.text, *item)
    return list(known.all) if m and NUMBER[m["n"]] == len(known.all) else []


def group(scene: Scene, known: Couples, span: Span, at: int) -> list[Couple]:
    """All couples told so far, where 这三个县, 上述各地 or 每县 counts those of one side, and they are so many."""
    m = _GROUP.search(scene.text, *span)
    if m is None:
        return []
    said = m["n"] or m["n2"]
    count = (NUMBER.get(said) or int(said)) if said else 0
    told = {c for x in scene.inside("regions", 0, at) for c in x.codes}
    so_far = [x for x in known.all if set(x) <= told]
    for k in (0, 1):
        side = list(dict.fromkeys(x[k] for x in so_far))
        alike = len(m["form"]) > 1 or m["form"] in "地家方" or all(fits(c, m["form"]) for c in side)
        if alike and len(side) > 1 and count in (0, len(side)):
            return so_far
    return []
