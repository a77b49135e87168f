"""A trade: energy control for buildings."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="building_energy",
    product="energy control for buildings",
    category="building energy operations",
    unit="building",
    industries=(
        "Commercial property",
        "Hotels",
        "Hospitals",
        "Universities",
        "Supermarkets",
        "Data centres",
        "Local government",
        "Office fit-out",
    ),
    champions=("Head of Facilities", "Energy Manager", "Estates Director", "Sustainability Director"),
    approvers=("Head of Building Systems", "IT Security Manager"),
    pains=(
        "heating that runs through the weekend",
        "energy bills that nobody can explain",
        "comfort complaints from every floor",
        "carbon reports put together by hand",
        "chillers that fail on the hottest day",
        "contractors who see the data before the owner does",
    ),
    triggers=(
        "the supply contract comes up for renewal",
        "a carbon reporting duty begins",
        "the board has signed a net-zero date",
        "an audit has found them out of compliance",
        "they have bought another portfolio",
    ),
    gaps=(
        ("BACnet gateway", "Half of their plant speaks BACnet only and we have no gateway"),
        ("tenant billing", "They want to bill tenants from the same readings"),
        ("tariff forecast", "They asked for a tariff forecast and we could only show history"),
        ("audit export", "The auditor needs an export that we do not have"),
        ("mobile app", "Their engineers want it on a phone in the plant room"),
        ("single sign-on", "No single sign-on, so security said no"),
    ),
    stories=(
        ValueStory(
            "vp_autopilot",
            "The building is steered automatically, every quarter of an hour, within the limits that you set",
            (
                "Set the limits and the plant is steered for you every fifteen minutes",
                "Plant settings are adjusted by themselves four times an hour",
            ),
            (
                "It advises; your engineers change every setting by hand",
                "You get a monthly list of settings for your staff to change",
            ),
            ("advice only", "monthly recommendations"),
        ),
        ValueStory(
            "vp_no_hardware",
            "It works with the sensors and controllers already in the building",
            ("No new sensors: we use the ones on your walls", "Existing controllers are enough"),
            (
                "Each floor is fitted with our own sensors and controllers first",
                "New controllers are installed throughout before anything starts",
            ),
            ("install our sensors", "new controllers required"),
        ),
        ValueStory(
            "vp_guarantee",
            "Savings are measured by an independent surveyor and guaranteed in the contract",
            (
                "A surveyor who is not ours measures the saving, and the contract guarantees it",
                "The saving is guaranteed and measured by a third party",
            ),
            ("Savings depend on the weather and cannot be promised", "We estimate savings ourselves and promise none"),
            ("estimated savings", "no guarantee"),
        ),
    ),
    results=(("energy use", "fell"), ("comfort complaints", "fell"), ("hours of unneeded heating", "fell")),
    old_lead="dashboards for meter readings",
    old_lead_sentences=(
        "One dashboard for all your meter readings: that is where saving begins.",
        "See every meter on one screen with the clearest dashboards in the trade.",
    ),
    words=(("steering", ("optimisation engine", "AI brain")), ("building", ("asset node", "site licence"))),
    technologies=("Siemens Desigo", "Schneider EcoStruxure", "Honeywell EBI"),
)
