"""When there is help, from whom, and whose people do the work."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

SUPPORT_HOURS: Final = Facet(
    "support_hours", "capability", "high",
    side("office_hours", r"""
        (?:business|office|working|opening|shop)[ -]hours?(?! (?:sooner|less|to|from|saved|earlier|are no)) & ~(?:outside (?:business|office|working) hours too|also outside|and outside|or outside)
        \d{1,2}[:.]\d\d ?(?:and|to|–|-|until|till) ?\d{1,2}[:.]\d\d
        (?:nine|eight|seven|ten|half past \w+) (?:to|till|until|and) (?:four|five|six|seven|half past \w+|noon) & ~(?:not a|isn't|thing)
        \d{1,2} ?(?:am)? ?(?:to|-|–|and|until|till) ?\d{1,2} ?(?:pm|p\.m\.|o'clock) & ~(?:maintenance window|installation)
        9 ?(?:am)?(?: to |-|–)5 ?(?:pm)?
        mon(?:day)?(?:s)? ?(?:to|through|till|–|-|until) ?(?:fri(?:day)?s?|thu(?:rsday)?s?|sat(?:urday)?s?)|mo[-–]fr
        (?:on|during|each|every|only) (?:working|business|week) ?days
        (?:next|following) (?:working|business) day|on weekdays
        on monday(?: morning)? & (?:look|answer|reply|see|read|until|wait|weekend|deal|back|open\w*|ring|somebody|someone|colleague) & ~(?:signs|start|clean|temps)
        night cover
        (?:after|from) (?:five|six|seven|eight|nine|ten|\d{1,2}(?:[:.]\d\d)?)(?: ?pm| o'clock)?(?: in the evening| at night)?,? (?:it's|it is|there is|you (?:get|reach)|only|the (?:line|phone)|nobody|calls) (?:a |an |the |goes? to |is |to )*(?:mailbox|voicemail|answering machine|recording|goes)
        (?:mailbox|voicemail|answering machine|answerphone|leave a message|contact form) & ~(?:no |never|common inbox|not a|instead of)
        (?:closed|nobody|not staffed|unstaffed|no one|shut|not manned|off|unavailable|nobody's in|silent|not answered)(?: [^\s.;|]+){0,4} (?:at|on|over|during|between|in) (?:the )?(?:night|nights|weekends?|bank holidays|public holidays|sundays?|saturdays?|christmas|august|evenings?|holidays)
        (?:at|on|over|during|in) (?:the )?(?:night|nights|weekends?|sundays?|saturdays?|evenings?|august|christmas)\b[^.;|]{0,40}\b(?:nobody|closed|no one|not staffed|wait|answering machine|theirs|shut|manage by themselves|is off)
        (?:except|excluding|but not|apart from|other than) (?:on )?(?:\w+ )?(?:bank|public|national|second)? ?(?:holidays|saturdays|sundays|weekends)
        cover outside these hours|outside (?:those|these) (?:times|hours)
        (?:wait|waits|waiting)(?: \w+){0,2} (?:until|till) (?:after the weekend|monday|morning|the next|we open|tomorrow)
        (?:help ?line|desk|help ?desk|hotline|support|phone)(?: \w+){0,3} (?:closes|shuts|stops|ends)
        (?:no|without|not|isn't|don't|neither)(?: [^\s.;|]+){0,3} (?:24[- ]?(?:hours?|/7|x7)|round[- ]the[- ]clock|night (?:service|shift|cover)|out-of-hours|weekend (?:cover|service|support)|on-call)(?: \w+)? & ~(?:thing|close)
        (?:closing time|our evenings|evenings are theirs|office lights|have families) & ~(?:no closing|there are no)
        (?:support|service|help) window
        (?:only|just) (?:in|during) (?:the )?(?:daytime|day|mornings?|office)
        (?:weekdays|mondays?) (?:\w+ ){0,3}?(?:only|from|between|to)
        (?:weekends?|sundays?|nights?|evenings?|public holidays|bank holidays)\b[^.;|]{0,30}\b(?:closed|no (?:service|support|cover|one)|not covered|excluded|excepted|off|nobody)
        (?:after hours|out of hours|outside (?:these|those|opening|office|business|working) (?:hours|times))\b[^.;|]{0,60}\b(?:wait|message|voicemail|next|morning|not|no |mailbox|charged|e-?mail)
    """),
    side("always", r"""
        24 ?[/x] ?7|24-7|twenty-four[ -]seven|24 hours(?: a day)?|365 days|24/7/365
        (?:a)?round[ -]the[ -]clock
        day and night|day or night|night and day|night or day
        at (?:all|any|every) hours?|at any (?:time|hour) of (?:the )?(?:day|night)|whatever the hour|every hour of the
        always awake|never (?:closes|sleeps|shuts)|no closing times?|without closing
        (?:on )?all seven days|seven days a week|every day of the (?:week|year)|(?:on )?(?:all|each) days? of the year
        (?:christmas|holidays|sundays|new year's|midsummer|easter|weekends?|bank holidays)(?: \w+){0,4} (?:too|included|not excepted|as well|no exception) & (?:help|desk|phone|reach\w*|answer\w*|call\w*|line|support|staffed|ring|standby|somebody|someone|on call|watch\w*|service)
        (?:sundays|bank holidays|christmas|new year's|weekends?|holidays)\b[^.;|]{0,30}\b(?:you get|somebody|someone|a human|we answer|answered|human being|pick up|picks up)
        nights? and (?:at )?weekends?|evenings? and (?:at )?(?:the )?weekends?|in the evening and (?:at weekends|on saturday)|weekend or not|weekends too
        at (?:half past |ten past |quarter past )?(?:one|two|three|four|five|2|3|4|3:00|02:00|03:00|04:00|2 ?am|3 ?am|4 ?am)(?: (?:o'clock )?(?:in the (?:morning|night)|at night|a\.?m\.?))[^.;|]{0,60} & (?:phone|call\w*|answer\w*|pick\w*|ring\w*|somebody|someone|help|there|awake|opens|reach\w*|technician|colleague|a person|human)
        (?:sunday night|midnight|half past four|two on a sunday)\b[^.;|]{0,60}\b(?:picks? up|answers?|calls and|is awake|are awake|there for (?:you|them)|somebody|human being) & ~between
        (?:manned|staffed|on duty|on call|on shift|awake|reachable|standby)(?: [^\s.;|]+){0,5} (?:day and night|at night|three shifts|all hours|without interruption|when your night|all days|on all|whenever|any hour|round)
        (?:call|ring|phone|write)(?: us)? (?:whenever|any time|at any time|anytime|when(?:ever)? it)
        (?:not|isn't) a nine-to-five|doesn't (?:stop|end) at five
        whatever (?:the )?time(?: zone)?[^.;|]{0,50}(?:answer|reach|phone|help)
        while (?:others|the (?:rest|country)|you) sleeps?
        another time zone|in (?:manila|three time zones)
        (?:any|every|whatever) (?:day|hour|time)\b[^.;|]{0,20}\b(?:of the (?:day|night|week|year)|or night|and night)
        (?:somebody|someone|an engineer|a technician|a person|a human|a colleague|the desk|the line|the phone|we|help)\b[^.;|]{0,40}\b(?:even at|also at|at weekends|on sundays|on christmas|through the night|all night|at night|outside office hours|overnight) & ~(?:while|during|before|not|n't|no |never|nobody)
    """),
    flips=False,
)  # fmt: skip

WHO_LOOKS_AFTER: Final = Facet(
    "who_looks_after", "capability", "medium",
    side("whoever_is_free", r"""
        (?:whoever|whichever|whomever|the next one who|the first who|anybody who|any \w+ who)(?: \w+){0,2}(?: is|'s| has) (?:free|available|on duty|on shift|in|capacity|there|next)
        (?:shared|central|general|common) (?:service|call|support|contact|inbox|mailbox) ?(?:cent(?:re|er)|desk|line|inbox)? & ~(?:no |instead|not|server)
        ticket (?:pool|queue|system|portal|number)|(?:open|raise|file|submit|log|lodge) an? (?:\w+ )?(?:ticket|complaint|request|case)|queue number & ~(?:no ticket|not a|no queue)
        pool of (?:agents|clerks|consultants|advisers|engineers|experts|technicians|staff)
        the next (?:free|available|idle) (?:\w+ )?(?:agent|clerk|consultant|adviser|advisor|colleague|person|engineer|planner|technician|one|desk|member)
        (?:changing|rotating|varying|different) (?:contacts?|advisers?|teams?|consultants?|agents?|people|persons?|person each|faces?|voice)(?: each| every| on| time)*(?= (?:each|every|time)|) & (?:each|every|time|rotate|answer|support|speak|talk)
        any (?:available|free) (?:technician|agent|adviser|colleague|engineer|person|member)|any (?:of|one of) our (?:[\w-]+ ){1,2}(?:can|will|may) (?:deal|help|answer|take|handle)
        (?:chat ?bot|bot|virtual (?:assistant|agent)|digital (?:helper|assistant)|voice assistant|automated (?:agent|assistant)|ai (?:assistant|agent))\b[^.;|]{0,40}\b(?:answers|decides|handles|takes|picks up|sorts|replies|helps|looks after|greets) & ~(?:no |never|guests write)
        (?:distributed|assigned|auto-assigned|routed|goes|handed|shared|allocated) (?:\w+ )?(?:among|to (?:team|a team|the team|whichever|whoever|any)|across) & (?:calls?|tickets?|requests?|mails?|enquir\w+|complaint|message|question)
        (?:in (?:the )?order of arrival|first come,? first served|works through from the top) & (?:request|ticket|mail|call|question|handled|answer|enquir\w+)
        (?:no|not|aren't|isn't|without|don't have|done away with|never|nobody has) (?:\w+ ){0,3}?(?:personal|named|dedicated|fixed|own|assigned|single) (?:to )?(?:an? )?(?:advisers?|advisors?|contacts?|account managers?|consultants?|contact person|manager)|aren't assigned to an adviser
        (?:desk|team|group) as a whole|the staff (?:at the \w+ )?rotates?|explain (?:your )?(?:case|problem)(?: \w+)? (?:afresh|again)
    """),
    side("named_person", r"""
        (?:named|dedicated|personal|own|same|designated|permanent|sole) (?:contact|adviser|advisor|consultant|clerk|manager|specialist|planner|person|engineer|team|account manager|coordinator|dispatcher|point of contact|nurse|technician|service manager|account executive|agent|expert)s? & ~(?:no personal|not assigned|without|done away|their own|(?:no|never) (?:named|dedicated|own)|our own|your own (?:team|people|engineer|specialist))
        by name & (?:know|knows|call|person|people|customer)
        with names & ~first
        the same (?:person|people|two|clerk|engineer|nurse|adviser|team|consultant|face|voice|woman|man|lady)
        direct line|mobile number & (?:contact|his|her|you|call|person|written|adviser|engineer)
        always (?:the same|your own|get \w+ on the line)
        your contact(?: person)? is|point of contact
        (?:[a-z]+ )?(?:looks after|takes care of|accompan\w+|stays with|deals with|serves) (?:you|your)(?: \w+){0,3} (?:from (?:the )?(?:first|start)|for as long|throughout|until|all the way)
        from (?:the )?(?:first|start|beginning)(?: [^\s.;|]+){0,3} (?:to|until|till) (?:the )?(?:last|end|final) & (?:same (?:person|consultant|adviser|clerk)|contact|consultant|adviser|accompan\w+)
        (?:mr|mrs|ms|dr|miss|herr|frau) \w+ (?:(?:looks|has looked) after|takes care of|is your|stays your) (?:you|your|clinics|contact)?
        (?:she|he)(?:'ll| will)(?: be there| accompany| be yours| stay| know| look| take)
        one face & (?:know|you|your)
        (?:never|won't|not) be passed (?:around|on|from)
        (?:no|without|instead of a|rather than a|don't do|not a) (?:ticket queue|call cent(?:re|er)s?|hotline|ticket number)
        it's me who|i(?:'m| am) the one who|you(?:'ll| will) (?:always )?(?:reach|get|talk to|deal with) me
        knows (?:your|the) (?:\w+ )?(?:by|from|press|drivers|warehouse|house|names?|site|plant|children|file)
        assigned (?:a|one|an|to one) (?:\w+ )?(?:person|adviser|contact|engineer|manager)
    """),
    flips=False,
)  # fmt: skip

OWN_STAFF: Final = Facet(
    "own_staff", "capability", "high",
    side("by_partners", r"""
        by (?:a|an|our|one of our|local|external|third-party|independent|certified|regional|outside|carefully selected|selected|\w+ builders?)(?: \w+){0,3} (?:partners?|partner firms?|sub-?contractors?|freelancers?|agenc(?:y|ies)|third part(?:y|ies)|franchisees?|dealers?|electricians?|service providers?|couriers?|contractors?|craftsmen|hauliers?|firms?|companies|people) & ~(?:own people|designed|owned by|run by a third-party|transcribed|billed by|written by|found by)
        (?:sub-?contract(?:ed|s|ing|ors?)?|outsourc(?:ed|es?|ing)?|farmed out|contracted out|freelancers?|freelance|external (?:partners?|staff|firms?|people)|third[- ]part(?:y|ies)|partner compan(?:y|ies)|outside (?:loss )?(?:adjusters|firms?|contractors?|specialists|fitters)|independent (?:people|contractors?|fitters|drivers)|service friends|regional couriers|service partners?|selected service providers) & (?:work|carr\w+|done|do|does|deliver\w*|install\w*|instal\w*|engage|use|uses|given|hand|handed|pass\w*|goes|take[ns]?|line up|book|train\w*|puts? up|sends?|come|clean\w*|process\w*|driv\w+|transport|inspection|on our behalf|on site|sewing|by|trusted) & ~(?:no|never|not|without|zero|0 freelancers|have no place|your (?:building|project)|once tried|do you use|you have booked|no third party|founder|address book)
        passed (?:on )?to (?:a|our|another|local|whichever|whoever)
        (?:freelance|agency|temporary|contract|leased|borrowed|hired-in) (?:\w+ )?(?:staff|workers|drivers|nurses|trainers|engineers|technicians|cleaners|people|fitters|guides|crew) & ~(?:no|never|not|without)
        (?:through|via|with) (?:a|our|local|external) (?:\w+ )?(?:partner|sub-?contractor|agency|network of)s? & ~(?:your|sold|order)
        partner (?:firm|company|lab|laboratory|warehouse|network|workshop)s? (?:does|do|handles?|takes?|carr\w+|in|puts?|delivers?)
        (?:we|i) (?:have|employ|keep|run) no (?:\w+ )?(?:fitters|drivers|staff|technicians|crews?|installers|lorries|workshop|people)(?: \w+)? (?:of our own|ourselves|ourself)|no (?:\w+ ){1,2}of our own
        (?:another|a different|other) (?:logo|firm|company|badge|jacket)s? & (?:wear|turn up|vans|lads|people|crew|see)
        (?:do|does|did) not (?:\w+ )?(?:ourselves|itself) & ~(?:sell|invoice)
        (?:we (?:only|just|merely) (?:plan|coordinate|organise|broker|arrange|supervise)|while we only plan|we coordinate)
        (?:done|carried out|performed|made|built|sewn|driven|installed|cleaned|handled|takes place) (?:by|in) (?:[^\s.;|]+ ){0,4}?(?:we(?:'ve| have)? (?:trust|contracted|hire|work with|worked with|know)|they invoice us)
        from an agency|hire in & ~your
        on our behalf & ~your
        (?:done|delivered|carried out|performed|handled|installed|driven|cleaned|staffed|supplied)\b[^.;|]{0,30}\b(?:by|through|via|with) (?:[\w-]+ ){0,3}(?:partners?|sub-?contractors?|freelancers?|agency|agencies|third part(?:y|ies)|contractors?|outside firms?|associates) & ~(?:no|never|not|without|n't)
        (?:we|our) (?:\w+ )?(?:rely on|draw on|work with|use|bring in|call in|hire in|book) (?:[\w-]+ ){0,3}(?:partners?|sub-?contractors?|freelancers?|contractors?|agency \w+|associates|specialist firms) & ~(?:no|never|not|n't)
    """),
    side("own_people", r"""
        (?:with|by|have|has|are|is|of|only|through) (?:only )?(?:our|\w+'s) own (?:\w+ )?(?:people|staff|employees|team|vans|drivers|technicians|engineers|nurses|trainers|colleagues|clerks|crews?|fleet|kitchens?|laborator\w+|warehouses?|fitters|riggers|riders|mechanics|cleaners|workers|salaried) & ~(?:your own|answer|browser)
        ! (?:no|never|without(?: any)?|not|zero|0|don't use|none of) (?:\w+ ){0,2}?(?:sub-?contract(?:ors?|ed|ing)?|freelancers?|agency (?:staff|workers|guys|people)|middlem[ae]n|temps|outside (?:staff|firms|installers)|third part(?:y|ies)|outsourc\w+|partner firms?|strangers?) & ~(?:data|access|read|gets to see)
        (?:sub-?contractors?|freelancers?|strangers?|outsiders?) (?:have|has) no place|(?:no|meet any) strangers? (?:opens|touches|comes|enters)?
        (?:all|every(?:body|one)?|each)\b[^.;|]{0,60}\b(?:employed by (?:us|the company)|on our (?:own )?(?:payroll|books)|our (?:own )?employees?|monthly wage from us|wages? from us|our contract in)
        our own (?:\w+ )?(?:people|vans|staff|drivers|technicians|nurses|employees|fitters|crew|riggers|engineers|cleaners)
        (?:on|from) our (?:own )?payroll & ~(?:salesman|sales)
        (?:permanent|salaried|full-time|in-house|employed) (?:\w+ )?(?:staff|personnel|employees|people|team|fitters|drivers|nurses|technicians|translators|trainers) & ~(?:your|no|not)
        (?:get|gets|draw|draws|receive|have) (?:their|her|his|a) (?:\w+ )?(?:wages?|salary|pay|contract) from us
        (?:are|is) (?:all )?(?:employed|hired) by (?:us|the company|the contractor)
        with (?:us|the company|the firm|the house) (?:for|since) (?:\w+ )?(?:\d+|\w+) years
        it's our lot only|our lot only|hired for life
        (?:people|ones|person|woman|man) who (?:sold|sell|designed|planned|built)(?: [^\s.;|]+){0,4} (?:are|is) the (?:ones|one|same)
        nothing (?:is )?(?:out-?sourced|sub-?contracted|given out|farmed out)
        (?:everyone|everybody|all|each|every one|nobody but)\b[^.;|]{0,40}\b(?:our (?:own )?(?:employees|staff|people|team|payroll)|employed by us|works for us|on our books|salaried|permanent staff|one of us)
        (?:we|i) (?:\w+ )?(?:employ|train|pay|hire) (?:all |every |each )?(?:of )?(?:our|the|these|them)\b[^.;|]{0,40}\b(?:ourselves|directly|permanently)
        nothing (?:is )?(?:passed on|given to (?:others|third)|handed to)|in-house & ~(?:your|not|no|or)
    """),
    flips=False,
)  # fmt: skip

WHO_OPERATES: Final = Facet(
    "who_operates", "capability", "high",
    side("customer_operates", r"""
        <YOUR> (?:\w+ ){0,2}?<PEOPLE> (?:\w+ ){0,2}?(?:themselves )?(?:runs?|operates?|manages?|maintains?|looks? after|hosts?|administers?|installs?|appl(?:y|ies)|patch(?:es)?|updates?|restarts?|services?|configures?|sets? up|takes? care of|fits?|assembles?|changes?|creates?|cleans?|drives?|loads?|feeds?|cooks?|enters?|keeps? (?:it|them|the \w+) (?:running|going|clean|up)|feed) & ~(?:needn't|don't|not|never|no longer|nothing|focus|back to|hand)
        in the name of (?:the|your) \w+
        hand(?:ed)? (?:it |the \w+ )?(?:over )?to (?:you|<YOUR> (?:\w+ )?<PEOPLE>)
        you (?:can |will |must |then |simply |just )?(?:run|operate|maintain|install|host|patch|administer|assemble|mount|drive|cook|put it together|build it|set it up|print on) (?:it|them|the|your|every|yourselves?|up)
        we'll support you with it
        self-(?:service (?:only|installation)|managed|operated|install(?:ed|ation)?|assembly|hosted) & ~(?:buffet|no self)
        your people look after it
        (?:run|operated|maintained|installed|patched|updated|repaired|mended|changed|assembled|fitted|handled|cleaned|done|set up|operation|cleaning) (?:\w+ )?by <YOUR> (?:\w+ )?(?:<PEOPLE>)
        <YOUR> (?:\w+ )?<PEOPLE> (?:can|may) (?:open|change|mend|repair|do)
        repair by customer's staff
        (?:assembly|installation|operation|cleaning|mounting|set-?up|day-to-day (?:handling|running|operation)|maintenance|configuration|fitting|erection)(?: \w+)? (?:is|are) (?:\w+ )?(?:left to|up to|done by|a matter for|the (?:job|task) of|yours|your|the customer's|by) ?(?:you|your|yours|customer)?
        (?:is|are|remains?|stays?) (?:still )?(?:the )?(?:tasks?|job|work|business|affair)? ?(?:your (?:job|task|business|work|affair)|tasks? of your|of your)
        (?:in|into) the hands of your
        you (?:do|drive|cook|run|operate|fly|print|steer|handle)(?: it| the rest| that| this)? (?:yourself|yourselves|themselves)|you drive it
        we (?:only |just |merely )?(?:deliver|supply|ship|hand over|hand you|sell|provide|build)[^.;|]{0,30},? (?:and )?(?:you|your (?:\w+ )?<PEOPLE>) (?:\w+ )?(?:run|operate|do|put|cook|drive|install|set|mount|assemble|fit|handle|use)
        we (?:don't|do not|never|won't) (?:come|go) (?:to|and|out) (?:set|install|mount|run|assemble)
        customer shall (?:provide|operate|maintain|run|man|appoint) (?:personnel|the|staff|operators|trained)
        dry hire|he climbs in|bring your own (?:operator|driver|crew)
        we hand you the (?:manual|keys)
        (?:left to|done by|handled by|carried out by|a matter for|up to|responsibility of|taken care of by|job of|rests with|falls to|remains with) (?:you|your (?:own )?(?:\w+ )?(?:staff|team|people|crew|technicians?|engineers?|caretaker|operators?|personnel)|the (?:customer|client|buyer|operator|tenant)) & (?:install\w*|operat\w*|maint\w*|clean\w*|run\w*|set-?up|assembl\w*|daily|service|servic\w+|monitor\w*|configur\w*|updates?|filling|loading|driving) & ~(?:not|nothing|n't|no |never)
        you(?:'ll| will| must| need to| have to) (?:\w+ )?(?:install|operate|run|maintain|set up|assemble|clean|drive|configure|monitor|update) (?:it|them|the|your|everything) & ~(?:not|n't|never)
        (?:do|fit|install|assemble|build)-it-yourself|diy
    """),
    side("we_operate", r"""
        we (?:\w+ ){0,2}?(?:run|operate|manage|maintain|look after|host|patch|update|install|apply|watch|back up|renew|steer|staff|man|handle|administer|drive|monitor|clean|cook|collect|unload) (?!no |your card)(?!up |at )
        we (?:\w+ ){0,2}?(?:hold) (?:the|every|all) & (?:permit|licen[cs]e|certificate|key)
        our (?:\w+ )?(?:crew|team|people|folks|staff|technicians?|engineers?|back office|colleagues|drivers|fitters|nurses|operators?|fella|trading floor|cooks)(?: \w+)? (?:runs?|operates?|installs?|maintains?|handles?|does|do|sets? up|picks?|packs?|cleans?|drives?|types?|looks? after|manages?|steers?|mends?|take over|takes over) & ~(?:screens|show once)
        (?:run|operated|managed|maintained|hosted|patched|updated|handled|held|applied|done|performed|typed in|set up|cleaned|driven|installed|looked after|taken care of|staffed|manned|steered) by (?:us|our|caterer|the (?:supplier|provider|contractor))
        applied for in our own name|in our own name & ~(?:they|sell)
        we do(?:\.|,| that| it| all| the (?:rest|work|lot))
        owns?, (?:operates?|runs?)|runs it,
        fully managed|managed (?:service|network|platform|for you)|turn-?key
        only (?:our|certified|authori[sz]ed) (?:technicians?|engineers?|staff|partners?)
        (?:nobody|no one|none) (?:on your side|of yours|of your (?:\w+ )?(?:people|staff|team|nurses)) (?:has|needs|have|need|ever) to
        <YOUR> (?:\w+ )?(?:<PEOPLE>|guys) (?:\w+ )?(?:don't|do not|never|needn't|need not|doesn't) (?:\w+ )?(?:touch|need|lift|have to|go near|do|install|maintain|worry|learn|run)
        (?:is|are) operated from
        (?:everything|all) in between is (?:us|ours|our)|(?:is|becomes|are) our (?:business|job|task|work) & ~(?:duty|law|risk|inspector|legal)
        (?:colleagues|people) in our jackets
        (?:contractor|supplier|provider) shall (?:\w+ )?(?:man|operate|run|maintain|staff|install|manage)
        (?:and|then) forget (?:it|about it)|forget about it|lean back|sit back|leave (?:it|that|the rest|everything) to us|off your (?:hands|plate|shoulders)|(?:take|takes) (?:it|that|this|the \w+|all of it|everything) off (?:your|you)
        (?:wet hire|with operator|operator included|crew included|with (?:our|a) (?:crew|driver|operator))
        from (?:the moment|when)\b[^.;|]{0,50}\b(?:until|to)\b[^.;|]{0,80}\b(?:we|our|us) & you (?:merely|just|only|simply)
        it is our (?:team|people|staff|crew) that
        (?:left to|done by|handled by|carried out by|taken care of by|job of|rests with|falls to|remains with) (?:us|our (?:\w+ )?(?:staff|team|people|crew|technicians?|engineers?|operators?|personnel)|the (?:supplier|provider|contractor)) & (?:install\w*|operat\w*|maint\w*|clean\w*|run\w*|set-?up|assembl\w*|daily|service|servic\w+|monitor\w*|configur\w*|updates?|filling|loading|driving|day-to-day) & ~(?:not|n't|no |never)
        you (?:never|don't|do not|needn't|won't) (?:\w+ )?(?:have to |need to )?(?:install|operate|run|maintain|set up|assemble|touch|lift a finger|clean|configure|worry about (?:running|maintenance|updates))
        lift a finger & (?:not|n't|never|without|no need)
    """),
    flips=False,
)  # fmt: skip

CATEGORY: Final = Facet(
    "category", "positioning", "critical",
    side("product", r"""
        (?:it's|it is|this is|we are|just|simply|only|we make|we sell) (?:only |just |simply |purely )?an? (?:tool|program|product|machine|app|kit|device|piece of (?:software|kit)|software (?:maker|house|company|vendor))(?! that (?:we|our))
        (?:we|our firm|company|house) (?:only |just )?(?:make|makes|sell|sells|build|builds|deliver|supply|ship|provide|manufacture)s? (?:and \w+ )?(?:the |a |an )?(?:\w+ )?(?:\w+)[;,.:]? (?:but |and |while )?(?:nothing more|nothing else|don't|do not|is left to|the \w+ing is (?:done|left|up)|\w+ing (?:the )?\w+(?: [^\s.;|]+){0,8} is (?:left|done|up))
        we (?:don't|do not|never) (?:\w+ )?(?:do (?:projects|it|the work|services|consulting)|consult|render|operate|carry out|perform|embroider|do)(?: \w+)? for (?:you|anybody|anyone|others|clients|customers)
        renders? no services|no (?:consulting|services?|agency|project) (?:work|business)?(?: hereunder)? & (?:product|goods|software|tool|only|just|sell)
        not an? (?:agency|consultancy|service|broker|integrator|bureau|cro|contractor|law firm|advisory|staffing firm|marketplace|dealer)(?: firm| company| provider)?
        (?:what you (?:make|do|build) (?:of|with|out of) it)\b[^.;|]{0,20}\bis (?:yours|up to you|not|your)
        you (?:log in and )?(?:run|plan|do|use|query|build)\b[^.;|]{0,25}\b(?:your(?:self|selves)?|your own)\b[^.;|]{0,20}\b(?:with (?:it|our))
        (?:an app|a tool|a program|software|a kit|a data set)(?: \w+)? (?:in|with|for|that) which your|yours to query|have fun with it
    """),
    side("service", r"""
        (?:you )?(?:don't|do not|not|never) (?:\w+ )?(?:buy|get|need|want|look for|install|learn|looking for)(?: [^\s.;|]+){0,5}?(?:machine|software|program|tool|system|app|lamps|ladders|licen[cs]e|product|equipment|hardware)s?[^.;|]{0,30}(?:,|;|but|here|:)\b[^.;|]{0,60}\b(?:buy|get|clean|people|result|outcome|what|light|done|service|job|crew|working for you)
        (?:we|our \w+) (?:\w+ )?(?:do|take|handle|deliver|bring)[^.;|]{0,30} you (?:just |simply |only )?(?:get|receive|have) (?:the )?(?:result|outcome|finished|clean|file)
        (?:owes?|sell|deliver|buy) (?:an? |the )?(?:result|outcome)s?
        (?:no|without) software to (?:learn|install|buy)
        (?:as a job done|done-for-you|done for you|turnkey basis|on turn-?key)
        (?:we|and) (?:take|takes) (?:the whole|it all|the entire)[^.;|]{0,20} off your (?:hands|desk|plate)
        (?:give|send|hand) us [^.;|]{0,40}(?:and forget|we (?:fight|do|handle|sort|take))
        what you get (?:from us )?is(?: not|n't)? (?:something to install|a program|software|a machine)
        (?:cooked|picked|washed|typed|written|installed|planned), \w+, \w+ (?:away|up|out)
        not a (?:tool|product|software (?:house|company|vendor|product)|machine|program)
    """),
)  # fmt: skip
