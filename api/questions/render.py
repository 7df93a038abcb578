"""An answer as text for a terminal: how it was understood, rows with evidence, totals, what stands apart, Cypher."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from api.questions.layout import wrapped
from api.questions.model import Language
from api.questions.shape import Answer, ConflictOut, End, FactOut, Row, Said, TotalOut, When
from graph.amounts import amount
from graph.ontology import edge_types, units

_QUOTES = 3  # pieces of evidence shown for a row; the rest are counted
_ROWS = 40  # rows shown; the rest are counted
_APART = 10

Line = tuple[int, Text]  # cells it is indented by, and what it says

_WORDS: dict[str, tuple[str, str]] = {
    "understood": ("理解为", "Understood as"),
    "ignored": ("没有用到的词", "not used"),
    "nothing": ("图谱里没有这样的事实。", "The graph holds no such fact."),
    "total": ("合计", "Total"),
    "none": ("没有可以合计的数字", "no figure that may be counted"),
    "counts": ("计入事实{}条", "facts counted: {}"),
    "aside": ("未计入", "Set aside"),
    "coarser": (
        "只说到更大范围的事实(不混入上面的结果)",
        "Facts told of a larger region only (not mixed in above)",
    ),
    "finer": ("所辖地区或企业的事实", "Facts of a part: places inside, companies"),
    "undated": ("没有说明时间的事实", "Facts told without a date"),
    "cumulative": ("跨年累计的事实(不归入某一年)", "Facts over more than a year (of no single year)"),
    "unranked": ("没有自己的数字,不参加排名", "Without a figure of their own, not ranked"),
    "more": ("还有{}条", "{} more"),
    "truncated": (
        "符合的事实太多,只读了一部分,所以没有合计;请缩小范围。",
        "More facts match than were read, so there are no totals; ask for less.",
    ),
    "cypher": ("在 Neo4j Browser 里问同一件事", "The same in the Neo4j Browser"),
    "when": ("最早见于", "The earliest date told"),
    "ended": ("最晚说到", "The latest end told"),
    "not_ended": ("没有一条事实说明了结束的时间。", "No fact tells when it ended."),
    "open": ("另有{}条没有说明结束", "told without an end: {}"),
    "no_when": ("没有一条事实说明了开始的时间。", "No fact tells when it began."),
    "joint": ("合计数", "joint"),
    "beyond": ("时期超出所问", "reaches beyond the time asked"),
    "no_path": ("四步之内没有联系。", "No chain of at most four facts joins them."),
    "sources": ("{}篇报道,{}个独立来源", "{} reports, {} independent"),
    "undated_word": ("时间不详", "no date"),
    "year": ("年份", "Year"),
    "disputed": ("说法不一", "reports differ"),
    "conflict": ("另有报道说{}", "another report says {}"),
    "conflicts": (
        "下面有{}条事实的数字与别的独立报道不一致;两种说法都保留,合计只取其一。",
        "Independent reports contradict the figures of {} facts below; both are kept, totals take one.",
    ),
    "hidden_conflicts": ("未列出的事实中有{}条说法不一", "reports differ on {} of the facts not shown"),
}


class Renderer:
    """Draws one answer in one language."""

    def __init__(self, answer: Answer, language: Language) -> None:
        self.a, self.language = answer, language

    def word(self, key: str) -> str:
        return _WORDS[key][self.language == "en"]

    def lines(self) -> Iterable[Line]:
        """What is said, line by line, before it is fitted to a width."""
        a = self.a
        said = a.understood.zh if self.language == "zh" else a.understood.en
        yield 0, Text.assemble((self.word("understood") + "  ", "bold"), said)
        for note in a.understood.notes:
            yield 2, Text(note, style="yellow")
        if a.understood.ignored:
            yield 2, Text(f"{self.word('ignored')}: {', '.join(a.understood.ignored)}", style="yellow")
        yield 0, Text()
        if a.want == "path":
            yield from self._paths()
        elif a.empty:
            yield 0, Text(self.word("nothing"))
        else:
            yield from self._body()

    def _body(self) -> Iterable[Line]:
        a = self.a
        if a.truncated:
            yield 0, Text(self.word("truncated"), style="yellow")
        if disputed := self.disputed():
            yield 0, Text(self.word("conflicts").format(disputed), style="yellow")
        if a.want == "when":
            yield from self._dates()
        first = a.want == "total" and a.by is None
        if first:
            for t in a.totals:
                yield from self._total(t)
            yield 0, Text()
        for row in a.rows[:_ROWS]:
            yield from self._row(row)
        if len(a.rows) > _ROWS:
            yield 0, Text(self.word("more").format(len(a.rows) - _ROWS), style="dim")
        if not a.rows and a.want != "when":
            yield 0, Text(self.word("nothing"))
        if a.totals and a.want != "when" and not first:
            yield 0, Text()
            for t in a.totals:
                yield from self._total(t)
        if a.unranked:
            yield from self._apart("unranked", [f for row in a.unranked for f in row.facts])
        yield from self._apart("cumulative", a.years_aside)
        yield from self._apart("coarser", a.coarser)
        yield from self._apart("finer", a.finer)
        yield from self._apart("undated", a.undated)

    def disputed(self) -> int:
        """How many facts of the answer another report contradicts."""
        return sum(bool(f.conflicts) for f in self.a.facts.values())

    def _dates(self) -> Iterable[Line]:
        asked = self.a.understood.parse.get("dates", ["start"])
        if "start" in asked:
            yield 0, self._date("when", self.a.when, "no_when")
        if "end" in asked:
            line = self._date("ended", self.a.ended, "not_ended")
            left = sum(self.a.facts[i].end is None for row in self.a.rows for i in row.facts)
            if left and self.a.ended:
                line.append(f"  ({self.word('open').format(left)})", style="yellow")
            yield 0, line

    def _date(self, title: str, told: When | None, none: str) -> Text:
        if told is None:
            return Text(self.word(none))
        return Text.assemble((self.word(title) + "  ", "bold"), (told.date, "bold green"))

    # -- rows ------------------------------------------------------------------------------------------------------

    def _row(self, row: Row) -> Iterable[Line]:
        head = Text()
        if row.rank is not None:
            head.append(f"{row.rank:>2}  ", style="bold")
        if row.year is not None:
            head.append(str(row.year), style="bold")
        elif row.kind == "pair" and row.subject and row.object:
            head.append(self.name(row.subject), style="bold")
            head.append(f" {self._arrow()} ")
            head.append(self.name(row.object), style="bold")
        else:
            mine = row.subject or row.object
            assert mine is not None
            head.append(self.name(mine), style="bold")
            head.append(f" {'←' if row.object else '→'} " if self._directed() else " — ", style="dim")
            head.append(
                (("、" if self.language == "zh" else ", ").join(self.name(p) for p in row.partners)), style="dim"
            )
        figures = [self.summed(t) for t in row.totals if t.counted]
        if figures:
            head.append("   " + " · ".join(figures), style="green")
        yield 0, head
        yield from self._evidence(row)

    def _evidence(self, row: Row) -> Iterable[Line]:
        facts = [self.a.facts[i] for i in row.facts]
        shown = facts[:_QUOTES]
        for fact in shown:
            yield from self._fact(fact, named=row.kind != "pair")
        if len(facts) > len(shown):
            yield 4, Text(self.word("more").format(len(facts) - len(shown)), style="dim")
        if hidden := sum(bool(f.conflicts) for f in facts[_QUOTES:]):
            yield 4, Text(self.word("hidden_conflicts").format(hidden), style="yellow")

    def _fact(self, fact: FactOut, *, named: bool) -> Iterable[Line]:
        line = Text()
        if named:
            line.append(f"{self.name(fact.subject)} {self._arrow(fact.predicate)} {self.name(fact.object)}  ")
        if self.a.predicate == "any":
            edge = edge_types()[fact.predicate]
            line.append(f"[{edge.label[self.language]}] ", style="cyan")
        line.append(self.period(fact) or self.word("undated_word"), style="cyan")
        if fact.value is not None and fact.unit:
            line.append("  " + self.figure(fact.value, fact.unit, fact.approx), style="green")
        marks = [self.word(k) for k, on in (("joint", fact.joint), ("beyond", fact.beyond)) if on]
        if fact.reports > 1:
            marks.append(self.word("sources").format(fact.reports, fact.independent))
        if marks:
            line.append(f"  ({'; '.join(marks)})", style="yellow")
        line.append(f"  {fact.id}", style="dim")
        yield 4, line
        if fact.evidence:
            yield from self._said(fact.evidence[0])
        for other in fact.conflicts:
            yield 6, Text(self.contradiction(other), style="yellow")

    def _said(self, said: Said) -> Iterable[Line]:
        quote = " ".join(said.quote.split())
        quote = quote if len(quote) <= 160 else quote[:159] + "…"
        source = " · ".join(p for p in (said.title or said.report, said.publisher, said.published, said.url) if p)
        yield 6, Text(f"“{quote}”")
        yield 6, Text(source, style="dim italic")

    def _paths(self) -> Iterable[Line]:
        if not self.a.paths:
            yield 0, Text(self.word("no_path"))
        for n, path in enumerate(self.a.paths, 1):
            line = Text(f"{n}  ")
            for i, node in enumerate(path.nodes):
                if i:
                    fact = self.a.facts[path.facts[i - 1]]
                    edge = edge_types()[fact.predicate]
                    forward = fact.subject.id == path.nodes[i - 1].id
                    shape = "— {} —" if edge.symmetric else "— {} →" if forward else "← {} —"
                    line.append(" " + shape.format(edge.label[self.language]) + " ", style="cyan")
                line.append(self.name(node), style="bold")
            yield 0, line
            for fact_id in path.facts:
                yield from self._fact(self.a.facts[fact_id], named=True)

    # -- totals and what stands apart ------------------------------------------------------------------------------

    def _total(self, t: TotalOut) -> Iterable[Line]:
        line = Text.assemble((f"{self.word('total')}  ", "bold"), self._kind(t))
        if t.counted:
            line.append(self.figure(t.value, t.unit, t.approx), style="bold green")
            line.append("  " + self.word("counts").format(len(t.counted)), style="dim")
            if t.conflicts:
                line.append(f"  ({self.word('disputed')})", style="yellow")
        else:
            line.append(f"{self.word('none')} ({units()[t.unit][self.language]})")
        yield 0, line
        if t.aside:
            yield 2, Text(self.word("aside"), style="bold")
            for a in t.aside[:_APART]:
                fact = self.a.facts.get(a.fact)
                figure = (
                    self.figure(fact.value, fact.unit, fact.approx) if fact and fact.value and fact.unit else a.fact
                )
                reason = a.zh if self.language == "zh" else a.en
                yield 4, Text.assemble((figure, "green"), "  ", (reason, "dim"))
            if len(t.aside) > _APART:
                yield 4, Text(self.word("more").format(len(t.aside) - _APART), style="dim")

    def _apart(self, title: str, ids: Sequence[str]) -> Iterable[Line]:
        if not ids:
            return
        yield 0, Text()
        yield 0, Text(f"{self.word(title)} ({len(ids)})", style="bold yellow")
        for i in ids[:_APART]:
            yield from self._fact(self.a.facts[i], named=True)
        if len(ids) > _APART:
            yield 4, Text(self.word("more").format(len(ids) - _APART), style="dim")

    # -- words -----------------------------------------------------------------------------------------------------

    def _directed(self) -> bool:
        return self.a.predicate == "any" or not edge_types()[self.a.predicate].symmetric

    def _arrow(self, predicate: str | None = None) -> str:
        name = predicate or self.a.predicate
        if name not in edge_types():
            return "—"
        return "—" if name in edge_types() and edge_types()[name].symmetric else "→"

    def name(self, end: End) -> str:
        return end.name if self.language == "zh" or not end.name_en else f"{end.name_en} {end.name}"

    def period(self, fact: FactOut) -> str:
        if not (fact.start or fact.end):
            return ""
        if fact.start == fact.end:
            return str(fact.start)
        return f"{fact.start or '…'} – {fact.end or ''}".rstrip()

    def figure(self, value: float, unit: str, approx: bool) -> str:
        return amount(value, unit, self.language, approx=approx)

    def _kind(self, t: TotalOut) -> str:
        """The kind of fact before a figure, where all kinds were asked for: 21人 are staff or workers."""
        return edge_types()[t.predicate].label[self.language] + " " if self.a.predicate == "any" else ""

    def summed(self, t: TotalOut) -> str:
        """What the figures of a row come to, of which kind where there are several, and whether reports contradict each
        other on it."""
        figure = self._kind(t) + self.figure(t.value, t.unit, t.approx)
        return f"{figure} ({self.word('disputed')})" if t.conflicts else figure

    def contradiction(self, other: ConflictOut) -> str:
        """The figure that another report gives for the same thing, and which report."""
        told = self.word("conflict").format(self.figure(other.value, other.unit, other.approx))
        said = other.said
        source = " · ".join(p for p in (said.title or said.report, said.publisher, said.published) if p) if said else ""
        return ": ".join(p for p in (told, source) if p) + f"  {other.fact}"


def render(answer: Answer, console: Console, language: Language | None = None, *, cypher: bool = True) -> None:
    """Print an answer on a rich console, in the question's language unless another is given; ``cypher``: with the
    query for the Neo4j Browser behind it."""
    drawn = Renderer(answer, language or answer.language)
    for indent, text in drawn.lines():
        for line in wrapped(text, console.width, indent):
            console.print(line, highlight=False, no_wrap=True, overflow="ignore", crop=False)
    if cypher:
        console.print()
        console.print(Text(drawn.word("cypher"), style="bold"), soft_wrap=True, highlight=False)
        # Never broken into lines or indented: what is copied from the terminal must run.
        console.print(Text(answer.cypher, style="dim"), soft_wrap=True, highlight=False)


def plain_text(answer: Answer, width: int = 100) -> str:
    """An answer as text without colours, in the question's language; without the Cypher."""
    drawn = Renderer(answer, answer.language)
    return "\n".join(line.plain for indent, text in drawn.lines() for line in wrapped(text, width, indent))
