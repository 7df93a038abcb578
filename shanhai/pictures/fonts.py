"""A font that has Chinese characters, for matplotlib; browsers find their own."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from graph.ontology import Language

_SAMPLE = "输送务工人员怒江傈僳族"
_PREFERRED = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Hiragino Sans GB",
    "Heiti SC",
    "SimHei",
)
_LIKELY = ("cjk", "wqy", "han", "hei", "song", "ming", "fang", "kai", "yahei", "droid", "unifont", "arial unicode")
ADVICE = (
    "no font with Chinese characters was found, so names are in English; install one and start Python again: "
    "apt-get install fonts-noto-cjk (Debian, Ubuntu), dnf install google-noto-sans-cjk-fonts (Fedora)"
)

BROWSER = "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, sans-serif"


def family(language: Language) -> tuple[list[str], Language]:
    """Fonts to draw with, and the language that they can show: English, with a warning, where none has Chinese."""
    if language != "zh":
        return ["DejaVu Sans"], language
    name = chinese()
    if name is None:
        warnings.warn(ADVICE, UserWarning, stacklevel=4)
        return ["DejaVu Sans"], "en"
    return [name, "DejaVu Sans"], language


@cache
def chinese() -> str | None:
    """Name of a font that has what is needed: the preferred ones first, then any that is likely."""
    from matplotlib import font_manager as fonts

    known = {
        f.name: f.fname for f in sorted(fonts.fontManager.ttflist, key=lambda f: (f.style, f.weight), reverse=True)
    }
    for name in _PREFERRED:
        if name in known and _complete(known[name]):
            return name
    # matplotlib remembers the fonts of its first start: look for those that came later.
    fresh = [p for p in fonts.findSystemFonts() if p not in set(known.values())]
    for path in _likely([*known.values(), *fresh]):
        if _complete(path):
            fonts.fontManager.addfont(path)
            return str(fonts.FontProperties(fname=path).get_name())
    return None


def _likely(paths: Iterable[str]) -> list[str]:
    """Files whose names hint at Chinese; regular ones first, collections whose first face is Japanese (cjk) last."""
    found = {p for p in paths if any(word in Path(p).name.lower() for word in _LIKELY)}
    return sorted(found, key=lambda p: ("cjk" in p.lower(), "bold" in p.lower(), "serif" in p.lower(), p))


def _complete(path: str) -> bool:
    from matplotlib.ft2font import FT2Font

    try:
        font = FT2Font(path)
    except (OSError, RuntimeError):
        return False
    return all(font.get_char_index(ord(c)) for c in _SAMPLE)
