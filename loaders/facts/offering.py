"""Whose vacancies a figure counts where a firm is told beside it and does not hand them over in so many words.

金缕玩具的人事经理说,公司拿出271个岗位; 152个岗位出自甲公司; “我们要87个人。”甲公司招聘主管说.
A firm named before vacancies that nobody else is told for between is who needs the people; of money that is not so.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.facts.scene import Scene
from loaders.mentions.firm_names import CompanyMention
from loaders.mentions.hiring import TRADE
from loaders.mentions.quantities import QuantityMention
from loaders.mentions.spans import LISTED

# Anybody else who may need the people, or a firm told as one of many, as a place, a helper or a customer.
_SOMEBODY = re.compile(
    r"[\d一二两三四五六七八九十几多余各]家(?!公司(?:各|均|都|分别))|等(?![着候待到]|级)|(?<!该)(?<!这家)企业(?!方|负责|代表|人事|此次|这次)|单位|厂家|商家|其[他余它]|另外|剩下|当地|本地|本[市县区州旗]|[市县区州旗][内里]"
    r"|人社|就业局|政府|带动|引领|旗下|下属|[与和同跟](?!时|样)|在内|参观|走访|考察|承办|主办|协办|总(?:共|数|量)|全场|现场共|[会场]上共|所有|全部"
)
_NEEDS = re.compile(
    r"岗|职位|工位|空[位缺]|缺|名额|招(?![商生])|[要需]|用[工人]|饭碗|位子|(?:带|拿|端|亮|摆|报|放|开|推|送|给|列)[来出上了]|次之|其次|[写贴标]"
)
# who was taken on, or asked
_HIRED = re.compile(
    r"务工|上班|录用|录取|签[约下订]|接收|吸纳|入职|上岗|意向|咨询|应聘|报名|投递|求职|培训|已有|招[走到收了下满]"
)
_IT = re.compile(
    r"(?:[^,。;\d]{0,8}[,说:]“?)?(?:该|这家|那家|此)(?:公司|企业|厂子?|集团|店)|(?:公司|厂里|厂子|厂方|店里|企业方|他们|我们|咱们?|它)(?!各|共[有计]|和|与)"
)
_OUT_OF = re.compile(
    r"(?:就业|用工|工作|空缺)?(?:岗位?|职位|名额|工位|空缺)?[,]?(?:都|全|均|就|则|也|其中)*(?:出自|来自|归|属于|(?:是|由)(?=[^,。;]{2,24}(?:提供|拿出|带来|给的|要的|报的|的)))(?:[\u4e00-\u9fff]{2,5}的)?"
)
_TITLE = re.compile(
    r"的?[\u4e00-\u9fff]?(?:人事|人力资源|招聘|招工|行政|用工|生产|车间)?(?:部|科|处)?(?:主管|经理|负责人|专员|主任|厂长|老板|老总|部长|总监|代表|工作人员|副?总|掌柜|班长|师傅)[^。;]{0,14}?(?:说|介绍|喊|讲|告诉|表示|道)"
)
_MORE = re.compile(rf"[、,和及](?:{TRADE}|[\u4e00-\u9fff]{{1,6}}岗位?)")
_MOST_BETWEEN = 44
SPEAKER = 30
"""How far after a sentence the firm may stand whose man said it."""


def offering(scene: Scene, n: int, q: QuantityMention) -> list[CompanyMention]:
    """The companies whose vacancies figure ``q`` of sentence ``n`` counts; none if no firm is named as theirs."""
    return _from(scene, n, q) or _before(scene, n, q) or _speaking(scene, n, q)


def _row(scene: Scene, told: Sequence[CompanyMention]) -> list[CompanyMention]:
    """The companies that stand side by side with the last of ``told``."""
    row = [told[-1]]
    for c in reversed(told[:-1]):
        if not LISTED.fullmatch(scene.text, c.end, row[0].start):
            break
        row.insert(0, c)
    return row


def _before(scene: Scene, n: int, q: QuantityMention) -> list[CompanyMention]:
    """Told before the figure, in the sentence or as the subject of the one before that this goes on with."""
    s = scene.sentences[n]
    part = scene.part(s, q.start, q.end)[0]
    other = [x.end for x in scene.inside("quantities", part, q.start) if x.unit == "job"]
    floor = max([part, *other])
    told = [c for c in scene.inside("companies", floor, q.start) if c.end <= q.start]
    if told:
        row = _row(scene, told)
        if _theirs(scene, row, row[-1].end, q, floor, part):
            return row
        return []
    if other:
        before = next(x for x in reversed(scene.inside("quantities", part, q.start)) if x.unit == "job")
        more = _MORE.fullmatch(scene.text, before.end, q.start)
        return _before(scene, n, before) if more else []  # 甲公司需普工128名、质检员|36名
    if n == 0 or scene.sentences[n - 1].para != s.para:
        return []
    clause = s.clause_at(q.start)
    it = _IT.match(scene.text, s.start, q.start) or _IT.match(scene.text, clause[0], q.start)
    above = scene.sentences[n - 1]
    told = list(scene.inside("companies", above.start, above.end))
    if it is None or len({c.name for c in told}) != 1:
        return []
    return [told[-1]] if _theirs(scene, [told[-1]], it.end(), q, it.start(), it.start()) else []


def _theirs(scene: Scene, row: list[CompanyMention], start: int, q: QuantityMention, floor: int, part: int) -> bool:
    """Whether what stands between firms and the figure tells of vacancies and of nobody else's."""
    text = scene.text
    if q.start - start > _MOST_BETWEEN or _SOMEBODY.search(text, start, q.start) or _HIRED.search(text, start, q.start):
        return False
    if _NEXT.fullmatch(text, start, q.start) and (floor > part or _POSTED.search(text, part, row[0].start)):
        return True  # 甲公司的用工需求是209人,乙公司113人; 岗位清单上,甲公司125个
    if not (_NEEDS.search(text, start, q.start) or _NEEDS.match(text, q.end) or text[start : start + 1] in "(:"):
        return False
    if _LED.search(text, floor, row[0].start):
        return False
    between = scene.inside("regions", start, q.start)
    return not any(scene.sides.side(m.code) == "helper" for m in between)


_NEXT = re.compile(r",?(?:则|达到?|也|就|是|为|要|有|占|共|约|近|:)*")
_POSTED = re.compile(
    r"(?:岗位|要人|用工|需求|缺口)[^,。;\d]{0,4}最[多大]|(?:岗位|用工|招[聘工]|缺工)[^,。;\d]{0,4}(?:清单|名单|目录|单子?|表|册)"
)


# 组织甲公司提供, 从甲公司征集到: whoever does that is told before it
_LED = re.compile(
    r"(?:组织|动员|带领|带着|协调|引导|发动|邀请|携|率|推动|支持|联合|依托|通过|围绕|走进|来到|去|赴|往|给|从|向|[与和同])[^,。;、]{0,6}$"
)


def _from(scene: Scene, n: int, q: QuantityMention) -> list[CompanyMention]:
    """Told after it as where they come from: 152个岗位出自甲公司,212个出自乙公司."""
    s = scene.sentences[n]
    stop = min([s.end, *(x.start for x in scene.inside("quantities", q.end, s.end) if x.unit == "job")])
    told = scene.inside("companies", q.end, stop)
    if not told or not _OUT_OF.fullmatch(scene.text, q.end, told[0].start):
        return []
    row = [told[0]]
    for c in told[1:]:
        if not LISTED.fullmatch(scene.text, row[-1].end, c.start):
            break
        row.append(c)
    return [] if scene.text[row[-1].end : row[-1].end + 1] == "等" else row


def _speaking(scene: Scene, n: int, q: QuantityMention) -> list[CompanyMention]:
    """Told after the words in marks as whose man said them: “我们要87个人。”甲公司招聘主管赵某说."""
    s = scene.sentences[n]
    opens = scene.text.rfind("“", s.start, q.start)
    if opens < 0 or not _OURS.search(scene.text, opens, q.start) or "”" in scene.text[opens : q.start]:
        return []
    closes = scene.text.find("”", q.end, q.end + _MOST_BETWEEN)
    if closes < 0:
        return []
    told = scene.inside("companies", closes + 1, closes + 4)
    return [told[0]] if told and _TITLE.match(scene.text, told[0].end) else []


_OURS = re.compile(r"我们?|咱|公司|[厂店]里|招|要|缺")
