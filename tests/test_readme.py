"""Every command of the README does what it says, from a new user's folder, with an empty home."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent
START_SECONDS = 120


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", README, re.S)


COMMANDS = [line[2:] for block in blocks("console") for line in block.splitlines() if line.startswith("$ ")]
ENDLESS = [c for c in COMMANDS if c.startswith("shanhai serve")]
ONCE = [c for c in COMMANDS if c.startswith("shanhai") and c not in ENDLESS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples and a part of the corpus in it, and a home with nothing in it."""
    place = tmp_path_factory.mktemp("reader")
    for part in ("samples", "corpus/write"):
        shutil.copytree(ROOT / part, place / part)
    (place / "home").mkdir()
    return place


def environment(folder: Path) -> dict[str, str]:
    return {"PATH": f"{BIN}:/usr/bin:/bin", "HOME": str(folder / "home"), "LANG": "C.UTF-8"}


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        shlex.split(command), cwd=folder, env=environment(folder), capture_output=True, text=True, timeout=120
    )


def test_the_commands_in_their_order(folder: Path) -> None:
    assert len(ONCE) >= 7
    printed = {}
    for command in ONCE:
        done = run(command, folder)
        assert done.returncode == 0, (command, done.stderr)
        printed[command] = done.stdout
    english, chinese = (printed[c] for c in ONCE if " ask " in c)
    for answer in (english, chinese):
        assert "浦东新区" in answer
        assert "宾川县" in answer
    assert (folder / "graph.graphml").stat().st_size > 1000


def test_the_python_of_the_readme(folder: Path) -> None:
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code + "\nassert len(flows) > 5 and flows.size() > 10, flows"],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def ready(port: int, process: subprocess.Popen[str]) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            time.sleep(0.2)
    return False


def served(command: list[str], port: int, cwd: Path, env: dict[str, str]) -> str:
    """Start what never ends by itself, see it answer, stop it as Ctrl-C does; what it printed."""
    process = subprocess.Popen(
        command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        answered = ready(port, process)
    finally:
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    assert answered, out
    return out


@pytest.mark.parametrize("command", ENDLESS)
def test_the_service(command: str, folder: Path) -> None:
    port = free_port()
    run("shanhai load samples --db sqlite:my.db", folder)
    served([*shlex.split(command), "--port", str(port)], port, folder, environment(folder))


def test_make_run() -> None:
    """The main job, in the checkout itself: samples in, two answers, the API up."""
    port = free_port()
    env = os.environ | {"PYTHONWARNINGS": "default"}
    out = served(["make", "run", f"PORT={port}"], port, ROOT, env)
    assert out.count("宾川县") >= 2
    assert f"127.0.0.1:{port}" in out


@pytest.mark.neo4j
def test_samples_into_neo4j(neo4j_url: str, folder: Path) -> None:
    done = run(f"shanhai load samples --db {neo4j_url}", folder)
    assert done.returncode == 0, done.stderr
    asked = run(f'shanhai ask "云南哪些县向上海各区输送务工人员?" --db {neo4j_url}', folder)
    assert "宾川县" in asked.stdout, asked.stderr


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_compose_names_neo4j_and_the_api() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]
    assert any("neo4j" in s.get("image", "") for s in services.values())
    assert any("build" in s for s in services.values())
