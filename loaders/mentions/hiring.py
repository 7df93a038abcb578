"""People whom firms want, by the words of the clause: 企业计划招聘1546人, 海报上写着普工76名, “我们要120个人”.

Only where hiring is spoken of near, and never those taken on (招了, 招走, 录用).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR
from loaders.mentions.numbers import QuantityMention

Span = tuple[int, int]

TRADE = (
    r"(?:普|操作|技|焊|电|木|瓦|缝纫|缝|车|钳|铣|装配|注塑|喷漆|质检|包装|打磨|冲压|流水线|一线|男|女|熟练|临时|季节|学徒|车间)?工人?"
    r"|人手|员工|(?![裁减复停开完招])[\u4e00-\u9fff]{1,3}[工员师嫂姆安]"
)
"""Whom a firm looks for, by the trade."""
_ABOUT = r"(?:约|近|超|足足|整整|大约|一共|总共|合计|共计?|各类|各种|各|达|是|有)*"
_LOOKS = r"(?:招聘|招收|招募|招录|招用|招工|招人|招|聘|缺|要|需|寻|找)(?:需|要|求|的)?(?![了走到过来回下满进])"
_YET = (
    r"(?:计划|拟|想|打算|准备|预计|现|欲|急|还|就|都|也|又|正|来|前来"
    r"|本次|此次|这次|这回|这趟|今年|眼下|目前|现场|一共|总共|合计|共)"
)
# 企业计划招聘|1546人; what was done has another word after the verb, or 已 before it
_MEANS_TO = re.compile(
    rf"(?:(?P<meant>计划|拟|想|打算|准备|预计|欲|急)|[需缺](?=[招要\d])|(?P<came>来|前来)(?=招)){_YET}*(?:[在到从][^,。;、\d]{{2,8}})?(?:{_LOOKS})?(?:{TRADE})?(?:、(?:{TRADE}))*等?{_ABOUT}$"
)
_SHORT = re.compile(
    rf"(?:招聘总?需求|\d+[余多]?家[^,。;\d]{{0,8}}(?:企业|厂子?|单位|公司),(?:一共|共|合计|总共|要)?招(?:工|聘|人)?(?:{TRADE})?|(?:共|合计|总计)[需缺要](?:招|用)?[人工]?|分别招(?:聘|工)?(?:{TRADE})?){_ABOUT}$|(?:用工|用人|岗位|人员|人手)?缺口{_ABOUT}$"
)
# 展位上贴着红纸:招工190人
_PAPER = re.compile(
    r"(?:海报|[招展]牌|招[工聘]牌|红纸|展板|展架|易拉宝|[招启]事|简章|广告|单子|条子|告示|横幅|黑板|牌子|纸板|横幅|屏幕)[^。;\d]{0,4}"
    rf"(?:写|贴|标|印|列|登|打|挂|:)[^。;\d]{{0,12}}?(?:{_LOOKS})?(?:{TRADE})?(?:、(?:{TRADE}))*{_ABOUT}$"
)
_POSTED = re.compile(rf"(?:贴|挂|立|写|印)着[^,。;\d]{{0,8}}:[^,。;\d]{{0,6}}招(?:聘|工|人)?(?:{TRADE})?{_ABOUT}$")
# “我们这次要87个人; 厂里还缺120个缝纫工
_SPEAKS = re.compile(
    rf"(?:我们|咱们?|公司|厂里|厂子里?|店里|企业|单位|老板)(?:家|厂|公司|这边|方面)?{_YET}*(?:要|缺|差|需要?|想招|想要|招)(?:约|近)?$"
    r"|^(?:还|就|正|急)?[缺差](?:约|近)?$"
)
_WHOM = re.compile(rf"(?:左右|以上|上下)?的?(?:{TRADE})?(?=[,。;、!?:)”“\s]|和\d|男女|月薪|工资|包吃|$)")
_FIRMS = re.compile(r"招聘总?需求|企业|公司|集团|厂|商家|商户|[单]位|店|我们|咱|老板|方面|工种")
_DONE = re.compile(
    r"已经?|曾|录用|签[约下订]|入职|上岗|意向|报名|咨询|培训|毕业|教师|医[生护师]|公务|社工|事业|学生|干部|演员|志愿"
)
_HIRING = re.compile(rf"招[聘工人]|用[工人]|{FAIR}|[展摊]位|摆摊|岗位|直播带|缺工")
_MORE = re.compile(rf"[、,和及](?:{TRADE})|[和及]")  # 需普工120名、质检员|30名
_NEAR, _REACH = 120, 40


def wanted(text: str, found: Sequence[QuantityMention], firms: Sequence[Span]) -> Iterator[QuantityMention]:
    """Of the figures of people in ``found`` those who are looked for, as vacancies. ``firms``: where some are named."""
    if not _HIRING.search(text):
        return
    last = -1  # where the vacancies told last end
    for q in found:
        last = q.end if q.unit == "job" else last
        if q.unit != "person":
            continue
        if 0 <= last < q.start and _MORE.fullmatch(text, last, q.start) and _WHOM.match(text, q.end):
            last = q.end
            yield replace(q, unit="job")
            continue
        if 0 <= last < q.start and _next_firm(text, last, q.start, firms):
            last = q.end
            yield replace(q, unit="job")
            continue
        begins = max(text.rfind(c, 0, q.start) for c in "。;\n“") + 1
        floor = max(begins, q.start - _REACH)
        if not _wanted(text, floor, q, firms) or not _WHOM.match(text, q.end):
            continue
        own = max(floor, text.rfind(",", floor, q.start) + 1)
        stop = text.find("。", q.end, q.end + 6)
        if _DONE.search(text, own, stop if stop >= 0 else min(len(text), q.end + 6)):
            continue
        if _HIRING.search(text, max(0, q.start - _NEAR), min(len(text), q.end + _NEAR)):
            last = q.end
            yield replace(q, unit="job")


def _next_firm(text: str, last: int, at: int, firms: Sequence[Span]) -> bool:
    """Whether a figure is the next firm's of a row: 甲公司的用工需求是209人,乙公司是|113人."""
    firm = next((x for x in firms if last < x[0] < at and x[0] - last == 1), None)
    return firm is not None and text[last] in ",;、" and bool(_IS.fullmatch(text, firm[1], at))


_IS = re.compile(r"(?:则|也|就|是|为|要|有|占|共|约|近)*")


def _wanted(text: str, floor: int, q: QuantityMention, firms: Sequence[Span]) -> bool:
    before = text[floor : q.start]
    if _PAPER.search(before) or _POSTED.search(before) or _SPEAKS.search(before):
        return True
    if not (_MEANS_TO.search(before) or _SHORT.search(before)):
        return False
    return bool(_FIRMS.search(before)) or any(floor <= s < q.start for s, _ in firms)
