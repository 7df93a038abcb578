"""Who signs: the places, organs and companies told before a paper, in its title, or as hosts of the signing."""

from __future__ import annotations

from itertools import pairwise

from loaders import fastre as re
from loaders.discourse.blocks import Sentence
from loaders.discourse.cases import cases
from loaders.facts.candidates import Ref
from loaders.facts.firms_signing import firms_signing
from loaders.facts.papers import signed_by, told_before
from loaders.facts.parties_in_rows import most_specific
from loaders.facts.scene import Organ, Scene, Span
from loaders.facts.signers_after import others_sign, signers_after, with_these
from loaders.facts.titled import titled
from loaders.facts.venues import signed_at
from loaders.mentions.organs import may_sign
from loaders.mentions.programs import ProgramMention
from loaders.mentions.regions import RegionMention

# 三水爱心企业欧莱: the company is who signs
_FIRMS_OF = re.compile(
    r"(?:爱心|民营|重点|龙头|本地)?企业|(?:某|一家|两家|几家)[^,。;、与和同跟]{0,8}(?:公司|集团|企业|厂)"
)


def parties(scene: Scene, s: Sentence, part: Span, signed: list[ProgramMention]) -> list[tuple[Ref, int]]:
    """Who signs: those told before the agreement, in its own clause if two are told there, else in its part of the
    sentence, else in what stands before that or after."""
    end = signed[0].end
    if (by := signed_by(scene, s, signed[0])) is not None:  # 《…》由甲局与乙局签
        if _THE_TWO.fullmatch(scene.text, *by) and (two := _two_met(scene, by[0])):
            return list(two.items())
        return _completed(scene, s, told) if len(told := told_in(scene, *by, signed)) > 1 else list(told.items())
    own = next((c[0] for c in s.clauses if c[0] <= signed[0].start < c[1]), part[0])
    for start in dict.fromkeys((max(own, part[0]), part[0])):
        got = told_in(scene, start, end, signed)
        if len(got) > 1:
            break
    if len(got) == 1 and (at := with_these(scene.text, end, part[1])) is not None:
        row = told_in(scene, at, part[1], signed)
        if row and not others_sign(scene, at, part[1]):
            return list((got | row).items())
    both = {m.start for m in scene.inside("regions", part[0], end) if m.kind == "both"}
    meant = got and both.issuperset(got.values())  # 双方签了《…》:一边是甲局,一边是乙局
    if (not got or meant) and (at := signers_after(scene.text, end, s.end, part[1])) is not None:
        if others_sign(scene, at, part[1]):
            return []
        got = told_in(scene, at, part[1], signed) or got
    if not got and (by_title := titled(scene, signed[0])):
        return by_title
    if meant and both.issuperset(got.values()) and (places := titled(scene, signed[0])):
        return [(Ref("Region", r.key), at) for r, at in places]  # 两地政府签下《甲省人民政府·乙省人民政府合作协议》
    if not got and any(_no_party(scene, m) for m in scene.inside("regions", part[0], end)):
        return []  # a school or hospital of each side
    if not got and _WITH_COLLEGE.search(scene.text, part[0], end):
        return []
    after = {} if got else told_in(scene, end, part[1], signed)  # 一份是A,甲局对乙局;一份是B,丙局对丁局
    own_part = part[0] > s.start and len(after) > 1
    got = got or (after if own_part else told_in(scene, s.start, part[0], signed) or after)
    if not got and (before := told_before(scene, s)):
        got = told_in(scene, *before, signed)
    if len(got) == 1 and (one := next(iter(got))).type == "Bureau":  # 甲局的老周签下名字,对面是乙局的老李
        across = told_in(scene, end, part[1], signed)
        got |= {r: at for r, at in across.items() if r.organ and scene.sides.side(r.key) != scene.sides.side(one.key)}
    if len(got) == 1 and (since := _SINCE.match(scene.text, end)):  # 自与甲镇签订协议以来,乙街道…
        then = told_in(scene, since.end(), since.end() + 1, signed)
        got |= {r: at for r, at in then.items() if r.key not in {x.key for x in got}}
    if len(got) == 1 and (other := _met_before(scene, s, next(iter(got)))):
        got[other] = -1
    if _WITH_COLLEGE.search(scene.text, part[0], end):
        return list(got.items())
    if len(got) == 1 and any(_no_party(scene, m) for m in scene.inside("regions", own, end)):
        return list(got.items())  # 甲市工商联与乙县丙村签订…
    if all(r.type != "Company" for r in got) and len(others := _third_places(scene, s, end)) == 2:
        return others
    if len({scene.sides.side(r.key) for r in got}) == 1 and (host := _host(scene, s, end, next(iter(got)))):
        got[host[0]] = host[1]
    return _completed(scene, s, got)


_THE_TWO = re.compile(r"[这那]?[两双][家方边](?:单位|部门|局)?")  # 甲局和乙局走访7次;…协议,由这两家签了
_SINCE = re.compile(r"(?:以来|之后|以后|后),")


def _third_places(scene: Scene, s: Sentence, end: int) -> list[tuple[Ref, int]]:
    """Two places that the clause of a signing joins, and that are on neither side of the report."""
    if not scene.sides.known:
        return []
    here = [m for m in scene.inside("regions", s.clause_at(end - 1)[0], end) if m.kind == "name"]
    if len(here) != 2 or any(scene.sides.side(m.code) or _no_party(scene, m) for m in here):
        return []
    return (
        [(Ref("Region", m.code), m.start) for m in here]
        if _WITH_ONE.fullmatch(scene.text, here[0].stop, here[1].start)
        else []
    )


_WITH_ONE = re.compile(r"[^,。;]{0,10}?[与和同跟]")


def _host(scene: Scene, s: Sentence, end: int, one: Ref) -> tuple[Ref, int] | None:
    """The one place of the other side to which the one party told has gone: 甲市人社局赴乙县,当场签订…."""
    here = [m for m in scene.inside("regions", s.start, end) if m.kind == "name" and not _no_party(scene, m)]
    here = [m for m in here if scene.sides.side(m.code) not in (None, scene.sides.side(one.key))]
    gone = {m.code: m for m in here if "to" in cases(scene.text, m.start, m.end)}
    if len(gone) != 1 or len({m.code for m in here}) != 1:
        return None
    m = next(iter(gone.values()))
    return Ref("Region", scene.place(m)), m.start


# 甲市与兰州大学签订…: the other party is no place
_WITH_COLLEGE = re.compile(
    r"(?:[与和同跟][^,。;、与和同跟的]{2,12}?(?:大学|学院|农科院|科学院|研究院|研究所)(?=共同|[在于]|\d|签|达成|订)"
    r"|(?:大学|学院|农科院|科学院|研究院|研究所)[与和同跟])"
)


def _met_before(scene: Scene, s: Sentence, one: Ref) -> Ref | None:
    """The organ of the other side and of the same work that the sentence before tells of, where only one is told here:
    乙县人社局的老杨最熟。他去甲区人社局,带回一份《…》,双方盖了章."""
    n = scene.sentence_at(s.start)
    before = scene.sentences[n - 1] if n else s
    if one.type != "Bureau" or before is s or before.para != s.para:
        return None
    told = {o.code: o for o in scene.inside("organs", before.start, before.end) if o.name == one.organ}
    sides = {scene.sides.side(c) for c in told} - {scene.sides.side(one.key)}
    return Ref("Bureau", next(iter(told)), one.organ) if len(told) == 1 and sides else None


_BODY = re.compile(
    r"[^,。;、的与和同跟对]{0,6}?(?:一中|二中|(?:职校|技校|职高|中学|小学|医院)[院校]长|供销社|农科院|科学院|研究院|研究所|博物馆|图书馆|文化馆|景区|合作社|农商行|商会|协会|基金会|队)(?=[与和同跟、签在于今去前当也还]|\d)"
)


def _no_party(scene: Scene, m: RegionMention) -> bool:
    """Whether a place only begins the name of a school, a hospital or another body that signs for itself, or is where
    others sign."""
    return scene.body(m) or bool(_BODY.match(scene.text, m.end)) or scene.signed_there(m)


HOUSES = re.compile(
    r"小学|[一二三四五六七八九]中|中学|学校|职中|职校|技校|职高|职教中心|幼儿园|学院|大学|医院|卫生院|社区|[^乡农]村(?![镇庄])"
)
TRADE = re.compile(r"(?:收购|购销|买卖|租赁|采购|订购|供货|供销)(?:框架)?(?:合同|协议)")


def told_in(scene: Scene, start: int, end: int, signed: list[ProgramMention]) -> dict[Ref, int]:
    """Who may sign of those told there, with where: organs, places, firms."""
    out: dict[Ref, int] = {}
    organs = [o for o in scene.inside("organs", start, end) if may_sign(scene.text, o.start, o.end)]
    covered: list[RegionMention] = []
    for o in organs:
        if _ROOM.match(scene.text, o.end) or (o.name.startswith("人民代表大会") and _CHAIR.match(scene.text, o.end)):
            continue  # 市人社局的会议室里: where they sign; 人大常委会副主任 is but present
        seat = next((m.start for m in scene.inside("regions", o.start - 16, o.start) if m.stop == o.start), o.start)
        if signed_at(scene.text, seat, o.end):
            continue
        out.setdefault(Ref("Bureau", o.code, o.name), o.start)
    for m in scene.inside("regions", start, end):
        if any(g.start <= m.start < g.end for g in signed):
            continue
        if m.kind == "compound":
            if _RULED.match(scene.text, m.end) and all(scene.sides.side(c) for c in m.codes):
                out.update({Ref("Region", c): m.start for c in m.codes})
            continue
        own = any(o.start - m.end in (0, scene.text.startswith("的", m.end)) for o in organs)  # 两边的总工会
        if m.kind == "both" and not own and m.text in _EITHER and (two := _two_met(scene, m.start)):
            out.update(two)
            continue
        if _no_party(scene, m):
            continue  # a village or school signs for itself, and is no end
        if any(m.end <= o.end and m.start >= o.start - 16 for o in organs):
            covered.append(m)
            continue
        if _PRESENT.match(scene.text, m.end):
            continue  # 两市领导都在场, 甲公司同乙公司签了字
        role = cases(scene.text, m.start, m.end)
        if _FIRMS_OF.match(scene.text, m.end) or (
            scene.text[m.end : m.end + 1] == "的" and scene.inside("companies", m.end + 1, m.end + 2)
        ):
            continue  # 甲区的某某公司: the company signs
        if "venue" in role or ("to" in role and "with" not in role and m.kind == "name" and organs):
            continue
        if m.kind == "both" and organs and (len({o.code for o in organs}) > 1 or firms_signing(scene, start, m.start)):
            continue
        for c in m.codes if not m.township else (scene.place(m),):
            if scene.sides.side(c) or not scene.sides.known:  # where a firm helps there are no two sides
                out.setdefault(Ref("Region", c), m.start)
    for c in firms_signing(scene, start, end):
        out.setdefault(Ref("Company", c.name), c.start)
    return most_specific(scene, out)


_PRESENT = re.compile(r"[^,。;签]{0,14}?(?:在场|到场|观礼|作见证)(?=[,。;])")
_RULED = re.compile(r"(?:两地|两边|双方|两省[区市]?)?(?:人民)?政府")  # 京蒙两边政府签下的《…》: of the two provinces
_EITHER = frozenset(("双方", "双边", "两家", "两边"))
"""Words for the two who met, places or not."""
_CHAIR = re.compile("副?主任")
_ROOM = re.compile(r"的?[^,。;、]{0,3}(?:会议室|会议厅|大厅|办公楼|院子|礼堂)")


def _two_met(scene: Scene, at: int) -> dict[Ref, int]:
    """双方: the two organs of different places, or the organ and the firm, that have met in the sentence or in the one
    before."""
    n = scene.sentence_at(at)
    for k in (n, n - 1):
        if k < 0 or scene.sentences[k].para != scene.sentences[n].para:
            break
        start = scene.sentences[k].start
        two = {o.code: (Ref("Bureau", o.code, o.name), o.start) for o in scene.inside("organs", start, at)}
        if len(two) == 2 and len({scene.sides.side(c) for c in two}) == 2:
            return dict(two.values())
        firms = {c.name: (Ref("Company", c.name), c.start) for c in firms_signing(scene, start, at)}
        if len(two) == len(firms) == 1:
            return dict([*two.values(), *firms.values()])
    return {}


def _completed(scene: Scene, s: Sentence, out: dict[Ref, int]) -> list[tuple[Ref, int]]:
    """Those told, with the report's own of a side of which nobody is; for who is not told by its name in the clause
    the organ that the sentence begins with: 甲市人社局赴乙、丙两县,与两县人社局签订…; 甲市人社局赴乙县,双方签订…."""
    if not scene.sides.known:
        return list(out.items()) if len(out) > 1 else []
    sides = {scene.sides.side(r.key) for r in out if r.type in ("Region", "Bureau")}
    alone = not any(r.type == "Company" for r in out) and not _with_each_other(scene, out)
    if len(sides) < 2 and alone and not _with_somebody(scene, out):
        for side, main in (("helper", scene.sides.helper), ("helped", scene.sides.helped)):
            if side not in sides:
                out[Ref("Region", main[0])] = -1
    organ = _opener(scene, s) if any(at < 0 or scene.text.startswith("双方", at) for at in out.values()) else None
    if organ is None:
        return list(out.items())
    meant = [at < 0 or scene.text.startswith("双方", at) for at in out.values()]
    return [
        (Ref("Bureau", organ.code, organ.name), organ.start) if r == Ref("Region", organ.code) and said else (r, at)
        for (r, at), said in zip(out.items(), meant, strict=True)
    ]


_BEGINS = re.compile(r"(?:[\d年月日,、上下午初底末中旬]|近日|日前|今年|去年|期间|会后|随后)*")


def _opener(scene: Scene, s: Sentence) -> Organ | None:
    """The organ that a sentence begins with, or the one before where it names nobody of that organ's side."""
    n = scene.sentence_at(s.start)
    for k in (n, n - 1):
        x = scene.sentences[k] if k >= 0 else s
        if x.para != s.para:
            break
        place = next(iter(scene.inside("regions", x.start, x.end)), None)
        if place is None or not _BEGINS.fullmatch(scene.text, x.start, place.start):
            continue
        organ = next((o for o in scene.inside("organs", place.stop, x.end) if o.start - place.stop <= 1), None)
        if organ is None or organ.code != place.code or _ROOM.match(scene.text, organ.end):
            continue
        if scene.text[organ.end : organ.end + 1] in ("、", "和", "及"):
            return None  # several have come
        here = scene.inside("regions", s.start, s.end) if k < n else ()
        return None if any(scene.sides.side(m.code) == scene.sides.side(organ.code) for m in here) else organ
    return None


_SOMEBODY = re.compile(
    r"(?:[省市县区州旗]|人?民?政府|[^,。;、与和同跟]{0,6}?[局委办会])?[与和同跟](?!其|该|对方|对口|帮扶|结对|协作|合作)[\u4e00-\u9fffA-Za-z]{2,12}?"
    r"(?:正式|共同|成功|现场|当场|也|还|又)*(?:签[订署了下约]|达成)"
)


def _with_somebody(scene: Scene, out: dict[Ref, int]) -> bool:
    """甲县与京东签订协议: whether the one place told signs with a body of another name, and not with its partner."""
    ends = [m for m in scene.regions if any(m.start == at for at in out.values())]
    for m in ends:
        if (other := _SOMEBODY.match(scene.text, m.end)) and not scene.inside("regions", m.end, other.end()):
            return not scene.inside("organs", m.end, other.end())
    return False


_WITH = re.compile(r"(?:[省市县区州镇乡]|街道)?[与和同跟]")


def _with_each_other(scene: Scene, out: dict[Ref, int]) -> bool:
    """A镇与B镇签订…: two of one side that sign with each other, and nobody of the other."""
    spots = sorted(at for r, at in out.items() if r.type == "Region" and at >= 0)
    told = [m for at in spots for m in scene.inside("regions", at, at + 1)[:1]]
    return any(_WITH.fullmatch(scene.text, a.stop, b.start) for a, b in pairwise(told))
