"""Companies that came to a job fair, with no figure of their own: 甲公司、乙集团等5家企业支起了摊子."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.fair_venues import held_in
from loaders.facts.patterns import Pattern
from loaders.facts.plans import only_meant
from loaders.facts.scene import Scene, Span
from loaders.mentions.firm_names import CompanyMention

_BESIDE = re.compile(r"”?(?:[、和与及]|以及)?“?")  # “甲公司”“乙公司”
# Who is named after these came along or took part.
_BROUGHT = re.compile(
    r"(?:带着|带了|带上|带来|领着|领来|率|携|邀请?了?|邀来|请来|组织|动员|发动|拉上了?|拉来|(?:参[会加]|到[场会]|[进入]场|来|招[工人聘]|设摊|摆摊)[^,。;、\d]{0,4}的|来的(?:有|是|[^,。;]{0,4}\d+家)|同来|随行|(?:企业|公司|厂家|单位)(?:里|中|当中|里头)?有|包括|其中"
    r"|(?:打头|领头|领衔|排头|压阵|先到|头一[家个])的?(?:有|是)|(?:随后|接着|其次|再后面)是)"
    r"(?P<between>[^。;]{0,24})$"
)
# What one does who came, told after the names.
_TOOK_PART = re.compile(
    r"(?:等?(?:[\d一二两三四五六七八九十]+余?多?[家个]|多家|几家)?[^,。;、\d]{0,8}?(?:企业|公司|单位|厂家|厂子))?(?:的(?:人事|老板|[负招][^,。;、]{2,4}|经理|厂长)|也|都|就|还|轮流|当天|现场|一早)*"
    r"[^,。;\d]{0,10}?(?:参[会加展]|到场|进场|赶来|赴会|入场|设[摊点展]|摆[摊台开出下]|占了?|支[起了]|搭起|搬[到来进]|讲(?:工价|待遇|工资)|收(?:简历|表)|招[人工聘]|[要想]招|在里[头面]|在[其当]中|在列|打头|领头|领衔|压阵|排头|挑头|唱主角|占了?[头前首]排|挤在|挤得|挤满|围[满了得]|也来了|来了人|到会"
    r"|[报端拿开放给亮]出|带[来去了]|一字排开|排成|组团|前来|到位|组成[^,。;\d]{0,4}(?:招聘|团)|带着[^,。;\d]{0,6}(?:岗|名额|单)|随行|提供|的?(?:展[位台]|摊[位子]|招聘[台桌]|桌)|对着镜头|坐[在到]|亮相|[上出]镜|直播)"
)
_RECEIVED = re.compile(r"接收(?:单位|企业)")
_ITS_SUM = re.compile(r"[^,。;、\d]{0,3}\d[\d.,]*[余多]?[万亿]?元")
_HIRED = re.compile(r"(?:[一这那两]家)?[^,。;\d]{0,6}?(?:收|接|录|招|要|留|带)[下走了用]")
_OTHER = re.compile(
    r"卖(?!场)|展销|品尝|促销|捐|投资|出资|落户|参观|考察|承办|协办|主办|赞助|签[约订]|意向书|看了|走访"
)


_HIRES = re.compile(r"招[聘工](?!商)|用[工人]单位")
_OWN_SENTENCE = 2
_NEAR = 3
"""Sentences back to the one that speaks of the fair."""


def fairs(scene: Scene, p: Pattern) -> Iterator[Candidate]:
    """What pattern ``p`` of fairs says of the companies that its sentence, or one soon after it, shows at the fair."""
    if not scene.companies or not scene.sides.known:
        return
    near, hiring = -_NEAR - 1, -_NEAR - 1
    for n, s in enumerate(scene.sentences):
        if p.trigger.search(scene.text, s.start, s.end) and not _of_trade(scene, (s.start, s.end)):
            near = n
        if _HIRES.search(scene.text, s.start, s.end):
            hiring = n
        if s.kind != "body" or (near < n - _NEAR and hiring < n - 1):
            continue
        for row in _rows(scene, list(scene.inside("companies", s.start, s.end))):
            clause = s.clause_at(row[0].start)
            if not _came(scene, (s.start, s.end), clause, row):
                continue
            takers, told, _ = scene.find(p.object, n, clause, row[0].start)
            if not takers:
                continue
            takers = held_in(scene, n, row[0].start, takers) if told < _OWN_SENTENCE else takers
            begin, finish = scene.period(n, row[0].start, clause)
            for c in row:
                if any(scene.sides.side(x) == "helped" for x in _homes(scene, c)):
                    continue
                for taker in takers:
                    yield Candidate(
                        p.predicate, Ref("Company", c.name), taker, clause[0], max(clause[1], row[-1].end), p.rule,
                        p.weight, begin, finish, told=(3, told),
                    )  # fmt: skip


# 食品业项目对接洽谈会, 农产品产销对接会: where goods and projects are offered, and no work
_TRADE = re.compile(
    r"(?:项目|经贸|招商|投资|产[销品]|农产品|商品|展销|文旅|旅游|供应链|产业)(?:合作|推介|对接|洽谈|交流|展示|展销)*会"
)
_JOBS = re.compile(r"招[聘工人]|岗|用工|就业|务工|劳务|求职")


def _of_trade(scene: Scene, span: Span) -> bool:
    return bool(_TRADE.search(scene.text, *span)) and not _JOBS.search(scene.text, *span)


def _rows(scene: Scene, told: list[CompanyMention]) -> Iterator[list[CompanyMention]]:
    """The companies of a sentence, those told side by side together."""
    row: list[CompanyMention] = []
    for c in told:
        if row and not _BESIDE.fullmatch(scene.text, row[-1].end, c.start):
            yield row
            row = []
        row.append(c)
    if row:
        yield row


def _came(scene: Scene, sentence: Span, clause: Span, row: list[CompanyMention]) -> bool:
    """Whether the words around companies show them at the fair."""
    if _OTHER.search(scene.text, clause[0], sentence[1]) or only_meant(scene.text, *clause):
        return False
    if _RECEIVED.search(scene.text, sentence[0], row[0].start) or _ITS_SUM.match(scene.text, row[-1].end):
        return False  # 接收单位34家,甲公司、乙公司都在列; 甲公司50万元
    after = row[-1].end + (scene.text[row[-1].end] == "”")
    if _TOOK_PART.match(scene.text, after, sentence[1]):
        return True
    if _HIRED.match(scene.text, row[-1].end):
        return False  # 其中在甲市58人,某公司一家收了21人: those it took on, no fair
    brought = _BROUGHT.search(scene.text, sentence[0], row[0].start)
    if brought is None:
        return False
    told = scene.inside("quantities", brought.start("between"), row[0].start)
    return all(q.unit != "person" for q in told)  # 其中171人进入甲公司: who went there


_ITS = ("", "的", "本地", "本地的", "当地的", "籍")


def _homes(scene: Scene, c: CompanyMention) -> list[str]:
    """The places in a company's name, and right before it."""
    here = [m for m in scene.masked if c.start <= m.start < c.end]
    here += [m for m in scene.inside("regions", max(0, c.start - 12), c.start) if scene.text[m.end : c.start] in _ITS]
    return [code for m in here for code in m.codes]
