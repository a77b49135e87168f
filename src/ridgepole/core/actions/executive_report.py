"""What an executive reads in five minutes: the four answers in order, what they cost, and the evidence behind each claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ridgepole.core.actions.chart import Chart, chart_of, shown_money
from ridgepole.core.actions.excerpts import Excerpt, excerpts_of
from ridgepole.core.actions.report_story import ReportStory, report_story
from ridgepole.core.agreements.agreement import SIGNING_TEAMS
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import SEVERITIES, Finding
from ridgepole.core.checks.precision import Precision, precision_by_check
from ridgepole.core.checks.told_story import told_story
from ridgepole.core.diagnosis.diagnosis import CAUSES, CauseVerdict, Diagnosis
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.kernel.period import day_of, iso
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.survey.answer import Answer

QUESTIONS = {
    1: "Would product, marketing and sales leaders describe the best customer in the same sentence?",
    2: "Does current campaign content carry this year's strategy, or last year's?",
    3: "Can the CRO and the CMO name the same three numbers that both are measured on?",
    4: "Would a buyer hear one value proposition on the site, in the demo and in the launch video?",
}
CHARTS = (
    ("funnel_conversion", ""),
    ("win_rate", "source"),
    ("cycle_length", "source"),
    ("speed_to_lead", ""),
    ("acquisition_cost", "channel"),
    ("rejection_reasons", ""),
)
MOST_LETTERS = 300
MOST_REMEDIES = 3
LEADERS_ARE_ASKED = ("best_customer", "three_numbers", "teams_aligned")


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """One of the four questions with its verdict and the findings behind it."""

    question: str
    cause_name: str
    verdict: CauseVerdict
    findings: tuple[Finding, ...]
    money: str

    @property
    def short_why(self) -> str:
        """The reason in one or two sentences; all of it stands among the evidence."""
        return opening(self.verdict.why, MOST_LETTERS)

    @property
    def conditions(self) -> tuple[tuple[Finding, int], ...]:
        """The first finding of each title, and how many there are of it."""
        counts: dict[str, list[Finding]] = {}
        for finding in self.findings:
            counts.setdefault(finding.title, []).append(finding)
        return tuple((found[0], len(found)) for found in counts.values())


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The same question, answered by leaders of each team, in their own words."""

    question: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement as the report lists it."""

    name: str
    title: str
    effective_from: str
    signed_by: str
    review_by: str
    digest: str


@dataclass(frozen=True, slots=True)
class ExecutiveReport:
    """Everything on the page, in reading order."""

    company: str
    currency: str
    as_of: date
    headline: str
    summary: tuple[str, ...]
    questions: tuple[QuestionAnswered, ...]
    diagnosis: Diagnosis
    side_by_side: tuple[SideBySide, ...]
    charts: tuple[Chart, ...]
    agreements: tuple[AgreementLine, ...]
    data_remarks: tuple[str, ...]
    refused: tuple[Problem, ...]
    story: ReportStory | None = None
    remedies: tuple[Finding, ...] = ()
    precision: tuple[Precision, ...] = ()
    excerpts: tuple[Excerpt, ...] = ()


def compose_report(*, case: Case, diagnosis: Diagnosis, refused: tuple[Problem, ...] = ()) -> ExecutiveReport:
    """Put the diagnosis, the words of the leaders, the measures and the state of the agreements in reading order."""
    money_of = dict(diagnosis.money_by_cause)
    questions = tuple(
        QuestionAnswered(
            question=QUESTIONS[verdict.cause],
            cause_name=CAUSES[verdict.cause],
            verdict=verdict,
            findings=_most_severe_first(finding for finding in diagnosis.findings if finding.cause == verdict.cause),
            money=shown_money(money_of[verdict.cause].mid, money_of[verdict.cause].currency)
            if verdict.cause in money_of
            else "",
        )
        for verdict in diagnosis.causes
    )
    story = report_story(case)
    return ExecutiveReport(
        company=case.company.name,
        currency=case.company.currency,
        as_of=case.as_of,
        headline=_headline(diagnosis),
        summary=_summary(case, diagnosis),
        questions=questions,
        diagnosis=diagnosis,
        side_by_side=_side_by_side(case),
        charts=_charts(case),
        agreements=_agreements(case),
        data_remarks=_data_remarks(case),
        refused=refused,
        story=story,
        remedies=first_remedies(diagnosis),
        precision=precision_by_check(case.rulings),
        excerpts=excerpts_of(_cited(diagnosis, story), {d.path: d for d in case.documents.documents}),
    )


def first_remedies(diagnosis: Diagnosis) -> tuple[Finding, ...]:
    """Three findings whose remedies come first: the strongest of the upstream cause, of the most urgent one, then the most severe of the rest; no remedy twice."""
    present = {verdict.cause for verdict in diagnosis.causes if verdict.present == "yes"}
    ranked = _most_severe_first(finding for finding in diagnosis.findings if finding.cause in present)
    firsts = [
        next((f for f in ranked if f.cause == cause), None)
        for cause in (diagnosis.upstream_cause, diagnosis.urgent_cause)
    ]
    chosen: dict[str, Finding] = {}
    for finding in [*(f for f in firsts if f is not None), *ranked]:
        chosen.setdefault(finding.remedy, finding)
    return tuple(chosen.values())[:MOST_REMEDIES]


def opening(words: str, letters: int) -> str:
    """The first sentences that fit, else the first clause, else as many words; said to go on where it does."""
    if len(words) <= letters:
        return words
    start = words[:letters]
    sentence = max(start.rfind(mark) for mark in (". ", "! ", "? "))
    if sentence > letters // 3:
        return start[: sentence + 1]
    clause = max(start.rfind(mark) for mark in ("; ", ", while ", ": "))
    end = clause if clause > letters // 3 else start.rfind(" ")
    return start[:end].rstrip(" ,;:") + " …"


def _cited(diagnosis: Diagnosis, story: ReportStory | None) -> Iterator[Passage]:
    """Every passage that the report quotes."""
    for finding in diagnosis.findings:
        yield from (piece for piece in finding.evidence if isinstance(piece, Passage))
    if story is None:
        return
    for conflict in story.conflicts:
        yield from conflict.passages
    for notes in (story.vocabulary, story.stale, story.unsupported):
        yield from (noted.passage for noted in notes)
    for line in story.proof_points:
        yield from line.differing


def _most_severe_first(findings: object) -> tuple[Finding, ...]:
    rank = {severity: place for place, severity in enumerate(SEVERITIES)}
    return tuple(sorted(findings, key=lambda finding: (-rank[finding.severity], -finding.confidence, finding.code)))  # type: ignore[call-overload]


def _headline(diagnosis: Diagnosis) -> str:
    if diagnosis.upstream_cause:
        return f"It starts with {CAUSES[diagnosis.upstream_cause]}."
    if any(verdict.present == "unclear" for verdict in diagnosis.causes):
        return "The evidence at hand does not settle where the trouble starts."
    return "Sales and marketing lean on the same beam: no structural cause found."


def _summary(case: Case, diagnosis: Diagnosis) -> tuple[str, ...]:
    present = [verdict for verdict in diagnosis.causes if verdict.present == "yes"]
    unclear = [verdict for verdict in diagnosis.causes if verdict.present == "unclear"]
    lines = []
    if present:
        names = "; ".join(f"{CAUSES[v.cause]} ({v.confidence:.0%} sure)" for v in present)
        lines.append(f"Present: {names}.")
    if unclear:
        lines.append("Not settled: " + "; ".join(CAUSES[v.cause] for v in unclear) + ".")
    if diagnosis.urgent_cause and diagnosis.urgent_cause != diagnosis.upstream_cause:
        lines.append(f"Most urgent: {CAUSES[diagnosis.urgent_cause]}.")
    if diagnosis.money:
        money = diagnosis.money
        word = {"counted": "counted from rows", "tested": "tested", "association": "association, not proof"}[
            money.grade
        ]
        lines.append(
            f"At stake: {shown_money(money.mid, money.currency)} (between {shown_money(money.low, money.currency)} and "
            f"{shown_money(money.high, money.currency)}; {word})."
        )
    documents = len(case.documents.documents)
    people = len({answer.respondent_id for answer in case.survey.answers})
    lines.append(
        f"Read: {len(case.agreements.documents)} agreements, {case.ledger.count('opportunities'):,} opportunities, {case.ledger.count('people'):,} people, "
        f"{documents} touchpoints, answers of {people} people."
    )
    return tuple(lines)


def _side_by_side(case: Case) -> tuple[SideBySide, ...]:
    text_of = {question.id: question.text for question in case.survey.questions}
    sides = []
    for question_id in LEADERS_ARE_ASKED:
        answers = tuple(a for a in case.survey.answers_to(question_id) if a.level == "leader" and a.answer.strip())
        if len({answer.team for answer in answers}) > 1:
            sides.append(SideBySide(text_of.get(question_id, question_id.replace("_", " ").capitalize()), answers))
    return tuple(sides)


def _charts(case: Case) -> tuple[Chart, ...]:
    catalogue = measures()
    charts = []
    for name, by in CHARTS:
        measure = catalogue.get(name)
        if measure is None:
            continue
        chart = chart_of(measure.measure(case.asked(by if by in measure.dimensions else "")), case.company.currency)
        if chart is not None:
            charts.append(chart)
    return tuple(charts)


def _agreements(case: Case) -> tuple[AgreementLine, ...]:
    lines = []
    for document in sorted(
        case.agreements.documents, key=lambda document: (document.kind, document.id, document.version)
    ):
        signed = document.signed_by
        by = "both teams" if signed == SIGNING_TEAMS else f"{signed[0]} only" if signed else "nobody yet"
        lines.append(
            AgreementLine(
                name=document.name,
                title=document.title,
                effective_from=document.effective_from.isoformat() if document.effective_from else "no date",
                signed_by=by,
                review_by=_review(document.review_by, case.as_of),
                digest=document.digest[:12],
            )
        )
    return tuple(lines)


def _review(review_by: date | None, as_of: date) -> str:
    if review_by is None:
        return "no date"
    return f"{review_by.isoformat()}{' (overdue)' if review_by < as_of else ''}"


def _data_remarks(case: Case) -> tuple[str, ...]:
    remarks = []
    zone = case.company.time_zone
    for table in case.ledger.quality.tables.values():
        if table.refused:
            remarks.append(f"{table.table}: {table.refused:,} of {table.read:,} rows were refused and are not counted.")
        if table.first_s is not None and table.last_s is not None and day_of(table.last_s, zone) > case.as_of:
            remarks.append(
                f"{table.table}: rows after {case.as_of.isoformat()} exist (up to {iso(table.last_s)[:10]}) and are not counted."
            )
        remarks.extend(f"{table.table}: {remark}" for remark in table.remarks)
    story = told_story(case) if case.documents.documents else None
    if story is not None and story.judging is not None:
        judging = story.judging
        remarks.append(
            f"Statements that rules left open were judged by {judging.judge} ({judging.where}): {judging.pairs} pairs, of which {judging.contradiction} contradict each other, "
            f"{judging.no_contradiction} do not and are left out, and {judging.could_not_tell} could not be checked. A model's opinion alone is never asserted."
        )
    if story is not None and story.reading is not None:
        remarks.append(story.reading.told)
    remarks.extend(f"{unread.path}: could not be read ({unread.why})" for unread in case.documents.unread)
    return tuple(remarks)
