"""The two sides of a report, and whose side a place is on: in the national scheme the east helps the west."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from loaders import fastre as re
from loaders.mentions.regions import level, province, side_of, within

HELPER, HELPED = "helper", "helped"
RANK = {"east": 2, None: 1, "west": 0}
COOPERATION = re.compile(
    r"协作|对口|结对|帮扶|支援|援[建派疆藏青助川滇黔桂甘宁陕渝蒙]|劳务合作|劳务输[出转]|山海|牵手|携手|结亲|联席会议"
    r"|扶贫协作|合作协议|协作协议|共建|扶持|支持|挂钩|结成对|帮手"
)
# A report of cooperation says one of these somewhere; the rest tell of business, travel or statistics.
CONCERNED = re.compile(
    r"协作|对口|结对|帮扶|支援|援[建派疆藏青助川滇黔桂甘宁陕渝蒙]|劳务|山海|挂钩|牵手|牵上了?[手线]|[结认]了?亲|结[的了过成]对|帮手|亲家|对子|携手奔小康|扶贫|脱贫|点对点|返岗|专列|专车|包车|直达车|输送|输转|输出"
    r"|转移就业|就业转移|人社|人力资源和?社会保障|人力社保|春风行动|送岗|联席会议|接力棒|老区|移民|拾花|采棉|招聘会|劳动力(?!成本|市场|价格|短缺|密集|供给|红利)|务工人员|务工者|农民工|送工|接工|就业局|就业服务|老乡|工友|乡亲|工作站|援助|捐|挂职|派驻|携手|务工(?:群众|青年)|[赴到去来][^,。;、]{2,12}(?:务工|就业|上岗|上班|打工)"
)
ALL_HELP = frozenset(("650000", "540000"))


@cache
def rank_of(code: str) -> float:
    """How likely a region helps another: the east more than what is on neither side, the west least."""
    if code.startswith("21"):  # Liaoning helps the west and is helped by Jiangsu
        return 1.5
    return RANK[side_of(code)]


class _Known(dict[str, str | None]):
    """The side of each region, worked out when it is asked for the first time."""

    def __init__(self, work_out: Callable[[str], str | None]) -> None:
        self._work_out = work_out

    def __missing__(self, code: str) -> str | None:
        found = self[code] = self._work_out(code)
        return found


@dataclass(slots=True)
class Sides:
    """``helper`` and ``helped``: main codes of each side, the first the most prominent; empty when there is no pair."""

    helper: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)
    publisher: str | None = None
    # whether the main member stands for its side where none is told; not so in a report on many pairs
    sure: frozenset[str] = frozenset()
    # what the words say of a place, before any table: 四川省对口支援开州区
    told: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    side: Callable[[str], str | None] = field(init=False, repr=False, compare=False)
    """The side a region belongs to, or None where it belongs to neither."""

    @property
    def known(self) -> bool:
        return bool(self.helper and self.helped)

    def __post_init__(self) -> None:
        self.side = _Known(self._side).__getitem__

    def _side(self, code: str) -> str | None:
        if not self.known:
            return None
        if self.told and (said := next((self.told[c] for c in self.told if within(code, c)), None)):
            return said
        h, w = self.helper[0], self.helped[0]
        if province(h) != province(w):
            if province(code) == province(h):
                return HELPER
            if province(code) == province(w):
                return HELPED
            r, rh, rw = rank_of(code), rank_of(h), rank_of(w)
            if province(w) in ALL_HELP:  # Xinjiang and Tibet are helped by the centre of the country too
                return HELPER if r > rw else HELPED
            if rh > rw:
                return HELPER if r >= rh or (r, rw) == (1.5, 0) else HELPED
            return None
        for mine, name in ((self.helper, HELPER), (self.helped, HELPED)):
            if any(within(code, c) or (within(c, code) and level(code) != "province") for c in mine):
                return name
        return None
