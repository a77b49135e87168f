"""A trade: contract review for legal teams."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="contract_desk",
    product="contract review for legal teams",
    category="contract desk",
    unit="seat",
    industries=(
        "Software companies",
        "Banks",
        "Pharmaceutical companies",
        "Construction",
        "Media",
        "Engineering firms",
        "Staffing agencies",
        "Law firms",
    ),
    champions=("General Counsel", "Head of Legal Operations", "Procurement Director", "Head of Contracts"),
    approvers=("Chief Information Security Officer", "IT Director"),
    pains=(
        "contracts that wait two weeks for a lawyer",
        "renewals that pass unnoticed",
        "every team using its own template",
        "obligations that nobody follows up",
        "negotiations spread over forty mails",
        "outside counsel paid to read standard agreements",
    ),
    triggers=(
        "a renewal has slipped through and cost money",
        "a new general counsel has come in",
        "they prepare to go public",
        "outside counsel spending has been frozen",
        "a merger brings ten thousand contracts",
    ),
    gaps=(
        ("Word add-in", "Their lawyers will not leave Word and want an add-in"),
        ("German law", "Nothing of it fits contracts under German law"),
        ("e-signature", "Signing needs another tool"),
        ("bulk import", "They have nine thousand old contracts to bring in"),
        ("matter management", "They were looking for matter management as well"),
        ("redline history", "They want to see who changed which word"),
    ),
    stories=(
        ValueStory(
            "vp_hours",
            "A standard agreement is reviewed within four hours, by your own playbook",
            (
                "Your playbook, applied to a standard agreement inside four hours",
                "Four hours for a standard agreement, judged by your rules",
            ),
            (
                "Reviews come back within five working days",
                "Expect a week for each review, made by our market standard",
            ),
            ("five working days", "our market standard"),
        ),
        ValueStory(
            "vp_lawyer",
            "A lawyer signs off each review; software only prepares it",
            ("Software prepares and a lawyer signs", "No review goes out without a lawyer's name"),
            (
                "No lawyer needed: the software approves contracts on its own",
                "Contracts are approved automatically, without legal staff",
            ),
            ("no lawyer needed", "approved automatically"),
        ),
        ValueStory(
            "vp_private",
            "Your contracts are never used to train anything",
            ("We train nothing on your contracts", "No model learns from what you send us"),
            (
                "The model gets better with every contract that customers send",
                "Customers' contracts feed our shared model",
            ),
            ("learns from your contracts", "shared model"),
        ),
    ),
    results=(("review time", "fell"), ("missed renewals", "fell"), ("contracts handled per lawyer", "rose")),
    old_lead="a document archive",
    old_lead_sentences=(
        "A safe archive for all your documents, searchable in seconds, is where we start.",
        "Scan, store, search: the document archive that lawyers like.",
    ),
    words=(("review", ("AI scan", "contract check-up")), ("playbook", ("rule engine", "policy pack"))),
    technologies=("Microsoft 365", "Salesforce", "iManage"),
)
