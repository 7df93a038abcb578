"""Tokens and phrases become a Question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from api.questions.asked import Asked
from api.questions.checks import merged
from api.questions.examples import examples
from api.questions.model import Language, Question, Side, Span, Want
from api.questions.phrase import Phrase
from api.questions.phrases import Reader
from api.questions.relation import no_relation, predicate_of, refuse_unused
from api.questions.roles import Cast, Roles
from api.questions.scan import Token
from api.questions.sides import Sides, mark_excluded, with_parts, without_frame
from graph.errors import QuestionError


class Grammar:
    """Reads one sentence: ``asked`` has what it wants to know, ``sides`` of whom."""

    def __init__(self, text: str, tokens: Sequence[Token], language: Language) -> None:
        self.text, self.tokens, self.language = text, tokens, language
        self.asked = Asked(tokens, language)
        self.sides = Sides((), language)
        self.exclude: list[str] = []

    def question(self) -> Question:
        predicate = predicate_of(self.tokens)
        if predicate is None:
            raise no_relation(self.text, self.tokens, self.language)
        phrases = Reader(self.tokens, predicate).read()
        mark_excluded(self.tokens, phrases)
        self.sides = Sides([t.text for p in phrases for t in p.places if t.text], self.language)
        self.exclude = [self.sides.code(p) for p in phrases if p.excluded and p.places]
        live = without_frame([p for p in phrases if not p.excluded])
        if predicate in {"pairs_with", "path", "any"}:
            return self._symmetric(predicate, live)
        if predicate == "signs":
            return self._signs(live)
        cast = Roles(self.tokens, live, predicate).cast()
        return self._directed(predicate, cast)

    def _directed(self, predicate: str, cast: Cast) -> Question:
        for phrases in (cast.subject, cast.object):
            self._one_place(phrases)
        subject, object_ = self.sides.side(cast.subject), self.sides.side(cast.object)
        wh_subject = any(p.wh for p in cast.subject)
        wh_object = any(p.wh for p in cast.object)
        kinds = (any(p.is_class for p in cast.subject), any(p.is_class for p in cast.object))
        by = self.asked.by(cast)
        top = self.asked.top([*cast.subject, *cast.object])
        want: Want
        if by == "year":
            want, top = "total", None
        elif self.asked.has("WHEN"):
            want = "when"
        elif top is not None or self.asked.ranked():
            want = self._ranked_side(cast, wh_subject, wh_object)
        elif by is not None or (self.asked.total() and not (wh_subject or wh_object)):
            want = "total"
        elif (wh_subject and wh_object) or (
            (wh_subject or wh_object) and all(kinds) and subject.level and object_.level
        ):
            want = "pairs"
        elif wh_subject or wh_object:
            want = "subject" if wh_subject else "object"
        elif self.asked.total():
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
            if kinds and kinds[0].level and not self.asked.has("BETWEEN") and not fixed[0].level:
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
        elif self.asked.has("WHEN"):
            want = "when"
        elif predicate == "any":
            want = "pairs"
        else:
            want = self._wanted_partner(first, second)
        top = self.asked.top(told) if predicate == "pairs_with" else None
        ends = self.sides.side(first), self.sides.side(second)
        if predicate == "path" and any(len(end.within) > 1 for end in ends):
            raise self._several(told[-1])
        if predicate == "pairs_with" and first and second and want != "when":
            below = {"prefecture", "county", "township"}
            every = want == "pairs"
            ends = (
                with_parts(ends[0]) if every or ends[1].level in below else ends[0],
                with_parts(ends[1]) if every or ends[0].level in below else ends[1],
            )
        return self._made(predicate, *ends, want, top=top)

    def _grouped(self, told: list[Phrase]) -> list[list[Phrase]] | None:
        """丽江和昆明与谁, A、B和C: the strongest of the words between them parts the two sides; None: no such row."""
        if len(told) < 3 or self.asked.has("BETWEEN") or sum(p.fixed for p in told) < 2:
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
            programs_side = self.sides.side(named[:1]) if named else Side(type="Program")
            parties = [*own, *parties] if own and not parties else [*parties, *own]
        wanted = [p for p in parties if p.wh]
        if len(parties) > 1 and parties[0].fixed and parties[1].who:
            wanted, parties = [], parties[:1]  # 杨浦区人社局与谁签了协议: its agreements tell with whom
        if len(placed := [p for p in parties if p.places]) > 2:
            raise self._several(placed[2])
        first = wanted[:1] or parties[:1]
        second = [p for p in parties if p not in first]
        if self.asked.has("WHEN"):
            want: Want = "when"
        elif wanted:
            want = "subject"
        elif self.asked.total() and not asked:
            want = "total" if not self.asked.has("SUM") else "object"
        else:
            want = "object" if asked or first else "pairs"
        also = self.sides.side(second[:1]) if second else None
        return self._made("signs", self.sides.side(first), programs_side, want, also=also)

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
        want, dates = self.asked.dates(predicate, subject, object_, want)
        refuse_unused(self.tokens, self.language)
        return Question(
            text=self.text,
            language=self.language,
            predicate=predicate,
            subject=subject,
            object=object_,
            want=want,
            span=span,
            unit=self.asked.unit(predicate),
            top=top,
            ranked=self.asked.ranked() and predicate not in {"path", "any", "signs"},
            by=by,
            dates=dates,
            exclude=tuple(dict.fromkeys(self.exclude)),
            also=also,
            outside=self.asked.has("OUTSIDE"),
            ignored=tuple(t.text for t in self.tokens if t.kind == "UNKNOWN"),
            notes=tuple(dict.fromkeys(self.sides.notes)),
        )
