"""Who acts on whom: phrases get the role of subject or object from prepositions, voice, order and, last, geography."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from api.questions.phrase import Phrase
from api.questions.scan import Token
from graph.regions import gazetteer

Role = Literal["subject", "object"]
BY, PREP, NEAR, ORDER, LEFT = 5, 4, 3, 2, 1  # how strongly a claim to a role is told


def other(role: Role) -> Role:
    return "object" if role == "subject" else "subject"


@dataclass(slots=True)
class Cast:
    """The phrases in each role, the best told first; phrases of one role describe one side together."""

    subject: list[Phrase]
    object: list[Phrase]


class Roles:
    """Gives each phrase of a directed predicate its role."""

    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase], predicate: str) -> None:
        self.tokens = tokens
        self.phrases = [p for p in phrases if not p.excluded]
        self.predicate = predicate
        self.claims: dict[int, tuple[Role, int]] = {}
        verbs = [i for i, t in enumerate(tokens) if t.is_("VERB") or t.is_("GIVE") or t.is_("RECEIVE")]
        verbs = [i for i in verbs if not self._inside(i) and not self._noun(i)]
        themes = [i for i, t in enumerate(tokens) if t.sense("THEME", predicate) or t.is_("PERSON")]
        self.verb = verbs[0] if verbs else themes[0] if themes else len(tokens)
        self.has_verb = bool(verbs)
        receiving = [i for i in verbs if tokens[i].is_("RECEIVE") and not tokens[i].is_("VERB", predicate)]
        markers = {self.marker(p) for p in self.phrases}
        measured = any(t.text.casefold() == "by" and self._measure(i) for i, t in enumerate(tokens))
        self.passive = "by" in markers or self._participle_by() or (measured and "from" in markers)
        self.receives = bool(receiving) and not self.passive
        self.themes = themes

    def cast(self) -> Cast:
        self._unite_rows()
        self._between()
        for n, p in enumerate(self.phrases):
            if n not in self.claims:
                self._marked(n, p)
        self._bare()
        self._settle()
        found = Cast([], [])
        for n in sorted(self.claims, key=lambda n: -self.claims[n][1]):
            (found.subject if self.claims[n][0] == "subject" else found.object).append(self.phrases[n])
        return found

    # -- what stands around a phrase -------------------------------------------------------------------------------

    def _inside(self, i: int) -> bool:
        return any(p.first <= i <= p.last for p in self.phrases)

    def _noun(self, i: int) -> bool:
        """English: a word that is verb and noun alike is a noun after from, of, much, the (how much funding)."""
        t = self.tokens[i]
        if not t.text.isascii() or not t.is_("THEME"):
            return False
        before = self.tokens[i - 1] if i else None
        return before is not None and (
            before.is_("QTY") or before.is_("RECEIVE") or before.is_("GIVE") or before.text.casefold() == "the"
        )

    def _participle_by(self) -> bool:
        return any(
            t.is_("PREP", "by") and t.text.casefold() == "by" and not self._measure(i)
            for i, t in enumerate(self.tokens)
        )

    def _measure(self, i: int) -> bool:
        """top 3 counties by workers sent: what a ranking goes by, and no one who acts."""
        if not any(t.is_("MOST") or t.kind == "TOP" for t in self.tokens):
            return False
        after = next((t for t in self.tokens[i + 1 :] if not t.is_("STOP")), None)
        return after is not None and any(s.kind in {"THEME", "PERSON", "SUM", "QTY"} for s in after.senses)

    def marker(self, p: Phrase) -> str | None:
        i = p.first - 1
        while i >= 0 and (
            self.tokens[i].is_("STOP") and not self.tokens[i].is_("PREP") and not self.tokens[i].is_("WITH")
        ):
            i -= 1
        if i < 0 or self._inside(i):
            return None
        t = self.tokens[i]
        if t.is_("BETWEEN"):
            return "between" if t.text.isascii() else None
        if t.is_("WITH"):
            return "with"
        sense = t.sense("PREP")
        return sense.value if sense else None

    def near_theme(self, p: Phrase) -> bool:
        """It stands right before what moves: 怒江的务工人员, Shanghai money, 甘肃哪些县的人."""
        if p.type == "Program" or self._patient(p):
            return False
        i = p.last + 1
        moved = False
        while i < len(self.tokens):
            t = self.tokens[i]
            if t.sense("THEME", self.predicate) is not None or t.is_("PERSON"):
                # A word that is a verb here too (资助, train) says nothing of what moves, unless 的 stands between.
                return moved or not t.is_("VERB", self.predicate) or (t.text.isascii() and self._noun_english(i))
            if t.is_("OF"):
                moved = True
            elif not (
                t.is_("MW") or t.text in {"籍", "地", "贫困", "脱贫", "农村", "建档立卡", "poor", "rural", "migrant"}
            ):
                return False
            i += 1
        return False

    def _patient(self, p: Phrase) -> bool:
        """援助宁夏的资金: right after a verb that takes a place as its object."""
        before = self.tokens[p.first - 1] if p.first else None
        if before is not None and before.is_("STOP") and p.first > 1:
            before = self.tokens[p.first - 2]
        return before is not None and before.is_("VERB") and not before.is_("RECEIVE") and not before.text.isascii()

    def _noun_english(self, i: int) -> bool:
        """Shanghai funding: no subject of a clause (Shanghai funds X) when an auxiliary or preposition comes next."""
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return self.tokens[i].text.casefold() in {"funding", "financing", "investment", "training"} and (
            after is None or not (after.kind == "PLACE" or after.is_("WH"))
        )

    # -- claims ----------------------------------------------------------------------------------------------------

    def _unite_rows(self) -> None:
        """向上海和浙江, from Yunnan and Guizhou, 云南、贵州和四川向: rows of places are one side.

        Two that nothing stands before are left to ``_between``, unless there are two such rows.
        """
        if any(t.is_("BETWEEN") for t in self.tokens):
            return
        rows: list[list[int]] = []
        for n in range(1, len(self.phrases)):
            if not self._joined(n):
                continue
            if rows and rows[-1][-1] == n - 1:
                rows[-1].append(n)
            else:
                rows.append([n - 1, n])
        for row in reversed(rows):
            marked = self.marker(self.phrases[row[0]]) in {"to", "from", "by", "in", "of"}
            if marked or len(row) > 2 or len(rows) > 1:
                for n in reversed(row[1:]):
                    self._unite(n - 1, n)

    def _joined(self, n: int) -> bool:
        """Whether 、 or 和 and nothing else stands between the phrase and the one before."""
        first, second = self.phrases[n - 1], self.phrases[n]
        if not (first.fixed and second.fixed) or first.named or second.named:
            return False
        latin = bool(first.places) and first.places[0].text.isascii()
        gap = [t for t in self.tokens[first.last + 1 : second.first] if not t.is_("STOP") or t.is_("WITH")]
        return bool(gap) and all(t.is_("WITH") or t.text == "、" or (latin and t.text == ",") for t in gap)

    def _between(self) -> None:
        """沪滇之间, between A and B, A and B: which of them acts is known from the side each lies on."""
        fixed = [n for n, p in enumerate(self.phrases) if p.fixed and not p.named]
        if len(fixed) < 2:
            return
        a, b = fixed[0], fixed[1]
        first, second = self.phrases[a], self.phrases[b]
        gap = self.tokens[first.last + 1 : second.first]
        joined = all(t.is_("WITH") or t.is_("STOP") or t.kind == "PUNCT" for t in gap)
        if not joined or self.marker(second) not in {None, "with"}:
            return
        if self.marker(first) in {"to", "from", "by", "in", "of"}:
            if any(t.is_("WITH") for t in gap):
                self._unite(a, b)
            return
        rest = [p for n, p in enumerate(self.phrases) if n not in (a, b)]
        if any(p.fixed or p.wh for p in rest) and not any(t.is_("BETWEEN") for t in self.tokens) and gap:
            self._unite(a, b)
            return
        roles = self.by_side(first, second)
        self.claims[a], self.claims[b] = (roles, BY), (other(roles), BY)

    def _unite(self, a: int, b: int) -> None:
        """云南和贵州: two places of one side; not counties here and cities there, which no one side can be."""
        kinds = {self.phrases[n].level or self.phrases[n].type for n in (a, b)} - {None}
        if len(kinds) > 1:
            return
        self.phrases[a].wh |= self.phrases[b].wh
        self.phrases[a].each |= self.phrases[b].each
        self.phrases[a].places += [Token("AND", "", 0, 0), *self.phrases[b].places]
        self.phrases[a].level = self.phrases[a].level or self.phrases[b].level
        self.phrases[a].type = self.phrases[a].type or self.phrases[b].type
        self.phrases[a].last = self.phrases[b].last
        del self.phrases[b]

    def by_side(self, a: Phrase, b: Phrase) -> Role:
        """Role of ``a``: workers go from west to east, everything else from east to west."""
        sides = (side_of(a), side_of(b))
        west_first = (sides[0] == "west" and sides[1] != "west") or (sides[1] == "east" and sides[0] != "east")
        east_first = (sides[0] == "east" and sides[1] != "east") or (sides[1] == "west" and sides[0] != "west")
        if self.predicate == "sends_workers_to":
            return "object" if east_first else "subject"
        return "object" if west_first else "subject"

    def _marked(self, n: int, p: Phrase) -> None:
        marker = self.marker(p)
        if marker == "by":
            self.claims[n] = ("subject", BY)
        elif marker == "from":
            # People from Longnan are trained by another; elsewhere what comes from a place is sent by it.
            if self._offered_to_people(p):
                self.claims[n] = ("object", PREP)
                return
            taught = self.predicate == "trains" and not self.receives
            self.claims[n] = ("object", NEAR) if taught else ("subject", PREP)
        elif marker in {"to", "in"} and self.predicate == "trains" and self.receives:
            self.claims[n] = ("subject", NEAR)
        elif marker == "to":
            self.claims[n] = ("object", PREP)
        elif marker == "in" or (marker == "with" and p.fixed and self._has_with_verb()):
            self.claims[n] = ("object", NEAR)
        elif self.near_theme(p) and p.told:
            taught = self.predicate == "trains" and not self._before_training(p)
            self.claims[n] = ("object" if taught else "subject", NEAR)

    def _before_training(self, p: Phrase) -> bool:
        """珠海的培训 is given by Zhuhai; 昭通的人 are those who are trained."""
        i = p.last + 1
        while i < len(self.tokens) and self.tokens[i].is_("OF"):
            i += 1
        return i < len(self.tokens) and self.tokens[i].is_("THEME", "trains")

    def _offered_to_people(self, p: Phrase) -> bool:
        """jobs to people from Hechi"""
        here = [t for t in self.tokens[max(0, p.first - 4) : p.first] if not t.is_("STOP")]
        return len(here) > 2 and here[-2].is_("PERSON") and here[-3].is_("PREP", "to")

    def _has_with_verb(self) -> bool:
        return not self.has_verb

    def _agent(self) -> Role:
        return "object" if self.receives or self.passive else "subject"

    def _bare(self) -> None:
        """Phrases without a word before them: order around the verb, heads of relative clauses."""
        bare = [n for n in range(len(self.phrases)) if n not in self.claims]
        before = [n for n in bare if self.phrases[n].first < self.verb]
        after = [n for n in bare if self.phrases[n].first > self.verb]
        heads = [n for n in after if self._head(n)]
        if len(before) >= 2 and self._fronted(before[0], before[1]):
            # which regions does Fujian fund; regions that Fujian funds
            self.claims[before[0]] = (other(self._agent()), ORDER)
            self.claims[before[1]] = (self._agent(), ORDER)
            before = before[2:]
        for n in before:
            p = self.phrases[n]
            if n + 1 < len(self.phrases) and self.claims.get(n + 1, ("", 0))[1] == NEAR and self._fronted(n, n + 1):
                # which provinces do Liangshan workers go to
                self.claims[n] = (other(self.claims[n + 1][0]), ORDER)
                continue
            self.claims[n] = (self._agent(), ORDER if self.has_verb or p.fixed else LEFT)
        for n in after:
            if n not in heads:
                self.claims[n] = (other(self._agent()), ORDER)
        for n in heads:
            self.claims[n] = (self._head_role(n), LEFT)

    def _fronted(self, a: int, b: int) -> bool:
        first, second = self.phrases[a], self.phrases[b]
        gap = self.tokens[first.last + 1 : second.first]
        return first.is_class and any(t.is_("AUX") or (t.is_("WH") and t.text.isascii()) for t in gap)

    def _head(self, n: int) -> bool:
        """A noun after a clause and 的: 接收怒江工人的企业, 输出劳务最多的5个县."""
        p = self.phrases[n]
        if not (p.is_class or p.number):
            return False
        if self.tokens[p.first].kind == "TOP" and not self.tokens[p.first].text.isascii():
            return True  # 输送到广东的工人数排名前3的县
        i = p.first - 1
        while i >= 0 and (self.tokens[i].is_("STOP") or self.tokens[i].is_("MW")):
            i -= 1
        return i >= 0 and (
            self.tokens[i].is_("OF")
            or self.tokens[i].is_("MOST")
            or self.tokens[i].kind == "TOP"
            or self.tokens[i + 1].text == "是"
            or self.tokens[i + 1].text == "有"
        )

    def _head_role(self, n: int) -> Role:
        head, agent = self.phrases[n], self._agent()
        taken = {role for m, (role, strength) in self.claims.items() if m != n and strength >= ORDER}
        if other(agent) in taken and agent not in taken:
            return agent
        if agent in taken and other(agent) in taken:
            return agent if any(_mergeable(self.phrases[m], head) for m in self._agents(agent)) else other(agent)
        if agent not in taken:
            return agent
        ranked = any(t.is_("MOST") or t.kind == "TOP" for t in self.tokens)
        mine = self._agents(agent)
        if ranked and mine and _mergeable(self.phrases[mine[0]], head) and _plausible(self.phrases[mine[0]], head):
            return agent
        return other(agent)

    def _agents(self, role: Role) -> list[int]:
        """Phrases in the role that no preposition put there."""
        return [m for m, (r, _) in self.claims.items() if r == role and self.marker(self.phrases[m]) is None]

    # -- conflicts -------------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Two that cannot be one side do not share a role: the weaker takes the other."""
        roles: tuple[Role, Role] = ("subject", "object")
        for role in roles:
            mine = sorted((n for n in self.claims if self.claims[n][0] == role), key=lambda n: -self.claims[n][1])
            for n in mine[1:]:
                if not _mergeable(self.phrases[mine[0]], self.phrases[n]):
                    rivals = [m for m in self.claims if self.claims[m][0] == other(role)]
                    if not rivals or all(_mergeable(self.phrases[m], self.phrases[n]) for m in rivals):
                        self.claims[n] = (other(role), self.claims[n][1])


def _mergeable(a: Phrase, b: Phrase) -> bool:
    """Whether the two describe one side: a place and a kind, never two places or two kinds."""
    if a.named or b.named or a.who or b.who:
        return False
    if (a.places or a.side) and (b.places or b.side):
        return False
    return not ((a.level or a.type) and (b.level or b.type))


def _plausible(place: Phrase, kind: Phrase) -> bool:
    """The place can have such parts: 北京, 天津, 上海 have districts (区) and no 县 or 州."""
    bare = {"北京", "天津", "上海", "北京市", "天津市", "上海市"}
    return not (
        kind.noun in {"县", "县市", "州", "州市", "市", "counties"} and any(t.text in bare for t in place.places)
    )


def side_of(p: Phrase) -> str | None:
    if p.side:
        return p.side
    if not p.places:
        return None
    best = gazetteer().resolve(p.places[0].text).best
    return gazetteer().side(best.code) if best else None
