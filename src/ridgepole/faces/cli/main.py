"""The command line: every file of `faces/cli/` that defines `COMMAND` is a command."""

from __future__ import annotations

import ast
import importlib
import io
import logging
import os
import pkgutil
import sys
from pathlib import Path

import click

import ridgepole.faces.cli as folder
from ridgepole.core.kernel.errors import BadInputError, RidgepoleError

RAN, FOUND, BAD_USE, BAD_INPUT = 0, 1, 2, 3
DEFECT = 70
SHOW_TRACEBACK = "RIDGEPOLE_TRACEBACK"


class Commands(click.Group):
    """Finds commands in this folder, and imports only the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names of all commands."""
        names = (info.name for info in pkgutil.iter_modules(folder.__path__))
        return sorted(name.removesuffix("_command").replace("_", "-") for name in names if name.endswith("_command"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{folder.__name__}.{cmd_name.replace('-', '_')}_command")
        command = module.COMMAND
        if not isinstance(command, click.Command):
            raise TypeError(module.__name__)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What each command answers, from its source: to import all of them would take seconds."""
        room = formatter.width - 6 - max(map(len, self.list_commands(ctx)))
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, click.Command(name, help=_answers(name)).get_short_help_str(room))
                    for name in self.list_commands(ctx)
                ]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Says which command was probably meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from rapidfuzz import process  # noqa: PLC0415 - only on the error path

            close = process.extractOne(args[0], self.list_commands(ctx), score_cutoff=60)
            if close:
                raise click.UsageError(f"{error.message} Did you mean {close[0]!r}?", ctx) from error
            raise


def _answers(name: str) -> str:
    """The docstring of the function that is the command of this name."""
    tree = ast.parse((Path(folder.__path__[0]) / f"{name.replace('-', '_')}_command.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.decorator_list]
    return next((text for node in functions if (text := ast.get_docstring(node))), "")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="ridgepole")
def ridgepole() -> None:
    """Find and mend structural misalignment between sales and marketing."""


def main() -> None:
    """Run, and turn errors that a person can mend into a message and an exit code (2 bad use, 3 bad input, 70 a defect of our own)."""
    _warn_on_standard_error()
    _print_what_the_terminal_lacks_as_question_marks()
    try:
        sys.exit(_run())
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.Abort:
        sys.exit(BAD_USE)
    except click.ClickException as error:
        error.show()
        sys.exit(BAD_USE)
    except BadInputError as error:
        _say(error.message, error.hint)
        for problem in error.problems:
            click.echo(f"  {problem}", err=True)
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(RAN)
    except RidgepoleError as error:
        _say(error.message, error.hint)
        sys.exit(BAD_USE)
    except Exception as error:
        if os.environ.get(SHOW_TRACEBACK):
            raise
        _say(
            f"a defect in Ridgepole: {type(error).__name__}: {error}",
            f"set {SHOW_TRACEBACK}=1 to see where, and please report it",
        )
        sys.exit(DEFECT)


def _run() -> int:
    """The command's exit code; rich ends with 1 where its reader has gone, as after `| head`, and that is no finding."""
    try:
        return ridgepole(standalone_mode=False) or RAN
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):
            return RAN
        raise


def _warn_on_standard_error() -> None:
    """Warnings of the whole product, such as refused rows, go to standard error as they are."""
    log = logging.getLogger("ridgepole")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.handlers = [handler]
    log.propagate = False


def _print_what_the_terminal_lacks_as_question_marks() -> None:
    """A table with one letter that an old locale has no code for is still a table."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _say(message: str, hint: str) -> None:
    click.echo(f"error: {message}", err=True)
    if hint:
        click.echo(f"hint: {hint}", err=True)
