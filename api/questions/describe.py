"""How a question was understood, as a sentence in either language."""

from __future__ import annotations

from api.questions.model import Language, Question, Side
from graph.ontology import edge_types, node_types, units
from graph.regions import gazetteer

_LEVELS = {
    "province": ("省级地区", "provinces"),
    "prefecture": ("州市", "prefectures"),
    "county": ("县级地区", "counties and districts"),
    "township": ("乡镇", "townships"),
}
_SIDES = {"east": ("东部", "the east"), "west": ("西部", "the west")}
_PLURALS = {"Company": "companies", "Bureau": "bureaus", "Program": "agreements and programs"}


def place(code: str, language: Language) -> str:
    """Name of a division; a county or prefecture with its province, so that no name is in doubt."""
    if code in _SIDES:
        return _SIDES[code][language == "en"]
    d = gazetteer().get(code)
    if d is None:
        return code
    if language == "en":
        return d.name_en
    around = gazetteer().get(d.province)
    return d.name if around is None or around.code == d.code else f"{around.name}{d.name}"


def side(s: Side, language: Language) -> str:
    zh = language == "zh"
    if s.node is not None:
        code = s.node.properties.get("code")
        return place(str(code), language) if s.node.type == "Region" and code else s.node.name
    where = [place(code, language) for code in s.within]
    kind = ""
    if s.type:
        kind = s.organ or (node_types()[s.type].label.zh if zh else _PLURALS.get(s.type, s.type))
    elif s.level:
        kind = _LEVELS[s.level][language == "en"]
    if zh:
        return "、".join(where) + (f"的{kind}" if where and kind else kind) or "任何一方"
    named = " or ".join(where)
    return (f"{kind} of {named}" if kind and named else kind or named) or "anyone"


def time(q: Question, language: Language) -> str:
    s = q.span
    if not s:
        return ""
    start = s.first.isoformat() if s.first and s.start and not s.start[:4].isdigit() else s.start
    end = s.last.isoformat() if s.last and s.end and not s.end[:4].isdigit() else s.end
    if start and start == end:
        return f"{start}年" if language == "zh" and len(start) == 4 else start if language == "zh" else f"in {start}"
    if language == "zh":
        start, end = (f"{d}年" if d and len(d) == 4 else d for d in (start, end))
        return f"{start}至{end}" if start and end else f"{start}以来" if start else f"截至{end}"
    return f"{start} to {end}" if start and end else f"since {start}" if start else f"until {end}"


def describe(q: Question, language: Language) -> str:
    """One sentence: what is asked for, between whom, when."""
    zh = language == "zh"
    a, b = side(q.subject, language), side(q.object, language)
    if q.predicate == "path":
        said = f"{a}与{b}之间最短的联系" if zh else f"the shortest chains of facts between {a} and {b}"
    elif q.predicate == "any":
        both = "" if q.object.empty else f"与{b}之间" if zh else f" and {b}"
        said = f"关于{a}{both}的一切事实" if zh else f"every fact about {a}{both}"
    else:
        edge = edge_types()[q.predicate]
        said = f"{a} — {edge.label.zh} → {b}" if zh else f"{a} — {edge.label.en} → {b}"
        if edge.symmetric:
            said = said.replace("→", "—")
    parts = [said, time(q, language)]
    if q.unit:
        parts.append(f"单位:{units()[q.unit].zh}" if zh else f"counted in {units()[q.unit].en}")
    if q.exclude:
        out = (
            "、".join(place(c, language) for c in q.exclude) if zh else ", ".join(place(c, language) for c in q.exclude)
        )
        parts.append(f"除{out}以外" if zh else f"except {out}")
    if q.also is not None:
        parts.append(f"另一方:{side(q.also, language)}" if zh else f"with {side(q.also, language)} as the other party")
    if q.outside:
        parts.append("另一方在外省" if zh else "with a party of another province")
    wanted = _wanted(q, zh)
    body = (";" if zh else "; ").join(p for p in parts if p)
    return f"{body}。要的是:{wanted}" if zh else f"{body}. Asked for: {wanted}"


def _wanted(q: Question, zh: bool) -> str:
    if q.by == "year":
        return "逐年合计" if zh else "totals year by year"
    if q.by:
        return "各方分别合计" if zh else "a total for each"
    if q.top or q.ranked:
        n = q.top or 10
        which = ("起点一方" if q.want == "subject" else "终点一方") if zh else f"the {q.want}"
        return f"数字最大的{n}个({which})" if zh else f"the {n} largest, by {which}"
    if q.want == "when" and "end" in q.dates:
        if len(q.dates) > 1:
            return "最早的开始和最晚的结束时间" if zh else "the earliest start and the latest end"
        return "最晚的结束时间" if zh else "the latest end"
    return {
        "pairs": ("每一条事实", "each pair with its facts"),
        "subject": ("前一方", "the first side"),
        "object": ("后一方", "the second side"),
        "total": ("合计", "the total"),
        "when": ("最早的时间", "the earliest date"),
        "path": ("路径", "the paths"),
    }[q.want][not zh]
