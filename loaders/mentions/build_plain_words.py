"""Build loaders/mentions/plain-words.txt anew: common words that meet within a name (每天|津贴 in 天津).

    python -m loaders.mentions.build_plain_words

The words and how often they occur are those of the dictionary of the PyPI package ``jieba`` 0.42.1 (MIT).
"""

from __future__ import annotations

from pathlib import Path

from graph.regions import gazetteer

OUT = Path(__file__).with_name("plain-words.txt")
OFTEN = 40
"""Occurrences in the dictionary's texts from which a word is common."""
RARE = 20
"""The same of waters and hills, whose banks and sides are told."""
_PEOPLE = frozenset(("nr", "nrt", "nrfg", "nt", "nz"))
_WATERS = "湖河江山海"


def words() -> list[str]:
    """Words of two characters that end as a short name of two begins, or begin as it ends; and waters and hills."""
    import jieba

    told = {
        w: (int(n), kind)
        for w, n, kind in (
            line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
        )
    }
    names = {n for n in gazetteer().names() if len(n) == 2}
    wide = {d.short for d in gazetteer().current() if d.level in ("province", "prefecture")}
    common = {
        w for w, (n, kind) in told.items() if len(w) == 2 and n >= OFTEN and kind not in _PEOPLE and w not in wide
    }
    ends: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for w in common:
        ends.setdefault(w[1], set()).add(w)
        begins.setdefault(w[0], set()).add(w)
    found = {w for n in names if n[0] in ends and n[1] in begins for w in (*ends[n[0]], *begins[n[1]])}
    found |= {w for w, (n, _) in told.items() if len(w) == 3 and n >= RARE and w[-1] in _WATERS}
    return sorted(found)


if __name__ == "__main__":
    found = words()
    lines = ["# Common words, made by build_plain_words.py from the dictionary of jieba 0.42.1 (MIT)."]
    lines += [" ".join(found[i : i + 30]) for i in range(0, len(found), 30)]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(found)} words in {OUT.name}")
