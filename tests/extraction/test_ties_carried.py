"""Ties whose subject stands a clause before, whose object is 这里, or that everyday words tell."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def pairs(text: str) -> dict[tuple[str, str], str]:
    """The ends of each pair read, with its beginning."""
    found = read(f"东西部协作专栏\n{text}\n", "2022-06-30")
    return {
        (f.subject.rpartition(":")[2], f.object.rpartition(":")[2]): str(f.period.start or "") if f.period else ""
        for f, _ in found.facts
        if f.predicate == "pairs_with"
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("海曙区家底厚,人也热心,五年前领了个任务:帮扶册亨县。", {("330203", "522327"): "2017"}),
        ("青岛、深圳、宁波,三座城都靠海,1996年一起接了差事:对口帮扶贵州。",
         {("370200", "520000"): "1996", ("440300", "520000"): "1996", ("330200", "520000"): "1996"}),
        ("册亨县山多地少。宁波市海曙区从2018年起结对帮扶这里。", {("330203", "522327"): "2018"}),
        ("2021年协作重新排对子,海曙区排到的就是册亨县。", {("330203", "522327"): "2021"}),
        ("分到海曙区手上的,是册亨、安龙两个县。", {("330203", "522327"): "", ("330203", "522328"): ""}),
        ("海曙区×册亨县,鄞州区×安龙县。", {("330203", "522327"): "", ("330212", "522328"): ""}),
        ("海曙区和册亨县隔着两千公里,2018年起却走成了亲戚。", {("330203", "522327"): "2018"}),
        ("定点帮扶册亨县的担子,2018年压到了海曙区肩上。", {("330203", "522327"): "2018"}),
        ("海曙区和册亨县的手,是2018年牵起来的。", {("330203", "522327"): "2018"}),
        ("提起册亨县,海曙区的干部都不陌生:2018年起,两家就是东西部协作的一对。", {("330203", "522327"): "2018"}),
        ("海曙区原先帮的是安龙县,2021年轮换,此后改与册亨县结对。",
         {("330203", "522328"): "", ("330203", "522327"): "2021"}),
        ("海曙区的隐学街道、白云街道结对的事还在谈,帮助册亨县30户种上了菌。", {}),
        ("海曙区来的人说,这里的路好走。", {}),
        ("海曙区的货车从册亨县过,车上拉的是苹果。", {}),
    ],
)  # fmt: skip
def test_ties(text: str, want: dict[tuple[str, str], str]) -> None:
    assert pairs(text) == want
