"""What the corpus holds, counted from its folders: ``python -m corpus.card`` puts the tables in README.md anew.

Pairings come from the gold, years from the pages, style and noise from marks a program sees: rough, but the same each
time.
"""

from __future__ import annotations

import json
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import opencc

from corpus import agreement
from graph.ontology import edge_types
from loaders.evaluation import read_paragraphs

CORPUS = Path(__file__).resolve().parent
# By the first two digits of a code.
PROVINCES = {
    **dict(zip(("11", "12", "13", "14", "15"), "京津冀晋蒙", strict=True)),
    **dict(zip(("21", "22", "23"), "辽吉黑", strict=True)),
    **dict(zip(("31", "32", "33", "34", "35", "36", "37"), "沪苏浙皖闽赣鲁", strict=True)),
    **dict(zip(("41", "42", "43", "44", "45", "46"), "豫鄂湘粤桂琼", strict=True)),
    **dict(zip(("50", "51", "52", "53", "54"), "渝川黔滇藏", strict=True)),
    **dict(zip(("61", "62", "63", "64", "65"), "陕甘青宁疆", strict=True)),
}
YEARS = ((1997, 2005), (2006, 2012), (2013, 2016), (2017, 2020), (2021, 2023), (2024, 2026))
_TO_SIMPLIFIED = opencc.OpenCC("t2s").convert


@dataclass(frozen=True, slots=True)
class Page:
    """One report with what was found in it; ``published`` as the page shows it or as it is given beside."""

    folder: str
    name: str
    text: str
    gold: dict[str, Any]
    published: str

    @property
    def half(self) -> str:
        return self.folder.split("-")[0]

    @property
    def negative(self) -> bool:
        """Whether nothing must be found in it (a few such reports have optional facts)."""
        return all(f.get("optional") for f in self.gold["facts"])


def pages(corpus: Path = CORPUS) -> Iterator[Page]:
    """Every annotated report, by folder and name."""
    for path in sorted(corpus.glob("*/gold/*.json")):
        folder = path.parent.parent
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (folder / "reports" / f"{path.stem}.txt").read_text(encoding="utf-8")
        yield Page(folder.name, path.stem, text, gold, gold.get("published") or gold["published_hint"])


def script(text: str) -> str:
    """English, traditional or simplified, by most of the letters."""
    chinese = re.findall(r"[\u4e00-\u9fff]", text)
    if len(chinese) < len(text) / 5:
        return "English"
    changed = sum(_TO_SIMPLIFIED(c) != c for c in chinese)
    return "traditional" if changed > len(chinese) / 10 else "simplified"


def _provinces(p: Page) -> str:
    """The pairing a report is about: the two provinces (or the one) that most of its facts join."""
    ends: Counter[tuple[str, ...]] = Counter()
    for f in p.gold["facts"]:
        codes = [x[0] if isinstance(x, list) else x for x in (f["subject"], f["object"])]
        near = [PROVINCES[c[:2]] for c in codes if c.isdigit()]
        if len(near) == 2:
            a, b = sorted(near, key=[*PROVINCES.values()].index)
            ends[(a, b)] += 2 if a != b else 1
    if not ends:
        return "other"
    a, b = max(ends, key=lambda k: (ends[k], k))
    return f"{a}–{b}" if a != b else f"within {a}"


def _lines(text: str) -> list[str]:
    return [s for line in text.splitlines() if (s := line.strip(" \t\u3000"))]


STYLES: dict[str, Callable[[str], Any]] = {
    "questions and answers": lambda t: len(re.findall(r"(?m)^\W{0,3}(?:问|答|問|[QA])\s?[::：]", t)) >= 2,
    "numbered or headed list": lambda t: (
        len(
            re.findall(
                r"(?m)^\W{0,2}(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九\d][）)]|\d+[.、．]|[①-⑩])", t
            )
        )
        >= 3
        or len(re.findall(r"(?m)^\s*(?:【|■|▲|——)", t)) >= 3
    ),
    "speech heard (three quotations or more)": lambda t: len(re.findall(r"[“「][^”」]{8,}[”」]", t)) >= 3,
    "letter, speech or first person plural": lambda t: re.search(r"各位|同志们|朋友们|乡亲们|敬礼|贵市|贵县", t),
}
NOISE: dict[str, Callable[[str], Any]] = {
    "navigation line": lambda t: re.search(r"(?m)^.{0,30}(?:[>›»]|首页|當前位置|当前位置).*$", t),
    "pinyin in brackets": lambda t: re.search(r"[\u4e00-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[)）]", t),
    "full-width digits": lambda t: re.search(r"[０-９]", t),
    "a line twice": lambda t: any(n > 1 for line, n in Counter(_lines(t)).items() if len(line) > 12),
    "links to other news": lambda t: re.search(
        r"延伸阅读|相关(?:阅读|新闻|链接)|推荐阅读|热门|上一篇|下一篇|更多新闻|相關", t
    ),
    "disclaimer or share line": lambda t: re.search(
        r"免责|声明|转载|版权|扫码|扫一扫|分享到|来源[::：]|責任編輯|责任编辑", t
    ),
    "half-width stops only": lambda t: "," in t and "，" not in t and re.search(r"[\u4e00-\u9fff],[\u4e00-\u9fff]", t),
}


def _table(head: list[str], rows: Iterable[Iterable[object]]) -> str:
    lines = [head, ["---"] * len(head), *([str(c) for c in row] for row in rows)]
    return "\n".join(f"| {' | '.join(r)} |" for r in lines)


def folders(all_pages: list[Page]) -> str:
    """Reports, those without cooperation, length, and facts, folder by folder."""
    rows = []
    names = sorted({p.folder for p in all_pages}, key=lambda n: (not n.startswith("write"), n))
    for name in [*names, "all"]:
        here = [p for p in all_pages if name in (p.folder, "all")]
        facts = [f for p in here for f in p.gold["facts"]]
        required = Counter(edge_types()[f["predicate"]].tier for f in facts if not f.get("optional"))
        length = int(statistics.median(len(p.text) for p in here))
        counts = [len(here), sum(p.negative for p in here), length, required["core"], required["extended"]]
        rows.append([f"`{name}`" if name != "all" else name, *counts, sum(bool(f.get("optional")) for f in facts)])
    head = [
        "folder",
        "reports",
        "of them with nothing required",
        "characters (median)",
        "core facts",
        "extended facts",
        "optional",
    ]
    return _table(head, rows)


def _halves(all_pages: list[Page], kinds: dict[str, Callable[[Page], Any]], what: str) -> str:
    rows = [
        [k, *(sum(bool(is_(p)) for p in all_pages if p.half == h) for h in ("write", "measure"))]
        for k, is_ in kinds.items()
    ]
    return _table([what, "to write rules", "to measure"], rows)


def pairings(all_pages: list[Page]) -> str:
    """How many reports are about each pairing of provinces, in each half."""
    rows = []
    for half, words in (("write", "to write rules"), ("measure", "to measure")):
        count = Counter(_provinces(p) for p in all_pages if p.half == half and not p.negative)
        told = sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))
        rows.append([words, ", ".join(f"{k} {n}" for k, n in told)])
    return _table(["half", "reports by pairing"], rows)


def predicates(all_pages: list[Page]) -> str:
    """Required facts by predicate."""
    count = Counter((p.half, f["predicate"]) for p in all_pages for f in p.gold["facts"] if not f.get("optional"))
    rows = [[f"`{name}`", count["write", name], count["measure", name]] for name in edge_types()]
    return _table(["predicate", "to write rules", "to measure"], rows)


def paragraphs(corpus: Path = CORPUS) -> str:
    """Annotated paragraphs, file by file."""
    rows = []
    for path in sorted((corpus / "paragraphs").glob("*.txt"), key=lambda p: (not p.stem.startswith("write"), p.stem)):
        gold = [g for _, g in read_paragraphs(path)]
        facts = [f for g in gold for f in g.facts]
        tier = Counter(edge_types()[f.predicate].tier for f in facts if not f.optional)
        bare = sum(all(f.optional for f in g.facts) for g in gold)
        optional = sum(f.optional for f in facts)
        rows.append([f"`{path.name}`", len(gold), bare, tier["core"], tier["extended"], optional])
    head = ["file", "texts", "of them with nothing required", "core facts", "extended facts", "optional"]
    return _table(head, rows)


def tables() -> list[str]:
    """The card's tables in their order."""
    found = list(pages())
    year = {f"{a}–{b}": _between(a, b) for a, b in YEARS}
    scripts = {s: _written(s) for s in ("simplified", "traditional", "English")}
    marks = {k: _marked(v) for k, v in (STYLES | NOISE).items()}
    return [
        folders(found),
        pairings(found),
        _halves(found, year, "published"),
        _halves(found, scripts, "script"),
        _halves(found, marks, "style and noise"),
        predicates(found),
        paragraphs(),
    ]


def _between(a: int, b: int) -> Callable[[Page], bool]:
    return lambda p: a <= int(p.published[:4]) <= b


def _written(name: str) -> Callable[[Page], bool]:
    return lambda p: script(p.text) == name


def _marked(mark: Callable[[str], Any]) -> Callable[[Page], bool]:
    return lambda p: bool(mark(p.text))


def renewed(card: str, tables: list[str]) -> str:
    """The card with each table in the place of the one with the same head. Raises ValueError where there is none."""
    for table in tables:
        head = table.split("\n")[0]
        if head not in card:
            raise ValueError(f"no table in the card with the head {head}")
        start = card.index(head)
        end = re.compile(r"(?:\|.*\n?)*").match(card, start)
        assert end
        card = card[:start] + table + "\n" * card[start : end.end()].endswith("\n") + card[end.end() :]
    return card


if __name__ == "__main__":
    readme = CORPUS / "README.md"
    readme.write_text(renewed(readme.read_text(encoding="utf-8"), [*tables(), agreement.table()]), encoding="utf-8")
