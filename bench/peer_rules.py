"""Run inside the environment that `guard_peers.py` makes: the lightest rule of each peer, a list of 200 forbidden phrases, on drafts from standard input. No network, no model."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable

IN_MAKE_BENCH = None

os.environ.update(OTEL_SDK_DISABLED="true", GUARDRAILS_TELEMETRY_ENABLED="false", DO_NOT_TRACK="1")


def timed(check: Callable[[str], object], drafts: list[str]) -> list[float]:
    """Milliseconds of processor time for each draft, after twenty that warm up."""
    taken = []
    for draft in drafts:
        start = time.process_time()
        check(draft)
        taken.append(1000 * (time.process_time() - start))
    return sorted(taken[20:])


def guardrails_ai(phrases: list[str]) -> Callable[[str], object]:
    """A validator of one regular expression in a Guard."""
    from guardrails import Guard
    from guardrails.validators import FailResult, PassResult, Validator, register_validator

    found = re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)

    @register_validator(name="bench/phrases", data_type="string")
    class Phrases(Validator):  # type: ignore[misc]
        def validate(self, value, metadata):  # type: ignore[no-untyped-def]  # noqa: ARG002
            return FailResult(error_message="said") if found.search(value) else PassResult()

    guard = Guard().use(Phrases(on_fail="noop"))
    validate: Callable[[str], object] = guard.validate
    return validate


def nemo_guardrails(phrases: list[str]) -> Callable[[str], object]:
    """One output rail that calls one action."""
    from langchain_core.language_models.fake import FakeListLLM
    from nemoguardrails import LLMRails, RailsConfig

    found = re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)
    config = RailsConfig.from_content(
        colang_content='define subflow check phrases\n  $said = execute said(text=$user_message)\n  if $said\n    bot refuse\n    stop\n\ndefine bot refuse\n  "no"\n',
        yaml_content="models: []\nrails:\n  input:\n    flows:\n      - check phrases\n",
    )
    rails = LLMRails(config, llm=FakeListLLM(responses=["ok"]))

    async def said(text: str) -> bool:
        return found.search(text) is not None

    rails.register_action(said, "said")
    return lambda draft: rails.generate(messages=[{"role": "user", "content": draft}], options={"rails": ["input"]})


def main() -> None:
    """Prints one JSON object: name of the peer to times, or to the error that it ended in."""
    given = json.load(sys.stdin)
    out: dict[str, object] = {}
    for name, make in (("Guardrails AI", guardrails_ai), ("NeMo Guardrails", nemo_guardrails)):
        try:
            out[name] = timed(make(given["phrases"]), given["drafts"])
        except Exception as trouble:  # noqa: BLE001 - whatever a peer ends in is its result
            out[name] = f"{type(trouble).__name__}: {str(trouble)[:300]}"
    print("RESULT " + json.dumps(out))


if __name__ == "__main__":
    main()
