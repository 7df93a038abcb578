"""Pictures as a person sees them: what is drawn, in which letters, and in a real browser without any network.

Warnings are errors here, so a character that the font lacks fails a test.
"""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib.image
import networkx as nx
import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch

import shanhai
from graph.errors import MissingExtraError, UsageError
from graph.model import Evidence, Extraction, Report
from graph.regions import gazetteer
from shanhai.pictures import fonts, still
from shanhai.pictures.names import placed
from shanhai.pictures.scene import scene
from shanhai.pictures.shapes import arc, heading, project
from tests.chromium import browser, without_network
from tests.totals.make import record

KINDS = ("map", "network")


def pixels(picture: still.Picture) -> Any:
    return matplotlib.image.imread(BytesIO(picture._repr_png_()), format="png")


def heaviest(drawn: nx.DiGraph[str], name: str) -> set[str]:
    """Short names of the two ends of the heaviest flow."""
    a, b, _ = max(drawn.edges(data="weight"), key=lambda e: e[2])
    return {getattr(gazetteer().get(drawn.nodes[n]["code"]), name) for n in (a, b)}


def texts(picture: still.Picture) -> set[str]:
    (axes,) = picture.figure.axes
    return {t.get_text() for t in axes.texts} | {axes.get_title(loc="left")}


@pytest.mark.skipif(fonts.chinese() is None, reason="NO CHINESE FONT: apt-get install fonts-wqy-microhei")
@pytest.mark.parametrize("kind", KINDS)
def test_chinese_names_are_drawn(samples: shanhai.Graph, kind: str) -> None:
    picture = getattr(samples, kind)("sends_workers_to", level="prefecture")
    assert {*heaviest(samples.flows(level="prefecture"), "short"), "市州 输送务工人员到 市州"} <= texts(picture)
    assert len(picture.figure.axes[0].patches) == samples.flows(level="prefecture").number_of_edges()
    image = pixels(picture)
    purple = (image[..., 2] - image[..., 1] > 0.1) & (image[..., 0] - image[..., 1] > 0.05)
    assert purple.sum() > 300, "no arcs"


@pytest.mark.parametrize("kind", KINDS)
def test_english_names_need_no_chinese_font(samples: shanhai.Graph, kind: str) -> None:
    picture = getattr(samples, kind)("funds", language="en", title="Who pays")
    said = texts(picture)
    assert {*heaviest(samples.flows("funds"), "short_en"), "Who pays"} <= said
    assert all(text.isascii() for text in said)
    assert pixels(picture).std() > 0.03


def test_without_a_chinese_font_names_are_english(samples: shanhai.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "chinese", lambda: None)
    with pytest.warns(UserWarning, match="apt-get install fonts-noto-cjk"):
        picture = samples.map(level="prefecture")
    assert heaviest(samples.flows(level="prefecture"), "short_en") <= texts(picture)
    assert all(text.isascii() for text in texts(picture))


def test_the_heaviest_arc_is_the_widest_and_points_to_who_gets(samples: shanhai.Graph) -> None:
    drawn = samples.flows()
    a, b = max(drawn.edges, key=lambda e: drawn.edges[e]["weight"])
    arrows = [p for p in samples.map(drawn, language="en").figure.axes[0].patches if isinstance(p, FancyArrowPatch)]
    widest = max(arrows, key=lambda p: p.get_linewidth())
    assert widest._posA_posB == [project(drawn.nodes[n]["lon"], drawn.nodes[n]["lat"]) for n in (a, b)]  # type: ignore[attr-defined]


def test_the_map_is_that_of_the_country(samples: shanhai.Graph) -> None:
    """North is up, east is right, and every point lies on the land drawn."""
    beijing, guangzhou, urumqi = project(116.4, 39.9), project(113.3, 23.1), project(87.6, 43.8)
    assert beijing[1] > guangzhou[1]
    assert urumqi[0] < beijing[0]
    image = pixels(samples.map(samples.flows(), language="en"))
    land = np.isclose(image[..., :3], [0xF4 / 255, 0xF1 / 255, 0xE8 / 255], atol=0.01).all(axis=-1)
    assert land.mean() > 0.15


def test_a_part_of_the_flows_a_few_or_none(samples: shanhai.Graph, tmp_path: Path) -> None:
    drawn = samples.flows(level="prefecture")
    part = drawn.edge_subgraph([e for e in drawn.edges if e[1] == "Region:310000"])
    assert (
        len(samples.map(part, language="en").figure.axes[0].patches) == part.number_of_edges() < drawn.number_of_edges()
    )
    assert len(samples.network(drawn, top=3, language="en").figure.axes[0].patches) == 3
    assert pixels(samples.map(since=1950, until=1951, language="en")).std() > 0.01
    pairs = samples.network("pairs_with", level="prefecture", language="en").save(tmp_path / "p.svg")
    assert pairs.read_text("utf-8").count("<path") > 20
    for name in ("p.xyz", "no/such/folder.png"):
        with pytest.raises(UsageError, match="cannot write"):
            samples.map(drawn, language="en").save(tmp_path / name)
    with pytest.raises(UsageError, match="take no level"):
        samples.map(drawn, level="county", language="en")
    with pytest.raises(UsageError, match="only flows"):
        samples.map(nx.DiGraph([("a", "b")]), language="en")


def test_names_do_not_lie_on_each_other(samples: shanhai.Graph) -> None:
    found = scene(samples.flows(level="county"), "map", "zh")
    names = list(placed(found, 40))
    assert len(names) >= 4
    for i, a in enumerate(names):
        for b in names[:i]:
            assert abs(a.y - b.y) > 0.01 or abs(a.x - b.x) > 0.01


def test_arcs_bend_apart_and_point_forward() -> None:
    there, back = arc((0, 0), (1, 0)), arc((1, 0), (0, 0))
    assert there[12][1] > 0.1 > -0.1 > back[12][1]
    assert 90 < heading(there) < 150


def moved_to(page: Any, trace: str, index: int) -> None:
    """Put the pointer on a mark of a trace."""
    at = page.evaluate(
        """([name, i]) => {
            const g = document.querySelector('.plotly-graph-div'), t = g.data.find(d => d.name === name);
            const {xaxis, yaxis} = g._fullLayout, box = g.getBoundingClientRect(), n = i < 0 ? t.x.length + i : i;
            return [box.left + xaxis._offset + xaxis.d2p(t.x[n]), box.top + yaxis._offset + yaxis.d2p(t.y[n])];
        }""",
        [trace, index],
    )
    page.mouse.move(*at)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_draws_and_tells_its_evidence_with_no_network(
    samples: shanhai.Graph, kind: Any, tmp_path: Path
) -> None:
    drawn = samples.flows(level="prefecture")
    data = max((data for _, _, data in drawn.edges(data=True)), key=lambda data: data["weight"])
    file = samples.view(kind, drawn).save(tmp_path / "view.html")
    with browser() as opened, without_network(opened) as (page, wrong):
        page.goto(file.as_uri())
        page.wait_for_selector(".scatterlayer .trace")
        assert page.locator(".scatterlayer .trace").count() >= drawn.number_of_edges()
        assert heaviest(drawn, "short") <= set(page.locator(".textpoint").all_text_contents())
        shapes = page.locator(".scatterlayer .js-line").evaluate_all("all => all.map(p => p.getBBox().width)")
        assert sum(width > 20 for width in shapes) >= drawn.number_of_edges() - 2
        moved_to(page, "figures", -1)
        page.wait_for_selector(".hovertext")
        said = page.locator(".hovertext").text_content()
        assert f"{data['weight']:,.0f}人" in said
        quote = samples.facts(predicate="sends_workers_to")
        assert any(r.fact.id in data["facts"] and r.evidence[0].quote[:12] in said for r in quote)
        assert wrong == []


def test_a_frame_in_a_notebook_is_a_page_of_its_own(samples: shanhai.Graph, tmp_path: Path) -> None:
    outer = tmp_path / "notebook.html"
    outer.write_text(f"<!doctype html><meta charset=utf-8><body>{samples.view('map')._repr_html_()}", "utf-8")
    with browser() as opened, without_network(opened) as (page, wrong):
        page.goto(outer.as_uri())
        frame = page.frame_locator("iframe")
        frame.locator(".scatterlayer .trace").first.wait_for()
        assert heaviest(samples.flows(), "short").pop() in frame.locator(".textpoint").all_text_contents()
        assert wrong == []


def test_a_quote_cannot_run_as_a_program(tmp_path: Path) -> None:
    """Quotes come from pages that anyone may write."""
    evil = "</script><script>document.title='owned'</script><img src=x onerror=document.title='owned'><b>粗</b>"
    told = record("530700", "310115", 100, "2021")
    with shanhai.open(f"sqlite:{tmp_path / 'g.db'}") as graph:
        report = Report("r", evil, "file:///r.txt")
        fact = (told.fact, Evidence("r", 0, len(evil), evil, "test", 0.9))
        graph.store.write([Extraction(report, (told.subject, told.object), (fact,))])
        file = graph.view("map").save(tmp_path / "view.html")
        assert "<script>document" not in graph.facts()._repr_html_()
    with browser() as opened, without_network(opened) as (page, wrong):
        page.goto(file.as_uri())
        page.wait_for_selector(".scatterlayer .trace")
        title = page.title()
        moved_to(page, "figures", 0)
        page.wait_for_selector(".hovertext")
        assert "</script>" in page.locator(".hovertext").text_content()
        assert page.title() == title != "owned"
        assert page.locator("img[src=x]").count() == 0
        assert wrong == []


@pytest.mark.parametrize("wrong", [{"kind": "globe"}, {"kind": "map", "language": "fr"}])
def test_what_cannot_be_drawn_is_refused_by_name(samples: shanhai.Graph, wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"no such (picture: 'globe'|language: 'fr')"):
        samples.view(**wrong)


@pytest.mark.parametrize(
    ("module", "call", "extra"),
    [
        ("matplotlib", "g.map()", "notebook"),
        ("plotly", "g.view('map')", "notebook"),
        ("pandas", "g.frame()", "frames"),
        ("polars", "g.frame(engine='polars')", "frames"),
    ],
)
def test_a_missing_extra_is_named(samples_db: str, module: str, call: str, extra: str) -> None:
    code = f"""
import json, sys
sys.modules[{module!r}] = None
import shanhai
with shanhai.open({samples_db!r}) as g:
    try:
        {call}
    except shanhai.ShanhaiError as e:
        print(json.dumps([type(e).__name__, e.message, e.hint]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    name, message, hint = json.loads(done.stdout)
    assert name == MissingExtraError.__name__
    assert module in message
    assert f"'shanhai[{extra}]'" in hint
