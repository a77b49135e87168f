"""Why a file was not read."""

from __future__ import annotations

from ridgepole.core.kernel.errors import RidgepoleError


class RefusedError(RidgepoleError):
    """This file is not read, and why, in words for the person who put it there. It becomes an `Unread`, never a clean page."""
