"""Where each touchpoint lies, relative to `touchpoints/`: touches name them as assets."""

from __future__ import annotations

HOME_PAGE = "website/home.html"
PRICING_PAGE = "website/pricing.html"
PLATFORM_PAGE = "website/platform.html"
BLOG_POST = "blog/why-it-matters.md"
CASE_STUDY = "case_study/first-reference.md"
NURTURE_MAIL = "email/nurture.eml"
OUTBOUND_MAIL = "email/outbound.eml"
SALES_DECK = "deck/sales-deck.pptx"
DEMO_SCRIPT = "demo_script/standard-demo.docx"
CALL_SCRIPT = "call_script/discovery.md"
PROPOSAL = "proposal/standard-proposal.docx"
QUOTE = "quote/standard-quote.txt"
LAUNCH_VIDEO = "launch_video/launch.vtt"
ADS = "ad/search-ads.txt"
BRIEF = "brief/campaign-brief.md"
CALL_TRANSCRIPT = "call_transcript/discovery-call.vtt"
DEMO_TRANSCRIPT = "demo_transcript/demo.vtt"
BATTLECARD = "battlecard/rival.md"
ABOUT_PAGE = "website/about.html"

PAGES = (HOME_PAGE, PLATFORM_PAGE, ABOUT_PAGE)
DOWNLOADS = (BLOG_POST, CASE_STUDY)
MAILS = (NURTURE_MAIL,)
