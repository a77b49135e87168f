"""Where the real data and scenarios of the workplace lie, and a running application store with a small named cast."""

import itertools
import os
import re
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

SHARED = Path(__file__).parents[2] / "shared"
CAST = {
    "mara": ("Mara Lind", "marketing", "leader"),
    "sam": ("Sam Ortiz", "sales", "leader"),
    "pia": ("Pia Novak", "product", "practitioner"),
    "rae": ("Rae Chen", "revops", "admin"),
    "sid": ("Sid Park", "sales", "practitioner"),
    "ray": ("Ray Dumas", "marketing", "read_only"),
}


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data; the test is skipped, saying so, where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip(f"real data folder {SHARED.name} is not beside the project")
    return SHARED


@dataclass
class App:
    """The application store of this test process; `company()` gives each test a workspace and people of its own."""

    data: Path
    counter: itertools.count

    def company(self, *members, name="Harbourlink"):
        from ridgepole.core.checks.case import Company
        from ridgepole.storage import tenants
        from ridgepole.wiring.workplaces import workplace_of

        slug = f"{re.sub('[^a-z]+', '-', name.lower())}-{next(self.counter)}"
        tenant = tenants.make_tenant(slug, Company(name, "EUR", "01-01", "Europe/Amsterdam"))
        cast = {
            who: tenants.add_member(slug, email=f"{who}@{slug}.example", name=full, team=team, role=role)
            for who, (full, team, role) in CAST.items()
            if not members or who in members
        }
        return SimpleNamespace(tenant=tenant, slug=slug, workplace=workplace_of(tenant), **cast)

    def browser(self, party=None, *, checks_forms=False):
        from django.test import Client

        from ridgepole.storage.models.person import Person

        client = Client(enforce_csrf_checks=checks_forms)
        if party is not None:
            client.force_login(
                Person.objects.get(pk=party.person_id), "allauth.account.auth_backends.AuthenticationBackend"
            )
        return client


@pytest.fixture(scope="session")
def app(tmp_path_factory) -> App:
    """Django with a database of this process: SQLite, or PostgreSQL where RIDGEPOLE_DATABASE_URL names one."""
    from ridgepole.wiring.django_app import start

    data = tmp_path_factory.mktemp("data")
    os.environ["RIDGEPOLE_ALLOWED_HOSTS"] = "testserver"
    os.environ["RIDGEPOLE_JOBS"] = "inline"
    start(data)
    return App(data, itertools.count(1))
