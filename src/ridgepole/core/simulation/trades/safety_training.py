"""A trade: safety training for shop floors."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="safety_training",
    product="safety training for shop floors",
    category="shop floor qualification",
    unit="learner",
    industries=(
        "Food processing",
        "Car suppliers",
        "Chemical plants",
        "Logistics parks",
        "Shipyards",
        "Packaging",
        "Waste management",
        "Steel works",
    ),
    champions=("Head of Health and Safety", "Plant Manager", "Training Manager", "HR Director"),
    approvers=("Works Council Chair", "Head of Learning Systems"),
    pains=(
        "accidents in the first month on the job",
        "certificates that expire without a word",
        "training that stops a line for a day",
        "temporary workers who do not read the language",
        "proof for auditors kept in ring binders",
        "the same slides every year",
    ),
    triggers=(
        "an accident has been in the newspaper",
        "an audit has found expired certificates",
        "a new line is being built",
        "their insurer has raised the premium",
        "they hire two hundred people for a season",
    ),
    gaps=(
        ("Polish content", "Half of the shift speaks Polish and there is no Polish content"),
        ("SAP SuccessFactors link", "Certificates have to land in SuccessFactors"),
        ("kiosk mode", "Workers have no mail address, they need a kiosk"),
        ("forklift course", "They were missing a forklift course"),
        ("visitor induction", "Visitors and lorry drivers need an induction too"),
        ("own content", "They want to put in their own films"),
    ),
    stories=(
        ValueStory(
            "vp_five_minutes",
            "Five minutes at the machine, each week, in the worker's own language",
            (
                "A five-minute lesson a week, at the machine and in the worker's language",
                "Short weekly lessons, held at the machine, in each worker's language",
            ),
            ("A full day in the classroom, once a year", "One classroom day each year, held in English"),
            ("classroom day", "once a year"),
        ),
        ValueStory(
            "vp_proof",
            "Proof for the auditor is ready on the day, signed by the learner",
            (
                "On the day of the audit, proof lies ready with the learner's signature",
                "Auditors get signed proof at once",
            ),
            (
                "Reports for auditors are compiled on request within ten days",
                "Audit files are put together by our office when you ask",
            ),
            ("compiled on request", "within ten days"),
        ),
        ValueStory(
            "vp_line_runs",
            "The line keeps running while people learn",
            ("Nobody stops the line in order to learn", "Learning happens while the line runs"),
            ("The line stands still for the training day", "Plan a production stop for each course"),
            ("production stop", "line stands still"),
        ),
    ),
    results=(
        ("accidents in the first month", "fell"),
        ("valid certificates", "rose"),
        ("hours of lost production", "fell"),
    ),
    old_lead="classroom courses",
    old_lead_sentences=(
        "Our classroom courses, held by former safety officers, are second to none.",
        "Book a classroom course for your team: one day, one trainer, one certificate.",
    ),
    words=(("lesson", ("module unit", "e-learning course")), ("learner", ("user licence", "head"))),
    technologies=("SAP SuccessFactors", "Cornerstone", "Moodle"),
)
