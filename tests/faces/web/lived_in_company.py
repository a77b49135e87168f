"""A sample company in which people have worked: leads in every state, a survey that is open, reviews, a meeting, decisions, comments, feedback."""

from datetime import UTC, date, datetime, timedelta

AS_OF = date(2026, 3, 1)
PEOPLE = (
    ("rae@dalford.example", "Rae Chen", "revops", "admin"),
    ("mara@dalford.example", "Mara Lind", "marketing", "leader"),
    ("sam@dalford.example", "Sam Ortiz", "sales", "leader"),
    ("sid@dalford.example", "Sid Park", "sales", "practitioner"),
    ("pia@dalford.example", "Pia Novak", "product", "practitioner"),
)


def live_in(sample, target):
    """Applies the folder `sample` in this process, works in it, and writes the result to the folder `target`."""
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import apply_folder, export_workspace, workplace_of

    tenant, *_ = apply_folder(sample, slug="lived-in", now=datetime.now(UTC), as_of=AS_OF)
    cast = {
        email.split("@")[0]: tenants.add_member("lived-in", email=email, name=name, team=team, role=role)
        for email, name, team, role in PEOPLE
    }
    place = workplace_of(tenant)
    _hand_leads_over(tenant, place, cast)
    _ask_and_review(tenant, place, cast)
    _decide(tenant, place, cast)
    export_workspace("lived-in", target)


def _hand_leads_over(tenant, place, cast):
    from ridgepole.flows.accept_handoff import accept_handoff
    from ridgepole.flows.claim_handoff import claim_next_handoff
    from ridgepole.flows.pause_handoff import pause_handoff
    from ridgepole.flows.queue_handoffs import handover_terms
    from ridgepole.flows.reject_handoff import reject_handoff
    from ridgepole.flows.take_over_handoffs import take_over_handoffs
    from ridgepole.wiring.handover_clock import now_of
    from ridgepole.wiring.results import ask

    now = now_of(tenant)
    zone = tenant.company.time_zone
    stands = {"workplace": place, "time_zone": zone, "now": now}
    take_over_handoffs(party=cast["rae"], leads=ask(tenant, "undecided").value["leads"], **stands)
    terms = handover_terms(place, zone)
    reasons, pauses = terms.reasons_at(int(now.timestamp())), terms.pause_reasons_at(int(now.timestamp()))
    for number in range(5):
        lead = claim_next_handoff(party=cast["sid"], **stands)
        if lead is None:
            return
        if number == 0:
            accept_handoff(party=cast["sid"], handoff_id=lead.handoff_id, note="Demo on Tuesday", **stands)
        if number == 1 and reasons:
            reject_handoff(
                party=cast["sid"], handoff_id=lead.handoff_id, reason=reasons[0].id, note="Ten people, no IT", **stands
            )
        if number == 2 and pauses:
            pause_handoff(party=cast["sid"], handoff_id=lead.handoff_id, reason=pauses[0], **stands)


def _ask_and_review(tenant, place, cast):
    from ridgepole.flows.code_lost_deal import code_lost_deal, reveal_loss_review
    from ridgepole.flows.open_loss_review import open_loss_review
    from ridgepole.flows.open_survey import open_survey
    from ridgepole.wiring.handover_clock import now_of
    from ridgepole.wiring.loss_quarters import deals_lost, lost_in_quarters

    now = now_of(tenant)
    open_survey(workplace=place, party=cast["mara"], now=now)
    _answer, counted = lost_in_quarters(tenant)
    with_losses = [quarter for quarter, lost in counted if lost]
    for quarter, is_revealed in zip(with_losses[:2], (False, True), strict=False):
        lost, reasons = deals_lost(tenant, quarter)
        review = open_loss_review(
            workplace=place, party=cast["mara"], lost=lost, reasons=reasons, quarter=quarter, now=now
        )
        teams = (("mara", "our_story"), ("sam", "competitor")) if is_revealed else ()
        for who, reason in teams:
            for number, deal in enumerate(review.deals):
                code_lost_deal(
                    workplace=place,
                    party=cast[who],
                    review_id=review.id,
                    opportunity_id=deal.id,
                    reason=reason if number < 2 else "price",
                    note="They had seen another price on the site" if number == 0 else "",
                    now=now,
                )
        if is_revealed:
            reveal_loss_review(workplace=place, party=cast["sam"], review_id=review.id, now=now)


def _decide(tenant, place, cast):
    from ridgepole.flows.add_webhook import add_webhook
    from ridgepole.flows.comment_on_clause import comment_on_clause
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.give_field_feedback import give_field_feedback
    from ridgepole.flows.hold_meeting import end_meeting, hold_meeting, record_decision
    from ridgepole.flows.judge_finding import judge_finding
    from ridgepole.wiring.agenda import agenda_at
    from ridgepole.wiring.handover_clock import now_of
    from ridgepole.wiring.results import ask

    now = now_of(tenant)
    found = ask(tenant, "diagnosis").value["all_findings"]
    for finding, verdict in zip(found, ("confirmed", "assigned", "waived", "dismissed"), strict=False):
        judge_finding(
            workplace=place,
            party=cast["sam"],
            finding=finding["digest"],
            verdict=verdict,
            reason="Looked at together",
            owner="Mara Lind",
            expires_on=now.date() + timedelta(days=60),
            now=now,
        )
    text = place.shelf.latest("icp")
    comment_on_clause(
        workplace=place,
        party=cast["sam"],
        document_id="icp",
        digest=text.digest,
        clause="statement",
        says="Where does the upper end come from?",
        now=now,
    )
    policy = place.shelf.latest("ai_policy")
    draft_agreement(
        workplace=place,
        party=cast["rae"],
        body={**policy.body, "title": "How we use writing tools this year"},
        based_on_digest=policy.digest,
        now=now,
    )
    for kind, said in (("objection", "Too long until it runs"), ("competitor_claim", "They say it is included")):
        give_field_feedback(workplace=place, party=cast["sid"], kind=kind, text=said, stage="demo", now=now)
    add_webhook(
        workplace=place, party=cast["rae"], address="https://hooks.example/sales", check=lambda _: None, now=now
    )
    _diagnosis, agenda = agenda_at(tenant, place, now)
    meeting = hold_meeting(workplace=place, party=cast["mara"], agenda=agenda, now=now)
    record_decision(
        workplace=place,
        party=cast["mara"],
        meeting_id=meeting.id,
        says="One price page, and one sentence about it in every deck",
        owner="Mara Lind",
        due_on=now.date(),
        about=agenda[0].title if agenda else "",
        now=now,
    )
    end_meeting(workplace=place, party=cast["mara"], meeting_id=meeting.id, present="Mara, Sam, Rae", now=now)
    hold_meeting(workplace=place, party=cast["sam"], agenda=agenda_at(tenant, place, now)[1], now=now)
