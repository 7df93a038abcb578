"""Which division a name in a question means, from the other places named and the national arrangements."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from api.questions.lexicon import partners
from api.questions.model import Language
from graph.errors import QuestionError
from graph.regions import Division, gazetteer

_MUNICIPALITIES = {"110000", "120000", "310000", "500000"}


def known_codes(names: Sequence[str]) -> list[str]:
    """Codes of those names that mean one division whatever stands around them."""
    found = []
    for name in names:
        resolution = gazetteer().resolve(name)
        if resolution.best is not None and not resolution.ambiguous:
            found.append(resolution.best.code)
    return found


def decide(
    chain: Sequence[str], context: Collection[str], level: str | None, language: Language, notes: list[str]
) -> Division:
    """The division meant by names that lie in one another, outermost first (上海, 普陀区).

    Where a name is shared, what is in the places of ``context`` or cooperates with their province wins, then a
    district of a municipality, then the only one whose province takes part in the national scheme; QuestionError
    with the candidates when nothing decides.
    """
    around: list[str] = []
    found: Division | None = None
    for name in chain:
        found = _decide(name, around, context, level, language, notes)
        around.append(found.code)
    assert found is not None
    return found


def _decide(
    name: str, around: Sequence[str], context: Collection[str], level: str | None, language: Language, notes: list[str]
) -> Division:
    g = gazetteer()
    resolution = g.resolve(name, context=tuple(around) or tuple(context))
    if not resolution.candidates:
        raise QuestionError(
            f"没有找到地区“{name}”" if language == "zh" else f"no region is called {name!r}",
            "请写现行名称或曾用名,例如 丽江市、泸水县"
            if language == "zh"
            else "write its name in Chinese or English: 丽江市, Lijiang",
            part=name,
        )
    best = list(resolution.candidates)
    if around:
        inside = [d for d in best if set(g.ancestors(d.code)) & set(around)]
        if inside:
            return inside[0]
    if not resolution.ambiguous:
        return best[0]
    rivals = alike = [d for d in best if d.level == best[0].level]
    near = frozenset().union(*(partners(c[:2] + "0000") for c in context)) | {c[:2] + "0000" for c in context}
    takes_part = {d.code for d in rivals if g.side(d.code)}
    tests = (
        {d.code for d in rivals if d.province in near},
        {d.code for d in rivals if d.province in _MUNICIPALITIES},
        takes_part,
    )
    for passing in tests:
        fitting = [d for d in rivals if d.code in passing]
        if len(fitting) == 1:
            chosen, others = fitting[0], [d for d in alike if d is not fitting[0]]
            notes.append(_note(name, chosen, others, language))
            return chosen
        rivals = fitting or rivals
    listed = [where(d, language) for d in alike]
    raise QuestionError(
        f"“{name}”有{len(alike)}个:{'、'.join(listed)}"
        if language == "zh"
        else f"{name!r} may be any of {len(alike)}: {'; '.join(listed)}",
        f"请写明是哪一个,例如 {listed[0]}" if language == "zh" else f"say which one, such as {listed[0]}",
        part=name,
    )


def where(d: Division, language: Language) -> str:
    """A division with what it lies in: 福建省福州市鼓楼区; Gulou District, Fuzhou City, Fujian Province."""
    g = gazetteer()
    line = [d, *(a for c in g.ancestors(d.code) if (a := g.get(c)) is not None)]
    return "".join(x.name for x in reversed(line)) if language == "zh" else ", ".join(x.name_en for x in line)


def _note(name: str, chosen: Division, others: Sequence[Division], language: Language) -> str:
    rest = [where(d, language) for d in others]
    if language == "zh":
        return f"“{name}”按{where(chosen, language)}理解(另有{'、'.join(rest)})"
    return f"{name} is read as {where(chosen, language)} (there is also {'; '.join(rest)})"
