"""Where data lie, what is done with them, and to whom they belong at the end."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

_FAR: Final = r"(?:the united states|united states|usa|us region|u\.s\.|the states|american?|virginia|oregon|ohio|texas|texan|india|ukraine|vietnam|china|pakistan|bangladesh|offshore|overseas|bangalore|bengaluru|mumbai|manila|cebu|nairobi|kenya|the philippines|philippines|singapore|hyderabad|chennai|pune|boston|austin|dallas|seattle|egypt|cairo|hong kong|brazil|outside (?:the |of )?(?:eu|eea|european (?:union|economic area)|union|uk|country|region|europe|switzerland|germany|kingdom)|third countr(?:y|ies)|another continent|abroad|other side of the world|us-east[-\w]*|us-west[-\w]*)"
_HOME: Final = r"(?:the )?(?:eu|eea|european (?:union|economic area)|uk|united kingdom|kingdom|germany|france|switzerland|netherlands|belgium|ireland|canada|australia|austria|spain|italy|norway|sweden|denmark|finland|poland|portugal|japan|india|new zealand|europe|your (?:own )?(?:country|region|premises|state|province|city)|(?:this|the|one's own|our own) (?:country|region|premises|borders?|same country)|national borders)"

DATA_LOCATION: Final = Facet(
    "data_location", "compliance", "critical",
    side("abroad", rf"""
        (?:stored|hosted|processed|kept|accessed|replicated|backed up|transferred|opened|handled|performed|calculated|reviewed|worked on|sent|saved|mirrored|transcribed|typed|read|crunched|operated|runs?|rests?|goes?|go|lies?|sits?|is|are|access|takes place|held|copied)[^.;|]{{0,60}} {_FAR} & (?:data|records?|files?|backups?|cop(?:y|ies)|recordings?|servers?|hosting|documents?|images?|claims?|bookings?|payslips|telemetry|application|platform|tapes|transcri\w+|information|logs|help desk|support|processing|personal|calculat\w+|portal|cloud|accounts?|reviewed|processed|stored|hosted) & ~(?:never|not|no |nobody|nothing|n't|only in india|as per law|neither|old vendor|outgoing)
        from our (?:partner|team|centre|office|sister office) in {_FAR}
        (?:replicas?|cop(?:y|ies)|backups?|servers?|data ?cent(?:re|er)s?|processing|hosting|access|telemetry|recordings?|records?|hosting region|data)(?: \w+)?(?: [^\s.;|]+){{0,8}} {_FAR} & ~(?:never|not|no |nobody|nothing|n't|neither|old vendor|outgoing|without)
        (?:team|office|people|partner|firm|colleagues?|centre|center) (?:\w+ ){{0,3}}in {_FAR} & (?:data|records?|files?|claims?|bookings?|open\w*|read\w*|transcri\w+|access|typed|documents?|look\w*)  & ~(?:never|not|no |nobody)
        leaves? (?:the (?:eu|european union|uk|country|region|continent)|europe|norway|germany|switzerland|your country) & ~(?:never|not|no |nothing|n't|one byte)
        transfers? (?:\w+ )?(?:[^\s.;|]+ ){{0,3}}to (?:the )?(?:us|usa|united states|india|china|third countr\w+)
        (?:us|american|overseas|foreign) (?:data ?cent(?:re|er)s?|cloud|servers?|provider|giant|corporation) & ~(?:no|without|never|not)
        (?:no|not a) (?:domestic|local|national|european) (?:data ?cent(?:re|er)|hosting|server)
        crosses the border & ~(?:not|no|never)
        standard contractual clauses
        (?:data|records?|files?|backups?|documents?|recordings?|images?|copies|servers?|tickets?|support|processing)\b[^.;|]{{0,60}}\b(?:abroad|overseas|in another country|in a third country|outside (?:the |your |our )?(?:country|region|union|eu|eea|uk)|across the (?:ocean|atlantic|border)|on (?:another|a different) continent|in (?:asia|africa|america|south america|the far east)) & ~(?:never|not|no |nothing|nobody|n't|neither|without)
        (?:follow-the-sun|offshore|near-?shore)(?: team| desk| support| centre| model)? & (?:data|support|team|desk|tickets?|processing|records?) & ~(?:no|not|never|without)
        (?:non-eu|non-european|overseas|foreign) (?:sub-?processors?|data ?cent(?:re|er)|servers?|staff|team|subsidiary|parent) & ~(?:no|not|never|without)
    """),
    side("at_home", rf"""
        (?:stays?|remains?|kept|stored|hosted|held|runs?|lives?|resides?|processed|sleep|calculated|rests?|backed up|located|sits?|printed|lie|is|are)(?: [^\s.;|]+){{0,6}} (?:in|within|inside|on) {_HOME} & (?:data|records?|files?|backups?|cop(?:y|ies)|byte|servers?|hosting|documents?|everything|it|it's|images?|payslips|information|addresses|stored|hosted|processed|stays|remains|logs?|data ?cent\w+|answers?|calls|recordings) & ~(?:not|never in|n't|customers in|operating|embassy)
        (?:never|not|nor|don't|doesn't|nothing|no (?:data|record|copy|byte|file)|shall not|without)(?: [^\s.;|]+){{0,5}} (?:leav(?:es?|ing)|cross(?:es)?|outside|go(?:es)? (?:abroad|overseas)|transferred|from another continent|sent)(?: [^\s.;|]+){{0,2}} (?:the |our |these |those |your )?(?:eu|eea|european (?:union|economic area)|union|uk|country|building|premises|region|europe|border|switzerland|germany|spain|italy|norway|data ?cent(?:re|er)s?|abroad|overseas|continent|kingdom|austria|canada)
        never leaves? (?:the )?(?:eu|european union|uk|country|building|premises|region|europe|your)
        (?:doesn't|does not|never|won't) leave (?!us|your|you|a|any|early)\w+
        (?:goes|go) nowhere & (?:data|address\w*|records?)
        nowhere else & ~(?:kitchen|cooked|shop|catalogue)
        never leaves? (?:our|these|those|the two|the three)[^.;|]{{0,20}} data ?cent(?:re|er)s?
        (?:stays?|remains?|kept|stored|held)[^.;|]{{0,30}} data ?cent(?:re|er)s? in
        no foreign (?:authority|court|company|cloud|server|provider)|no overseas|without (?:the )?(?:big )?(?:overseas|american|foreign|us) (?:cloud|provider|houses?)
        (?:domestic|local|national|swiss|german|european|eu|uk|indian|canadian|australian)[- ](?:only )?(?:hosting|data ?cent(?:re|er)s?|servers?|hosted|cloud|region) & ~(?:no|not)
        data (?:residency|sovereignty)(?: in)?
        (?:on|within|inside) (?:national|home|domestic|our own|your own|swiss|german|dutch|british|french|indian|canadian|eu) (?:soil|territory|borders?|ground|jurisdiction)
        (?:not|never|no|nothing)\b[^.;|]{{0,40}}\b(?:abroad|overseas|outside (?:the |your )?(?:country|eu|union|uk|borders?|region)|third countr(?:y|ies)|across the (?:ocean|atlantic|border)) & (?:data|records?|files?|copy|byte|server\w*|stored|processed|sent|hosted|goes|leaves?)
        (?:data|records?|files?|backups?|everything|servers?)\b[^.;|]{{0,40}}\b(?:in the country|in-country|in your own country|at home|in the same (?:country|city|region)|within the country|domestically) & ~(?:not|never|n't)
    """),
)  # fmt: skip

DATA_USE: Final = Facet(
    "data_use", "compliance", "critical",
    side("uses_data", r"""
        (?:train|teach|improve|benchmark|enrich|feed|develop|refine|sharpen|educate)(?:s|ed|ing)? (?:our |the |its |further )?(?:\w+ )?(?:models?|algorithms?|ai|products?|engine|recognition|program|statistics|talent pool|services?|database|next \w+|suggestions)(?: [^\s.;|]+){0,6} & (?:your|customer|client|patient|member|documents?|data|you|uploaded?|photographs|curves|profiles|records|cvs|content)
        (?:your|customer|client|pooled|aggregated|anonymi[sz]ed|patient|shopping|yield|driving|usage|member|candidate)(?:s'|s|'s)? (?:\w+ )?(?:data|figures|profiles?|cvs|documents|content|records|behaviour|readings|artwork|curves|information) (?:are |is |be |may be |will be |gets? |can be |get )?(?:\w+ )?(?:used to|used for|shared (?:with|among)|sold (?:to)?|fed into|passed (?:on|to)|pooled|analysed|enrich\w*|licensed|combined|help us|flow into|exploited)
        (?:we|and) (?:may |can |do |will |also )?(?:share|sell|pool|pass on|analyse|evaluate|monetise|monetize|exploit|mine|look at|offer) (?:\w+ ){0,3}?(?:data|profiles?|figures|what you (?:type|write|upload)|your|documents|applicants) & ~(?:never|not|no|nobody|neither|thank)
        (?:allow|authori[sz]e|permit|licen[cs]e|consent|agree|right)\b[^.;|]{0,50}\b(?:share|exploit|use|sell|passed on|analyse)\b[^.;|]{0,50}\b(?:your|customer|data|content|profile|advertisers|product improvement|partners)
        (?:may|can|will|gets?) be (?:sold|passed on|shared)(?: [^\s.;|]+){0,4} to (?:\w+ )*(?:brands|companies|partners|traders|insurers?|advertisers|third parties|manufacturers) & ~(?:not|never)
        (?:look through|looked up)(?: [^\s.;|]+){0,4} (?:profiles|by the next|other)|learned about[^.;|]{0,60}can be looked up
        (?:opt|opting) out of & (?:can't|cannot|not|analytics)
        (?:learn|learns|profit) from (?:every|your|each|what|all) & ~(?:not|never|don't)
        (?:your|the) (?:readings|data|figures) have (?:a )?value (?:to|for) us
        turn up in our (?:image )?library
        (?:your|customer|client)\b[^.;|]{0,30}\b(?:data|inputs?|content|uploads?|conversations|documents|usage)\b[^.;|]{0,40}\b(?:train|improve|fine-tune|benchmark|shared with|sold|monetis|passed to|fed)\w* & ~(?:never|not|no |n't|nobody|neither|without)
        (?:anonymi[sz]ed|aggregated|pooled)\b[^.;|]{0,30}\b(?:shared|sold|published|used|flows?|feeds?|benchmark) & ~(?:never|not|no |n't)
    """),
    side("leaves_data_alone", r"""
        (?:never|not|nor|neither|don't|does not|do not|doesn't|won't|shall not|will not|cannot|couldn't|no) (?:\w+ ){0,3}?(?:train(?:ed|s)?(?! (?:you|tickets))|share[ds]?|sell|sold|mined?|peek|utili[sz]ed?|used? (?:\w+ ){0,4}(?:for (?:purposes|any|research|training|advertising|marketing)|to (?:train|improve))|use personal|pooled?|resold|passed on|analy[sz]ed?|evaluated?)(?: [^\s.;|]+){0,4} & (?:data|records?|documents?|files?|upload\w*|content|answers|personal|claims?|by us|models?|images?|profiles?|third part\w+|mined) & ~(?:discounts?|dealer|product|we sell|tied|sell (?:hardware|software|food|spare|second))
        ! (?:not|never) (?:be )?(?:used|use) (?:\w+ ){0,3}(?:to train|for training|to improve)
        your data (?:is|stays|remains|belongs to) (?:yours|you)
        do(?:es)? not (?:share|sell|train) & ~(?:discounts|seats|through)
        (?:use of|access to) (?:customer )?data[^.;|]{0,20}<SEP>(?:excluded|none|no|never|forbidden)
        no third party (?:ever )?(?:gets|sees|has|receives)|nobody's business but yours|no interest for us
        (?:goes|go|flows?) into any (?:training|statistic) & (?:not|no|nothing)
        (?:look away|forgets (?:each|every)|keys? (?:are|is|lies?) with you|even if we wanted|don't (?:even )?keep a copy|what happens in your)
        (?:your|customer|client)\b[^.;|]{0,30}\b(?:data|inputs?|content|documents|records|files)\b[^.;|]{0,60}\b(?:never|not|no |n't)\b[^.;|]{0,30}\b(?:train|improve|share|sold|sell|monetis|pass|used|third part|look)\w*
        (?:no|without any) (?:model |ai )?(?:training|mining|profiling|resale|tracking|advertising)(?: on| of| with)? (?:your|customer|client)
    """),
    flips=True,
)  # fmt: skip

DATA_OWNERSHIP: Final = Facet(
    "data_ownership", "terms", "high",
    side("theirs_hard", r"""
        (?:export|handover|hand-over|return|download|data|history|records|archive|extraction|files)(?: [^\s.;|]+){0,12} (?:costs? <MONEY>? ?[\d.,]+|is charged|are charged|against (?:a |payment|the payment)|at our daily rate|for a fee|chargeable|processing charges|can't come along|cannot be exported|not possible|won't be handed|erased and won't|no download button) & (?:leav\w+|termination|over|export|contract|hand\w*|change|move|switch|download|end) & ~(?:free|without charge|no charge|costs nothing|exports of)
        (?:remain|remains|stay|stays|belong|belongs|vest|vests|is|are|keep|keeps)(?: [^\s.;|]+){0,3} (?:our (?:intellectual )?property|with us|with the (?:studio|agency|contractor|provider|supplier)|to the (?:agency|studio|contractor|provider)|to us|in the (?:contractor|supplier|provider|agency)) & (?:templates?|photos?|photographs?|data|results?|texts|models?|intellectual|content|database|files|designs?|drawings|recipes|records|recordings|plates|rights|work) & ~(?:nothing|not|never|n't|no )
        we keep the (?:\w+ )?(?:database|data|records|results|files|history|templates)
        (?:deleted|erased|destroyed)(?: [^\s.;|]+){0,3} (?:without return|and won't|without (?:handover|a copy)) & ~(?:we erase our copy)
        (?:you|customer|client) (?:only )?(?:licen[cs]e|licenses|receive a right to use|may use) (?:them|the (?:photos|texts|images|results))
        (?:no|without) (?:export|download button|data export|way to export|handover)(?: \w+)? & ~(?:charge|fee)
        closed format|proprietary format|nobody can open it|grants you the right to use
        (?:all )?(?:work results|intellectual property|copyrights?|rights)(?: [^\s.;|]+){0,4} (?:vest|remain|stay|belong)s? (?:in|with|to) (?:the (?:contractor|supplier|provider|agency)|us)
        (?:can't|cannot|won't|will not|not) (?:\w+ )?(?:come along|be (?:exported|handed over|taken along|released)) & (?:history|data|records|files|results|database)
    """),
    side("theirs_free", r"""
        (?:take|takes|get|gets|receive|pull|export|download|carry|keep|walk off)(?: [^\s.;|]+){0,6} (?:data|records|files?|archive|dump|copy|export|list|results|drawings|history|everything|hard disk|passwords|the lot)(?: [^\s.;|]+){0,6} & (?:free|open formats?|whenever|at any time|any time|with you|leave|leaving|last day|each night|every night|under your arm|when you go|without charge|on exit|no charge|contract ends|costs nothing|hostage|complete|part from|end of) & ~(?:costs? <MONEY>|against payment|won't|can't|not)
        (?:belong|belongs|are|is|remain|remains|stay|stays)(?: [^\s.;|]+){0,2} (?:to you|to your \w+|yours|your (?:intellectual )?property|the customer's(?: property)?|with you) & (?:data|results?|records?|files?|photos?|recipes|rights|intellectual|images?|designs?|content|templates?|texts|drawings|recordings|list|copyright|code|models?) & ~(?:stays yours to choose|used|never)
        (?:all )?rights(?: \w+)? (?:to|with|go to|pass to|belong to) (?:the )?(?:you|customer|client|hotel|buyer)|rights to (?:hotel|client|customer)
        (?:hand|hands|handed|surrender|give|gives|given|return|returned|deliver|delivered|released?)(?: [^\s.;|]+){0,6} (?:data|records|files|copy|archive|results|drawings)(?: [^\s.;|]+){0,6} (?:without (?:charge|asking)|free|at no (?:cost|charge)|upon expiry|at the end|when you leave|on (?:exit|termination)) & ~(?:against payment|only|back up)
        (?:upon|on|at|after|when|before) (?:expiry|termination|the end|leaving|exit|your last day|you (?:leave|part|go))\b[^.;|]{0,60}\b(?:surrender|full dump|hard disk|copy of|travels along|you (?:get|receive)|open formats?|handed over|handed to you)
        (?:don't|do not|never|nothing) (?:\w+ )?(?:hold|keep|stays? behind)(?: [^\s.;|]+){0,3} (?:hostage|with us|behind)
        (?:print files|source files|open files|files) go to you|in open formats|open formats? (?:that|which|any)|any (?:printer|engineer|firm) (?:may|can) (?:use|open)
        taking (?:them|it) elsewhere costs nothing|travels? along
    """),
)  # fmt: skip

TRANSPARENCY: Final = Facet(
    "transparency", "positioning", "medium",
    side("hidden", r"""
        (?:how we|what we|margins?|purchase prices?|log ?files?|logs|methods?|methodology|formula|source code|composition|rate break-?up|cost break-?down|costing|calculation|recipe|model|algorithm|weights|protocols|wages?|share) & (?:secret|confidential|not (?:disclosed|shared|accessible|shown|published|revealed|available|open)|isn't disclosed|will not be shared|won't (?:be shared|get)|closed|internal|to ourselves|lock and key|no (?:insight|right of inspection|escrow|access)|black box|cannot be provided|nobody outside|undisclosed|not be disclosed|aren't accessible|won't show) & ~(?:no secret|keep nothing|nothing secret|not a secret)
        black box(?:,| if| for|\.|$) & ~(?:no|not a|never|without)
        (?:trade|business|house|company) secret & ~(?:no|not)
        (?:won't|will not|don't) (?:know|learn|see|find out)(?: [^\s.;|]+){0,5} (?:until|before|unless)(?: [^\s.;|]+)* booked
        (?:only|just) (?:a |the )?(?:lump[- ]sum|single (?:amount|figure)|total|finished forecast)(?: figure)?(?: is| will be)? (?:shown|given|provided)?& (?:break-?up|invoice|shows?|cannot)
        nobody outside can look
    """),
    side("open", r"""
        open[- ](?:book|source code|books|calculation)|source code is (?:public|open)|open-book
        you (?:can )?(?:see|get|may see|know|read|look at)(?: [^\s.;|]+){0,4} (?:what we (?:paid|pay|add|earn|charge)|our (?:margin|costs?|invoices|log|calculation|books|purchase)|same log|every (?:cost|step|line|log)|wholesaler's invoices|the (?:log|calculation|invoices))
        (?:margin|mark-?up|share|our (?:nine|eight|ten|\d+) per ?cent|commission)(?: [^\s.;|]+){0,4} (?:is )?(?:printed|shown|stated|listed|itemi[sz]ed|disclosed|published|on the (?:invoice|right))
        (?:may|can|could) (?:\w+ )?(?:inspect|look into|audit|examine|check|see)(?: [^\s.;|]+){0,5} (?:records|books|logs?|lists|contracts|calculations?|invoices|at any time|unannounced) & ~(?:not|no one|nobody|cannot)
        (?:one click|click)(?: \w+)? (?:unfolds|shows|opens|explains)|comes with its reasoning|in plain words
        (?:hide|hides|conceal) nothing|nothing (?:is )?(?:hidden|to hide)|no secrets?|no black box|not a black box
        (?:wage|cost|our share|material|labour)[^.;]{0,50}(?:separate lines|separately (?:shown|listed)|line by line|three lines)
        who earns what|stapled to|have a nosy|webcam over|same (?:log|data|figures|screen) (?:file )?as our
        (?:full|complete|total) (?:transparency|break-?down|disclosure)|fully transparent|transparent pricing
    """),
    shares=2,
)  # fmt: skip

ANONYMITY: Final = Facet(
    "anonymity", "compliance", "high",
    side("named", r"""
        (?:know|knows|shows?|records?|see|sees|logs?|tells?|stores?|tracks?|tracked|followed|monitors?|retrieve|assigned|identif\w+|notes?)(?: [^\s.;|]+){0,5} (?:who (?:opened|said|did|was|had|ate|gave|logged|bought)|where every|every (?:driver|employee|user|worker|person)|each (?:employee|user|driver|worker|person)|identity|which (?:employee|colleague|person|driver|nurse)|to the (?:employee|person)|personal number|by name|the name)(?: [^\s.;|]+)? & ~(?:no way|nobody|not|never|can't|cannot|n't|without|haven't|shops know)
        (?:face recognition|facial recognition|fingerprint|pay by face|biometric|personal number|wearer's staff number|staff number|full name|real name) & ~(?:no|not|never|without|neither)
        (?:must|have to|can't|cannot|only|needs? to)(?: [^\s.;|]+){0,5} (?:register(?:ing|ed)?|confirm(?:ed)? their identity|identify|log in with (?:your|their) name|sign in with)(?: [^\s.;|]+)? & ~(?:device|vehicle|medical practitioners)
        (?:whoever|who) \w+ what(?: [^\s.;|]+){0,4} is in the log
        tells the boss who
    """),
    side("anonymous", r"""
        (?:nobody|no one|not|never|no|can't|cannot|n't|without|impossible)(?: [^\s.;|]+){0,6} (?:tell who|traced back|identif\w+|recogni[sz]e\w*|picked out|know(?:ing)? who|who (?:said|you|it)|guessed|ask who|individual is|names?,|clue who|personal data|login|link\w* to a person) & ~(?:call in|where|address|card numbers)
        anonym(?:ous|ously|ised|ized|ity) & ~(?:painting|donor|not|no|never|aggregated)
        (?:blacked out|blurred|pixelated|aggregated figures|only (?:show )?(?:the )?(?:average|totals|groups)|remain invisible|number of their choosing|appear(?: to each other)? as numbers|light beam|counts heads and|pseudonym\w*) & ~(?:sold|may be)
        (?:data collected|personal data)<SEP>(?:none|no)
        groups under \w+ (?:don't|are not|aren't)
        no login and no|haven't a clue who|pay in cash and
    """),
)  # fmt: skip
