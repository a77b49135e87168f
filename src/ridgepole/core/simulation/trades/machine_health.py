"""A trade: condition monitoring for rotating machines."""

from __future__ import annotations

from ridgepole.core.simulation.domain import Domain, ValueStory

DOMAIN = Domain(
    key="machine_health",
    product="condition monitoring for rotating machines",
    category="machine health as a service",
    unit="monitored machine",
    industries=(
        "Paper mills",
        "Food processing",
        "Water utilities",
        "Chemical plants",
        "Cement works",
        "Breweries",
        "Car suppliers",
        "Quarries",
    ),
    champions=("Maintenance Manager", "Plant Manager", "Reliability Engineer", "Head of Asset Management"),
    approvers=("Head of Plant IT", "OT Security Lead"),
    pains=(
        "a bearing that stops the whole line",
        "spare parts ordered too late",
        "inspections that find nothing twenty times",
        "maintenance planned by calendar and not by wear",
        "night calls for pumps that were humming all week",
        "retiring fitters who take their ears with them",
    ),
    triggers=(
        "an unplanned stop has cost them a week",
        "their insurer demands monitoring",
        "a new plant manager has started",
        "a capacity extension is approved",
        "the oldest fitter retires this year",
    ),
    gaps=(
        ("ATEX sensors", "They need sensors for explosive areas and ours are not certified"),
        ("Maximo integration", "Work orders have to reach Maximo by themselves"),
        ("slow machines", "Below ten turns a minute we see nothing"),
        ("oil analysis", "They wanted oil analysis in the same place"),
        ("on-premise storage", "Data must stay in the plant"),
        ("spare part ordering", "They thought that spare parts would be ordered too"),
    ),
    stories=(
        ValueStory(
            "vp_weeks_ahead",
            "You hear of a failing bearing three weeks before it stops the line",
            ("A failing bearing is announced three weeks early", "Three weeks' warning before a bearing gives up"),
            ("An alarm sounds once vibration passes the limit", "You are told when the machine has reached its limit"),
            ("threshold alarm", "when the limit is reached"),
        ),
        ValueStory(
            "vp_analyst",
            "A certified analyst reads every warning before you see it",
            (
                "No warning reaches you before an analyst has read it",
                "Certified analysts stand between the sensor and your phone",
            ),
            (
                "Warnings go straight from the sensor to your phone, untouched by people",
                "No humans are involved: the software decides on its own",
            ),
            ("no humans involved", "fully automatic alerts"),
        ),
        ValueStory(
            "vp_own_nothing",
            "Sensors stay ours and are renewed at our cost",
            ("We own the sensors and renew them", "Renewing sensors is our cost, since they remain ours"),
            (
                "You buy the sensors and replace their batteries yourself",
                "The sensors become your property on delivery",
            ),
            ("buy the sensors", "customer-owned sensors"),
        ),
    ),
    results=(("unplanned stops", "fell"), ("maintenance hours", "fell"), ("output per shift", "rose")),
    old_lead="laser alignment tools",
    old_lead_sentences=(
        "Laser alignment tools of the highest precision have made our name.",
        "Rent or buy: our alignment lasers pay for themselves in one shutdown.",
    ),
    words=(("warning", ("alarm event", "red flag")), ("monitored machine", ("node", "measuring point licence"))),
    technologies=("IBM Maximo", "SAP PM", "Infor EAM"),
)
