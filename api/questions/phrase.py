"""A noun phrase of a question, as ``phrases`` reads it and ``roles`` casts it."""

from __future__ import annotations

from dataclasses import dataclass, field

from api.questions.names import Name
from api.questions.scan import Token


@dataclass(slots=True)
class Phrase:
    """One noun phrase and where it stands (token indexes ``first`` to ``last``).

    wh        it is asked for (哪些, which)
    each      各, each: broken down by it
    places    place names as written, outermost first
    marker    to, from, by, in, with: the word before it
    excluded  it is what is left out (except Shanghai)
    """

    first: int
    last: int
    places: list[Token] = field(default_factory=list)
    side: str | None = None
    level: str | None = None
    type: str | None = None
    organ: str | None = None
    named: Name | None = None
    wh: bool = False
    each: bool = False
    counted: bool = False
    singular: bool = False
    number: int = 0
    marker: str | None = None
    excluded: bool = False
    noun: str = ""
    who: bool = False  # 谁, where: stands alone, joins no place
    generic: bool = False  # 地方, regions: a noun that narrows nothing

    @property
    def told(self) -> bool:
        """It says which or what kind."""
        return bool(self.places or self.side or self.level or self.type or self.named)

    @property
    def fixed(self) -> bool:
        """It names places, a company, a program; not a kind alone."""
        return bool(self.places or self.side or self.named)

    @property
    def is_class(self) -> bool:
        """It stands for many: a level, a type, a question word."""
        return bool(self.level or self.type or self.wh or self.generic) and self.named is None
