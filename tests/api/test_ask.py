"""Questions over HTTP; what they mean is tested with the grammar."""

from __future__ import annotations

import pytest

from api.examples import QUESTION
from api.limits import LIMITS
from tests.api.client import Client

ENGLISH = "which Yunnan counties send workers to Shanghai districts"


@pytest.mark.parametrize("question", [QUESTION, ENGLISH])
def test_the_headline_question(client: Client, question: str) -> None:
    reply = client.get("/ask", params={"q": question}).json()
    assert reply["predicate"] == "sends_workers_to"
    assert reply["complete"]
    assert not reply["truncated"]
    named = {end["code"] for row in reply["rows"] for end in (row["subject"], *row["partners"]) if end}
    assert {"533325", "533301"} <= named
    assert reply["understood"]["zh"]
    assert reply["understood"]["en"]
    assert "SENDS_WORKERS_TO" in reply["cypher"]
    for row in reply["rows"]:
        for fact in row["facts"]:
            assert reply["facts"][fact]["evidence"][0]["quote"]
    # From the prefecture to the municipality is coarser than asked: told apart.
    coarse = [reply["facts"][i] for i in reply["coarser"]]
    assert [(f["subject"]["code"], f["object"]["code"]) for f in coarse] == [("533300", "310000")]


def test_an_answer_that_is_cut_says_so(client: Client) -> None:
    whole = client.get("/ask", params={"q": QUESTION}).json()
    cut = client.get("/ask", params={"q": QUESTION, "limit": 1}).json()
    assert cut["truncated"]
    assert cut["complete"]
    assert cut["rows"] == whole["rows"][:1]
    assert cut["found"] == whole["found"]
    assert cut["found"]["rows"] == len(whole["rows"]) > 1
    assert cut["totals"] == whole["totals"]
    assert set(cut["facts"]) < set(whole["facts"])


def test_what_is_not_understood_is_named(client: Client) -> None:
    answer = client.get("/ask", params={"q": "今天天气怎么样"})
    assert answer.status_code == 400
    problem = answer.json()
    assert problem["type"] == "urn:shanhai:problem:question-not-understood"
    assert problem["examples"]
    for example in problem["examples"]:
        assert client.get("/ask", params={"q": example}).status_code == 200, example
    assert client.get("/ask").status_code == 422
    assert client.get("/ask", params={"q": ""}).status_code == 422
    assert client.get("/ask", params={"q": "云" * (LIMITS.question_characters + 1)}).status_code == 422
