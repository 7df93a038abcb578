"""What is learned: weights can be replaced in training; ties are weighed where no frame tells them."""

from __future__ import annotations

from loaders.clean import clean
from loaders.facts.scene import Scene
from loaders.learned.model import likely, using
from loaders.learned.ties import couples
from loaders.survey import survey
from tests.extraction.helpers import read, report


def test_other_weights_hold_only_inside_the_block() -> None:
    before = likely(["told=33"], "trust")
    with using({"trust": {"bias": 0.0, "features": {"told=33": 2.0}}}):
        inside = likely(["told=33"], "trust")
    assert round(inside, 3) == 0.881
    assert likely(["told=33"], "trust") == before != inside


def seen(text: str) -> Scene:
    one = report(text)
    scene = survey(one, clean(one.text))
    assert scene is not None
    return scene


def pairs(text: str) -> list[tuple[str, str, str]]:
    """Names of the ends and rule of each pair read."""
    found = read(text, "2023-05-01")
    names = {n.id: n.name for n in found.nodes}
    return [(names[f.subject], names[f.object], e.rule) for f, e in found.facts if f.predicate == "pairs_with"]


def test_a_tie_that_no_frame_tells_is_weighed_by_the_words_around_both() -> None:
    text = "东西部协作专栏\n海曙的干部轮番来册亨,一茬接一茬,东西部协作这些年没有断过。\n"
    assert pairs(text) == [("海曙区", "册亨县", "pair-learned")]


def test_two_places_told_together_without_a_word_of_help_are_not_weighed() -> None:
    assert pairs("劳务用工\n册亨的工友坐了一夜车,到海曙区的厂里上班。海曙的厂里册亨人多。\n") == []


def test_couples_of_one_side_or_of_a_whole_and_its_part_are_none() -> None:
    scene = seen("东西部协作\n宁波市海曙区、鄞州区同贵州的册亨县、安龙县有东西部协作。\n")
    told = couples(scene, set(), every=True)
    assert {(a[:2], b[:2]) for a, b in told} == {("33", "52")}
    assert all(about.places for about in told.values())


def test_couples_told_by_frames_are_asked_about_only_in_training() -> None:
    scene = seen("东西部协作\n海曙区与册亨县结对。\n")
    assert not couples(scene, {("330203", "522327")})
    assert list(couples(scene, {("330203", "522327")}, every=True)) == [("330203", "522327")]
