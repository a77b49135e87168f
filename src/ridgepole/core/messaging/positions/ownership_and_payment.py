"""Who comes to own the thing, and when it is paid."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

OWNERSHIP: Final = Facet(
    "ownership", "commercial_model", "critical",
    side("bought", r"""
        (?:title|ownership|property rights?)(?: (?!never|not)[^\s.;|]+){0,5} (?:pass(?:es)?|transfers?|vests?|goes|moves)
        pass(?:es)? (?:in)?to (?:<YOUR> (?:ownership|property|possession)|the (?:ownership|property|possession) of)
        acquires? (?:\w+ ){0,4}(?:ownership|title|property)
        becomes? (?:the |<YOUR> |part of <YOUR> )(?:\w+ )?(?:property|assets?)(?: of)?
        (?:is|are|becomes?|be|it's|they're|'re) (?:then |now |all |simply |fully |entirely )?yours(?! (?:to choose|sincerely|faithfully|truly)) & ~(?:data|results?|records|files|archive|images|photos|copyright|intellectual)
        yours (?:to keep|for good|for ever|forever|outright|from (?:day|the)|once|after|when|as soon) & ~(?:data|results?|records|files|archive|images|photos|copyright|intellectual)
        belongs? to (?:you|<YOUR> (?:\w+ )?(?:crew|company|firm|house|plant|team|clinic|practice|hospital|hotel|school|people)|the (?:customer|client|plant|buyer|owner)) & ~(?:data|results?|records|files|archive|images|photos|copyright|intellectual|recipes|content|rights)
        <YOU>(?:'ll| will| then| simply| can| really|'d basically just| just| actually| fully| do| only)? owns? (?:it|the|your|every|all|them|both|each|outright|what)
        own(?:ing)? (?:it|them|the \w+|your \w+|every \w+) (?:outright|for good|from|once|after|instead|yourself)
        own(?:ing)? (?:your|the) (?!way|right|time|pace|goal|brand|data|words|initiative|people|staff)\w+ & ~(?:their own|our own|its own|your own)
        ownership (?:of|passes|transfers|rests with you)
        (?:is|are) (?:legally |then )?(?:customer|client|buyer)-owned
        (?:customer|client|buyer)-owned
        purchase order
        purchase price|purchase agreement|purchase contract|contract of sale|bill of sale
        (?:perpetual|lifetime|unlimited|permanent|indefinite) (?:\w+ )?(?:licen[cs]e|use|right)|licen[cs]e (?:\w+ )?(?:for life|in perpetuity|without end|for good)
        perpetual & ~calendar
        capital (?:purchase|expenditure|investment|project|budget|goods|asset|outlay|item)
        capex
        fixed assets?
        (?:in|on|onto|into|among|part of) (?:your|the (?:customer|client|buyer|hospital|company)'s|its) (?:own )?(?:\w+ )?(?:books|balance sheet|assets?|inventory|asset register)
        writ(?:e|ten|es|ing) (?:it|them|this|that|the \w+)? ?(?:down|off)(?= (?:over|in|across|against|within|faster|straight))
        write[- ]?(?:off|down) over
        depreciat\w+|amorti[sz]\w+|capitali[sz]e[sd]?
        (?:bought|sold|purchased|paid for|acquired?) (?:it |them )?(?:once|outright|for good|for ever)
        (?:sell|sold|transfer|hand|buy|pay|acquire|purchase)\w*(?: [^\s.;|]+){0,4} (?:outright|for good|once and for all|just once|one time only)
        outright (?:purchase|sale)
        (?:one-off|one-time|once-only|single|straight) (?:purchase|sale|buy)
        one purchase
        (?:pay|paid|bought|buy|purchased?) (?:[^\s.;|]+ ){0,4}once & (?:keep|own|yours|forever|for good|licen[cs]e|machine|purchase|never again|that's it|done)
        buy (?:it|them|the \w+|a \w+|your \w+) (?:outright|once)
        (?:you|customers|our customers|plants|clients) buy (?:it|the|a|an|your|both|each|them) & ~(?:from nobody|elsewhere|cheap|until|before you)
        (?:the|a|each|every) (?:customer|client|plant|company|site|buyer) buys
        (?:keep|keeps|have|hold) (?:it|them|the \w+|every \w+) (?:for good|for ever|forever|for life|in perpetuity|for as long as (?:you|it))
        ! nothing (?:\w+ ){0,3}(?:handed|given|sent|returned|brought) back
        ! (?:nothing|not|never|no need|needn't|don't) (?:\w+ ){0,4}(?:hand|give|send|bring)(?:ed)? (?:\w+ ){0,2}back (?:to us|not|at the end|when|ever)
        (?:sell|resell|flog|pledge|bequeath|scrap) (?:it|them|the \w+) (?:on|to|if|whenever|when|without)(?! us) & (?:you|your|liberty|free|like|want|fancy|care)
        (?:resale|residual|second-hand|scrap) value & (?:your|yours)
        do (?:with it )?(?:what|as|whatever) you (?:fancy|like|want|please|wish) & (?:it|them|machine|thing)
        sale only|for sale only|sold, not (?:rented|leased|hired)
        hand(?:ed|s)? (?:it |the \w+ )?over & (?:network|system|machine|equipment|plant|solution|to (?:you|your)) & ~(?:data|results|files|shift)
        keep every
        (?:part|instalment|hire)[ -]purchase
        final instalment|last instalment & (?:yours|own|papers)
        (?:yours|your own|your property|own it|belongs? to you|owner)\b[^.;|]{0,30}\b(?:after|once|from|when|upon|at the end|for good|forever|outright|from day one) & (?:pay|paid|payment|machine|device|equipment|it|instal\w+|unit|system|purchase) & ~(?:data|results?|not|never|n't|no |records|files)
        (?:a|one) (?:purchase|sale),? (?:not|rather than|no) (?:a )?(?:rental|lease|subscription|hire|loan)
    """),
    side("subscribed", r"""
        monthly (?:fee|subscription|charge|rent|rental|service|rate|lease|instalment)
        subscri(?:be|bed|ber|bers|bes|bing|ption|ptions) & ~(?:newsletter|blog|channel|mailing list|updates by mail)
        as[ -]a[ -]service
        pa(?:y|ys|id) (?:\w+ ){0,2}?(?:monthly|by the month|month by month|each month|every month)
        one bill a month
        (?:stays?|remains?|is|are|be|kept|keeps?|remaining|always) (?:\w+ ){0,3}?(?:our|the (?:supplier|provider|vendor|lessor|seller|hirer|contractor|company)'s) (?:own )?(?:property|ownership|asset)
        (?:property|ownership|title|possession) (?:\w+ ){0,3}?(?:of|with|to|by) (?:us|ours|the (?:supplier|provider|vendor|lessor|seller|hirer-out|hirer|contractor))
        (?:property|ownership|title) (?:stays|remains|rests|lies) (?:with us|ours|at all times)
        (?:stays?|remains?|always|still) ours & ~(?:responsibility|job|risk|cost|problem|duty|work|task)
        belong(?:s|ing)? to us
        we (?:stay|remain|are) (?:the )?owners?
        we (?:own|keep) (?:the|all|every|each) & ~(?:eye|promise|data|database|customer|results|word|books|records|minutes|price)
        (?:on|in) our (?:own )?(?:asset register|balance sheet|accounts|inventory|fixed assets) & ~(?:book|debt)
        (?:in your (?:books|balance sheet)|on your balance sheet), not
        rent(?:s|ed|ing|als?)? & ~(?:car rental|their kitchens?|your tenants|video rental|free rent|guests)
        leas(?:e|es|ed|ing) & ~(?:at leas|your lease|premises|building)
        (?:on|for) hire|hire (?:charge|fee|period|price|rate|contract|term|model|agreement|costs?)|hired? out|dry hire|wet hire|hire(?:s|d)? (?:it|them|the \w+) (?:by|for|per|from us)
        (?:operating|running) (?:budget|costs?|expenses?|expenditure|lease) & ~(?:system|saves?|lower|cut|reduc\w+|energy)
        opex
        nothing is (?:bought|purchased|sold)
        ! (?:never|not|no longer|don't|no need to|needn't|without) (?:\w+ ){0,4}?(?:buy|buying|purchase|purchasing|owning|acquire|acquiring|capitali[sz]e) (?:it|them|the|a|an|any|anything|hardware|equipment|machines?)
        ! (?:nothing|none of (?:it|them)|never|not) (?:\w+ ){0,3}(?:becomes?|is|are|be) (?:ever )?(?:yours|your property)
        ! (?:can't|cannot|can ?not|won't|will not|never|don't) (?:\w+ ){0,3}?(?:buy|own|purchase|resell|be the (?:owner|proprietor))(?: (?:it|them|the|a|any|one))? & ~(?:direct|directly|from (?:us|the|a)|elsewhere)
        ! (?:no|without|instead of|rather than|not|never) (?:\w+ ){0,2}?t(?:ie|ying|ied) up (?:\w+ )?(?:capital|cash|money)
        proprietor of a single
        pay[ -]as[ -]you(?:[ -]\w+)?|pay[ -]per[ -](?:use|print|wash|month|page|hour)
        no (?:capital|purchase|investment)(?: price| cost| expenditure)?(?: anywhere| needed| required)?
        rolling contract
        (?:hand|give|return|goes?|comes?|taken|fetch|collect|go) (?:it |them |the \w+ )?back (?:to (?:us|our \w+|the depot|the yard) )?(?:at (?:the )?(?:end|close)|when the (?:term|contract|season|lease|rental))|goes back to our|hand it back (?:when|as soon as|if)|return to our (?:depot|yard|pool)
        (?:return|returned|returns) to (?:us|our (?:\w+ )?(?:depot|yard|pool|store|warehouse)) & ~(?:money|goods that)
        our (?:lorry|van|truck|people|driver|crew) (?:picks?|collects?|fetches|takes?) (?:it|them) (?:up )?again
        right (?:of|to) use|right of usage
        no (?:proprietary|ownership|property) (?:interest|rights?|title)
        (?:merely|simply|only|just) (?:us(?:e|es|ing)|borrow\w*) (?:it|them|the|our)
        (?:lent|loaned) to|on loan|lend (?:you|your)
        (?:usage|use|user) (?:fee|charge|basis)
        (?:from|out of|into|in) our (?:own )?(?:pool|fleet|rental park)
        put (?:it|the \w+|one) in for [^.;|]{0,40}a month
        (?:carries|bears?|wears?) our (?:stamp|name|label|logo) for
        <MONEY> ?[\d.,' ]+ ?(?:/|per |a |each )(?:month|mo|week|day) & (?:goes back|return|hand back|give (?:it|them) back|property|equipment|machine|device|tablets|container|collect)
        paid for by us and (?:belonging|owned)
        (?:we|our \w+) (?:\w+ ){0,3}?(?:pay|paid) for (?:it|them|the \w+) & you (?:simply |just |only )?(?:take|use|buy) the (?:power|output|water|heat)
        (?:remains?|stays?|keep|kept|always|still)\b[^.;|]{0,20}\b(?:our (?:property|asset|ownership)|ours|in our (?:ownership|possession|name|books)|with us)[^.;|]{0,40} & (?:machine|device|equipment|unit|system|hardware|crates?|vehicle|container|it|they|title|ownership|property) & ~(?:data|templates|you stay|history|booking|amount|risk|money|fee|photos|model)
        (?:a|one) (?:rental|lease|subscription|loan|hire),? (?:not|rather than|never) (?:a )?(?:purchase|sale)
        (?:rent|lease|subscribe|borrow|hire)(?:s|d|ed)? (?:it|them|the|from us|rather than|instead of)
    """),
)  # fmt: skip

PAYMENT_TIMING: Final = Facet(
    "payment_timing", "commercial_model", "high",
    side("paid_before", r"""
        up[ -]?front (?:payment|fee|cost|charge|invest\w+)|<BILLED> (?:\w+ ){0,3}?up[ -]?front|(?:up[ -]?front) & (?:pay|paid|invoice\w*|bill\w*|due|fee|amount|sum|money|%|per cent|half) & ~(?:tell|know|told|say|known)
        (?:security )?(?:deposit|down[ -]payment|advance payment|security payment|booking (?:fee|amount)|earnest money|reservation fee)(?! of limescale) & ~(?:guests|bank deposit|guarantee deposit|record|crown)
        retainer & (?:before|prior|up ?front|in advance|lodged)
        (?:paid|payable|invoiced|billed|charged|due|pay|remit|settle|settled|invoice|annually|yearly|quarterly|monthly|money|fee|premium|year|month) (?:\w+ ){0,4}?in advance & ~thank
        in advance & <BILLED>|<BILL> & ~thank
        prepa(?:y|ys|id|yment|ying) & ~(?:envelopes?|labels?|postage|parcels?|post|returns?|box(?:es)?|cards?|bags?|lunches|washes|unused)
        payment milestones?|(?:invoiced|paid|due|payable|billed)\b.{0,30}\bmilestones?
        \d+ ?(?:%|per ?cent|percent)[^.;|]{0,40}\b(?:with (?:the |your |\w+ )?order|(?:up)?on (?:the )?(?:order|signature)|at (?:signature|signing|order)|on (?:signature|signing)|due with|before (?:shipment|dispatch|delivery|work)|at booking)
        (?:half|a third|a quarter|two thirds|100 ?%|the full (?:amount|sum|price)|everything|the rest)\b[^.;|]{0,40}\b(?:with (?:the |your )?order|on order|at signature|on signing|on signature|at booking|before (?:we|the|delivery|dispatch|shipment|work|your|it|any))
        (?:billed|invoiced|charged|paid|payable|due|settled|pay)(?: \w+){0,3} (?:with (?:the|your) order|(?:up)?on (?:signature|signing|order|booking|contract)|at (?:signing|signature|booking|order)|when you (?:order|sign|book)|before (?:we|the (?:first (?:shift|day|delivery)|work|start|shift|delivery)|work|delivery|dispatch|shipment)) & ~(?:cover settled|pay more)
        cash (?:before|with order|on the table|up front|in advance)|cash with order|proforma|pro-forma
        (?:signing|sign-?up|start-?up|activation) fee
        block of [\d,]+[^.;|]{0,40}(?:invoiced|paid|billed)
        (?:falls?|becomes?|is|are|was) due (?:\w+ )?(?:ahead of|before|prior to|in advance of|with|at the (?:start|beginning))
        (?:begins?|starts?|scheduled|reserved|released|loaded?|effective|dispatched?|shipped?|ordered|set off|print\w*|works?|cover attaches)\b[^.;|]{0,60}\b(?:once|only (?:after|once|when|upon|on)|on receipt|upon receipt|after|as soon as|until)\b[^.;|]{0,60}\b(?:your payment|the payment|is paid|been paid|transfer has|your money|the money|deposit|the amount|the advance|invoice is|down payment|order value|has been credited|is settled|been settled)
        (?:until|unless|before)\b[^.;|]{0,50}\b(?:invoice|payment|deposit|amount|pro-?forma|fee|money|advance)\b[^.;|]{0,30}\b(?:paid|settled|received|reached|arrived|credited|in our account)
        (?:reached|in|on|to) our account & (?:once|before|until|only|first)
        money (?:before|first|lands?|in the bank)\b[^.;|]{0,30}\b(?:before|first|until)
        (?:see|have|want|need|ask for) (?:the |your )?(?:money|cash|payment|fee) (?:\w+ ){0,3}?before
        (?:cannot|can't|do not|don't|never) (?:pre-?finance|finance|work on credit|advance the|extend credit)
        (?:remit|transfer|wire|lodge|lodged|deposited) (?:\w+ ){0,6}(?:before|prior to|so that we can|ahead of)
        (?:settling|paying|payment) (?:up )?afterwards?
        on credit & (?:not|don't|never|no)
        (?:card (?:authori[sz]ation|is charged|gets charged)|we charge your card) & (?:when you book|booking|at checkout|up ?front|before|order)
        (?:first|opening|initial) (?:invoice|payment|instalment) (?:\w+ ){0,4}?(?:at|on|with|before|upon) (?:the )?(?:signature|signing|order|kick-?off|start|contract)
        you settle the (?:year|month|quarter|period) (?:that lies )?ahead
        for the (?:coming|next|following|whole) (?:month|quarter|year|season|term) & <BILLED> & (?:first|beginning|start|january|advance|before)
        ! (?:<NUM> )?(?:months?'?s?'? )?(?:rent|hire|fee|sum|amount|payment) as (?:a )?security
        advance(?: of| amount)? & (?:remit|pay|kindly|release|₹|rs|%) & ~thank
        block (?:the|your) (?:date|slot|manpower|capacity) & (?:pay|advance|deposit|fee|amount)
        (?:pay|paid|payment|payable|due|invoice|invoiced|billed|fee|deposit|settle|settled|transfer|money|half|per cent|percent|%)[^.;|]{0,40}(?:before (?:we|the (?:work|start|first|delivery|project|course|shipment|machine|team)|delivery|dispatch|shipment|work|anything|start|production)|in advance|up ?front|with (?:the|your) order|on order(?:ing)?|when (?:ordering|booking|you (?:order|book|sign))|at (?:signing|signature|booking)|on (?:signing|signature|booking)|ahead of|prior to) & ~(?:nothing|not|n't|no |never|none|neither|without|thank|pay more|tell|know)
    """),
    side("nothing_before", r"""
        nothing is (?:due|payable|invoiced|owed|charged|paid|billed)(?: before)?
        (?:in|with) arrears|retrospectively|in retrospect
        at the end of (?:the|each|every) (?:month|quarter|year|season)(?:, for)? & (?:<BILLED>|<BILL>|used|tests|for what|for the)
        (?:at |after )?(?:month|quarter|year)[ -](?:end|close) & (?:tot up|invoice|bill|statement|send|settle|pay)
        the first invoice (?:follows|comes|arrives|goes out|is (?:sent|written|issued)|lands)
        first invoice & (?:after|only|once|until|following|not before|when)
        (?:invoice|bill|payment|fee|due|payable|billed|invoiced|pay|falls due|charged)(?: \w+){0,4} (?:after|once|following|when|upon|on) (?:\w+ ){0,3}?(?:delivery|delivered|acceptance|accepted|completion|completed|go-live|handover|handed over|installation|installed|finished|done|live|approval|approved|the work|it works|it runs|running|receipt of the goods|inspection) & ~(?:\d+ ?%|per cent|percent|remaining|balance|the rest|half)
        you (?:only )?(?:start to )?(?:pay|paying) (?:only )?from (?:the|your) (?:first|month|day)
        (?:start|begin) (?:to )?pay(?:ing)?(?: \w+){0,2} (?:once|when|after|only|as soon as)
        (?:pay|billed|invoiced|charged) (?:only|not until|no sooner than) (?:then|once|after|when|at that point|afterwards) & ~(?:prepaid|deposit)
        pay(?:ing)? (?:us )?nothing (?:until|before|up ?front|in advance|to begin|to start)
        ! (?:no|without(?: a| any)?|zero|neither) (?:deposit|down[ -]payment|advance|prepayment|upfront (?:fee|payment|cost)|pre-?payment|card on file)
        ! (?:nothing|not a (?:penny|cent|krona|single \w+)|<NOTHING>) (?:\w+ ){0,5}?(?:in advance|up[ -]?front|beforehand|before|until|prior to|up to then|until then) & (?:pay\w*|paid|due|owe\w*|owing|invoice\w*|bill\w*|charge\w*|penny|cent|cost\w*|money|fee|advance|front|asked)  & ~(?:leaves|handed|goes out|released|published|ordered|sent|no vendor|no human)
        ! (?:don't|do not|never|won't|will not|need not|needn't) (?:\w+ )?(?:pay|cough up|part with|transfer|owe|see a bill|get a bill|spend|charge|invoice|bill|ask for)(?: [^\s.;|]+){0,4} (?:until|before|up ?front|in advance|till)
        ! until then (?:not|nothing|no)
        (?:billed|invoiced|charged|pay|paid|settle|settled|bill|invoice|payment) (?:\w+ ){0,2}?(?:afterwards|retrospectively|after the (?:event|fact)|at the end)
        (?:later|afterwards|then|only then|at that point) (?:comes?|follows?|goes out|we send|you (?:get|receive)) (?:the |a |our |your )?(?:first )?(?:bill|invoice)
        (?:see|get|receive) (?:a|the|any|your|our) (?:bill|invoice) (?:only )?(?:when|once|after|as soon as)
        for (?:translations|work|hours|goods|services|shifts|what has been) (?:already )?(?:delivered|handed over|done|worked|performed)
        (?:deliver|supply|work|ship)\w* (?:[^\s.;|]+ ){0,4}on (?:credit|account|open account)
        <NUM> ?days? (?:after|from|following) (?:delivery|go-live|the invoice|receipt|acceptance|completion|the end)
        (?:fee|price|sum|remuneration|balance|payment) (?:shall )?(?:\w+ ){0,4}?(?:only )?(?:following|after|upon|on) (?:completion|acceptance|successful|delivery)
        (?:carry|finance|pre-?finance) the (?:\w+ )?(?:installation|investment|cost|work|project)
        (?:pay|payment|payable|due|invoice|invoiced|billed|bill|fee|charged|settle)\b[^.;|]{0,40}\b(?:only (?:after|once|when|upon|on)|after (?:the (?:work|delivery|job|event|service)|delivery|completion|acceptance|installation|go-live|handover|you)|once (?:it|the|you|everything)|when (?:it's|it is|the (?:work|job)) (?:done|finished|running|delivered|over)|upon (?:completion|acceptance|delivery)|in arrears|retrospectively) & ~(?:not|n't|never|no |\d+ ?%|per cent|balance|remaining|deposit|guarantee|increase|order is)
    """),
)  # fmt: skip
