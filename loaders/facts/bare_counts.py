"""People counted by next to nothing in a paragraph on people at work: 全年五批,三百九十六人; 丙县129人,丁县94人."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene, Span
from loaders.facts.trips import told_before
from loaders.mentions.quantities import QuantityMention

# All that may stand beside the figure, besides places and times.
_WORDS = re.compile(
    r"(?:[\s,、:;为是达有约近的则又再就也都才只还共计合这那两三四五六七八九十几家县区地边头市州批趟班次车台辆全第]|总共|一共|拢共|统共|合计|累计|加起来|加一块儿?|合起来|足足|整整|正好"
    r"|数一?数|数[下出]来|算[下出]来|人数|人员|务工者|最多|最少|多些|少些|其次|那边|这边|前后|先后|[头首末]一?[批趟班]|第[一二三四五六七八九十\d]+[批趟班车台拨茬]|乘客|乘员|点[了过]?[一几]?[点遍]?名|点名册|清点|[车机船]上|座无虚席|满员|全员|个个有座|落座|老乡|乡亲|工人|工友|女工|男工|姐妹|小伙子?|姑娘|一个[没不][^,。;]{1,3}"
    r")*"
)
# On board, told by whatever verb: who is counted there went where the sentences around say that it goes.
_ABOARD = re.compile(
    r"[车机舱座船厢][上里内]|全[车机列]|[坐载装挤塞](?:[着了满上进]|得(?!下))|乘客|乘员|满座|满载|发车|登机|检票"
    r"|(?:[上登乘搭坐挤踏钻跳](?:[上进][了着]?|[了着]))[^,。;\d]{0,8}(?:\d+[辆台列架节趟])?[^,。;\d]{0,4}?(?:车|飞机|包机|航班|专列|大巴|船|[GDKTZCYL]\d+)"
    r"|[走涌钻跳迈][下出]了?[^,。;\d]{0,6}(?:车|机|舱|站|闸口|大巴)|下了?[车机]|出[站闸]"
)
_ROOM = re.compile(r"(?:坐|挤|装|容|载)(?:得|不)[下了]|[能可](?:坐|载|容)")
_CARRIES = re.compile(
    r"[列班专大客包动火汽轮机]车|[列客包专]机|飞机|机[舱上]|航班|大巴|专列|高铁|[客轮渡]船|乘[客员]|[一二两三四五六七八九十\d]+[辆架]|[GDKTZCYL]\d{1,5}"
)
_NO_WORKERS = re.compile(
    r"干部|教师|老师|教练|医[生师护疗]|大夫|护士|专家|学[员生校习]|游客|旅[客游行]|观光|考察|代表|演|观众|台下|球|比赛|参赛|看病|患者|移民|搬迁|支教|挂职|志愿|返乡|回乡|回家|返程|老板|客商|企业[家主]|商人|交警|民警|记者"
    r"|捐|亲属|家属|子女|孩子|老人|新兵|战士|司机|货|报名|意向|求职|应聘|受训|培训|结业|读书|上学|大学|会议|出席|本地|当地|就近|没赶上|没上"
)
# 鄞州来接站的干部点了名: whoever meets them
_MEETS_THEM = re.compile(
    r"(?:来|前来)?(?:接|送)[站机车人工行]?的?(?:是[^,。;]{2,12})?(?:干部|老师|医护|志愿者|民警|司机)|(?:干部|民警|志愿者|医护)(?=[^,。;]{0,8}(?:接[站机车人]|点了?[点一]?名|举[着牌]|护送))"
)
_WORK = re.compile(
    r"务工|打工|做工|上班|劳务|工人|工友|返岗|复工|进厂|老乡|招工|用工|上了?车|点对点|缺工|送工|接工|输[转出][^,。;]{0,2}劳动?力|"
    r"登车|接人|包机|专机|机上|专[车列]|大巴|厂[子里房家]|月薪|出门挣钱"
)
_OTHERS = re.compile(
    r"干部|教师|老师|教练|医[生师护疗]|大夫|护士|专家|学[员生校习]|培训|结业|证书|游客|旅[客游]|座谈|考察|代表|报名|意向|求职|应聘|岗位?|职位|缺口|招聘会|户|移民|捐|受益|挂职"
    r"|支教|就近|就地|家门口|本地|当地|车间|外出|工作站|志愿|返乡|回家|看病|比赛|慰问|老板|客商|企业家|企业主|商人|交警|民警|记者|观众|电影|食堂|桌|(?<!虚)席"
)


_ELSEWHERE = re.compile(
    r"(?:其他|其它|别的|另外的?|其余的?|余下的?|剩下的?)[^,。;\d]{0,4}?(?:省|市|县|区|地方|城市)(?!场)"
)
_LONGEST = 20
"""Characters beside the figure."""
_LONGEST_ABOARD = 32


def beside(scene: Scene, clause: Span, q: QuantityMention) -> str:
    """What a clause says beside a figure, its places and its times."""
    taken = [*scene.inside("regions", *clause), *scene.inside("dates", *clause), q]
    words, at = "", clause[0]
    for m in sorted(taken, key=lambda m: m.start):
        words, at = words + scene.text[at : max(at, m.start)], max(at, m.end)
    return (words + scene.text[at : clause[1]]).rstrip("。;!?”)")


def bare_workers(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure as one of people at work, in a report on one pair, where its paragraph tells of nothing else."""
    s = scene.sentences[n]
    if q.unit != "person" or q.value < 2 or len(scene.sides.sure) < 2:
        return []
    near = [x for x in scene.sentences[max(0, n - 2) : n + 2] if x.para == s.para]
    asked = n and scene.text[scene.sentences[n - 1].end - 1] == "?"  # an answer is under the headline's matter
    if not any(_WORK.search(scene.text, x.start, x.end) for x in ([scene.sentences[0], *near] if asked else near)):
        return []
    if _ELSEWHERE.search(scene.text, s.start, q.start) or _of_letters(scene, s):
        return []
    words = beside(scene, clause, q)
    aboard = _aboard(scene, s, near, words)
    if not aboard:
        if len(words) > _LONGEST or not _WORDS.fullmatch(words):
            return []
        if any(_of_others(scene, x) for x in near if x.start <= s.start):
            return []
    p = _pattern()
    for end, slot in {0: p.subject, 1: p.object}.items():
        refs, told, _ = scene.find(slot, n, clause, q.start)
        if not refs or told < slot.told:
            loose = replace(slot, told=0, strict=False)
            if not told_before(scene, n, loose, end, clause, p)[0]:
                return []
    p = replace(p, object=replace(p.object, told=0), rule="workers-bare")
    return bind(scene, n, q, clause, p, 0.7)


def _of_letters(scene: Scene, s: Sentence) -> bool:
    """Whether a sentence tells of a couple of provinces by their letters alone: 靠京蒙劳务协作找着活干的,7万人."""
    here = scene.inside("regions", s.start, s.end)
    return any(m.kind == "compound" for m in here) and all(m.kind == "compound" for m in here)


def _of_others(scene: Scene, s: Sentence) -> bool:
    """Whether a sentence tells of others than people at work; those who only meet them are none."""
    if not _OTHERS.search(scene.text, s.start, s.end):
        return False
    return bool(_OTHERS.search(_MEETS_THEM.sub("", scene.text[s.start : s.end])))


def _aboard(scene: Scene, s: Sentence, near: list[Sentence], words: str) -> bool:
    """Whether the words beside a figure count those on board, in a sentence that tells of nobody else there."""
    if len(words) > _LONGEST_ABOARD or not _ABOARD.search(words) or _ROOM.search(words):
        return False
    if not any(_CARRIES.search(scene.text, x.start, x.end) for x in near):
        return False
    return not _NO_WORKERS.search(_MEETS_THEM.sub("", scene.text[s.start : s.end]))


def _pattern() -> Pattern:
    return next(p for p in patterns() if p.rule == "workers-figure")
