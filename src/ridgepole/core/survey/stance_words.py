"""Words and turns of phrase that take a side, as patterns over lower-case text with contractions written out.

Order within a list does not matter. Phrases that negate a complaint ("no doubt", "cannot complain") are read before single negations are.
"""

from __future__ import annotations

import re

CONTRACTIONS = (
    (re.compile(r"[‘’`´]"), "'"),
    (re.compile(r"\b(can)not\b"), r"\1 not"),
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bain't\b"), "is not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"\b(it|that|there|what|who|here)'s\b"), r"\1 is"),
)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(patterns) + r")(?![\w-])")


YES_OPENINGS = _any(
    r"yes+", r"yep", r"yeah", r"yup", r"aye", r"sure(?: thing)?", r"absolutely", r"definitely", r"certainly", r"of course", r"completely", r"totally", r"fully",
    r"indeed", r"entirely", r"undoubtedly", r"naturally", r"clearly", r"very much(?: so)?", r"(?:almost )?always", r"everywhere", r"strongly", r"true", r"agreed",
    r"correct", r"affirmative", r"by all means", r"100 ?%?",
)  # fmt: skip
NO_OPENINGS = _any(
    r"(?:absolutely|definitely|certainly|clearly|of course|totally|completely|really|probably|simply|obviously) (?:not|no)", r"no", r"nope", r"nah", r"never", r"hardly", r"barely", r"scarcely", r"rarely", r"seldom", r"not", r"nowhere", r"none", r"neither", r"unlikely",
    r"doubtful", r"nothing", r"zero", r"negative", r"false", r"nobody", r"no one", r"far from",
)  # fmt: skip
NOT_A_COMPLAINT = _any(
    r"(?:no|not a|without a?) ?(?:shadow of a )?(?:doubt|complaints?|problems?|issues?|friction|hesitation|question(?: about it)?|exceptions?|surprises?|gaps?|reservations?|tension)",
    r"(?:can|could) (?:hardly |not )complain", r"nothing to complain(?: about)?", r"(?:nobody|no one|nothing) (?:argue[sd]?|objected|disagree[sd]?|complain(?:s|ed)?)",
    r"(?:never|not|could not|can not)(?: \w+){0,2} (?:better|closer|smoother|stronger|happier|tighter)", r"no worse", r"not bad", r"not only", r"not just",
    r"(?:have|has|had) not (?:noticed|seen|heard|met) (?:any|a single|one) (?:problems?|issues?|gaps?|friction|differences?|complaints?)",
    r"not (?:see|find|know) (?:any|a) (?:problems?|issues?|gaps?|differences?)", r"why (?:would|should) (?:it|they|we|anyone|anybody)(?: \w+)? not",
    r"did not think i would ever", r"never thought i would (?:say|write)", r"nothing but (?:praise|good)", r"no \w+ than (?:usual|normal)",
)  # fmt: skip
MIXED_PHRASES = _any(
    r"part(?:ly|ially)", r"some ?what", r"(?:in|to) (?:some|a certain) (?:ways?|respects?|extent|degree|parts?|areas?|places?)", r"in parts?", r"in places", r"up to a point",
    r"half(?: and half|-and-half| of| the| way|way)?", r"fifty[- ]fifty", r"50[/-]50", r"yes and no", r"so[- ]so", r"sometimes", r"occasionally", r"at times",
    r"now and (?:again|then)", r"some (?:days|weeks|months|quarters|teams|regions|of us|of them|of it|people)", r"on (?:a )?good days?", r"(?:it |that )?(?:all |really )?depend(?:s|ing)",
    r"(?:it |that )?(?:varies|differs)", r"hit (?:and|or) miss", r"sort of", r"kind of", r"kinda", r"more or less", r"roughly", r"middling", r"patchy", r"uneven(?:ly)?",
    r"a (?:mix(?:ture)?|bit of both)", r"mixed(?: bag| picture)?", r"in two minds", r"hard to say", r"getting (?:there|better|closer)", r"on (?:the|our) way",
    r"work in progress", r"(?:long|some) way to go", r"room (?:for|to)(?: \w+)?", r"improving", r"better than (?:it was|last year|before|a year ago|they were|we were)",
    r"not (?:entirely|completely|fully|always|everywhere|quite|wholly|consistently|totally|100 ?%?|across the board|in all|all of (?:it|us|them))",
    r"not yet (?:in|on|for|by) .*", r"in (?:theory|principle)", r"perhaps", r"maybe", r"could be better", r"to be (?:fair|determined)", r"at the top", r"inconsistent(?:ly)?",
    r"jein", r"neither (?:yes|good) (?:nor|or) (?:no|bad)", r"some(?: more than others)?", r"more than (?:before|it was),? less than",
)  # fmt: skip
IRONY = _any(
    r"(?:we are|i am|we were|been|being|get|are) told (?:so|that|it|we|often|every|constantly|weekly)?", r"(?:they|management|leadership|the boss(?:es)?|the board) (?:tell|tells|told|say|says|said|claim|claims|insist|insists|like to|likes to)",
    r"so (?:they|i|we) (?:say|said|hear|heard|am told|are told)", r"if you (?:say so|believe)", r"(?:marketing|sales|leadership|management|somebody|someone|they|hq|the (?:ceo|cmo|cro|leaders?|leadership|executives?|bosses|board|others?|other (?:side|team))) (?:think|thinks|believe|believes|seem to think|seems to think|pretend|pretends)(?: so| we are| that| it)?",
    r"officially", r"supposedly", r"allegedly", r"apparently", r"on paper", r"in name(?: only)?", r"on (?:the )?(?:slides?|powerpoint)", r"in (?:the )?(?:slides|all[- ]hands|newsletter|press release|org chart)",
    r"i wish", r"if only", r"would be nice", r"nice (?:try|idea|thought|one)", r"(?:good|great|funny|excellent) (?:one|joke|question)", r"ha(?: ?ha)+", r"lol", r"you (?:must be|are) (?:joking|kidding)", r"(?:do not|don't) make me laugh",
    r"pigs (?:might |can |will )?fly", r"when (?:pigs|hell)", r"ask (?:me|us|them) (?:again|when|later|in)", r"draw your own", r"you tell me", r"your guess", r"as if", r"dream on", r"somebody forgot", r"someone forgot",
    r"wishful", r"lip service", r"for show", r"window dressing", r"(?:as|about as) aligned as", r"one day(?: perhaps| maybe)?", r"let you know when", r"in (?:your|our|their) dreams",
)  # fmt: skip
APART = _any(
    r"(?:two|three|four|five|several|many|separate|different|other|parallel|opposite|competing|rival|unrelated|various)(?: very| completely| totally| entirely| quite| rather)?(?: separate| different| distinct)? (?:planets?|worlds?|companies|company|tribes?|languages?|islands?|stations?|directions?|maps?|movies?|films?|universes?|orbits?|camps?|countries|stor(?:y|ies)|products?|versions?|pages?|books?|boats?|numbers?|goals?|agendas?|targets?|things?|houses?|religions?|drums?|tunes?|hymn sheets?|answers?|businesses|galax(?:y|ies)|kingdoms?|customers?|pitch(?:es)?|messages?)",
    r"silos?", r"siloed", r"wall", r"over the (?:fence|wall)", r"cats? and dogs?", r"dogs? and cats?", r"oil and water", r"chalk and cheese", r"fire and ice", r"night and day", r"left hand",
    r"divorced?", r"(?:cold|turf|civil) wars?", r"at war", r"ships (?:passing )?in the night", r"apart", r"drift(?:ing|ed)?", r"tug[- ]of[- ]war", r"loggerheads", r"worlds away", r"miles (?:apart|away|off)", r"poles apart",
    r"disconnect(?:ed|s)?", r"misaligned", r"unaligned", r"fragmented", r"broken", r"chaos", r"chaotic", r"mess", r"disjointed", r"at odds", r"conflict(?:s|ing)?", r"contradict(?:s|ing|ory|ed)?", r"strangers?", r"enemies",
    r"(?:their|his|her|its|my|our) own (?:thing|version|story|pitch|deck|slides|way|numbers?|agenda|life|message|words)", r"(?:each|every) (?:side|team|rep|department|region|person|one)(?: \w+){0,2} (?:own|private|different|another)", r"private version",
    r"somet?hing (?:else|different|other)", r"the opposite", r"another (?:story|planet|company|product|tune)", r"blam(?:e|es|ing)", r"finger[- ]pointing",
)  # fmt: skip
TOGETHER = _any(
    r"same (?:page|boat|direction|team|wavelength|hymn sheet|song|rhythm|language|story|goals?|plan|dashboard|message|messages|script|numbers?|way|targets?|room|narrative|definitions?|promise)",
    r"one (?:team|story|voice|number|plan|dashboard|page|message|room|company|unit|bonus|narrative|song|room)", r"single (?:team|story|voice|plan|page|message|source of truth)", r"hand in (?:hand|glove)", r"lock ?step", r"in sync", r"in tune", r"joined at the hip",
    r"united", r"together", r"jointly", r"joint", r"shared?", r"well[- ]oiled", r"consistent(?:ly)?", r"aligned", r"agree[sd]?", r"match(?:es|ed|ing)?", r"in agreement", r"seamless(?:ly)?",
    r"smooth(?:ly)?", r"word for word", r"close(?:r|ly)? (?:than ever|together|partners?|to each other)", r"tight(?:ly)?", r"hear(?:s)? the same", r"say(?:s)? the same", r"identical", r"coherent", r"agreeing", r"(?:exactly )?the same(?! (?:as|one) (?:it|we|before|last|ever))(?! old)", r"(?:very )?little friction", r"follows?", r"delivers?", r"in every(?:thing)?", r"everything we",
)  # fmt: skip
GOOD = _any(
    r"great", r"excellent", r"good", r"well", r"very close", r"healthy", r"perfect(?:ly)?", r"strong(?:er|ly)?", r"better than (?:ever|anywhere|any|most|i have)", r"closer than ever", r"best", r"proud", r"happy",
    r"confident", r"works", r"working", r"trust", r"up to date", r"current", r"updated", r"refreshed", r"rewritten", r"rewrote", r"replaced", r"retired", r"took down", r"this year(?:'s|s)?", r"threw the rest away", r"everywhere", r"i (?:think|believe|guess|suppose|would say|hope) so",
    r"(?:we|they|it|i) (?:are|do|does|is|would|will|should|did|have)", r"mostly", r"broadly", r"largely", r"generally", r"by and large", r"for the most part", r"on the whole", r"overall", r"pretty (?:well|good|much)", r"in (?:good|great) shape",
)  # fmt: skip
BAD = _any(
    r"no", r"not", r"never", r"nobody", r"no one", r"none", r"nothing", r"nowhere", r"neither", r"nor", r"hardly", r"barely", r"scarcely", r"rarely", r"seldom", r"little", r"doubt(?:s|ful|ed)?", r"unlikely", r"old(?:er)?", r"out ?dated", r"out of date", r"stale",
    r"last year(?:'s|s)?", r"ancient", r"years? ago", r"predates?", r"obsolete", r"behind", r"forgot(?:ten)?", r"still (?:use|uses|using|carry|carries|mention|mentions|pitch|pitches|talk|talks|show|shows|sell|sells|say|says|call|calls|send|sends|quote|quotes)",
    r"confus(?:e|es|ed|ing|ion)", r"wrong", r"bad(?:ly)?", r"poor(?:ly)?", r"terribl[ey]", r"awful", r"worse", r"worst", r"useless", r"ignor(?:e|es|ed|ing)", r"fail(?:s|ed|ing|ure)?", r"lack(?:s|ing)?", r"without (?:asking|telling|talking)", r"guess(?:es|ing)?", r"less",
    r"only", r"stopped", r"complain(?:s|ed|ing|ts?)?", r"frustrat(?:ed|ing|ion)", r"far from", r"anything but", r"leaks?", r"breaks? down", r"made up", r"make up", r"too (?:few|little|late|seldom)", r"unaware", r"missing", r"gaps?", r"argu(?:e|es|ed|ing|ments?)", r"another", r"somebody else(?:'s)?", r"somebody else", r"changes with", r"find out", r"anyone's guess", r"miss(?:es|ed)?", r"different(?:ly)?", r"differs?", r"as long as nobody", r"stuck", r"neglected",
)  # fmt: skip
DOES_NOT_KNOW = re.compile(
    r"^(?:honestly,? |sorry,? |i )*(?:(?:do|did|would|could|can) not (?:know|say|tell|judge)|no (?:idea|opinion|view|comment)|not sure|unsure|no answer|n/?a|pass|"
    r"too (?:new|early)(?: \w+){0,3}|can ?not (?:say|tell|judge)|prefer not to (?:say|answer)|\?+|-+)(?: (?:yet|really|that|enough|to (?:say|tell|judge|answer|know)|either|here|about (?:it|that)))*[\s.!?]*$"
)
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"hundred": 100, "half": 0.5}
_WHO = r"(?:we|they|it|that|you|i|the (?:teams?|messages?|content|story|two))"
AFFIRMS = re.compile(
    rf"(?:(?:i|we) (?:would|do|really|certainly)? ?(?:think|believe|guess|suppose|say|hope|reckon|feel) ?(?:so|yes|that)?,? ?)?(?:(?:mostly|by and large|for the most part|on the whole|broadly|largely|generally|overall|yes|indeed),? ?)*(?:{_WHO} (?:really |certainly |mostly |largely |broadly |generally )?(?:are|is|do|does|would|will|should|have|has)(?: so)?)?(?:,? (?:yes|mostly|by and large|for the most part|on the whole|broadly|largely|generally|overall))?"
)
DENIES = re.compile(
    rf"(?:(?:i|we) )?(?:(?:do|would) not (?:think|believe|say|suppose)(?: so| that| we are| it does| they are)?|(?:very much |really |strongly )?doubt (?:it|that)(?:\s\w+){{0,4}}|{_WHO} (?:really |certainly )?(?:are|is|do|does|would|will|have|has) not(?: really| at all)?)"
)
