"""A question in Chinese or English -> a typed query -> an answer with its evidence.

>>> from datetime import date
>>> q = parse("丽江市和谁结对", date(2026, 11, 21))
>>> q.predicate, q.want, q.subject.node.name
('pairs_with', 'object', '丽江市')
"""

from api.questions.model import Question, Side, Span, to_wire
from api.questions.parse import parse

__all__ = ["Question", "Side", "Span", "parse", "to_wire"]
