"""Times that say nothing of what is told beside them: a feast in a year told, the age of another thing, long ago."""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.mentions.datelinks import DateMention

_FEASTS = {"五一": 5, "十一": 10, "国庆": 10, "清明": 4, "端午": 6, "中秋": 9, "元宵": 2, "元旦": 1}
"""Feasts by the month in which they fall or may still fall."""
_STOPS = "。!?\n"
_YEAR = re.compile(r"(?:19|20)\d\d年|[去今前]年")
_OPENED = re.compile(r"(?:挂牌|成立|开张|开业|开办|创办|建成|启用|运行|运营|进驻|落户|[办开]了)$")
_OURS = re.compile(
    r"(?:园区?|车间|(?:协作|工作|劳务|服务|联络|帮扶|援[疆藏青川黔滇桂陕甘宁])站|专[列线机]|工作队|工作组|指挥部|前指|协作[^,。;]{0,4})"
    r"[^,。;\d]{0,4}$"
)
"""What cooperation founds: the years it has run are those of the figure."""
_TIE_FOR = re.compile(r"帮|援|结对|结亲|协作|合作|对口|牵手|携手|支教|支医|挂职")
_GONE = re.compile(r"离开|告别|落户|回到|调离")
_ACCOUNTS = re.compile(r"拨付|安排|累计|投入|下达|到位|(?:帮扶|协作|支援|财政|专项)的?资金")
_LONG_AGO = re.compile(
    r"现在|如今|眼下|今天|老了|老[医知战]|知青|回忆|记得|想起|说起|忘不|[首第头][一]?[批拨]|那时|那会儿|回来|[他她]"
)


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind(x, 0, at) for x in _STOPS) + 1
    ends = [k for x in _STOPS if (k := text.find(x, at)) >= 0]
    return start, min(ends, default=len(text))


def feast_of_told_year(
    text: str, feast: str, at: int, out: Sequence[DateMention], now: int | None, year: int | None, month: int
) -> bool:
    """Whether a feast only tells more of a time told (2022年9月29日,国庆节前夕), or has not come yet this year."""
    falls = _FEASTS.get(feast[:2])
    if falls is None:
        return False
    if (now and now != year) or (month and falls > month):
        return True
    a, b = _sentence(text, at)
    return any(d.start >= a and d.begin and not (d.rough or d.vague) for d in out) or bool(_YEAR.search(text, a, b))


def age_of_another(text: str, start: int, *, opened: bool, along: bool) -> bool:
    """Whether a length of time is that of another thing: 县中学挂牌五年, 离开乙县三年."""
    a = max(text.rfind(x, 0, start) for x in ",;:" + _STOPS) + 1
    if opened and (m := _OPENED.search(text, a, start)):
        return not _OURS.search(text, a, m.start())
    if along and text[start - 1 : start] in tuple("省市县区州旗"):
        return not _TIE_FOR.search(text, a, start) or bool(_GONE.search(text, a, start))
    return False


def of_this_year(text: str, at: int) -> bool:
    """Whether 当年 without a year told is the year that an account is of: not 当年派去的知青,老了又回来."""
    a, b = _sentence(text, at)
    return bool(_ACCOUNTS.search(text, a, b)) and not _LONG_AGO.search(text, a, b)
