"""``shanhai evaluate``: how well reports are read, against what a careful reader found in them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from shanhai.options import Published

if TYPE_CHECKING:
    from graph.model import Extraction, Report
    from loaders.evaluation import Evaluation, Gold
    from loaders.evaluation.score import Count


class Form(StrEnum):
    """How the evaluation is printed."""

    text = "text"
    json = "json"


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Folder of gold files, one JSON a report, or a file of annotated paragraphs (forms: corpus/README.md)."
        ),
    ],
    reports: Annotated[
        Path | None, typer.Option("--reports", help="Folder of the reports; without it looked for beside the gold.")
    ] = None,
    published: Published = None,
    misses: Annotated[bool, typer.Option("--misses/--no-misses", help="Name each miss and each extra.")] = True,
    form: Annotated[Form, typer.Option("--format", help="For people or for programs.")] = Form.text,
) -> None:
    """Precision, recall and F1 for each node and edge type, confidence against truth, and each miss with its reason."""
    from loaders.evaluation import evaluate as score
    from shanhai import console

    pairs, failed = _read(gold, reports, published)
    result = score((g, x) for g, _, x in pairs)
    reasons = _reasons(result, pairs) if misses else {}
    if form is Form.json:
        import json

        console.out(json.dumps(_as_json(result, reasons), ensure_ascii=False))
    else:
        _print(result, reasons, {g.name: r for g, r, _ in pairs}, misses)
    if failed:
        raise typer.Exit(console.FAILED)


def _read(
    gold: Path, reports: Path | None, published: str | None
) -> tuple[list[tuple[Gold, Report, Extraction]], bool]:
    from graph.errors import ReportError, UsageError
    from loaders.evaluation import read_folder
    from loaders.read import file_name, read_paths
    from loaders.workers import extract_one
    from shanhai import console

    if gold.is_file():
        return _paragraphs(gold)
    wanted = read_folder(gold)
    folder = reports or _beside(gold, [g.name for g in wanted])
    found: dict[str, Report] = {}
    failed = False
    for r in read_paths([str(folder)], published=published, on_warning=lambda m: console.note(f"warning: {m}")):
        if isinstance(r, ReportError):
            failed = True
            console.error(r)
        else:
            found[Path(file_name(r)).stem] = r
    out = []
    for g in wanted:
        if g.name not in found:
            failed = True
            console.error(
                ReportError(f"no report for {g.name}.json in {folder}", "name the report's file as the gold file")
            )
            continue
        report = g.dated(found[g.name])
        read = extract_one(report)
        if isinstance(read, ReportError):
            failed = True
            console.error(read)
            continue
        out.append((g, report, read))
    if not out:
        raise UsageError("nothing to evaluate", "give the folder of the reports with --reports")
    return out, failed


def _paragraphs(path: Path) -> tuple[list[tuple[Gold, Report, Extraction]], bool]:
    from graph.errors import ReportError, UsageError
    from loaders.evaluation import read_paragraphs
    from loaders.workers import extract_one
    from shanhai import console

    out, failed = [], False
    for report, told in read_paragraphs(path):
        read = extract_one(report)
        if isinstance(read, ReportError):
            failed = True
            console.error(read)
        else:
            out.append((told, report, read))
    if not out:
        raise UsageError(f"no paragraphs in {path}", "corpus/README.md shows the form")
    return out, failed


def _beside(gold: Path, names: list[str]) -> Path:
    """Where the reports lie: in the gold folder, in ``reports`` beside it, or in ``reports/NAME`` beside its parent."""
    from graph.errors import UsageError

    here = gold.resolve()
    tried = [here, here.parent / "reports", here.parent.parent / "reports" / here.name]
    for folder in tried:
        stems = {p.stem for p in folder.iterdir() if p.suffix not in (".json", ".jsonl")} if folder.is_dir() else set()
        if stems & set(names):
            return folder
    raise UsageError(f"no reports beside {gold}", "give their folder with --reports")


def _reasons(result: Evaluation, pairs: list[tuple[Gold, Report, Extraction]]) -> dict[int, str]:
    """Why each missed fact was missed, by its place among the findings."""
    from loaders.evaluation.why import why

    out: dict[int, str] = {}
    for g, report, extraction in pairs:
        mine = [(i, f.fact) for i, f in enumerate(result.findings) if f.report == g.name and f.fact]
        told = why(report, g, extraction, [f for _, f in mine]) if mine else []
        out.update(dict(zip((i for i, _ in mine), told, strict=True)))
    return out


def _as_json(result: Evaluation, reasons: dict[int, str]) -> dict[str, Any]:
    return {
        "reports": result.reports,
        "counts": {
            name: {
                "right": c.right, "extra": c.extra, "missed": c.missed,
                **{name: None if n is None else round(n, 4) for name, n in _measures(c).items()},
            }
            for name, c in sorted(result.counts.items())
        },
        "evidence_overlap": _share(result.overlap),
        "calibration": [
            {"from": low, "to": min(high, 1.0), "right": right, "found": found}
            for low, high, right, found in result.calibration()
        ],
        "findings": [
            {"report": f.report, "kind": f.kind, "what": f.what, "span": f.span, "reason": reasons.get(i)}
            for i, f in enumerate(result.findings)
        ],
    }  # fmt: skip


def _measures(c: Count) -> dict[str, float | None]:
    """Precision, recall and F1; None where nothing was found, nothing was to be found, or neither."""
    found, told = c.right + c.extra, c.right + c.missed
    return {
        "precision": c.precision if found else None,
        "recall": c.recall if told else None,
        "f1": c.f1 if found or told else None,
    }


def _share(hits: list[bool]) -> float | None:
    return round(sum(hits) / len(hits), 4) if hits else None


def _print(result: Evaluation, reasons: dict[int, str], reports: dict[str, Report], misses: bool) -> None:
    from collections import Counter

    from shanhai import console

    out = console.out
    out(f"{console.many(result.reports, 'report')}\n")
    out(f"{'':26}precision  recall     F1   right  extra  missed")
    for name, c in sorted(result.counts.items()):
        p, r, f1 = ("-" if n is None else f"{n:.3f}" for n in _measures(c).values())
        out(f"{name:26}{p:>9}{r:>8}{f1:>7}{c.right:8}{c.extra:7}{c.missed:8}")
    share = _share(result.overlap)
    out(f"{'evidence where told':26}{share if share is not None else '-':>9}\n")
    out("confidence      right   found   share")
    for low, high, right, found in result.calibration():
        if found:
            out(f"{low:.2f} to {min(high, 1):.2f}{right:9}{found:8}{right / found:8.3f}")
    if not misses or not result.findings:
        return
    out()
    for i, f in enumerate(result.findings):
        reason = f"  ({reasons[i]})" if i in reasons else ""
        out(f"{f.report}  {f.kind}  {f.what}{reason}")
        if f.span:
            words = " ".join(reports[f.report].text[f.span[0] : f.span[1]].split())
            out(f"    “{words[:150]}{'…' if len(words) > 150 else ''}”")
    if reasons:
        out("\nwhere missed facts were lost")
        for reason, n in Counter(reasons.values()).most_common():
            out(f"{n:6}  {reason}")


def register(app: typer.Typer) -> None:
    app.command()(evaluate)
