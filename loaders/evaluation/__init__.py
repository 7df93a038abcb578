"""How well reports are read: facts against what a careful reader found, by node type, edge type and confidence.

The counting rules are those of the gold guide: an entity counts once a report, an edge is a predicate with both ends,
a fact is an edge with its figure and start; what the reader marked ``optional`` counts neither way.
"""

from loaders.evaluation.gold import Gold, GoldFact, read_folder, read_gold
from loaders.evaluation.paragraphs import read_paragraphs
from loaders.evaluation.score import Count, Evaluation, Finding, Judged, evaluate

__all__ = [
    "Count",
    "Evaluation",
    "Finding",
    "Gold",
    "GoldFact",
    "Judged",
    "evaluate",
    "read_folder",
    "read_gold",
    "read_paragraphs",
]
