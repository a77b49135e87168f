"""The first minutes of an app: a workspace, an admin, a link that signs them in."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path

from ridgepole.core.agreements.party import Role, Team
from ridgepole.core.checks.case import Company
from ridgepole.flows.make_sample import make_sample
from ridgepole.storage import tenants
from ridgepole.wiring.workplaces import apply_folder, folder_of

ADMIN = "admin@ridgepole.example"
DEMO_PEOPLE: tuple[tuple[str, str, Team, Role], ...] = (
    ("mara@ridgepole.example", "Mara Lind", "marketing", "leader"),
    ("sam@ridgepole.example", "Sam Ortiz", "sales", "leader"),
    ("pia@ridgepole.example", "Pia Novak", "product", "practitioner"),
)


def first_sign_in(*, demo: bool, now: datetime) -> list[tuple[str, str]]:
    """Whom to greet, and the path of a link that signs them in; nobody where people have been here before and nobody asked for the demo."""
    known = tenants.tenants()
    if known and not demo:
        return []
    if not known and demo:
        _load_sample(now)
    elif not known:
        _make_empty()
    slug = tenants.tenants()[0].slug
    tenants.add_member(slug, email=ADMIN, name="Rae Chen" if demo else "Admin", team="revops", role="admin")
    greeted = [(ADMIN, "Rae Chen, admin" if demo else "The first admin")]
    if demo:
        greeted += [(email, f"{name}, {role} of {team}") for email, name, team, role in DEMO_PEOPLE if role == "leader"]
        for email, name, team, role in DEMO_PEOPLE:
            tenants.add_member(slug, email=email, name=name, team=team, role=role)
    return [(words, f"/sign-in/{tenants.make_sign_in_link(email, now)}/") for email, words in greeted]


def _make_empty() -> None:
    tenants.make_tenant("company", Company("Your company"))
    folder = folder_of("company")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ridgepole.toml").write_text('name = "Your company"\n', "utf-8")


def _load_sample(now: datetime) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "sample"
        day = now.date()
        make_sample(folder=folder, seed=7, causes=[1, 3, 4], size="small", as_of=date(day.year, day.month, 1))
        apply_folder(folder, slug="sample", now=now)
