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
    r"correct", r"affirmative", r"by all means", r"100 ?%?", r"(?:cent|hundred|100) per ?cent", r"you bet", r"you betcha", r"no two ways about it", r"hand on heart,? yes", r"spot on", r"bang on", r"without fail", r"and how", r"happily", r"ja", r"right on",
)  # fmt: skip
NO_OPENINGS = _any(
    r"(?:absolutely|definitely|certainly|clearly|of course|totally|completely|really|probably|simply|obviously) (?:not|no)", r"no", r"nope", r"nah", r"never", r"hardly", r"barely", r"scarcely", r"rarely", r"seldom", r"not", r"nowhere", r"none", r"neither", r"unlikely",
    r"doubtful", r"nothing", r"fat chance", r"as if", r"not a chance", r"no way", r"no chance", r"bless\W+ no", r"nein", r"pull the other one", r"are you (?:joking|kidding|serious)", r"zero", r"negative", r"false", r"nobody", r"no one", r"far from",
)  # fmt: skip
NOT_A_COMPLAINT = _any(
    r"(?:no|not a|without a?) ?(?:shadow of a )?(?:doubt|complaints?|problems?|issues?|friction|hesitation|question(?: about it)?|exceptions?|surprises?|gaps?|reservations?|tension)",
    r"(?:can|could) (?:hardly |not )complain", r"nothing to complain(?: about)?", r"(?:nobody|no one|nothing) (?:argue[sd]?|objected|disagree[sd]?|complain(?:s|ed)?)",
    r"(?:never|not|could not|can not)(?: \w+){0,2} (?:better|closer|smoother|stronger|happier|tighter)", r"no worse", r"not bad", r"not only", r"not just",
    r"(?:have|has|had) not (?:noticed|seen|heard|met) (?:any|a single|one) (?:problems?|issues?|gaps?|friction|differences?|complaints?)",
    r"not (?:see|find|know) (?:any|a) (?:problems?|issues?|gaps?|differences?)", r"why (?:would|should) (?:it|they|we|anyone|anybody)(?: \w+)? not",
    r"(?:struggle|hard[- ]pressed|hard|difficult|have trouble) to (?:think of|name|recall|remember|find|see)(?: \w+){1,5} (?:not|no|problem|issue|difference|gap|where|when)(?: \w+){0,3} ?(?:not)?", r"(?:can|could|would) not (?:fault|ask for more|wish for more|be happier|want it (?:any )?other)(?: \w+)?", r"not (?:had|heard|seen) (?:a|one|any|a single) (?:complaint|argument|fight|row|dispute)\w*",
    r"(?:no one|nobody|none of us) (?:would|could|can|will) (?:say|claim|tell you) (?:otherwise|anything else|different(?:ly)?)", r"never (?:had )?(?:a |an |any )?(?:problem|issue|argument|fight|row|surprise)s?", r"stopped (?:arguing|fighting|blaming|complaining|guessing)", r"no longer (?:argue|fight|blame|complain|guess|differ|at (?:war|odds|loggerheads))\w*",
    r"(?:rarely|hardly|scarcely|seldom|never|not) (?:a|one|a single) \w+ (?:goes by |passes |went by )?without(?: \w+){1,3}", r"(?:nobody|no one) (?:improvises|invents|freelances|argues|fights|makes (?:it|things) up|goes off[- ]script)(?: any ?more)?", r"(?:rarely|hardly|seldom|never|do not|scarcely) (?:ever )?(?:have|need) to (?:escalate|argue|chase|correct|explain|fix|fight|intervene)(?: \w+)?",
    r"(?:very |so |too )?(?:little|hardly any|almost no|next to no|zero) (?:friction|tension|trouble|conflict|noise|argument)s?", r"(?:not|never) (?:notice|see|tell|feel)(?: \w+){0,2} where (?:\w+ ){1,3}(?:ends?|stops?|begins?|starts?)", r"(?:trouble|problems?|friction|arguments?|war|fights?|chaos|mess)(?: \w+){0,3}[,;.]? (?:but )?(?:that|it|those) (?:is|are|was) (?:over|history|behind us|solved|settled|gone|ended)", r"whatever did not fit(?: \w+){0,4} was(?: \w+){1,3}",
    r"(?:wording|words|tone|details?|formats?|style|examples?|order) (?:differs?|var(?:y|ies)|changes?),?(?: but)? the \w+ (?:(?:do|does) not|stays?(?: the same)?|is the same|remains?(?: the same)?)", r"(?:disagree|argue|quarrel|bicker|fight|differ)(?: \w+){0,3}[, ]+(?:but|and|then)(?: then)? (?:we )?(?:always|still|in the end|usually) (?:\w+ )?(?:settle|agree|decide|sort|resolve|solve|stand|work|find|make up)(?: it| that)?(?: out| together)?",
    r"did not think i would ever", r"never thought i would (?:say|write)", r"nothing but (?:praise|good)", r"no \w+ than (?:usual|normal)",
)  # fmt: skip
MIXED_PHRASES = _any(
    r"part(?:ly|ially)", r"some ?what", r"(?:in|to) (?:some|a certain) (?:ways?|respects?|extent|degree|parts?|areas?|places?)", r"in parts?", r"in places", r"up to a point",
    r"half(?! (?:my|the|a|our|his|her) (?:day|week|time|life|year|morning))(?: and half|-and-half| of| the| way|way)?", r"fifty[- ]fifty", r"50[/-]50", r"yes and no", r"so[- ]so", r"sometimes", r"occasionally", r"at times",
    r"now and (?:again|then)", r"some (?:days|weeks|months|quarters|teams|regions|of us|of them|of it|people)", r"on (?:a )?good days?", r"(?:it |that )?(?:all |really )?depend(?:s|ing)",
    r"(?:it |that )?(?:varies|differs)", r"hit (?:and|or) miss", r"sort of", r"kind of", r"kinda", r"more or less", r"roughly", r"middling", r"patchy", r"uneven(?:ly)?",
    r"(?:a )?(?:mix(?:ture)?|bit of both|bit of each|little of both)", r"(?:some|a few|several|many) miles to go", r"not there yet", r"come a long way", r"more than before", r"plan together and (?:then )?(?:execute|work|act|go|do|fight|sell)", r"(?:two|three|four) (?:thirds|quarters|of (?:the )?(?:three|four|five|six))", r"good (?:weeks|days|months|quarters) and bad", r"(?:we )?(?:have |has )?(?:begun|started)(?: well)?(?:[;,.]| and| but)", r"better at \w+ than", r"(?:new|current|fresh) [\w ]{3,20}, old(?:er)? [\w ]{3,20}", r"old(?:er)? [\w ]{3,20}, new(?:er)? [\w ]{3,20}", r"put it that way", r"swings and roundabouts", r"(?:yes|no),? and (?:also )?(?:yes|no)", r"curate's egg", r"two steps forward", r"better (?:than|these days|now|lately)", r"mixed(?: bag| picture)?", r"in two minds", r"hard to say", r"getting (?:there|better|closer)", r"on (?:the|our) way",
    r"work in progress", r"(?:long|some) way to go", r"room (?:for|to)(?: \w+)?", r"improving", r"better than (?:it was|last year|before|a year ago|they were|we were)",
    r"not (?:entirely|completely|fully|always|everywhere|quite|wholly|consistently|totally|100 ?%?|across the board|in all|all of (?:it|us|them))",
    r"not yet (?:in|on|for|by) .*", r"in (?:theory|principle)", r"perhaps", r"maybe", r"could be better", r"to be (?:fair|determined)", r"at the top", r"inconsistent(?:ly)?",
    r"jein", r"neither (?:yes|good) (?:nor|or) (?:no|bad)", r"some(?: more than others)?", r"more than (?:before|it was),? less than",
)  # fmt: skip
IRONY = _any(
    r"(?:we are|i am|we were|been|being|get|are) told (?:so|that|it|we|often|every|constantly|weekly)?", r"(?:they|management|leadership|the boss(?:es)?|the board) (?:tell|tells|told|say|says|said|claim|claims|insist|insists|like to|likes to)",
    r"so (?:they|i|we) (?:say|said|hear|heard|am told|are told)", r"if you (?:say so|believe)", r"(?:marketing|sales|leadership|management|somebody|someone|they|hq|the (?:ceo|cmo|cro|leaders?|leadership|executives?|bosses|board|others?|other (?:side|team))) (?:think|thinks|believe|believes|seem to think|seems to think|pretend|pretends)(?: so| we are| that| it)?",
    r"(?:two|three|four|five) \w+(?:,| and) (?:two|three|four|five) \w+", r"one (?:thing|story|message|promise)\b.{3,60}\b(?:another|the other|something else|the opposite)", r"every man for himself", r"black hole", r"ceasefire", r"ship (?:has )?sailed", r"where it ends",
    r"officially", r"supposedly", r"allegedly", r"apparently", r"on paper", r"in name(?: only)?", r"on (?:the )?(?:slides?|powerpoint)", r"in (?:the )?(?:slides|all[- ]hands|newsletter|press release|org chart)",
    r"i wish", r"if only", r"would be nice", r"nice (?:try|idea|thought|one)", r"(?:good|great|funny|excellent) (?:one|joke|question)", r"ha(?: ?ha)+", r"lol", r"you (?:must be|are) (?:joking|kidding)", r"(?:do not|don't) make me laugh",
    r"pigs (?:might |can |will )?fly", r"when (?:pigs|hell)", r"ask (?:me|us|them) (?:again|when)(?! (?:later|in (?:a|the|two|three|six|\d)))", r"draw your own", r"you tell me", r"your guess", r"as if", r"dream on", r"somebody forgot", r"someone forgot",
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
    r"(?:know|knows|understand|understands|respect|respects|trust|trusts|back|backs|help|helps) (?:our|their|each other(?:'s)?|what (?:the others?|we|they|marketing|sales)|one another)", r"both (?:sides|teams|of us|leaders|halves)", r"each other's sentences", r"(?:one|a single|the same) (?:document|source|thing|figure|thread|bonus|deck|pitch|place|file|text)",
    r"sits? in (?:on|with)", r"(?:repeat|repeats|quote|quotes) our (?:headline|promise|message|pitch|line)", r"what the \w+ (?:says|promises|shows|said|promised) is (?:exactly |just )?what", r"hears? (?:it|that) again", r"(?:two|ten) (?:hands|fingers|halves|sides) of (?:one|the same|a)", r"rarely (?:have|need|has|needs) to", r"ask(?:s)? for more of",
    r"same (?:page|boat|direction|team|wavelength|hymn sheet|song|rhythm|language|story|goals?|plan|dashboard|message|messages|script|numbers?|way|targets?|room|narrative|definitions?|promise)",
    r"one (?:team|story|voice|number|plan|dashboard|page|message|room|company|unit|bonus|narrative|song|room)", r"single (?:team|story|voice|plan|page|message|source of truth)", r"hand in (?:hand|glove)", r"lock ?step", r"in sync", r"in tune", r"joined at the hip",
    r"united", r"together", r"jointly", r"joint", r"shared?", r"well[- ]oiled", r"consistent(?:ly)?", r"aligned", r"agree[sd]?", r"match(?:es|ed|ing)?", r"in agreement", r"seamless(?:ly)?",
    r"smooth(?:ly)?", r"word for word", r"close(?:r|ly)? (?:than ever|together|partners?|to each other)", r"tight(?:ly)?", r"hear(?:s)? the same", r"say(?:s)? the same", r"identical", r"coherent", r"agreeing", r"(?:exactly )?the same(?! (?:as|one) (?:it|we|before|last|ever))(?! old)", r"(?:very )?little friction", r"follows?", r"delivers?", r"in every(?:thing)?", r"everything we",
)  # fmt: skip
GOOD = _any(
    r"great", r"excellent", r"good", r"well", r"very close", r"healthy", r"perfect(?:ly)?", r"strong(?:er|ly)?", r"better than (?:ever|anywhere|any|most|i have)", r"closer than ever", r"best", r"proud", r"happy",
    r"confident", r"works", r"working", r"trust", r"up to date", r"current", r"updated", r"refreshed", r"rewritten", r"rewrote", r"re(?:vamped|worked|done|built|launched|written)", r"overhauled", r"brand[- ]new", r"reprinted", r"offline", r"the new (?:one|story|message|positioning|plan|pitch)", r"(?:are|is) right", r"went through a review", r"fixed", r"audited", r"keep to it", r"now it (?:runs|works)", r"in line", r"up[- ]to[- ]speed", r"replaced", r"retired", r"took down", r"this year(?:'s|s)?", r"threw the rest away", r"everywhere", r"i (?:think|believe|guess|suppose|would say|hope) so",
    r"(?:we|they|it|i) (?:are|do|does|is|would|will|should|did|have)(?= ?(?:$|[.,;!]))", r"mostly", r"broadly", r"largely", r"generally", r"by and large", r"for the most part", r"on the whole", r"overall", r"pretty (?:well|good|much)", r"in (?:good|great) shape", r"that is (?:over|history|behind us|settled|solved|done)", r"settled?(?: it)?", r"(?:it|that) (?:has )?held", r"they (?:do )?use (?:it|them)", r"helps?", r"keeps? (?:it|us|them) (?:current|fresh|honest)",
)  # fmt: skip
BAD = _any(
    r"no", r"not", r"never", r"nobody", r"no one", r"none", r"nothing", r"nowhere", r"neither", r"nor", r"hardly", r"barely", r"scarcely", r"rarely", r"seldom", r"little", r"doubt(?:s|ful|ed)?", r"unlikely", r"old(?:er)?", r"out ?dated", r"out of date", r"stale",
    r"last year(?:'s|s)?", r"ancient", r"years? ago", r"predates?", r"obsolete", r"behind", r"forgot(?:ten)?", r"still (?:use|uses|using|carry|carries|mention|mentions|pitch|pitches|talk|talks|show|shows|sell|sells|say|says|call|calls|send|sends|quote|quotes)",
    r"still (?!good|fine|aligned|work|works|holds?|true|great|on the same|one team|together|the same page|friends)\w+", r"(?:that|which) (?:we|they|you) (?:dropped|stopped|retired|abandoned|killed|discontinued|no longer)", r"discontinued", r"retired (?:plan|product|offer|price|name|brand)", r"gave up", r"given up", r"a lie", r"lying", r"where it ends", r"whatever the rep", r"take (?:it|them|that) back", r"correct(?:ing)? what", r"as it was before", r"kept the (?:content|deck|site|old)", r"top floor", r"try asking", r"announced and", r"somebody left", r"(?:who|whoever) (?:\w+ ){1,4}left", r"disagree(?: on)?(?! at times)",
    r"confus(?:e|es|ed|ing|ion)", r"wrong", r"bad(?:ly)?", r"poor(?:ly)?", r"terribl[ey]", r"awful", r"worse", r"worst", r"useless", r"ignor(?:e|es|ed|ing)", r"fail(?:s|ed|ing|ure)?", r"lack(?:s|ing)?", r"without (?:asking|telling|talking)", r"guess(?:es|ing)?", r"less",
    r"only(?= \w)(?! (?:recently|just|now)\b)", r"stopped", r"complain(?:s|ed|ing|ts?)?", r"frustrat(?:ed|ing|ion)", r"far from", r"anything but", r"leaks?", r"breaks? down", r"made up", r"make up", r"too (?:few|little|late|seldom)", r"unaware", r"missing", r"gaps?", r"argu(?:e|es|ed|ing|ments?)", r"another", r"somebody else(?:'s)?", r"somebody else", r"changes with", r"find out", r"anyone's guess", r"miss(?:es|ed)?", r"different(?:ly)?", r"differs?", r"as long as nobody", r"stuck", r"neglected",
)  # fmt: skip
YES_WORDS = frozenset({"yes", "we are", "it is", "it does", "absolutely", "of course", "aligned", "great"})
_VOICES = r"(?:they|he|she|sales|marketing|product|leadership|management|my (?:boss|manager)|the (?:boss|ceo|cmo|cro|board|leaders|executives|others|other (?:side|team)|sales (?:team|people|folks)|marketing (?:team|people|folks)))"
OTHERS_SAY = re.compile(
    rf"^(?:ask \w+ and |if you ask \w+,? )?{_VOICES} (?:would|will|might|may) (?:probably |surely |certainly |definitely )?(?:say|tell you|answer)(?: that)?(?: it is| a)? (?P<said>yes|no|we are|it is|it does|absolutely|of course|aligned|great)\b(?P<own>.*)$"
)
LEAD_IN = re.compile(
    r"^(?:(?:well|honest(?:ly)?|frankly|sincerely|personally|basically|hmm+|erm?|oh|ah|so|ok(?:ay)?|look|see|listen|sir|ma'am|heck|gosh|hell|surprisingly|unfortunately|sadly|happily|thankfully|luckily|thank god|"
    r"i (?:would|'d)? ?(?:say|think|believe|guess|suppose|reckon|feel|fear)(?: that)?|would|say|think|believe|guess|suppose|that|i am (?:afraid|sorry(?: to say)?|glad to say|happy to say)|"
    r"(?:to be |being |if i am |if we are |quite |in all )(?:honest(?:y)?|fair|frank|blunt)|to my mind|for me|for my part|from (?:my|our|where i) (?:side|seat|view|point of view|perspective|sit|stand)|"
    r"in my (?:humble )?(?:view|opinion|experience|eyes)|as far as i (?:can (?:tell|see)|know|am concerned)|if you ask me|short answer|speaking for (?:myself|my team))(?:[ ,.:;!-]+(?=\w)))+"
)
_OLD = r"(?:(?:old|older|outdated|previous|former|legacy|obsolete|last year(?:'s|s)?)(?: (?!but|and|yet|is|are|was|were|has|have|got|went)[\w'-]+){0,3}|(?:everything|anything|all|whatever|the stuff|material|pages?|slides?|decks?)(?: (?:that|which))?(?: (?:was|is|were|came))? (?:older|from (?:before|last year)))"
_GONE = r"(?:binned|withdrawn|removed|replaced|retired|scrapped|archived|deleted|gone|dead|buried|shredded|pulled|dropped|rewritten|redone|cleared(?: out)?|phased out|out of (?:use|circulation)|taken (?:down|out|offline)|thrown (?:out|away)|swapped(?: out)?|no longer (?:in use|used|around|there)|history|offline)"
_RID = r"(?:binned|withdrew|removed|replaced|retired|scrapped|archived|deleted|buried|shredded|pulled|dropped|rewrote|cleared(?: out)?|took down|taken down|taken out|took out|threw (?:out|away)|thrown (?:out|away)|swapped(?: out)?|phased out|got rid of|stopped (?:using|sending|showing)|ditched|cleaned (?:out|up)|scissors to)"
OLD_IS_GONE = _any(
    rf"{_OLD}(?:,? (?:which|that|it|they))? (?:has|have|had|is|are|was|were|got|went)?(?: (?:all|both|been|now|finally|long|since|completely|fully|already|just|mostly))* ?{_GONE}",
    rf"{_RID} (?:all |almost |every |the |our |any |of |those |these |copies )*{_OLD}",
    rf"(?:nobody|no one|none of (?:us|them|the reps)|we|i|they|people|reps|sales|marketing|you) (?:(?:really|here|ever|would|will|can|do|does|did|have|has|had)\b ?)*(?:(?:not|no longer|never|stopped) )?(?:use[sd]?|using|touch(?:es|ed)?|send[s]?|sent|show[s]?|shown|see[ns]?|saw|find|found|met|come across|hear[ds]?|present[s]?)(?: \w+){{0,4}}? {_OLD}(?: any ?(?:more|longer))(?! \?)",
    rf"(?:nobody|no one|none of (?:us|them|the reps)) (?:\w+ ){{0,2}}?(?:uses?|used|touches|sends?|shows?|sees?|saw|presents?)(?: \w+){{0,4}}? {_OLD}",
    rf"(?:do|does|did|have|has|had|can|could|will|would) (?:not|never)(?: \w+){{0,1}} (?:use|used|send|sent|show|shown|see|seen|find|found|met|come across|heard)(?: (?:anything|any|one|a single|a|the|of|from))* {_OLD}",
    rf"(?:no|nothing|none)(?: (?:is|of|from|trace|more|sign))* (?:of |from )?(?:the )?{_OLD}(?: (?:left|any ?more|around|in use|remains?))",
)
OLDER = _any(r"(?:the )?(?:old|older|previous|former|outdated|legacy|stale)(?: (?:one|ones|stuff|deck|pitch|story|strategy|material|version|message|plan))?", r"last year(?:'s|s)?", r"the year before", r"20(?:1\d|2[0-4])(?:'s)?", r"yesterday's")  # fmt: skip
NEWER = _any(r"this year(?:'s|s)?", r"(?:the )?(?:new(?!\w)|newest|current|present|latest|updated|up to date|recent)(?: (?:one|ones|stuff|deck|pitch|story|strategy|material|version|message|plan|year))?", r"today's")  # fmt: skip
NOT_THE = re.compile(
    r"\b(?:not|nothing|none|never|hardly|certainly not|no)\b(?: (?:of|in|from|any|on|about|is|has|the|our|really|exactly|yet|carries|carry|to do with)){0,4} (?:(?:the )?(?:new|newest|current|latest|updated|up to date|old|older|previous)\b|this year|last year)"
)
BOTH_YEARS = _any(r"(?:a |some |a little )?(?:bit )?(?:of )?both(?: of them| years)?", r"mixture", r"either", r"somewhere (?:in )?between", r"in between", r"(?:it is )?(?:a )?mix\w*")  # fmt: skip
CHOICE = re.compile(
    r"\b(?:this year|current|newe?s?t?|latest|up[- ]to[- ]date|today's)\b.{0,60}\bor\b.{0,60}\b(?:last year|old|older|previous|outdated|former|out of date|yesterday)|\b(?:last year|old|older|previous|outdated)\b.{0,60}\bor\b.{0,60}\b(?:this year|current|new|latest|up[- ]to[- ]date)"
)
TURNS = re.compile(
    r"\b(?:but|except|apart from|though|although|however|for the rest|the rest|half|partly|some of|other than|save for|still|not)\b"
)
ASKS_WHICH = re.compile(
    r"^(?:which|what|whose|wait,? (?:which|what)|there is a|we have a|do we have a)(?: \w+){0,2} (?:strategy|story|message|messaging|alignment|value proposition|proposition|plan|numbers?|promise|pitch)\s?\?"
)
UNDERMINES = _any(
    r"(?:right )?(?:up )?until (?:somebody|someone|you|anybody|anyone|the|a|we|it|they|money|quarter|somebody's)", r"(?:as|so) long as (?:nobody|no one|you do not|they do not|we do not)", r"provided (?:that )?(?:nobody|no one|you do not)",
    r"only (?:if|when|because|after|as long as)(?: \w+){1,3} (?:not|never|nobody|stops?|ignores?|asleep|squints?|deaf|drunk|blind|watching|looking|listening|asked?|asks|forced|shouts?)", r"if (?:you|the buyer|buyers|they|customers) (?:do(?:es)? not|never|squints?|ignores?|closes?|(?:is|are) not|forgets?)",
    r"when (?:the (?:boss|ceo|board|leaders?) (?:is|are) (?:watching|looking|in the room)|nobody (?:is )?(?:looking|listening))", r"except (?:when|that|for) (?:it matters|everything|anything)",
)  # fmt: skip
MOSTLY_EXCEPT = re.compile(
    r"^(?:mostly|largely|broadly|generally|mainly|overall|in general|for the most part|by and large|on the whole|almost|nearly|most of it|the bulk)\b.*\b(?:with (?:\w+ )?(?:exceptions?|gaps?|holes?)|with (?:a few|some|several|the odd) (?!small|minor|tiny)|exceptions?|excepting|except|apart from|aside from|barring|bar (?:the|a few|some)|other than|save for|not all|not everywhere|but|though|although|however)\b"
)
ONE_PART_ONLY = re.compile(
    r"^(?:with|for|on|in|at|among|between|from|within|inside) [\w' -]{2,40},? (?:yes|sure|fine|absolutely|definitely|certainly|it (?:is|does)|we (?:are|do)|they (?:are|do))[.,;:!] ?(?!i (?:think|believe)\b|good)\w+|"
    r"\b(?:already|done|updated|new|current|fine|good|ok(?:ay)?|in sync|aligned|consistent|up to date|great|perfect|excellent)(?:[,;.]| but| and| while)(?: \w+){1,4} (?:not(?: yet)?|no|old|older|outdated|stale|behind|lags?|lagging|is not|are not|(?:is |are )?(?:a |an )?(?:totally |altogether |completely )?(?:different|another|other) (?:story|matter|thing|beast|animal|planet|world))(?=[ ,.;]|$)"
)
SURPRISED = re.compile(
    r"^(?:\w+ )?would be (?:very |rather |quite )?(?:surprised|amazed|astonished|shocked) (?:if|when|to (?:hear|see|find))\b(?P<what>.*)$"
)
SAME_VERB = re.compile(
    r"\b(?:\w+ ){1,3}?(?P<verb>(?!(?:is|are|was|were|has|have|do|does|did|the|a|and|not|to)\b)\w{3,}?)s? (?P<one>(?:\w+ ){0,5}\w+?)(?:,| and| while|;| but|,? whereas) (?:the |our |my |an? )?(?:\w+ ){0,2}?(?:(?P=verb))s? (?P<other>\w+(?: \w+){0,5})"
)
REST_IS_NOT = re.compile(
    r"^(?!only )(?!.*\b(?:nobody|no one|nothing)\b)[\w' ]{3,40}[,;] (?:but |and |while )?(?:the|our|my|their|those|these) [\w' ]{2,30} (?:(?:is|are|do|does|did|has|have|was|were) (?:not|hardly|barely|waiting|to come|in the queue|next|pending|old|stale|behind|missing|differ\w*)|hardly|barely|(?:is|are) (?:waiting|pending)|(?:do|does) not|stresses another|differs?)\b(?: \w+)?[.!]*$"
)
CANNOT_JUDGE = _any(
    r"(?:would|do|did|could|can) not (?:really |honestly )?(?:know|say|tell|judge|comment|answer)(?: (?:you|that|this|it))?", r"no (?:visibility|insight|view|opinion|idea|clue)", r"not in a position to", r"above my pay ?grade", r"(?:have|has) not been here (?:long )?", r"ask me (?:again )?(?:later|in|next)",
    r"(?:not|outside) my (?:area|department|field|patch|job|business|remit)", r"joined (?:only |just |us )?(?:\w+ ){0,3}(?:ago|last|this|recently|in)", r"(?:only|just) (?:started|joined|arrived)", r"(?:i am|still) (?:too )?new(?: here)?", r"too early to", r"first (?:day|week|month)", r"dunno", r"beats me", r"ask (?:product|marketing|sales|revops|my|the|somebody|someone)",
)  # fmt: skip
DOES_NOT_KNOW = re.compile(
    r"^(?:honestly,? |sorry,? |i )*(?:(?:do|did|would|could|can) not (?:know|say|tell|judge)|no (?:idea|opinion|view|comment)|not sure|unsure|no answer|n/?a|pass|"
    r"too (?:new|early)(?: \w+){0,3}|can ?not (?:say|tell|judge)|prefer not to (?:say|answer)|\?+|-+)(?: (?:yet|really|that|enough|to (?:say|tell|judge|answer|know)|either|here|about (?:it|that)))*[\s.!?]*$"
)
_WHO = r"(?:we|they|it|that|you|i|the (?:teams?|messages?|content|story|two))"
AFFIRMS = re.compile(
    rf"(?:(?:i|we) (?:would|do|really|certainly)? ?(?:think|believe|guess|suppose|say|hope|reckon|feel) ?(?:so|yes|that)?,? ?)?(?:(?:mostly|by and large|for the most part|on the whole|broadly|largely|generally|overall|yes|indeed),? ?)*(?:{_WHO} (?:really |certainly |mostly |largely |broadly |generally )?(?:are|is|do|does|would|will|should|have|has)(?: so)?)?(?:,? (?:yes|mostly|by and large|for the most part|on the whole|broadly|largely|generally|overall))?"
)
DENIES = re.compile(
    rf"(?:(?:i|we) )?(?:(?:do|would) not (?:think|believe|say|suppose)(?: so| that| we are| it does| they are)?|(?:very much |really |strongly )?doubt (?:it|that)(?:\s\w+){{0,4}}|{_WHO} (?:really |certainly )?(?:are|is|do|does|would|will|have|has) not(?: really| at all)?)"
)
