"""``python -m tests.neo4j_server install`` brings both versions; ``… run [current]`` serves one until interrupted."""

from __future__ import annotations

import signal
import sys

from tests.neo4j_server.install import install
from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import CURRENT, LTS
from tests.neo4j_server.server import Server


def main(arguments: list[str]) -> int:
    if arguments == ["install"]:
        try:
            for release in (LTS, CURRENT):
                program, _ = install(release)
                print(f"Neo4j {release.version} on {program}")
        except Missing as e:
            print(f"MISSING: {e}", file=sys.stderr)
            return 1
        return 0
    if arguments[:1] == ["run"] and arguments[1:] in ([], ["current"]):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        with Server(CURRENT if arguments[1:] else LTS) as server:
            print(f"{server.url}\n{server.http}  (Ctrl-C stops it)", flush=True)
            signal.sigwait({signal.SIGINT, signal.SIGTERM})
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
