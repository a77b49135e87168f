"""The executive report."""

from __future__ import annotations

from ridgepole.faces.web.report import views
from ridgepole.faces.web.shell.area import Area, Menu, Route

AREA = Area(
    name="report",
    prefix="report/",
    menu=Menu("Report", "file-text", 28, "report.page"),
    routes=(
        Route("", views.report, "page"),
        Route("report.<str:form>", views.report_file, "file"),
    ),
)
