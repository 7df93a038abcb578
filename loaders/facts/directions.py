"""Which way people and help went by the words around a figure, and figures of no one pair."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.candidates import Ref
from loaders.facts.patterns import Pattern
from loaders.facts.postings import in_office
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# Many givers or takers at once, of whom none is named: their figure belongs to no one pair.
_COLLECTIVE = re.compile(
    r"某[\u4e00-\u9fff]{0,3}[省市县区州]|东部(?:\d|[一二三四五六七八九十]|各|省|地区|协作)|西部(?:\d|[一二三四五六七八九十]|各|省|地区)|全国"
    r"|中西部|各援[疆藏]|[到赴]东部|省外|外省|外地(?:人|工人|务工|打工)|外来(?:务工|人|工)|跨省|疆外"
    r"|(?:\d+|[二三四五六七八九十]+)个?(?:对口)?(?:支援|援[疆藏]|协作|帮扶)?(?:省区市|省市区|省市|省区|省份)"
)
# 19个援疆省市累计实施项目3200个,拨付资金390亿元: the same, of whom what follows tells too
_MANY_GIVERS = re.compile(
    r"(?<![向给为对在到往援扶助等、])(?:(?<!\d)\d{1,2}|[二三四五六七八九十]+)个?(?:东部|对口|参与)*(?:支援|援[疆藏]|协作|帮扶|兄弟)?(?:的)?(?:省区市|省市区|省市|省区|省份)(?!级|长|之一|[里中内第首的])"
    r"|(?:各|所有|全体)(?:对口)?(?:支援|援[疆藏青]|协作|帮扶)的?(?:省|市|单位|地)|东部\d{1,2}个?[省市]|(?:对口|各)?(?:支援|援[疆藏青]|协作|帮扶)省市|中央(?:财政|[和及]省|预算)"
)
# 中央企业选派援青干部58名: the state's own bodies are of no province
_STATE = re.compile(
    r"(?:中央(?:企业|单位|部[委门]|(?:和?国家)?机关)|央企|国家(?:机关|(?:有关)?部委)|(?<!中央)(?<!国家)部委)"
    r"(?!帮|[^,。;]{0,8}(?:[\u4e00-\u9fff]{0,3}下(?=[,先累选派])|部署|要求|指导|批准|同意|安排[,下]|肯定|认可|表彰|考核|验收|评估|关心|助力))"
    r"|(?:中组部|国务院[\u4e00-\u9fff]{0,8}|国家[\u4e00-\u9fff]{2,8}?[部委局]"
    r"|(?:财政|教育|民政|水利|商务|科技|农业农村|交通运输|人社|住建|工信)部)"
    r"(?=(?:先后|累计|共|还|也|每年|今年|去年)*(?:[\u4e00-\u9fff]{0,4}服务团|选派|派|下达|拨|投入|安排(?![,下])|捐|[向为给]|协调(?!下)))"
)
_FROM_ANYWHERE = re.compile(
    r"(?:从|来自|[往跑到])(?:全国|省内外|五湖四海|外地|省外|外省)?(?:各|多)(?:地|省)|(?:从|来自)(?:外地|省外|外省|五湖四海)|全国(?:各|多)(?:地|省)"
    r"|(?:各|外)地的?(?:员工|工人|务工|职工|工友)|四面八方|天南[海地]北"
)
# 面向整个西部的培训班办了18期,学员924人: for nobody named
_FOR_MANY = re.compile(r"面向(?:整个|全)?(?:东?[中西]部|全国|全省|全疆|全社会|社会|各[地省])")
_REVERSED = re.compile(r"反方向|反过来|反之|反向")


def of_many(scene: Scene, span: Span) -> bool:
    """Whether a clause speaks of all who come from anywhere (外省到甲区的务工人员), not of one place's people."""
    return bool(_COLLECTIVE.search(scene.text, *span))


_ALL_GIVERS = re.compile(r"(?<!\d)1\d个(?:对口)?(?:支援|援[疆藏]|协作|帮扶)?(?:省区市|省市区|省市)(?!级)")


def _of_all(scene: Scene, n: int, start: int) -> bool:
    """19个援疆省市资金到疆…,其中甲、乙超额完成。2010年以来,…464亿元: whether a sentence that names no giver goes on
    with what all of so many give."""
    before, s = scene.sentences[n - 1], scene.sentences[n]
    if before.para != s.para or any(
        scene.sides.side(m.code) == "helper" for m in scene.inside("regions", start, s.end)
    ):
        return False
    return bool(_ALL_GIVERS.search(scene.text, before.start, before.end))


def of_nobody_named(scene: Scene, n: int, q: QuantityMention, side: str, near: int) -> bool:
    """Whether the words before a figure, in its part of the sentence, say that many gave it, of whom none is named, or
    that its people came from anywhere (从各地接回员工:专列27趟、6913人). ``side``: who gives or sends; ``near``: how
    near the figure that is told."""
    start = scene.part(scene.sentences[n], q.start, q.end)[0]
    if side == "helper" and scene.tells(_STATE) and (state := _STATE.search(scene.text, start, q.start)):
        after = scene.inside("regions", state.end(), q.start)
        return not any(scene.sides.side(m.code) == "helper" for m in after)
    if side == "helper" and (all_of := _FOR_MANY.search(scene.text, start, q.start)):
        return not scene.inside("regions", all_of.end(), q.start)
    if near >= _IN_SENTENCE:
        return False
    if side == "helper" and q.unit == "CNY" and n and _of_all(scene, n, start):
        return True
    anywhere = side != "helper"  # also of what comes after a semicolon: 从各地接人,大巴11990人;专列6913人
    start = scene.sentences[n].start if anywhere else start
    found = (_FROM_ANYWHERE if anywhere else _MANY_GIVERS).search(scene.text, start, q.start)
    return found is not None and not scene.inside("regions", found.end(), q.start)


_IN_SENTENCE = 2


def turned(scene: Scene, n: int, q: QuantityMention, p: Pattern) -> bool:
    """Whether the figure is told of the other direction than the pattern's (反方向来穗挂职的,干部103名)."""
    if p.subject.side != "helper" or p.raw.get("returns"):
        return False
    if q.unit in ("person", "person_time") and _goes_to_helper(scene, n, q):
        return True
    return bool(_REVERSED.search(scene.text[scene.sentences[n].start : q.start].rsplit(";", 1)[-1]))


_THEN_GOES = re.compile(r"(?:分[^,。;\d]{0,3}\d?[批期次趟]|先后|分别|分头|分批)?(?:赶?赴|前往|去往|到|去)")


def _goes_to_helper(scene: Scene, n: int, q: QuantityMention) -> bool:
    """选派乡镇干部99人,分3期赴天津市东丽区跟班学习: whether the next clause takes those people to the helper."""
    s = scene.sentences[n]
    after = next((c for c in s.clauses if c[0] >= q.end), None)
    when = next((d.end for d in scene.inside("dates", *after) if d.start == after[0]), None) if after else None
    after = (when, after[1]) if after and when else after  # 上个月到甲区学习
    m = _THEN_GOES.match(scene.text, *after) if after and ";" not in scene.text[q.end : after[0]] else None
    here = scene.inside("regions", m.end(), m.end() + 1) if m else ()
    if here and scene.sides.side(here[0].code) == "helper":
        return True
    before = next((c for c in reversed(s.clauses) if c[1] <= q.start), None)
    if before is None or ";" in scene.text[before[1] : q.start] or scene.inside("quantities", *before):
        return False
    return in_office(scene, before)


_SENDS_OUT = re.compile(r"组织|输送|输出|转移|动员|选送|派|送|有|共|的|去|赴|前往")
_TO_WORK = re.compile(
    r"[市县区州]?(?:[^,。;、\d]{0,4}(?:务工|打工|就业|上岗|返岗|复工|上班|做工|干活|[采拾摘捡拣]棉|[拾摘捡]花)|(?:输送|输出|转移|派遣))"
)


def against_sides(scene: Scene, span: Span, q: QuantityMention) -> tuple[Ref, Ref] | None:
    """周口市组织300人赴石河子市务工: who sends and where to where the words say it of places whose sides tell the
    opposite; labour goes west too."""
    if not scene.sides.known:
        return None
    here = [m for m in scene.inside("regions", *span) if m.kind == "name"]
    going = [
        m
        for m in here
        if {"to", "toward"} & scene.cases(m)
        and scene.sides.side(m.code) == "helped"
        and _TO_WORK.match(scene.text, m.end)
        and scene.text[m.start - 1] not in "回返乡"
    ]
    from_ = [m for m in here if going and m.end <= min(q.start, going[0].start)]
    if len(going) != 1 or not from_ or {"to", "with"} & scene.cases(from_[0]):
        return None
    first = from_[0]
    sent = _SENDS_OUT.search(scene.text, first.end, q.end) or from_[-1].end == q.start
    if scene.sides.side(first.code) != "helper" or not sent:
        return None
    if any(scene.sides.side(m.code) != "helper" for m in from_):
        return None
    return Ref("Region", from_[-1].code), Ref("Region", going[0].code)
