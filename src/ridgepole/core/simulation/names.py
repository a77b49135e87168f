"""Names of people and companies, made up from syllables and common given names."""

from __future__ import annotations

from ridgepole.core.simulation.chance import Chance

_FIRST = [
    "Amara",
    "Anders",
    "Beatriz",
    "Carlos",
    "Chiara",
    "Dana",
    "Emeka",
    "Esther",
    "Farid",
    "Freya",
    "Gavin",
    "Hana",
    "Imran",
    "Ines",
    "Jonas",
    "Joyce",
    "Kavya",
    "Lena",
    "Leo",
    "Luca",
    "Maeve",
    "Marek",
    "Mina",
    "Nadia",
    "Nils",
    "Olga",
    "Omar",
    "Paulo",
    "Petra",
    "Priya",
    "Rasmus",
    "Rosa",
    "Sanjay",
    "Sofia",
    "Tariq",
    "Tessa",
    "Tomas",
    "Uma",
    "Viktor",
    "Wanda",
    "Yara",
    "Zoe",
]
_LAST = [
    "Abbott",
    "Adeyemi",
    "Bakker",
    "Bianchi",
    "Castillo",
    "Chen",
    "Dahl",
    "Dubois",
    "Eriksen",
    "Farrell",
    "Fischer",
    "Gallo",
    "Haddad",
    "Hughes",
    "Ivanov",
    "Jansen",
    "Kaur",
    "Keller",
    "Lindqvist",
    "Lopes",
    "Marsh",
    "Mensah",
    "Moreau",
    "Nowak",
    "Okafor",
    "Osei",
    "Patel",
    "Pereira",
    "Quinn",
    "Rahman",
    "Reyes",
    "Rossi",
    "Sato",
    "Schmidt",
    "Singh",
    "Tanaka",
    "Turner",
    "Vos",
    "Weber",
    "Yilmaz",
]
_HEADS = [
    "Al",
    "Ar",
    "Bel",
    "Bor",
    "Cal",
    "Cor",
    "Dal",
    "Dor",
    "El",
    "Fen",
    "Gar",
    "Hal",
    "Hol",
    "Kel",
    "Kor",
    "Lan",
    "Lin",
    "Mar",
    "Mel",
    "Mor",
    "Nor",
    "Oak",
    "Pel",
    "Ral",
    "Ron",
    "Sel",
    "Sol",
    "Tal",
    "Thorn",
    "Tor",
    "Ul",
    "Val",
    "Ver",
    "Wes",
    "Win",
    "Yar",
]
_TAILS = [
    "ana",
    "berg",
    "bridge",
    "by",
    "den",
    "dale",
    "ex",
    "field",
    "ford",
    "gate",
    "ham",
    "hurst",
    "ia",
    "ion",
    "is",
    "lund",
    "mere",
    "mont",
    "neth",
    "on",
    "ora",
    "port",
    "rix",
    "stead",
    "ten",
    "tine",
    "ton",
    "vale",
    "wick",
    "worth",
]
_KINDS = ("Group", "Ltd", "Holding", "& Co", "Works", "Partners", "Services", "International")


def person_name(chance: Chance) -> str:
    """A given and a family name."""
    return f"{chance.one_of(_FIRST)} {chance.one_of(_LAST)}"


def coined_word(chance: Chance) -> str:
    """One invented word, capitalised."""
    return chance.one_of(_HEADS) + chance.one_of(_TAILS)


def account_name(chance: Chance) -> str:
    """A customer's name."""
    return f"{coined_word(chance)} {chance.one_of(_KINDS)}"


def distinct_people(chance: Chance, count: int) -> list[str]:
    """That many different names."""
    names: dict[str, None] = {}
    while len(names) < count:
        names[person_name(chance)] = None
    return list(names)
