"""Partners told one after another, clause by clause, behind a word of the tie: 乙县从前的帮扶方是甲市,如今换作丙区;
帮过乙县的,前有甲市,今有丙区; 谁在帮乙县?头里是甲市,2021年换成丙区接手; 甲市帮过哪些县?2009年起乙县,2013年起丁县.

What opens such a row (a noun of partners, a question, a verb of help without its other end) and what a clause of it may
hold beside its place (order, being, counting, handing on) are two classes of words, and any opening goes with any row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.sides import CONCERNED
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.coupled import counterpart
from loaders.facts.endings import held
from loaders.facts.frames import fitting
from loaders.facts.not_partners import OTHER_OWNER, OTHER_WORK
from loaders.facts.patterns import Pattern
from loaders.facts.plans import MEANT
from loaders.facts.scene import Scene
from loaders.facts.written import MARK, Group, Written, written
from loaders.mentions.regions import level, side_of, within

_HELP = (
    r"(?:对口(?:支援|帮扶|协作|援助)?|结对(?:帮扶)?|帮扶|支援|协作|援助|帮助|照[看应管顾料]|看顾|关照|兼顾|认领|分管|负责|对应|联系"
    r"|[帮管包带扶援牵对])"
)
_AID = r"(?:对口(?:支援|帮扶|协作|援助)?|结对(?:帮扶)?|帮扶|支援|协作|援助|照[看应管]|认领|分管|[帮管援扶])"
_OF_TIE = r"(?:对口|结对|结亲|帮扶|受援|协作|支援|援助|扶贫|援建|牵挂|挂钩)"
_PARTNERS = (
    rf"{_OF_TIE}的?(?:工作)?(?:方(?![案法式面向便针])|点|地区?|户|家|对象|单位|城市|伙伴|搭档|[县市区州旗省]份?|县市|区县|省市|任务|地方|娘家|兄弟)(?![长里内委政])"
    r"|帮手|亲[家戚]|[穷远老]亲(?!自|眼|手)|门[^,;:]{0,4}亲(?!事)|[老新]朋友|(?:山里|远方|[东西海][部边])的?朋友|担子|娘家人?|婆家|姐妹(?!花|们)|搭档|靠山|后盾|对子|牵挂|责任[田区]|伙伴"
)
_LISTS = rf"(?:{_OF_TIE}|[市区县]里?的?)?[^,;:{MARK}]{{0,4}}(?:名[单册]|盘子|版图|任务[单书]?|台账|单子|清单|册子)"
_UNIT = r"[个处家头边门]"
_WHICH = r"(?:谁|哪[个家些一里儿]?|几[个家处位门县]|多少|什么)"
_HERE = r"(?:它|他们|我们|咱们?|俺们?|这[里边儿])"
_ASKED = re.compile(_WHICH)
_GONE = r"(?:走|撤|退|离开|卸任|交[班棒]|到期|期满|收工|回去|告别)"
_OPENS = re.compile(
    rf"(?P<noun>{_PARTNERS})|(?P<list>{_LISTS})"
    rf"|{_WHICH}[^,;:{MARK}]{{0,4}}{_HELP}[了着过]?(?!谁)(?P<of>{MARK})?"
    rf"|{_HELP}[了着过]?[^,;:{MARK}]{{0,3}}{_WHICH}"
    rf"|{_HELP}过(?P<for>{MARK})?的"
    rf"|{_HELP}[着了]?(?P<whose>{MARK})的{MARK}?[^,;:{MARK}]{{0,4}}(?:地方|[县市区州旗省]|城市)"
    rf"|{_AID}的{MARK}?[^,;:{MARK}]{{0,4}}(?:有|一?共)(?:[两三四五六七八九十\d]|一[双对]|{MARK}|:)"
    rf"|{_AID}[着了过]?{MARK}的(?:是|有|叫|为)"
    rf"|{_HELP}[着了过]?的(?=,[一其]{_UNIT}[^,;:]{{0,4}}{MARK})"  # 它帮的,一处是甲县,另外两处都在丁州:乙县、丙县
    rf"|{_HELP}[着了过]?(?:[两三四五六七八九十]个?(?:[省县市区州旗头处家地边门摊]|地方))+"
    rf"|{_HELP}[着了过下]?{MARK}(?=:)"  # 甲市认领两省十六县:…
    rf"|(?P<gone>{MARK})(?:的[^,;:{MARK}]{{1,4}})?{_GONE}了?(?:以?后|之后)[^,;:{MARK}]{{0,5}}{_WHICH}"
    rf"|(?P<first>{MARK})(?:的[^,;:{MARK}]{{1,4}})?{_HELP}[了着过]?{_HERE}"
)
# A cheap look before a sentence is written anew.
_LOOK = re.compile(
    rf"{_OF_TIE}|[帮管包带扶援牵对领][的着了过]|照[看应管顾料]|看顾|关照|兼顾|亲[家戚]|[穷远老]亲|门.{{0,4}}亲|帮手|娘家|婆家|姐妹|搭档|靠山|后盾|对子"
    r"|责任[田区]|名[单册]|任务|担子|盘子|版图|台账|清单|册子|伙伴|朋友|单子|谁|哪|几[个家处位门县]|多少|什么"
)
_NO_TIE = re.compile(
    r"没有|从未|并非|不是|不算|无关|不相干|贸易|商业|生意|旅游|客源|企业|公司|商会|供货|采购|婚|球|医院|学校"
)
# 照这个次序,亲家是甲、乙: a row beside another, whose each is (loaders/facts/in_order.py)
_IN_ORDER = re.compile(r"[次顺]序|依次|分别|逐一|挨个")
_TO_COUNT = r"[一两二三四五六七八九十]"
_LEAD = (
    rf"(?:[两三四五六七八九十]{_UNIT}|答案?|问|不止|第{_TO_COUNT}任|[上下前后]半[场程段]|其{_TO_COUNT}|{_TO_COUNT}是|头里|头[前先]|前[头面]|后[头面]|末[了尾]|先前?|[之此]?前|[之此往]?后|后脚跟?|今|眼下|另外?|再|当中"
    r"|[前现后上下][一]?任|有|是|为|叫|属|写着?|由|归|靠|落?在|[换改变转轮交][成为作到由给上]?|[添加增补][上进]?|多|来|接[手班棒替着]?|[跟顶]|一[个家头处门边位]|远|近|里头|包括|分别"
    r"|只?剩下?|除了?|不光|以及|新|了|着|的|过|串)*"
)
_TAIL = (
    rf"(?:各?算{_TO_COUNT}[个家处]?|{_TO_COUNT}[个家处县位份门]|[这那][边头段份]|来|在|去|直接|{_HELP}|接了?[手班棒上续替过]?[去来]?|接力|也?是|顶[上替]|上阵|进场|到位|牵头|着|了|的|忙|过|里"
    r"|[排打领]头|随后|居[后首末]|殿后|压阵|刚|新|添|加|增|派|补|队伍|人马|呗|吧|嘛|啊|呀)*"
)
_ITEM = re.compile(rf"{_LEAD}{MARK}{_TAIL}")
_WHERE = re.compile(rf"[都全均]?在{MARK}$")
# 甲县不算,乙县一副: one of a row that is none; 除了甲县,乙区又添了一家,丙县: whose the row is, told within it
_NOT_ONE = re.compile(rf"{MARK}(?:可|却|也|都)*(?:不[算在是归]|没有?|未)[^,;:{MARK}]{{0,6}}")
_GAINS = re.compile(rf"{MARK}[^,;:{MARK}]{{0,6}}[添加多增认结迎有][了上来]?[^,;:{MARK}]{{0,6}}")
_NAMES = re.compile(
    rf"{MARK}(?:人|干部|老乡|里)?(?:(?:头一个|首?先|第一个|马上|立刻|脱口)*(?:想[到起]|说|念叨|提[到起]?|认|数|答|报)[出的]{{0,2}})?(?:就|便)?"
    rf"(?:是|叫|有|归)(?P<item>{MARK}){_TAIL}"
)
_COUPLED = re.compile(rf"(?:{_HELP}|[与和跟同由归])[了着]?{MARK}")
_WORKS = re.compile(rf"{_LEAD}{MARK}(?:专?[管包带抓牵]着?|负责|主[抓管攻])[^\d{MARK}]{{1,14}}")
"""李沧区管着洮阳一片的车间: what each does, where who helps was asked."""
_HEAD = re.compile(r"[^,;:。!?]*")
_CLAUSE = re.compile(r"[^,;:。!?—]+[,;:。!?—]*")
_SO_IS = re.compile(rf"{MARK}(?:也|同样|一样|照样)*(?:是|算一?[个家]?|如此)[。!]?")
_AND_THAT = re.compile(rf"那?{MARK}那?[边头]?呢\?")
_FIGURE = re.compile(r"\d")
# 支援甲市的有:乙县: whom the words call helped
_HELPED = re.compile(rf"(?:帮扶?|支?援助?)[着了过]?(?P<for>{MARK})[^,;:{MARK}]{{0,3}}的")
_SHORT = 10
_OPENING = 46
"""Characters that a sentence which opens a row for the next one has at most."""


class _Row(NamedTuple):
    opener: Sentence
    before: tuple[Group, ...]
    """What is told with the opening: whose the row is, if that is told there."""
    partners: tuple[Group, ...]
    """Who of the row is told there: 甲走后是哪个?"""
    asked: bool


def told_on(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """The tie of each place of such a row with the place of the other side that it is told of."""
    if not scene.sides.known or not CONCERNED.search(scene.text):
        return
    row: _Row | None = None
    last: _Row | None = None
    for s in scene.sentences:
        opens = _LOOK.search(scene.text, s.start, s.end)
        if not opens and row is None and last is None:
            continue
        w = written(scene, s, scene.ends_of_ties(s))
        found: list[Candidate] = []
        before, last = last, None
        if row is not None and (found := list(_items(scene, p, s, w, row, None))):
            last = row
        elif before and _SO_IS.fullmatch(w.text):  # 乙县的亲家不止甲市一个。丙区也是。
            found, last = list(_items(scene, p, s, w, before._replace(partners=()), None)), before
        elif before and _AND_THAT.fullmatch(w.text):  # 乙县的援建方是谁?甲市。丙县呢?丁市。
            row = _Row(s, w.groups, (), True)
            continue
        elif w.groups or (row is not None and len(w.text) > _SHORT):
            row = None
        mine = _opened(s, w) if opens else None
        if mine and (told := list(_items(scene, p, s, w, *mine))):
            found, last, row = [*found, *told], mine[0], None
        elif mine:
            ends = scene.text[s.end - 1] in ":?!" or s.kind != "body" or len(w.text) - mine[1].end() <= _SHORT
            row = mine[0] if ends and len(w.text) <= _OPENING and not _tells(scene, w) else None
        yield from found


def _opened(s: Sentence, w: Written) -> tuple[_Row, re.Match[str]] | None:
    """What opens a row in a sentence, and where."""
    m = _OPENS.search(w.text)
    if (
        m is None
        or _NO_TIE.search(w.text, 0, m.end() + 2)
        or _IN_ORDER.search(w.text, 0, m.start())
        or MEANT.search(w.text, 0, m.end())
        or OTHER_WORK.search(w.text)
        or ((head := _HEAD.match(w.text, m.end())) and OTHER_OWNER.search(w.text, 0, head.end()))
    ):
        return None
    asked = any(m[x] for x in ("of", "for", "whose")) or bool(_ASKED.search(m[0]))
    partner = next((x for x in ("gone", "first") if m[x]), None)
    return _Row(s, w.groups_in(0, m.end()), w.groups_in(*m.span(partner)) if partner else (), asked), m


def _items(
    scene: Scene, p: Pattern, s: Sentence, w: Written, row: _Row, own: re.Match[str] | None
) -> Iterator[Candidate]:
    """What the clauses of a sentence tell, those of its ``own`` opening from that on, up to one of something else."""
    if OTHER_WORK.search(w.text):
        return
    items, at = list(row.partners), own.end() if own else 0
    whose = [g for g in row.before if g not in items]
    where: Group | None = None
    for m in _CLAUSE.finditer(w.text):
        if m.end() <= at:
            continue
        first = max(m.start(), at)
        said = w.text[first : m.end()].rstrip(",;:。!?—")
        groups = w.groups_in(first, m.end())
        if not groups:
            if len(said) > _SHORT and not (not items and m[0][-1] == ":"):
                break
            continue
        if any(m.kind == "pronoun" for g in groups for m in g.members) or _counted(scene, s, w, m.end()):
            break
        fits = _ITEM.fullmatch(said) or (row.asked and _WORKS.fullmatch(said))
        if _NOT_ONE.fullmatch(said):
            continue
        named = _NAMES.fullmatch(said) if not items and not whose else None
        if named and len(groups) == 2 and _across(scene, groups[0], groups[1]):  # 说到靠山,甲县人先想到的是乙市
            whose.append(groups[0])
            items.append(groups[1])
            continue
        turned = bool(items) and _across(scene, items[0], groups[0])
        if turned and not whose and _GAINS.fullmatch(said):
            whose += groups
            continue
        if turned and _COUPLED.match(said):
            return  # 甲、乙,对着丙、丁: each was told of a partner of its own
        if not fits or turned:
            if items or not (m[0][-1] == ":" or first > m.start()) or OTHER_OWNER.search(said):
                break
            whose += groups
            continue
        if where and within(groups[0].code, where.code) and groups[0].code != where.code:
            items.remove(where)  # 有两门亲,都在甲市:一门乙区,一门丙县
        where = groups[0] if _WHERE.search(said) else None
        items += groups
    if len(items) == len(row.partners):
        return  # 甲市帮着我们: a row only if somebody came after
    want = {"helper": "helped", "helped": "helper"}.get(scene.sides.side(items[-1].code) or "")
    mine = [g for g in whose if scene.sides.side(g.code) == want]
    aided = _HELPED.search(w.text)
    if aided and scene.sides.side(w.groups_in(*aided.span("for"))[0].code) == "helper":
        return
    if not mine and whose and side_of(whose[-1].code) == "east" and side_of(items[0].code) != "east":
        mine, want = whose[-1:], "helper"  # 甲市帮过乙省的丙县: of places that the scheme has on neither side
    other = mine[-1].code if mine else counterpart(scene, row.opener, items[0]) or _titled(scene, row.opener, want)
    if other is None or want is None or "/" in other or (mine and mine[-1].members[-1].township):
        return
    row_each = mine and len(mine[-1].members) > 1
    for g in items:
        for x in g.members if not (row_each and len(g.members) > 1) else ():  # 甲、乙的帮手是丙、丁: whose each is
            if fitting(scene, other, x.code, True) is None and {side_of(other), side_of(x.code)} != {"east", None}:
                continue
            if level(other) == "province" != level(x.code) and not mine:
                continue
            if "east" not in (side_of(other), side_of(x.code)) and not scene.sides.told:
                continue  # of two that the scheme has on neither side, or both on one, the words must say who helps
            begin, finish, _ = held(scene, s, x.start)
            ends = (other, x.code) if want == "helper" else (x.code, other)
            start, stop = s.clause_at(x.start)
            rule = f"{p.rule}-shown" if mine and row.opener is s else f"{p.rule}-lone"
            yield Candidate(
                p.predicate, Ref("Region", ends[0]), Ref("Region", ends[1]), start, stop, rule,
                p.weight - (0.06 if mine else 0.1), begin, finish,
            )  # fmt: skip


def _counted(scene: Scene, s: Sentence, w: Written, at: int) -> bool:
    """甲市,项目15个,资金2亿元: whether the clause after a place has a figure, and the row is one of figures."""
    if w.text[at - 1 : at] != ",":
        return False
    after = next((c for c in s.clauses if c[0] >= w.origin(at - 1)), None)
    return bool(after and _FIGURE.search(scene.text, *after) and not scene.inside("dates", *after))


def _tells(scene: Scene, w: Written) -> bool:
    """甲市与乙县是结对城市。: whether a sentence tells its couple itself, and leaves none to the next one."""
    return len({scene.sides.side(g.code) for g in w.groups} - {None}) > 1


def _across(scene: Scene, a: Group, b: Group) -> bool:
    """Whether two groups are of different sides; what the scheme has on neither side goes with either."""
    return scene.sides.side(a.code) != scene.sides.side(b.code) and None not in (side_of(a.code), side_of(b.code))


def _titled(scene: Scene, s: Sentence, want: str | None) -> str | None:
    """The one place of a side that the headline names."""
    told = {
        m.code
        for x in scene.sentences[:3]
        if x.kind != "body"
        for m in scene.inside("regions", x.start, x.end)
        if m.kind == "name" and scene.sides.side(m.code) == want
    }
    return told.pop() if len(told) == 1 else None
