"""What becomes of a qualified lead between the teams: where the third cause acts."""

from __future__ import annotations

from ridgepole.core.simulation.chance import logistic
from ridgepole.core.simulation.market import Account
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.targets import sales_liking

REASONS = {
    "outside_icp": "Not the customer that we agreed on",
    "no_need": "No project and no pain that we solve",
    "wrong_contact": "Nobody here decides or influences",
    "duplicate": "Known already",
    "bad_timing": "Real, but not this half-year",
}
_OFF_LIST = ("", "", "junk", "not interested", "bad lead", "marketing fluff", "other")
_TRUST_LOSS = 1.1
_ANSWER_SHARE = 0.7


class HandoverDesk:
    """Offers leads to sales and lets sales answer, in working time."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._chance = scene.chance("handover")

    def offer(self, person_id: str, account: Account, at_s: int) -> int | None:
        """The moment at which the accepted lead is ready for an opportunity, or None."""
        scene, chance = self._scene, self._chance
        handoff_id = scene.next_id("h")
        offered_s = at_s + chance.whole(60, 1800)
        self._record((handoff_id, person_id), offered_s, "offered", "marketing")
        self._touch(person_id, account, offered_s + 60, "email", "system")
        unworked = scene.mechanisms.unworked
        if scene.mechanisms.definitions_differ and account.employees > scene.profile.core.least:
            unworked *= 0.7  # paid by bookings, sales looks at the large ones first
        if chance.happens(unworked):
            return None
        if chance.happens(0.04):
            self._record((handoff_id, person_id), scene.clock.after(offered_s, 45), "reassigned", "sales")
        touched_s = scene.clock.after(
            offered_s, scene.promise_minutes * chance.lognormal(scene.mechanisms.lateness, 0.75)
        )
        self._record((handoff_id, person_id), touched_s, "touched", "sales")
        self._touch(person_id, account, touched_s, "call" if chance.happens(0.6) else "email", "sales")
        decided_s = scene.clock.after(touched_s, 510 * chance.lognormal(_ANSWER_SHARE, 0.5))
        if chance.happens(self._acceptance(account, offered_s)):
            return self._accept(handoff_id, person_id, account, decided_s)
        self._reject(handoff_id, person_id, account, decided_s)
        return None

    def _acceptance(self, account: Account, at_s: int) -> float:
        """Sales sees need and likeness; each worthless batch makes it trust the next one less."""
        scene = self._scene
        lost_trust = _TRUST_LOSS * max(0.0, scene.mechanisms.mql_loosening - 1) * scene.progress(at_s)
        return logistic(1.7 + 0.8 * account.need + sales_liking(scene, account.segment, at_s) - lost_trust)

    def _accept(self, handoff_id: str, person_id: str, account: Account, at_s: int) -> int | None:
        scene, chance = self._scene, self._chance
        self._record((handoff_id, person_id), at_s, "accepted", "sales")
        if at_s < scene.end_s:
            scene.rows.lifecycle.append((person_id, "sal", at_s, "sales", ""))
        if not chance.happens(logistic(0.9 + 0.8 * account.need + 0.5 * account.fit)):
            self._close_lead(person_id, at_s + chance.whole(3, 25) * DAY_S, chance.one_of(("no_need", "bad_timing")))
            return None
        qualified_s = scene.clock.after(at_s + chance.whole(1, 8) * DAY_S, 60)
        if qualified_s < scene.end_s:
            scene.rows.lifecycle.append((person_id, "sql", qualified_s, "sales", ""))
        return qualified_s + 3600

    def _reject(self, handoff_id: str, person_id: str, account: Account, at_s: int) -> None:
        scene, chance = self._scene, self._chance
        if chance.happens(scene.mechanisms.off_list_rejections):
            reason = chance.one_of(_OFF_LIST)
        elif sales_liking(scene, account.segment, at_s) < 0 and chance.happens(0.7):
            reason = "outside_icp"
        else:
            reason = chance.weighted({"no_need": 0.45, "bad_timing": 0.3, "wrong_contact": 0.15, "duplicate": 0.1})
        note = "" if not chance.happens(0.6 * scene.mechanisms.fed_back) else REASONS.get(reason, "")
        self._record((handoff_id, person_id), at_s, "rejected", "sales", reason=reason, note=note)
        if reason in {"no_need", "bad_timing"} and chance.happens(0.6 * scene.mechanisms.fed_back):
            self._record(
                (handoff_id, person_id), at_s + chance.whole(1, 5) * DAY_S, "recycled", "marketing", reason=reason
            )
        if reason in REASONS:
            self._close_lead(person_id, at_s + 600, reason)

    def _close_lead(self, person_id: str, at_s: int, reason: str) -> None:
        if at_s < self._scene.end_s and self._chance.happens(self._scene.mechanisms.fed_back):
            self._scene.rows.lifecycle.append((person_id, "disqualified", at_s, "sales", reason))

    def _record(
        self, ids: tuple[str, str], at_s: int, event: str, actor: str, *, reason: str = "", note: str = ""
    ) -> None:
        if at_s < self._scene.end_s:
            self._scene.rows.handoffs.append((*ids, at_s, event, actor, reason, note))

    def _touch(self, person_id: str, account: Account, at_s: int, kind: str, actor: str) -> None:
        scene = self._scene
        if at_s < scene.end_s:
            scene.rows.touches.append(
                (scene.next_id("t"), person_id, account.account_id, at_s, kind, kind, "", "", actor, "")
            )
