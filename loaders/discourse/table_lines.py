"""Which lines of a page are of a table, whatever signs of navigation part their cells."""

from __future__ import annotations

from loaders import fastre as re

# 劳务协作 | 两县新到三水就业186人: a topic and what was done
_TOPIC_ROW = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:协作|帮扶|支援|资金|劳务|就业|务工|人才|干部|教育|医疗|产业|培训|招聘)[\u4e00-\u9fff]{0,4}\s*\|"
    r"(?=[^|>»›]*\d[\d,.]*[余多]?[万亿]?(?:元|人次?|名|个岗?|场|岗))[^|>»›]{6,100}$"
)
_TABLE_ROW = re.compile(r"[\s|]*[\u4e00-\u9fff]{2,12}\s*\|\s*[\u4e00-\u9fff]{2,14}(?:\s*\|\s*[\d.,%年月-]*)+[\s|]*$")
_TABLE_HEAD = re.compile(r"(?:支援|帮扶|结对|受援|对口|协作)[^|>»]{0,6}\|[^|>»]*(?:支援|帮扶|结对|受援|对口)")


# 1|村道|某镇|46万元|6人: a line of a table whose figures have their units
_DATA_ROW = re.compile(
    r"\|?[^|>»›。]{1,40}(?:\|[^|>»›。]{0,40})+?\|[^|>»›]{0,30}?\d[\d,.]*[余多]?[万亿]?(?:元|人次?|名|个岗?|场|岗)(?:[|(,、;][^>»›]{0,80})?$"
)


# 资金(万元) | 来甲务工(人): the head of a table
_COLUMN_UNIT = re.compile(r"[(/](?:万元|亿元|元|人次|人|名|个|场次?)[)]?(?=[\s|]|$)")
_IN_ORDER = re.compile(r"[\s(]*[^。,]{0,12}(?:依次|分别)[是为]")
_WITH_UNIT = re.compile(r"[\u4e00-\u9fff:]\s*\d[\d.,]*[余多]?[万亿]?(?:元|人次?|名|个|场)(?![\u4e00-\u9fff])")
_COLUMN = re.compile(
    r"(?:资金|捐[款赠]|务工|就业|送岗|岗位|干部|教师|医生|人才|培训|招聘会)[人次数]*(?:\([^()]*\))?(?=[\s|]|$)"
)
# 甲区—乙县|3200|410|3; 甲区—乙县 3200/410/3: a line of a table that begins with a place
_FIGURE_ROW = re.compile(
    r"[\s|]*(?:\d{1,2}\s*[|、.]\s*)?(?!上一?页|下一?页|第?\d)[\u4e00-\u9fff—·→-]{2,24}\s*(?:\||\s|:)"
    r"(?:[^|/]{0,12}\|){0,3}\s*[\d.,]+[万亿]?[\u4e00-\u9fff]{0,2}(?:\s*[|/]\s*[\d.,—-]+[万亿]?[\u4e00-\u9fff]{0,2}){1,8}[\s|]*$"
)
# 1 | 甲县 | 410; 2019年 | 3200 | 410
_PLACE_ROW = re.compile(
    r"[\s|]*(?:\d{1,2}\s*\|\s*)?[\u4e00-\u9fff]{1,10}[省市县区州旗盟]\s*\|\s*\d[\d.,]*[万亿]?[\u4e00-\u9fff]{0,2}[\s|]*$"
)
_TIME_ROW = re.compile(
    r"[\s|]*(?:(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?)\s*\|(?:[^|>»]{0,16}\|){0,4}\s*\d[\d.,]*[万亿]?[\u4e00-\u9fff]{0,2}[\s|]*$"
)


def topic_row(line: str) -> bool:
    """Whether a line is of a list of topics, each with what was done: 人才支援 | 教师去了9名."""
    return bool(_TOPIC_ROW.match(line))


def data_row(line: str) -> bool:
    """Whether a line parted by bars has figures with their units."""
    return bool(_DATA_ROW.match(line))


def column_heads(line: str) -> bool:
    """Whether a line is the head of a table, two or more of whose columns have a unit or count what we read, or tells
    two figures with what they count."""
    if len(_COLUMN_UNIT.findall(line)) > 1 or len(_COLUMN.findall(line)) > 1:
        return True
    return bool(_IN_ORDER.match(line)) or len(_WITH_UNIT.findall(line)) > 1


def table_line(line: str) -> bool:
    """Whether a line with signs of navigation in it is one of a table."""
    if _FIGURE_ROW.match(line) or _PLACE_ROW.match(line) or _TIME_ROW.match(line) or column_heads(line):
        return True
    rows = _TABLE_ROW.match(line) or _TABLE_HEAD.search(line) or data_row(line) or topic_row(line)
    return "|" in line and bool(rows)
