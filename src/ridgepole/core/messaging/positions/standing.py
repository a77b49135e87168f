"""What exists today, whose duty the law makes it, and by which route it is sold."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

AVAILABILITY: Final = Facet(
    "availability", "capability", "high",
    side("live", r"""
        (?:is|are|has been|have been|was|'s|been) (?:\w+ )?(?:live|in production|in use|released|running|in operation|up and running|in daily use|generally available|shipping|switched on|out of beta|operational|rolled out|built in|standard)(?: [^\s.;|]+){0,5} & (?:since|today|already|for|in|at|with|now|as of|accounts|customers|all|clinics|months|years|20\d\d|every) & ~(?:not|n't|no longer|never|soon|yet|planned|will|contract|in production next|if|once|when the|water|lifts)
        (?:available|usable|ready|included|there|yours)(?: \w+)? (?:today|now|right now|already|from day one|immediately|this (?:afternoon|morning|week)|as of today|in all plans) & ~(?:not|n't|no|never|parking|yet|soon)
        (?:switch|turn) it on (?:this|today|now|yourself|right)
        (?:today|already|now|right now|since (?:last )?(?:\w+ )?(?:20\d\d|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|each (?:day|morning)|every (?:day|morning|evening|night)) & (?:customers|clinics|colleagues in|users|plants|tables|hospitals|sites) (?:\w+ )?(?:use|uses|used|work|works|working|run|runs|rely)(?: [^\s.;|]+){0,3} (?:it|with|on)? & ~(?:not|n't|we're still|planned|announcing it, no)
        (?:isn't|is not|not|no longer|n't)(?: just| only)? (?:a )?(?:roadmap|mock-?up|prototype|plan|beta|slide|vision|vaporware|announcement|promise)(?: any ?more| slide)?
        (?:out of beta|real product|the return service \w+ \w+ \w+ exists|exists and has|has handled|can be taken out right now)
        (?:are|is) in the (?:software|version|release|product)(?: \w+)? (?:that )?you(?:'ll| will| get|'re| saw)
        (?:part of|in) the (?:current|present|standard) (?:version|release|product) & ~not
        while others are still
    """),
    side("planned", r"""
        (?:on (?:the|our) )?road ?map & ~(?:not|isn't|n't a|no )
        (?:not|n't|isn't|aren't) (?:yet |so far )?(?:available|live|released|ready|built|supported|there|possible|in the (?:product|software|standard))(?: yet| so far| today| before| until)? & (?:yet|so far|today|before|until|planned|later|next|still|for now|coming|soon|autumn|spring|summer|winter|20\d\d|quarter|at present|now)
        (?:is|are|being|still|currently|was|we're|are we) (?:\w+ )?(?:being )?(?:programmed|developed|built|building|developing|in development|in preparation|in the works|in beta|in (?:a )?pilot|in trial|under development|under construction|tested|planned|scheduled|foreseen|on the drawing board) & ~(?:not|no longer|while|planned maintenance|your|quote|price|individually|from|for that house)
        (?:coming|launch(?:ed|ing|es)?|follows?|released?|introduced?|available|added|arriv\w+|ready|start\w*|open\w*|promised)(?: [^\s.;|]+){0,5} (?:soon|shortly|later|next (?:year|winter|summer|spring|autumn|quarter|month|release)|by (?:easter|christmas|summer|autumn|spring|winter|next|the end|q[1-4]|20\d\d)|in (?:a future|20\d\d|the (?:first|second) half|q[1-4]|october|november|two years|a year)|once the|in the (?:first|second)) & ~(?:invoice|contract|delivery of your|your (?:town|planned)|work on|certif\w+|training)
        (?:we )?(?:plan|plans|intend|intends|hope|aim|mean|promised) to (?:\w+ )?(?:introduce|build|add|launch|release|offer|bring|develop|support|extend|open|ship)
        (?:we will|we'll|will be) (?:\w+ )?(?:add|bring|introduce|launch|launched|released|introduced|added|offered)(?: [^\s.;|]+){0,8} (?:soon|shortly|next|later|20\d\d|future|spring|autumn|summer|winter)
        (?:future|later|next|coming|upcoming) (?:release|version|update|phase|generation|year) & (?:introduc\w+|planned|available|feature|function\w*|add|come|includ\w+|will) & ~(?:every (?:later|future)|each new|included)
        (?:only )?exists? (?:only )?(?:on paper|as a (?:trial|prototype|drawing|concept|plan))|a drawing so far|(?:a )?prototype|proof of concept stage|still (?:on the drawing board|building it|being (?:built|developed|programmed|tested)|to come|in its infancy) & ~certif\w+
        (?:first )?pilot (?:\w+ )?(?:starts|begins|runs|customer)(?: [^\s.;|]+){0,3} (?:in|after|next)
        (?:if|when) (?:enough|sufficient) (?:customers|clients|people) (?:want|ask)
        (?:give us|in) (?:a|another|one|two) (?:year|years|months)(?: and| more)?(?: [^\s.;|]+){0,4} & (?:will|be|right now no|not yet)
        depends on funding|bear with us|it will be made
        before (?:autumn|spring|summer|winter|q[1-4]|the end of|20\d\d|mid) & (?:not|no)
    """),
    flips=False,
    shares=2,
)  # fmt: skip

DUTY: Final = Facet(
    "duty", "compliance", "high",
    side("customer_responsible", r"""
        (?:law|legal\w*|statutory|duty|duties|register|registration|authority|inspector\w*|returns?|filing|deadlines?|safety|label|allergen\w*|report\w*|declar\w+|controller|notices?|insurance|operator|compliance|protection|inspections?|permits?|copyright|lawful) & (?:you must|you'll have to|you have to|your (?:own )?(?:bookkeeper|kitchen|people|site manager|job|duty|duties|responsibility|hands|door|task|obligation)|up to the (?:hotel|customer|client|employer)|is the customer|the customer is|by the (?:employer|customer|client)|for your people|client's|you, the|places on you|lies? (?:with|in) (?:you|your)|rests? with you|remains? (?:with )?you\w*|yourselves|yourself|we can't do that|decided and declared by your|employer only|of the customer|they'll knock at your) & ~(?:needn't worry|not you|off your|we answer|that's our job|rings us|not your|your risk|we deal|help desk|support)
        bears? no obligation & ~price
        (?:legal|statutory|regulatory) (?:\w+ )?(?:duty|duties|responsibility|obligations?) (?:\w+ )?(?:remains?|stays?|lies?|rests?|is|are) (?:with )?(?:you|yours|the (?:customer|client|employer|operator))
    """),
    side("we_responsible", r"""
        (?:law|legal\w*|statutory|duty|duties|authority|inspector\w*|inspectorate|returns?|filing|safety|labels?|allergen\w*|declar\w+|notices?|operator|compliance|register|permits?|licen[cs]es|social security|taxman|rules|court|office|consignment|vigilance|regulation\w*|obligations?|employer) & (?:that's our job|is our job|we(?:'re| are) (?:the|liable|responsible|answerable)|we bear|we answer|we deal with|rings us|comes to see us|done by us|kept by us|handled by us|filed by us|not you but we|ours\b|our (?:safety officer|responsibility|duty)|we stand|stand up in court|assumes? all|takes over the (?:legal )?(?:role|duty)|off your plate|nothing to do with it|you (?:needn't|don't have to|need not) worry|we (?:file|register|submit|report|declare|become|take over|take on|assume)) & ~(?:your importer|we can't|places on you|not our|by your|gym|customs papers)
        (?:contractor|supplier|provider) (?:shall )?assumes? all (?:\w+ )?(?:obligations|duties)
        we become the operator|as (?:manufacturer|importer|employer|licensed \w+ \w+|operator) we
    """),
    flips=False,
    shares=2,
)  # fmt: skip

SALES_ROUTE: Final = Facet(
    "sales_route", "commercial_model", "high",
    side("direct", r"""
        (?:buy|bought|order|ordered|purchase[ds]?|sold|invoiced?|billed|contract|contracts|sell|sells|deal|deals|travel|comes?|delivered)(?: [^\s.;|]+){0,3} (?:straight|direct(?:ly)?) (?:from|with|by|to|between) (?:us|the (?:factory|manufacturer|maker|producer|people|farm|workshop|insurer)|you|(?:the )?(?:plants?|customers?|hospitals?|companies|users|end)) & ~(?:your franchisees|not)
        you contract with(?![^.;|]{0,40}\b(?:dealer|partner|reseller|distributor))
        ! (?:no|without(?: a| any| the)?|never(?: \w+)?|not|skip the|cut(?:s|ting)? out the|don't (?:use|have|need)|neither|withdrew \w+ \w+ from the) (?:\w+ ){0,2}?(?:dealers?|intermediar(?:y|ies)|middlem[ae]n|resellers?|distributors?|agents?|wholesalers?|brokers?|distribution partner|retailers?|trade|sales partners?|stockists?) & ~(?:staff|calls|commission|not the|mortgage)
        invoiced from (?:there|our (?:factory|head office|headquarters))
        (?:from|with|by) the (?:insurer|maker|manufacturer|company|factory|producer|platform operator) (?:itself|direct(?:ly)?)
        between you and the (?:manufacturer|maker|factory)
        (?:intermediaries|middlemen|dealers|resellers|brokers)\b[^.;|]{0,60}\b(?:never let|say no|keep out|skip|don't need|we don't|take a (?:fifth|third|cut|share))
        (?:quotation|contract|invoice|order)s?(?: [^\s.;|]+){0,8} (?:all )?(?:come|comes) from (?:the factory|us|our)
        (?:own|our) (?:web ?shop|salesmen|sales ?force|sales people|shop)(?: and nowhere else| on our)? & ~(?:no own|no )
        ring the factory|factory[- ]direct|direct sales|sold direct
        on our own payroll & (?:salesman|sales)
        concluded (?:exclusively |directly )?(?:between|with) (?:the )?(?:principal|company|us|maker)
    """),
    side("partner", r"""
        (?:buys?|bought|sold|ordered|order|delivered|invoiced|quoted|supplied|sourced|obtained|contracted|billed|sale|available|distributed|supply)(?: [^\s.;|]+){0,6} (?:from|by|through|via|only via|with) (?:an? |your |its |the |our |one of(?: our)? )?(?:\w+ ){0,2}?(?:dealers?|partners?|resellers?|distributors?|stockists?|brokers?|retailers?|wholesalers?|specialist trade|system houses|agents?|accredited house|electrician|fitters) & ~(?:not|no|never|without|your chain|outsourc\w+|subcontract\w*)
        through (?:your|a|our|the) (?:\w+ )?(?:dealer|partner|reseller|distributor|wholesaler|retailer|broker|installer)s?
        <WE>(?: itself)? (?:does not|do not|don't|never|can't|cannot|doesn't) (?:\w+ )?(?:deal with|sells?|contract with|invoice|quote|supply|sell to)(?: [^\s.;|]+){0,2} (?:end|final|private|users?|customers?|you|directly|direct|consumers|myself) & ~(?:private addresses)
        (?:only|solely|exclusively|purely) (?:through|via|by|to) (?:\w+ ){0,2}?(?:dealers?|partners?|resellers?|distributors?|brokers?|trade|stockists?|wholesalers?|retailers?)
        not from us
        (?:turn to|contact|ask|ring|find|choose|visit|see)(?: [^\s.;|]+){0,3} (?:dealer|stockist|reseller|retailer|a shop|showroom|partner|distributor|one close by|installer)
        (?:passed|forwarded|handed|sent)(?: [^\s.;|]+){0,4} to (?:the |your |our )?(?:\w+ )?(?:dealer|stockist|retailer|partner|distributor|reseller)
        (?:dealer|retailer|stockist|partner|distributor|reseller|wholesaler|electrician|installer|house in \w+|channel \w+|sales partner)s?(?: [^\s.;|]+){0,6} (?:makes the offer|sells? it|sends? (?:you )?the (?:invoice|bill)|takes the order|takes care of it|quotes?|will|handles|bills?) & ~(?:no reseller|can't|cannot|no )
        (?:sales partner|channel (?:partner|friends)|specialist trade|over the counter of|no own shop|authori[sz]ed (?:dealers|distributors)|appointed broker) & ~(?:no|not|never|without|we are authori)
        (?:factory|direct) (?:orders|sales)(?: [^\s.;|]+){0,5} (?:aren't possible|not possible|forwarded|not accepted|impossible)
        you(?:'ll| will) never get a bill from us
        we (?:build|make|manufacture)[^.;|]{0,30}, (?:your|the|a) \w+ sells
    """),
)  # fmt: skip
