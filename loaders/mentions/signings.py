"""Whether the words around a paper say that it was signed, or only that it is acted on."""

from __future__ import annotations

from loaders import fastre as re

_SIGNS = (
    r"(?:签|(?<![修制])订[下了立的好有过]|达成|谈[成妥拢]|敲定|[互交续]换|换[了过]|(?<![修制决规拟商确肯])定[了下]"
    r"|立[下了]|缔结)"
)
# 签的是同一份《…》, 订下“…”, 白纸黑字写了《…》: what is put in words on paper
_SIGNED_BEFORE = re.compile(rf"(?:{_SIGNS}|白纸黑字|盖[了着]|公章)[^,。;:!?《》“”]{{0,10}}$")
# 协议叫“…”, 名头是“…”, 封皮上印着“…”: the name that a paper bears
_NAMED_PAPER = re.compile(
    r"(?:协议书?|协定|文本|文书|合[约同]|契约|备忘录?|约定?|纸|证|名[头目字称]?|封[皮面]|抬头|[题标]目|标题|全称|叫法)"
    r"(?:没变)?,?(?:上|里)?(?:还是?)?(?:印着|写着|写的是|题着|叫做?|叫的是|唤[作做]|名[为叫]|[题称定]名?为|是|:)$"
    # 桌上摆的是一份《…》, 这份东西叫《…》
    r"|(?:东西|本子|[桌案台面手]前?[上里中]?)[^,。;《]{0,6}?(?:叫|[就正]?是|着|:)(?:一[份纸])?$|[摆摊放拿递][^,。;《]{0,8}的[就正]?是(?:一[份纸])?$"
)
_SIGNED_AFTER = re.compile(
    r"(?:上|的?文本上?|[,]?(?:昨[天日]|今[天日]|当[天日])?)?(?:在[^,。;]{1,10})?(?:签[字署约订了下]|落[款笔]|盖章|用印)"
    # 《…》就此签署, 《…》,甲局跟乙局签齐了, 《…》上各自写下名字, 《…》谈成了
    r"|上?,?(?![^,。;《》“”]{0,30}?(?:[要请]求|根据|按照|落实|框架下|后|没|未|不|何时|是否))[^,。;《》“”]{0,30}?(?:签[署订字下了妥齐成]+|(?:写|留|签)[下上了]+[^,。;]{0,4}名字?|[按摁]了?[^,。;]{0,3}印|谈[成妥拢定]|敲定|办妥|定[了妥]?下来|落了?定)了?(?=[,。;]|$)"
    r"|[^,。;《》“”]{0,6}[摊摆放]在[桌面案][^,。;]{0,3}"
    r"|签(?:订|字)仪式|(?:上|里|后面|末尾)?,?[^,。;]{0,14}(?:[枚个方]公?章|章[都也已]?盖|盖[了着]?[^,。;]{0,6}章)|[,]?由[^,。;]{2,30}(?:签|落的?[款笔]|盖的?章)"
)
_ANY_SIGNING = re.compile(
    rf"{_SIGNS}|署[了的]?名|[按摁]了?[^,。;]{{0,3}}印|笔[^,。;]{{0,30}}[握执提]|章[^,。;]{{0,6}}盖|落[的了]?[款笔]|盖[的了]?章|用印"
)


# 紧扣, 按照, 落实《…》: a paper that is acted on; but not 签署并落实《…》, 围绕就业签下《…》
_ACTED_ON = (
    r"(?<![并和签订署约了下份项纸])(?<!关于)(?:紧扣|按照?(?![下了过])|依照|遵照|遵循|根据|依据|对照|对标|落实|履行|执行|贯彻|兑现|细化|实施|锚定"
    r"|(?P<about>围绕|聚焦|推进|推动|深化))"
)
_TALKED_ABOUT = re.compile(
    rf"{_ACTED_ON}(?:(?:(?!签|达成|订立|敲定|[互交]换|通过|印发|出台|制定|形成|商定|起草|完成|缔结)[^,。;:《》“”]){{0,8}}"
    r"|(?(about)[^,。;:《》“”\d签]{0,4}|[^,。;:《》“”\d签]{0,24})签[订署]的)$"
)
ACTED_ON = re.compile(_ACTED_ON)


def talked_about(text: str, start: int) -> bool:
    """Whether the paper that begins at ``start`` is only acted on, whatever is signed beside it."""
    return bool(_TALKED_ABOUT.search(text, max(0, start - 40), start))


_ITS_SIGNING = re.compile(
    rf"{_ACTED_ON}[^,。;:签]{{0,16}}(?:协议书?|协定|备忘录|意向书|合同)[》”]?[^,。;:签]{{0,4}}签$"
)


def signed_before(text: str, start: int, end: int) -> bool:
    """Whether the word of signing at ``start:end`` only says of a paper acted on that it was signed some time:
    落实签订的《…》, 对照协议签订任务."""
    if text[end : end + 1] == "的" or text[end - 1] == "的":
        return talked_about(text, end + (text[end : end + 1] == "的"))
    return bool(_ITS_SIGNING.search(text, max(0, start - 30), start + 1))


def signed(text: str, m: re.Match[str]) -> bool:
    """Whether the words around a name in marks say that it is a paper which was signed, whatever it is called."""
    if talked_about(text, m.start()):
        return False
    near = text[max(0, m.start() - 24) : m.start()]
    if _SIGNED_BEFORE.search(near) or _SIGNED_AFTER.match(text, m.end()):
        return True
    return bool(_NAMED_PAPER.search(near) and _ANY_SIGNING.search(text, max(0, m.start() - 80), m.end() + 60))
