"""`ridgepole mcp`: a workspace folder for an AI tool that speaks the Model Context Protocol."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from ridgepole.faces.cli.options import workspace_argument


@click.command("mcp")
@workspace_argument
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Answer as of this day (default: today, every day anew).",
)
def mcp(*, folder: Path, as_of: datetime | None) -> None:
    """Serve a workspace to an AI tool over standard input and output: agreed facts, verdicts on drafts, findings, numbers. It only reads."""
    from ridgepole.faces.mcp.stdio import serve_folder  # noqa: PLC0415 - brings the protocol's library

    serve_folder(folder, as_of.date() if as_of else None)


COMMAND = mcp
