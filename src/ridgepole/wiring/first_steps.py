"""The first minutes of an app: a workspace, an admin, a link that signs them in."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from ridgepole.core.agreements.party import Role, Team
from ridgepole.core.checks.case import Company
from ridgepole.storage import tenants
from ridgepole.wiring.workplaces import apply_folder, folder_of

ADMIN = "admin@ridgepole.example"
DEMO_PEOPLE: tuple[tuple[str, str, Team, Role], ...] = (
    ("mara@ridgepole.example", "Mara Lind", "marketing", "leader"),
    ("sam@ridgepole.example", "Sam Ortiz", "sales", "leader"),
    ("pia@ridgepole.example", "Pia Novak", "product", "practitioner"),
)


def first_sign_in(*, demo: bool, now: datetime) -> str:
    """The path of a sign-in link for the admin; "" where people have been here before and nobody asked for the demo."""
    known = tenants.tenants()
    if known and not demo:
        return ""
    if not known and demo and find_spec("ridgepole.flows.make_sample"):
        _load_sample(now)
    elif not known:
        tenants.make_tenant("company", Company("Your company"))
        folder = folder_of("company")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ridgepole.toml").write_text('name = "Your company"\n', "utf-8")
    slug = tenants.tenants()[0].slug
    tenants.add_member(slug, email=ADMIN, name="Rae Chen" if demo else "Admin", team="revops", role="admin")
    return f"/sign-in/{tenants.make_sign_in_link(ADMIN, now)}/"


def _load_sample(now: datetime) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "sample"
        day = now.date()
        make_sample = import_module("ridgepole.flows.make_sample").make_sample
        make_sample(folder=folder, seed=7, causes=[1, 3, 4], size="small", as_of=date(day.year, day.month, 1))
        apply_folder(folder, slug="sample", now=now)
    for email, name, team, role in DEMO_PEOPLE:
        tenants.add_member("sample", email=email, name=name, team=team, role=role)
