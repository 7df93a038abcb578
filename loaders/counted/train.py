"""Makes ``weights.json`` anew: ``python -m loaders.counted.train FOLDER…`` (folders with reports/ and gold/).

Only the writing half of the corpus is learned from. A figure's answer is the predicate of the gold fact with its value
whose evidence it stands in; figures of optional facts, or told again elsewhere, are left out. Needs scikit-learn.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.model import Report
from loaders.clean import Clean, clean
from loaders.counted.features import features
from loaders.counted.model import NONE
from loaders.evaluation.gold import Gold, read_folder
from loaders.extract import survey
from loaders.facts.scene import Scene
from loaders.mentions.quantities import QuantityMention
from loaders.read import file_name, read_paths

UNITS = ("person", "person_time", "CNY", "job", "fair", "")
STRENGTH = 1.0  # of the regression: smaller forgets more
LEAST = 0.01  # weights nearer to nothing are left out

Row = tuple[str, list[str]]


def rows(folder: Path) -> Iterator[Row]:
    """(answer, features) of every figure in a corpus folder."""
    gold = {g.name: g for g in read_folder(folder / "gold")}
    for report in read_paths([str(folder / "reports")]):
        name = Path(file_name(report)).stem if isinstance(report, Report) else ""
        if not isinstance(report, Report) or name not in gold:
            continue
        plain = clean(report.text)
        scene = survey(report, plain) if plain.chinese else None
        if scene is not None:
            yield from _figures(scene, plain, gold[name])


def _figures(scene: Scene, plain: Clean, gold: Gold) -> Iterator[Row]:
    before, para = "", -1
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            continue
        for q in scene.inside("quantities", s.start, s.end):
            if q.unit not in UNITS:
                continue
            answer = _answer(q, plain, gold)
            clause = next((c for c in s.clauses if c[0] <= q.start < c[1]), (s.start, s.end))
            if answer is not None:
                yield answer, list(features(scene, n, q, clause, before if para == s.para else ""))
            before, para = answer or "", s.para


def _answer(q: QuantityMention, plain: Clean, gold: Gold) -> str | None:
    """The predicate that counts this figure; ``none``; None where the gold leaves it open."""
    at = plain.origin(q.start)
    same = [
        f
        for f in gold.facts
        if f.value is not None and abs(f.value - q.value) <= 1e-6 * max(1.0, q.value) and q.unit in ("", f.unit)
    ]
    here = [f for f in same if f.evidence and f.evidence[0] <= at < f.evidence[1] and not f.optional]
    return here[0].predicate if here else None if same else NONE


def fit(data: list[Row]) -> dict[str, object]:
    """The weights in the form that ``model`` reads."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    told = Counter(f for _, found in data for f in set(found))
    vectors = DictVectorizer()
    x = vectors.fit_transform([{f: 1.0 for f in found if told[f] > 1} for _, found in data])
    x.indices, x.indptr = x.indices.astype("int32"), x.indptr.astype("int32")
    model = LogisticRegression(C=STRENGTH, solver="saga", l1_ratio=0.5, max_iter=2000, random_state=0, tol=1e-5)
    model.fit(x, [answer for answer, _ in data])
    table: dict[str, list[list[float]]] = {}
    for name, k in sorted(vectors.vocabulary_.items()):
        row = [[i, round(float(w), 2)] for i, w in enumerate(model.coef_[:, k]) if abs(w) >= LEAST]
        if row:
            table[name] = row
    bias = [round(float(b), 2) for b in model.intercept_]
    return {"answers": list(model.classes_), "bias": bias, "features": table}


def main(folders: list[str]) -> None:
    data = [row for folder in folders for row in rows(Path(folder))]
    if not data:
        raise SystemExit("no annotated figures: name folders with reports/ and gold/")
    out = Path(__file__).with_name("weights.json")
    weights = fit(data)
    lines = ",\n".join(f"{json.dumps(k, ensure_ascii=False)}:{json.dumps(v)}" for k, v in weights["features"].items())  # type: ignore[attr-defined]
    head = json.dumps({k: weights[k] for k in ("answers", "bias")}, ensure_ascii=False)[:-1]
    out.write_text(f'{head}, "features": {{\n{lines}\n}}}}\n', encoding="utf-8")
    print(f"{len(data)} figures, {len(weights['features'])} features kept: {dict(Counter(a for a, _ in data))}")  # type: ignore[arg-type]


if __name__ == "__main__":
    main(sys.argv[1:])
