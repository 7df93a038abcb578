"""A question in Chinese or English becomes a Question, by a local grammar; what is not understood is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from api.questions.checks import check_places, check_text
from api.questions.examples import examples
from api.questions.grammar import Grammar
from api.questions.model import Language, Question
from api.questions.nearest import misheard, similar
from api.questions.scan import Token, language, plain, scan
from graph.errors import QuestionError

MAX_LENGTH = 300  # characters of a question

_CODE = re.compile(
    r"\b(?:select\b.+\bfrom|insert\s+into|drop\s+(?:table|database|index)|delete\s+from|update\s+\w+\s+set|union\s+select|match\s*\(|merge\s*\(|detach\s+delete|optional\s+match|unwind\b)"
    r"|<script|--\s*$|/\*|\)\s*-\s*\[|\breturn\s+\w+\s*[;.]?\s*$|\$\{|\{\{",
    re.I,
)


def parse(text: str, today: date | None = None) -> Question:
    """Understand a question; ``today`` gives 去年 and ``last year`` their meaning (default: the real today).

    Raises QuestionError, which names the part that was not understood and has examples that work.
    """
    question = plain(text)
    lang = language(question)
    _refuse(text, question, lang)
    today = today or date.today()
    tokens = scan(question, today)
    _refuse_unanswerable(question, tokens, lang)
    check_text(question, tokens, today, lang)
    _check_unknown(tokens, lang)
    asked = Grammar(question, tokens, lang).question()
    check_places(tokens, lang)
    return asked


def _refuse(text: str, question: str, lang: Language) -> None:
    zh = lang == "zh"
    if not re.search(r"\w", question):
        raise QuestionError(
            "the question is empty",
            "问题是空的;ask for example",
            part=text[:40],
            examples=examples("en")[:3] + examples("zh")[:2],
        )
    if len(question) > MAX_LENGTH:
        raise QuestionError(
            f"问题太长:{len(question)}字,最多{MAX_LENGTH}字"
            if zh
            else f"the question is too long: {len(question)} characters, at most {MAX_LENGTH}",
            "一次问一件事" if zh else "ask one thing at a time",
            part=question[:40] + "…",
            examples=examples(lang),
        )
    m = _CODE.search(question)
    if m:
        raise QuestionError(
            f"这是查询语句,不是问题:“{m[0][:40]}”" if zh else f"this is a query, not a question: {m[0][:40]!r}",
            "Cypher 请用 shanhai query --cypher" if zh else "for Cypher there is: shanhai query --cypher TEXT",
            part=m[0][:40],
            examples=examples(lang),
        )


_NOT = re.compile(
    r"(?<!有)(?:没有|没|从未|未曾|未|不曾)(?=[向给为和与跟到去派被得收签办]|输送|接收|参加|结对|资助|帮扶|提供|任何)"
    r"|\b(?:did not|didn't|do not|don't|does not|doesn't|have not|haven't|has not|hasn't|never|no longer|are not|aren't"
    r"|isn't|is not|were not|weren't|was not|wasn't)\b",
    re.I,
)
_WHY = re.compile(r"为什么|为何|为啥|什么原因|\bwhy\b", re.I)


def _refuse_unanswerable(question: str, tokens: Sequence[Token], lang: Language) -> None:
    """What did not happen, why, averages and shares: the graph holds what reports say, so it cannot tell."""
    zh = lang == "zh"
    least = next((t.text for t in tokens if t.is_("UNSUPPORTED")), None)
    found = _NOT.search(question) or _WHY.search(question)
    part = found[0] if found else least
    if part is None:
        return
    if found and _NOT.search(question):
        said = (
            "图谱只记报道说到的事,答不了没有发生的"
            if zh
            else "the graph holds what reports say; it cannot tell what did not happen"
        )
    elif found:
        said = "图谱记事实,不记原因" if zh else "the graph holds facts, not reasons"
    else:
        said = "这种算法还不会" if zh else "this measure is not known"
    raise QuestionError(
        f"{said}:“{part}”" if zh else f"{said}: {part!r}",
        "可以问谁、到哪里、多少、何时" if zh else "ask who, where, how many or when",
        part=part,
        examples=examples(lang),
    )


def _check_unknown(tokens: Sequence[Token], lang: Language) -> None:
    """A word where a place must stand (after to, from, 向, before 的县) and that is none is an error, not noise."""
    for i, t in enumerate(tokens):
        if t.kind != "UNKNOWN":
            continue
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if len(t.text) == 1 and not t.text.isascii():
            beside = [n for n in (before, after) if n is not None and len(n.text) == 1 and n.is_("STOP")]
            words = [n.text + t.text if n is before else t.text + n.text for n in beside]
            slip = next((w for w in words if misheard(w)), None)
            if slip is not None:
                raise _unknown_place(slip, lang)
            continue
        after_prep = before is not None and (
            (before.is_("PREP") or before.is_("BETWEEN") or before.is_("EXCEPT")) and not before.is_("THEME")
        )
        leads = before is None or before.kind in {"TIME", "PUNCT"}
        before_kind = (
            after is not None
            and len(t.text) > 1
            and ((after.is_("LEVEL") and not after.is_("LEVEL", "Program")) or (leads and after.is_("PREP", "to")))
        )
        named = t.text[:1].isupper() and i > 0
        if after_prep or before_kind or named or (before is not None and before.is_("WITH") and len(t.text) > 1):
            raise _unknown_place(t.text, lang, after.text if after is not None and after.is_("LEVEL") else "")


def _unknown_place(word: str, lang: Language, kind: str = "") -> QuestionError:
    near = similar(word, kind)
    if lang == "zh":
        hint = f"是不是:{'、'.join(near)}?" if near else "地区请写中国大陆省、州市、县区的名称;县以下和境外的没有收录"
        return QuestionError(f"不认识“{word}”", hint, part=word, examples=examples(lang))
    hint = (
        f"did you mean {', '.join(near)}?"
        if near
        else "places are provinces, prefectures, counties and districts of mainland China, in Chinese or English"
    )
    return QuestionError(f"{word!r} is not known", hint, part=word, examples=examples(lang))
