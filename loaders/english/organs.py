"""Organs in English: the Hefei Municipal Bureau of Commerce, Lu'an's labor bureau, the education bureaus of A and B."""

from __future__ import annotations

from graph.regions import gazetteer
from loaders import fastre as re
from loaders.english.telling import Telling
from loaders.english.words import JOIN
from loaders.mentions.regions import whole_province
from loaders.nodes import Nodes

# What an organ is for, in English → its function and, where that is no 局, what it is.
_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        r"human resources(?: and social (?:security|insurance|affairs))?|labou?r(?: and social security)?",
        "人力资源和社会保障",
        "",
    ),
    (r"development and reform", "发展和改革", "委员会"),
    (r"commerce", "商务", ""),
    (r"education", "教育", ""),
    (r"agricultur(?:e|al)(?: and rural affairs)?", "农业农村", ""),
    (r"health", "卫生健康", "委员会"),
    (r"civil affairs", "民政", ""),
    (r"finance", "财政", ""),
    (r"rural (?:re)?vitali[sz]ation", "乡村振兴", ""),
    (r"poverty[ -](?:alleviation|relief|reduction)", "扶贫", "办公室"),
)
_ANY = "|".join(kind for kind, _, _ in _KINDS)
_BODY = r"bureau|department|commission|office|authority"
_ORGAN = re.compile(rf"\b(?i:(?P<kind>{_ANY})\s+(?:{_BODY})|(?:{_BODY}) of (?P<of>{_ANY}))(?!s)\b")
_SEVERAL = re.compile(
    rf"\b(?i:(?P<kind>{_ANY})\s+(?:bureaus|departments|commissions|offices|authorities)"
    rf"|(?:bureaus|departments|commissions|offices|authorities) of (?P<of>{_ANY}))(?:\s+\(\w+ \w+\))?\s+(?:of|in"
    rf"|from)\s+"
)
# The organ first: the Human Resources Department of Sichuan Province
_OF = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?(?:(?:city|county|district|province|prefecture|municipality)\s+of\s+)?")
_OWNED = re.compile(
    r"(?:['’]s)?\s+(?:(?i:city|municipal|provincial|county|district|prefectur(?:e|al)|autonomous|regional)\s+)*"
)
# Whose words a report has, and no more: according to A's labor bureau; the bureau said
_SOURCE = re.compile(r"\b(?:[Aa]ccording to|said|says)\s+(?:the\s+)?(?:[\w-]+\s+(?:of|at|with|from)\s+(?:the\s+)?)?$")
_SAYS = re.compile(r",?\s+(?:(?:has|have|had)\s+)?(?:said|says?|told|counts?|reported|reports|estimates?)\b")


def organs(r: Telling, a: int, b: int) -> dict[str, str]:
    """Take in the organs that a span names, but those it only quotes: the ids of their nodes by their places."""
    text, out = r.report.text, {}
    here = r.inside(a, b)
    for m in _ORGAN.finditer(text, a, b):
        p = next((p for p in here if _OWNED.fullmatch(text, p.end, m.start())), None)
        if p is None and (p := next((p for p in here if _OF.fullmatch(text, m.end(), p.start)), None)):
            if not _SOURCE.search(text, a, m.start()) and not _SAYS.match(text, p.end):
                out[p.code] = organ_of(r, p.code, m["kind"] or m["of"])
            continue
        if p and not _SOURCE.search(text, a, p.start) and not _SAYS.match(text, m.end()):
            out[p.code] = organ_of(r, p.code, m["kind"] or m["of"])
    for m in _SEVERAL.finditer(text, a, b):
        at = m.end()
        for p in [p for p in here if p.start >= at]:
            if gazetteer().is_within(next(reversed(out), ""), p.code):
                at = p.end  # of Pidu District, Chengdu, and Zhenjiang
                continue
            if p.start != at and not JOIN.fullmatch(text, at, p.start):
                break
            at = p.end
            out[p.code] = organ_of(r, p.code, m["kind"] or m["of"])
    return out


def organ_of(r: Telling, code: str, said: str) -> str:
    """The organ's node, taken into the report; its id."""
    said = said.lower()
    function, body = next((f, b) for kind, f, b in _KINDS if re.fullmatch(kind, said))
    d = gazetteer().get(code)
    if body == "委员会" and d and d.level == "county":
        body = ""  # 县发展和改革局
    nodes = Nodes()
    id_ = nodes.bureau(code, function + (body or ("厅" if whole_province(code) else "局")))
    r.nodes.setdefault(id_, nodes.by_id[id_])
    return id_


def kind_told(text: str, a: int, b: int) -> str | None:
    """What kind of organ a span names first."""
    m = _ORGAN.search(text, a, b)
    return (m["kind"] or m["of"]) if m else None


def government(r: Telling, code: str) -> str:
    """The government of a place, taken into the report; the id of its node."""
    nodes = Nodes()
    id_ = nodes.bureau(code, "人民政府")
    r.nodes.setdefault(id_, nodes.by_id[id_])
    return id_
