"""A trade: payment matching for finance teams."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="payment_matching",
    product="payment matching for finance teams",
    category="receivables automation",
    unit="thousand payments",
    industries=(
        "Insurance",
        "Utilities",
        "Telecommunications",
        "Wholesale",
        "Online marketplaces",
        "Leasing",
        "Travel",
        "Charities",
    ),
    champions=("Head of Accounts Receivable", "Finance Director", "Group Controller", "Head of Treasury"),
    approvers=("Head of Finance Systems", "Chief Information Security Officer"),
    pains=(
        "payments that sit unmatched for weeks",
        "a month-end close that takes eleven days",
        "customers chased for invoices that they have paid",
        "bank files in six formats",
        "write-offs that nobody can trace",
        "auditors asking for screenshots",
    ),
    triggers=(
        "they are moving to a new ERP",
        "the auditors have raised a finding",
        "a shared service centre is being set up",
        "they have bought a competitor with its own banks",
        "two clerks have left and cannot be replaced",
    ),
    gaps=(
        ("Oracle connector", "They run Oracle and the connector is missing"),
        ("direct debit returns", "Returned direct debits are not handled"),
        ("multi-currency matching", "Payments in another currency stay unmatched"),
        ("approval workflow", "They need two people to approve a write-off"),
        ("audit trail", "The auditor wanted a trail of every change"),
        ("cash forecast", "Treasury asked for a cash forecast on top"),
    ),
    stories=(
        ValueStory(
            "vp_straight",
            "Nine payments in ten are matched without a person, from the first month",
            (
                "From month one, nine out of ten payments need nobody",
                "Nobody touches ninety per cent of payments, and that from the start",
            ),
            (
                "Plan a year of training before matching runs without your clerks",
                "Clerks confirm each match in the first year",
            ),
            ("year of training", "clerks confirm each match"),
        ),
        ValueStory(
            "vp_explain",
            "Every match says why it was made, in words that an auditor accepts",
            ("Auditors read the reason beside each match", "Each match comes with its reason in plain words"),
            (
                "The model decides; how it came to a match cannot be shown",
                "Matching is a black box that learns by itself",
            ),
            ("black box", "cannot be explained"),
        ),
        ValueStory(
            "vp_inside",
            "Data never leaves your own cloud account",
            ("It runs in your cloud account and the data stays there", "Your payment data stays inside your own cloud"),
            (
                "Payments are uploaded to our shared servers every night",
                "All customers' data is held together in our hosted service",
            ),
            ("shared servers", "we host your data"),
        ),
    ),
    results=(("unmatched payments", "fell"), ("days to close", "fell"), ("payments matched automatically", "rose")),
    old_lead="bank file conversion",
    old_lead_sentences=(
        "We convert any bank file into any other: that is the heart of what we do.",
        "Bank file conversion, two hundred formats, one price list.",
    ),
    words=(("match", ("hit", "reconciliation event")), ("unmatched payment", ("suspense item", "orphan"))),
    technologies=("SAP S/4HANA", "Oracle Fusion", "Microsoft Dynamics"),
)
