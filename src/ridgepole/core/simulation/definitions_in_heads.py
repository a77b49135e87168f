"""How people say what a qualified lead, a handoff and sourced pipeline are: as agreed, or as their own team counts."""

from __future__ import annotations

QUALIFIED_LEAD: dict[str, tuple[str, ...]] = {
    "agreed": (
        "The account fits our ICP and the person asked for a demo or looked at prices.",
        "Fits the ICP, and has either requested a demo or been on the pricing page.",
        "An account inside the ICP whose contact wants a demo or has studied the prices.",
        "Two things: the company matches the ICP, and there was a demo request or a visit to pricing.",
        "ICP fit plus a clear sign: demo asked for or prices looked at.",
    ),
    "marketing": (
        "More than fifty points in the scoring, a download or a webinar is usually enough.",
        "Anyone who downloads something and opens two mails.",
        "Lead score over the threshold. The threshold has come down a bit this year.",
        "They filled in a form with a company address, that makes it an MQL.",
    ),
    "sales": (
        "Budget, authority and a date, and a meeting already in my calendar.",
        "Somebody who has a budget and wants an offer this quarter.",
        "A decision maker with money who asked to talk to sales. Everything else is a contact.",
        "They must have a project with budget signed off.",
    ),
}
HANDOFF: dict[str, tuple[str, ...]] = {
    "agreed": (
        "Marketing offers it with mail, title and role filled in; sales calls within {hours} working hours and accepts or rejects with a reason.",
        "Sales has {hours} working hours for the first call, then three working days to accept or to reject with an agreed reason.",
        "Complete data from marketing, a first call from the rep inside {hours} working hours, and a clear accept or reject.",
        "Mail address, title and role are there, the rep gets in touch within {hours} working hours, answer in three days.",
    ),
    "marketing": (
        "We push it into the CRM and sales should call at once.",
        "Our part ends when the lead is in their queue. They should ring within the hour.",
        "The lead is synchronised, sales gets a notification, what happens then I do not see.",
    ),
    "sales": (
        "We look at the list when there is time, the good ones first.",
        "The reps pick what looks promising by the end of the week.",
        "No fixed time. If I know the company I call.",
    ),
}
SOURCED_PIPELINE: dict[str, tuple[str, ...]] = {
    "agreed": (
        "When the first source of the opportunity is a marketing channel.",
        "If the opportunity's first source belongs to marketing.",
        "First source counts: a marketing channel there means that it is sourced by marketing.",
        "The first source on the opportunity is one of marketing's channels.",
    ),
    "marketing": (
        "Whenever marketing touched anybody in the account in the 90 days before.",
        "Any campaign touch in the last three months makes it ours.",
        "If somebody from the account attended or clicked something before the deal was opened.",
    ),
    "sales": (
        "Only if a paid campaign brought the contact in and nobody in sales knew them.",
        "Hardly ever. When the form said demo and the rep had not been in touch.",
        "When the meeting was booked directly out of a campaign.",
    ),
}
