"""Makes the weights anew: ``python -m loaders.learned.train FOLDER…`` (corpus folders with reports/ and gold/).

Only the writing half of the corpus is learned from. Needs scikit-learn; the same folders give the same weights.

Rules fit the reports that they were written on better than any report to come, so facts proposed there are right too
often to tell how sure a fact is. ``corpus/unseen.jsonl`` keeps what was proposed in some of them on the day they were
opened, before a rule was written on them: how often that was right sets the level of ``trust``, and the folders
themselves what makes one fact surer than another.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from loaders.learned.examples import Annotated, Example, Examples, annotated, collect, judged
from loaders.learned.model import using

STRENGTH = {"counts": 1.0, "ends": 0.5, "ties": 0.2, "trust": 0.05}  # of the regressions: smaller forgets more
FOLDS = 3  # parts of the reports, each judged by what the others taught
LEAST = 0.01  # weights nearer to nothing are left out
UNSEEN = Path(__file__).resolve().parents[2] / "corpus" / "unseen.jsonl"
WRITTEN_ON = "rules-written-here"
"""A feature of every example from a report that rules were written on; no report to come has it."""


def _fitted(data: list[Example], strength: float) -> tuple[Any, Any]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    told = Counter(f for _, found in data for f in set(found))
    vectors = DictVectorizer()
    x = vectors.fit_transform([{f: 1.0 for f in found if told[f] > 1} for _, found in data])
    x.indices, x.indptr = x.indices.astype("int32"), x.indptr.astype("int32")
    model = LogisticRegression(C=strength, solver="saga", l1_ratio=0.5, max_iter=2000, random_state=0, tol=1e-4)
    return vectors, model.fit(x, [answer for answer, _ in data])


def many_way(data: list[Example], strength: float) -> dict[str, Any]:
    """Weights of a model with many answers: for each feature [answer, weight] pairs."""
    vectors, model = _fitted(data, strength)
    table = {}
    for name, k in sorted(vectors.vocabulary_.items()):
        row = [[i, round(float(w), 2)] for i, w in enumerate(model.coef_[:, k]) if abs(w) >= LEAST]
        if row:
            table[name] = row
    bias = [round(float(b), 2) for b in model.intercept_]
    return {"answers": list(model.classes_), "bias": bias, "features": table}


def two_way(data: list[Example], strength: float) -> dict[str, Any]:
    """Weights of a model that answers yes or no: one for each feature."""
    vectors, model = _fitted(data, strength)
    assert list(model.classes_) == ["no", "yes"]
    row = model.coef_[0]
    table = {f: round(float(row[k]), 2) for f, k in sorted(vectors.vocabulary_.items()) if abs(row[k]) >= LEAST}
    return {"bias": round(float(model.intercept_[0]), 2), "features": table}


def write(name: str, weights: dict[str, Any]) -> None:
    """One feature a line, so that a change shows what moved."""
    lines = ",\n".join(f"{json.dumps(k, ensure_ascii=False)}:{json.dumps(v)}" for k, v in weights["features"].items())
    head = json.dumps({k: v for k, v in weights.items() if k != "features"}, ensure_ascii=False)[:-1]
    Path(__file__).with_name(f"{name}.json").write_text(f'{head}, "features": {{\n{lines}\n}}}}\n', encoding="utf-8")


def fitted(data: Examples) -> dict[str, dict[str, Any]]:
    """Weights of the models that propose facts."""
    return {
        "counts": many_way(data.counts, STRENGTH["counts"]),
        "ends": two_way(data.ends, STRENGTH["ends"]),
        "ties": two_way(data.ties, STRENGTH["ties"]),
    }


def before_rules(path: Path = UNSEEN) -> list[Example]:
    """What was proposed in reports before any rule was written on them, and whether it was right."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [("yes" if row["right"] else "no", row["told"]) for row in rows]


def unseen(reports: list[Annotated]) -> list[Example]:
    """What is proposed in each report by weights learned without it, and whether it is right: a model that has seen a
    report's facts is surer of them than of any report to come."""
    out: list[Example] = []
    for k in range(FOLDS):
        rest = [a for i, a in enumerate(reports) if i % FOLDS != k]
        with using(fitted(collect(rest))):
            out += judged(reports[k::FOLDS])
    return out


def main(folders: list[str]) -> None:
    reports = annotated([Path(f) for f in folders])
    data = collect(reports)
    if not data.counts:
        raise SystemExit("no annotated figures: name folders with reports/ and gold/")
    data.trust = [(answer, [*told, WRITTEN_ON]) for answer, told in unseen(reports)] + before_rules()
    weights = fitted(data) | {"trust": two_way(data.trust, STRENGTH["trust"])}
    for name, told in weights.items():
        write(name, told)
        print(f"{name}: {dict(Counter(answer for answer, _ in getattr(data, name)))}")


if __name__ == "__main__":
    main(sys.argv[1:])
