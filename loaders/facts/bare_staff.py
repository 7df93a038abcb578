"""Staff counted by next to nothing where the words before tell of staff alone: 新一批援滇干部到岗,甲区来了9位."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.bare_counts import beside
from loaders.facts.binding import bind
from loaders.facts.candidates import Candidate
from loaders.facts.patterns import patterns
from loaders.facts.postings import in_office
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

_HELD = (
    r"(?:干部|人才|教师|老师|校长|园长|医生|医师|大夫|医护(?:人员)?|医[务疗护技]人员|护士|专家|专技人[才员]|技术(?:人员|员)|农技(?:人员|员)|队员|队伍|成员|人员"
    r"|人手|同志|同事|骨干|先生|师傅|工程师|[农技园茶]技?师|教练|博士|教授|工匠|匠人|[局科处院校县区主][长任]|副?书记)"
)
# All that may stand beside the figure, besides places and times.
_WORDS = re.compile(
    rf"(?:[\s,、:;“”为是达有约近的则又再就也都才只还共计合这那该此其中出来去到派送落分在往里上下过了着换轮补添返回增占整整满齐给驻进前后先位名个人批茬拨轮任届期次支队头首末第新老旧留连整一二三四五六七八九十两几]"
    rf"|总共|一共|拢共|统共|合计|累计|加起来|合起来|算下来|分别|其余|余下|剩下|剩余|另外?|方面|这边|那边|那头|本级|市里|区里|省里|人数|名单|规模|到[岗任位]|报到|进[疆藏]|赴[疆藏任]|援[疆藏青滇黔桂川甘宁]|[省市县区州旗地]|同[车机行来去批]|一道|一起|一趟|飞机|高铁|此番|此次|送走|迎来|教育|医疗|卫生|农业|科技|党政|期满|返程|返回|凯旋|接班|出发|启程|组团|请来?|引来|地方|县市|{_HELD}|都?是|时候?|如今|眼下|现在|目前|[医学]?[院校]里?|[县乡镇]上|短期|长期|满?[一两三半]年|常年|常驻|长驻|占)*"
)
# The paragraph, or the sentence before the figure, tells of these
_TOPIC = re.compile(
    r"援[疆藏青滇黔桂川甘宁恩](?![资项建产])|支[教医]|医疗队|挂职|驻点|(?:选派|援派|派[出来驻遣])[^,。;]{0,16}(?:干部|人才|教师|老师|医|专家|技术)"
    r"|第[一二三四五六七八九十]+[批轮](?:援|对口|选派|干部|帮扶)|干部人才|党政干部|(?:专技|专业技术)人[才员]|(?:帮扶|支援|援建)[^,。;]{0,4}(?:工作)?(?:干部|队|人才)|(?:干部|老师|教师|医生|人才)们?[^,。;]{0,4}派|“?组团|请[了来]?(?:专家|医生|老师)|接班的第|派出去教书|教书的|看病的"
    # 台州口音的工程师, 漳浦的师傅住进了…: whose they are, or that they live there now
    rf"|(?:[来派请]来?的|口音的?|籍的?)[^,。;、\d]{{0,6}}{_HELD}(?<!成员)(?<!人员)"
    r"|换防|交接班|驻了人"
)
_OTHERS = re.compile(
    r"务工|打工|就业|劳务|工人|工友|返岗|复工|进厂|招工|用工|学员|学生|娃|孩子|培训|结业|徒|跟[班岗]|进修|学习|听课|考察|代表|义诊|患者|病人|病号|接诊|门诊|手术|游客|报名|意向|求职|招聘"
    r"|招考|编制|缺口?|村民|群众|村医|村干部|本地|当地|志愿者|移民|户|捐|受益|惠及|慰问|表彰|获评|返乡|欢[送迎]|站满|挤满|(?<!驻)村|下乡|同行|来送|送[行别]|社员|老人|家里|[一两三四五六]口|游|参观|观众|比赛|演|家属|探亲|班[里上]"
)
_LONGEST = 26
"""Characters beside the figure."""
_MOST = 5000
"""People: more are never posted without a word of what they are."""


def bare_staff(scene: Scene, n: int, q: QuantityMention, clause: Span) -> list[Candidate]:
    """The figure as one of staff of the helper's, where what stands beside it tells nothing else."""
    s = scene.sentences[n]
    if (
        (q.unit not in ("person", "person_time") and not (q.unit == "" and scene.text[q.end - 1] in "个位"))
        or q.value > _MOST
        or not scene.sides.known
    ):
        return []
    words = beside(scene, clause, q)
    if len(words) > _LONGEST or not _WORDS.fullmatch(words):
        return []
    if not _told(scene, n, q):
        return []
    start = scene.part(s, q.start, q.end)[0]
    back = in_office(scene, (start, clause[1]))
    if not back and any(
        scene.sides.side(m.code) == "helper" and "to" in scene.cases(m) and scene.text[m.start - 1] not in "返回"
        for m in scene.inside("regions", start, clause[1])
    ):
        return []
    p = next(x for x in patterns() if x.rule == ("staff-return" if back else "staff-figure"))
    return bind(scene, n, q, (start, clause[1]) if back else clause, replace(p, rule="staff-bare"), 0.7)


def _told(scene: Scene, n: int, q: QuantityMention) -> bool:
    """Whether what was told last before the figure, in its sentence or the two before it, is staff and nothing else."""
    s = scene.sentences[n]
    part = scene.part(s, q.start, q.end)  # 党政干部:14名;吸纳就业:423人
    if _OTHERS.search(scene.text, *part):
        return False
    if _TOPIC.search(scene.text, *part):
        return True
    if _OTHERS.search(scene.text, s.start, s.end):
        return False
    if _TOPIC.search(scene.text, s.start, s.end):
        return True
    for k in (n - 1, n - 2):
        if k < 0 or scene.sentences[k].para != s.para:
            return False
        x = scene.sentences[k]
        if _OTHERS.search(scene.text, x.start, x.end):
            return False
        if _TOPIC.search(scene.text, x.start, x.end):
            return True
    return False
