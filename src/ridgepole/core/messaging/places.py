"""Places that a text names, and the country in which each lies: a closed list of countries, their people, their regions and their larger cities.

A place that is not in the list is not seen; a name that is also an English word ("Reading", "Nice", "Turkey" the bird) is left out where it would be read wrongly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_COUNTRIES: Final = {
    "at": "Austria|Austrian|Vienna|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Styria|Tyrol|Carinthia|Upper Austria|Lower Austria|Vorarlberg|Burgenland|Leoben|Wels|Villach",
    "de": "Germany|German|Berlin|Hamburg|Munich|Cologne|Frankfurt|Stuttgart|Dusseldorf|Düsseldorf|Dortmund|Leipzig|Dresden|Hanover|Hannover|Nuremberg|Bremen|Kassel|Bavaria|Hesse|Saxony|Falkenstein|Bielefeld|Mannheim|Karlsruhe|Freiburg|Mainz|Kiel|Rostock|Erfurt|Westphalia|Rhineland|Swabia|Thuringia|Brandenburg|Fulda|Aachen|Bonn|Münster|Augsburg|Wuppertal",
    "ch": "Switzerland|Swiss|Zurich|Zürich|Geneva|Basel|Bern|Lausanne|Lucerne|Zug|Winterthur|Ticino|Lugano|St\\. Gallen",
    "li": "Liechtenstein",
    "fr": "France|French|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Strasbourg|Nantes|Brittany|Normandy|Provence|Grenoble|Montpellier|Roubaix|Gravelines",
    "be": "Belgium|Belgian|Brussels|Antwerp|Ghent|Liège|Bruges|Leuven|Flanders|Wallonia",
    "nl": "Netherlands|Holland|Dutch|Amsterdam|Rotterdam|Utrecht|The Hague|Eindhoven|Groningen|Tilburg|Breda|Arnhem|Nijmegen|Zwolle|Maastricht|Eemshaven|Haarlem|Delft",
    "lu": "Luxembourg",
    "gb": "United Kingdom|Great Britain|Britain|British|UK|England|English Midlands|Scotland|Scottish|Wales|Welsh|Northern Ireland|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Liverpool|Bristol|Sheffield|Cardiff|Belfast|Newcastle|Nottingham|Bradford|Yorkshire|Lancashire|Cornwall|Kent|Slough|Aberdeen|Norwich|Leicester|Coventry",
    "ie": "Ireland|Irish|Dublin|Cork|Galway|Limerick",
    "dk": "Denmark|Danish|Copenhagen|Aarhus|Odense|Aalborg|Jutland|Funen|Esbjerg",
    "se": "Sweden|Swedish|Stockholm|Gothenburg|Malmö|Malmo|Uppsala|Luleå|Lulea|Västerås|Linköping|Örebro|Skåne",
    "no": "Norway|Norwegian|Oslo|Bergen|Trondheim|Stavanger|Tromsø",
    "fi": "Finland|Finnish|Helsinki|Tampere|Turku|Oulu|Espoo|Hamina|Lapland",
    "is": "Iceland|Icelandic|Reykjavik",
    "ee": "Estonia|Estonian|Tallinn|Tartu",
    "lv": "Latvia|Latvian|Riga",
    "lt": "Lithuania|Lithuanian|Vilnius|Kaunas|Klaipeda|Klaipėda",
    "pl": "Poland|Warsaw|Krakow|Kraków|Gdansk|Gdańsk|Wroclaw|Wrocław|Poznan|Poznań|Lodz|Łódź|Katowice|Silesia|Szczecin",
    "cz": "Czech Republic|Czechia|Czech|Prague|Brno|Ostrava|Pilsen|Bohemia|Moravia",
    "sk": "Slovakia|Slovak|Bratislava|Kosice|Košice|Žilina",
    "hu": "Hungary|Hungarian|Budapest|Debrecen|Győr|Szeged",
    "si": "Slovenia|Slovenian|Ljubljana|Maribor",
    "hr": "Croatia|Croatian|Zagreb|Rijeka|Dalmatia",
    "ba": "Bosnia|Bosnian|Sarajevo",
    "rs": "Serbia|Serbian|Belgrade|Novi Sad",
    "ro": "Romania|Romanian|Bucharest|Cluj|Timisoara|Timișoara|Transylvania",
    "bg": "Bulgaria|Bulgarian|Sofia|Plovdiv|Varna",
    "gr": "Greece|Greek|Athens|Thessaloniki|Piraeus|Crete",
    "cy": "Cyprus|Nicosia|Limassol",
    "mt": "Malta|Maltese|Valletta",
    "it": "Italy|Italian|Rome|Milan|Turin|Naples|Bologna|Florence|Venice|Genoa|Verona|Tuscany|Lombardy|Sicily|Piedmont|Prato|Trieste",
    "es": "Spain|Spanish|Madrid|Barcelona|Valencia|Seville|Bilbao|Zaragoza|Malaga|Málaga|Catalonia|Andalusia|Murcia|Galicia|Alicante|Vigo|Aragon",
    "pt": "Portugal|Portuguese|Lisbon|Porto|Braga|Coimbra|Algarve|Madeira",
    "tr": "Türkiye|Turkish|Istanbul|Ankara|Izmir|Bursa|Denizli|Antalya",
    "ua": "Ukraine|Ukrainian|Kyiv|Kiev|Lviv|Odesa",
    "by": "Belarus|Minsk",
    "ru": "Russia|Russian|Moscow|St Petersburg|Siberia",
    "md": "Moldova|Chisinau",
    "us": "United States|USA|US|U\\.S\\.|American|Virginia|Ohio|Oregon|California|Texas|Iowa|Nevada|Utah|Florida|Illinois|Michigan|Minnesota|Arizona|Colorado|Tennessee|Massachusetts|New Jersey|New York|Pennsylvania|North Carolina|South Carolina|Wisconsin|Nebraska|Kansas|Missouri|Oklahoma|Louisiana|Alabama|Kentucky|Idaho|Montana|Maine|Vermont|Chicago|Boston|Seattle|Dallas|Houston|Atlanta|Denver|San Francisco|Los Angeles|Miami|Detroit|Philadelphia|Phoenix|Minneapolis|Silicon Valley|Washington|Columbus",
    "ca": "Canada|Canadian|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan|Nova Scotia|British Columbia|New Brunswick|Newfoundland|Toronto|Montreal|Montréal|Vancouver|Calgary|Ottawa|Edmonton|Winnipeg|Halifax|Laval|Regina|Saskatoon",
    "mx": "Mexico|Mexican|Guadalajara|Monterrey|Tijuana|Puebla|Querétaro",
    "br": "Brazil|Brazilian|São Paulo|Sao Paulo|Rio de Janeiro|Brasília|Curitiba",
    "ar": "Argentina|Argentinian|Buenos Aires|Mendoza|Rosario",
    "cl": "Chile|Chilean|Santiago|Valparaíso|Concepción|Antofagasta",
    "co": "Colombia|Colombian|Bogotá|Bogota|Medellín|Medellin",
    "pe": "Peru|Peruvian|Lima|Arequipa",
    "ec": "Ecuador|Quito|Guayaquil",
    "uy": "Uruguay|Montevideo",
    "cr": "Costa Rica",
    "gt": "Guatemala",
    "do": "Dominican Republic|Santo Domingo",
    "cn": "China|Chinese|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Ningbo|Suzhou|Chengdu|Wuhan|Dongguan|Qingdao|Tianjin|Yiwu",
    "hk": "Hong Kong",
    "tw": "Taiwan|Taiwanese|Taipei|Kaohsiung",
    "jp": "Japan|Japanese|Tokyo|Osaka|Nagoya|Kyoto|Yokohama",
    "kr": "South Korea|Korea|Korean|Seoul|Busan",
    "sg": "Singapore|Singaporean|Changi",
    "my": "Malaysia|Malaysian|Kuala Lumpur|Penang|Johor",
    "id": "Indonesia|Indonesian|Jakarta|Surabaya|Bandung|Bali|Java|Sumatra",
    "th": "Thailand|Thai|Bangkok|Chiang Mai|Laem Chabang",
    "vn": "Vietnam|Vietnamese|Hanoi|Ho Chi Minh City|Saigon|Haiphong|Da Nang",
    "ph": "Philippines|Filipino|Manila|Cebu",
    "kh": "Cambodia|Phnom Penh",
    "mm": "Myanmar|Yangon",
    "in": "India|Indian|Mumbai|Delhi|New Delhi|Bengaluru|Bangalore|Hyderabad|Chennai|Pune|Kolkata|Ahmedabad|Gurgaon|Gurugram|Noida|Jaipur|Kochi|Coimbatore|Tiruppur|Gujarat|Kerala|Tamil Nadu|Maharashtra|Karnataka|Punjab|Surat|Nagpur|Indore|Lucknow",
    "pk": "Pakistan|Pakistani|Karachi|Lahore|Sialkot|Islamabad",
    "bd": "Bangladesh|Bangladeshi|Dhaka|Chittagong",
    "lk": "Sri Lanka|Sri Lankan|Colombo",
    "np": "Nepal|Kathmandu",
    "ae": "United Arab Emirates|UAE|Emirates|Dubai|Abu Dhabi|Sharjah",
    "sa": "Saudi Arabia|Saudi|Riyadh|Jeddah",
    "qa": "Qatar|Doha",
    "il": "Israel|Israeli|Tel Aviv|Haifa",
    "eg": "Egypt|Egyptian|Cairo|Alexandria",
    "ma": "Morocco|Moroccan|Casablanca|Tangier|Rabat",
    "tn": "Tunisia|Tunisian|Tunis",
    "ke": "Kenya|Kenyan|Nairobi|Mombasa",
    "ng": "Nigeria|Nigerian|Lagos|Abuja",
    "gh": "Ghana|Accra",
    "za": "South Africa|South African|Johannesburg|Cape Town|Durban|Pretoria|Gauteng|Western Cape|KwaZulu-Natal|Germiston|Port Elizabeth",
    "na": "Namibia|Windhoek|Walvis Bay",
    "bw": "Botswana|Gaborone",
    "zm": "Zambia|Lusaka",
    "mu": "Mauritius",
    "et": "Ethiopia|Addis Ababa",
    "au": "Australia|Australian|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Queensland|New South Wales|Tasmania|Western Australia|South Australia|Northern Territory|Darwin|Hobart",
    "nz": "New Zealand|Auckland|Wellington|Christchurch|Otago|Waikato",
}  # fmt: skip
_GROUPS: Final = {
    "European Union|EU|E\\.U\\.": "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk",
    "European Economic Area|EEA|Europe|European": "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk no is li ch gb",
    "Scandinavia|Scandinavian": "dk se no",
    "Nordic|the Nordics": "dk se no fi is",
    "Benelux": "be nl lu",
    "DACH": "de at ch",
    "Baltics|Baltic states": "ee lv lt",
    "Iberia|Iberian": "es pt",
    "British Isles": "gb ie",
    "North America|North American": "us ca mx",
    "Latin America|Latin American": "mx br ar cl co pe ec uy cr gt do",
    "South America|South American": "br ar cl co pe ec uy",
    "Asia|Asian|Far East": "cn hk tw jp kr sg my id th vn ph kh mm in pk bd lk np",
    "South-East Asia|Southeast Asia": "sg my id th vn ph kh mm",
    "Southern Africa|Southern African": "za na bw zm",
    "Africa|African": "za na bw zm eg ma tn ke ng gh et mu",
    "Gulf": "ae sa qa",
    "Australasia": "au nz",
}
_CODES: Final = {name.replace("\\", "").casefold(): frozenset((code,)) for code, names in _COUNTRIES.items() for name in names.split("|")} | {
    name.replace("\\", "").casefold(): frozenset(codes.split()) for names, codes in _GROUPS.items() for name in names.split("|")
}  # fmt: skip
_PLACE: Final = re.compile(
    r"(?<![\w-])(?=[A-ZÉÖÜŁŽ])(?:"
    + "|".join(sorted((n for names in (*_COUNTRIES.values(), *_GROUPS) for n in names.split("|")), key=len, reverse=True))
    + r")(?!\w|-(?!based|made|hosted|built|produced|grown)|['’]s \w+ \w*(?:street|road|lane))"
)  # fmt: skip
_CAPITAL: Final = re.compile(r"[A-ZÉÖÜŁŽ]")


@lru_cache(maxsize=16384)
def places_in(text: str) -> tuple[tuple[frozenset[str], int, int], ...]:
    """Each place with the countries that it lies in or covers (two-letter codes), where it begins and ends."""
    if not _CAPITAL.search(text):
        return ()
    return tuple((_CODES[m.group().casefold()], m.start(), m.end()) for m in _PLACE.finditer(text))


def countries_in(text: str) -> frozenset[str]:
    """All countries that a text names or covers."""
    return frozenset(code for codes, _, _ in places_in(text) for code in codes)
