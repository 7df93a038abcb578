"""Names that follow each other as one mention (云南怒江州泸水市, with a township at its end: 余姚市泗门镇).

Names of stations, schools and hospitals, newspapers and villages are no places that do or get anything.
"""

from __future__ import annotations

from dataclasses import replace

from graph.regions.townships import townships
from loaders import fastre as re
from loaders.mentions.regions import RegionMention, level, province, side_of, within
from loaders.mentions.surfaces import is_bare

# After a name these make it part of a proper noun that is no side of anything: 昆明南站, 珠海机场, 上海路, 丽江古城.
_VENUE = re.compile(
    r"^(?:东|南|西|北)?(?:火车|汽车|高铁)?(?:站(?!稳|点|出|讲|上|在|岗|着|立|长)|机场|路(?!径)|大道|高速|大街|古城|大桥|港口岸|水库"
    r"|库区|会议|大酒店)"
    r"|^市?(?:师范|职业|技术|理工|农业|医科|工业)*(?:大学|学院)|^市?第?[一二三四五六七八九]?(?:中学|小学"
    r"|人民医院|中医院)"
)
_STATION = re.compile(
    r"^(?:东|南|西|北)?(?:火车|汽车|高铁)?站(?!稳|点|出|讲|在|岗|着|立|长)|^[\u4e00-\u9fff]{0,2}国?际?机场"
)
# 到宕昌县人民医院报到: the county is where they are, as any county of the west by its own hospital; 青岛市人民医院
# that sends somebody is no place.
_HOUSE = re.compile(r"^市?第?[一二三四五六七八九]?(?:中学|小学|人民医院|中医院)")
_SERVE = re.compile(r"(?:[到赴去在驻进往向给为]|支援|帮扶|援助|援建|资助|捐[建给赠]|扶持|[新改扩]建|建起|修[建好])了?$")
_HOUSE_GETS = re.compile(
    r"[^,。;、\d]{0,6}?(?:收到|得到|获赠|添了|用上|接到|由[^,。;]{2,8}(?:援建|捐建|出资)|[楼舍](?=[:,用花])|操场|食堂|病房)"
)
_ARRIVE = re.compile(
    r"(?:停靠|抵达|到达|驶抵|开往|驶往|发往|飞往|直达|前往|终点站?(?:是|为)?|驶入|降落?[在到]|落在|开进|停进|驶进|开到|抵|走出"
    r"|(?:高铁|专列|列车|火车|动车|大巴)[停在]*)(?:在|了)?$"
)
_WELCOMES = re.compile(r"(?:一共|共|又|先后|昨天|今天|昨日)?[接迎]")
_VILLAGE = re.compile(r"^(?:镇|乡(?![亲下上里])|街道|村|社区|寨|屯|[\u4e00-\u9fff]{1,3}族[镇乡])")
_ESTATE = re.compile("社区(?!工作|矫正|医)|小区|花园|家园|新村|新城|公寓|苑")
# 固原市职业技术学院向甲市输送毕业生180名: where its graduates come from
_SENDS = re.compile(
    r"市?(?:工业|农业|建筑|铁道|民族|卫生|商贸|交通|科技|工程)?(?:职业|技师|技工)[\u4e00-\u9fff]{0,4}?学院"
    r"(?:[^,。;]{0,16}?(?:输送|输出|推荐|组织)[^,。;]{0,8}?(?:学生|毕业生|学员)|的?(?:[^,。;、]{0,4}专业)?(?:应届|往届|脱贫|贫困)?(?:家庭)?(?:毕业生|学生)[^,。;]{0,8}[到赴去往])"
)
_MEDIA = re.compile(
    r"^(?:日报|晚报|晨报|网|新闻|电视|发布(?!了|[^,。;]{0,8}(?:岗|[用招缺务]工|招聘|需求|就业))"
    r"|频道|在线|商报|都市报|广播|头条|时报|客户端|市?融媒)"
)
_BYLINE = re.compile(r"^(?:\d{1,2}月\d{1,2}日)?[电讯](?=[ (,\s])")
NO_TOWN = re.compile(
    r"^(?:向(?![阳化])|[赴由给对从将把])|安排|[的等各多个在和与到了下城两三全本该我]|支援|帮扶|援建|对口|结对|携手|牵手|联系|乡镇|城镇|小镇|村镇|特色|重点|美丽|[故家老返下离回同]乡|[来去回进赶]镇|作|为|第|把|村(?!街道)"
)
_TOWNSHIP = re.compile(
    r"([\u4e00-\u9fff]{2,5}?(?:族乡|镇街道|镇|乡(?!镇)|街道))(?!党(?!员)|[长委人贫经愁办村企亲]|政(?!府[^,。;]{0,6}(?:出|给|捐|拿|拨|掏|送|投|汇)))"
)
# Cities with townships and no counties: 东莞市虎门镇, 中山市古镇镇
_NO_COUNTIES = frozenset(("441900", "442000", "460400", "620200"))
_AND = frozenset("、和与及")
_LIES = re.compile(
    r"(?:那头|那边|那里|这头|这边|境内|下面|下辖|辖下|所辖|治下|辖内|辖区内|底下)的?"
    r"|(?P<only>的)|生产建设兵团(?:第?[一二三四五六七八九十]{1,2}师)?"
)
"""Between a place and what lies in it: 昆明市的东川区 (but 江苏的南京 are two, and
苏州市的昆山、太仓 a list), 延边那头的和龙市, 新疆生产建设兵团第八师石河子市."""


def chains(text: str, found: list[RegionMention]) -> list[RegionMention]:
    """The mentions with each chain as one, townships taken along, and without names that are part of a house's."""
    out: list[RegionMention] = []
    housed: list[RegionMention] = []
    served = len(text)  # where the hospital or school that people came to ends: another may follow it
    starts = {m.start for m in found}
    for m in found:
        station = _STATION.match(text[m.end : m.end + 5])
        if station and (
            _ARRIVE.search(text[max(0, m.start - 4) : m.start]) or _WELCOMES.match(text, m.end + station.end())
        ):
            out.append(m)  # 停靠绍兴北站: they are there
            continue
        house = _HOUSE.match(text[m.end : m.end + 8])
        listed = text[served : m.start] in ("、", "和", "及")
        gets = house and side_of(m.code) != "east" and _HOUSE_GETS.match(text, m.end + house.end())
        own = house and not is_bare(m.text) and side_of(m.code) == "west"
        if house and (own or listed or gets or _SERVE.search(text[max(0, m.start - 4) : m.start])):
            served = m.end + house.end()
        elif not _SENDS.match(text, m.end) and (
            _BYLINE.match(text[m.end : m.end + 9])
            or _MEDIA.match(text[m.end : m.end + 6])
            or (m.end not in starts and _VENUE.match(text[m.end : m.end + 6]))  # 台州市|路桥区 is no road
        ):
            if out and out[-1].end == m.start and within(m.code, out[-1].code):
                out.pop()  # of 云南省元阳县人民医院 the province is no more named than the county
            # 丹阳小学 in a county of the west is named after somebody's home; a hospital is its own place's
            named_after = house and "医" not in house[0] and is_bare(m.text) and side_of(m.code) == "east"
            if level(m.code) != "province" and (house or station) and not named_after:
                housed.append(m)
            continue
        if is_bare(m.text) and level(m.code) == "county" and _VILLAGE.match(text[m.end : m.end + 6]):
            continue  # 石狮镇 is no 石狮市
        if is_bare(m.text) and level(m.code) != "province" and _ESTATE.match(text, m.end):
            continue  # 安康社区
        last = out[-1] if out else None
        if last and last.end == m.start and last.code != m.code and within(m.code, last.code):
            out[-1] = RegionMention(last.start, m.end, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif (
            last
            and text[last.end : m.start] == "("
            and text[m.end : m.end + 1] == ")"
            and last.code != m.code
            and within(m.code, last.code)
        ):  # 浙江(宁波)
            out[-1] = RegionMention(last.start, m.end + 1, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif last and text[last.end : m.start] == "(" and text[m.end : m.end + 1] == ")" and within(last.code, m.code):
            out[-1] = replace(last, end=m.end + 1, parents=(*last.parents, m.code))  # 通州区(江苏)
        elif (
            last
            and last.code != m.code
            and within(m.code, last.code)
            and (lies := _LIES.fullmatch(text, last.end, m.start))
            and not (lies["only"] and (is_bare(last.text) or text[m.end : m.end + 1] in _AND))
        ):
            out[-1] = RegionMention(last.start, m.end, m.codes, parents=(*last.parents, last.code), text=m.text)
        elif last and last.end == m.start and level(m.code) == "county" and is_bare(m.text):
            continue  # 怒江|全州: the tail of a longer word
        else:
            out.append(m)
    if alone := [m for m in housed if out and all(province(m.code) != province(o.code) for o in out)]:
        # 马关县人民医院 is all that tells whose side the patients are on
        out = sorted([*out, *alone], key=lambda m: m.start)
    for i, m in enumerate(out):
        if level(m.code) == "county" or m.code in _NO_COUNTIES:
            t = _TOWNSHIP.match(text, m.end)
            into = out[i + 1].start if i + 1 < len(out) else len(text)  # 余姚市共援助|镇雄县
            if t is None or t.end() > into or (is_bare(m.text) and len(t[1]) > 3 and t[1] not in townships(m.code)):
                continue
            if not NO_TOWN.search(t[1]) or t[1] in townships(m.code):  # 三营镇, 城关镇
                out[i] = replace(m, township=t[1])
    return out
