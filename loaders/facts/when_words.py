"""Words of a sentence that says no more than when something told before it was, or was done."""

from __future__ import annotations

from loaders import fastre as re

# Words that say no more than that something was, when it was, and where it is written down
_THAT = (
    r"[这那此其它]|条(?![路街河沟])|以上|上面|前面|上述|事情|[事件桩笔段番回次趟个些页项本句茬章]|事儿"
    r"|[一两几二三](?=[件桩笔段番回次趟项页章])"
)
_WHEN = (
    r"时间|日子|日期|时候|时[点段刻]|期间|年份|年头|年度|月份|账期|时限|起止|日历|光景|那会儿|那阵子?|当时|其时|彼时|那时|其间|当中"
    r"|一[年季天]|[那这当][天日]|全年|整年|前后|左右|里头?|[中内上下间末底初]"
)
_IS = (
    r"[是在于为属系算指讲说记写出落定印截取归挂]|对应|发生|办[成好]?|做[成好]?|[完达]成|来自|出自|停留|写着|印着|说起来?"
    r"|论起来|算起来|数起来|标[着的]|注明|显示"
)
_HOW = r"[都全均也还就只仅才便已正恰的了着过之而却]|已经|其实|不过|刚好|大[约概]|约莫|正好|好像|应该"
_TOLD = (
    r"[账数]|账[本目面上]|数[字目据]|人数|统计|口径|报表|年报|成绩单?|情况|旧账|近况|现状"
    r"|办[这此那]"
)
_CLOCK = r"[上下]午|清[早晨]|早[上晨]|傍晚|晚上|夜里|\d{1,2}[点时](?:\d{1,2}分|半|整|许)?"
_ASKS = r"哪[一]?[年月天季]|什么时候|啥时候?|何时|几时|几[年月号]|多久|要?问起?|答[曰道]?|回答|答案"
MARKS = r"[\s,。:!?“”()—;、~]"
_PLAIN = rf"{_THAT}|{_WHEN}|{_IS}|{_HOW}|{_TOLD}|{_ASKS}|{_CLOCK}|{MARKS}"
EMPTY = re.compile(rf"(?:{_PLAIN})*")
_SAID = rf"(?:{_THAT}|{_IS}|{_HOW}|{_WHEN})*"
ASKED = re.compile(rf"[“”\s]*{_SAID}(?:{_ASKS}){_SAID}\?[”\s]*")

# What those are called who went, and what they did when they went; what was paid, and so on: by the unit of the figure
_GOERS = (
    r"[他她]们|大[家伙](?:儿|伙儿?)?|人们?|一行人?|队[伍员]?|车队?|专[车列机]|大巴|包[车机]|列车|航班|飞机|老[师乡]|教师|医生|护士"
    r"|干部|专家|人员|姑娘们?|小伙子?们?|乡亲们?|工人们?|务工者|工友们?|[支批列班位名]"
)
_WENT = (
    r"出发|发车|动的?身|启程|起程|上路|成行|[走去来到进]|出的?门|出的发|离[开了]?(?:的?家|家乡|老家)|[上登坐乘踏][上了进]*|上的?[车路岗任]|进的?厂"
    r"|[到上进入][的了]*[岗任站厂职车路]|入的?[职厂]|报的?到|抵达|到达|进驻|赴任|就位|开[出走]|送[走到出去]"
)
_WHERE = (
    r"家乡|老家|家门?|[县村镇厂校城区市州乡](?:里|上|城|区)?|当地|车间|课堂|讲台|岗位|病房|诊室|医院|学校|[打务]工|上班|工作"
    r"|支教|的路|路上|征途|远方"
)
_MONEY = r"[钱款]子?|款项|资金|[笔宗]|经费|专款"
_CAME_IN = (
    r"到[的了]?[账位]|[到来]|[拨汇打转划交捐给送发][了出付到进入给]?|拨的?[款付]|汇的?款|打的?款|入的?账|下达|兑现|落实"
    r"|[转划]账|交付|捐赠"
)
_PURSE = r"手[上里中]|账[户上]|[县村镇乡](?:里|上)?|财政|当地|对方"
_PAPER = r"[字章笔]|协议书?|合同|文本|双方|两[家地边]|[份纸]"
_PUT = r"签[了下的]?[字约订署]?|落[了下的]?[笔款定]?|盖[了上的]?章?|定[了下]?|生效|敲定|换文|握手"
_MEETING = r"会[场期]?|招聘会|大会|活动|现场|集市"
_HELD = r"会期|开[场幕张市始]?|办[了会]?|[举承]办|举行|登场|收场|摆[开出]"
_SORTS = {
    "person": rf"{_GOERS}|{_WENT}|{_WHERE}",
    "CNY": rf"{_MONEY}|{_CAME_IN}|{_PURSE}",
    "job": rf"{_MEETING}|{_HELD}",
    "": rf"{_PAPER}|{_PUT}",
}
_SORTS["fair"] = _SORTS["job"]
_SORTS["person_time"] = _SORTS["person"]
_ACTS = {"person": _WENT, "person_time": _WENT, "CNY": _CAME_IN, "job": _HELD, "fair": _HELD, "": _PUT}
DONE = {unit: re.compile(rf"(?:{_PLAIN}|{words})*") for unit, words in _SORTS.items()}
"""By the unit of a figure (none: of a paper), what may be said beside a time of what was counted."""
ACTS = {unit: re.compile(words) for unit, words in _ACTS.items()}
"""By that unit, of which deeds one must be told."""
BACK = re.compile(r"[回返]|期满|离[任岗职]|结束|毕业|告别|收工|散场|退|还[了清款]")
"""What is done when all is over."""
THESE = re.compile(
    r"[\s,]*[这那](?:支|批|趟|列|班|些|[一两二三四五六七八九十几\d]{1,4}[名位个])[^,。;]{0,12}?"
    r"(?:出发|发车|动身|启程|上路|离开|南下|东[进去]|坐上|登上|踏上|抵达|到达|到岗|上岗|进厂|报到|驶[向出]|开[往出])"
)
"""这支务工队离开了西吉: after a day, the same people again."""
NEXT_ONE = re.compile(
    r"[\s,]*(?:[再又]?下一?(?:个|[趟批班次笔回任茬轮])|首[趟批班次笔回任茬轮支]|头一?[趟批班次笔回任茬轮支]|先头|先[来到]的?|打头|最[早先]|另一?[趟批班次笔回]|第[二三四五六七八九十]|再[一来]|最后|末)"
)
"""下一趟发车是3月12日: what is said of another than those just counted."""
