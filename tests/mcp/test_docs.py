"""docs/mcp.md names every tool and limit, and no others."""

from __future__ import annotations

import json
import re

from shanhai.mcp import prompts
from shanhai.mcp.limits import described
from shanhai.mcp.tools import tools
from tests.mcp.assistant import ROOT

TEXT = (ROOT / "docs" / "mcp.md").read_text(encoding="utf-8")


def test_limits() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \| ", TEXT, re.M))
    assert told == {name: f"{value:,}" for name, (value, _) in described().items()}


def test_tools() -> None:
    table = TEXT.partition("## Tools")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.M) == list(tools())
    for tool in tools().values():
        row = re.search(rf"^\| `{tool.name}` \|.*$", table, re.M)
        assert row
        for argument, field in tool.arguments.model_fields.items():
            assert f"`{field.alias or argument}`" in row[0], f"{tool.name} does not name {argument}"


def test_prompts_are_named() -> None:
    for prompt in prompts.listed():
        assert f"`{prompt.name}`" in TEXT


def test_the_configuration_is_json() -> None:
    blocks = re.findall(r"```json\n(.*?)```", TEXT, re.S)
    servers = json.loads(blocks[0])["mcpServers"]
    assert servers["shanhai"]["command"] == "shanhai"
    assert servers["shanhai"]["args"][0] == "mcp"
