"""Every fact that patterns and weights propose of a report, before anything is judged."""

from __future__ import annotations

from loaders.facts.beginnings import begun
from loaders.facts.candidates import Candidate
from loaders.facts.figures import figures
from loaders.facts.lists import apart
from loaders.facts.own_couples import by_couples
from loaders.facts.relations import relations
from loaders.facts.scene import Scene
from loaders.facts.signed_ties import begun_by_papers
from loaders.facts.since import dated_by_ties
from loaders.facts.weighed_pairs import weighed_pairs
from loaders.facts.workers_by_slots import workers_by_slots


def proposals(scene: Scene) -> list[Candidate]:
    """Of figures, of standing ties and papers, and the ties that no frame tells."""
    told, counted = apart(scene, relations(scene)), by_couples(scene, workers_by_slots(scene, figures(scene)))
    found = [*counted, *told, *weighed_pairs(scene, told, counted)]
    pairs = [c for c in found if c.predicate == "pairs_with"]
    begun(scene, pairs)
    begun_by_papers(scene, pairs)
    dated_by_ties(scene, counted, pairs)
    return found
