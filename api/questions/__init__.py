"""A question in Chinese or English -> a typed query -> an answer with its evidence.

>>> from datetime import date
>>> q = parse("丽江市和谁结对", date(2026, 11, 21))
>>> q.predicate, q.want, q.subject.node.name
('pairs_with', 'object', '丽江市')
"""

from api.questions.answering import answer
from api.questions.examples import examples
from api.questions.model import Question, Side, Span, to_wire
from api.questions.parse import MAX_LENGTH, parse
from api.questions.shape import Answer

__all__ = ["MAX_LENGTH", "Answer", "Question", "Side", "Span", "answer", "examples", "parse", "to_wire"]
