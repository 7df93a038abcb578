"""Vacancies that 个 counts, and fairs that 场 counts, where a clause before says what is counted: 96家企业却备了2112个.

What was told last decides: after 岗位 or 招聘会 a figure counts those as long as nothing else that could be counted is
told between, and its own clause says by its verb, by a word of sums or by nothing but whose part it is that it goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR, OTHER_EVENT
from loaders.mentions.numbers import QuantityMention, value
from loaders.mentions.spans import between

Span = tuple[int, int]

_ABOUT = r"(?:左右|上下|以上|开外|不止|出头|往上|有余|之多|挂零|冒头)"
_FIGURE = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3})+|(?<![\d.])\d+(?:\.\d+)?|(?<=[上近])(?=[百千]个)|(?<![一二两三四五六七八九十第每几数\d])"
    r"(?:[二两三四五六七八九]|十[一二三四五六七八九]?|一(?=场))(?=[场回次轮]))(?P<some>[余多来几])?(?P<mag>[百千]?万|(?<=[上近])[百千])?"
    rf"(?P<more>[余多来])?(?P<unit>个|场次?|[回次轮])(?P<about>{_ABOUT})?(?=[,。;!?:()、——\s]|出自|来自|$)"
)
_LEFT = re.compile(r"近|约|超|余|逾")
# Whatever is said of a sum or of how many there are.
_LINK = (
    r"(?:一共|总共|合计|拢共|统共|总计|累计|共计|加起来|加总|加在一[起块]儿?|合[起在]来?一?[起块]?儿?|凑起来|凑到一[起块]儿?|归拢|算下来|数下来|点下来"
    r"|一算|一数|数了数|数一数|满打满算|全部|里外里?|前前后后|前后|先后|陆续|足足|整整|将近|接近|差不多|大约|不下|不少于|超过|至少|另外|另有|还有|总数|总量"
    r"|今年|去年|前年|当年|全年|上半年|下半年|当天|当场|现场|一天|一次|一回|分别|依次|各自|一口气|一下子?|一家伙|单日|光|单|却|倒|竟|就|便|又|再|也|还|才|只|仅|更|都|已|共|总|是|有|为|达到?|约|近|超|足|整|数|上|的|了|在|于|:)*"
)
_SUM = re.compile(_LINK)
# How vacancies are shown or handed over. Hiring (招了, 收下, 领走) is none of it.
_OFFERS = re.compile(
    r"(?:备[下好足齐]?|[挑选筛理列摸排][了出]{1,2}|[拿端亮摆放掏推列晒抛腾挤匀捧贴挂凑喊报开][出来下上]{0,2}|留[出给]|推送|凑[齐足够]|攒[下出到够]?|筹[来到集]?|[带捎送寄传发搬拉递交][来去到上过]{0,2}|发布|空[着出]|供[应给]?|揽[来下到]"
    r"|给[出到足]?|分[到得给摊]?|占[去到]?|认[领下]|包[下揽]?|划[出给]?|提供|释放|预留|准备|贡献|归集|征集|收集|搜罗|汇集|募集|储备|推介|推荐|派发|打捆|得到?|摊[到上])"
    rf"(?:了|着|过)?的?(?:岗位?)?{_LINK}$"
)
_HELD = re.compile(
    r"(?:[办开摆搞支设聚连]|举办|举行|组织|承办|合办|联办|召开|张罗|操办|[拿分轮占排安跑来走赶][走到去了得上]?|赶到|有|落[到在户])(?:起|出|过|了|的|下|成|满|完|毕){0,2}"
    rf"{_LINK}$"
)
_VACANCY = (
    r"(?:(?<!公益性)(?<!公益)岗位(?!补贴|培训|技能|工资|练兵|责任|职责|能手|标兵|津贴|证书)|职位|工位|空位|空岗|空缺|缺额|(?:用工|招工|岗位)缺口|铺位|位子|饭碗"
    r"|(?:工作|就业)机会|活[儿计路]|差事|(?:用工|招工|招聘|就业)(?:需求|名额|指标|信息))"
)
_HIRING = re.compile(rf"招[聘工人]|用[工人]单位|揽才|抢人|{FAIR}|[展摊]位|摆摊|送岗|带岗|找活")
_TOPIC = re.compile(
    rf"(?P<job>{_VACANCY})|(?P<fair>{FAIR}|(?:线[上下]|现场|直播|大型)会|招聘大集|招聘集市|带岗|送岗|招聘)"
)
# What else could be counted, in the clause itself or since the vacancies were told.
_OTHER = re.compile(
    r"项目|车间|基地|学校|村(?!民)|品种|合作社|协议|孩子|学生|家庭|厂房|[床车]位|班(?!车)|技术|教师|医生|干部|老师|专家|摊|展[位台]|[帐大]棚|口罩|箱|书|电脑|奖"
    r"|窗口|平台|站|网点|小程序|园区|工程|题|工种|行业|职业|产业|门类|门店|订单|单子|名单|床|品牌|公益|社区|乡镇|宣讲|直播间"
    rf"|{OTHER_EVENT}"
)
_PEOPLE = re.compile(
    r"(?<![要缺])人(?![社力事才手])|老乡|乡亲|工[人友]|员工|务工|劳动力|学员|小伙|姑娘|妇女|青年|报[了名]|应聘|求职|咨询|意向|签|录[用取]|面试|登记|上岗|入职|到岗|走[了掉]|跟[着车]"
    r"|成交|谈[成妥]|[看相挑选]中|定下|落实|招[走到满下了]|[填补]上|被|满员|剩|[去来]的(?:[是有就也都占]|$)|多[出了]?$|少了?$|增[加长]|减少|新增|下降|打算|计划|不[到足满]$|没|未"
)
_MEANT = re.compile(r"打算|计划|拟|将|力争|争取|预计|目标|想|准备(?![了好的下])|下一步|明年|下[个半]?[月年]")
# whose part of them: a name, or a few words that end as those of firms, trades, places and days do
_WHOSE = re.compile(
    r"(?:其中|当中|里头|这里[面头]|光|单|仅)*(?:@|[\u4e00-\u9fff“”@]{0,8}?(?:[厂店业司区县市州旗乡镇村边头家类工员师房服]|[线云网]上|线下|[上下]半年|方面|那?[一二三四五六七八九十]+[场天回月日]|最多|最少|次之|垫底|居首|领先))"
    r"(?:的|[那这]边|[那这]头)?(?:分[到得摊]?|占[去到]?|拿[走到]?|得到?|落[到在]|有|是|给|放)?了?" + _LINK
)
# 各办一场; 只开这一场: one fair told as a number, not as which of several it was
_JUST_ONE = re.compile(
    r"(?:[各只就仅共]|同样|一共|总共)[^,。;]{0,3}[办开摆来搞]了?[这那]?$|(?:[只就仅]|一共|总共|合计)有?[这那]?$"
)
_ORDER = re.compile(r"(?:依次|分别|次序|顺序|顺次|先后)[^,。;:]{0,4}[,:]?$")
_WINDOW, _NEAR, _LIST = 160, 40, 30
_CLAUSE = re.compile(r"[,;。:!?、()——]")
_NAMED_ONLY = "@"


@dataclass(frozen=True, slots=True)
class _Told:
    """The last thing told before a figure that it may count."""

    unit: str
    end: int


def vacancies(
    text: str, spans: Sequence[Span], found: Sequence[QuantityMention], named: Sequence[Span]
) -> list[QuantityMention]:
    """Figures of vacancies and fairs in the sentences ``spans`` which ``found`` lacks, in order.

    ``named``: where places, companies and times are told; they say whose a figure is, and nothing of what it counts.
    """
    out: list[QuantityMention] = []
    if not (_TOPIC.search(text) or _HIRING.search(text)):
        return out
    for start, end in spans:
        out += _wanted(text, start, end, found)
        for m in _FIGURE.finditer(text, start, end):
            unit = "job" if m["unit"] == "个" else "fair"
            taken = [q for q in between(found, max(0, m.start() - 12), m.end()) if m.start() < q.end]
            if any(q.unit != "person" or unit != "job" for q in taken):
                continue
            v = value(m["num"] or "1", m["mag"] or "")
            if v is None or not _counts(text, m, [*found, *out], named, bool(taken)):
                continue
            about = m["some"] or m["more"] or m["about"] or _LEFT.match(text, m.start() - 1)
            out.append(QuantityMention(m.start(), m.end(), v, unit, bool(about or not m["num"])))
    return out


# 企业到乙县办招聘会,缺1200人: whom they look for, where a fair or hiring is told just before
_HANDS = r"(?:普工|技工|工人|员工|人手|焊工|缝纫工|操作工|熟练工)"
_LOOKED_FOR = re.compile(
    r"(?<=[,:])(?:眼下|目前|现在|合起来|加起来|一共|总共|合计|[还就共都急])*(?:(?:需要|想要|需|要|缺)(?P<loose>)|招(?!聘))"
    rf"(?:的?{_HANDS})?(?:约|近)?(?P<num>\d{{2,5}})(?P<some>[余多来])?"
    rf"(?:(?:名|个|号|位)?{_HANDS}|(?(loose)(?:人|名|号人|个人)(?=[,。;!?(]|$)|(?!)))"
)
_FAIR_TOLD = re.compile(rf"{FAIR}|招工|招人|摆摊|[展摊]位")


def _wanted(text: str, start: int, end: int, found: Sequence[QuantityMention]) -> Iterator[QuantityMention]:
    for m in _LOOKED_FOR.finditer(text, start, end):
        near = text.rfind(",", start, m.start() - 1) + 1
        if not _FAIR_TOLD.search(text, max(start, near), m.start()):
            continue
        if all(q.unit == "person" for q in between(found, m.start("num"), m.end())):
            yield QuantityMention(m.start("num"), m.end(), float(m["num"]), "job", bool(m["some"]))


def _counts(
    text: str, m: re.Match[str], known: Sequence[QuantityMention], named: Sequence[Span], doubtful: bool
) -> bool:
    """Whether a figure goes on counting what was told before it in its paragraph. ``doubtful``: it may count people."""
    at, unit = m.start(), "job" if m["unit"] == "个" else "fair"
    first = max(text.rfind("\n", 0, at) + 1 if unit == "job" else 0, at - _WINDOW)
    told = _told_last(text, first, at, unit, known)
    begins = max((c.end() for c in _CLAUSE.finditer(text, first, at)), default=first)
    own = _cut(text, max(begins, told.end if told else begins), at, named)
    if _OTHER.search(own) or _PEOPLE.search(own):
        return False
    if _MEANT.search(text, max(first, text.rfind("。", 0, at)), begins) and "了" not in own:
        return False
    gives = (_OFFERS if unit == "job" else _HELD).search(own)
    if gives and unit == "job" and not doubtful and _HIRING.search(text, first, at):
        return not _PEOPLE.search(own) and (told is not None or not _OTHER.search(text, max(first, at - _NEAR), at))
    if told is None or (m["num"] == "一" and not _JUST_ONE.search(own)):
        return False
    since = _cut(text, told.end, at, named)
    if gives:
        return not _OTHER.search(since)
    if "\n" in since:
        return False
    if _OTHER.search(since) or _PEOPLE.search(since):
        return False
    if _SUM.fullmatch(own):
        return bool(own.strip(_NAMED_ONLY)) or at - told.end <= _LIST or bool(_ORDER.search(text, first, at))
    return not doubtful and at - told.end <= _NEAR and bool(_WHOSE.fullmatch(own))


def _told_last(text: str, first: int, at: int, unit: str, known: Sequence[QuantityMention]) -> _Told | None:
    """The vacancies or fairs told last before ``at``: by their noun, or by a figure of them."""
    ends = [t.end() for t in _TOPIC.finditer(text, first, at) if t[unit] is not None]
    ends += [q.end for q in known if q.unit == unit and first <= q.start and q.end <= at]
    return _Told(unit, max(ends)) if ends else None


def _cut(text: str, start: int, end: int, named: Sequence[Span]) -> str:
    """A span with the names and times in it as one mark each."""
    return "".join(_pieces(text, start, end, named))


def _pieces(text: str, start: int, end: int, named: Sequence[Span]) -> Iterator[str]:
    at = start
    for a, b in named:
        if a >= at and b <= end:
            yield text[at:a]
            yield _NAMED_ONLY
            at = b
    yield text[at:end]
