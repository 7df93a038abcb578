"""Short forms of official division names: 怒江傈僳族自治州 → 怒江, 怒江州; 寻甸回族彝族自治县 → 寻甸, 寻甸县.

No source lists these forms, so they are made: strip the peoples' names and 自治, then the generic ending. A stem of one
character is never offered alone (成县 stays 成县), and some names have customary forms of their own.
"""

from __future__ import annotations

import re
from functools import cache

from graph.regions.table import read

_PEOPLES = [people for people, _ in read("peoples")]
# In Xinjiang and Inner Mongolia the people is often written without 族.
_BARE = ["蒙古", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "鄂伦春", "维吾尔"]
_PEOPLE = "(?:" + "|".join(sorted([p + "族" for p in _PEOPLES] + _BARE, key=len, reverse=True)) + ")"
_AUTONOMOUS = re.compile(rf"(?P<stem>.+?)(?:族)?{_PEOPLE}*(?:联合)?自治(?P<kind>[区州县旗])")
_ETHNIC_DISTRICT = re.compile(rf"(?P<stem>.+?){_PEOPLE}+(?P<kind>区)")
_GENERIC = re.compile(
    r"(?P<stem>.+?)(?P<kind>特别行政区|行政区|地区|(?<=神农架)林区|特区|新区|(?<!井陉)矿区|工农区|联合旗|群岛|[省市州盟县区旗])"
)

_PROVINCES = {"内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏"}
_PROVINCES["新疆维吾尔自治区"] = "新疆"


# Forms in everyday use that no rule makes.
CUSTOMARY: dict[str, tuple[str, ...]] = {
    "克孜勒苏柯尔克孜自治州": ("克州",),
    "博尔塔拉蒙古自治州": ("博州",),
    "巴音郭楞蒙古自治州": ("巴州",),
    "西双版纳傣族自治州": ("版纳",),
    "积石山保安族东乡族撒拉族自治县": ("积石山保东撒县",),
    "塔什库尔干塔吉克自治县": ("塔县",),
    "察布查尔锡伯自治县": ("察县",),
    "和布克赛尔蒙古自治县": ("和丰县",),
    "前郭尔罗斯蒙古族自治县": ("前郭县", "前郭"),
    "杜尔伯特蒙古族自治县": ("杜蒙县",),
    "喀喇沁左翼蒙古族自治县": ("喀左县", "喀左"),
    "阜新蒙古族自治县": ("阜蒙县",),
    "莫力达瓦达斡尔族自治旗": ("莫旗",),
    "鄂伦春自治旗": ("鄂伦春旗",),
    "鄂温克族自治旗": ("鄂温克旗",),
    "科尔沁右翼前旗": ("科右前旗",),
    "科尔沁右翼中旗": ("科右中旗",),
    "科尔沁左翼中旗": ("科左中旗",),
    "科尔沁左翼后旗": ("科左后旗",),
    "土默特左旗": ("土左旗",),
    "土默特右旗": ("土右旗",),
    "达尔罕茂明安联合旗": ("达茂旗",),
    "察哈尔右翼前旗": ("察右前旗",),
    "察哈尔右翼中旗": ("察右中旗",),
    "察哈尔右翼后旗": ("察右后旗",),
    "乌拉特前旗": ("乌前旗",),
    "乌拉特中旗": ("乌中旗",),
    "乌拉特后旗": ("乌后旗",),
    "鄂托克前旗": ("鄂前旗",),
    "阿鲁科尔沁旗": ("阿旗",),
    "克什克腾旗": ("克旗",),
    "新巴尔虎左旗": ("新左旗",),
    "新巴尔虎右旗": ("新右旗",),
    "陈巴尔虎旗": ("陈旗",),
    "阿拉善左旗": ("阿左旗",),
    "阿拉善右旗": ("阿右旗",),
    "锡林郭勒盟": ("锡盟",),
    "阿拉善盟": ("阿盟",),
    "乌鲁木齐市": ("乌市",),
    "内蒙古自治区": ("内蒙",),
    "广西壮族自治区": ("广西自治区",),
    "宁夏回族自治区": ("宁夏自治区",),
    "新疆维吾尔自治区": ("新疆自治区",),
    "呼和浩特市": ("呼市",),
}


@cache
def split(name: str) -> tuple[str, str]:
    """Stem and generic ending: (怒江, 州), (寻甸, 县), (武隆, 区), (内蒙古, 区); an ending of "" when there is none."""
    if name in _PROVINCES:
        return _PROVINCES[name], "区"
    m = _AUTONOMOUS.fullmatch(name) or _ETHNIC_DISTRICT.fullmatch(name)
    if m and len(m["stem"]) >= 2:
        return m["stem"], m["kind"]
    m = _GENERIC.fullmatch(name)
    if not m:
        return name, ""
    return (m["stem"], m["kind"]) if len(m["stem"]) >= 2 else (name[:-1], name[-1])


def stem(name: str) -> str:
    """The name without its generic ending; a stem of one character keeps the ending (成县)."""
    bare, _ = split(name)
    return bare if len(bare) >= 2 else name


def short(name: str) -> str:
    """The shortest form used alone: 怒江, 兰坪, 浦东, 成县, 科右中旗 → its full form."""
    bare, kind = split(name)
    if len(bare) < 2 or (kind == "旗" and bare[-1] in "左右前后中"):
        return name
    return bare


def middle(name: str) -> str | None:
    """The form between full and short (怒江州, 寻甸县, 浦东新区 has none), or None where it equals one of them."""
    bare, kind = split(name)
    form = bare + kind
    return form if kind and form != name and len(bare) >= 2 and name not in _PROVINCES else None


def forms(name: str) -> tuple[str, ...]:
    """All other forms of the name, longest first: 怒江州, 怒江."""
    found = [middle(name), *CUSTOMARY.get(name, ()), short(name)]
    return tuple(sorted({f for f in found if f and f != name}, key=lambda f: (-len(f), f)))


_PEOPLE_FINDER = re.compile("|".join(sorted(_PEOPLES, key=len, reverse=True)))


@cache
def peoples(name: str) -> tuple[str, ...]:
    """The peoples an autonomous division is named after: 傈僳; 白, 普米."""
    if "自治" not in name:
        return ()
    bare = split(name)[0]
    rest = name[len(bare) :].split("自治")[0]
    if not rest or rest in {"旗", "族"}:  # 鄂伦春自治旗, 东乡族自治县: the people is the name itself
        return ()
    return tuple(_PEOPLE_FINDER.findall(rest.replace("族", " ")))
