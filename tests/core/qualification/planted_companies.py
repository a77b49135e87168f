"""Companies whose truth is known: some behaviours make a buyer likelier to win, the others are noise."""

import random
from datetime import UTC, datetime, timedelta

from tests.fakes.ledger_of import ledger_of

START = datetime(2024, 1, 1, tzinfo=UTC)
NOISE = [f"noise_{number:02d}" for number in range(12)]
AS_OF = (START + timedelta(days=900)).date()


def planted_company(*, seed, wins, planted=("pricing_page", "webinar"), strength=6.0, base=0.08, leak=False):
    """A ledger with about `wins` won accounts; each planted behaviour multiplies the odds of winning by `strength`."""
    draw = random.Random(seed)
    accounts, people, touches, opportunities, lifecycle = [], [], [], [], []
    won_so_far, number = 0, 0
    while won_so_far < wins:
        number += 1
        account, person = f"a{number:05d}", f"p{number:05d}"
        arrives = START + timedelta(days=draw.uniform(0, 600))
        talks = arrives + timedelta(days=draw.uniform(65, 120))
        did = {name for name in planted if draw.random() < 0.25}
        odds = base / (1 - base) * strength ** len(did)
        wins_it = draw.random() < odds / (1 + odds)
        in_talks = wins_it or draw.random() < 0.5
        accounts.append(
            {
                "account_id": account,
                "industry": draw.choice(["Steel", "Retail", "Health"]),
                "employees": draw.randint(20, 4000),
            }
        )
        people.append(
            {"person_id": person, "account_id": account, "created_at": arrives, "source": draw.choice(["web", "event"])}
        )
        kinds = [*did, *(name for name in NOISE if draw.random() < 0.25)]
        for kind in kinds:
            for _ in range(draw.randint(1, 2)):
                at = talks - timedelta(days=draw.uniform(0.5, 25))
                touches.append(touch(len(touches), account, person, at, kind))
        if leak and in_talks:
            touches.append(
                touch(
                    len(touches),
                    account,
                    person,
                    talks - timedelta(days=1),
                    "contract_review" if wins_it else "no_show",
                    actor="sales",
                )
            )
        if draw.random() < 0.4:
            lifecycle.append({"person_id": person, "stage": "MQL", "entered_at": talks - timedelta(days=2)})
        if in_talks:
            opportunities.append(
                {
                    "opportunity_id": f"o{number:05d}",
                    "account_id": account,
                    "created_at": talks,
                    "closed_at": talks + timedelta(days=draw.uniform(20, 90)),
                    "outcome": "won" if wins_it else "lost",
                    "amount": draw.randint(5_000, 50_000),
                    "currency": "EUR",
                }
            )
            won_so_far += wins_it
    return ledger_of(
        accounts=accounts, people=people, touches=touches, opportunities=opportunities, lifecycle=lifecycle
    )


def touch(number, account, person, at, kind, actor="buyer"):
    return {
        "touch_id": f"t{number:06d}",
        "account_id": account,
        "person_id": person,
        "at": at,
        "kind": kind,
        "actor": actor,
    }
