"""Tokens become noun phrases: 云南哪些县, eastern districts, counties in Yunnan, 马尾区人社局, the 5 counties."""

from __future__ import annotations

from collections.abc import Sequence

from api.questions.names import HR, Name
from api.questions.phrase import Phrase
from api.questions.scan import Token

_LEVELS = ("province", "prefecture", "county", "township")
_TYPES = ("Company", "Bureau", "Program")


class Reader:
    """Finds the phrases of a sentence. ``predicate`` decides whether 协议, jobs or 教师 are things or what moves."""

    def __init__(self, tokens: Sequence[Token], predicate: str) -> None:
        self.tokens = tokens
        self.predicate = predicate
        self.phrases: list[Phrase] = []

    def read(self) -> list[Phrase]:
        i = 0
        while i < len(self.tokens):
            phrase = self._phrase(i)
            if phrase is None:
                i += 1
                continue
            self.phrases.append(phrase)
            i = phrase.last + 1
        self._join()
        return self.phrases

    def _level(self, token: Token) -> str | None:
        """The kind a word stands for here; a noun that is what moves (招聘会, partner) is none."""
        sense = token.sense("LEVEL")
        if sense is None:
            return None
        if sense.value == "Program":
            return "Program" if self.predicate in {"signs", "funds", "any"} else None
        return sense.value

    def _phrase(self, begin: int) -> Phrase | None:
        """The phrase that begins here, if one does."""
        p = Phrase(begin, begin - 1)
        i: int | None = begin
        while i is not None and i < len(self.tokens):
            i = self._take(p, i)
        if p.last < begin or not (p.told or p.generic or (p.wh and not self._bare_wh(p))):
            return None
        return p

    def _take(self, p: Phrase, i: int) -> int | None:
        """Take the token into the phrase, and where to go on; None where the phrase has ended, with it or before it."""
        t = self.tokens[i]
        if t.kind == "PLACE":
            return self._place(p, i)
        if t.kind == "NAME" and t.name is not None:
            self._name(p, i, t.name)
            return None
        if t.is_("SIDE") and not p.level:
            p.side = t.senses[0].value if t.senses[0].kind == "SIDE" else (t.sense("SIDE") or t.senses[0]).value
            return _with(p, i)
        if t.is_("QTY"):
            return self._how_many(p, i)
        if t.is_("WH") and not (p.wh and p.told):
            return self._question_word(p, i)
        if t.is_("EACH"):
            if p.level or p.type:
                return None
            p.each |= t.is_("EACH", "each")
            return _with(p, i)
        if t.kind in ("NUM", "TOP"):
            p.number = t.number
            return _with(p, i)
        if t.is_("MW") and (p.number or p.wh or p.each):
            return _with(p, i)
        if t.is_("MOST") and i + 1 < len(self.tokens) and not p.told:
            return None
        if t.is_("OF") and p.last >= p.first and self._of_continues(p, i):
            return _with(p, i)
        level = self._level(t)
        return self._noun(p, i, level) if level is not None else None

    def _place(self, p: Phrase, i: int) -> int | None:
        if p.level or p.type or p.generic or p.named or (p.places and not self._continues(p, i)):
            return None
        p.places.append(self.tokens[i])
        return _with(p, i)

    def _name(self, p: Phrase, i: int, name: Name) -> None:
        """A name ends its phrase; behind an organ its place may follow (人社局 in Lijiang)."""
        if p.named or p.level or p.type or (p.places and name.type != "Bureau"):
            return
        p.last = i
        if name.type == "Bureau":
            p.type, p.organ = "Bureau", name.organ
            self._after_level(p, i + 1)
        else:
            p.named = name

    def _how_many(self, p: Phrase, i: int) -> int | None:
        """多少个县 asks for counties; 多少人 for a total."""
        tokens, j = self.tokens, i + 1
        while j < len(tokens) and (tokens[j].is_("MW") or tokens[j].is_("OF")):
            j += 1
        ahead = j
        while ahead < len(tokens) and (tokens[ahead].kind == "PLACE" or tokens[ahead].is_("SIDE")):
            ahead += 1
        if ahead >= len(tokens) or not self._counted(ahead):
            return None
        p.wh = p.counted = True
        return _with(p, j - 1)

    def _question_word(self, p: Phrase, i: int) -> int | None:
        t = self.tokens[i]
        if t.is_("AUX") and p.told:
            return None
        if t.is_("WH", "who"):
            if not (p.told or p.generic):
                p.wh = p.generic = p.who = True
                p.last = i
            return None
        if not self._asks_for_noun(i, p):
            return None
        p.wh = True
        p.singular |= t.is_("WH", "one")
        return _with(p, i)

    def _noun(self, p: Phrase, i: int, level: str) -> int | None:
        """A kind of thing (县, companies) ends its phrase, but for what follows it in English (counties in Yunnan)."""
        if p.level or p.type or p.generic:
            return None
        t = self.tokens[i]
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if level in _LEVELS and after is not None and after.name is not None and after.name.type == "Bureau":
            return i + 1  # 各县人社局: bureaus, of whatever level
        sense = t.sense("LEVEL")
        if sense is not None and not sense.plural:
            p.singular = True
        p.noun = t.text
        if level in _LEVELS:
            p.level = level
        elif level in _TYPES:
            p.type = level
        else:
            p.generic = True
        if level == "Bureau" and t.text.casefold() in {"人社部门"}:
            p.organ = HR
        p.last = i
        self._after_level(p, i + 1)
        return None

    def _counted(self, i: int) -> bool:
        """Whether the word is a noun to be counted (a level or type), not what moves."""
        t = self.tokens[i]
        if t.kind == "NAME" and t.name is not None:
            return t.name.type == "Bureau" and not t.name.name
        level = self._level(t)
        return level is not None and not t.is_("MW") and not (level == "any" and t.is_("THEME", self.predicate))

    def _asks_for_noun(self, i: int, p: Phrase) -> bool:
        """哪些县, which counties: a noun follows (or went before: 县有哪些); 哪些岗位 asks for facts."""
        j = i + 1
        while j < len(self.tokens) and (
            self.tokens[j].is_("MW")
            or self.tokens[j].kind in {"PLACE", "NUM"}
            or self.tokens[j].is_("SIDE")
            or self.tokens[j].is_("OF")
        ):
            j += 1
        if j < len(self.tokens):
            t = self.tokens[j]
            if t.kind == "NAME" or self._level(t) is not None:
                return True
        return (p.level or p.type or p.generic) is not None and p.told

    def _bare_wh(self, p: Phrase) -> bool:
        return not p.generic and not p.told

    def _continues(self, p: Phrase, i: int) -> bool:
        """A second place right after the first names what lies in it (上海普陀区); 沪滇 are two."""
        from graph.regions import gazetteer

        outer, inner = p.places[-1].text, self.tokens[i].text
        g = gazetteer()
        outer_codes = {d.code for d in g.resolve(outer).candidates}
        return any(
            set(g.ancestors(d.code)) & outer_codes for d in g.resolve(inner, context=tuple(outer_codes)).candidates
        )

    def _of_continues(self, p: Phrase, i: int) -> bool:
        """的 goes on when a noun of the kind follows: 云南的哪些县; not in 云南的工人."""
        j = i + 1
        tokens = self.tokens
        while j < len(tokens) and (
            tokens[j].is_("OF") or tokens[j].is_("MW") or tokens[j].is_("EACH") or tokens[j].kind == "NUM"
        ):
            j += 1
        if j >= len(tokens):
            return False
        t = tokens[j]
        if t.kind == "PLACE":
            return (bool(p.places) and self._continues(p, j)) or (p.wh and not p.told)
        if t.is_("WH"):
            return self._asks_for_noun(j, Phrase(j, j))
        if t.is_("QTY"):
            k = j + 1
            while k < len(tokens) and tokens[k].is_("MW"):
                k += 1
            return k < len(tokens) and self._counted(k)
        if t.is_("SIDE"):
            return not p.places
        if self._clause(p, j):
            return False
        return t.kind == "NAME" or (self._level(t) is not None and not t.is_("THEME", self.predicate))

    def _clause(self, p: Phrase, noun: int) -> bool:
        """捐款给怒江的公司: a clause without its subject ends in the place, and the noun behind 的 is that subject."""
        at = p.first - 1
        while at > 0 and self.tokens[at].is_("STOP"):
            at -= 1
        before = self.tokens[at] if p.first else None
        if before is None or before.text.isascii() or self.phrases:
            return False
        acts = before.is_("VERB")  # 资助过怒江的公司
        if before.is_("PREP", "to"):
            acts = any(t.is_("THEME") or t.is_("VERB") or t.is_("GIVE") for t in self.tokens[:at])
        rest = self.tokens[noun + 1 :]
        return acts and not any(t.is_("THEME") or t.is_("PERSON") or t.is_("VERB") or t.is_("GIVE") for t in rest)

    def _after_level(self, p: Phrase, i: int) -> None:
        """Where the place follows its noun: counties in Yunnan, companies in the east, partners of Lijiang."""
        tokens, j = self.tokens, i
        if j < len(tokens) and tokens[j].is_("WH", "some") and not p.wh and not tokens[j].text.isascii():
            p.wh, p.last = True, j  # 企业哪些
            return
        if p.places or p.side or j >= len(tokens):
            return
        sense = tokens[j].sense("PREP")
        if sense is None or not tokens[j].text.isascii() or sense.value not in {"in", "of", "from"}:
            return
        j += 1
        while j < len(tokens) and tokens[j].is_("STOP"):
            j += 1
        k = j
        while (
            k < len(tokens)
            and (tokens[k].kind == "PLACE" or tokens[k].is_("SIDE"))
            and (k == j or self._continues(p, k))
        ):
            if tokens[k].kind == "PLACE":
                p.places.append(tokens[k])
            else:
                p.side = (tokens[k].sense("SIDE") or tokens[k].senses[0]).value
            k += 1
        if k > j:
            p.last = k - 1

    def _join(self) -> None:
        """Phrases that are one: 给昭通捐款的县 有 哪些. A place and its kind apart are left to the roles."""
        tokens = self.tokens
        for n, p in enumerate(self.phrases):
            gap = tokens[p.last + 1 :]
            # 县有哪些, 企业是哪些, …的是谁
            if (
                p.is_class
                and not p.wh
                and gap
                and all(t.is_("STOP") or t.is_("WH") or t.is_("MW") or t.kind == "PUNCT" or t.is_("OF") for t in gap)
                and any(t.is_("WH") and not t.is_("AUX") for t in gap)
            ):
                p.wh = True
                p.singular |= any(t.is_("WH", "one") for t in gap)
            # English: Lijiang in Yunnan; Putuo District, Shanghai
            if n and p.places and self.phrases[n - 1].places and not p.is_class:
                before = self.phrases[n - 1]
                between = tokens[before.last + 1 : p.first]
                if len(between) == 1 and (
                    between[0].text == "," or between[0].is_("PREP", "in") or between[0].is_("PREP", "of")
                ):
                    probe = Phrase(p.first, p.last, places=[p.places[0]])
                    if _inside(probe, before):
                        p.places = [*p.places, *before.places]
                        p.first, p.level = before.first, before.level
                        before.excluded = True
                        before.first = -1
        self.phrases = [p for p in self.phrases if p.first >= 0]


def _with(p: Phrase, i: int) -> int:
    """The phrase reaches to this token; the next one."""
    p.last = i
    return i + 1


def _inside(outer: Phrase, inner: Phrase) -> bool:
    from graph.regions import gazetteer

    g = gazetteer()
    codes = {d.code for d in g.resolve(outer.places[0].text).candidates}
    found = g.resolve(inner.places[-1].text, context=tuple(codes)).candidates
    return any(set(g.ancestors(d.code)) & codes for d in found)
