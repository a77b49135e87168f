"""What checks may need, whether a case has it, and what its absence leaves unanswered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.checks.gap import Gap
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.core.survey.questions import asks

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

ABSENT: dict[str, Gap] = {
    "icp": Gap("an ideal customer profile", "without it nobody can say whether campaigns, deals and roadmap chase the agreed customer (cause 1)"),
    "messaging": Gap("a messaging framework", "without it there is no agreed story to compare what buyers meet with (cause 4)"),
    "funnel": Gap("funnel definitions", "without them a stage means what each team thinks it means, and rates cannot be compared (cause 3)"),
    "sla": Gap("a service-level agreement", "without it late or rejected leads break no promise, so nobody hears of them (cause 3)"),
    "scoreboard": Gap("a scoreboard", "without it there is no agreed set of numbers to compare answers and incentives with (cause 3)"),
    "strategy": Gap("strategy decisions", "without dated decisions it cannot be seen which content still carries last year's strategy (cause 2)"),
    "ai_policy": Gap("an AI policy", "without it AI output cannot be checked against an agreed purpose and source"),
    "survey": Gap("a blind survey", "three leaders' separate answers decide causes 1 and 3 better than any data, and practitioners' answers show what reached the work"),
    "survey:best_customer": Gap("answers to 'describe the best customer'", "they are the direct test of cause 1: a different customer in mind"),
    "survey:three_numbers": Gap("answers to 'which three numbers'", "they are the direct test of cause 3: two scoreboards"),
    "survey:strategy_in_content": Gap("answers to 'does content carry this year's strategy'", "they are the direct test of cause 2: strategy lost in execution"),
    "survey:same_value_proposition": Gap("answers to 'does a buyer hear one value proposition'", "they are the direct test of cause 4: a different story at every stage"),
    "survey:teams_aligned": Gap("answers to 'are the teams aligned'", "they show how far leaders' view is from the practitioners'"),
    "documents": Gap("the touchpoints that buyers meet", "pages, decks, demos and proposals show causes 2 and 4 directly"),
    "users": Gap("users with their team", "without it, it cannot be told whose activity a row is"),
    "accounts": Gap("accounts", "without industry and size it cannot be told who buys and who is worked (cause 1)"),
    "people": Gap("people (leads)", "without leads and their sources no funnel can be counted"),
    "campaigns": Gap("campaigns with their target", "without targets it cannot be told whom marketing aims at (cause 1)"),
    "spend": Gap("spend by channel", "without it nobody sees which money reaches pipeline (cause 3)"),
    "touches": Gap("touches", "without them follow-up, influence and hesitation on deals cannot be seen (causes 3 and 4)"),
    "lifecycle": Gap("lifecycle stages of leads", "without them the qualification rule cannot be tested against what was won (cause 3)"),
    "handoffs": Gap("handoffs with their outcome", "without them it cannot be told what became of leads that marketing handed over (cause 3)"),
    "opportunities": Gap("opportunities", "without deals nothing can be said of who buys, nor what misalignment costs"),
    "opportunity_stages": Gap("stage history of deals", "without it slowing deals cannot be seen (cause 4)"),
    "opportunity_people": Gap("people on deals", "without them late stakeholders and the buying committee cannot be seen (causes 1 and 4)"),
    "feedback": Gap("field feedback from sales", "objections in buyers' words show whether roadmap and story meet what buyers ask (causes 1 and 4)"),
    "roadmap": Gap("the roadmap", "without it, it cannot be told whether product builds for the agreed customer (cause 1)"),
    "reported_numbers": Gap("the numbers as each team reports them", "without them a number reported twice and differing cannot be found (cause 3)"),
    "ai_outputs": Gap("a log of AI outputs", "without it AI-written content cannot be traced to the version it was based on"),
}  # fmt: skip


def answers_about(case: Case, what: str) -> bool:
    """Whether any question that asks for this (by its own id, or by what it says it asks) was answered."""
    ids = {what, *(question.id for question in asks(case.survey, what))}
    return any(answer.question_id in ids and answer.answer.strip() for answer in case.survey.answers)


def is_present(case: Case, need: str) -> bool:
    """Whether the case holds at least one row, document or answer of what is needed."""
    if need == "documents":
        return bool(case.documents.documents)
    if need == "survey":
        return bool(case.survey.answers)
    if need.startswith("survey:"):
        return answers_about(case, need.removeprefix("survey:"))
    if need in BY_NAME:
        return case.ledger.count(need) > 0
    return any(document.kind == need for document in case.agreements.documents)


def gaps(case: Case, needs: tuple[str, ...]) -> tuple[Gap, ...]:
    """One gap for each need that the case does not meet."""
    return tuple(ABSENT.get(need, Gap(need, "a check needs it")) for need in needs if not is_present(case, need))
