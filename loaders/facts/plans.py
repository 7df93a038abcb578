"""What is only meant to be: the words of plans, wishes, promises and suppositions, and how far they reach.

``planned``: by what stands over or before a sentence. ``unreal``: by the words around a figure. ``MEANT``: of a tie
between places. ``signing_meant``: of a paper.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# 希望小学, “雨露计划” are names of what there is.
_PLANS = r"(?<!雨露)(?<!春蕾)(?<!西部)(?<!银龄)(?<!特岗)计划(?![单内外》”])"
_HOPES = r"希望(?!小学|中学|学校|工程|书屋|教室|厨房|之[家光星])"
_MEANS = rf"{_PLANS}|打算|准备|力争|(?<![共计已])争取|有望|{_HOPES}"

_PAPER = re.compile(
    r"(?:工作要点|(?:实施|工作|行动)方案|工作计划|行动计划|任务清单|目标任务)(?!完成|落实|[^》]{0,6}情况)"
)
_HEADING = re.compile(
    rf"下一?步|明年|来年|今后|后续(?!情况)|展望"
    rf"|(?:工作|年度?|目标|主要|重点)(?:打算|计划|目标|思路|任务)[】:。]?$|^[^,。]{{0,6}}(?:打算|目标|{_PLANS})[】:。]?$"
)
_LEAD = re.compile(rf"{_PLANS}|拟(?!定|任)|力争|(?<![共计已])争取(?!到|了)|打算|(?:主要|工作)?目标(?:是|为|:)")
_AHEAD = re.compile(
    r"^[^,。;]{0,8}(?:明年|来年|下一?步|今后|下半年(?:将|还)"
    r"|(?:今年|全年|年内)[^,。;]{0,4}将(?=重点|着力|继续|持续|进一步|全力|抓好|做好|围绕|聚焦|突出))"
)
# 一、目标。: what the paragraph tells from there on is aimed at; not 完成目标任务: and 任务完成情况:
_AIMS = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、])?\s*(?:(?:20\d\d|[今明全])年度?的?)?"
    r"(?:[^,。;:、\d完成落实]{0,8}目标(?:任务|打算)?"
    r"|(?:工作|主要|重点|年度|总体|目标|协作|帮扶|下一?步|下一?阶段)*(?:任务|计划|打算|思路)(?:目标|打算)?"
    r"|(?:工作|下一?步)(?:安排|要点))(?:[是为]|如下)?[。:]"
)
_SAID_SO = re.compile(r"(?:均|皆|都|全)?(?:为|是|系)[^,。;]{0,12}?(?:计划|目标|任务|预算)数")
# 主要任务:完成300人就业 is still to be done
_DONE = re.compile(r"已|累计|截至|目前|实际|(?<![:。、.)\n])完成|先后|去年|上年|今年以来|(?<!为)了(?!解)")


def planned(scene: Scene, n: int, part: Span, stop: int) -> bool:
    """Whether a part of sentence ``n`` is told as a plan by what stands over or before it; ``stop``: where the clause
    of the figure ends."""
    if scene.plans is None:
        scene.plans = _plans(scene)
    if n not in scene.plans:
        return False
    if aim := _AIMS.match(scene.text, part[0]):  # 2021年目标:5000万元,实际投入6000万元: up to what was done
        return not _DONE.search(scene.text, aim.end(), stop)
    return not _DONE.search(scene.text, *part) and not _past(scene, scene.sentences[n])


def _past(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence tells only times of years that are over."""
    told = [d.begin for d in scene.inside("dates", s.start, s.end) if d.begin]
    return bool(scene.year and told) and all(int(b[:4]) < (scene.year or 0) for b in told)


def _plans(scene: Scene) -> frozenset[int]:
    found: set[int] = set()
    text = scene.text
    titled = any(s.kind == "title" and _PAPER.search(text, s.start, s.end) for s in scene.sentences)
    under = titled
    opened = -1  # the paragraph that a plan opens
    for n, s in enumerate(scene.sentences):
        if s.kind != "body":
            under = titled or bool(s.end - s.start < 30 and _HEADING.search(text[s.start : s.end].strip()))
            continue
        if n == 0 or scene.sentences[n - 1].para != s.para or "\n" in text[scene.sentences[n - 1].end - 1 : s.start]:
            ahead = _AHEAD.search(text[s.start : s.end]) or _AIMS.match(text, s.start)
            opened = s.para if ahead else -1
        elif _AIMS.match(text, s.start):
            opened = s.para
        first = s.clauses[0] if s.clauses else (s.start, s.end)
        if under or opened == s.para or _leads(text, *first) or _SAID_SO.search(text, s.start, s.end):
            found.add(n)
    return frozenset(found)


def _leads(text: str, start: int, end: int) -> bool:
    """Whether a clause opens a plan, which firms that mean to hire (计划招聘, 用人计划) do not."""
    return any(
        not _TO_HIRE.match(text, m.start()) and not _HIRING_PLAN.search(text, m.start() - 2, m.end() + 1)
        for m in _LEAD.finditer(text, start, end)
    )


# Not yet so, or only wished: never a fact. 将 as 把 (将资金投入) is no future, so it needs a verb of planning.
_UNREAL = re.compile(
    rf"{_PLANS}|初步安排|拟(?!定)|力争|目标(?!任务数)|指标|任务(?:数|指标)?(?:是|为|\d)|预计|有望|(?<![共计已])争取(?!到|了|来)|有意(?:愿|向)|(?<!自)愿意?(?:去|到|来|出[去门])(?![^,。;]*(?:登上|出发|乘车|坐上))|登了记|报了名(?![^。;]*(?:坐车|乘车|出发|去了|到岗|上岗))|想[给为向][^,。;\d]{{0,10}}(?:派|送|办|建|投|培训)|想(?:来|去|到|再?(?:送|输送|互?派|互换|招|接|投|拿出?|培训))|说(?:是)?[要想](?=[投捐给拿出再])|答应[投捐给拿出]|下一步|准备|打算|(?:还|就)要(?:新)?来|(?<![还不需必重主只正想概摘])要(?:在|到|去|来|赴)[^,。;\d]{{1,8}}?(?:[开办摆设招送接](?![了过]))|(?:下个?月|下周|过几天|不日)[^,。;\d]{{0,2}}有|等着(?:去|走|上车|出发)|听说|届时|到时候?(?=[能可会要将])|{_HOPES}"
    r"|将在(?:明年|来年|下半年|今后|未来|年内)|(?:年底|月底|年内|年)前?[还再又]要|将(?:会|有|近?达|投入|安排|提供|达|选派|派|拨付|组织|帮助|培训|继续|实现|开展|新增|赴|输送)|到20\d\d年底?,"
    r"|将(?:为|向|给|对|从|每年|陆续|分批)[^,。;\d]{0,12}(?:提供|投入|安排|选派|派|输送|输出|拨付|培训|援助|支持|组织|招)"
    r"|每年(?:可|能)?[向为从][^,。;\d]{0,10}(?:输送|输出|提供|接收|吸纳)[^,。;\d]{0,8}[\d.]+万?[个人名][^,。;\d]{0,6}以上"
    r"|申请(?!到|获|下来|成功)|按(?:照)?(?:约定|协议)|承诺|许诺|答应|建议|提议|原[定拟]|本[应该]"
    r"|是否|能否|可否|会不会|是不是"
    # 市政府要求当月输转1000人, 今年要向甲市输送800人; not 按要求选派, 企业用工要求,
    r"|(?<![按照合依据])(?<![的用])要求(?=[\u4e00-\u9fff、\d年月底前]{0,16}(?:输|派|送|培训|投|拿出|招|接收|安排|援助|支援|提供)[^,。;\d]{0,12}\d)"
    r"|(?<![需主重必只不概纪摘想首])要(?:再|新)?(?:向|为|给|从)[^,。;\d]{0,12}(?:输|派|送|培训|投|拿出|招|接收|提供)(?![^,。;\d]{0,2}[了过])"
    # 每年至少组织两场; 四市将各出资300万元
    r"|至少(?:再|要)?(?:组织|举办|开展|召开|安排|选派|派|培训|输送|招|拨付|投入)(?![^,。;\d]{0,2}[了过])|将(?:各|分别|再|另|还)(?:自|行)?[出投拿安派选提]"
    r"|许下的?|需求|缺口|不低于|(?<!已)不少于|定(?:的|下的?)(?:任务|目标|指标)?(?:数)?(?:是|为)"
)
# 还要再派医生142名, 说好给乙县拿出623万元: to be done; not 要招150人 of firms, 每年要送, 将3200万元拨给
_DONE_SO = (
    r"(?:派|送(?!岗)|输|转移|拿|给|投|拨|培训|帮(?!扶)|办(?!公)|组织|选派|安排|建(?!档)|接|支援|援助)"
    r"(?![^,。;\d]{0,2}[了过])"
)
_TO_DO = re.compile(
    r"(?:(?<![不需必重只主正概摘首纪])(?<!每年)(?<!年年)(?<!都)要|将|(?<![理设思联构猜回])想|盼着|巴望着?"
    r"|(?:说|商量|约|讲|谈)好了?)"
    r"(?:明年|来年|开春后?|[再新继续陆分批多互能还接着各另也]|一起|共同){0,4}"
    rf"(?:(?:[向给为从到在去来对与和]|帮(?!扶))[^,。;\d]{{1,10}}?)?{_DONE_SO}"
)
# 派下来的任务是多少?6000人: what a question asks about
_ASKS = re.compile(r"任务|指标|目标|打算|名额|定额")
# What the figure is of is told after it: 选派30名医生的承诺; 五十万人究竟分几批走
_ONLY_A = re.compile(
    r"[^,。;、\d]{0,12}的(?:承诺|计划|任务|目标|设想|打算|要求|名额)|[^,。;、\d]{0,4}(?:究竟|到底)(?:分|怎|何时|几时|能)"
)
# What holds for the whole sentence after it: a supposition, and what a paper says is to be.
_IF = re.compile(r"(?:(?<=[,。;:\n“])|(?<![\u4e00-\u9fff]))(?:如果(?![说算把加按放换从以不只])|假如|倘若|要是|一旦|若)")
_SAYS = re.compile(
    r"(?:协议书?|合同|方案|规划|纲要|备忘录|意见|文件|通知|会议|任务书|责任书|工作要点)[》”]?[里中上]?,?(?:还|也|都|里)?(?:约定|商定|明确|写明|写着|写的是|规定|载明|提出|要求|确定)"
    r"|(?:根据|按照?|依照)[^,。;]{0,16}(?:协议书?|合同|方案|规划|约定)[》”]?(?=,|要求|安排|约定)|定下的?(?:数|任务|目标|指标)[^,。;]{0,3}?[是为]?:|(?<!的)约定|(?<![本账册牌墙榜页单板志鉴][上里中子])写明"
    r"|(?<![志鉴史谱][上里中])(?<![志鉴])载明|商定|议定"
)
_PLAN = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[年内步我市县区州省将]))(?:计划|拟|力争|(?<![共计已])争取(?!到|了|来))(?!单|列|书|》|”)|下一步|下步"
)
_BATCH = re.compile(r"首批|第[一二三四五六七八九十]{1,2}[批期]")
_ANY = re.compile(
    "|".join(x.pattern for x in (_UNREAL, _TO_DO, _IF, _SAYS, _PLAN)) + r"|计划|任务|目标|设想|要求|名额|究竟|到底"
)
_BY_NOW = re.compile(r"已|累计|截至|目前|了|实际|完成|先后|共")


def unreal(scene: Scene, n: int, q: QuantityMention, span: Span, part: Span) -> bool:
    """Whether a figure is only planned, wished for, promised or supposed: by the words of its clause ``span``, and by
    what its ``part`` of the sentence or the clauses before lead with."""
    text, s = scene.text, scene.sentences[n]
    if planned(scene, n, part, max(span[1], q.end)):
        return True
    if n and q.start - s.start <= _AT_ONCE and _task_asked(scene, n):
        return True
    hinted = scene.memo.get(("hints at plans", n))
    if hinted is None:
        hinted = bool(_ANY.search(text, s.start, s.end))
        scene.memo["hints at plans", n] = hinted
    if not hinted:
        return False
    told = _UNREAL.finditer(text, span[0], min(q.end + 6, span[1]))
    if any(m.start() < q.end + 4 for m in told if not (q.unit == "job" and _is_offer(text, m))):
        return True
    to_do = q.unit not in _OFFERED
    if _ONLY_A.match(text, q.end) or (to_do and _TO_DO.search(text, span[0], q.start)):
        return True
    says = _SAYS.search(text, part[0], q.start)
    if says and q.unit == "job" and says[0] == "写明":  # 招牌上写明招142人
        says = None
    supposed = _IF.search(text, part[0], q.start) or says
    if supposed and not _come_true(scene, supposed.end(), q.end + 4):
        return True
    # A verb of planning holds for what is coordinated after it: 计划投入300万元,组织赴沪务工200人.
    for a, b in reversed([c for c in s.clauses if c[1] <= span[0]]):
        if text[b : b + 1] == ";" or _BY_NOW.search(text, b, q.start):
            return False
        if _PLAN.search(text, a, b) or (to_do and _TO_DO.search(text, a, b)):
            return True
    return False


def _task_asked(scene: Scene, n: int) -> bool:
    """Whether the question before sentence ``n`` in its paragraph asks about a task."""
    s, asked = scene.sentences[n], scene.sentences[n - 1]
    if asked.para != s.para or "?" not in scene.text[asked.end - 1 : s.start]:
        return False
    return bool(_ASKS.search(scene.text, asked.start, asked.end))


_OFFERED = ("job", "fair")  # those announced are offered
_AT_ONCE = 2
"""Characters before a figure that answers a question."""
_VACANT = frozenset(("需求", "缺口"))
_TO_HIRE = re.compile(
    r"(?:拟|想|打算|准备|计划|预计)(?:[在到从][^,。;、\d]{2,8})?[^,。;、\d]{0,2}?(?:招(?![商生]|聘[会活专周大])|聘)"
)
_HIRING_PLAN = re.compile(r"(?:用[人工]|招[聘工])计划|准备[了好下]")


def _is_offer(text: str, m: re.Match[str]) -> bool:
    """Whether words of a plan are those of vacancies: 用工需求, 想招, 拟招."""
    return m[0] in _VACANT or bool(
        _TO_HIRE.match(text, m.start()) or _HIRING_PLAN.search(text, m.start() - 2, m.end() + 1)
    )


def only_meant(text: str, start: int, end: int) -> bool:
    """Whether a span without a figure tells what is only planned, wished for or promised."""
    return any(m[0] not in _VACANT for m in _UNREAL.finditer(text, start, end))


def _come_true(scene: Scene, start: int, end: int) -> bool:
    """Whether what follows the word of a plan says that it was done (按约定…,首批4人2022年到), or tells a year past."""
    told = [d.finish or d.begin for d in scene.inside("dates", start, end) if d.begin]
    past = bool(scene.year and told) and all(int(x[:4]) < (scene.year or 0) for x in told)
    return past or bool(_BY_NOW.search(scene.text, start, end)) or bool(_BATCH.search(scene.text, start, end))


_WANTS = r"(?<![理设思联构猜回])想(?:[与和同跟由把]|[要去请再]|签|结)|有意(?:[与和同跟]|签|结|再)"
MEANT = re.compile(
    rf"{_MEANS}|{_WANTS}|商量|酝酿|洽谈"
    r"|[拟将要](?:与|同|和|跟|由|把|配[成对]|结[成为对]|换[成到])|要有(?=[^,。;]{1,10}帮)"
)
"""Before a tie between places: it is only meant to be."""
DRAFT = re.compile(r"[^,;:。]{0,4}(?:拟议|设想|草案|初稿|征求意见)")
"""What a sentence begins with that tells of ties not yet made: 拟议中,甲帮乙."""
TO_COME = re.compile(
    r"[^,。;、]{0,6}?(?:[拟将要]|打算|准备|有望|即将|有意|还没有?|尚未|迟迟未)(?:再)?(?:配[成对]|结[成为对]|牵手|攀亲|签|订立)"
)
"""What follows two places that are not tied yet: 甲、乙今年要结成对子."""
_FOR_PAPERS = re.compile(
    rf"{_MEANS}|{_WANTS}|拟(?!定)|将(?:会|与|同|和|在|于|尽快|适时|进一步)|后续|下一步|推动|要到[^,。;]{{1,8}}才|有待"
    r"|(?:下个?[月周]|明年|来年|年[底后]|节后|回头|改[天日]|择[日期])[^,。;]{0,4}[再才](?=签)"
)
# …一份《协议》,目前还只是提议; 尚未落笔
_ONLY_PROPOSED = re.compile(
    r"(?:[只仅还尚仍]|停留)(?:是|在|停在|停留在|处于|属于?)[^,。;]{0,6}?(?:提议|设想|意向|草案|草稿|酝酿|想法|纸面)|[还尚仍]在(?:讨论|商量)"
    r"|(?:尚未|还没有?|没有?|未能|至今未|迟迟未|并未|并没有?)(?:正式|真正|最终)?(?:签|落笔|谈成|敲定|谈拢)"
    r"(?![^。;]{0,40}签[订署下了约])"
    r"|(?:交换了?意见|作?了?(?:磋商|商谈|洽谈|探讨|讨论))(?![^。;]{0,40}签[订署下了约])"
)
_IS_SIGNED = re.compile(r"(?<![未没有能待就为拟将要])签[订署下了]")
_SIGNED = re.compile(r"已|了|先后|完成|会上|当[天日]")


def signing_meant(scene: Scene, start: int, at: int) -> bool:
    """拟赴三县调研,并签订协议: a plan holds for what is coordinated after it in the same part of the sentence, which
    begins at ``start``."""
    stop = scene.sentences[scene.sentence_at(at)].end
    if _ONLY_PROPOSED.search(scene.text, start, stop) and not _IS_SIGNED.search(scene.text, start, stop):
        return True
    part = re.sub(r"《[^》]*》?", "", scene.text[start:at].rsplit(";", 1)[-1])
    plan = [m.end() for m in _FOR_PAPERS.finditer(part)]
    return bool(plan) and not _SIGNED.search(part, plan[-1])
