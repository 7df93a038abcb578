"""Named bureaus, companies and programs in a question, by their form: …人社局, …有限公司, 《…》."""

from __future__ import annotations

import re
from dataclasses import dataclass

from api.questions.lexicon import lexicon
from graph.regions import gazetteer

# Everyday form of an organ -> its function in full. What is not here is taken as written.
ORGANS = {
    "人社局": "人力资源和社会保障局",
    "人力社保局": "人力资源和社会保障局",
    "人力资源社会保障局": "人力资源和社会保障局",
    "人力资源和社会保障局": "人力资源和社会保障局",
    "人社厅": "人力资源和社会保障厅",
    "人力社保厅": "人力资源和社会保障厅",
    "人力资源社会保障厅": "人力资源和社会保障厅",
    "人力资源和社会保障厅": "人力资源和社会保障厅",
    "人社部门": "人力资源和社会保障局",
    "发改委": "发展和改革委员会",
    "发改局": "发展和改革局",
    "卫健委": "卫生健康委员会",
    "卫健局": "卫生健康局",
    "扶贫办": "扶贫开发办公室",
    "工商联": "工商业联合会",
    "妇联": "妇女联合会",
    "残联": "残疾人联合会",
    "总工会": "总工会",
    "农业农村局": "农业农村局",
    "乡村振兴局": "乡村振兴局",
    "教育局": "教育局",
    "教体局": "教育体育局",
    "商务局": "商务局",
    "民政局": "民政局",
    "财政局": "财政局",
    "就业局": "就业局",
    "就业服务局": "就业服务局",
    "公共就业服务中心": "公共就业服务中心",
    "就业服务中心": "就业服务中心",
    "就业促进中心": "就业促进中心",
    "劳动就业局": "劳动就业局",
    "合作交流办": "合作交流办公室",
    "对口办": "对口办",
    "政府": "人民政府",
    "人民政府": "人民政府",
    "文旅局": "文化和旅游局",
    "水利局": "水利局",
    "林业局": "林业局",
    "农业局": "农业局",
    "科技局": "科学技术局",
    "住建局": "住房和城乡建设局",
    "组织部": "组织部",
}
_ORGAN = re.compile("|".join(sorted(ORGANS, key=len, reverse=True)))
_ENGLISH_ORGAN = re.compile(
    r"(?:human resources(?: and social security)?|hrss|labou?r|employment)"
    r" (bureaus|bureau|departments|department|offices|office)",
    re.I,
)
HR = "人力资源和社会保障局"
_ANY_ORGAN = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:委员会|局|厅|办公室|管委会|联合会|指挥部|总工会|团委)")
_COMPANY = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9()()·]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|分公司|集团公司)"
)
_SHORT_COMPANY = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{3,14}?(?:集团|公司|电子厂|科技|股份)")
_PROGRAM = re.compile(r"《([^《》]{2,60})》")
_KIND = "协议书|协议|协定|备忘录|意向书|合同|纪要|责任书|项目|计划|方案"
_QUOTED_PROGRAM = re.compile(rf"[\"“「『]([^\"“”「」『』]{{2,60}}(?:{_KIND}))[\"”」』]")
# 谁签了青定劳务协作协议, 青定劳务协作协议是谁签的: the name of what is signed, where nothing parts it from the verb.
_BARE = (
    r"[^\s,,。??、与和跟同及的了过哪什谁何几多各签《》\"“”]{2,40}?(?:协议书|协议|协定|备忘录|意向书|合同|纪要|责任书)"
)
_SIGN = r"(?:签署|签订|签定|签|订立|缔结)"
_SIGNED_PROGRAM = re.compile(
    rf"(?:{_SIGN}(?:了|过)?|\bsign(?:s|ed)?\s+(?:the\s+)?)(?P<name>{_BARE})(?=吗|呢|\s*[??。.]|\s*$)"
    rf"|(?:^|请问)(?P<first>{_BARE})(?=(?:是|由|被|在)?(?:谁|哪|什么|何|几|啥).{{0,10}}{_SIGN}|{_SIGN}署?方)",
    re.I,
)
_LATIN_COMPANY = re.compile(
    r"(?:[A-Z][\w&.'-]*\s+){1,6}(?:Co\.?,?\s*Ltd\.?|Corporation|Corp\.?|Inc\.?|Group|Company Limited|Limited)(?!\w)"
)
# Where the name of a company cannot reach back over.
_STOP = re.compile(
    r"[在到去向给为从被由对与和跟同及、,,。??:;;\s]|关于|有关|介绍|查询|查一下|哪些|多少|什么|招了|招收|接收|吸纳|雇用|聘用|资助|投资|捐赠|的|了|过|是|请问|年"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch that names a bureau, company or program (``type``), or organs of one kind (``name`` empty)."""

    begin: int
    end: int
    type: str
    name: str
    organ: str = ""


def find(text: str) -> list[Name]:
    """Names by form, outside in: what stands in 《》 first."""
    found: list[Name] = []

    def free(a: int, b: int) -> bool:
        return all(b <= n.begin or n.end <= a for n in found)

    for m in _PROGRAM.finditer(text):
        found.append(Name(m.start(), m.end(), "Program", m[1]))
    for m in _QUOTED_PROGRAM.finditer(text):
        if free(m.start(), m.end()):
            found.append(Name(m.start(), m.end(), "Program", m[1]))
    for m in _SIGNED_PROGRAM.finditer(text):
        which = "name" if m["name"] else "first"
        if free(m.start(which), m.end(which)) and _is_program_name(m[which]):
            found.append(Name(m.start(which), m.end(which), "Program", m[which]))
    for pattern in (_COMPANY, _SHORT_COMPANY):
        for m in pattern.finditer(text):
            begin = _company_begins(text, m.start(), m.end())
            if begin is not None and free(begin, m.end()):
                found.append(Name(begin, m.end(), "Company", text[begin : m.end()]))
    for m in _LATIN_COMPANY.finditer(text):
        if free(m.start(), m.end()):
            found.append(Name(m.start(), m.end(), "Company", m[0].strip()))
    for m in _ORGAN.finditer(text):
        if free(m.start(), m.end()):
            found.append(Name(m.start(), m.end(), "Bureau", "", ORGANS[m[0]]))
    for m in _ANY_ORGAN.finditer(text):
        begin = _organ_begins(text, m.start(), m.end())
        if begin is not None and free(begin, m.end()):
            organ = text[begin : m.end()]
            found.append(Name(begin, m.end(), "Bureau", "", ORGANS.get(organ, organ)))
    for m in _ENGLISH_ORGAN.finditer(text):
        found.append(Name(m.start(), m.end(), "Bureau", "", HR))
    return sorted(found, key=lambda n: n.begin)


# What kinds of agreement are told by; a name has more: a place, a year, a word of its own.
_GENERAL = re.compile(
    "劳务|劳动力|协作|合作|扶贫|结对|帮扶|就业|服务|输出|输转|转移|战略|框架|对口|支援|援助|产业|友好|意向|培训|招聘|用工|人才"
    "|人力资源|交流|校企|共建|发展|工作|项目|相关|有关|这些|该|新|双边|双方|多边|三方|全面|深化|长期|稳岗|创业|劳动|投资|采购|购销"
)


def _is_program_name(text: str) -> bool:
    """Not a kind of agreement (劳务协作协议, 就业服务协议), nor places with only 协议 behind them (沪滇协议)."""
    if any(s.kind == "LEVEL" for s in lexicon().zh.get(text, ())):
        return False
    stem = re.sub(r"(?:协议书|协议|协定|备忘录|意向书|合同|纪要|责任书)$", "", text)
    if not _GENERAL.sub("", stem):
        return False
    return stem not in gazetteer().names() and not all(c in gazetteer().abbreviations() for c in stem)


def _organ_begins(text: str, begin: int, end: int) -> int | None:
    """Where an organ's own name begins: right behind the place it serves (上海市|商务委员会); None without one."""
    known = gazetteer().names()
    for start in range(max(0, begin - 10), begin - 1):
        body = text[start:end]
        placed = any(text[start - n : start] in known for n in range(2, min(12, start) + 1))
        if placed and body[0] not in "省市区县州旗盟" and not _STOP.search(body):
            return start
    return None


def _company_begins(text: str, begin: int, end: int) -> int | None:
    """Where the company's name begins: after the last word that cannot be in one; None for 上海的公司."""
    body = text[begin:end]
    suffix = re.search(
        r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|分公司|集团公司|集团|公司|电子厂|科技|股份)$", body
    )
    assert suffix is not None
    stem = body[: suffix.start()]
    last = 0
    for m in _STOP.finditer(stem):
        if m[0] in "和同为" and m.start() > 0 and not gazetteer().names().get(stem[last : m.start()]):
            continue  # 和, 同, 为 also stand in names
        last = m.end()
    stem = stem[last:]
    if len(stem) < 2 or stem in gazetteer().names() or not suffix[0].endswith("有限公司"):
        known = any(stem.startswith(stem[:n]) and stem[:n] in gazetteer().names() for n in (2, 3, 4))
        if suffix[0] in {"公司", "科技", "股份", "电子厂", "集团"} and not (
            known and len(stem) > 3 and stem not in gazetteer().names()
        ):
            return None
        if len(stem) < 2:
            return None
    return begin + last
