"""What is inside the price, what the price counts, and when it is owed at all."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

IN_THE_PRICE: Final = Facet(
    "in_the_price", "commercial_model", "high",
    side("extra", r"""
        (?:charged|billed|invoiced|priced|sold|quoted|ordered|paid|offered|shown|chargeable|payable|calculated) (?:\w+ )?(?:separately|extra|in addition|on top|for separately|additionally|apart|on (?:its|their) own)
        (?:separate|additional|extra) (?:charge|fee|cost|contract|line|invoice|price|bill|order)s? & ~(?:data|guests|no (?:extra|additional|further|separate))
        (?:attracts?|carr(?:y|ies)|has|have|with) (?:its|their|an?) own (?:charge|fee|price|rate)|at (?:its|their) own (?:rate|prices?)
        at an? (?:extra|additional|further) (?:cost|charge|fee)(?<!no extra cost)
        (?:costs?|come(?:s)?|is|are) (?:an? )?extra & ~(?:virgin|guests|dogs)
        (?:is|are|comes?|goes|go|come) (?:charged |billed |added )?(?:on top|in addition|as an extra|as an add-on|as an option|as a paid|at a cost|at a charge)
        (?:can|may) be (?:quoted|ordered|booked|taken|added|had|taken out|bought) (?:\w+ )?(?:as (?:an? )?(?:paid )?(?:option|extra|add-on|rider|module|supplement)|at (?:the |our )?list price)
        quote it as an? (?:option|extra)
        optional extra|paid (?:extra|add-on|option|rider|module)|add-on (?:for|at|price)
        (?:not|isn't|aren't|never) (?:\w+ )?(?:included|contained|covered|inclusive|part of (?:the|this|our|your)|inside|comprised) & ~(?:vat|tax)
        (?:excludes?|exclusive of|excluding|does not cover|doesn't cover|doesn't include|does not include|doesn't pay for|isn't something the \w+ pays for) & ~(?:gst|vat|tax)
        (?:exclusive|beyond|outside|over and above|on top of|apart from|in addition to) (?:of )?(?:the|this|your|our) (?:\w+ )?(?:<BILL>|offer|quotation)
        (?:is|are|fees?|dues|costs?|charges?|licen[cs]e) for your account
        at (?:the |our )?list price
        (?:at|by|according to) (?:the |our |usual )?(?:day rate|daily rate|hourly rate|hourly \w+ rate|time and material|actuals) & (?:charge\w*|bill\w*|invoice\w*|quote\w*|support|training|installation|set-?up|changes|travel|commissioning|migration|updates?|help|work|freight)
        (?:a|the|our|usual|at|by)? ?day rate & ~(?:no|without|published)
        (?:yearly|annual) (?:support|maintenance|service|care|licen[cs]e|update)s?(?: and \w+)? ?(?:agreement|contract|plan|fee|charge|package)?
        (?:yearly|annual) charge
        (?:set-?up|implementation|onboarding|installation|activation|joining|support|maintenance|training|migration|update|upgrade|commissioning|delivery|call-out|handling|admin|administration|service|cleaning|transport) (?:fees?|charges?|surcharge|supplement)
        by the year
        (?:invoiced|charged|billed) to (?:you|your)
        borne by (?:you|the (?:customer|client|buyer|tenant))
        at <YOUR> (?:own )?(?:cost|expense)
        (?:you|client|customer|buyer) (?:pays?|bears?|covers?|organises?) (?:the|for|all) (?:\w+ )?(?:travel|training|freight|set-?up|support|installation|delivery|customs|shipping|updates?|transport|fuel|insurance|tyres)
        one-off & fee|charge|cost|project|set
        project charge
        paid (?:training|support|updates?|onboarding|workshop|set-?up)
        must be taken with
        care package
        bare (?:device|machine|price|unit) & (?:else|accessories|extra|list|only)
        (?:an )?invoice (?:of|for|over) (?:\W?[\d.,]+|\w+) (?:\w+ )?(?:comes|follows|accompanies)
        (?:goes|go|put|placed|appears?|shown|listed) (?:\w+ ){0,3}?(?:on|as) (?:a|an|the|your) (?:second|separate|additional|extra|next|own) (?:invoice|line|bill|position|item)
        (?:please )?(?:budget|allow|reckon|plan) (?:\W?[\d.,]+ )?(?:extra |separately )?for (?:the |a )?(?:interface|training|travel|set-?up|support|installation|migration|extra) & ~(?:time|weeks|days)
        (?:chargeable|billable) & ~(?:no|not|never|without|hours?)
        we (?:shall |will |then |have to )?(?:bill|charge|invoice) (?:\w+ )?(?:for|our|extra) (?:\w+ )?(?:hourly|extra|separately|training|set-?up|support|travel)
        (?:support|training|installation|set-?up|delivery|updates?|maintenance|hosting|migration|onboarding|freight|travel|commissioning)<SEP>(?:extra|on request|optional|not included|by time|at cost|<MONEY> ?[\d.,]+|[\d.,]+ ?<MONEY>)
        (?:training|support|set-?up|installation|delivery|maintenance|migration|onboarding|updates?|travel|hosting|transport|insurance|shipping|commissioning|cleaning|customi[sz]ation|integration)\b[^.;|]{0,50}\b(?:extra|separate(?:ly)?|on top|additional|not included|surcharge|add-on|charged|billed|invoiced|at cost|optional|quoted) & ~(?:no |not charged|never|without|n't|nothing|free|neither|included in)
    """),
    side("included", r"""
        (?:is|are|all|everything|already|comes?|fully|both|be)? ?included(?! vat| in the photo| on) & ~(?:christmas|holidays|sundays|tender documents)
        inclusive(?: of)? & ~gst|vat|tax
        all-in(?! ?-?one)(?: price| rate| fee)?|all-inclusive
        part of (?:the|your|our|this|that|what you) (?:\w+ )?(?:<BILL>|service|package|sum|deal|offer|pay) & ~(?:not|isn't)
        (?:in|inside|within|covered by|belongs? to|baked into|built into|contained in|covers?) (?:the|this|your|our|one|every|that) (?:\w+ ){0,2}?(?:fee|price|subscription|package|licen[cs]e|retainer|rate|band|weekly sum|monthly sum|rent|rental|premium)(?! (?:list|tag))
        (?:at|with|without|for|come at|is at|) ?no (?:extra |additional |further |hidden |separate |added )(?:cost|charge|fee|invoice|bill|payment|price)s?
        (?:at|for) no (?:cost|charge)|at zero (?:cost|charge)
        free of charge|without charge|gratis|cost-free|complimentary|for free|on the house|our treat & ~(?:trial|first|test|pilot|sample|returned|day is)
        without (?:extra|additional|further|asking|charging|a separate|paying)(?: [^\s.;|]+){0,3}? (?:cost|charge|fee|invoice|bill|cent|penny|for it|extra)s?
        ! (?:no|never|not|nothing|don't|won't|doesn't|wouldn't|nobody)(?: [^\s.;|]+){0,6}? (?:appears? (?:anywhere )?(?:on|in)|extra|separate(?:ly)?|on top|second|additional|surprise) (?:\w+ )?(?:invoice|bill|charge|cost|fee|line)?s? & (?:invoice|bill|charge|cost|fee|price|pay|sum) & ~(?:included|contains?)
        (?:fee|charge|invoice|cost|bill)s? (?:\w+ ){0,3}(?:ever )?(?:is|are) (?:never|not) (?:charged|raised|sent|asked)
        ! (?:no|zero|there is no|there's no|never an?|without(?: a| any)?) (?:\w+ )?(?:set-?up|setup|implementation|onboarding|installation|activation|joining|support|maintenance|training|migration|update|upgrade|delivery|call-out|service|travel|shipping|hidden|extra) (?:fees?|charges?|costs?|surcharges?)
        (?:charge|charges|ask|asks|cost|costs|pay) (?:you )?(?:zero|nothing|not a cent|no money) (?:extra |more )?(?:for|to) & ~(?:until|before|up ?front)
        ! (?:costs?|cost you) (?:you )?(?:nothing|not a \w+|no more)(?: more| extra)? & ~(?:leave|cancel|until|stop|return)
        at our (?:own )?(?:cost|expense) & ~(?:break\w*|replace\w*|repair\w*|fault\w*|reprint|again)
        ours to pay for
        will not see an invoice|never see an invoice
        all inside
        (?:sits|is|are|everything|all)(?: [^\s.;|]+){0,2} inside (?:it|that|this)
        (?:comes?|come) with (?:the (?:service|subscription|fee|price|machine)|it|every|each) & ~(?:invoice|bill|charge)
        including(?= (?:set|train|support|update|main|deliver|travel|install|all|every|the first|insur))
        is our problem
        (?:<BILL>|sum|figure)(?: you see| you pay| above)? (?:already )?(?:covers|comprises|includes|contains|holds) & ~(?:doesn't|not|only|bare)
        throw(?:s|n)? in|thrown in|we give you .{0,40} on top
        (?:shipping|delivery|freight|travel|training|set-?up|installation|carriage|postage|support|fuel|insurance)(?:'s| is| are) (?:on us|ours|paid by us|our affair|free|carriage paid)
        (?:carriage|duty|freight|postage) paid
        (?:support|training|installation|set-?up|delivery|updates?|maintenance|hosting|migration|onboarding|help ?desk|travel|shipping)[^.;|]{0,30}<SEP>(?:included|free|✓|[€$£] ?0|0|nil|none|no charge|inclusive|without charge)
        (?:[€$£] ?0|eur 0|0 (?:eur|euros?))(?![.,\d]) & (?:tier|set-?up|support|training|delivery|install\w*|plan|for)
        (?:everything|all) (?:you (?:see|saw)|in the demo|above) (?:is|are|sits) (?:in|inside|included|covered|part)
        the (?:sum|figure|price|amount)(?: [^\s.;|]+){0,4} (?:doesn't|does not|never) (?:change|move|grow) & (?:travel|visit|come|call|training|support|whether|engineer)
        (?:paid|pay) (?:precisely|exactly|only|just) (?:the|that) (?:figure|sum|amount|price)
        (?:training|support|set-?up|installation|delivery|maintenance|migration|onboarding|updates?|travel|hosting|transport|insurance|shipping|commissioning|cleaning|integration)\b[^.;|]{0,50}\b(?:included|free|inclusive|at no|no extra|without extra|part of the|covered|thrown in|on us|comes with|in the price|costs nothing|no charge) & ~(?:not included|isn't|not free|not part|not covered|n't|your retailers|call-out)
    """),
    shares=1,
)  # fmt: skip

PRICE_UNIT: Final = Facet(
    "price_unit", "commercial_model", "critical",
    side("per_person", r"""
        (?:licen[cs]e[sd]?|price[sd]?|fee|fees|costs?|charge[sd]?|pay|paid|billed|invoiced|buy|subscri\w+|(?:eur|gbp|usd|chf) ?[\d.,]+|[€$£] ?[\d.,]+)[^.;:,|]{0,40}\b(?:per|for each|for every|each|by the) (?:named |active |registered |single )?(?:user|seat|head(?! of)|licen[cs]e|colleague|person|wearer|member of staff|staff member|login)s? & ~(?:visitors|guests|no |nor|nil)
        (?:|: )per (?:named |active |registered )?(?:user|seat|capita|wearer|login) & (?:<MONEY>|price\w*|fee\w*|licen\w+|charge\w*|pay\w*|month|year|cost\w*|bill\w*)  & ~(?:mbit|throughput|nil|no |nor)
        (?:for each|each|every) (?:named |active |registered )(?:user|seat|head)
        (?:<MONEY> ?[\d.,]+|[\d.,]+ ?<MONEY>)[^.;|]{0,25}\b(?:for each|per|a|each|every|for every) (?:person|user|seat|head|wearer|colleague|member of staff|login|licen[cs]e) & ~(?:night|guests|visitors)
        licen[cs]ed? (?:per|for each|by) (?:named )?(?:users?|seats?)
        named[- ](?:seats?|users?)
        seat licen[cs]es?|per-(?:seat|user|head)|user-based|seat-based
        seats to buy
        (?:billed|charged|priced|invoiced|calculated|computed) by (?:headcount|head count|head|the head)(?! of)
        (?:each|every|another|one|two|ten|three|five|any|an?) (?:\w+ ){0,3}?(?:users?|colleagues?|employees?|nurses|drivers?|carers?|persons?|cook|login|pair of eyes|team member)[^.;]{0,60}(?:billable|licen[cs]e|seat|costs?|line|charged|account of (?:its|their) own|extra fee|fee) & ~(?:no matter|unlimited|any number|doesn't|not)
        (?:add|hire|take on|bring in)\b[^.;|]{0,30}\b(?:add|pay for|need|buy|licen[cs]e)\b[^.;|]{0,20}\b(?:licen[cs]es?|seats?|more)
        (?:bill|fee|price|pay|premium|cost|costs|charge)\b[^.;|]{0,20}\b(?:depends on|follows|goes by|according to|based on|computed on|calculated (?:on|by)|measured by) (?:\w+ ){0,3}(?:the )?(?:payroll|headcount|head|how many (?:colleagues|people|staff|users)|number of (?:users|people|employees|lives|staff|colleagues|persons|seats|members))
        (?:we )?count (?:the )?(?:active )?(?:accounts|users|heads|people|seats)
        (?:logins?|accounts?|licen[cs]es?) (?:can't|cannot|may not|must not|can not) be (?:passed|shared|transferred)
        a few (?:francs|euros|pounds) a head|a head & (?:bill|fee|price|cost|pay)
        (?:per|for each|for every|each|every|by the) (?:user|seat|head(?! of)|named user|login|active user|licensed user|member of staff)\b[^.;|]{0,20}\b(?:licen[cs]e|fee|month|year|pays?|costs?|charge|<MONEY>) & ~(?:no |not|n't|never|nil|unlimited)
        (?:every|each|another|additional|extra|more) (?:\w+ )?(?:user|seat|login|colleague|employee|head|person|member)s?[^.;|]{0,40}(?:costs?|adds?|pays?|charged?|billed|needs? (?:a|its|their|his|her) (?:own )?licen[cs]e|raises?) & ~(?:no |not|n't|never|nothing|without|free)
    """),
    side("per_use", r"""
        (?:unlimited|any number of|as many|no (?:cap|limit) on|no limit to|irrespective of the (?:quantity|number) of|regardless of the number of|no matter how many|however many) (?:the |individual )?(?:\w+ )?(?:users|seats|colleagues|people|persons|logins|lawyers|nurses|accounts|staff|members|employees|administrators|learners|readers|drivers|chefs)
        as many (?:colleagues|users|people|logins|staff|nurses|employees) as you (?:like|want|need)
        (?:not|isn't|aren't|never|rather than|instead of) (?:\w+ ){0,3}?(?:for|by|per|count(?:s|ed|ing)?) (?:people|seats?|users?|heads?|persons?|headcount|person)|(?:rather than|instead of|not) a user-based
        (?:nobody|no one|don't|do not|never|we don't) (?:counts?|sell|charge for|bill for) (?:heads|seats|users|people|logins|noses|persons)
        charged by the (?!user|seat|head)\w+
        we charge (?:for each|by the|per) (?!user|seat|head|person|employee)\w+
        (?:eur|gbp|usd|chf) ?[\d.,]+ (?:for (?:each|every)|per|a) (?!month|year|day|week|user|seat|named|quarter|head|person|employee|learner|colleague|nurse|driver)\w+
        [€$£] ?[\d.,]+ (?:for (?:each|every)|per|a) (?!month|year|day|week|user|seat|named|quarter|head|person|employee|learner|colleague|nurse|driver)\w+
        pay (?:only )?for (?:contracts|orders|invoices|payslips|transactions|what you use)
        each \w+ (?:that is \w+ )?costs (?:eur|gbp|usd|chf|[€$£])
        headcount & (?:not a|no|irrelevant|doesn't)
        (?:licen[cs](?:ing|ed?)|fee|charge|price|bill|pay|invoice|measure\w*|subscription)(?: [^\s.;|]+){0,6}? (?:by|per|for each) (?:the )?(?:site|vehicle|house|kitchen|branch|turbine|machine|building|location|company|firm|organi[sz]ation|megawatt\w*|policy|study|plant|room|bed|hectare)
        (?:granted|licen[cs]ed|sold|belongs?) to the (?:organi[sz]ation|company|firm|house|whole) (?:as a whole)?
        (?:everyone|everybody|anyone|whole (?:crew|team|staff|company)|all (?:your|the) (?:staff|people|colleagues))\b[^.;|]{0,60}\b(?:no further cost|without extra|may have an account|fee won't|same (?:price|fee)|one price|log in|access) & ~each
        (?:bill|fee|price|invoice|sum|amount)\b[^.;|]{0,25}\b(?:won't|doesn't|does not|stays|will not|never) (?:budge|change|move|grow|where it was|rise) & (?:people|users|heads|crew|staff|temps|colleagues|logins|persons)
        (?:plays no role|all the same to us|doesn't matter|makes no difference) & (?:how many|people|users|who|heads|staff)
        (?:user|staff|employee) (?:accounts?|logins?)<SEP>(?:unlimited|as many|no limit|any number|free)
        shar(?:e|ing) (?:your |the |a )?login & (?:fine|please|welcome|may)
        company-wide|site licen[cs]e|enterprise-wide|house-wide
        (?:unlimited|any number of|as many|however many|no matter how many|no limit on)\b[^.;|]{0,20}\b(?:users?|seats?|people|colleagues|staff|logins?|employees|heads|accounts|members)
        (?:does not|doesn't|do not|don't|never|not)\b[^.;|]{0,20}\b(?:depend on|count|charge|price|bill|pay|matter)\b[^.;|]{0,25}\b(?:users?|seats?|people|heads?|staff|logins?|employees|headcount)
    """),
)  # fmt: skip
