"""What carries meaning must be used: a negation, a time, a number, a comparison or a place that was not is refused.

Only politeness and filler may be left out. An answer to another question than was asked is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from api.questions.examples import examples
from api.questions.model import Language, Span
from api.questions.scan import Token
from graph.errors import QuestionError


def refusal(lang: Language, part: str, zh: str, en: str, hint_zh: str, hint_en: str) -> QuestionError:
    """A QuestionError that names the part, in the language of the question."""
    if lang == "zh":
        return QuestionError(f"{zh}:“{part}”", hint_zh, part=part, examples=examples(lang))
    return QuestionError(f"{en}: {part!r}", hint_en, part=part, examples=examples(lang))


def check_text(question: str, tokens: Sequence[Token], today: date, lang: Language) -> None:
    """Refuse negations, times, numbers and comparisons that the tokens leave unused, and a second relation."""
    check_negation(question, tokens, lang)
    check_times(question, tokens, today, lang)
    check_numbers(question, tokens, lang)
    check_relations(tokens, lang)


def _rest(question: str, tokens: Sequence[Token], *kinds: str) -> str:
    """The question with names, times and words of these senses blanked."""
    chars = list(question)
    for t in tokens:
        if t.kind in {"PLACE", "NAME", "TIME"} or any(t.is_(k) for k in kinds):
            chars[t.begin : t.end] = "\0" * (t.end - t.begin)
    return "".join(chars)


# -- negation ------------------------------------------------------------------------------------------------------

# Words that hold 不, 没, 未, 无, 非 and deny nothing, and questions of the form 是不是.
_HARMLESS = re.compile(
    r"([\u4e00-\u9fff])[不没]\1|有没有|[有能可是与]否|有无|不好意思|不知道?|不[少同断仅只但管论限错一]|不[到足超低高多][过于]?"
    r"|差不多|对不起|未来|未成年|无论|无偿|无疑|非[洲常遗农凡]|除非|没有?[吗呢]?[??。 ]*$"
    r"|\bwhether or not\b|\bif not\b|\bor not\b|\bnot only\b"
    r"|\bno (?:later|earlier|more|fewer|less) than\b|\bnot later than\b",
    re.I,
)
_NEGATION = re.compile(
    r"不(?:再|曾|会|能|是|肯|愿)?|没有?|(?:从|并|尚|仍)?未曾?|毫?无|并?非|莫|勿|拒绝|取消|停止|中断|暂停|不复"
    r"|\b(?:\w+n't|cannot|not|never|no longer|no|none|nobody|nothing|neither|nor|non"
    r"|lack(?:s|ed|ing)?|refuse[sd]?|fail(?:s|ed)? to)\b",
    re.I,
)
_NOT_IN = re.compile(r"^(?:not\b.+|不在|不属于|不位于)$", re.I)


def check_negation(question: str, tokens: Sequence[Token], lang: Language) -> None:
    """Refuse what did not happen; ``counties not in Yunnan`` is clear where one kind of place is asked for."""
    outside = [i for i, t in enumerate(tokens) if t.is_("EXCEPT") and _NOT_IN.match(t.text)]
    for i in outside:
        before = next((t for t in reversed(tokens[:i]) if not t.is_("STOP")), None)
        follows = tokens[i + 1 :]
        placed = bool(follows) and follows[0].kind == "PLACE"
        kinds = sum(t.is_("LEVEL") and not t.is_("MW") for t in tokens)
        if not (placed and before is not None and before.is_("LEVEL") and kinds == 1):
            raise _denied(tokens[i].text, lang)
    for i, t in enumerate(tokens):
        if t.text.casefold() == "without" and not any(n.kind == "PLACE" for n in tokens[i + 1 : i + 2]):
            raise _denied(t.text, lang)
    text = _HARMLESS.sub(lambda m: "\0" * len(m[0]), _rest(question, tokens, "EXCEPT", "ENDING"))
    if m := _NEGATION.search(text):
        raise _denied(m[0], lang)


def _denied(part: str, lang: Language) -> QuestionError:
    return refusal(
        lang,
        part,
        "图谱只记报道说到的事,答不了没有发生的",
        "the graph holds what reports say; it cannot tell what did not happen",
        "可以问谁、到哪里、多少、何时;某地以外用“除云南外”",
        "ask who, where, how many or when; for all but one place: except Yunnan",
    )


# -- times ---------------------------------------------------------------------------------------------------------

_DATE = re.compile(
    r"(?<![\d.])(\d+)(?:年的?(\d+)月份?(?:的?(\d+)[日号])?|[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d年])|年)"
)
_FUTURE = re.compile(
    r"明年|大?后年|明天|后天|明日|下个?(?:月|周|季度|半年|年度?|星期)|下一年|将来|未来|今后|来年"
    r"|\b(?:next (?:year|month|week|quarter|decade|\w+ years)|tomorrow|(?:in )?(?:the )?future)\b",
    re.I,
)
_TIMELIKE = re.compile(
    r"[大前昨今]天|昨日|今日|上上?个?(?:月|周|星期|季度)|[本这当]个?(?:月|周|星期|季度)|星期[一二三四五六日天]|上半年|下半年"
    r"|第?[一二三四]季度|[零〇○一二两三四五六七八九十百千\d]+(?:年(?!级)代?|月份?|[日号])|[一二三四五六七八九]?十[一二三四五六七八九]?五(?=规划|计划|期间|时期|以来|末)"
    r"|\d+世纪|世纪|[\d一二两三四五六七八九十几]+(?:天|周|个月|星期|小时)|[春夏秋冬][季天]|春节|国庆|五一|年[初底末]|[月年]前|[上中下]旬|近期|最近|近来"
    r"|\b(?:recently|lately|last (?:month|week|quarter|decade)|this (?:month|week|quarter|decade)|decade|century"
    r"|(?:since|before|until|till)(?: [\w-]+ \w+ \d{4}| \d{1,2} \w+| \w+ \d{1,2})?"
    r"|january|february|april|june|july|august|september|october|november|december"
    r"|in (?:early |late )?(?:may|march)|spring|summer|autumn|winter|q[1-4])\b"
    r"|[一二三四五六七八九]?十[一二三四五六七八九]五",
    re.I,
)


def check_times(question: str, tokens: Sequence[Token], today: date, lang: Language) -> None:
    """Refuse a date that does not exist, times that contradict, the future, and a time that was not read."""
    hint = (
        "时间例如:2021年、2022年9月、2019年到2021年",
        "times are such as: in 2021, since 2022-09, from 2019 to 2021",
    )
    for m in _DATE.finditer(_without_names(question, tokens)):
        if not _exists(m):
            raise refusal(lang, m[0], "没有这样的时间", "there is no such time", *hint)
    times = [t for t in tokens if t.kind == "TIME" and t.span is not None]
    for t in times:
        assert t.span is not None
        if t.span.first and t.span.last and t.span.first > t.span.last:
            raise refusal(lang, t.text, "时间前后颠倒", "the time ends before it begins", *hint)
        if t.span.first and t.span.first > today:
            raise _future(t.text, lang)
    if len({t.span for t in times}) > 1 and merged([t.span for t in times if t.span]) is None:
        part = (" " if lang == "en" else "、").join(t.text for t in times)
        raise refusal(lang, part, "一次只能问一段时间", "only one span of time can be asked for", *hint)
    rest = _rest(question, tokens, "WHEN", "BYYEAR", "ENDING", "EXCEPT", "TOP")
    if ahead := _FUTURE.search(rest):
        raise _future(ahead[0], lang)
    if unread := _TIMELIKE.search(rest):
        raise refusal(lang, unread[0], "没有读懂这个时间", "this time was not understood", *hint)


def merged(spans: Sequence[Span]) -> Span | None:
    """Two open spans as one (since 2020, until 2022); None where they do not make one."""
    distinct = list(dict.fromkeys(spans))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    since = [s for s in distinct if s.first and not s.last and s.start]
    until = [s for s in distinct if s.last and not s.first and s.end]
    if len(distinct) != 2 or len(since) != 1 or len(until) != 1:
        return None
    a, b = since[0], until[0]
    fits = a.first is not None and b.last is not None and a.first <= b.last
    return Span(a.start, b.end, a.first, b.last) if fits else None


def _without_names(question: str, tokens: Sequence[Token]) -> str:
    chars = list(question)
    for t in tokens:
        if t.kind in {"PLACE", "NAME"}:
            chars[t.begin : t.end] = "\0" * (t.end - t.begin)
    return "".join(chars)


def _exists(m: re.Match[str]) -> bool:
    year, month, day = m[1], m[2] or m[4], m[3] or m[5]
    if (month is None and len(year) < 3) or (m[4] and len(year) != 4):
        return True  # 近3年, 3年
    if len(year) != 4 or not 1900 <= int(year) < 2100:
        return False
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def _future(part: str, lang: Language) -> QuestionError:
    return refusal(
        lang,
        part,
        "图谱记已经报道的事,不知道将来",
        "the graph holds what was reported; nothing is known of the future",
        "请问今天以前的时间,例如 2021年以来",
        "ask of a time before today, such as since 2021",
    )


# -- numbers and comparisons ---------------------------------------------------------------------------------------

_LIMIT = re.compile(
    r"超过|多于|大于|高于|少于|小于|低于|不足|不到|不少于|不低于|不超过|至少|以上|以下|过[百千万]|[上近][百千万](?=[名人个])|相比|对比|比较|更[多少大高]|(?<![占对相])比(?![例重])"
    r"|\b(?:more than|less than|fewer than|at least|at most|exceed(?:s|ed|ing)?|above|below|than|compared|versus|vs)\b",
    re.I,
)
_ORDINAL = re.compile(
    r"第[\d零一二两三四五六七八九十百]+(?![次批期\d]|书记)"
    r"|\bsecond[ -](?:most|largest|biggest|highest)|\b(?:third|fourth|fifth|\d+(?:st|nd|rd|th))\b",
    re.I,
)
_ONLY = re.compile(
    r"(?<!不)[只仅](?![想要会])|唯一|同时|\b(?:only|solely|exclusively|(?:to|with|from|by|in) both)\b", re.I
)
_BIG = re.compile(r"(?<![少几])[零〇一二两三四五六七八九十\d]*[百千万亿]+[余多]?(?=[名人元个家场])")


def check_numbers(question: str, tokens: Sequence[Token], lang: Language) -> None:
    """Refuse a threshold, a comparison, and a number that no ranking uses."""
    rest = _rest(question, tokens, "EXCEPT", "UNSUPPORTED", "BYYEAR")
    limit = _LIMIT.search(rest) or _BIG.search(rest)
    hint = ("可以问合计或排名,例如 最多的5个县", "ask for a total or a ranking, such as the top 5 counties")
    if limit:
        raise refusal(lang, limit[0], "还不会按数目筛选或比较", "limits and comparisons are not known", *hint)
    if place := _ORDINAL.search(rest):
        raise refusal(lang, place[0], "只会排前几名,不会只取第几名", "a single place of a ranking is not known", *hint)
    if only := _ONLY.search(rest):
        raise refusal(
            lang,
            only[0],
            "还不会问“只有”和“同时”",
            "only and both are not known",
            "请分开问每个地方",
            "ask for each place by itself",
        )
    if m := re.search(
        r"(?:前|(?<!\w)top)\s*(?:-\s*\d+|0+(?!\d))(?:[名位个家])?|最多的?0+个|-\s*\d+\s*[个名家位]", rest, re.I
    ):
        raise refusal(lang, m[0], "名次要从1数起", "a ranking has at least one place", *hint)
    ranked = any(t.kind == "TOP" or t.is_("MOST") for t in tokens)
    numbers = [t for t in tokens if t.kind in {"NUM", "TOP"}]
    for n, t in enumerate(numbers):
        small = t.number in {1, 2} and not t.text.isdigit()  # 一个, 两个
        apposed = t.number == sum(p.kind == "PLACE" for p in tokens if p.end <= t.begin)  # 上海、浙江、江苏三个省市
        if (small or apposed) and not ranked:
            continue
        if not ranked or not t.number or n:
            raise refusal(lang, t.text, "这个数没有用上", "this number was not used", *hint)
    for t in tokens:
        if t.kind == "UNKNOWN" and (m := re.search(r"\d+", t.text)):
            raise refusal(lang, m[0], "这个数没有用上", "this number was not used", *hint)


# -- relations and places ------------------------------------------------------------------------------------------


def check_relations(tokens: Sequence[Token], lang: Language) -> None:
    """Workers *and* money are two questions."""
    for i, t in enumerate(tokens[1:-1], 1):
        if not (t.is_("WITH") or t.text.casefold() in {"或", "或者", "or", "并", "并且", "而且", "且"}):
            continue
        before = _themes(tokens[i - 1], {"THEME"})
        for n in range(i + 1, min(i + 5, len(tokens))) if before else ():
            after = _themes(tokens[n], {"THEME", "VERB"})
            if not after:
                continue
            if not before & after:
                gap = "" if lang == "zh" else " "
                raise refusal(
                    lang,
                    gap.join(x.text for x in tokens[i - 1 : n + 1]),
                    "一次只能问一种关系",
                    "only one relation can be asked for at a time",
                    "请分开问",
                    "ask for them one by one",
                )
            break


def _themes(token: Token, kinds: set[str]) -> set[str]:
    return {s.value for s in token.senses if s.kind in kinds and s.weight > 1}


_UNCOVERED = re.compile(
    r"香港|澳门|台湾|台北|高雄|非洲|欧洲|亚洲|美国|日本|韩国|越南|缅甸|老挝|泰国|英国|法国|德国|俄罗斯|印度|新加坡|国外|海外|境外"
    r"|\b(?:hong kong|macau|macao|taiwan|taipei|africa|europe|asia|america|japan|korea|vietnam|myanmar|laos|thailand"
    r"|singapore|abroad|overseas)\b",
    re.I,
)


def _in_row(tokens: Sequence[Token], i: int) -> bool:
    """火星和云南, 云南或火星: it stands in a row with a place."""
    for joint, far in ((i + 1, i + 2), (i - 1, i - 2)):
        if not (0 <= far < len(tokens)):
            continue
        t = tokens[joint]
        if (t.is_("WITH") or t.text in {"或", "或者", "、", "or"}) and tokens[far].kind == "PLACE":
            return True
    return False


def check_places(tokens: Sequence[Token], lang: Language) -> None:
    """Refuse a place that is not covered, and an unknown word where no other place was named."""
    unknown = [t for t in tokens if t.kind == "UNKNOWN"]
    joined = " ".join(t.text for t in unknown)
    part = m[0] if (m := _UNCOVERED.search(joined)) else None
    anchored = any(t.kind in {"PLACE", "NAME"} or t.is_("SIDE") for t in tokens)
    for i, t in enumerate(tokens):
        if part is None and t.kind == "UNKNOWN" and len(t.text) > 1 and _in_row(tokens, i):
            part = t.text
    if part is None and not anchored:
        part = next((t.text for t in unknown if len(t.text) > 1), None)
    if part is not None:
        raise refusal(
            lang,
            part,
            "不认识或没有收录",
            "not known or not covered",
            "地区请写中国大陆省、州市、县区的名称;县以下和境外的没有收录",
            "places are provinces, prefectures, counties and districts of mainland China",
        )
