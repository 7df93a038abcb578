"""Papers told without marks by a name of common words, wherever they stand in a sentence of signing: 劳务协作协议一份,
签字的是甲局、乙局; or in one that only names a paper, beside one of signing: 文件叫劳务协作协议。两家都落了款."""

from __future__ import annotations

from collections.abc import Iterator

from loaders import fastre as re
from loaders.mentions.signings import ACTED_ON, talked_about

# What cooperation is on, and how: such words and no others make the name of a paper.
_WORD = (
    r"(?:东西部|山海|南北|双边|三方|区域|跨省|年度|新一轮|长期|中长期|全面|深化|战略|友好|定向|定点|对口|共同|结对|携手|乡村振兴"
    r"|劳务|劳动力|人力资源|人才|就业|创业|用工|务工|招工|招聘|稳岗|转移|输[出入送]|产业|教育|医疗|卫生|文旅|科技|消费|技能|培训|干部|交流|社会|招商|园区"
    r"|协作|合作|帮扶|扶贫|支援|援助|援[疆藏青建]|互助|互认|共建|对接|联动|协同|服务|保障|项目|实施|建设|工作|框架|目标|责任|意向|补充|与|和|及|暨|的"
    r"|现代|特色|绿色|生态|优质|数字|智慧|职业|党建|农业|农村|工业|商贸|物流|金融|电商|经济|经贸|文化|旅游|体育|健康|康养|中医药?|农特?产品|农副产品|食品|客源"
    r"|产业园|工业园|飞地|示范|基地|直通车|订单|产销|供销|购销|互送|互派|引育|引进|培养|联合|办学|一体化|可持续|高质量|互利|共赢|携手|奔小康|兴乡村|振兴|行动|计划"
    r"|[一二三四五两]年|开发|发展|提升|促进|推进|巩固|脱贫|成果|搬迁|托管|组团式?|结盟|联盟|伙伴|关系|信息|资源|共享|法律|维权|权益|工会|青年|妇女|残疾人|志愿)"
)
_KIND = r"(?:协议书?|协定书?|备忘录|意向书|合同书)"
_NOT_SO = (
    r"(?!约定|签于[何哪什]|签[没不]签|指标|明确|规定|要求|履行|执行|落实|到期|期满|里|之外|以外|以后|框架下|中|管|的(?!文本|文书|文件|本子|签|落[款笔]的?[是为]|,?(?:正|就|便|分别)?是|,|一[头方边]|另)|期|书|资金|工资"
    r"|[约近超]?\d+[余多]?[人名万亿份项个]|(?:[2-9]|[1-9]\d+|[两二三四五六七八九十几多]+)余?[个份项])"
)
_PAPER = re.compile(rf"(?:(?:19|20)\d\d(?:[—-]20\d\d)?年度?)?(?P<words>{_WORD}+){_KIND}{_NOT_SO}")
# 两地的…协议, 甲局与乙局的…协议, 县一级的…协议: whose paper it is; not of one place, a school, a firm or a person
_OF_PARTIES = re.compile(
    r"(?:[与和跟同、及][^,。;给向被]{2,16}[县区市州省盟旗局委办会厅部府心]|[两双三][地边家方市县区省][^,。;]{0,3}(?<![校院企村人户司])|[省市州县区旗]一?级)的$"
)
# 文件叫|…协议。 名头是…, 摊在桌上的是…: a clause that only says which paper it is
_NAMES_PAPER = re.compile(
    r"(?:文[件本书]|协议|约定|名[头目字称]?|题目?|标题|抬头|封[皮面]|全称|东西|本子|白纸黑字|[桌案台面]前?上?|纸上|手[里中上]|[摆摊放拿递]出?[在到来]?[^,。;]{0,6}的)"
    r"[^,。;《》]{0,6}?(?:叫做?|[就正]?是|名?为|印着|写着|[摆摊放]着)(?:一[份纸])?$"
)
_LAID_OUT = re.compile(r"[^,。;]{0,4}[摊摆放]在[^,。;]{0,4}[桌面案前]")
_BEFORE = frozenset(
    "\n ,。;:!?、—“”)着给进入份纸张个项把将在的是叫名为上了下签订立成定拢妥和与及谈那这同款本换于有将签署"
)
SIGNING = re.compile(
    r"签|落[了的下在]?[各自]{0,2}的?[笔款名字]|盖[着了在]?[^,。;]{0,40}章|章[^,。;]{0,6}盖|笔[^,。;]{0,30}[握执提]|手印|画[了的]?押|[订立][下了的]|[谈商议][定妥成拢]|敲定|达成|换了?[文约]|[互交]换"
    r"|各[执持存]|甲方|[握执提]笔|署[了的]?名|用[了的]?印|落了?定|办妥|(?:写|留)[下上][^,。;]{0,4}名|按了?[^,。;]{0,2}印"
)
_LEADING = re.compile(r"^(?:[与和及暨的]|工作(?!协)|服务(?=合作)|建设(?=合作))+")
_SHORTEST = 4
_BESIDE = 60
"""So far from a sentence that only names a paper its signing is told at most."""
_DOING = ("对接", "深化", "实施")
"""At the head of a name the verb of a clause: 对接新一轮协作协议, with somebody."""
_ENDS = "。!?\n"


def plain_papers(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Papers by start, end and name; their kind alone (合作协议) is none."""
    for m in _PAPER.finditer(text, start, end):
        lead = _LEADING.match(m[0])
        s = m.start() + (lead.end() if lead else 0)
        if text[s - 1 : s] not in _BEFORE and (cut := text.find("的", s, m.end())) > 0:
            s = cut + 1  # 甲市总|工会的|稳岗合作协议
        name = text[s : m.end()]
        if len(name) <= _SHORTEST or not (s == 0 or text[s - 1] in _BEFORE or lead):
            continue
        told_of = _SO_CALLED.search(text, max(start, s - 3), s) or _OF_PARTIES.search(text, max(0, s - 30), s)
        if text[s - 1 : s] == "的" and not told_of:
            continue  # 乡镇对乡镇的结对协议: papers of a kind
        if text[s - 1 : s] in ("《", "“") or ACTED_ON.match(name) or talked_about(text, s):
            continue
        a = max(text.rfind(c, start, s) for c in _ENDS) + 1
        b = min((x for c in _ENDS if (x := text.find(c, m.end(), end)) >= 0), default=end)
        if _OF_OTHERS.search(text, a, b) or _TALKED.search(text, a, s):
            continue
        near = _NAMES_PAPER.search(text, max(a, s - 24), s) or _LAID_OUT.match(text, m.end(), b)
        if name.startswith(_DOING) and not near:
            continue
        if SIGNING.search(text, max(a, start), b) or (near and SIGNING.search(text, max(0, a - _BESIDE), b + _BESIDE)):
            yield s, m.end(), name


# People, schools and firms of a place sign for themselves; what is void, empty or asked about is signed by nobody.
_OF_OTHERS = re.compile(
    r"[县区市州旗省]的?(?:厂长|工人|小伙|姑娘|青年|老板|师傅|学员|老[人杨李王张刘陈]|经理|农户|村民)"
    r"|中学|小学|职校|技校|驾校|旅行社|景区|养老院"
    r"|空着|[未没]盖|被拒|拒[绝签]|作废|废止|失效|(?:怎么|如何|怎样)签|摆在[^,。;]{0,6}馆"
)
_SO_CALLED = re.compile(r"(?:[签订谈定立写换来]下?|同样|一样|那[份纸]|这[份纸]|所有|新)的$")
_TALKED = re.compile(
    r"(?:根据|按照?|依照|依据|落实|履行|围绕|对照|执行|凭着?|照着?|遵照|有了|自从?|对接)[^,。;:《]{0,16}$"
)
