"""`ridgepole apply FOLDER`: load a workspace folder into the app."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from ridgepole.faces.cli.options import print_json
from ridgepole.wiring.django_app import DEFAULT_DATA, start


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--data", type=click.Path(path_type=Path), default=DEFAULT_DATA, show_default=True, help="The app's data folder."
)
@click.option("--database-url", default="", help="As for serve.")
@click.option("--slug", default="", help="The workspace's address (default: the folder's name).")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Judge the workspace as of this day (default: today).",
)
@click.option("--admin", default="", metavar="ADDRESS", help="Make this person an admin of it.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."
)
def apply(
    *, folder: Path, data: Path, database_url: str, slug: str, as_of: datetime | None, admin: str, format_: str
) -> None:
    """Load FOLDER as a workspace: files are copied; agreements, record, comments and what people did go to the database. Applying again adds what is new."""
    start(data, database_url=database_url)
    from ridgepole.wiring.workplaces import add_admin, apply_folder  # noqa: PLC0415 - Django is started now

    chosen = slug or re.sub(r"[^a-z0-9]+", "-", folder.absolute().name.lower()).strip("-") or "workspace"
    day = as_of.date() if as_of else None
    tenant, adopted, work = apply_folder(folder, slug=chosen, now=datetime.now(UTC), as_of=day)
    if admin:
        add_admin(tenant, admin)
    said = {
        "workspace": tenant.slug,
        "new_texts": adopted.texts,
        "entries": adopted.entries,
        "comments": adopted.comments,
        "work": dict(work.rows),
        "still_sealed": work.still_sealed,
    }
    if format_ == "json":
        print_json(said)
    else:
        click.echo(f"{tenant.company.name} is loaded as {tenant.slug}: {adopted.texts} new texts of agreements.")
        came = [f"{count:,} {name}" for name, count in work.rows.items() if count]
        if came:
            click.echo(f"What people did came with it: {', '.join(came)}.")
    if work.rows["webhooks"]:
        click.echo("Webhooks came without their secrets: give each a new one under Messages out.", err=True)
    if work.still_sealed:
        click.echo(
            f"Answers of {work.still_sealed} open survey or review were sealed by another installation and stay closed; "
            "it is open without them.",
            err=True,
        )


COMMAND = apply
