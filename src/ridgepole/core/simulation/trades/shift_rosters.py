"""A trade: shift planning for care and service teams."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="shift_rosters",
    product="shift planning for care and service teams",
    category="workforce planning",
    unit="employee on the roster",
    industries=(
        "Hospitals",
        "Care homes",
        "Contract cleaning",
        "Security services",
        "Call centres",
        "Hotels",
        "Airports",
        "Home care",
    ),
    champions=("Director of Nursing", "Head of Workforce Planning", "Operations Director", "HR Director"),
    approvers=("Head of HR Systems", "Data Protection Officer"),
    pains=(
        "agency staff booked at the last minute",
        "rosters published two days before they begin",
        "overtime that is only seen on payday",
        "managers who spend Friday on the phone filling gaps",
        "rest rules broken without anybody noticing",
        "good people leaving because of their shifts",
    ),
    triggers=(
        "an inspection has criticised staffing",
        "agency spending has become a board topic",
        "a merger leaves them with two roster systems",
        "a new rest-time rule comes into force",
        "they have opened three more locations",
    ),
    gaps=(
        ("payroll export", "Payroll has to retype everything; they want an export"),
        ("skills matrix", "Their certificates and skills do not fit in"),
        ("swap requests", "Staff want to swap shifts among themselves"),
        ("union rules", "Local union rules cannot be entered"),
        ("offline access", "On the ward there is no signal"),
        ("agency marketplace", "They expected an agency marketplace inside"),
    ),
    stories=(
        ValueStory(
            "vp_fair",
            "Rosters are published four weeks ahead and stay fair to everybody's wishes",
            (
                "People see their shifts four weeks early, with wishes shared out evenly",
                "Four weeks' notice, and wishes that count alike for all",
            ),
            (
                "Rosters are finalised the day before so that managers stay flexible",
                "Shifts are assigned at short notice, by the manager's choice",
            ),
            ("short-notice scheduling", "manager's choice"),
        ),
        ValueStory(
            "vp_bank",
            "Gaps are filled from your own staff bank before any agency is called",
            (
                "Your own bank staff are asked first; an agency comes last",
                "Own people first, agencies only when nobody answers",
            ),
            ("Gaps go straight to our partner agencies", "Every open shift is offered to agencies at once"),
            ("agency first", "partner agencies fill"),
        ),
        ValueStory(
            "vp_law",
            "Every roster is checked against rest and pay rules before it is published",
            (
                "No roster goes out before rest and pay rules are checked",
                "Rest rules are verified ahead of publication",
            ),
            (
                "Rule breaches are listed in a report at the end of the month",
                "Compliance is reviewed after the month has closed",
            ),
            ("month-end compliance report", "checked afterwards"),
        ),
    ),
    results=(("agency spending", "fell"), ("shifts filled by own staff", "rose"), ("overtime hours", "fell")),
    old_lead="clocking terminals",
    old_lead_sentences=(
        "A clocking terminal at every door is the first step to an honest timesheet.",
        "Start with our clocking terminals: sturdy, simple and ready in a day.",
    ),
    words=(("roster", ("rota sheet", "duty matrix")), ("staff bank", ("flex pool", "gig pool"))),
    technologies=("Workday", "SAP SuccessFactors", "ADP"),
)
