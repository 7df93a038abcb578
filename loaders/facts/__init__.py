"""Candidate facts of a report, proposed by the patterns that the edge files declare.

No edge type is named here: a pattern says which kind of reading it wants (``figure``, ``pair``, ``agreement``,
``list``, ``plain``), and
each kind is one module that knows grammar, not subject matter. What is kept is decided in :mod:`loaders.judge`.
"""

from __future__ import annotations

from loaders.facts.candidates import Candidate, Ref
from loaders.facts.patterns import Pattern, patterns
from loaders.facts.scene import Scene

__all__ = ["Candidate", "Pattern", "Ref", "Scene", "patterns"]
