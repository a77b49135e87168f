"""What every seller takes a position on, and how each side of it is put in words.

These are positions of any trade (is it bought or subscribed, who runs it, what is in the price, when is help there), never words of one company. A side only counts
against a company where its own framework, or another touchpoint, holds the other side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from ridgepole.core.messaging.quick_look import quick_look
from ridgepole.core.messaging.stance import is_meant, is_negated


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a position, with the ways to say it."""

    name: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A position with two sides. `flips`: to deny one side is to hold the other. `about_item`: it holds of one thing (support, training), not of the whole offer.

    `departs`: the only side that can depart, where the other is a favour that nobody minds ("no notice in the first month").
    """

    name: str
    kind: str
    severity: str
    left: Side
    right: Side
    flips: bool = True
    about_item: bool = False
    departs: str = ""

    def other(self, side: str) -> str:
        """The opposite side's name."""
        return self.right.name if side == self.left.name else self.left.name

    def can_depart(self, side: str) -> bool:
        """To hold this side can be a departure where the other is held."""
        return not self.departs or side == self.departs


@dataclass(frozen=True, slots=True)
class Position:
    """One side of one facet, held by the words from `start` to `end`."""

    facet: Facet
    side: str
    start: int
    end: int


def _ways(*ways: str) -> tuple[str, ...]:
    return ways


_YOUR_PEOPLE: Final = r"(?:your|the customer['’]s)\s(?:own\s)?(?:\w+\s){0,2}?(?:team|teams|staff|people|department|administrators?|admins?|engineers?|technicians?|operators?|it|colleagues|fitters?|mechanics?|crew|nurses|users|planners?|office)"
_RUNS: Final = r"(?:runs?|operates?|manages?|maintains?|looks? after|hosts?|administers?|installs?|appl(?:y|ies)|patch(?:es)?|updates?|restarts?|services?|configures?|sets? up|takes? care of)"

FACETS: Final = (
    Facet(
        "ownership", "commercial_model", "critical",
        Side("bought", _ways(
            r"\btitle\b(?:\s(?!never|not)\w+){0,4}\s(?:passes|transfers)", r"\bpass(?:es)? (?:in)?to (?:your|the customer['’]s) (?:ownership|property)", r"\bbecomes? (?:yours\b|your property|the property of)",
            r"\b(?:is|are|it['’]s|they['’]re) yours\b(?! to choose)", r"\byours to keep\b", r"\bthat is yours\b", r"\bbelongs? to (?:you\b|the (?:customer|client|plant|buyer))", r"\bbecomes? your property\b",
            r"\b(?:you|customers?|clients?)(?:['’]ll| will| then| simply| can)? own (?:it|the|your|every|all)\b", r"\bown(?:ing)? (?:your|the) \w+", r"\bownership (?:of|passes|transfers)\b", r"\bpurchase order\b", r"\bperpetual\b", r"\bcapital (?:purchase|expenditure|investment|project|budget)\b",
            r"\bcapex\b", r"\bwrit(?:e|ten|ing) (?:it|them|this|that|the \w+)? ?(?:down|off)\b(?= (?:over|in|across|against|within|faster))", r"\bdepreciat\w+", r"\bamorti[sz]\w+", r"\b(?:bought|sold|purchased|paid for) (?:once|outright)\b", r"\boutright (?:purchase|sale)\b",
            r"\bbuy (?:it|them|the \w+|a \w+|your \w+) (?:outright|once)\b", r"(?:^|[.;,:] )(?:you|customers|our customers|plants|clients) buy (?:it|the|a|your)\b", r"\bpurchase price\b", r"\b(?:the|a|each|every) (?:customer|client|plant|company|site|buyer) buys\b", r"\b(?:bought|paid) once\b", r"\bone purchase\b", r"\bcustomer-owned\b", r"\bhand(?:ed|s)? (?:it |the \w+ )?over\b(?=.{0,40}(?:network|system|machine|equipment|plant|solution|to (?:you|your)))", r"\bkeep every\b", r"\bsale only\b"
        )),
        Side("subscribed", _ways(
            r"\bmonthly (?:fee|subscription|charge|rent|service|rate)\b", r"\bsubscri(?:be|bed|ber|bes|ption)\w*", r"\bas[ -]a[ -]service\b", r"\bpa(?:y|ys|id) (?:\w+ ){0,2}?(?:monthly|by the month|month by month|each month|every month)\b",
            r"\bone bill a month\b", r"\b(?:stays?|remains?) (?:our|the (?:provider|supplier|vendor)['’]s) property\b", r"\bwe (?:stay|remain) the owner\b", r"\bwe (?:own|keep) (?:the|all|every|each)\b(?! eye| promise)", r"\brent(?:s|ed|ing|al)?\b", r"\bleas(?:e|es|ed|ing)\b", r"\bhire\b(?= (?:model|contract|it|them|purchase))",
            r"\b(?:operating|running) (?:budget|costs?|expenses?|expenditure)\b", r"\bopex\b", r"\bnothing is bought\b", r"\bnever (?:have|need) to buy\b", r"\bpay[ -]as[ -]you\b", r"\bpay[ -]per[ -]use\b", r"\bno (?:capital|purchase)\b", r"\brolling contract\b", r"\bhand it back (?:when|as soon as|if)\b", r"\bput (?:it|the \w+|one) in for [^.;]{0,40}\ba month\b",
        )),
    ),
    Facet(
        "payment_timing", "commercial_model", "high",
        Side("paid_before", _ways(
            r"\bup[ -]?front (?:payment|fee|cost|charge|invest\w+)?", r"\b(?:deposit|down[ -]payment|advance payment|paid in advance|payable in advance|prepa(?:y|id|yment)(?! (?:\w+ )?(?:envelopes?|labels?|postage|parcels?|post|returns?|box(?:es)?|cards?|bags?)\b))\b", r"\bpayment milestones?\b", r"\b(?:invoiced|paid|due|payable|billed)\b.{0,30}\bmilestones?\b",
            r"\d+\s?(?:%|per ?cent)[^.;]{0,40}\b(?:with (?:the|your) order|(?:up)?on (?:the )?(?:order|signature)|at (?:signature|signing)|on (?:signature|signing)|due with)\b", r"\b(?:due|payable|invoiced) (?:with (?:the|your) order|on signature|at signing|on order)\b", r"\bsign-?up fee\b", r"\b(?:payable|due|invoiced|charged|billed|paid|owed) (?:up)?(?:on|at|with|when|before) (?:the |you |your |we )?(?:signature|signing|sign|order|contract|work begins|start|we begin|we start|kick-?off|order is placed)\b", r"\bblock of [\d,]+\b[^.;]{0,40}\b(?:invoiced|paid|billed)\b", r"\b(?:annually|yearly|quarterly|monthly) in advance\b",
        )),
        Side("nothing_before", _ways(
            r"\bnothing is (?:due|payable|invoiced|owed)(?: before)?\b", r"\bin arrears\b", r"\bat the end of (?:the|each|every) (?:month|quarter|year), for\b", r"\bthe first invoice follows\b", r"\byou (?:only )?(?:start to )?pay (?:only )?from (?:the|your) (?:first|month|day)", r"\bpay(?:ing)? nothing (?:until|before|up front|upfront)\b", r"\bno (?:deposit|down[ -]payment)\b", r"\bnothing (?:to pay )?(?:in advance|up[ -]?front|beforehand)\b", r"\bbilled (?:afterwards|at the end of)\b", r"\binvoiced in arrears\b",
        )),
    ),
    Facet(
        "in_the_price", "commercial_model", "high",
        Side("extra", _ways(
            r"\b(?:charged|billed|invoiced|priced|sold|quoted|ordered|paid|offered) (?:separately|extra|in addition|on top|for separately)\b", r"\b(?:separate|additional|extra) (?:charge|fee|cost|contract|line|invoice|price)s?\b", r"\bat an? (?:extra|additional) (?:cost|charge|fee)\b(?<!no extra cost)", r"\bcosts? extra\b",
            r"\bcan be quoted as an? (?:option|extra)\b", r"\bquote it as an? (?:option|extra)\b", r"\boptional extra\b", r"\bnot included\b", r"\bnot contained in\b", r"\b(?:is|are|fees?|dues|costs?|charges?|licen[cs]e) for your account\b", r"\bat (?:the |our )?list price\b", r"\bday rate\b", r"\b(?:yearly|annual) (?:support|maintenance|service|care|licen[cs]e|update)s?(?: and \w+)? ?(?:agreement|contract|plan|fee|charge|package)?\b",
            r"\b(?:yearly|annual) charge\b", r"\b(?:set-?up|implementation|onboarding|installation|activation|joining|support|maintenance|training|migration|update|upgrade) (?:fees?|charges?)\b", r"\bby the year\b", r"\binvoiced to you\b", r"\bborne by (?:you|the customer)\b", r"\bat your (?:own )?(?:cost|expense)\b", r"\byou (?:pay|bear|cover) the\b", r"\bone-off\b(?=.{0,20}(?:fee|charge|cost|project|set))", r"\bproject charge\b", r"\bpaid (?:training|support|updates?|onboarding)\b",
            r"\bmust be taken with\b", r"\bcare package\b",
        )),
        Side("included", _ways(
            r"\b(?:is|are|all|everything)? ?included\b(?! vat)", r"\bpart of (?:the|your|our) (?:fee|price|subscription|contract|service|licen[cs]e|package)\b", r"\b(?:in|inside|within|covered by|holds?|belongs? to) (?:the|this|your|our) (?:\w+ )?(?:fee|price|subscription|package|licen[cs]e|retainer|rate|band)\b", r"\bat no (?:extra |additional )?(?:cost|charge)\b", r"\bfree of charge\b", r"\bwithout (?:extra|additional) (?:cost|charge)s?\b",
            r"\bno (?:extra|additional|hidden) (?:cost|charge|fee)s?\b", r"\bat our (?:own )?(?:cost|expense)\b", r"\bours to pay for\b", r"\bwill not see an invoice\b", r"\ball inside\b", r"\binside it\b", r"\bcomes? with the (?:service|subscription|fee|price|machine)\b", r"\bappears? on an invoice\b", r"\bincluding\b(?= (?:set|train|support|update|main))", r"\bis our problem\b", r"\ball-inclusive\b",
        )),
        about_item=True,
    ),
    Facet(
        "volume", "terms", "medium",
        Side("fixed", _ways(
            r"\bwhether or not\b", r"\bwhether you (?:need|use|want) (?:it|them) or not\b", r"\b(?:is|are) not reduced\b", r"\bminimum (?:volume|quantity|order|commitment|number|purchase|spend|of)\b", r"\b(?:at least|no fewer than|a minimum of) [\d.,]+ \w+ (?:a month|per month|each month|every month|a year|are (?:invoiced|billed))", r"\bdue in full\b", r"\bfixed number\b", r"\bincluding those that you\b",
            r"\bfor the (?:whole|entire|full) term\b", r"\bcannot be (?:reduced|lowered|cancelled|handed back)\b", r"\bnon-?cancell?able\b", r"\bno (?:refunds?|early (?:exit|termination))\b", r"\balso in months with fewer\b", r"\bcommitted (?:volume|spend|minimum)\b", r"\bcommit (?:yourself )?to (?:at least )?[\d.,]+ \w+", r"\b(?:as|sets?|is) (?:a|the) (?:floor|minimum)\b", r"\bcharged (?:nevertheless|anyway|regardless|all the same)\b", r"\b(?:take|use|consume) or pay\b", r"\bdo not use is (?:still )?(?:charged|billed|invoiced|lost)\b", r"\beven (?:if|when|in months when) (?:you use less|fewer|less|nothing)\b", r"\balso in months (?:when|in which)\b", r"\bare invoiced every month\b",
        )),
        Side("flexible", _ways(
            r"\bhand(?:ed|s)? (?:\w+ ){0,2}?back\b", r"\b(?:add|remove|reduce|scale)\w* (?:\w+ ){0,4}(?:at any time|whenever|with \d+ days)", r"\bscales? (?:up and |up or )?down\b", r"\b(?:fee|price|invoice|bill|cost)\w* (?:falls?|shrinks?|follows?|goes down|drops?)\b", r"\bsmaller (?:invoice|bill|fee)\b", r"\bbill shrinks\b", r"\binvoice shrinks\b", r"\bno minimum\b",
            r"\bpay only for what\b", r"\bpay nothing for\b", r"\b(?:billed|charged|invoiced) (?:\w+ ){0,6}?for what (?:was|you|is)\b", r"\bfor what you (?:really |actually )?used?\b", r"\bnumber on the invoice is the number\b", r"\ba quiet month\b", r"\bquiet \w+, quiet invoice\b", r"\bno (?:fixed|agreed) (?:volume|quantity|number)\b", r"\bfewer \w+ costs? less\b", r"\bfee follows\b",
        )),
        flips=True,
    ),
    Facet(
        "support_hours", "capability", "high",
        Side("office_hours", _ways(
            r"\b(?:business|office|working)[ -]hours?\b(?! (?:sooner|less|to|from|saved|earlier))", r"\b\d{1,2}[:.]\d\d\s?(?:and|to|–|-|until|till)\s?\d{1,2}[:.]\d\d\b", r"\b(?:nine|eight|seven) (?:to|till|until) (?:five|six|seven)\b", r"\b9 ?(?:am)?(?: to |-|–)5 ?(?:pm)?\b", r"\bmonday (?:to|through|till|–|-) friday\b", r"\b(?:on|during) (?:working|business|week) ?days\b", r"\bnext (?:working|business) day\b", r"\bfollowing (?:working|business) day\b", r"\bon weekdays\b",
            r"\blooks? at it on monday\b", r"\bnight cover\b", r"\b(?:after|from) (?:five|six|seven|eight|nine|ten|\d{1,2}(?:[:.]\d\d)?)(?: ?pm| o['’]clock)?(?: in the evening| at night)? (?:it['’]s|it is|there is|you (?:get|reach)|only) (?:a |an |the )?(?:mailbox|voicemail|answering machine|recording)\b", r"\b(?:mailbox|voicemail|answering machine)\b", r"\b(?:closed|nobody|not staffed|unstaffed) (?:at|on|over) (?:night|nights|weekends?|bank holidays|public holidays|sundays?)\b", r"\bexcept on (?:bank|public) holidays\b", r"\bcover outside these hours\b", r"\bon monday morning\b(?=.{0,20}(?:look|answer|reply))",
        )),
        Side("always", _ways(
            r"\b24 ?[/x] ?7\b", r"\btwenty-four[ -]seven\b", r"\b(?:a)?round the clock\b", r"\bday and night\b", r"\bat (?:all|any) hours?\b", r"\b24 hours a day\b", r"\balways awake\b", r"\b(?:on )?all seven days\b", r"\bseven days a week\b", r"\bevery day of the week\b", r"\bday or night\b", r"\b(?:christmas|holidays|sundays) (?:too|included)\b", r"\bnights? and weekends?\b", r"\bevenings? and (?:at )?(?:the )?weekends?\b", r"\bin the evening and (?:at weekends|on saturday)\b", r"\bat (?:two|three|four) in the morning\b", r"\bevery (?:hour|day) of the (?:day|year|week)\b",
        )),
        flips=False,
    ),
    Facet(
        "deployment", "capability", "high",
        Side("on_site", _ways(
            r"\bon[ -]prem(?:ises?)?\b", r"\b(?:on|in) (?:your|the customer['’]s|their) own (?:\w+ )?(?:servers?|data ?cent(?:re|er)s?|infrastructure|hardware|machines?|computers?)\b", r"\b(?:on|in) (?:your|a) (?:application |\w+ )?server\b", r"\bself-hosted\b", r"\binstall(?:ed|ation)? (?:\w+ )?(?:on site|locally|at the customer|in your|on your)\b", r"\bon a (?:machine|server|computer) of yours\b", r"\blocal(?:ly)? install\w*\b",
            r"\byour own servers?\b", r"\bserver edition\b", r"\b(?:a|one|the) virtual (?:machine|appliance)\b", r"\b(?:it|your) (?:department|team) hosts\b", r"\bhosts? it (?:beside|next to|in|on) (?:its|your|their)\b", r"\bbehind your (?:own )?firewall\b",
        )),
        Side("hosted", _ways(
            r"\b(?:in|from|through) (?:the|our) cloud\b", r"\bcloud[ -](?:based|native|service|only)\b", r"\bhosted (?:by us|service|and)\b", r"\bnothing to install\b", r"\b(?:a|any|your) browser is enough\b", r"\bruns? (?:entirely )?in (?:the|your|any|a) browser\b", r"\bsoftware[ -]as[ -]a[ -]service\b", r"\bsaas\b", r"\bin (?:two|our|three|several) data ?cent(?:re|er)s\b", r"\bdid not install anything\b", r"\bno (?:server|installation|hardware)s?\b",
        )),
    ),
    Facet(
        "who_operates", "capability", "high",
        Side("customer_operates", _ways(
            rf"\b{_YOUR_PEOPLE}\s(?:can |will |must |may |should |then |themselves )?(?:themselves )?{_RUNS}\b", r"\bin the name of (?:the|your) \w+", rf"\bhand(?:ed)? (?:it |the \w+ )?(?:over )?to (?:you|{_YOUR_PEOPLE})", r"\byou (?:can |will |must |then )?(?:run|operate|maintain|install|host|patch|administer) (?:it|them|the|your|every)\b", r"\bwe['’]ll support you with it\b", r"\bself-service (?:only|installation)\b", r"\byour people look after it\b",
            rf"\b(?:run|operated|maintained|installed|patched|updated|repaired|mended|changed) by {_YOUR_PEOPLE}", rf"\b{_YOUR_PEOPLE} (?:can|may) (?:open|change|mend|repair|do)\b", r"\brepair by customer['’]s staff\b",
        )),
        Side("we_operate", _ways(
            r"\bwe (?:\w+ ){0,2}?(?:run|operate|manage|maintain|look after|host|patch|update|install|apply|hold|watch|back up|renew)\b", r"\b(?:run|operated|managed|maintained|hosted|patched|updated|handled|held|applied|done|operated) by us\b", r"\bapplied for in our own name\b", r"\bin our own name\b", r"\bwe do(?:\.|,| that| it| all)\b", r"\bowns?, (?:operates?|runs?)\b", r"\bruns it,", r"\bfully managed\b", r"\bmanaged (?:service|network|platform|for you)\b",
            r"\bonly (?:our|certified|authori[sz]ed) (?:technicians?|engineers?|staff|partners?)\b", r"\b(?:nobody|no one) (?:on your side|of yours) (?:has|needs) to\b", r"\b(?:is|are) operated from\b",
        )),
        flips=False,
    ),
    Facet(
        "data_location", "compliance", "critical",
        Side("abroad", _ways(
            r"\b(?:stored|hosted|processed|kept|accessed|replicated|backed up|transferred|opened|supported|carried out|handled|performed|calculated|reviewed|worked on|sent)\b[^.;]{0,60}\b(?:united states|usa|us region|u\.s\.|virginia|oregon|india|ukraine|vietnam|china|pakistan|bangladesh|offshore|bangalore|bengaluru|mumbai|manila|philippines|singapore|outside (?:the )?(?:eu|european union|uk|country|region|europe))\b",
            r"\bfrom our (?:partner|team|centre|office) in (?:bangalore|bengaluru|mumbai|india|manila|the philippines|singapore|hyderabad|chennai|pune|the united states|boston|austin|dallas)\b", r"\b(?:replicas?|cop(?:y|ies)|backups?|servers?|data ?cent(?:re|er)s?|processing|hosting|access)\b[^.;]{0,60}\b(?:virginia|oregon|ohio|united states|usa|india|bangalore|bengaluru|mumbai|manila|singapore|china)\b", r"\bleaves? the (?:eu|european union|uk|country|building|region)\b", r"\btransfers? (?:\w+ )?to (?:the )?(?:us|usa|united states|india|china)\b", r"\b(?:us|american) data ?cent(?:re|er)s?\b",
        )),
        Side("at_home", _ways(
            r"\b(?:stays?|remains?|kept|stored|hosted|held|runs?|lives?|resides?)\b[^.;]{0,50}\b(?:in|within|inside) (?:the )?(?:eu|european union|uk|united kingdom|germany|france|switzerland|netherlands|belgium|ireland|canada|australia|europe|your country|the country|your (?:own )?region|your premises)\b", r"\bnever leaves? (?:the )?(?:eu|european union|uk|country|building|premises|region|europe|your)\b",
            r"\bnowhere else\b", r"\bnever leaves? (?:our|these|those|the two|the three)\b[^.;]{0,20}\bdata ?cent(?:re|er)s?\b", r"\b(?:stays?|remains?|kept|stored|held)\b[^.;]{0,30}\bdata ?cent(?:re|er)s? in\b",
        )),
    ),
    Facet(
        "automation", "capability", "high",
        Side("human_decides", _ways(
            r"\b(?:a|every|each|your|our) (?:human|person|people|\w+ist|\w+er|planner|clinician|doctor|nurse|lawyer|officer|analyst|reviewer)s? (?:always )?(?:approves?|decides?|signs? off|confirms?|reviews?|has the (?:last|final) (?:word|say)|checks? (?:every|each))\b", r"\bhuman[ -]in[ -]the[ -]loop\b", r"\b(?:is|are|was|been) (?:read|written|checked|reviewed|signed|made|called|answered|decided|approved|examined) by (?:an?|one of our|one of your|one of them|our|your|the same|a real) (?:named |registered |trained |own |senior |qualified |real )?(?:person|human|people|\w+ists?|\w+ers?|\w+ors?|nurses?|doctors?|lawyers?|clerks?|cooks?)\b", r"\ba person (?:has|reads?|checks?|decides?|answers?)\b", r"\b(?:nurses?|doctors?|clerks?|planners?|pathologists?|people) (?:has|have) (?:spoken|read|checked|talked|looked)\b", r"\b(?:nurse|doctor|clerk|person|human|expert|specialist|pathologist|lawyer) (?:speaks|talks|reads|calls|looks|checks|answers)\b", r"\b(?:your|our) (?:\w+ )?(?:\w+ers|\w+ors|\w+ists|people|team|staff|doctors|nurses) decides?\b", r"\b(?:an?|one of your|each|every|the) (?:named )?(?:\w+ )?(?:person|human|expert|lawyer|\w+ist|\w+er|\w+or|clinician|doctor|nurse) (?:always )?(?:decides?|approves?|says yes|accepts?|rejects?|signs off|confirms)\b", r"\bone of your \w+ (?:approves|decides|accepts|rejects|confirms)\b", r"\bno \w+ is (?:accepted|sent|paid|approved|released|changed) (?:unless|until|without|before)\b", r"\bnothing (?:leaves|goes|is (?:sent|paid|released|accepted|changed))\b[^.;]{0,40}\b(?:until|unless|by itself|on its own|without)\b", r"\bnothing (?:is sent|happens|goes out|is paid) (?:without|until|before)\b", r"\b(?:has|have|keeps?) the (?:last|final) (?:word|say)\b",
        )),
        Side("fully_automatic", _ways(
            r"\bfully (?:automatic|automated|autonomous)(?:ally)?\b", r"\bwithout (?:any )?(?:human|manual) (?:intervention|review|approval|involvement|input|checking)\b", r"\bno (?:human|manual) (?:review|approval|intervention|work|step)s?\b", r"\bhands[ -]free\b", r"\btouchless\b", r"\b(?:go(?:es)?|pass(?:es)?) straight through\b", r"\bwithout (?:anybody|anyone|somebody|any \w+|a \w+) (?:touching|looking|checking|approving|seeing|reading)\b", r"\bnobody (?:has|needs) to (?:look|touch|check|approve|read|decide)\b", r"\bno (?:lawyer|human|person|approval|reviewer|expert|doctor|nurse|accountant|planner|\w+ist) (?:is )?(?:needed|required|involved)\b", r"\b(?:approved|sent|paid|released|decided|accepted) (?:fully )?automatically\b", r"\b(?:no|not a|never a) (?:human|person|people)\b[^.;]{0,20}\b(?:in it|involved|in the loop|needed|at all)\b", r"\b(?:it['’]s|it is|is|are) (?:all|fully|completely|entirely) automatic\b", r"\b(?:put together|generated|written|created|drafted|decided|composed|assembled|calculated) (?:\w+ )?by (?:our |an? |the )?(?:\w+ )?(?:engine|software|algorithm|ai|model|machine|bot|system|computer)\b", r"\b(?:engine|software|algorithm|chat ?bot|bot|ai) (?:decides|writes|answers|reads|checks|approves|asks|picks|selects)\b", r"\bautomatic(?:ally)? (?:approv|send|pay|releas|decid|accept)\w+", r"\bon its own, without\b",
        )),
        flips=False,
    ),
    Facet(
        "price_unit", "commercial_model", "critical",
        Side("per_person", _ways(
            r"\b(?:licen[cs]e[sd]?|price[sd]?|fee|fees|costs?|charge[sd]?|pay|paid|billed|invoiced|buy|subscri\w+|(?:eur|gbp|usd|chf)\s?[\d.,]+|[€$£]\s?[\d.,]+)[^.;:,]{0,40}\b(?:per|for each|for every|each|by the) (?:named |active |registered |single )?(?:user|seat|head|licen[cs]e|colleague)s?\b", r"(?:^|: )(?:per|for each|each) (?:named |active |registered )?(?:user|seat|head)\b", r"\blicen[cs]ed? (?:per|for each|by) (?:named )?(?:users?|seats?)\b", r"\bnamed (?:seats?|users?)\b", r"\bseat licen[cs]es?\b", r"\bper-(?:seat|user)\b", r"\bseats to buy\b",
        )),
        Side("per_use", _ways(
            r"\b(?:unlimited|any number of) (?:users|seats|colleagues|people|logins|lawyers|nurses)\b", r"\bas many (?:colleagues|users|people|logins) as you (?:like|want|need)\b", r"\bnot (?:for|by) (?:people|seats|users)\b", r"\bcharged by the (?!user|seat|head)\w+\b", r"\bwe charge for each (?!user|seat|head)\w+",
            r"(?:\b(?:eur|gbp|usd|chf)\s?[\d.,]+|[€$£]\s?[\d.,]+) (?:for (?:each|every)|per|a) (?!month|year|day|week|user|seat|named|quarter|head)\w+", r"\bpay (?:only )?for (?:contracts|orders|invoices|payslips|transactions|what you use)\b", r"\beach \w+ (?:that is \w+ )?costs (?:eur|gbp|usd|chf|[€$£])",
        )),
    ),
    Facet(
        "unused_credit", "terms", "medium",
        Side("lost", _ways(r"\b(?:credits?|unused|balance|allowance|vouchers?|prepaid)\b[^.;]{0,60}\b(?:expires?|lapses?|is lost|are lost|forfeited|cannot be refunded)\b", r"\buse (?:it|them) or lose (?:it|them)\b")),
        Side("kept", _ways(r"\bcarried (?:over|forward)\b", r"\brolls? over\b", r"\b(?:credits?|unused|balance|allowance)\b[^.;]{0,60}\b(?:stays?|remains?|kept|never expires?)\b", r"\bnothing expires\b")),
    ),
    Facet(
        "early_exit", "terms", "high",
        Side("locked_in", _ways(r"\bcannot be (?:ended|cancelled|terminated|left)\b", r"\b(?:no|without) (?:early|ordinary) (?:exit|termination|cancellation)\b", r"\bnon-?cancell?able\b", r"\block(?:ed)?[- ]in\b", r"\b(?:two|three|four|five)-year commitment\b", r"\bnot be (?:ended|cancelled|terminated) (?:earl(?:y|ier)|before|prematurely)\b", r"\bfor the (?:whole|full|entire) (?:term|period)\b", r"\bfixed for (?:two|three|four|five) years\b")),
        Side("free_to_leave", _ways(r"\bcancel (?:at )?any ?time\b", r"\b(?:can|may) (?:cancel|leave|stop|quit|end it|go)(?: (?:it|us|again))? (?:at any time|on any day|any day|any month|whenever|with|from one)\b", r"\bno (?:notice period|contract to sign|fixed term|lock-?in)\b", r"\bleave (?:us )?(?:at )?any ?(?:time|day|month)\b", r"\bleave whenever\b", r"\byou are free\b", r"\bmonth[- ]to[- ]month\b", r"\bcancel whenever\b", r"\bnot tied in\b", r"\bstop (?:any time|at any time|whenever)\b")),
    ),
    Facet(
        "notice", "terms", "high",
        Side("notice_needed", _ways(
            r"\b(?:with|subject to|at|giving|given|on|of|to) (?:(?:at least|a|an|a further|not less than) )?(?:\w+|\d+)[ -](?:working |business |calendar )?(?:days?|weeks?|months?|quarters?|years?)['’]*(?: written| prior)? notice\b", r"\bnotice period (?:of|is)\b", r"(?:^|[.;:] )(?:\w+ )?(?:\w+|\d+) (?:days?|weeks?|months?)['’]* (?:written )?notice\b",
        )),
        Side("no_notice", _ways(
            r"\b(?:may|can|could|free to|to|and) (?:\w+ )?(?:stop|leave|cancel|go|quit|end it|do so) (?:\w+ ){0,2}?(?:on any day|any day|at any time|any time|whenever|tomorrow|on monday|overnight|from one day to the next)\b(?![^.;]*\bnotice\b)", r"\bno notice(?: period)?\b", r"\bwithout (?:any )?notice\b", r"\bnobody\b[^.;]{0,40}\bnotice period\b", r"\bon any day\b(?![^.;]*\bdays?['’] notice\b)",
        )),
        flips=False, departs="notice_needed",
    ),
    Facet(
        "guarantee", "terms", "high",
        Side("best_effort", _ways(r"\bbest[ -]efforts?\b", r"\bas far as (?:is )?reasonably\b", r"\bwithout (?:any )?(?:guarantee|warranty)\b", r"\bno (?:guarantee|credits|sla|service credits)\b", r"\bindicative only\b", r"\bnot guaranteed\b", r"\ba target,? (?:and )?not\b")),
        Side("guaranteed", _ways(r"\bguarantee[sd]?\b(?! against| (?:is|of) \d)", r"\bwritten into the contract\b", r"\bservice credits?\b", r"\bwith credits when\b", r"\bmoney[ -]back\b", r"\bcontractually (?:agreed|guaranteed|committed)\b", r"\bagreed in the contract\b")),
        flips=False,
    ),
    Facet(
        "refund", "terms", "high",
        Side("final", _ways(r"\bnon-?refundable\b", r"\b(?:is|are|remains?) (?:final|due in full|not refund\w+|not credited|not returned)\b", r"\bno (?:refunds?|credits?|money back)\b", r"\b(?:cannot|can ?not|will not|won['’]t) be (?:refunded|credited|returned|reimbursed)\b", r"\bkeeps? the (?:fee|deposit|payment)\b")),
        Side("refunded", _ways(r"\b(?:is|are|be|gets?|fully) (?:\w+ )?(?:credited|refunded|reimbursed|paid back|returned in full)\b", r"\bmoney[ -]back\b", r"\b(?:full|pro rata) (?:refund|credit)\b", r"\bwe (?:refund|credit|pay back|reimburse)\b", r"\bget (?:it|your money|the fee|the money) back\b")),
    ),
    Facet(
        "liability", "terms", "high",
        Side("limited", _ways(r"\bliab(?:ility|le)\b[^.;]{0,40}\b(?:limited|excluded|capped|restricted)\b", r"\b(?:accept|assume|take|bear)s? no (?:liability|responsibility)\b", r"\bto be borne by (?:the|you)\b", r"\bat (?:your|the (?:customer|client|principal)['’]s) (?:own )?risk\b", r"\b(?:without|no) (?:any )?(?:liability|responsibility) for\b", r"\bnot (?:liable|responsible) for\b", r"\bresponsibility (?:remains|stays|lies) with (?:you|the (?:customer|client|principal|operator))\b")),
        Side("assumed", _ways(r"\bwe (?:pay|bear|carry|cover|take|stand for|answer for|assume|make good) (?:the |every |any |all )?(?:\w+ )?(?:penalt\w+|fines?|damage|loss|risk|responsibility|consequences|liability|cost of (?:the|our) (?:error|mistake))\b", r"\b(?:is|are|remains?) our (?:risk|responsibility|liability)\b", r"\bwe are (?:liable|responsible) for\b", r"\bif an? (?:error|mistake) is ours\b", r"\bfor (?:errors|mistakes) of ours we\b")),
        flips=False,
    ),
    Facet(
        "who_looks_after", "capability", "medium",
        Side("whoever_is_free", _ways(r"\b(?:whoever|the next one who|the first who|anybody who|any \w+ who) is (?:free|available|on duty)\b", r"\b(?:shared|central|general) (?:service|call|support|contact) cent(?:re|er)\b", r"\bticket (?:pool|queue|system|portal)\b", r"\bpool of (?:agents|clerks|consultants|advisers|engineers|experts)\b", r"\bthe next (?:free|available) (?:\w+ )?(?:agent|clerk|consultant|adviser|colleague|person|engineer|planner)\b", r"\b(?:changing|rotating|varying) (?:contacts?|advisers?|teams?|consultants?|staff)\b", r"\bchat ?bot\b[^.;]{0,30}\b(?:answers|decides|handles|takes)\b")),
        Side("named_person", _ways(r"\b(?:named|dedicated|personal|own|same) (?:contact|adviser|advisor|consultant|clerk|manager|specialist|planner|person|engineer|team|account manager)s?\b", r"\bby name\b", r"\bwith names\b", r"\bthe same (?:person|people|two|clerk|engineer|nurse|adviser|team)\b", r"\bdirect line\b", r"\balways (?:the same|your own)\b")),
        flips=False,
    ),
    Facet(
        "own_staff", "capability", "high",
        Side("by_partners", _ways(r"\bby (?:a|an|our|one of our|local|external|third-party|independent) (?:\w+ )?(?:partners?|partner firms?|sub-?contractors?|freelancers?|agenc(?:y|ies)|third part(?:y|ies)|franchisees?|dealers?)\b", r"\b(?:sub-?contract(?:ed|s|ing)?|outsourced?|farmed out)\b(?! (?:it )?(?:by|from) you)|\bpassed on to (?:a|our|another|local)\b", r"\b(?:freelance|agency|temporary|contract) (?:\w+ )?(?:staff|workers|drivers|nurses|trainers|engineers|technicians|cleaners|people)\b", r"\bthrough (?:a|our|local) (?:\w+ )?(?:partner|sub-?contractor|agency)s?\b", r"\bpartner (?:firm|company|lab|laboratory|warehouse|network)s? (?:does|do|handles?|takes?|carr\w+|in)\b")),
        Side("own_people", _ways(r"\b(?:with|by|have|has|are|is|of) (?:only )?our own (?:\w+ )?(?:people|staff|employees|team|vans|drivers|technicians|engineers|nurses|trainers|colleagues|clerks|crews?|fleet|kitchens?|laborator\w+|warehouses?)\b", r"\b(?:no|never|without) (?:\w+ )?(?:sub-?contractors?|freelancers?|agency (?:staff|workers)|middlem[ae]n|temps)\b", r"\b(?:all|every(?:body|one)?)\b[^.;]{0,40}\b(?:employed by us|on our (?:own )?payroll|our employees?)\b", r"\bour own (?:people|vans|staff|drivers|technicians|nurses|employees)\b")),
        flips=False,
    ),
    Facet(
        "data_use", "compliance", "critical",
        Side("uses_data", _ways(r"\b(?:train|improve|benchmark)\w* (?:our|the) (?:models?|algorithms?|ai|product)\w*[^.;]{0,40}\b(?:your|customer|client|patient|member)\b", r"\b(?:your|customer|client|pooled|aggregated|anonymi[sz]ed) (?:\w+ )?data (?:is|are|may be|will be)? ?(?:used to|shared with|sold to|fed into)\b", r"\bwe (?:share|sell|pool) (?:\w+ )?data\b")),
        Side("leaves_data_alone", _ways(r"\bnever (?:train|used? to train|share|sell)\w*\b", r"\bnot (?:used|use) (?:\w+ ){0,3}(?:to train|for training|to improve)\b", r"\byour data (?:is|stays|remains|belongs to) (?:yours|you)\b", r"\bdo(?:es)? not (?:share|sell|train)\b")),
        flips=True,
    ),
    Facet(
        "sales_route", "commercial_model", "high",
        Side("direct", _ways(
            r"\b(?:buy|bought|order|ordered|purchase[ds]?|sold|invoiced?|billed|contract) (?:it |them |the \w+ )?(?:straight|direct(?:ly)?) (?:from|with|by|to) (?:us|the (?:factory|manufacturer|maker|producer)|you|(?:the )?(?:plants?|customers?|hospitals?|companies))\b", r"\byou contract with\b(?![^.;]{0,40}\b(?:dealer|partner|reseller|distributor))",
            r"\bno (?:dealer|intermediary|middleman|reseller|distributor|agent)s?\b", r"\bwithout (?:a |any )?(?:dealers?|intermediar\w+|middlem[ae]n|resellers?|distributors?)\b", r"\bcut(?:s|ting)? out the (?:dealer|middleman|reseller|distributor)\b", r"\binvoiced from (?:there|our (?:factory|head office|headquarters))\b",
        )),
        Side("partner", _ways(
            r"\b(?:buys?|bought|sold|ordered|delivered|invoiced|quoted|supplied)\b[^.;]{0,40}\b(?:from|by|through|via) (?:a|your|its|the|our|one of(?: our)?(?: \w+)?) (?:\w+ )?(?:dealers?|partners?|resellers?|distributors?)\b", r"\bthrough (?:your|a|our|the) (?:\w+ )?(?:dealer|partner|reseller|distributor)s?\b",
            r"\b(?:we|factory|manufacturer|company) (?:itself )?(?:does not|do not|don['’]t|never) (?:deal with|sells?|contract with)\b", r"\b(?:only|solely|exclusively) (?:through|via|by) (?:\w+ )?(?:dealers|partners|resellers|distributors)\b", r"\bnot from us\b",
        )),
    ),
    Facet(
        "price_change", "terms", "high",
        Side("price_rises", _ways(
            r"\b(?:prices?|fees?|charges?|rates?|rents?) (?:go(?:es)? up|rises?|increases?|(?:is|are) (?:raised|increased|adjusted|indexed|uplifted|revised))\b", r"\b(?:annual|yearly) (?:uplift|increase|indexation|price (?:rise|review|adjustment))\b", r"\bindex(?:ed|ation|-linked)\b", r"\b(?:retail|consumer) price index\b", r"\bwe (?:may|can|will) (?:raise|increase|adjust) (?:the |our )?(?:prices?|fees?|charges?|rates?)\b",
        )),
        Side("price_fixed", _ways(
            r"\b(?:prices?|fees?|charges?|rates?) (?:does|do) not (?:move|change|rise|increase|go up)\b", r"\b(?:prices?|fees?|rates?) (?:is|are|stays?|remains?) (?:fixed|the same|unchanged|frozen)\b", r"\bfixed (?:price|fee|rate)\b", r"\b(?:no|never an?) (?:annual |yearly )?(?:uplift|price (?:rise|increase)|indexation)\b", r"\bprice (?:lock|guarantee)\b", r"\bis the rate in month\b",
        )),
    ),
    Facet(
        "jobs", "positioning", "high",
        Side("people_replaced", _ways(
            r"\b(?:takes?|cuts?|removes?|saves?) (?:\w+ ){0,2}(?:people|heads?|jobs?|posts?|staff|employees|salaries|positions|ftes?)\b(?: off| from)?(?: (?:your|the) payroll)?", r"\boff (?:your|the) payroll\b", r"\breplac(?:es?|ing) (?:your|the|human) (?:\w+ )?(?:staff|people|team|crew|workers|\w+ers|department|clerks)\b", r"\b(?:cut|reduce|lower|halve)\w* (?:your |the )?(?:headcount|workforce)\b", r"\b(?:let|lay) (?:\w+ ){0,2}(?:go|off)\b(?= (?:your|the|half))", r"\bwithout (?:the |your |any )?(?:staff|cleaners|crew|clerks|drivers|planners|personnel)\b", r"\bneed fewer (?:people|staff)\b",
        )),
        Side("people_kept", _ways(
            r"\bnobody (?:was ever |was |is |has been |has to |had to |will be |need )?(?:let go|dismissed|laid off|made redundant|go\b|loses? (?:a|their|his|her) job|left)\b", r"\bkeeps? (?:its|their|your|the) (?:jobs?|people|staff|crew|team)\b", r"\b(?:crew|team|staff|people) (?:stays?|keeps?)\b", r"\bno reduction of (?:staff|headcount|posts)\b", r"\beverybody who was there is still there\b", r"\bkept everybody\b",
        )),
        flips=False,
    ),
    Facet(
        "connection", "capability", "high",
        Side("needs_connection", _ways(
            r"\b(?:needs?|requires?|depends on|relies on) (?:a |an |the |your )?(?:permanent |constant |stable |working |live )?(?:internet|network|online|wi-?fi|data) ?(?:connection|access|line|link)?\b", r"\b(?:when|if|once|as soon as) (?:the|your) (?:line|network|connection|internet|wi-?fi|link) (?:drops?|fails?|goes|is (?:down|lost|gone))\b[^.;]{0,40}\b(?:stops?|stays?|stands?|waits?|pauses?|halts?)\b",
        )),
        Side("works_offline", _ways(
            r"\bworks? (?:entirely |also |even )?(?:without (?:the |an? )?(?:internet|network|connection|wi-?fi)|offline)\b", r"\bwhether (?:your|the) (?:network|internet|line|connection|wi-?fi) is (?:up|there|on) or (?:not|down|off)\b", r"\bneeds? no (?:internet|network|connection|wi-?fi)\b", r"\boffline\b", r"\bno (?:internet|network) (?:connection )?(?:is )?(?:needed|required)\b",
        )),
        flips=False,
    ),
)  # fmt: skip
BY_NAME: Final = {facet.name: facet for facet in FACETS}


@cache
def _any_way() -> re.Pattern[str]:
    """Finds something where any side is held; made when first asked for, since most commands read no text."""
    return quick_look(way for facet in FACETS for side in (facet.left, facet.right) for way in side.ways)


@cache
def _says() -> tuple[tuple[Facet, Side, re.Pattern[str]], ...]:
    sides = ((facet, side) for facet in FACETS for side in (facet.left, facet.right))
    return tuple((facet, side, re.compile("|".join(f"(?:{way})" for way in side.ways))) for facet, side in sides)


@lru_cache(maxsize=16384)
def positions_in(text: str) -> tuple[Position, ...]:
    """The sides that a sentence holds. Denied words hold the other side where the facet flips, and nothing where it does not."""
    found: list[Position] = []
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    if not _any_way().search(lower):
        return ()
    for facet, side, says in _says():
        for match in says.finditer(lower):
            if is_meant(text, match.start(), match.end()):
                found.append(Position(facet, side.name, match.start(), match.end()))
            elif facet.flips and is_negated(text, match.start()) and '"' not in text[: match.start()]:
                found.append(Position(facet, facet.other(side.name), match.start(), match.end()))
    return tuple(found)
