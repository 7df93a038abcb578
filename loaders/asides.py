"""What tells nothing a fact could be made of: 据介绍, 为巩固脱贫成果, 山路难走, “日子越过越好。”一位村民说。

Who, when and what is looked for at the beginning of a sentence and in the sentence before. Such words are cut out
first, so that a report reads the same with and without them.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.surfaces import EVERYDAY, UNSURE, plausible, scan

# What a sentence may be on, ask, deny, or mean by a pronoun.
_SAYS = re.compile(
    r"[协帮援岗聘资款投捐拨签批劳教师医扶训议队其此该它?:“”|0-9〇元万亿]|就业|产业|企业|[务打做用招]工|[金钱]|干部|人才|专家|大夫|技术员|行家|手艺|结[对亲]|[他她]们|[双两]方|[两各]地"
    r"|[这那][些批笔几两项件次回趟]|不[是实属算计]|没有|并[非未]|否认|谣|[假传]的|[一二三四五六七八九十百千几两][名个人笔批辆家车位口户项场次年天月]|多少|分别|依次|[展摊]位|展台|花名册"
    r"|明年|下一步|计划|打算|将|盼|^[(一二三四五六七八九十]+[、是)]"
)
# What it may name or date.
_NAMES = re.compile(
    r"[县区市州省盟旗镇我本当年月周季期时春夏秋冬厂京津沪苏浙皖闽赣鲁粤桂渝川黔滇藏陕甘疆A-Z]|日(?![子益渐常])|[今昨明当前后每几半整]天|(?<![老家故])乡(?![亲间愁])|公司|集团|合作社"
)
_WORDS = EVERYDAY - UNSURE
_SENTENCE = re.compile(r"(?<=[。?!])[^。?!…\n“”]{2,60}。")
# 起步是2017年。|民宿只有三间房。 What comes next tells of what that is said.
_SINCE = re.compile(
    r"(?:[说讲谈数算写聊]起|[翻追退推]到|回到|起[步点头]|[头第]一年|首年|最[初早]|开[头始端]|整|足足|算到|一晃|转眼|正好|[压担挑]|落款|文件|任务|名单)"
    r"[^。?!\n]{0,14}[年载][^。?!\n]{0,6}[。?!]$|(?:\d{4}|[一二三四五六七八九十]{1,3}个?)年[^。?!\n]{0,3}(?:[说讲谈数算写聊]起|起步|开[头始]|[下定派]的)[。?!]$"
)

# What villagers say of how they live.
_SPEAKER = (
    r"(?:[一几]?[位名个]|不少|许多|很多)?(?:村民|居民|牧民|群众|乡亲|老乡|农户|[贫脱][\u4e00-\u9fff]户|家长|学生|孩子|老人|工人)"
    r"[\u4e00-\u9fff]{0,8}?(?:说|表示|感慨|感叹|坦言|回忆|告诉记者)道?"
)
_SPEECH = re.compile(
    rf"(?<=[。?!\n])(?:“(?P<said>[^“”\n]{{2,60}}[,。!?…])”{_SPEAKER}。|{_SPEAKER}:“(?P<told>[^“”\n]{{2,60}}[。!?…])”)"
)

# Clauses that only open a sentence: whose word it is, that it goes on; and under what, to what end and by what it was
# done, where the words between name, count, date and deny nothing.
_AIM = (
    r"(?:巩固|帮助|解决|促进|推动|加[强快]|深化|确保|破解|做好|落实|贯彻|拓[宽展]"
    r"|提[升高]|支持|助力|保障|实现|防止|让|使)"
)
_LEAD = re.compile(
    r"(?:据(?:介绍|悉|了解|报道|透露)|记者(?:[从在][县市区里]{1,2})?(?:了解到|获悉|看到|注意到|发现)"
    r"|(?P<source>据[\u4e00-\u9fff]{2,12}(?:介绍|透露|统计)|记者从[\u4e00-\u9fff]{2,12}(?:了解到|获悉))(?!,该)"
    r"|与此同时|值得(?:一提|注意|关注)的是|令人欣喜的是|事实上|不仅如此|除此之外"
    r"|(?P<framed>在[\u4e00-\u9fff、]{2,18}下|在[\u4e00-\u9fff]{2,12}(?:过程|实践|背景|大局)[中下]"
    rf"|为了?{_AIM}[\u4e00-\u9fff]{{2,12}}|(?:按照|根据|通过|随着|围绕|经过|本着|聚焦|立足|着眼|坚持|面对|针对|结合|借助|依托|凭借|紧扣|紧盯|得益于)[\u4e00-\u9fff]{{2,12}})"
    r"),(?=[\u4e00-\u9fff\d“《])"
)
_OPENS = re.compile(r"(?:^|\n|[。?!]”?) *$")
_FRAME_SAYS = re.compile(
    r"[此其他她它们这那两双哪何前后节会名批次车元个一二三四五六七八九十百千万岗聘资款投捐拨签师医训议派送]|就业|[务打]工|劳务|协作|对口|帮扶|支援|扶贫|脱贫|挂钩|山海|援[助建疆藏青]|结[对亲]|[没无未非传谣]|计划|打算|要求|将|方案|规划|约定|安排|合同|任务|目标|标准|口径"
)

# How willingly something is done, and how far away a place lies: 积极选派, 到远在千里之外的甲县. 以及 is as good as 及.
_GIVES = (
    r"(?:选派|派出|派驻|派遣|拨付|投入|援助|捐[赠款献建资]|资助|[举开承]办|举行|召开|组织|签[订署约]|培训|吸纳|接收|输送|转移|提供|安排|落实"
    r"|帮助|吸引|引进|实施|[募筹]集|开展|开发|推出|搭建|对接|[向与和给把从赴])"
)
_MANNER = re.compile(
    rf"(?<![的不未没有将要会])(?:积极主动|积极|主动|持续|不断|进一步|切实|大力|精心|认真|稳步|扎实|全力|倾力|倾情|热情|用心)地?(?={_GIVES})"
)
_LIES = re.compile(
    r"(?<=[向到赴往给为与和从对、。,\n])(?:远在|位于|地处|坐落[在于]|相[距隔]|远隔|千里之外的)(?:(?P<where>[^,。;、\d\n]{1,14}?)的)?(?=[\u4e00-\u9fff]{2})"
)
_AND = re.compile(r"(?<![可足得所予加难])以(?=及(?![时早格第]))")
_INSIDE = re.compile(r"《[^《》\n]*$|“[^“”\n]{0,16}$")

_LEVEL = re.compile(
    r"(?:东西部|对口)?(?:协作|合作|扶贫|帮扶|支援)(?:办|局|中心|处|科)(?:公室)?|脱贫(?:攻坚)?成果|全[省市县区州](?=上下|人民|干部)|各级|乡村振兴(?=局|部门)|[省市区县州旗]{1,2}[级直]?(?=委|政府|党|有关|相关|部门|人社|人力|协作|扶贫|乡村振兴|对口|就业|教育|卫健|发改)"
)


def asides(text: str) -> list[tuple[int, int]]:
    """The spans of such clauses, each with its comma, and of such sentences and speeches, in order."""
    found = [
        m.span()
        for m in _LEAD.finditer(text)
        if _OPENS.search(text, max(0, m.start() - 4), m.start())
        and not ((words := m["framed"] or m["source"]) and _tells(words))
    ]
    found += [
        m.span()
        for m in _SENTENCE.finditer(text)
        if not (_SAYS.search(m[0]) or _named(m[0]) or _SINCE.search(text, max(0, m.start() - 30), m.start()))
    ]
    if "”" in text:
        found += [
            m.span() for m in _SPEECH.finditer(text) if not _SAYS.search(m["said"] or m["told"]) and not scan(m[0])
        ]
    found += [m.span() for m in _MANNER.finditer(text) if not _INSIDE.search(text, max(0, m.start() - 30), m.start())]
    found += [
        m.span()
        for m in _LIES.finditer(text)
        if (m["where"] or text[m.start() - 1] not in "、。,\n")  # 园区建成,位于甲区 says something
        and _place_at(text, m.end()) and not _named(m["where"] or "")
    ]  # fmt: skip
    found += [m.span() for m in _AND.finditer(text)]
    return _apart(sorted(found))


def _tells(frame: str) -> bool:
    """Whether a clause that opens a sentence says more than that: 在市委、市政府领导下 names nobody."""
    plain = _LEVEL.sub("", frame)
    return bool(_FRAME_SAYS.search(plain)) or _named(plain)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that lie within the one before."""
    out: list[tuple[int, int]] = []
    for span in spans:
        if not out or span[0] >= out[-1][1]:
            out.append(span)
    return out


def _place_at(text: str, at: int) -> bool:
    return any(not start and name not in _WORDS for start, _, name in scan(text[at : at + 12]))


def _named(words: str) -> bool:
    return bool(_NAMES.search(words)) or any(
        name not in _WORDS and plausible(words, start, end, name) for start, end, name in scan(words)
    )
