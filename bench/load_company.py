"""The app with a large workspace in it, ready to be loaded: `python -m bench.load_company DATA --people 500000 --users 50`, one line of JSON.

Makes the workspace (bench/generate_company.py), loads it, lets its undecided leads into the queue, signs its agreements as the sample has them, adds people of both teams, opens
a round of the survey, and prints what a visitor needs: a session for each person, a key of the API, a link to the survey.
"""

from __future__ import annotations

import argparse
import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

from bench.generate_company import generate

AS_OF = "2026-03-01"
SLUG = "load"
TEAMS = ("marketing", "sales", "sales", "revops", "product")
IN_MAKE_BENCH = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--people", type=int, default=500_000)
    parser.add_argument("--users", type=int, default=50)
    given = parser.parse_args()
    print(json.dumps(prepare(given.data, given.people, given.users)))


def prepare(data: Path, people: int, users: int) -> dict:
    """Everything that bench/load_pages.py has to know of the app in `data`."""
    os.environ.setdefault("RIDGEPOLE_ALLOWED_HOSTS", "testserver")
    made = data.parent / "made"
    rows = generate(made, people, 7, AS_OF)
    from ridgepole.wiring.django_app import start

    start(data)
    from ridgepole.wiring.workplaces import add_admin, apply_folder, workplace_of

    tenant = apply_folder(made, slug=SLUG, now=datetime.now(UTC), as_of=date.fromisoformat(AS_OF))[0]
    add_admin(tenant, "rae@load.example")
    parties = members(users)
    workplace = workplace_of(tenant)
    return {
        "rows": rows,
        "queue": fill_queue(tenant, workplace, parties),
        "sessions": [session_of(party.person_id) for party in parties],
        "teams": [party.team for party in parties],
        "key": key_of(workplace, parties),
        "survey": survey_link(workplace, parties),
    }


def members(users: int) -> list:
    from ridgepole.storage import tenants

    return [
        tenants.add_member(
            SLUG,
            email=f"u{number}@load.example",
            name=f"Person {number}",
            team=TEAMS[number % len(TEAMS)],
            role="leader" if number < 5 else "practitioner",
        )
        for number in range(users)
    ]


def fill_queue(tenant, workplace, parties) -> int:
    from ridgepole.flows.open_case import open_case as case_of
    from ridgepole.flows.take_over_handoffs import take_over_handoffs
    from ridgepole.wiring.answers import answer
    from ridgepole.wiring.build import embedder
    from ridgepole.wiring.handover_clock import now_of
    from ridgepole.wiring.workplaces import open_case

    case = case_of(workspace=open_case(tenant), as_of=tenant.as_of, embedder=embedder())
    leads = answer("undecided", case, lambda _percent, _says: None)["leads"]
    revops = next(party for party in parties if party.team == "revops")
    return take_over_handoffs(
        workplace=workplace, party=revops, leads=leads, time_zone=tenant.company.time_zone, now=now_of(tenant)
    )


def session_of(person_id: int) -> dict[str, str]:
    from django.test import Client

    from ridgepole.storage.models.person import Person

    client = Client()
    client.force_login(Person.objects.get(pk=person_id), "allauth.account.auth_backends.AuthenticationBackend")
    return {name: morsel.value for name, morsel in client.cookies.items()}


def key_of(workplace, parties) -> str:
    from ridgepole.flows.make_api_token import make_api_token

    return make_api_token(workplace=workplace, party=parties[0], name="load", scopes=["read"], now=datetime.now(UTC))[1]


def survey_link(workplace, parties) -> str:
    from ridgepole.flows.open_survey import open_survey, survey_places

    leader = next(party for party in parties if party.role == "leader")
    opened = open_survey(workplace=workplace, party=leader, now=datetime.now(UTC))
    return f"/s/{survey_places(opened)[0].token}/"


if __name__ == "__main__":
    main()
