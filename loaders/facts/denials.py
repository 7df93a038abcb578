"""What a report tells as not so: what was not done, and what it gives only as a rumour."""

from __future__ import annotations

from datetime import timedelta

from graph.model import PartialDate
from graph.ontology import edge_types
from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span

# A negation holds for the verb of the clause only where the verb or its first complement follows (未向…, 没有投入…):
# 未来, 从未间断, 尚未脱贫的劳动力, 不再返贫 deny nothing that was sent.
_DOING = (
    r"(?:能够?|曾|有|再|得|得到|实际|真正|如期|按期|按时|直接|继续|一次|按[^,。;]{1,6}?|将[^,。;]{1,6}?|把[^,。;]{1,6}?){0,3}"
    r"(?:[向给对从往去赴到由]|为(?!了)|与[^,。;]{1,12}(?:结对|签|建立)|前往|组织|输送|输出|输入|转移|派|选派|援派|投[入放]|拨|落实|到位|安排|援助"
    r"|捐|支付|提供|接收|吸纳|招[收聘录用]|举办|举行|召开|开展|培训|签[订署约]|实现|完成|\d|[一二两三四五六七八九十百千]+[名人位])"
)
_NOT = re.compile(
    r"(?:(?<!前所)未|没有?|不曾|并非|不再|无一?(?:人|名|位|例))"
    + _DOING
    + r"|没有?(?:任何|过)?(?:结对|对口|帮扶|协作|合作|支援)[^,。;]{0,4}(?:关系|任务)"
    + r"|(?<!是)不是(?!简单|一般|普通|单纯|[^。;]{0,12}而是)[^,。;]{0,4}(?:结对|对口)"
    + r"|不再(?:是|存在|有|保持|维持)"
    + r"|不(?:归|由|属于?)(?=[^,。;]{2,10}(?:管|帮|负责|对口|结对))"
    + r"|(?:并无|没有|不存在|毫无|从无)(?:任何|什么|过)?(?:结对|对口|帮扶|协作|支援)+的?关系"
    + r"|(?:停止|中止|终止|暂停|拒绝|取消)了?[向对从给为](?!期)"
)
# 从未出过远门的200名老乡前往…: the negation stands within what qualifies the people.
_QUALIFIES = re.compile(r"的[^,。;的\d]{0,6}$")
_MOVES = re.compile(r"[到赴向去往]|前往|抵达|进入|奔赴")
_NEXT_NOT = re.compile(
    r"^[,;:]?(?:但是?|却|而|目前|其实|实际上|实则|均|都|全部)*(?:并未|尚未|从未|未|没有|没|无一(?:人|名|位))"
)

# 订下一期茶点师班,30人,下月开课: it is still to come
_NEXT_LATER = re.compile(
    r"(?:将|都|全)?[于在定]?(?:下个?[月周]|下星期|明年|来年|[年节]后|月底前?|不日|择日|随后几天|过几天|改日)[^,。;\d]{0,6}"
    r"(?:开[课班学]|开始|出发|动身|启程|走|去|到[岗位任]|报到|赴|前往)"
)

# 系历史累计,与余杭无关; 这是学生,不计入务工: what the sentence goes on to say of its figure
_NOT_OURS = re.compile(
    r"(?:与|和|跟|同)[^,。;]{1,12}?(?:无关|不相干|没有关系|没关系|无涉|两码事)"
    r"|(?<!有)不(?:属于?|算(?:作|是|在|入|进)?|计入|计在|纳入|列入|归|含在|包括在|记在)[^,。;]{0,10}?"
    r"(?:协作|帮扶|支援|对口|援助|此列|其列|其中|在内|成果|劳务|务工|本表|[到赴去在])|不在(?:此列|其列|[^,。;]{0,8}(?:协作|帮扶|支援|对口)[^,。;]{0,4}[之以]?[内列])|不属此"
)
_THESE = re.compile(r"这(?!次|场|批|天)|此数|该数|上述|以上|他们|她们")
_GRACE = timedelta(days=14)  # what is announced for the days to come is told with the report
_HORIZON = "2050-12-31"

_HEARSAY = re.compile(r"网传|谣传|据传|讹传|误传|传言|传闻|坊间|谣言[称说:]|(?:谎|诈)称|造谣|杜撰|子虚乌有|编造")
_FALSE = re.compile(
    r"(?:[系是为属]|纯属|散布)[^,。;]{0,4}谣言|谣言[。!]?$|(?:[系为是均]|属于?|消息|说法|信息|内容|报道|数据|情况)不实(?![行施现干际])"
    r"|不属实|失实|虚假(?:消息|信息|报道|说法|内容|数据)|假(?:消息|新闻)|辟谣(?!宣传|知识|平台)|(?<!不可)(?<!不能)(?<!无可)(?<!无法)否认"
    r"|并无此事|没有此事|与事实不符|不是事实|并非事实|无中生有"
)
_OF_IT = re.compile(
    r"(?:该|此|上述|这[一个条则]?|相关|有关|网传|以上)[^,。;]{0,4}(?:消息|说法|传言|传闻|信息|数据|内容|报道|数字|情况)|^(?:经核实|经查|经核查|事实上|对此|官方)"
)


_NOT_SO = re.compile(
    r"[”’\s]*(?:答:)?(?:误传|不[,。]|并?不是|并非|没有(?:的事|这回事|此事)?[,。!]|假的|谣言|不实|错[了,。!]|非也|不对|哪有)"
)


def asked_in_vain(text: str, s: Sentence) -> int:
    """Where the clause of a sentence begins that asks what the next one says is not so, its end where none does:
    是2010年结的亲吗?不是,…"""
    if text[s.end - 1] == "?" and _NOT_SO.match(text, s.end):
        return max(s.start, *(text.rfind(c, s.start, s.end) + 1 for c in ",;"))
    return s.end


def _asked(scene: Scene, c: Candidate) -> bool:
    """Whether a candidate, or one of its ends, is told only in a clause that asks in vain."""
    s = scene.sentences[scene.sentence_at(c.start)]
    at = asked_in_vain(scene.text, s)
    if at == s.end:
        return False
    told = [
        [m.start for m in scene.inside("regions", s.start, s.end) if r.key in m.codes] for r in (c.subject, c.object)
    ]
    return c.start >= at or any(x and min(x) >= at for x in told) or bool(c.figure and c.figure[0] >= at)


def told_as_so(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates that the report neither denies nor gives as hearsay."""
    if "?" in scene.text:
        found = [c for c in found if not _asked(scene, c)]
    told = [(c, scene.sentence_at(c.start)) for c in found]
    rumours = {n: _rumoured(scene, n) for n in {n for _, n in told}}
    return [c for c, n in told if not rumours[n] and not _denied(scene, c, scene.sentences[n])]


def happened(scene: Scene, found: list[Candidate], published: PartialDate | None) -> list[Candidate]:
    """The candidates without what cannot have happened yet when the report came out.

    A report that dates what was done after its own publication errs in the one or the other: the fact is left out. A
    lasting state keeps no such beginning, and a figure no end that had not come. Without a day of publication only
    years that no plan reaches are known to be slips.
    """
    latest = (published.last + _GRACE).isoformat() if published else _HORIZON
    out = []
    for c in found:
        lasting = edge_types()[c.predicate].time == "state"
        if c.begin and c.begin > latest[: len(c.begin)]:
            if not lasting:
                continue
            c.begin = c.finish = None
        if not lasting and c.finish and c.finish > latest[: len(c.finish)]:
            c.finish = None
        out.append(c)
    return out


# 走动的人多,协作跟这没有关系; not 没有关系的企业
_UNRELATED = re.compile(r"(?:与|和|跟|同)(?:这|此|它)[^,。;]{0,4}(?:没有?(?:什么|任何)?关系|无关|不相干|没有?瓜葛)")


def _denied(scene: Scene, c: Candidate, s: Sentence) -> bool:
    if c.finish and edge_types()[c.predicate].time == "state":
        return False  # 2021年起不再帮扶 tells an end
    if c.figure is None:  # only a clause that tells both ends can deny what joins them
        if _UNRELATED.search(scene.text, c.start, s.end):
            return True
        ends = {r.key for r in (c.subject, c.object) if r.type == "Region"}
        near = (x for x in s.clauses if c.start < x[1] and x[0] < c.end and _holds(scene, x, x[1]))
        return any(ends <= {k for m in scene.inside("regions", *x) for k in m.codes} for x in near)
    at = c.figure[0]
    k = next((k for k, x in enumerate(s.clauses) if x[0] <= at < x[1]), None)
    if k is None:
        return False
    if _holds(scene, s.clauses[k], at) or _not_ours(scene, s, k, c.figure[1]):
        return True
    if k + 1 < len(s.clauses) and _NEXT_LATER.match(scene.text, *s.clauses[k + 1]):
        return True
    if k and s.clauses[k][1] - s.clauses[k][0] < 14 and not _verbs_between(scene, s.clauses[k][0], at):
        return _holds(scene, s.clauses[k - 1], at)  # 没有向A输送务工人员,共500人
    if k + 1 < len(s.clauses) and (m := _NEXT_NOT.match(scene.text[slice(*s.clauses[k + 1])])):
        rest = scene.text[s.clauses[k + 1][0] + m.end() : s.clauses[k + 1][1]]
        return bool(re.match(r"[到赴去往向]|前往|成行|实现|落实|到位|在[^,。;]{2,12}(?:务工|就业|上岗)", rest))
    return False


def _not_ours(scene: Scene, s: Sentence, k: int, end: int) -> bool:
    """Whether the clauses after a figure, up to the next figure or semicolon, say that it is none of the
    cooperation's, or a sentence that goes on with 这些."""
    stop = end
    for a, b in s.clauses[k + 1 : k + 4]:
        if ";" in scene.text[stop:a] or scene.inside("quantities", a, b):
            break
        stop = b
    own = scene.inside("quantities", end, s.clauses[k][1])
    if _NOT_OURS.search(scene.text, end, own[0].start if own else stop):
        return True
    n = scene.sentence_at(s.start) + 1
    if own or s.end - stop > 1 or n == len(scene.sentences) or scene.sentences[n].para != s.para:
        return False
    after = scene.sentences[n]
    if not _THESE.match(scene.text, after.start) or scene.inside("quantities", after.start, after.end):
        return False
    return bool(_NOT_OURS.search(scene.text, after.start, after.end))


_WORDS = re.compile(r"[\u4e00-\u9fff]{4}")


def _verbs_between(scene: Scene, start: int, at: int) -> bool:
    return bool(_WORDS.search(scene.text, start, at))


def _holds(scene: Scene, clause: Span, at: int) -> bool:
    """Whether a negation of the clause reaches what stands at ``at``."""
    for m in _NOT.finditer(scene.text, *clause):
        if m.start() > at:  # 500名务工人员中无一人到上海就业
            return True
        between = scene.text[m.end() : at]
        if _QUALIFIES.search(between) and _MOVES.search(scene.text, at, clause[1]):
            continue
        return True
    return False


def _rumoured(scene: Scene, n: int) -> bool:
    s = scene.sentences[n]
    own = scene.text[s.start : s.end]
    if _HEARSAY.search(own) or _FALSE.search(own):
        return True
    for k in (n + 1, n + 2):
        if k >= len(scene.sentences) or (k > n + 1 and scene.sentences[k].para != s.para):
            break
        later = scene.text[scene.sentences[k].start : scene.sentences[k].end]
        if _OF_IT.search(later) and _FALSE.search(later):
            return True
    return False
