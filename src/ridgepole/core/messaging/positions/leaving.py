"""How long one is bound, what ends it, and what it costs."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

EARLY_EXIT: Final = Facet(
    "early_exit", "terms", "high",
    side("locked_in", r"""
        (?:cannot|can't|can ?not|may not|must not|could not) (?:\w+ )?be (?:ended|cancelled|canceled|terminated|left|shortened|undone|dissolved|broken|given notice|stopped|exited)
        (?:no|without|excluded|not|ruled out) (?:early|ordinary|premature) (?:exit|termination|cancellation|notice|release)
        (?:early|ordinary|premature) (?:exit|termination|cancellation|end|release|departure)\b[^.;|]{0,60}\b(?:ruled out|excluded|not (?:foreseen|possible|permitted|allowed|accepted)|impossible|no|costs|fee|penalt\w+|due|payable|charge|none)
        non-?cancell?able|irrevocabl[ey]
        lock(?:ed)?[- ]in(?: of| period| for)?
        (?:annual|yearly|multi-?year|two|three|four|five|seven|ten|twelve|\d+)[- ](?:year|month)? ?(?:commitment|lock-?in) & ~(?:no|without)
        not be (?:ended|cancelled|terminated) (?:earl(?:y|ier)|before|prematurely)
        for the (?:whole|full|entire) (?:term|period|duration) & (?:bound|commit\w*|stay|signed?|obliged|pay|due)
        (?:fixed|firm|bound|tied|committed|contracted|signed up|stay with us|locked) (?:\w+ )?(?:for|over|until|to|till) (?:the )?(?:end of )?(?:two|three|four|five|six|seven|ten|twelve|fifteen|twenty|\d+) ?(?:full )?(?:years|months|winters|seasons|harvests)
        (?:term|duration|contract|agreement|commitment|minimum term)(?: is| runs| of| lasts|:)* (?:for )?(?:at least )?(?:two|three|four|five|six|seven|ten|\d+) (?:full )?years & ~(?:guarantee|warranty|fixed price|experience|no)
        minimum (?:term|contract|period|commitment|duration|contract term)(?: of| is|:| \||<SEP>)? ?(?:<NUM>|\d+)
        (?:remaining|outstanding|rest of the|residual|all further|whatever is left|lost) (?:\w+ )?(?:instal\w+|rent|fees?|payments?|value|margin|amount|sum|term|on the meter|months?)\b[^.;|]{0,60}\b(?:due|payable|owed|owing|falls?|fall|pay|pays|charged|levied|cost)
        (?:cancellation|termination|exit|early-exit|break|leaving|departure) (?:fee|charge|penalty|costs?|payment) & ~(?:no|without|neither|free|zero)
        (?:leave|leaving|cancel|cancelling|stop|stopping|quit|quitting|end(?! of)|exit|pull\w* the plug|step out|walk out|withdraw|terminate|back out)(?: [^\s.;|]+){0,6} (?:costs?|pay|pays|owe|forfeit|due|penalt\w+|residual|leaves the entire|fee|falls? due|you buy|is charged|fall due) & ~(?:nothing|no |without|free|not a)
        (?:may not|can't|cannot|can ?not|not (?:allowed|permitted|possible|free) to|no way to|must not) (?:\w+ )?(?:leave|step out|quit|cancel|get out|exit|stop|walk away|withdraw|switch)(?: [^\s.;|]+){0,3}? (?:before|until|early|during|within|for|till|midway)
        (?:once|when) you(?:'re| are|'ve| have)? (?:in|signed)\b[^.;|]{0,20}\b(?:in until|you're in|stay|there is no way back|bound)
        (?:in|bound|tied|committed|signed|stays?|with us) (?:to us )?(?:until|till|to the end of) (?:the end of )?(?:20\d\d|\w+ 20\d\d|\d)
        even if (?:your|the|you) (?:plans|needs|circumstances|crop|business)? ?(?:change|hail)[^.;|]{0,60}
        you sign up to (?:the end of|\d|20)
        earliest (?:day|date|exit|end|termination)\b[^.;|]{0,60}\b(?:you may|is|you can|possible)
        penalt(?:y|ies) (?:for|on|if you) (?:leaving|early|cancel\w*|end)
        bound (?:by contract |to us )?for
        you are with us for the
        (?:signed|signing|sign|commit|committed|bound|bind|tied|locked|contract|agreement|term|stay)\b[^.;|]{0,40}\b(?:for|of|until|over) (?:at least |a minimum of |the full |a full )?(?:two|three|four|five|six|seven|eight|ten|twelve|[2-9]|1\d|24|36|48|60)[- ](?:years?|months|seasons) & ~(?:not|n't|no |never|guarantee|warranty|experience|price|after)
        (?:no|not|never|n't)\b[^.;|]{0,20}\b(?:get out|way out|walk away|opt out|exit|leave|terminate|cancel)\b[^.;|]{0,30}\b(?:before|until|early|during|within|ahead) & ~(?:penalty|fee|cost|charge)
    """),
    side("free_to_leave", r"""
        ! (?:cancel|leave|stop|quit|end|go|terminate|withdraw|pause|exit|walk away|step out)(?: [^\s.;|]+){0,3}? (?:at any (?:time|moment|point)|any ?time|any (?:day|month|week|moment)|whenever|on any (?:\w+ )?day|tomorrow|overnight|from one (?:day|month)|month by month|when(?:ever)? you (?:like|want|please)|this evening|mid-year|as you please|at (?:its|your) discretion) & ~(?:data|call us|not|n't|never|cannot|if|nobody)
        (?:can|may) (?:cancel|leave|stop|quit|end it|go)(?: (?:it|us|again))? (?:at any time|on any day|any day|any month|whenever|with|from one)
        (?:no|without(?: an?| any)?|neither|zero|there's no|never an?) (?:\w+ )?(?:lock-?in|notice period|fixed term|minimum term|commitment|contract to sign|exit (?:fee|charge|penalty)|cancellation (?:fee|charge|penalty)|long-term (?:contract|commitment)|contract term|contract period|minimum (?:period|contract|duration)|strings|penalty for leaving|fee on departure|term nor)
        leave whenever|leave (?:us )?(?:at )?any ?(?:time|day|month)
        you are free & ~(?:of charge|to choose)
        month[- ]to[- ]month|monthly rolling|rolling monthly|from month to month
        not tied (?:in|down|to)|(?:aren't|are not|isn't|never|not) (?:tied|bound|locked|chained|handcuffed|stuck)
        walk away & (?:any|pay nothing|owe|free|whenever|without|no)
        (?:shake hands|off you go|door is (?:never|not) locked|door (?:stands|is) open|we part as|no hard feelings|go in peace)
        (?:we|and we) (?:simply |just )?stop (?:billing|charging|invoicing) & ~(?:trial)
        (?:either|any|both) (?:side|party|partner)s? (?:may|can) (?:end|terminate|leave|give notice|stop)
        (?:one|a|two|a two-line|an|single) (?:e-?mail|click|clicks|line|message|phone call|call|letter|postcard|sentence|word)\b[^.;|]{0,60}\b(?:you're out|and (?:it|the contract) ends|ends? (?:it|the contract)|it's over|and it stops|to leave|to cancel|cancels)
        (?:quit|cancel|leave|end it|stop) (?:it )?(?:from|in|on|with|by) (?:the |your |a |one |two )?(?:settings|account|app|portal|click|button|e-?mail|mail|page)
        without (?:owing|paying|giving|any|stating|a) (?:\w+ )?(?:compensation|a reason|penalty|reasons|fee|cost|notice|explanation) & (?:leave|end|cancel|stop|withdraw|go|terminate|quit|return|exit|give back)
        (?:ended|cancelled|stopped|terminated|left) (?:at any time|any day|without (?:notice|cost|penalty|reason)|free of charge|at short notice|within <NUM> days)
        (?:send|return|give back|bring back)\b[^.;|]{0,60}\b(?:costs? (?:you )?nothing|we (?:simply )?stop|nobody will|no questions|whenever|any day|any working day)
        nobody (?:will )?(?:\w+ )?(?:holds?|keeps?|stops?|talks?|tries to talk) you
        (?:if you've had enough|don't like|fed up|not happy)\b[^.;|]{0,60}\b(?:that's it|off you go|leave|go|stop|end|shake)
        (?:no|without|free of|zero|never any)\b[^.;|]{0,25}\b(?:strings|lock-?in|tie-?in|exit (?:fee|cost|penalty)|penalt(?:y|ies)|handcuffs|long(?:er|-term)? (?:contract|commitment)|minimum (?:term|stay|contract)|fixed term|termination fee|cancellation (?:fee|charge)) & ~(?:late|payment)
        (?:leave|stop|cancel|quit|end it|walk away|go|drop us|part ways|pull out|switch off)\b[^.;|]{0,30}\b(?:whenever|any (?:time|day|month|moment)|at will|overnight|tomorrow|at no cost|no questions|without (?:cost|penalty|reason|paying|owing)|free of charge) & ~(?:not|n't|never|cannot|no way)
    """),
)  # fmt: skip

NOTICE: Final = Facet(
    "notice", "terms", "high",
    side("notice_needed", r"""
        (?:with|subject to|at|giving|given|on|of|to) (?:at least |an? further |an? |not less than )?(?:\w+|\d+)[ -](?:working |business |calendar )?(?:days?|weeks?|months?|quarters?|years?)'*(?: written| prior)? notice
        notice period (?:of|is)
        (?:\w+ )?(?:\w+|\d+) (?:days?|weeks?|months?)'* (?:written )?notice
    """),
    side("no_notice", r"""
        (?:may|can|could|free to|to|and) (?:\w+ )?(?:stop|leave|cancel|go|quit|end it|do so) (?:\w+ ){0,2}?(?:on any day|any day|at any time|any time|whenever|tomorrow|on monday|overnight|from one day to the next)(?![^.;]*\bnotice\b)
        no notice(?: period)?
        without (?:any )?notice & (?:leave|stop|cancel|end|go|quit|terminate|out)
        nobody\b[^.;]{0,40}\bnotice period
        on any day(?![^.;]*\bdays?' notice\b)
    """),
    flips=False, departs="notice_needed",
)  # fmt: skip

RENEWAL: Final = Facet(
    "renewal", "terms", "high",
    side("automatic", r"""
        (?:renews?|renewed|extends?|extended|prolong(?:s|ed)?|continues?|runs? on|carries on|rolls? (?:over|on)|walks? on|rebooked|recurs?|goes on|keeps going)(?: [^\s.;|]+){0,6}? (?:by itself|automatically|on (?:its|their) own|unless|until you|as a matter of course|tacitly|by default|without (?:you|any|further|notice)|of (?:its|their) own accord|year after year|for (?:another|a further)|by (?:another|a further)) & ~(?:no|never|don't|not|doesn't|won't|must actively|your members|residents)
        automatic(?:ally)? (?:\w+ )?(?:renew\w*|extend\w*|extension|prolong\w*|continu\w*|rebook\w*|rollover) & ~(?:no|never|not|n't|without)
        auto-?renew\w*|evergreen(?: contract| clause)? & ~(?:no|never|not|without)
        (?:unless|without|if (?:you don't|nobody|no one|we don't|neither|you do nothing|there is no)|do nothing|silence|inaction|absent)\b[^.;|]{0,80}\b(?:extended|extends|renew\w*|another (?:year|round|term|month|twelve)|further (?:year|term|twelve)|next (?:year|season|twelve)|carry on|carries on|continues?|prolong\w*|runs on|coming year|as a yes|counts as (?:a yes|consent)|rolls) & ~(?:never|quietly finishes|ends|expires|stops|no prolong)
        (?:keeps? going|runs?|goes on|continues|carries on) (?:\w+ )?(?:until|till) (?:you|one of us|somebody|someone) (?:tell|tells|says?|writes?|cancels?|ends?|gives? notice)
        (?:charged|billed|debited|invoiced) (?:again|anew) (?:on|at|in|every)\b[^.;|]{0,50}\b(?:unless|anniversary|automatically)
        we (?:assume|take it|presume)\b[^.;|]{0,30}\b(?:so|yes|continue|carry on|stay)
        (?:doesn't|does not|not|isn't|it's not) (?:\w+ )?(?:end|ending|expire|stop|stopping)(?: \w+)? (?:on its own|by itself|automatically|of its own)
        (?:remember|put|diary|reminder)\b[^.;|]{0,40}\b(?:to quit|to cancel|if you plan|notice date)
        tacit (?:renewal|extension|agreement)
        (?:contract|agreement|subscription|plan|policy|licen[cs]e|term|membership|cover|it|order)\b[^.;|]{0,50}\b(?:renews|rolls over|is renewed|is extended|is prolonged|continues|carries on|runs on|starts again|extends itself)\b[^.;|]{0,40}\b(?:automatic\w*|by itself|unless|without|year|month|until cancelled|tacitly) & ~(?:not|n't|never|no |only if)
        if (?:you|we|neither|nobody|no one)\b[^.;|]{0,30}\b(?:nothing|no(?:t)? (?:cancel|notice|object|say|write)|n't (?:cancel|object|say|write|hear))\b[^.;|]{0,40}\b(?:another|further|next|continues|renew\w*|extends?|again|on)
    """),
    side("ends_itself", r"""
        (?:ends?|expires?|runs? out|ceases?|closes?|lapses?|finish(?:es)?|dies?|stops?|switch(?:es)? (?:itself )?off|terminates?|is over|void)(?: [^\s.;|]+){0,6}? (?:by itself|automatically|on its own|of its own accord|without (?:notice|any|a letter|you|further|prolongation)|and that's (?:that|it)|no (?:letter|notice|cancellation|action)|unless (?:you|renewed|we agree|both)|quietly|by effluxion|on the last day|at the end of the (?:term|year|season)) & ~(?:doesn't|not end|never ends|trial ends|insurance cover)
        (?:quietly|simply|just|silently) (?:ends?|expires?|finish(?:es)?|runs? out|lapses?|stops?|dies?)
        ! (?:no|never|not|won't|without|don't|nothing is|doesn't|does not) (?:\w+ ){0,3}?(?:automatic(?:ally)?|auto-?renew\w*|renew(?:s|al|ed)? (?:by itself|itself|automatically|behind)|prolong\w*|roll-?over|extended? (?:itself|automatically|behind)|evergreen|tacit)(?: \w+){0,2}
        (?:must|have to|need to|has to|only (?:if|when)|unless) (?:you |we )?(?:\w+ )?(?:actively |expressly |deliberately |both )?(?:sign|renew|order|agree|book|ask|buy|confirm|re-?order|phone|come)(?: [^\s.;|]+){0,2} (?:again|anew|another|afresh|a (?:new|second)|on purpose)
        (?:agreed|signed|ordered|booked|bought|renewed|decided|negotiated|concluded) (?:anew|afresh|again|on purpose)
        (?:fresh|new) (?:proposal|order|signature|contract|agreement|yes)\b[^.;|]{0,30}\b(?:each|every|needed|required|if you)|requires? a (?:fresh|new) (?:proposal|order|signature|contract|agreement|yes)
        nothing (?:has|needs) to be (?:cancelled|ended|written|done)(?! up) & (?:contract|end|last day|term|over|agreement)
        forget (?:about )?us and
        (?:earn|win) (?:your )?yes (?:each|every)|behind your back & (?:prolong|renew|extend|charge)
        leave it unanswered|if you (?:do|say|write) nothing[^.;|]{0,40}(?:ends|over|stops|finish|expires|nothing more)
        (?:contract|agreement|subscription|plan|policy|licen[cs]e|term|membership|cover|it|order|hire|rental)\b[^.;|]{0,40}\b(?:ends|expires|stops|lapses|runs out|finishes|is over|terminates)\b[^.;|]{0,30}\b(?:by itself|automatically|on its own|without (?:notice|any|you)|unless you|no (?:notice|cancellation)|and (?:that's|nothing)) & ~(?:not|n't|never|doesn't)
        (?:no|not|never|n't|without)\b[^.;|]{0,15}\b(?:auto-?renew\w*|automatic(?:ally)? (?:renew\w*|exten\w+|prolong\w*)|silent(?:ly)? (?:renew\w*|exten\w+|prolong\w*)|roll(?:s|ing)? over|tacit\w*)
    """),
)  # fmt: skip

REFUND: Final = Facet(
    "refund", "terms", "high",
    side("final", r"""
        non-?refundable|non-?returnable
        (?:is|are|remains?) (?:final|due in full|not refund\w+|not credited|not returned|not repaid) & ~(?:match|round|approval)
        (?:sales?|purchases?) (?:\w+ ){0,6}(?:is|are) final
        no (?:refunds?|credits?|money back|returns?|reimbursement|exchange|repayment|right of return) & ~(?:questions|limit)
        (?:cannot|can ?not|can't|will not|won't|shall not|never|not|under no circumstances|in no case)(?: [^\s.;|]+){0,4}? (?:be )?(?:refund(?:ed)?|credited|returned|reimbursed|repaid|paid back|exchanged|give (?:it|the money) back|pay(?: \w+)? out|take(?: \w+){0,3} back|get(?: \w+){0,3} (?:back|again)|flows? back|exchange) & ~(?:need|data|hand|carried|unused)
        (?:excluded from|no right to|exempt from) (?:return|refund|exchange|withdrawal)
        (?:keeps?|kept by us|stays? with us|retained) (?:the )?(?:fee|deposit|payment|amount|money|booking)\b[^.;|]{0,40}\b(?:even if|whatever|in any case|if you (?:cancel|don't|withdraw)|all the same|regardless) & ~(?:property|asset|equipment)
        (?:the )?(?:fee|deposit|payment|amount|money|booking amount|arrangement fee)(?: \w+){0,6} (?:stays with us|is kept|is retained|kept by us|is gone|stands)
        (?:money|what is|what you) (?:\w+ )?paid is (?:money )?(?:gone|paid|ours)
        (?:cancel\w*|cancelled|withdraw\w*|change of heart|no-?shows?|didn't please|left halfway)\b[^.;|]{0,80}\b(?:billed in full|full (?:sum|price|amount|fee)|stays? owing|in full|charge stands|nothing (?:flows|comes) back|not refunded|no refund|doesn't get you|forfeit\w*|isn't possible)
        neither (?:credit notes?|cash|vouchers?) nor
        nothing (?:flows?|comes?|is (?:paid|given|sent)) back
        (?:fee|deposit|payment|amount|price|money|ticket|ticket price|instal\w+)s?[^.;|]{0,30}(?:not|n't|no|never|non)\b[^.;|]{0,15}\b(?:return|refund|reimburs|repay|credited|paid back|given back|recover|come back)\w*
        (?:forfeit|lose|loses|forfeits|forgo)s? (?:the|your|any|their) (?:\w+ )?(?:deposit|fee|payment|amount|money|instal\w+|booking)
    """),
    side("refunded", r"""
        (?:is|are|be|gets?|fully|has|have) (?:the \w+ )?(?:\w+ )?(?:credited|refunded|reimbursed|paid back|repaid|returned in full|reversed|wiped off|given back|sent back|returned) & (?:money|fee|sum|amount|price|premium|invoice|deposit|days?|if|within|months?|when|cancel|not|account|pro rata|%|transfer|back|plan) & ~(?:equipment|crates|ceremony|goods are returned|unused|hours|loyalty)
        money[ -]back
        (?:full|pro[ -]rata|complete|partial) (?:refund|credit|reimbursement|repayment)|refund guarantee
        (?:we|will|shall) (?:\w+ )?(?:refund|credit|pay back|reimburse|repay|hand (?:it|the money) over again|give (?:it|you|your money|the money|the fee) back|return (?:the|your|every|it|to you|you)) & ~(?:your guests|unused|call|kit|data|credit card)
        (?:get|gets|receive|have) (?:it|your money|the (?:fee|money|sum|amount|premium|price)|every \w+|all of it|your cash|the full \w+|the \w+ paid)(?: \w+)? back
        (?:reprint|replace|redo|repair|exchange)(?:ment)? or (?:your |the )?(?:cash|money|refund)
        (?:don't|do not|you don't|needn't) (?:have to )?pay (?:for it|for that|anything|us)? ?(?:if|then)?[^.;|]{0,20} & (?:bad|unhappy|not happy|disappoint\w*|wrong|not satisfied|didn't like|dislike)
        (?:if|should)\b[^.;|]{0,100}\b(?:unhappy|not happy|dissatisfied|disappoint\w*|not fit|not satisfied|bad|more trouble|don't like|not what you|doesn't suit|too late|not work)\b[^.;|]{0,80}\b(?:pay nothing|free of charge|costs? (?:you )?nothing|don't pay|money|back|wiped|refund|credit|return to you)
        (?:amount|money|sum) (?:lands?|is|goes|flows?|comes?) (?:back )?(?:on|to|in) your (?:card|account)
        (?:cooling[- ]off|withdrawal) (?:period|right) & (?:refund|back|fee|days)
        credit (?:your account|note)|as a credit & ~(?:neither|no|not)
        returned if you cancel|back if you cancel
        (?:you|customer|client|buyer|tenant|guest)s? (?:\w+ )?(?:get|gets|receive|receives|have|has|recover)\b[^.;|]{0,40}\b(?:back|refund|refunded|reimbursed|credited|your money)(?: [^\s.;|]+)? & (?:money|fee|price|deposit|paid|amount|refund\w*|sum|cent|penny|premium|rent) & ~(?:not|n't|no |never|nobody|nothing|call back|hear back)
        (?:refund|reimburse|repay|return)(?:s|ed)? (?:you |the |your |every |all |in )(?:\w+ )?(?:in full|money|fee|price|deposit|amount|full|payment|cent|penny|premium) & ~(?:not|n't|no |never|nobody|your guests)
        (?:not|un)(?: entirely| fully| completely)? (?:satisfied|happy|convinced)\b[^.;|]{0,40}\b(?:refund|money|back|pay nothing|no charge|don't pay|free)
    """),
)  # fmt: skip

PRICE_CHANGE: Final = Facet(
    "price_change", "terms", "high",
    side("price_rises", r"""
        (?:prices?|fees?|charges?|rates?|rents?|premiums?|subscriptions?|what you pay|hourly rate) (?:may |can |will |shall |is going to |does )?(?:\w+ )?(?:go(?:es)? up|ris(?:e|es)|increas(?:e|es)|climbs?|grows?|(?:is|are|be) (?:raised|increased|adjusted|indexed|uplifted|revised|lifted|reviewed|amended|updated|corrected|escalated)) & ~(?:your tenants|on friday|supplier|milk may|wheat|fares|energy prices|when prices|if prices|workload|demand)
        (?:annual|yearly|automatic|regular|periodic|each january|indexed) (?:uplift|increase|indexation|price (?:rise|review|adjustment)|adjustment|escalation|rise|review of (?:the )?(?:prices?|fees?|rates?)) & ~(?:no|without|never|not)
        index(?:ed|ation|-linked)|(?:retail|consumer|producer) price index|cpi|rpi|inflation-linked|linked to inflation & ~(?:no|never|not|without|struck|headache)
        escalat(?:ion|or|es?)(?: clause| of)? & (?:%|per cent|price|year|annum|p\.a\.|value)
        we (?:may|can|will|shall|reserve the right to|must|have to|are obliged to|'re obliged to)(?: \w+)? (?:raise|increase|adjust|revise|review|pass on|amend|lift|put up|change)(?: \w+){0,3} (?:prices?|fees?|charges?|rates?|what we charge|increases?|costs?|tariff|rent|it)
        (?:pass(?:ed)?|passing) (?:\w+ ){0,3}?(?:on|along|through)\b[^.;|]{0,40}\b(?:increases?|rises?)|pass(?:ed)? (?:on|through)(?: \w+){0,4} (?:increases?)
        (?:fuel|energy|paper|material|raw material|steel|copper|price|inflation|diesel|peak|season\w*|winter) (?:surcharge|adjustment|clause|supplement|escalator|variation)s? & ~(?:no|never|without|not)
        (?:<NUM>|\d+) (?:to \w+ )?(?:%|per cent|percent)(?: more| up| higher)? (?:each|every|per|a|on top each|year) ?(?:year|annum|january|spring|year after)?& (?:more|rise|up|increase|expect|higher|price|add)
        (?:expect|reckon with|count on|prepare for|there will be)(?: [^\s.;|]+){0,4} (?:more each year|higher|increase|rise)
        (?:introductory|launch|first-year|starting|teaser|special) (?:price|rate|offer)\b[^.;|]{0,40}\b(?:first|then|thereafter|after|later)
        (?:higher|new|regular|full|increased) (?:hourly )?(?:rate|price|tariff|fee) (?:from|after|as of|thereafter|next)
        year (?:1|one)[^.;]{0,30}year (?:2|two)
        (?:can't|cannot|can ?not|don't|no|not|never)(?: \w+)? (?:hold|guarantee|freeze|lock|price lock|fix)(?: \w+){0,3} (?:figure|price|rate|prices|fee|through|exists?)
        if (?:wages|steel|paper|wheat|energy|diesel|fuel|costs?|the index|inflation|raw materials?|the exchange|the market)\b[^.;|]{0,50}\b(?:climb|rise|go up|change|move|double|trade)s?[^.;|]{0,50}(?:so does|so do|we (?:move|adjust|follow)|your (?:rate|price|fee)|is lifted|goes up)
        (?:steel|paper|cotton|market|energy) moves[^.;|]{0,20}we move
        (?:more than today|dearer|more expensive) & (?:20\d\d|next year|from|will)
        (?:only )?(?:settled|valid|fixed|guaranteed|binding) (?:only )?for this (?:year|season|month|quarter)
        (?:price|prices|rate|rates|fee|fees|tariff|rent|premium|charges?)\b[^.;|]{0,40}\b(?:reviewed|adjusted|indexed|revised|raised|increased|uprated|rise|rises|climbs|go up|goes up|linked to|follow(?:s)?|track(?:s)?)[^.;|]{0,40}(?:year|annual\w*|inflation|index|cpi|rpi|january|april|anniversary|market|cost|wage|fuel|energy|per cent|percent|%) & ~(?:not|n't|never|no |without|neither|nor|falls)
        subject to (?:change|revision|adjustment|review|annual|indexation|increase) & (?:price|rate|fee|tariff|premium|rent|charges?)
    """),
    side("price_fixed", r"""
        (?:prices?|fees?|charges?|rates?|premiums?|rent|sums?|hourly rate|figure) (?:\w+ ){0,4}?(?:does|do|will|shall|can|may)(?:n't| not| never| not ever) (?:\w+ )?(?:move|change|rise|increase|go up|be (?:raised|increased|changed|touched|adjusted|indexed))
        (?:prices?|fees?|rates?|charges?|premium|rent|sums?|hourly rate[^.;|]{0,20}|amount)(?: [^\s.;|]+){0,4}? (?:is|are|stays?|remains?|shall remain|holds?|stand|stands|be)? ?(?:the same|fixed|unchanged|frozen|firm|stable|held|locked|constant|valid for (?:the )?entire|where it is|not subject to (?:revision|change)) & ~(?:not fixed|no fixed|rather than|prices are not)
        fixed (?:price|fee|rate)s?(?: for| until| over| throughout)? & ~(?:rather than|no|discount)
        (?:no|never an?|without(?: an?| any)?|not|neither) (?:\w+ )?(?:annual |yearly )?(?:uplift|price (?:rise|increase|adjustment)s?|indexation|index clause|surcharges?|escalat\w+|price clause) & ~(?:price lock)
        price (?:lock|guarantee|freeze|fix) & ~(?:no|lowest)
        is the rate in month
        (?:what you (?:sign|pay (?:today|now))|first (?:invoice|bill))\b[^.;|]{0,50}\b(?:is what|still pay\w*|your last|the same|twins|in year)
        (?:same|identical|not a cent more) (?:\w+ )?(?:price|fee|rate|sum|amount|figure)?(?: \w+)? (?:in|until|till|throughout|for|from) (?:year|the (?:last|final|end|whole|entire|contract)|all|day one|first to last|month)[^.;|]{0,30} & (?:price|fee|pay|cost|rate|sum|invoice)
        (?:even if|though|may|whatever|should)\b[^.;|]{0,60}\b(?:double|climb|rise|go through the roof|explode|market|inflation)[^.;]{0,80}(?:costs? the same|price (?:stays|remains|is)|remains? at|stays|same|our (?:problem|headache|risk)|unchanged)
        inflation is our
        (?:waived|struck out|given up|no)(?: \w+){0,3} (?:right to adjust|indexation)
        (?:never|needn't ever|won't|don't|nobody)(?: \w+){0,3} (?:come back and ask for more|ask for more|touch(?:es)? it|raise (?:it|prices?|the \w+)|adjusted rates|put (?:it|prices) up)
        irrespective of (?:the )?market|unchanged throughout|valid for (?:the )?entire
        guaranteed (?:for|until|over) (?:\w+ )?(?:years?|the term|months|\d) & price|rate|fee
        price held|held for (?:the (?:whole|full|entire)|\w+ years|that time) & price|rate
        not (?:subject to )?(?:revision|revised)
        (?:price|prices|rate|rates|fee|fees|tariff|rent|premium)\b[^.;|]{0,30}\b(?:fixed|frozen|locked|guaranteed|held|stays|stay|remains?|same|unchanged|firm)\b[^.;|]{0,40}\b(?:term|throughout|years?|months|until|whole|entire|end|contract|duration|as long as|season) & ~(?:not|n't|never|no )
        (?:no|never|not|without|neither|n't)\b[^.;|]{0,25}\b(?:price (?:rise|increase|hike|adjustment)s?|uplift|indexation|index|surcharge|increase|raise|escalat\w+)[^.;|]{0,30} & (?:price|rate|fee|term|year|contract|surcharge|index\w*|during) & ~(?:no price lock)
    """),
)  # fmt: skip
