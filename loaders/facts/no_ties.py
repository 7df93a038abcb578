"""Ends of a tie that are none: whose firms and schools meet (两家甲省企业与乙县牵上手), whose county is meant and not
named (甲省这个山区县), the township in which something was built (甲市扶乙县丙乡搞大棚); and places that only hold
something together (由甲省、乙市三家联手办)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders import fastre as re
from loaders.discourse.levels import fits
from loaders.facts.candidates import Candidate, Ref
from loaders.facts.scene import Scene
from loaders.mentions.regions import RegionMention, level, within

_RULES = ("pair-told", "pair-standing")
_TIE = re.compile(
    r"结对|对口|对子|协作|山海|挂钩|协议|签[订署了下约]|结[成为下]|结[了的过][^,。;]{0,4}[对亲]|牵手|携手|亲[家戚]|[认攀定][了的下上][^,。;]{0,6}亲|婆家|娘家|帮手|搭档"
)
# 两家江苏企业, 甲市的一个合唱团, 两地警方
_HOUSE = re.compile(
    r"[省市县区州]?的?(?:[一两三四五六七八九十几\d]+(?:名|位|个|家|所|支)[^,。;、与和跟同对到\d]{0,5}?)?"
    r"(?:公司|集团|[民国央]企|高校|院校|店|厂|社团|(?:民营|知名|大型|龙头|爱心)?企业|客商|老板|商人|厂商|企业家|(?:大|中|小)学(?!生)|学校|医院|商会|协会|合唱团|剧团|[乐舞球]队|艺术团|警方|公安(?![局厅部分])|法院|检察院|消防|媒体|电视台|来客|人家)"
)
_BY = tuple("由归靠受被")  # 甲县的学校由乙区来帮: the two are tied
_TWO_HOUSES = re.compile(r"两[地市县区家省]的?(?:警方|公安(?![局厅部分])|法院|检察|消防|媒体|电视台|文旅|交警)")
# 甲省这个独一份的自治县, 甲州的一个小县城
_ONE_OF_IT = re.compile(
    r"[省市州]?的?(?:(?:这|那|一|某)(?:个|座|处|片)|某)(?P<how>[^,。;、\d]{0,14}?)(?:山城|(?:县|小|山|古|边)城|(?P<lv>[县市州旗区盟]))(?![里级委政外场内长区域民府])"
)
# 这个甲省的中药材大县
_THIS_OF_IT = re.compile(
    r"[省市州]?的?[^,。;、\d]{0,8}?(?:[县山古边]城|(?P<lv>[县市州旗]))(?![里级委政外场内长区域民府])"
)
# 由甲、乙两家联手办; 甲、乙、丙联合打击: what is held or done together
_TOGETHER = re.compile(r"联手|联合")
_DONE = re.compile(
    r"[主承协举合]办|办(?:的|了|起|成|[,。;]|$)|操办|张罗|举行|开行|开通|打击|侦破|破[了获案]|抓获|演出|比赛|巡演|展[销览]|论坛|晚会|拍摄|救援|发布|推介|推出"
)
_THIS = ("这个", "那个", "一个", "这座", "那座")
_EVENT = re.compile(r"招聘会|庙会|集市|晚会|论坛|比赛|展[销览]|年会|大会|活动")
_WITHIN_TOWN = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:村|社区|小学|中学|学校|卫生院|敬老院|幼儿园)")


def real_ends(scene: Scene, pairs: Iterable[Candidate]) -> list[Candidate]:
    """The pairs without those whose end is none, and of the county where a township only tells where in it."""
    out = []
    for c in pairs:
        if not c.rule.startswith(_RULES):
            out.append(c)
            continue
        one = _meant(scene, c, c.subject.key)
        two = _meant(scene, c, c.object.key)
        if one is None or two is None or one == two or _only_together(scene, c):
            continue
        if (one, two) != (c.subject.key, c.object.key):
            c = replace(c, subject=Ref("Region", one), object=Ref("Region", two))
        out.append(c)
    return out


def _told(scene: Scene, c: Candidate, key: str) -> list[RegionMention]:
    return [m for m in scene.inside("regions", c.start, c.end) if m.kind != "compound" and _is(scene, m, key)]


def _is(scene: Scene, m: RegionMention, key: str) -> bool:
    return scene.place(m) == key if "/" in key else key in m.codes and not m.township


def _meant(scene: Scene, c: Candidate, key: str) -> str | None:
    """What an end of a pair stands for: itself, another place, or nothing."""
    here = _told(scene, c, key)
    if not here or any(m.kind == "both" for m in here):
        return key
    if "/" in key:
        return _county(scene, c, key, here)
    if all(_of_house(scene, m) for m in here):
        return None
    for m in here:
        led = scene.text[m.start - 2 : m.start] in _THIS
        part = (_THIS_OF_IT if led else _ONE_OF_IT).match(scene.text, m.stop) if level(key) != "county" else None
        if part and not (part["lv"] and fits(key, part["lv"])):
            return _part(scene, key, part["lv"])
    return key


def _of_house(scene: Scene, m: RegionMention) -> bool:
    """Whether a place only tells whose firm, school or choir acts."""
    house = _HOUSE.match(scene.text, m.stop) or _TWO_HOUSES.match(scene.text, m.stop)
    return house is not None and scene.text[house.end() : house.end() + 1] not in _BY


def _part(scene: Scene, whole: str, form: str | None) -> str | None:
    """The one place in a province or prefecture that the report names, of the form told."""
    named = {m.code for m in scene.regions if m.kind == "name" and m.code != whole and within(m.code, whole)}
    fitting = [x for x in named if (fits(x, form) if form else level(x) == "county")]
    return fitting[0] if len(fitting) == 1 else None


def _county(scene: Scene, c: Candidate, town: str, here: list[RegionMention]) -> str:
    """The county of a township on the helped side where its end of the tie is a place above: unless words of a standing
    tie say that the township itself is meant."""
    other = c.object.key if c.subject.key == town else c.subject.key
    county = town.split("/")[0]
    if "/" in other or scene.sides.side(county) == "helper":
        return town
    if all(_WITHIN_TOWN.match(scene.text, m.stop) for m in here):
        return county
    return town if _TIE.search(scene.text, c.start, c.end) else county


def _only_together(scene: Scene, c: Candidate) -> bool:
    """Whether the two only hold something with each other, and perhaps with others."""
    if not _TOGETHER.search(scene.text, c.start, c.end) or _TIE.search(scene.text, c.start, c.end):
        return False
    before = scene.sentences[scene.sentence_at(c.start)].start
    return bool(_DONE.search(scene.text, c.start, c.end) or _EVENT.search(scene.text, before, c.start))
