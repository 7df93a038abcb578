"""The frame of the command line: exit statuses, calm errors, UTF-8, pipes, a quick start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import ROOT, shanhai
from tests.loading.documents import SAMPLES


def test_version_and_help() -> None:
    assert shanhai("--version").stdout.startswith("shanhai 0.")
    for command in ((), ("load",), ("extract",), ("status",)):
        done = shanhai(*command, "--help")
        assert (done.returncode, done.stderr) == (0, "")
        assert "Usage: shanhai" in done.stdout
    assert all(f"\n  {name}" in shanhai("--help").stdout for name in ("extract", "load", "status"))


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("load",),
        ("load", "--nonsense", "x"),
        ("load", "samples", "--published", "yesterday", "--db", "sqlite:unused.db"),
        ("extract", "samples", "--format", "xml"),
        ("extract", "samples", "--published", "2022-02-30"),
        ("load", "samples", "--workers", "0"),
        ("status", "--db", "nonsense"),
        ("status", "--db", "nonsense:x"),
    ],
)
def test_wrong_usage_is_status_2_and_says_why(arguments: tuple[str, ...]) -> None:
    done = shanhai(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip() or "Usage" in done.stdout
    assert not (ROOT / "unused.db").exists()


def test_an_error_is_two_calm_lines(tmp_path: Path) -> None:
    done = shanhai("extract", tmp_path / "missing.txt")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first == f"shanhai: {tmp_path / 'missing.txt'} cannot be read: No such file or directory"
    assert second == "  check the path"


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_output_is_utf8_in_any_locale(locale: str) -> None:
    env = {"LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = shanhai("extract", SAMPLES / "宁蒗杨浦.txt", env=env)
    assert done.returncode == 0
    assert "宁蒗" in done.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`shanhai extract … | head -1` ends quietly."""
    command = f"{sys.executable} -m shanhai.cli extract {SAMPLES} --format jsonl | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)
    assert done.stdout == '{"report":'
    assert done.stderr == ""


def test_starting_up_imports_nothing_heavy() -> None:
    heavy = [
        "trafilatura",
        "pypdf",
        "docx",
        "neo4j",
        "ladybug",
        "fastapi",
        "opencc",
        "networkx",
        "pandas",
        "lxml",
        "rich",
    ]
    code = f"import sys; from shanhai import cli; cli.build('load'); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_a_fault_of_ours_is_said_without_a_traceback() -> None:
    code = (
        "import sys; from shanhai import cli, console\n"
        "def build(command=None):\n"
        "    def app(**_): raise KeyError('lost')\n"
        "    return app\n"
        "cli.build = build\n"
        "sys.exit(cli.run([]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 1
    assert "this should not happen: KeyError" in done.stderr
    assert "Traceback" not in done.stderr
