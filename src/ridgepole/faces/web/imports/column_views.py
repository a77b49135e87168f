"""What each column of the uploaded files means: suggested, corrected by a person, kept for next time."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import BY_NAME, TABLES
from ridgepole.faces.web.shell.area import WorkspaceRequest
from ridgepole.wiring.import_columns import Choices, FileChoice, FileShown, choose, mapping_text, shown_files
from ridgepole.wiring.imports import BY_COLUMN

DATES = {"": "as they settle it", "day-first": "day first, 31/12/2026", "month-first": "month first, 12/31/2026"}
DECIMALS = {"": "as they settle it", "point": "point, 1,234.50", "comma": "comma, 1.234,50"}


def columns(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """GET suggests; POST keeps what was chosen and shows the preview, or suggests anew for another table."""
    tenant = request.here.tenant
    files, choices = shown_files(tenant, staged)
    if request.method == "POST":
        chosen = Choices(
            {file.name: _chosen(request, file) for file in files},
            _among(request.POST.get("dates", ""), DATES),
            _among(request.POST.get("decimal", ""), DECIMALS),
        )
        choose(tenant, staged, chosen)
        if request.POST.get("do") == "look":
            return redirect(f"{reverse('imports.look', args=[tenant.slug, staged])}?mapping={BY_COLUMN}")
        return redirect("imports.columns", tenant.slug, staged)
    context = {
        "staged": staged,
        "files": [_shown(file) for file in files],
        "tables": [table.name for table in TABLES],
        "dates": DATES.items(),
        "decimals": DECIMALS.items(),
        "choices": choices,
    }
    return render(request, "imports/columns.html", context)


def mapping_file(request: WorkspaceRequest, staged: str) -> HttpResponse:
    """The mapping that the choices make, for `ridgepole import --map`."""
    _files, choices = shown_files(request.here.tenant, staged)
    response = HttpResponse(mapping_text(choices), content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="mapping.yaml"'
    return response


def _chosen(request: WorkspaceRequest, file: FileShown) -> FileChoice:
    """Another table than was shown begins anew: its columns are suggested on the next look."""
    table = request.POST.get(f"table-{file.place}", "")
    if table and table not in BY_NAME:
        raise BadUseError("Choose one of the tables.")
    if table != file.choice.table or not table:
        return FileChoice(table)
    names = {column.name: column for column in BY_NAME[table].columns}
    picked = {h: request.POST.get(f"column-{file.place}-{n}", "") for n, h in enumerate(file.headers)}
    kept = {header: name for header, name in picked.items() if name in names}
    values = {
        name: {
            value: _among(request.POST.get(f"value-{file.place}-{name}-{n}", ""), names[name].choices)
            for n, value in enumerate(written)
        }
        for name, written in file.written.items()
        if name in kept.values()
    }
    return FileChoice(table, kept, values)


def _shown(file: FileShown) -> dict[str, object]:
    """As the template writes it."""
    table = BY_NAME.get(file.choice.table)
    used = {name for name in file.choice.columns.values() if name}
    return {
        "file": file,
        "table": table,
        "columns": [
            (n, header, ", ".join(file.samples.get(header, ())), file.choice.columns.get(header, ""))
            for n, header in enumerate(file.headers)
        ],
        "missing": [c.name for c in table.columns if c.required and c.name not in used] if table else [],
        "choices": [
            (
                name,
                table.column(name).choices,
                [(n, value, file.choice.values.get(name, {}).get(value, "")) for n, value in enumerate(written)],
            )
            for name, written in file.written.items()
            if table
        ],
    }


def _among(word: str, known: object) -> str:
    return word if isinstance(known, dict | tuple) and word in known else ""
