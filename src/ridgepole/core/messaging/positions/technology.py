"""Where it runs, what it needs, what it replaces and whether a person or the machine acts."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

AUTOMATION: Final = Facet(
    "automation", "capability", "high",
    side("human_decides", r"""
        (?:a|an|every|each|your|our|one of (?:our|your)|the|two|experienced|trained|qualified) (?:\w+ ){0,2}?(?:human|person|people|colleague|dietician|underwriter|adjuster|dispatcher|(?!number|order|computer|software|letter|printer|server|paper|offer|customer|router|scanner|tracker|partner|winter|summer|quarter|other|user|member|matter|supplier|carrier|corner|former|chapter|filter|meter|water|paper|transfer|danger|power|either|rather|farmer|cover)\w+(?:ist|er|or|ian)|clerk|doctor|nurse|staff|lady|expert|team)s? (?:always |then |personally |first )?(?:approves?|decides?|signs? off|confirms?|reviews?|has the (?:last|final) (?:word|say)|checks? (?:every|each|it|them|all|the)|reads? (?:every|each|it|them|through)|looks? (?:over|through)|puts? together|gives? (?:a|the) nod|says yes|accepts?|rejects?|opens it|rings|works? (?:it )?out|writes? (?:it|every|each)|picks? (?:it|them|each) by hand) & ~(?:no |nobody|never|without|n't need|needn't|no longer|screens|reader|nor|your buyers|adjuster looks through it from|at the damage)
        human[ -]in[ -]the[ -]loop
        (?:is|are|was|been|gets?|be|put together|looked over|worked out|prepared|composed) (?:\w+ )?(?:read|written|checked|reviewed|signed|made|called|answered|decided|approved|examined|typed|keyed in|put together|looked over|worked out|assessed|graded|sorted|done|folded|picked|chosen|composed|prepared|)? ?by (?:an?|one of our|one of your|one of them|our|your|the same|a real|two|human|hand|people)(?: (?:named|registered|trained|own|senior|qualified|real|experienced|human))* ?(?:person|human|people|\w+ists?|\w+ians?|(?!computer|customer|number|printer|server|scanner|supplier|carrier|partner|meter)\w+ers?|(?!processor|sensor|contractor|motor|robot|operator)\w+ors?|nurses?|doctors?|lawyers?|clerks?|cooks?|lady|woman|man|staff|only|and|before|one by one) & ~(?:not|n't|no longer|never by|written by two lawyers|subcontract|welded|taxi)
        (?:checked|read|done|picked|written|sorted|graded|reviewed|folded|examined|looked over|made) (?:\w+ )?by hand & ~(?:no|not|never|nobody|instead of|20\d\d)
        a person (?:has|reads?|checks?|decides?|answers?|looks?|types?)
        (?:nurses?|doctors?|clerks?|planners?|pathologists?|people) (?:has|have) (?:spoken|read|checked|talked|looked)
        (?:nurse|doctor|clerk|person|human|expert|specialist|pathologist|lawyer) (?:speaks|talks|reads|calls|looks|checks|answers)
        one of your \w+ (?:approves|decides|accepts|rejects|confirms)
        no \w+ is (?:accepted|sent|paid|approved|released|changed) (?:unless|until|without|before)
        nothing (?:leaves|goes|is (?:sent|paid|released|accepted|changed|printed|posted))\b[^.;|]{0,40}\b(?:until|unless|by itself|on its own|without|before) & (?:person|human|approv\w+|sign\w*|check\w*|read|look\w*|seen|nod|somebody|someone|decid\w+|confirm\w*|colleague|clerk|planner|editor|\w+ist)
        (?:has|have|keeps?) the (?:last|final) (?:word|say)
        (?:final|last) (?:approval|decision|word|check)(?: [^\s.;|]+){0,3} (?:by|with|rests?|lies|stays|belongs|remains) (?:\w+ ){0,3}?(?:person|human|people|senior|you|your|our|\w+er|\w+ist|doctor)
        (?:no|never|nor|not|don't let|isn't|without) (?:\w+ ){0,4}?(?:computer|algorithm|software|machine|robot|ai|bot|program|automated means|automatism|automatic decision)(?: \w+)? (?:decides?|suggests?|chooses?|writes?|answers?|touches|makes|judges|about|should|has)?(?= |$|[.,;]) & (?:decid\w+|decision|suggests?|chooses?|writes?|person|human|patient|judge\w*|approv\w+|means|answers?)
        old school|just as it was done
        (?:human|person|people|expert|specialist|clinician|engineer|editor|colleague|staff|trained eye|pair of eyes)\b[^.;|]{0,30}\b(?:check|review|read|approve|sign|decide|verif|confirm|look over|go(?:es)? through|double-check)(?:s|es|ed|ies|ied|d)?[^.;|]{0,30}(?:every|each|all|before|it|final|first) & ~(?:no |not|never|nobody|n't|without|instead)
        (?:sign-?off|approval|release|decision|verdict|last word)\b[^.;|]{0,30}\b(?:by|with|from|rests with|stays with|belongs to|is left to) (?:a|an|the|your|our) (?:\w+ )?(?:human|person|doctor|clinician|engineer|expert|officer|manager|planner|editor|specialist) & ~(?:no |not|never|without)
        (?:manually|by human hand|with human eyes|four[- ]eyes) & ~(?:no|not|never|nobody|nothing|n't|without)
    """),
    side("fully_automatic", r"""
        fully[ -](?:automatic|automated|autonomous)(?:ally)?|end-to-end automation|unattended|lights-out
        (?:without|no|zero|free of) (?:any |a |further )?(?:human|manual|personal|staff) (?:intervention|review|approval|involvement|input|checking|work|step|steps|check|action|hand|touch|effort|entry|decision)
        hands[ -]free|touchless|touch-free|zero-touch
        (?:go(?:es)?|pass(?:es)?) straight through|straight-through
        without (?:anybody|anyone|somebody|any (?!extra)\w+|a \w+|a single \w+|human|people|your \w+|our \w+)(?: \w+)? (?:touching|looking|checking|approving|seeing|reading|lifting|pressing|typing|doing|being|having to|at a desk|typed) & ~(?:bill|invoice)
        <NOBODY> (?:\w+ )?(?:(?:has|needs|need|have) to (?:touch|press|check|look|decide|approve|intervene|be there|sit|do anything|lift|confirm|sign off)|touches|presses|checks|looks|decides|at a desk|approves?|intervenes|is needed|in between|sits?) & ~(?:cancel|training|course|seminar|price|leave|know|pay|bill)
        (?:there isn't|isn't|not|there's not) (?:a )?(?:soul|human|person)(?: (?:involved|in between|in the loop|needed))? & (?:between|upload|process|loop|involved|step|order)
        no (?:lawyer|human|person|approval|reviewer|expert|doctor|nurse|accountant|planner|hand|clerk|typing|\w+ist) (?:is )?(?:needed|required|involved|necessary)
        (?:approved|sent|paid|released|decided|accepted|ordered|corrected|sorted|answered|booked|assigned|matched|created|written|filed|detected|updated|generated|triggered|allocated|routed|calculated)(?: and \w+)?(?: [^\s.;|]+){0,2} (?:fully )?(?:automatically|by itself|on its own|by (?:the |our |an? )?(?:software|program|system|machine|robot|algorithm|ai|computer|engine|bot|model))
        (?:no|not a|never a) (?:human|person|people)\b[^.;|]{0,20}(?:in it|involved|in the loop|needed|at all)
        (?:it's|it is|is|are|runs|happens|works|goes) (?:all |fully |completely |entirely )?(?:automatic(?:ally)?|by itself|on (?:its|their) own|of its own accord|while you sleep|in the background) & ~(?:renew\w*|contract|subscription|not|n't|never|nobody can|policy|carries on|extends?|expire|ends?)
        (?:put together|generated|written|created|drafted|decided|composed|assembled|calculated) (?:\w+ )?by (?:our |an? |the )?(?:\w+ )?(?:engine|software|algorithm|ai|model|machine|bot|system|computer)
        (?:engine|software|algorithm|chat ?bot|bot|ai|robot|camera|machine learning|program|system|pump|kettle|machine|assistant|it|batteries|shutters) (?:decides|writes|answers|reads|checks|approves|asks|picks|selects|sends out|re-?routes|adapts|orders|corrects|detects|books|assigns|fills|adjusts|weighs|looks for|charge|follow|switches itself|orders itself)(?: [^\s.;|]+){0,6} & (?:by itself|on (?:its|their) own|itself|automatic\w*|nobody|without|no hand|as soon as|whenever|machine learning|software|robot|bot|ai|algorithm|camera|alone|engine|chat ?bot|at night) & ~(?:nothing|not let|don't let|no computer|never|person|nod|human)
        automatic(?:ally)? (?:approv|send|pay|releas|decid|accept|order|correct|assign|sort|match|book|creat|fill|detect)\w+
        (?:by itself|on (?:its|their) own|of its own accord|itself),? (?:without|when|as soon as|whenever|while|at night) & ~(?:contract|renew\w*|agreement|subscription|end)
        (?:once set|set (?:it )?and forget|self-(?:learning|adjusting|ordering|driving|correcting))
        (?:is gone|gone|history|a thing of the past|superfluous|never again)[^.;|]{0,60} & (?:typing|keying|manual|delivery notes|by hand|data entry|sorting|counting|copying)
        (?:without|no need for|needs? no|requires? no) (?:any |a )?(?:human|people|person|operator|supervision|manual \w+|clerk|intervention|staff at)
        (?:runs?|works?|happens?|goes|does (?:it|this|that|everything))\b[^.;|]{0,20}\b(?:unattended|by itself|on its own|untouched|all by itself|overnight by itself|with no one)
        no one (?:has to |needs to |ever )?(?:lift|touch|press|step in|intervene|watch)
    """),
    flips=False,
)  # fmt: skip

ANSWER_ORIGIN: Final = Facet(
    "answer_origin", "capability", "high",
    side("from_sources", r"""
        (?:every|each|all|any) (?:\w+ )?(?:sentence|answer|figure|number|value|statement|line|claim|fact|reference|result|reply)s?(?: [^\s.;|]+){0,4} (?:carr(?:y|ies)|bears?|shows?|names?|cites?|links?|comes? with|has|is (?:traced|backed|evidenced|sourced|documented|verified|checked|proven)|can be traced|stands|confirmed?)\b[^.;|]{0,40}\b(?:footnote|source|page|reference|original|document|record|passage|meter|invoice|evidence|proof|back) & ~(?:no references|your annual)
        (?:footnotes?|citations?|sources?|references?|original (?:reading|invoice|document|page)) & (?:every|each|click|carries|cites?|behind|shown|linked|opens?|land in|attached)  & ~(?:no |without|annual report|open-source|its source)
        (?:says?|admits?|shows?|tells? you) (?:(?:that )?it (?:doesn't|does not|didn't) (?:know|find)|(?:a )?blank|i don't know|nothing found|as missing) & ~price
        (?:if|when|what|where|a \w+ that)\b[^.;|]{0,50}\b(?:isn't|is not|not|can't be|cannot be|doesn't|could not be) (?:in|found|mention\w*|confirmed|documented|there|be found|measured)\b[^.;|]{0,60}\b(?:doesn't know|left out|blank|says so|stays empty|remains empty|no answer|silent|is omitted)
        (?:guess(?:ing|es|work)?|invent(?:ed|s|ing)?|made up|hallucinat\w+|fabricat\w+|estimat(?:e|es|ed|ing)|interpolat\w+|modelled) & (?:not|never|no|nothing|isn't|n't|without) & ~(?:isn't based|and nobody checks|no references|not be regarded)
        (?:measured|taken from|read from|weighed|counted|tested)[^.;|]{0,25},? not (?:modelled|estimated|guessed|assumed|calculated)
        (?:measured|tested|seen in original|verified|confirmed|phoned through)\b[^.;|]{0,30}\b(?:dish by dish|one by one|in the lab|in original|by telephone|to the school|against the)
        only (?:facts|what|figures|answers)(?: \w+){0,3} (?:evidenced|documented|in (?:your|the)|from (?:your|the)|proven|backed)
        (?:black and white|empty field stays|missing readings?<SEP>)
        missing (?:values?|readings?|data) (?:are |is |stay |remain )?(?:shown|marked|left|stay|remain)
    """),
    side("made_up", r"""
        (?:fills?|fill in|filled|puts? in|closes?|completes?|bridges?)(?: [^\s.;|]+){0,5}? (?:gaps?|blanks?|holes?|plausible|typical|commonly|average|missing|usual) & ~(?:nothing|not|never|invented|your supplier|pools?)
        (?:gaps?|missing (?:values?|data|readings?|figures?)|lacking|unknown|hasn't entered|not known|without a sensor|no data)\b[^.;|]{0,80}\b(?:interpolat\w+|estimat\w+|fills? in|filled|assum\w+|plausible|puts? in|guess\w*|what's usual|modelled|average|replaced by|quietly)
        (?:interpolat(?:ed|es)|extrapolat\w+|synthetic|simulated|dreamed up|made up|invented|imputed|hallucinat\w+) & ~(?:not|never|no|nothing|rubber|leather|oil)
        (?:rough|our|educated|pure|best|wild) (?:guess|estimation|estimate)s?|pure estimation|a hunch|guesswork & ~(?:no|not|never)
        (?:written|composed|generated|created|produced|phrased) (?:\w+ )?(?:by|with) (?:an? |the |our )?(?:ai|language model|model|machine|neural|generator|algorithm|bot) & ~(?:checked by|never|not|and then)
        (?:generated|written|composed) from the (?:photo|picture|headline|title) alone
        no references (?:are )?(?:given|shown)|without (?:sources|references|citing)
        we assume (?:what's|what is|a|the|that|typical)|typical figures & ~not
        (?:nobody|no one) (?:checks|verifies|proofreads) (?:it|them|that)
        not based on your (?:records|data|figures)|never seen them
        (?:shall )?not be regarded as (?:verified|facts)
    """),
    shares=2,
)  # fmt: skip

DEPLOYMENT: Final = Facet(
    "deployment", "capability", "high",
    side("on_site", r"""
        on[ -]prem(?:ises?)?
        (?:on|in|into|within|inside|behind) (?:your|the customer's|their|the client's)(?: own)? (?:\w+ )?(?:servers?|data ?cent(?:re|er)s?|infrastructure|hardware|computers?|rack|cellar|basement|firewall|computer room|server room|computing cent(?:re|er)|network) & ~(?:no |not |never|nothing|light|hotel's|old box|switch\w*|sits beside our)
        (?:on|in) (?:a|one) (?:application |windows |linux |virtual )?server (?:in|at|on|of) (?:your|the customer)
        self-hosted
        install(?:ed|ation)? (?:\w+ )?(?:on site|locally|at the customer|in your|on your|on each|on every) & ~(?:nothing|no|never|not)
        on a (?:machine|server|computer) of yours
        local(?:ly)? install\w* & ~no
        your own servers?|server edition
        (?:a|one|the) virtual (?:machine|appliance)|the appliance
        (?:it|your) (?:department|team) hosts
        hosts? it (?:beside|next to|in|on) (?:its|your|their)
        (?:no|without|not in the|never in the|don't offer a|isn't a|none of your) (?:\w+ )?(?:cloud|browser version|saas|hosted version|web version)(?! kitchen)(?: whatsoever| version| at all)?
        (?:your|their) (?:own )?(?:admins?|administrators|it)(?: \w+){0,2} (?:hold the password|install|host|keep the)
        (?:windows|exe|linux|installation|setup) (?:file|package|machines?|server|program|pc)s? & (?:install|runs?|sits|load|double-click|arrange|your|package|on the pc) & ~(?:neither|nor|no )
        (?:never|doesn't|does not) (?:call|phone)s? home|never leaves? the building
        (?:stands|sits|lives|runs|works) (?:beside|in|at the foot|next to|behind|under) (?:your|the foot|the mast)(?: [^\s.;|]+)? & (?:server|box|program|software|system|appliance|data|logic|database|control) & ~(?:our|browser)
        deployed within the customer|customer's data cent(?:re|er)
        nothing is (?:kept|stored|held) with us
        (?:runs?|installed|lives?|sits?|stays?|hosted|deployed|operates?)\b[^.;|]{0,40}\b(?:on|in|under|at) your (?:own )?(?:site|premises|walls|roof|building|house|machine room|server|hardware|network|infrastructure|datacentre|data centre)
        (?:within|inside|behind) your own (?:four )?(?:walls|network|firewall)|air-?gapped
    """),
    side("hosted", r"""
        (?:in|from|through|via|onto|up in) (?:the|our|a) (?:\w+ )?cloud & ~(?:no|not|never|american|giant|whatsoever)
        cloud[ -](?:based|native|service|only|hosted|software|solution|platform)
        hosted (?:by us|service|and|for you|with us|in our|centrally)|we host
        (?:nothing|no (?:software|program|client|app|server|installation)) (?:to|is|needs to be|has to be|need be) (?:install(?:ed)?|set up|load|downloaded?)
        (?:a|any|your|the|every) (?:web )?browser(?: is| will| and)? (?:\w+ )?(?:enough|do|suffices|all)|browser-based|by browser|(?:in|through|via|with) (?:the|your|any|a|every) (?:web )?browser & ~(?:no|not|don't offer|measuring)
        runs? (?:entirely )?in (?:the|your|any|a) browser
        software[ -]as[ -]a[ -]service|saas & ~(?:no|not|don't)
        (?:in|on|from) (?:two|our|three|several|the provider's) (?:own )?(?:\w+ )?(?:data ?cent(?:re|er)s?|computing cent(?:re|er)s?|servers?|infrastructure) & ~(?:reserved|not)
        did not install anything
        no (?:server|installation|hardware|it department|local server|machine to look after)s?(?: \w+)? & ~(?:whatsoever|doesn't|reply|costs)
        (?:runs?|lives?|sits?|moves?|stored|kept) (?:\w+ )?(?:with us|at our (?:end|side|place)|on our (?:side|machines|servers)|on machines (?:that )?we) & (?:program|software|system|engine|payroll|platform|database|application|roster|tool|app|data|it|claims) & ~(?:price|costs|contract|fee|remuneration)
        (?:an address and a password|a password and any|type in the web address|a link and a password|web address|opens a page in the browser|comes (?:to \w+ )?as a web page|as a web page|the web app)
        (?:over|through|via) the (?:public )?internet(?: from)? & (?:access|provided|platform|service|reach\w*)
        (?:neither|no) (?:an? )?(?:installation file|installer|server list|download|setup file)
        we (?:host|run|keep)\b[^.;|]{0,30}\b(?:for you|servers?|software|system|platform|it all) & (?:host|servers?|cloud|log in|browser|updates?) & ~(?:not|n't|never)
        (?:log|sign) in (?:from|through|with|via|on) (?:any|a|your) (?:browser|device|computer|laptop)|web-based|web app(?:lication)?
        no (?:servers?|software|installation|install)(?: of your own| to (?:buy|run|maintain|install)| required| needed)
    """),
)  # fmt: skip

CONNECTION: Final = Facet(
    "connection", "capability", "high",
    side("needs_connection", r"""
        (?:needs?|requires?|depends on|relies on|presupposes|must have|ensure|maintain|have|want) (?:a |an |the |your )?(?:permanent |constant |stable |working |live |continuous |mobile |good |fast |reliable )*(?:internet|network|online|wi-?fi|data|broadband|4g|5g|lte|line of|connectivity|reception|coverage|signal|mobile (?:network|signal|coverage|data))(?: (?:connection|access|line|link|at site|coverage|out there))? & ~(?:no|not|n't|without|never|whether|in which)
        (?:when|if|once|as soon as|whenever|wherever|where|during) (?:the |your |a |there's no |there is no |no )?(?:line|network|connection|internet|wi-?fi|link|signal|router|server|outage|ward has no|reception|network failure|\w+ has no wi-?fi)\b[^.;|]{0,30}\b(?:drops?|fails?|goes|is (?:down|lost|gone)|breaks|failure|outage|)\b[^.;|]{0,50}\b(?:stops?|stays? (?:where|shut|dark|closed)|stands?|waits?|pauses?|halts?|blank|nothing works|no (?:medication|entry|sale|access)|on paper|spinning|won't|sign in a register|dead|useless|freez\w+)
        (?:without|no) (?:the |a |an |at least )?(?:internet|network|wi-?fi|reception|connection|line|signal|coverage|mobile|two bars|data|4g|bars|sim)(?: \w+)?[^.;|]{0,30}(?:stand|stands|stop|stops|won't|will not|no |nothing|not|can't|doesn't|cannot|is dead|blank|else)(?: [^\s.;|]+)? & ~(?:works|goes on|keeps|scan away|whole day|can|necessary|required|needed|in the)
        (?:can't|cannot|won't|will not|not) (?:be used|work|start|do a thing|function|open|run|receive)(?: [^\s.;|]+){0,5} (?:without|no reception|offline|otherwise|no network|coverage|connection)
        dead zones? are|blind spots? for
        must be online|(?:only|solely|just) (?:works? )?(?:while|when|as long as|for as long as) (?:it's |it is |you are |they are )?online|online only|always-online
        (?:asks|talks to|checks with|calls) (?:our|the central|a central) (?:servers?|computer|cloud)\b[^.;|]{0,40}\b(?:each time|every time|before|so)|(?:each|every) [^.;|]{0,50}(?:takes a trip via the web|asks our|via our servers?)
        else it won't|device will not start otherwise
        (?:an )?outage[^.;|]{0,40}stops the
    """),
    side("works_offline", r"""
        (?:works?|runs?|keeps? (?:working|going|running|verifying|selling|counting)|goes on|operates?|carr(?:y|ies) on|functions?|scans?|records?) (?:\w+ ){0,4}?(?:without (?:the |an? |any )?(?:internet|network|connection|wi-?fi|reception|signal|coverage|line|data|sim)|offline|autonomously|independently of|in (?:the|a) (?:cellar|tunnel|basement|mine|bunker|dead|lift|barn|forest|fjord)|underground|up a mountain|when the (?:line|network|router)) & ~(?:not|n't|only|solely|cannot)
        whether (?:your|the) (?:network|internet|line|connection|wi-?fi) is (?:up|there|on) or (?:not|down|off)
        (?:needs?|requires?|has|have|uses?|with)(?: no|n't) (?:need |use |need for )?(?:\w+ )?(?:internet|network|connection|wi-?fi|reception|coverage|signal|sim|mobile data|line)
        (?:doesn't|does not|don't|needn't|do not|isn't|not|no longer) (?:\w+ )?(?:need|require|depend on|rely on|bother\w*|want)(?: [^\s.;|]+){0,3} (?:internet|network|connection|wi-?fi|reception|coverage|signal|sim|online)
        offline(?! advertising)(?: mode| use| capable|-first)? & ~(?:not|no|never|n't|site was|goes offline|rival)
        no (?:internet|network|sim|sim card|connection|wi-?fi) (?:connection |card |access )?(?:is )?(?:needed|required|necessary)
        (?:connectivity|internet|network|connection)<SEP>(?:none|not (?:needed|required)|no|unnecessary)
        (?:sim card|internet|network|connection|wi-?fi) (?:isn't|is not|aren't) (?:required|needed|necessary)
        (?:sync\w*|passes (?:it all )?on|uploads?|transmits?|sends?|transfers?|catches up)(?: [^\s.;|]+){0,3} (?:once|when(?:ever)?|as soon as|later) & (?:reception|back|network|signal|daylight|online|connection|wi-?fi|coverage|yard|offline)
        (?:router|network|internet|line|wi-?fi|connection) (?:down|dead|gone|cut|off|out)(?:\?|,| for)[^|]{0,60}(?:still|keeps?|goes on|never|wouldn't|doesn't|isn't)
        (?:kept|stored|carries|held|saved|lives)(?: [^\s.;|]+){0,5} (?:on (?:the|its|your) (?:handset|device|card|tablet|phone)|inside itself|in the device|locally) & ~(?:login|password|installed)
        (?:even )?(?:when|if|though) (?:the )?(?:line|router|cable|network|internet|wi-?fi|reception|signal)\b[^.;|]{0,25}\b(?:cut|dead|down|severed|gone|fails?|drops?|missing)\b[^.;|]{0,30}\b(?:for|still|controls|keeps|works|goes on|days|weeks|doesn't)
        (?:no|without) (?:bars|reception|coverage) & (?:can|whole day|write|scan|works?|still|keep\w*) & ~(?:can't|cannot|mine)
        unplug every cable
    """),
    flips=False,
)  # fmt: skip

HARDWARE: Final = Facet(
    "hardware", "capability", "high",
    side("needs_ours", r"""
        (?:only|solely|exclusively) (?:\w+ ){0,4}?(?:with|on|through|from|by) (?:our|the supplier's|devices of ours)(?: own)? (?:\w+ )?(?:readers?|devices?|terminals?|pumps?|tags?|hardware|handsets?|scanners?|units?|model|box(?:es)?|probes?|cartridges?|printers?|sensors?|meters?|\w+s) & ~(?:people|staff|employees|web shop|team|own data|crew|technicians|personnel)
        (?:our|use our) (?:\w+ )?(?:pumps|readers|devices|terminals|scanners|tags|cartridges|hardware|handsets|sensors) only|no other (?:\w+ )?than ours
        (?:must|have to|has to|need to|needs to|would have to|'ll have to) (?:\w+ )?(?:be )?(?:fitted|equipped|swapped|exchanged|replaced|get|wear|buy|bought|use|rent|order)(?: [^\s.;|]+){0,6} (?:from us|ours|of ours|our (?:\w+ )?(?:model|unit|device|terminal|reader|box|recorder|hardware)|we (?:build|make|supply|send|manufacture)|made by us)
        (?:ordinary|other|existing|normal|present|foreign|third-party|standard|commercial) (?:\w+ )?(?:phones|meters|devices|cylinders|watches|hardware|scanners|readers|printers|cartridges|sensors|tablets|makes|probes)(?: [^\s.;|]+){0,4} (?:won't|cannot|can't|are not|aren't|will not|don't|do not|not) (?:\w+ )?(?:do|work|be read|supported|accepted|recogni[sz]ed|fit|suffice|have)?
        (?:doesn't|does not|don't|can't be|cannot be|won't|not) (?:accept|loaded|recogni[sz]e|work|talk|support|read)\w*(?: [^\s.;|]+){0,5} (?:other (?:makers?|makes?|sources?|brands?|devices?)|any other|foreign|third-party)
        (?:without|presupposes|requires?|needs?)(?: [^\s.;|]+){0,5} (?:box|unit|device|reader|terminal|handset|control unit|tag|wristband)(?: [^\s.;|]+){0,2} (?:we send|of ours|from us|ours|is needed|nothing happens|we supply|we build)
        (?:acquisition|purchase) of the supplier's
        (?:special|dedicated|proprietary|own) (?:\w+ )?(?:hardware|device|terminal|reader|equipment) (?:is )?(?:needed|required|necessary|must) & ~(?:no|not)
        (?:wristband|tags?|locks?|recorder|box|unit|terminal) (?:made by us|that we (?:build|make)|we manufacture|we send)
        only (?:\w+ ){0,4}with our chip
    """),
    side("uses_existing", r"""
        (?:works?|runs?|happy|plays?|copes|goes|compatible|fine) (?:\w+ )?(?:with|on) (?:any|whichever|whatever|every|your (?:existing|present|old|own|current)|the \w+ you (?:have|own|already)|what you (?:have|own)|that \w+|existing|all (?:makes|common|usual))(?: [^\s.;|]+){0,3} & (?:laptop|phone|printers?|scales?|devices?|scanners?|tablets?|hardware|pc|machine|meter|terminal|reader|stand|equipment|smartphone|computer|sensors?|cameras?|makes|screens?) & ~(?:only|anniversary|system|erp|software package)
        (?:no|without|not|don't|needn't|nothing|none)(?: [^\s.;|]+){0,4} (?:additional|new|extra|special|further|own|dedicated|proprietary|a thing from us|to buy)? ?(?:devices?|hardware|box|terminal|equipment|readers?|gadgets?|appliance)(?: [^\s.;|]+){0,2} & (?:need\w*|requir\w+|necessary|buy|additional|extra|special|no |without|beyond|none) & ~(?:ours|other makers?|our chip|only|server|medical device)
        (?:existing|present|current|installed|old|own|private) (?:\w+ )?(?:equipment|hardware|devices?|scanners?|inverter|tablets?|printers?|smartphones?|phones?|meters?|cameras?|televisions|terminals?|readers?|tills?|screens?|monitors?|kit|sensors)(?: [^\s.;|]+){0,5} (?:can be used|are (?:fine|enough|perfectly)|is enough|as it is|stay|stays|remain|will do|turn into|do|keeps?|continue|good enough)
        (?:use|uses|utili[sz]es?|read|reads|take|reuse)(?: \w+)? (?:your|their|the customer's|the) (?:existing|present|own|private|installed|old|current)(?: [^\s.;|]+){0,2}
        (?:bring|use) your own device|byod|hardware-agnostic|vendor-agnostic|device-agnostic|hardware-independent
        (?:equipment|hardware|devices?)(?: required| needed)?<SEP>(?:none|no|nothing|any)
        (?:tablets|scanners|phones|laptop|printers?|scales|readers?|monitors|meters)\b[^.;|]{0,40}\b(?:you (?:already )?(?:have|own)|in the drawer|hanging there|standing in your|years ago|in your (?:hall|gate|kitchen)|at your gate)\b[^.;|]{0,40}\b(?:will do|fine|enough|good enough|works?|speak|read|we read|as they are)
        we (?:simply )?read (?:that|the|them|what)\b[^.;|]{0,60}\b(?:instead of|years ago|already|put in)
    """),
    shares=1,
)  # fmt: skip

FIT: Final = Facet(
    "fit", "positioning", "high",
    side("replaces", r"""
        (?:rip(?:s|ped)? out|switched off|shut down|decommission(?:ed|s)?|scrapp?(?:ed|s| heap)|retired?|turned off|thrown? out|taken out|phased out|dismantled?) & (?:old|existing|present|legacy|current|your|go-live|day one|oil tank|boiler|generator|system|changeover) & ~(?:not|n't|nobody|no need|never|without|told you|don't)
        replac(?:es?|ing|ed) (?:your|the|all|both|every) (?:\w+ )?(?:old|existing|present|current|legacy|whole|entire|systems?|software|erp|tools?|spreadsheets?|\w+ system|\w+ software|vendors?|agenc\w+|supplier) & ~(?:not|n't|never|nobody|without|staff|fault|2020|2021|your group|want to)
        (?:takes? over|do) the (?:entire|whole|complete) (?:job|work|task) & (?:old|out|away|cleared|instead)
        (?:take|cart|haul|carry) away (?:the |your )(?:old )?(?:\w+ )?(?:tank|boiler|system|machine|burner|box|server)
        (?:in (?:its|their) stead|instead of (?:your|the) (?:old|present|existing)|puts? ours in) & ~(?:not|nobody)
        (?:two|both|parallel) systems(?: side by side)?\? not|(?:no|never|not) (?:parallel|side by side|dual)(?: running| operation| systems)?
        (?:cancel|give notice to|terminate|say goodbye to|part with|get rid of|end) (?:the|your) (?:other|old|existing|present|current|fax|agreement with)(?: [^\s.;|]+)? & ~(?:no need|not|needn't|nobody)
        (?:don't|do not|never) (?:\w+ )?(?:dock on|sit on top|integrate with|attach|add on|build on)(?: [^\s.;|]+){0,3}
        (?:no more|no longer any|no further) (?:use|need) for (?:the|your) & ~proofreaders|staff|people
        say goodbye to|start afresh|clean slate
        (?:previous|existing|other|present) (?:\w+ )?(?:agencies|suppliers|vendors|systems|providers|uniforms)(?: [^\s.;|]+){0,3} (?:leave|go|are (?:collected|replaced|switched|removed)|out)
        (?:close|finish|end) (?:the accounts|it) with (?:\w+ )?other vendors
    """),
    side("works_beside", r"""
        (?:keep|keeps|leave|carry on with|stay with|stick with|continue with|hold on to|retain) (?:your|the|their) (?:\w+ )?(?:\w+)(?:[;,:.] | and | as |, )(?:we|our|it|there)[^.;|]{0,80}
        (?:sits?|runs?|works?|stands?|lives?|operates?|goes|fits|hangs|come in|comes in|docks?|clips?|plugs?) (?:\w+ ){0,3}?(?:beside|next to|alongside|on top of|in parallel|on its side|on to|onto|into|with) (?:your|the|what|it|existing|whatever|incumbent|the one) ?& (?:erp|system|software|existing|program|incumbent|present|old|core|machine|pump|workflow|hospital|trust|setup|stack|side|tools|records) & ~(?:cellar|rack|server|press|door|vend|talk)
        (?:don't|do not|not|isn't|never|no need to|needn't|nobody asks you to|rather than|nobody has to|without) (?:\w+ ){0,3}?(?:replac(?:e|es|ing)|rip(?:ping)? out|throw(?:ing)? (?:\w+ )?out|migrat\w+|switch(?:ing)? off|swap(?:ping)? out|send (?:\w+ )*away|change (?:your|the) (?:system|software|erp|supplier)|a replacement) & ~(?:staff|people|jobs|anyone|workers|dismiss)
        (?:adds?|bolts?|top(?:s)? up|complements?|supplements?|extends?|enhances?) (?:to |on to )?(?:your|the|what|an) (?:\w+ )?(?:present|existing|current|\w+)(?: [^\s.;|]+){0,3} & (?:layer|cover|already|module|system|software|existing|present|gives|current) & ~cost|bill|price
        (?:stays|remains|stay|remain) (?:precisely |exactly |just )?(?:what it is|where (?:it is|they are|they've always been)|as it is|as they are|untouched|in place|unchanged) & (?:system|software|erp|records|program|machine|data|workflow|setup) & ~(?:fee|price|bill)
        no migration|no rip and replace|without (?:a )?migration|retrofit
        (?:old|existing) and (?:the )?(?:new|ours)(?: \w+)? (?:get along|live|run|work|side by side)
        (?:second|additional|extra) (?:carrier|supplier|agency|layer|module|source)(?: [^\s.;|]+){0,3} (?:beside|next to|alongside|to your)
        in parallel with|alongside (?:the|your|existing|what|incumbent)|jump in when|we (?:drive|take|do) the rest
    """),
    shares=1,
)  # fmt: skip

STANDARD: Final = Facet(
    "standard", "positioning", "medium",
    side("bespoke", r"""
        (?:bespoke|tailor-?made|made[- ]to[- ](?:measure|order)|custom[- ](?:built|made|build|developed|software|development)|tailored|individually (?:designed|developed|worded|built|made|written|programmed|planned)|purpose-built|hand-crafted for|custom software|from scratch|on specification|to specification) & ~(?:no|not|never|don't|say no|suits|n't|without|one-off (?:fee|charge|cost|payment|project|purchase|onboarding)|do you|customers make|starts from|april starts)
        (?:written|drawn|developed|built|made|designed|programmed|worded|created|cut|fabricated|invented|thought up|composed|cooked|welded|planned|configured from)(?: [^\s.;|]+){0,5} (?:solely for|only for|just for|for (?:your|you|that|this|each|every|the) (?:\w+ )?(?:alone|only|house|fleet|plant|kitchen|client|customer|bodies|company)|individually|anew|as per your|according to (?:your|the) (?:specification|drawing|wishes|needs)|to your (?:drawing|specification|wishes|measure|needs)|line after line|around (?:your|the shape)) & ~(?:not|never|no|n't)
        (?:no|never|hate|without|not|isn't|there's no|don't (?:use|do|have))(?: [^\s.;|]+){0,3} (?:off[- ]the[- ](?:shelf|peg|rack)|templates?|standard (?:product|version|solution|model|software)|catalogue|ready-made)(?: \w+)?
        (?:exists? in|in) no catalogue|nobody else on earth|no (?:second|other)(?: \w+){0,3} will ever have it
        (?:first )?we (?:sit|move in|talk|listen)(?: [^\s.;|]+){0,6},? (?:and )?then (?:we )?(?:invent|build|write|develop|design|make|draw)
        write what you need|(?:each|every) (?:\w+ )?(?:is|gets) (?:drawn|thought up|designed|built|cut|planned|written) (?:anew|for)
    """),
    side("standard", r"""
        (?:the )?(?:same|identical|one) (?:software|version|product|program|system|model|core|code|menu|machine|release|edition)(?: \w+)? (?:for|to|in|at) (?:all|every|everybody|everyone|each|any)
        off[- ]the[- ](?:shelf|peg)|standard (?:product|software|version|model|solution|package|edition)|series product|ready-made|catalogue item|stock (?:item|product) & ~(?:no|not|never|isn't|n't|there's)
        (?:say no to|no|not|never|don't (?:do|write|build|make|offer)|cannot|can't|without|decline|refuse)(?: [^\s.;|]+){0,4} (?:one-offs?|special (?:requests?|versions?|builds?|developments?|editions?)|custom(?:er-specific| builds?| development| work| software| code|i[sz]ations?|i[sz]ed)?(?: modification)?|bespoke|individual (?:development|programming|versions?)|built in|tailor-made|for single clients?|single clients) & ~customers? (?:will|are|who|pay)
        special requests? (?:can't|cannot|are not|aren't|will not)
        (?:by|through|only|just|in) (?:the )?(?:settings|configuration|configur\w+|parameters|options), (?:not|never|no|instead of) (?:programming|code|coding|development)
        configur\w+,? (?:but )?(?:not|never|no)(?: \w+)? (?:programmed|developed|customi[sz]ed|coded|code)|configured only|configuration only
        (?:core|product|program|software|code) (?:never|doesn't|does not) (?:differs?|change|vary)
        (?:comes? in|there are|we (?:have|make|offer)) (?:\w+ )?(?:<NUM>) (?:models?|sizes?|widths?|versions?|variants?|types?|packages?|colours?)(?: and \w+ \w+)?(?:,? (?:that's|and that|and no|nothing else|and if none))
        that's the range|the menu is the menu|eats what the others|generally available form|without customer-specific
        (?:under the bonnet|at (?:the )?core|underneath)\b[^.;|]{0,30}\b(?:one|same)
        exactly as the|same carton as|out of the same
    """),
    shares=2,
)  # fmt: skip
