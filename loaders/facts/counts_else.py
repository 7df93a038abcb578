"""Figures that count something else than people who go somewhere, by what stands beside them: works, who lives there,
visits."""

from __future__ import annotations

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.mentions.quantities import QuantityMention

# 项目372个,完工的267个: of works, of which the clause before tells
_DONE = re.compile(
    r"(?:[完竣开动续复]工|在建|建成|落地|投[产用运]|验收|交付|启用|新建|续建|结[项题]|立项|实施|上马|见效|达产)了?的?(?:就|也|还|已|有|是|共)*$"
)
_WORKS = re.compile(r"项目|工程|课题|工地|学校|医院|车间|大棚|基地|园区|产业园|公路|桥|水窖|厂")
# 交流100多批,5000人次: who comes for talks goes home again
_VISITS = re.compile(
    r"(?:交流|考察|互访|访问|参观|观摩|走访|调研|洽谈|研学|游学|走亲)[^,。;\d]{0,4}\d+[余多]?(?:批|趟|次|场|回),?(?:[约近共计达]|接近|累计|一共|总共|前后|先后)*$"
)
_WORK = re.compile(r"务工|打工|就业|上班|做工|上岗|返岗|劳务|转移|用工|挂职|支教|支医|跟岗|培训")


def counts_else(scene: Scene, q: QuantityMention, clause: Span, predicate: str) -> bool:
    """Whether a figure that an edge type would count is none of its: 完工的267个, 14万林芝人, 交流100批、5000人次."""
    text = scene.text
    if text[q.end - 1] == "个" and _DONE.search(text, clause[0], q.start) and text[q.end : q.end + 1] in ",。;、":
        return bool(_WORKS.search(text, max(0, clause[0] - 24), q.start))
    if predicate == "sends_staff_to":
        m = next(iter(scene.inside("regions", q.end, q.end + 1)), None)
        return m is not None and text.startswith("人", m.stop) and scene.sides.side(m.code) == "helped"
    if predicate == "sends_workers_to":
        s = scene.sentences[scene.sentence_at(q.start)]
        return bool(_VISITS.search(text, s.start, q.start)) and not _WORK.search(text, s.start, s.end)
    return False
