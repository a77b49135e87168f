"""Industries as people name them, in families after NAICS and ISIC. `STRONG` words name an industry wherever they stand; `WEAK` ones only
beside a word for an organisation ("software companies"), since buyers of every industry have software, energy bills and marketing.
"""

from __future__ import annotations

import re

ORGANISATION = (
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|providers?|operators?|vendors?|suppliers?|groups?|chains?|brands?|houses?|makers?|players?|scale-?ups?|start-?ups?|"
    r"sector|industry|institutions?|enterprises?|networks?|authorit(?:y|ies)|shops?|customers?|accounts?|outfits?|corporates?|producers?|developers?|sites?|trade|trusts?|programs?|programmes?)"
)

# Each label has its family, its strong words and its weak ones.
INDUSTRIES: dict[str, tuple[str, str, str]] = {
    "ports": ("logistics", r"(?:sea|air-?sea )?ports?|port-?side|harbou?rs?|quays?|container terminals?|terminal operators?|marine terminals?|dockyards?|marinas?", r""),
    "freight and logistics": ("logistics", r"logistics (?:compan(?:y|ies)|firms?|providers?|operators?|groups?|parks?|businesses|sector|industry|players?|service providers?)|3pls?|4pls?|third-party logistics|freight (?:forwarders?|brokers?|compan(?:y|ies)|carriers?)|forwarders?|couriers?|parcel (?:carriers?|compan(?:y|ies))|shipping (?:lines?|compan(?:y|ies))|carriers?|shippers?", r"logistics|freight|shipping|transport(?:ation)?|delivery"),
    "trucking": ("logistics", r"truck(?:ing|ers)(?: compan(?:y|ies)| firms?| fleets?)?|haul(?:iers?|age)|fleets?|bus operators?|taxi", r""),
    "warehousing": ("logistics", r"warehouses?|warehousing|distribution cent(?:er|re)s?|fulfil?lment cent(?:er|re)s?|cold stores?|storage operators?|depots?", r"fulfil?lment"),
    "rail": ("logistics", r"railways?|railroads?|rail operators?|train operators?|metros?", r"rail"),
    "aviation": ("logistics", r"airlines?|airports?|ground handlers?|mro shops?", r"aviation"),
    "hospitals": ("health", r"hospitals?|hospital trusts?|trusts? (?=with [\d,]+ (?:plus )?staff)|health ?systems?|health-?care systems?|nhs trusts?|medical cent(?:er|re)s?|acute (?:care|trusts?)|idns?|infirmar(?:y|ies)", r""),
    "clinics": ("health", r"clinics?|(?:medical|physician|doctors?|specialty|gp|family|primary care|dermatology|orthopa?edic) (?:practices?|groups?|offices?)|surger(?:y|ies)|physio(?:therapy)? practices?|urgent care|ambulatory", r""),
    "dental practices": ("health", r"dent(?:al (?:practices?|groups?|clinics?|offices?|chains?)|ists?|istry)|orthodontists?|dsos?", r"dental"),
    "veterinary practices": ("health", r"vets?|veterinar(?:y|ians?)(?: practices?| clinics?| groups?)?|animal hospitals?", r""),
    "pharmacies": ("health", r"pharmac(?:y|ies)|chemist chains?|drugstores?", r""),
    "senior care": ("health", r"(?:domiciliary|residential|elderly|home) care(?: (?:providers?|groups?|homes?))?|(?:nursing|care|retirement) homes?|senior[- ](?:care|living)(?: \w+)?|assisted living|home ?care (?:agencies|providers?)|hospices?", r""),
    "life sciences": ("health", r"pharma(?:ceuticals?)?(?: compan(?:y|ies)| manufacturers?)?|bio-?techs?|biotechnology|life[- ]sciences?|biologics(?: makers?)?|(?:research|clinical|trial|study) sites?|site networks?|cros?|drug makers?|med(?:ical )?(?:tech|device)(?: \w+)?|diagnostics? (?:labs?|compan(?:y|ies))|laborator(?:y|ies)|labs", r""),
    "health insurers": ("health", r"health (?:insurers?|plans?)|payers?", r""),
    "health": ("", r"health ?care (?:providers?|organi[sz]ations?|compan(?:y|ies)|groups?)|care providers?|providers? of care", r"health ?care|health|medical|clinical"),
    "steel": ("manufacturing", r"steel ?(?:works|mills?|makers?|producers?|plants?)|foundr(?:y|ies)|smelters?|metal (?:works|fabricators?|shops?)|metalworkers?", r"steel|metals?"),
    "paper": ("manufacturing", r"paper ?mills?|pulp(?: and paper)?(?: mills?)?|packaging (?:makers?|manufacturers?|plants?|compan(?:y|ies))|printers|print shops?", r"paper|packaging|printing"),
    "automotive": ("manufacturing", r"car ?(?:makers?|manufacturers?|plants?)|automakers?|automotive (?:suppliers?|oems?|manufacturers?|plants?|compan(?:y|ies))|tier[- ](?:1|one|2|two)(?: automotive)?(?: suppliers?)?", r"automotive|auto"),
    "chemicals": ("manufacturing", r"chemical (?:plants?|producers?|compan(?:y|ies)|manufacturers?)|refiner(?:y|ies)|paint makers?|plastics? (?:makers?|processors?|moulders?|molders?|manufacturers?)|injection mou?lders?", r"chemicals?|plastics?|coatings"),
    "food and drink": ("manufacturing", r"food (?:processors?|producers?|manufacturers?|plants?|makers?|compan(?:y|ies)|factories|and (?:drink|beverage)(?: \w+)?)|brewer(?:y|ies)|distiller(?:y|ies)|winer(?:y|ies)|baker(?:y|ies)|bottlers?|meat ?packers?|meat processors?|snack makers?|confectioner[sy]?|creamer(?:y|ies)", r"food|beverage|drinks?|cpg|fmcg"),
    "textiles": ("manufacturing", r"textile (?:mills?|makers?|plants?|manufacturers?)|garment (?:makers?|factories)|apparel (?:makers?|manufacturers?)", r"textiles?"),
    "aerospace and defence": ("manufacturing", r"aerospace(?: \w+)?|defen[cs]e (?:contractors?|primes?|suppliers?|manufacturers?|compan(?:y|ies))|shipyards?|ship ?builders?", r"defen[cs]e|space"),
    "electronics": ("manufacturing", r"semiconductors?(?: \w+)?|chip ?makers?|electronics (?:makers?|manufacturers?|compan(?:y|ies))|fabs|ems providers?", r"electronics|hardware"),
    "machinery": ("manufacturing", r"machine (?:builders?|makers?|shops?)|equipment (?:makers?|manufacturers?)|machinery (?:makers?|manufacturers?)|oems?|job shops?|machinists?|toolmakers?", r"machinery|engineering"),
    "furniture": ("manufacturing", r"furniture (?:makers?|manufacturers?|plants?)|joiner(?:y|ies)|sawmills?|timber (?:yards?|mills?|compan(?:y|ies))", r"furniture|timber"),
    "manufacturing": ("", r"manufacturers?|factor(?:y|ies)|(?:manufacturing|production|assembly|industrial) (?:plants?|sites?|compan(?:y|ies)|firms?|businesses|operations)|plants|industrials?|makers of|producers of", r"manufacturing|industrial"),
    "banks": ("finance", r"(?<!food )(?<!lift )(?<!blood )(?<!data )(?<!power )(?:community |regional |retail |private |challenger |savings |commercial )?banks?|building societ(?:y|ies)|lenders?|mortgage (?:lenders?|brokers?)", r"banking|lending"),
    "credit unions": ("finance", r"credit unions?", r""),
    "insurance": ("finance", r"insurers?|insurance (?:carriers?|compan(?:y|ies)|brokers?|agenc(?:y|ies)|firms?|groups?|agents?)|underwriters?|mgas?|reinsurers?|brokerages?", r"insurance|insurtech"),
    "asset management": ("finance", r"asset managers?|wealth (?:managers?|management firms?|advis[eo]rs?|firms?)|rias?|(?:hedge|pension|private equity|venture|mutual|investment) (?:funds?|firms?|managers?|houses?)|family offices?|financial advis[eo]rs?|fund managers?|broker-dealers?", r"investment|wealth"),
    "fintech": ("finance", r"fintechs?|payment (?:processors?|providers?|compan(?:y|ies))|neobanks?|psps?", r"payments?"),
    "finance": ("", r"financial (?:services?|institutions?)(?: \w+)?|finance (?:houses?|compan(?:y|ies)|providers?)|leasing compan(?:y|ies)|lessors", r"financial"),
    "universities": ("education", r"universit(?:y|ies)|colleges?|higher[- ]ed(?:ucation)?(?: institutions?)?|campus(?:es)?|business schools?|polytechnics?|academ(?:ic institutions?)", r"academic"),
    "schools": ("education", r"schools?|school districts?|districts?|k-?12|academ(?:y|ies)(?: trusts?)?|multi-academy trusts?|kindergartens?|nurser(?:y|ies)|charter schools?|lea|leas|preschools?|daycares?|child ?care (?:cent(?:er|re)s?|providers?)", r""),
    "training": ("education", r"training (?:providers?|compan(?:y|ies)|firms?|institutes?)|bootcamps?|tutoring (?:compan(?:y|ies)|cent(?:er|re)s?)|ed-?techs?|course providers?|language schools?", r"e-?learning|training"),
    "education": ("", r"education(?:al)? (?:providers?|institutions?|compan(?:y|ies)|groups?)", r"education"),
    "local government": ("public sector", r"(?:city|town|county|district|local|parish|borough) (?:councils?|governments?|halls?|authorit(?:y|ies))|councils?|municipalit(?:y|ies)|cities|counties|townships?", r"municipal"),
    "central government": ("public sector", r"(?:government|federal|state|public) (?:agenc(?:y|ies)|departments?|bod(?:y|ies)|ministr(?:y|ies))|ministr(?:y|ies)|feds|embass(?:y|ies)", r"federal|government"),
    "emergency services": ("public sector", r"police(?: forces?| departments?)?|fire (?:departments?|services?|brigades?)|sheriffs?|ambulance (?:services?|trusts?)|law enforcement", r""),
    "public sector": ("", r"public[- ]sector(?: \w+)?", r""),
    "non-profits": ("", r"non-?profits?|not-for-profits?|charit(?:y|ies)|ngos?|foundations?|churches|church(?:es)? (?:networks?|groups?)|museums?|associations?", r""),
    "utilities": ("energy", r"(?:municipal )?water ?works|water suppliers?|stadtwerke|utilit(?:y|ies)(?: compan(?:y|ies))?|grid operators?|dsos|power (?:compan(?:y|ies)|plants?|producers?)|water (?:compan(?:y|ies)|authorit(?:y|ies)|boards?|utilities)|energy suppliers?|electric co-?ops?|wastewater (?:plants?|operators?)|district heating", r"water|electricity|power"),
    "oil and gas": ("energy", r"oil (?:and|&) gas(?: \w+)?|oil ?fields?|drillers?|upstream operators?|pipeline operators?|petrochemical(?: \w+)?|rigs?|offshore operators?", r"oil|gas|petroleum"),
    "renewables": ("energy", r"(?:wind|solar) (?:farms?|parks?|developers?|installers?|operators?|owners?|compan(?:y|ies))|renewables?(?: (?:developers?|operators?))?|solar installers?|epcs?", r"solar|wind|renewable energy"),
    "energy": ("", r"energy (?:compan(?:y|ies)|producers?|providers?|firms?|operators?|groups?)", r"energy"),
    "mining": ("", r"mines?|miners?|mining (?:compan(?:y|ies)|houses?|operations?|sites?|groups?)|quarr(?:y|ies)|aggregates (?:producers?|compan(?:y|ies))", r"mining|aggregates|cement"),
    "construction": ("", r"contractors?|(?:general|civil|electrical|mechanical|roofing|specialty|trade|hvac) contractors?|construction (?:compan(?:y|ies)|firms?|sites?|groups?|businesses)|home ?builders?|house ?builders?|builders|plumbers|electricians|roofers|civil engineering firms?", r"construction|building|hvac|plumbing"),
    "architecture and engineering": ("professional services", r"architects?|architecture (?:firms?|practices?|studios?)|engineering (?:consultanc(?:y|ies)|firms?|practices?)|surveyors?", r"architectur(?:e|al)"),
    "real estate": ("", r"property (?:managers?|management (?:compan(?:y|ies)|firms?)|developers?|compan(?:y|ies)|owners?)|landlords?|real[- ]estate(?: \w+)?|realtors?|estate agents?|housing associations?|letting agents?|reits?|hoas?|co-?working (?:operators?|spaces?)", r"property|housing"),
    "hotels": ("hospitality", r"hotels?|hoteliers?|resorts?|hotel (?:chains?|groups?)|hostels?|holiday parks?|campsites?|campgrounds?", r"lodging"),
    "restaurants": ("hospitality", r"restaurants?|restaurateurs?|cafes?|cafés?|coffee (?:chains?|shops?)|pubs?|caterers?|quick[- ]service(?: \w+)?|qsrs?|pizzerias?|bars", r"catering|food ?service"),
    "hospitality": ("", r"hospitality(?: (?:groups?|chains?|compan(?:y|ies)|operators?))?|venues?|theme parks?|cruise lines?|casinos?|stadiums?", r"leisure|tourism"),
    "travel": ("", r"travel (?:agenc(?:y|ies)|compan(?:y|ies)|operators?|management compan(?:y|ies))|tour operators?", r"travel"),
    "fitness": ("", r"gyms?|fitness (?:clubs?|studios?|chains?|cent(?:er|re)s?)|health clubs?|yoga studios?|sports clubs?|salons?|spas?", r"fitness|beauty|wellness"),
    "grocery": ("retail", r"grocer(?:s|y(?: chains?| stores?)?|ies)|supermarkets?(?: chains?)?|convenience (?:stores?|chains?)", r""),
    "e-commerce": ("retail", r"e-?com(?:merce)?(?: (?:brands?|retailers?|compan(?:y|ies)|shops?|stores?|merchants?|businesses))?|online (?:retailers?|shops?|stores?|merchants?|sellers?)|(?:dtc|d2c)(?: brands?)?|direct-to-consumer(?: \w+)?|web ?shops?|shopify (?:stores?|merchants?|brands?)|marketplaces?|amazon sellers?", r"online"),
    "shopping centres": ("real estate", r"shopping (?:cent(?:er|re)s?|malls?)|malls?|retail parks?", r""),
    "prisons": ("public sector", r"prisons?(?: services?)?|jails?|correctional \w+", r""),
    "funeral": ("", r"cremator(?:ium|ia|iums)|cemeter(?:y|ies)|funeral (?:homes?|directors?)|undertakers", r""),
    "ferries": ("logistics", r"ferr(?:y|ies)(?: (?:operators?|lines?|compan(?:y|ies)))?|cruise operators?", r""),
    "fashion": ("retail", r"fashion (?:brands?|retailers?|chains?|houses?|labels?)|apparel (?:brands?|retailers?)|clothing (?:brands?|retailers?|chains?)|(?:fashion|clothing|dress|bridal) boutiques?|shoe (?:shops?|retailers?)|jewell?ers?", r"fashion|apparel"),
    "retail": ("", r"retailers?|retail (?:chains?|stores?|brands?|groups?|compan(?:y|ies))|high[- ]street (?:chains?|brands?)|department stores?|shops|stores|store chains?|merchants|franchisees?|franchisors?|franchises?", r"retail"),
    "wholesale": ("", r"wholesalers?|distributors?|distribution (?:compan(?:y|ies)|businesses)|builders' merchants?|importers?|exporters?|trading compan(?:y|ies)|dealers?|dealerships?", r"wholesale|distribution"),
    "dairies": ("agriculture", r"dairy (?:farms?|farmers?|herds?|co-?ops?|producers?)|dair(?:y|ies)|milk producers?", r""),
    "livestock": ("agriculture", r"livestock(?: \w+)?|cattle (?:ranch(?:es)?|farms?|farmers?|operations?)|ranch(?:es|ers)?|feedlots?|poultry (?:farms?|producers?|integrators?|growers?)|pig (?:farms?|farmers?|producers?)|hog (?:farms?|producers?)|beef producers?|abattoirs?", r""),
    "greenhouses": ("agriculture", r"greenhouses?(?: \w+)?|glasshouses?|horticultur(?:e|al)(?: \w+)?|vertical farms?|flower growers?|plant nurser(?:y|ies)|vineyards?|orchards?|fruit growers?|berry growers?", r""),
    "aquaculture": ("agriculture", r"fish farms?|fish farmers?|aquaculture(?: \w+)?|fisher(?:y|ies)|salmon (?:farms?|farmers?|producers?)", r""),
    "crop farming": ("agriculture", r"(?:arable|crop|grain|row-?crop|corn|wheat|vegetable|potato|rice|cotton|soy(?:bean)?) (?:farms?|farmers?|growers?|producers?|operations?)|grain elevators?|growers?|estates?", r""),
    "agriculture": ("", r"farms?|farmers?|agri-?business(?:es)?|agricultur(?:e|al) (?:co-?op(?:erative)?s?|compan(?:y|ies)|producers?|contractors?)|co-?operatives?|co-?ops?|ag retailers?", r"agricultur(?:e|al)|farming|ag|agri"),
    "software": ("", r"saas(?: (?:compan(?:y|ies)|vendors?|businesses|start-?ups?|scale-?ups?|firms?))?|software (?:compan(?:y|ies)|vendors?|houses?|firms?|makers?|businesses|start-?ups?|scale-?ups?|publishers?|teams?)|isvs?|tech (?:compan(?:y|ies)|start-?ups?|scale-?ups?|firms?|unicorns?)|scale-?ups?|start-?ups?|app developers?|cloud-native compan(?:y|ies)|platform compan(?:y|ies)", r"software|tech|technology|cloud|b2b"),
    "gaming": ("software", r"game (?:studios?|developers?|publishers?)|gaming compan(?:y|ies)|esports", r"gaming|games"),
    "it services": ("professional services", r"msps?|managed service providers?|it (?:service providers?|consultanc(?:y|ies)|resellers?)|system integrators?|systems integrators?|resellers?|vars|hosting (?:providers?|compan(?:y|ies))|data cent(?:er|re)s?(?: operators?)?", r"hosting"),
    "law firms": ("professional services", r"law (?:firms?|practices?|offices?)|solicitors?|legal practices?|barristers?|notar(?:y|ies)|attorneys", r""),
    "accounting firms": ("professional services", r"account(?:ing|ancy) (?:firms?|practices?)|accountants|cpa firms?|cpas|bookkeepers|audit firms?|tax (?:advis[eo]rs|firms?)", r""),
    "consultancies": ("professional services", r"consultanc(?:y|ies)|consulting (?:firms?|compan(?:y|ies))|consultants", r"consulting"),
    "agencies": ("professional services", r"(?:marketing|ad|advertising|creative|digital|media|pr|design|web) (?:agenc(?:y|ies)|studios?|shops?)|agenc(?:y|ies)", r"advertising"),
    "staffing": ("professional services", r"staffing (?:agenc(?:y|ies)|firms?|compan(?:y|ies))|recruit(?:ers|ing (?:agenc(?:y|ies)|firms?)|ment (?:agenc(?:y|ies)|firms?|compan(?:y|ies)))|temp agenc(?:y|ies)|headhunters|employment agenc(?:y|ies)", r"staffing|recruitment"),
    "professional services": ("", r"professional[- ]services?(?: \w+)?|service (?:firms|businesses|compan(?:y|ies))|partnerships", r""),
    "telecoms": ("", r"telcos?|telecom(?:s|munications)?(?: (?:operators?|compan(?:y|ies)|carriers?|providers?))?|mobile operators?|isps?|internet service providers?|mvnos?|cable operators?|fib(?:er|re) (?:operators?|providers?|builders?)", r""),
    "media": ("", r"publishers?|newspapers?|broadcasters?|media (?:compan(?:y|ies)|groups?|houses?|owners?)|tv stations?|radio stations?|film studios?|streaming services?|record labels?|production companies", r"media|publishing|entertainment"),
    "waste and recycling": ("", r"waste (?:haulers?|compan(?:y|ies)|operators?|management(?: compan(?:y|ies)| firms?)?|collectors?)|recyclers?|recycling (?:plants?|compan(?:y|ies)|operators?)|landfills?|scrapyards?|scrap yards?", r"waste|recycling"),
    "facility services": ("", r"(?:cleaning|security|guarding|catering|janitorial|facility|facilities|landscaping|pest control) (?:compan(?:y|ies)|contractors?|firms?|services? (?:compan(?:y|ies)|providers?|firms?))|field[- ]service (?:compan(?:y|ies)|organi[sz]ations?|businesses)", r"cleaning|landscaping|security"),
}  # fmt: skip

FAMILIES = {label: family for label, (family, _, _) in INDUSTRIES.items()}
_BEFORE_WEAK = r"(?:in|into|within|across) (?:the )?"
STRONG = {
    label: re.compile(rf"(?<![\w-])(?:{strong})(?![\w-])") for label, (_, strong, _) in INDUSTRIES.items() if strong
}
WEAK = {
    label: re.compile(
        rf"(?<![\w-])(?:(?:{weak})(?: and \w+)?(?: \w+)? {ORGANISATION}|(?<=in )(?:{weak})(?= (?:with|who|that|whose)|[,.;]|$))(?![\w-])"
    )
    for label, (_, _, weak) in INDUSTRIES.items()
    if weak
}
GENERIC = (
    r"(?:sites?|compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|industr(?:y|ies)|sectors?|verticals?|customers?|accounts?|buyers?|prospects?|one|body|place|yards?|campus(?:es)?|enterprises?|"
    r"outfits?|kind|sort|type|client|clients|logos?|deals?|leads?|team|operation|plants?|facilit(?:y|ies)|building)"
)
ANY = re.compile(
    rf"(?<![\w-])(?:any|every|all|whatever|whichever)(?: (?:kinds?|sorts?|types?) of)?(?: [\w-]+){{0,2}}? {GENERIC}(?![\w-])"
    r"|(?<![\w-])(?:the )?(?:industry|sector|vertical|segment)s? (?:is |are )?(?:does not matter|do not matter|doesn't matter|don't matter|irrelevant|not important|agnostic|secondary)"
    r"|(?:industry|sector|vertical)[- ]agnostic|no matter (?:the|what|which) (?:industry|sector|vertical|business)|regardless of (?:the )?(?:industry|sector|vertical|business)|(?:across|in|from) (?:all|any|every) (?:industr(?:y|ies)|sectors?|verticals?)"
    r"|(?:do not|don't|does not) (?:care|mind) (?:what|which)(?: \w+){0,3}"
    r"|(?<![\w-])[\w-]+ or not(?![\w-])"
)
ANYONE = re.compile(
    r"(?<![\w-])(?:whoever|(?:anyone|anybody|everyone|everybody|any one)(?! (?:in|from|at) )|who ?ever|all comers|take anyone|the ones? (?:who|that|with)|those (?:who|that|with))(?![\w-])"
)
