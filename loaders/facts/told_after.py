"""The time that is told only after a figure: 共16名,今年三月去的; 333人,说的是去年下半年."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.facts.said_when import only_says
from loaders.facts.times_told import Span
from loaders.facts.when_words import NEXT_ONE
from loaders.mentions.dates import DateMention

if TYPE_CHECKING:
    from loaders.facts.scene import Scene


def told_after(scene: Scene, s: Sentence, here: list[DateMention], anchor: int) -> DateMention | None:
    """A time told only after the figure: a span or year that no other figure follows, or the clause that goes on with
    a day (去闽挂职的16名,今年三月去)."""
    for d in here:
        if d.start < anchor or d.until or (d.begin is None and not d.open):
            continue
        clause = next((c for c in s.clauses if c[0] <= d.start < c[1]), (s.start, s.end))
        if clause[0] > anchor and not d.specific and _ANOTHER.match(scene.text, d.end, clause[1]):
            continue  # 5000个,而2012年只有3000个
        if clause[0] > anchor and _SOMEBODY.match(scene.text, clause[0], d.start):
            continue  # …在甲市上岗的有88人,老板2015年才来
        figures = scene.inside("quantities", d.end, clause[1])
        if d.specific:
            between = scene.text[anchor : d.start]
            dashed = len(d.begin or "") == _DAY and scene.text.startswith("——", max(anchor, d.start - 2))
            if dashed and not _SAME.search(scene.text, d.end, s.end):
                continue  # 300万元——5月14日,乙县的桥垮了
            if dashed and not scene.inside("quantities", d.end, s.end):
                return d  # 机上坐着156名甲县老乡——5月14日,这趟专机飞往乙市
            if figures or ";" in between:
                continue
            after = next((c for c in s.clauses if c[0] >= clause[1]), None)
            counts_on = after and scene.inside("quantities", *after)  # …,5月2日发车,送走200人
            if only_says(scene, d, *clause, None if counts_on else anchor):
                return d
            if clause[0] > anchor and NEXT_ONE.match(scene.text, clause[0], d.start):
                continue
            if clause[0] > anchor and _LEFT.fullmatch(scene.text, clause[0], d.start):
                return d  # 去甲市的有102位,都是某县人,动身的日子是去年8月
            if between.count(",") > 1 + (d.begin != d.finish):
                continue
            if clause[0] > anchor and _FINISHED.match(scene.text, d.end, clause[1]):
                continue
            said = _SAYS_WHEN.fullmatch(scene.text, clause[0], d.start)
            if (
                said
                or d.start - clause[0] <= 1
                or _CLEFT.match(scene.text, d.end, clause[1])
                or _IT.match(scene.text, d.end)
            ):
                return d
        elif _next_figure(scene, s, clause) or _of_next_part(scene, s, anchor, d.start):
            continue  # 共1亿元,去年最多,3100万元: the time of the figure after it
        elif clause[0] <= anchor or not (figures or scene.inside("quantities", anchor + 1, d.start)):
            return d
    return None


def _of_next_part(scene: Scene, s: Sentence, anchor: int, at: int) -> bool:
    """Whether a time stands in a later part of the sentence that does not begin with it: 市价41万元;小马两年前去过."""
    return ";" in scene.text[anchor:at] and at - scene.part(s, at, at)[0] > 1


_DAY = len("2021-05-14")
_SAME = re.compile(r"[这那][一两二三几]?[笔趟批班架列]|捐|汇[到给入]|飞|发车|专[机列]|包机|把[^,。;]{0,4}[钱款]")
"""What goes on with the same: …300万元——5月14日,这笔钱到了."""
_SOMEBODY = re.compile(
    r"[^,。;\d]{0,8}?(?:老板|[厂经校院站队局处科县市区]长|主任|经理|书记|师傅|小伙子?|姑娘|大[哥姐叔娘妈爷嫂]|村民|[他她]|老[赵钱孙李周吴郑王冯陈马杨张刘黄罗徐林何高郭]|小[赵钱孙李周吴郑王冯陈马杨张刘黄罗徐林何高郭])(?!们)"
)
_ANOTHER = re.compile(r"(?:同期|全年|底)?[^,。;\d]{0,6}\d")
# …333人,说的是去年下半年; …这还只是一季度
_SAYS_WHEN = re.compile(
    r",?(?:[这那]|说的|讲的|指的|算的|统计的|数的)?(?:[都均还就才只仅也]){0,3}(?:[是系指]|截[到至])"
)
_LEFT = re.compile(
    r"[^,。;]{0,6}?(?:上路|动身|启程|出发|成行|发车|进厂|到岗|上岗|入职|走|去|来|到)的?(?:日子|时间|那天|是)+(?:在|是)?"
)
# 拿出82亿元,2010年8月全部交钥匙: when the works were done, not when they were paid
_FINISHED = re.compile(
    r"[^,。;\d]{0,8}?(?:交钥匙|完工|竣工|建成|落成|封顶|投[用产]|投入使用|启用|开[园业]|验收|移交|交付|通[车水]|摘帽|脱贫摘帽|退出|出列)"
)


def came_on(scene: Scene, s: Sentence, pick: DateMention, here: list[DateMention], anchor: int) -> DateMention | None:
    """今年来的人里有268名,三月八日到的: of the year told before, the day that is told after as when they came."""
    own = s.clause_at(anchor)
    for d in here:
        if d.start < anchor or not (d.specific and d.begin):
            continue
        clause = s.clause_at(d.start)
        others = [q for q in scene.inside("quantities", anchor + 1, clause[1]) if q.start > anchor]
        if others or not (clause == own or (not pick.specific and d.begin[:4] == pick.begin)):
            return None
        return d if ";" not in scene.text[anchor : d.start] and _CLEFT.match(scene.text, d.end, clause[1]) else None
    return None


_CLEFT = re.compile(
    r"[^,。;]{0,8}[送来去到走派招接运签给拨捐办发打转定汇清齐位毕]的?[。！]?$|[干教待做住忙驻]到|(?:开始|起)?的[。！]?$"
)
"""有33人,是县里四月送的: when they were sent, told after them."""
_IT = re.compile(r"[^,。;、\d]{0,4}把(?:它|他们|她们|这)")  # 200万元,甲市昨天把它捐给了乙市


def _next_figure(scene: Scene, s: Sentence, clause: Span) -> bool:
    """Whether a clause without a figure is followed by a bare one."""
    after = next((c for c in s.clauses if c[0] >= clause[1]), None)
    bare = after and not scene.inside("quantities", *clause) and ";" not in scene.text[clause[1] : after[0]]
    return bool(after and bare and scene.inside("quantities", after[0], after[0] + 2))
