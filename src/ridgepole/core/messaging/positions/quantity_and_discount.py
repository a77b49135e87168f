"""How much must be taken, what becomes of the rest, and whether everybody pays the same."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

SUCCESS_FEE: Final = Facet(
    "success_fee", "commercial_model", "high",
    side("only_on_result", r"""
        no (?:win|cure|savings?|result|sale|success|hire|placement|match|recovery|grant|lead),? (?:then |means )?no (?:fee|pay|cut|bill|charge|cost|commission|invoice)
        (?:paid|pay|owe|due|payable|charge|earn|fee|commission|invoice|bill|money|cut|share|get paid) (?:\w+ ){0,4}?(?:only|solely|exclusively|just) (?:\w+ ){0,3}?(?:if|when|on|upon|once|for|in the event|after|by) (?:\w+ ){0,8}?(?:success|successful|completed|results?|sold|filled|won|hired|starts?|signed?|signs|pays?|saves?|savings?|placed|wins?|works?|granted|recovered|sells|delivered|booked|approved|repaid|repays)
        (?:only|solely|exclusively) (?:if|when|once|in the event that|where) [^.;|]{0,80}(?:do we|we (?:get|are|earn|keep|take|charge|bill|invoice|send)|you (?:pay|owe)|is (?:a|the|our) (?:fee|commission))
        (?:we|you) (?:only|just) (?:make|earn|get|are|take|pay|owe|charge)\b[^.;|]{0,40}\b(?:if|when|once) [^.;|]{0,50}(?:sold|sells|filled|won|win|works|pays|paid|hired|saved?|saves|starts|signs?|succeed\w*|booked)
        ! (?:owe|pay|owes|pays|charge|bill|invoice|costs?)(?: us| you)? (?:nothing|no \w+|not a \w+)(?: \w+){0,2} (?:if|unless|when|where|should)\b[^.;|]{0,60}\b(?:never|not|n't|no|fails?|lost|refused|rejected|unfilled|unsold|falls through)
        ! (?:if|should|where|when|unless)\b[^.;|]{0,80}\b(?:never|not|n't|no|fails?|lost|refused|rejected|unfilled|unsold|remains?|falls through|comes to nothing)\b[^.;|]{0,40}\b(?:owe (?:us )?nothing|pay nothing|no (?:bill|fee|charge|commission|invoice|cost)|worked for free|costs? (?:you )?nothing|there's no commission|not charged)
        (?:we )?(?:get|are|'re) paid (?:when|if|once) [^.;|]{0,50}(?:and not before|not before|otherwise not|only then)
        (?:success|results?|outcome|performance|contingency)[- ](?:based|fee|only|dependent|linked) & ~(?:no|not|declined|never)
        (?:cut|share|slice|percentage|commission|part|quarter|third|\d+ ?%) of (?:the |each |every |what |your )?(?:\w+ )?(?:savings?|sale|recover\w*|saved|gain|won|proceeds|repa\w+)
        (?:commission|fee|payment)\b[^.;|]{0,40}\b(?:solely|only|just|first) (?:upon|on|when|after|once) (?:an? |the )?(?:completed|successful|start|signed|sale|closing|placement|result|start date)
        on (?:start date|success|placement|closing|completion of the sale) only
        (?:pay|charge|fee) (?:us )?(?:for|per) (?:booked|qualified|signed|successful|completed|held|won|closed|filled) \w+
        (?:put|stake|bet|tie|hang) our (?:wages|fee|pay|money|remuneration)[^.;|]{0,15} (?:on|to) (?:the )?(?:outcome|result|success|savings)
        or you keep your money
        zero listing cost|nothing up front, a share
        without owing[^.;|]{0,120}(?:invoice|fee|bill) (?:is written|comes|follows|falls due) (?:on|when|once)
        our risk (?:if|when|whether)
        (?:fee|commission|payment|pay|paid|charge|invoice|bill|earn)\b[^.;|]{0,40}\b(?:only|solely|just|exclusively|nothing)\b[^.;|]{0,30}\b(?:if|when|once|on|after|until|unless)\b[^.;|]{0,60}\b(?:succeed\w*|success\w*|result|hired?|sold|sell|won|win|signs?|signed|filled|save[sd]?|savings|start(?:s|ed)?|placed|recover\w*|granted|approved|closes|completes|books?) & ~(?:not|n't|never|no \w+ model|pilot|delivery|go-live)
    """),
    side("regardless", r"""
        (?:payable|paid|due|owed|owing|billed|invoiced|charged?|bill|fee|payment|costs?|remuneration|retainer|falls due|stays payable|remains payable|apply)\b[^.;|]{0,60}\b(?:whether or not|regardless|irrespective|whatever|no matter|independent(?:ly)? of|even (?:if|when|though|where)|also (?:in case|if|when|for)|all the same|in any case|either way)\b[^.;|]{0,60}\b(?:outcome|result|success|filled|won|lost|hired?|candidate|placed|refused|sold|savings|granted|works|accepted|found|wins|win|choose|decides?|recovered|signs|failed|suited|succeeds?)
        (?:whether|even if|even where|even when|even though)\b[^.;|]{0,80}\b(?:win|won|lost|filled|find|finds|found|refused|rejected|fails|failed|nothing|no \w+ (?:is|are|money)|succeeds?|grant\w*|recovered)\b[^.;|]{0,60}\b(?:pay for|is paid|owed|payable|due|billed|invoiced|fee|charge|same|cost)
        (?:fee|price|charge|pay|remuneration|bill)(?: \w+){0,3} (?:is|are)? ?(?:for )?(?:the |our |your )?(?:effort|time|hours|work)\b[^.;|]{0,60}\b(?:not|n't|no|doesn't|whoever|whatever|regardless)
        (?:buy|buying|paying for|pay for|sell|bill) (?:our |the )?(?:time|hours|effort|work)[^.;]{0,70}(?:no bearing|not (?:the|a|for)|regardless|whatever|whether)
        no bearing on (?:the |your |our )?(?:bill|fee|price|invoice)
        (?:does not|doesn't|won't|never) (?:hang|depend) on (?:\w+ ){0,2}(?:who wins|success|the outcome|the result|result|whether|winning)
        (?:success|contingency|performance|result|commission)[- ](?:based|fee|only) (?:model |fee |work |pricing )?(?:\w+ ){0,3}?(?:declined|not|isn't|never|refused|rejected|unknown|not offered)
        (?:do not|don't|never) (?:\w+ )?(?:work|offer|do|accept|take)(?: \w+){0,2} (?:on )?(?:commission|a success (?:basis|fee)|success fees?|no-win|contingency)
        irrespective of (?:the )?(?:outcome|result|success)|regardless of (?:the )?(?:outcome|result|success)
        (?:reject(?:ion|ed)|refusal|a no|failure|failed)\b[^.;|]{0,40}\b(?:doesn't|does not|won't) (?:reduce|change|lower|alter)
        (?:hire or no hire|win or lose|sale or no sale|sold or not|come rain or shine)
        (?:fee|charge|charges)\b[^.;|]{0,10}\b(?:stays?|remains?|are|is) (?:payable|due)\b[^.;|]{0,40}\b(?:failed|also|even|too)
        (?:due|charged|payable) for (?:failed|unsuccessful|rejected)
        (?:whether|even if|regardless|no matter|irrespective)\b[^.;|]{0,60}\b(?:succeed\w*|success|result|outcome|hire|sold|won|win|lose|lost|filled|save|savings|granted|refused|approved|works)\b[^.;|]{0,60}\b(?:fee|pay|paid|payable|bill|billed|invoice|charge|due|cost)\w*
    """),
)  # fmt: skip

VOLUME: Final = Facet(
    "volume", "terms", "medium",
    side("fixed", r"""
        whether or not & (?:use|used|need|call|take|taken) & ~(?:filled|won|hired|result)
        (?:use|used|need|needed|take|taken|idle|drawn)[^.;|]{0,10} (?:it |them )?or (?:not|idle) & (?:pay|charged|billed|invoiced|due|month|year|tons?|tonnes|minimum)
        whether you (?:need|use|want) (?:it|them) or not
        (?:is|are) not reduced
        (?:minimum|min\.?) (?:volume|quantity|order|commitment|number|purchase|spend|of|offtake|take|turnover|contract|bill|charge|monthly|annual|call-off|package|booking|hire|billing|quota) & ~(?:no|without an?|zero|legal|degrees|wage|noise)
        (?:monthly|annual|yearly|daily|weekly) minimum
        (?:at least|no fewer than|not (?:less|fewer|under) than|not under|a minimum of|minimum of) [\d.,]+ (?:\w+ ){0,3}(?:a (?:month|day|week|year)|per (?:month|year|order)|each month|every month|monthly|annually|are (?:invoiced|billed)|on order)
        (?:commit|undertake|obliged?|bound|agree|guarantee)\w*[^.;|]{0,40}(?:at least|minimum|[\d.,]+ \w+ (?:a|per|each|every|monthly|annually))
        due in full & ~(?:cancel|deposit)
        (?:fixed|agreed|contracted) (?:number|volume|quantity) & ~(?:no|without)
        including those that you
        for the (?:whole|entire|full) term & ~(?:price|rate|fixed)
        cannot be (?:reduced|lowered|handed back)
        also in months with fewer
        committed (?:volume|spend|minimum)
        commit (?:yourself )?to (?:at least )?[\d.,]+ \w+
        (?:as|sets?|is) (?:a|the) (?:floor|minimum|lower limit)(?! plan)|a floor of
        ! charged (?:nevertheless|anyway|regardless|all the same)
        (?:take|use|consume)[ -]or[ -]pay
        do not use is (?:still )?(?:charged|billed|invoiced|lost)
        even (?:if|when|in months when) (?:you (?:use|take|order|send|need) (?:less|fewer|nothing)|fewer|less|nothing|in low season)
        also in months (?:when|in which)
        are invoiced every month
        (?:shortfall|short-?falls?|under-?use|missing (?:volume|quantity)|the difference|the gap|should fewer)\b[^.;|]{0,60}\b(?:invoiced|charged?|billed|pay|paid|payable|due|made up|fee) & ~without
        (?:pay|charge|bill|invoice)\w* for (?:them|the rest|it|the \w+)\b[^.;|]{0,30}\b(?:should fewer|if fewer|if you (?:use|take|order) (?:less|fewer))
        (?:orders?|booking|bookings|contracts?|packages?|accounts?)\b[^.;|]{0,40}\b(?:starts?|begins?|possible|from) (?:\w+ ){0,5}?(?:at|from|only from|with) (?:about )?(?:[\d.,]+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred) ?(?!%|am|pm|o'clock|days?|weeks?|january|february|march|april|may|june|july|august|september|october|november|december|hours?|years?)\w+
        smallest (?:package|order|contract|quantity|unit|bundle|lot|subscription)
        (?:below|under|less than) (?:a (?:turnover|volume|quantity|spend|order) of )(?:<MONEY> ?)?[\d.,]+[^.;|]{0,40}(?:cannot|can't|not|don't|no|decline|surcharge)
        (?:small|smaller|single|low-volume|minor) (?:orders?|quantities|lots?|runs?)\b[^.;|]{0,40}\b(?:not able|cannot|can't|not accepted|no|declined|surcharge|supplement|unable)
        only (?:sold )?(?:by|in|per) (?:the )?(?:carton|pallet|full \w+|box(?:es)?|multiples|batches|container|drum)s?|by the carton of
        (?:only|just) (?:open|accept|take|start)\b[^.;|]{0,60}\b(?:volume|quantity|at least|from|not under|minimum)
        (?:which|that) you owe even
        (?:find|finds) (?:\w+ )?on (?:its|your|the) invoice all the same
        full (?:truck|lorry|container|pallet) ?loads? only
        (?:minimum|at least|no less than|not less than|no fewer than)\b[^.;|]{0,30}\b(?:order|quantity|volume|spend|purchase|units|pieces|tonnes|hours|per (?:month|order|year|delivery)|a month|a year|each month|monthly|annually) & ~(?:no |not a|n't|without|zero|notice|staff|wage|age|degrees|never)
        (?:pay|pays|paid|billed|charged|invoiced|due|owed)\b[^.;|]{0,40}\b(?:even if|whether|although|regardless|also when|used or not|in any case)\b[^.;|]{0,30}\b(?:use|used|less|not|nothing|need|take|fewer|idle|empty)
    """),
    side("flexible", r"""
        hand(?:ed|s)? (?:\w+ ){0,2}?back & ~(?:ignition|keys|days handed|hours handed)
        (?:add|remove|reduce|scale|drop|change|adjust|cut)\w* (?:\w+ ){0,5}?(?:at any time|whenever|with \d+ days|overnight|as (?:you|the)|month by month|from one month|up or down|either way)
        scal(?:es?|ing|able) (?:up and |up or |with )?(?:down|you|your)|up and down (?:freely|as|with|every|month|whenever)
        (?:fee|price|bill|cost)\w* (?:falls?|shrinks?|follows?|goes down|drops?) & ~(?:payroll|prices|list price)
        invoice (?:falls?|shrinks?|goes down|drops?)
        smaller (?:invoice|bill|fee)
        (?:no|without (?:an?|any)|zero|there's no|there is no|never a) (?:\w+ )?(?:minimum(?! (?:term|period|contract|notice|age|stay|duration))|lower limit|floor(?! \w)|base quantity|minimum order|quota|commitment on quantity|volume commitment|minimum volume|obligatory quantity|moq|take-or-pay)(?: \w+)?
        (?:contracted |minimum |min\.? )(?:volume|order|quantity|spend|purchase)<SEP>(?:none|no|0|nil|one|1|zero)
        pay only for what
        pay nothing for & ~(?:trial|first|support)
        (?:billed|charged|invoiced) (?:\w+ ){0,6}?for what (?:was|you|is)
        for what you (?:really |actually )?used?
        number on the invoice is the number
        a quiet month|quiet \w+, quiet invoice
        no (?:fixed|agreed) (?:volume|quantity|number)
        fewer \w+ costs? less
        fee follows
        (?:needn't|don't have to|do not have to|no need to|not obliged to|no obligation to|under no obligation to|never have to|no obligation) (?:reach|order|take|purchase|send|commit to|meet|fill) (?:any|a|more|at least|the) (?:quota|minimum|quantity|number|volume|particular|full)
        (?:order|buy|ship|send|print|take|book) (?:just |only |even )?(?:a single|one single|a lone|just one|only one|single) \w+ & (?:if|need|want|as|at|same|even|fine|rate)
        (?:order|buy|ship|send|take|call off|use|report) (?:\w+ )?nothing & (?:if|all|pay|billed|month|nobody|simply|fine)
        from (?:1|one|a single|the first|the very first) (?:copy|piece|item|unit|order|\w+) (?:up(?:wards?)?|on)?
        call(?:ed)?[ -]off (?:\w+ ){0,4}?(?:as|what|when|if)
        (?:one|two|three|a|an) \w+ or (?:\w+ )?(?:eighty|hundred|thousand|fifty|a hundred|ten thousand|\d+) & (?:same|contract|no|welcome|without)
        (?:what|as) the (?:month|season) (?:demands|requires|needs)
        ! (?:nobody|no one)(?: [^\s.;|]+){0,5} (?:minds?|complains?|asks?)(?: [^\s.;|]+){0,3} if you (?:order|ship|use|take|send|need)
        ! without (?:\w+ ){0,5}?asking you to make up
        (?:no|without|zero|never an?|not a)\b[^.;|]{0,12}\b(?:minimum(?! (?:term|period|contract|notice|age|stay|duration))|lower limit|obligatory|quota|volume commitment|purchase commitment|commitment to|moq)
        (?:as (?:much|little|many|few) (?:or as (?:little|few|much|many) )?as (?:you|they|it))\b[^.;|]{0,20}\b(?:need|want|like|use|please|takes|require) & ~(?:users|people|colleagues|logins|staff|licen[cs])
        (?:scale|ramp|step|go|adjust|order|book)\b[^.;|]{0,20}\b(?:up (?:or|and) down|more or less|fewer|less)[^.;|]{0,30}
    """),
)  # fmt: skip

UNUSED_CREDIT: Final = Facet(
    "unused_credit", "terms", "medium",
    side("lost", r"""
        (?:expires?|expired|laps(?:e|es|ed)|is lost|are lost|forfeit(?:ed|s)?|cannot be refunded|(?:is|are|'re|goes|go) gone|vanish\w*|void|disappears?|evaporates?|struck|cancelled by|wiped|deleted|dies?|runs? out|burn(?:s|t)?|back to zero|starts? (?:from scratch|at zero|over)|emptied|falls? away|worthless|perish\w*|invalid|not carried|cannot be carried|gets? nothing for|not transfer\w*|not credited) & (?:credits|unused|unspent|not used|allowance|vouchers?|prepaid|left ?over|leftovers?|residual|remaining|remains of|not called off|haven't (?:used|booked)|don't use|didn't (?:need|use|empty)|bundle|entitlement|tokens?|gift balance|points|unbooked|not booked|not taken) & ~(?:contract expires|certificate|licen[cs]e expires|trial|milk|your guests|agreement|lease|policy expires)
        use (?:it|them) or lose (?:it|them)
        (?:no|without|not any) (?:carry[- ]?(?:over|forward)|rollover|roll-over|transfer of)|carry-?over & (?:no|not|never)
    """),
    side("kept", r"""
        carr(?:y|ied|ies) (?:\w+ )?(?:over|forward|across)|carry[- ]?(?:over|forward)
        roll(?:s|ed)? (?:\w+ )?(?:over|forward|on)(?! camera) & ~(?:contract|renew\w*|agreement)
        (?:stays?|remains?|kept|waits?|waiting|still (?:there|counts?|yours)|count(?:s)?|keeps? (?:its|their) (?:worth|value)|set off|offset|credited|moved? (?:along|on|into)|pay out|added|transferred|goes? on|stay yours|shifted|banked) & (?:credits|unused|unspent|not used|allowance|vouchers?|prepaid|left ?over|leftovers?|residual|remaining|remains of|not called off|haven't (?:used|booked)|don't use|didn't (?:need|use|empty)|bundle|entitlement|tokens?|gift balance|points|unbooked|not booked|not taken) & ~(?:limestone|with us|expires?)
        never (?:expires?|laps\w+|go(?:es)? stale|runs? out|lost|dies?)|(?:doesn't|don't|does not|do not|won't|will not|cannot) (?:expire|lapse|evaporate|run out|perish|go stale)|no expiry(?: date)?|without (?:an )?expiry|nothing (?:expires|lapses|is lost|gets wiped|evaporates|perishes) & ~(?:contract|certificate|guarantee|policy)
        (?:bear|have|has|carry|bears) no expiry
        valid (?:for ever|forever|indefinitely|without limit)
    """),
)  # fmt: skip

DISCOUNT: Final = Facet(
    "discount", "commercial_model", "medium",
    side("negotiable", r"""
        (?:price|prices|rates?|tariff|conditions)(?: is| are)? (?:up)?on (?:request|application|enquiry)|poa
        negotiab(?:le|ly)|(?:open|up) (?:for|to) negotiation|room (?:to|for) (?:negotiat\w+|manoeuvre|talk)|some room|wiggle room & ~(?:not|non|no|never)
        (?:knock|take|shave|drop) (?:\w+ ){0,4}off & (?:price|%|per cent|bit|list|fee|order|sign|between|if|few)
        (?:comes|come) off (?:the|your|if|every)
        (?:volume|quantity|loyalty|early|special|bulk|group|framework|staggered|tiered|launch|seasonal) (?:discounts?|rebates?|prices?|conditions|terms|rates?|deals?|bonus) & ~(?:no|never|not|without)
        (?:discounts?|rebates?|concessions?|special (?:prices?|conditions|terms|deals?)|sweeteners?|better (?:price|rate|deal|offer)|price reductions?) (?:\w+ ){0,4}?(?:for|if|when|possible|available|can be|may|from|on|with) & ~(?:no|never|nobody|not|n't|your own|wholesaler|nor|abolished|without|guests)
        (?:we|i) (?:can|could|may|will|'ll) (?:\w+ )?(?:grant|give|offer|agree|discuss|talk|find|do|improve)[^.;|]{0,40}(?:discount|rebate|concession|price|deal|special|sweetener|better|per cent|%)
        (?:agree|grant|negotiate)s? (?:\w+ ){0,2}?(?:special|individual|separate) (?:conditions|prices|rates|terms)
        (?:let's|let us) (?:talk|discuss)\b[^.;|]{0,30}\b(?:price|afford|budget|money|figure)
        (?:quote|price|offer)s? (?:is |are )?(?:put together|calculated|made|worked out|agreed|set|fixed) (?:individually|one by one|case by case|for each)|individual (?:quote|price|offer|pricing)|case by case & (?:price|quote|offer)
        (?:hardly any|few|no) (?:customers?|clients?)?[^.;|]{0,15}pays? (?:it|the list|list|full)
        (?:price|figure) (?:in the brochure|on the list|on the page)?[^.;|]{0,10}(?:is where we start|is (?:only )?a starting|where the conversation)
        (?:charities|schools|municipalities|loyal|students|members|chains|repeat|existing|friends)\b[^.;|]{0,40}\b(?:pay less|get (?:a )?(?:better|lower)|cheaper|discount|special|per cent off|% off)
        list price & (?:conversation|negotiat\w+|starting|talk|less|after)
        (?:speak|talk) to my (?:boss|manager)
        (?:depend|depends|decide|according)\b[^.;|]{0,20}\b(?:your )?(?:volume|negotiat\w+|persistence|wallet|how hard)
        \d+ ?(?:%|per cent|percent) (?:off (?:the|our|your|list)|discount|rebate) & ~(?:competitor|rival|no)
        (?:discount|rebate|price reduction|special price|better price|special offer)s?[^.;|]{0,30}(?:for|if|when|from|on|available|possible|granted|given|offered|depending|agreed) & ~(?:no |not|n't|never|nobody|without|neither|nor|guests|your own|wholesaler|abolished|large families|stand|consorti)
    """),
    side("same_for_all", r"""
        ! (?:no|never (?:any|an?)?|without(?: any)?|not|nor|neither|nobody gets|don't (?:do|give|offer|have)|abolished|don't ask for) (?:\w+ ){0,3}?(?:discounts?|rebates?|special (?:deals?|prices?|conditions|offers?)|haggl\w+|negotiat\w+|black friday|end-of-quarter|deals|concessions|promotions|sales)
        haggl(?:e|ing) & (?:waste|out|not|no|don't|without|never)
        (?:same|identical|uniform|one public) (?:open |published )?(?:tariff|price|rate|price list|list)(?: \w+)? (?:for|to) (?:all|any|everybody|everyone|every (?:customer|client|shipper|buyer))
        (?:pays?|pay|costs?|charged?|cost you) (?:exactly |precisely |you both |both )?the (?:very )?(?:same|identical)(?: \w+){0,2} & (?:big|small|as your|everybody|everyone|whether|hospital|chain|corner|all|surgery|neighbour|customer)
        (?:every|all)(?:body|one| customers?| clients?| shippers?)? (?:\w+ )?(?:pays?|is treated|are treated|gets?) (?:exactly )?(?:the same|alike|equally) & ~(?:wage|salary)
        (?:apply|applies) (?:uniformly|equally|identically|alike)? ?(?:to|for) (?:all|every) (?:customers?|clients?|buyers?)
        (?:without exception|no exceptions?) & (?:price|rates?|tariff|discount|fee|customers)
        (?:publish(?:ed)?|public)\b[^.;|]{0,40}\b(?:tariff|prices?|rates?|price list|what we charge)\b[^.;|]{0,40}\b(?:everybody|everyone|all|whether|same|one)
        (?:couldn't|cannot|can't|won't|will not) (?:\w+ )?(?:give|get|offer|make)(?: \w+){0,3} (?:better|lower|cheaper|special|different)(?: \w+)? & (?:rate|price|deal|even if|nobody|anyone)
        (?:what you (?:read|see)|price on the (?:tag|page|list|label))\b[^.;|]{0,20}\bis what (?:\w+ )*pays?
        (?:rival|neighbour|competitor|somebody else|others?) (?:\w+ ){0,2}(?:got|gets|pays?|paid) (?:it )?(?:cheaper|less|more)
        price list<SEP>(?:open|public|identical|same)
        fixed prices? for all|no price games
    """),
)  # fmt: skip

TRIAL: Final = Facet(
    "trial", "commercial_model", "high",
    side("trial_free", r"""
        (?:free|no-cost|complimentary|gratis|cost-free|unpaid|without charge) (?:\w+ )?(?:trial|pilot|test|sample|samples|demo account|proof of concept|taster|evaluation) & ~(?:no free|not|customers, the)
        (?:trial|pilot|test (?:phase|period|account|run)|proof of concept|evaluation|evaluation period|taster|tryout|samples?|try it|try|play with it|test|first (?:\w+ ){0,2}(?:load|order|batch|lesson|box|month|week|day|job|letters|case|lunch|session)) & (?:free|at no (?:cost|charge)|no charge|costs? (?:you )?nothing|gratis|our treat|on us|on the house|our gift|at our (?:own )?expense|pays? nothing|nothing is owed|no (?:fee|fees|bill|cost|invoice|charge|card)|without (?:paying|charge|cost|a card|obligation)|spent nothing|before (?:any|the first) (?:invoice|bill|payment)|for nothing|neither rent) & ~(?:not free|no free|chargeable|guests|paid pilot|pay for the pilot|in full|clinical|refund\w*|break\w*)
        (?:first|one) (?:\w+ ){1,4}(?:on the house|is free|for free|on us|free of charge)
        (?:full access|use it|it's yours|try (?:it|the \w+)) for (?:\w+ )?(?:days|weeks|months?)\b[^.;|]{0,30}\b(?:before (?:any|the first|an?) (?:invoice|bill)|free|without)
        (?:lend|send|give|leave)s? (?:you|your \w+)\b[^.;|]{0,80}\b(?:gratis|free|no (?:rent|bill|charge)|neither|without charge|no bill|for nothing) & (?:test|try|weeks?|months?|judge|before deciding|wear|see)
        (?:before deciding|then decide|before you decide|before you sign|ahead of any order|judge for (?:yourself|themselves)) & (?:free|no bill|our|gratis|nothing|without|treat)
    """),
    side("no_trial", r"""
        ! (?:no|not|never|without(?: an?)?|don't (?:offer|do|have|give)|there is no|there's no|isn't any) (?:\w+ ){0,3}?(?:free |test )?(?:trial|test account|test licen[cs]es?|sandbox|demo account|trial period|free pilot|pilot free|free samples?|testing without) & ~(?:needed|obligation)
        (?:pilot|trial(?:s| day)?|proof of concept|test phase|poc|samples|taster|evaluation|pilot phase|sandbox) & (?:costs?|is (?:paid|billed|invoiced|charged|chargeable)|are (?:paid|invoiced|billed|charged)|pay for|paid (?:pilot|trial|test)|in full|at list|usual (?:day )?rate|day rate|chargeable|charged|billed|invoiced|remunerate|until (?:the|you) (?:subscription|pay|sign)|unless|has been paid|signing for) & ~(?:free|no charge|nothing|no bill|at no|gratis|our own|without charge|not charged|no cost|zero|clinical|court|on us|no fees?|our expense)
        (?:can't|cannot|can ?not|not) (?:test|try|be tested|be tried)(?: it| out)? (?:without|before|until|unless)
        (?:buy|subscribe|sign|pay|order) (?:first|before) (?:you )?(?:try|test|see|use)
        only (?:a )?(?:demo(?:nstration)?|video|films?|screenshots)(?: \w+)? (?:can be|is|before)|all that can be seen before
        (?:gave up|stopped|ended) (?:giving away )?(?:test|trial|free)
        starter package & (?:serious|buy)
        (?:film|video|screenshots?|demo video)s? (?:and|is|are) & (?:before the contract|after that|then (?:one )?(?:decides|subscribes|buys))
    """),
)  # fmt: skip
