"""Imports: upload, say what the columns mean, look, take in, mend what was refused."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from ninja import File, Query, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field, StringConstraints

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.faces.api.shapes import Identifier, Trouble, Words
from ridgepole.faces.api.tokens import IMPORT, Caller, caller
from ridgepole.flows.workplace_values import Job, Tenant
from ridgepole.wiring.import_columns import Choices, FileChoice, choose, shown_files
from ridgepole.wiring.import_work import begin_import, import_under_way
from ridgepole.wiring.imports import (
    MAPPINGS,
    SAVED,
    preview,
    refusals_as_csv,
    refused_rows,
    saved_mappings,
    stage,
    staging_of,
)
from ridgepole.wiring.results import told_by

router = Router(tags=["imports"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble, 422: Trouble}
Header = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=1_000)]


class StagedOut(Schema):
    """The number that names these files; nothing is in the ledger yet. They are forgotten after a day."""

    staged: str


class FileColumns(Schema):
    """What a file becomes: header to column ("" leaves it out), and column to written value to agreed choice."""

    table: Identifier = ""
    columns: dict[Header, Identifier] = Field(default_factory=dict)
    values: dict[Identifier, dict[Words, Identifier]] = Field(default_factory=dict)


class ColumnsIn(Schema):
    """For each file by its name; `dates` and `decimal` where the values do not settle them."""

    files: dict[Header, FileColumns]
    dates: Literal["", "day-first", "month-first"] = ""
    decimal: Literal["", "point", "comma"] = ""


class FileOut(FileColumns):
    """A file with the first values of each column."""

    name: str
    samples: dict[str, list[str]]


class TakeIn(Schema):
    """The word "columns" for those that were chosen, "saved:NAME", the name of a mapping that ships, or "" for canonical names."""

    mapping: Identifier = ""


class WorkOut(Schema):
    """How far the import is: waiting, running, done or failed; `told` is what `ridgepole import --format json` prints, once it is done."""

    state: str
    percent: int
    says: str
    trouble: str
    told: dict[str, Any] | None


@router.get("/imports/mappings", auth=IMPORT, response={200: dict[str, str], 403: Trouble})
def mappings(request: HttpRequest) -> Any:
    """What files can be read by, with words for it."""
    kept = {f"{SAVED}{name}": f"As last time: {name}" for name in saved_mappings(caller(request).tenant)}
    return {**MAPPINGS, **kept}


@router.post("/imports", auth=IMPORT, response={201: StagedOut, **REFUSED})
def upload(request: HttpRequest, files: File[list[UploadedFile]]) -> Any:
    """Upload tables, and a mapping file where you have one."""
    staged = stage(caller(request).tenant, [(str(file.name), file.chunks()) for file in files])
    return 201, {"staged": staged}


@router.get("/imports/{staged}/columns", auth=IMPORT, response={200: list[FileOut], **REFUSED})
def columns(request: HttpRequest, staged: str) -> Any:
    """What each column seems to mean, or was chosen to mean."""
    shown, _choices = shown_files(_found(request, staged).tenant, staged)
    return [
        {
            "name": file.name,
            "table": file.choice.table,
            "columns": {header: file.choice.columns.get(header, "") for header in file.headers},
            "values": {name: dict(values) for name, values in file.choice.values.items()},
            "samples": {header: list(values) for header, values in file.samples.items()},
        }
        for file in shown
    ]


@router.post("/imports/{staged}/columns", auth=IMPORT, response={204: None, **REFUSED})
def choose_columns(request: HttpRequest, staged: str, given: ColumnsIn) -> Any:
    """Say what they mean; then look with `mapping=columns`."""
    who = _found(request, staged)
    for name, chosen in given.files.items():
        known = {column.name: column for column in BY_NAME[chosen.table].columns} if chosen.table in BY_NAME else {}
        wrong = [column for column in (*chosen.columns.values(), *chosen.values) if column and column not in known]
        if (chosen.table and not known) or wrong:
            raise BadUseError(f"{name}: there is no {wrong[0] if wrong else chosen.table!r} to choose.")
    files = {name: FileChoice(f.table, f.columns, f.values) for name, f in given.files.items()}
    choose(who.tenant, staged, Choices(files, given.dates, given.decimal))
    return 204, None


@router.get("/imports/{staged}", auth=IMPORT, response={200: dict[str, Any], **REFUSED})
def look(request: HttpRequest, staged: str, mapping: Annotated[str, Query(max_length=200)] = "") -> Any:
    """What would be kept, repaired and refused, and the first rows as they would be read."""
    return preview(_found(request, staged).tenant, staged, mapping)


@router.get("/imports/{staged}/refusals.csv", auth=IMPORT, response={200: None, **REFUSED})
def refusals(request: HttpRequest, staged: str, mapping: Annotated[str, Query(max_length=200)] = "") -> HttpResponse:
    """Every refusal with file, row, column, value, why and what to do."""
    told = preview(_found(request, staged).tenant, staged, mapping)
    return HttpResponse(refusals_as_csv(told["refusals"]), content_type="text/csv; charset=utf-8")


@router.get("/imports/{staged}/refused-rows/{place}", auth=IMPORT, response={200: None, **REFUSED})
def mend(
    request: HttpRequest, staged: str, place: int, mapping: Annotated[str, Query(max_length=200)] = ""
) -> HttpResponse:
    """The refused rows of the file at that place (from 0, by name) as they were written, to be mended and uploaded again."""
    _name, text = refused_rows(_found(request, staged).tenant, staged, mapping, place)
    return HttpResponse(text, content_type="text/csv; charset=utf-8")


@router.post("/imports/{staged}/take-in", auth=IMPORT, response={200: WorkOut, **REFUSED})
def take_in(request: HttpRequest, staged: str, given: TakeIn) -> Any:
    """Take the rows into the ledger. Ask /imports/{staged}/work until it is done."""
    tenant = _found(request, staged).tenant
    return _work(tenant, begin_import(tenant, staged, given.mapping))


@router.get("/imports/{staged}/work", auth=IMPORT, response={200: WorkOut, 403: Trouble, 404: Trouble})
def work(request: HttpRequest, staged: str) -> Any:
    """How far it is."""
    tenant = caller(request).tenant
    job = None if "\0" in staged else import_under_way(tenant, staged)
    if job is None:
        raise Http404("No import of these files was begun.")
    return _work(tenant, job)


def _found(request: HttpRequest, staged: str) -> Caller:
    who = caller(request)
    try:
        staging_of(who.tenant, staged)
    except BadUseError as error:
        raise Http404(error.message) from error
    return who


def _work(tenant: Tenant, job: Job) -> dict[str, Any]:
    return {
        "state": job.state,
        "percent": job.percent,
        "says": job.says,
        "trouble": job.trouble,
        "told": told_by(tenant, job),
    }
