"""Tables with a declared meaning: an official list of pairings or of funding becomes facts, row by row.

A table says nothing by itself: ``NAME.mapping.yaml`` beside it declares what its columns are (``mapping``). Nothing is
guessed from headings. A row that cannot be read is named, and the others enter.
"""

from __future__ import annotations

from pathlib import Path

REFERENCE = Path(__file__).with_name("reference")
"""Folder of the tables that ship with shanhai: the national pairings; its README names their sources."""
