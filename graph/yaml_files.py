"""YAML as people write it: a key that stands twice is a slip to be told, where YAML alone would take the last."""

from __future__ import annotations

from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[tuple[str, str]] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            name = (key.tag, key.value)
            if name in seen:
                raise yaml.YAMLError(f"line {key.start_mark.line + 1}: {key.value} is there twice")
            seen.add(name)
        return super().construct_mapping(node, deep)


def load(text: str | bytes) -> Any:
    """What the file says, of plain types alone. Raises yaml.YAMLError for what is no YAML or names a key twice."""
    return yaml.load(text, _Loader)  # a SafeLoader
