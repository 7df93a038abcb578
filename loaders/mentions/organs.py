"""Government and party organs: 人社局, 人力资源社会保障厅, 妇联, 援疆指挥部. Short and long forms are one organ.

The region an organ serves is the mention right before it, else what the discourse says (市人社局 → 我市).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Function → full form, without the ending 局, 厅, 委员会, 办公室.
_FUNCTION = {
    "人力资源和社会保障": "人力资源和社会保障", "人力资源与社会保障": "人力资源和社会保障", "人力资源社会保障": "人力资源和社会保障",
    "人力社保": "人力资源和社会保障", "人社": "人力资源和社会保障", "劳动和社会保障": "劳动和社会保障", "劳动保障": "劳动和社会保障",
    "劳动": "劳动", "就业服务": "就业服务", "劳动就业服务": "劳动就业服务",
    "乡村振兴": "乡村振兴", "扶贫开发": "扶贫开发", "扶贫": "扶贫", "商务": "商务", "教育": "教育", "教体": "教育体育",
    "卫生健康": "卫生健康", "卫健": "卫生健康", "卫生": "卫生", "民政": "民政", "财政": "财政", "农业农村": "农业农村", "农业": "农业",
    "文化和旅游": "文化和旅游", "文旅": "文化和旅游", "文化旅游": "文化和旅游", "旅游": "旅游", "工业和信息化": "工业和信息化", "工信": "工业和信息化",
    "科技": "科学技术", "发展和改革": "发展和改革", "发展改革": "发展和改革", "发改": "发展和改革", "合作交流": "合作交流",
    "经济合作": "经济合作", "国内经济合作": "国内经济合作", "经济协作": "经济协作", "对口支援": "对口支援", "东西部协作": "东西部协作",
    "民族宗教": "民族宗教", "农牧": "农牧", "投资促进": "投资促进", "招商": "招商",
}  # fmt: skip
_ENDING = {
    "局": "局",
    "厅": "厅",
    "委": "委员会",
    "委员会": "委员会",
    "办": "办公室",
    "办公室": "办公室",
    "部门": "",
    "系统": "",
}
_FIXED = {
    "妇联": "妇女联合会", "妇女联合会": "妇女联合会", "总工会": "总工会", "工商联": "工商业联合会", "残联": "残疾人联合会", "团委": "团委",
    "组织部": "委组织部", "援疆指挥部": "援疆指挥部", "援藏指挥部": "援藏指挥部", "前方指挥部": "前方指挥部", "援青指挥部": "援青指挥部",
    "对口支援新疆工作前方指挥部": "对口支援新疆工作前方指挥部", "人民政府": "人民政府",
    "公共就业和人才服务中心": "公共就业和人才服务中心", "公共就业人才服务中心": "公共就业人才服务中心", "就业服务中心": "就业服务中心",
    "公共就业服务中心": "公共就业服务中心", "人才服务中心": "人才服务中心", "就业促进中心": "就业促进中心", "就业局": "就业局", "劳务办": "劳务办公室",
    "协作办": "协作办公室", "合作办": "合作办公室", "管理委员会": "管理委员会", "管委会": "管理委员会", "劳动就业服务局": "劳动就业服务局",
    "劳务局": "劳务局", "就业服务局": "就业服务局", "劳务开发局": "劳务开发局",
}  # fmt: skip
_F = "|".join(sorted(_FUNCTION, key=len, reverse=True))
_ORGAN = re.compile(
    rf"(?P<fixed>{'|'.join(sorted(_FIXED, key=len, reverse=True))})"
    rf"|(?P<function>{_F})(?P<ending>委员会|办公室|部门|系统|局|厅|委|办(?!理|学|法|公(?!室)|事|了|好|起|的|成|得|企|班|培))"
)


@dataclass(frozen=True, slots=True)
class OrganMention:
    """``function``: the full function with a "部门" still open (ending depends on the region's level)."""

    start: int
    end: int
    function: str
    ending: str
    scope: str  # 市, 县, 省 … before a bare organ (市人社局), "" when a region stands there

    def organ(self, province: bool) -> str:
        """The organ's full form; 人社部门 is a 厅 in a province or autonomous region, else a 局."""
        ending = self.ending or ("厅" if province else "局")
        return self.function + (ending if self.function in _FUNCTION.values() and not self.ending == "-" else "")


_SCOPE = re.compile(r"(?:我|本|该|全)?([省市县区州])$")


def organs(text: str, start: int, end: int) -> list[OrganMention]:
    """Organs between two offsets of a clean text."""
    out = []
    for m in _ORGAN.finditer(text, start, end):
        s = _SCOPE.search(text, max(start, m.start() - 2), m.start())
        scope = s[1] if s else ""
        if m["fixed"]:
            name = _FIXED[m["fixed"]]
            if m["fixed"] == "组织部" and text[m.start() - 1 : m.start()] != "委":
                continue
            out.append(OrganMention(m.start(), m.end(), name, "-", scope))
        elif m["ending"] in ("部门", "系统") and _FUNCTION[m["function"]] != "人力资源和社会保障":
            continue  # 农业部门 may be several organs
        else:
            out.append(OrganMention(m.start(), m.end(), _FUNCTION[m["function"]], _ENDING[m["ending"]], scope))
    return out
