"""The command line's frame: finds the commands, and says every error calmly.

Exit status: 0 all done, 1 something could not be done (named on stderr), 2 wrong usage, 130 stopped by the user.
"""

from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import sys
from typing import Annotated

import typer

from graph.errors import ShanhaiError
from shanhai import commands, console

STOPPED = 130


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        console.out(f"shanhai {version('shanhai')}")
        raise typer.Exit


def _frame(
    _: Annotated[bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)] = False,
) -> None:
    """Reports on east-west cooperation in China become a graph of dated facts, each with the words that say it."""


def build(command: str | None = None) -> typer.Typer:
    """The application with every module of ``shanhai/commands``; with just the one that ``command`` names, if it does.

    One command needs no other's imports: that keeps starting up quick however many there are.
    """
    app = typer.Typer(
        name="shanhai",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    )
    app.callback()(_frame)
    modules = sorted(m.name for m in pkgutil.iter_modules(commands.__path__))
    for module in [command] if command in modules else modules:
        importlib.import_module(f"{commands.__name__}.{module}").register(app)
    return app


def _silence_stdout() -> None:
    """The reader of our pipe has gone: let nothing more be written, not even by the interpreter's last flush."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit status; never raises for what a user can meet."""
    try:
        build(arguments[0] if arguments else None)(args=arguments, prog_name="shanhai")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else console.FAILED if done.code else console.DONE
    except ShanhaiError as problem:
        console.error(problem)
        return console.status_of(problem)
    except KeyboardInterrupt:
        console.note("shanhai: stopped")
        return STOPPED
    except Exception as bug:
        if console.debugging():
            raise
        if isinstance(bug, OSError) and bug.errno == errno.ENOSPC:
            return _said("the disk is full", "make room and run the same command again; what is in stays in")
        return _said(f"this should not happen: {type(bug).__name__}: {bug}", "run it with SHANHAI_DEBUG=1 to see where")
    return console.DONE


def _said(message: str, hint: str) -> int:
    console.error(ShanhaiError(message, hint))
    return console.FAILED


def main() -> None:
    """Entry point of the ``shanhai`` command."""
    console.utf8()
    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    sys.exit(status)


if __name__ == "__main__":
    main()
