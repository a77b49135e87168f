"""How colleagues say the same thing in words of their own: what a survey has to read."""

from __future__ import annotations

from ridgepole.core.simulation.chance import Chance

# agreed wording: other ways in which people put it
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    # pains
    "pickers walking half their shift": ("far too much walking on the floor", "people who walk miles for every order"),
    "orders that miss the evening truck": ("late orders at the truck", "parcels that miss the last pick-up of the day"),
    "temporary staff who need two weeks to learn the floor": (
        "slow training of temps",
        "temps who take weeks to get going",
    ),
    "stock that the system has and nobody finds": ("stock that cannot be found", "missing stock"),
    "wrong items in one parcel of fifty": ("wrong items in the parcels", "too many picking mistakes"),
    "peak weeks planned on a spreadsheet": ("planning the peak in Excel", "spreadsheets for peak planning"),
    "heating that runs through the weekend": ("heating empty buildings", "plant that runs when nobody is there"),
    "energy bills that nobody can explain": ("unexplained energy bills", "bills for energy that make no sense"),
    "comfort complaints from every floor": ("complaints that it is too hot or too cold", "comfort complaints"),
    "carbon reports put together by hand": ("manual carbon reporting", "carbon figures copied together by hand"),
    "chillers that fail on the hottest day": ("chiller failures", "cooling that breaks down in summer"),
    "contractors who see the data before the owner does": (
        "not owning their building data",
        "data that sits with the contractors",
    ),
    "agency staff booked at the last minute": ("last-minute agency bookings", "too much agency staff"),
    "rosters published two days before they begin": ("rosters that come out too late", "late rosters"),
    "overtime that is only seen on payday": ("overtime that surprises everybody on payday", "hidden overtime"),
    "managers who spend Friday on the phone filling gaps": (
        "phoning round to fill gaps",
        "managers on the phone every Friday to fill shifts",
    ),
    "rest rules broken without anybody noticing": ("unnoticed breaches of rest rules", "breaking rest-time rules"),
    "good people leaving because of their shifts": ("staff leaving because of bad shifts", "turnover caused by shifts"),
    "payments that sit unmatched for weeks": ("unmatched payments", "payments that nobody can match"),
    "a month-end close that takes eleven days": ("a slow month-end close", "closing the month far too late"),
    "customers chased for invoices that they have paid": (
        "chasing customers who have paid",
        "dunning of paid invoices",
    ),
    "bank files in six formats": ("a different file format from every bank", "too many bank formats"),
    "write-offs that nobody can trace": ("untraceable write-offs", "write-offs without a trail"),
    "auditors asking for screenshots": (
        "auditors who want screenshots of everything",
        "audit evidence made of screenshots",
    ),
    "a bearing that stops the whole line": ("bearing failures that stop the line", "line stops because of one bearing"),
    "spare parts ordered too late": ("late spare parts", "parts that are not there when they are needed"),
    "inspections that find nothing twenty times": ("inspection rounds that find nothing", "pointless inspections"),
    "maintenance planned by calendar and not by wear": ("maintenance by the calendar", "calendar-based maintenance"),
    "night calls for pumps that were humming all week": (
        "being called out at night for pumps",
        "pump failures at night",
    ),
    "retiring fitters who take their ears with them": (
        "losing experienced fitters",
        "know-how that retires with the fitters",
    ),
    "contracts that wait two weeks for a lawyer": ("contracts stuck in legal", "waiting for legal for weeks"),
    "renewals that pass unnoticed": ("missed renewals", "renewals that slip through"),
    "every team using its own template": ("a different template in every team", "template chaos"),
    "obligations that nobody follows up": ("forgotten obligations", "obligations nobody tracks"),
    "negotiations spread over forty mails": ("negotiating by endless mails", "negotiations lost in mail threads"),
    "outside counsel paid to read standard agreements": (
        "paying outside counsel for standard stuff",
        "expensive outside counsel",
    ),
    "engineers crossing the city past each other": (
        "engineers criss-crossing town",
        "badly planned routes of the engineers",
    ),
    "second visits because a part was missing": ("second visits for a missing part", "repeat visits"),
    "customers waiting in all day": ("customers who wait at home all day", "no proper appointment windows"),
    "penalty clauses paid for late repairs": ("penalties for late repairs", "paying penalties"),
    "dispatchers who keep the plan in their heads": (
        "a plan that lives in the dispatcher's head",
        "dispatch by memory",
    ),
    "job sheets that arrive on paper on Friday": ("paper job sheets", "job sheets that come in on paper"),
    "accidents in the first month on the job": ("accidents of new starters", "new people getting hurt"),
    "certificates that expire without a word": ("expired certificates", "certificates that run out unnoticed"),
    "training that stops a line for a day": ("line stops for training", "losing a production day to training"),
    "temporary workers who do not read the language": (
        "temps who do not read the language",
        "language trouble among temporary workers",
    ),
    "proof for auditors kept in ring binders": ("audit proof in ring binders", "paper records for auditors"),
    "the same slides every year": ("boring yearly slides", "the same old training slides"),
    # triggers
    "they have just taken on a second site": ("a second site has opened", "a new site comes on"),
    "the last peak season went wrong": ("a bad peak season is behind them", "peak has just gone badly"),
    "a new logistics director has arrived": ("there is a new logistics director", "logistics has just changed hands"),
    "their lease forces them to move": ("they have to move out", "the warehouse lease ends"),
    "the supply contract comes up for renewal": (
        "the energy contract runs out",
        "they have to renew the supply contract",
    ),
    "a carbon reporting duty begins": (
        "carbon reporting becomes mandatory for them",
        "they fall under the reporting duty",
    ),
    "the board has signed a net-zero date": ("the board has promised net zero", "a net-zero date has been announced"),
    "an inspection has criticised staffing": (
        "the inspectors have criticised their staffing",
        "after a bad inspection",
    ),
    "they are moving to a new ERP": ("a new ERP is on its way", "there is an ERP migration"),
    "the auditors have raised a finding": ("there is an audit finding", "the auditors have complained"),
    "an unplanned stop has cost them a week": (
        "they have just lost a week to a breakdown",
        "after a big unplanned stop",
    ),
    "a new plant manager has started": ("there is a new plant manager", "the plant manager is new"),
    "a new general counsel has come in": ("there is a new general counsel", "legal has a new head"),
    "they prepare to go public": ("an IPO is near", "they get ready for the stock market"),
    "they have won a contract with penalties": (
        "a new contract has penalties in it",
        "they have signed up to penalties",
    ),
    "an accident has been in the newspaper": ("an accident made the news", "after an accident in the papers"),
    "an audit has found expired certificates": (
        "an audit went badly because of certificates",
        "auditors found expired certificates",
    ),
    # industries
    "Third-party logistics": ("3PLs", "logistics providers"),
    "Online retail": ("online retailers", "web shops"),
    "Food distribution": ("food distributors", "food wholesalers"),
    "Fashion retail": ("fashion retailers", "fashion"),
    "Hospitals": ("hospitals", "hospital groups"),
    "Care homes": ("care homes", "nursing homes"),
    "Call centres": ("call centres", "contact centres"),
    "Insurance": ("insurers", "insurance companies"),
    "Utilities": ("utilities", "utility companies"),
    "Telecommunications": ("telcos", "telecom operators"),
    "Wholesale": ("wholesalers", "wholesale"),
    "Leasing": ("leasing companies", "lessors"),
    "Supermarkets": ("supermarkets", "grocery chains"),
    "Universities": ("universities", "campuses"),
    "Local government": ("councils", "local authorities"),
    "Water utilities": ("water companies", "water utilities"),
    "Chemical plants": ("chemical plants", "chemicals"),
    "Food processing": ("food processors", "food manufacturers"),
    "Car suppliers": ("automotive suppliers", "car part makers"),
    "Software companies": ("software companies", "software firms"),
    "Pharmaceutical companies": ("pharma", "drug makers"),
    "Banks": ("banks", "banking"),
    "Construction": ("construction companies", "builders"),
    "Steel works": ("steel mills", "steelmakers"),
    # people
    "Head of Warehouse Operations": ("warehouse operations lead", "head of warehouse operations"),
    "Logistics Director": ("director of logistics", "logistics director"),
    "Head of Facilities": ("facilities head", "head of facilities"),
    "Director of Nursing": ("nursing director", "director of nursing"),
    "HR Director": ("HR director", "head of HR"),
    "Finance Director": ("finance director", "head of finance"),
    "General Counsel": ("general counsel", "GC"),
    "Maintenance Manager": ("maintenance manager", "head of maintenance"),
    "Plant Manager": ("plant manager", "head of the plant"),
    "Service Director": ("director of service", "service director"),
    "Head of Health and Safety": ("H&S manager", "head of health and safety"),
}


def in_own_words(chance: Chance, agreed: str, *, freely: float = 0.5) -> str:
    """The agreed wording, or with probability `freely` another that means the same."""
    others = OTHER_WORDS.get(agreed, ())
    return chance.one_of(others) if others and chance.happens(freely) else agreed
