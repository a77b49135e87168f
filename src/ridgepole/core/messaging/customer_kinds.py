"""Kinds of customers, and what is carried or built for them, in the words that name them: a closed class of its own, since "spa" and "hotels" share no letters.

A kind is found by one of its words or phrases. Words that name many other things as well ("club", "practice", "house") are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.words import stem_of

KINDS: Final = {
    "private": "private person|private people|private individual|private customer|private household|private client|private buyer|private home|private use|private owner|private garden|private kitchen|household|consumer|families|family home|homeowner|home owner|living room|grandmother|grandma|granny|grandfather|grandpa|granddad|bedroom|your flat|your garden|back garden|your kitchen|your garage|newlywed|hobbyist|hobby cook|b2c|end consumer|direct to consumer|mum and dad|birthday party|your wedding|cosy home|private yacht|private motorist|nanna|auntie|your attic|your terrace|your balcony|weekend cottage|private collector|amateur",
    "single house": "single-family house|single-family home|family house|detached house|semi-detached|bungalow|cottage|villa|terraced house|private house|own home|chalet|holiday home|summer house|farmhouse",
    "flat": "apartment block|apartment building|block of flats|condominium|high-rise|tower block|skyscraper|multi-storey",
    "patient": "patient",
    "hotel": "hotel|hostel|country inn|guesthouse|guest house|resort|spa|motel|bed and breakfast|b&b|aparthotel|holiday park|holiday let|campsite|camping site|hospitality|hotelier|chefs' whites|housekeeping",
    "restaurant": "restaurant|café|cafe|coffee shop|bistro|pub|gastropub|pizzeria|canteen|caterer|catering company|brasserie|tavern|takeaway|diner|gastronomy|trattoria|snack bar|food truck|beer garden|cocktail bar|coffee bar",
    "hospital": "hospital|clinic|infirmary|maternity ward|intensive care|nhs trust|medical centre|health centre",
    "doctor": "doctor|physician|gp surgery|dentist|dental practice|physiotherapist|optician|medical practice",
    "care home": "care home|nursing home|hospice|retirement home|old people's home|care centre|elderly care",
    "pharmacy": "pharmacy|pharmacies|chemist's|drugstore",
    "municipality": "municipal|municipality|municipalities|town council|city council|council|town hall|city hall|local authority|local authorities|borough|mayor|the town's|the city's|municipal works|public tender|parish council|public works|city administration",
    "state": "government|ministry|ministries|public sector|public body|public bodies|public authority|public authorities|state agency|federal agency|customs office|embassy|embassies|public administration|government department",
    "military": "military|army|navy|air force|armed forces|defence|defense|weapon|arms maker|arms manufacturer|barracks|soldier|munitions|ministry of defence|armaments",
    "police": "police|prison|fire brigade|fire service",
    "school": "school|kindergarten|nursery school|day nursery|pupil|teacher|classroom|headteacher|day-care",
    "university": "university|universities|college|campus|faculty|student union|polytechnic|research institute",
    "bank": "bank|lender|credit union|hedge fund|asset manager|private equity|investment bank|savings bank|wealth manager",
    "insurer": "insurer|insurance company|insurance companies|underwriter|broking house",
    "fintech": "fintech|crypto|cryptocurrency|blockchain|neobank",
    "startup": "start-up|startup|founder|venture-backed|seed-funded|seed round|series a|scale-up|scaleup|two people in a garage",
    "sole trader": "freelancer|sole trader|one-man|one-person|one-woman|self-employed|solo entrepreneur|solopreneur|solo practitioner|single-person|one-man band|man with a van",
    "small": "small business|small businesses|small company|small companies|micro-enterprise|corner shop|family business|small firm|small workshop|kiosk",
    "large": "corporate group|large corporation|corporation|multinational|fortune 500|listed company|listed companies|blue chip|blue-chip|conglomerate|large enterprise|global player|big four|dax company|top-20|top 500|large group|group of companies",
    "chain": "chain|franchise|franchisee|chain store",
    "retail": "supermarket|retailer|retail|boutique|department store|discounter|shopping centre|shopping mall|hypermarket|grocer|high street shop|convenience store|garden centre|diy store|petrol station|filling station|bookshop|florist",
    "web shop": "web shop|webshop|online shop|online store|e-commerce|online retailer|online merchant|amazon seller|drop shipper|dropshipper|etsy",
    "forwarder": "freight forwarder|forwarder|parcel network|haulier|trucking company|courier firm|parcel service",
    "farm": "farm|farmer|vineyard|winery|wineries|orchard|grower|dairy farm|arable|livestock|smallholder|stud farm|plantation|greenhouse|horticulture",
    "construction": "building site|builder|building contractor|general contractor|house builder|property developer|construction company|construction companies",
    "architect": "architect|engineering office",
    "landlord": "landlord|housing association|housing cooperative|property manager|estate agent|letting agent|rental app|real estate agency|tenant",
    "charity": "charity|charities|ngo|non-profit|nonprofit|foundation|church|churches|volunteer organisation|aid organisation",
    "sports": "gym|fitness studio|fitness club|football club|stadium|swimming pool|sports club|golf club|leisure centre|rugby club|hockey club",
    "event": "festival|wedding|trade fair|exhibition|concert|stag party|hen party|christmas party|birthday|street party|marathon|open-air",
    "gambling": "casino|betting|lottery|gaming operator|bookmaker|slot machine|gambling",
    "dating": "dating|matrimonial|marriage site|marriage portal|matchmaking",
    "adult": "adult entertainment|tobacco|vape|cannabis",
    "agency": "staffing agency|recruitment agency|advertising agency|marketing agency|temp agency|recruiter|pr agency",
    "consultant": "consultancy|consultancies|management consultant",
    "lawyer": "law firm|solicitor|attorney|notary|barrister",
    "accountant": "accountancy|tax adviser|tax firm|accounting firm",
    "pharma": "pharma|pharmaceutical|biotech|drug maker|medical device maker",
    "chemical": "chemical plant|chemical works|refinery|refineries|petrochemical",
    "food": "food manufacturer|food producer|food plant|brewery|breweries|dairy|bakery|bakeries|butcher|meat packer|confectioner|distillery",
    "carmaker": "car maker|carmaker|car plant|car factory|automotive|car dealer|car dealership|garage owner|rental car",
    "aviation": "airline|airport|aerospace|aircraft maker|helicopter",
    "shipping": "shipping line|shipyard|cruise line|cruise ship|ferry operator|yacht|sailing boat|fishing fleet|trawler|superyacht",
    "rail": "railway|train operator|tram|metro",
    "mining": "mine|mining|quarry|quarries|oil rig|offshore platform|oil and gas",
    "energy": "electricity retailer|gas company|gas companies|power plant|power station|wind farm|solar park|energy supplier|electricity supplier|district heating",
    "telecom": "telecom|mobile operator|broadband provider",
    "software": "software company|software companies|software house|saas company|saas companies|it company|it companies|software vendor|app developer|tech company|tech companies",
    "media": "film studio|film crew|film set|broadcaster|newspaper|publisher|tv station|record label|influencer|advertiser",
    "fashion": "fashion brand|fashion house|fashion label|textile mill|bridal",
    "beauty": "hair salon|hairdresser|beauty salon|nail studio|tattoo|barber",
    "museum": "museum|theatre|opera|cinema|gallery|galleries|concert hall",
    "animals": "zoo|racing stable|stable|kennel|pet shop|pet owner|horse owner|vet|equine|veterinary",
    "children": "children|kids|minors|toddler|babies|teenager|under-age|under 18",
    "drinking water": "drinking water|tap water|potable|reservoir|waterworks|water utility",
    "air": "air freight|airfreight|by air|flight|plane|air cargo|express by air|take-off",
    "sea": "sea freight|ocean freight|container ship|vessel",
    "road": "road haulage|road freight|by lorry|by truck",
    "dangerous": "dangerous goods|explosive|radioactive|hazardous waste|asbestos|nuclear|nuclear power|live animals|lithium",
    "worker": "trade union|works council",
    "jobseeker": "job seeker",
    "tourist": "tourist|holidaymaker|day tripper|backpacker|cruise passenger",
    "reseller": "reseller|distributor|wholesaler|dealer|middleman",
    "luxury": "luxury",
    "used": "second-hand|used machine|refurbished",
    "passenger car": "passenger car|sedan|saloon car|family car|family wagon|estate car|hatchback|limousine|convertible|sports car|company car|motorcycle|moped",
    "lorry": "lorry|lorries|articulated truck|heavy truck|semi-trailer|tractor unit|40-tonner|coach and bus|tour bus",
    "field crop": "rice|maize|wheat|barley|rye|sugar beet|sunflower|rapeseed|cotton|soybean|potato|oats",
    "vegetable": "tomato|tomatoes|lettuce|cucumber|courgette|strawberry|strawberries|aubergine|glasshouse|polytunnel",
    "tree crop": "olive|olive grove|almond|citrus|orange grove|walnut|pistachio",
    "factory": "factory|factories|spinning mill|rolling mill|steelworks|foundry|foundries|assembly plant|sawmill",
    "call centre": "call centre|call center|bpo|contact centre|contact center",
    "sworn papers": "sworn|notarised|birth certificate|marriage certificate|diploma|registry office|apostille|court translation|driving licence abroad",
    "literature": "literature|literary|poetry|fiction|children's book|film subtitle|song text",
    "patents": "patent|patent claim|trademark",
    "city centre": "cbd|city centre|downtown|business district",
    "temporary staff": "temp|temporary worker|seasonal worker|agency nurse",
    "politics": "political party|political parties|election campaign|party conference|politician|lobbyist|campaign headquarters",
    "religion": "religious community|mosque|synagogue|monastery|sect",
    "student": "student|exchange student|trainee|apprentice",
    "parent": "parent|mum|dad|grandchildren|pram|toddler group",
    "author": "novelist|poet|self-publisher|self-published|thesis|dissertation|love letter|short stories|novel",
    "artist": "artist|musician|rock band|choir|orchestra",
    "athlete": "athlete|race team|racing team|cyclist|runner|triathlon",
    "rider": "food delivery|pizza delivery|delivery rider|taxi|ride-hailing|scooter rental|bike rental",
    "journalist": "journalist|press office|news agency",
    "prospective patient": "self-payer|walk-in|walk in",
    "commuter": "commuter|shopping trip|school run|weekend trip|sunday ride",
    "collector": "collector|auction house|antique",
    "investor": "investor|day trader|retail investor|speculator",
    "expat": "expat|au pair|immigrant|refugee",
    "debt": "debt collector|debt collection|payday",
    "scrap": "scrap dealer|demolition",
}  # fmt: skip


def _pattern(phrase: str) -> str:
    if phrase.endswith(("ies", "'s", "ss", "B")):
        return re.escape(phrase)
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        return re.escape(phrase[:-1]) + "(?:y|ies|y['’]s)"
    return re.escape(phrase) + ("(?:['’]s?|s['’]?|es)?" if phrase[-1].isalpha() else "")


_OF: Final = {phrase: kind for kind, phrases in KINDS.items() for phrase in phrases.split("|")}
_HEADS: Final = frozenset(stem_of(re.split(r"[\s-]", phrase)[-1].removesuffix("'s").removesuffix("s'")) for phrase in _OF)  # fmt: skip
_ANY: Final = AnyCase(
    r"(?<![\w-])(?:" + "|".join(f"(?P<k{n}>{'|'.join(_pattern(p) for p in sorted(phrases.split('|'), key=len, reverse=True))})" for n, phrases in enumerate(KINDS.values())) + r")(?![\w-])",
)  # fmt: skip
_NAMES: Final = tuple(KINDS)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’]s)?")


@lru_cache(maxsize=16384)
def kinds_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Kinds of customers that a text names, each with its place, in order."""
    if not any(
        stem_of(m.group().lower().removesuffix("'s").removesuffix("’s")) in _HEADS for m in _WORD.finditer(text)
    ):
        return ()
    return tuple((_NAMES[int((m.lastgroup or "k0")[1:])], m.start(), m.end()) for m in _ANY.finditer(text))
