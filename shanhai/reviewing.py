"""``shanhai review`` on a terminal: one item at a time, a key for an answer, kept at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from shanhai import console

if TYPE_CHECKING:
    from api.models import FactModel
    from api.reviewing import JudgementOut, Kind, Likely, ReviewOut
    from graph.judgements import Verdict
    from graph.store.base import GraphStore

_QUOTE = 300  # characters of a sentence shown; the report has the rest
_WIDEST = 100
_KEYS = {
    "fact": "a accept  r reject  s skip  u undo  q quit",
    "pair": "m merge  r not the same  s skip  u undo  q quit",
}


def terminal() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def listed(found: ReviewOut, kind: Kind) -> None:
    """Print what there is to review, and how much of it."""
    for fact in found.facts:
        _print(_fact(fact))
    for pair in found.pairs:
        _print(_pair(pair))
    parts = []
    if kind != "pairs":
        parts.append(f"{console.many(found.facts_in_all, 'fact')} of less than {found.below:g} confidence")
    if kind != "facts":
        parts.append(f"{console.many(found.pairs_in_all, 'pair')} likely the same")
    console.note(f"to review: {', '.join(parts)}")
    hidden = max(found.facts_in_all - len(found.facts), found.pairs_in_all - len(found.pairs))
    if hidden > 0:
        console.note("  these are the first; judge them and list again, or give --limit")


def ask(graph: GraphStore, found: ReviewOut, who: str) -> None:
    """Show each item and do what the key says, until the last or q."""
    items: list[FactModel | Likely] = [*found.facts, *found.pairs]
    done: list[tuple[int, int]] = []  # a judgement's number, and at which item it was made
    at = 0
    while at < len(items):
        item = items[at]
        console.out(f"{at + 1} of {len(items)}")
        _print(_shown(item))
        key = _key(_KEYS["fact" if _is_fact(item) else "pair"])
        if key == "q":
            break
        if key == "u":
            if not done:
                console.out("nothing to undo here (shanhai review undo takes back earlier ones)")
                continue
            number, at = done.pop()  # what was skipped since is asked again
            console.out(f"undone: {graph.judge('undo', [str(number)], who).of[0]}")
            continue
        if key != "s" and (judgement := _meant(item, key)) is not None:
            done.append((graph.judge(*judgement, who).number, at))
        elif key != "s":
            console.out("no such key here")
            continue
        at += 1
    console.out(f"{console.many(len(done), 'judgement')} kept. shanhai review log lists them, undo takes one back.")


def line(judgement: JudgementOut) -> str:
    """A judgement in a line of the log."""
    mark = "" if judgement.counts or judgement.verdict == "undo" else "  (undone)"
    why = f"  {judgement.why}" if judgement.why else ""
    of = " ".join(judgement.of)
    return f"{judgement.number}  {judgement.at[:19]}Z  {judgement.who}  {judgement.verdict}  {of}{why}{mark}"


def _is_fact(item: FactModel | Likely) -> bool:
    from api.models import FactModel

    return isinstance(item, FactModel)


def _meant(item: FactModel | Likely, key: str) -> tuple[Verdict, list[str]] | None:
    """The judgement a key stands for."""
    from api.models import FactModel

    if isinstance(item, FactModel):
        return {"a": ("accept", [item.id]), "r": ("reject", [item.id])}.get(key)  # type: ignore[return-value]
    pair = [item.keep.id, item.other.id]
    return {"m": ("merge", pair), "r": ("distinct", pair)}.get(key)  # type: ignore[return-value]


def _key(prompt: str) -> str:
    """One key, answered without Enter. Ctrl-C and Ctrl-D quit."""
    import typer

    sys.stdout.write(f"{prompt} > ")
    sys.stdout.flush()
    try:
        key = typer.getchar().lower()
    except EOFError:
        key = "q"
    console.out(key if key.isprintable() else "")
    return "q" if key in ("\x04", "\x1b") else key


def _shown(item: FactModel | Likely) -> Iterator[tuple[int, str]]:
    from api.models import FactModel

    return _fact(item) if isinstance(item, FactModel) else _pair(item)


def _fact(fact: FactModel) -> Iterator[tuple[int, str]]:
    yield 0, f"{fact.id}  {fact.confidence:.2f}  {_told(fact)}"
    yield from _evidence(fact, 2)
    if fact.conflicts:
        yield 2, f"in conflict with {', '.join(fact.conflicts)}"
    yield 0, ""


def _pair(pair: Likely) -> Iterator[tuple[int, str]]:
    yield 0, f"likely the same ({pair.score}): {pair.en} / {pair.zh}"
    for node, facts in ((pair.keep, pair.facts_of_keep), (pair.other, pair.facts_of_other)):
        yield 2, f"{node.id}  {node.name}" if node.name not in node.id else node.id
        for fact in facts:
            yield 4, _told(fact)
            yield from _evidence(fact, 6, most=1)
        if not facts:
            yield 4, "no fact"
    yield 0, ""


def _told(fact: FactModel) -> str:
    from graph.amounts import amount
    from graph.ontology import edge_types

    edge, q = edge_types()[fact.predicate], fact.quantity
    said = f"{fact.subject.name} {edge.label.zh} {fact.object.name}"
    when = fact.start or ""
    if fact.end != fact.start:
        when = f"{fact.start or '…'}–{fact.end or ''}"
    figure = amount(q.value, q.unit, "zh", approx=q.approx) if q else ""
    if q and (q.joint or fact.joint_group):
        figure += "(合计数)"
    return "  ".join(part for part in (said, when, figure) if part)


def _evidence(fact: FactModel, indent: int, most: int = 3) -> Iterator[tuple[int, str]]:
    for e in (fact.evidence or [])[:most]:
        quote = " ".join(e.quote.split())
        yield indent, f"“{quote if len(quote) <= _QUOTE else quote[:_QUOTE] + '…'}”"
        yield indent, " · ".join(p for p in (e.title or e.report, e.publisher, e.published, f"rule {e.rule}") if p)


def _print(lines: Iterator[tuple[int, str]]) -> None:
    from rich.text import Text

    from api.questions.layout import wrapped

    width = min(console.width() or _WIDEST, _WIDEST)
    for indent, text in lines:
        for part in wrapped(Text(text), width, indent):
            console.out(part.plain)
