"""Which relation a question speaks of; refusals where none is told or where the point of it is a word not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from api.questions.examples import examples
from api.questions.model import Language
from api.questions.scan import Token
from graph.errors import QuestionError
from graph.ontology import edge_types

_ORDER = ("trains", "signs", "offers_jobs_to", "sends_staff_to", "funds", "sends_workers_to", "pairs_with")


def predicate_of(tokens: Sequence[Token]) -> str | None:
    """The edge type (or ``path``, ``any``) the words speak of: the heaviest word, then the more special type."""
    weights: dict[str, int] = defaultdict(int)
    for t in tokens:
        for s in t.senses:
            if s.kind in {"THEME", "VERB", "RECEIVE"} and s.weight:
                weights[s.value] = max(weights[s.value], s.weight)
            elif s.kind == "PERSON":
                weights["sends_workers_to"] = max(weights["sends_workers_to"], 1)
    best = max(weights.values(), default=0)
    if any(t.is_("PATH") for t in tokens) and best < 2:
        return "path"
    if any(t.is_("ANY") for t in tokens) and best < 2:
        return "any"
    if (
        best == 1
        and set(weights) == {"sends_workers_to"}
        and not any(t.is_("PREP") or t.is_("GIVE") or t.is_("RECEIVE") for t in tokens)
    ):
        return None  # 昭通有多少人 speaks of people, not of their going anywhere
    if (
        not best
        and any(t.text.casefold() == "how much" for t in tokens)
        and any(t.is_("GIVE") or t.is_("RECEIVE") for t in tokens)
    ):
        return "funds"  # how much did Putuo give Kunming
    special = [*_ORDER, *(e for e in edge_types() if e not in _ORDER)]
    named = [p for p in special if weights.get(p, 0) == best]
    return named[0] if best else None


def refuse_unused(tokens: Sequence[Token], language: Language) -> None:
    """An unknown word may be left out (and is told), but not where it is the point: 多少女性, 负责人是谁, 何时升级."""
    read = [t for t in tokens if t.kind != "PUNCT" and (t.kind == "UNKNOWN" or not t.is_("STOP") or t.is_("WH"))]
    for i, t in enumerate(read):
        if t.kind != "UNKNOWN" or len(t.text) < 2:
            continue
        before, rest = read[i - 1] if i else None, read[i + 1 :]
        if rest and rest[0].text in {"人", "者", "员"} and rest[0].begin == t.end:
            rest = rest[1:]  # 负责人
        head = not rest or not any(s.kind in {"THEME", "PERSON", "LEVEL"} for s in rest[0].senses)
        counted = before is not None and before.is_("QTY") and head
        dated = not rest and any(b.is_("WHEN") for b in read[:i]) and (before is None or before.kind != "UNKNOWN")
        named = len(rest) == 1 and any(rest[0].is_(k) for k in ("WH", "QTY", "WHEN")) and not rest[0].is_("AUX")
        if counted or dated or named:
            zh = language == "zh"
            raise QuestionError(
                f"问的是“{t.text}”,这个词不认识" if zh else f"the question turns on {t.text!r}, which is not known",
                "可以问谁、到哪里、多少、何时开始或结束" if zh else "ask who, where, how many, since or until when",
                part=t.text,
                examples=examples(language),
            )


def no_relation(text: str, tokens: Sequence[Token], language: Language) -> QuestionError:
    listed = (
        "、".join(e.label.zh for e in edge_types().values())
        if language == "zh"
        else ", ".join(e.label.en for e in edge_types().values())
    )
    unknown = next((t.text for t in tokens if t.kind == "UNKNOWN"), text[:40])
    return QuestionError(
        f"没有听懂问的是哪种关系:“{unknown}”"
        if language == "zh"
        else f"which relation is asked for was not understood: {unknown!r}",
        f"可以问:{listed}" if language == "zh" else f"there are: {listed}",
        part=unknown,
        examples=examples(language),
    )
