"""Government and party organs: 人社局, 人力资源社会保障厅, 妇联, 援疆指挥部. Short and long forms are one organ.

The region an organ serves is the mention right before it, else what the discourse says (市人社局 → 我市).
"""

from __future__ import annotations

from importlib import resources

import yaml

from loaders import fastre as re
from loaders.records import record

# Function → full form, without the ending 局, 厅, 委员会, 办公室.
_DATA = yaml.safe_load(resources.files("loaders.mentions").joinpath("organs.yaml").read_text(encoding="utf-8"))
# The way it is said → full form.
_FUNCTION: dict[str, str] = {said: full for full, ways in _DATA["functions"].items() for said in ways}
_FIXED: dict[str, str] = {said: full for full, ways in _DATA["fixed"].items() for said in ways}
_ENDING = {
    "分局": "分局",
    "局": "局",
    "厅": "厅",
    "委": "委员会",
    "委员会": "委员会",
    "办": "办公室",
    "办公室": "办公室",
    "部门": "",
    "系统": "",
}
_F = "|".join(sorted(_FUNCTION, key=len, reverse=True))
# 对口帮扶某县工作组: a body sent to a place, by its full name; 县政府与某公司签订: a government as a party
_SENT = (
    r"(?:对口)?(?:支援|援建|帮扶|协作|合作)(?!工作)[\u4e00-\u9fff]{2,8}?"
    r"(?:灾后恢复重建|扶贫协作)?(?:工作)?(?:前方)?(?:指挥部|工作[组队])"
    r"|(?:人民政府|政府)?驻[\u4e00-\u9fff]{2,5}?(?:办事处|联络处)|派驻(?:(?!的)[\u4e00-\u9fff]){2,10}?工作[组队]"
    r"|(?<=[省市县区州旗\u4e00-\u9fff]{2})驻(?![村点外])[\u4e00-\u9fff]{2,5}?(?:扶贫|帮扶|协作|对口){0,3}工作[组队]|对口援[疆藏青](?:工作)?(?:前方)?指挥部"
)
# 甲县政府牵头…; not what is only its office, its house, its report or its man
_GOVERNMENT = (
    r"(?<=[省市县区州旗盟镇乡])政府(?!新闻|办(?![了起好])|大[院楼门厅]|广场|门户|官|网|工作报告|报告|采购|购买|秘书|党组|副|驻|援"
    r"|主[要席]|领导|有关|相关|公[报告]|补[贴助]|会议|合作交流|招待|门[口前]|信息|文件|扶持|投资|部门|机关|性|专[项款]|公务"
    r"|食堂|对面|旁|里|内|外|所在|职能|和社会|兜底|主导|引导|网站|平台|热线|债|基金|[一二三四五六七八九十]楼|县长|区长|市长|州长|督查|研究室|参事|当|任)"
)
_SIGNING = re.compile(r"签|商定|达成|落[了的]?[款笔]|盖[了的]?章|[互交]换")
_PARTY = re.compile(
    r"[与和同跟及、在于把将又也就都已便先再,(签商共联一今昨当坐握会。;两各互续订谈早]|\d|双方|代表|负责|$|的人|达成|缔结|正式|分别|一[方头边]"
)
_ORGAN = re.compile(
    rf"(?P<sent>{_SENT})|(?P<government>{_GOVERNMENT})|(?P<fixed>{'|'.join(sorted(_FIXED, key=len, reverse=True))})"
    rf"|(?P<function>{_F})(?P<ending>委员会|办公室|部门|系统|分局|局|厅|委|办(?!理|学|法|公(?!室)|事|了|好|起|的|成"
    rf"|得|企|班|培))"
)
# What every organ's name ends in; most sentences have none of it, and this says so in a tenth of the time.
_ENDS = re.compile(
    "|".join(sorted({"指挥部", "工作组", "工作队", "事处", "络处", "政府", *_ENDING, *(x[-2:] for x in _FIXED)}))
)


@record
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
        return self.function + (ending if self.function in _FUNCTION.values() and self.ending != "-" else "")


# The name of a site, or the title of one of its members: no act of the organ.
_SITE = re.compile(r"(?:门户|官方)?网|党组成员|副[省市县区州旗]长")
_SCOPE = re.compile(r"(?:我|本|该|全)?([省市县区州旗盟])$")


# 甲市政府和|乙县|政府谈妥了…
_JOINED = re.compile(r"政府[与和同跟、][^,。;、与和同跟]{2,11}$")


def may_sign(text: str, start: int, end: int) -> bool:
    """Whether an organ stands as parties do; of governments, which do so much else (县政府组织…), not all do."""
    if text[start:end] != "政府" or _PARTY.match(text, end):
        return True
    return _JOINED.search(text, max(0, start - 14), start) is not None


def signs_unnamed(text: str, start: int, end: int, o: OrganMention) -> bool:
    """Whether a government is a party of its sentence though its place is not told with it: 县政府与某公司签订…."""
    return bool(may_sign(text, o.start, o.end) and _SIGNING.search(text, start, end))


def organs(text: str, start: int, end: int) -> list[OrganMention]:
    """Organs between two offsets of a clean text."""
    out: list[OrganMention] = []
    if not _ENDS.search(text, start, end):
        return out
    for m in _ORGAN.finditer(text, start, end):
        s = _SCOPE.search(text, max(start, m.start() - 2), m.start())
        scope = s[1] if s else ""
        if m["sent"]:
            out.append(OrganMention(m.start(), m.end(), m[0], "-", scope))
        elif m["government"]:
            out.append(OrganMention(m.start(), m.end(), "人民政府", "-", scope))
        elif m["fixed"]:
            name = _FIXED[m["fixed"]]
            if _SITE.match(text, m.end()):
                continue
            if m["fixed"] in ("组织部", "统战部") and text[m.start() - 1 : m.start()] != "委":
                continue
            out.append(OrganMention(m.start(), m.end(), name, "-", scope))
        elif m["ending"] in ("部门", "系统") and _FUNCTION[m["function"]] != "人力资源和社会保障":
            continue  # 农业部门 may be several organs
        else:
            out.append(OrganMention(m.start(), m.end(), _FUNCTION[m["function"]], _ENDING[m["ending"]], scope))
    return out
