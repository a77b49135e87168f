"""A trade: dispatch software for field engineers."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="field_service",
    product="dispatch software for field engineers",
    category="field service dispatch",
    unit="engineer",
    industries=(
        "Lift maintenance",
        "Heating installers",
        "Medical device service",
        "Telecom contractors",
        "Water utilities",
        "Vending operators",
        "Fire safety",
        "Agricultural machinery",
    ),
    champions=("Service Director", "Head of Dispatch", "Field Operations Manager", "Customer Service Director"),
    approvers=("IT Director", "Head of Business Applications"),
    pains=(
        "engineers crossing the city past each other",
        "second visits because a part was missing",
        "customers waiting in all day",
        "penalty clauses paid for late repairs",
        "dispatchers who keep the plan in their heads",
        "job sheets that arrive on paper on Friday",
    ),
    triggers=(
        "they have won a contract with penalties",
        "their head of dispatch is about to retire",
        "they have taken over a rival's engineers",
        "customer scores have fallen two years running",
        "fuel costs have become a board matter",
    ),
    gaps=(
        ("spare parts stock", "They want van stock in the same screen"),
        ("subcontractors", "Subcontractors cannot be given jobs"),
        ("photo proof", "Their customer asks for photos of the finished job"),
        ("SAP connector", "Orders have to come out of SAP"),
        ("customer portal", "End customers want to book themselves"),
        ("offline jobs", "In basements the app shows nothing"),
    ),
    stories=(
        ValueStory(
            "vp_replan",
            "The day's plan is rebuilt within a minute of every cancelled or urgent job",
            (
                "One cancelled job and the plan is new within sixty seconds",
                "An urgent job reshapes the day inside a minute",
            ),
            ("Tours are optimised overnight and printed for the day", "The plan is made at night and stays as it is"),
            ("overnight planning", "printed tours"),
        ),
        ValueStory(
            "vp_first_fix",
            "The right part is on the van before the engineer leaves",
            ("Engineers leave with the part that the job needs", "No van sets off without the right part"),
            (
                "Parts are collected from the depot after the first visit",
                "A second visit for parts is normal and planned in",
            ),
            ("second visit is normal", "collect parts later"),
        ),
        ValueStory(
            "vp_dispatcher",
            "The dispatcher decides; the software proposes",
            ("Proposals come from the software, decisions from your dispatcher", "Your dispatcher keeps the last word"),
            ("Dispatch runs without dispatchers", "You will no longer need anybody in dispatch"),
            ("without dispatchers", "no dispatch staff"),
        ),
    ),
    results=(("jobs per engineer and day", "rose"), ("second visits", "fell"), ("kilometres per job", "fell")),
    old_lead="vehicle tracking",
    old_lead_sentences=(
        "Know where every van is: vehicle tracking is the reason that customers come to us.",
        "Vehicle tracking from the first hour, with a box that fits every van.",
    ),
    words=(("job", ("ticket", "work order unit")), ("dispatcher", ("planner user", "control tower agent"))),
    technologies=("SAP FSM", "Microsoft Dynamics", "ServiceNow"),
)
