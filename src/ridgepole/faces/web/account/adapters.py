"""Who may make an account: nobody without an invitation, by whichever door."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by accepting an invitation (account/views.py), never by signing up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False


class InvitedThroughSingleSignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Single sign-on signs in people who are known already, by their verified address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        """Never: an unknown address is asked to get an invitation."""
        return False
