"""An answer as HTML for a notebook: a table of rows with their evidence. Everything from a report is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from api.questions.render import Renderer
from api.questions.shape import Answer, FactOut, Row, Said

_ROWS = 40  # rows shown; the rest are counted
_FACTS = 3  # facts shown for a row


def html(answer: Answer) -> str:
    """A fragment of HTML, in the question's language."""
    drawn = Renderer(answer, answer.language)
    understood = answer.understood.zh if answer.language == "zh" else answer.understood.en
    parts = [f"<p><b>{escape(answer.question)}</b><br>{escape(understood)}</p>"]
    parts += [f"<p>{escape(note)}</p>" for note in answer.understood.notes]
    if answer.understood.ignored:
        parts.append(f"<p>{escape(drawn.word('ignored'))}: {escape(', '.join(answer.understood.ignored))}</p>")
    if answer.truncated:
        parts.append(f"<p>{escape(drawn.word('truncated'))}</p>")
    if count := drawn.disputed():
        parts.append(f"<p>{escape(drawn.word('conflicts').format(count))}</p>")
    for title, told in (("when", answer.when), ("ended", answer.ended)):
        if told is not None:
            parts.append(f"<p>{escape(drawn.word(title))}: <b>{escape(told.date)}</b></p>")
    for t in answer.totals if answer.want != "when" else ():
        figure = drawn.figure(t.value, t.unit, t.approx) if t.counted else drawn.word("none")
        aside = f"; {drawn.word('aside')}: {len(t.aside)}" if t.aside else ""
        disputed = f" ({drawn.word('disputed')})" if t.conflicts else ""
        parts.append(f"<p>{escape(drawn.word('total'))}: <b>{escape(figure)}</b>{escape(disputed + aside)}</p>")
    lines = list(_paths(answer, drawn) if answer.want == "path" else _rows(answer, drawn))
    parts.append(f"<table>{''.join(lines)}</table>" if lines else f"<p>{escape(drawn.word('nothing'))}</p>")
    for title, ids in (("coarser", answer.coarser), ("finer", answer.finer), ("undated", answer.undated)):
        if ids:
            parts.append(f"<p>{escape(drawn.word(title))}: {len(ids)}</p>")
    return f"<div>{''.join(parts)}</div>"


def _rows(answer: Answer, drawn: Renderer) -> Iterable[str]:
    for row in answer.rows[:_ROWS]:
        figures = " · ".join(drawn.summed(t) for t in row.totals if t.counted)
        facts = [answer.facts[i] for i in row.facts]
        yield _line(_who(row, drawn), figures, facts, drawn)
    if len(answer.rows) > _ROWS:
        yield f"<tr><td colspan=3>{escape(drawn.word('more').format(len(answer.rows) - _ROWS))}</td></tr>"


def _paths(answer: Answer, drawn: Renderer) -> Iterable[str]:
    for path in answer.paths:
        chain = " — ".join(drawn.name(node) for node in path.nodes)
        yield _line(chain, "", [answer.facts[i] for i in path.facts], drawn)


def _who(row: Row, drawn: Renderer) -> str:
    if row.year is not None:
        return str(row.year)
    rank = f"{row.rank}. " if row.rank is not None else ""
    return rank + " → ".join(drawn.name(end) for end in (row.subject, row.object) if end is not None)


def _line(who: str, figures: str, facts: list[FactOut], drawn: Renderer) -> str:
    said = [_fact(f, drawn) for f in facts[:_FACTS]]
    if len(facts) > _FACTS:
        said.append(escape(drawn.word("more").format(len(facts) - _FACTS)))
    cells = (escape(who), escape(figures), "<br>".join(said))
    return "<tr>" + "".join(f'<td style="text-align:left;vertical-align:top">{c}</td>' for c in cells) + "</tr>"


def _fact(fact: FactOut, drawn: Renderer) -> str:
    parts = [f"{drawn.name(fact.subject)} → {drawn.name(fact.object)}", drawn.period(fact)]
    if fact.value is not None and fact.unit:
        parts.append(drawn.figure(fact.value, fact.unit, fact.approx))
    told = escape(" ".join(p for p in parts if p))
    others = "".join(f"<br>{escape(drawn.contradiction(other))}" for other in fact.conflicts)
    return told + (f"<br>{_said(fact.evidence[0])}" if fact.evidence else "") + others


def _said(said: Said) -> str:
    source = escape(" · ".join(p for p in (said.title or said.report, said.publisher, said.published) if p))
    if said.url and urlsplit(said.url).scheme in {"http", "https"}:
        source = f'<a href="{escape(said.url)}" rel="noopener noreferrer">{source}</a>'
    return f"<q>{escape(' '.join(said.quote.split()))}</q> <small>{source}</small>"
