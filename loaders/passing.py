"""What a report names only in passing: it takes no part in what is told, and becomes no node of its own."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Organ, Scene
from loaders.mentions.regions import RegionMention

# 到大理,换火车; 在贵阳转机: where people only change; 汶川地震: the name of an event
_CHANGED = re.compile(
    r"(?:市|南站|北站|[东西]站|火?车站|机场)?[,、]?(?:再|又|就|便)?(?:[换转](?:乘|车|机|高铁|动车|火车|飞机|船|大巴|客车)"
    r"|中转|经停|落地)|(?:特大|大)?(?:地震|震后)"
)
_ON_THE_WAY = re.compile(r"(?:途[经径]|路过|路经|取道|绕道|经停)了?$")
# 援疆 says what kind of work it is
_AID = "援"
# The line in which a site says what page this is: 首页-甲省-正文, 某某发布 2天前 甲省
_HEADER = re.compile(r"首页[-_—·]|第 ?[A-Z]?\d{1,2} ?版|发表于|(?<!\S)\d{1,2}(?:天|小时)前(?!\S)")
_CAPTION = re.compile(r"[((]图[一二三四五六七八九十\d]{0,2}[:))]")


def told_below(scene: Scene) -> int:
    """Where the report's last paragraph ends: lines below it without a sentence are links, unless they are a list that
    counts something, or one under its own heading (签约项目有:)."""
    end = max((s.end for s in scene.sentences if s.kind == "body"), default=len(scene.text))
    opened = scene.text[:end].rstrip().endswith(":") or _LIST.search(scene.text, end)
    return len(scene.text) if opened or any(q.unit and q.start >= end for q in scene.quantities) else end


_LIST = re.compile(r"(?:^|\n)(?![^\n]*(?:相关|链接|推荐|阅读|热点|热门|延伸|新闻|来源))[^\n]{0,20}[有下:]:? *\n|单位:")


def in_passing(scene: Scene, m: RegionMention, below: int) -> bool:
    """Whether a place is told only as one on the way, of an event or a picture, or in a line below the report."""
    if m.start >= below or (m.kind == "abbr" and scene.text[m.start - 1 : m.start] == _AID):
        return True
    if _CHANGED.match(scene.text, m.stop) or _ON_THE_WAY.search(scene.text, max(0, m.start - 4), m.start):
        return True
    s = scene.sentences[scene.sentence_at(m.start)]
    header = s.kind != "body" and _HEADER.search(scene.text, s.start, s.end)
    return bool(header or _CAPTION.match(scene.text, s.start))


# What says where the report has its words from: 据市发改委介绍, 县人社局副局长李某说, 州就业局的人说.
_PERSON = (
    r"(?:的|一位|有关|相关|[^,。;:“”《》]{2,6}(?:科|处|股|中心))?(?:一位|老)?(?:党组|党委)?"
    r"(?:成员|委员|书记|副?[局厅]长|副?主任|副?科长|[股处]长|负责[同人]志?|工作人员|干部|同志|人)"
)
_SAYS = re.compile(
    rf"(?:{_PERSON}[^,。;:“”《》]{{0,6}}?|[^,。;:“”《》]{{0,4}})"
    r"(?:说(?!定|好|服|[成动])|了解到|获悉|得知|介绍(?!信|了?一?批|去|到|[^,。;]{0,6}(?:企业|[工人厂]))|告诉|坦言|表示|透露|直言|并不讳言|提醒|答复|解释|回忆|评价)"
    r"|(?:最新|提供的?|给的|发布的?|的)?(?:消息|统计|数据|估计|供稿|供图|清点|核[对减]|算过账|算了|来电)|提供\)|给记者"
    r"|(?:提供|给)(?:的|出的?)[^,。;]{0,6}(?:数[据字]?|表|估计|统计|材料|照片)"
    r"|的(?:本子|台账|账本|数据|统计)|里?[^,。;]{0,4}(?:走廊|门口|大院|院[里内])"
)
_SITE = re.compile(r"\s*(?:www|http|· ?信息公开)")
_COMMAND = re.compile(r"指挥部|工作[组队]")  # there for nothing but the cooperation
_THERE = re.compile(
    rf"{_PERSON}[^。;:“”《》\d带率领赴往送签]{{0,24}}?(?:出席|参加了?(?:会议|座谈|活动|仪式|签约)|陪[同着]|见证|到场|在场|同行|随行)"
)
_DEPUTY = re.compile(r"副(?:主任|主席)")
_ASSEMBLY = re.compile(r"人民代表大会|政治协商|政协")


def only_tells(scene: Scene, o: Organ, below: int) -> bool:
    """Whether an organ is only where the report has its words from, or what a rank or a site is named after."""
    if o.start >= below or _SITE.match(scene.text, o.end):
        return True
    if not _COMMAND.search(o.name) and (_SAYS.match(scene.text, o.end) or _THERE.match(scene.text, o.end)):
        return True
    return bool(_ASSEMBLY.match(o.name) and _DEPUTY.match(scene.text, o.end))
