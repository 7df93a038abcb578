"""Examples for OpenAPI. They work on the graph of tests/api/sample.py; the tests ask every one of them."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from graph.model import Fact, Period, Quantity

SENDER, RECEIVER = "533325", "310115"
COMPANY = "上海春风餐饮有限公司"
BUREAU = "310115/人力资源和社会保障局"
OTHER_COMPANY = "春风餐饮集团"
PROGRAM = "沪滇劳务协作协议"
REPORT = "harbour-2023"
FLOW = Fact(
    "sends_workers_to",
    f"Region:{SENDER}",
    f"Region:{RECEIVER}",
    Period.of("2023-02", "2023-02"),
    Quantity(132, "person"),
)
FACT = FLOW.id
QUESTION = "云南哪些县向上海各区输送务工人员?"
TEXT = "2023年2月,兰坪县132名务工人员乘专列抵达上海市浦东新区。"


def example(*paths: str, body: Any = None) -> dict[str, Any]:
    """``openapi_extra`` of an operation: whole requests that work. Chinese is written as a URL needs it."""
    extra: dict[str, Any] = {"x-examples": [quote(p, safe="/?&=:,-_.~%") for p in paths]}
    if body is not None:
        extra["requestBody"] = {"content": {"application/json": {"example": body}}}
    return extra
