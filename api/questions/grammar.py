"""Tokens and phrases become a Question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from api.questions import places
from api.questions.checks import merged
from api.questions.examples import examples
from api.questions.model import Language, Question, Side, Span, Want
from api.questions.phrase import Phrase
from api.questions.phrases import Reader
from api.questions.roles import Cast, Roles
from api.questions.scan import Token
from graph.errors import QuestionError
from graph.model import Node
from graph.ontology import edge_types
from graph.regions import gazetteer

_ORDER = ("trains", "signs", "offers_jobs_to", "sends_staff_to", "funds", "sends_workers_to", "pairs_with")


def predicate_of(tokens: Sequence[Token]) -> str | None:
    """The edge type (or ``path``, ``any``) the words speak of: the heaviest word, then the more special type."""
    weights: dict[str, int] = defaultdict(int)
    for t in tokens:
        for s in t.senses:
            if s.kind in {"THEME", "VERB", "RECEIVE"} and s.weight:
                weights[s.value] = max(weights[s.value], s.weight)
            elif s.kind == "PERSON":
                weights["sends_workers_to"] = max(weights["sends_workers_to"], 1)
    best = max(weights.values(), default=0)
    if any(t.is_("PATH") for t in tokens) and best < 2:
        return "path"
    if any(t.is_("ANY") for t in tokens) and best < 2:
        return "any"
    if (
        best == 1
        and set(weights) == {"sends_workers_to"}
        and not any(t.is_("PREP") or t.is_("GIVE") or t.is_("RECEIVE") for t in tokens)
    ):
        return None  # 昭通有多少人 speaks of people, not of their going anywhere
    if (
        not best
        and any(t.text.casefold() == "how much" for t in tokens)
        and any(t.is_("GIVE") or t.is_("RECEIVE") for t in tokens)
    ):
        return "funds"  # how much did Putuo give Kunming
    special = [*_ORDER, *(e for e in edge_types() if e not in _ORDER)]
    named = [p for p in special if weights.get(p, 0) == best]
    return named[0] if best else None


class Grammar:
    """Reads one sentence. ``context`` collects what names are decided by; ``notes`` how doubtful ones were read."""

    def __init__(self, text: str, tokens: Sequence[Token], language: Language) -> None:
        self.text, self.tokens, self.language = text, tokens, language
        self.notes: list[str] = []
        self.exclude: list[str] = []

    def question(self) -> Question:
        predicate = predicate_of(self.tokens)
        if predicate is None:
            raise no_relation(self.text, self.tokens, self.language)
        phrases = Reader(self.tokens, predicate).read()
        self._mark_excluded(phrases)
        names = [t.text for p in phrases for t in p.places if t.text]
        self.context = places.known_codes(names)
        self.exclude = [self._code(p) for p in phrases if p.excluded and p.places]
        live = _without_frame([p for p in phrases if not p.excluded])
        if predicate in {"pairs_with", "path", "any"}:
            return self._symmetric(predicate, live)
        if predicate == "signs":
            return self._signs(live)
        cast = Roles(self.tokens, live, predicate).cast()
        return self._directed(predicate, cast)

    # -- kinds of question -----------------------------------------------------------------------------------------

    def _directed(self, predicate: str, cast: Cast) -> Question:
        for phrases in (cast.subject, cast.object):
            self._one_place(phrases)
        subject, object_ = self._side(cast.subject), self._side(cast.object)
        wh_subject = any(p.wh for p in cast.subject)
        wh_object = any(p.wh for p in cast.object)
        kinds = (any(p.is_class for p in cast.subject), any(p.is_class for p in cast.object))
        by = self._by(cast)
        top = self._top([*cast.subject, *cast.object])
        want: Want
        if by == "year":
            want, top = "total", None
        elif self._has("WHEN"):
            want = "when"
        elif top is not None or self._ranked():
            want = self._ranked_side(cast, wh_subject, wh_object)
        elif by is not None or (self._total() and not (wh_subject or wh_object)):
            want = "total"
        elif (wh_subject and wh_object) or (
            (wh_subject or wh_object) and all(kinds) and subject.level and object_.level
        ):
            want = "pairs"
        elif wh_subject or wh_object:
            want = "subject" if wh_subject else "object"
        elif self._total():
            want = "total"
        elif kinds[0] != kinds[1]:
            want = "subject" if kinds[0] else "object"
        else:
            want = "pairs"
        return self._made(predicate, subject, object_, want, top=top, by=by)

    def _ranked_side(self, cast: Cast, wh_subject: bool, wh_object: bool) -> Want:
        numbered = [p for p in [*cast.subject, *cast.object] if p.number]
        if numbered:
            return "subject" if numbered[0] in cast.subject else "object"
        if wh_subject != wh_object:
            return "subject" if wh_subject else "object"
        classes = (any(p.is_class for p in cast.subject), any(p.is_class for p in cast.object))
        return "object" if classes[1] and not classes[0] else "subject"

    def _symmetric(self, predicate: str, live: list[Phrase]) -> Question:
        told = [p for p in live if p.told or p.wh]
        grouped = self._grouped(told)
        fixed = [p for p in told if p.fixed]
        kinds = [p for p in told if not p.fixed and not p.who]
        if grouped is None and len(told) > 2 and len(fixed) == 1 and kinds:
            # 谁是恩施的结对城市: who and the kind are one side.
            told = [p for p in told if not p.who or any(k.wh for k in kinds)]
            kinds[0].wh = True
        if grouped is None and len(fixed) == 2 and len(told) > 2:
            # 浙川两省有哪些区县结对: the kind may lie in either; 甘肃与东部结对的县: it lies in the first.
            told = fixed
            if kinds and kinds[0].level and not self._has("BETWEEN") and not fixed[0].level:
                fixed[0].level, fixed[0].wh = kinds[0].level, True
        sides = [[p] for p in told]
        if grouped is not None:
            sides = grouped
        elif len(sides) > 2:
            sides = [sides[0], [q for s in sides[1:] for q in s]]
            for side in sides:
                self._one_place(side)
        first = sides[0] if sides else []
        second = sides[1] if len(sides) > 1 else []
        if predicate == "path" and not (first and second):
            raise QuestionError(
                "路径要有两头" if self.language == "zh" else "a path has two ends",
                "例如:从巫溪县到泰安市怎么连上的"
                if self.language == "zh"
                else "such as: How are Wuxi County and Tai'an connected?",
                part=self.text,
            )
        if predicate == "path":
            want: Want = "path"
        elif self._has("WHEN"):
            want = "when"
        elif predicate == "any":
            want = "pairs"
        else:
            want = self._wanted_partner(first, second)
        top = self._top(told) if predicate == "pairs_with" else None
        ends = self._side(first), self._side(second)
        if predicate == "path" and any(len(end.within) > 1 for end in ends):
            raise self._several(told[-1])
        if predicate == "pairs_with" and first and second and want != "when":
            below = {"prefecture", "county", "township"}
            every = want == "pairs"
            ends = (
                _with_parts(ends[0]) if every or ends[1].level in below else ends[0],
                _with_parts(ends[1]) if every or ends[0].level in below else ends[1],
            )
        return self._made(predicate, *ends, want, top=top)

    def _grouped(self, told: list[Phrase]) -> list[list[Phrase]] | None:
        """丽江和昆明与谁, A、B和C: the strongest of the words between them parts the two sides; None: no such row."""
        if len(told) < 3 or self._has("BETWEEN") or sum(p.fixed for p in told) < 2:
            return None
        parting = []
        for a, b in pairwise(told):
            gap = self.tokens[a.last + 1 : b.first]
            commas = {"、", ","} if self.language == "en" else {"、"}
            words = {t.text.casefold() for t in gap if t.is_("WITH") or t.text in commas}
            if not words and not (a.wh and any(t.is_("AUX") for t in gap)):
                return None
            joins = {"和", "及", "以及", "还有", "and", "&"}
            parting.append(2 if not words or words - joins - commas else 1 if words & joins else 0)
        if parting.count(max(parting)) > 1:
            raise self._several(told[2])
        at = parting.index(max(parting)) + 1
        for side in (told[:at], told[at:]):
            if len({p.level or p.type for p in side} - {None}) > 1:
                raise self._several(side[1])
        return [told[:at], told[at:]]

    def _several(self, p: Phrase) -> QuestionError:
        said = "".join(t.text for t in p.places) or p.noun or (p.named.name if p.named else self.text[:40])
        zh = self.language == "zh"
        return QuestionError(
            f"分不清“{said}”属于哪一方" if zh else f"which side {said!r} belongs to is not clear",
            "几个地方请写成:云南、贵州与上海,或分开问" if zh else "ask for them one by one",
            part=said,
            examples=examples(self.language),
        )

    def _one_place(self, phrases: Sequence[Phrase]) -> None:
        """Places that nothing joins are not one side."""
        placed = [p for p in phrases if p.places]
        if len(placed) > 1:
            raise self._several(max(placed, key=lambda p: p.first))

    def _wanted_partner(self, first: list[Phrase], second: list[Phrase]) -> Want:
        wh = (any(p.wh for p in first), any(p.wh for p in second))
        kind = (any(p.is_class for p in first), any(p.is_class for p in second))
        if all(wh):
            return "pairs"
        if any(wh):
            both = all(p.level for p in [*first[:1], *second[:1]]) and first and second
            return "pairs" if both and all(kind) else "subject" if wh[0] else "object"
        if first and not second:
            return "object" if not kind[0] else "pairs"
        if kind[0] != kind[1]:
            return "subject" if kind[0] else "object"
        return "pairs"

    def _signs(self, live: list[Phrase]) -> Question:
        programs = [p for p in live if p.type == "Program" or (p.named and p.named.type == "Program")]
        parties = [p for p in live if p not in programs and (p.told or p.wh)]
        asked = any(p.wh for p in programs)
        if not programs:
            programs_side = Side(type="Program")
        else:
            named = [p for p in programs if p.named]
            own = [p for p in programs if p.places and not p.named]
            programs_side = self._side(named[:1]) if named else Side(type="Program")
            parties = [*own, *parties] if own and not parties else [*parties, *own]
        wanted = [p for p in parties if p.wh]
        if len(parties) > 1 and parties[0].fixed and parties[1].who:
            wanted, parties = [], parties[:1]  # 杨浦区人社局与谁签了协议: its agreements tell with whom
        if len(placed := [p for p in parties if p.places]) > 2:
            raise self._several(placed[2])
        first = wanted[:1] or parties[:1]
        second = [p for p in parties if p not in first]
        if self._has("WHEN"):
            want: Want = "when"
        elif wanted:
            want = "subject"
        elif self._total() and not asked:
            want = "total" if not self._has("SUM") else "object"
        else:
            want = "object" if asked or first else "pairs"
        also = self._side(second[:1]) if second else None
        return self._made("signs", self._side(first), programs_side, want, also=also)

    # -- sides -----------------------------------------------------------------------------------------------------

    def _code(self, p: Phrase) -> str:
        return places.decide([t.text for t in p.places], self.context, p.level, self.language, self.notes).code

    def _codes(self, p: Phrase) -> tuple[str, ...]:
        chains: list[list[str]] = [[]]
        for t in p.places:
            if t.kind == "AND":
                chains.append([])
            else:
                chains[-1].append(t.text)
        return tuple(
            places.decide(chain, list(self.context), p.level, self.language, self.notes).code
            for chain in chains
            if chain
        )

    def _side(self, phrases: Sequence[Phrase]) -> Side:
        """What the phrases of one role say together."""
        if not phrases:
            return Side()
        named = next((p.named for p in phrases if p.named is not None), None)
        if named is not None:
            return Side(type=named.type, node=Node(f"{named.type}:{named.name}", named.type, named.name))
        level = next((p.level for p in phrases if p.level), None)
        type_ = next((p.type for p in phrases if p.type), None)
        organ = next((p.organ for p in phrases if p.organ), None)
        placed = next((p for p in phrases if p.places), None)
        side = next((p.side for p in phrases if p.side), None)
        codes = tuple(dict.fromkeys(code for p in phrases if p.places for code in self._codes(p)))
        if side and not codes:
            codes = (side,)
        if organ and len(codes) == 1 and placed and not any(p.wh or p.each for p in phrases):
            division = gazetteer().get(codes[0])
            assert division is not None
            return Side(node=bureau(division.code, division.name, organ), type="Bureau")
        plain = len(codes) == 1 and not side and not level and not type_
        if plain and not any(p.is_class for p in phrases):
            return Side(node=gazetteer().node(codes[0]))
        return Side(type=type_, level=level, within=codes, organ=organ)

    def _mark_excluded(self, phrases: list[Phrase]) -> None:
        for p in phrases:
            i, j = p.first - 1, p.last + 1
            while i >= 0 and self.tokens[i].is_("STOP"):
                i -= 1
            if not p.places:
                continue
            opened = i >= 0 and self.tokens[i].is_("EXCEPT", "open")
            closed = j < len(self.tokens) and self.tokens[j].is_("EXCEPT", "close")
            p.excluded = opened or closed
        for before, p in pairwise(phrases):
            gap = self.tokens[before.last + 1 : p.first]
            if before.excluded and p.places and gap and all(t.is_("WITH") for t in gap):
                p.excluded = True  # 除了上海和北京

    # -- what is wanted --------------------------------------------------------------------------------------------

    def _has(self, kind: str) -> bool:
        return any(t.is_(kind) for t in self.tokens)

    def _total(self) -> bool:
        counted = any(s.unit and t.text.endswith("数") for t in self.tokens for s in t.senses)  # 岗位数
        return counted or self._has("QTY") or self._has("SUM") or self._has("BYYEAR")

    def _ranked(self) -> bool:
        return self._has("MOST") or any(t.kind == "TOP" for t in self.tokens)

    def _top(self, phrases: Sequence[Phrase]) -> int | None:
        if not self._ranked():
            return None
        number = next((t.number for t in self.tokens if t.kind == "TOP" and t.number), 0)
        number = number or next((p.number for p in phrases if p.number), 0)
        if number:
            return number
        return 1 if any(p.singular and (p.wh or p.level) for p in phrases) and self._one() else None

    def _one(self) -> bool:
        if self.language == "en":
            return True
        return any(t.is_("WH", "one") for t in self.tokens) or not any(t.is_("WH") for t in self.tokens)

    def _by(self, cast: Cast) -> Literal["year", "subject", "object"] | None:
        if self._has("BYYEAR") or (self._has("WHEN") and self._ranked()):
            return "year"  # 人数最多的是哪一年 is answered by the series
        if not self._total() or any(p.wh for p in [*cast.subject, *cast.object]):
            return None
        if any(p.each for p in cast.subject):
            return "subject"
        if any(p.each for p in cast.object):
            return "object"
        if self._has("APART"):
            levels = (any(p.level for p in cast.subject), any(p.level for p in cast.object))
            return "object" if levels[1] and not levels[0] else "subject"
        return None

    def _dates(
        self, predicate: str, subject: Side, object_: Side, want: Want
    ) -> tuple[Want, tuple[Literal["start", "end"], ...]]:
        """Whether the start, the end or both are asked for; an end that cannot be told is refused."""
        said = next((t.text for t in self.tokens if t.is_("ENDING")), None)
        if said is None:
            return want, ("start",)
        named = not any(t.is_("WH") and not t.is_("AUX") for t in self.tokens)
        told = predicate in edge_types() and edge_types()[predicate].time != "event"
        if not told or not (want == "when" or (named and not self._total() and not (subject.empty or object_.empty))):
            zh = self.language == "zh"
            event = predicate in edge_types() and not told
            raise QuestionError(
                f"答不了“{said}”:" + ("图谱记的是哪一天发生,不记何时到期" if event else "只能问某一对何时结束")
                if zh
                else f"{said!r} cannot be answered: "
                + ("the graph holds the day it happened, not how long it lasts" if event else "ask it of one pair"),
                "例如:苏州和铜仁的结对什么时候结束"
                if zh
                else "such as: When did Suzhou and Tongren stop being paired?",
                part=said,
                examples=examples(self.language),
            )
        both = said.startswith("起止") or (self._has("WHEN") and self._starts())
        return "when", ("start", "end") if both else ("end",)

    def _starts(self) -> bool:
        """从什么时候开始,到什么时候结束 asks for both ends."""
        return any(t.text.casefold() in {"开始", "start", "started", "begin", "began"} for t in self.tokens)

    def _unit(self, predicate: str) -> str | None:
        units = edge_types()[predicate].units if predicate in edge_types() else ()
        found = [s.unit for t in self.tokens for s in t.senses if s.kind == "THEME" and s.unit in units]
        return found[0] if found else None

    def _made(
        self,
        predicate: str,
        subject: Side,
        object_: Side,
        want: Want,
        *,
        top: int | None = None,
        by: Literal["year", "subject", "object"] | None = None,
        also: Side | None = None,
    ) -> Question:
        span = merged([t.span for t in self.tokens if t.span]) or Span()
        want, dates = self._dates(predicate, subject, object_, want)
        refuse_unused(self.tokens, self.language)
        return Question(
            text=self.text,
            language=self.language,
            predicate=predicate,
            subject=subject,
            object=object_,
            want=want,
            span=span,
            unit=self._unit(predicate),
            top=top,
            ranked=self._ranked() and predicate not in {"path", "any", "signs"},
            by=by,
            dates=dates,
            exclude=tuple(dict.fromkeys(self.exclude)),
            also=also,
            outside=self._has("OUTSIDE"),
            ignored=tuple(t.text for t in self.tokens if t.kind == "UNKNOWN"),
            notes=tuple(dict.fromkeys(self.notes)),
        )


def _without_frame(phrases: list[Phrase]) -> list[Phrase]:
    """沪滇协作中普陀区…: a pair of provinces that only frames the question decides names, but is no side of it."""
    brief = [p for p in phrases if [len(t.text) for t in p.places] == [1] and not p.is_class]
    others = [p for p in phrases if p.fixed and p not in brief]
    return [p for p in phrases if p not in brief] if len(brief) == 2 and others else phrases


def _with_parts(side: Side) -> Side:
    """All pairings between two provinces, and those of counties with one, are those of their parts too."""
    if side.node is not None and side.node.properties.get("level") == "province":
        return Side(within=(str(side.node.properties["code"]),))
    return side


def bureau(code: str, region: str, organ: str) -> Node:
    """The node of a bureau, as loaders name it."""
    return Node(f"Bureau:{code}/{organ}", "Bureau", f"{region}{organ}", {"organ": organ, "region": code})


def refuse_unused(tokens: Sequence[Token], language: Language) -> None:
    """An unknown word may be left out (and is told), but not where it is the point: 多少女性, 负责人是谁, 何时升级."""
    read = [t for t in tokens if t.kind != "PUNCT" and (t.kind == "UNKNOWN" or not t.is_("STOP") or t.is_("WH"))]
    for i, t in enumerate(read):
        if t.kind != "UNKNOWN" or len(t.text) < 2:
            continue
        before, rest = read[i - 1] if i else None, read[i + 1 :]
        if rest and rest[0].text in {"人", "者", "员"} and rest[0].begin == t.end:
            rest = rest[1:]  # 负责人
        head = not rest or not any(s.kind in {"THEME", "PERSON", "LEVEL"} for s in rest[0].senses)
        counted = before is not None and before.is_("QTY") and head
        dated = not rest and any(b.is_("WHEN") for b in read[:i]) and (before is None or before.kind != "UNKNOWN")
        named = len(rest) == 1 and any(rest[0].is_(k) for k in ("WH", "QTY", "WHEN")) and not rest[0].is_("AUX")
        if counted or dated or named:
            zh = language == "zh"
            raise QuestionError(
                f"问的是“{t.text}”,这个词不认识" if zh else f"the question turns on {t.text!r}, which is not known",
                "可以问谁、到哪里、多少、何时开始或结束" if zh else "ask who, where, how many, since or until when",
                part=t.text,
                examples=examples(language),
            )


def no_relation(text: str, tokens: Sequence[Token], language: Language) -> QuestionError:
    listed = (
        "、".join(e.label.zh for e in edge_types().values())
        if language == "zh"
        else ", ".join(e.label.en for e in edge_types().values())
    )
    unknown = next((t.text for t in tokens if t.kind == "UNKNOWN"), text[:40])
    return QuestionError(
        f"没有听懂问的是哪种关系:“{unknown}”"
        if language == "zh"
        else f"which relation is asked for was not understood: {unknown!r}",
        f"可以问:{listed}" if language == "zh" else f"there are: {listed}",
        part=unknown,
        examples=examples(language),
    )
