"""A trade: picking software for warehouses."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="warehouse_picking",
    product="picking software for warehouses",
    category="warehouse orchestration",
    unit="picking station",
    industries=(
        "Third-party logistics",
        "Online retail",
        "Pharmaceutical wholesale",
        "Food distribution",
        "Spare parts distribution",
        "Fashion retail",
        "Building materials",
        "Furniture retail",
    ),
    champions=("Head of Warehouse Operations", "Logistics Director", "Fulfilment Manager", "Supply Chain Director"),
    approvers=("IT Director", "Head of Warehouse Systems"),
    pains=(
        "pickers walking half their shift",
        "orders that miss the evening truck",
        "temporary staff who need two weeks to learn the floor",
        "stock that the system has and nobody finds",
        "wrong items in one parcel of fifty",
        "peak weeks planned on a spreadsheet",
    ),
    triggers=(
        "they have just taken on a second site",
        "the last peak season went wrong",
        "a new logistics director has arrived",
        "their lease forces them to move",
        "a big client has threatened to leave over late parcels",
    ),
    gaps=(
        ("SAP connector", "They asked again whether there is an SAP connector, and there is none"),
        ("offline mode", "The scanners lose signal in the cold store and nothing works offline"),
        ("batch traceability", "Without batch traceability their quality people will not sign"),
        ("voice picking", "Their pickers wear gloves, so they want voice picking"),
        ("multi-site view", "They run three sites and want one view of them"),
        ("carrier labels", "Printing carrier labels still needs a second tool"),
    ),
    stories=(
        ValueStory(
            "vp_flow",
            "Every picker gets the shortest next walk, recalculated while the orders change",
            (
                "The next walk is worked out again each time that an order arrives",
                "Pickers follow a route that bends as orders come in",
            ),
            (
                "Waves are planned once each morning and stay fixed for the day",
                "The route is set at the start of the shift and does not change",
            ),
            ("fixed waves", "planned once a day"),
        ),
        ValueStory(
            "vp_beside",
            "It runs beside the warehouse system that you have; nothing is replaced",
            ("Keep your warehouse system; we sit next to it", "Your present warehouse system stays where it is"),
            (
                "It takes the place of your warehouse system",
                "You retire the old warehouse system on the day that we go live",
            ),
            ("replaces your warehouse system", "rip and replace"),
        ),
        ValueStory(
            "vp_weeks",
            "The first zone is live within six weeks, set up by our own team",
            (
                "Six weeks from signature to a first live zone, and our people do the work",
                "Our team brings the first zone live in six weeks",
            ),
            (
                "Allow five to six months for a roll-out led by your own project team",
                "Your team configures it; most sites need half a year",
            ),
            ("six-month project", "set up by your own team"),
        ),
    ),
    results=(("lines picked per hour", "rose"), ("picking errors", "fell"), ("time to train a picker", "fell")),
    old_lead="handheld scanners at a good price",
    old_lead_sentences=(
        "Rugged handheld scanners at the best price in the market are where every project of ours begins.",
        "Ask us for a quote on handheld scanners: good hardware at a good price is what we are known for.",
    ),
    words=(("picking station", ("pick desk", "workbench licence")), ("next walk", ("pick path", "route wave"))),
    technologies=("SAP EWM", "Manhattan", "Körber"),
)
