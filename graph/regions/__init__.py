"""The gazetteer of mainland China: every province, prefecture and county since 1980, by code, name and date.

>>> g = gazetteer()
>>> g.resolve("奉化市").candidates[0].code
'330213'
>>> g.get("533301").former[0].name
'泸水县'
"""

from graph.regions.gazetteer import Gazetteer, gazetteer
from graph.regions.model import Division, FormerName, Level, NameKind, NameRef, Resolution

__all__ = ["Division", "FormerName", "Gazetteer", "Level", "NameKind", "NameRef", "Resolution", "gazetteer"]
