"""What a question asks for beside its sides: a total, the first of a ranking, a series, when, in which unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from api.questions.examples import examples
from api.questions.model import Language, Side, Want
from api.questions.phrase import Phrase
from api.questions.roles import Cast
from api.questions.scan import Token
from graph.errors import QuestionError
from graph.ontology import edge_types


class Asked:
    """The words of a question that name no side of it."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self.tokens, self.language = tokens, language

    def has(self, kind: str) -> bool:
        """Whether a word of that kind is told."""
        return any(t.is_(kind) for t in self.tokens)

    def total(self) -> bool:
        """How many, how much, or year by year."""
        counted = any(s.unit and t.text.endswith("数") for t in self.tokens for s in t.senses)  # 岗位数
        return counted or self.has("QTY") or self.has("SUM") or self.has("BYYEAR")

    def ranked(self) -> bool:
        """The most, the first five."""
        return self.has("MOST") or any(t.kind == "TOP" for t in self.tokens)

    def top(self, phrases: Sequence[Phrase]) -> int | None:
        """How many of a ranking; None where none or all is asked for."""
        if not self.ranked():
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

    def by(self, cast: Cast) -> Literal["year", "subject", "object"] | None:
        """What a total is told apart by."""
        if self.has("BYYEAR") or (self.has("WHEN") and self.ranked()):
            return "year"  # 人数最多的是哪一年 is answered by the series
        if not self.total() or any(p.wh for p in [*cast.subject, *cast.object]):
            return None
        if any(p.each for p in cast.subject):
            return "subject"
        if any(p.each for p in cast.object):
            return "object"
        if self.has("APART"):
            levels = (any(p.level for p in cast.subject), any(p.level for p in cast.object))
            return "object" if levels[1] and not levels[0] else "subject"
        return None

    def dates(
        self, predicate: str, subject: Side, object_: Side, want: Want
    ) -> tuple[Want, tuple[Literal["start", "end"], ...]]:
        """Whether the start, the end or both are asked for; an end that cannot be told is refused."""
        said = next((t.text for t in self.tokens if t.is_("ENDING")), None)
        if said is None:
            return want, ("start",)
        named = not any(t.is_("WH") and not t.is_("AUX") for t in self.tokens)
        told = predicate in edge_types() and edge_types()[predicate].time != "event"
        if not told or not (want == "when" or (named and not self.total() and not (subject.empty or object_.empty))):
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
        both = said.startswith("起止") or (self.has("WHEN") and self._starts())
        return "when", ("start", "end") if both else ("end",)

    def _starts(self) -> bool:
        """从什么时候开始,到什么时候结束 asks for both ends."""
        return any(t.text.casefold() in {"开始", "start", "started", "begin", "began"} for t in self.tokens)

    def unit(self, predicate: str) -> str | None:
        """The unit of the edge type that a word names (人次, job)."""
        units = edge_types()[predicate].units if predicate in edge_types() else ()
        found = [s.unit for t in self.tokens for s in t.senses if s.kind == "THEME" and s.unit in units]
        return found[0] if found else None
