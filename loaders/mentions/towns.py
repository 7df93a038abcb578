"""Townships told without their county: 周浦镇, 陈埭、英林等镇, 曹家渡对珠琳.

Only townships of counties that the report names are known. A bare name (周浦) stands where the words show it: in a
list that 镇 or 街道 closes, in a list or pair of two such names, after a preposition, or told in full elsewhere. Names
that are everyday words too (发展, 光明) need the list, the pair or their ending.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources

from graph.regions import gazetteer
from graph.regions.townships import townships
from loaders import fastre as re
from loaders.mentions.regions import RegionMention
from loaders.mentions.spans import backwards, between

_CUE = re.compile(r"镇(?![静定痛压守长])|街道|苏木|(?<![城返老回家故还下同水入他异梦离])乡(?![村亲下土里愁情民音贤])")
_ENDING = re.compile(r"镇|乡|街道|苏木")
# 等3个镇, 两镇, 四个街镇: what closes a list of bare names.
_CLOSE = re.compile(
    r"(?:等(?:地的?)?)?(?:[两二三四五六七八九十几]|\d{1,2})?个?(?:街镇|镇街|乡镇|镇乡|[镇乡]|街道)(?![村域])"
)
_AND = "、和与及"
_JOIN = re.compile(r"[、和与及对帮同牵结—-]")
_BETWEEN = re.compile(
    rf"(?P<list>[{_AND}])"
    r"|(?P<pair>(?:分别)?(?:对口|结对|帮扶|支援|牵手|携手|联姻|对|帮|同|牵|—{1,2}|-)+(?:着|了|帮扶|支援)?)"
)
_BEFORE = re.compile(r"[到在赴往进抵去给替]了?|来自|前往")
# What makes the name before it another name: 周浦村, 长安路, 虎门电子厂.
_OTHER = re.compile(
    r"村|社区|路(?!径)|街(?!道)|桥|小学|中学|[一二三]中|医院|水库|[东南西北]?站|[山河江湖溪岛]|机场|高速|景区|公园|大道"
    r"|广场|公司|集团|股份|科技|电子|食品|[\u4e00-\u9fff]?厂|酒|茶|牌|大学|学院|银行|[市区县州省]"
)
# After 到 or 给 and a name: no noun that would make it a longer name.
_GOES_ON = re.compile(r"[、,。;:!?)”的了等和与修建办开设落招当上打务做]|就业|$")
_LONGEST = 6


@cache
def _everyday() -> frozenset[str]:
    text = resources.files("loaders.mentions").joinpath("everyday-towns.txt").read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if line[:1] != "#" for w in line.split())


def towns(text: str, counties: Iterable[str], regions: Sequence[RegionMention]) -> list[RegionMention]:
    """Townships of ``counties`` (codes) named in a text, in order; those right after their county are none of it."""
    if not _CUE.search(text):
        return []
    reading = _Reading(text, counties, regions)
    reading.full()
    reading.closed()
    reading.joined()
    reading.placed()
    reading.again()
    return reading.mentions()


@lru_cache(maxsize=4096)
def _forms(county: str) -> tuple[dict[str, tuple[str, str]], frozenset[str], frozenset[str]]:
    """What may be said in a county → (county, full name); the first and the last two characters of each form."""
    own = gazetteer().get(county)
    # 马尾 is 马尾区, not its 马尾镇
    found = {form: (county, name) for form, name in townships(county).items() if not own or form != own.short}
    return found, frozenset(f[:2] for f in found), frozenset(f[-2:] for f in found)


class _Reading:
    """The forms of all townships that may be meant, and the spans where they were found."""

    def __init__(self, text: str, counties: Iterable[str], regions: Sequence[RegionMention]) -> None:
        self.text = text
        self.regions = regions
        self.ends = {m.end for m in regions if m.kind == "name"}
        self.starts = {m.start for m in regions if m.kind == "name"}
        self.found: dict[int, int] = {}
        self.known: dict[str, tuple[str, str]] = {}
        self.several: dict[str, list[tuple[str, str]]] = {}
        self.heads: set[str] = set()
        self.tails: set[str] = set()
        for county in counties:
            forms, heads, tails = _forms(county)
            shared = self.known.keys() & forms.keys()
            for form in shared:
                self.several.setdefault(form, [self.known[form]]).append(forms[form])
            if shared:
                self.known = {**forms, **self.known}
            else:
                self.known.update(forms)
            self.heads |= heads
            self.tails |= tails

    def add(self, start: int, end: int) -> None:
        if start not in self.ends and self.found.get(start, 0) < end:
            self.found[start] = end

    def before(self, at: int) -> int:
        """Where the longest name that ends at ``at`` begins, or -1."""
        if self.text[at - 2 : at] in self.tails:
            for s in range(max(0, at - _LONGEST), at - 1):
                if self.text[s:at] in self.known:
                    return s
        return -1

    def after(self, at: int) -> int:
        """Where the longest name that begins at ``at`` ends, or -1."""
        if self.text[at : at + 2] in self.heads:
            for e in range(at + _LONGEST, at + 1, -1):
                if self.text[at:e] in self.known:
                    return e
        return -1

    def meant(self, start: int, end: int) -> tuple[str, str]:
        """County and full name; of several counties that have one of the name, the county named last before it."""
        form = self.text[start:end]
        if several := self.several.get(form):
            told = next((m.code for m in backwards(self.regions, start) if any(m.code == c for c, _ in several)), None)
            return next((x for x in several if x[0] == told), several[0])
        return self.known[form]

    def full(self) -> None:
        for m in _ENDING.finditer(self.text):
            s, e = self.before(m.end()), m.end()
            if s >= 0 and e - s > 2 and self.text[s:e][-1] == self.meant(s, e)[1][-1]:
                self.add(s, e)

    def closed(self) -> None:
        """Lists of bare names before 等3个镇, 两镇, 四个街道."""
        for m in _CLOSE.finditer(self.text):
            end = m.start()
            while (s := self.before(end)) >= 0:
                self.add(s, end)
                if self.text[s - 1 : s] not in tuple(_AND):
                    break
                end = s - 1

    def joined(self) -> None:
        """Lists and pairs of two townships, or of a township and a place."""
        for m in _JOIN.finditer(self.text):
            tie = _BETWEEN.match(self.text, m.start())
            if tie is None:
                continue
            a, b = self.before(m.start()), self.after(tie.end())
            if (a < 0 and b < 0) or (b > 0 and _OTHER.match(self.text, b)):
                continue
            usual = [self.text[s:e] in _everyday() for s, e in ((a, m.start()), (tie.end(), b)) if 0 <= s < e]
            if a >= 0 and b >= 0:
                same = self.meant(a, m.start())[0] == self.meant(tie.end(), b)[0]
                if not all(usual) if same else not any(usual) or (bool(tie["pair"]) and not all(usual)):
                    self.add(a, m.start())
                    self.add(tie.end(), b)
            elif tie["pair"] and tie[0] != "同" and not any(usual):
                if a >= 0 and tie.end() in self.starts:
                    self.add(a, m.start())
                elif b >= 0 and m.start() in self.ends:
                    self.add(tie.end(), b)

    def placed(self) -> None:
        """到虎门, 给安陲: a name after a preposition."""
        for m in _BEFORE.finditer(self.text):
            end = self.after(m.end())
            if end > 0 and self.text[m.end() : end] not in _everyday() and _GOES_ON.match(self.text, end):
                self.add(m.end(), end)

    def again(self) -> None:
        """Bare names of what is told in full elsewhere."""
        for name in {self.meant(s, e)[1] for s, e in self.found.items()}:
            bare = re.sub(r"(?:镇|乡|街道)$", "", name)
            at = self.text.find(bare) if bare in self.known and bare not in _everyday() else -1
            while at >= 0:
                if not _OTHER.match(self.text, at + len(bare)):
                    self.add(at, at + len(bare))
                at = self.text.find(bare, at + 1)

    def mentions(self) -> list[RegionMention]:
        out: list[RegionMention] = []
        last = -1
        for s, e in sorted(self.found.items()):
            if s >= last and not any(
                r.kind == "name" and r.start <= s and e <= r.end and r.end - r.start > e - s
                for r in between(self.regions, max(0, s - 16), e)
            ):  # 石狮市 is no 石狮镇
                county, name = self.meant(s, e)
                kind = _ENDING.match(self.text, e)
                if kind and not _ENDING.search(self.text, e - 2, e) and not self.text.startswith("乡镇", e):
                    e = kind.end()  # 桠溪镇, a 街道 today: the report's own word
                    name = self.text[s:e]
                out.append(RegionMention(s, e, (f"{county}/{name}",), parents=(county,), text=self.text[s:e]))
                last = e
        return out
