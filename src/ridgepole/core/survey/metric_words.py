"""Go-to-market metrics and what people call them. The most specific pattern that matches wins; order matters only between equals."""

from __future__ import annotations

import re

_LEADS = r"(?:leads?|enquiries|inquiries)"

METRICS: tuple[tuple[str, str], ...] = (
    ("worked pipeline", r"(?:worked|active(?:ly worked)?|accepted|real|touched) pipeline|pipeline (?:that )?(?:sales|reps|we|is|are)? ?(?:really |actually )?(?:works?|worked|being worked|accepted)"),
    ("pipeline influenced", r"(?:marketing[- ])?influenced pipeline|pipeline (?:influenced|influence|touched|assisted)|influence"),
    ("pipeline sourced", r"(?:marketing[- ])?(?:sourced|generated|originated|attributed) (?:pipeline|opportunities|opps)|pipeline (?:sourced|generated|contribution|from marketing)|marketing(?:'s)? pipeline|sourced"),
    ("pipeline coverage", r"(?:pipeline )?coverage(?: ratio)?|pipe(?:line)? cover"),
    ("pipeline velocity", r"(?:pipeline|sales|deal) velocity"),
    ("pipeline created", r"how much pipeline(?: \w+){0,3}|(?:new |qualified |open |total |weighted |created |net new |sales )*(?:pipeline|pipe|funnel)(?: (?:created|value|volume|growth|size|euros|dollars|pounds))?"),
    ("new ARR", r"(?:net[- ])?new (?:arr|mrr|annual recurring revenue|recurring revenue|acv)|arr (?:added|growth)|acv"),
    ("ARR", r"arr|annual recurring revenue|recurring revenue|annuali[sz]ed revenue"),
    ("MRR", r"mrr|monthly recurring(?: revenue)?"),
    ("net revenue retention", r"(?:net )?(?:revenue|dollar) retention|net retention(?: rate)?|nrr|ndr|grr|gross retention"),
    ("expansion revenue", r"(?:expansion|upsell|upsells|cross-?sell)(?: (?:revenue|arr|rate))?"),
    ("gross margin", r"(?:gross )?margins?(?: (?:on|of|in) [\w -]{1,25})?|contribution margin|gross profit|profit(?:ability)?|ebitda"),
    ("bookings", r"(?:new |net |total |signed )*(?:bookings?|orders?|order intake|order entry|order (?:volume|value|book)|contracts?(?: signed| value)?|tcv|total contract value|(?:closed[- ])?won (?:revenue|deals|value|business)|closed[- ]won|deals (?:won|closed|signed)|signatures|sign-?ups? of contracts|new business(?: (?:revenue|won|closed))?)(?: (?:in|per) \w+)?"),
    ("revenue", r"(?:total |net |new |closed |recogni[sz]ed |quarterly |annual |monthly |top[- ]line )*(?:revenue|turnover|top line|income)(?: (?:growth|target|numbers?|figures?|volume))?|(?:total|net|gross|annual|quarterly|monthly) sales|sales (?:growth|target|numbers?|figures?|volume)|^sales$"),
    ("quota attainment", r"quotas?(?: (?:attainment|achievement|hit))?|attainment|(?:my |personal )?target attainment|number against target"),
    ("win rate", r"(?:win|close|closing|conversion to won|hit)[- ]?(?:rates?|ratios?)(?: on [\w -]{1,25})?|(?:percentage|share|percent) of deals (?:won|we win)|wins"),
    ("deal size", r"(?:average |avg |mean )?(?:deal|order|contract|basket|ticket)[- ](?:size|value)s?|acv per deal|asp|how (?:big|large) (?:they|deals|the deals|orders) are|average selling price|aov"),
    ("sales cycle length", r"(?:sales |deal |average )*cycle(?: (?:length|time|days))?|(?:time|days) (?:to|until) (?:close|signature|contract|won)|length of (?:the )?(?:sales )?cycle|how (?:long|quickly|fast) (?:it takes(?: us)? to (?:close|sign|win)|a deal takes|deals take|we (?:take to )?close|it takes)"),
    ("forecast accuracy", r"forecast(?: accuracy)?"),
    ("marketing qualified accounts", r"mqas?|marketing[- ]qualified accounts?|(?:number of )?(?:engaged|target|qualified) accounts?(?: (?:engaged|engagement|reached))?"),
    ("MQLs", r"(?:number of |qualified )?mqls?(?: (?:count|volume|number|target)s?)?|marketing[- ]qualified leads?|qualified leads?"),
    ("SALs", r"sals?|sales[- ]accepted (?:leads?|opportunities)|accepted leads?|lead acceptance(?: rate)?|acceptance(?: rate)?"),
    ("SQLs", r"sqls?|sales[- ]qualified (?:leads?|opportunities)"),
    ("PQLs", r"pqls?|product[- ]qualified leads?"),
    ("MQL to SQL conversion", r"(?:mql|lead)s?[- ](?:to|2)[- ](?:sql|sal|opportunity|opp|meeting|customer|close|win)s?(?: (?:rate|conversion|conversion rate))?|lead conversion(?: rate)?"),
    ("stage conversion", r"(?:funnel |stage |demo[- ]to[- ]\w+ |trial |trial[- ]to[- ]paid )?conversions?(?: rates?)?|trial conversion"),
    ("website conversions", r"(?:web ?site|web|site|form|landing[- ]page|page) (?:conversions?(?: rates?)?|fills|submissions|sign-?ups)|form fills"),
    ("cost per lead", r"cpls?|costs? (?:per|of an?) (?:lead|mql|enquiry)s?|what (?:a|each|every) (?:lead|mql|enquiry) costs(?: us)?"),
    ("cost per opportunity", r"costs? (?:per|of an?) (?:sql|opportunity|opp)s?|what an? (?:opportunity|opp) costs(?: us)?"),
    ("cost per click", r"cpc|costs? per (?:click|visit)s?"),
    ("cost per meeting", r"costs? per (?:meeting|demo|appointment)s?"),
    ("customer acquisition cost", r"cacs?|(?:customer )?acquisition costs?|costs? (?:of|per) acquisition|cost per customer|what (?:it costs to (?:win|get|gain) )?(?:a|each|every|one) (?:new )?customer(?: costs(?: us)?)?|costs? of (?:a|winning a|getting a) (?:new )?customer|cac payback|payback(?: period)?"),
    ("lifetime value", r"(?:customer )?lifetime value|ltv(?:[:/ -]*(?:to)?[ -]*cac)?|clv"),
    ("return on marketing spend", r"roi|romi|roas|return on (?:ad |marketing )?(?:spend|investment)|marketing roi"),
    ("marketing spend", r"(?:marketing |ad |media )?(?:spend|budget)"),
    ("event leads", r"(?:event|trade[- ]show|webinar|fair|conference) (?:leads?|attendees|attendance|registrations|sign-?ups)|registrations|attendance"),
    ("leads", rf"(?:number of |new |inbound |raw |net new |total |lead )*{_LEADS}(?: (?:generated|volume|count|numbers?|created|flow))?|lead (?:volume|count|flow|gen(?:eration)?)"),
    ("opportunities created", r"(?:new |number of |qualified |sales )*(?:opportunities|opps)(?: (?:created|opened))?|opportunity (?:count|creation)"),
    ("demos", r"(?:number of )?(?:demos?|demonstrations|discovery calls|trials?|trial (?:sign-?ups|starts)|proofs? of concept|pocs?)(?: (?:booked|held|requests?|requested|given|run|done))?"),
    ("meetings", r"(?:number of |first |booked |qualified )*(?:meetings?|appointments?)(?: (?:held|booked|set|attended|made|count))?"),
    ("calls", r"(?:number of )?(?:calls?|dials?|call volume|cold calls|conversations|talk time)(?: (?:made|a day|per day|logged|held))?"),
    ("emails sent", r"(?:e-?mails?|sequences)(?: (?:sent|opened|opens|replies))?|open rates?|reply rates?|replies|response rates?"),
    ("activities", r"activit(?:y|ies)(?: (?:count|logged|numbers?))?|touch(?:es|points)(?: logged)?"),
    ("speed to lead", r"speed[- ]to[- ]lead|(?:lead )?(?:response|reaction|follow[- ]?up)(?: times?| speed)?|time to (?:first )?(?:contact|response|touch|follow[- ]?up)|how (?:fast|quickly|soon) (?:a lead|leads|we|somebody)(?: \w+){1,4}"),
    ("traffic", r"(?:web ?site |web |site |organic |blog )*(?:traffic|visits?|visitors?|sessions?|page ?views?|clicks?|impressions?|rankings?|seo(?: traffic| rankings)?)|click[- ]through(?: rate)?|ctr"),
    ("downloads", r"(?:content |white ?paper |asset |e-?book |app )*downloads?|installs"),
    ("social reach", r"(?:social )?(?:followers?|reach|likes|engagement(?: rate)?|shares|subscribers)(?: on \w+)?"),
    ("brand awareness", r"(?:brand )?(?:awareness|recall|recognition)|share of (?:voice|search)"),
    ("market share", r"market share|share of (?:the )?market"),
    ("churn", r"how many (?:customers )?(?:leave|we lose)|customers (?:lost|we lose)|(?:logo |customer |revenue |gross |net )*churn(?: rate)?|cancellations?"),
    ("retention", r"how many (?:of them |customers )?(?:stay|renew|come back|stick)(?: with us)?|who stays|(?:customer |logo |client |member )*retention(?: rate)?|(?:contract |licen[cs]e |customer )?renewals?(?: rate)?"),
    ("NPS", r"nps|net promoter(?: score)?|(?:customer )?satisfaction(?: score)?|csat|referenceable customers"),
    ("new customers", r"(?:number of )?(?:new|net new) (?:customers?|logos?|accounts?|clients?|names|sites|users|members|patients|stores|students|farms)|logos?(?: won)?|(?:number of )?(?:customers?|clients|logos) (?:won|signed|added|acquired)|customer count"),
    ("product usage", r"(?:product |feature |user |weekly |daily |monthly )*(?:usage|active users?|adoption|activation(?: rate)?|dau|mau|wau)"),
    ("availability", r"(?:system |service |network )?(?:availability|uptime|sla attainment)"),
    ("on-time delivery", r"on[- ]time (?:delivery|shipments?)|otif|delivery performance|go-?lives?"),
)  # fmt: skip

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for name, words in METRICS
)

UNABLE = re.compile(
    r"beats me|search me|phone a friend|escapes me|(?:what|which)(?:, | )(?:again|exactly)|what, |have to (?:ask|check|phone|look)|a third(?: one)?\?|the rest (?:i|is)|(?:no|not a|without a|not the (?:faintest|slightest|foggiest)) (?:idea|clue|common|shared)|could(?: not|n't) (?:name|tell|say|list|give)|can(?: ?not|'t) (?:name|tell|say|list|think of|give)|"
    r"do(?:es)?(?: not|n't) (?:know|have (?:any|three|one|shared|common)|share)|not (?:sure|certain|aware)|never (?:heard|seen|been told|agreed)|pick (?:any )?(?:three|one|your)|guess(?:ing)?|take your pick|"
    r"dunno|news to me|(?:know|knows) (?:of )?(?:only )?(?:no\b|one\b)|so many (?:kpis|metrics|numbers|figures)|(?:only|just) (?:the )?one|each (?:department|team|side) (?:has|reports|tracks|counts)|every (?:team|department|side) (?:has|reports|tracks|counts)|there (?:are|is) (?:none|no|not)|are there|which three|"
    r"(?:after|beyond) that|that is (?:one|it|all)|that's (?:one|it|all)|(?:the|no) (?:third|second|other)|can't remember|forget|i (?:would|'d) have to (?:look|ask)|ask (?:me|finance|revops|my)|nobody (?:knows|told)|none(?: that| of)?|i suppose|i think\?|anyone's guess"
)
