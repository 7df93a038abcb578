"""Names of people that a place's name is part of: 副县长刘三明, “…”周保山说."""

from __future__ import annotations

from loaders import fastre as re

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚"
)
_HERE = frozenset(SURNAMES)
_GIVEN = 2
_BYLINE = frozenset(("()", "( ", " )", "(、", "、)"))
# What people are called by, right before their names.
_CALLED = re.compile(
    r"(?:书记|[县市区州旗省局处科院校厂村镇乡队组部站所厅]长|主任|委员|常委|干部|教授|医[生师]|大夫|护士|[老教]师|队员|村民|老乡|乡亲|职工|工人|员工|学员|学生|农民"
    r"|农户|贫困户|脱贫户|经理|董事长|老板|负责人|专家|师傅|同志|记者|通讯员|摄影|作者|编辑|责编|责任编辑|岁的|名叫|小伙子?|姑娘|大[姐哥]|丈夫|妻子|儿子|女儿)[:\s]{0,2}$"
)
_TELLS = re.compile(
    r"(?:[也还又]?(?:笑着|感慨地?|激动地)?(?:说|介绍|告诉|表示|坦言|回忆|感慨|告知|讲述|解释)|[指掰翻算]着)(?!法)"
    r"|今年\d{2}岁|[,(]?\d{2}岁|来自|是(?:一[名位]|个)"
)
_NOT_A_PERSON = re.compile(r"[省市县区州旗](?!长)|籍|等地|[、和与][\u4e00-\u9fff]{2,4}[省市县区州]")


def named_person(text: str, start: int, end: int) -> bool:
    """Whether a surname stands before a place's bare name, and either what people are called by before that, or what
    only people do after it."""
    if end - start != _GIVEN or not start or text[start - 1] not in _HERE or _NOT_A_PERSON.match(text, end):
        return False
    if text[start - 2 : start - 1] + text[end : end + 1] in _BYLINE:
        return True
    if text[start - 2 : start - 1] in "”。,;!?\n " and _TELLS.match(text, end):
        return True
    return _CALLED.search(text, max(0, start - 8), start - 1) is not None
