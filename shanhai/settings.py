"""What the environment decides: where the graph is kept when no ``--db`` is given."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from graph.errors import UsageError

DB_VARIABLE = "SHANHAI_DB"


def data_dir() -> Path:
    """The user's data folder for shanhai, by the custom of the system (not created here)."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "shanhai"


def default_url() -> str:
    """URL of the store: ``$SHANHAI_DB``, else an SQLite file in the user's data folder."""
    return os.environ.get(DB_VARIABLE, "").strip() or f"sqlite:{data_dir() / 'graph.db'}"


def db_url(given: str | None) -> str:
    """The URL a command line means by ``--db`` (None: not given)."""
    if given is not None and not isinstance(given, str):
        raise UsageError(f"not the URL of a graph: {given!r}", f"for a file write sqlite:{given}")
    return given.strip() if given and given.strip() else default_url()
