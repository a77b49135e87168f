"""What an area of the app declares: its routes, who may use each, and its place in the menu. See docs/how-to/add-a-page.md."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase

if TYPE_CHECKING:
    from ridgepole.core.agreements.party import Party
    from ridgepole.flows.workplace_ports import Workplace
    from ridgepole.flows.workplace_values import Tenant


@dataclass(frozen=True, slots=True)
class Who:
    """Who may use a route with one method. `workspace` False is outside any workspace."""

    name: str
    signed_in: bool = True
    workspace: bool = True
    roles: frozenset[str] = frozenset({"leader", "practitioner", "admin", "read_only"})
    teams: frozenset[str] = frozenset({"marketing", "sales", "product", "revops"})

    def admits(self, party: Party) -> bool:
        """Whether this member may."""
        return party.role in self.roles and party.team in self.teams


_WRITING = frozenset({"leader", "practitioner", "admin"})
ANYONE = Who("anyone", signed_in=False, workspace=False)
SIGNED_IN = Who("signed in", workspace=False)
MEMBERS = Who("members")
WRITERS = Who("writers", roles=_WRITING)
ADMINS = Who("admins", roles=frozenset({"admin"}))
LEADERS = Who("leaders and admins", roles=frozenset({"leader", "admin"}))
SIGNERS = Who("signers", roles=frozenset({"leader", "admin"}), teams=frozenset({"marketing", "sales"}))
SELLERS = Who("sellers", roles=_WRITING, teams=frozenset({"sales", "revops"}))
MARKETERS = Who("marketers", roles=_WRITING, teams=frozenset({"marketing", "revops"}))
CODERS = Who("marketing and sales", roles=_WRITING, teams=frozenset({"marketing", "sales"}))


@dataclass(frozen=True, slots=True)
class Route:
    """One address. `get` and `post` say who may read and who may change; None is an answer of 405."""

    path: str
    view: Callable[..., HttpResponseBase]
    name: str
    get: Who | None = MEMBERS
    post: Who | None = None

    def for_method(self, method: str) -> Who | None:
        """Who may use this method here."""
        return self.get if method in {"GET", "HEAD"} else self.post if method == "POST" else None


@dataclass(frozen=True, slots=True)
class Menu:
    """An entry of the menu: it opens `route`; `icon` is a symbol of static/icons.svg; low `order` comes first."""

    title: str
    icon: str
    order: int
    route: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A folder of faces/web with a `urls.py` that defines `AREA`. Routes of a workspace lie under /w/<workspace>/<prefix>."""

    name: str
    routes: tuple[Route, ...]
    prefix: str = ""
    menu: Menu | None = None
    in_workspace: bool = True


@dataclass(frozen=True, slots=True)
class Here:
    """Where a request stands: the workspace, who asks, and the workplace that flows work on."""

    tenant: Tenant
    party: Party
    workplace: Workplace


class WorkspaceRequest(HttpRequest):
    """A request whose membership was checked by `Permission`; views of a workspace take this."""

    here: Here
