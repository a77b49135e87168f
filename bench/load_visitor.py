"""One of the people who look at pages under load (bench/load_pages.py), and the pages that they look at."""

from __future__ import annotations

import random
import re
import time

import httpx
from bench.load_company import SLUG

WORKSPACE = f"/w/{SLUG}/"
MEASURES = [
    "acceptance_rate",
    "acquisition_cost",
    "attribution",
    "before_after",
    "content_influence",
    "cycle_length",
    "feedback_delay",
    "funnel_conversion",
    "lead_volume",
    "pipeline_influenced",
    "pipeline_per_spend",
    "pipeline_sourced",
    "pipeline_worked",
    "qualified_volume",
    "reconciliation",
    "rejection_reasons",
    "sla_kept",
    "speed_to_lead",
    "win_rate",
]
PAGES = {
    "overview": [""],
    "scoreboard": ["scoreboard/"],
    "measures": ["measures/"],
    "one measure": [f"measures/{name}/" for name in MEASURES],
    "one measure by source": ["measures/win_rate/?by=source", "measures/acceptance_rate/?by=source"],
    "findings": ["findings/", "findings/?cause=1", "findings/?severity=high"],
    "story": ["story/"],
    "report": ["report/"],
    "agreements": ["agreements/"],
    "one agreement": ["agreements/messaging/", "agreements/icp/", "agreements/sla/"],
    "editor": ["agreements/messaging/edit/", "agreements/sla/edit/"],
    "sign": ["agreements/icp/sign/"],
    "queue": ["handover/", "handover/?show=mine", "handover/?show=decided"],
    "queue, polled": ["handover/?part=rows"],
    "feedback": ["feedback/", "feedback/?by=source", "feedback/?by=industry"],
    "field feedback": ["feedback/field/"],
    "lost deals": ["closed-lost/"],
    "meeting": ["meeting/"],
    "survey, opened": ["ask/"],
    "survey, revealed": ["ask/revealed/"],
    "people": ["people/"],
    "record": ["record/"],
}
API = ["workspace", "people", "agreements", "findings", "diagnosis", "measures", "measures/win_rate", "record"]


class Visitor:
    """One person with a browser: `walk` looks at pages until a moment, and keeps (what, milliseconds, status) of each."""

    def __init__(self, number: int, address: str, told: dict) -> None:
        self.chance = random.Random(number)
        self.team = told["teams"][number]
        self.client = httpx.Client(base_url=address, cookies=told["sessions"][number], timeout=60)
        self.program = httpx.Client(base_url=address, headers={"Authorization": f"Bearer {told['key']}"}, timeout=60)
        self.anonymous = httpx.Client(base_url=address, timeout=60)
        self.survey = told["survey"]
        self.seen: list[tuple[str, float, int]] = []
        self.leads: list[str] = []
        self.token = ""

    def walk(self, until: float, think: float) -> None:
        time.sleep(self.chance.random() * think)  # people do not all arrive in the same moment
        while time.monotonic() < until:
            self.step()
            if think:
                time.sleep(self.chance.expovariate(1 / think))

    def step(self) -> None:
        kind = self.chance.random()
        if kind < 0.04:
            self.post("claim the next lead", f"{WORKSPACE}handover/next/", {}, {"sales", "revops"})
        elif kind < 0.07:
            self.answer_lead()
        elif kind < 0.09:
            heard = {"kind": "objection", "text": "They ask what happens in a storm", "stage": ""}
            self.post("give field feedback", f"{WORKSPACE}feedback/field/", heard, {"sales", "revops"})
        elif kind < 0.13:
            self.timed("API", self.program.get, f"/api/v1/{self.chance.choice(API)}")
        elif kind < 0.16:
            self.timed("survey, answered", self.anonymous.get, f"{self.survey}?n={self.chance.randrange(1, 9)}")
        elif kind < 0.21 and self.leads:
            self.timed("one lead", self.client.get, f"{WORKSPACE}handover/{self.chance.choice(self.leads)}/")
        else:
            name = self.chance.choice(list(PAGES))
            answer = self.timed(name, self.client.get, WORKSPACE + self.chance.choice(PAGES[name]))
            self.look_at(name, answer)

    def look_at(self, name: str, answer: httpx.Response | None) -> None:
        if answer is None:
            return
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.text)
        self.token = token[1] if token else self.token
        if name.startswith("queue"):
            named = re.findall(rf"{WORKSPACE}handover/([\w.-]+)/\"", answer.text)
            self.leads = [name for name in named if name not in {"offer", "next", "from-the-ledger"}][:30]

    def answer_lead(self) -> None:
        lead = self.chance.choice(self.leads) if self.leads else ""
        do = self.chance.choice(({"do": "accept"}, {"do": "contact", "note": "called"}))
        if lead:
            self.post("answer a lead", f"{WORKSPACE}handover/{lead}/answer/", do, {"sales", "revops"})

    def post(self, name: str, path: str, fields: dict[str, str], teams: set[str]) -> None:
        if self.team in teams and self.token:
            fields = {**fields, "csrfmiddlewaretoken": self.token}
            self.timed(name, self.client.post, path, data=fields, headers={"Referer": str(self.client.base_url)})

    def timed(self, name, ask, *given, **more) -> httpx.Response | None:
        began = time.monotonic()
        try:
            answer = ask(*given, **more)
            status = answer.status_code
        except httpx.HTTPError:
            answer, status = None, 0
        self.seen.append((name, (time.monotonic() - began) * 1000, status))
        return answer
