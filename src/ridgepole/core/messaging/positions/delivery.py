"""How it reaches the buyer: shared or alone, new or used, fast or slow, near or far, by whom one is met."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

SHARING: Final = Facet(
    "sharing", "capability", "medium",
    side("shared", r"""
        (?:together|along|side by side|on one machine|under the same roof|next to|alongside|with) (?:with )?(?:those of )?(?:other|many|several|further|some \d+ other|strangers'?|many other) (?:\w+ )?(?:customers?'?|clients?'?|principals|brokers|agents|groups?|goods|tenants|kitchens|hotels|companies|cards|caterers|firms|orders|users)(?: [^\s.;|]+)? & ~(?:not|n't|never|no |nobody|from any|other suppliers)
        (?:shar(?:e|es|ed|ing)|split|pool(?:ed)?|multi-tenant|common (?:stock|pool)|group print|collective|ride-?share|consolidated|groupage|multitude of) & (?:truck|lorry|van|server|machine|database|hosting|warehouse|battery|stock|floor|room|line|capacity|load|with (?:two|other|neighbours|others|several)|households|customers|neighbours|environment|tenant|principals|crew|team|print|run|hall|depot|sheet|container|pool|linen) & ~(?:not|n't|never|no |nobody|data|thank|joke|printer\?|your login|without|support|screen|profile|applicants|talent|swim|single-tenant|cars\?|file|adviser|market)
        (?:used|operated|visited|shared) by (?:\w+ )?(?:two|three|four|five|several|many|other|nine|a multitude)(?: \w+)? (?:caterers|customers|clients|companies|hospitals|firms|hotels|principals)
        (?:works?|calls|on the books) (?:for|at|of) (?:\w+ ){0,2}?(?:several|nine|eleven|many|other|different|four) (?:other )?(?:\w+s)(?: at once| in one day)?
        no exclusive (?:van|lorry|server|machine|crew|team)
        was in another (?:hotel|house|clinic) last
    """),
    side("dedicated", r"""
        (?:only|solely|exclusively|just|alone|reserved|dedicated)(?: [^\s.;|]+){0,3} (?:for|to) (?:you|your \w+|the customer|one client|one customer|your account)(?: [^\s.;|]+)? & (?:crew|team|machine|server|press|hall|line|warehouse|van|lorry|equipment|capacity|room|people|driver|cell|hosting|fleet|assigned|linen|drives?|works?|reserved|booked|computer|lodge|six|staff|hangar|oven) & ~(?:not|n't|never|no |statue|opening|written|worded|drawn|designed|software|ask)
        (?:works?|drives?|prints?|runs?|rides?)(?: [^\s.;|]+){0,3} (?:on your account|for your \w+|only your|just yours|just for you) (?:and nothing|and doesn't|and no|besides|alone|,)
        (?:single-tenant|private cloud|(?:machine|server|line|van) of your own|machine of its own|own (?:server|line|van|truck|instance|crew|hall)|no neighbours|a cell of your own|separate (?:computer|server|instance|machine)|whole (?:lodge|lorry|truck|hall) (?:is )?(?:booked|yours|for)) & ~(?:not|n't|never|your own server|on your own|no )
        (?:nobody|no one|no (?:other|second)|none)(?: else)?(?:'s)?(?: [^\s.;|]+){0,4} (?:in your van|rides|can reach|uses? it|shares? it|gets run on it|guests|loads|client can)(?: [^\s.;|]+)? & (?:van|machine|it|press|server|lorry|line|computer|room|lodge|client) & ~(?:software|screen|price|types|button|press anything)
        (?:never|not|doesn't|no)(?: [^\s.;|]+){0,3} (?:reach(?:es)? another|shared with|take on other|put in a pot|mixed with|other loads|another house)(?: [^\s.;|]+)?
        assigned (?:solely|exclusively|only) to
    """),
    shares=2,
)  # fmt: skip

CONDITION: Final = Facet(
    "condition", "commercial_model", "medium",
    side("new", r"""
        (?:factory|brand)[- ](?:new|fresh)|factory-new|straight off the line|fresh from the (?:loom|factory|press|line)|zero (?:operating )?(?:hours|kilometres|miles)|of current manufacture|current series|first quality|unopened|sealed cartons?|maker's seal|film's still on|smell of the factory|clocked nothing|(?:you're|you are) the first to|never (?:\w+ )?(?:hung|been (?:used|worn|in any)|belonged)|shall be new|all new|new and of
        ! (?:no|not|never|don't|nothing|isn't|without(?: any)?|no longer)(?: [^\s.;|]+){0,4} (?:second-?hand|refurbish\w*|recondition\w*|used (?:goods|parts|machines|devices|equipment)|pre-?owned|recycled|remanufactured|overhauled|returns stock)(?: [^\s.;|]+)? & ~(?:new,? but)
        (?:made|produced|sewn|comes out of production|manufactured)(?: [^\s.;|]+){0,3} (?:after|when|in the week) you order|this year's date
    """),
    side("used", r"""
        second-?hand|refurbish\w*|recondition\w*|pre-?owned|pre-?loved|remanufactured|overhauled|ex-?(?:demo|lease|rental)|second-life|used (?:machines?|devices?|equipment|parts|forklifts?|furniture|vehicles?|press|tyres)|one careful owner|as is where is|from our returns|b-stock & ~(?:no|not|n't|never|don't|nothing)
        (?:made|built|sewn|pressed) (?:from|out of)(?: [^\s.;|]+){0,2} (?:old|recycled|used|waste|scrap|discarded) & ~(?:not|never)
        (?:have|has|had|with|shows?)(?: [^\s.;|]+){0,3} (?:[\d.,]+ (?:hours|kilometres|miles|sheets)|already (?:made|done|served|worked)|a scratch|scratches|previous owner|lived already|trips)(?: [^\s.;|]+)? & (?:forklift\w*|machine|hours|sheets|cartons|units?|on them|on it|scratch|owner|lived|these|nothing|trips) & ~(?:no|not|zero|training)
        (?:is|are) not new|scratch or two|from (?:houses|a hotel|shops?|plants?|a brewery) (?:that|which) clos(?:e|ed)|worked for (?:\w+ )?years at|bought back from
    """),
    shares=1,
)  # fmt: skip

DOWNTIME: Final = Facet(
    "downtime", "capability", "medium",
    side("interruption", r"""
        (?:line|plant|system|kitchen|ward|tills?|lifts?|turbine|press|production|service|work|picking|hall|house|sites?|everybody|belt|site|machine|brokers|operation|business|shop|platform)(?: [^\s.;|]+){0,4} (?:has to|have to|must|will|is|are|shall|comes?|needs? to|need|stands?|would have to|lay)(?: [^\s.;|]+){0,3} (?:stand still|standstill|stopped|closed|close|emptied|out of use|suspended|shut(?: down)?|to a halt|off|empty|interrupted|halted|offline|unavailable|down|be emptied|log out|logs out|pens aside|locked)(?: [^\s.;|]+)? & (?:install\w*|upgrade|change\w*|retrofit|fitting|weeks?|days?|duration|while|until|during|check|maintenance|conversion|from|each|sorry|move|hall|new|before|for) & ~(?:not|n't|never|no parcel waits|without|nobody|one oven|road|motorway|your plant|after six|desk|phone|contract|needn't)
        (?:have to|need to|must|'d have to) (?:close|shut|empty|stop|clear|evacuate)(?: the| your| down)?(?: \w+)? (?:kitchen|plant|line|ward|shop|hall|site|for)(?: [^\s.;|]+)? & ~(?:not|n't|never)
        (?:maintenance|service|upgrade) window|downtime of|production shutdown|planned (?:outage|shutdown|standstill)|shutdown of & ~(?:no|zero|without)
        (?:gap|pause|interruption|break|standstill)(?: [^\s.;|]+){0,4} (?:in which|during|of|for)(?: [^\s.;|]+){0,5} & (?:nothing|no |tills|install\w*|system|keyed|changeover|cannot) & ~(?:no (?:gap|pause|interruption|break)|without)
        while (?:we|the new|our)\b[^.;|]{0,50}\b(?:can't|cannot|take the stairs|closed|out of|stand|no parcel|lay|stops?)
        everybody logs out|logs? out on
    """),
    side("no_interruption", r"""
        (?:no|zero|without(?: any| a)?|not a (?:minute|second)(?: of)?)(?: \w+)? (?:downtime|interruptions?|standstill|stoppages?|outage|disruption|shutdown|production loss|closing)
        (?:keep|keeps|go on|goes on|carry on|continue|continues?|runs? on|keeps? running)(?: [^\s.;|]+){0,5} (?:while|throughout|during|all the while|running|unimpaired|selling|printing|working|trading)(?: [^\s.;|]+)? & (?:we|install\w*|works|night|move|fit\w*|change\w*|while|throughout|belt|during|upgrade|our) & ~(?:offline|network|internet|router|subscription|contract|not|reception)
        (?:guests?|nobody|customers?|patients?|users?|no one|your \w+)(?: \w+)? (?:won't|will not|doesn't|don't|never|wouldn't|will)? ?(?:notices?|is logged out|feels?)(?: a thing| anything| nothing)? & ~(?:label printer|unless|button)
        (?:not one|no|isn't|without|never|nah)(?: [^\s.;|]+){0,4} (?:oven has to go cold|pallet waits|cut for|logged out|halts?|flicker\w*|have to close|stops? for|is stopped|stands? still|to be stopped)(?: [^\s.;|]+)?
        (?:don't|needn't|do not) (?:have to )?(?:close|stop|shut)(?: down)? & (?:while|fit|install|we|during|for us)
        business never halts|fit round you|behind your back and|side by side until|on the fly|hot[- ]swap\w*|between two (?:night )?shifts|outside (?:production|opening) hours
        (?:shall )?continue unimpaired
    """),
    flips=False,
    shares=1,
)  # fmt: skip

TRAINING_NEED: Final = Facet(
    "training_need", "capability", "medium",
    side("needs_training", r"""
        (?:training|course|courses|lessons?|induction|certificate|licen[cs]e|specialists?|certified|exam|academy|operator training|skilled|schooling|workshop|engineer|radiographers|instruction) & (?:compulsory|mandatory|obligatory|required|must|have to|has to|only (?:certified|trained|qualified)|before (?:anyone|anybody|access|they|you|you may)|prior to|needs?|wants?|calls for|allow|no one gets|nobody gets|without|then only|you'll want|plan|presuppos\w+|who did|days of|weeks in|lost in|shall have completed) & ~(?:no training|not required|nobody|needn't|none|no specialist|not presupposed|n't|no course|without a course|without (?:any )?training|licen[cs]e (?:fee|key)|included|in the price|invoice|free|your nurses attend|charge|cost|fee|trade licen[cs]e|purchase|sold|quote|deploy|chartered|never|price|engineer comes|support|software licen[cs]e|site manager)
        only (?:certified|trained|qualified|licensed|schooled|skilled) (?:\w+ )?(?:operators?|people|staff|users|personnel|\w+s) (?:can|may|are|should) (?:\w+ )?(?:work|use|operate|touch|handle)
        (?:no one|nobody|not) (?:\w+ )?(?:learns?|masters?)(?: it)? (?:in|overnight|within)|until your [\w ]+ master|steep learning curve|is a paperweight|skilled man in front
        learn in the evenings|unlock the door on the day you pass
    """),
    side("none_needed", r"""
        (?:no|without(?: any| a)?|zero|not|needn't|nobody|n't|none|never) (?:[^\s.;|]+ ){0,5}?(?:training|course|courses|seminar|handbook|manual|specialist knowledge|specialists?|expert|it skills|prior knowledge|previous knowledge|instruction|schooling|lessons?|learning|be a doctor|programming)(?: [^\s.;|]+){0,3} & (?:need\w*|requir\w+|necessary|attend|presuppos\w+|use|work|start|put on|read|know|learn\w*|be|to speak of|understood|from the first) & ~(?:price|fee|included|charge|paid|costs?|without training may|before)
        (?:explains? itself|self-explanatory|intuitive|foolproof|child's play|idiot-proof|walk-?up|plug and play|plug-and-play|plug in,? (?:and )?(?:print|go|start)|one button|no learning curve|easy as)
        (?:if|who(?:ever)?) (?:you )?can (?:send a text|use a (?:phone|smartphone)|read|write an e-?mail|drive|click|tap|boil)\b[^.;|]{0,30}\b(?:can|you)
        (?:understood|learnt|learned|mastered|got the hang of|grasped|picked up|as fast as the rest|picks? with it|productive)(?: [^\s.;|]+){0,4} (?:in (?:two|five|ten|a few|\d+) minutes|in minutes|at once|immediately|without a word|from the first|after (?:the )?(?:second|first|five)|in no time)
        (?:any(?:one|body)|even (?:your|a|the) \w+|everybody|a temp|children) (?:can|manages?|could|will|knows?|gets it|understands?)(?: [^\s.;|]+){0,4} (?:use|at once|straight|work|it|from|start|operate|manage)?  & (?:use|operate|manage|once|straight away|pull|plug|button|minutes|start|without) & ~(?:buy|order|sign up|report|discount)
        (?:like a vending machine|see pictures|voice says when|screen does the talking|photographs of what's inside|learning curve<SEP>none)
    """),
    flips=False,
    shares=1,
)  # fmt: skip

ORIGIN: Final = Facet(
    "origin", "positioning", "medium",
    side("local", r"""
        (?:grow\w*|grown|woven|sewn|made|produced|stitched|printed|assembled|built|welded|baked|manufactured|come|comes|sourced|harvested|bred|milled|dyed|live[sd]?|employ|recruit\w*|brewed|caught|bottled)(?: [^\s.;|]+){0,7} (?:in the (?:same )?(?:county|region|country|village|valley|neighbourhood|district)|near ?by|round the corner|around the corner|next door|from (?:our|your) (?:own )?(?:region|town|village|forest|valley|county)|kilomet(?:re|er)s from your|miles from your|at home|locally|domestically|in your town|within (?:the same|\w+ kilomet\w+)|from farms|you can see|from the neighbour|in (?:this|our|your) country|in-country) & ~(?:not|n't|never|no longer|any ?more|nothing|old)
        (?:domestic|home-?grown|local(?:ly)?|regional|native|indigenous)(?:ly)? (?:origin|production|produce[dr]?|sourced|made|growers?|farms?|suppliers?|crews?|manufactur\w+|grown|goods|materials?)(?: only)? & ~(?:not|n't|can't|no |never)
        (?:country of (?:manufacture|origin)|origin|made in)<SEP>(?:same|local|domestic)|make in india|hundred per ?cent (?:local|domestic|make)|made in (?:your|this|the same) (?:country|region|county)
        (?:don't|do not|never|not|no)(?: [^\s.;|]+){0,4} (?:buy|import\w*|source|from|bring)(?: [^\s.;|]+){0,3} (?:overseas|abroad|from (?:far|asia|china|overseas)|imports?|another continent|elsewhere) & ~(?:elsewhere|data|records)
        between the (?:field|farm|mill)\b[^.;|]{0,60}\bkilomet|assembled in \w+ with \w+ steel|farmer's daughter
    """),
    side("imported", r"""
        (?:sewn|made|produced|manufactured|fired|assembled|printed|printing happens|welded|built|grown|come|comes|recruit\w*|bring|arrives?|shipped?|sourced|leave|imported|bought|travel|originates?)(?: [^\s.;|]+){0,6} (?:in|from|near|up from|at) (?:a (?:plant|factory|mill) in )?(?:bangladesh|china|shanghai|shenzhen|india|kerala|nepal|vietnam|malaysia|morocco|turkey|taiwan|asia|the far east|overseas|abroad|romania|korea|japan|thailand|cambodia|the states|america|germany|italy|brazil|mexico|pakistan|indonesia|the philippines|outside the customs union|another continent|eastern europe) & ~(?:not|n't|never|no |data|records|stored|servers?|backups?|hosted|transcri\w+|trees)
        (?:by (?:ship|sea|sea freight|container|air freight)|on the sea|from the works near|customs union|import(?:ed)? (?:goods|duty|from)|shipped over|see duty|of \w+ make|country of (?:manufacture|origin)<SEP>\w+) & ~(?:not|n't|never|no |data|same|imported beer|contacts)
        (?:no|nothing|not|n't|don't)(?: [^\s.;|]+){0,5} (?:produced|made|manufacture|kiln|growers?|pickers|grown)(?: [^\s.;|]+){0,5} (?:in (?:this|the|our) country|at home|on our side|any ?more|here)
    """),
    shares=2,
)  # fmt: skip

VISIT: Final = Facet(
    "visit", "capability", "medium",
    side("on_site_visit", r"""
        (?:technician|engineer|tailor|adjuster|inspector|colleague|consultant|fitter|adviser|nurse|trainer|surveyor|expert|expert from us|van|team|somebody|someone|people|we|i|fella|planner|auditor|one of our \w+)s?(?: [^\s.;|]+){0,5} (?:comes?|come|drives?|drive|travels?|visits?|calls|pop|pops|stands?|attend|attends|turns? up|gets into (?:her|his) car|spends? a|sleeps over|looks? in|sits? with|measures?|is with you|stands in|in person|comes? (?:down|by|out|over|round))(?: [^\s.;|]+){0,3} (?:to (?:you|your|site|the (?:customer|plant))|out to you|by|at (?:your|the customer's|yours)|in (?:your|the laboratory|person)|on site|down to site|round|your (?:plant|kitchen|shipyard|offices?|house)|the roof|with tools|two days weekly|up|in front|the machine) & ~(?:not|n't|never|no |nobody|chargeable|remotely|from his desk|your reps|wear|each new version|to see us|bill comes|film|webinar|without)
        (?:on[- ]site|in-person|face-to-face) (?:visit|training|installation|support|service|survey|audit|measurement|onboarding|workshop)s? & ~(?:no|not|without|never)
        (?:can't|cannot|not|never|isn't|no)(?: [^\s.;|]+){0,4} (?:done over the phone|remotely|remote repair|be done (?:from afar|by phone|on screen)|from a desk|by video|possible with this press)(?: [^\s.;|]+)?
        (?:audit|fitting|onboarding|training|survey|introduction|lessons?)(?: [^\s.;|]+){0,3} (?:takes? place|held|at|is|<SEP>)(?: [^\s.;|]+){0,2} (?:in your|at yours|at your|on your premises|at the depot|in your kitchen)(?: [^\s.;|]+)? & ~(?:not|cost|expense)
        taste the soup myself|monthly visits?|visits? (?:you )?(?:every|each|once|twice|monthly)
    """),
    side("remote", r"""
        (?:remote(?:ly)?|screen[- ]shar\w+|webinars?|video (?:calls?|link|conference)|telemedicine|by (?:phone|video|screen|telephone|drone|film)|from (?:his|her|our|their|a) (?:desk|screen|control room|office)|over (?:the phone|video|four video|the line)|satellite picture|drone pictures|on the tablet|log in from|by means of telecommunication|from the provider's premises|online session|in the browser) & (?:fix|support|training|visit|service|assess\w*|measur\w+|repair|survey|adjuster|introduction|done|examin\w+|doctor|we|inspect\w*|claims?|audit|help|looks?|onboarding|watched|rendered|maintenance|session|steered|lessons?|sees) & ~(?:not|n't|never|no web|village|remote control|isn't|farms|can't|remote repair|quote|pay|order|price|from our desk)
        (?:never|not|won't|n't|no|without|nobody)(?: [^\s.;|]+){0,6} (?:turn up at|set foot|enter the site|travell?(?:ed|ing)|travel|come to (?:your|you)|need to (?:visit|come)|on site)(?: [^\s.;|]+)? & ~(?:travel costs|invoice|charge|price|travelling salesman)
        (?:send|upload|hold|shoot)(?: [^\s.;|]+){0,3} (?:photos?|film|pictures?|video|phone)(?: [^\s.;|]+){0,6} (?:enough|and (?:we|our)|adjuster|assess\w*|from|that's)?& (?:we|our|enough|adjuster|assess\w*|claims?|measure\w*) & ~(?:receipt)
        we look in on screen
    """),
    shares=2,
)  # fmt: skip

STOCK: Final = Facet(
    "stock", "commercial_model", "medium",
    side("prepaid_stock", r"""
        (?:stock up|stockpile|safety stock|own stock|hold (?:a |your |the )?stock|keep (?:a )?(?:reserve|stock|supply)|have a reserve|buffer stock|year's supply|full silo|full range|shelf full|entire season|starter lot|pallet|bulk lifting|store it|warehouse it|find room for|in (?:your|its) (?:own )?(?:cellar|basement|cupboard|warehouse|store|godown|yard|depot)|stored at your place) & (?:buy|buys|order|orders|purchase\w*|keep|maintain|you|own expense|customer|delivery|deliver once|in advance|season|year|before|remain\w*|settle|beforehand|need) & ~(?:not|n't|needn't|don't need|no |never|never sees|server|runs on|our stock|we've a cellar|software|why fill|without having|consignment|install|consulted|boiler|equipment)
        unsold (?:goods|stock|copies|items) (?:remain|stay|are yours|cannot)(?: [^\s.;|]+){0,3}
        (?:contents?|stock|the \w+) (?:due|payable|invoiced|billed) on delivery|amount due for contents
        can't bring single|ship each quarter|deliver once only|printed at one go|remain in its cupboard
    """),
    side("on_demand", r"""
        (?:on demand|just[- ]in[- ]time|consignment(?: stock| goods)?|as (?:called off|needed|required)|call[- ]off|when(?:ever)? (?:you|it's|it is|they|readers|the sensor) (?:need|needed|order|says?|take)|one by one|made to order|to order|print when|daily|when you take it|once it's (?:been )?used) & (?:print\w*|deliver\w*|stock|shelf|store|keep|pay|billed|pellets|truck|order\w*|bring|replenish\w*|goods|title|send|sent|implant|boots|temps|cellar|warehouse|charged) & ~(?:not|never on|your wholesaler|video|not kept|supply yearly|reported daily|standard)
        (?:don't|needn't|no need to|never|not|do not)(?: [^\s.;|]+){0,4} (?:keep|hold|store|stock|sees?|warehouse|maintain)(?: [^\s.;|]+){0,3} (?:any )?(?:spares?|stock|pallet|wardrobe|reserve|inventory|sizes|supplies|shelf|store)(?: [^\s.;|]+)? & ~(?:software)
        our stock (?:sits|stands|lies)|(?:stays?|remains?) (?:ours|our property|with the supplier) until (?:used|withdrawn?|withdrawal|taken|you take|dosed)|until withdrawal|pay (?:when|only when|for it when|for what) you (?:take|use)
        what (?:your shop )?(?:doesn't|does not) sell,? we take|we take (?:it )?back (?:what|unsold)|without having cost you|charged and replaced|why fill your|ring when
    """),
    shares=1,
)  # fmt: skip
