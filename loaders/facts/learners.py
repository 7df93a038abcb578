"""Who goes to the helper to learn there, told in the clauses after the figure."""

from __future__ import annotations

from dataclasses import replace

from loaders import fastre as re
from loaders.facts.candidates import Candidate
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# What stands around a figure that is the subject of the next clause: 四子王旗的|76名|兽医和防疫员,今年4月在怀柔学…
_NOTHING_DONE = re.compile(r"[^到去在赴来往派送给请由听学训教办开招收选进驻培挂支援帮有是,。;:\d]*")
_LONGEST_SUBJECT = 16


def predicate_end(scene: Scene, n: int, clause: Span, q: QuantityMention) -> int:
    """Where the clause ends that says what the people of the figure did, where its own only names them."""
    after = next((c for c in scene.sentences[n].clauses if c[0] >= clause[1]), None)
    if after is None or q.unit not in ("person", "person_time") or clause[1] - clause[0] > 2 * _LONGEST_SUBJECT:
        return clause[1]
    if ";" in scene.text[clause[1] : after[0]] or any(
        x.unit in ("person", "person_time", "job") for x in scene.inside("quantities", *after)
    ):
        return clause[1]
    before = scene.text[clause[0] : q.start]
    for m in scene.inside("regions", clause[0], q.start):
        before = before.replace(scene.text[m.start : m.end], "")
    named = q.end < clause[1] and _NOTHING_DONE.fullmatch(scene.text, q.end, clause[1])
    only = named and _NOTHING_DONE.fullmatch(before)
    return after[1] if only and scene.inside("regions", *clause) else clause[1]


# 到甲区跟班,学的是大棚种菜: what they went for
_LEARNS = re.compile(
    r"(?<![大中小同开入放留助办教科医文])学(?![校院生者历期会科员童区堂府费业年龄前徒位])|取经|听课|培训|进修|研修|见世面|长本[事领]|看(?:怎么|怎样|如何)|受训|充电"
)
_IN_OFFICE = re.compile(r"挂职|任职|顶岗")


def learning(scene: Scene, n: int, q: QuantityMention, got: list[Candidate]) -> list[Candidate]:
    """What is told of a figure, where the words after it say that those who went to the helper learnt there."""
    if not got or got[0].predicate != "sends_staff_to" or scene.sides.side(got[0].object.key) != "helper":
        return got
    s = scene.sentences[n]
    after = [x.start for x in scene.inside("quantities", q.end, s.end) if x.unit in ("person", "person_time", "job")]
    stop = min([s.end, *after, *(k for k in (scene.text.find(";", q.end, s.end),) if k >= 0)])
    clause = s.clause_at(q.start)
    if _IN_OFFICE.search(scene.text, clause[0], stop) or not _LEARNS.search(scene.text, q.end, stop):
        return got
    return [replace(c, predicate="trains", subject=c.object, object=c.subject, rule="trains-there") for c in got]
