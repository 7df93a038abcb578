"""Runs the command line as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def watched(*arguments: str | Path, stream: str, **env: str) -> tuple[bytes, subprocess.CompletedProcess[str]]:
    """What a terminal shows of ``stream`` (stdout or stderr), and the finished process with the other one."""
    import pty

    master, slave = pty.openpty()
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: slave}
    command = [sys.executable, "-m", "shanhai.cli", *map(str, arguments)]
    process = subprocess.Popen(command, text=True, encoding="utf-8", env={**os.environ, **env}, **pipes)  # type: ignore[call-overload]
    os.close(slave)
    shown = b""
    try:
        while chunk := os.read(master, 65536):
            shown += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    out, err = process.communicate(timeout=60)
    os.close(master)
    return shown, subprocess.CompletedProcess(command, process.returncode, out, err)


def shanhai(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The finished process; what it printed is read as UTF-8, strictly."""
    done = subprocess.run(
        [sys.executable, "-m", "shanhai.cli", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=120,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)
